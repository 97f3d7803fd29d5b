//! Headers, foreign forms, hostile input, and what a stranger can find out.

use netwerkspiegel::{settings::Settings, store::account::Role};

use crate::app::{
    App,
    steps::{self, closing_address},
};

#[test]
fn every_answer_carries_the_security_headers() {
    let app = App::start();
    let visitor = app.visitor();
    let link = app.open_link();
    let addresses = [
        "/",
        "/healthz",
        "/metrics",
        "/robots.txt",
        "/inloggen",
        "/netwerken",
        "/bestaat-niet",
        "/static/style.css",
        &link,
    ];
    for address in addresses {
        let page = visitor.get(address);
        let header =
            |name: &str| page.headers.get(name).map(|value| value.to_str().unwrap()).unwrap_or_default();
        let policy = header("content-security-policy");
        for directive in
            ["default-src 'none'", "form-action 'self'", "base-uri 'none'", "frame-ancestors 'none'"]
        {
            assert!(policy.contains(directive), "{address}: {policy}");
        }
        assert!(!policy.contains("unsafe"), "{policy}");
        assert_eq!(header("x-content-type-options"), "nosniff", "{address}");
        assert_eq!(header("referrer-policy"), "no-referrer", "{address}");
        assert!(header("x-robots-tag").contains("noindex"), "{address}");
        let may_be_kept = address.starts_with("/static/");
        assert_eq!(header("cache-control").contains("no-store"), !may_be_kept, "{address}");
        assert!(header("strict-transport-security").is_empty(), "not without TLS");
    }
}

#[test]
fn behind_tls_cookies_are_bound_to_it() {
    let app = App::start_with(Settings {
        public_url: Some("https://spiegel.example".into()),
        ..Settings::default()
    });
    let page = ureq::Agent::config_builder().max_redirects(0).build();
    let agent: ureq::Agent = page.into();
    let answer = agent.post(app.open_link()).send_empty().unwrap();
    let cookie = answer.headers()["set-cookie"].to_str().unwrap();
    assert!(cookie.starts_with("__Host-"), "{cookie}");
    for attribute in ["Secure", "HttpOnly", "SameSite=Strict", "Path=/"] {
        assert!(cookie.contains(attribute), "{cookie}");
    }
    assert!(answer.headers().contains_key("strict-transport-security"));
}

#[test]
fn a_form_from_another_site_changes_nothing() {
    let app = App::start();
    let partner = app.visitor();
    let page = partner.begin(&app.open_link());
    let key = page.form_key().to_owned();
    let fields = [("formulier", key.as_str()), ("ko-1-1", "1")];
    for foreign in [
        [("sec-fetch-site", "cross-site")],
        [("sec-fetch-site", "same-site")],
        [("origin", "https://elders.example")],
        [("origin", "null")],
    ] {
        let refused = partner.post_with(&page.address, &fields, &foreign);
        assert_eq!(refused.status, 403, "{foreign:?}");
        assert!(refused.body.contains("Dit formulier hoort niet bij deze pagina"));
    }
    for wrong in ["", "x", &"a".repeat(32)] {
        assert_eq!(partner.post(&page.address, &[("formulier", wrong), ("ko-1-1", "1")]).status, 403);
    }
    assert!(!partner.get(&page.address).body.contains(" checked"));
    let own =
        partner.post_with(&page.address, &fields, &[("origin", &app.url), ("sec-fetch-site", "same-origin")]);
    assert_eq!(own.status, 200);
}

#[test]
fn the_coordinators_forms_need_their_key() {
    let app = App::start();
    let coordinator = app.coordinator();
    let closing = closing_address(&app);
    for fields in [&[][..], &[("formulier", "verzonnen")][..]] {
        assert_eq!(coordinator.post(&closing, fields).status, 403);
    }
    assert!(coordinator.get(&closing).status == 200, "the wave is still open");
}

#[test]
fn unknown_and_wrong_sign_ins_get_the_same_answer() {
    let app = App::start();
    let visitor = app.visitor();
    let try_with = |email: &str, password: &str| {
        let page = visitor.post("/inloggen", &[("email", email), ("wachtwoord", password)]);
        (page.status, page.body.replace(email, ""))
    };
    let wrong = try_with("coordinator@voorbeeld.example", "verkeerd");
    assert_eq!(wrong.0, 422);
    assert_eq!(wrong, try_with("niemand@voorbeeld.example", "verkeerd"));
    let injected = try_with("' OR '1'='1", "' OR '1'='1");
    assert_eq!(injected.0, 422);
}

