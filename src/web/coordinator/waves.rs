//! Opening and closing a wave, and making personal links. Each step has a page that says what it does.

use actix_web::{HttpRequest, HttpResponse, http::StatusCode, web};
use jiff::{Zoned, civil::Date};
use minijinja::{context, value::Serde};
use rusqlite::Connection;

use super::links::PersonalLinks;
use crate::{
    scoring::disclosure::MinGroup,
    store::{
        NetworkId, StoreError, WaveId,
        audit::{self, Action},
        closing, invitation, network,
        wave::{self, Pairing, Wave, WaveSettings, WaveState, WaveSummary},
    },
    web::{
        error::WebError,
        fields::Fields,
        sign_in::{SignedIn, now},
        view::{View, base_address, see_other},
    },
};

/// Network and wave in an address.
pub(super) type Place = (NetworkId, WaveId);

/// The opening form as it was filled in.
struct OpeningForm {
    settings: WaveSettings,
    /// The last day, as typed.
    last_day: String,
    /// What is wrong with the last day: the message that says so.
    wrong: Option<&'static str>,
}

impl OpeningForm {
    /// The form before anything was changed.
    fn of(wave: &Wave) -> Self {
        let settings = WaveSettings {
            min_group: wave.min_group,
            pairing: wave.pairing,
            comments: wave.comments,
            background: wave.background,
            last_day: wave.last_day,
        };
        let last_day = wave.last_day.map(|day| day.to_string()).unwrap_or_default();
        Self { settings, last_day, wrong: None }
    }

    /// The form as posted.
    fn read(wave: &Wave, form: &Fields, today: Date) -> Self {
        let typed = form.get("laatste-dag").unwrap_or_default().trim();
        let last_day = parse_date(typed);
        let wrong = match (typed.is_empty(), last_day) {
            (false, None) => Some("open-last-day-wrong"),
            (false, Some(day)) if day < today => Some("open-last-day-past"),
            _ => None,
        };
        let group = form.get("groep").and_then(|group| group.parse().ok());
        let settings = WaveSettings {
            min_group: group.filter(|group| MinGroup::try_from(*group).is_ok()).unwrap_or(wave.min_group),
            pairing: form.get("koppelen").and_then(Pairing::of_word).unwrap_or(wave.pairing),
            comments: form.get("opmerkingen") == Some("ja"),
            background: form.get("achtergrond") == Some("ja"),
            last_day,
        };
        Self { settings, last_day: typed.to_owned(), wrong }
    }

    fn render(&self, view: &View, who: &SignedIn, wave: &Wave) -> Result<HttpResponse, WebError> {
        let participants = view.state.store.read(|db| network::participant_ids(db, &wave.network))?.len();
        let questionnaire = view.state.store.questionnaire(wave)?;
        let status = if self.wrong.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
        view.page_with_status(
            status,
            "coordinator/open.html",
            context! {
                wave => Serde(wave),
                participants,
                questionnaire => questionnaire.title().get(view.messages.language()),
                groups => MinGroup::ALL.map(MinGroup::get),
                min_group => self.settings.min_group,
                pairing => self.settings.pairing.word(),
                comments => self.settings.comments,
                background => self.settings.background,
                last_day => self.last_day.as_str(),
                wrong => self.wrong,
                ..who.frame()
            },
        )
    }
}

/// A date as people type it: `2026-12-14`, `14-12-2026` or `14/12/2026`.
fn parse_date(typed: &str) -> Option<Date> {
    let formats = ["%Y-%m-%d", "%d-%m-%Y", "%d/%m/%Y"];
    formats.iter().find_map(|format| Date::strptime(format, typed).ok())
}

/// `GET …/openen`: what will be fixed by opening.
pub(super) async fn ask_open(
    view: View,
    who: SignedIn,
    place: web::Path<Place>,
) -> Result<HttpResponse, WebError> {
    let wave = view.state.store.read(|db| find(db, &who, &place))?;
    require_state(&wave, WaveState::Draft)?;
    OpeningForm::of(&wave).render(&view, &who, &wave)
}

/// `POST …/openen`: opens the wave and shows everybody's link, once.
pub(super) async fn open(
    view: View,
    request: HttpRequest,
    who: SignedIn,
    place: web::Path<Place>,
    form: web::Form<Fields>,
) -> Result<HttpResponse, WebError> {
    form.require_key(&who.form_key)?;
    let (wave, participants) = view.state.store.read(|db| {
        let wave = find(db, &who, &place)?;
        let participants = network::participant_ids(db, &wave.network)?;
        Ok((wave, participants))
    })?;
    let today = today();
    let filled_in = OpeningForm::read(&wave, &form, today);
    if filled_in.wrong.is_some() {
        return filled_in.render(&view, &who, &wave);
    }
    let base = base_address(&view.state.settings, &request)?;
    let (id, key) = (wave.id.clone(), view.state.store.key().clone());
    let links = change(&view, &who, &wave, Action::WaveOpened, move |db| {
        wave::set(db, &id, &filled_in.settings)?;
        wave::open(db, &id, today)?;
        PersonalLinks::renew(db, &key, &id, participants)
    })
    .await?;
    links.show(&view, &who, &wave, &base)
}

