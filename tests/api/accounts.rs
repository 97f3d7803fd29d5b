//! Accounts: who may come where, passwords, the second factor, links that work once, and who guesses.

use std::collections::BTreeSet;

use data_encoding::BASE32_NOPAD;
use netwerkspiegel::{
    second_factor,
    store::account::{self, Role},
};

use crate::app::{App, Page, Visitor, smtp::SmtpServer};

const GOOD: &str = "een zin die ik onthoud";
const OTHER: &str = "een andere zin voor mij";

fn sign_in(app: &App, email: &str, password: &str) -> (Visitor, Page) {
    let visitor = app.visitor();
    let page = visitor.post("/inloggen", &[("email", email), ("wachtwoord", password)]);
    (visitor, page)
}

/// The secret that a page shows to type over.
fn secret(page: &Page) -> Vec<u8> {
    BASE32_NOPAD.decode(page.between("class=\"secret\">", "<").replace(' ', "").as_bytes()).unwrap()
}

fn now() -> i64 {
    jiff::Timestamp::now().as_second()
}

/// Turns on the second factor of whoever is signed in; gives the secret and the recovery codes.
fn turn_on(visitor: &Visitor) -> (Vec<u8>, Vec<String>) {
    let page = visitor.get("/account/tweede-stap");
    let secret = secret(&page);
    let sealed = page.between("name=\"geheim\" value=\"", "\"").to_owned();
    // The code of half a minute ago, so that the present one is left for signing in.
    let code = second_factor::code_at(&secret, now() - 30).unwrap();
    let done = visitor.submit(&page, &[("geheim", &sealed), ("code", &code)]);
    assert_eq!(done.status, 200, "{}", done.body);
    let codes = done.body.split("<li><code>").skip(1).map(|rest| rest.split('<').next().unwrap().to_owned());
    (secret, codes.collect())
}

#[test]
fn an_unknown_address_and_a_wrong_password_look_the_same() {
    let app = App::start();
    let (known, _) = app.password(Role::Coordinator);
    let unknown = "x".repeat(known.len() - 4) + ".com";
    let (_, wrong) = sign_in(&app, &known, "verkeerd");
    let (_, nobody) = sign_in(&app, &unknown, "verkeerd");
    assert_eq!((wrong.status, nobody.status), (422, 422));
    assert_eq!(wrong.body.replace(&known, "@"), nobody.body.replace(&unknown, "@"));
    let names = |page: &Page| {
        let headers = page.headers.iter().filter(|(name, _)| *name != "date");
        headers.map(|(name, value)| format!("{name}: {value:?}")).collect::<BTreeSet<_>>()
    };
    assert_eq!(names(&wrong), names(&nobody));
}

#[test]
fn every_session_has_a_token_of_its_own_and_ends_on_the_server() {
    let app = App::start();
    let (email, password) = app.password(Role::Coordinator);
    let (one, _) = sign_in(&app, &email, &password);
    let (other, _) = sign_in(&app, &email, &password);
    assert_eq!(app.count("session"), 2);
    let page = one.get("/account");
    assert!(page.body.contains("Overal anders uitloggen"), "{}", page.body);
    one.submit_to(&page, "/account/sessies", &[]);
    assert_eq!(other.get("/netwerken").address, "/inloggen", "the other session has ended");
    one.submit_to(&page, "/uitloggen", &[]);
    assert_eq!((one.get("/netwerken").address.as_str(), app.count("session")), ("/inloggen", 0));
}