#[test]
fn many_sign_ins_at_once_all_get_their_answer() {
    let app = App::start();
    let threads = (0..12).map(|number| {
        let visitor = app.visitor();
        std::thread::spawn(move || {
            let email = format!("{number}@voorbeeld.example");
            visitor.post("/inloggen", &[("email", &email), ("wachtwoord", "x")]).status
        })
    });
    let answers = threads.collect::<Vec<_>>().into_iter().map(|thread| thread.join().unwrap());
    assert_eq!(answers.collect::<Vec<_>>(), [422; 12]);
}

#[test]
fn what_was_typed_comes_back_escaped() {
    let app = App::start();
    let page =
        app.visitor().post("/inloggen", &[("email", "\"><script>alert(1)</script>"), ("wachtwoord", "x")]);
    assert!(!page.body.contains("<script>") && page.body.contains("&lt;script&gt;"), "{}", page.body);
}

#[test]
fn a_session_ends_on_the_server() {
    let app = App::start();
    let coordinator = app.coordinator();
    let page = coordinator.get("/netwerken");
    let key = page.form_key().to_owned();
    assert_eq!(app.count("session"), 1);
    assert_eq!(coordinator.post("/uitloggen", &[("formulier", &key)]).address, "/inloggen");
    assert_eq!(app.count("session"), 0);
    assert_eq!(coordinator.get("/netwerken").address, "/inloggen");
}

#[test]
fn oversized_and_broken_forms_are_refused_with_a_page() {
    let app = App::start();
    let partner = app.visitor();
    let page = partner.begin(&app.open_link());
    let large = partner.post(&page.address, &[("formulier", &"x".repeat(300_000))]);
    assert_eq!((large.status, large.body.contains("te groot")), (413, true), "{}", large.body);
    assert_eq!(partner.get("/e/../../etc/passwd").status, 404);
    assert_eq!(partner.get(&page.beside("99")).status, 404);
    assert_eq!(partner.get(&page.beside("0")).status, 404);
    assert_eq!(partner.get(&page.beside("-1")).status, 404);
}

#[test]
fn ids_of_one_network_open_nothing_in_another() {
    let app = App::start();
    let coordinator = app.coordinator();
    let closing = closing_address(&app);
    let list = coordinator.get("/netwerken");
    let own = closing.split("/metingen/").next().unwrap();
    let other = list.networks().into_iter().find(|link| link != own).unwrap();
    let crossed = closing.replace(own, &other);
    assert_eq!(coordinator.get(&crossed).status, 404);
    let key = list.form_key().to_owned();
    assert_eq!(coordinator.post(&crossed, &[("formulier", &key)]).status, 404);
    assert_eq!(coordinator.get(&closing).status, 200, "the wave is still open");
}

/// Every address of the coordinator's open wave and planned wave that takes a form.
fn forms_of_the_coordinator(app: &App) -> Vec<String> {
    let pages = [
        "sluiten",
        "links",
        "links/nieuw",
        "laatste-dag",
        "deelnemers",
        "plan",
        "verwijderen",
        "open-link",
        "papier/invoeren",
        "papier/ingeleverd",
        "openen",
    ];
    pages.map(|page| steps::wave_page(app, page)).to_vec()
}

#[test]
fn every_form_of_the_coordinator_needs_its_key_and_its_network() {
    let app = App::start();
    let coordinator = app.coordinator();
    let other = app.signed_in(Role::Researcher);
    let others_key = other.get("/account").form_key().to_owned();
    for address in forms_of_the_coordinator(&app) {
        for key in ["", "verzonnen", &others_key] {
            let refused =
                coordinator.post(&address, &[("formulier", key), ("hoogstens", "5"), ("blad", "x")]);
            assert_eq!(refused.status, 403, "{address} with key {key}");
        }
        let strange = [("formulier", others_key.as_str()), ("hoogstens", "5"), ("blad", &"a".repeat(32))];
        assert_eq!(other.post(&address, &strange).status, 404, "{address} of somebody else's network");
    }
    assert_eq!(app.count("open_link"), 0);
    assert!(app.visitor().get(&app.open_link()).body.contains(">Beginnen<"), "the wave is open as it was");
}

