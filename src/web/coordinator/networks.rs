//! The coordinator's list of networks, and the page of one network.

use actix_web::{HttpResponse, web};
use minijinja::{context, value::Serde};

use super::waves;
use crate::{
    store::{
        NetworkId, improvement, network,
        wave::{self, WaveState, WaveSummary},
    },
    web::{error::WebError, sign_in::Coordinator, view::View},
};

/// `GET /netwerken`
pub(super) async fn list(view: View, who: Coordinator) -> Result<HttpResponse, WebError> {
    let networks = view.state.store.read(|db| network::list_for(db, &who.account.id))?;
    let (networks, archived) =
        networks.into_iter().partition::<Vec<_>, _>(|summary| summary.network.archived_on.is_none());
    view.page(
        "coordinator/networks.html",
        context! {
            networks => Serde(networks),
            archived => Serde(archived),
            ..who.frame()
        },
    )
}

/// `GET /netwerken/{network}`
pub(super) async fn show(
    view: View,
    who: Coordinator,
    id: web::Path<NetworkId>,
) -> Result<HttpResponse, WebError> {
    let (network, waves, participants, points) = view.state.store.read(|db| {
        let network = network::find_for(db, &who.account.id, &id)?;
        let waves = wave::list(db, &network.id)?;
        let participants = network::participant_ids(db, &network.id)?.len();
        let points =
            improvement::list(db, &network.id)?.iter().filter(|point| point.state.is_ahead()).count();
        Ok((network, waves, participants, points))
    })?;
    let is = |state: WaveState| move |summary: &WaveSummary| summary.wave.state == state;
    view.page(
        "coordinator/network.html",
        context! {
            network => Serde(network),
            has_open => waves.iter().any(is(WaveState::Open)),
            has_report => waves.iter().any(is(WaveState::Closed)),
            waves => waves.iter().map(waves::described).collect::<Vec<_>>(),
            participants,
            points,
            ..who.frame()
        },
    )
}
