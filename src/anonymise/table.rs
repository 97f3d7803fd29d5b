//! The table that is anonymised: whose the rows are, their quasi-identifiers and their sensitive answers.

use super::Hierarchy;

/// Whose row it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Who {
    /// A person whose other rows are known.
    Known(u32),
    /// Somebody of a wave without keys. Nobody knows whether a row of another such wave of the network is theirs too,
    /// so as few people are counted as it can be: of each network the largest number in one wave.
    Unknown {
        /// The network.
        network: u32,
        /// The wave, over all networks.
        wave: u32,
    },
}

impl Who {
    /// What rows that may be of the same people have in common: the person, or the network of people without a key.
    pub(super) fn source(self) -> (bool, u32) {
        match self {
            Self::Known(person) => (true, person),
            Self::Unknown { network, .. } => (false, network),
        }
    }
}

/// A row on its way into the table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Whose it is.
    pub who: Who,
    /// By column: the place of its leaf.
    pub leaves: Vec<u32>,
    /// What went out about it before: the place of its mark in the table's marks.
    pub mark: u32,
    /// Which questions were asked: a number for each set of them. Its cells are empty elsewhere, so that everybody sees it.
    pub asked: u32,
    /// By sensitive item: the answer.
    pub sensitive: Vec<Option<u8>>,
}

/// Rows with their quasi-identifiers.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    columns: Vec<Hierarchy>,
    /// By mark: the fewest people that a class with it must have, whatever is asked now.
    marks: Vec<u32>,
    who: Vec<Who>,
    leaves: Vec<u32>,
    mark: Vec<u32>,
    asked: Vec<u32>,
    sensitive: Vec<Option<u8>>,
    sensitive_items: usize,
}

impl Table {
    /// A table without rows. `marks` says, by mark, how many people the class of a row with it must have because of
    /// what went out before; mark 0 is of rows of which nothing did.
    pub fn new(columns: Vec<Hierarchy>, marks: Vec<u32>, sensitive_items: usize) -> Self {
        let marks = if marks.is_empty() { vec![0] } else { marks };
        Self {
            columns,
            marks,
            who: Vec::new(),
            leaves: Vec::new(),
            mark: Vec::new(),
            asked: Vec::new(),
            sensitive: Vec::new(),
            sensitive_items,
        }
    }

    /// Makes room for so many more rows.
    pub fn reserve(&mut self, rows: usize) {
        self.who.reserve_exact(rows);
        self.leaves.reserve_exact(rows * self.columns.len());
        self.mark.reserve_exact(rows);
        self.asked.reserve_exact(rows);
        self.sensitive.reserve_exact(rows * self.sensitive_items);
    }

    /// Adds a row.
    pub fn push(&mut self, row: &Row) {
        debug_assert_eq!(row.leaves.len(), self.columns.len());
        debug_assert_eq!(row.sensitive.len(), self.sensitive_items);
        self.who.push(row.who);
        self.leaves.extend(&row.leaves);
        self.mark.push(row.mark);
        self.asked.push(row.asked);
        self.sensitive.extend(&row.sensitive);
    }

    /// The columns.
    pub fn columns(&self) -> &[Hierarchy] {
        &self.columns
    }

    /// The number of rows.
    pub fn len(&self) -> usize {
        self.who.len()
    }

    /// Whether there are no rows.
    pub fn is_empty(&self) -> bool {
        self.who.is_empty()
    }

    /// Whose a row is.
    pub fn who(&self, row: usize) -> Who {
        self.who[row]
    }

    /// The leaf of a cell.
    pub fn leaf(&self, row: usize, column: usize) -> u32 {
        self.leaves[row * self.columns.len() + column]
    }

    /// The mark of a row.
    pub(super) fn mark(&self, row: usize) -> u32 {
        self.mark[row]
    }

    /// Which questions a row was asked.
    pub(super) fn asked(&self, row: usize) -> u32 {
        self.asked[row]
    }

    /// The fewest people in a class of this mark.
    pub(super) fn needs(&self, mark: u32) -> u32 {
        self.marks[mark as usize]
    }

    /// The sensitive answers of a row.
    pub(super) fn sensitive(&self, row: usize) -> &[Option<u8>] {
        &self.sensitive[row * self.sensitive_items..(row + 1) * self.sensitive_items]
    }

    /// The number of sensitive items.
    pub(super) fn sensitive_items(&self) -> usize {
        self.sensitive_items
    }

    /// The number of people: at least so many.
    pub fn people(&self) -> u32 {
        people_of(&self.who)
    }
}

/// The fewest people that rows can be of, given whose each is.
pub fn people_of(who: &[Who]) -> u32 {
    let mut who = who.to_vec();
    // Numbers are given out in the order of the rows: there is little to sort, which a stable sort notices.
    who.sort();
    count_people(who.into_iter())
}

/// The fewest people that rows can be of, given whose each is, in order.
pub(super) fn count_people(sorted: impl Iterator<Item = Who>) -> u32 {
    let (mut people, mut largest, mut run) = (0, 0, 0);
    let mut before = None::<Who>;
    for who in sorted {
        if before == Some(who) {
            run += 1;
        } else {
            if before.map(Who::source) != Some(who.source()) {
                people += largest;
                largest = 0;
            }
            run = 1;
        }
        largest = match who {
            Who::Known(_) => 1,
            Who::Unknown { .. } => largest.max(run),
        };
        before = Some(who);
    }
    people + largest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn people_without_a_key_are_counted_as_few_as_they_can_be() {
        let known = [1, 1, 2].map(Who::Known).into_iter();
        assert_eq!(count_people(known), 2);
        let unknown = |network, wave, count| std::iter::repeat_n(Who::Unknown { network, wave }, count);
        let rows = unknown(0, 0, 4).chain(unknown(0, 1, 6)).chain(unknown(1, 2, 3));
        assert_eq!(count_people(rows), 9, "the four of the first wave may be among the six of the second");
    }
}
