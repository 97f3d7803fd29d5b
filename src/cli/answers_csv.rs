//! Reads answers from CSV, row by row, so that a file of any length needs the same memory.
//!
//! One row is one response, with a column per item id. Empty cells, `NA` and the codes of our own packages for what is
//! not there are missing; anything else outside the scale ends the reading with an error that names file, line, column
//! and value.

use std::{
    collections::HashMap,
    fs::File,
    io::{self, BufReader, Read},
    path::Path,
};

use csv::{ByteRecord, StringRecord};
use indicatif::{ProgressBar, ProgressStyle};

use super::CliError;
use crate::{
    excerpt::excerpt,
    export::codes,
    intake::shown,
    questionnaire::{Questionnaire, Scale, ScaleKind},
};

/// Names of the columns beside the items.
#[derive(Debug, Clone, Default)]
pub struct Columns<'a> {
    /// Column with the wave.
    pub wave: Option<&'a str>,
    /// Column with the group.
    pub group: Option<&'a str>,
    /// Column with the respondent.
    pub respondent: Option<&'a str>,
}

/// A file of answers, being read.
pub struct AnswersCsv {
    name: String,
    reader: csv::Reader<Box<dyn Read>>,
    scale: Scale,
    item_names: Vec<String>,
    items: Vec<usize>,
    wave: Option<usize>,
    group: Option<usize>,
    respondent: Option<usize>,
    record: ByteRecord,
    progress: ProgressBar,
}

/// One response. Texts are as they stand in the file; `None` where there is no such column or the cell is empty.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Row {
    /// Line in the file, from 1.
    pub line: u64,
    /// The wave.
    pub wave: Option<String>,
    /// The group.
    pub group: Option<String>,
    /// The respondent.
    pub respondent: Option<String>,
    /// The answers in the order of the questionnaire's items.
    pub answers: Vec<Option<u8>>,
}

/// The most characters of the names of columns that are listed.
const COLUMNS_TOLD: usize = 1000;
/// How many rows go by between two steps of the progress bar.
const ROWS_PER_STEP: u64 = 10_000;

impl AnswersCsv {
    /// Opens a file, or standard input for `-`, and finds the columns.
    ///
    /// # Errors
    /// When the file cannot be read, or a column is missing or stands there twice.
    pub fn open(path: &Path, questionnaire: &Questionnaire, columns: &Columns<'_>) -> Result<Self, CliError> {
        if path.as_os_str() == "-" {
            return Self::new("standard input", Box::new(io::stdin()), questionnaire, columns);
        }
        let name = path.display().to_string();
        let file =
            File::open(path).map_err(|error| CliError::failed(format!("{name}: cannot be read: {error}")))?;
        let length = file.metadata().ok().map(|metadata| metadata.len());
        let input = Box::new(BufReader::with_capacity(1 << 16, file));
        let csv = Self::new(&name, input, questionnaire, columns)?;
        Ok(Self { progress: progress_bar(length), ..csv })
    }

    /// Finds the columns of what is read from `input`, which messages call `name`.
    ///
    /// # Errors
    /// When the first line cannot be read, or a column is missing or stands there twice.
    pub fn new(
        name: &str,
        input: Box<dyn Read>,
        questionnaire: &Questionnaire,
        columns: &Columns<'_>,
    ) -> Result<Self, CliError> {
        let mut reader = csv::ReaderBuilder::new().from_reader(input);
        let headers = reader.headers().map_err(|error| unreadable(name, &error))?.clone();
        let header = Header::new(name, &headers)?;
        let optional = |column: Option<&str>| column.map(|column| header.find(column)).transpose();
        Ok(Self {
            wave: optional(columns.wave)?,
            group: optional(columns.group)?,
            respondent: optional(columns.respondent)?,
            items: header.find_items(questionnaire)?,
            item_names: questionnaire.items().map(|item| item.id.clone()).collect(),
            scale: questionnaire.scale().clone(),
            record: ByteRecord::new(),
            progress: progress_bar(None),
            reader,
            name: name.to_owned(),
        })
    }

    /// Reads the next response into `row`; `false` at the end of the file.
    ///
    /// # Errors
    /// When the row has another number of cells than the header, is not UTF-8, or has an answer off the scale.
    pub fn read(&mut self, row: &mut Row) -> Result<bool, CliError> {
        let more =
            self.reader.read_byte_record(&mut self.record).map_err(|error| unreadable(&self.name, &error))?;
        if !more {
            self.progress.finish_and_clear();
            return Ok(false);
        }
        row.line = self.record.position().map_or(0, csv::Position::line);
        if row.line.is_multiple_of(ROWS_PER_STEP) {
            self.progress.set_position(self.record.position().map_or(0, csv::Position::byte));
        }
        self.text(self.wave, row.line, &mut row.wave)?;
        self.text(self.group, row.line, &mut row.group)?;
        self.text(self.respondent, row.line, &mut row.respondent)?;
        row.answers.clear();
        for (item, column) in self.items.iter().enumerate() {
            row.answers.push(self.answer(item, *column, row.line)?);
        }
        Ok(true)
    }

