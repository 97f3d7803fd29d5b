//! What may be shown. Screens, charts, JSON and CSV read [`PublishedWave`] and nothing behind it, so that a rule
//! about small numbers stands here and nowhere else.
//!
//! No figure about fewer than k respondents is shown, and none from which such a figure follows: an item that is
//! hidden takes a second one with it, and a total stands only where it rests on the same people as its parts.
//! All means are rounded to one decimal, which keeps what an item and its dimension differ by from being solved where
//! somebody left an item open.
//!
//! | file | what it decides |
//! |---|---|
//! | `ledger` | whether figures of one more group may go out beside those that did |
//! | `publication` | which groups go out at closing, and what that comes to for every score |
//! | `others` | from how many networks on it is told where they stand |
//! | `response` | how much of the response is told while a wave is open |
//! | `wave` | everything that may be shown of a wave |

pub mod ledger;
pub mod others;
pub mod publication;
pub mod response;
mod wave;

use serde::Serialize;

use super::{
    agreement::Agreement,
    change::{Change, ChangeN, Verdict},
};

pub use wave::{Distribution, PublishedBreakdown, PublishedWave};

/// Respondents from which spread, agreement and words of change are shown.
pub const SPREAD_FROM: u64 = 10;
/// Respondents from which single answers are counted, and breakdowns in three or more parts are shown.
pub const DISTRIBUTION_FROM: u64 = 15;
/// The share of the scale at each end within which a mean of few respondents is told as "at most", "at least".
const END_SHARE: f64 = 0.05;

/// The smallest group about which a figure is shown: k, from 5 to 10.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(transparent)]
pub struct MinGroup(u8);

/// A number that cannot be k.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the smallest group is {0}: expected 5 to 10")]
pub struct MinGroupError(u8);

impl MinGroup {
    /// Every k that may be chosen.
    pub const ALL: [Self; 6] = [Self(5), Self(6), Self(7), Self(8), Self(9), Self(10)];

    /// The largest k: for where it is not known.
    pub const LARGEST: Self = Self(10);

    /// The number.
    pub fn get(self) -> u64 {
        u64::from(self.0)
    }

    /// The larger of this and another: k is only ever raised.
    pub fn raised_to(self, other: Self) -> Self {
        self.max(other)
    }

    /// Whether figures about groups of `a` and `b` respondents, one within the other, leave no smaller group
    /// than k to be found by subtraction.
    pub fn safe_difference(self, a: u64, b: u64) -> bool {
        a == b || a.abs_diff(b) >= self.get()
    }

    /// Whether a breakdown may be shown: every part has k respondents or more, those in no part are none or k
    /// or more, and the whole is large enough for the number of parts.
    pub fn allows_breakdown(self, parts: &[u64], in_no_part: u64) -> bool {
        let whole = parts.iter().sum::<u64>() + in_no_part;
        let needed = if parts.len() > 2 { DISTRIBUTION_FROM } else { SPREAD_FROM };
        parts.len() > 1
            && whole >= needed
            && parts.iter().all(|part| *part >= self.get())
            && self.safe_difference(in_no_part, 0)
    }
}

/// How somebody will be seen in the figures if they tell to which group they belong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exposure {
    /// In the figures of all together only.
    Total,
    /// Also in figures of their own group, of at most so many people.
    Apart(u64),
}

impl MinGroup {
    /// By item: whether so many respondents want to talk about it that it may be told. How many is never told.
    pub fn talk(self, items: usize, wishes: &[Vec<bool>]) -> Vec<bool> {
        let count = |item: usize| wishes.iter().filter(|own| own.get(item) == Some(&true)).count() as u64;
        (0..items).map(|item| count(item) >= self.get()).collect()
    }

    /// How somebody of group `own` may be seen, when at most `groups` people of each group answer and `others` of
    /// none: apart only if a breakdown that holds the group could be shown.
    pub fn exposure(self, groups: &[u64], others: u64, own: usize) -> Exposure {
        let (parts, small): (Vec<u64>, Vec<u64>) = groups.iter().partition(|group| **group >= self.get());
        let rest = small.iter().sum::<u64>() + others;
        match groups.get(own) {
            Some(size) if *size >= self.get() && self.allows_breakdown(&parts, rest) => {
                Exposure::Apart(*size)
            }
            _ => Exposure::Total,
        }
    }
}

