//! The start page, the files beside the pages, and the sign of life for a monitor.

use actix_web::{HttpResponse, web};
use minijinja::context;

use super::{assets, error::WebError, metrics, state::State, view::View};
use crate::{scoring::disclosure::MinGroup, store::closing::DRAFT_DAYS};

/// The routes of this file.
pub(super) fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/", web::get().to(start))
        .route("/privacy", web::get().to(privacy))
        .route("/toegankelijkheid", web::get().to(accessibility))
        .route("/healthz", web::get().to(health))
        .route("/metrics", web::get().to(metrics::show))
        .route("/robots.txt", web::get().to(robots))
        .route("/static/{name}", web::get().to(assets::get));
}

async fn start(view: View) -> Result<HttpResponse, WebError> {
    view.page("home.html", context! {})
}

/// The privacy statement.
async fn privacy(view: View) -> Result<HttpResponse, WebError> {
    let values = context! {
        draft_days => DRAFT_DAYS,
        lowest => MinGroup::default().get(),
        months => view.state.settings.erase_contacts_after_months,
    };
    view.page("privacy.html", values)
}

/// The accessibility statement.
async fn accessibility(view: View) -> Result<HttpResponse, WebError> {
    view.page("accessibility.html", context! {})
}

/// Says `ok` when the database answers.
async fn health(state: web::Data<State>) -> Result<HttpResponse, WebError> {
    state.store.answers()?;
    Ok(HttpResponse::Ok().content_type("text/plain; charset=utf-8").body("ok\n"))
}

async fn robots() -> HttpResponse {
    HttpResponse::Ok().content_type("text/plain; charset=utf-8").body("User-agent: *\nDisallow: /\n")
}
