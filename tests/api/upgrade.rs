//! A data folder of the first schema, made by the program of that time, opens in this one with everything in it: reports,
//! answers that were sent, links and accounts.

use std::{fs, io::Write, os::unix::fs::OpenOptionsExt};

use netwerkspiegel::{
    demo::{Demo, DemoAccount},
    secret::Token,
    settings::Settings,
    store::{Store, account::Role},
};
use rusqlite::Connection;
use serde_json::Value;

use crate::app::App;

const DATABASE: &str = include_str!("oldest/database.sql");
const FACTS: &str = include_str!("oldest/facts.json");

/// The folder as it was, in its place.
fn oldest(facts: &Value) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    Connection::open(folder.path().join("netwerkspiegel.sqlite")).unwrap().execute_batch(DATABASE).unwrap();
    let key = data_encoding::HEXLOWER.decode(text(&facts["server_key"]).as_bytes()).unwrap();
    let mut options = fs::OpenOptions::new();
    let mut file =
        options.write(true).create_new(true).mode(0o600).open(folder.path().join("server.key")).unwrap();
    file.write_all(&key).unwrap();
    folder
}

fn text(value: &Value) -> &str {
    value.as_str().unwrap()
}

/// Serves it with this program. The links: to answers that were sent, to a survey that was begun, to answers of the demonstration.
fn upgraded(facts: &Value) -> App {
    let folder = oldest(facts);
    let store = Store::open(folder.path()).unwrap();
    let link = |name: &str| Token::parse(text(&facts[name])).unwrap();
    let account = &facts["coordinator"];
    let demo = Demo {
        surveys: ["sent", "begun", "answered"].map(link).into(),
        unanswered: 1,
        accounts: vec![DemoAccount {
            role: Role::Coordinator,
            email: text(&account["email"]).into(),
            password: text(&account["password"]).into(),
        }],
    };
    App::serve(folder, store, demo, Settings::default())
}

#[test]
fn reports_of_the_oldest_data_say_what_they_said() {
    let facts = serde_json::from_str::<Value>(FACTS).unwrap();
    let app = upgraded(&facts);
    let coordinator = app.coordinator();
    let mut compared = 0;
    for (network, before) in facts["reports"].as_object().unwrap() {
        let json = coordinator.get(&format!("/netwerken/{network}/rapport.json")).bytes;
        let now = serde_json::from_slice::<Value>(&json).unwrap();
        let now = now["waves"].as_array().map(Vec::as_slice).unwrap_or_default();
        let before = before.as_array().unwrap();
        assert_eq!(now.len(), before.len());
        for (now, before) in now.iter().zip(before) {
            assert_eq!((&now["label"], &now["respondents"]), (&before["label"], &before["responded"]));
            let means = now["dimensions"].as_array().unwrap().iter().map(|one| &one["mean"]["value"]);
            assert_eq!(
                means.collect::<Vec<_>>(),
                before["dimensions"].as_array().unwrap().iter().collect::<Vec<_>>()
            );
            compared += 1;
        }
        assert_eq!(coordinator.get(&format!("/netwerken/{network}")).status, 200);
    }
    assert_eq!(compared, 6);
}

#[test]
fn links_of_before_the_upgrade_still_open_and_show_what_was_sent() {
    let facts = serde_json::from_str::<Value>(FACTS).unwrap();
    let app = upgraded(&facts);
    let sent = app.visitor();
    let page = sent.begin(&app.link(0));
    assert!(page.address.ends_with("/bedankt"), "{}", page.body);
    let rows = page.body.matches("<td class=\"number\">4,0</td>").count();
    assert_eq!(rows, 5, "five aspects answered with 4: {}", page.body);

    // What was begun was not sealed yet, and could only be sealed with the link itself: it begins anew.
    assert!(app.visitor().fill_in(&app.link(1), "2").address.ends_with("/bedankt"));
    assert!(
        app.visitor().begin(&app.link(2)).address.ends_with("/bedankt"),
        "who answered in the demonstration"
    );
    assert_eq!(app.count("response"), 121);
    assert_eq!(app.count("key_mark"), 1);
}
