//! The records of a piece of CSV and their cells (RFC 4180): cells with quotes, and records of several lines, included.
//!
//! It reads what the csv crate reads, and the same way; the tests hold it to that. It is here because a cell is left
//! where it stands: a row of answers is many cells of one character, which would cost more to copy than to read.

use std::ops::Range;

const QUOTE: u8 = b'"';
const COMMA: u8 = b',';

/// Whether a byte ends a record. A line feed after a carriage return begins an empty record, which is none.
fn ends_record(byte: &u8) -> bool {
    matches!(byte, b'\n' | b'\r')
}

fn ends_cell(byte: &u8) -> bool {
    matches!(byte, &COMMA | b'\n' | b'\r')
}

/// The number of line feeds.
pub(super) fn lines(bytes: &[u8]) -> u64 {
    bytes.iter().filter(|byte| **byte == b'\n').count() as u64
}

/// The records of a piece of a file that begins where a record does.
pub(super) struct Records<'a> {
    bytes: &'a [u8],
    at: usize,
    line: u64,
}

/// The cells of a record, kept to be filled again.
#[derive(Debug, Default)]
pub(super) struct Cells {
    places: Vec<Place>,
    /// Cells that do not stand in the file as they are read.
    unquoted: Vec<u8>,
}

#[derive(Debug)]
enum Place {
    InFile(Range<usize>),
    Unquoted(Range<usize>),
}

/// A record: where it stands, and its cells.
pub(super) struct Record<'a> {
    /// Place of its first byte in the piece.
    pub(super) start: usize,
    /// Its first line.
    pub(super) line: u64,
    bytes: &'a [u8],
    cells: &'a Cells,
}

impl<'a> Record<'a> {
    /// The number of cells.
    pub(super) fn len(&self) -> usize {
        self.cells.places.len()
    }

    /// A cell.
    pub(super) fn cell(&self, column: usize) -> &'a [u8] {
        match &self.cells.places[column] {
            Place::InFile(range) => &self.bytes[range.clone()],
            Place::Unquoted(range) => &self.cells.unquoted[range.clone()],
        }
    }
}

impl<'a> Records<'a> {
    /// Of a piece whose first line has this number.
    pub(super) fn of(bytes: &'a [u8], line: u64) -> Self {
        Self { bytes, at: 0, line }
    }

    /// The next record; `None` after the last. Empty lines are no records.
    pub(super) fn next<'b>(&mut self, cells: &'b mut Cells) -> Option<Record<'b>>
    where
        'a: 'b,
    {
        self.skip_empty_lines();
        let (start, line) = (self.at, self.line);
        if start == self.bytes.len() {
            return None;
        }
        cells.places.clear();
        cells.unquoted.clear();
        loop {
            let place = self.next_cell(&mut cells.unquoted);
            cells.places.push(place);
            match self.bytes.get(self.at) {
                Some(&COMMA) => self.at += 1,
                _ => break,
            }
        }
        Some(Record { start, line, bytes: self.bytes, cells })
    }

    fn skip_empty_lines(&mut self) {
        let rest = &self.bytes[self.at..];
        let empty = &rest[..rest.iter().position(|byte| !ends_record(byte)).unwrap_or(rest.len())];
        self.line += lines(empty);
        self.at += empty.len();
    }

    /// Reads a cell, up to what ends it.
    fn next_cell(&mut self, unquoted: &mut Vec<u8>) -> Place {
        let start = self.at;
        if self.bytes.get(start) == Some(&QUOTE) {
            return self.quoted_cell(unquoted);
        }
        self.at = self.end_of_cell();
        Place::InFile(start..self.at)
    }

    fn end_of_cell(&self) -> usize {
        let rest = &self.bytes[self.at..];
        self.at + rest.iter().position(ends_cell).unwrap_or(rest.len())
    }

    /// A cell between quotes. Two quotes in it are one; what follows the last one belongs to the cell as it stands.
    fn quoted_cell(&mut self, unquoted: &mut Vec<u8>) -> Place {
        let start = unquoted.len();
        self.at += 1;
        loop {
            let rest = &self.bytes[self.at..];
            let quote = rest.iter().position(|byte| *byte == QUOTE).unwrap_or(rest.len());
            unquoted.extend_from_slice(&rest[..quote]);
            self.line += lines(&rest[..quote]);
            self.at = (self.at + quote + 1).min(self.bytes.len());
            if self.bytes.get(self.at) != Some(&QUOTE) {
                break;
            }
            unquoted.push(QUOTE);
            self.at += 1;
        }
        let end = self.end_of_cell();
        unquoted.extend_from_slice(&self.bytes[self.at..end]);
        self.at = end;
        Place::Unquoted(start..unquoted.len())
    }
}

