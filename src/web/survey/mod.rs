//! The partner's side: from the personal link to the thanks with one's own spider.
//!
//! `GET /s/TOKEN` tells what this is and changes nothing (mail scanners open links). Starting puts the token in
//! a cookie of the sheet, so that it leaves the address; from there on every page stands under `/e/SHEET/`.

mod access;
mod check;
mod intro;
mod own_report;
mod page;

use actix_web::web;

/// The routes of the partner's side.
pub(super) fn routes(config: &mut web::ServiceConfig) {
    config
        .service(
            web::resource("/s/{token}").route(web::get().to(intro::show)).route(web::post().to(intro::start)),
        )
        .service(
            web::resource("/e/{sheet}/controle")
                .route(web::get().to(check::show))
                .route(web::post().to(check::send)),
        )
        .route("/e/{sheet}/bewaard", web::get().to(page::saved))
        .route("/e/{sheet}/bedankt", web::get().to(own_report::thanks))
        .service(
            web::resource("/e/{sheet}/{page}")
                .route(web::get().to(page::show))
                .route(web::post().to(page::save)),
        );
}
