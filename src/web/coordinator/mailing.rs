//! Invitations and reminders by mail: who gets one, the coordinator's own words, a look at the whole mail before it
//! goes out, and how each one fares.

use actix_web::{HttpResponse, http::StatusCode, web};
use jiff::{Timestamp, tz::TimeZone};
use minijinja::{Value, context, value::Serde};
use rusqlite::Connection;

use super::waves::{self, Place};
use crate::{
    mail::{Letter, Link, letter_to_participant},
    scoring::disclosure::response::{Grain, told},
    store::{
        MailId, ParticipantId, StoreError,
        audit::Action,
        invitation::{self, Invitee},
        network::Participant,
        outbox::{self, Kind, MailLine, MailState, Mailing},
        participant,
        wave::{Wave, WaveState},
    },
    web::{
        error::WebError,
        fields::Fields,
        sign_in::{Coordinator, SignedIn, now},
        view::{View, own_address, see_other},
    },
};

/// Longest text of the coordinator's own, in characters.
const LONGEST_WORDS: usize = 2000;
/// Seconds between two reminders below which the page warns: two days.
const SOON: i64 = 2 * 24 * 60 * 60;

/// The routes within the scope of a wave.
pub(super) fn routes(config: &mut web::ServiceConfig) {
    config
        .service(
            web::resource("/uitnodigen")
                .route(web::get().to(|view, who, place| ask(view, who, place, Kind::Invitation)))
                .route(
                    web::post().to(|view, who, place, form| send(view, who, place, form, Kind::Invitation)),
                ),
        )
        .service(
            web::resource("/herinneren")
                .route(web::get().to(|view, who, place| ask(view, who, place, Kind::Reminder)))
                .route(web::post().to(|view, who, place, form| send(view, who, place, form, Kind::Reminder))),
        )
        .service(web::resource("/mail").route(web::get().to(list)).route(web::post().to(try_again)));
}

/// Who gets a mail, and who does not.
struct Round {
    wave: Wave,
    kind: Kind,
    /// Those who get it.
    to: Vec<ParticipantId>,
    /// How many have no address.
    without_address: usize,
    /// How many want no mail.
    no_mail: usize,
    /// Which round of reminders it will be; 0 for the invitation.
    round: u32,
    /// When the last reminder was queued, in seconds since 1970.
    last: Option<i64>,
    /// Somebody to show the mail for.
    example: String,
}

impl Round {
    fn read(view: &View, who: &SignedIn, place: &Place, kind: Kind) -> Result<Self, WebError> {
        let round = view.state.store.read(|db| {
            let wave = waves::find(db, who, place)?;
            Self::of(db, wave, kind)
        })?;
        waves::require_state(&round.wave, WaveState::Open)?;
        Ok(round)
    }

    fn of(db: &Connection, wave: Wave, kind: Kind) -> Result<Self, StoreError> {
        let people = participant::list(db, &wave.network)?;
        let person = |invitee: &Invitee| {
            people.iter().map(|person| &person.participant).find(|person| person.id == invitee.participant)
        };
        let invited_by_mail = outbox::of_wave(db, &wave.id)?;
        let had = |person: &Participant| {
            let theirs = invited_by_mail.iter().filter(|mail| mail.participant == person.id);
            theirs.filter(|mail| mail.kind == Kind::Invitation).any(|mail| mail.state != MailState::Cancelled)
        };
        let waiting = invitation::list(db, &wave.id)?;
        // In an anonymous wave everybody is on the list of invitations: who is missing there would have answered. The
        // mail to somebody who has is cancelled when its turn comes.
        let all = kind == Kind::Invitation && waves::grain(&wave) != Grain::Each;
        let waiting = waiting.iter().filter(|invitee| all || invitee.is_waiting()).filter_map(person);
        let all = waiting.filter(|person| kind == Kind::Reminder || !had(person)).collect::<Vec<_>>();
        let (no_mail, rest) =
            all.into_iter().partition::<Vec<_>, _>(|person| person.no_mail || person.archived);
        let (to, without) = rest.into_iter().partition::<Vec<_>, _>(|person| person.email.is_some());
        let last = outbox::last_reminder(db, &wave.id)?;
        Ok(Self {
            kind,
            example: to.first().map(|person| person.name.clone()).unwrap_or_default(),
            to: to.into_iter().map(|person| person.id.clone()).collect(),
            without_address: without.len(),
            no_mail: no_mail.len(),
            round: if kind == Kind::Reminder { last.map_or(1, |(round, _)| round + 1) } else { 0 },
            last: last.map(|(_, at)| at),
            wave,
        })
    }

