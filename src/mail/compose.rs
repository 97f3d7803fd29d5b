//! From a mail in the outbox to a letter with an address and a link; or why it is not sent.

use jiff::civil::Date;
use rusqlite::Connection;

use super::letter::{Button, Letter};
use crate::{
    messages::Messages,
    questionnaire::Language,
    secret::ServerKey,
    store::{
        ParticipantId, StoreError, WaveId,
        account::{self, Account},
        account_link::{self, Purpose},
        invitation,
        outbox::{Due, Fate, Kind, Problem},
        participant, questionnaire,
        wave::{self, Pairing, Wave, WaveState},
    },
};

/// A letter that can go out.
#[derive(Debug)]
pub(super) struct Ready {
    /// Name and address of whom it goes to.
    pub(super) to: (String, String),
    /// The address that answers go to, if not to the sender.
    pub(super) reply_to: Option<String>,
    /// What it says.
    pub(super) letter: Letter,
}

/// The links that a mail to a participant carries.
#[derive(Debug, Clone)]
pub struct Link {
    /// To the survey.
    pub survey: String,
    /// To get no more mail.
    pub no_mail: String,
}

/// What became of a mail on the desk.
pub(super) enum Composed {
    /// It can go out.
    Ready(Box<Ready>),
    /// It does not go out; this is what becomes of it.
    Not(Fate),
}

/// At which moment and where a mail is composed.
#[derive(Debug)]
pub(super) struct Desk<'a> {
    pub(super) key: &'a ServerKey,
    /// The address that links begin with.
    pub(super) base: &'a str,
    pub(super) today: Date,
    pub(super) now: i64,
}

impl Desk<'_> {
    /// The letter of a mail, or what becomes of the mail instead.
    pub(super) fn compose(&self, db: &Connection, due: &Due) -> Result<Composed, StoreError> {
        match (&due.wave, &due.participant, &due.account) {
            (Some(wave), Some(participant), _) => self.to_participant(db, due, wave, participant),
            (_, None, Some(account)) => {
                let enabled = account::is_enabled(db, account)?;
                let account = account::find(db, account)?;
                if enabled { self.to_account(db, due, &account) } else { Ok(Composed::Not(Fate::Cancelled)) }
            }
            _ => Ok(Composed::Not(Fate::Cancelled)),
        }
    }

    fn to_participant(
        &self,
        db: &Connection,
        due: &Due,
        wave: &WaveId,
        id: &ParticipantId,
    ) -> Result<Composed, StoreError> {
        let wave = wave::find(db, wave)?;
        let person = participant::find(db, id)?;
        let wanted = !person.no_mail && !person.archived && wave.takes_answers(self.today);
        if !wanted {
            return Ok(Composed::Not(Fate::Cancelled));
        }
        let Some(token) = invitation::link_of(db, self.key, &wave.id, id)? else {
            return Ok(Composed::Not(Fate::Cancelled));
        };
        let Some(email) = person.email else {
            return Ok(Composed::Not(Fate::Refused(Problem::no_address())));
        };
        let proof = self.key.no_mail_proof(id.as_str());
        let link = Link {
            survey: format!("{}/s/{}", self.base, token.reveal()),
            no_mail: format!("{}/geen-mail/{id}/{proof}", self.base),
        };
        let messages = messages(&person.language);
        let letter = letter_to_participant(db, messages, due.kind, &wave, &person.name, &due.words, &link)?;
        let reply_to = account::coordinators(db, &wave.network)?.into_iter().next();
        let reply_to = reply_to.map(|coordinator| coordinator.email);
        Ok(Composed::Ready(Box::new(Ready { to: (person.name, email), reply_to, letter })))
    }

    fn to_account(&self, db: &Connection, due: &Due, account: &Account) -> Result<Composed, StoreError> {
        let messages = messages(&account.language);
        let password = |purpose: Purpose| {
            let token = account_link::token_of(db, self.key, &account.id, purpose, self.now)?;
            Ok::<_, StoreError>(token.map(|token| format!("{}/wachtwoord/{}", self.base, token.reveal())))
        };
        let (part, address, about) = match due.kind {
            Kind::AccountInvitation => ("account-invitation", password(Purpose::Invitation)?, None),
            Kind::PasswordReset => ("password-reset", password(Purpose::Reset)?, None),
            Kind::Test => ("test", Some(format!("{}/beheer", self.base)), None),
            Kind::WaveDue => {
                let wave = due.wave.as_ref().map(|wave| wave::find(db, wave)).transpose()?;
                let Some(wave) = wave.filter(|wave| wave.state == WaveState::Draft) else {
                    return Ok(Composed::Not(Fate::Cancelled));
                };
                let address = format!("{}/netwerken/{}/metingen/{}", self.base, wave.network, wave.id);
                ("wave-due", Some(address), Some((wave::network_name(db, &wave.id)?, wave)))
            }
            Kind::Invitation | Kind::Reminder => return Ok(Composed::Not(Fate::Cancelled)),
        };
        let Some(address) = address else { return Ok(Composed::Not(Fate::Cancelled)) };
        let letter = letter_to_account(messages, part, account, address, about);
        let to = (account.name.clone(), account.email.clone());
        Ok(Composed::Ready(Box::new(Ready { to, reply_to: None, letter })))
    }
}

