//! Rows that single nobody out: k-anonymity by generalising and hiding (Samarati & Sweeney 1998), pure.
//!
//! A [`Table`] holds, for every row, whose it is and its *quasi-identifiers*: what somebody may know of a person from
//! elsewhere. Rows with the same quasi-identifiers form a *class*. [`anonymise`] makes the columns so coarse that every
//! class holds k people or more, and no coarser than that takes:
//!
//! 1. every combination of steps of the columns' [hierarchies](Hierarchy) is weighed (the *lattice*); of those that
//!    leave no more than the allowed share of rows in a class that is too small, the one that loses least is taken;
//! 2. of the rows that are left in a class that is too small, as few cells as possible are hidden; what still stands
//!    out is left out.
//!
//! Which questions were asked shows in the empty cells of a row, and cannot be made coarser: rows of which different ones
//! were asked are never in one class.
//!
//! People are counted, not rows: one person's rows of several waves are one. Where rows are linked over waves, the
//! whole trajectory of a person is one quasi-identifier.
//!
//! Rows that went out before carry a mark of what is known of them already ([`history`]); a class never mixes marks, so
//! that nobody stands out by laying two exports side by side.

mod classes;
mod hide;
mod hierarchy;
pub mod history;
mod lattice;
mod loss;
mod risk;
mod table;

pub use hierarchy::{Hierarchy, HierarchyError, Step};
pub use risk::{Histogram, Risk};
pub use table::{Row, Table, Who, people_of};

use std::collections::HashMap;

use classes::{Classes, Prepared, look};
use loss::Loss;

/// What an anonymised table must be.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Options {
    /// Fewest people in a class, 2 or more.
    pub k: u32,
    /// Whether the rows of a person can be told to be one person's.
    pub linked: bool,
    /// Largest share of the rows, from 0 to 1, of which cells may be hidden or that may be left out.
    pub max_suppressed: f64,
    /// Fewest different answers that a class must hold to each sensitive item (l-diversity, Machanavajjhala et al.
    /// 2007, in its plain form: distinct values); 1 asks nothing.
    pub l: u32,
}

/// Why a table cannot be anonymised.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum Refusal {
    /// There are no rows.
    #[error("there are no rows")]
    Empty,
    /// There are not k people at all.
    #[error("there are fewer than {0} people")]
    TooFewPeople(u32),
    /// Even with every column as coarse as it can be, more rows stand out than may be suppressed.
    #[error("even in its coarsest form {:.1}% of the rows stand out", .share * 100.0)]
    Unreachable {
        /// The share of rows that stand out then.
        share: f64,
    },
}

/// What became of a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// It stays, in this class; the cells of the columns in the set are hidden.
    Kept {
        /// The class: of the rows that look as it does; where rows are linked, of people of whom the same is seen.
        class: u32,
        /// The columns that are hidden, one bit each.
        hidden: u32,
    },
    /// It is left out.
    Dropped,
}

impl Fate {
    /// Whether the cell of a column is hidden.
    pub fn hides(self, column: usize) -> bool {
        matches!(self, Self::Kept { hidden, .. } if hidden & (1 << column) != 0)
    }

    /// The class of a row that stays.
    pub fn class(self) -> Option<u32> {
        match self {
            Self::Kept { class, .. } => Some(class),
            Self::Dropped => None,
        }
    }
}

/// An anonymised table.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// By column: the step of its hierarchy that was taken.
    pub steps: Vec<usize>,
    /// By row: what became of it.
    pub fates: Vec<Fate>,
    /// How large the classes are, and what risk that leaves.
    pub risk: Risk,
    /// By column: the share of what it could tell, in bits, that is lost; 0 to 1.
    pub lost: Vec<f64>,
    /// How many combinations of steps there are.
    pub lattice: usize,
}

impl Outcome {
    /// The mean over the columns of the share that is lost; 0 to 1.
    pub fn loss(&self) -> f64 {
        let columns = self.lost.len().max(1);
        self.lost.iter().sum::<f64>() / columns as f64
    }

    /// The number of rows that stay.
    pub fn rows_out(&self) -> usize {
        self.fates.iter().filter(|fate| fate.class().is_some()).count()
    }

    /// The place of the value of a cell at its step, `None` where it is hidden or its row left out.
    pub fn place(&self, table: &Table, row: usize, column: usize) -> Option<u32> {
        let fate = self.fates[row];
        let shown = fate.class().is_some() && !fate.hides(column);
        shown.then(|| self.unhidden_place(table, row, column))
    }

    /// The place of the value of a cell at its step, were it not hidden.
    pub fn unhidden_place(&self, table: &Table, row: usize, column: usize) -> u32 {
        table.columns()[column].place(self.steps[column], table.leaf(row, column))
    }

    /// The value of a cell, `None` where it is hidden or its row left out.
    pub fn value<'a>(&self, table: &'a Table, row: usize, column: usize) -> Option<&'a str> {
        let place = self.place(table, row, column)?;
        Some(&table.columns()[column].steps()[self.steps[column]].values[place as usize])
    }
}

/// Anonymises a table.
///
/// # Errors
/// When it cannot be done within the options.
pub fn anonymise(table: &Table, options: &Options) -> Result<Outcome, Refusal> {
    if table.is_empty() {
        return Err(Refusal::Empty);
    }
    if table.people() < options.k {
        return Err(Refusal::TooFewPeople(options.k));
    }
    let loss = Loss::of(table);
    let prepared = Prepared::of(table);
    let choice = lattice::search(table, &prepared, options, &loss)?;
    let classes = Classes::of(table, &prepared, options, &choice.steps);
    let mut fates = hide::hide(table, options, &loss, &choice.steps, &classes);
    if options.linked {
        tell_rows_apart(table, &choice.steps, &mut fates);
    }
    let risk = Risk::of(table, options, &choice.steps, &fates);
    let lost = loss.of_outcome(table, &choice.steps, &fates);
    Ok(Outcome { steps: choice.steps, fates, risk, lost, lattice: choice.nodes })
}

/// Where rows are linked, people are alike; the rows of a person are not: each look among them is a class of its own. Else
/// a later export could have of one person the row that it leaves out of another, and be thought to tell nothing new.
fn tell_rows_apart(table: &Table, steps: &[usize], fates: &mut [Fate]) {
    let mut numbers = HashMap::new();
    for (row, fate) in fates.iter_mut().enumerate() {
        if let Fate::Kept { class, hidden } = fate {
            let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
            *class = *numbers.entry((*class, look(table, steps, row, *hidden))).or_insert(next);
        }
    }
}
