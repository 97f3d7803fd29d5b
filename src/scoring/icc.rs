//! Intraclass correlation: how much of the differences between respondents lies between groups.

use serde::Serialize;

use super::Moments;

/// ICC(1) and ICC(2) of one dimension; `None` where undefined.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Icc {
    /// Number of groups with a score.
    pub groups: usize,
    /// Share of variance between groups; may be negative.
    pub icc1: Option<f64>,
    /// Reliability of the group means.
    pub icc2: Option<f64>,
}

/// Sums of squares below this share of the total are rounding, not variance.
const NEGLIGIBLE: f64 = 1e-12;

/// ICC(1) and ICC(2) from a one-way analysis of variance (Shrout & Fleiss 1979; Bliese 2000), with q = N/k the
/// mean group size: (MSB − MSW)/(MSB + (q − 1)·MSW) and (MSB − MSW)/MSB.
///
/// Undefined with fewer than two groups, nobody besides one per group, or scores that do not vary; ICC(2) also
/// when the group means are equal.
pub fn icc<'a>(groups: impl IntoIterator<Item = &'a Moments>) -> Icc {
    let groups = groups.into_iter().filter(|group| group.n() > 0).collect::<Vec<_>>();
    let mut all = Moments::default();
    groups.iter().for_each(|group| all.merge(group));
    let (k, n) = (groups.len() as f64, all.n() as f64);
    let total = all.sum_of_squares();
    if groups.len() < 2 || n <= k || total == 0.0 {
        return Icc { groups: groups.len(), icc1: None, icc2: None };
    }
    let within = groups.iter().map(|group| group.sum_of_squares()).sum::<f64>();
    let grand_mean = all.mean().unwrap_or_default();
    let between =
        groups.iter().filter_map(|group| Some(group.n() as f64 * (group.mean()? - grand_mean).powi(2)));
    let kept = |squares: f64| if squares < NEGLIGIBLE * total { 0.0 } else { squares };
    let (msb, msw) = (kept(between.sum()) / (k - 1.0), kept(within) / (n - k));
    let denominator = msb + (n / k - 1.0) * msw;
    Icc {
        groups: groups.len(),
        icc1: (denominator > 0.0).then(|| (msb - msw) / denominator),
        icc2: (msb > 0.0).then(|| (msb - msw) / msb),
    }
}
