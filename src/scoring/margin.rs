//! The margin that chance alone makes between two waves of a small group: a table by n, never from the data.

use super::student;

/// The spread of scores that the margin assumes, in scale points of a five-point scale.
const ASSUMED_SD: f64 = 0.8;
/// The correlation of a person's scores over two waves that the margin assumes.
const ASSUMED_R: f64 = 0.5;

/// The length of a five-point scale.
const FIVE_POINTS: f64 = 4.0;

/// Half the width of the 95% interval of a mean change of `n` pairs, in points of a scale from `min` to `max`, if scores have
/// a standard deviation of 0.8 on five points (as much of the length on another scale) and correlate 0.5 over the waves:
/// t(n − 1) · sd · √(2(1 − r)) / √n. `None` below 2.
pub fn chance_margin(n: u64, (min, max): (f64, f64)) -> Option<f64> {
    let sd_of_change = ASSUMED_SD * (max - min) / FIVE_POINTS * (2.0 * (1.0 - ASSUMED_R)).sqrt();
    (n > 1).then(|| student::quantile_975((n - 1) as f64) * sd_of_change / (n as f64).sqrt())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_margin_by_n_is_that_of_the_t_table() {
        // From a printed table of t: 2.776 (df 4), 2.306 (df 8), 2.262 (df 9), 2.045 (df 29).
        for (n, t) in [(5, 2.776), (9, 2.306), (10, 2.262), (30, 2.045)] {
            let expected = t * 0.8 / (n as f64).sqrt();
            assert!((chance_margin(n, (1.0, 5.0)).unwrap() - expected).abs() < 5e-4, "{n}");
        }
        assert_eq!(chance_margin(1, (1.0, 5.0)), None);
        assert!((2..100).all(|n| chance_margin(n, (0.0, 10.0)) > chance_margin(n + 1, (0.0, 10.0))));
    }
}