/// `GET …/sluiten`: what closing means.
pub(super) async fn ask_close(
    view: View,
    who: SignedIn,
    place: web::Path<Place>,
) -> Result<HttpResponse, WebError> {
    let summary = view.state.store.read(|db| summary(db, &who, &place))?;
    require_state(&summary.wave, WaveState::Open)?;
    view.page("coordinator/close.html", context! { wave => Serde(summary), ..who.frame() })
}

/// `POST …/sluiten`
pub(super) async fn close(
    view: View,
    who: SignedIn,
    place: web::Path<Place>,
    form: web::Form<Fields>,
) -> Result<HttpResponse, WebError> {
    form.require_key(&who.form_key)?;
    let wave = view.state.store.read(|db| find(db, &who, &place))?;
    let (id, key, today) = (wave.id.clone(), view.state.store.key().clone(), today());
    change(&view, &who, &wave, Action::WaveClosed, move |db| closing::close(db, &key, &id, today)).await?;
    if let Err(error) = view.state.store.empty_log().await {
        // The wave is closed all the same; the log is emptied at the next closing.
        log::error!("the write-ahead log could not be emptied: {error}");
    }
    Ok(see_other(&format!("/netwerken/{}/rapport", wave.network)))
}

/// `GET …/links`: what new links mean.
pub(super) async fn ask_renew(
    view: View,
    who: SignedIn,
    place: web::Path<Place>,
) -> Result<HttpResponse, WebError> {
    let wave = view.state.store.read(|db| find(db, &who, &place))?;
    require_state(&wave, WaveState::Open)?;
    view.page("coordinator/renew.html", context! { wave => Serde(wave), ..who.frame() })
}

/// `POST …/links`: new links for those who have not answered, shown once.
pub(super) async fn renew(
    view: View,
    request: HttpRequest,
    who: SignedIn,
    place: web::Path<Place>,
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
    let base = base_address(&view.state.settings, &request)?;
    let (id, key) = (wave.id.clone(), view.state.store.key().clone());
    let renew = move |db: &Connection| PersonalLinks::renew(db, &key, &id, waiting);
    let links = change(&view, &who, &wave, Action::LinksRenewed, renew).await?;
    links.show(&view, &who, &wave, &base)
}

/// A wave of a network of the person who is signed in.
///
/// # Errors
/// [`StoreError::NotFound`] for what does not exist and for what is somebody else's.
pub(super) fn find(db: &Connection, who: &SignedIn, place: &Place) -> Result<Wave, StoreError> {
    let network = network::find_for(db, &who.account.id, &place.0)?;
    wave::find_in(db, &network.id, &place.1)
}

fn summary(db: &Connection, who: &SignedIn, place: &Place) -> Result<WaveSummary, StoreError> {
    let wave = find(db, who, place)?;
    let mut waves = wave::list(db, &wave.network)?.into_iter();
    waves.find(|summary| summary.wave.id == wave.id).ok_or(StoreError::NotFound)
}

/// Changes something about a wave and notes in the audit trail who did what, in one transaction.
pub(super) async fn change<T, F>(
    view: &View,
    who: &SignedIn,
    wave: &Wave,
    action: Action,
    work: F,
) -> Result<T, StoreError>
where
    T: Send + 'static,
    F: FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
{
    let (wave, network, account) = (wave.id.clone(), wave.network.clone(), who.account.id.clone());
    view.state
        .store
        .write(move |db| {
            let outcome = work(db)?;
            audit::record(db, now(), &account, Some(&network), action, wave.as_str())?;
            Ok(outcome)
        })
        .await
}

/// The address of a page of a wave.
pub(super) fn address(wave: &Wave, page: &str) -> String {
    format!("/netwerken/{}/metingen/{}/{page}", wave.network, wave.id)
}

/// Refuses a step that the wave's state does not allow.
pub(super) fn require_state(wave: &Wave, state: WaveState) -> Result<(), WebError> {
    if wave.state == state { Ok(()) } else { Err(WebError::WrongState) }
}

/// The day that it is here.
pub(super) fn today() -> Date {
    Zoned::now().date()
}
