//! The figures of one item. All of them follow from how often each point of the scale was chosen.

use serde::Serialize;

use super::agreement;

/// How often each point was chosen, and by how many not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemCounts {
    min: u8,
    step: u8,
    counts: Vec<u64>,
    missing: u64,
}

/// The figures of an item; `None` where undefined.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ItemFigures {
    /// Number of answers on the scale.
    pub n: u64,
    /// Number of missing answers: open, or 'weet ik niet'.
    pub missing: u64,
    /// Mean.
    pub mean: Option<f64>,
    /// Standard deviation (n − 1).
    pub sd: Option<f64>,
    /// Median.
    pub median: Option<f64>,
    /// First quartile.
    pub q1: Option<f64>,
    /// Third quartile.
    pub q3: Option<f64>,
    /// Number of answers per point, low to high.
    pub counts: Vec<u64>,
    /// Agreement r_wg.
    pub rwg: Option<f64>,
    /// Average deviation around the mean.
    pub ad: Option<f64>,
}

impl ItemCounts {
    /// Nothing counted yet, on a scale of `points` points from `min`, each `step` beyond the one before.
    pub fn new(min: u8, step: u8, points: usize) -> Self {
        Self { min, step, counts: vec![0; points], missing: 0 }
    }

    /// Counts an answer, after reverse-keying.
    pub fn add(&mut self, answer: Option<u8>) {
        match answer {
            Some(value) => self.counts[usize::from((value - self.min) / self.step)] += 1,
            None => self.missing += 1,
        }
    }

    /// Adds the counts of another group.
    pub fn merge(&mut self, other: &Self) {
        self.counts.iter_mut().zip(&other.counts).for_each(|(own, more)| *own += more);
        self.missing += other.missing;
    }

    /// The figures of the item.
    pub fn figures(&self) -> ItemFigures {
        let n = self.n();
        let variance = self.variance();
        ItemFigures {
            n,
            missing: self.missing,
            mean: self.mean(),
            sd: variance.map(f64::sqrt),
            median: self.quantile(0.5),
            q1: self.quantile(0.25),
            q3: self.quantile(0.75),
            counts: self.counts.clone(),
            rwg: variance.map(|variance| agreement::rwg(variance, self.counts.len(), self.step)),
            ad: self.average_deviation(),
        }
    }

    fn n(&self) -> u64 {
        self.counts.iter().sum()
    }

    fn points(&self) -> impl Iterator<Item = (u64, u64)> {
        (u64::from(self.min)..).step_by(usize::from(self.step)).zip(self.counts.iter().copied())
    }

    fn mean(&self) -> Option<f64> {
        let n = self.n();
        let sum = self.points().map(|(point, count)| point * count).sum::<u64>();
        (n > 0).then(|| sum as f64 / n as f64)
    }

    fn variance(&self) -> Option<f64> {
        let n = u128::from(self.n());
        let moment = |power: u32| {
            self.points().map(|(point, count)| u128::from(point.pow(power) * count)).sum::<u128>()
        };
        (n > 1).then(|| (n * moment(2) - moment(1).pow(2)) as f64 / (n as f64 * (n - 1) as f64))
    }

    /// Quantile of type 7 (Hyndman & Fan 1996): linear between the order statistics around (n − 1)p.
    fn quantile(&self, p: f64) -> Option<f64> {
        let n = self.n();
        (n > 0).then(|| {
            let place = (n - 1) as f64 * p;
            let below = self.order_statistic(place.floor() as u64);
            let above = self.order_statistic(place.ceil() as u64);
            below + (above - below) * place.fract()
        })
    }

    /// The answer at this rank, counted from 0 from the lowest.
    fn order_statistic(&self, rank: u64) -> f64 {
        let mut seen = 0;
        let found = self.points().find(|(_, count)| {
            seen += count;
            seen > rank
        });
        found.map_or(f64::NAN, |(point, _)| point as f64)
    }

    /// Mean absolute deviation around the mean (Burke, Finkelstein & Dusig 1999); from two answers on.
    fn average_deviation(&self) -> Option<f64> {
        let (n, mean) = (self.n(), self.mean()?);
        let deviations = self.points().map(|(point, count)| (point as f64 - mean).abs() * count as f64);
        (n > 1).then(|| deviations.sum::<f64>() / n as f64)
    }
}
