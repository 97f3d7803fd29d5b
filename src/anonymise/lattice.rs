//! The search: of all combinations of steps the one that loses least.

use super::{
    Options, Refusal, Table,
    classes::{Classes, Prepared},
    loss::Loss,
};

/// The combination that was chosen.
pub(super) struct Choice {
    /// By column: its step.
    pub(super) steps: Vec<usize>,
    /// How many combinations there are.
    pub(super) nodes: usize,
}

/// Finds the combination of steps that leaves no more rows than allowed in a class that is too small, and of those the
/// one that loses least, hidden rows counted as lost. All are weighed, those that generalise least first: as soon as
/// generalising alone loses more than the best one found, none of the rest can be better.
///
/// # Errors
/// When no combination will do.
pub(super) fn search(
    table: &Table,
    prepared: &Prepared,
    options: &Options,
    loss: &Loss,
) -> Result<Choice, Refusal> {
    let nodes = all_steps(table);
    let count = nodes.len();
    let mut nodes = nodes.into_iter().map(|steps| (loss.of_steps(&steps), steps)).collect::<Vec<_>>();
    // Of two that lose the same, the one that generalises least.
    nodes.sort_by(|(one, steps), (other, others)| {
        one.total_cmp(other)
            .then_with(|| steps.iter().sum::<usize>().cmp(&others.iter().sum()))
            .then_with(|| steps.cmp(others))
    });
    let allowed = options.max_suppressed * table.len() as f64;
    let mut best: Option<(f64, Vec<usize>)> = None;
    let mut fewest = usize::MAX;
    for (least, steps) in nodes {
        if best.as_ref().is_some_and(|(lost, _)| least >= *lost) {
            break;
        }
        let classes = Classes::of(table, prepared, options, &steps);
        let outliers = classes.outliers().count();
        fewest = fewest.min(outliers);
        if outliers as f64 > allowed {
            continue;
        }
        let lost = loss.with_outliers(table, &steps, classes.outliers());
        if best.as_ref().is_none_or(|(least, _)| lost < *least) {
            best = Some((lost, steps));
        }
    }
    match best {
        Some((_, steps)) => Ok(Choice { steps, nodes: count }),
        None => Err(Refusal::Unreachable { share: fewest as f64 / table.len() as f64 }),
    }
}

/// Every combination of one step per column.
fn all_steps(table: &Table) -> Vec<Vec<usize>> {
    table.columns().iter().fold(vec![Vec::new()], |nodes, column| {
        let longer = |node: Vec<usize>| {
            (0..column.steps().len()).map(move |step| node.iter().copied().chain([step]).collect())
        };
        nodes.into_iter().flat_map(longer).collect()
    })
}