#[test]
fn a_password_is_changed_with_the_old_one_and_ends_other_sessions() {
    let app = App::start();
    let (email, password) = app.password(Role::Researcher);
    let (one, _) = sign_in(&app, &email, &password);
    let (other, _) = sign_in(&app, &email, &password);
    let page = one.get("/account");
    let change = |old: &str, new: &str, again: &str| {
        one.submit_to(&page, "/account/wachtwoord", &[("oud", old), ("nieuw", new), ("nog-eens", again)])
    };
    for (old, new, again, told) in [
        ("verkeerd", GOOD, GOOD, "niet uw wachtwoord van nu"),
        (password.as_str(), "te kort", "te kort", "te kort"),
        (&password, "samterlouw2026", "samterlouw2026", "makkelijk te raden"),
        (&password, GOOD, OTHER, "niet gelijk"),
    ] {
        let wrong = change(old, new, again);
        assert_eq!(wrong.status, 422, "{told}");
        assert!(wrong.title().starts_with("Fout:") && wrong.body.contains(told), "{told}: {}", wrong.body);
    }
    assert_eq!(change(&password, GOOD, GOOD).address, "/onderzoek", "signed in anew");
    assert_eq!(other.get("/account").address, "/inloggen");
    assert_eq!(sign_in(&app, &email, &password).1.status, 422);
    assert_eq!(sign_in(&app, &email, GOOD).1.status, 200);
}

#[test]
fn the_second_factor_is_asked_for_works_once_and_cannot_be_skipped() {
    let app = App::start();
    let (email, password) = app.password(Role::Coordinator);
    let first = app.coordinator();
    let before = first.get("/account/tweede-stap");
    let (secret, codes) = turn_on(&first);
    assert_eq!(codes.len(), 10);
    let stored = app.store.read(|db| {
        let (account, _) = account::find_by_email(db, &email)?.unwrap();
        account::second_factor(db, &account.id)
    });
    let stored = stored.unwrap().unwrap();
    assert!(!stored.windows(secret.len()).any(|window| window == secret), "the secret is sealed");

    let (half, asked) = sign_in(&app, &email, &password);
    assert_eq!(asked.address, "/inloggen/code", "{}", asked.body);
    assert_eq!(half.get("/netwerken").address, "/inloggen", "half signed in opens nothing");
    let wrong = half.post("/inloggen/code", &[("code", "000000")]);
    assert_eq!(wrong.status, 422);
    let code = second_factor::code_at(&secret, now()).unwrap();
    assert_eq!(half.post("/inloggen/code", &[("code", &code)]).address, "/netwerken");
    let (again, _) = sign_in(&app, &email, &password);
    assert_eq!(again.post("/inloggen/code", &[("code", &code)]).status, 422, "a code works once");
    let recovery = &codes[3];
    assert_eq!(again.post("/inloggen/code", &[("code", recovery)]).address, "/netwerken");
    let (third, _) = sign_in(&app, &email, &password);
    assert_eq!(third.post("/inloggen/code", &[("code", recovery)]).status, 422, "a recovery code works once");
    assert!(again.get("/account").body.contains("nog 9 herstelcodes"));
    // A form to set one up that was kept from before does not replace it.
    let sealed = before.between("name=\"geheim\" value=\"", "\"").to_owned();
    let old = second_factor::code_at(&self::secret(&before), now()).unwrap();
    assert_eq!(first.submit(&before, &[("geheim", &sealed), ("code", &old)]).status, 409);
    // Five attempts, then the password again.
    for _ in 0..4 {
        third.post("/inloggen/code", &[("code", "000000")]);
    }
    assert_eq!(third.post("/inloggen/code", &[("code", &codes[4])]).address, "/inloggen");
    // It is turned off with the password only.
    let off = again.get("/account/tweede-stap/uit");
    assert_eq!(again.submit(&off, &[("wachtwoord", "verkeerd")]).status, 422);
    assert_eq!(again.submit(&off, &[("wachtwoord", &password)]).address, "/account");
    assert_eq!(sign_in(&app, &email, &password).1.address, "/netwerken");
}

#[test]
fn a_secret_of_somebody_else_is_not_taken_over() {
    let app = App::start();
    let (one, other) = (app.coordinator(), app.signed_in(Role::Researcher));
    let page = one.get("/account/tweede-stap");
    let (secret, sealed) = (secret(&page), page.between("name=\"geheim\" value=\"", "\"").to_owned());
    let code = second_factor::code_at(&secret, now()).unwrap();
    let theirs = other.get("/account/tweede-stap");
    assert_eq!(other.submit(&theirs, &[("geheim", &sealed), ("code", &code)]).status, 400);
    assert_eq!(
        one.submit(&page, &[("geheim", &sealed), ("code", "123")]).status,
        422,
        "not without its code"
    );
    assert!(one.get("/account").body.contains("Tweede stap aanzetten"));
}