    /// The mail as its first reader gets it, without their link.
    fn letter(&self, view: &View, words: &str) -> Result<Letter, WebError> {
        let base = view.state.settings.public_url.as_deref().unwrap_or_default();
        let link = Link { survey: format!("{base}/s/…"), no_mail: format!("{base}/geen-mail/…") };
        // In an anonymous wave the name of somebody who gets a reminder would tell that they have not answered.
        let name = match waves::grain(&self.wave) {
            Grain::Each => self.example.clone(),
            Grain::Groups(_) => view.messages.text("mailing-somebody").into_owned(),
        };
        let letter = view.state.store.read(|db| {
            letter_to_participant(db, view.messages, self.kind, &self.wave, &name, words, &link)
        })?;
        Ok(letter)
    }

    fn render(
        &self,
        view: &View,
        who: &SignedIn,
        words: &str,
        wrong: bool,
    ) -> Result<HttpResponse, WebError> {
        let status = if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
        let grain = waves::grain(&self.wave);
        let count = u32::try_from(self.to.len()).unwrap_or(u32::MAX);
        // Those who get a reminder are those who have not answered: as finely told as the response itself.
        let told = if self.kind == Kind::Reminder { told(count, grain) } else { told(count, Grain::Each) };
        let letter = if wrong { None } else { Some(self.letter(view, words)?) };
        let exact = told.exact;
        view.page_with_status(
            status,
            "coordinator/mailing.html",
            context! {
                wave => Serde(&self.wave),
                at => own_address(waves::address(&self.wave, "")),
                kind => self.kind.word(),
                round => self.round,
                sends_mail => view.state.settings.mail.is_some(),
                nobody => self.to.is_empty() && exact,
                count => told.responses,
                exact,
                without_address => if exact { self.without_address } else { 0 },
                no_mail => if exact { self.no_mail } else { 0 },
                last_on => self.last.map(day),
                soon => self.kind == Kind::Reminder && self.last.is_some_and(|at| now() - at < SOON),
                letter => Serde(letter),
                words,
                wrong,
                longest => LONGEST_WORDS,
                ..who.frame()
            },
        )
    }
}

/// `GET …/uitnodigen` and `GET …/herinneren`
async fn ask(
    view: View,
    who: Coordinator,
    place: web::Path<Place>,
    kind: Kind,
) -> Result<HttpResponse, WebError> {
    Round::read(&view, &who, &place, kind)?.render(&view, &who, "", false)
}

/// `POST …/uitnodigen` and `POST …/herinneren`: shows the mail with the words that were typed, or queues it.
async fn send(
    view: View,
    who: Coordinator,
    place: web::Path<Place>,
    form: web::Form<Fields>,
    kind: Kind,
) -> Result<HttpResponse, WebError> {
    form.require_key(&who.form_key)?;
    let round = Round::read(&view, &who, &place, kind)?;
    let words = form.get("tekst").unwrap_or_default().trim().replace("\r\n", "\n");
    let too_long = words.chars().count() > LONGEST_WORDS;
    if too_long || form.get("stap") != Some("versturen") {
        return round.render(&view, &who, &words, too_long);
    }
    if view.state.settings.mail.is_none() {
        return Err(WebError::WrongState);
    }
    let address = waves::address(&round.wave, "mail");
    if form.get("ronde").and_then(|round| round.parse().ok()) != Some(round.round) {
        // The same form a second time: its mails are in the queue.
        return Ok(see_other(&address));
    }
    let wave = round.wave.clone();
    let action = if kind == Kind::Reminder { Action::RemindersQueued } else { Action::InvitationsQueued };
    waves::change(&view, &who, &wave, action, move |db| {
        let mailing = Mailing {
            kind,
            network: round.wave.network.clone(),
            wave: round.wave.id.clone(),
            round: round.round,
            words,
        };
        round.to.iter().try_for_each(|participant| {
            outbox::queue_to_participant(db, &mailing, participant, now()).map(|_| ())
        })
    })
    .await?;
    view.state.wake_postman();
    Ok(see_other(&address))
}