/// What a mail says to a participant of a wave: an invitation, or a reminder.
///
/// # Errors
/// When what it tells cannot be read.
pub fn letter_to_participant(
    db: &Connection,
    messages: &Messages,
    kind: Kind,
    wave: &Wave,
    name: &str,
    words: &str,
    link: &Link,
) -> Result<Letter, StoreError> {
    let network = wave::network_name(db, &wave.id)?;
    let minutes = questionnaire::of_wave(db, wave)?.minutes();
    let coordinators = account::coordinators(db, &wave.network)?;
    let about = || [("network", network.as_str().into()), ("label", wave.label.as_str().into())];
    let part = kind.word();
    let mut facts = vec![messages.text_with("mail-fact-time", [("minutes", minutes.into())])];
    if let Some(last) = wave.last_day {
        facts.push(messages.text_with("mail-fact-until", [("date", messages.date(last).into())]));
    }
    facts.push(match wave.pairing {
        Pairing::Pseudonymous => messages.text("mail-fact-private").into_owned(),
        Pairing::Anonymous => messages.text("mail-fact-anonymous").into_owned(),
    });
    facts.push(messages.text("mail-fact-own-link").into_owned());
    let ask = |coordinator: &Account| {
        let values =
            [("name", coordinator.name.as_str().into()), ("email", coordinator.email.as_str().into())];
        messages.text_with("mail-ask", values)
    };
    Ok(Letter {
        language: messages.language().to_string(),
        subject: messages.text_with(&format!("mail-{part}-subject"), about()),
        greeting: messages.text_with("mail-greeting", [("name", name.into())]),
        lead: vec![messages.text_with(&format!("mail-{part}-lead"), about())],
        words: [wave.opening_text.as_str(), words].into_iter().flat_map(paragraphs).collect(),
        link: Some(Button { words: messages.text("mail-link").into_owned(), address: link.survey.clone() }),
        facts,
        closing: coordinators.iter().map(ask).collect(),
        no_mail: Some(Button {
            words: messages.text("mail-no-mail").into_owned(),
            address: link.no_mail.clone(),
        }),
    })
}

fn letter_to_account(
    messages: &Messages,
    part: &str,
    account: &Account,
    address: String,
    about: Option<(String, Wave)>,
) -> Letter {
    let (network, label, date) = about.map_or_else(Default::default, |(network, wave)| {
        (network, wave.label.clone(), messages.date(wave.planned_on))
    });
    let values = || {
        [
            ("network", network.as_str().into()),
            ("label", label.as_str().into()),
            ("date", date.as_str().into()),
        ]
    };
    let text = |end: &str| messages.text_with(&format!("mail-{part}-{end}"), values());
    Letter {
        language: messages.language().to_string(),
        subject: text("subject"),
        greeting: messages.text_with("mail-greeting", [("name", account.name.as_str().into())]),
        lead: vec![text("lead")],
        words: Vec::new(),
        link: Some(Button { words: text("link"), address }),
        facts: Vec::new(),
        closing: vec![text("closing")],
        no_mail: None,
    }
}

/// The paragraphs of a text that somebody typed.
fn paragraphs(text: &str) -> impl Iterator<Item = String> + '_ {
    text.split("\n\n").map(str::trim).filter(|paragraph| !paragraph.is_empty()).map(str::to_owned)
}

/// The texts in the language with this tag.
fn messages(tag: &str) -> &'static Messages {
    Messages::of(&tag.parse().unwrap_or_else(|_| Language::dutch()))
}
