//! The coordinator's side: their networks, the waves, and the report. Whatever is not theirs does not exist.

mod colleagues;
mod conversation;
mod improvements;
mod instruments;
mod mailing;
mod network_details;
mod networks;
mod open_link;
mod paper;
mod people;
mod report;
mod reported;
pub(super) mod waves;

use actix_web::web;

/// The routes of the coordinator's side.
pub(super) fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/netwerken", web::get().to(networks::list))
        // Before the networks by their identifiers, which 'nieuw' would be taken for.
        .service(
            web::resource("/netwerken/nieuw")
                .route(web::get().to(network_details::ask_new))
                .route(web::post().to(network_details::create)),
        )
        .route("/netwerken/{network}", web::get().to(networks::show))
        .configure(waves::plan_routes)
        .service(
            web::resource("/netwerken/{network}/gegevens")
                .route(web::get().to(network_details::ask))
                .route(web::post().to(network_details::save)),
        )
        .route("/netwerken/{network}/archief", web::post().to(network_details::archive))
        .route("/netwerken/{network}/vergelijken", web::post().to(network_details::compare))
        .route("/netwerken/{network}/onderzoek", web::post().to(network_details::allow_research))
        .configure(colleagues::routes)
        .configure(people::routes)
        .configure(improvements::routes)
        .configure(instruments::routes)
        .configure(conversation::routes)
        .service(
            web::scope("/netwerken/{network}/metingen/{wave}")
                .configure(waves::routes)
                .configure(mailing::routes)
                .service(
                    web::resource("/open-link")
                        .route(web::get().to(open_link::show))
                        .route(web::post().to(open_link::put)),
                )
                .route("/open-link.svg", web::get().to(open_link::qr))
                .route("/papier", web::get().to(paper::form))
                .service(
                    web::resource("/papier/invoeren")
                        .route(web::get().to(paper::begin))
                        .route(web::post().to(paper::enter)),
                )
                .route("/papier/ingeleverd", web::post().to(paper::handed_in)),
        )
        .configure(report::routes);
}
