//! The score that the partners agree on: as typed, checked, kept.

use minijinja::{Value, context};

use crate::{
    answers::plain_comment,
    messages::Messages,
    questionnaire::{Item, Questionnaire},
    store::{
        consensus::{Consensus, LONGEST_REASON},
        wave::Wave,
    },
    web::{
        coordinator::waves::today,
        fields::{Fields, Wrong},
    },
};

/// An agreed score as it stands in the form.
#[derive(Default)]
pub(super) struct TypedScore {
    score: Option<u8>,
    reason: String,
}

impl TypedScore {
    /// A score as it was agreed.
    pub(super) fn of(consensus: &Consensus) -> Self {
        Self { score: Some(consensus.score), reason: consensus.reason.clone() }
    }

    /// The form as posted.
    pub(super) fn read(form: &Fields) -> Self {
        Self {
            score: form.get("score").and_then(|score| score.parse().ok()),
            reason: plain_comment(form.get("reden").unwrap_or_default()),
        }
    }

    /// The agreed score, if everything is right.
    pub(super) fn check(
        &self,
        questionnaire: &Questionnaire,
        item: &Item,
        wave: &Wave,
    ) -> Result<Consensus, Vec<Wrong>> {
        let mut wrong = Vec::new();
        let score = self.score.filter(|score| questionnaire.scale().has(*score));
        if score.is_none() {
            wrong.push(Wrong { field: "score", message: "agreed-score-missing" });
        }
        if self.reason.chars().count() > LONGEST_REASON {
            wrong.push(Wrong { field: "reden", message: "agreed-reason-long" });
        }
        match score {
            Some(score) if wrong.is_empty() => Ok(Consensus {
                wave: wave.id.clone(),
                questionnaire: questionnaire.instrument_of(&item.id).to_owned(),
                item: item.id.clone(),
                score,
                reason: self.reason.clone(),
                agreed_on: today(),
            }),
            _ => Err(wrong),
        }
    }

    /// The form for its template.
    pub(super) fn describe(&self, questionnaire: &Questionnaire, item: &Item, messages: &Messages) -> Value {
        let points = questionnaire.scale().points().map(|point| {
            context! {
                point,
                words => words(questionnaire, item, point, messages),
                chosen => self.score == Some(point),
            }
        });
        context! { points => points.collect::<Vec<_>>(), reason => self.reason.as_str(), longest => LONGEST_REASON }
    }
}

/// What a score stands for. A score of a reversed item lies at the other end of the scale than its answer.
pub(super) fn words<'a>(
    questionnaire: &'a Questionnaire,
    item: &Item,
    score: u8,
    messages: &Messages,
) -> &'a str {
    let scale = questionnaire.scale();
    let answer = if item.reversed { scale.min + scale.max - score } else { score };
    scale.labels.get(&answer).map_or("", |words| words.get(messages.language()))
}
