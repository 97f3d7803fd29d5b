//! Random answers to a small questionnaire with reversed items, two levels and dimensions of unequal length.

use std::sync::{Arc, LazyLock};

use netwerkspiegel::{
    questionnaire::Questionnaire,
    scoring::{GroupAccumulator, Plan, WaveScores},
};
use proptest::prelude::*;
use serde_json::json;

/// Number of items: 4 + 3 + 1.
pub const ITEMS: usize = 8;

pub type Answers = Vec<Option<u8>>;

fn questionnaire(reversed: impl Fn(usize) -> bool) -> Questionnaire {
    let mut number = 0;
    let mut dimension = |id: &str, level: &str, count: usize| {
        let items = (0..count).map(|_| {
            number += 1;
            let reversed = reversed(number);
            json!({"id": format!("i{number}"), "name": {"en": "i"}, "statement": {"en": "i"}, "reversed": reversed})
        });
        let items = items.collect::<Vec<_>>();
        json!({"id": id, "level": level, "name": {"en": id}, "items": items})
    };
    let file = json!({
        "id": "random", "version": "1.0.0", "languages": ["en"], "title": {"en": "Random"}, "source": "none",
        "scale": {"min": 1, "max": 5, "labels": {"1": {"en": "low"}, "5": {"en": "high"}}},
        "levels": [{"id": "one", "name": {"en": "one"}}, {"id": "two", "name": {"en": "two"}}],
        "dimensions": [dimension("four", "one", 4), dimension("three", "one", 3), dimension("single", "two", 1)],
    });
    Questionnaire::from_json("random", &file.to_string()).unwrap()
}

/// Every third item is reversed.
pub static QUESTIONNAIRE: LazyLock<Arc<Questionnaire>> =
    LazyLock::new(|| Arc::new(questionnaire(|number| number % 3 == 0)));
/// The same for scoring.
pub static PLAN: LazyLock<Plan> = LazyLock::new(|| Plan::new(&QUESTIONNAIRE));
/// The same without any reversed item.
pub static UNREVERSED: LazyLock<Plan> = LazyLock::new(|| Plan::new(&questionnaire(|_| false)));

/// An answer: on the scale three times out of four or so, else missing.
fn answer() -> impl Strategy<Value = Option<u8>> {
    prop_oneof![4 => (1u8..=5).prop_map(Some), 1 => Just(None)]
}

pub fn respondents(count: std::ops::Range<usize>) -> impl Strategy<Value = Vec<Answers>> {
    prop::collection::vec(prop::collection::vec(answer(), ITEMS), count)
}

pub fn gather(plan: &Plan, respondents: &[Answers]) -> GroupAccumulator {
    let mut group = GroupAccumulator::new(plan);
    for answers in respondents {
        group.add(answers);
    }
    group
}

/// A wave in which respondent number n has key n.
pub fn wave(respondents: &[Answers]) -> WaveScores<usize> {
    WaveScores::of(&PLAN, respondents.iter().cloned().enumerate().map(|(key, answers)| (Some(key), answers)))
}
