//! The rows of a data set: some sixty bytes each, since there may be a million of them.

use std::ops::Range;

use crate::secret::RowId;

/// What stands for an item that was not asked. No answer and none of the [`codes`](super::codes) is this large.
const NOT_ASKED: u8 = u8::MAX;
/// What stands for a hidden value. No column has so many.
const HIDDEN: u32 = u32::MAX;

/// Answers, in rows of the same length.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Answers {
    width: usize,
    bytes: Vec<u8>,
}

impl Answers {
    /// No rows yet, room for so many, each of `width` items.
    pub(super) fn new(width: usize, rows: usize) -> Self {
        Self { width, bytes: Vec::with_capacity(width * rows) }
    }

    /// Adds a row: by item the answer or its code, `None` where it was not asked.
    pub(super) fn push(&mut self, answers: impl Iterator<Item = Option<u8>>) {
        self.bytes.extend(answers.map(|answer| answer.unwrap_or(NOT_ASKED)));
    }

    /// The answer of a row to an item.
    pub(super) fn answer(&self, row: usize, item: usize) -> Option<u8> {
        asked(self.row(row)[item])
    }

    fn row(&self, row: usize) -> &[u8] {
        &self.bytes[row * self.width..(row + 1) * self.width]
    }
}

fn asked(answer: u8) -> Option<u8> {
    (answer != NOT_ASKED).then_some(answer)
}

/// The rows of a data set, in the order in which they go out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rows {
    respondents: Vec<RowId>,
    /// By row: its place in the answers.
    places: Vec<u32>,
    answers: Answers,
    columns: usize,
    cells: Vec<u32>,
}

/// A row of `responses.csv`.
#[derive(Debug, Clone, Copy)]
pub struct DataRow<'a> {
    respondent: &'a RowId,
    cells: &'a [u32],
    answers: &'a [u8],
}

impl Rows {
    /// No rows yet, room for so many; with these answers, and so many columns that could point at somebody.
    pub(super) fn new(answers: Answers, columns: usize, rows: usize) -> Self {
        let (respondents, places) = (Vec::with_capacity(rows), Vec::with_capacity(rows));
        Self { respondents, places, answers, columns, cells: Vec::with_capacity(rows * columns) }
    }

    /// Adds a row: whose it is, the place of its answers, and by column the place of its value, `None` where it is
    /// hidden.
    pub(super) fn push(&mut self, respondent: RowId, place: u32, cells: impl Iterator<Item = Option<u32>>) {
        self.respondents.push(respondent);
        self.places.push(place);
        self.cells.extend(cells.map(|cell| cell.unwrap_or(HIDDEN)));
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.respondents.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.respondents.is_empty()
    }

    /// All, in their order.
    pub fn iter(&self) -> impl Iterator<Item = DataRow<'_>> + Clone {
        self.part(0..self.len())
    }

    /// Some of them.
    pub fn part(&self, rows: Range<usize>) -> impl Iterator<Item = DataRow<'_>> + Clone {
        rows.map(|row| DataRow {
            respondent: &self.respondents[row],
            cells: &self.cells[row * self.columns..(row + 1) * self.columns],
            answers: self.answers.row(self.places[row] as usize),
        })
    }
}

impl<'a> DataRow<'a> {
    /// Random id, 16 small letters and digits: of the row, or of the person where rows are linked.
    pub fn respondent(self) -> &'a str {
        self.respondent.as_str()
    }

    /// By column that could point at somebody: the place of its value; `None` where it is hidden.
    pub fn cells(self) -> impl Iterator<Item = Option<u32>> + 'a {
        self.cells.iter().map(|cell| (*cell != HIDDEN).then_some(*cell))
    }

    /// By item column: the answer, one of the [`codes`](super::codes); `None` where the item was not asked.
    pub fn answers(self) -> impl Iterator<Item = Option<u8>> + 'a {
        self.answers.iter().map(|answer| asked(*answer))
    }

    /// The answer in one item column.
    pub fn answer(self, item: usize) -> Option<u8> {
        asked(self.answers[item])
    }
}
