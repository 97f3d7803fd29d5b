//! Who is invited: chosen while a wave is planned, added to while it is open.

use actix_web::{HttpResponse, web};
use minijinja::{context, value::Serde};
use rusqlite::Connection;

use super::{Place, address, change, find};
use crate::{
    secret::ServerKey,
    store::{
        ParticipantId, StoreError, WaveId,
        audit::Action,
        guest_list::{self, Guest},
        invitation,
        wave::{Wave, WaveState},
    },
    web::{
        error::WebError,
        fields::Fields,
        sign_in::{Coordinator, SignedIn},
        view::{View, see_other},
    },
};

/// Which boxes are ticked when the page is opened.
#[derive(serde::Deserialize)]
pub(super) struct Preset {
    /// `vorige`: who was invited the time before; `iedereen`: everybody; else as it was kept.
    #[serde(default)]
    als: String,
}

/// `GET …/deelnemers`
pub(super) async fn ask(
    view: View,
    who: Coordinator,
    place: web::Path<Place>,
    preset: web::Query<Preset>,
) -> Result<HttpResponse, WebError> {
    let (wave, mut guests) = read(&view, &who, &place)?;
    let has_before = guests.iter().any(|guest| guest.invited_before);
    for guest in &mut guests {
        guest.chosen = match preset.als.as_str() {
            "vorige" => guest.invited_before,
            "iedereen" => true,
            _ => guest.chosen,
        };
    }
    view.page(
        "coordinator/guests.html",
        context! { wave => Serde(&wave), guests => Serde(guests), has_before, ..who.frame() },
    )
}

/// `POST …/deelnemers`: keeps the choice, or invites more people to a wave that is open.
pub(super) async fn choose(
    view: View,
    who: Coordinator,
    place: web::Path<Place>,
    form: web::Form<Fields>,
) -> Result<HttpResponse, WebError> {
    form.require_key(&who.form_key)?;
    let (wave, guests) = read(&view, &who, &place)?;
    let ticked = |guest: &Guest| form.get(&format!("partner:{}", guest.participant)).is_some();
    let chosen = guests.into_iter().filter(ticked).map(|guest| guest.participant).collect::<Vec<_>>();
    let (id, key) = (wave.id.clone(), view.state.store.key().clone());
    if wave.state == WaveState::Draft {
        change(&view, &who, &wave, Action::GuestsChosen, move |db| guest_list::choose(db, &id, &chosen))
            .await?;
    } else {
        change(&view, &who, &wave, Action::GuestsAdded, move |db| invite(db, &key, &id, &chosen)).await?;
    }
    Ok(see_other(&address(&wave, "")))
}

/// Invites those who are not invited yet; whoever is keeps their link.
fn invite(
    db: &Connection,
    key: &ServerKey,
    wave: &WaveId,
    chosen: &[ParticipantId],
) -> Result<(), StoreError> {
    let new = guest_list::list(db, wave)?.into_iter().filter(|guest| !guest.invited);
    for guest in new.filter(|guest| chosen.contains(&guest.participant)) {
        invitation::invite(db, key, wave, &guest.participant)?;
    }
    Ok(())
}

fn read(view: &View, who: &SignedIn, place: &Place) -> Result<(Wave, Vec<Guest>), WebError> {
    let (wave, guests) = view.state.store.read(|db| {
        let wave = find(db, who, place)?;
        let guests = guest_list::list(db, &wave.id)?;
        Ok((wave, guests))
    })?;
    if wave.state == WaveState::Closed { Err(WebError::WrongState) } else { Ok((wave, guests)) }
}
