//! The first page of a link: what this is, how long it takes, who sees what.

use actix_web::{HttpResponse, http::StatusCode, web};
use minijinja::context;

use super::access::Access;
use crate::{
    secret::Token,
    store::wave::WaveState,
    web::{
        error::WebError,
        state::State,
        view::{View, see_other},
    },
};

/// Seconds that an item takes: 20 items in about six minutes.
const SECONDS_PER_ITEM: usize = 18;

/// `GET /s/{token}`: changes nothing.
pub(super) async fn show(view: View, token: web::Path<String>) -> Result<HttpResponse, WebError> {
    let access = open(&view.state, &token)?;
    if !access.is_open() {
        return not_open(&view, &access, Vec::new());
    }
    let kept = access.answers(&view.state.store)?;
    let items = access.questionnaire.item_count();
    view.page(
        "survey/intro.html",
        context! {
            network => access.invitation.network_name.as_str(),
            items,
            minutes => (items * SECONDS_PER_ITEM).div_ceil(60),
            min_group => access.wave.min_group,
            pairing => access.wave.pairing.word(),
            sent => kept.has_sent,
            draft => kept.has_draft,
        },
    )
}

/// `POST /s/{token}`: the token moves from the address into a cookie.
pub(super) async fn start(
    state: web::Data<State>,
    token: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    let access = open(&state, &token)?;
    let kept = access.answers(&state.store)?;
    let first_page =
        if kept.has_sent && !kept.has_draft { access.address("bedankt") } else { access.address(1) };
    let mut response = see_other(&first_page);
    response.add_cookie(&access.cookie(&state.settings)).map_err(|_| WebError::Internal)?;
    Ok(response)
}

/// The page for a wave that cannot be answered now; it gives back what somebody just chose.
pub(super) fn not_open(
    view: &View,
    access: &Access,
    given: Vec<(String, String)>,
) -> Result<HttpResponse, WebError> {
    let status = if given.is_empty() { StatusCode::OK } else { StatusCode::CONFLICT };
    view.page_with_status(
        status,
        "survey/closed.html",
        context! {
            network => access.invitation.network_name.as_str(),
            closed => access.wave.state == WaveState::Closed,
            given,
        },
    )
}

fn open(state: &State, token: &str) -> Result<Access, WebError> {
    Access::with_token(&state.store, Token::parse(token).ok_or(WebError::UnknownLink)?)
}
