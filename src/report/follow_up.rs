//! What came of the figures: scores that the partners agreed on, and improvement points, as page, PDF and JSON tell them.

use serde_json::{Value, json};

use super::{AgendaItem, Report, ThenAndNow, then_and_now, words::mean_in_words};
use crate::{
    chart::AgreedMarks,
    messages::Messages,
    scoring::{agreement::Agreement, band::Band},
    store::{WaveId, consensus::Consensus, improvement::Improvement},
};

/// What came of the figures of a network.
#[derive(Debug, Clone, Default, Hash)]
pub struct FollowUp {
    /// Scores that the partners agreed on, of all waves of the report.
    pub agreed: Vec<Consensus>,
    /// The improvement points, each with the name of the organisation that sees to it.
    pub points: Vec<(Improvement, Option<String>)>,
}

impl Report {
    /// The identifiers of the waves, in their order.
    pub fn wave_ids(&self) -> Vec<WaveId> {
        self.waves.iter().map(|wave| wave.id.parse().unwrap_or_else(|never| match never {})).collect()
    }

    /// The score that the partners agreed on in a wave, by place, about an item.
    pub fn agreed(&self, wave: usize, item: &str) -> Option<&Consensus> {
        let id = &self.waves[wave].id;
        self.follow_up.agreed.iter().find(|agreed| {
            agreed.wave.as_str() == id
                && agreed.item == item
                && agreed.questionnaire == self.questionnaire.instrument_of(item)
        })
    }

    /// An improvement point beside what became of its indicator.
    pub fn looked_back_on(&self, point: &Improvement) -> Option<ThenAndNow> {
        then_and_now(self, &self.wave_ids(), point)
    }
}

/// The agreed scores of the newest wave about the items of a dimension, as marks in a chart.
pub(super) fn agreed_marks(report: &Report, dimension: usize, messages: &Messages) -> Option<AgreedMarks> {
    let newest = report.waves.len() - 1;
    let items = report.questionnaire.dimensions()[dimension].items.iter();
    let values = items.map(|item| report.agreed(newest, &item.id).map(|agreed| f64::from(agreed.score)));
    let values = values.collect::<Vec<_>>();
    let any = values.iter().any(Option::is_some);
    any.then(|| AgreedMarks { name: messages.text("talk-agreed").into_owned(), values })
}

/// Why an item stands where it does in the agenda, in words; empty where nothing is known of it.
pub fn agenda_reasons(item: &AgendaItem, messages: &Messages) -> String {
    let band = item.band.map(|band| match band {
        Band::Low => "talk-score-low",
        Band::Middle => "talk-score-middle",
        Band::High => "talk-score-high",
    });
    let agreement = item.agreement.map(|agreement| match agreement {
        Agreement::Unanimous => "agreement-unanimous",
        Agreement::Mixed => "agreement-mixed",
        Agreement::Divided => "agreement-divided",
    });
    let wished = item.wished.then_some("talk-wished");
    let reasons = [band, agreement, wished].into_iter().flatten();
    reasons.map(|id| messages.text(id)).collect::<Vec<_>>().join(" · ")
}

/// The score of a point's indicator when it came up, and now, in words; empty where there is none to show.
pub fn look_back(report: &Report, point: &Improvement, messages: &Messages) -> String {
    let Some(ThenAndNow { then, now }) = report.looked_back_on(point) else { return String::new() };
    let score = |id: &str, wave: super::InWave| {
        let score = mean_in_words(messages, &wave.score);
        messages.text_with(id, [("label", wave.label.into()), ("score", score.into())])
    };
    let then = then.map(|wave| score("point-score", wave));
    let now = now.map(|wave| score(if then.is_some() { "point-score-now" } else { "point-score" }, wave));
    then.into_iter().chain(now).collect::<Vec<_>>().join(", ")
}

/// The agreed scores of a wave, by place: by id of the item, with the reason.
pub(super) fn agreed_json(report: &Report, wave: usize) -> Value {
    let items = report.questionnaire.items();
    let agreed = items.filter_map(|item| {
        let agreed = report.agreed(wave, &item.id)?;
        Some((item.id.clone(), json!({"score": agreed.score, "reason": agreed.reason})))
    });
    Value::Object(agreed.collect())
}

/// The improvement points.
pub(super) fn points_json(report: &Report) -> Value {
    let points = report.follow_up.points.iter().map(|(point, owner)| {
        json!({
            "item": point.item,
            "text": point.text,
            "owner": owner,
            "due_on": point.due_on,
            "state": point.state,
        })
    });
    points.collect()
}
