//! Count, sum and sum of squares of scores: enough for mean, spread, interval and analysis of variance.
//!
//! Scores are held in fixed point, in units of 2⁻⁴⁰ (an error below 10⁻¹²), and summed as integers: the result
//! does not depend on the order of respondents at all, and equal scores have a spread of exactly zero.

use super::student;

/// Units per scale point.
const UNITS: f64 = (1u64 << 40) as f64;

/// The moments of a set of scores.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Moments {
    n: u64,
    sum: i128,
    squares: i128,
}

impl Moments {
    /// Takes in a score.
    pub fn add(&mut self, score: f64) {
        let units = (score * UNITS).round() as i128;
        self.n += 1;
        self.sum += units;
        self.squares += units * units;
    }

    /// Takes in all scores of another set.
    pub fn merge(&mut self, other: &Self) {
        self.n += other.n;
        self.sum += other.sum;
        self.squares += other.squares;
    }

    /// The number of scores.
    pub fn n(&self) -> u64 {
        self.n
    }

    /// The mean; `None` without scores.
    pub fn mean(&self) -> Option<f64> {
        (self.n > 0).then(|| {
            let n = i128::from(self.n);
            // The whole part apart, so that no precision is lost on a large sum.
            ((self.sum / n) as f64 + (self.sum % n) as f64 / n as f64) / UNITS
        })
    }

    /// The sum of squared deviations from the mean.
    pub fn sum_of_squares(&self) -> f64 {
        if self.n == 0 {
            return 0.0;
        }
        let n = i128::from(self.n);
        // Deviations from a whole number near the mean are exact in integers; the rest is a small correction.
        let near = self.sum / n;
        let around_near = self.squares - 2 * near * self.sum + n * near * near;
        let rest = (self.sum - n * near) as f64;
        ((around_near as f64 - rest * rest / n as f64) / (UNITS * UNITS)).max(0.0)
    }

    /// The variance with n − 1; `None` below two scores.
    pub fn variance(&self) -> Option<f64> {
        (self.n > 1).then(|| self.sum_of_squares() / (self.n - 1) as f64)
    }

    /// The standard deviation with n − 1; `None` below two scores.
    pub fn sd(&self) -> Option<f64> {
        self.variance().map(f64::sqrt)
    }

    /// The 95% interval of the mean from Student's t; `None` below two scores.
    pub fn ci95(&self) -> Option<[f64; 2]> {
        let (mean, sd) = (self.mean()?, self.sd()?);
        let half = student::quantile_975((self.n - 1) as f64) * sd / (self.n as f64).sqrt();
        Some([mean - half, mean + half])
    }
}

impl FromIterator<f64> for Moments {
    fn from_iter<I: IntoIterator<Item = f64>>(scores: I) -> Self {
        let mut moments = Self::default();
        scores.into_iter().for_each(|score| moments.add(score));
        moments
    }
}
