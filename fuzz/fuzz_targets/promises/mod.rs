//! What holds for every list of participants that was read, whatever it came from.

use std::collections::BTreeSet;

use netwerkspiegel::roster::{
    self, LONGEST_EMAIL, LONGEST_KIND, LONGEST_NAME, LONGEST_ORGANISATION, MAX_PEOPLE, Roster, Unreadable,
};

/// Everybody on a list without problems keeps within the bounds, stands there once, and is read again as they were
/// from the file that we write; every problem has its line.
pub fn of_list(read: &Result<Roster, Unreadable>) {
    let Ok(roster) = read else { return };
    assert!(roster.people.len() <= MAX_PEOPLE);
    assert!(roster.problems.iter().all(|problem| problem.line >= 1 && problem.found.chars().count() <= 60));
    assert!(roster.left_out.iter().all(|heading| heading.chars().count() <= 60));
    let control = |text: &str| text.contains(|letter: char| letter.is_control());
    assert!(!roster.left_out.iter().any(|heading| control(heading)));
    assert!(!roster.problems.iter().any(|problem| control(&problem.found)));
    if !roster.problems.is_empty() {
        return;
    }
    let mut addresses = BTreeSet::new();
    for entry in &roster.people {
        let person = &entry.person;
        assert!(entry.line >= 1 && !person.name.is_empty());
        let texts = [
            (Some(&person.name), LONGEST_NAME),
            (person.email.as_ref(), LONGEST_EMAIL),
            (person.organisation.as_ref(), LONGEST_ORGANISATION),
            (person.kind.as_ref(), LONGEST_KIND),
            (person.domain.as_ref(), LONGEST_KIND),
        ];
        for (text, most) in texts.iter().filter_map(|(text, most)| Some(((*text)?, *most))) {
            assert!(text.chars().count() <= most && !control(text), "{text:?}");
        }
        if let Some(email) = &person.email {
            assert!(roster::is_address(email), "{email:?}");
            assert!(addresses.insert(email.to_lowercase()), "nobody stands there twice");
        }
    }
    let people = roster.people.iter().map(|entry| &entry.person);
    let written = roster::write(people.clone()).expect("memory takes it");
    let again = roster::read(written.as_bytes()).expect("our own file is read");
    assert!(again.problems.is_empty() && again.left_out.is_empty(), "{again:?}");
    assert!(again.people.iter().map(|entry| &entry.person).eq(people), "{written:?}");
}
