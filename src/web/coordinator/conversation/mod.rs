//! The conversation about the newest wave, for a projector: an agenda, and one item a screen. What was chosen to talk
//! about stands in the address, so that nothing of it is kept.

mod agenda;
mod agreed;
mod colour;
mod item;
mod screen;
mod talk;

use actix_web::web;

/// The routes of the conversation.
pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.route("/netwerken/{network}/gesprek", web::get().to(agenda::show)).service(
        web::resource("/netwerken/{network}/gesprek/{item}")
            .route(web::get().to(item::show))
            .route(web::post().to(item::change)),
    );
}
