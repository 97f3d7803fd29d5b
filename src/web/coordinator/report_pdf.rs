//! The report of a network as PDF.

use actix_web::{HttpResponse, web};

use super::waves::today;
use crate::{
    report::{self, Report},
    store::{NetworkId, network},
    web::{closed_waves, error::WebError, sign_in::Coordinator, view::View},
};

/// `GET /netwerken/{network}/rapport.pdf`
pub(super) async fn show(
    view: View,
    who: Coordinator,
    id: web::Path<NetworkId>,
) -> Result<HttpResponse, WebError> {
    let network = view.state.store.read(|db| network::find_for(db, &who.account.id, &id))?;
    let closed = closed_waves::of_network(&view.state, &network.id)?;
    let report = Report::of(closed).ok_or(WebError::NotFound)?;
    let messages = view.messages;
    let draw = move || report::pdf(&report, &network.name, messages, today());
    let body = web::block(draw).await.map_err(|_| WebError::Internal)??;
    Ok(HttpResponse::Ok()
        .content_type("application/pdf")
        .insert_header(("content-disposition", "inline; filename=\"rapport.pdf\""))
        .body(body))
}
