//! The message of a report in words, before any picture: what stands out, what changed, where partners differ. All of
//! it follows from the published figures.

use super::{Report, Told, words::mean_in_words};
use crate::{
    messages::Messages,
    scoring::{
        agreement::Agreement,
        change::Verdict,
        disclosure::{Detail, PublishedScore},
    },
};

/// Aspects that lie no further apart than this, in tenths of a scale point, are said to lie close together.
const CLOSE_TENTHS: f64 = 3.0;
/// Most indicators that a sentence names.
const MOST_NAMES: usize = 3;

/// The headline of a report: a few sentences, the most important first. Empty where nothing may be shown.
pub fn headline(report: &Report, messages: &Messages) -> Vec<String> {
    if report.newest().figures.detail == Detail::Withheld {
        return Vec::new();
    }
    let sentences = [dip(report, messages), stands_out(report, messages), changed(report, messages)];
    let sentences = sentences.into_iter().chain([differ(report, messages), talk(report, messages)]);
    sentences.flatten().collect()
}

/// What of the newest wave is not shown, and why, in one sentence. What is withheld looks the same as what is empty, so
/// the sentence goes by the number of respondents alone.
pub fn withheld(report: &Report, messages: &Messages) -> String {
    let wave = report.newest();
    let id = match wave.figures.detail {
        Detail::Withheld => "withheld-all",
        Detail::Means => "withheld-spread",
        Detail::Spread => "withheld-distribution",
        Detail::Distribution => "withheld-groups",
    };
    messages.text_with(id, [("min", wave.min_group.get().into())])
}

fn dip(report: &Report, messages: &Messages) -> Option<String> {
    let peak = report.dip.as_ref()?;
    Some(messages.text_with("headline-dip", [("peak", peak.as_str().into())]))
}

/// The highest and the lowest aspect, or that they lie close together.
fn stands_out(report: &Report, messages: &Messages) -> Option<String> {
    let scores = named_dimensions(report, messages);
    let by_mean = |(_, score): &&(String, &PublishedScore)| mean(score);
    let highest = scores.iter().max_by(|a, b| by_mean(a).total_cmp(&by_mean(b)))?;
    // The first of equals, in the questionnaire's order, at either end.
    let highest = scores.iter().find(|one| by_mean(one) >= by_mean(&highest))?;
    let lowest = scores.iter().min_by(|a, b| by_mean(a).total_cmp(&by_mean(b)))?;
    let values = [
        ("high", highest.0.as_str().into()),
        ("highest", mean_in_words(messages, highest.1).into()),
        ("low", lowest.0.as_str().into()),
        ("lowest", mean_in_words(messages, lowest.1).into()),
    ];
    let tenths = ((by_mean(&highest) - by_mean(&lowest)) * 10.0).round();
    let close = tenths <= CLOSE_TENTHS;
    let id = if close { "headline-close" } else { "headline-ends" };
    Some(messages.text_with(id, values))
}

/// What changed clearly since the wave before, or that nothing did; nothing where there are too few to say so.
fn changed(report: &Report, messages: &Messages) -> Option<String> {
    let comparison = report.newest_comparison()?;
    let Told::Words { dimensions, .. } = &comparison.told else { return None };
    let since = report.waves[comparison.from].label.as_str();
    let names = |verdict: Verdict| {
        let named = report.questionnaire.dimensions().iter().zip(dimensions);
        let named = named.filter(|(_, change)| change.verdict == Some(verdict));
        let names = named.map(|(dimension, _)| dimension.name.get(messages.language()));
        messages.list(&names.collect::<Vec<_>>())
    };
    let sentence = |id: &str, names: String| {
        let values = [("since", since.into()), ("names", names.into())];
        messages.text_with(id, values)
    };
    match (names(Verdict::Higher), names(Verdict::Lower)) {
        (None, None) => Some(sentence("headline-unchanged", String::new())),
        (Some(higher), None) => Some(sentence("headline-higher", higher)),
        (None, Some(lower)) => Some(sentence("headline-lower", lower)),
        (Some(higher), Some(lower)) => {
            Some(format!("{} {}", sentence("headline-higher", higher), sentence("headline-lower", lower)))
        }
    }
}

/// Over which indicators partners are divided.
fn differ(report: &Report, messages: &Messages) -> Option<String> {
    let figures = &report.newest().figures.items;
    items(report, messages, "headline-divided", |item| figures[item].agreement == Some(Agreement::Divided))
}

/// What enough partners want to talk about.
fn talk(report: &Report, messages: &Messages) -> Option<String> {
    items(report, messages, "headline-talk", |item| report.newest().talk[item])
}

/// A sentence about some indicators: how many, and the first of them by name.
fn items(report: &Report, messages: &Messages, id: &str, of: impl Fn(usize) -> bool) -> Option<String> {
    let items = report.questionnaire.items().enumerate().filter(|(place, _)| of(*place));
    let names = items.map(|(_, item)| item.name.get(messages.language())).collect::<Vec<_>>();
    let listed = messages.list(&names[..names.len().min(MOST_NAMES)])?;
    let more = names.len().saturating_sub(MOST_NAMES);
    Some(messages.text_with(id, [("names", listed.into()), ("more", more.into())]))
}

fn named_dimensions<'a>(report: &'a Report, messages: &Messages) -> Vec<(String, &'a PublishedScore)> {
    let dimensions = report.questionnaire.dimensions().iter().zip(&report.newest().figures.dimensions);
    let shown = dimensions.filter(|(_, score)| score.mean.is_some());
    shown.map(|(dimension, score)| (dimension.name.get(messages.language()).to_owned(), score)).collect()
}

fn mean(score: &PublishedScore) -> f64 {
    score.mean.map_or(f64::NAN, |mean| mean.value)
}
