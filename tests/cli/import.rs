//! Answers from elsewhere, read into an open wave by the real program.

use std::{fs, path::PathBuf, process::Output};

use jiff::civil::date;
use netwerkspiegel::{
    answers::{Answer, AnswerSheet},
    questionnaire::library,
    secret::Digest,
    store::{
        NetworkId, Store, WaveId,
        network::{self, Network, Phase},
        questionnaire,
        response::{Attributes, Origin, StoredResponse},
        wave::{self, Pairing, Wave, WaveState},
    },
};

use crate::{answers, file, ids, run, stdout};

/// A data folder with one network that has an open wave.
struct Folder {
    folder: tempfile::TempDir,
    network: NetworkId,
    wave: WaveId,
}

impl Folder {
    fn new(pairing: Pairing, background: bool) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(&folder.path().join("data")).unwrap();
        let network = NetworkId::random().unwrap();
        let id = network.clone();
        let instrument = library::find("kaats-opheij-2014").unwrap();
        let made = store.write_blocking(move |db| {
            questionnaire::keep(db, instrument)?;
            network::insert(
                db,
                &Network {
                    id: id.clone(),
                    name: "Elders begonnen".into(),
                    region: "Vlierhoven".into(),
                    phase: Phase::Explore,
                    aim: String::new(),
                    target_group: String::new(),
                    archived_on: None,
                },
            )
        });
        made.unwrap();
        let mut folder = Self { folder, network, wave: WaveId::random().unwrap() };
        folder.wave = folder.add_wave(0, pairing, background);
        folder
    }

    fn add_wave(&self, position: u32, pairing: Pairing, background: bool) -> WaveId {
        let wave = Wave {
            id: WaveId::random().unwrap(),
            network: self.network.clone(),
            position,
            label: format!("meting {position}"),
            planned_on: date(2026, 11, 23),
            state: WaveState::Open,
            min_group: 5,
            pairing,
            comments: false,
            background,
            last_day: None,
            opening_text: String::new(),
            opened_on: Some(date(2026, 11, 23)),
            closed_on: None,
            questionnaire: "kaats-opheij-2014".into(),
            version: library::find("kaats-opheij-2014").unwrap().version().into(),
        };
        let id = wave.id.clone();
        self.store().write_blocking(move |db| wave::insert(db, &wave)).unwrap();
        id
    }

    fn store(&self) -> Store {
        Store::open(&self.folder.path().join("data")).unwrap()
    }

    /// Writes the answers and reads them into the wave.
    fn import(&self, contents: &str, more: &[&str]) -> Output {
        let answers = file(&self.folder, "answers.csv", contents);
        self.import_file(&answers, &self.wave, more)
    }

    fn import_file(&self, answers: &str, wave: &WaveId, more: &[&str]) -> Output {
        let data = self.folder.path().join("data");
        let fixed = ["import", answers, "--data", data.to_str().unwrap(), "--wave", wave.as_str()];
        run(&[&fixed, more].concat())
    }

    /// With a mapping.
    fn import_mapped(&self, contents: &str, mapping: &str, more: &[&str]) -> Output {
        let mapping = file(&self.folder, "mapping.toml", mapping);
        self.import(contents, &[&["--mapping", &mapping], more].concat())
    }

    /// What an import that must fail says, without the folder's name; nothing may have been written.
    fn refusal(&self, contents: &str, more: &[&str]) -> String {
        let before = self.contents();
        let output = self.import(contents, more);
        assert_eq!(self.contents(), before, "a failed import changes nothing");
        self.told(&output)
    }

    fn told(&self, output: &Output) -> String {
        assert_eq!((stdout(output).as_str(), output.status.code()), ("", Some(1)));
        let told = String::from_utf8(output.stderr.clone()).unwrap();
        told.replace(&format!("{}/", self.folder.path().display()), "")
    }

    /// Every row of the tables that an import writes, as text.
    fn contents(&self) -> String {
        let tables = ["response", "response_day", "audit", "draft", "comment", "invitation"];
        let read = self.store().read(|db| {
            let mut all = String::new();
            for table in tables {
                let mut statement = db.prepare(&format!("SELECT * FROM {table}"))?;
                let columns = statement.column_count();
                let mut rows = statement.query([])?;
                while let Some(row) = rows.next()? {
                    for column in 0..columns {
                        all += &format!("{:?} ", row.get::<_, rusqlite::types::Value>(column)?);
                    }
                    all += table;
                }
            }
            Ok(all)
        });
        read.unwrap()
    }

    /// The responses of a wave: key of the respondent, sheet, attributes.
    fn responses(&self, wave: &WaveId) -> Vec<(Option<Digest>, AnswerSheet, Attributes)> {
        let store = self.store();
        let seal = store.key().response_seal();
        let sql = "SELECT respondent_key, answers, talk, sealed FROM response WHERE wave_id = ?1";
        let rows = store.read(|db| {
            let mut statement = db.prepare(sql)?;
            let rows = statement.query_map([wave], |row| {
                Ok(StoredResponse {
                    respondent_key: row.get(0)?,
                    answers: row.get(1)?,
                    talk: row.get(2)?,
                    sealed: row.get(3)?,
                })
            })?;
            Ok(rows.collect::<Result<Vec<_>, _>>()?)
        });
        let instrument = library::find("kaats-opheij-2014").unwrap();
        let read = rows.unwrap().into_iter().map(|row| {
            let sheet = AnswerSheet::from_bytes(instrument, &row.answers).unwrap();
            let attributes = Attributes::open(&seal, wave, row.sealed.as_ref().unwrap()).unwrap();
            (row.respondent_key, sheet, attributes)
        });
        read.collect()
    }

    /// The sheets of the wave, in an order of their own.
    fn sheets(&self) -> Vec<Vec<Answer>> {
        let sheets = self.responses(&self.wave).into_iter().map(|(_, sheet, _)| sheet.answers().to_vec());
        let mut sheets = sheets.collect::<Vec<_>>();
        sheets.sort_by_key(|sheet| format!("{sheet:?}"));
        sheets
    }
}

