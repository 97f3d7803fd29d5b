//! The release ledger: of which groups of respondents figures went out, and whether one more may.
//!
//! Whoever has the figures of several groups can add and subtract them. What comes out is always a sum over *atoms*:
//! the sets of respondents that the released groups do not tell apart. So as long as every atom has k members or
//! more, nothing can be solved that is about fewer than k, whichever figures are combined; and if an atom has fewer,
//! it can be. Ledgers of two waves are apart, because a person's answers in two waves are two unknowns.
//!
//! A mean in which organisations weigh equally is no sum over a group: each respondent counts for one over the number
//! of respondents of their organisation. Beside sums over atoms it leaves, in every atom, all but those of one weight.

use std::{
    collections::{BTreeMap, BTreeSet},
    hash::Hash,
};

use super::MinGroup;

/// Figures about respondents of one wave, to be released together. `M` names a respondent in the wave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Offer<M> {
    /// Sums or means over each of these groups.
    Groups(Vec<BTreeSet<M>>),
    /// The mean in which groups weigh equally: of every respondent the group; who is in none counts for nothing.
    Weighted(BTreeMap<M, String>),
}

impl<M: Ord + Copy + Hash> Offer<M> {
    /// The same offer for a score that not everybody has.
    pub fn of_holders(&self, holds: impl Fn(&M) -> bool) -> Self {
        match self {
            Self::Groups(groups) => {
                let kept =
                    groups.iter().map(|group| group.iter().filter(|member| holds(member)).copied().collect());
                Self::Groups(kept.collect())
            }
            Self::Weighted(groups) => {
                let kept = groups.iter().filter(|(member, _)| holds(member));
                Self::Weighted(kept.map(|(member, group)| (*member, group.clone())).collect())
            }
        }
    }

    /// Every respondent whom the figures are about.
    pub fn members(&self) -> BTreeSet<M> {
        match self {
            Self::Groups(groups) => groups.iter().flatten().copied().collect(),
            Self::Weighted(groups) => groups.keys().copied().collect(),
        }
    }
}

/// What went out about one score of one wave, in its order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ledger<M> {
    groups: Vec<BTreeSet<M>>,
    weights: Option<BTreeMap<M, usize>>,
}

impl<M> Default for Ledger<M> {
    fn default() -> Self {
        Self { groups: Vec::new(), weights: None }
    }
}

impl<M: Ord + Copy + Hash> Ledger<M> {
    /// Enters an offer if figures about nobody fewer than k can be solved with what went out before; says whether it
    /// was entered. A weighted mean is entered once only: two of them could be weighed against each other.
    pub fn enter(&mut self, k: MinGroup, offer: &Offer<M>) -> bool {
        let mut with = self.clone();
        match offer {
            Offer::Groups(groups) => {
                with.groups.extend(groups.iter().filter(|group| !group.is_empty()).cloned())
            }
            Offer::Weighted(_) if self.weights.is_some() => return false,
            Offer::Weighted(groups) => with.weights = Some(weights(groups)),
        }
        let safe = with.is_safe(k);
        if safe {
            *self = with;
        }
        safe
    }

    fn is_safe(&self, k: MinGroup) -> bool {
        let atoms = self.atoms();
        let small = |size: usize| (size as u64) < k.get();
        if atoms.iter().any(|atom| small(atom.len())) {
            return false;
        }
        let Some(weights) = &self.weights else { return true };
        let left = atoms.iter().map(|atom| left_by_weight(atom, weights)).sum::<usize>();
        left == 0 || !small(left)
    }

    /// The sets of respondents that the released groups do not tell apart.
    fn atoms(&self) -> Vec<Vec<M>> {
        let weighed = self.weights.iter().flat_map(BTreeMap::keys);
        let everybody = self.groups.iter().flatten().chain(weighed).copied().collect::<BTreeSet<M>>();
        let mut atoms = BTreeMap::<Vec<bool>, Vec<M>>::new();
        for member in everybody {
            let places = self.groups.iter().map(|group| group.contains(&member)).collect();
            atoms.entry(places).or_default().push(member);
        }
        atoms.into_values().collect()
    }
}

