//! The figures themselves.

use netwerkspiegel::scoring::{
    GroupFigures, Moments, ScoreFigures,
    change::{self, Pairs, Verdict},
    correction, icc,
};
use proptest::prelude::*;

use crate::random::{ITEMS, PLAN, UNREVERSED, gather, respondents, wave};

proptest! {
    #[test]
    fn the_order_of_respondents_changes_nothing_at_all(
        (people, shuffled) in respondents(0..40).prop_flat_map(|people| (Just(people.clone()), Just(people).prop_shuffle()))
    ) {
        prop_assert_eq!(gather(&PLAN, &people).figures(), gather(&PLAN, &shuffled).figures());
    }

    #[test]
    fn two_groups_merged_are_one_group(people in respondents(0..40), split in 0usize..40) {
        let (first, second) = people.split_at(split.min(people.len()));
        let mut merged = gather(&PLAN, first);
        merged.merge(&gather(&PLAN, second));
        prop_assert_eq!(merged, gather(&PLAN, &people));
    }

    #[test]
    fn keying_twice_is_as_good_as_never(answer in 1u8..=5, item in 0..ITEMS) {
        prop_assert_eq!(PLAN.keyed(item, PLAN.keyed(item, answer)), answer);
    }

    #[test]
    fn keying_turns_the_scale_around(people in respondents(1..30)) {
        let keyed = |answers: &Vec<Option<u8>>| {
            answers.iter().enumerate().map(|(item, answer)| answer.map(|x| PLAN.keyed(item, x))).collect::<Vec<_>>()
        };
        let turned = people.iter().map(keyed).collect::<Vec<_>>();
        prop_assert_eq!(gather(&PLAN, &people).figures(), gather(&UNREVERSED, &turned).figures());
    }

    #[test]
    fn every_figure_stays_within_its_bounds(people in respondents(0..40)) {
        within_bounds(&gather(&PLAN, &people).figures(), people.len() as u64)?;
    }

    #[test]
    fn a_change_turned_around_is_its_opposite(before in respondents(2..25), after in respondents(2..25)) {
        let (before, after) = (wave(&before), wave(&after));
        let (there, back) = (before.change_to(&after), after.change_to(&before));
        for (there, back) in there.dimensions.iter().zip(&back.dimensions) {
            prop_assert_eq!(there.mean_change, back.mean_change.map(|change| -change));
            prop_assert_eq!(there.p, back.p);
        }
    }

    #[test]
    fn corrected_p_values_never_shrink_and_stay_probabilities(before in respondents(2..25), after in respondents(2..25)) {
        for change in wave(&before).change_to(&wave(&after)).dimensions {
            if let (Some(p), Some(corrected)) = (change.p, change.p_corrected) {
                prop_assert!((0.0..=1.0).contains(&p) && corrected >= p && corrected <= 1.0);
            }
        }
    }
}

fn within_bounds(figures: &GroupFigures, respondents: u64) -> Result<(), TestCaseError> {
    let in_range = |range: std::ops::RangeInclusive<f64>, value: Option<f64>| {
        value.is_none_or(|value| range.contains(&value))
    };
    prop_assert_eq!(figures.respondents, respondents);
    for item in &figures.items {
        prop_assert_eq!(item.n + item.missing, respondents);
        prop_assert_eq!(item.counts.iter().sum::<u64>(), item.n);
        prop_assert!(
            [item.mean, item.median, item.q1, item.q3].iter().all(|value| in_range(1.0..=5.0, *value))
        );
        prop_assert!(item.q1 <= item.median && item.median <= item.q3);
        prop_assert!(in_range(0.0..=1.0, item.rwg) && in_range(0.0..=2.0, item.ad));
        prop_assert!(in_range(0.0..=2.83, item.sd));
    }
    for dimension in &figures.dimensions {
        prop_assert!(in_range(1.0..=5.0, dimension.score.mean) && in_range(0.0..=1.0, dimension.rwg_j));
        prop_assert!(in_range(f64::MIN..=1.0 + 1e-12, dimension.alpha));
        prop_assert!(
            dimension.items.iter().all(|item| in_range(-1.0 - 1e-9..=1.0 + 1e-9, item.item_total_r))
        );
        if let (Some(mean), Some([low, high])) = (dimension.score.mean, dimension.score.ci95) {
            prop_assert!(low <= mean && mean <= high);
        }
    }
    prop_assert!(in_range(1.0..=5.0, figures.total.mean));
    prop_assert!(figures.dimensions.iter().all(|dimension| figures.total.n <= dimension.score.n));
    Ok(())
}

