//! Change between two waves, as the page tells it.

use minijinja::{Value, context, value::Serde};

use crate::{
    messages::Messages,
    report::{Comparison, Report, Told, change_in_words},
};

/// What the page tells of a comparison: a word per dimension, or the margin of chance.
pub(super) fn comparison(report: &Report, comparison: &Comparison, messages: &Messages) -> Value {
    let ends = context! {
        from => report.waves[comparison.from].label.as_str(),
        to => report.waves[comparison.to].label.as_str(),
    };
    match &comparison.told {
        Told::Words { pairs, dimensions } => {
            let named = report.questionnaire.dimensions().iter().zip(dimensions);
            let rows = named.map(|(dimension, change)| {
                context! {
                    name => dimension.name.get(messages.language()),
                    words => change_in_words(messages, change),
                    verdict => change.verdict.map(Serde),
                }
            });
            context! { words => rows.collect::<Vec<_>>(), pairs => *pairs, ..ends }
        }
        Told::Margin { n, margin, too_few } => {
            context! { words => (), n => *n, margin => messages.number(*margin, 1), too_few => *too_few, ..ends }
        }
    }
}
