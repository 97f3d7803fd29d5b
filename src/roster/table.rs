//! Bytes → rows of cells.

use std::borrow::Cow;

use encoding_rs::{Encoding, WINDOWS_1252};

use super::{MAX_PEOPLE, Unreadable, workbook};

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
        // With two marks at the end of a line, the reader would count lines one short.
        let text = decode(bytes).replace("\r\n", "\n").replace('\r', "\n");
        if text.chars().any(|c| c.is_control() && !"\t\n".contains(c)) {
            return Err(Unreadable::NoTable);
        }
        let delimiter = delimiter(&text);
        (split(&text, delimiter)?, delimiter == b',')
    };
    if rows.is_empty() { Err(Unreadable::Empty) } else { Ok(Table { rows, by_comma }) }
}

/// The text: what a byte order mark says, else UTF-8, else what Excel writes on a Dutch Windows.
fn decode(bytes: &[u8]) -> Cow<'_, str> {
    if let Some((encoding, length)) = Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(&bytes[length..]).0;
    }
    match str::from_utf8(bytes) {
        Ok(text) => Cow::Borrowed(text),
        Err(_) => WINDOWS_1252.decode_without_bom_handling(bytes).0,
    }
}

/// The mark between cells: the one that stands most in the first line, outside quotes.
fn delimiter(text: &str) -> u8 {
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default();
    let mut quoted = false;
    let mut counts = [(b'\t', 0), (b';', 0), (b',', 0)];
    for byte in first.bytes() {
        quoted ^= byte == b'"';
        if let Some((_, count)) = counts.iter_mut().find(|(mark, _)| *mark == byte && !quoted) {
            *count += 1;
        }
    }
    // Of as many, the first of these is taken; without any, there is one column.
    counts
        .into_iter()
        .rev()
        .max_by_key(|(_, count)| *count)
        .filter(|(_, count)| *count > 0)
        .map_or(b';', |(mark, _)| mark)
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

/// The text of a cell in one line. The apostrophe with which a file keeps a spreadsheet from calculating is not part
/// of it.
pub(super) fn tidy(cell: &str) -> String {
    let text = cell.split(|c: char| c.is_whitespace() || c.is_control()).filter(|word| !word.is_empty());
    let text = text.collect::<Vec<_>>().join(" ");
    match text.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@']) => rest.to_owned(),
        _ => text,
    }
}
