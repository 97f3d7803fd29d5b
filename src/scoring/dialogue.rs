//! A signal for dialogue: a mean that looks fine over partners who disagree.

use super::{ItemFigures, agreement, band::Band};

/// Whether an item asks for talk although its mean looks fine: r_wg < 0.5 and a mean in the highest class.
pub fn asks_for_dialogue(item: &ItemFigures, range: (f64, f64)) -> bool {
    let fine = item.mean.is_some_and(|mean| Band::of(mean, range) == Band::High);
    fine && item.rwg.is_some_and(|rwg| rwg < agreement::DIVIDED_BELOW)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::item::ItemCounts;

    fn item(answers: &[u8]) -> ItemFigures {
        let mut counts = ItemCounts::new(1, 1, 5);
        answers.iter().for_each(|answer| counts.add(Some(*answer)));
        counts.figures()
    }

    #[test]
    fn only_disagreement_behind_a_good_mean_is_a_signal() {
        let range = (1.0, 5.0);
        assert!(asks_for_dialogue(&item(&[5, 5, 5, 5, 5, 5, 2, 1, 5, 5]), range));
        assert!(!asks_for_dialogue(&item(&[4, 4, 5, 4, 4]), range), "of one mind");
        assert!(!asks_for_dialogue(&item(&[1, 1, 5, 1, 5]), range), "a low mean speaks for itself");
        assert!(!asks_for_dialogue(&item(&[]), range));
    }
}
