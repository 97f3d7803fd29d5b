//! The partner's side: from the link to the thanks with one's own spider, and the outcome after closing.
//!
//! `GET /s/TOKEN` (a personal link) and `GET /o/CODE` (the open link of a meeting) tell what this is and change
//! nothing: mail scanners open links. Starting puts a token in a cookie, so that it leaves the address; from there
//! on every page stands under `/e/SHEET/`.

mod access;
mod background;
mod blank;
mod check;
mod intro;
mod not_open;
mod outcome;
mod page;
mod return_code;
mod screen;
mod sent;
mod words;

use actix_web::web;

pub(super) use blank::{BlankPages, no_pages_yet};

/// The routes of the partner's side.
pub(super) fn routes(config: &mut web::ServiceConfig) {
    config
        .service(
            web::resource("/s/{token}")
                .route(web::get().to(intro::show_personal))
                .route(web::post().to(intro::start_personal)),
        )
        .service(
            web::resource("/o/{code}")
                .route(web::get().to(intro::show_open))
                .route(web::post().to(intro::start_open)),
        )
        .service(web::scope("/e/{sheet}").configure(sheet_routes));
}

fn sheet_routes(config: &mut web::ServiceConfig) {
    config
        .service(
            web::resource("/over-u")
                .route(web::get().to(background::show))
                .route(web::post().to(background::save)),
        )
        .service(
            web::resource("/controle").route(web::get().to(check::show)).route(web::post().to(check::send)),
        )
        .route("/bewaard", web::get().to(page::saved))
        .route("/bedankt", web::get().to(sent::thanks))
        .route("/afdruk", web::get().to(sent::print))
        .service(
            web::resource("/intrekken")
                .route(web::get().to(sent::ask_withdraw))
                .route(web::post().to(sent::withdraw)),
        )
        .route("/ingetrokken", web::get().to(sent::withdrawn))
        .route("/volgende", web::post().to(sent::next_person))
        .route("/terugkeercode", web::post().to(return_code::make))
        .service(
            web::resource("/uitkomst")
                .route(web::get().to(outcome::show))
                .route(web::post().to(outcome::with_code)),
        )
        .service(
            web::resource("/open")
                .route(web::get().to(page::show_open))
                .route(web::post().to(page::save_open)),
        )
        .service(
            web::resource("/vraag/{item}")
                .route(web::get().to(page::show_single))
                .route(web::post().to(page::save_single)),
        )
        .service(web::resource("/{page}").route(web::get().to(page::show)).route(web::post().to(page::save)));
}
