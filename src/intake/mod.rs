//! Answers that were given elsewhere, read: from our own CSV, from LimeSurvey, or from any CSV with a mapping that tells
//! what its columns and words are. Pure: bytes in, sheets or problems out.
//!
//! `mapping` reads the mapping, `columns` finds out what the columns are, `cells` what a cell says, `rows` puts the sheets
//! together. A file is taken whole or not at all: every problem in it comes back at once, with its place.

mod cells;
mod columns;
mod mapping;
mod problem;
mod rows;

use std::collections::BTreeMap;

use crate::{
    answers::{AnswerSheet, Background},
    questionnaire::Questionnaire,
};

pub use mapping::Mapping;
pub use problem::{Fault, Place, Problem, shown};

/// The largest file that is read, in bytes (64 MiB).
pub const MAX_BYTES: u64 = 64 * 1024 * 1024;
/// Longest label of a respondent, in characters.
pub const LONGEST_LABEL: usize = 200;

/// The form of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// The `responses.csv` of our own packages, or a file made like it: a column per item, named by its id.
    Own,
    /// The export of responses of LimeSurvey, with question codes as its headings.
    LimeSurvey,
    /// Any CSV, with a mapping.
    Csv,
}

/// What is read, and how.
#[derive(Debug, Clone, Copy)]
pub struct Asked<'a> {
    /// The form; found out when left out.
    pub format: Option<Format>,
    /// What columns and words mean, where they do not tell it themselves.
    pub mapping: Option<&'a Mapping>,
    /// Only rows that have this value in this column; all of these hold.
    pub only: &'a [(String, String)],
    /// Whether responses that were not sent are taken too.
    pub unfinished: bool,
}

/// A file that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Intake {
    /// The form that it has.
    pub format: Format,
    /// What was answered, in the order of the file.
    pub rows: Vec<Row>,
    /// How many rows were left out.
    pub skipped: Skipped,
    /// The names of the columns of the items, in the order of the questionnaire; `None` for an item that stays open.
    pub items: Vec<Option<String>>,
    /// The names of the other columns that were used, each with what it was taken for.
    pub used: Vec<(&'static str, String)>,
    /// Columns that were not used.
    pub ignored: Vec<Ignored>,
    /// Answers that are letters and a number (such as `A4`), each with the point of the scale that they were taken for.
    pub coded: BTreeMap<String, u8>,
}

/// A response.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Line in the file, from 1.
    pub line: u64,
    /// By what the file knows who answered.
    pub respondent: Option<String>,
    /// The answers; at least one.
    pub answers: AnswerSheet,
    /// Who they are to the network.
    pub background: Background,
}

/// How many rows were left out, by reason.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Skipped {
    /// Not asked for.
    pub not_asked: usize,
    /// Not sent.
    pub unfinished: usize,
    /// Without a single answer.
    pub blank: usize,
}

/// A column that was not used.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ignored {
    /// Its name.
    pub name: String,
    /// How many different values it has in the rows that were taken, counted up to [`Ignored::MANY`].
    pub values: usize,
}

impl Ignored {
    /// From this number of values on they are no longer counted.
    pub const MANY: usize = 20;
}

/// Reads a file.
///
/// # Errors
/// Everything that is wrong with it, in the order of the file.
pub fn read(bytes: &[u8], questionnaire: &Questionnaire, asked: Asked<'_>) -> Result<Intake, Vec<Problem>> {
    rows::read(bytes, questionnaire, asked)
}

/// A word or code without capitals and with single spaces: how cells are compared with what a mapping says.
fn folded(text: &str) -> String {
    text.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}
