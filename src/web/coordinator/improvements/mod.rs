//! The improvement points of a network: the list, one point with its history, and both as a calendar file.

mod calendar;
mod list;
mod one;
mod typed;
mod words;

use actix_web::web;

use super::{network_details::change, reported::Reported};
use crate::{
    store::{
        ImprovementId, NetworkId, StoreError,
        audit::Action,
        improvement::{self, Event, Improvement, ImprovementState},
        network::Network,
        organisation::{self, OrganisationSummary},
    },
    web::{error::WebError, sign_in::SignedIn, view::View},
};

pub(super) use typed::{TypedPoint, choices};
pub(super) use words::described;

/// Network and improvement point in an address.
type Place = web::Path<(NetworkId, ImprovementId)>;

/// The routes of the improvement points.
pub(super) fn routes(config: &mut web::ServiceConfig) {
    config
        .service(
            web::resource("/netwerken/{network}/verbeterpunten")
                .route(web::get().to(list::show))
                .route(web::post().to(list::add)),
        )
        .route("/netwerken/{network}/verbeterpunten.ics", web::get().to(calendar::all))
        // Before the points by their identifiers, which the name of the file would be taken for.
        .route("/netwerken/{network}/verbeterpunten/{point}.ics", web::get().to(calendar::one))
        .service(
            web::resource("/netwerken/{network}/verbeterpunten/{point}")
                .route(web::get().to(one::show))
                .route(web::post().to(one::save)),
        )
        .route("/netwerken/{network}/verbeterpunten/{point}/stand", web::post().to(one::move_to));
}

/// The organisations that can see to a point of this network.
pub(super) fn organisations(view: &View, network: &Network) -> Result<Vec<OrganisationSummary>, StoreError> {
    view.state.store.read(|db| organisation::list(db, &network.id))
}

/// Adds a point to a network.
pub(super) async fn add(
    view: &View,
    who: &SignedIn,
    reported: &Reported,
    checked: typed::Checked,
) -> Result<(), StoreError> {
    let point = Improvement {
        id: ImprovementId::random()?,
        network: reported.network.id.clone(),
        wave: reported.newest().map(|wave| wave.id.clone()),
        questionnaire: checked.questionnaire,
        item: checked.item,
        text: checked.text,
        organisation: checked.organisation,
        due_on: checked.due_on,
        state: ImprovementState::Open,
        created_on: super::waves::today(),
    };
    change(view, who, &reported.network, Action::ImprovementAdded, move |db| improvement::add(db, &point))
        .await?;
    Ok(())
}

/// The point in the address, with its network.
fn find(view: &View, who: &SignedIn, place: &Place) -> Result<(Reported, Improvement), WebError> {
    let reported = Reported::load(&view.state, who, &place.0)?;
    let point = view.state.store.read(|db| improvement::find_in(db, &reported.network.id, &place.1))?;
    Ok((reported, point))
}

/// The address of the list of a network.
fn address(network: &Network) -> String {
    format!("/netwerken/{}/verbeterpunten", network.id)
}
