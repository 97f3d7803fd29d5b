//! What the rows of a list say.

use std::collections::{HashMap, hash_map};

use super::{
    Column, Entry, Fault, LONGEST_EMAIL, LONGEST_KIND, LONGEST_NAME, LONGEST_ORGANISATION, Note, Problem,
    Roster, Unreadable, header, is_address, level_of,
    table::{Table, TableRow},
};
use crate::{messages::Messages, spreadsheet::unguarded, store::participant::Listed};

/// What is shown of a cell that has to be mended, in characters.
const SHOWN: usize = 60;

/// Reads the rows of a table.
pub(super) fn read(table: &Table) -> Result<Roster, Unreadable> {
    let mut roster = Roster::default();
    match table.rows.first().and_then(header::read) {
        Some(columns) => with_heading(table, &columns, &mut roster),
        None => without_heading(table, &mut roster)?,
    }
    if roster.people.iter().any(|entry| entry.person.level.is_none()) {
        roster.notes.push(Note::LevelAssumed);
    }
    find_doubles(&mut roster);
    roster.problems.sort_by_key(|problem| problem.line);
    Ok(roster)
}

fn with_heading(table: &Table, columns: &[Option<Column>], roster: &mut Roster) {
    let headings = table.rows[0].cells.iter().zip(columns);
    let unknown = headings.filter(|(heading, column)| column.is_none() && !heading.is_empty());
    roster.left_out = unknown.map(|(heading, _)| shown(heading)).collect();
    for row in &table.rows[1..] {
        read_row(row, columns, roster);
    }
}

fn read_row(row: &TableRow, columns: &[Option<Column>], roster: &mut Roster) {
    let cell = |wanted: Column| {
        let mut cells = row.cells.iter().zip(columns);
        let found = cells.find(|(cell, column)| **column == Some(wanted) && !cell.is_empty());
        found.map(|(cell, _)| cell.clone())
    };
    let parts = [cell(Column::FirstName), cell(Column::LastName)];
    let typed =
        cell(Column::Name).unwrap_or_else(|| parts.into_iter().flatten().collect::<Vec<_>>().join(" "));
    let (name, named_email) = name_and_address(&typed);
    let email = cell(Column::Email);
    // Mail programs call people by their address; with an address beside it that is a name.
    let name = if name.is_empty() && email.is_some() && !typed.contains('<') { typed } else { name };
    let level = cell(Column::Level).map(|word| (level_of(&word), word));
    let language = cell(Column::Language).map(|word| (language_of(&word), word));
    let mut problem = |column, fault, found: &str| {
        roster.problems.push(Problem { line: row.line, column, fault, found: shown(found), number: 0 });
    };
    if let Some((None, word)) = &level {
        problem(Column::Level, Fault::UnknownLevel, word);
    }
    if let Some((None, word)) = &language {
        problem(Column::Language, Fault::UnknownLanguage, word);
    }
    let person = Listed {
        name,
        email: email.map(|cell| name_and_address(&cell).1.unwrap_or(cell)).or(named_email),
        organisation: cell(Column::Organisation),
        kind: cell(Column::Kind),
        domain: cell(Column::Domain),
        level: level.map_or_else(|| cell(Column::Job).and_then(|job| level_of(&job)), |(level, _)| level),
        language: language.and_then(|(language, _)| language),
    };
    add(row.line, person, roster);
}

/// Rows of just names, just addresses, a name with an address, or several of 'name <address>'.
fn without_heading(table: &Table, roster: &mut Roster) -> Result<(), Unreadable> {
    for row in &table.rows {
        let cells = row.cells.iter().filter(|cell| !cell.is_empty()).map(String::as_str).collect::<Vec<_>>();
        let with_address = cells.iter().filter(|cell| cell.contains('@')).count();
        // With brackets a cell tells of somebody by itself, also where what stands in them is no address.
        let is_somebody = |cell: &&&str| cell.contains('@') || name_and_address(cell).1.is_some();
        match cells.as_slice() {
            all if all.iter().filter(is_somebody).count() == all.len() => {
                all.iter().for_each(|cell| add_plain(row.line, name_and_address(cell), roster));
            }
            [name] => add_plain(row.line, name_and_address(name), roster),
            [one, other] if with_address == 1 => {
                let (name, address) = if one.contains('@') { (other, one) } else { (one, other) };
                let address = name_and_address(address).1.unwrap_or_else(|| (*address).to_owned());
                add_plain(row.line, ((*name).to_owned(), Some(address)), roster);
            }
            [_, _] if table.by_comma => add_plain(row.line, name_and_address(&cells.join(", ")), roster),
            _ => return Err(Unreadable::NoHeading),
        }
    }
    Ok(())
}

