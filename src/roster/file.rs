//! A list of people as a file that a spreadsheet opens and that can be read again.

use super::Column;
use crate::{spreadsheet, store::participant::Listed};

/// The columns of our files, in their order.
const COLUMNS: [Column; 7] = [
    Column::Name,
    Column::Email,
    Column::Organisation,
    Column::Kind,
    Column::Domain,
    Column::Level,
    Column::Language,
];

/// The list as a file.
///
/// # Errors
/// When it cannot be written, which in memory does not happen.
pub fn write<'a>(people: impl IntoIterator<Item = &'a Listed>) -> Result<String, csv::Error> {
    let row = |person: &'a Listed| {
        [
            person.name.as_str(),
            person.email.as_deref().unwrap_or_default(),
            person.organisation.as_deref().unwrap_or_default(),
            person.kind.as_deref().unwrap_or_default(),
            person.domain.as_deref().unwrap_or_default(),
            person.level.map_or("", |level| level.word()),
            person.language.as_deref().unwrap_or_default(),
        ]
    };
    spreadsheet::table(COLUMNS.map(Column::heading), people.into_iter().map(row))
}
