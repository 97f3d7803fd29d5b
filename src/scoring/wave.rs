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
    respondents: Vec<(Option<K>, RespondentScores)>,
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
        let score = |(key, answers): (Option<K>, Vec<Option<u8>>)| (key, group.add(&answers));
        let respondents = responses.into_iter().map(score).collect::<Vec<_>>();
        let quartiles = (0..plan.item_ranges().count()).map(|dimension| {
            let scores = respondents.iter().filter_map(|(_, scores)| scores.dimensions[dimension]);
            quartiles(scores.collect())
        });
        Self { quartiles: quartiles.collect(), figures: group.figures(), respondents }
    }

    /// The change from this wave to a later one: of the same people where they can be paired, else of two groups
    /// (Welch).
    pub fn change_to(&self, later: &Self) -> WaveChange {
        let dimensions = self.figures.dimensions.len();
        let by_key = self.respondents.iter().filter_map(|(key, scores)| Some((key.clone()?, scores)));
        let by_key = by_key.collect::<HashMap<_, _>>();
        let both =
            later.respondents.iter().filter_map(|(key, scores)| Some((*by_key.get(key.as_ref()?)?, scores)));
        let both = both.collect::<Vec<_>>();
        if both.is_empty() {
            return self.unpaired_change_to(later, dimensions);
        }
        let mut pairs = vec![Pairs::default(); dimensions];
        let mut total = Pairs::default();
        for (first, second) in &both {
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

    fn unpaired_change_to(&self, later: &Self, dimensions: usize) -> WaveChange {
        let moments = |wave: &Self, score: &dyn Fn(&RespondentScores) -> Option<f64>| {
            wave.respondents.iter().filter_map(|(_, scores)| score(scores)).collect::<Moments>()
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

/// First and third quartile, type 7 (Hyndman & Fan 1996).
fn quartiles(mut scores: Vec<f64>) -> Option<[f64; 2]> {
    scores.sort_by(f64::total_cmp);
    let last = scores.len().checked_sub(1)?;
    let at = |p: f64| {
        let place = last as f64 * p;
        let (below, above) = (scores[place.floor() as usize], scores[place.ceil() as usize]);
        below + (above - below) * place.fract()
    };
    Some([at(0.25), at(0.75)])
}
