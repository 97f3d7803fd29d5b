//! The administrator's side: accounts, the names of networks, the audit trail, mail, backups. No answers, no partners.

mod accounts;
mod overview;

use actix_web::web;

/// The routes of this folder.
pub(super) fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/beheer", web::get().to(overview::show))
        .route("/beheer/proefmail", web::post().to(overview::send_test))
        .route("/beheer/reservekopie", web::post().to(overview::back_up))
        .route("/beheer/netwerken", web::get().to(overview::networks))
        .route("/beheer/logboek", web::get().to(overview::trail))
        .route("/beheer/accounts", web::get().to(accounts::list))
        .service(
            web::resource("/beheer/accounts/nieuw")
                .route(web::get().to(accounts::ask_new))
                .route(web::post().to(accounts::create)),
        )
        .service(
            web::resource("/beheer/accounts/{account}")
                .route(web::get().to(accounts::show))
                .route(web::post().to(accounts::change)),
        );
}