/// Where the first record ends in bytes that begin where a record does, with what ends it; `None` when it does not end
/// in them.
pub(super) fn first_end(bytes: &[u8]) -> Option<usize> {
    let first = bytes.iter().position(|byte| !ends_record(byte))?;
    borders(&bytes[first..]).next().map(|end| first + end)
}

/// Where the last record ends that does so in these bytes, which begin where a record does.
pub(super) fn last_end(bytes: &[u8]) -> Option<usize> {
    if bytes.contains(&QUOTE) {
        return borders(bytes).last();
    }
    // Without quotes every line ends a record. Carriage returns alone are seldom.
    let last = |end: u8| bytes.iter().rposition(|byte| *byte == end);
    last(b'\n').or_else(|| last(b'\r')).map(|place| place + 1)
}

/// Where we are in a record.
#[derive(Clone, Copy, PartialEq)]
enum State {
    CellBegins,
    InCell,
    InQuotes,
    /// After a quote in quotes, which ends them, unless another follows.
    AfterQuote,
}

/// Every place behind something that ends a record.
fn borders(bytes: &[u8]) -> impl Iterator<Item = usize> {
    let mut state = State::CellBegins;
    bytes.iter().enumerate().filter_map(move |(place, byte)| {
        state = match (state, byte) {
            (State::CellBegins | State::AfterQuote, &QUOTE) => State::InQuotes,
            (State::InQuotes, &QUOTE) => State::AfterQuote,
            (State::InQuotes, _) => State::InQuotes,
            (_, byte) if ends_record(byte) => {
                state = State::CellBegins;
                return Some(place + 1);
            }
            (_, &COMMA) => State::CellBegins,
            _ => State::InCell,
        };
        None
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The records as the csv crate reads them.
    fn plainly(bytes: &[u8]) -> Vec<Vec<Vec<u8>>> {
        let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(bytes);
        let records = reader.byte_records().map(|record| record.unwrap());
        records.map(|record| record.iter().map(<[u8]>::to_vec).collect()).collect()
    }

    fn ours(bytes: &[u8]) -> Vec<Vec<Vec<u8>>> {
        let (mut records, mut cells, mut all) = (Records::of(bytes, 1), Cells::default(), Vec::new());
        while let Some(record) = records.next(&mut cells) {
            all.push((0..record.len()).map(|column| record.cell(column).to_vec()).collect());
        }
        all
    }

    /// Text in which everything that means something to CSV comes often.
    fn csv_text() -> impl Strategy<Value = Vec<u8>> {
        let piece = prop_oneof![
            4 => "[a1é ]{1,3}", 3 => Just(",".to_owned()), 2 => Just("\"".to_owned()), 1 => Just("\"\"".to_owned()),
            2 => Just("\n".to_owned()), 1 => Just("\r\n".to_owned()), 1 => Just("\r".to_owned()),
        ];
        prop::collection::vec(piece, 0..60).prop_map(|pieces| pieces.concat().into_bytes())
    }

    proptest! {
        #[test]
        fn any_text_is_read_as_the_csv_crate_reads_it(text in csv_text()) {
            prop_assert_eq!(ours(&text), plainly(&text));
        }

        #[test]
        fn text_that_is_cut_at_the_end_of_a_record_is_read_as_the_whole(text in csv_text(), at in 0usize..120) {
            let seen = &text[..at.min(text.len())];
            for end in [first_end(seen), last_end(seen)].into_iter().flatten() {
                let (first, rest) = text.split_at(end);
                prop_assert_eq!([ours(first), ours(rest)].concat(), plainly(&text));
            }
            prop_assert!(first_end(seen).is_none_or(|end| ours(&seen[..end]).len() == 1));
        }

        #[test]
        fn a_record_knows_its_first_line(text in csv_text()) {
            let (mut records, mut cells) = (Records::of(&text, 1), Cells::default());
            while let Some(record) = records.next(&mut cells) {
                prop_assert_eq!(record.line, 1 + lines(&text[..record.start]));
            }
        }
    }
}
