//! Answers that were read in from a file while the server runs count like any others.

use std::process::Command;

use serde_json::Value;

use crate::app::{App, steps::open_next_wave};

/// Twelve people, each with answers of their own.
fn answers() -> String {
    let ids = (1..=5).flat_map(|aspect| (1..=4).map(move |item| format!("ko-{aspect}-{item}")));
    let head = ids.collect::<Vec<_>>().join(",");
    let row = |person: usize| {
        let answer = |item: usize| match (person * 7 + item * 3) % 11 {
            0 => "98".to_owned(),
            1 => "99".to_owned(),
            other => (other % 5 + 1).to_string(),
        };
        let answers = (0..20).map(answer).collect::<Vec<_>>().join(",");
        format!("{},{},{answers}\n", ["bestuurlijk", "uitvoerend"][person % 2], "gemeente")
    };
    format!("level,organisation_kind,{head}\n{}", (0..12).map(row).collect::<String>())
}

fn run(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_netwerkspiegel")).args(arguments).output().unwrap();
    assert!(output.status.success(), "{output:?}");
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn imported_answers_give_the_report_the_figures_of_the_same_file() {
    let app = App::start();
    let (network, _) = open_next_wave(&app, &[]);
    let file = app.folder().join("answers.csv");
    std::fs::write(&file, answers()).unwrap();
    let wave: String = app
        .store
        .read(|db| Ok(db.query_row("SELECT id FROM wave WHERE state = 'open'", [], |row| row.get(0))?))
        .unwrap();
    let (file, data) = (file.to_str().unwrap(), app.folder().to_str().unwrap());
    let told = run(&["import", file, "--data", data, "--wave", &wave]);
    assert!(told.contains("12 responses written."), "{told}");

    let coordinator = app.coordinator();
    let page = coordinator.get(&network);
    let closing = page.links().into_iter().find(|link| link.ends_with("/sluiten")).unwrap();
    let ask = coordinator.get(&closing);
    coordinator.post(&closing, &[("formulier", ask.form_key())]);
    let report = coordinator.get(&format!("{network}/rapport.json")).bytes;
    let report: Value = serde_json::from_slice(&report).unwrap();
    let closed = report["waves"].as_array().unwrap().iter().find(|closed| closed["id"] == *wave).unwrap();
    assert_eq!(closed["respondents"], 12);

    let scored = run(&["score", file, "--questionnaire", "kaats-opheij-2014", "--format", "json"]);
    let scored: Value = serde_json::from_str(&scored).unwrap();
    let figures = &scored["groups"][0];
    for (published, computed) in [("dimensions", &figures["dimensions"]), ("items", &figures["items"])] {
        let shown = closed[published].as_array().unwrap();
        assert!(!shown.is_empty());
        for (one, other) in shown.iter().zip(computed.as_array().unwrap()) {
            assert_eq!(one["id"], other["id"]);
            assert_eq!((&one["n"], &one["mean"]["bound"]), (&other["n"], &Value::from("exact")), "{one}");
            let rounded = (other["mean"].as_f64().unwrap() * 10.0).round() / 10.0;
            assert_eq!(one["mean"]["value"].as_f64(), Some(rounded), "{one} {other}");
        }
    }
    let trail =
        app.signed_in(netwerkspiegel::store::account::Role::Administrator).get("/beheer/logboek").body;
    assert!(trail.contains("Antwoorden van elders ingelezen"), "{trail}");
}
