//! How large the classes of an anonymised table are, and what risk of being recognised that leaves.

use std::collections::BTreeMap;

use super::{
    Fate, Options, Table,
    classes::{alike, diversity, look, people_by_class},
};

/// By class size: how many classes have it, and how many rows are in those.
pub type Histogram = BTreeMap<u32, (u32, u32)>;

/// The risk of a *prosecutor*: somebody who knows that a person is in the table, and what the quasi-identifiers say of
/// them, and points at one of the people in their class (El Emam & Dankar 2008). It is one over the size of the class.
#[derive(Debug, Clone, PartialEq)]
pub struct Risk {
    /// People in the smallest class.
    pub smallest: u32,
    /// The highest risk, 0 to 1.
    pub highest: f64,
    /// The mean over the rows that stay, 0 to 1.
    pub mean: f64,
    /// The sizes of the classes, in people.
    pub sizes: Histogram,
    /// Fewest different answers to a sensitive item in one class; `None` where no item is sensitive.
    pub diversity: Option<u32>,
}

impl Risk {
    /// Of what is left of a table, as somebody sees it who has nothing else.
    pub(super) fn of(table: &Table, options: &Options, steps: &[usize], fates: &[Fate]) -> Self {
        let rows = (0..table.len()).filter(|row| fates[*row].class().is_some()).collect::<Vec<_>>();
        let hidden = |row: usize| match fates[row] {
            Fate::Kept { hidden, .. } => hidden,
            Fate::Dropped => 0,
        };
        let classes = alike(table, options.linked, &rows, |row| look(table, steps, row, hidden(row)));
        let count = classes.iter().max().map_or(0, |last| *last as usize + 1);
        let people = people_by_class(table, &rows, &classes, count);
        let mut in_class = vec![0_u32; count];
        classes.iter().for_each(|class| in_class[*class as usize] += 1);
        let mut sizes = Histogram::new();
        for (people, rows) in people.iter().zip(&in_class) {
            let (classes, in_them) = sizes.entry(*people).or_default();
            *classes += 1;
            *in_them += rows;
        }
        let smallest = sizes.keys().next().copied().unwrap_or(0);
        let risks = classes.iter().map(|class| 1.0 / f64::from(people[*class as usize].max(1)));
        let mean = risks.sum::<f64>() / rows.len().max(1) as f64;
        let diverse = diversity(table, &rows, &classes, count).into_iter().min();
        Self {
            smallest,
            highest: if smallest == 0 { 0.0 } else { 1.0 / f64::from(smallest) },
            mean,
            sizes,
            diversity: diverse.filter(|_| table.sensitive_items() > 0),
        }
    }
}
