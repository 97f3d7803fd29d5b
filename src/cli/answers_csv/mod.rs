//! Reads answers from CSV, chunk by chunk, so that a file of any length needs the same memory, and several threads can
//! read one file.
//!
//! One row is one response, with a column per item id. Empty cells, `NA` and the codes of our own packages for what is
//! not there are missing; anything else outside the scale ends the reading with an error that names file, line, column
//! and value.

mod chunks;
mod records;

use std::{
    collections::HashMap,
    fs::File,
    io::{self, Read},
    path::Path,
    sync::{Mutex, PoisonError},
};

use csv::StringRecord;
use indicatif::{ProgressBar, ProgressStyle};

use super::CliError;
use crate::{
    excerpt::excerpt,
    export::codes,
    intake::shown,
    questionnaire::{Questionnaire, Scale, ScaleKind},
};
use chunks::{Chunk, Chunks};
use records::{Cells, Record, Records};

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

/// A file of answers, being read. Threads that share it each get rows of their own.
pub struct AnswersCsv {
    layout: Layout,
    chunks: Mutex<Chunks<Box<dyn Read + Send>>>,
    progress: ProgressBar,
}

/// What stands where in the rows of a file.
struct Layout {
    file: String,
    columns: usize,
    item_names: Vec<String>,
    items: Vec<usize>,
    wave: Option<usize>,
    group: Option<usize>,
    respondent: Option<usize>,
    scale: Scale,
    /// By number: whether it is a point of the scale.
    on_scale: [bool; 256],
}

/// One response. Texts are as they stand in the file; `None` where there is no such column or the cell is empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row<'a> {
    /// Place in the file: later rows have a higher one.
    pub place: u64,
    /// Line in the file, from 1.
    pub line: u64,
    /// The wave.
    pub wave: Option<&'a str>,
    /// The group.
    pub group: Option<&'a str>,
    /// The respondent.
    pub respondent: Option<&'a str>,
    /// The answers in the order of the questionnaire's items.
    pub answers: &'a [Option<u8>],
}

/// Something wrong in a file, and where. Of several the first one in the file is told, whoever found it.
#[derive(Debug)]
pub struct Fault {
    place: u64,
    error: CliError,
}

impl Fault {
    /// Whichever comes first in the file.
    pub fn first(one: Self, other: Self) -> Self {
        if one.place <= other.place { one } else { other }
    }
}

impl From<Fault> for CliError {
    fn from(fault: Fault) -> Self {
        fault.error
    }
}

/// The most characters of the names of columns that are listed.
const COLUMNS_TOLD: usize = 1000;
/// How many bytes a thread takes at a time: enough to be worth it, and few enough to stay in its cache.
const CHUNK: usize = 1 << 18;

impl AnswersCsv {
    /// Opens a file, or standard input for `-`, and finds the columns.
    ///
    /// # Errors
    /// When the file cannot be read, or a column is missing or stands there twice.
    pub fn open(path: &Path, questionnaire: &Questionnaire, columns: &Columns<'_>) -> Result<Self, CliError> {
        let (name, input, length): (String, Box<dyn Read + Send>, Option<u64>) = if path.as_os_str() == "-" {
            ("standard input".into(), Box::new(io::stdin()), None)
        } else {
            let name = path.display().to_string();
            let file = File::open(path)
                .map_err(|error| CliError::failed(format!("{name}: cannot be read: {error}")))?;
            let length = file.metadata().ok().map(|metadata| metadata.len());
            (name, Box::new(file), length)
        };
        let mut file = Self::reading(name, input, CHUNK, questionnaire, columns)?;
        file.progress = progress_bar(length);
        Ok(file)
    }

    /// Reads what comes from `input`, so many bytes at a time.
    ///
    /// # Errors
    /// As [`AnswersCsv::open`].
    pub fn reading(
        name: String,
        input: Box<dyn Read + Send>,
        chunk: usize,
        questionnaire: &Questionnaire,
        columns: &Columns<'_>,
    ) -> Result<Self, CliError> {
        let mut chunks = Chunks::of(input, chunk);
        let first = chunks.first_record().map_err(|error| unreadable(&name, &error))?;
        let layout = Layout::of(name, &first, questionnaire, columns)?;
        Ok(Self { layout, chunks: Mutex::new(chunks), progress: ProgressBar::hidden() })
    }

