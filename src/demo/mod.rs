//! The demonstration: a data folder with three invented networks, so that a newcomer can look around at once.
//!
//! One network grows over three waves, one has a netwerkdip at its third, one has its first wave open. The
//! answers come from a fixed seed; tokens and passwords are random at every start.

mod answers;
mod conversations;
mod people;
mod plans;
pub mod simulate;
mod words;

use jiff::{ToSpan, civil::Date};
use rusqlite::Connection;

use crate::{
    answers::{AnswerSheet, Background, Sheet},
    password::{self, PasswordError},
    questionnaire::{Questionnaire, library},
    secret::{SecretError, ServerKey, Token},
    store::{
        AccountId, NetworkId, OrganisationId, ParticipantId, Store, StoreError, WaveId,
        account::{self, Account, Role},
        closing, invitation,
        network::{self, Network, Organisation, Participant},
        questionnaire as kept_questionnaire, research,
        sheet::{self, Door, SheetKeys},
        wave::{self, Pairing, Wave, WaveState},
    },
};
use answers::Simulation;
use people::Person;
use plans::{Plan, PlannedWave, plans};
use words::COMMENTS;

/// The instrument of the demonstration.
const INSTRUMENT: &str = "kaats-opheij-2014";
/// The seed of the invented answers.
const SEED: u64 = 2014;
/// Smallest group about which figures are shown.
const MIN_GROUP: u8 = 5;
/// Answers that make somebody want to talk about an item.
const LOW: u8 = 1;

/// What the demonstration tells its visitor.
#[derive(Debug, Clone)]
pub struct Demo {
    /// Links to the open survey; those who have not answered come first.
    pub surveys: Vec<Token>,
    /// How many of those links have not been answered.
    pub unanswered: usize,
    /// Who can sign in.
    pub accounts: Vec<DemoAccount>,
}

/// An account of the demonstration.
#[derive(Debug, Clone)]
pub struct DemoAccount {
    /// The role.
    pub role: Role,
    /// Mail address.
    pub email: String,
    /// Password, new at every start.
    pub password: String,
}

