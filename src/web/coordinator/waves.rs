//! Opening and closing a wave, and making personal links. Each step has a page that says what it does.

use actix_web::{HttpRequest, HttpResponse, web};
use jiff::Zoned;
use minijinja::{context, value::Serde};

use crate::{
    secret::{Digest, Token},
    store::{
        NetworkId, ParticipantId, StoreError, WaveId,
        audit::{self, Action},
        closing,
        invitation::{self, Invitee},
        network,
        wave::{self, Wave, WaveState, WaveSummary},
    },
    web::{
        Settings,
        error::WebError,
        fields::Fields,
        sign_in::{SignedIn, now},
        view::{View, own_address, see_other},
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
    let links = new_links(participants)?;
    let invitations = hashes(&links);
    let (id, network, account, today) =
        (wave.id.clone(), wave.network.clone(), who.account.id.clone(), today());
    view.state
        .store
        .write(move |db| {
            wave::open(db, &id, today)?;
            for (participant, hash) in &invitations {
                invitation::invite(db, &id, participant, hash)?;
            }
            audit::record(db, now(), &account, Some(&network), Action::WaveOpened, id.as_str())
        })
        .await?;
    show_links(&view, &request, &who, &wave, &links)
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
    let links = new_links(waiting)?;
    let invitations = hashes(&links);
    let (id, network, account) = (wave.id.clone(), wave.network.clone(), who.account.id.clone());
    view.state
        .store
        .write(move |db| {
            for (participant, hash) in &invitations {
                invitation::invite(db, &id, participant, hash)?;
            }
            audit::record(db, now(), &account, Some(&network), Action::LinksRenewed, id.as_str())
        })
        .await?;
    show_links(&view, &request, &who, &wave, &links)
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
    let waves = wave::list(db, &wave.network)?.into_iter();
    waves.into_iter().find(|summary| summary.wave.id == wave.id).ok_or(StoreError::NotFound)
}

fn require_state(wave: &Wave, state: WaveState) -> Result<(), WebError> {
    if wave.state == state { Ok(()) } else { Err(WebError::WrongState) }
}

fn today() -> jiff::civil::Date {
    Zoned::now().date()
}

fn new_links(participants: Vec<ParticipantId>) -> Result<Vec<(ParticipantId, Token)>, WebError> {
    participants.into_iter().map(|participant| Ok((participant, Token::random()?))).collect()
}

fn hashes(links: &[(ParticipantId, Token)]) -> Vec<(ParticipantId, Digest)> {
    links.iter().map(|(participant, token)| (participant.clone(), token.hash())).collect()
}

/// The page with the links. They are kept nowhere, so this is the only time that they can be shown.
fn show_links(
    view: &View,
    request: &HttpRequest,
    who: &SignedIn,
    wave: &Wave,
    links: &[(ParticipantId, Token)],
) -> Result<HttpResponse, WebError> {
    let invitees = view.state.store.read(|db| invitation::list(db, &wave.id))?;
    let base = base_address(&view.state.settings, request)?;
    let rows = invitees.iter().filter_map(|invitee: &Invitee| {
        let (_, token) = links.iter().find(|(participant, _)| *participant == invitee.participant)?;
        // Whoever answered while the links were being made keeps their own link.
        (!invitee.responded).then(|| {
            let link = own_address(format!("{base}/s/{}", token.reveal()));
            context! { name => invitee.name.as_str(), link }
        })
    });
    let rows = rows.collect::<Vec<_>>();
    view.page("coordinator/links.html", context! { wave => Serde(wave), links => rows, ..who.frame() })
}

/// The address that links begin with. A browser names the host that it asked; what is no host is refused.
fn base_address(settings: &Settings, request: &HttpRequest) -> Result<String, WebError> {
    if let Some(address) = &settings.public_url {
        return Ok(address.clone());
    }
    let connection = request.connection_info();
    let (scheme, host) = (connection.scheme(), connection.host());
    let plain = |c: char| c.is_ascii_alphanumeric() || ".:-[]".contains(c);
    let sound = ["http", "https"].contains(&scheme) && host.chars().all(plain);
    if sound { Ok(format!("{scheme}://{host}")) } else { Err(WebError::BadForm) }
}
