//! Personal links: shown, downloaded for a mail merge, printed as cards, or made anew. Whoever has somebody's link can
//! answer in their place, so each look at them is noted in the audit trail.

use actix_web::{HttpRequest, HttpResponse, http::header, web};
use minijinja::{context, value::Serde};
use rusqlite::Connection;

use super::{
    Place, address,
    cards::{self, PersonalLink},
    change, find, grain, require_state,
};
use crate::{
    scoring::disclosure::response::Grain,
    secret::{ServerKey, Token},
    spreadsheet,
    store::{
        StoreError, WaveId,
        audit::Action,
        invitation::{self, Invitee},
        wave::{Wave, WaveState},
    },
    web::{
        error::WebError,
        fields::Fields,
        sign_in::{Coordinator, SignedIn},
        view::{View, base_address, own_address, see_other},
    },
};

/// `GET …/links`: what the links are, and the ways to have them.
pub(super) async fn ask(
    view: View,
    who: Coordinator,
    place: web::Path<Place>,
) -> Result<HttpResponse, WebError> {
    let (wave, invitees) = read(&view, &who, &place)?;
    let can_show = may_show(&wave, &invitees);
    let waiting = if can_show { waiting(&invitees).count() } else { 0 };
    view.page(
        "coordinator/links_ask.html",
        context! { wave => Serde(&wave), at => own_address(address(&wave, "")), can_show, waiting, ..who.frame() },
    )
}

/// `POST …/links`: the links of those who have not answered, as a list, a file or cards to print.
pub(super) async fn show(
    view: View,
    request: HttpRequest,
    who: Coordinator,
    place: web::Path<Place>,
    form: web::Form<Fields>,
) -> Result<HttpResponse, WebError> {
    form.require_key(&who.form_key)?;
    let (wave, invitees) = read(&view, &who, &place)?;
    if !may_show(&wave, &invitees) {
        return Err(WebError::WrongState);
    }
    let base = base_address(&view.state.settings, &request)?;
    let (id, key) = (wave.id.clone(), view.state.store.key().clone());
    let links = change(&view, &who, &wave, Action::LinksShown, move |db| {
        let waiting = waiting(&invitees).cloned();
        links_of(db, &key, &id, &base, waiting.collect())
    })
    .await?;
    match form.get("als") {
        Some("bestand") => Ok(as_file(&view, &wave, &links)?),
        Some("kaarten") => cards::page(&view, &who, &wave, &links),
        _ => as_list(&view, &who, &wave, &links),
    }
}

/// `GET …/links/nieuw`: what new links mean.
pub(super) async fn ask_renew(
    view: View,
    who: Coordinator,
    place: web::Path<Place>,
) -> Result<HttpResponse, WebError> {
    let (wave, _) = read(&view, &who, &place)?;
    view.page(
        "coordinator/renew.html",
        context! { wave => Serde(&wave), at => own_address(address(&wave, "")), ..who.frame() },
    )
}

/// `POST …/links/nieuw`: new links for those who have not answered; their old ones open nothing from then on.
pub(super) async fn renew(
    view: View,
    who: Coordinator,
    place: web::Path<Place>,
    form: web::Form<Fields>,
) -> Result<HttpResponse, WebError> {
    form.require_key(&who.form_key)?;
    let (wave, invitees) = read(&view, &who, &place)?;
    let (id, key) = (wave.id.clone(), view.state.store.key().clone());
    change(&view, &who, &wave, Action::LinksRenewed, move |db| {
        waiting(&invitees)
            .try_for_each(|invitee| invitation::invite(db, &key, &id, &invitee.participant).map(|_| ()))
    })
    .await?;
    Ok(see_other(&address(&wave, "links")))
}

fn read(view: &View, who: &SignedIn, place: &Place) -> Result<(Wave, Vec<Invitee>), WebError> {
    let key = view.state.store.key();
    let (wave, invitees) = view.state.store.read(|db| {
        let wave = find(db, who, place)?;
        let begun = invitation::begun(db, key, &wave.id)?;
        let mut invitees = invitation::list(db, &wave.id)?;
        for invitee in &mut invitees {
            invitee.has_link &= !begun.contains(&invitee.participant);
        }
        Ok((wave, invitees))
    })?;
    require_state(&wave, WaveState::Open)?;
    Ok((wave, invitees))
}

/// Those whose link can be shown: they have not answered, nor begun to.
fn waiting(invitees: &[Invitee]) -> impl Iterator<Item = &Invitee> {
    invitees.iter().filter(|invitee| invitee.is_waiting())
}

/// Whether the links can be shown: those of people who answered or began are not on the list, so in an anonymous wave it
/// would tell who did as soon as somebody does.
fn may_show(wave: &Wave, invitees: &[Invitee]) -> bool {
    grain(wave) == Grain::Each || invitees.iter().all(Invitee::is_waiting)
}

/// The links of these people; whoever answered meanwhile is left out.
fn links_of(
    db: &Connection,
    key: &ServerKey,
    wave: &WaveId,
    base: &str,
    invitees: Vec<Invitee>,
) -> Result<Vec<PersonalLink>, StoreError> {
    let link = |invitee: Invitee| {
        let token = invitation::link_of(db, key, wave, &invitee.participant)?;
        Ok(token.map(|token: Token| PersonalLink {
            name: invitee.name,
            organisation: invitee.organisation.unwrap_or_default(),
            email: invitee.email.unwrap_or_default(),
            language: invitee.language,
            address: format!("{base}/s/{}", token.reveal()),
        }))
    };
    invitees.into_iter().map(link).filter_map(Result::transpose).collect()
}

fn as_list(
    view: &View,
    who: &SignedIn,
    wave: &Wave,
    links: &[PersonalLink],
) -> Result<HttpResponse, WebError> {
    let rows = links.iter().map(|link| {
        context! { name => link.name.as_str(), link => own_address(link.address.clone()) }
    });
    let rows = rows.collect::<Vec<_>>();
    view.page(
        "coordinator/links.html",
        context! { wave => Serde(wave), at => own_address(address(wave, "links")), links => rows, ..who.frame() },
    )
}

/// A file for a mail merge.
fn as_file(view: &View, wave: &Wave, links: &[PersonalLink]) -> Result<HttpResponse, WebError> {
    let header = ["name", "email", "organisation", "language", "link"]
        .map(|column| view.messages.text(&format!("links-column-{column}")));
    let rows = links.iter().map(|link| {
        [&link.name, &link.email, &link.organisation, &link.language, &link.address].map(String::as_str)
    });
    let file = spreadsheet::table(header.each_ref().map(|text| text.as_ref()), rows)?;
    let name = format!("attachment; filename=\"links-{}.csv\"", wave.id);
    Ok(HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8")
        .insert_header((header::CONTENT_DISPOSITION, name))
        .body(file))
}
