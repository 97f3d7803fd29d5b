//! How anonymous a data set is, in words that somebody who is no statistician understands: on the page before anything
//! goes out, and in the package.

use fluent_bundle::FluentValue;

use super::{Dataset, Product};
use crate::messages::Messages;

/// Networks below which somebody may know them all.
const FEW_NETWORKS: usize = 5;

/// What the data may be called, and why.
pub fn called(product: Product, messages: &Messages) -> String {
    messages.text(&format!("research-preview-{}", product.word())).into_owned()
}

/// What is to be known of the privacy of a data set, a sentence each.
pub fn privacy_sentences(dataset: &Dataset, messages: &Messages) -> Vec<String> {
    let privacy = &dataset.privacy;
    let number = |count: usize| FluentValue::from(count);
    let percent = |share: f64| FluentValue::from(messages.number(share * 100.0, 1));
    let say = |id: &str, values: Vec<(&'static str, FluentValue<'static>)>| messages.text_with(id, values);
    let mut said = vec![
        say(
            "research-preview-rows",
            vec![
                ("out", number(privacy.rows_out)),
                ("in", number(privacy.rows_in)),
                ("waves", number(dataset.provenance.waves)),
                ("networks", number(dataset.provenance.networks)),
            ],
        ),
        say("research-preview-k", vec![("k", privacy.k_reached.into())]),
        say(
            "research-preview-risk",
            vec![("highest", percent(privacy.risk_max)), ("mean", percent(privacy.risk_mean))],
        ),
        say(
            "research-preview-hidden",
            vec![
                ("hidden", number(privacy.rows_with_hidden_cells)),
                ("left", number(privacy.rows_in - privacy.rows_out)),
            ],
        ),
        say("research-preview-loss", vec![("percent", percent(privacy.information_loss))]),
    ];
    if let Some(reached) = privacy.l_reached {
        let items = privacy.sensitive.join(", ");
        said.push(say("research-preview-l", vec![("l", reached.into()), ("items", items.into())]));
    }
    said.push(say("research-preview-scores", vec![("count", number(dataset.scores.len()))]));
    if privacy.earlier_exports > 0 {
        said.push(say("research-preview-earlier", vec![("count", number(privacy.earlier_exports))]));
    }
    if dataset.provenance.networks < FEW_NETWORKS {
        said.push(say("research-preview-few", vec![("count", number(dataset.provenance.networks))]));
    }
    said
}
