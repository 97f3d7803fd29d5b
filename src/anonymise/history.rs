//! What went out before, so that nobody stands out by laying two exports side by side.
//!
//! The answers of a row are a fingerprint: whoever has two exports can tell which row of the one is which row of the
//! other. Of a row they then know its class in both, or that it is in one and not in the other. Rows about which the
//! same is known so far have the same *mark*. A new class never mixes marks, and is as large as the most careful of the
//! exports promised; and those of one mark who are not in a new export must be as many, or nobody.

use std::collections::HashMap;

use super::{Fate, Table, Who, table::count_people};

/// An export that went out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Past {
    /// Fewest people in a class that it promised.
    pub k: u32,
    /// Whether the rows of a person were linked.
    pub linked: bool,
    /// Its rows. Responses, people, networks and waves have the same number in all exports and in the new table.
    pub rows: Vec<PastRow>,
}

/// A row that went out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PastRow {
    /// The response.
    pub response: u32,
    /// Whose it is.
    pub who: Who,
    /// Its class in that export.
    pub class: u32,
}

/// Somebody would stand out when a new export is laid beside earlier ones.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error(
    "{people} people were in earlier exports and would be missing from this one: too few not to stand out"
)]
pub struct Differencing {
    /// How many people.
    pub people: u32,
}

/// Everything that went out before. Of each export it keeps only what that taught: the rows themselves are let go, so that
/// the hundredth export takes no more memory than the second.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct History {
    exports: usize,
    linked: bool,
    /// By response: `None` of those that never went out.
    rows: Vec<Option<Known>>,
    /// By mark. Mark 0 is of what never went out, of which nothing was promised.
    needs: Vec<u32>,
}

/// What is known of a response that went out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Known {
    who: Who,
    mark: u32,
}

impl Default for History {
    fn default() -> Self {
        Self { exports: 0, linked: false, rows: Vec::new(), needs: vec![0] }
    }
}

impl History {
    /// What is known of every response from these exports together.
    pub fn of(exports: &[Past]) -> Self {
        let mut history = Self::default();
        exports.iter().for_each(|past| history.add(past));
        history
    }

    /// Learns from one more export: those of whom the same was known are still alike if they were in one class of it, or
    /// all not in it.
    pub fn add(&mut self, past: &Past) {
        let mut parts = HashMap::new();
        let places = past.rows.iter().map(|row| row.response as usize + 1).max().unwrap_or(0);
        if places > self.rows.len() {
            self.rows.reserve_exact(places - self.rows.len());
            self.rows.resize(places, None);
        }
        for row in &past.rows {
            let known = self.rows[row.response as usize].get_or_insert(Known { who: row.who, mark: 0 });
            let before = known.mark;
            known.mark = *parts.entry((before, row.class)).or_insert_with(|| {
                self.needs.push(self.needs[before as usize].max(past.k));
                u32::try_from(self.needs.len() - 1).unwrap_or(u32::MAX)
            });
        }
        self.exports += 1;
        self.linked |= past.linked;
        self.renumber();
    }

    /// Numbers the marks anew, in the order of the responses: some have nobody left.
    fn renumber(&mut self) {
        let mut numbers = vec![None; self.needs.len()];
        let mut needs = vec![0];
        for known in self.rows.iter_mut().flatten() {
            let old = known.mark as usize;
            known.mark = *numbers[old].get_or_insert_with(|| {
                needs.push(self.needs[old]);
                u32::try_from(needs.len() - 1).unwrap_or(u32::MAX)
            });
        }
        self.needs = needs;
    }

    /// How many exports went out.
    pub fn exports(&self) -> usize {
        self.exports
    }

    /// Whether the rows of a person can be told to be one person's: what one export links is linked in all.
    pub fn is_linked(&self) -> bool {
        self.linked
    }

    /// The mark of a response; 0 if it never went out.
    pub fn mark(&self, response: u32) -> u32 {
        self.known(response).map_or(0, |known| known.mark)
    }

    fn known(&self, response: u32) -> Option<Known> {
        self.rows.get(response as usize).copied().flatten()
    }

    /// By mark: the fewest people that a class with it must have.
    pub fn needs(&self) -> Vec<u32> {
        self.needs.clone()
    }

