//! `responses.csv`: a row per response, a column per item (RFC 4180, UTF-8, comma).

use std::io::Write;

use super::{DataRow, Dataset, QuasiColumn, codes};

/// Why a file could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// As CSV.
    #[error("{0}")]
    Csv(#[from] csv::Error),
    /// To its place.
    #[error("{0}")]
    Io(#[from] std::io::Error),
}

/// Bytes that are written at a time, or a few more.
const BYTES_AT_ONCE: usize = 64 * 1024;

/// Writes `responses.csv`.
///
/// # Errors
/// When it cannot be written.
pub fn responses_csv(dataset: &Dataset, mut out: impl Write) -> Result<(), WriteError> {
    let mut header_line = csv::Writer::from_writer(&mut out);
    header_line.write_record(header(dataset))?;
    header_line.flush()?;
    drop(header_line);
    let cells = Cells::of(dataset)?;
    let mut bytes = Vec::new();
    for row in dataset.rows.iter() {
        cells.put_row(row, &mut bytes);
        if bytes.len() >= BYTES_AT_ONCE {
            out.write_all(&bytes)?;
            bytes.clear();
        }
    }
    out.write_all(&bytes)?;
    out.flush()?;
    Ok(())
}

/// Everything that stands in a cell, as CSV writes it: there are few different ones, and many cells.
struct Cells {
    /// By column that could point at somebody, and place of the value.
    quasi: Vec<Vec<Vec<u8>>>,
    hidden: Vec<u8>,
    /// By answer.
    answers: Vec<Vec<u8>>,
}

impl Cells {
    fn of(dataset: &Dataset) -> Result<Self, WriteError> {
        let column = |column: &QuasiColumn| column.values.iter().map(|value| written(value)).collect();
        Ok(Self {
            quasi: dataset.quasi.iter().map(column).collect::<Result<_, _>>()?,
            hidden: written(&codes::HIDDEN.to_string())?,
            answers: (0..=u8::MAX).map(|answer| written(&answer.to_string())).collect::<Result<_, _>>()?,
        })
    }

    fn put_row(&self, row: DataRow<'_>, bytes: &mut Vec<u8>) {
        bytes.extend_from_slice(row.respondent().as_bytes());
        for (cell, values) in row.cells().zip(&self.quasi) {
            bytes.push(b',');
            bytes.extend_from_slice(cell.map_or(&self.hidden, |place| &values[place as usize]));
        }
        for answer in row.answers() {
            bytes.push(b',');
            if let Some(answer) = answer {
                bytes.extend_from_slice(&self.answers[usize::from(answer)]);
            }
        }
        bytes.push(b'\n');
    }
}

/// A cell as CSV writes it, between quotes where it must be.
fn written(cell: &str) -> Result<Vec<u8>, WriteError> {
    let mut writer = csv::Writer::from_writer(Vec::new());
    // Beside another: an empty cell alone would be written as one between quotes.
    writer.write_record(["", cell])?;
    let record = writer.into_inner().map_err(|error| WriteError::Io(error.into_error()))?;
    Ok(record[1..record.len() - 1].to_vec())
}

/// The names of the columns.
pub(super) fn header(dataset: &Dataset) -> Vec<&str> {
    let quasi = dataset.quasi.iter().map(|column| column.quasi.name());
    let items = dataset.items.iter().map(|item| item.name.as_str());
    ["respondent"].into_iter().chain(quasi).chain(items).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_written_as_csv_writes_it_in_a_row() {
        for cell in ["alle", "Oosterlo, aan de Vaart", "de \"Vaart\"", "twee\nregels", "", "96"] {
            let mut row = csv::Writer::from_writer(Vec::new());
            row.write_record(["id", cell, "1"]).unwrap();
            let expected = String::from_utf8(row.into_inner().unwrap()).unwrap();
            let cell = String::from_utf8(written(cell).unwrap()).unwrap();
            assert_eq!(format!("id,{cell},1\n"), expected);
        }
    }
}
