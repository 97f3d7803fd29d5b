//! Figures in words: how a score is written on a page, in a table and in the description of a chart.

use super::Report;
use crate::{
    messages::Messages,
    scoring::{
        band::Band,
        change::Verdict,
        disclosure::{Bound, PublishedChange, PublishedScore},
    },
};

/// A score as text: `3,4`, `≤ 1,2`, or a dash where there is none to show.
pub fn mean_in_words(messages: &Messages, score: &PublishedScore) -> String {
    let Some(mean) = score.mean else { return messages.text("report-empty-cell").into_owned() };
    let value = messages.number(mean.value, 1);
    match mean.bound {
        Bound::Exact => value,
        Bound::AtMost => messages.text_with("at-most", [("value", value.into())]),
        Bound::AtLeast => messages.text_with("at-least", [("value", value.into())]),
    }
}

/// The class of a score on a scale from `min` to `max`.
pub fn band(score: &PublishedScore, range: (f64, f64)) -> Option<Band> {
    score.mean.map(|mean| Band::of(mean.value, range))
}

/// Whether a dimension asks for attention: in the newest wave it does not score high. Then it is told what helps.
pub fn asks_attention(report: &Report, dimension: usize) -> bool {
    let scale = report.questionnaire.scale();
    let score = &report.newest().figures.dimensions[dimension];
    band(score, (scale.min.into(), scale.max.into())).is_some_and(|band| band != Band::High)
}

/// The title of the instrument that a dimension is of; `None` where there is but one.
pub fn instrument_name<'a>(report: &'a Report, dimension: usize, messages: &Messages) -> Option<&'a str> {
    let instruments = report.questionnaire.instruments();
    let own = instruments.iter().filter(|_| instruments.len() > 1);
    let own = own.filter(|instrument| instrument.dimensions.contains(&dimension));
    own.map(|instrument| instrument.title.get(messages.language())).next()
}

/// The words of change of one dimension, with the number only where it may be told.
pub fn change_in_words(messages: &Messages, change: &PublishedChange) -> String {
    let moved = |id: &str, plain: &str| match change.difference {
        Some(difference) => {
            let sign = if difference > 0.0 { "+" } else { "−" };
            let text = format!("{sign}{}", messages.number(difference.abs(), 1));
            messages.text_with(id, [("difference", text.into())])
        }
        None => messages.text(plain).into_owned(),
    };
    match change.verdict {
        Some(Verdict::Higher) => moved("report-change-higher", "report-change-higher-plain"),
        Some(Verdict::Lower) => moved("report-change-lower", "report-change-lower-plain"),
        Some(Verdict::NoClearChange) => messages.text("report-change-none").into_owned(),
        Some(Verdict::TooFew) | None => messages.text("report-empty-cell").into_owned(),
    }
}
