//! Reliability of a dimension, from the complete cases: whether its items belong together.

use serde::Serialize;

/// Sums and cross-products of the items of one dimension over the respondents who answered all of them.
/// Answers are whole numbers, so all of this is exact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CrossProducts {
    items: usize,
    n: u64,
    sums: Vec<u64>,
    /// Row by row, `items` × `items`.
    products: Vec<u64>,
}

/// How an item belongs to its dimension.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct ItemReliability {
    /// Correlation of the item with the sum of the other items.
    pub item_total_r: Option<f64>,
    /// Alpha of the dimension without the item.
    pub alpha_if_dropped: Option<f64>,
}

/// Respondents with all items answered from which alpha is given.
const MIN_COMPLETE: u64 = 3;

impl CrossProducts {
    /// Nothing counted yet.
    pub fn new(items: usize) -> Self {
        Self { items, n: 0, sums: vec![0; items], products: vec![0; items * items] }
    }

    /// Takes in the answers of one respondent, after reverse-keying; skipped if one is missing.
    pub fn add(&mut self, answers: &[Option<u8>]) {
        if answers.contains(&None) {
            return;
        }
        self.n += 1;
        let rows = self.products.chunks_mut(self.items.max(1));
        for ((x, sum), row) in answers.iter().flatten().zip(&mut self.sums).zip(rows) {
            let x = u64::from(*x);
            *sum += x;
            answers.iter().flatten().zip(row).for_each(|(y, product)| *product += x * u64::from(*y));
        }
    }

    /// Adds the sums of another group.
    pub fn merge(&mut self, other: &Self) {
        self.n += other.n;
        self.sums.iter_mut().zip(&other.sums).for_each(|(own, more)| *own += more);
        self.products.iter_mut().zip(&other.products).for_each(|(own, more)| *own += more);
    }

    /// Cronbach's alpha (1951): J/(J − 1) · (1 − Σ item variances / variance of the sum).
    ///
    /// `None` for fewer than 3 complete cases, one item, or a sum that does not vary.
    pub fn alpha(&self) -> Option<f64> {
        self.alpha_of(&(0..self.items).collect::<Vec<_>>())
    }

    /// The mean of the item variances; `None` below two complete cases.
    pub fn mean_variance(&self) -> Option<f64> {
        let variances = (0..self.items).map(|item| self.scaled_covariance(item, item) as f64);
        (self.n > 1).then(|| variances.sum::<f64>() / self.scale() / self.items as f64)
    }

    /// Corrected item-total correlation and alpha if dropped, per item.
    pub fn items(&self) -> Vec<ItemReliability> {
        (0..self.items)
            .map(|item| {
                let others = (0..self.items).filter(|other| *other != item).collect::<Vec<_>>();
                ItemReliability {
                    item_total_r: self.correlation_with_sum(item, &others),
                    alpha_if_dropped: self.alpha_of(&others),
                }
            })
            .collect()
    }

    fn alpha_of(&self, items: &[usize]) -> Option<f64> {
        let own = items.iter().map(|item| self.scaled_covariance(*item, *item)).sum::<i128>();
        let sum = self.variance_of_sum(items);
        let count = items.len() as f64;
        (self.n >= MIN_COMPLETE && items.len() > 1 && sum > 0)
            .then(|| count / (count - 1.0) * (1.0 - own as f64 / sum as f64))
    }

    fn correlation_with_sum(&self, item: usize, others: &[usize]) -> Option<f64> {
        let together = others.iter().map(|other| self.scaled_covariance(item, *other)).sum::<i128>();
        let (own, rest) = (self.scaled_covariance(item, item), self.variance_of_sum(others));
        (self.n >= MIN_COMPLETE && own > 0 && rest > 0)
            .then(|| together as f64 / ((own as f64).sqrt() * (rest as f64).sqrt()))
    }

    fn variance_of_sum(&self, items: &[usize]) -> i128 {
        items.iter().flat_map(|a| items.iter().map(|b| self.scaled_covariance(*a, *b))).sum()
    }

    /// n·Σxy − Σx·Σy: the covariance times n(n − 1), exact.
    fn scaled_covariance(&self, a: usize, b: usize) -> i128 {
        i128::from(self.n) * i128::from(self.products[a * self.items + b])
            - i128::from(self.sums[a]) * i128::from(self.sums[b])
    }

    fn scale(&self) -> f64 {
        self.n as f64 * (self.n as f64 - 1.0)
    }
}