/// Why the demonstration cannot be made.
#[derive(Debug, thiserror::Error)]
pub enum DemoError {
    /// The data folder cannot be written.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// There is no randomness.
    #[error(transparent)]
    Secret(#[from] SecretError),
    /// A password cannot be hashed.
    #[error(transparent)]
    Password(#[from] PasswordError),
    /// The instrument is not built in.
    #[error("the questionnaire {INSTRUMENT} is not built in")]
    NoInstrument,
}

/// Fills an empty store with the demonstration.
///
/// # Errors
/// When it cannot be written; then nothing was.
pub fn fill(store: &Store, today: Date) -> Result<Demo, DemoError> {
    let questionnaire = library::find(INSTRUMENT).ok_or(DemoError::NoInstrument)?;
    let accounts = [
        (Role::Coordinator, "coordinator@voorbeeld.example", "Noor Verhage"),
        (Role::Researcher, "onderzoeker@voorbeeld.example", "Sam Terlouw"),
        (Role::Administrator, "beheer@voorbeeld.example", "Robin Akkermans"),
    ];
    let accounts = accounts
        .into_iter()
        .map(|(role, email, name)| {
            let password = new_password()?;
            let hash = password::hash(&password)?;
            let account = Account {
                id: AccountId::random()?,
                email: email.into(),
                name: name.into(),
                role,
                language: "nl".into(),
            };
            Ok((account, hash, DemoAccount { role, email: email.into(), password }))
        })
        .collect::<Result<Vec<_>, DemoError>>()?;
    let stored =
        accounts.iter().map(|(account, hash, _)| (account.clone(), hash.clone())).collect::<Vec<_>>();
    let key = store.key().clone();
    let links = store.write_blocking(move |db| write_all(db, &key, questionnaire, &stored, today))?;
    let unanswered = links.iter().filter(|(_, answered)| !answered).count();
    Ok(Demo {
        surveys: links.into_iter().map(|(token, _)| token).collect(),
        unanswered,
        accounts: accounts.into_iter().map(|(_, _, account)| account).collect(),
    })
}

/// A password that can be typed over: four groups of five letters and digits (100 bits).
fn new_password() -> Result<String, SecretError> {
    let letters = Token::random()?.reveal()[..20].to_owned();
    let groups = letters.as_bytes().chunks(5).map(String::from_utf8_lossy);
    Ok(groups.collect::<Vec<_>>().join("-"))
}

fn write_all(
    db: &Connection,
    key: &ServerKey,
    questionnaire: &'static Questionnaire,
    accounts: &[(Account, String)],
    today: Date,
) -> Result<Vec<(Token, bool)>, StoreError> {
    kept_questionnaire::keep(db, questionnaire)?;
    for (account, hash) in accounts {
        account::insert(db, account, hash)?;
    }
    let mut simulation = Simulation::new(questionnaire, SEED);
    let mut links = Vec::new();
    for plan in plans() {
        let network = write_network(db, &plan)?;
        for (account, _) in accounts.iter().filter(|(account, _)| account.role == Role::Coordinator) {
            account::grant(db, &account.id, &network.id)?;
        }
        research::allow(db, &network.id, Some(today))?;
        let participants = write_people(db, &network.id, plan.people)?;
        simulation.meet(participants.len());
        let mut waves = Vec::new();
        for (position, planned) in (0..).zip(&plan.waves) {
            let mut wave = write_wave(db, &network.id, position, planned, questionnaire, today)?;
            let sheets = simulation.answer(&planned.shape);
            let made = write_answers(db, key, &wave, questionnaire, &participants, plan.people, sheets)?;
            if planned.state == WaveState::Closed {
                let closed_on = wave.planned_on.saturating_add(3.weeks());
                closing::close(db, key, &wave.id, closed_on)?;
                wave.closed_on = Some(closed_on);
            } else {
                links.extend(made);
            }
            waves.push(wave);
        }
        if plan.has_talked {
            conversations::write(db, &waves)?;
        }
    }
    links.sort_by_key(|(_, answered)| *answered);
    Ok(links)
}

fn write_network(db: &Connection, plan: &Plan) -> Result<Network, StoreError> {
    let network = Network {
        id: NetworkId::random()?,
        name: plan.name.into(),
        region: plan.region.into(),
        phase: plan.phase,
        aim: plan.aim.into(),
        target_group: plan.target_group.into(),
        archived_on: None,
    };
    network::insert(db, &network)?;
    Ok(network)
}

fn write_people(
    db: &Connection,
    network: &NetworkId,
    people: &[Person],
) -> Result<Vec<ParticipantId>, StoreError> {
    let mut organisations: Vec<Organisation> = Vec::new();
    let mut participants = Vec::new();
    for person in people {
        let organisation = match organisations.iter().find(|known| known.name == person.organisation) {
            Some(known) => known.id.clone(),
            None => {
                let organisation = Organisation {
                    id: OrganisationId::random()?,
                    network: network.clone(),
                    name: person.organisation.clone().into(),
                    kind: person.kind.into(),
                    domain: person.domain.into(),
                };
                network::insert_organisation(db, &organisation)?;
                organisations.push(organisation.clone());
                organisation.id
            }
        };
        let participant = Participant {
            id: ParticipantId::random()?,
            network: network.clone(),
            organisation: Some(organisation),
            name: person.name.clone().into(),
            email: Some(person.email()),
            level: person.level,
            language: "nl".into(),
            archived: false,
            no_mail: false,
        };
        network::insert_participant(db, &participant)?;
        participants.push(participant.id);
    }
    Ok(participants)
}

fn write_wave(
    db: &Connection,
    network: &NetworkId,
    position: u32,
    planned: &PlannedWave,
    questionnaire: &Questionnaire,
    today: Date,
) -> Result<Wave, StoreError> {
    let day = today.saturating_add(planned.months.months());
    // What is over is opened first, and closed when its answers are in.
    let opened = planned.state != WaveState::Draft;
    let wave = Wave {
        id: WaveId::random()?,
        network: network.clone(),
        position,
        label: planned.label.into(),
        planned_on: day,
        state: if opened { WaveState::Open } else { WaveState::Draft },
        min_group: MIN_GROUP,
        pairing: Pairing::Pseudonymous,
        comments: true,
        background: true,
        last_day: None,
        opening_text: String::new(),
        opened_on: opened.then_some(day),
        closed_on: None,
        questionnaire: questionnaire.id().into(),
        version: questionnaire.version().into(),
    };
    wave::insert(db, &wave)?;
    Ok(wave)
}

/// Invites everybody and puts in the answers that there are. Gives back the links, each with whether it has been
/// answered.
fn write_answers(
    db: &Connection,
    key: &ServerKey,
    wave: &Wave,
    questionnaire: &Questionnaire,
    participants: &[ParticipantId],
    people: &[Person],
    sheets: Vec<Option<AnswerSheet>>,
) -> Result<Vec<(Token, bool)>, StoreError> {
    if wave.state == WaveState::Draft {
        return Ok(Vec::new());
    }
    let mut links = Vec::new();
    let mut comments = COMMENTS.iter();
    for ((participant, person), answers) in participants.iter().zip(people).zip(sheets) {
        let token = invitation::invite(db, key, &wave.id, participant)?.ok_or(StoreError::WrongState)?;
        let answered = answers.is_some();
        if let Some(answers) = answers {
            let door = Door::Personal(token.hash());
            let place = sheet::place(db, &door)?;
            let background =
                Background { level: Some(person.level.word().into()), kind: Some(person.kind.into()) };
            let mut sheet = Sheet { answers, background, ..Sheet::empty(questionnaire) };
            // Partners want to talk about what they score low.
            let low = sheet.answers.values().into_iter().map(|value| value.is_some_and(|value| value <= LOW));
            sheet.talk = low.collect();
            if let Some((prompt, text)) = comments.next()
                && let Some(comment) = sheet.comments.get_mut(*prompt)
            {
                (*text).clone_into(comment);
            }
            sheet::put(db, wave, &SheetKeys::new(key, &token, door, &place), &sheet)?;
        }
        links.push((token, answered));
    }
    Ok(links)
}
