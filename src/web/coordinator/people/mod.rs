//! The organisations and people of a network.

mod files;
mod import;
mod list;
mod organisations;
mod person;

use actix_web::web;

use super::network_details::change;
use crate::{
    store::{NetworkId, network, network::Network},
    web::{error::WebError, sign_in::SignedIn, view::View},
};

/// The routes of the pages about people.
pub(super) fn routes(config: &mut web::ServiceConfig) {
    config
        .service(
            web::resource("/netwerken/{network}/partners")
                .route(web::get().to(list::show))
                .route(web::post().to(list::add)),
        )
        .service(
            web::resource("/netwerken/{network}/partners/lijst")
                .route(web::get().to(import::ask))
                .route(web::post().to(import::take)),
        )
        .route("/netwerken/{network}/partners/voorbeeld.csv", web::get().to(files::example))
        .route("/netwerken/{network}/partners/partners.csv", web::get().to(files::present))
        .service(
            web::resource("/netwerken/{network}/partners/{person}")
                .route(web::get().to(person::show))
                .route(web::post().to(person::save)),
        )
        .route("/netwerken/{network}/partners/{person}/archief", web::post().to(person::archive))
        .service(
            web::resource("/netwerken/{network}/partners/{person}/wissen")
                .route(web::get().to(person::ask_erase))
                .route(web::post().to(person::erase)),
        )
        .service(
            web::resource("/netwerken/{network}/organisaties")
                .route(web::get().to(organisations::show))
                .route(web::post().to(organisations::add)),
        )
        .service(
            web::resource("/netwerken/{network}/organisaties/{organisation}")
                .route(web::get().to(organisations::ask))
                .route(web::post().to(organisations::save)),
        )
        .route(
            "/netwerken/{network}/organisaties/{organisation}/verwijderen",
            web::post().to(organisations::delete),
        );
}

/// The network in the address, if it is theirs.
fn find_network(view: &View, who: &SignedIn, id: &NetworkId) -> Result<Network, WebError> {
    Ok(view.state.store.read(|db| network::find_for(db, &who.account.id, id))?)
}

/// The address of the people of a network.
fn address(network: &Network) -> String {
    format!("/netwerken/{}/partners", network.id)
}