#[test]
fn a_new_colleague_is_invited_by_mail_chooses_a_password_and_is_let_into_a_network() {
    let smtp = SmtpServer::start();
    let app = App::start_with(smtp.settings());
    let admin = app.signed_in(Role::Administrator);
    let page = admin.get("/beheer/accounts/nieuw");
    let wrong = admin.submit(&page, &[("naam", " "), ("email", "geen adres"), ("rol", "coordinator")]);
    assert_eq!(wrong.status, 422);
    assert!(wrong.body.contains("href=\"#naam\"") && wrong.body.contains("value=\"geen adres\""));
    let (taken, _) = app.password(Role::Coordinator);
    let twice = admin.submit(&page, &[("naam", "Noor"), ("email", &taken), ("rol", "coordinator")]);
    assert!(twice.status == 422 && twice.body.contains("al een account"), "{}", twice.body);
    let fields =
        [("naam", "Ilse Maas"), ("email", "ilse@voorbeeld.example"), ("rol", "coordinator"), ("taal", "nl")];
    let invited = admin.submit(&page, &fields);
    assert!(invited.body.contains("Er gaat een mail naar ilse@voorbeeld.example"), "{}", invited.body);
    let mail = smtp.wait_for(1).remove(0);
    let parsed = mail_parser::MessageParser::default().parse(&mail.source).unwrap();
    let text = parsed.body_text(0).unwrap().into_owned();
    let link = text.split_whitespace().find(|word| word.contains("/wachtwoord/")).unwrap().to_owned();
    assert_eq!(sign_in(&app, "ilse@voorbeeld.example", "").1.status, 422, "no password, no way in");
    let ilse = app.visitor();
    let choose = ilse.get(&link);
    assert_eq!(choose.address, "/wachtwoord/kiezen", "the token leaves the address");
    assert!(choose.body.contains("Ilse Maas"));
    let done = ilse.submit(&choose, &[("wachtwoord", GOOD), ("nog-eens", GOOD)]);
    assert_eq!(done.address, "/netwerken", "{}", done.body);
    assert_eq!(app.visitor().get(&link).status, 404, "the link works once");
    // Her colleague lets her in; she leaves; the last one cannot.
    let coordinator = app.coordinator();
    let network = coordinator.get("/netwerken").networks().remove(0);
    assert_eq!(ilse.get(&network).status, 404);
    let colleagues = coordinator.get(&format!("{network}/coordinatoren"));
    let unknown = coordinator.submit(&colleagues, &[("email", "wie@voorbeeld.example")]);
    let known = coordinator.submit(&colleagues, &[("email", "ilse@voorbeeld.example")]);
    let start = "<li>Ilse Maas, ilse@voorbeeld.example</li>\n";
    assert!(known.body.contains(start));
    assert_eq!(known.body.replace(start, ""), unknown.body, "the answer itself tells nothing");
    assert_eq!(ilse.get(&network).status, 200);
    let leave = ilse.get(&format!("{network}/coordinatoren/weg"));
    assert_eq!(ilse.submit(&leave, &[]).address, "/netwerken");
    assert_eq!(ilse.get(&network).status, 404);
    let last = format!("{network}/coordinatoren/weg");
    assert!(coordinator.get(&last).body.contains("de enige coördinator"));
    assert_eq!(coordinator.submit_to(&colleagues, &last, &[]).status, 409);
    assert_eq!(coordinator.get(&network).status, 200);
}

