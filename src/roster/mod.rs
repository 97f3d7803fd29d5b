//! A list of participants as people have it, read: from a spreadsheet, a CSV file, or pasted text. Pure: bytes in,
//! typed rows and problems out.
//!
//! `table` turns bytes into rows of cells, `header` finds out what the columns are, `rows` what the rows say, `file`
//! writes a list that can be read again.

mod file;
mod header;
mod level;
mod rows;
mod table;
mod workbook;

use lettre::Address;
use serde::Serialize;

use crate::store::participant::Listed;

pub use file::write;
pub use header::Column;
pub use level::level_of;

/// The largest list that is read, in bytes (1 MiB).
pub const MAX_BYTES: usize = 1024 * 1024;
/// The most people on one list.
pub const MAX_PEOPLE: usize = 500;

/// Longest name of a person, in characters.
pub const LONGEST_NAME: usize = 120;
/// Longest mail address, in characters (RFC 5321, section 4.5.3.1.3, less the brackets).
pub const LONGEST_EMAIL: usize = 254;
/// Longest name of an organisation, in characters.
pub const LONGEST_ORGANISATION: usize = 120;
/// Longest kind or domain of an organisation, in characters.
pub const LONGEST_KIND: usize = 80;

/// A list that was read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Roster {
    /// The people, in the order of the list.
    pub people: Vec<Entry>,
    /// What has to be mended before the list can be used.
    pub problems: Vec<Problem>,
    /// Headings of columns that mean nothing to us and were left out.
    pub left_out: Vec<String>,
    /// What was filled in for the reader of the list.
    pub notes: Vec<Note>,
}

/// Somebody on the list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Line or row of the list, from 1.
    pub line: usize,
    /// Who it is.
    pub person: Listed,
}

/// Something on the list that has to be mended.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Problem {
    /// Line or row of the list, from 1.
    pub line: usize,
    /// The column.
    pub column: Column,
    /// What is wrong.
    pub fault: Fault,
    /// What stands there, cut short.
    pub found: String,
    /// The line that it clashes with, or the most characters there may be; else 0.
    pub number: usize,
}

/// What is wrong with a cell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fault {
    /// There is no name.
    NoName,
    /// It cannot be a mail address.
    NoAddress,
    /// The level is none of ours.
    UnknownLevel,
    /// The language is not offered.
    UnknownLanguage,
    /// It is too long.
    TooLong,
    /// The same address stands on an earlier line.
    SameAddress,
    /// The same name at the same organisation stands on an earlier line.
    SamePerson,
}

/// What was filled in because the list does not say it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Note {
    /// There is no level for some: whoever is new gets 'uitvoerend'.
    LevelAssumed,
    /// There are no names for some: the address stands for the name.
    NamesFromAddresses,
}

/// Why a list cannot be read at all.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, thiserror::Error)]
#[serde(rename_all = "kebab-case")]
pub enum Unreadable {
    /// There is nothing on it.
    #[error("the list is empty")]
    Empty,
    /// It is larger than [`MAX_BYTES`].
    #[error("the list is too large")]
    TooLarge,
    /// It has more than [`MAX_PEOPLE`] people.
    #[error("the list has too many people")]
    TooMany,
    /// It is a PDF.
    #[error("the list is a PDF")]
    Pdf,
    /// It is a picture.
    #[error("the list is a picture")]
    Picture,
    /// It is a workbook of an old Excel (.xls).
    #[error("the list is a workbook of an old Excel")]
    OldWorkbook,
    /// It is a workbook or another packed file that cannot be opened.
    #[error("the workbook cannot be opened")]
    BrokenWorkbook,
    /// It is something else that is no table.
    #[error("the list is no table")]
    NoTable,
    /// There are several columns and nothing says what they are.
    #[error("the list has no heading")]
    NoHeading,
}

/// Reads a list.
///
/// # Errors
/// When it cannot be read as a list at all. What is wrong with single rows comes back with the list.
pub fn read(bytes: &[u8]) -> Result<Roster, Unreadable> {
    if bytes.len() > MAX_BYTES {
        return Err(Unreadable::TooLarge);
    }
    let table = table::read(bytes)?;
    let roster = rows::read(&table)?;
    match roster.people.len() {
        0 if roster.problems.is_empty() => Err(Unreadable::Empty),
        0..=MAX_PEOPLE => Ok(roster),
        _ => Err(Unreadable::TooMany),
    }
}

/// Whether this can be a mail address that mail can be sent to.
pub fn is_address(text: &str) -> bool {
    let has_domain = |address: Address| address.domain().contains('.');
    text.is_ascii() && text.len() <= LONGEST_EMAIL && text.parse().is_ok_and(has_domain)
}