    /// Whether everybody who went out before and is missing now is missing together with people enough. `responses`
    /// says which response each row of the table is; `linked` whether rows of a person can be told to be theirs.
    ///
    /// # Errors
    /// When too few are.
    pub fn check(
        &self,
        table: &Table,
        responses: &[u32],
        fates: &[Fate],
        k: u32,
        linked: bool,
    ) -> Result<(), Differencing> {
        if self.rows.is_empty() {
            // Nobody went out, so nobody can be missing; that classes are large enough is seen to already.
            return Ok(());
        }
        let mut missing = self.rows.clone();
        let mut seen = Vec::new();
        for ((response, fate), row) in responses.iter().zip(fates).zip(0..) {
            let before = missing.get_mut(*response as usize).and_then(Option::take);
            let (mark, class) = (before.map_or(0, |known| known.mark), fate.class());
            if class.is_some() || before.is_some() {
                seen.push((table.who(row), (mark, class)));
            }
        }
        seen.extend(missing.into_iter().flatten().map(|known| (known.who, (known.mark, None))));
        let promised = |(mark, class): &Place| {
            let now = if class.is_some() { k } else { 0 };
            self.needs[*mark as usize].max(now)
        };
        for (known, mut who) in by_what_is_known(seen, linked) {
            who.sort_unstable();
            let people = count_people(who.into_iter());
            if people < known.iter().map(promised).max().unwrap_or(0) {
                return Err(Differencing { people });
            }
        }
        Ok(())
    }
}

/// What is known of a row: its mark and its new class.
type Place = (u32, Option<u32>);

