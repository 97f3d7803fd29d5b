//! Packages as their readers open them: R, pandas, DuckDB, frictionless, SPSS syntax in PSPP, LibreOffice.

use std::{collections::BTreeSet, fs, fs::File, path::Path, process::Command};

use jiff::civil::date;
use netwerkspiegel::{
    questionnaire::library,
    scoring::{Plan, WaveScores},
    secret::ExportKey,
    store::{
        AccountId, ProjectId, Store,
        account::{self, Account, Role},
        research::{self, Project},
    },
};
use serde_json::Value;

use super::export::{export, simulated, told};

fn unpacked(package: &Path) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    zip::ZipArchive::new(File::open(package).unwrap()).unwrap().extract(folder.path()).unwrap();
    folder
}

/// What a program says when it is started in a folder.
fn said(folder: &Path, program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).current_dir(folder).output().unwrap();
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success(), "{program}: {said}{}", String::from_utf8_lossy(&output.stderr));
    said
}

pub(crate) fn python() -> String {
    format!("{}/tests/tools/.venv/bin/python", env!("CARGO_MANIFEST_DIR"))
}

/// The answers in `responses.csv`, by item of the questionnaire; what is no answer is missing.
fn answers(folder: &Path) -> Vec<Vec<Option<u8>>> {
    let mut reader = csv::Reader::from_path(folder.join("responses.csv")).unwrap();
    let names = reader.headers().unwrap().clone();
    let items = (0..names.len()).filter(|column| names[*column].starts_with("ko-")).collect::<Vec<_>>();
    let row = |record: csv::StringRecord| {
        let answer = |column: &usize| record[*column].parse().ok().filter(|answer| *answer < 96);
        items.iter().map(answer).collect()
    };
    reader.records().map(|record| row(record.unwrap())).collect()
}

/// The number that R printed behind these words.
fn figure(said: &str, words: &str) -> f64 {
    let line =
        said.lines().find(|line| line.starts_with(words)).unwrap_or_else(|| panic!("{words} in {said}"));
    line[words.len()..].trim().parse().unwrap()
}

#[test]
fn a_package_opens_in_every_program_and_says_the_same_in_all() {
    let folder = simulated("12", "20", "2", "11");
    let formats = ["--format", "excel,long,parquet", "--columns", "phase,wave", "--sensitive", "ko-1-1"];
    let made = export(folder.path(), "all.zip", &formats);
    assert!(made.status.success(), "{}", told(&made));
    let package = unpacked(&folder.path().join("all.zip"));
    let privacy: Value =
        serde_json::from_str(&fs::read_to_string(package.path().join("privacy.json")).unwrap()).unwrap();
    let answers = answers(package.path());
    let rows = answers.len();

    let script = format!("{}/tests/tools/read_package.py", env!("CARGO_MANIFEST_DIR"));
    let read: Value = serde_json::from_str(&said(package.path(), &python(), &[&script, "."])).unwrap();
    assert_eq!(read["rows"], rows);
    assert_eq!((&read["same_in_parquet"], &read["same_in_excel"]), (&true.into(), &true.into()));
    assert_eq!(read["long_rows"], rows * 20);
    let first = answers.iter().filter_map(|row| row[0]).map(f64::from).collect::<Vec<_>>();
    let mean = first.iter().sum::<f64>() / first.len() as f64;
    for engine in ["duckdb_csv", "duckdb_parquet"] {
        assert_eq!(read[engine][0], first.len(), "{engine}");
        assert!((read[engine][1].as_f64().unwrap() - mean).abs() < 1e-9, "{engine}");
    }
    assert_eq!(read["frictionless_valid"], true);
    assert_eq!((&read["ddi_in_order"], &read["ddi_variables"]), (&true.into(), &23.into()));
    assert_eq!(read["frictionless_rows"], rows);
    // In one wave everybody is once, so that rows are people.
    assert_eq!(read["k"], privacy["k_reached"]);
    assert!(
        read["l"].as_u64() >= privacy["l_reached"].as_u64(),
        "pyCANON also counts what is missing as a value"
    );

    let plan = Plan::new(library::find("kaats-opheij-2014").unwrap());
    let scores = WaveScores::of(&plan, answers.into_iter().map(|answers| (None::<u32>, answers)));
    let r = said(package.path(), "Rscript", &["load.R"]);
    assert_eq!(figure(&r, "rows") as usize, rows);
    let questionnaire = library::find("kaats-opheij-2014").unwrap();
    for (dimension, figures) in questionnaire.dimensions().iter().zip(&scores.figures.dimensions) {
        let alpha = figure(&r, &format!("alpha {}", dimension.id));
        assert!((alpha - figures.alpha.unwrap()).abs() < 1e-9, "{}: {alpha}", dimension.id);
        let mean = figure(&r, &format!("mean {}", dimension.id));
        assert!((mean - figures.score.mean.unwrap()).abs() < 1e-9, "{}: {mean}", dimension.id);
    }

    let pspp = said(package.path(), "pspp", &["load.sps"]);
    let alpha = format!("{:.2}", scores.figures.dimensions[0].alpha.unwrap());
    assert!(pspp.contains(alpha.trim_start_matches('0')) && !pspp.contains("error"), "{pspp}");

    let sheet = opened_as_sheet(package.path());
    assert!(!sheet.contains("table:formula") && sheet.matches("<table:table-row").count() > rows);
}

