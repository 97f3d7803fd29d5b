//! Bytes → rows of cells.

use super::{MAX_PEOPLE, Unreadable, workbook};
use crate::spreadsheet;

/// The most rows that are looked at: people, a heading, and lines without anyone between them.
pub(super) const MAX_ROWS: usize = 2 * MAX_PEOPLE;
/// The most columns that are looked at.
pub(super) const MAX_COLUMNS: usize = 50;

/// A row that has something in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct TableRow {
    /// Line or row, from 1.
    pub(super) line: usize,
    /// The cells, in one line each, without spaces around them.
    pub(super) cells: Vec<String>,
}

/// A table as it was found.
#[derive(Debug)]
pub(super) struct Table {
    pub(super) rows: Vec<TableRow>,
    /// Whether a comma parted the cells: then a name like 'Jansen, Jan' was cut in two.
    pub(super) by_comma: bool,
}

/// What a file begins with, and what that tells.
const SIGNATURES: [(&[u8], Unreadable); 7] = [
    (b"%PDF", Unreadable::Pdf),
    (b"\x89PNG", Unreadable::Picture),
    (b"\xFF\xD8\xFF", Unreadable::Picture),
    (b"GIF8", Unreadable::Picture),
    (b"BM\x00", Unreadable::Picture),
    (b"\xD0\xCF\x11\xE0", Unreadable::OldWorkbook),
    (b"{\\rtf", Unreadable::NoTable),
];

/// Reads whatever kind of list it is.
pub(super) fn read(bytes: &[u8]) -> Result<Table, Unreadable> {
    if let Some((_, told)) = SIGNATURES.iter().find(|(start, _)| bytes.starts_with(start)) {
        return Err(*told);
    }
    let (rows, by_comma) = if bytes.starts_with(b"PK\x03\x04") {
        (workbook::read(bytes)?, false)
    } else {
        let text = spreadsheet::decode(bytes);
        if text.chars().any(|c| c.is_control() && !"\t\n".contains(c)) {
            return Err(Unreadable::NoTable);
        }
        let delimiter = spreadsheet::delimiter(&text);
        (split(&text, delimiter)?, delimiter == b',')
    };
    if rows.is_empty() { Err(Unreadable::Empty) } else { Ok(Table { rows, by_comma }) }
}

fn split(text: &str, delimiter: u8) -> Result<Vec<TableRow>, Unreadable> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    let mut rows = Vec::new();
    for record in reader.records() {
        let record = record.map_err(|_| Unreadable::NoTable)?;
        let line = record.position().map_or(0, |position| position.line());
        let cells = record.iter().take(MAX_COLUMNS).map(tidy).collect();
        push(&mut rows, usize::try_from(line).unwrap_or(usize::MAX), cells)?;
    }
    Ok(rows)
}

/// Adds a row, unless there is nothing in it.
pub(super) fn push(rows: &mut Vec<TableRow>, line: usize, cells: Vec<String>) -> Result<(), Unreadable> {
    if cells.iter().all(String::is_empty) {
        return Ok(());
    }
    if rows.len() == MAX_ROWS {
        return Err(Unreadable::TooMany);
    }
    rows.push(TableRow { line, cells });
    Ok(())
}

/// The text of a cell in one line.
pub(super) fn tidy(cell: &str) -> String {
    let text = cell.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
    let text = text.collect::<Vec<_>>().join(" ");
    spreadsheet::unguarded(&text).to_owned()
}