fn pseudonymous() -> Folder {
    Folder::new(Pairing::Pseudonymous, true)
}

/// A file in our own form with these rows of respondent, level, kind and one answer to everything.
fn own(rows: &[(&str, &str, &str, &str)]) -> String {
    let row = |(respondent, level, kind, answer): &(&str, &str, &str, &str)| {
        format!("{respondent},{level},{kind},{}\n", answers(answer))
    };
    format!("respondent,level,organisation_kind,{}\n{}", ids(), rows.iter().map(row).collect::<String>())
}

/// The headings of an export of LimeSurvey whose questions are lists of four parts.
fn limesurvey_headings() -> String {
    let parts =
        (1..=5).flat_map(|aspect| (1..=4).map(move |item| format!("\"KO{aspect}[KO{aspect}{item}]\"")));
    let parts = parts.collect::<Vec<_>>().join(",");
    format!("\"id\",\"submitdate\",\"lastpage\",\"startlanguage\",\"seed\",\"token\",{parts}")
}

#[test]
fn our_own_form_is_read_with_its_codes_level_and_kind() {
    let folder = pseudonymous();
    let mut contents = own(&[("a", "bestuurlijk", "gemeente", "4"), ("b", "99", "96", "5")]);
    contents += &format!(
        "c,burger,,{}\n",
        "96,97,98,99,NA,,weet-niet,1,2,3,4,5,1.0,2.0,een beetje,Completely,1,1,1,1"
    );
    let output = folder.import(&contents, &[]);
    assert!(output.status.success(), "{output:?}");
    assert!(stdout(&output).contains("our own CSV, 3 responses"), "{}", stdout(&output));
    assert!(stdout(&output).ends_with("3 responses written.\n"));
    let (open, unknown, point) = (Answer::Open, Answer::DontKnow, Answer::Value);
    let mixed = [open, unknown, unknown, open, open, open, unknown]
        .into_iter()
        .chain([1, 2, 3, 4, 5, 1, 2, 2, 5, 1, 1, 1, 1].map(point))
        .collect::<Vec<_>>();
    let sheets = folder.sheets();
    for expected in [vec![point(4); 20], vec![point(5); 20], mixed] {
        assert!(sheets.contains(&expected), "{expected:?}");
    }
    let told = folder.responses(&folder.wave).into_iter().map(|(_, _, attributes)| {
        assert_eq!(attributes.origin, Some(Origin::Import));
        (attributes.background.level.unwrap_or_default(), attributes.background.kind.unwrap_or_default())
    });
    let mut told = told.collect::<Vec<_>>();
    told.sort();
    let expected = [("", ""), ("bestuurlijk", "gemeente"), ("burger", "")];
    assert_eq!(told, expected.map(|(level, kind)| (level.to_owned(), kind.to_owned())));
}

