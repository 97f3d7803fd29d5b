//! Change between two waves: how much, how sure, and in one word. Never an arrow for noise.

use serde::Serialize;

use super::{Moments, correction, student};

/// The level of the tests.
pub const ALPHA: f64 = 0.05;

/// A change in one word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Verdict {
    /// Clearly higher.
    #[serde(rename = "higher")]
    Higher,
    /// Clearly lower.
    #[serde(rename = "lower")]
    Lower,
    /// Not larger than chance explains; which does not mean that nothing changed.
    #[serde(rename = "no clear change")]
    NoClearChange,
    /// Too few respondents to test.
    #[serde(rename = "too few")]
    TooFew,
}

impl Verdict {
    /// The word for a mean change and its corrected p-value.
    pub fn of(mean_change: Option<f64>, corrected_p: Option<f64>) -> Self {
        match (mean_change, corrected_p) {
            (Some(change), Some(p)) if p < ALPHA => {
                if change > 0.0 {
                    Self::Higher
                } else {
                    Self::Lower
                }
            }
            (Some(_), Some(_)) => Self::NoClearChange,
            _ => Self::TooFew,
        }
    }
}

/// The change of one score between two waves; `None` where undefined.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// How many respondents: the pairs, or those of the first and those of the second wave.
    pub n: ChangeN,
    /// Mean change, second wave minus first.
    pub mean_change: Option<f64>,
    /// Standard deviation of the changes; only for pairs.
    pub sd_change: Option<f64>,
    /// 95% interval of the mean change.
    pub ci95: Option<[f64; 2]>,
    /// Hedges' g: with the mean of the two variances for pairs (g_av), else with the pooled one.
    pub hedges_g: Option<f64>,
    /// Two-sided p-value.
    pub p: Option<f64>,
    /// p-value corrected over the scores that are compared together.
    pub p_corrected: Option<f64>,
    /// In one word, from the corrected p-value.
    pub verdict: Verdict,
}

/// The number of respondents behind a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum ChangeN {
    /// Pairs.
    Pairs(u64),
    /// Respondents of the first and of the second wave.
    Groups([u64; 2]),
}

/// Moments of the same people in two waves, gathered pair by pair.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Pairs {
    first: Moments,
    second: Moments,
    difference: Moments,
}

impl Pairs {
    /// Takes in a person's scores; skipped if one is missing.
    pub fn add(&mut self, first: Option<f64>, second: Option<f64>) {
        if let (Some(first), Some(second)) = (first, second) {
            self.first.add(first);
            self.second.add(second);
            self.difference.add(second - first);
        }
    }

    /// The number of pairs.
    pub fn n(&self) -> u64 {
        self.difference.n()
    }

    /// The change, not yet corrected for others.
    fn change(&self) -> Change {
        let n = self.difference.n();
        let df = n.saturating_sub(1) as f64;
        let mean = self.difference.mean();
        let error = self.difference.sd().map(|sd| sd / (n as f64).sqrt());
        let spread = self.first.variance().zip(self.second.variance()).map(|(a, b)| ((a + b) / 2.0).sqrt());
        Change::new(ChangeN::Pairs(n), mean, self.difference.sd(), error, spread, df)
    }
}

impl Change {
    /// A change with its interval, effect size and p-value from the standard error and its degrees of freedom.
    ///
    /// Without any spread the t statistic has its limit: p is 0 when everybody moved alike, 1 when nobody moved.
    fn new(
        n: ChangeN,
        mean: Option<f64>,
        sd_change: Option<f64>,
        error: Option<f64>,
        spread: Option<f64>,
        df: f64,
    ) -> Self {
        let test = mean.zip(error).filter(|_| df > 0.0);
        let p = test.map(|(mean, error)| match (mean, error) {
            (0.0, 0.0) => 1.0,
            (mean, error) => student::two_sided_p(mean / error, df),
        });
        let ci95 = test.map(|(mean, error)| {
            let half = if error == 0.0 { 0.0 } else { student::quantile_975(df) * error };
            [mean - half, mean + half]
        });
        // J corrects the small-sample bias of g (Hedges 1981); for pairs df = n − 1, else n₁ + n₂ − 2.
        let effect_df = match n {
            ChangeN::Pairs(n) => n as f64 - 1.0,
            ChangeN::Groups([first, second]) => (first + second) as f64 - 2.0,
        };
        let j = 1.0 - 3.0 / (4.0 * effect_df - 1.0);
        let hedges_g =
            mean.zip(spread).filter(|(_, spread)| *spread > 0.0).map(|(mean, spread)| j * mean / spread);
        let verdict = Verdict::of(mean, p);
        Self { n, mean_change: mean, sd_change, ci95, hedges_g, p, p_corrected: p, verdict }
    }
}

/// The change of one score of the same people, with nothing to correct for.
pub fn paired_one(score: &Pairs) -> Change {
    score.change()
}

/// The change of one score of two groups of respondents that cannot be paired.
pub fn unpaired_one(first: &Moments, second: &Moments) -> Change {
    welch(first, second)
}

/// The changes of several scores of the same people, corrected together (Holm).
pub fn paired(scores: &[Pairs]) -> Vec<Change> {
    corrected(scores.iter().map(Pairs::change).collect(), correction::holm)
}

/// The changes of several scores of two groups of respondents that cannot be paired (Welch 1947), corrected
/// together (Holm). Each entry holds the moments of the first and of the second wave.
pub fn unpaired(scores: &[(Moments, Moments)]) -> Vec<Change> {
    corrected(scores.iter().map(|(first, second)| welch(first, second)).collect(), correction::holm)
}

/// The changes of items, corrected for the false discovery rate (Benjamini & Hochberg): for researchers; words
/// are given for dimensions only.
pub fn paired_items(items: &[Pairs]) -> Vec<Change> {
    corrected(items.iter().map(Pairs::change).collect(), correction::benjamini_hochberg)
}

fn welch(first: &Moments, second: &Moments) -> Change {
    let (n1, n2) = (first.n() as f64, second.n() as f64);
    let mean = first.mean().zip(second.mean()).map(|(a, b)| b - a);
    let variances = first.variance().zip(second.variance());
    let error = variances.map(|(v1, v2)| (v1 / n1 + v2 / n2).sqrt());
    let df = variances.map_or(0.0, |(v1, v2)| {
        let (e1, e2) = (v1 / n1, v2 / n2);
        if e1 + e2 == 0.0 {
            n1 + n2 - 2.0
        } else {
            (e1 + e2).powi(2) / (e1 * e1 / (n1 - 1.0) + e2 * e2 / (n2 - 1.0))
        }
    });
    let pooled = variances.map(|(v1, v2)| (((n1 - 1.0) * v1 + (n2 - 1.0) * v2) / (n1 + n2 - 2.0)).sqrt());
    Change::new(ChangeN::Groups([first.n(), second.n()]), mean, None, error, pooled, df)
}

fn corrected(mut changes: Vec<Change>, correction: fn(&[f64]) -> Vec<f64>) -> Vec<Change> {
    let p = changes.iter().map(|change| change.p).collect::<Vec<_>>();
    for (change, p) in changes.iter_mut().zip(correction::correct_present(&p, correction)) {
        change.p_corrected = p;
        change.verdict = Verdict::of(change.mean_change, p);
    }
    changes
}
