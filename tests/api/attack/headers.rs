//! Headers: those of every answer, and those with which somebody tries to be somebody or somewhere else.

use netwerkspiegel::{settings::Settings, store::account::Role};

use super::{Everybody, cookie_line, head, pages, raw, status};
use crate::{
    app::{App, Page, steps},
    matrix::{For, Objects},
};

/// What every answer must have, whatever it is.
fn missing(page: &Page) -> Vec<&'static str> {
    let header = |name: &str| page.headers.get(name).map_or("", |value| value.to_str().unwrap());
    let policy = header("content-security-policy");
    let directives = [
        "default-src 'none'",
        "form-action 'self'",
        "base-uri 'none'",
        "object-src 'none'",
        "frame-ancestors 'none'",
    ];
    let mut missing = directives.into_iter().filter(|one| !policy.contains(one)).collect::<Vec<_>>();
    let exact = [
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "no-referrer"),
        ("x-robots-tag", "noindex, nofollow"),
        ("x-frame-options", "DENY"),
    ];
    missing.extend(exact.iter().filter(|(name, value)| header(name) != *value).map(|(name, _)| *name));
    missing.extend(policy.contains("unsafe").then_some("unsafe"));
    let may_be_kept = page.address.starts_with("/static/") && page.status == 200;
    missing.extend((!may_be_kept && header("cache-control") != "no-store").then_some("cache-control"));
    missing.extend(header("content-type").is_empty().then_some("content-type"));
    let told = ["server", "x-powered-by", "access-control-allow-origin"];
    missing.extend(told.into_iter().filter(|name| page.headers.contains_key(*name)));
    missing
}