#[test]
fn a_forgotten_password_gets_a_mail_and_the_answer_tells_nothing() {
    let smtp = SmtpServer::start();
    let app = App::start_with(smtp.settings());
    let (email, old) = app.password(Role::Coordinator);
    let signed_in = app.coordinator();
    let ask = |address: &str| app.visitor().post("/wachtwoord-vergeten", &[("email", address)]);
    let (known, unknown) = (ask(&email), ask("niemand@voorbeeld.example"));
    assert_eq!((known.status, &known.body), (200, &unknown.body));
    let mail = smtp.wait_for(1).remove(0);
    assert_eq!(mail.to, email);
    let parsed = mail_parser::MessageParser::default().parse(&mail.source).unwrap();
    let text = parsed.body_text(0).unwrap().into_owned();
    let link = text.split_whitespace().find(|word| word.contains("/wachtwoord/")).unwrap().to_owned();
    let visitor = app.visitor();
    let page = visitor.get(&link);
    assert!(sign_in(&app, &email, &old).1.status == 200, "asking changes nothing");
    let wrong = visitor.submit(&page, &[("wachtwoord", GOOD), ("nog-eens", OTHER)]);
    assert_eq!(wrong.status, 422);
    assert_eq!(visitor.submit(&page, &[("wachtwoord", GOOD), ("nog-eens", GOOD)]).address, "/netwerken");
    assert_eq!(signed_in.get("/netwerken").address, "/inloggen", "other sessions have ended");
    assert_eq!(sign_in(&app, &email, &old).1.status, 422);
    assert_eq!(smtp.mails().len(), 1);
    // The link of somebody with a second factor does not lead past it.
    let (third, _) = sign_in(&app, &email, GOOD);
    turn_on(&third);
    ask(&email);
    let mail = smtp.wait_for(2).remove(1);
    let parsed = mail_parser::MessageParser::default().parse(&mail.source).unwrap();
    let text = parsed.body_text(0).unwrap().into_owned();
    let link = text.split_whitespace().find(|word| word.contains("/wachtwoord/")).unwrap().to_owned();
    let visitor = app.visitor();
    let page = visitor.get(&link);
    assert_eq!(visitor.submit(&page, &[("wachtwoord", OTHER), ("nog-eens", OTHER)]).address, "/inloggen");
    assert_eq!(sign_in(&app, &email, OTHER).1.address, "/inloggen/code");
}

#[test]
fn a_disabled_account_is_out_at_once_and_the_last_administrator_stays() {
    let app = App::start();
    let admin = app.signed_in(Role::Administrator);
    let coordinator = app.coordinator();
    let (email, password) = app.password(Role::Coordinator);
    let list = admin.get("/beheer/accounts");
    let of = |name: &str| {
        let before = list.body.split(&format!("\">{name}</a>")).next().unwrap();
        before.rsplit("href=\"").next().unwrap().to_owned()
    };
    let page = admin.get(&of("Noor Verhage"));
    admin.submit(&page, &[("doe", "uit")]);
    assert_eq!(coordinator.get("/netwerken").address, "/inloggen");
    assert_eq!(sign_in(&app, &email, &password).1.status, 422);
    admin.submit(&page, &[("doe", "aan")]);
    assert_eq!(sign_in(&app, &email, &password).1.status, 200);
    let own = admin.get(&of("Robin Akkermans"));
    let refused = admin.submit(&own, &[("doe", "uit")]);
    assert!(refused.status == 422 && refused.body.contains("laatste beheerder"), "{}", refused.body);
    let refused = admin.submit(&page, &[("doe", "rol"), ("rol", "researcher")]);
    assert!(refused.status == 422 && refused.body.contains("netwerken"), "{}", refused.body);
    // Without mail a link is shown, once.
    let link = admin.submit(&page, &[("doe", "link")]);
    let link = link.between("<code>", "</code>").to_owned();
    assert!(app.visitor().get(&link).body.contains("Noor Verhage"));
    let network = page.between("name=\"netwerk\" value=\"", "\"").to_owned();
    assert_eq!(admin.submit(&page, &[("doe", "neem"), ("netwerk", &network)]).status, 200);
    assert_eq!(admin.submit(&page, &[("doe", "niets")]).status, 400);
    assert_eq!(admin.submit(&page, &[("doe", "geef"), ("netwerk", "onbekend")]).status, 404);
}