#[test]
fn items_are_corrected_for_the_false_discovery_rate() {
    let moved = |step: f64| {
        let mut pairs = Pairs::default();
        (0..12).for_each(|person| pairs.add(Some(2.0), Some(2.0 + step + f64::from(person % 3))));
        pairs
    };
    let items = [moved(0.0), moved(-0.9), moved(-1.2)];
    let changes = change::paired_items(&items);
    let p = changes.iter().map(|change| change.p.unwrap()).collect::<Vec<_>>();
    let corrected = changes.iter().map(|change| change.p_corrected.unwrap()).collect::<Vec<_>>();
    assert_eq!(corrected, correction::benjamini_hochberg(&p));
    assert_ne!(corrected, correction::holm(&p));
}

#[test]
fn nobody_and_nothing_answered_have_no_figures() {
    for people in [vec![], vec![vec![None; ITEMS]; 7]] {
        let figures = gather(&PLAN, &people).figures();
        assert!(
            figures
                .items
                .iter()
                .all(|item| item.n == 0 && item.mean.is_none() && item.rwg.is_none() && item.ad.is_none())
        );
        for dimension in &figures.dimensions {
            assert_eq!(dimension.score, ScoreFigures { n: 0, mean: None, sd: None, ci95: None });
            assert_eq!((dimension.alpha, dimension.rwg_j), (None, None));
        }
    }
}

#[test]
fn one_respondent_has_means_and_no_spread() {
    let figures = gather(&PLAN, &[vec![Some(4); ITEMS]]).figures();
    assert!(figures.items.iter().all(|item| item.mean.is_some() && item.sd.is_none() && item.rwg.is_none()));
    let total = figures.total;
    assert_eq!((total.n, total.sd, total.ci95), (1, None, None));
}

#[test]
fn equal_scores_have_a_spread_of_exactly_zero() {
    let answers = vec![Some(1), Some(2), Some(5), None, Some(3), Some(3), Some(4), Some(2)];
    let figures = gather(&PLAN, &vec![answers; 1000]).figures();
    for dimension in &figures.dimensions {
        assert_eq!(dimension.score.sd, Some(0.0));
        assert_eq!(dimension.score.ci95, dimension.score.mean.map(|mean| [mean, mean]));
    }
    assert_eq!(figures.total.sd, Some(0.0));
}

#[test]
fn groups_that_cannot_be_compared_have_no_correlation() {
    let group = |scores: &[f64]| scores.iter().copied().collect::<Moments>();
    let none = |groups: &[Moments]| {
        let found = icc::icc(groups);
        (found.icc1, found.icc2)
    };
    assert_eq!(none(&[]), (None, None));
    assert_eq!(none(&[group(&[1.0, 2.0])]), (None, None), "one group");
    assert_eq!(none(&[group(&[1.0]), group(&[2.0])]), (None, None), "nobody besides one per group");
    assert_eq!(none(&[group(&[3.0, 3.0]), group(&[3.0, 3.0])]), (None, None), "no variance");
    assert_eq!(
        none(&[group(&[1.0, 1.0]), group(&[4.0, 4.0, 4.0])]),
        (Some(1.0), Some(1.0)),
        "all of it between"
    );
    assert_eq!(none(&[group(&[]), group(&[1.0, 2.0])]), (None, None), "an empty group is none");
}

#[test]
fn change_is_defined_at_its_edges() {
    let pairs = |pairs: &[(f64, f64)]| {
        let mut gathered = Pairs::default();
        pairs.iter().for_each(|(first, second)| gathered.add(Some(*first), Some(*second)));
        change::paired_one(&gathered)
    };
    assert_eq!(pairs(&[]).verdict, Verdict::TooFew);
    assert_eq!(pairs(&[(1.0, 5.0)]).verdict, Verdict::TooFew, "one pair cannot be tested");
    let nobody_moved = pairs(&[(2.0, 2.0), (3.0, 3.0), (4.0, 4.0)]);
    assert_eq!((nobody_moved.p, nobody_moved.verdict), (Some(1.0), Verdict::NoClearChange));
    let all_alike = pairs(&[(2.0, 3.0), (3.0, 4.0), (1.0, 2.0)]);
    assert_eq!(
        (all_alike.p, all_alike.ci95, all_alike.verdict),
        (Some(0.0), Some([1.0, 1.0]), Verdict::Higher)
    );
}
