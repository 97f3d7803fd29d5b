//! The start page, the files beside the pages, and the sign of life for a monitor.

use actix_web::{HttpResponse, web};
use jiff::{SignedDuration, Timestamp};
use minijinja::context;

use super::{assets, error::WebError, metrics, state::State, view::View};
use crate::{messages::Messages, scoring::disclosure::MinGroup, store::closing::DRAFT_DAYS};

/// The media type of the files beside the pages.
const PLAIN: &str = "text/plain; charset=utf-8";
/// How long what is told of whom to ask about safety holds: it stands in the settings of a server that runs.
const CONTACT_HOLDS: SignedDuration = SignedDuration::from_hours(90 * 24);

/// The routes of this file.
pub(super) fn routes(config: &mut web::ServiceConfig) {
    config
        .route("/", web::get().to(start))
        .route("/privacy", web::get().to(privacy))
        .route("/toegankelijkheid", web::get().to(accessibility))
        .route("/healthz", web::get().to(health))
        .route("/metrics", web::get().to(metrics::show))
        .route("/robots.txt", web::get().to(robots))
        .route("/.well-known/security.txt", web::get().to(security))
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
    Ok(HttpResponse::Ok().content_type(PLAIN).body("ok\n"))
}

async fn robots() -> HttpResponse {
    HttpResponse::Ok().content_type(PLAIN).body("User-agent: *\nDisallow: /\n")
}

/// Where to report a weakness (RFC 9116).
async fn security(state: web::Data<State>) -> Result<HttpResponse, WebError> {
    let settings = &state.settings;
    let contact = settings.security_contact.as_ref().ok_or(WebError::NotFound)?;
    let expires = Timestamp::now().checked_add(CONTACT_HOLDS).map_err(|_| WebError::Internal)?;
    let languages = Messages::languages().map(|language| language.as_str()).collect::<Vec<_>>().join(", ");
    let mut file = format!("Contact: {contact}\nExpires: {expires:.0}\nPreferred-Languages: {languages}\n");
    if let Some(address) = &settings.public_url {
        file.push_str(&format!("Canonical: {address}/.well-known/security.txt\n"));
    }
    Ok(HttpResponse::Ok().content_type(PLAIN).body(file))
}
