//! What is wrong with a file of answers or with a mapping, and where.

use std::fmt;

use crate::excerpt::excerpt;

/// Something that has to be mended before a file is taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where.
    pub place: Place,
    /// What.
    pub fault: Fault,
}

/// A place in one of the two files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Place {
    /// In the answers.
    Answers {
        /// Line, from 1.
        line: u64,
        /// Name of the column; `None` for the whole line.
        column: Option<String>,
    },
    /// In the mapping.
    Mapping {
        /// Line, from 1.
        line: usize,
        /// Character of the line, from 1.
        column: usize,
    },
}

/// What is wrong. No fault repeats who answered, nor a text longer than [`Fault::SHOWN`].
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// There is nothing in the file.
    #[error("the file is empty: expected a first line with the names of the columns")]
    Empty,
    /// Bytes that are no text.
    #[error("the file is no text; save it as CSV")]
    NoText,
    /// A row with more or fewer cells than there are columns.
    #[error(
        "has {found} cells where the first line has {expected}; look for a quote or a separator too many"
    )]
    Ragged {
        /// Cells of the first line.
        expected: usize,
        /// Cells here.
        found: usize,
    },
    /// A column that stands there more than once.
    #[error("stands there more than once; give each column a name of its own")]
    SameColumn,
    /// Two columns that both seem to hold an item.
    #[error(
        "could be {item}, and so could column `{other}`; say in a mapping which one it is: {item} = \"…\""
    )]
    TwoColumns {
        /// The item.
        item: String,
        /// The other column.
        other: String,
    },
    /// Items without a column.
    #[error(
        "{} of the {of} items have no column: {}; give the columns these names, or name them in a mapping (`{} = \"\"` leaves an item open)",
        .items.len(), .items.join(", "), .items.first().map_or("", String::as_str)
    )]
    NoItems {
        /// The items.
        items: Vec<String>,
        /// The number of items of the questionnaire.
        of: usize,
    },
    /// A column that is asked for and is not there.
    #[error("there is no column `{0}`")]
    NoColumn(String),
    /// A cell that is no answer.
    #[error(
        "`{found}` is not an answer: expected {expected}, the words of a point, weet-niet or nothing; say in a mapping what it means, under [values]"
    )]
    NoAnswer {
        /// The cell, cut short.
        found: String,
        /// The points of the scale, in words.
        expected: String,
    },
    /// A cell that is no level.
    #[error(
        "`{found}` is not a level: expected bestuurlijk, management, uitvoerend, burger or nothing; say in a mapping what it means, under [levels]"
    )]
    NoLevel {
        /// The cell, cut short.
        found: String,
    },
    /// Answers that are no sheet of the questionnaire.
    #[error(transparent)]
    Answers(crate::answers::AnswerError),
    /// A text that is too long.
    #[error("has more than {most} characters")]
    TooLong {
        /// The most characters.
        most: usize,
    },
    /// A respondent who stands there twice.
    #[error("is the same respondent as on line {first}; keep one of the two")]
    SameRespondent {
        /// The line on which they stand first.
        first: u64,
    },
    /// A respondent who answered in this wave already.
    #[error("this respondent's answers are in the wave already; leave the line out")]
    AnsweredAlready,
    /// A mapping that is no TOML, or not of the form of a mapping.
    #[error("{0}")]
    NoMapping(String),
    /// An item that the questionnaire does not have.
    #[error("`{item}` is no item of {questionnaire}; its items are {}", .items.join(", "))]
    UnknownItem {
        /// The item.
        item: String,
        /// The questionnaire.
        questionnaire: String,
        /// Its items.
        items: Vec<String>,
    },
}

impl Fault {
    /// The most characters of a cell that are shown.
    pub const SHOWN: usize = 40;
    /// The most characters of what the reader of mappings says is wrong: it repeats what stands there.
    pub(super) const TOLD: usize = 400;
}

/// A cell or the name of a column as it is shown: cut short, and in one line.
pub fn shown(cell: &str) -> String {
    excerpt(cell, Fault::SHOWN)
}

impl Problem {
    /// A problem with a line of the answers, or with one of its cells.
    pub(super) fn answers(line: u64, column: Option<&str>, fault: Fault) -> Self {
        Self { place: Place::Answers { line, column: column.map(shown) }, fault }
    }
}

/// As `line 3, column ko-1-1: what is wrong`.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.place {
            Place::Answers { line, column: Some(column) } => write!(f, "line {line}, column {column}: ")?,
            Place::Answers { line, column: None } => write!(f, "line {line}: ")?,
            Place::Mapping { line, column } => write!(f, "line {line}, column {column}: ")?,
        }
        self.fault.fmt(f)
    }
}