#[test]
fn every_route_answers_everybody_with_every_header() {
    let app = App::start();
    let everybody = Everybody::of(&app);
    let report = steps::close_open_wave(&app);
    let mut pages = pages(&objects_of(&app, &report));
    pages.extend(
        ["/bestaat-niet", "/netwerken/../x", "/static/geen.css"].map(|one| (one.to_owned(), For::All)),
    );
    let mut wrong = Vec::new();
    for (address, whom) in pages {
        for visitor in [everybody.whom(whom), &everybody.nobody] {
            let page = visitor.get(&address);
            let missing = missing(&page);
            if !missing.is_empty() {
                wrong.push(format!("{address} ({}): {missing:?}", page.status));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

fn objects_of(app: &App, network: &str) -> Objects {
    Objects::of(app, network.rsplit('/').next().unwrap())
}

#[test]
fn downloads_are_files_and_not_pages() {
    // A browser may show the PDF, in a viewer of its own; it runs nothing of it.
    let shown = |file: &str| if file.ends_with(".pdf") { "inline" } else { "attachment" };
    let app = App::start();
    let coordinator = app.coordinator();
    let network = steps::close_open_wave(&app);
    for file in ["rapport.csv", "rapport.pdf", "grafieken.zip", "partners/partners.csv"] {
        let page = coordinator.get(&format!("{network}/{file}"));
        assert_eq!(page.status, 200, "{file}");
        assert_eq!(missing(&page), Vec::<&str>::new(), "{file}");
        let kind = page.headers["content-type"].to_str().unwrap();
        assert!(!kind.contains("html"), "{file} is {kind}");
        let disposition = page.headers["content-disposition"].to_str().unwrap();
        assert!(
            disposition.starts_with(shown(file)) && disposition.contains("filename="),
            "{file}: {disposition}"
        );
    }
}

#[test]
fn behind_tls_every_answer_tells_browsers_to_stay_there() {
    let settings = Settings { public_url: Some("https://spiegel.example".into()), ..Settings::default() };
    let app = App::start_with(settings);
    for address in ["/", "/bestaat-niet", "/netwerken", "/static/style.css", "/healthz"] {
        let said = raw(&app, head("GET", address, &[]).as_bytes());
        assert!(said.contains("strict-transport-security: max-age=31536000"), "{address}: {said}");
    }
}

/// Headers by which a proxy tells whom and where it asks for, and some that servers obey which they should not.
const LIES: [(&str, &str); 9] = [
    ("x-forwarded-host", "kwaad.example"),
    ("forwarded", "host=kwaad.example;proto=https;for=127.0.0.1"),
    ("x-forwarded-proto", "javascript"),
    ("x-host", "kwaad.example"),
    ("x-forwarded-server", "kwaad.example"),
    ("x-original-url", "/beheer"),
    ("x-rewrite-url", "/beheer"),
    ("x-http-method-override", "DELETE"),
    ("x-forwarded-prefix", "/kwaad.example"),
];

#[test]
fn nobody_else_s_address_gets_into_a_link() {
    let app = App::start();
    let coordinator = app.coordinator();
    let address = steps::wave_page(&app, "links");
    let page = coordinator.get(&address);
    let fields = [("formulier", page.form_key()), ("als", "lijst")];
    let shown = coordinator.post_with(&address, &fields, &LIES);
    assert!(shown.status == 200 && shown.body.contains(&app.link(0)), "{}", shown.body);
    assert!(!shown.body.contains("kwaad.example"), "{}", shown.body);
    for (name, value) in LIES {
        let home = app.visitor().get_with("/", &[(name, value)]);
        assert!(home.status == 200 && home.address == "/" && !home.body.contains("kwaad"), "{name}");
    }
}

#[test]
fn a_host_that_is_none_makes_no_link() {
    let app = App::start();
    let coordinator = app.coordinator();
    let address = steps::wave_page(&app, "links");
    let form = format!("formulier={}&als=lijst", coordinator.get(&address).form_key());
    let ask = |host: &str| {
        let request = format!(
            "POST {address} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n{}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{form}",
            cookie_line(&coordinator),
            form.len()
        );
        raw(&app, request.as_bytes())
    };
    let sound = ask("spiegel.example:8080");
    assert!(status(&sound) == Some(200) && sound.contains("http://spiegel.example:8080/s/"), "{sound}");
    for host in ["kwaad.example/s/", "a\"onload=\"x", "kwaad.example@spiegel", "<script>", "a b", ""] {
        let said = ask(host);
        assert_eq!(status(&said), Some(400), "{host}: {said}");
    }
    let twice = "GET / HTTP/1.1\r\nHost: spiegel.example\r\nHost: kwaad.example\r\nConnection: close\r\n\r\n";
    let said = raw(&app, twice.as_bytes());
    assert!(!said.contains("kwaad.example"), "{said}");
}

#[test]
fn who_makes_up_where_they_come_from_is_held_back_all_the_same() {
    let app = App::start();
    let (email, _) = app.password(Role::Coordinator);
    let try_from = |number: usize| {
        let from = format!("192.0.2.{number}");
        let lies = [("x-forwarded-for", from.as_str()), ("forwarded", "for=192.0.2.9"), ("x-real-ip", &from)];
        app.visitor().post_with("/inloggen", &[("email", &email), ("wachtwoord", "x")], &lies).status
    };
    let answers = (0..11).map(try_from).collect::<Vec<_>>();
    assert_eq!(answers[..10], [422; 10]);
    assert_eq!(answers[10], 429, "no proxy was set, so nobody is believed");
}

#[test]
fn the_totals_are_told_to_this_machine_only() {
    let app = App::start();
    assert_eq!(app.visitor().get("/metrics").status, 200);
    for lie in [("x-forwarded-for", "127.0.0.1"), ("forwarded", "for=127.0.0.1")] {
        assert_eq!(app.visitor().get_with("/metrics", &[lie]).status, 404, "{lie:?} came through a proxy");
    }
}

#[test]
fn security_txt_tells_whom_to_ask_if_the_settings_do() {
    assert_eq!(App::start().visitor().get("/.well-known/security.txt").status, 404);
    let app = App::start_with(Settings {
        security_contact: Some("mailto:veilig@voorbeeld.example".into()),
        public_url: Some("https://spiegel.example".into()),
        ..Settings::default()
    });
    let file = app.visitor().get("/.well-known/security.txt");
    assert_eq!(file.headers["content-type"], "text/plain; charset=utf-8");
    assert!(file.body.starts_with("Contact: mailto:veilig@voorbeeld.example\n"), "{}", file.body);
    assert!(file.body.contains("Canonical: https://spiegel.example/.well-known/security.txt\n"));
    assert!(file.body.contains("Preferred-Languages: "));
    let expires = file.between("Expires: ", "\n").parse::<jiff::Timestamp>().unwrap();
    let days = expires.duration_since(jiff::Timestamp::now()).as_hours() / 24;
    assert!((1..365).contains(&days), "RFC 9116 advises less than a year: {days}");
    let robots = app.visitor().get("/robots.txt");
    assert_eq!(robots.body, "User-agent: *\nDisallow: /\n");
}

#[test]
fn a_bare_error_of_the_server_gives_nothing_away() {
    let app = App::start();
    for broken in ["GEEN HTTP\r\n\r\n", "GET / HTTP/9.9\r\n\r\n", "GET\r\n\r\n", "\0\0\0\r\n\r\n"] {
        let said = raw(&app, broken.as_bytes());
        assert_eq!(status(&said), Some(400), "{broken:?}: {said}");
        assert!(said.ends_with("\r\n\r\n") && !said.to_lowercase().contains("actix"), "{said}");
    }
}
