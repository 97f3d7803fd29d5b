//! What scoring needs of a questionnaire, and the scores of one respondent.

use std::ops::Range;

use crate::questionnaire::Questionnaire;

/// The keying and structure of a questionnaire.
#[derive(Debug, Clone, PartialEq)]
pub struct Plan {
    min: u8,
    max: u8,
    step: u8,
    reversed: Vec<bool>,
    dimensions: Vec<DimensionPlan>,
    levels: usize,
}

#[derive(Debug, Clone, PartialEq)]
pub(super) struct DimensionPlan {
    pub(super) items: Range<usize>,
    min_answered: usize,
    level: Option<usize>,
}

/// The scores of one respondent, on the scale of the questionnaire; `None` where too little was answered.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RespondentScores {
    /// One per dimension: the mean of the answered items.
    pub dimensions: Vec<Option<f64>>,
    /// One per level: the mean of the scores of its dimensions, if all are there.
    pub levels: Vec<Option<f64>>,
    /// The mean of the dimension scores, if all are there.
    pub total: Option<f64>,
}

/// What a respondent comes to: answers after reverse-keying, and scores. It can be filled again for the next one.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Scored {
    pub(super) keyed: Vec<Option<u8>>,
    pub(super) scores: RespondentScores,
}

impl Scored {
    /// The scores.
    pub fn scores(&self) -> &RespondentScores {
        &self.scores
    }
}

impl Plan {
    /// The plan of a questionnaire.
    pub fn new(questionnaire: &Questionnaire) -> Self {
        let level_of = |id: &String| questionnaire.levels().iter().position(|level| level.id == *id);
        let dimensions =
            questionnaire.dimensions().iter().enumerate().map(|(index, dimension)| DimensionPlan {
                items: questionnaire.item_range(index),
                min_answered: dimension.min_answered(),
                level: dimension.level.as_ref().and_then(level_of),
            });
        Self {
            min: questionnaire.scale().min,
            max: questionnaire.scale().max,
            step: questionnaire.scale().step(),
            reversed: questionnaire.items().map(|item| item.reversed).collect(),
            dimensions: dimensions.collect(),
            levels: questionnaire.levels().len(),
        }
    }

    /// The same plan in which only the dimensions that `scored` names have a score: where the items of the others are
    /// not those of the questionnaire. Their items keep their figures.
    pub fn scoring_only(&self, scored: impl Fn(usize) -> bool) -> Self {
        let mut plan = self.clone();
        for (index, dimension) in plan.dimensions.iter_mut().enumerate() {
            if !scored(index) {
                dimension.min_answered = usize::MAX;
            }
        }
        plan
    }

    /// Lowest and highest point of the scale.
    pub fn range(&self) -> (f64, f64) {
        (f64::from(self.min), f64::from(self.max))
    }

    /// The number of points of the scale: A in the formulas of agreement.
    pub fn points(&self) -> usize {
        usize::from((self.max - self.min) / self.step) + 1
    }

    /// The number of items.
    pub fn items(&self) -> usize {
        self.reversed.len()
    }

    /// The places of the items of each dimension.
    pub fn item_ranges(&self) -> impl Iterator<Item = Range<usize>> {
        self.dimensions.iter().map(|dimension| dimension.items.clone())
    }

    pub(super) fn dimensions(&self) -> &[DimensionPlan] {
        &self.dimensions
    }

    pub(super) fn level_count(&self) -> usize {
        self.levels
    }

    /// From one point of the scale to the next.
    pub(super) fn step(&self) -> u8 {
        self.step
    }

    pub(super) fn lowest(&self) -> u8 {
        self.min
    }

    /// The dimensions that each level gathers.
    pub fn level_members(&self, level: usize) -> impl Iterator<Item = usize> {
        let members = self.dimensions.iter().enumerate().filter(move |(_, d)| d.level == Some(level));
        members.map(|(index, _)| index)
    }

    /// An answer after reverse-keying: min + max − x where a high answer means a low score.
    pub fn keyed(&self, item: usize, answer: u8) -> u8 {
        if self.reversed[item] { self.min + self.max - answer } else { answer }
    }

    /// The scores of one respondent from their answers in the order of the items.
    pub fn score(&self, answers: &[Option<u8>]) -> RespondentScores {
        let mut scored = Scored::default();
        self.score_into(answers, &mut scored);
        scored.scores
    }

    /// The same, into what was made for an earlier respondent.
    pub fn score_into(&self, answers: &[Option<u8>], scored: &mut Scored) {
        let Scored { keyed, scores } = scored;
        let answers = answers.iter().enumerate();
        keyed.clear();
        keyed.extend(answers.map(|(item, answer)| answer.map(|answer| self.keyed(item, answer))));
        scores.dimensions.clear();
        scores.dimensions.extend(self.dimensions.iter().map(|dimension| dimension.score(keyed)));
        let of_level = |level| mean_of_all(self.level_members(level).map(|d| scores.dimensions[d]));
        scores.levels.clear();
        scores.levels.extend((0..self.levels).map(of_level));
        scores.total = mean_of_all(scores.dimensions.iter().copied());
    }
}

impl DimensionPlan {
    fn score(&self, keyed: &[Option<u8>]) -> Option<f64> {
        let given = keyed[self.items.clone()].iter().flatten();
        let (count, sum) = given.fold((0, 0), |(count, sum), value| (count + 1, sum + u32::from(*value)));
        (count >= self.min_answered).then(|| f64::from(sum) / count as f64)
    }
}

/// The mean of scores, if there are any and none is missing.
fn mean_of_all(mut scores: impl Iterator<Item = Option<f64>>) -> Option<f64> {
    let (count, sum) =
        scores.try_fold((0_u32, 0.0), |(count, sum), score| Some((count + 1, sum + score?)))?;
    (count > 0).then(|| sum / f64::from(count))
}
