//! `demo` and `serve`: what a newcomer runs first, also when the process is killed halfway.

use std::{
    io::{BufRead, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
    sync::{Arc, Mutex},
    thread,
};

use netwerkspiegel::{
    secret::Token,
    store::{
        Store,
        sheet::{self, Bearer, Kept},
    },
};
use serde_json::Value;

use crate::failure;

/// A served data folder; the process is killed when this goes out of scope.
struct Served {
    process: Child,
    told: Value,
}

impl Served {
    fn demo(folder: &Path) -> Self {
        let mut process = Command::new(env!("CARGO_BIN_EXE_netwerkspiegel"))
            .args(["demo", "--listen", "127.0.0.1:0", "--json", "--data"])
            .arg(folder)
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut line).unwrap();
        Self { process, told: serde_json::from_str(&line).unwrap() }
    }

    fn url(&self) -> &str {
        self.told["url"].as_str().unwrap()
    }
}

impl Drop for Served {
    fn drop(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

fn agent() -> ureq::Agent {
    ureq::Agent::config_builder().http_status_as_error(false).build().into()
}

#[test]
fn one_line_of_json_tells_where_to_look() {
    let folder = tempfile::tempdir().unwrap();
    let served = Served::demo(&folder.path().join("data"));
    let told = &served.told;
    assert_eq!(agent().get(format!("{}/healthz", served.url())).call().unwrap().status(), 200);
    let surveys = told["surveys"].as_array().unwrap();
    assert_eq!(surveys.len(), 6);
    let intro =
        agent().get(surveys[0].as_str().unwrap()).call().unwrap().body_mut().read_to_string().unwrap();
    assert!(intro.contains("Jong in Vlierhoven"));
    for role in ["coordinator", "researcher", "admin"] {
        let account = &told["accounts"][role];
        let form = [
            ("email", account["email"].as_str().unwrap()),
            ("wachtwoord", account["password"].as_str().unwrap()),
        ];
        let page = agent().post(format!("{}/inloggen", served.url())).send_form(form).unwrap();
        assert_eq!(page.status(), 200, "{role}");
    }
}

#[test]
fn a_folder_in_use_is_not_overwritten() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    drop(Served::demo(&data));
    let (code, message) = failure(&["demo", "--data", data.to_str().unwrap()]);
    assert_eq!((code, message.contains("serve --data")), (1, true), "{message}");
}

#[test]
fn an_address_that_cannot_be_listened_at_is_told() {
    let (code, message) = failure(&["demo", "--listen", "203.0.113.1:1"]);
    assert_eq!((code, message.contains("203.0.113.1:1")), (1, true), "{message}");
}

#[test]
fn what_was_acknowledged_survives_kill_nine() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let served = Served::demo(&data);
    let links =
        served.told["surveys"].as_array().unwrap().iter().map(|link| link.as_str().unwrap().to_owned());
    let links = links.collect::<Vec<_>>();
    let acknowledged = Arc::new(Mutex::new(vec![0u8; links.len()]));
    let partners = links.iter().cloned().enumerate().map(|(number, link)| {
        let acknowledged = Arc::clone(&acknowledged);
        thread::spawn(move || keep_answering(&link, |answer| acknowledged.lock().unwrap()[number] = answer))
    });
    let partners = partners.collect::<Vec<_>>();
    // Enough rounds for every partner to be in the middle of a write when the process dies.
    while acknowledged.lock().unwrap().iter().any(|answer| *answer < 20) {
        thread::yield_now();
    }
    drop(served);
    partners.into_iter().for_each(|partner| partner.join().unwrap());

    let store = Store::open(&data).unwrap();
    let integrity: String =
        store.read(|db| Ok(db.query_row("PRAGMA integrity_check", [], |row| row.get(0))?)).unwrap();
    assert_eq!(integrity, "ok");
    let acknowledged = acknowledged.lock().unwrap().clone();
    for (link, answer) in links.iter().zip(acknowledged) {
        let token = Token::parse(link.rsplit('/').next().unwrap()).unwrap();
        let kept = kept(&store, &token);
        assert!(kept.has_draft, "one draft per link");
        let first_page = kept.sheet.answers.to_bytes()[..4].to_vec();
        // The last round may have been written without its answer getting out; an earlier one may not be left.
        let expected = [answer, answer + 1].map(|round| round % 5 + 1);
        assert!(expected.contains(&first_page[0]), "acknowledged {expected:?}, kept {first_page:?}");
        assert!(first_page.iter().all(|kept| *kept == first_page[0]), "no half page: {first_page:?}");
    }
}

/// What is kept of the sheet of this token.
fn kept(store: &Store, token: &Token) -> Kept {
    let bearer = Bearer::personal(token.clone());
    store.read(|db| sheet::load(db, &store.desk().open(db, &bearer)?)).unwrap()
}

/// Answers the first page over and over, every round with the next point of the scale, until the server is gone;
/// tells each round that was acknowledged.
fn keep_answering(link: &str, acknowledged: impl Fn(u8)) {
    let agent = agent();
    let Ok(mut page) = agent.post(link).send_empty() else { return };
    let base = link.split("/s/").next().unwrap();
    let mut body = page.body_mut().read_to_string().unwrap();
    if !body.contains("ko-1-1") {
        // Who has answered lands on their thanks; the first page is one link away.
        let address = body.split("href=\"").find_map(|rest| {
            rest.split('"').next().filter(|link| link.starts_with("/e/") && link.ends_with("/1"))
        });
        body = agent
            .get(format!("{base}{}", address.unwrap()))
            .call()
            .unwrap()
            .body_mut()
            .read_to_string()
            .unwrap();
    }
    let key = body.split("name=\"formulier\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let sheet = sheet_of(&agent, link);
    for round in 1..=200u8 {
        let answer = (round % 5 + 1).to_string();
        let items = ["ko-1-1", "ko-1-2", "ko-1-3", "ko-1-4"].map(|item| (item, answer.as_str()));
        let form = [("formulier", key.as_str()), ("naar", "later")].into_iter().chain(items);
        match agent.post(format!("{base}/e/{sheet}/1")).send_form(form) {
            Ok(answer) if answer.status() == 200 => acknowledged(round),
            Ok(answer) => panic!("{}", answer.status()),
            Err(_) => return,
        }
    }
}

fn sheet_of(agent: &ureq::Agent, link: &str) -> String {
    use ureq::ResponseExt;
    let page = agent.post(link).send_empty().unwrap();
    page.get_uri().path().split('/').nth(2).unwrap().to_owned()
}