impl From<MinGroup> for u8 {
    fn from(k: MinGroup) -> Self {
        k.0
    }
}

impl Default for MinGroup {
    fn default() -> Self {
        Self(5)
    }
}

impl TryFrom<u8> for MinGroup {
    type Error = MinGroupError;

    fn try_from(k: u8) -> Result<Self, MinGroupError> {
        Self::ALL.into_iter().find(|known| known.0 == k).ok_or(MinGroupError(k))
    }
}

/// How much is shown of a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Detail {
    /// Nothing.
    Withheld,
    /// Means.
    Means,
    /// Also agreement in words and the band of the middle half.
    Spread,
    /// Also counts of answers.
    Distribution,
}

impl Detail {
    /// How much is shown of `n` respondents.
    pub fn of(n: u64, k: MinGroup) -> Self {
        match n {
            n if n < k.get() => Self::Withheld,
            n if n < SPREAD_FROM.max(k.get()) => Self::Means,
            n if n < DISTRIBUTION_FROM => Self::Spread,
            _ => Self::Distribution,
        }
    }
}

/// How a published mean is to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Bound {
    /// As it stands.
    Exact,
    /// This or lower.
    AtMost,
    /// This or higher.
    AtLeast,
}

/// A mean as it may be shown: one decimal, and vague at the ends of the scale for few respondents.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct PublishedMean {
    /// The value, rounded to one decimal.
    pub value: f64,
    /// How to read it.
    pub bound: Bound,
}

impl PublishedMean {
    fn new(mean: f64, detail: Detail, (min, max): (f64, f64)) -> Self {
        let value = one_decimal(mean);
        let margin = END_SHARE * (max - min);
        let (low, high) = (one_decimal(min + margin), one_decimal(max - margin));
        match detail {
            Detail::Means if value <= low => Self { value: low, bound: Bound::AtMost },
            Detail::Means if value >= high => Self { value: high, bound: Bound::AtLeast },
            _ => Self { value, bound: Bound::Exact },
        }
    }
}

/// A score as it may be shown. What is withheld looks like what is empty.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize)]
pub struct PublishedScore {
    /// Respondents behind the mean.
    pub n: Option<u64>,
    /// The mean.
    pub mean: Option<PublishedMean>,
    /// First and third quartile, one decimal: between them lies the middle half.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quartiles: Option<[f64; 2]>,
    /// Agreement in a word.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub agreement: Option<Agreement>,
}

/// The change of one dimension as it may be told: a word, and the number only where it betrays nobody.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct PublishedChange {
    /// The word; `None` where there are too few to speak of change.
    pub verdict: Option<Verdict>,
    /// The mean difference of the pairs, one decimal.
    pub difference: Option<f64>,
}

impl PublishedChange {
    /// Decides what may be told of a paired change. A word needs 10 pairs. The mean difference of the pairs is told
    /// as a number only where the ledgers of both waves admitted the panel for this dimension: else the scores of
    /// those who took part in one wave alone would follow from it.
    pub fn of(change: &Change, k: MinGroup, in_ledger: bool) -> Self {
        let ChangeN::Pairs(pairs) = change.n else { return Self { verdict: None, difference: None } };
        if pairs < SPREAD_FROM.max(k.get()) {
            return Self { verdict: None, difference: None };
        }
        Self {
            verdict: Some(change.verdict),
            difference: change.mean_change.filter(|_| in_ledger).map(one_decimal),
        }
    }
}

