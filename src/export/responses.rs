//! `responses.csv`: a row per response, a column per item (RFC 4180, UTF-8, comma).

use std::io::Write;

use super::{Dataset, tables};

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

/// Writes `responses.csv`.
///
/// # Errors
/// When it cannot be written.
pub fn responses_csv(dataset: &Dataset, out: impl Write) -> Result<(), WriteError> {
    let mut writer = csv::Writer::from_writer(out);
    writer.write_record(header(dataset))?;
    for row in &dataset.rows {
        writer.write_field(&row.respondent)?;
        for cell in tables::cells(dataset, row) {
            writer.write_field(cell.as_ref())?;
        }
        for answer in &row.answers {
            writer.write_field(answer.map(|answer| answer.to_string()).unwrap_or_default())?;
        }
        writer.write_record(None::<&[u8]>)?;
    }
    writer.flush()?;
    Ok(())
}

/// The names of the columns.
pub(super) fn header(dataset: &Dataset) -> Vec<&str> {
    let quasi = dataset.quasi.iter().map(|column| column.quasi.name());
    let items = dataset.items.iter().map(|item| item.name.as_str());
    ["respondent"].into_iter().chain(quasi).chain(items).collect()
}