    /// Hands out rows of the file, in their order, until there are none left. Other threads that call it get the rows
    /// between. After a fault nobody gets rows that stand behind it, but for those that others were handed already.
    ///
    /// # Errors
    /// When a row has another number of cells than the header, is not UTF-8, or has an answer off the scale, or when
    /// `take` says so.
    pub fn read(&self, mut take: impl FnMut(Row<'_>) -> Result<(), Fault>) -> Result<(), Fault> {
        let (mut chunk, mut cells, mut answers) = (Chunk::default(), Cells::default(), Vec::new());
        while self.next_chunk(&mut chunk)? {
            let mut records = Records::of(&chunk.bytes, chunk.line);
            while let Some(record) = records.next(&mut cells) {
                let place = chunk.place + record.start as u64;
                let row = self.layout.row(place, &record, &mut answers);
                if let Err(fault) = row.and_then(&mut take) {
                    self.chunks.lock().unwrap_or_else(PoisonError::into_inner).stop();
                    return Err(fault);
                }
            }
        }
        Ok(())
    }

    fn next_chunk(&self, chunk: &mut Chunk) -> Result<bool, Fault> {
        let mut chunks = self.chunks.lock().unwrap_or_else(PoisonError::into_inner);
        let more = chunks.fill(chunk).map_err(|error| {
            chunks.stop();
            Fault { place: u64::MAX, error: unreadable(&self.layout.file, &error) }
        })?;
        self.progress.set_position(chunks.place());
        if !more {
            self.progress.finish_and_clear();
        }
        Ok(more)
    }

    /// A fault in a row, at a column.
    pub fn fault(&self, place: u64, line: u64, column: &str, problem: &str) -> Fault {
        Fault { place, error: self.layout.error(line, column, problem) }
    }
}

impl Layout {
    /// Of a file that begins with this record.
    fn of(
        file: String,
        first: &[u8],
        questionnaire: &Questionnaire,
        columns: &Columns<'_>,
    ) -> Result<Self, CliError> {
        let mut reader = csv::ReaderBuilder::new().from_reader(first);
        let headers = reader.headers().map_err(|error| wrong_header(&file, &error))?.clone();
        let header = Header::new(&file, &headers)?;
        let optional = |column: Option<&str>| column.map(|column| header.find(column)).transpose();
        let scale = questionnaire.scale().clone();
        let mut on_scale = [false; 256];
        (0..=u8::MAX).for_each(|number| on_scale[usize::from(number)] = scale.has(number));
        Ok(Self {
            columns: headers.len(),
            wave: optional(columns.wave)?,
            group: optional(columns.group)?,
            respondent: optional(columns.respondent)?,
            items: header.find_items(questionnaire)?,
            item_names: questionnaire.items().map(|item| item.id.clone()).collect(),
            scale,
            on_scale,
            file,
        })
    }

    /// What a record says; the answers are put in `answers`.
    fn row<'a>(
        &self,
        place: u64,
        record: &Record<'a>,
        answers: &'a mut Vec<Option<u8>>,
    ) -> Result<Row<'a>, Fault> {
        let line = record.line;
        self.check_length(record).map_err(|error| Fault { place, error })?;
        let text = |column: Option<usize>| self.text(column, record).map_err(|error| Fault { place, error });
        let (wave, group, respondent) = (text(self.wave)?, text(self.group)?, text(self.respondent)?);
        answers.clear();
        for (item, column) in self.items.iter().enumerate() {
            let cell = record.cell(*column);
            answers.push(self.answer(item, cell, line).map_err(|error| Fault { place, error })?);
        }
        Ok(Row { place, line, wave, group, respondent, answers })
    }

    fn check_length(&self, record: &Record<'_>) -> Result<(), CliError> {
        if record.len() == self.columns {
            return Ok(());
        }
        let (file, line, cells, columns) = (&self.file, record.line, record.len(), self.columns);
        Err(CliError::failed(format!(
            "{file}: line {line}: has {cells} cells where the first line has {columns}"
        )))
    }

    fn error(&self, line: u64, column: &str, problem: &str) -> CliError {
        CliError::failed(format!("{}: line {line}, column {column}: {problem}", self.file))
    }

    /// An answer: nothing, or a point of the scale.
    fn answer(&self, item: usize, cell: &[u8], line: u64) -> Result<Option<u8>, CliError> {
        let cell = cell.trim_ascii();
        let value = match cell {
            b"" | b"NA" => return Ok(None),
            [digit @ b'0'..=b'9'] => Some(digit - b'0'),
            _ => std::str::from_utf8(cell).ok().and_then(|cell| cell.parse().ok()),
        };
        match value.filter(|value| self.on_scale[usize::from(*value)]) {
            Some(value) => Ok(Some(value)),
            None if value.is_some_and(|value| codes::ALL.contains(&value)) => Ok(None),
            None => Err(self.no_answer(item, cell, line)),
        }
    }

    fn no_answer(&self, item: usize, cell: &[u8], line: u64) -> CliError {
        let shown = shown(&String::from_utf8_lossy(cell));
        let expected = match self.scale.kind {
            ScaleKind::Points => format!("a whole number from {} to {}", self.scale.min, self.scale.max),
            _ => self.scale.in_words(),
        };
        let problem = format!("`{shown}` is not an answer: expected {expected}, NA or nothing");
        self.error(line, &self.item_names[item], &problem)
    }

    fn text<'a>(&self, column: Option<usize>, record: &Record<'a>) -> Result<Option<&'a str>, CliError> {
        let Some(column) = column else { return Ok(None) };
        let text = std::str::from_utf8(record.cell(column).trim_ascii()).map_err(|_| {
            let (file, line) = (&self.file, record.line);
            CliError::failed(format!("{file}: line {line}: {NOT_UTF8}"))
        })?;
        Ok((!text.is_empty()).then_some(text))
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

const NOT_UTF8: &str = "is not UTF-8; save the file as UTF-8 and try again";

fn unreadable(name: &str, error: &io::Error) -> CliError {
    CliError::failed(format!("{name}: line 1: cannot be read: {error}"))
}

fn wrong_header(name: &str, error: &csv::Error) -> CliError {
    let problem = match error.kind() {
        csv::ErrorKind::Utf8 { .. } => NOT_UTF8.to_owned(),
        _ => error.to_string(),
    };
    CliError::failed(format!("{name}: line 1: {problem}"))
}