/// How many of an atom remain when the weighted mean is taken with as many sums over the atom as wipe out most.
fn left_by_weight<M: Ord>(atom: &[M], weights: &BTreeMap<M, usize>) -> usize {
    let mut sizes = BTreeMap::<usize, usize>::new();
    for member in atom {
        *sizes.entry(weights.get(member).copied().unwrap_or(0)).or_default() += 1;
    }
    atom.len() - sizes.values().max().copied().unwrap_or(0)
}

/// Of every respondent, of how many their group is: respondents of groups of one size have the same weight.
fn weights<M: Ord + Copy>(groups: &BTreeMap<M, String>) -> BTreeMap<M, usize> {
    let mut sizes = BTreeMap::<&str, usize>::new();
    for group in groups.values() {
        *sizes.entry(group).or_default() += 1;
    }
    groups.iter().map(|(member, group)| (*member, sizes[group.as_str()])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn k() -> MinGroup {
        MinGroup::default()
    }

    fn group(members: impl IntoIterator<Item = u32>) -> BTreeSet<u32> {
        members.into_iter().collect()
    }

    fn entered(offers: &[Offer<u32>]) -> Vec<bool> {
        let mut ledger = Ledger::default();
        offers.iter().map(|offer| ledger.enter(k(), offer)).collect()
    }

    fn one(members: impl IntoIterator<Item = u32>) -> Offer<u32> {
        Offer::Groups(vec![group(members)])
    }

    #[test]
    fn a_group_that_differs_by_fewer_than_k_is_refused_and_forgotten() {
        assert_eq!(entered(&[one(0..8), one(0..9), one(0..13)]), [true, false, true]);
        assert_eq!(entered(&[one(0..8), one(0..8)]), [true, true], "the same people again tell nothing new");
        assert_eq!(entered(&[one(0..4)]), [false]);
    }

    #[test]
    fn a_breakdown_leaves_nobody_to_be_subtracted() {
        let parts =
            |a: std::ops::Range<u32>, b: std::ops::Range<u32>| Offer::Groups(vec![group(a), group(b)]);
        assert_eq!(entered(&[one(0..12), parts(0..6, 6..12)]), [true, true]);
        assert_eq!(entered(&[one(0..12), parts(0..6, 6..11)]), [true, false], "the twelfth follows");
    }

    #[test]
    fn two_breakdowns_are_safe_only_where_their_crossings_are() {
        let across = Offer::Groups(vec![group([0, 2, 4, 6, 8]), group([1, 3, 5, 7, 9])]);
        let halves = Offer::Groups(vec![group(0..5), group(5..10)]);
        assert_eq!(entered(&[one(0..10), halves, across]), [true, true, false]);
    }

    #[test]
    fn three_groups_that_differ_by_k_in_pairs_can_still_betray_one() {
        let later = one((0..5).chain(10..15).chain([20]));
        assert_eq!(entered(&[one(0..5), one(0..10), one(0..15), later]), [true, true, true, false]);
    }

    #[test]
    fn organisations_may_weigh_equally_where_no_few_have_another_weight() {
        let weighted = |sizes: &[u32]| {
            let members =
                sizes.iter().enumerate().flat_map(|(org, size)| (0..*size).map(move |_| org.to_string()));
            Offer::Weighted((0..).zip(members).collect())
        };
        let told = |sizes: &[u32]| entered(&[one(0..sizes.iter().sum()), weighted(sizes)])[1];
        assert!(told(&[1, 1, 1, 1, 1, 1]), "the same mean twice");
        assert!(!told(&[1, 4, 4, 4]), "the one alone could be solved");
        assert!(told(&[1, 1, 1, 1, 1, 2, 2, 2]));
        let offers = [one(0..9), weighted(&[3, 3, 3]), weighted(&[9])];
        assert_eq!(entered(&offers), [true, true, false], "one weighted mean only");
    }

    #[test]
    fn for_a_score_only_those_who_have_it_count() {
        let parts = Offer::Groups(vec![group(0..6), group(6..12)]);
        let held = parts.of_holders(|member| *member != 0 && *member != 1);
        assert_eq!(held.members(), group(2..12));
        assert_eq!(entered(&[one(0..12), parts]), [true, true]);
        assert_eq!(entered(&[one(2..12), held]), [true, false]);
    }
}
