//! An improvement point for a template: its indicator, who sees to it, and what became of the indicator.

use minijinja::{Value, context, value::Serde};

use super::address;
use crate::{
    messages::Messages,
    report::{InWave, mean_in_words},
    store::{improvement::Improvement, organisation::OrganisationSummary},
    web::{
        coordinator::{reported::Reported, waves::today},
        view::own_address,
    },
};

/// A point as the pages tell it.
pub(in crate::web::coordinator) fn described(
    reported: &Reported,
    point: &Improvement,
    organisations: &[OrganisationSummary],
    messages: &Messages,
) -> Value {
    let language = messages.language();
    let indicator = reported.indicator(&point.questionnaire, &point.item);
    let beside = reported.report.as_ref().and_then(|report| report.looked_back_on(point));
    let (then, now) = beside.map_or((None, None), |beside| (beside.then, beside.now));
    context! {
        at => own_address(format!("{}/{}", address(&reported.network), point.id)),
        text => point.text.as_str(),
        state => point.state.word(),
        due_on => point.due_on.map(Serde),
        created_on => Serde(point.created_on),
        overdue => point.is_overdue(today()),
        due_today => point.state.is_ahead() && point.due_on == Some(today()),
        owner => owner(point, organisations),
        indicator => indicator.map_or(point.item.as_str(), |(_, item)| item.name.get(language)),
        aspect => indicator.map_or("", |(dimension, _)| dimension.name.get(language)),
        then => then.map(|then| in_wave(&then, messages)),
        now => now.map(|now| in_wave(&now, messages)),
    }
}

/// Name of the organisation that sees to a point; empty where nobody does.
pub(super) fn owner<'a>(point: &Improvement, organisations: &'a [OrganisationSummary]) -> &'a str {
    let mut organisations = organisations.iter().map(|one| &one.organisation);
    let owner = organisations.find(|one| point.organisation.as_ref() == Some(&one.id));
    owner.map_or("", |one| one.name.as_str())
}

fn in_wave(wave: &InWave, messages: &Messages) -> Value {
    context! { label => wave.label.as_str(), score => mean_in_words(messages, &wave.score) }
}
