//! Requests that are not what our pages send: other methods, other forms, and something else at every place of an address.

use super::{Everybody, cookie_line, head, objects, raw, status};
use crate::{
    app::App,
    matrix::{For, ROUTES},
};

/// What somebody puts at a place of an address; whatever it is, it is the name of nothing.
const PLACED: [&str; 10] = [
    "..%2f..%2f..%2fserver.key",
    "%2e%2e",
    "..%5c..%5cserver.key",
    "%252e%252e%252fserver.key",
    "server.key%00.png",
    "%27%20OR%20%271%27%3D%271",
    "1%3BDROP%20TABLE%20network",
    "%7B%7B7777*1111%7D%7D",
    "%3Cscript%3Ealert(7)%3C%2Fscript%3E",
    "%ff%fe",
];

/// The places of addresses that name something.
const PLACES: [&str; 13] = [
    "{network}",
    "{wave}",
    "{person}",
    "{organisation}",
    "{account}",
    "{point}",
    "{project}",
    "{item}",
    "{id}",
    "{token}",
    "{name}",
    "{participant}",
    "{proof}",
];

#[test]
fn nothing_is_found_at_a_made_up_place_of_any_address() {
    let app = App::start();
    let (objects, everybody) = (objects(&app), Everybody::of(&app));
    let long = "a".repeat(4000);
    let key = std::fs::read(app.folder().join("server.key")).unwrap();
    let mut wrong = Vec::new();
    for (route, methods, whom) in ROUTES {
        let visitor = everybody.whom(*whom);
        for place in PLACES.iter().filter(|place| route.contains(*place)) {
            for placed in PLACED.iter().copied().chain([long.as_str()]) {
                let address = objects.address(&route.replace(place, placed));
                for method in methods.chars() {
                    let page =
                        if method == 'G' { visitor.get(&address) } else { visitor.post(&address, &[]) };
                    let found = ![400, 403, 404].contains(&page.status);
                    let run = page.body.contains("8640247") || page.body.contains("<script>alert");
                    let told = page.bytes.windows(key.len()).any(|window| window == key);
                    if found || run || told {
                        wrong.push(format!("{method} {address}: {}", page.status));
                    }
                }
            }
        }
    }
    for placed in PLACED.iter().copied().chain([long.as_str()]) {
        let addresses = ["/e/X/1", "/e/aaaa/X", "/e/aaaa/vraag/X", "/s/X", "/o/X"];
        for address in addresses.map(|address| address.replace('X', placed)) {
            let page = everybody.nobody.get(&address);
            if ![400, 403, 404].contains(&page.status) || page.body.contains("<script>alert") {
                wrong.push(format!("G {address}: {}", page.status));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    for path in ["/../server.key", "/static/../../server.key", "/static/..\\server.key", "//etc/passwd", "/%"]
    {
        let said = raw(&app, head("GET", path, &[]).as_bytes());
        assert!(matches!(status(&said), Some(400 | 404)), "{path}: {said}");
    }
    assert_eq!(
        everybody.coordinator.get(&objects.address("/netwerken/{network}")).status,
        200,
        "it is all there"
    );
}

/// The number of rows of everything that a request could change or remove.
fn counts(app: &App) -> Vec<i64> {
    let tables = [
        "network",
        "wave",
        "participant",
        "organisation",
        "account",
        "session",
        "mail",
        "improvement",
        "draft",
    ];
    tables.iter().map(|table| app.count(table)).collect()
}

#[test]
fn other_methods_are_not_there() {
    let app = App::start();
    let (objects, everybody) = (objects(&app), Everybody::of(&app));
    let before = counts(&app);
    let mut wrong = Vec::new();
    for (route, methods, whom) in ROUTES {
        let visitor = everybody.whom(*whom);
        let (line, address) = (cookie_line(visitor), objects.address(route));
        let mut others = vec!["PUT", "DELETE", "PATCH", "TRACE", "CONNECT", "PROPFIND", "get"];
        others.extend((!methods.contains('P')).then_some("POST"));
        others.extend((!methods.contains('G')).then_some("GET"));
        for method in others {
            let said = raw(&app, head(method, &address, &[&line, "Content-Length: 0"]).as_bytes());
            let cookies = &line["Cookie: ".len()..];
            let told = !cookies.is_empty() && said.contains(cookies);
            if !matches!(status(&said), Some(400 | 403 | 404 | 405 | 415)) || told {
                wrong.push(format!("{method} {address}: {:?}", status(&said)));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(counts(&app), before);
}

#[test]
fn a_form_of_another_kind_is_not_read_even_with_its_key() {
    let app = App::start();
    let (objects, everybody) = (objects(&app), Everybody::of(&app));
    let before = counts(&app);
    let mut wrong = Vec::new();
    for (route, _, whom) in
        ROUTES.iter().filter(|(_, methods, whom)| methods.contains('P') && *whom != For::All)
    {
        let visitor = everybody.whom(*whom);
        let (line, key) = (cookie_line(visitor), visitor.get("/account").form_key().to_owned());
        let form = format!("formulier={key}&naam=x&tekst=x");
        let json = format!("{{\"formulier\": \"{key}\"}}");
        let uploads = route.ends_with("/lijst") || route.ends_with("/vragenlijsten");
        for (kind, body) in [
            (Some("text/plain"), &form),
            (Some("application/json"), &json),
            (Some("application/xml"), &form),
            (uploads.then_some("application/x-www-form-urlencoded"), &form),
            (Some("multipart/form-data"), &form),
            (None, &form),
        ] {
            let kind = kind.map(|kind| format!("Content-Type: {kind}")).unwrap_or_else(|| "X-None: x".into());
            let length = format!("Content-Length: {}", body.len());
            let request = head("POST", &objects.address(route), &[&line, &kind, &length]) + body;
            let said = raw(&app, request.as_bytes());
            if !matches!(status(&said), Some(400 | 403 | 415)) {
                wrong.push(format!("{route} as {kind}: {:?}", status(&said)));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert_eq!(counts(&app), before);
}

#[test]
fn a_page_that_is_looked_at_changes_nothing() {
    let app = App::start();
    let (objects, everybody) = (objects(&app), Everybody::of(&app));
    let key = everybody.coordinator.get("/account").form_key().to_owned();
    let before = counts(&app);
    for (address, whom) in super::pages(&objects) {
        let query = format!("{address}?formulier={key}&naam=Ander&stap=versturen&doe=uit&hoogstens=5");
        let page = everybody.whom(whom).get(&query);
        assert!(page.status < 500, "{address}: {}", page.status);
    }
    assert_eq!(counts(&app), before);
}

#[test]
fn another_site_can_send_no_form_to_any_address() {
    let app = App::start();
    let (objects, everybody) = (objects(&app), Everybody::of(&app));
    let before = counts(&app);
    let mut taken = Vec::new();
    for (route, _, whom) in ROUTES.iter().filter(|(_, methods, _)| methods.contains('P')) {
        // A mail program's own button comes from elsewhere; what it proves is in the address.
        if route.starts_with("/geen-mail/") {
            continue;
        }
        let visitor = everybody.whom(*whom);
        let key = visitor.get("/account");
        let key = if *whom == For::All { "" } else { key.form_key() };
        for foreign in
            [("origin", "https://kwaad.example"), ("origin", "null"), ("sec-fetch-site", "cross-site")]
        {
            let page = visitor.post_with(&objects.address(route), &[("formulier", key)], &[foreign]);
            if page.status != 403 {
                taken.push(format!("{route} from {foreign:?}: {}", page.status));
            }
        }
    }
    assert!(taken.is_empty(), "{}", taken.join("\n"));
    assert_eq!(counts(&app), before);
}
