//! How much a table tells less than it could: the share of each column's bits that is lost.
//!
//! A value that n of N rows have tells log2(N / n) bits; a coarser one, that m rows have, tells log2(m / n) fewer
//! (non-uniform entropy: De Waal & Willenborg 1999; Gionis & Tassa 2009). Per column that is taken as a share of what
//! the column tells as it is, and the mean of the columns is what the search makes as small as it can: a column with
//! many values weighs no more than one with few.

use super::{Fate, Table};

/// What every leaf tells, and loses at every step.
pub(super) struct Loss {
    /// By column and leaf: bits that it tells.
    bits: Vec<Vec<f64>>,
    /// By column, step and leaf: bits lost.
    lost: Vec<Vec<Vec<f64>>>,
    /// By column: bits that all rows tell together.
    totals: Vec<f64>,
    /// By column and step: bits that all rows lose together.
    at_step: Vec<Vec<f64>>,
}

impl Loss {
    /// Of a table with rows.
    pub(super) fn of(table: &Table) -> Self {
        let mut loss = Self { bits: Vec::new(), lost: Vec::new(), totals: Vec::new(), at_step: Vec::new() };
        for (column, hierarchy) in table.columns().iter().enumerate() {
            let mut counts = vec![0.0_f64; hierarchy.leaves()];
            (0..table.len()).for_each(|row| counts[table.leaf(row, column) as usize] += 1.0);
            let with_value = |step: usize| {
                let mut with = vec![0.0_f64; hierarchy.steps()[step].values.len()];
                for (leaf, count) in (0..).zip(&counts) {
                    with[hierarchy.place(step, leaf) as usize] += count;
                }
                with
            };
            let finest = with_value(0);
            // Of the finest step that may be taken, which is not always that of the leaves.
            let told = |leaf: u32| finest[hierarchy.place(0, leaf) as usize];
            let lost = (0..hierarchy.steps().len()).map(|step| {
                let with = with_value(step);
                let lost = (0..).zip(&counts).map(|(leaf, count)| match *count > 0.0 {
                    true => (with[hierarchy.place(step, leaf) as usize] / told(leaf)).log2(),
                    false => 0.0,
                });
                lost.collect::<Vec<_>>()
            });
            let lost = lost.collect::<Vec<_>>();
            let together = |lost: &Vec<f64>| lost.iter().zip(&counts).map(|(lost, count)| lost * count).sum();
            let at_step = lost.iter().map(together).collect::<Vec<f64>>();
            loss.totals.push(at_step[hierarchy.top()]);
            loss.bits.push(lost[hierarchy.top()].clone());
            loss.at_step.push(at_step);
            loss.lost.push(lost);
        }
        loss
    }

    /// The mean share that is lost at these steps when no row is hidden.
    pub(super) fn of_steps(&self, steps: &[usize]) -> f64 {
        let lost =
            steps.iter().enumerate().map(|(column, step)| self.share(column, self.at_step[column][*step]));
        lost.sum::<f64>() / steps.len().max(1) as f64
    }

    /// The mean share that is lost when these rows are hidden besides.
    pub(super) fn with_outliers(
        &self,
        table: &Table,
        steps: &[usize],
        outliers: impl Iterator<Item = usize>,
    ) -> f64 {
        let mut more = vec![0.0; steps.len()];
        for row in outliers {
            for (column, more) in more.iter_mut().enumerate() {
                *more += self.left(table, steps, row, column);
            }
        }
        let more = more.into_iter().enumerate().map(|(column, bits)| self.share(column, bits)).sum::<f64>();
        self.of_steps(steps) + more / steps.len().max(1) as f64
    }

    /// The bits that a cell still tells at these steps.
    pub(super) fn left(&self, table: &Table, steps: &[usize], row: usize, column: usize) -> f64 {
        let leaf = table.leaf(row, column) as usize;
        self.bits[column][leaf] - self.lost[column][steps[column]][leaf]
    }

    /// By column: the share that is lost in the end.
    pub(super) fn of_outcome(&self, table: &Table, steps: &[usize], fates: &[Fate]) -> Vec<f64> {
        let of_column = |column: usize| {
            let hidden =
                fates.iter().enumerate().filter(|(_, fate)| fate.class().is_none() || fate.hides(column));
            let hidden = hidden.map(|(row, _)| self.left(table, steps, row, column)).sum::<f64>();
            self.share(column, self.at_step[column][steps[column]] + hidden).clamp(0.0, 1.0)
        };
        (0..steps.len()).map(of_column).collect()
    }

    /// Bits of a column as a share of what it tells.
    pub(super) fn share(&self, column: usize, bits: f64) -> f64 {
        if self.totals[column] > 0.0 { bits / self.totals[column] } else { 0.0 }
    }
}