fn add_plain(line: usize, (name, email): (String, Option<String>), roster: &mut Roster) {
    let name = match (&email, name.is_empty()) {
        (Some(address), true) => {
            if !roster.notes.contains(&Note::NamesFromAddresses) {
                roster.notes.push(Note::NamesFromAddresses);
            }
            address.split('@').next().unwrap_or_default().to_owned()
        }
        _ => name,
    };
    add(line, Listed { name, email, ..Listed::default() }, roster);
}

/// Takes 'name <address>' apart; a cell that is only an address has no name. An address without `@` is still meant as one:
/// it is told as a problem, not kept as a name. Both are taken without the apostrophe that guards a cell of a spreadsheet, as
/// they would be in a cell of their own.
fn name_and_address(cell: &str) -> (String, Option<String>) {
    let bare = |text: &str| unguarded(text.trim()).to_owned();
    if let Some((name, rest)) = cell.split_once('<')
        && let Some((address, _)) = rest.split_once('>')
    {
        return (bare(name.trim().trim_matches('"')), Some(bare(address)));
    }
    if cell.contains('@') && !cell.contains(' ') {
        return (String::new(), Some(bare(cell.trim_start_matches("mailto:"))));
    }
    (cell.to_owned(), None)
}

/// Adds somebody, with what has to be mended about them.
fn add(line: usize, person: Listed, roster: &mut Roster) {
    let mut problem = |column, fault, found: &str, number| {
        roster.problems.push(Problem { line, column, fault, found: shown(found), number });
    };
    if person.name.is_empty() {
        problem(Column::Name, Fault::NoName, "", 0);
    }
    let texts = [
        (Column::Name, Some(&person.name), LONGEST_NAME),
        (Column::Email, person.email.as_ref(), LONGEST_EMAIL),
        (Column::Organisation, person.organisation.as_ref(), LONGEST_ORGANISATION),
        (Column::Kind, person.kind.as_ref(), LONGEST_KIND),
        (Column::Domain, person.domain.as_ref(), LONGEST_KIND),
    ];
    for (column, text, most) in texts {
        if let Some(text) = text.filter(|text| text.chars().count() > most) {
            problem(column, Fault::TooLong, text, most);
        }
    }
    let short = |address: &&String| address.chars().count() <= LONGEST_EMAIL;
    if let Some(address) = person.email.as_ref().filter(short).filter(|address| !is_address(address)) {
        problem(Column::Email, Fault::NoAddress, address, 0);
    }
    roster.people.push(Entry { line, person });
}

/// Finds who stands on the list twice, by address or by name and organisation.
fn find_doubles(roster: &mut Roster) {
    let mut addresses = HashMap::new();
    let mut names = HashMap::new();
    for Entry { line, person } in &roster.people {
        let mut clash = |column, fault, found: &str, first| {
            roster.problems.push(Problem { line: *line, column, fault, found: shown(found), number: first });
        };
        if let Some(address) = &person.email
            && let Some(first) = earlier(&mut addresses, address.to_lowercase(), *line)
        {
            clash(Column::Email, Fault::SameAddress, address, first);
        } else if !person.name.is_empty()
            && let Some(first) = earlier(&mut names, person.name_key(), *line)
        {
            clash(Column::Name, Fault::SamePerson, &person.name, first);
        }
    }
}

/// The line on which this stood before, if it did.
fn earlier<K: Eq + std::hash::Hash>(seen: &mut HashMap<K, usize>, key: K, line: usize) -> Option<usize> {
    match seen.entry(key) {
        hash_map::Entry::Occupied(first) => Some(*first.get()),
        hash_map::Entry::Vacant(free) => {
            free.insert(line);
            None
        }
    }
}

fn language_of(word: &str) -> Option<String> {
    let word = header::plain(word);
    let mut languages = Messages::languages();
    let named = |tag: &str| match tag {
        "nl" => ["nederlands", "dutch"].contains(&word.as_str()),
        "en" => ["engels", "english"].contains(&word.as_str()),
        _ => false,
    };
    languages
        .find(|language| language.as_str() == word || named(language.as_str()))
        .map(|one| one.as_str().to_owned())
}

fn shown(text: &str) -> String {
    text.chars().take(SHOWN).collect()
}