    /// An error about the row that was read last, at a column.
    pub fn error(&self, line: u64, column: &str, problem: &str) -> CliError {
        CliError::failed(format!("{}: line {line}, column {column}: {problem}", self.name))
    }

    /// An answer: nothing, or a point of the scale.
    fn answer(&self, item: usize, column: usize, line: u64) -> Result<Option<u8>, CliError> {
        let cell = self.record[column].trim_ascii();
        let value = match cell {
            b"" | b"NA" => return Ok(None),
            [digit @ b'0'..=b'9'] => Some(digit - b'0'),
            _ => std::str::from_utf8(cell).ok().and_then(|cell| cell.parse().ok()),
        };
        match value.filter(|value| self.scale.has(*value)) {
            Some(value) => Ok(Some(value)),
            None if value.is_some_and(|value| codes::ALL.contains(&value)) => Ok(None),
            None => {
                let shown = shown(&String::from_utf8_lossy(cell));
                let problem = match self.scale.kind {
                    ScaleKind::Points => {
                        let (min, max) = (self.scale.min, self.scale.max);
                        format!(
                            "`{shown}` is not an answer: expected a whole number from {min} to {max}, NA or nothing"
                        )
                    }
                    _ => {
                        let points = self.scale.in_words();
                        format!("`{shown}` is not an answer: expected {points}, NA or nothing")
                    }
                };
                Err(self.error(line, &self.item_names[item], &problem))
            }
        }
    }

    /// Copies a cell of text, reusing what the row already has: most rows repeat the one before.
    fn text(&self, column: Option<usize>, line: u64, target: &mut Option<String>) -> Result<(), CliError> {
        let Some(column) = column else { return Ok(()) };
        let cell = self.record[column].trim_ascii();
        if cell.is_empty() {
            *target = None;
            return Ok(());
        }
        let text = std::str::from_utf8(cell).map_err(|_| {
            CliError::failed(format!(
                "{}: line {line}: is not UTF-8; save the file as UTF-8 and try again",
                self.name
            ))
        })?;
        let target = target.get_or_insert_default();
        target.clear();
        target.push_str(text);
        Ok(())
    }
}

/// The names in the first line.
struct Header<'a> {
    file: &'a str,
    names: Vec<&'a str>,
    places: HashMap<&'a str, usize>,
}

impl<'a> Header<'a> {
    fn new(file: &'a str, headers: &'a StringRecord) -> Result<Self, CliError> {
        let names = headers.iter().map(str::trim).collect::<Vec<_>>();
        if names.iter().all(|name| name.is_empty()) {
            return Err(CliError::failed(format!(
                "{file}: is empty: expected a first line with the names of the columns"
            )));
        }
        let places = names.iter().enumerate().map(|(place, name)| (*name, place)).collect();
        Ok(Self { file, names, places })
    }

    fn find(&self, name: &str) -> Result<usize, CliError> {
        let count = self.names.iter().filter(|other| **other == name).count();
        match (count, self.places.get(name)) {
            (1, Some(place)) => Ok(*place),
            (0, _) | (_, None) => Err(CliError::failed(format!(
                "{}: line 1: there is no column `{name}`; the columns are: {}",
                self.file,
                excerpt(&self.names.join(", "), COLUMNS_TOLD)
            ))),
            _ => Err(CliError::failed(format!(
                "{}: line 1: column `{name}` stands there {count} times",
                self.file
            ))),
        }
    }

    fn find_items(&self, questionnaire: &Questionnaire) -> Result<Vec<usize>, CliError> {
        let ids = questionnaire.items().map(|item| item.id.as_str());
        let missing = ids.clone().filter(|id| !self.places.contains_key(id)).collect::<Vec<_>>();
        if missing.is_empty() {
            return ids.map(|id| self.find(id)).collect();
        }
        let hint = match self.names.as_slice() {
            [only] if only.contains(';') => "; the cells seem to be separated by semicolons: expected commas",
            _ => "",
        };
        Err(CliError::failed(format!(
            "{}: line 1: {} of the {} items of {} have no column: {}{hint}",
            self.file,
            missing.len(),
            questionnaire.item_count(),
            questionnaire.id(),
            missing.join(", "),
        )))
    }
}

/// A bar on stderr; indicatif draws none when that is not a terminal.
fn progress_bar(length: Option<u64>) -> ProgressBar {
    let bar = length.map_or_else(ProgressBar::new_spinner, ProgressBar::new);
    match ProgressStyle::with_template("{bar:40} {percent:>3}% {bytes_per_sec} {eta}") {
        Ok(style) if length.is_some() => bar.with_style(style),
        _ => bar,
    }
}

fn unreadable(name: &str, error: &csv::Error) -> CliError {
    let line = error.position().map_or(1, csv::Position::line);
    let problem = match error.kind() {
        csv::ErrorKind::UnequalLengths { expected_len, len, .. } => {
            format!("has {len} cells where the first line has {expected_len}")
        }
        csv::ErrorKind::Utf8 { .. } => "is not UTF-8; save the file as UTF-8 and try again".to_owned(),
        csv::ErrorKind::Io(error) => format!("cannot be read: {error}"),
        _ => error.to_string(),
    };
    CliError::failed(format!("{name}: line {line}: {problem}"))
}
