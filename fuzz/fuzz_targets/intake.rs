//! Answers from elsewhere with a mapping, as `import` reads them. The input is a choice of form, a mapping up to the first
//! NUL, and a file of answers behind it.

#![no_main]

use std::collections::BTreeSet;

use libfuzzer_sys::fuzz_target;
use netwerkspiegel::{
    answers::Answer,
    export::codes,
    intake::{self, Asked, Fault, Format, Intake, LONGEST_LABEL, Mapping, Place, Problem},
    questionnaire::{Questionnaire, library},
    roster::LONGEST_KIND,
    spreadsheet,
};

/// One with points and one with states.
const QUESTIONNAIRES: [&str; 2] = ["kaats-opheij-2014", "pon-fasen-2023"];
const FORMATS: [Option<Format>; 4] = [None, Some(Format::Own), Some(Format::LimeSurvey), Some(Format::Csv)];
/// The most characters that a problem may have, apart from the ids of all items.
const LONGEST_PROBLEM: usize = 600;

fuzz_target!(|input: (u8, &[u8])| {
    let (choice, bytes) = input;
    let id = QUESTIONNAIRES[usize::from(choice & 1)];
    let questionnaire = library::find(id).expect("a built-in questionnaire");
    let (mapping, answers) = match bytes.iter().position(|byte| *byte == 0) {
        Some(end) => (Some(&bytes[..end]), &bytes[end + 1..]),
        None => (None, bytes),
    };
    let mapping = mapping.map(|bytes| Mapping::read(&String::from_utf8_lossy(bytes), questionnaire));
    let mapping = match mapping.transpose() {
        Ok(mapping) => mapping,
        Err(problems) => return refused(&problems),
    };
    let format = FORMATS[usize::from((choice >> 1) & 3)];
    let asked = Asked { format, mapping: mapping.as_ref(), only: &[], unfinished: choice & 8 == 0 };
    match intake::read(answers, questionnaire, asked) {
        Ok(intake) => accepted(&intake, questionnaire),
        Err(problems) => refused(&problems),
    }
});

fn refused(problems: &[Problem]) {
    assert!(!problems.is_empty(), "a refusal says why");
    for problem in problems {
        let line = match problem.place {
            Place::Answers { line, .. } => line,
            Place::Mapping { line, .. } => line as u64,
        };
        assert!(line >= 1, "a problem has a place: {problem}");
        let told = problem.to_string();
        assert!(!told.contains(|letter: char| letter.is_control()), "a problem is one line: {told:?}");
        let names_all = matches!(problem.fault, Fault::NoItems { .. } | Fault::UnknownItem { .. });
        assert!(names_all || told.chars().count() <= LONGEST_PROBLEM, "a problem is short: {told}");
    }
}

fn accepted(intake: &Intake, questionnaire: &Questionnaire) {
    let mut seen = BTreeSet::new();
    for row in &intake.rows {
        assert!(!row.answers.is_blank(), "a row has an answer");
        assert!(row.answers.values().iter().flatten().all(|answer| questionnaire.scale().has(*answer)));
        if let Some(label) = &row.respondent {
            assert!(label.chars().count() <= LONGEST_LABEL);
            assert!(seen.insert(label), "nobody stands there twice");
        }
        assert!(row.background.kind.as_ref().is_none_or(|kind| kind.chars().count() <= LONGEST_KIND));
    }
    let written = write(intake, questionnaire);
    let asked = Asked { format: Some(Format::Own), mapping: None, only: &[], unfinished: true };
    let again = intake::read(&written, questionnaire, asked).expect("our own form is read");
    let told = |intake: &Intake| {
        let rows = intake.rows.iter();
        rows.map(|row| (row.respondent.clone(), row.answers.clone(), row.background.clone()))
            .collect::<Vec<_>>()
    };
    assert_eq!(told(&again), told(intake));
}

fn write(intake: &Intake, questionnaire: &Questionnaire) -> Vec<u8> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    let beside = ["respondent", "level", "organisation_kind"].map(str::to_owned);
    let items = questionnaire.items().map(|item| item.id.clone());
    writer.write_record(beside.into_iter().chain(items)).expect("memory takes it");
    for row in &intake.rows {
        let beside = [&row.respondent, &row.background.level, &row.background.kind];
        let beside = beside.map(|text| spreadsheet::safe_cell(text.as_deref().unwrap_or_default()));
        let answers = row.answers.answers().iter().map(|answer| match answer {
            Answer::Value(value) => value.to_string(),
            Answer::DontKnow => codes::DONT_KNOW.to_string(),
            Answer::Open => codes::LEFT_OPEN.to_string(),
        });
        writer.write_record(beside.into_iter().chain(answers)).expect("memory takes it");
    }
    writer.into_inner().expect("memory takes it")
}
