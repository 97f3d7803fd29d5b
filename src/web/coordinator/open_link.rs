//! The open link of a wave, for a meeting: made with a limit, shown as a link and as a QR code.

use actix_web::{HttpRequest, HttpResponse, http::StatusCode, web};
use minijinja::{context, value::Serde};

use super::waves::{self, Place};
use crate::{
    scoring::disclosure::response::told,
    secret::{in_groups, random_bytes},
    store::{
        audit::Action,
        open_link::{self, MOST_RESPONSES, OpenLink, SEED_LENGTH},
        wave::{Wave, WaveState},
    },
    web::{
        error::WebError,
        fields::Fields,
        qr,
        sign_in::{Coordinator, SignedIn},
        state::State,
        view::{View, base_address, own_address, see_other},
    },
};

/// Responses that are proposed as a limit.
const PROPOSED: u32 = 30;
/// Width of the QR code in pixels; it is a drawing, so it can be printed at any size.
const QR_WIDTH: u32 = 320;

/// `GET …/open-link`
pub(super) async fn show(
    view: View,
    request: HttpRequest,
    who: Coordinator,
    place: web::Path<Place>,
) -> Result<HttpResponse, WebError> {
    let wave = find_open(&view.state, &who, &place)?;
    let link = view.state.store.read(|db| open_link::of_wave(db, &wave.id))?;
    render(&view, &request, &who, &wave, link.as_ref(), None)
}

/// `POST …/open-link`: makes the link, or gives it another limit.
pub(super) async fn put(
    view: View,
    request: HttpRequest,
    who: Coordinator,
    place: web::Path<Place>,
    form: web::Form<Fields>,
) -> Result<HttpResponse, WebError> {
    form.require_key(&who.form_key)?;
    let wave = find_open(&view.state, &who, &place)?;
    let typed = form.get("hoogstens").unwrap_or_default().trim();
    let Some(most) = typed.parse().ok().filter(|most| (1..=MOST_RESPONSES).contains(most)) else {
        let link = view.state.store.read(|db| open_link::of_wave(db, &wave.id))?;
        return render(&view, &request, &who, &wave, link.as_ref(), Some(typed));
    };
    let seed = random_bytes::<SEED_LENGTH>()?;
    let key = view.state.store.key();
    let hash = key.open_code_hash(&key.open_code(&seed));
    let id = wave.id.clone();
    waves::change(&view, &who, &wave, Action::OpenLinkSet, move |db| {
        open_link::put(db, &id, &seed, &hash, most)
    })
    .await?;
    Ok(see_other(&waves::address(&wave, "open-link")))
}

/// `GET …/open-link.svg`: the QR code.
pub(super) async fn qr(
    view: View,
    request: HttpRequest,
    who: Coordinator,
    place: web::Path<Place>,
) -> Result<HttpResponse, WebError> {
    let wave = find_open(&view.state, &who, &place)?;
    let link = view.state.store.read(|db| open_link::of_wave(db, &wave.id))?.ok_or(WebError::NotFound)?;
    let address = full_address(&view.state, &request, &link)?;
    let svg = qr::svg(&address, QR_WIDTH)?;
    Ok(HttpResponse::Ok().content_type("image/svg+xml").body(svg))
}

fn render(
    view: &View,
    request: &HttpRequest,
    who: &SignedIn,
    wave: &Wave,
    link: Option<&OpenLink>,
    wrong: Option<&str>,
) -> Result<HttpResponse, WebError> {
    let address = link.map(|link| full_address(&view.state, request, link)).transpose()?;
    let code = link.map(|link| in_groups(&view.state.store.key().open_code(&link.seed)));
    let most = link.map_or(PROPOSED, |link| link.max_responses).to_string();
    let status = if wrong.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    view.page_with_status(
        status,
        "coordinator/open_link.html",
        context! {
            wave => Serde(wave),
            link => Serde(link),
            // In an anonymous wave no more finely than the response itself.
            used => link.map(|link| told(link.responses, waves::grain(wave)).responses),
            address => address.map(own_address),
            start => own_address(format!("{}/o/", base_address(&view.state.settings, request)?)),
            code,
            picture => own_address(waves::address(wave, "open-link.svg")),
            most => wrong.unwrap_or(&most),
            highest => MOST_RESPONSES,
            wrong => wrong.is_some(),
            ..who.frame()
        },
    )
}

fn full_address(state: &State, request: &HttpRequest, link: &OpenLink) -> Result<String, WebError> {
    let base = base_address(&state.settings, request)?;
    Ok(format!("{base}/o/{}", state.store.key().open_code(&link.seed)))
}

fn find_open(state: &State, who: &SignedIn, place: &Place) -> Result<Wave, WebError> {
    let wave = state.store.read(|db| waves::find(db, who, place))?;
    waves::require_state(&wave, WaveState::Open)?;
    Ok(wave)
}
