//! The coordinator's list of networks, and the page of one network.

use actix_web::{HttpResponse, web};
use minijinja::{context, value::Serde};

use crate::{
    store::{
        NetworkId,
        account::Role,
        invitation, network, open_link,
        wave::{self, WaveState},
    },
    web::{error::WebError, sign_in::SignedIn, view::View},
};

/// `GET /netwerken`
pub(super) async fn list(view: View, who: SignedIn) -> Result<HttpResponse, WebError> {
    let networks = view.state.store.read(|db| network::list_for(db, &who.account.id))?;
    let (networks, archived) =
        networks.into_iter().partition::<Vec<_>, _>(|summary| summary.network.archived_on.is_none());
    view.page(
        "coordinator/networks.html",
        context! {
            networks => Serde(networks),
            archived => Serde(archived),
            may_add => who.account.role == Role::Coordinator,
            ..who.frame()
        },
    )
}

/// `GET /netwerken/{network}`
pub(super) async fn show(
    view: View,
    who: SignedIn,
    id: web::Path<NetworkId>,
) -> Result<HttpResponse, WebError> {
    let (network, waves, invitees, link, participants) = view.state.store.read(|db| {
        let network = network::find_for(db, &who.account.id, &id)?;
        let waves = wave::list(db, &network.id)?;
        let open = waves.iter().find(|summary| summary.wave.state == WaveState::Open);
        let invitees = open.map(|summary| invitation::list(db, &summary.wave.id)).transpose()?;
        let link = open.map(|summary| open_link::of_wave(db, &summary.wave.id)).transpose()?.flatten();
        let participants = network::participant_ids(db, &network.id)?.len();
        Ok((network, waves, invitees, link, participants))
    })?;
    let open = waves.iter().find(|summary| summary.wave.state == WaveState::Open);
    let open_wave = open.map(|summary| summary.wave.id.to_string());
    let has_report = waves.iter().any(|summary| summary.wave.state == WaveState::Closed);
    view.page(
        "coordinator/network.html",
        context! {
            network => Serde(network),
            waves => Serde(waves),
            has_open => invitees.is_some(),
            open_wave,
            invitees => Serde(invitees),
            open_link => Serde(link),
            has_report,
            participants,
            ..who.frame()
        },
    )
}
