//! Accounts from the command line, and the link that makes the first administrator.

use std::{
    io::{BufRead, BufReader, Write},
    process::{Child, Command, Output, Stdio},
};

use crate::stdout;

const GOOD: &str = "een zin die ik onthoud";

/// Runs `user` with a password on standard input.
fn user(data: &str, arguments: &[&str], password: &str) -> Output {
    let mut process = Command::new(env!("CARGO_BIN_EXE_netwerkspiegel"))
        .arg("user")
        .args(arguments)
        .args(["--data", data])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    writeln!(process.stdin.take().unwrap(), "{password}").unwrap();
    process.wait_with_output().unwrap()
}

fn told(output: &Output) -> (i32, String) {
    (output.status.code().unwrap(), String::from_utf8_lossy(&output.stderr).into_owned())
}

/// A server that is killed when this goes out of scope, with the first lines that it said.
struct Serving {
    process: Child,
    said: Vec<String>,
}

impl Serving {
    fn start(data: &str, lines: usize) -> Self {
        let mut process = Command::new(env!("CARGO_BIN_EXE_netwerkspiegel"))
            .args(["serve", "--listen", "127.0.0.1:0", "--data", data])
            .env("RUST_LOG", "off")
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let reader = BufReader::new(process.stderr.take().unwrap());
        let said = reader.lines().take(lines).map(Result::unwrap).collect();
        Self { process, said }
    }

    fn url(&self) -> &str {
        self.said[0].rsplit(' ').next().unwrap()
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        self.process.kill().unwrap();
        self.process.wait().unwrap();
    }
}

fn agent() -> ureq::Agent {
    ureq::Agent::config_builder().http_status_as_error(false).build().into()
}

fn form_key(page: &str) -> &str {
    page.split("name=\"formulier\" value=\"").nth(1).unwrap().split('"').next().unwrap()
}

#[test]
fn accounts_are_added_listed_disabled_and_reset() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data").to_str().unwrap().to_owned();
    let add = ["add", "--email", "beheer@voorbeeld.example", "--name", "Robin", "--role", "administrator"];
    let (code, weak) = told(&user(&data, &add, "kort"));
    assert_eq!(code, 1);
    assert!(weak.contains("fewer than 12 characters"), "{weak}");
    assert!(told(&user(&data, &add, "wachtwoord12")).1.contains("easy to guess"));
    assert_eq!(told(&user(&data, &add, GOOD)).0, 0);
    let (code, taken) = told(&user(&data, &add, GOOD));
    assert_eq!(code, 1);
    assert!(taken.contains("already"), "{taken}");
    let wrong = ["add", "--email", "geen adres", "--name", "X", "--role", "researcher"];
    assert_eq!(told(&user(&data, &wrong, GOOD)).0, 2);
    let invited = user(
        &data,
        &[
            "add",
            "--email",
            "c@voorbeeld.example",
            "--name",
            "Noor",
            "--role",
            "coordinator",
            "--link",
            "--public-url",
            "https://spiegel.example/",
        ],
        "",
    );
    let link = stdout(&invited);
    assert!(link.starts_with("https://spiegel.example/wachtwoord/") && link.trim().len() > 60, "{link}");
    let list = stdout(&user(&data, &["list"], ""));
    assert!(list.contains("beheer@voorbeeld.example") && list.contains("administrator  active"), "{list}");
    assert!(list.contains("coordinator    invited"), "{list}");
    let (code, last) = told(&user(&data, &["disable", "--email", "beheer@voorbeeld.example"], ""));
    assert_eq!(code, 1);
    assert!(last.contains("last administrator"), "{last}");
    assert_eq!(told(&user(&data, &["disable", "--email", "c@voorbeeld.example"], "")).0, 0);
    assert!(stdout(&user(&data, &["list"], "")).contains("disabled"));
    assert_eq!(told(&user(&data, &["enable", "--email", "c@voorbeeld.example"], "")).0, 0);
    let nobody = told(&user(&data, &["reset", "--email", "niemand@voorbeeld.example"], GOOD));
    assert!(nobody.0 == 1 && nobody.1.contains("no account"), "{nobody:?}");
    let reset = ["reset", "--email", "beheer@voorbeeld.example", "--remove-second-factor"];
    assert_eq!(told(&user(&data, &reset, "een andere zin voor mij")).0, 0);
    let server = Serving::start(&data, 1);
    let agent = agent();
    let sign_in = |password: &str| {
        let fields = [("email", "beheer@voorbeeld.example"), ("wachtwoord", password)];
        agent.post(format!("{}/inloggen", server.url())).send_form(fields).unwrap().status().as_u16()
    };
    assert_eq!(sign_in(GOOD), 422, "the old password is gone");
    assert_eq!(sign_in("een andere zin voor mij"), 200);
}

#[test]
fn an_empty_folder_gives_a_link_that_makes_the_first_administrator_once() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data").to_str().unwrap().to_owned();
    let server = Serving::start(&data, 2);
    let link = server.said[1].rsplit(' ').next().unwrap().to_owned();
    assert!(
        server.said[1].contains("no administrator yet") && link.contains("/wachtwoord/"),
        "{}",
        server.said[1]
    );
    let (agent, other) = (agent(), agent());
    let open = |agent: &ureq::Agent| agent.get(&link).call().unwrap().body_mut().read_to_string().unwrap();
    let (page, elsewhere) = (open(&agent), open(&other));
    assert!(page.contains("De eerste beheerder"), "{page}");
    let choose = |agent: &ureq::Agent, page: &str, password: &str| {
        let fields = [
            ("formulier", form_key(page)),
            ("naam", "Robin Akkermans"),
            ("email", "beheer@voorbeeld.example"),
            ("wachtwoord", password),
            ("nog-eens", password),
        ];
        agent.post(format!("{}/wachtwoord/kiezen", server.url())).send_form(fields).unwrap()
    };
    let mut weak = choose(&agent, &page, "robinakkermans");
    assert_eq!(weak.status(), 422);
    let weak = weak.body_mut().read_to_string().unwrap();
    assert!(weak.contains("makkelijk te raden") && weak.contains("value=\"Robin Akkermans\""), "{weak}");
    let mut made = choose(&agent, &page, GOOD);
    assert_eq!(made.status(), 200);
    assert!(made.body_mut().read_to_string().unwrap().contains("Robin Akkermans"), "signed in at once");
    assert_eq!(choose(&other, &elsewhere, GOOD).status(), 404, "the link works once");
    assert_eq!(other.get(&link).call().unwrap().status(), 404);
    drop(server);
    let again = Serving::start(&data, 1);
    assert!(!again.said[0].contains("/wachtwoord/"));
}