fn one_decimal(value: f64) -> f64 {
    (value * 10.0).round() / 10.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn k(number: u8) -> MinGroup {
        MinGroup::try_from(number).unwrap()
    }

    #[test]
    fn k_is_five_to_ten_and_only_rises() {
        assert!(MinGroup::try_from(4).is_err() && MinGroup::try_from(11).is_err());
        assert_eq!(k(7).raised_to(k(5)), k(7));
        assert_eq!(k(5).raised_to(k(9)), k(9));
    }

    #[test]
    fn detail_follows_the_table_of_small_numbers() {
        use Detail::{Distribution, Means, Spread, Withheld};
        let by_n = |k| [0, 4, 5, 9, 10, 14, 15].map(|n| Detail::of(n, k));
        assert_eq!(by_n(k(5)), [Withheld, Withheld, Means, Means, Spread, Spread, Distribution]);
        assert_eq!(by_n(k(10)), [Withheld, Withheld, Withheld, Withheld, Spread, Spread, Distribution]);
    }

    #[test]
    fn means_of_few_are_vague_at_the_ends() {
        let told = |mean, detail| {
            let published = PublishedMean::new(mean, detail, (1.0, 5.0));
            (published.value, published.bound)
        };
        assert_eq!(told(1.0, Detail::Means), (1.2, Bound::AtMost));
        assert_eq!(told(1.24, Detail::Means), (1.2, Bound::AtMost));
        assert_eq!(told(1.26, Detail::Means), (1.3, Bound::Exact));
        assert_eq!(told(4.96, Detail::Means), (4.8, Bound::AtLeast));
        assert_eq!(told(1.0, Detail::Spread), (1.0, Bound::Exact));
    }

    #[test]
    fn breakdowns_need_large_parts_and_a_large_or_empty_rest() {
        assert!(k(5).allows_breakdown(&[5, 5], 0));
        assert!(!k(5).allows_breakdown(&[5, 4], 0), "a part below k");
        assert!(!k(5).allows_breakdown(&[6, 6], 3), "the rest follows by subtraction");
        assert!(k(5).allows_breakdown(&[6, 6], 5));
        assert!(!k(5).allows_breakdown(&[12], 0), "one part is no breakdown");
        assert!(k(5).allows_breakdown(&[5, 5, 5], 0));
        assert!(!k(6).allows_breakdown(&[5, 5, 5], 0));
    }

    #[test]
    fn a_wish_to_talk_is_told_from_k_people_on() {
        let wishes = vec![vec![true, false, true], vec![true, false, false]];
        let many = [wishes.clone(), wishes.clone(), wishes].concat();
        assert_eq!(k(5).talk(3, &many), [true, false, false]);
        assert_eq!(k(7).talk(3, &many), [false, false, false]);
    }

    #[test]
    fn somebody_is_seen_apart_only_in_a_group_that_may_be_shown() {
        assert_eq!(k(5).exposure(&[6, 5], 0, 0), Exposure::Apart(6));
        assert_eq!(k(5).exposure(&[6, 3], 0, 0), Exposure::Total, "the three others would follow");
        assert_eq!(k(5).exposure(&[6, 3, 5], 0, 1), Exposure::Total, "three are too few");
        assert_eq!(k(5).exposure(&[6, 5, 3, 2], 0, 1), Exposure::Apart(5), "the rest is five");
        assert_eq!(k(5).exposure(&[2, 2, 2, 3], 0, 0), Exposure::Total);
        assert_eq!(k(5).exposure(&[6, 5], 0, 9), Exposure::Total, "no group told");
    }

    #[test]
    fn a_word_of_change_needs_ten_pairs_and_its_number_the_ledger() {
        let change = |pairs| Change {
            n: ChangeN::Pairs(pairs),
            mean_change: Some(0.66),
            sd_change: None,
            ci95: None,
            hedges_g: None,
            p: Some(0.001),
            p_corrected: Some(0.001),
            verdict: Verdict::Higher,
        };
        let told = |pairs, in_ledger| {
            let told = PublishedChange::of(&change(pairs), k(5), in_ledger);
            (told.verdict, told.difference)
        };
        assert_eq!(told(9, true), (None, None));
        assert_eq!(told(10, true), (Some(Verdict::Higher), Some(0.7)));
        assert_eq!(told(10, false), (Some(Verdict::Higher), None));
    }
}
