//! A list of people as a file that a spreadsheet opens and that can be read again.

use super::Column;
use crate::store::participant::Listed;

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

/// The list as CSV with semicolons and a byte order mark, as a spreadsheet opens it in the Netherlands.
pub fn write<'a>(people: impl IntoIterator<Item = &'a Listed>) -> String {
    let mut file = String::from("\u{feff}");
    line(&mut file, COLUMNS.map(Column::heading));
    for person in people {
        line(
            &mut file,
            [
                &person.name,
                person.email.as_deref().unwrap_or_default(),
                person.organisation.as_deref().unwrap_or_default(),
                person.kind.as_deref().unwrap_or_default(),
                person.domain.as_deref().unwrap_or_default(),
                person.level.map_or("", |level| level.word()),
                person.language.as_deref().unwrap_or_default(),
            ],
        );
    }
    file
}

/// A cell that no spreadsheet takes for a formula: it would calculate what begins with one of these marks.
pub fn safe_cell(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}

fn line(file: &mut String, cells: [&str; COLUMNS.len()]) {
    let quoted = cells.map(|cell| {
        let cell = safe_cell(cell);
        let plain = !cell.contains([';', '"', '\n', '\r', ',', '\t']);
        if plain { cell } else { format!("\"{}\"", cell.replace('"', "\"\"")) }
    });
    file.push_str(&quoted.join(";"));
    file.push_str("\r\n");
}