#[test]
fn every_form_of_a_partner_needs_its_key() {
    let app = App::start();
    let (_, links) = steps::open_next_wave(&app, &[("koppelen", "anonymous"), ("achtergrond", "ja")]);
    let link = {
        let coordinator = app.coordinator();
        let page = coordinator.get(&steps::wave_page(&app, "open-link"));
        coordinator
            .submit(&page, &[("hoogstens", "5")])
            .between("<p class=\"address\"><a href=\"", "\"")
            .to_owned()
    };
    let (partner, device) = (app.visitor(), app.visitor());
    let sent = partner.fill_in(&links[0], "4");
    let at_device = device.fill_in(&link, "4");
    let refuse = |visitor: &crate::app::Visitor, address: &str| {
        for key in ["", "verzonnen"] {
            let fields = [("formulier", key), ("ko-1-1", "1"), ("functie", "burger"), ("code", "")];
            assert_eq!(visitor.post(address, &fields).status, 403, "{address} with key {key}");
        }
    };
    for page in ["1", "vraag/1", "open", "over-u", "controle", "intrekken", "terugkeercode"] {
        refuse(&partner, &sent.beside(page));
    }
    refuse(&device, &at_device.beside("volgende"));
    assert_eq!(device.get(&at_device.address).status, 200, "the device still holds the sheet");
    assert_eq!((app.count("draft"), partner.get(&sent.address).body.contains("4,0")), (0, true));
    steps::close_open_wave(&app);
    refuse(&partner, &sent.beside("uitkomst"));
}

#[test]
fn the_privacy_statement_tells_when_contacts_are_erased_if_they_are() {
    let settings = Settings { erase_contacts_after_months: Some(6), ..Settings::default() };
    assert!(App::start_with(settings).visitor().get("/privacy").body.contains("6 maanden na het laatste"));
    assert!(!App::start().visitor().get("/privacy").body.contains("maanden na"));
}

#[test]
fn what_people_typed_is_run_on_no_page_and_in_no_file() {
    let app = App::start();
    let evil = "=cmd()<script>alert(7)</script>\"'{{ 7777 * 1111 }}";
    app.store
        .write_blocking(move |db| {
            for (table, column) in [
                ("network", "name"),
                ("network", "region"),
                ("network", "aim"),
                ("network", "target_group"),
                ("organisation", "name"),
                ("organisation", "kind"),
                ("organisation", "domain"),
                ("participant", "name"),
                ("wave", "label"),
                ("wave", "opening_text"),
                ("account", "name"),
            ] {
                db.execute(&format!("UPDATE {table} SET {column} = ?1"), [evil])?;
            }
            Ok(())
        })
        .unwrap();
    let (coordinator, admin) = (app.coordinator(), app.signed_in(Role::Administrator));
    let networks = coordinator.get("/netwerken").networks();
    let mut pages =
        vec![coordinator.get("/netwerken"), coordinator.get("/account"), app.visitor().get(&app.open_link())];
    for network in &networks {
        for page in
            ["", "/gegevens", "/partners", "/organisaties", "/coordinatoren", "/metingen/nieuw", "/rapport"]
        {
            pages.push(coordinator.get(&format!("{network}{page}")));
        }
    }
    for page in ["uitnodigen", "herinneren", "mail", "deelnemers", "links", "open-link", "papier", "sluiten"]
    {
        pages.push(coordinator.get(&steps::wave_page(&app, page)));
    }
    let links = coordinator.get(&steps::wave_page(&app, "links"));
    pages.push(coordinator.submit(&links, &[("als", "lijst")]));
    pages.push(coordinator.submit(&links, &[("als", "kaarten")]));
    for page in ["/beheer", "/beheer/accounts", "/beheer/netwerken", "/beheer/logboek"] {
        pages.push(admin.get(page));
    }
    let mut shown = 0;
    for page in pages {
        assert_eq!(page.status, 200, "{}", page.address);
        assert!(!page.body.contains("<script>alert"), "{}: {}", page.address, page.body);
        assert!(!page.body.contains("8640247"), "{} works out what was typed", page.address);
        shown += usize::from(page.body.contains("&lt;script&gt;alert(7)"));
    }
    assert!(shown > 20, "it is shown as it was typed");
    let mut files = vec![coordinator.submit(&links, &[("als", "bestand")])];
    files.extend(networks.iter().map(|network| coordinator.get(&format!("{network}/partners/partners.csv"))));
    let reports = networks.iter().map(|network| coordinator.get(&format!("{network}/rapport.csv")));
    files.extend(reports);
    for file in files {
        let cells = file.body.split(['\n', ';', ',']).map(|cell| cell.trim_matches(['"', '\u{feff}']));
        assert!(!cells.clone().any(|cell| cell.starts_with("=cmd")), "{}", file.body);
        assert!(cells.clone().any(|cell| cell.starts_with("'=cmd")), "{}: {}", file.address, file.body);
    }
}