#[test]
fn the_excel_variant_is_read_too() {
    let folder = pseudonymous();
    let contents = own(&[("'=1", "management", "gemeente", "2")]).replace(',', ";").replace('\n', "\r\n");
    let output = folder.import(&format!("\u{feff}{contents}"), &[]);
    assert!(output.status.success(), "{output:?}");
    assert_eq!(folder.sheets(), [vec![Answer::Value(2); 20]]);
}

#[test]
fn an_export_of_limesurvey_is_read_and_what_was_not_sent_is_left_out() {
    let folder = pseudonymous();
    let row = |id: &str, sent: &str, answer: &str| {
        format!("\"{id}\",\"{sent}\",\"5\",\"nl\",\"1\",\"token{id}\",{}\n", answers(answer))
    };
    let contents = format!(
        "\u{feff}{}\n{}{}{}{}",
        limesurvey_headings(),
        row("1", "2025-03-01 10:00:00", "\"A4\""),
        row("2", "", "\"A1\""),
        row("3", "1980-01-01 00:00:00", "\"volledig\""),
        row("4", "1980-01-01 00:00:00", "\"\"")
    );
    let output = folder.import(&contents, &["--dry-run"]);
    let told = stdout(&output);
    for expected in [
        "export of LimeSurvey, 2 responses",
        "Left out: 1 not sent (--unfinished takes them)",
        "Left out: 1 without a single answer",
        "ko-1-1  KO1[KO11]",
        "Column token: respondent, kept as a key that cannot be read back",
        "Not used: id (2 values), lastpage (1 value), startlanguage (1 value), seed (1 value)",
        "Check: A4 = 4 was read",
        "Nothing was written.",
    ] {
        assert!(told.contains(expected), "{expected}\n{told}");
    }
    assert!(folder.sheets().is_empty(), "a dry run writes nothing");
    assert!(folder.import(&contents, &["--unfinished"]).status.success());
    let written = folder.sheets();
    assert_eq!(written, [1, 4, 5].map(|point| vec![Answer::Value(point); 20]));
}

#[test]
fn headings_of_limesurvey_with_text_or_low_lines_are_understood() {
    let folder = pseudonymous();
    let headings = |between: &dyn Fn(u32, u32) -> String| {
        let parts = (1..=5).flat_map(|aspect| (1..=4).map(move |item| (aspect, item)));
        parts.map(|(aspect, item)| format!("\"{}\"", between(aspect, item))).collect::<Vec<_>>().join(",")
    };
    for names in [
        headings(&|aspect, item| format!("KO{aspect}{item}. Wij delen, al met al, een ambitie.")),
        headings(&|aspect, item| format!("Aspect{aspect}_ko{aspect}{item}")),
        headings(&|aspect, item| format!("KO{aspect}[{item}]")),
    ] {
        let contents = format!("submitdate. Date submitted,{names}\n2025-03-01,{}\n", answers("AO03"));
        let output = folder.import(&contents, &["--format", "limesurvey"]);
        assert!(output.status.success(), "{output:?}");
    }
    assert_eq!(folder.sheets(), vec![vec![Answer::Value(3); 20]; 3]);
}

const MAPPING: &str = r#"
respondent = "Wie"
level = "Functie"
organisation_kind = "Werkt bij"

[items]
ko-1-1 = "Vraag 1"
ko-1-2 = ""

[values]
"Ja, zeker" = 5
"geen mening" = "weet-niet"
"x" = ""