/// Those of whom the same is known, by what that is: of a row its place, of a person whose rows are linked those of all.
fn by_what_is_known(mut rows: Vec<(Who, Place)>, linked: bool) -> HashMap<Vec<Place>, Vec<Who>> {
    if linked {
        rows.sort_unstable();
    }
    let one_person = |one: Who, other: Who| linked && one == other && matches!(one, Who::Known(_));
    let mut known = HashMap::<Vec<Place>, Vec<Who>>::new();
    let mut places = Vec::new();
    for of_one in rows.chunk_by(|(one, _), (other, _)| one_person(*one, *other)) {
        places.clear();
        places.extend(of_one.iter().map(|(_, place)| *place));
        let who = of_one[0].0;
        match known.get_mut(&places) {
            Some(others) => others.push(who),
            None => {
                known.insert(places.clone(), vec![who]);
            }
        }
    }
    known
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::anonymise::{Hierarchy, Options, Row, anonymise};

    /// Rows of one column, one per person; row and response have the number of the person.
    fn table(history: &History, people: &[(u32, u32)]) -> Table {
        let level = Hierarchy::new("level", "level", ["a", "b"].map(String::from).to_vec());
        let mut table = Table::new(vec![level], history.needs(), 0);
        for (person, leaf) in people {
            let mark = history.mark(*person);
            table.push(&Row {
                who: Who::Known(*person),
                leaves: vec![*leaf],
                mark,
                asked: 0,
                sensitive: vec![],
            });
        }
        table
    }

    fn options() -> Options {
        Options { k: 5, linked: false, max_suppressed: 0.0, l: 1 }
    }

    fn past(table: &Table, responses: &[u32], fates: &[Fate]) -> Past {
        let rows = responses.iter().zip(fates).enumerate().filter_map(|(row, (response, fate))| {
            Some(PastRow { response: *response, who: table.who(row), class: fate.class()? })
        });
        Past { k: 5, linked: false, rows: rows.collect() }
    }

    #[test]
    fn responses_are_alike_who_were_in_the_same_classes_of_the_same_exports() {
        // By export: the class of each of eight responses; a dash is not in it.
        let exports = [(3, "aabb--ab"), (5, "a-aab-ab"), (4, "--------"), (2, "xxxxx-xx")];
        let past = |(k, classes): &(u32, &str)| {
            let rows = (0..).zip(classes.bytes()).filter(|(_, class)| *class != b'-');
            let rows = rows.map(|(response, class)| PastRow {
                response,
                who: Who::Known(response),
                class: class.into(),
            });
            Past { k: *k, linked: false, rows: rows.collect() }
        };
        let history = History::of(&exports.iter().map(past).collect::<Vec<_>>());
        let marks = (0..8).map(|response| history.mark(response)).collect::<Vec<_>>();
        assert_eq!(marks, [1, 2, 3, 3, 4, 0, 1, 5], "6 is as 0; 7 was in b, then in b, as nobody else");
        assert_eq!(history.needs(), [0, 5, 3, 5, 5, 5]);
        assert_eq!(history.exports(), 4);
    }

    #[test]
    fn the_same_again_tells_nothing_new() {
        let people = (0..12).map(|person| (person, u32::from(person < 6))).collect::<Vec<_>>();
        let responses = (0..12).collect::<Vec<_>>();
        let first = table(&History::default(), &people);
        let out = anonymise(&first, &options()).unwrap();
        let history = History::of(&[past(&first, &responses, &out.fates)]);
        let second = table(&history, &people);
        let again = anonymise(&second, &options()).unwrap();
        assert_eq!(again.steps, out.steps);
        assert_eq!(history.check(&second, &responses, &again.fates, 5, false), Ok(()));
    }

    #[test]
    fn who_alone_is_missing_the_second_time_stands_out() {
        let people = (0..12).map(|person| (person, 0)).collect::<Vec<_>>();
        let first = table(&History::default(), &people);
        let out = anonymise(&first, &options()).unwrap();
        let history = History::of(&[past(&first, &(0..12).collect::<Vec<_>>(), &out.fates)]);
        let fewer = |count: u32| {
            let second = table(&history, &people[..count as usize]);
            let out = anonymise(&second, &options()).unwrap();
            history.check(&second, &(0..count).collect::<Vec<_>>(), &out.fates, 5, false)
        };
        assert_eq!(fewer(11), Err(Differencing { people: 1 }));
        assert_eq!(fewer(7), Ok(()), "five are missing together");
    }

    #[test]
    fn of_two_people_who_look_alike_not_one_row_of_the_one_and_another_of_the_other() {
        // Each answered in both waves, in one order or the other: by all that is seen of them they are alike.
        let rows = [(0, 0), (0, 1), (1, 1), (1, 0)];
        let options = Options { k: 2, linked: true, ..options() };
        let table = |history: &History, chosen: &[usize]| {
            let wave = Hierarchy::new("wave", "wave", ["1", "2"].map(String::from).to_vec());
            let mut table = Table::new(vec![wave], history.needs(), 0);
            for row in chosen {
                let (person, leaf) = rows[*row];
                let mark = history.mark(u32::try_from(*row).unwrap());
                let (who, leaves) = (Who::Known(person), vec![leaf]);
                table.push(&Row { who, leaves, mark, asked: 0, sensitive: vec![] });
            }
            table
        };
        let first = table(&History::default(), &[0, 1, 2, 3]);
        let out = anonymise(&first, &options).unwrap();
        assert_eq!(out.steps, [0], "the waves can be told apart");
        let rows = past(&first, &[0, 1, 2, 3], &out.fates).rows;
        let history = History::of(&[Past { k: 2, linked: true, rows }]);
        assert!(
            anonymise(&table(&history, &[0, 2]), &options).is_err(),
            "the first wave of one, the second of the other"
        );
        let same_wave = table(&history, &[0, 3]);
        let out = anonymise(&same_wave, &options).unwrap();
        assert_eq!(history.check(&same_wave, &[0, 3], &out.fates, 2, true), Ok(()));
    }

    #[test]
    fn who_is_new_is_no_class_with_who_went_out_before() {
        let all = (0..12).map(|person| (person, 0)).collect::<Vec<_>>();
        let first = table(&History::default(), &all[..9]);
        let out = anonymise(&first, &options()).unwrap();
        let history = History::of(&[past(&first, &(0..9).collect::<Vec<_>>(), &out.fates)]);
        let second = table(&history, &all);
        let spared = Options { max_suppressed: 0.25, ..options() };
        let out = anonymise(&second, &spared).unwrap();
        assert!(out.fates[9..].iter().all(|fate| *fate == Fate::Dropped), "three newcomers would stand out");
        assert!(anonymise(&second, &options()).is_err());
    }
}
