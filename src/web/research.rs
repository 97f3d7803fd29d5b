//! The researcher's side. There is no data to be had yet: the page says so.

use actix_web::{HttpResponse, web};

use super::{error::WebError, sign_in::Researcher, view::View};

/// The routes of this file.
pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.route("/onderzoek", web::get().to(show));
}

async fn show(view: View, who: Researcher) -> Result<HttpResponse, WebError> {
    view.page("research.html", who.frame())
}