[levels]
"Hoofd" = "management"

[kinds]
"Dokter" = "huisartsenpraktijk"
"#;

/// A file with other names for its first columns, without the second item.
fn mapped(rows: &[&str]) -> String {
    let names = ids().replace("ko-1-1,ko-1-2,", "");
    let row =
        |row: &&str| format!("{row},{}\n", ["Ja,  zeker"; 18].map(|cell| format!("\"{cell}\"")).join(","));
    format!("Wie,Functie,Werkt bij,Vraag 1,{names}\n{}", rows.iter().map(row).collect::<String>())
}

#[test]
fn a_mapping_tells_what_columns_and_words_mean() {
    let folder = pseudonymous();
    let output = folder.import_mapped(&mapped(&["a,Hoofd,Dokter,geen mening", "b,,,X"]), MAPPING, &[]);
    assert!(output.status.success(), "{output:?}");
    assert!(stdout(&output).contains("CSV with a mapping, 2 responses"));
    assert!(stdout(&output).contains("ko-1-2  (none: left open)"));
    let responses = folder.responses(&folder.wave);
    let known = responses.iter().find(|(_, _, told)| told.background.level.is_some()).unwrap();
    assert_eq!(known.2.background.level.as_deref(), Some("management"));
    assert_eq!(known.2.background.kind.as_deref(), Some("huisartsenpraktijk"));
    assert_eq!(known.1.answers()[..3], [Answer::DontKnow, Answer::Open, Answer::Value(5)]);
    assert!(responses.iter().any(|(_, sheet, _)| sheet.answers()[0] == Answer::Open));
}

#[test]
fn a_wrong_mapping_is_told_with_line_and_column() {
    let folder = pseudonymous();
    let refusal = |mapping: &str| {
        let before = folder.contents();
        let output = folder.import_mapped(&mapped(&["a,,,1"]), mapping, &[]);
        assert_eq!(folder.contents(), before);
        folder.told(&output)
    };
    for (mapping, expected) in [
        ("respondent = \n", "mapping.toml: line 1, column 14: "),
        ("naam = \"x\"\n", "mapping.toml: line 1, column 1: unknown field `naam`"),
        (
            "[items]\nko-1-1 = \"Vraag 1\"\n  ko-9-9 = \"Vraag 2\"\n",
            "mapping.toml: line 3, column 3: `ko-9-9` is no item of kaats-opheij-2014; its items are ko-1-1, ko-1-2",
        ),
        (
            "[values]\n\"ja\" = 6\n",
            "mapping.toml: line 2, column 8: `6` is no answer: expected 1 to 5, \"weet-niet\" or \"\"",
        ),
        ("[values]\n\"ja\" = [1]\n", "mapping.toml: line 2, column 8: expected a point of the scale"),
        ("[levels]\nBaas = \"koning\"\n", "mapping.toml: line 2, column 8: `koning` is not a level"),
        (
            "[items]\nko-1-1 = \"Vraag één\"\nko-1-2 = \"\"\n",
            "mapping.toml: line 2, column 10: there is no column `Vraag één`",
        ),
    ] {
        let told = refusal(mapping);
        assert!(told.contains(expected), "{mapping}\n{told}");
    }
    let both = refusal("[items]\nko-9-9 = \"a\"\n[levels]\nBaas = \"koning\"\n");
    assert!(both.contains("line 2") && both.contains("line 4"), "all at once: {both}");
}

