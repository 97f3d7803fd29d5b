//! Answers in CSV, as `score` reads them: every row holds answers of the scale only, a file that was read is read again
//! as it was once it is written, and a refusal names the line.

#![no_main]

use std::io::Cursor;

use libfuzzer_sys::fuzz_target;
use netwerkspiegel::{
    cli::{
        CliError,
        answers_csv::{AnswersCsv, Columns, Row},
    },
    questionnaire::{Questionnaire, library},
};

const NAME: &str = "answers.csv";
/// Bytes that are read at a time: few, so that many files are longer.
const CHUNK: usize = 64;
/// The most characters that a refusal may have.
const LONGEST: usize = 1200;
/// One with points and one with states.
const QUESTIONNAIRES: [&str; 2] = ["kaats-opheij-2014", "pon-fasen-2023"];
const COLUMNS: Columns<'static> =
    Columns { wave: Some("wave"), group: Some("group"), respondent: Some("respondent") };

fuzz_target!(|input: (u8, &[u8])| {
    let (choice, bytes) = input;
    let id = QUESTIONNAIRES[usize::from(choice & 1)];
    let questionnaire = library::find(id).expect("a built-in questionnaire");
    let columns = if choice & 2 == 0 { Columns::default() } else { COLUMNS };
    match read(bytes, questionnaire, &columns) {
        Ok(rows) => accepted(&rows, questionnaire, &columns),
        Err(error) => refused(&error),
    }
});

/// A row that outlives the file.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Kept {
    line: u64,
    beside: [String; 3],
    answers: Vec<Option<u8>>,
}

impl Kept {
    fn of(row: &Row<'_>) -> Self {
        let beside = [row.wave, row.group, row.respondent].map(|text| text.unwrap_or_default().to_owned());
        Self { line: row.line, beside, answers: row.answers.to_vec() }
    }
}

fn read(bytes: &[u8], questionnaire: &Questionnaire, columns: &Columns<'_>) -> Result<Vec<Kept>, CliError> {
    let input = Box::new(Cursor::new(bytes.to_vec()));
    let file = AnswersCsv::reading(NAME.into(), input, CHUNK, questionnaire, columns)?;
    let mut rows = Vec::new();
    file.read(|row| {
        rows.push(Kept::of(&row));
        Ok(())
    })?;
    Ok(rows)
}

fn refused(error: &CliError) {
    let told = error.to_string();
    assert!(told.starts_with("answers.csv: "), "a refusal names the file: {told}");
    assert!(told.contains("line ") || told.contains("is empty"), "a refusal names the line: {told}");
    assert!(!told.contains(|letter: char| letter.is_control()), "a refusal is one line: {told:?}");
    assert!(told.chars().count() <= LONGEST, "a refusal is short: {told}");
}

fn accepted(rows: &[Kept], questionnaire: &Questionnaire, columns: &Columns<'_>) {
    for row in rows {
        assert_eq!(row.answers.len(), questionnaire.item_count());
        assert!(row.answers.iter().flatten().all(|answer| questionnaire.scale().has(*answer)));
    }
    assert!(rows.is_sorted_by_key(|row| row.line));
    let written = write(rows, questionnaire);
    let again = read(&written, questionnaire, columns).expect("what was accepted is accepted again");
    let told = |rows: &[Kept]| rows.iter().map(|row| Kept { line: 0, ..row.clone() }).collect::<Vec<_>>();
    assert_eq!(told(&again), told(rows));
}

fn write(rows: &[Kept], questionnaire: &Questionnaire) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let beside = ["wave", "group", "respondent"].map(str::to_owned);
    let items = questionnaire.items().map(|item| item.id.clone());
    writer.write_record(beside.into_iter().chain(items)).expect("memory takes it");
    for row in rows {
        let answers =
            row.answers.iter().map(|answer| answer.map_or("NA".into(), |answer| answer.to_string()));
        writer.write_record(row.beside.iter().cloned().chain(answers)).expect("memory takes it");
    }
    writer.into_inner().expect("memory takes it")
}
