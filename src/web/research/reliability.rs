//! Whether the instruments hold together, for researchers.

use actix_web::HttpResponse;
use minijinja::{Value, context};

use crate::{
    questionnaire::Language,
    research::{Reliability, reliability},
    scoring::disclosure::others::NETWORKS_FROM,
    web::{error::WebError, sign_in::Researcher, turns::Work, view::View},
};

/// `GET /onderzoek/betrouwbaarheid`
pub(super) async fn show(view: View, who: Researcher) -> Result<HttpResponse, WebError> {
    let state = view.state.clone();
    let found = view.state.turns.take(Work::Research, move || reliability(&state.store)).await??;
    let language = view.messages.language();
    let instruments = found.iter().map(|one| instrument(one, language)).collect::<Vec<_>>();
    let values = context! { instruments, from => NETWORKS_FROM, ..who.frame() };
    view.page("research/reliability.html", values)
}

fn instrument(one: &Reliability, language: &Language) -> Value {
    let figures = one.questionnaire.dimensions().iter().zip(&one.figures.dimensions).zip(&one.icc);
    let dimensions = figures.map(|((dimension, figures), icc)| {
        let items = dimension.items.iter().zip(&figures.items).map(|(item, own)| {
            context! {
                id => item.id.as_str(),
                name => item.name.get(language),
                item_total_r => own.item_total_r,
                alpha_if_dropped => own.alpha_if_dropped,
            }
        });
        context! {
            name => dimension.name.get(language),
            n => figures.score.n,
            alpha => figures.alpha,
            icc1 => icc.icc1,
            icc2 => icc.icc2,
            items => items.collect::<Vec<_>>(),
        }
    });
    context! {
        title => one.questionnaire.title().get(language),
        version => one.questionnaire.version(),
        networks => one.networks,
        respondents => one.figures.respondents,
        dimensions => dimensions.collect::<Vec<_>>(),
    }
}
