//! What the columns of a list are.

use serde::Serialize;

use super::table::TableRow;

/// A column that we know.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Column {
    /// The whole name.
    Name,
    /// The first name.
    FirstName,
    /// The last name.
    LastName,
    /// The mail address.
    Email,
    /// The organisation.
    Organisation,
    /// The kind of organisation.
    Kind,
    /// Its domain.
    Domain,
    /// The level at which somebody works.
    Level,
    /// What somebody does, in their own words: it may tell the level, and need not.
    Job,
    /// The language in which they are written to.
    Language,
}

impl Column {
    /// Its heading in the files that we write.
    pub fn heading(self) -> &'static str {
        WORDS.iter().find(|(column, _)| *column == self).map_or("", |(_, words)| words[0])
    }
}

/// The headings of every column, without capitals, spaces and marks; the first is the one that we write ourselves.
const WORDS: [(Column, &[&str]); 10] = [
    (
        Column::Name,
        &["naam", "name", "volledigenaam", "fullname", "partner", "deelnemer", "participant", "persoon"],
    ),
    (Column::FirstName, &["voornaam", "firstname", "givenname", "roepnaam"]),
    (Column::LastName, &["achternaam", "lastname", "surname", "familyname", "familienaam"]),
    (
        Column::Email,
        &["email", "mail", "mailadres", "emailadres", "emailaddress", "mailaddress", "mailaddres", "epost"],
    ),
    (
        Column::Organisation,
        &["organisatie", "organisation", "organization", "instelling", "bedrijf", "company", "werkgever"],
    ),
    (
        Column::Kind,
        &[
            "soort",
            "soortorganisatie",
            "kind",
            "type",
            "typeorganisatie",
            "kindoforganisation",
            "organisatiesoort",
        ],
    ),
    (Column::Domain, &["domein", "domain", "sector"]),
    (Column::Level, &["niveau", "level", "functieniveau"]),
    (Column::Job, &["functie", "rol", "role", "function", "beroep", "job", "jobtitle", "position"]),
    (Column::Language, &["taal", "language"]),
];

/// The columns of a list, in their order; `None` for one that means nothing to us.
pub(super) fn read(row: &TableRow) -> Option<Vec<Option<Column>>> {
    let columns = row.cells.iter().map(|cell| column(cell)).collect::<Vec<_>>();
    let about_people = |column: &Column| {
        matches!(column, Column::Name | Column::FirstName | Column::LastName | Column::Email)
    };
    columns.iter().flatten().any(about_people).then_some(columns)
}

fn column(heading: &str) -> Option<Column> {
    let word = plain(heading);
    WORDS.iter().find(|(_, words)| words.contains(&word.as_str())).map(|(column, _)| *column)
}

/// A word without capitals, spaces and marks.
pub(super) fn plain(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
