//! Figures in words: how a score is written on a page, in a table and in the description of a chart.

use crate::{
    messages::Messages,
    scoring::{
        band::Band,
        disclosure::{Bound, PublishedScore},
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

/// Names one after the other: "A, B en C".
pub fn listed(messages: &Messages, names: &[&str]) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => {
            messages.text_with("list-and", [("first", first.join(", ").into()), ("last", (*last).into())])
        }
    }
}
