//! "I don't want mails": the link in every mail to a partner. Opening it changes nothing, for mail scanners open links;
//! a mail program's own button posts to it at once (RFC 8058), without a page or a cookie of ours. The proof in the
//! address is the authority: only the mail held it.

use actix_web::{HttpResponse, web};
use minijinja::context;
use subtle::ConstantTimeEq;

use super::{
    error::WebError,
    view::{View, own_address},
};
use crate::store::{ParticipantId, participant};

/// What the addresses of this file begin with.
const START: &str = "/geen-mail/";
/// What our own button posts when somebody wants mails again.
const AGAIN: &[u8] = b"mail=ja";

/// The routes of this file.
pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(
        web::resource("/geen-mail/{participant}/{proof}")
            .route(web::get().to(show))
            .route(web::post().to(change)),
    );
}

/// Whether an address takes a post from a mail program.
pub(super) fn is_one_click(path: &str) -> bool {
    path.starts_with(START)
}

type Place = (ParticipantId, String);

/// `GET /geen-mail/{participant}/{proof}`
async fn show(view: View, place: web::Path<Place>) -> Result<HttpResponse, WebError> {
    require_proof(&view, &place)?;
    render(&view, &place)
}

/// `POST /geen-mail/{participant}/{proof}`; with `mail=ja` mails are wanted again. A mail program may post anything in
/// any form, and does not follow to another page (RFC 8058, section 3.2).
async fn change(view: View, place: web::Path<Place>, body: web::Bytes) -> Result<HttpResponse, WebError> {
    require_proof(&view, &place)?;
    let (id, no_mail) = (place.0.clone(), body.as_ref() != AGAIN);
    view.state.store.write(move |db| participant::set_no_mail(db, &id, no_mail)).await?;
    render(&view, &place)
}

fn render(view: &View, place: &Place) -> Result<HttpResponse, WebError> {
    let person = view.state.store.read(|db| participant::find(db, &place.0))?;
    let here = own_address(address(place));
    view.page("no_mail.html", context! { no_mail => person.no_mail, here })
}

fn require_proof(view: &View, (participant, proof): &Place) -> Result<(), WebError> {
    let right = view.state.store.key().no_mail_proof(participant.as_str());
    if bool::from(right.as_bytes().ct_eq(proof.as_bytes())) { Ok(()) } else { Err(WebError::NotFound) }
}

fn address((participant, proof): &Place) -> String {
    format!("{START}{participant}/{proof}")
}
