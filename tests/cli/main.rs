//! The command line as its users call it: the program itself, its output and its exit codes.

#![allow(clippy::unwrap_used, reason = "in a test, what is not there ends the test")]

mod anonymity;
mod backup;
#[path = "../app/certificate.rs"]
mod certificate;
mod chart;
mod demo;
mod export;
mod import;
mod questionnaire;
mod readers;
mod readme;
mod score;
mod serve;
mod settings;
mod user;

use std::process::{Command, Output};

/// Runs the program.
fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_netwerkspiegel")).args(arguments).output().unwrap()
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

/// What a run that must fail says, with its exit code.
fn failure(arguments: &[&str]) -> (i32, String) {
    let output = run(arguments);
    assert_eq!(stdout(&output), "", "nothing is printed when it fails");
    (output.status.code().unwrap(), String::from_utf8(output.stderr).unwrap())
}

/// A file with these contents, in a folder that lives as long as the test.
fn file(folder: &tempfile::TempDir, name: &str, contents: &str) -> String {
    let path = folder.path().join(name);
    std::fs::write(&path, contents).unwrap();
    path.to_str().unwrap().to_owned()
}

/// A row of answers to the 20 indicators.
fn answers(answer: &str) -> String {
    [answer; 20].join(",")
}

/// The ids of the 20 indicators.
fn ids() -> String {
    let ids = (1..=5).flat_map(|aspect| (1..=4).map(move |item| format!("ko-{aspect}-{item}")));
    ids.collect::<Vec<_>>().join(",")
}
