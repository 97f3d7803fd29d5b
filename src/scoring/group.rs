//! The figures of a group of respondents, gathered one respondent at a time.

use serde::Serialize;

use super::{
    Moments, Plan, RespondentScores, Scored, agreement,
    item::{ItemCounts, ItemFigures},
    reliability::{CrossProducts, ItemReliability},
};

/// Counts and sums of a group. Memory grows with items², not with respondents.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupAccumulator {
    plan: Plan,
    respondents: u64,
    items: Vec<ItemCounts>,
    cross_products: Vec<CrossProducts>,
    dimensions: Vec<Moments>,
    levels: Vec<Moments>,
    total: Moments,
}

/// All figures of a group.
#[derive(Debug, Clone, PartialEq)]
pub struct GroupFigures {
    /// Number of responses.
    pub respondents: u64,
    /// One per item.
    pub items: Vec<ItemFigures>,
    /// One per dimension.
    pub dimensions: Vec<DimensionFigures>,
    /// One per level.
    pub levels: Vec<ScoreFigures>,
    /// Of the total score.
    pub total: ScoreFigures,
}

/// The figures of a score over respondents; `None` where undefined.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct ScoreFigures {
    /// Number of respondents with this score.
    pub n: u64,
    /// Mean.
    pub mean: Option<f64>,
    /// Standard deviation (n − 1).
    pub sd: Option<f64>,
    /// 95% t interval of the mean.
    pub ci95: Option<[f64; 2]>,
}

/// The figures of a dimension.
#[derive(Debug, Clone, PartialEq)]
pub struct DimensionFigures {
    /// Of the dimension scores.
    pub score: ScoreFigures,
    /// Cronbach's alpha.
    pub alpha: Option<f64>,
    /// Agreement r_wg(J).
    pub rwg_j: Option<f64>,
    /// How each item belongs to the dimension.
    pub items: Vec<ItemReliability>,
}

impl ScoreFigures {
    /// The figures of a set of scores.
    pub fn of(moments: &Moments) -> Self {
        Self { n: moments.n(), mean: moments.mean(), sd: moments.sd(), ci95: moments.ci95() }
    }

    /// The figures over groups that weigh equally: of the means of the groups, each group once.
    pub fn of_group_means<'a>(groups: impl IntoIterator<Item = &'a Moments>) -> Self {
        Self::of(&groups.into_iter().filter_map(Moments::mean).collect())
    }
}

impl GroupAccumulator {
    /// An empty group.
    pub fn new(plan: &Plan) -> Self {
        Self {
            respondents: 0,
            items: vec![ItemCounts::new(plan.lowest(), plan.step(), plan.points()); plan.items()],
            cross_products: plan.item_ranges().map(|items| CrossProducts::new(items.len())).collect(),
            dimensions: vec![Moments::default(); plan.dimensions().len()],
            levels: vec![Moments::default(); plan.level_count()],
            total: Moments::default(),
            plan: plan.clone(),
        }
    }

    /// Takes in the answers of one respondent, in the order of the items; gives back their scores.
    pub fn add(&mut self, answers: &[Option<u8>]) -> RespondentScores {
        let mut scored = Scored::default();
        self.plan.score_into(answers, &mut scored);
        self.take(&scored);
        scored.scores
    }

    /// Takes in a respondent whom the plan of this group scored.
    pub fn take(&mut self, scored: &Scored) {
        self.respondents += 1;
        self.items.iter_mut().zip(&scored.keyed).for_each(|(counts, answer)| counts.add(*answer));
        for (products, items) in self.cross_products.iter_mut().zip(self.plan.item_ranges()) {
            products.add(&scored.keyed[items]);
        }
        add_scores(&mut self.dimensions, &scored.scores.dimensions);
        add_scores(&mut self.levels, &scored.scores.levels);
        scored.scores.total.iter().for_each(|total| self.total.add(*total));
    }

    /// Takes in all respondents of another group of the same plan.
    pub fn merge(&mut self, other: &Self) {
        self.respondents += other.respondents;
        self.items.iter_mut().zip(&other.items).for_each(|(own, more)| own.merge(more));
        self.cross_products.iter_mut().zip(&other.cross_products).for_each(|(own, more)| own.merge(more));
        self.dimensions.iter_mut().zip(&other.dimensions).for_each(|(own, more)| own.merge(more));
        self.levels.iter_mut().zip(&other.levels).for_each(|(own, more)| own.merge(more));
        self.total.merge(&other.total);
    }

    /// The number of responses so far.
    pub fn respondents(&self) -> u64 {
        self.respondents
    }

    /// The moments of the scores on dimension number `dimension`, for comparing groups.
    pub fn dimension(&self, dimension: usize) -> &Moments {
        &self.dimensions[dimension]
    }

    /// The moments of the total scores.
    pub fn total(&self) -> &Moments {
        &self.total
    }

    /// The figures of the group.
    pub fn figures(&self) -> GroupFigures {
        let (points, step) = (self.plan.points(), self.plan.step());
        let dimensions = self.dimensions.iter().zip(&self.cross_products).zip(self.plan.item_ranges());
        let dimensions = dimensions.map(|((moments, products), items)| DimensionFigures {
            score: ScoreFigures::of(moments),
            alpha: products.alpha(),
            rwg_j: products
                .mean_variance()
                .map(|variance| agreement::rwg_j(variance, items.len(), points, step)),
            items: products.items(),
        });
        GroupFigures {
            respondents: self.respondents,
            items: self.items.iter().map(ItemCounts::figures).collect(),
            dimensions: dimensions.collect(),
            levels: self.levels.iter().map(ScoreFigures::of).collect(),
            total: ScoreFigures::of(&self.total),
        }
    }
}

fn add_scores(moments: &mut [Moments], scores: &[Option<f64>]) {
    for (moments, score) in moments.iter_mut().zip(scores) {
        score.iter().for_each(|score| moments.add(*score));
    }
}
