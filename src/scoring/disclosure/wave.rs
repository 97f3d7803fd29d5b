//! Everything that may be shown of a wave.

use std::collections::BTreeSet;

use serde::Serialize;

use super::{
    Detail, MinGroup, PublishedMean, PublishedScore, one_decimal,
    publication::{Admitted, Release, What},
};
use crate::scoring::{
    GroupFigures, ItemFigures, Moments, Plan, ScoreFigures, WaveScores, agreement::Agreement,
};

/// The figures of a wave as they may be shown.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PublishedWave {
    /// How much is shown.
    pub detail: Detail,
    /// One per dimension.
    pub dimensions: Vec<PublishedScore>,
    /// One per level.
    pub levels: Vec<PublishedScore>,
    /// One per item.
    pub items: Vec<PublishedScore>,
    /// The total.
    pub total: PublishedScore,
    /// Per item, how often each point of the scale was chosen, lowest first, and how often none was; `None` where
    /// that may not be shown.
    #[serde(skip)]
    pub distributions: Vec<Option<Distribution>>,
    /// The breakdowns that may be shown.
    #[serde(skip)]
    pub breakdowns: Vec<PublishedBreakdown>,
    /// One per dimension: the mean in which organisations weigh equally. `None` where that may not be shown; `n` is
    /// the number of organisations.
    #[serde(skip)]
    pub by_organisation: Option<Vec<PublishedScore>>,
}

/// How the answers to an item are spread over the scale (before any reverse-keying is undone: high is favourable).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Distribution {
    /// Answers per point of the scale, lowest first.
    pub counts: Vec<u64>,
    /// Respondents who chose no point: 'weet ik niet' or left open.
    pub without: u64,
}

/// The dimensions by group.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PublishedBreakdown {
    /// What the groups have in common.
    pub by: What,
    /// The groups, by the word for what they have in common, with a score per dimension each.
    pub groups: Vec<(String, Vec<PublishedScore>)>,
}

impl PublishedWave {
    /// Decides what of a wave may be shown. `releases` is what went out about it, with respondents by their place;
    /// empty stands for all respondents at once and nothing else.
    pub fn of<K>(plan: &Plan, scores: &WaveScores<K>, k: MinGroup, releases: &[Release<usize>]) -> Self {
        let everybody = [Release {
            what: What::Whole,
            subject: String::new(),
            min_group: k,
            parts: vec![(String::new(), (0..scores.respondents()).collect())],
        }];
        let releases = if releases.is_empty() { &everybody } else { releases };
        let admitted = Admitted::of(plan, scores, releases);
        let figures = &scores.figures;
        let detail = Detail::of(figures.respondents, k);
        let publisher = Publisher { k, group: detail, range: plan.range() };
        let dimensions = figures.dimensions.iter().zip(&scores.quartiles).zip(&admitted.dimensions);
        let dimensions = dimensions.map(|((dimension, quartiles), admitted)| {
            let published = publisher.score(*admitted, &dimension.score);
            publisher.with_spread(published, *quartiles, dimension.rwg_j)
        });
        let levels = figures.levels.iter().zip(&admitted.levels);
        let dimensions = dimensions.collect::<Vec<_>>();
        let items = publisher.items(plan, figures, &admitted.items, &dimensions);
        Self {
            detail,
            levels: levels.map(|(score, admitted)| publisher.score(*admitted, score)).collect(),
            total: publisher.score(admitted.total, &figures.total),
            distributions: publisher.distributions(figures, &items, smallest_step(releases)),
            items,
            dimensions,
            breakdowns: publisher.breakdowns(scores, releases, &admitted),
            by_organisation: publisher.by_organisation(scores, releases, &admitted),
        }
    }
}

struct Publisher {
    k: MinGroup,
    group: Detail,
    range: (f64, f64),
}

impl Publisher {
    /// A score of the whole group, if the ledger admits it.
    fn score(&self, admitted: bool, score: &ScoreFigures) -> PublishedScore {
        if admitted { self.mean(score.n, score.mean) } else { PublishedScore::default() }
    }

    /// A mean of `n` respondents of the group.
    fn mean(&self, n: u64, mean: Option<f64>) -> PublishedScore {
        let detail = Detail::of(n, self.k).min(self.group);
        match mean {
            Some(mean) if detail > Detail::Withheld => PublishedScore {
                n: Some(n),
                mean: Some(PublishedMean::new(mean, detail, self.range)),
                ..PublishedScore::default()
            },
            _ => PublishedScore::default(),
        }
    }

    fn with_spread(
        &self,
        score: PublishedScore,
        quartiles: Option<[f64; 2]>,
        agreement: Option<f64>,
    ) -> PublishedScore {
        let detail = score.n.map_or(Detail::Withheld, |n| Detail::of(n, self.k).min(self.group));
        if detail < Detail::Spread {
            return score;
        }
        PublishedScore {
            quartiles: quartiles.map(|quartiles| quartiles.map(one_decimal)),
            agreement: agreement.map(Agreement::of),
            ..score
        }
    }

