//! Agreement within a group: do the partners see the same?

use serde::Serialize;

/// Below this r_wg partners are divided; the level under which agreement counts as weak (LeBreton & Senter
/// 2008, Organizational Research Methods 11(4), p. 836).
pub const DIVIDED_BELOW: f64 = 0.5;
/// From this r_wg on partners are of one mind; the usual level of strong agreement (same source).
pub const UNANIMOUS_FROM: f64 = 0.7;

/// Agreement in a word: food for talk, never a mark for quality.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Agreement {
    /// Eensgezind.
    Unanimous,
    /// Gemengd.
    Mixed,
    /// Verdeeld.
    Divided,
}

impl Agreement {
    /// The word for this r_wg.
    pub fn of(rwg: f64) -> Self {
        match rwg {
            rwg if rwg < DIVIDED_BELOW => Self::Divided,
            rwg if rwg < UNANIMOUS_FROM => Self::Mixed,
            _ => Self::Unanimous,
        }
    }
}

/// Variance of answers that are spread evenly over a scale of `points` points that lie `step` apart: step² (A² − 1)/12.
pub fn null_variance(points: usize, step: u8) -> f64 {
    f64::from(step).powi(2) * ((points * points) as f64 - 1.0) / 12.0
}

/// r_wg of one item (James, Demaree & Wolf 1984): 1 − s²/σ², not below 0.
pub fn rwg(variance: f64, points: usize, step: u8) -> f64 {
    (1.0 - variance / null_variance(points, step)).max(0.0)
}

/// r_wg(J) of several items from their mean variance (James, Demaree & Wolf 1984); the mean variance is capped
/// at the null variance, so that the result lies in [0, 1].
pub fn rwg_j(mean_variance: f64, items: usize, points: usize, step: u8) -> f64 {
    let null = null_variance(points, step);
    let share = mean_variance.min(null) / null;
    let agreement = items as f64 * (1.0 - share);
    agreement / (agreement + share)
}
