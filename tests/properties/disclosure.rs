//! Plays the attacker against what is published.

use netwerkspiegel::scoring::{
    change::ChangeN,
    disclosure::{Bound, Detail, MinGroup, PublishedChange, PublishedScore, PublishedWave},
};
use proptest::prelude::*;

use crate::random::{PLAN, respondents, wave};

fn min_group() -> impl Strategy<Value = MinGroup> {
    (5u8..=10).prop_map(|k| MinGroup::try_from(k).unwrap())
}

fn all(published: &PublishedWave) -> impl Iterator<Item = &PublishedScore> {
    let scores = published.dimensions.iter().chain(&published.levels).chain(&published.items);
    scores.chain([&published.total])
}

proptest! {
    #[test]
    fn no_figure_is_about_fewer_than_k(people in respondents(0..30), k in min_group()) {
        let published = PublishedWave::of(&PLAN, &wave(&people), k, &[]);
        for score in all(&published) {
            prop_assert_eq!(score.n.is_some(), score.mean.is_some());
            prop_assert!(score.n.is_none_or(|n| n >= k.get()));
        }
        if (people.len() as u64) < k.get() {
            prop_assert_eq!(published.detail, Detail::Withheld);
            prop_assert!(all(&published).all(|score| *score == PublishedScore::default()));
        }
    }

    #[test]
    fn spread_and_agreement_need_ten(people in respondents(0..30), k in min_group()) {
        for score in all(&PublishedWave::of(&PLAN, &wave(&people), k, &[])) {
            let spread = score.quartiles.is_some() || score.agreement.is_some();
            prop_assert!(!spread || score.n.is_some_and(|n| n >= 10));
        }
    }

    #[test]
    fn every_published_number_is_rounded_to_one_decimal(people in respondents(5..30), k in min_group()) {
        for score in all(&PublishedWave::of(&PLAN, &wave(&people), k, &[])) {
            let quartiles = score.quartiles.into_iter().flatten();
            for value in score.mean.iter().map(|mean| mean.value).chain(quartiles) {
                prop_assert!(((value * 10.0).round() / 10.0 - value).abs() < 1e-12, "{}", value);
            }
        }
    }

    #[test]
    fn an_extreme_mean_of_few_is_never_exact(people in respondents(5..10)) {
        let published = PublishedWave::of(&PLAN, &wave(&people), MinGroup::default(), &[]);
        for mean in all(&published).filter_map(|score| score.mean) {
            prop_assert!(mean.bound != Bound::Exact || (mean.value > 1.2 && mean.value < 4.8), "{:?}", mean);
        }
    }

    #[test]
    fn a_hidden_item_is_never_the_only_unknown_of_its_dimension(people in respondents(5..30), k in min_group()) {
        let published = PublishedWave::of(&PLAN, &wave(&people), k, &[]);
        for (dimension, places) in PLAN.item_ranges().enumerate() {
            let items = places.len();
            let hidden = published.items[places].iter().filter(|item| item.mean.is_none()).count();
            let solvable = hidden == 1 && items > 1 && published.dimensions[dimension].mean.is_some();
            prop_assert!(!solvable, "one item of {} is hidden beside its dimension", items);
        }
    }

    #[test]
    fn a_whole_rests_on_the_same_people_as_its_parts_or_on_k_fewer(people in respondents(5..30), k in min_group()) {
        let published = PublishedWave::of(&PLAN, &wave(&people), k, &[]);
        let safe = |whole: &PublishedScore, parts: &[PublishedScore]| {
            whole.n.is_none_or(|n| parts.iter().all(|part| part.n.is_some_and(|part| part == n || part.abs_diff(n) >= k.get())))
        };
        prop_assert!(safe(&published.total, &published.dimensions));
        for (level, score) in published.levels.iter().enumerate() {
            let parts = PLAN.level_members(level).map(|member| published.dimensions[member]).collect::<Vec<_>>();
            prop_assert!(safe(score, &parts));
        }
    }

    #[test]
    fn a_change_says_nothing_about_few_and_no_number_outside_the_ledger(
        before in respondents(3..25), after in respondents(3..25), k in min_group(), in_ledger: bool
    ) {
        for change in wave(&before).change_to(&wave(&after)).dimensions {
            let told = PublishedChange::of(&change, k, in_ledger);
            let ChangeN::Pairs(pairs) = change.n else { return Err(TestCaseError::fail("people pair by number")) };
            prop_assert!(told.verdict.is_none() || pairs >= 10.max(k.get()));
            prop_assert!(told.difference.is_none() || in_ledger);
        }
    }

    #[test]
    fn differences_below_k_are_never_safe(a in 0u64..40, b in 0u64..40, k in min_group()) {
        prop_assert_eq!(k.safe_difference(a, b), a == b || a.abs_diff(b) >= k.get());
        prop_assert_eq!(k.safe_difference(a, b), k.safe_difference(b, a));
    }

    #[test]
    fn a_breakdown_never_leaves_a_small_part(parts in prop::collection::vec(0u64..12, 0..5), rest in 0u64..12, k in min_group()) {
        if k.allows_breakdown(&parts, rest) {
            prop_assert!(parts.iter().all(|part| *part >= k.get()) && (rest == 0 || rest >= k.get()));
            let needed = if parts.len() > 2 { 15 } else { 10 };
            prop_assert!(parts.iter().sum::<u64>() + rest >= needed);
        }
    }
}