    /// The newest of each breakdown: of earlier closings nothing is shown beside it.
    fn breakdowns<K>(
        &self,
        scores: &WaveScores<K>,
        releases: &[Release<usize>],
        admitted: &Admitted,
    ) -> Vec<PublishedBreakdown> {
        let shown = newest(releases).filter(|(_, release)| matches!(release.what, What::Level | What::Kind));
        let cells = |turn: usize, members: &BTreeSet<usize>| {
            let of = |(dimension, own): (usize, &bool)| {
                let moments = scores.of_group(members, dimension);
                let admitted = *own && admitted.dimensions[dimension];
                self.score(admitted, &ScoreFigures::of(&moments))
            };
            admitted.releases[turn].iter().enumerate().map(of).collect::<Vec<_>>()
        };
        let breakdowns = shown.map(|(turn, release)| PublishedBreakdown {
            by: release.what,
            groups: (release.parts.iter())
                .map(|(name, members)| (name.clone(), cells(turn, members)))
                .collect(),
        });
        breakdowns.collect()
    }

    fn by_organisation<K>(
        &self,
        scores: &WaveScores<K>,
        releases: &[Release<usize>],
        admitted: &Admitted,
    ) -> Option<Vec<PublishedScore>> {
        let (turn, release) = newest(releases).find(|(_, release)| release.what == What::Organisations)?;
        let of = |(dimension, own): (usize, &bool)| {
            let groups = release.parts.iter().map(|(_, members)| scores.of_group(members, dimension));
            let groups = groups.filter(|group| group.n() > 0).collect::<Vec<Moments>>();
            let n = groups.len() as u64;
            // How exactly the mean is told goes by the respondents behind it.
            let respondents = groups.iter().map(Moments::n).sum();
            let shown = *own && admitted.dimensions[dimension] && n >= self.k.get();
            let mean = ScoreFigures::of_group_means(&groups).mean.filter(|_| shown);
            let score = self.mean(respondents, mean);
            PublishedScore { n: score.n.map(|_| n), ..score }
        };
        Some(admitted.releases[turn].iter().enumerate().map(of).collect())
    }

    /// How answers are spread, of items that are shown, where so much may be shown. Of late answers, as many as
    /// `step` at a time, the counts follow by subtraction; so they too must be enough.
    fn distributions(
        &self,
        figures: &GroupFigures,
        items: &[PublishedScore],
        step: u64,
    ) -> Vec<Option<Distribution>> {
        let of = |(item, shown): (&ItemFigures, &PublishedScore)| {
            let detail =
                shown.n.map_or(Detail::Withheld, |n| Detail::of(n.min(step), self.k).min(self.group));
            (detail == Detail::Distribution)
                .then(|| Distribution { counts: item.counts.clone(), without: item.missing })
        };
        figures.items.iter().zip(items).map(of).collect()
    }

    /// The items of every dimension. Where one is hidden, the one with the fewest answers of the others is hidden
    /// too: else the first would follow from the dimension and the items beside it.
    fn items(
        &self,
        plan: &Plan,
        figures: &GroupFigures,
        admitted: &[bool],
        dimensions: &[PublishedScore],
    ) -> Vec<PublishedScore> {
        let score = |(item, admitted): (&ItemFigures, &bool)| {
            let shown = if *admitted { self.mean(item.n, item.mean) } else { PublishedScore::default() };
            self.with_spread(shown, None, item.rwg)
        };
        let mut published = figures.items.iter().zip(admitted).map(score).collect::<Vec<_>>();
        for (places, dimension) in plan.item_ranges().zip(dimensions) {
            let hidden = places.clone().filter(|item| published[*item].n.is_none()).count();
            let shown = places.filter(|item| published[*item].n.is_some());
            if hidden == 1
                && dimension.mean.is_some()
                && let Some(second) = shown.min_by_key(|item| published[*item].n)
            {
                published[second] = PublishedScore::default();
            }
        }
        published
    }
}

/// By how few respondents at a time the figures of all of them grew.
fn smallest_step(releases: &[Release<usize>]) -> u64 {
    let wholes = releases.iter().filter(|release| release.what == What::Whole);
    let sizes = wholes.map(|release| release.offer().members().len() as u64).collect::<Vec<_>>();
    let steps = sizes.windows(2).map(|pair| pair[1].saturating_sub(pair[0])).filter(|step| *step > 0);
    steps.chain(sizes.first().copied()).min().unwrap_or(0)
}

/// What went out at the newest closing, with its turn.
fn newest(releases: &[Release<usize>]) -> impl Iterator<Item = (usize, &Release<usize>)> {
    let whole = releases.iter().rposition(|release| release.what == What::Whole).unwrap_or(0);
    releases.iter().enumerate().skip(whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_of_answers_are_not_shown_where_those_of_few_late_ones_would_follow() {
        let whole = |n: usize| Release {
            what: What::Whole,
            subject: String::new(),
            min_group: MinGroup::default(),
            parts: vec![(String::new(), (0..n).collect())],
        };
        assert_eq!(smallest_step(&[whole(16)]), 16);
        assert_eq!(smallest_step(&[whole(16), whole(21)]), 5);
        assert_eq!(smallest_step(&[whole(16), whole(16), whole(40)]), 16);
    }
}