/// `GET …/mail`: how each mail of the wave fares.
async fn list(view: View, who: Coordinator, place: web::Path<Place>) -> Result<HttpResponse, WebError> {
    let (wave, mails) = view.state.store.read(|db| {
        let wave = waves::find(db, &who, &place)?;
        let mails = outbox::of_wave(db, &wave.id)?;
        Ok((wave, mails))
    })?;
    // In an anonymous wave the mails must not tell who has answered: only who has not gets a reminder, and a mail to who
    // has is cancelled. So reminders are told by k at a time, and of an invitation only what the coordinator must mend.
    let grain = waves::grain(&wave);
    let named = grain == Grain::Each;
    let (reminders, rest): (Vec<_>, Vec<_>) =
        mails.iter().partition(|mail| mail.kind == Kind::Reminder && !named);
    let rows = rest.iter().map(|mail| row(mail, named)).collect::<Vec<_>>();
    let count = |states: &[MailState]| rest.iter().filter(|mail| states.contains(&mail.state)).count();
    view.page(
        "coordinator/mail.html",
        context! {
            wave => Serde(&wave),
            at => own_address(waves::address(&wave, "")),
            sends_mail => view.state.settings.mail.is_some(),
            open => wave.state == WaveState::Open,
            named,
            sent => count(&[MailState::Sent]),
            waiting => count(&[MailState::Waiting, MailState::Sending]),
            refused => count(&[MailState::Refused]),
            unclear => count(&[MailState::Unclear]),
            other => count(&[MailState::Sent, MailState::Waiting, MailState::Sending, MailState::Cancelled]),
            reminders => told(u32::try_from(reminders.len()).unwrap_or(u32::MAX), grain).responses,
            rows,
            ..who.frame()
        },
    )
}

/// A mail as a line; unless `named`, how it fares is told only where something is to be mended.
fn row(mail: &MailLine, named: bool) -> Value {
    let to_mend = matches!(mail.state, MailState::Refused | MailState::Unclear);
    let ours = ["no-address", "wrong-address", "our-mistake"].contains(&mail.problem.as_str());
    context! {
        id => mail.id.as_str(),
        participant => mail.participant.as_str(),
        name => mail.name.as_str(),
        kind => mail.kind.word(),
        round => mail.round,
        state => if named || to_mend { mail.state.word() } else { "unnamed" },
        on => day(mail.next_at),
        problem => if named || to_mend { mail.problem.as_str() } else { "" },
        ours,
        again => to_mend,
    }
}

/// `POST …/mail`: sends a mail again that was refused, or of which nobody knows whether it arrived.
async fn try_again(
    view: View,
    who: Coordinator,
    place: web::Path<Place>,
    form: web::Form<Fields>,
) -> Result<HttpResponse, WebError> {
    form.require_key(&who.form_key)?;
    let wave = view.state.store.read(|db| waves::find(db, &who, &place))?;
    waves::require_state(&wave, WaveState::Open)?;
    let Ok(mail): Result<MailId, _> = form.get("mail").unwrap_or_default().parse();
    let id = wave.id.clone();
    waves::change(&view, &who, &wave, Action::MailTriedAgain, move |db| {
        outbox::try_again(db, &id, &mail, now())
    })
    .await?;
    view.state.wake_postman();
    Ok(see_other(&waves::address(&wave, "mail")))
}

/// The day of a moment, here.
fn day(at: i64) -> String {
    let moment = Timestamp::from_second(at).unwrap_or(Timestamp::UNIX_EPOCH);
    moment.to_zoned(TimeZone::system()).date().to_string()
}
