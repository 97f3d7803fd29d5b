//! Rows of cells → sheets.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use csv::StringRecord;

use super::{
    Asked, Fault, Format, Ignored, Intake, LONGEST_LABEL, Problem, Row, Skipped,
    cells::{Dictionary, is_nothing},
    columns::{self, Columns},
};
use crate::{
    answers::{Answer, AnswerSheet, Background},
    questionnaire::Questionnaire,
    spreadsheet,
};

/// Reads a file.
pub(super) fn read(
    bytes: &[u8],
    questionnaire: &Questionnaire,
    asked: Asked<'_>,
) -> Result<Intake, Vec<Problem>> {
    let text = spreadsheet::decode(bytes);
    let nothing = |fault| vec![Problem::answers(1, None, fault)];
    if text.contains('\0') {
        return Err(nothing(Fault::NoText));
    }
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(spreadsheet::delimiter(&text))
        .flexible(true)
        .from_reader(text.as_bytes());
    let names = reader.headers().map_err(|_| nothing(Fault::NoText))?;
    let names = names.iter().map(|name| spreadsheet::unguarded(name.trim()).to_owned()).collect::<Vec<_>>();
    if names.iter().all(String::is_empty) {
        return Err(nothing(Fault::Empty));
    }
    let format = asked.format.unwrap_or_else(|| columns::format(&names, asked.mapping));
    let columns = columns::find(&names, format, questionnaire, asked.mapping, asked.only)?;
    let mut reading = Reading {
        questionnaire,
        dictionary: Dictionary::new(questionnaire, format, asked.mapping),
        unfinished: asked.unfinished,
        ignored: unused(names.len(), &columns).map(|column| (column, BTreeSet::new())).collect(),
        names,
        columns,
        rows: Vec::new(),
        skipped: Skipped::default(),
        lines: HashMap::new(),
        coded: BTreeMap::new(),
        problems: Vec::new(),
    };
    for record in reader.records() {
        let record = record.map_err(|_| nothing(Fault::NoText))?;
        reading.record(&record);
    }
    reading.finish(format)
}

/// The columns that nothing is read from.
fn unused(count: usize, columns: &Columns) -> impl Iterator<Item = usize> {
    let beside = [columns.respondent, columns.level, columns.kind, columns.submitted];
    let used = columns.items.iter().flatten().copied().chain(beside.into_iter().flatten());
    let used = used.collect::<BTreeSet<_>>();
    (0..count).filter(move |column| !used.contains(column))
}

struct Reading<'a> {
    questionnaire: &'a Questionnaire,
    dictionary: Dictionary<'a>,
    unfinished: bool,
    names: Vec<String>,
    columns: Columns,
    /// Of every column that is not used: the values seen.
    ignored: Vec<(usize, BTreeSet<String>)>,
    rows: Vec<Row>,
    skipped: Skipped,
    /// By label of a respondent: the line.
    lines: HashMap<String, u64>,
    coded: BTreeMap<String, u8>,
    problems: Vec<Problem>,
}

impl Reading<'_> {
    fn record(&mut self, record: &StringRecord) {
        let line = record.position().map_or(0, csv::Position::line);
        if record.len() != self.names.len() {
            let fault = Fault::Ragged { expected: self.names.len(), found: record.len() };
            self.problems.push(Problem::answers(line, None, fault));
            return;
        }
        let cell = |column: usize| spreadsheet::unguarded(record[column].trim());
        if self.columns.only.iter().any(|(column, value)| cell(*column) != value) {
            self.skipped.not_asked += 1;
            return;
        }
        if !self.unfinished && self.columns.submitted.is_some_and(|column| is_nothing(cell(column))) {
            self.skipped.unfinished += 1;
            return;
        }
        let answers = self.answers(line, &cell);
        let respondent = self.respondent(line, &cell);
        let background = self.background(line, &cell);
        if answers.is_blank() {
            self.skipped.blank += 1;
            return;
        }
        for (column, values) in &mut self.ignored {
            if values.len() < Ignored::MANY && !values.contains(cell(*column)) {
                values.insert(cell(*column).to_owned());
            }
        }
        self.rows.push(Row { line, respondent, answers, background });
    }

    fn answers<'c>(&mut self, line: u64, cell: &impl Fn(usize) -> &'c str) -> AnswerSheet {
        let mut answers = Vec::with_capacity(self.columns.items.len());
        for column in &self.columns.items {
            let Some(column) = *column else {
                answers.push(Answer::Open);
                continue;
            };
            match self.dictionary.answer(cell(column)) {
                Ok(read) => {
                    if let Some(point) = read.answer.value().filter(|_| read.coded) {
                        self.coded.insert(cell(column).to_owned(), point);
                    }
                    answers.push(read.answer);
                }
                Err(fault) => {
                    // What cannot be read counts as answered: the row is not blank, and the file is refused.
                    answers.push(Answer::DontKnow);
                    self.problems.push(Problem::answers(line, Some(&self.names[column]), fault));
                }
            }
        }
        AnswerSheet::from_answers(self.questionnaire, answers).unwrap_or_else(|error| {
            self.problems.push(Problem::answers(line, None, Fault::Answers(error)));
            AnswerSheet::empty(self.questionnaire)
        })
    }

    fn respondent<'c>(&mut self, line: u64, cell: &impl Fn(usize) -> &'c str) -> Option<String> {
        let column = self.columns.respondent?;
        let label = cell(column);
        if is_nothing(label) {
            return None;
        }
        let fault = if label.chars().count() > LONGEST_LABEL {
            Some(Fault::TooLong { most: LONGEST_LABEL })
        } else {
            let first = *self.lines.entry(label.to_owned()).or_insert(line);
            (first != line).then_some(Fault::SameRespondent { first })
        };
        let problem = fault.map(|fault| Problem::answers(line, Some(&self.names[column]), fault));
        self.problems.extend(problem);
        Some(label.to_owned())
    }

    fn background<'c>(&mut self, line: u64, cell: &impl Fn(usize) -> &'c str) -> Background {
        let level = self.columns.level.map(|column| (column, self.dictionary.level(cell(column))));
        let kind = self.columns.kind.map(|column| (column, self.dictionary.kind(cell(column))));
        let mut told = |read: Option<(usize, Result<Option<String>, Fault>)>| match read {
            Some((_, Ok(told))) => told,
            Some((column, Err(fault))) => {
                self.problems.push(Problem::answers(line, Some(&self.names[column]), fault));
                None
            }
            None => None,
        };
        Background { level: told(level), kind: told(kind) }
    }

    fn finish(self, format: Format) -> Result<Intake, Vec<Problem>> {
        if !self.problems.is_empty() {
            return Err(self.problems);
        }
        let name = |column: usize| self.names[column].clone();
        let beside = [
            ("respondent", self.columns.respondent),
            ("level", self.columns.level),
            ("organisation_kind", self.columns.kind),
            ("sent or not", self.columns.submitted),
        ];
        let used = beside.into_iter().filter_map(|(what, column)| Some((what, name(column?)))).collect();
        let ignored = self.ignored.iter();
        let ignored =
            ignored.map(|(column, values)| Ignored { name: name(*column), values: values.len() }).collect();
        let items = self.columns.items.iter().map(|column| column.map(name)).collect();
        Ok(Intake { format, skipped: self.skipped, items, used, ignored, coded: self.coded, rows: self.rows })
    }
}