#[test]
fn who_guesses_is_held_back_and_right_sign_ins_are_not() {
    let app = App::start();
    let (email, password) = app.password(Role::Coordinator);
    for _ in 0..15 {
        assert_eq!(sign_in(&app, &email, &password).1.status, 200, "right sign-ins never count");
    }
    for _ in 0..10 {
        assert_eq!(sign_in(&app, &email, "verkeerd").1.status, 422);
    }
    let (_, held) = sign_in(&app, &email, &password);
    assert_eq!((held.status, held.headers["retry-after"].to_str().unwrap()), (429, "900"));
    assert!(held.body.contains("Wacht een kwartier"), "{}", held.body);
    for _ in 0..10 {
        sign_in(&app, "niemand@voorbeeld.example", "verkeerd");
    }
    let (_, nobody) = sign_in(&app, "niemand@voorbeeld.example", "verkeerd");
    assert_eq!((nobody.status, &nobody.body), (429, &held.body), "the same for who has no account");
    let (researcher, password) = app.password(Role::Researcher);
    // Many at the same time do not slip through.
    let answers = std::thread::scope(|scope| {
        let threads =
            (0..24).map(|_| scope.spawn(|| sign_in(&app, "beheer@voorbeeld.example", "x").1.status));
        let threads = threads.collect::<Vec<_>>();
        threads.into_iter().map(|thread| thread.join().unwrap()).collect::<Vec<_>>()
    });
    assert_eq!(answers.iter().filter(|status| **status == 422).count(), 10, "{answers:?}");
    assert_eq!(sign_in(&app, &researcher, &password).1.status, 200, "others go on");
}

#[test]
fn wrong_links_of_partners_are_held_back_after_many() {
    let app = App::start();
    let visitor = app.visitor();
    for number in 0..1000 {
        assert_eq!(visitor.get(&format!("/s/{number:032}")).status, 404);
    }
    assert_eq!(visitor.get("/s/verkeerd").status, 429);
    assert_eq!(visitor.get(&app.open_link()).status, 429, "not even a right one, from this address");
    assert_eq!(visitor.get("/").status, 200);
}

#[test]
fn the_administrator_sees_how_the_server_stands_and_makes_a_backup() {
    let smtp = SmtpServer::start();
    let app = App::start_with(smtp.settings());
    let admin = app.signed_in(Role::Administrator);
    app.visitor().fill_in(&app.open_link(), "4");
    let page = admin.get("/beheer");
    for part in [env!("CARGO_PKG_VERSION"), "127.0.0.1", "MB", "3 netwerken", "3 accounts"] {
        assert!(page.body.contains(part), "{part} in {}", page.body);
    }
    assert!(admin.submit_to(&page, "/beheer/proefmail", &[]).body.contains("proefmail staat in de wachtrij"));
    assert_eq!(smtp.wait_for(1)[0].to, app.password(Role::Administrator).0);
    assert!(admin.submit_to(&page, "/beheer/reservekopie", &[]).body.contains("De reservekopie is gemaakt"));
    let backups = std::fs::read_dir(app.folder().join("backups")).unwrap().map(|entry| entry.unwrap().path());
    let backups = backups.collect::<Vec<_>>();
    assert_eq!(backups.len(), 1);
    let copy = rusqlite::Connection::open(&backups[0]).unwrap();
    let count: i64 = copy.query_row("SELECT count(*) FROM response", [], |row| row.get(0)).unwrap();
    assert_eq!(count, app.count("response"));
    use std::os::unix::fs::PermissionsExt;
    assert_eq!(std::fs::metadata(&backups[0]).unwrap().permissions().mode() & 0o777, 0o600);
    let networks = admin.get("/beheer/netwerken");
    assert!(networks.body.contains("Jong in Vlierhoven") && networks.body.contains("Noor Verhage"));
    assert!(!networks.body.contains("href=\"/netwerken/"), "names only");
    let trail = admin.get("/beheer/logboek");
    assert!(trail.body.contains("Reservekopie gemaakt") && trail.body.contains("Ingelogd"), "{}", trail.body);
}
