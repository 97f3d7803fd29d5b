//! The agenda: what to talk about first and why, and the choice of it.

use actix_web::{HttpRequest, HttpResponse, web};
use minijinja::{Value, context, value::Serde};

use super::{
    screen::Screen,
    talk::{CHOSEN, Talk, YES},
};
use crate::{
    messages::Messages,
    report::AgendaItem,
    store::{
        NetworkId,
        consensus::{self, Consensus},
    },
    web::{
        coordinator::reported::Reported,
        error::WebError,
        fields::Fields,
        sign_in::Coordinator,
        view::{View, see_other},
    },
};

/// `GET /netwerken/{network}/gesprek`; with `begin` in its query it leads to the first of what was chosen.
pub(super) async fn show(
    view: View,
    request: HttpRequest,
    who: Coordinator,
    id: web::Path<NetworkId>,
    query: web::Query<Fields>,
) -> Result<HttpResponse, WebError> {
    let screen = Screen { view: &view, request: &request, who: &who, query: &query };
    let reported = Reported::load(&view.state, &who, &id)?;
    let network = reported.network.clone();
    let newest = reported.newest().cloned();
    let Some((talk, wave)) = Talk::of(reported, &query).zip(newest) else {
        let values = context! { has_wave => false };
        return screen.page("conversation/agenda.html", &network, None, &[], values);
    };
    if query.get("begin").is_some() {
        return Ok(see_other(&talk.address(talk.chosen.first().copied(), None)));
    }
    let agreed = view.state.store.read(|db| consensus::of_wave(db, &wave.id))?;
    let rows = talk.agenda.iter().map(|place| row(&talk, place, &agreed, view.messages));
    let values = context! {
        has_wave => true,
        field => CHOSEN,
        yes => YES,
        rows => rows.collect::<Vec<_>>(),
        withheld => talk.is_withheld(),
        min_group => wave.min_group,
        label => wave.label,
    };
    screen.page("conversation/agenda.html", &network, Some((&talk, None)), &[], values)
}

fn row(talk: &Talk, place: &AgendaItem, agreed: &[Consensus], messages: &Messages) -> Value {
    let language = messages.language();
    let Some((dimension, item)) = talk.item(place.item) else { return Value::UNDEFINED };
    let agreed = agreed.iter().find(|one| {
        one.item == item.id && one.questionnaire == talk.report.questionnaire.instrument_of(&item.id)
    });
    context! {
        id => item.id.as_str(),
        name => item.name.get(language),
        aspect => dimension.name.get(language),
        at => talk.address(Some(place.item), None),
        chosen => talk.chosen.contains(&place.item),
        band => place.band.map(Serde),
        agreement => place.agreement.map(Serde),
        wished => place.wished,
        agreed => agreed.map(|one| one.score),
    }
}