#[test]
fn everything_that_is_wrong_is_told_at_once_with_its_place() {
    let folder = pseudonymous();
    let mut contents = own(&[
        ("a", "", "", "4"),
        ("b", "koning", "", "4"),
        ("a", "", "", "4"),
        ("c", "", &"x".repeat(81), "4"),
        (&"y".repeat(201), "", "", "4"),
    ]);
    contents += &format!("d,,,{}\n", answers("4").replacen('4', "6", 1));
    contents += "e,,,4\n";
    contents += &format!("f,,,{},4\n", answers("4"));
    contents += &format!(
        "g,,,{}\n",
        answers("4").replacen('4', "\"vier\u{1b}[31m, of zo, wat ik vind van de ambitie die wij hebben\"", 1)
    );
    let expected = "netwerkspiegel: \
        answers.csv: line 3, column level: `koning` is not a level: expected bestuurlijk, management, uitvoerend, burger or nothing; say in a mapping what it means, under [levels]
answers.csv: line 4, column respondent: is the same respondent as on line 2; keep one of the two
answers.csv: line 5, column organisation_kind: has more than 80 characters
answers.csv: line 6, column respondent: has more than 200 characters
answers.csv: line 7, column ko-1-1: `6` is not an answer: expected 1 to 5, the words of a point, weet-niet or nothing; say in a mapping what it means, under [values]
answers.csv: line 8: has 4 cells where the first line has 23; look for a quote or a separator too many
answers.csv: line 9: has 24 cells where the first line has 23; look for a quote or a separator too many
answers.csv: line 10, column ko-1-1: `vier[31m, of zo, wat ik vind van de ambi` is not an answer: expected 1 to 5, the words of a point, weet-niet or nothing; say in a mapping what it means, under [values]
nothing was written
";
    assert_eq!(folder.refusal(&contents, &[]), expected);
}

#[test]
fn a_file_that_is_no_table_of_answers_is_refused() {
    let folder = pseudonymous();
    let missing = ids().replace("ko-1-1,", "").replace("ko-5-4", "ko-5-4,ko-5-4");
    for (contents, expected) in [
        (String::new(), "line 1: the file is empty"),
        ("\n\n".to_owned(), "line 1: the file is empty"),
        ("\0\0\u{1}PK".to_owned(), "line 1: the file is no text"),
        (
            "naam;e-mail\nJan;jan@voorbeeld.example\n".to_owned(),
            "line 1: 20 of the 20 items have no column: ko-1-1, ",
        ),
        (
            format!("{missing}\n"),
            "line 1: 1 of the 20 items have no column: ko-1-1; give the columns these names",
        ),
        (format!("{missing}\n"), "(`ko-1-1 = \"\"` leaves an item open)"),
        (format!("{missing}\n"), "line 1, column ko-5-4: could be ko-5-4, and so could column `ko-5-4`"),
        (
            format!("submitdate,{},\"g1[ko-1-1\u{1b}]{}\"\n", ids().replace('-', ""), "!".repeat(60)),
            "and so could column `g1[ko-1-1]!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!`; say in a mapping",
        ),
        (
            format!("respondent,respondent,{}\n", ids()),
            "line 1, column respondent: stands there more than once",
        ),
    ] {
        let told = folder.refusal(&contents, &[]);
        assert!(told.contains(expected), "{contents}\n{told}");
    }
    let told = folder.refusal(&own(&[("a", "", "", "4")]), &["--only", "golf=1"]);
    assert!(told.contains("line 1: there is no column `golf`"), "{told}");
}

#[test]
fn only_the_first_problems_are_printed_and_the_rest_counted() {
    let folder = pseudonymous();
    let rows = (0..60).map(|_| ("", "koning", "", "4")).collect::<Vec<_>>();
    let told = folder.refusal(&own(&rows), &[]);
    assert_eq!(told.lines().count(), 52, "{told}");
    assert!(told.contains("\nand 10 more\n"), "{told}");
}

#[test]
fn rows_are_chosen_by_a_column() {
    let folder = pseudonymous();
    let contents = own(&[("a", "bestuurlijk", "", "4"), ("a", "burger", "", "5"), ("b", "koning", "", "5")]);
    let output = folder.import(&contents, &["--only", "level=burger"]);
    assert!(output.status.success(), "{output:?}");
    assert!(stdout(&output).contains("Left out: 2 not asked for with --only"));
    assert_eq!(folder.sheets(), [vec![Answer::Value(5); 20]]);
}

