//! The scores of one wave: its figures, and the scores by respondent that pairing needs.

use std::{collections::HashMap, hash::Hash};

use super::{
    GroupAccumulator, GroupFigures, Moments, Plan, RespondentScores,
    change::{self, Change, Pairs},
};

/// What a wave came to. `K` is the key that pairs a person's waves.
#[derive(Debug, Clone, PartialEq)]
pub struct WaveScores<K> {
    /// The figures of all respondents.
    pub figures: GroupFigures,
    /// First and third quartile of the scores on each dimension.
    pub quartiles: Vec<Option<[f64; 2]>>,
    respondents: Vec<Respondent<K>>,
}

/// What scoring keeps of one respondent.
#[derive(Debug, Clone, PartialEq)]
struct Respondent<K> {
    key: Option<K>,
    scores: RespondentScores,
    /// By item: whether it was answered.
    answered: Vec<bool>,
}

/// The change between two waves: of every dimension, corrected together, and of the total.
#[derive(Debug, Clone, PartialEq)]
pub struct WaveChange {
    /// People who answered in both waves; `None` where nobody can be paired.
    pub pairs: Option<u64>,
    /// One per dimension.
    pub dimensions: Vec<Change>,
    /// Of the total score.
    pub total: Change,
}

impl<K: Eq + Hash + Clone> WaveScores<K> {
    /// The scores of a wave from its responses: a key (none in an anonymous wave) and the answers.
    pub fn of(plan: &Plan, responses: impl IntoIterator<Item = (Option<K>, Vec<Option<u8>>)>) -> Self {
        let mut group = GroupAccumulator::new(plan);
        let score = |(key, answers): (Option<K>, Vec<Option<u8>>)| Respondent {
            key,
            scores: group.add(&answers),
            answered: answers.iter().map(Option::is_some).collect(),
        };
        let respondents = responses.into_iter().map(score).collect::<Vec<_>>();
        let quartiles = (0..plan.item_ranges().count()).map(|dimension| {
            let scores = respondents.iter().filter_map(|respondent| respondent.scores.dimensions[dimension]);
            quartiles(scores.collect())
        });
        Self { quartiles: quartiles.collect(), figures: group.figures(), respondents }
    }

    /// The change from this wave to a later one: of the same people where they can be paired, else of two groups
    /// (Welch).
    pub fn change_to(&self, later: &Self) -> WaveChange {
        let dimensions = self.figures.dimensions.len();
        let both = self.pairs_with(later);
        if both.is_empty() {
            return self.unpaired_change_to(later, dimensions);
        }
        let mut pairs = vec![Pairs::default(); dimensions];
        let mut total = Pairs::default();
        for (first, second) in &both {
            let (first, second) = (&self.respondents[*first].scores, &later.respondents[*second].scores);
            for (dimension, pairs) in pairs.iter_mut().enumerate() {
                pairs.add(first.dimensions[dimension], second.dimensions[dimension]);
            }
            total.add(first.total, second.total);
        }
        WaveChange {
            pairs: Some(both.len() as u64),
            dimensions: change::paired(&pairs),
            total: change::paired_one(&total),
        }
    }

    /// The people who answered in this wave and in a later one: their places in both.
    pub fn pairs_with(&self, later: &Self) -> Vec<(usize, usize)> {
        let by_key = self.respondents.iter().enumerate();
        let by_key = by_key.filter_map(|(place, respondent)| Some((respondent.key.clone()?, place)));
        let by_key = by_key.collect::<HashMap<_, _>>();
        let both = later.respondents.iter().enumerate();
        let both = both.filter_map(|(place, own)| Some((*by_key.get(own.key.as_ref()?)?, place)));
        both.collect()
    }

    fn unpaired_change_to(&self, later: &Self, dimensions: usize) -> WaveChange {
        let moments = |wave: &Self, score: &dyn Fn(&RespondentScores) -> Option<f64>| {
            wave.respondents.iter().filter_map(|respondent| score(&respondent.scores)).collect::<Moments>()
        };
        let both =
            |score: &dyn Fn(&RespondentScores) -> Option<f64>| (moments(self, score), moments(later, score));
        let (first_total, later_total) = both(&|scores| scores.total);
        let scores = (0..dimensions).map(|dimension| both(&move |scores| scores.dimensions[dimension]));
        WaveChange {
            pairs: None,
            dimensions: change::unpaired(&scores.collect::<Vec<_>>()),
            total: change::unpaired_one(&first_total, &later_total),
        }
    }
}

impl<K> WaveScores<K> {
    /// Whether a respondent, by place, has a score on a dimension.
    pub fn has_dimension(&self, respondent: usize, dimension: usize) -> bool {
        self.respondents[respondent].scores.dimensions[dimension].is_some()
    }

    /// Whether a respondent has a score on a level.
    pub fn has_level(&self, respondent: usize, level: usize) -> bool {
        self.respondents[respondent].scores.levels[level].is_some()
    }

    /// Whether a respondent has a total score.
    pub fn has_total(&self, respondent: usize) -> bool {
        self.respondents[respondent].scores.total.is_some()
    }

    /// Whether a respondent answered an item.
    pub fn has_item(&self, respondent: usize, item: usize) -> bool {
        self.respondents[respondent].answered[item]
    }

    /// The number of respondents.
    pub fn respondents(&self) -> usize {
        self.respondents.len()
    }

    /// The scores on one dimension of some respondents, by place.
    pub fn of_group<'a>(&self, members: impl IntoIterator<Item = &'a usize>, dimension: usize) -> Moments {
        members
            .into_iter()
            .filter_map(|member| self.respondents[*member].scores.dimensions[dimension])
            .collect()
    }
}

/// First and third quartile, type 7 (Hyndman & Fan 1996).
pub(super) fn quartiles(mut scores: Vec<f64>) -> Option<[f64; 2]> {
    scores.sort_by(f64::total_cmp);
    let last = scores.len().checked_sub(1)?;
    let at = |p: f64| {
        let place = last as f64 * p;
        let (below, above) = (scores[place.floor() as usize], scores[place.ceil() as usize]);
        below + (above - below) * place.fract()
    };
    Some([at(0.25), at(0.75)])
}