/// What somebody may type as a region, and what of it goes out.
const HOSTILE: [(&str, &str); 6] = [
    ("=HYPERLINK(\"http://voorbeeld.example\")", "HYPERLINK(\"http://voorbeeld.example\")"),
    ("+1+1", "1+1"),
    ("-@=2+3", "2+3"),
    ("\t=cmd()|' /C calc'!A0", "cmd()|' /C calc'!A0"),
    ("\r=1;\"x\",<script>", "1;\"x\",<script>"),
    ("'=1", "'=1"),
];

#[test]
fn no_program_runs_what_a_coordinator_typed() {
    let folder = simulated("6", "60", "1", "3");
    let store = Store::open(&folder.path().join("data")).unwrap();
    let type_them = |db: &rusqlite::Connection| {
        let sql = "UPDATE network SET region = ?1 WHERE name = ?2";
        for (number, (typed, _)) in (1..).zip(HOSTILE) {
            assert_eq!(db.execute(sql, [typed, &format!("Netwerk {number:04}")])?, 1);
        }
        Ok(())
    };
    store.write_blocking(type_them).unwrap();
    drop(store);
    let made = export(folder.path(), "hostile.zip", &["--format", "excel", "--columns", "region"]);
    assert!(made.status.success(), "{}", told(&made));
    let package = unpacked(&folder.path().join("hostile.zip"));
    let mut reader = csv::Reader::from_path(package.path().join("responses.csv")).unwrap();
    let regions = reader.records().map(|record| record.unwrap()[1].to_owned()).collect::<BTreeSet<_>>();
    assert_eq!(regions, HOSTILE.iter().map(|(_, out)| (*out).to_owned()).collect());
    let begins = |cell: &str| cell.starts_with(['=', '+', '-', '@', '\t', '\r']);
    for name in ["responses.csv", "network-scores.csv", "codebook.csv"] {
        let mut reader =
            csv::ReaderBuilder::new().has_headers(false).from_path(package.path().join(name)).unwrap();
        assert!(
            !reader
                .records()
                .flat_map(|record| record.unwrap().iter().map(begins).collect::<Vec<_>>())
                .any(|it| it),
            "{name}"
        );
    }
    let sheet = opened_as_sheet(package.path());
    assert!(!sheet.contains("table:formula") && sheet.contains("HYPERLINK"), "{sheet}");
    assert!(!fs::read_to_string(package.path().join("codebook.html")).unwrap().contains("<script>"));
    // Scripts hold the words as text: they run, and say what is in the file.
    assert!(figure(&said(package.path(), "Rscript", &["load.R"]), "rows") > 0.0);
    assert!(!said(package.path(), "pspp", &["load.sps"]).contains("error"));
}

/// The Excel variant as LibreOffice has it.
fn opened_as_sheet(package: &Path) -> String {
    // A profile of its own: another office program may be running.
    let profile = format!("-env:UserInstallation=file://{}/profile", package.display());
    let convert =
        ["--headless", &profile, "--convert-to", "fods", "--infilter=CSV:59,34,76", "responses-excel.csv"];
    said(package, "soffice", &convert);
    fs::read_to_string(package.join("responses-excel.fods")).unwrap()
}

#[test]
fn r_finds_the_means_of_networks_that_their_reports_have() {
    let folder = simulated("5", "25", "1", "4");
    let project = project(&folder.path().join("data"));
    let linked = ["--product", "pseudonymised", "--project", project.as_str(), "--columns", "network,wave"];
    let made = export(folder.path(), "linked.zip", &linked);
    assert!(made.status.success(), "{}", told(&made));
    let package = unpacked(&folder.path().join("linked.zip"));
    let script = "source('load.R'); write.csv(means('network', 'wave'), 'means.csv', row.names = FALSE)";
    said(package.path(), "Rscript", &["-e", script]);
    let means = fs::read_to_string(package.path().join("means.csv")).unwrap();
    let mut reader = csv::Reader::from_path(package.path().join("network-scores.csv")).unwrap();
    let mut compared = 0;
    for record in reader.records().map(Result::unwrap).filter(|record| &record[7] == "dimension") {
        let (network, dimension, published) = (&record[0], &record[8], &record[10]);
        let names = means.lines().next().unwrap().split(',').map(|name| name.trim_matches('"'));
        let column = names.into_iter().position(|name| name == dimension).unwrap();
        let line = means.lines().find(|line| line.contains(network)).unwrap();
        let mean: f64 = line.split(',').nth(column).unwrap().parse().unwrap();
        let published: f64 = published.parse().unwrap();
        assert!((mean - published).abs() <= 0.05 + 1e-9, "{network} {dimension}: {mean} and {published}");
        compared += 1;
    }
    assert_eq!(compared, 25, "five networks, five aspects");
}

/// A project that runs, noted by a researcher.
fn project(data: &Path) -> ProjectId {
    let store = Store::open(data).unwrap();
    let account = Account {
        id: AccountId::random().unwrap(),
        email: "onderzoeker@voorbeeld.example".into(),
        name: "Onderzoeker".into(),
        role: Role::Researcher,
        language: "nl".into(),
    };
    let project = Project {
        id: ProjectId::random().unwrap(),
        who: "Hogeschool".into(),
        purpose: "Leren".into(),
        from: date(2020, 1, 1),
        until: date(2999, 1, 1),
        made_on: date(2020, 1, 1),
        ended: false,
    };
    let (id, key, seal) = (project.id.clone(), ExportKey::random().unwrap(), store.key().project_seal());
    store
        .write_blocking(move |db| {
            account::insert(db, &account, "")?;
            research::add_project(db, &seal, &project, &key, &account.id)
        })
        .unwrap();
    id
}
