//! Opening and closing a wave, and making personal links. Each step has a page that says what it does.

use actix_web::{HttpRequest, HttpResponse, web};
use jiff::Zoned;
use minijinja::{context, value::Serde};

use super::links::{self, PersonalLinks};
use crate::{
    store::{
        NetworkId, StoreError, WaveId,
        audit::{self, Action},
        closing, invitation, network,
        wave::{self, Wave, WaveState, WaveSummary},
    },
    web::{
        error::WebError,
        fields::Fields,
        sign_in::{SignedIn, now},
        view::{View, see_other},
    },
};

type Place = web::Path<(NetworkId, WaveId)>;

/// `GET …/openen`: what will be fixed by opening.
pub(super) async fn ask_open(view: View, who: SignedIn, place: Place) -> Result<HttpResponse, WebError> {
    let (wave, participants) = view.state.store.read(|db| {
        let wave = find(db, &who, &place)?;
        let participants = network::participant_ids(db, &wave.network)?.len();
        Ok((wave, participants))
    })?;
    require_state(&wave, WaveState::Draft)?;
    let questionnaire = view.state.store.questionnaire(&wave)?;
    let title = questionnaire.title().get(view.messages.language());
    view.page(
        "coordinator/open.html",
        context! { wave => Serde(wave), participants, questionnaire => title, ..who.frame() },
    )
}

/// `POST …/openen`: opens the wave and shows everybody's link, once.
pub(super) async fn open(
    view: View,
    request: HttpRequest,
    who: SignedIn,
    place: Place,
    form: web::Form<Fields>,
) -> Result<HttpResponse, WebError> {
    form.require_key(&who.form_key)?;
    let (wave, participants) = view.state.store.read(|db| {
        let wave = find(db, &who, &place)?;
        let participants = network::participant_ids(db, &wave.network)?;
        Ok((wave, participants))
    })?;
    let links = PersonalLinks::new(&view.state.settings, &request, participants)?;
    let hashes = links.hashes();
    let (id, network, account, today) =
        (wave.id.clone(), wave.network.clone(), who.account.id.clone(), today());
    view.state
        .store
        .write(move |db| {
            wave::open(db, &id, today)?;
            links::invite_all(db, &id, &hashes)?;
            audit::record(db, now(), &account, Some(&network), Action::WaveOpened, id.as_str())
        })
        .await?;
    links.show(&view, &who, &wave)
}

/// `GET …/sluiten`: what closing means.
pub(super) async fn ask_close(view: View, who: SignedIn, place: Place) -> Result<HttpResponse, WebError> {
    let summary = view.state.store.read(|db| summary(db, &who, &place))?;
    require_state(&summary.wave, WaveState::Open)?;
    view.page("coordinator/close.html", context! { wave => Serde(summary), ..who.frame() })
}

/// `POST …/sluiten`
pub(super) async fn close(
    view: View,
    who: SignedIn,
    place: Place,
    form: web::Form<Fields>,
) -> Result<HttpResponse, WebError> {
    form.require_key(&who.form_key)?;
    let wave = view.state.store.read(|db| find(db, &who, &place))?;
    let (network, account, today) = (wave.network.clone(), who.account.id.clone(), today());
    view.state
        .store
        .write(move |db| {
            closing::close(db, &wave.id, today)?;
            audit::record(db, now(), &account, Some(&wave.network), Action::WaveClosed, wave.id.as_str())
        })
        .await?;
    if let Err(error) = view.state.store.empty_log().await {
        // The wave is closed all the same; the log is emptied at the next closing.
        log::error!("the write-ahead log could not be emptied: {error}");
    }
    Ok(see_other(&format!("/netwerken/{network}/rapport")))
}

/// `GET …/links`: what new links mean.
pub(super) async fn ask_renew(view: View, who: SignedIn, place: Place) -> Result<HttpResponse, WebError> {
    let wave = view.state.store.read(|db| find(db, &who, &place))?;
    require_state(&wave, WaveState::Open)?;
    view.page("coordinator/renew.html", context! { wave => Serde(wave), ..who.frame() })
}

/// `POST …/links`: new links for those who have not answered, shown once.
pub(super) async fn renew(
    view: View,
    request: HttpRequest,
    who: SignedIn,
    place: Place,
    form: web::Form<Fields>,
) -> Result<HttpResponse, WebError> {
    form.require_key(&who.form_key)?;
    let (wave, waiting) = view.state.store.read(|db| {
        let wave = find(db, &who, &place)?;
        let invitees = invitation::list(db, &wave.id)?.into_iter();
        let waiting = invitees.filter(|invitee| !invitee.responded).map(|invitee| invitee.participant);
        Ok((wave, waiting.collect::<Vec<_>>()))
    })?;
    require_state(&wave, WaveState::Open)?;
    let links = PersonalLinks::new(&view.state.settings, &request, waiting)?;
    let hashes = links.hashes();
    let (id, network, account) = (wave.id.clone(), wave.network.clone(), who.account.id.clone());
    view.state
        .store
        .write(move |db| {
            links::invite_all(db, &id, &hashes)?;
            audit::record(db, now(), &account, Some(&network), Action::LinksRenewed, id.as_str())
        })
        .await?;
    links.show(&view, &who, &wave)
}

fn find(db: &rusqlite::Connection, who: &SignedIn, place: &(NetworkId, WaveId)) -> Result<Wave, StoreError> {
    let network = network::find_for(db, &who.account.id, &place.0)?;
    wave::find_in(db, &network.id, &place.1)
}

fn summary(
    db: &rusqlite::Connection,
    who: &SignedIn,
    place: &(NetworkId, WaveId),
) -> Result<WaveSummary, StoreError> {
    let wave = find(db, who, place)?;
    let mut waves = wave::list(db, &wave.network)?.into_iter();
    waves.find(|summary| summary.wave.id == wave.id).ok_or(StoreError::NotFound)
}

fn require_state(wave: &Wave, state: WaveState) -> Result<(), WebError> {
    if wave.state == state { Ok(()) } else { Err(WebError::WrongState) }
}

fn today() -> jiff::civil::Date {
    Zoned::now().date()
}
