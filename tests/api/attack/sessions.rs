//! Sessions and cookies: none is taken over from a stranger, each is new, and no script or other site has a use for it.

use std::collections::BTreeSet;

use netwerkspiegel::{settings::Settings, store::account::Role};

use super::{Everybody, head, raw, status};
use crate::app::{App, walk};

/// The cookies that an answer sets, whole.
fn cookies(said: &str) -> Vec<&str> {
    said.lines().filter_map(|line| line.strip_prefix("set-cookie: ")).collect()
}

/// The value of a cookie that an answer sets.
fn value<'a>(said: &'a str, name: &str) -> &'a str {
    let start = format!("{name}=");
    let cookie = cookies(said).into_iter().find_map(|cookie| cookie.strip_prefix(start.as_str()));
    cookie.unwrap_or_else(|| panic!("no {name} in {said}")).split(';').next().unwrap()
}

/// The answer to signing in with this cookie.
fn sign_in(app: &App, cookie: &str) -> String {
    let (email, password) = app.password(Role::Coordinator);
    let form = format!("email={}&wachtwoord={}", email.replace('@', "%40"), password.replace(' ', "+"));
    let lines = [
        &format!("Cookie: {cookie}"),
        "Content-Type: application/x-www-form-urlencoded",
        &format!("Content-Length: {}", form.len()),
    ];
    raw(app, (head("POST", "/inloggen", &lines) + &form).as_bytes())
}

/// Whether this session opens the coordinator's list.
fn is_open(app: &App, session: &str) -> bool {
    let line = format!("Cookie: sessie={session}");
    status(&raw(app, head("GET", "/netwerken", &[&line]).as_bytes())) == Some(200)
}

#[test]
fn a_planted_session_is_not_taken_over() {
    let app = App::start();
    let planted = "a".repeat(32);
    let first = sign_in(&app, &format!("sessie={planted}; half={planted}"));
    let first = value(&first, "sessie").to_owned();
    assert!(first != planted && !is_open(&app, &planted) && is_open(&app, &first));
    let again = sign_in(&app, &format!("sessie={first}"));
    let again = value(&again, "sessie").to_owned();
    assert!(again != first && is_open(&app, &again), "who signs in anew gets a new session");
    assert_eq!(first.len(), 32, "160 bits in base 32");
}

#[test]
fn a_planted_sheet_opens_nothing() {
    let app = App::start();
    let partner = app.visitor();
    let page = partner.begin(&app.open_link());
    let sheet = page.address.split('/').nth(2).unwrap();
    for planted in ["a".repeat(32), app.demo.surveys[1].reveal().to_owned()] {
        let line = format!("Cookie: blad-{sheet}={planted}; open={planted}.aaaa");
        let said = raw(&app, head("GET", &page.address, &[&line]).as_bytes());
        assert!(matches!(status(&said), Some(403 | 404)), "{said}");
    }
}

#[test]
fn what_is_kept_of_a_session_does_not_open_it() {
    let app = App::start();
    app.coordinator();
    let stored = app.store.read(|db| {
        let hash: Vec<u8> = db.query_row("SELECT token_hash FROM session", [], |row| row.get(0))?;
        Ok(hash)
    });
    let stored = stored.unwrap();
    let typed = data_encoding::BASE32_NOPAD.encode(&stored[..20]).to_lowercase();
    assert!(stored.len() == 32 && !is_open(&app, &typed), "a hash only");
}

#[test]
fn every_cookie_is_for_the_server_alone() {
    for address in [None, Some("https://spiegel.example".to_owned())] {
        let secure = address.is_some();
        let app = App::start_with(Settings { public_url: address, ..Settings::default() });
        let link = format!("/s/{}", app.demo.surveys[0].reveal());
        let empty = ["Content-Length: 0"];
        let answers = [
            sign_in(&app, "x=y"),
            raw(&app, head("POST", &link, &empty).as_bytes()),
            raw(&app, head("GET", "/?lang=en", &[]).as_bytes()),
        ];
        for answer in &answers {
            let set = cookies(answer);
            assert_eq!(set.len(), 1, "{answer}");
            let (name, attributes) = set[0].split_once('=').unwrap();
            let attributes = attributes.split("; ").skip(1).collect::<BTreeSet<_>>();
            assert!(attributes.contains("HttpOnly") && attributes.contains("Path=/"), "{set:?}");
            assert!(
                ["SameSite=Lax", "SameSite=Strict"].iter().any(|one| attributes.contains(one)),
                "{set:?}"
            );
            assert!(!attributes.iter().any(|one| one.starts_with("Domain")), "for this host only");
            assert_eq!(attributes.contains("Secure"), secure, "{set:?}");
            // The choice of a language is no secret.
            assert_eq!(name.starts_with("__Host-"), secure && name != "taal", "{set:?}");
        }
    }
}

#[test]
fn no_page_is_kept_and_none_names_its_session() {
    let app = App::start();
    let everybody = Everybody::of(&app);
    for (visitor, address) in [
        (&everybody.coordinator, "/netwerken"),
        (&everybody.researcher, "/onderzoek"),
        (&everybody.administrator, "/beheer"),
    ] {
        let page = visitor.get(address);
        assert_eq!(page.headers["cache-control"], "no-store", "{address}");
        for (_, value) in visitor.cookies() {
            assert!(!page.body.contains(&value), "{address} holds the session that opened it");
        }
    }
    for seen in walk::pages("nl") {
        assert_eq!(seen.page.headers["cache-control"], "no-store", "{}", seen.name);
    }
}
