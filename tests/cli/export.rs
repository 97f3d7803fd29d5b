//! Packages for researchers, made from simulated networks by the real program; and an attacker who has only those.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs::File,
    io::Read,
    path::Path,
    process::{Command, Output},
};

use netwerkspiegel::{
    answers::{Answer, AnswerSheet},
    demo::simulate::{Simulate, simulate},
    questionnaire::library,
    store::Store,
};
use serde_json::Value;

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_netwerkspiegel"))
        .args(arguments)
        .env("RUST_LOG", "off")
        .output()
        .unwrap()
}

pub(crate) fn told(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

/// A folder with simulated networks.
pub(crate) fn simulated(networks: &str, partners: &str, waves: &str, seed: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let made = run(&[
        "simulate",
        "--data",
        data.to_str().unwrap(),
        "--networks",
        networks,
        "--partners",
        partners,
        "--waves",
        waves,
        "--seed",
        seed,
    ]);
    assert!(made.status.success(), "{}", told(&made));
    folder
}

pub(crate) fn export(folder: &Path, name: &str, more: &[&str]) -> Output {
    let (data, out) = (folder.join("data"), folder.join(name));
    let mut arguments = vec!["export", "--data", data.to_str().unwrap(), "-o", out.to_str().unwrap()];
    arguments.extend(more);
    run(&arguments)
}

fn file(package: &Path, name: &str) -> String {
    let mut zip = zip::ZipArchive::new(File::open(package).unwrap()).unwrap();
    let mut text = String::new();
    zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

/// A row as an attacker reads it: the id, and by column what stands there.
type ReadRow = (String, BTreeMap<String, String>);

fn rows(package: &Path) -> Vec<ReadRow> {
    let text = file(package, "responses.csv");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let names = reader.headers().unwrap().clone();
    let row = |record: Result<csv::StringRecord, csv::Error>| {
        let record = record.unwrap();
        let cells = names.iter().zip(record.iter()).map(|(name, cell)| (name.to_owned(), cell.to_owned()));
        (record[0].to_owned(), cells.collect())
    };
    reader.records().map(row).collect()
}

fn privacy(package: &Path) -> Value {
    serde_json::from_str(&file(package, "privacy.json")).unwrap()
}

fn quasi(package: &Path) -> Vec<String> {
    let privacy = privacy(package);
    privacy["quasi_identifiers"]
        .as_array()
        .unwrap()
        .iter()
        .map(|name| name.as_str().unwrap().into())
        .collect()
}

/// What anybody sees of a row besides its answers: its quasi-identifiers, and which questions it was asked.
fn seen(quasi: &[String], cells: &BTreeMap<String, String>) -> Vec<String> {
    let asked = cells.iter().filter(|(_, cell)| !cell.is_empty()).map(|(name, _)| name.clone());
    quasi.iter().map(|name| cells[name].clone()).chain(asked).collect()
}

/// The smallest number of ids of which the same is seen; of an id in several rows, all of them together.
fn smallest_class(package: &Path) -> usize {
    let quasi = quasi(package);
    let mut of_id = BTreeMap::<String, Vec<Vec<String>>>::new();
    for (id, cells) in rows(package) {
        of_id.entry(id).or_default().push(seen(&quasi, &cells));
    }
    let mut classes = BTreeMap::<Vec<Vec<String>>, usize>::new();
    for mut seen in of_id.into_values() {
        seen.sort();
        *classes.entry(seen).or_default() += 1;
    }
    classes.values().copied().min().unwrap()
}

#[test]
fn an_attacker_with_the_package_finds_no_class_below_k() {
    let folder = simulated("12", "20", "3", "7");
    for k in ["5", "8"] {
        let out = format!("k{k}.zip");
        let made = export(folder.path(), &out, &["--k", k]);
        assert!(made.status.success(), "{}", told(&made));
        let package = folder.path().join(&out);
        let least: usize = k.parse().unwrap();
        assert!(smallest_class(&package) >= least);
        let privacy = privacy(&package);
        assert_eq!(privacy["k_requested"], least);
        assert!(privacy["k_reached"].as_u64().unwrap() >= least as u64);
        assert_eq!(privacy["rows_out"].as_u64().unwrap() as usize, rows(&package).len());
        let highest = 1.0 / privacy["k_reached"].as_f64().unwrap();
        assert!((privacy["risk_max"].as_f64().unwrap() - highest).abs() < 1e-12);
    }
}

/// The answers of every response in a data folder with the number of its wave, as cells tell them.
fn answers_by_wave(folder: &Path) -> BTreeMap<(String, Vec<String>), usize> {
    let questionnaire = library::find("kaats-opheij-2014").unwrap();
    let sql = "SELECT wave.position + 1, answers FROM response JOIN wave ON wave.id = wave_id";
    let store = Store::open(&folder.join("data")).unwrap();
    let kept = store.read(|db| {
        let mut statement = db.prepare(sql)?;
        let rows = statement.query_map([], |row| Ok((row.get::<_, u32>(0)?, row.get::<_, Vec<u8>>(1)?)))?;
        Ok(rows.collect::<Result<Vec<_>, _>>()?)
    });
    let mut found = BTreeMap::new();
    for (wave, bytes) in kept.unwrap() {
        let sheet = AnswerSheet::from_bytes(questionnaire, &bytes).unwrap();
        let cell = |answer: &Answer| match answer {
            Answer::Value(value) => value.to_string(),
            Answer::DontKnow => "98".into(),
            Answer::Open => "99".into(),
        };
        *found.entry((wave.to_string(), sheet.answers().iter().map(cell).collect())).or_default() += 1;
    }
    found
}

#[test]
fn every_row_has_the_answers_and_the_wave_of_one_response() {
    let folder = simulated("12", "20", "3", "7");
    let made = export(folder.path(), "package.zip", &["--columns", "wave"]);
    assert!(made.status.success(), "{}", told(&made));
    let package = folder.path().join("package.zip");
    let items = library::find("kaats-opheij-2014").unwrap().items().map(|item| item.id.clone());
    let items = items.collect::<Vec<_>>();
    let mut told = BTreeMap::new();
    for (_, cells) in rows(&package) {
        let answers = items.iter().map(|item| cells[item].clone()).collect::<Vec<_>>();
        *told.entry((cells["wave"].clone(), answers)).or_default() += 1;
    }
    assert_eq!(told, answers_by_wave(folder.path()));
}

#[test]
fn ids_of_anonymised_rows_are_never_the_same() {
    let folder = simulated("6", "12", "3", "7");
    for out in ["one.zip", "two.zip"] {
        let made = export(folder.path(), out, &["--columns", "phase,wave"]);
        assert!(made.status.success(), "{}", told(&made));
    }
    let ids = |out: &str| rows(&folder.path().join(out)).into_iter().map(|(id, _)| id).collect::<Vec<_>>();
    let (one, two) = (ids("one.zip"), ids("two.zip"));
    let different = one.iter().chain(&two).collect::<BTreeSet<_>>();
    assert_eq!(different.len(), one.len() + two.len());
    let mut sorted = one.clone();
    sorted.sort();
    assert_eq!(one, sorted, "rows stand in the order of their random ids");
}

#[test]
fn a_network_that_was_asked_other_questions_is_not_found_by_what_is_empty() {
    let folder = simulated("12", "20", "1", "7");
    let store = Store::open(&folder.path().join("data")).unwrap();
    let questionnaire = library::find("boonstra-2018").unwrap().clone().into();
    let one = Simulate { networks: 1, partners: 20, waves: 1, seed: 3, questionnaire, coordinator: None };
    simulate(&store, &one, |_| ()).unwrap();
    drop(store);
    let columns = ["--columns", "level,organisation_kind"];
    let made = export(folder.path(), "all.zip", &columns);
    assert!(made.status.success(), "{}", told(&made));
    let package = folder.path().join("all.zip");
    let other = rows(&package).into_iter().filter(|(_, cells)| !cells["bo-1"].is_empty()).count();
    assert!(other >= 5, "{other} rows of the network with other questions");
    assert!(smallest_class(&package) >= 5);
    assert_eq!(privacy(&package)["k_reached"], smallest_class(&package));
}

#[test]
fn two_exports_laid_side_by_side_single_nobody_out() {
    let folder = simulated("6", "25", "1", "3");
    let columns = ["--columns", "level,organisation_kind", "--max-suppressed", "40"];
    assert!(export(folder.path(), "all.zip", &columns).status.success());
    // The same columns, but one network less: of each class those of that network would be missing.
    let known = ids_of_networks(folder.path());
    let fewer = known[1..].join(",");
    let mut arguments = columns.to_vec();
    arguments.extend(["--networks", &fewer]);
    let refused = export(folder.path(), "fewer.zip", &arguments);
    assert_eq!(refused.status.code(), Some(1));
    assert!(told(&refused).contains("refused because of what went out before"), "{}", told(&refused));
    assert!(!folder.path().join("fewer.zip").exists());
    // Other columns over the same people are weighed together with the first: by their answers rows can be matched.
    let more = ["--columns", "level,region", "--max-suppressed", "40"];
    let second = export(folder.path(), "more.zip", &more);
    if second.status.success() {
        let people = matched(&folder.path().join("all.zip"), &folder.path().join("more.zip"));
        assert!(people >= 5, "{people} people can be told apart with both");
    } else {
        assert!(told(&second).contains("stand out"), "{}", told(&second));
    }
}

/// The codes of the networks whose figures are in a package.
fn networks_with_figures(package: &Path) -> BTreeSet<String> {
    let text = file(package, "network-scores.csv");
    csv::Reader::from_reader(text.as_bytes()).records().map(|record| record.unwrap()[0].to_owned()).collect()
}

#[test]
fn figures_of_one_export_do_not_point_out_the_rows_of_another() {
    let columns = |name: &'static str| ["--columns", name, "--seed", "dezelfde"];
    let folder = simulated("8", "25", "1", "6");
    let (coarse, fine) = (folder.path().join("coarse.zip"), folder.path().join("fine.zip"));
    assert!(export(folder.path(), "coarse.zip", &columns("wave")).status.success());
    assert_eq!(networks_with_figures(&coarse).len(), 8, "of all rows nobody can tell which are whose");
    // Two networks of one region: their figures are known, and now their rows would stand apart from all others.
    let refused = export(folder.path(), "fine.zip", &columns("region"));
    assert_eq!(refused.status.code(), Some(1));
    assert!(told(&refused).contains("in an earlier export their rows could be found"), "{}", told(&refused));
    assert!(!fine.exists());
    assert!(export(folder.path(), "again.zip", &columns("wave")).status.success());

    let folder = simulated("8", "25", "1", "6");
    let (coarse, fine) = (folder.path().join("coarse.zip"), folder.path().join("fine.zip"));
    assert!(export(folder.path(), "fine.zip", &columns("region")).status.success());
    let told_before = networks_with_figures(&fine);
    assert!(told_before.len() < 8);
    assert!(export(folder.path(), "coarse.zip", &columns("wave")).status.success());
    assert_eq!(networks_with_figures(&coarse), told_before, "rows are known by their answers");
}

/// Matches the rows of two packages by their answers, and gives back the fewest with the same quasi-identifiers in both.
fn matched(one: &Path, other: &Path) -> usize {
    let by_answers = |package: &Path| {
        let quasi = quasi(package);
        let mut known = BTreeMap::<Vec<String>, Vec<Vec<String>>>::new();
        for (_, cells) in rows(package) {
            let answers =
                cells.iter().filter(|(name, _)| name.starts_with("ko-")).map(|(_, cell)| cell.clone());
            known
                .entry(answers.collect())
                .or_default()
                .push(quasi.iter().map(|name| cells[name].clone()).collect());
        }
        known
    };
    let (one, other) = (by_answers(one), by_answers(other));
    let mut classes = BTreeMap::<(Option<&Vec<String>>, Option<&Vec<String>>), usize>::new();
    for answers in one.keys().chain(other.keys()).collect::<BTreeSet<_>>() {
        // Only a fingerprint that one person has can be followed.
        let alone = |known: &BTreeMap<Vec<String>, Vec<Vec<String>>>| {
            known.get(answers).is_none_or(|rows| rows.len() == 1)
        };
        if alone(&one) && alone(&other) {
            let seen = (one.get(answers).map(|rows| &rows[0]), other.get(answers).map(|rows| &rows[0]));
            *classes.entry(seen).or_default() += 1;
        }
    }
    classes.values().copied().min().unwrap()
}

fn ids_of_networks(folder: &Path) -> Vec<String> {
    let db = rusqlite::Connection::open(folder.join("data/netwerkspiegel.sqlite")).unwrap();
    let mut statement = db.prepare("SELECT id FROM network ORDER BY name").unwrap();
    statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

#[test]
fn linked_rows_are_for_a_project_that_runs() {
    let folder = simulated("4", "25", "2", "5");
    let refused = export(folder.path(), "x.zip", &["--product", "pseudonymised"]);
    assert_eq!(refused.status.code(), Some(1));
    assert!(told(&refused).contains("made for a research project"), "{}", told(&refused));
}

#[test]
fn only_networks_that_allow_research_go_out() {
    let folder = simulated("4", "12", "1", "5");
    let known = ids_of_networks(folder.path());
    let db = rusqlite::Connection::open(folder.path().join("data/netwerkspiegel.sqlite")).unwrap();
    db.execute("UPDATE network SET research_on = NULL WHERE id = ?1", [&known[0]]).unwrap();
    drop(db);
    let refused = export(folder.path(), "one.zip", &["--networks", &known[0]]);
    assert!(told(&refused).contains("there is no network"), "{}", told(&refused));
    let made = export(folder.path(), "rest.zip", &["--columns", "phase"]);
    assert!(made.status.success(), "{}", told(&made));
    let provenance: Value =
        serde_json::from_str(&file(&folder.path().join("rest.zip"), "provenance.json")).unwrap();
    assert_eq!(provenance["networks"], 3);
}

#[test]
fn the_same_seed_gives_the_same_package() {
    let folder = simulated("4", "12", "2", "5");
    let seed = ["--seed", "herhaal", "--columns", "phase,wave"];
    assert!(export(folder.path(), "one.zip", &seed).status.success());
    assert!(export(folder.path(), "two.zip", &seed).status.success());
    let read = |name: &str| file(&folder.path().join(name), "responses.csv");
    assert_eq!(read("one.zip"), read("two.zip"));
}

#[test]
fn what_cannot_be_asked_is_told() {
    let folder = simulated("2", "8", "1", "5");
    let cases: [(&[&str], i32, &str); 5] = [
        (&["--k", "4"], 1, "k is 4: anonymised exports need 5 or more"),
        (&["--columns", "network"], 1, "does not tell the network"),
        (&["--columns", "naam"], 2, "there is no such column"),
        (&["--sensitive", "ko-9-9"], 1, "there is no item ko-9-9"),
        (&["--max-suppressed", "101"], 2, "expected a percentage from 0 to 100"),
    ];
    for (arguments, code, words) in cases {
        let refused = export(folder.path(), "x.zip", arguments);
        assert_eq!(refused.status.code(), Some(code), "{}", told(&refused));
        assert!(told(&refused).contains(words), "{}", told(&refused));
    }
    assert!(!folder.path().join("x.zip").exists());
}

#[test]
fn a_simulation_is_the_same_for_the_same_seed_and_never_joins_real_networks() {
    let answers = |folder: &Path| {
        let made =
            export(folder, "all.zip", &["--columns", "region,phase,quarter", "--max-suppressed", "50"]);
        assert!(made.status.success(), "{}", told(&made));
        let mut rows = rows(&folder.join("all.zip"))
            .into_iter()
            .map(|(_, mut cells)| {
                cells.remove("respondent");
                cells
            })
            .collect::<Vec<_>>();
        rows.sort();
        rows
    };
    let (one, same, other) =
        (simulated("3", "9", "2", "1"), simulated("3", "9", "2", "1"), simulated("3", "9", "2", "2"));
    assert_eq!(answers(one.path()), answers(same.path()));
    assert_ne!(answers(one.path()), answers(other.path()));
    let data = one.path().join("data");
    let again = run(&[
        "simulate",
        "--data",
        data.to_str().unwrap(),
        "--networks",
        "1",
        "--partners",
        "5",
        "--waves",
        "1",
    ]);
    assert_eq!(again.status.code(), Some(1));
    assert!(told(&again).contains("holds networks already"), "{}", told(&again));
}
