//! Corrections for testing several things at once.

/// Holm's step-down correction (Holm 1979): the p-values, corrected, in their own order.
pub fn holm(p: &[f64]) -> Vec<f64> {
    let count = p.len();
    let mut highest: f64 = 0.0;
    let mut corrected = vec![0.0; count];
    for (rank, index) in ascending(p).into_iter().enumerate() {
        highest = highest.max((count - rank) as f64 * p[index]).min(1.0);
        corrected[index] = highest;
    }
    corrected
}

/// The step-up correction of Benjamini & Hochberg (1995) for the false discovery rate.
pub fn benjamini_hochberg(p: &[f64]) -> Vec<f64> {
    let count = p.len();
    let mut lowest: f64 = 1.0;
    let mut corrected = vec![0.0; count];
    for (rank, index) in ascending(p).into_iter().enumerate().rev() {
        lowest = lowest.min(count as f64 / (rank + 1) as f64 * p[index]);
        corrected[index] = lowest;
    }
    corrected
}

/// Corrects the p-values that are there and leaves the others missing.
pub fn correct_present(p: &[Option<f64>], correction: fn(&[f64]) -> Vec<f64>) -> Vec<Option<f64>> {
    let present = p.iter().copied().flatten().collect::<Vec<_>>();
    let mut corrected = correction(&present).into_iter();
    p.iter().map(|p| p.and_then(|_| corrected.next())).collect()
}

/// The places of the values from low to high.
fn ascending(p: &[f64]) -> Vec<usize> {
    let mut order = (0..p.len()).collect::<Vec<_>>();
    order.sort_by(|a, b| p[*a].total_cmp(&p[*b]));
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn corrections_are_those_of_r() {
        // R 4.2.2: p.adjust(c(.01, .04, .03, .005, .5), "holm") and "BH".
        let p = [0.01, 0.04, 0.03, 0.005, 0.5];
        let close = |found: Vec<f64>, expected: [f64; 5]| {
            assert!(found.iter().zip(expected).all(|(a, b)| (a - b).abs() < 1e-15), "{found:?}");
        };
        close(holm(&p), [0.04, 0.09, 0.09, 0.025, 0.5]);
        close(benjamini_hochberg(&p), [0.025, 0.05, 0.05, 0.025, 0.5]);
    }

    #[test]
    fn missing_p_values_stay_missing_and_do_not_count() {
        assert_eq!(correct_present(&[Some(0.02), None, Some(0.5)], holm), [Some(0.04), None, Some(0.5)]);
        assert_eq!(correct_present(&[], holm), []);
    }
}
