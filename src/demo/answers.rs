//! Invented but believable answers: people differ, items differ, and the same person answers alike over waves.

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use statrs::distribution::{ContinuousCDF, Normal};

use crate::{answers::AnswerSheet, questionnaire::Questionnaire};

/// How much people differ from each other, in scale points (standard deviation).
const PERSON_SD: f64 = 0.35;
/// How much items of one aspect differ.
const ITEM_SD: f64 = 0.3;
/// What varies from answer to answer.
const NOISE_SD: f64 = 0.65;
/// Share of answers 'weet ik niet'.
const DONT_KNOW_SHARE: f64 = 0.03;
/// Share of items left open.
const OPEN_SHARE: f64 = 0.01;

/// What a wave looks like: the mean per aspect, and how many people answer.
#[derive(Debug, Clone)]
pub(super) struct WaveShape {
    pub(super) aspects: Vec<f64>,
    pub(super) respondents: usize,
}

/// A source of invented answers, the same for the same seed.
pub(super) struct Simulation<'a> {
    questionnaire: &'a Questionnaire,
    random: ChaCha8Rng,
    people: Vec<f64>,
    items: Vec<f64>,
}

impl<'a> Simulation<'a> {
    /// A simulation for this questionnaire.
    pub(super) fn new(questionnaire: &'a Questionnaire, seed: u64) -> Self {
        let random = ChaCha8Rng::seed_from_u64(seed);
        Self { questionnaire, random, people: Vec::new(), items: Vec::new() }
    }

    /// Turns to a new network of so many people.
    pub(super) fn meet(&mut self, people: usize) {
        self.people = (0..people).map(|_| self.normal(PERSON_SD)).collect();
        self.items = (0..self.questionnaire.item_count()).map(|_| self.normal(ITEM_SD)).collect();
    }

    /// The answers of everybody in one wave; `None` for who did not take part.
    pub(super) fn answer(&mut self, shape: &WaveShape) -> Vec<Option<AnswerSheet>> {
        let taking_part = self.draw(shape.respondents);
        let people = self.people.clone();
        people
            .into_iter()
            .zip(taking_part)
            .map(|(person, takes_part)| takes_part.then(|| self.sheet(person, shape)))
            .collect()
    }

    /// Who takes part: so many of the people, each equally likely.
    fn draw(&mut self, respondents: usize) -> Vec<bool> {
        let mut left = respondents;
        let people = self.people.len();
        (0..people)
            .map(|index| {
                let taken = self.random.random_range(0..people - index) < left;
                left -= usize::from(taken);
                taken
            })
            .collect()
    }

    fn sheet(&mut self, person: f64, shape: &WaveShape) -> AnswerSheet {
        let questionnaire = self.questionnaire;
        let scale = questionnaire.scale();
        let mut sheet = AnswerSheet::empty(questionnaire);
        for (dimension, aspect) in questionnaire.dimensions().iter().zip(&shape.aspects) {
            for item in &dimension.items {
                let index = questionnaire.item_index(&item.id).unwrap_or_default();
                let score = aspect + person + self.items[index] + self.normal(NOISE_SD);
                // Aspects are told on five points; the nearest point of whatever scale this is.
                let share = (score - 1.0) / 4.0 * f64::from(scale.max - scale.min);
                let steps = (share / f64::from(scale.step())).round() * f64::from(scale.step());
                let point = (f64::from(scale.min) + steps).clamp(f64::from(scale.min), f64::from(scale.max));
                let field = match self.random.random::<f64>() {
                    chance if chance < OPEN_SHARE => String::new(),
                    chance if chance < OPEN_SHARE + DONT_KNOW_SHARE => "weet-niet".to_owned(),
                    _ => point.to_string(),
                };
                let entered = sheet.enter(questionnaire, &item.id, &field);
                debug_assert!(entered.is_ok(), "an invented answer lies on the scale");
            }
        }
        sheet
    }

    fn normal(&mut self, sd: f64) -> f64 {
        Normal::standard().inverse_cdf(self.random.random::<f64>()) * sd
    }
}