#[test]
fn the_wave_must_be_an_open_one_and_the_open_ones_are_listed() {
    let folder = pseudonymous();
    let answers = file(&folder.folder, "answers.csv", &own(&[("a", "", "", "4")]));
    let data = folder.folder.path().join("data");
    let told = folder.told(&run(&["import", &answers, "--data", data.to_str().unwrap()]));
    let line = format!("  {}  Elders begonnen, meting 0 (kaats-opheij-2014)", folder.wave);
    assert_eq!(told, format!("netwerkspiegel: --wave: say into which wave. Open waves:\n{line}\n"));
    let unknown = "onbekend".parse().unwrap();
    let told = folder.told(&folder.import_file(&answers, &unknown, &[]));
    assert!(told.contains("there is no such wave. Open waves:"), "{told}");
    let (store, wave) = (folder.store(), folder.wave.clone());
    let key = store.key().clone();
    let close = move |db: &rusqlite::Connection| {
        netwerkspiegel::store::closing::close(db, &key, &wave, date(2026, 11, 24))
    };
    store.write_blocking(close).unwrap();
    let told = folder.refusal(&own(&[("a", "", "", "4")]), &[]);
    assert!(told.contains("this wave is not open; open it first. No wave is open"), "{told}");
    let nowhere: PathBuf = folder.folder.path().join("niets");
    let output = run(&["import", &answers, "--data", nowhere.to_str().unwrap()]);
    assert!(String::from_utf8_lossy(&output.stderr).contains("there is no data folder"));
    assert!(!nowhere.exists());
}

#[test]
fn a_label_pairs_waves_and_is_kept_nowhere() {
    let folder = pseudonymous();
    let later = folder.add_wave(1, Pairing::Pseudonymous, true);
    let contents = own(&[("jan@voorbeeld.example", "", "", "4"), ("", "", "", "3")]);
    let answers = file(&folder.folder, "answers.csv", &contents);
    for wave in [&folder.wave, &later] {
        assert!(folder.import_file(&answers, wave, &[]).status.success());
    }
    let key = |wave| {
        let keys = folder.responses(wave).into_iter().map(|(key, _, _)| key).collect::<Vec<_>>();
        assert_eq!(keys.iter().filter(|key| key.is_none()).count(), 1, "without a label nothing pairs");
        keys.into_iter().flatten().next().unwrap()
    };
    assert_eq!(key(&folder.wave), key(&later));
    let store = folder.store();
    assert_ne!(
        key(&later),
        store.key().respondent_key("jan@voorbeeld.example"),
        "it is no participant's key"
    );
    let elsewhere = store.key().imported_key("another network", "jan@voorbeeld.example");
    assert_ne!(key(&later), elsewhere, "nor is it the same in another network");
    drop(store);
    for entry in fs::read_dir(folder.folder.path().join("data")).unwrap() {
        let bytes = fs::read(entry.unwrap().path()).unwrap();
        assert!(!bytes.windows(9).any(|window| window == b"voorbeeld"), "the label is in no file");
    }
    assert_eq!(
        folder.refusal(&contents, &[]),
        "netwerkspiegel: answers.csv: line 2, column respondent: this respondent's answers are in the wave already; leave the line out\nnothing was written\n"
    );
}

#[test]
fn nothing_pairs_the_answers_of_an_anonymous_wave() {
    let folder = Folder::new(Pairing::Anonymous, false);
    let contents = own(&[("a", "bestuurlijk", "gemeente", "4")]);
    let output = folder.import(&contents, &[]);
    assert!(output.status.success(), "{output:?}");
    let told = stdout(&output);
    assert!(told.contains("respondent, not kept: the wave is anonymous"), "{told}");
    assert!(told.contains("level, not kept: the wave does not ask for it"), "{told}");
    let responses = folder.responses(&folder.wave);
    assert_eq!(responses[0].0, None);
    assert_eq!(responses[0].2.background, netwerkspiegel::answers::Background::default());
}

#[test]
fn the_audit_trail_tells_how_many_and_nothing_else() {
    let folder = pseudonymous();
    assert!(folder.import(&own(&[("a", "", "", "4"), ("b", "", "", "2")]), &[]).status.success());
    let entry: (Option<String>, String, String) = folder
        .store()
        .read(|db| {
            let sql = "SELECT account_id, action, subject FROM audit";
            Ok(db.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?)
        })
        .unwrap();
    assert_eq!(entry, (None, "answers-imported".into(), "2".into()));
}
