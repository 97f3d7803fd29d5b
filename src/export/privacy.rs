//! How anonymous a data set is, as data: `privacy.json`, and what the preview and the page are made of.

use serde::Serialize;

use super::{Product, Quasi, Request};
use crate::anonymise::{Outcome, Table};

/// How anonymous a data set is. Shares and risks are from 0 to 1.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Privacy {
    /// What it may be called.
    pub product: Product,
    /// Fewest people in a class that was asked for.
    pub k_requested: u32,
    /// People in the smallest class.
    pub k_reached: u32,
    /// The columns of `responses.csv` that could point at somebody.
    pub quasi_identifiers: Vec<&'static str>,
    /// Whether rows of one respondent are linked: then the rows of a respondent together are what must look alike.
    pub linked: bool,
    /// Rows before.
    pub rows_in: usize,
    /// Rows in the files.
    pub rows_out: usize,
    /// People before: at least so many.
    pub people: u32,
    /// Rows of which cells are hidden.
    pub rows_with_hidden_cells: usize,
    /// Share of the rows of which cells are hidden or that are left out.
    pub suppressed: f64,
    /// Largest share that was allowed.
    pub suppressed_allowed: f64,
    /// Highest risk that somebody who knows a person to be in the file, and all that its columns say of them, points at
    /// their row: one over the people in the smallest class.
    pub risk_max: f64,
    /// The mean of that risk over the rows.
    pub risk_mean: f64,
    /// The mean over the columns of the share of what they tell that is lost.
    pub information_loss: f64,
    /// The number of classes by their size in people.
    pub class_sizes: Vec<SizeCount>,
    /// By column: what became of it.
    pub columns: Vec<ColumnPrivacy>,
    /// Items of which every class has different answers.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub sensitive: Vec<String>,
    /// How many different answers were asked for.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub l_requested: Option<u32>,
    /// How many there are at least.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub l_reached: Option<u32>,
    /// The number of earlier exports that were weighed, so that nobody stands out when they are laid side by side.
    pub earlier_exports: usize,
    /// How many combinations of steps were weighed.
    pub combinations: usize,
}

/// How many classes have a size.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SizeCount {
    /// People in the class.
    pub people: u32,
    /// Classes of that size.
    pub classes: u32,
    /// Rows in those.
    pub rows: u32,
}

/// What became of a column.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ColumnPrivacy {
    /// Name of the column.
    pub name: &'static str,
    /// The step that was taken: how coarse its values are.
    pub step: String,
    /// All steps, the finest first.
    pub steps: Vec<String>,
    /// Share of the rows whose value is coarser than it was.
    pub generalised: f64,
    /// Share of the rows whose value is hidden.
    pub hidden: f64,
    /// Share of what the column tells that is lost.
    pub information_loss: f64,
}

impl Privacy {
    pub(super) fn of(
        request: &Request,
        quasi: &[Quasi],
        table: &Table,
        outcome: &Outcome,
        earlier_exports: usize,
    ) -> Self {
        let rows_in = table.len();
        let rows_out = outcome.rows_out();
        let share = |count: usize, of: usize| if of == 0 { 0.0 } else { count as f64 / of as f64 };
        let hides_any = |fate: &&crate::anonymise::Fate| (0..quasi.len()).any(|column| fate.hides(column));
        let rows_with_hidden_cells = outcome.fates.iter().filter(hides_any).count();
        let columns = quasi.iter().zip(table.columns()).enumerate().map(|(column, (quasi, hierarchy))| {
            let hidden = outcome.fates.iter().filter(|fate| fate.hides(column)).count();
            let step = outcome.steps[column];
            let kept = rows_out - hidden;
            ColumnPrivacy {
                name: quasi.name(),
                step: hierarchy.steps()[step].name.clone(),
                steps: hierarchy.steps().iter().map(|step| step.name.clone()).collect(),
                generalised: if step == 0 { 0.0 } else { share(kept, rows_out) },
                hidden: share(hidden, rows_out),
                information_loss: outcome.lost[column],
            }
        });
        let columns = columns.collect();
        let asked = !request.sensitive.is_empty();
        let class_sizes = outcome.risk.sizes.iter();
        Self {
            product: request.product,
            k_requested: request.k,
            k_reached: outcome.risk.smallest,
            quasi_identifiers: quasi.iter().map(|quasi| quasi.name()).collect(),
            linked: request.product == Product::Pseudonymised,
            rows_in,
            rows_out,
            people: table.people(),
            rows_with_hidden_cells,
            suppressed: share(rows_with_hidden_cells + rows_in - rows_out, rows_in),
            suppressed_allowed: request.max_suppressed,
            risk_max: outcome.risk.highest,
            risk_mean: outcome.risk.mean,
            information_loss: outcome.loss(),
            class_sizes: class_sizes
                .map(|(people, (classes, rows))| SizeCount {
                    people: *people,
                    classes: *classes,
                    rows: *rows,
                })
                .collect(),
            columns,
            sensitive: request.sensitive.clone(),
            l_requested: asked.then_some(request.l),
            l_reached: asked.then_some(outcome.risk.diversity).flatten(),
            earlier_exports,
            combinations: outcome.lattice,
        }
    }
}
