//! The netwerkdip: after an energetic start a network may stagnate. Seen from the third wave on.

use super::change::{Change, Verdict};

/// The wave from which a dip can be seen: there must be a start, a peak and a fall.
pub const FROM_WAVE: usize = 3;
/// How many dimensions must have fallen clearly, besides the total.
const MIN_DIMENSIONS: usize = 2;

/// The earlier wave against which a dip is looked for: the one with the highest mean total, the latest of equals.
///
/// `totals` are the mean totals of all waves in order, the newest last.
pub fn peak(totals: &[Option<f64>]) -> Option<usize> {
    let (_, earlier) = totals.split_last().filter(|_| totals.len() >= FROM_WAVE)?;
    let present = earlier.iter().enumerate().filter_map(|(wave, total)| Some((wave, (*total)?)));
    present.max_by(|(_, a), (_, b)| a.total_cmp(b)).map(|(wave, _)| wave)
}

/// Whether the newest wave stands in a dip: the total clearly below its peak, and at least two dimensions too.
pub fn is_dip(total: &Change, dimensions: &[Change]) -> bool {
    let fallen = dimensions.iter().filter(|change| change.verdict == Verdict::Lower).count();
    total.verdict == Verdict::Lower && fallen >= MIN_DIMENSIONS
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_peak_is_an_earlier_wave_and_needs_three() {
        assert_eq!(peak(&[Some(3.0), Some(4.0), Some(3.2)]), Some(1));
        assert_eq!(peak(&[Some(3.0), Some(2.0), Some(4.2)]), Some(0), "the newest itself is no earlier peak");
        assert_eq!(peak(&[Some(4.0), Some(3.0)]), None);
        assert_eq!(peak(&[None, None, Some(3.0)]), None);
    }
}
