//! Simulated networks, as many as are wanted: for teaching, for tests, and to measure with.
//!
//! The same seed gives the same networks, people, dates and answers. Identifiers, links and keys are as random as
//! anywhere, so that a simulated folder is as safe as a real one.

use std::sync::Arc;

use jiff::{ToSpan, civil::Date};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use rusqlite::Connection;

use super::{
    MIN_GROUP,
    answers::{Simulation, WaveShape},
    people::Person,
    write_answers, write_people,
};
use crate::{
    questionnaire::Questionnaire,
    secret::ServerKey,
    store::{
        AccountId, NetworkId, Store, StoreError, WaveId, account, closing,
        network::{self, Network, ParticipantLevel, Phase},
        questionnaire as kept_questionnaire, research,
        wave::{self, Pairing, Wave, WaveState},
    },
};

/// What is simulated.
#[derive(Debug, Clone)]
pub struct Simulate {
    /// Number of networks.
    pub networks: u32,
    /// Number of partners of each.
    pub partners: u32,
    /// Number of waves of each, all of them closed.
    pub waves: u32,
    /// The seed.
    pub seed: u64,
    /// The instrument.
    pub questionnaire: Arc<Questionnaire>,
    /// The account that gets the networks.
    pub coordinator: Option<AccountId>,
}

/// How many networks are written in one transaction.
const AT_ONCE: u32 = 20;
/// The last waves close before this day, whenever the simulation is made.
const LAST_DAY: Date = Date::constant(2026, 7, 1);
/// Quarters over which the first waves are spread.
const QUARTERS: u32 = 8;
/// Weeks that a wave is open.
const WEEKS_OPEN: i32 = 3;

/// Invented places: no name here is meant to be a real one.
const REGIONS: [&str; 12] = [
    "Wilgerdam",
    "Oosterlo aan de Vaart",
    "Hoogbroek",
    "Lindelo",
    "Zwanendrecht",
    "Meerkapelle",
    "Aldenrade",
    "Kerkhaven",
    "Duinrijt",
    "Boskamp",
    "Rietveen",
    "Stadskwartier",
];
/// Kinds of organisation with their domain, and how many of a hundred partners come from one.
const KINDS: [(&str, &str, u32); 10] = [
    ("huisartsenpraktijk", "zorg", 12),
    ("wijkverpleging", "zorg", 14),
    ("gemeente", "gemeente", 14),
    ("welzijnsorganisatie", "welzijn", 18),
    ("ziekenhuis", "zorg", 4),
    ("ggz-instelling", "zorg", 7),
    ("apotheek", "zorg", 4),
    ("woningcorporatie", "wonen", 7),
    ("vrijwilligersorganisatie", "welzijn", 8),
    ("bewonersgroep", "inwoners", 12),
];
/// Levels, and how many of a hundred partners who are no citizens work at one.
const LEVELS: [(ParticipantLevel, u32); 3] =
    [(ParticipantLevel::Board, 12), (ParticipantLevel::Management, 23), (ParticipantLevel::Practice, 65)];

/// Fills a data folder. `done` is told after each step how many networks are there.
///
/// # Errors
/// When it cannot be written; what was written before stays.
pub fn simulate(store: &Store, what: &Simulate, done: impl Fn(u32)) -> Result<(), StoreError> {
    let questionnaire = Arc::clone(&what.questionnaire);
    store.write_blocking(move |db| kept_questionnaire::keep(db, &questionnaire))?;
    let mut first = 0;
    while first < what.networks {
        let last = (first + AT_ONCE).min(what.networks);
        let (what, key) = (what.clone(), store.key().clone());
        store.write_blocking(move |db| {
            (first..last).try_for_each(|number| Networked::new(&what, number).write(db, &key, &what))
        })?;
        done(last);
        first = last;
    }
    Ok(())
}

/// One network in the making, from a seed of its own: the first ten of a hundred are those of ten.
struct Networked {
    number: u32,
    random: ChaCha8Rng,
}

impl Networked {
    fn new(what: &Simulate, number: u32) -> Self {
        let mut random = ChaCha8Rng::seed_from_u64(what.seed);
        random.set_stream(u64::from(number));
        Self { number, random }
    }

    fn write(mut self, db: &Connection, key: &ServerKey, what: &Simulate) -> Result<(), StoreError> {
        let network = Network {
            id: NetworkId::random()?,
            name: format!("Netwerk {:04}", self.number + 1),
            region: (*self.pick(&REGIONS)).to_owned(),
            phase: *self.pick(Phase::ALL),
            aim: String::new(),
            target_group: String::new(),
            archived_on: None,
        };
        network::insert(db, &network)?;
        if let Some(coordinator) = &what.coordinator {
            account::grant(db, coordinator, &network.id)?;
        }
        let people = (0..what.partners).map(|place| self.person(place)).collect::<Vec<_>>();
        let participants = write_people(db, &network.id, &people)?;
        let mut simulation = Simulation::new(&what.questionnaire, self.random.random());
        simulation.meet(people.len());
        let mut aspects = what.questionnaire.dimensions().iter().map(|_| 0.0).collect::<Vec<_>>();
        let base = self.between(2.7, 3.7);
        aspects.iter_mut().for_each(|aspect| *aspect = base + self.between(-0.4, 0.4));
        let first_day = self.first_day(what.waves);
        research::allow(db, &network.id, Some(first_day))?;
        for position in 0..what.waves {
            let day = first_day.saturating_add(i64::from(position).years());
            let wave = open_wave(db, &network.id, position, day, &what.questionnaire)?;
            let most = f64::from(what.partners);
            let respondents = (most * self.between(0.65, 0.95)).round() as usize;
            let shape = WaveShape { aspects: aspects.clone(), respondents };
            let sheets = simulation.answer(&shape);
            write_answers(db, key, &wave, &what.questionnaire, &participants, &people, sheets)?;
            closing::close(db, key, &wave.id, day.saturating_add(WEEKS_OPEN.weeks()))?;
            // Most networks grow a little every year; some fall back.
            let growth = self.between(-0.25, 0.4);
            aspects.iter_mut().for_each(|aspect| *aspect += growth + self.between(-0.1, 0.1));
        }
        Ok(())
    }

    fn person(&mut self, place: u32) -> Person {
        let weights = KINDS.map(|(_, _, weight)| weight);
        let (kind, domain, _) = KINDS[self.weighted(&weights)];
        let level = match domain {
            "inwoners" => ParticipantLevel::Citizen,
            _ => LEVELS[self.weighted(&LEVELS.map(|(_, weight)| weight))].0,
        };
        let organisation = self.random.random_range(1..=3);
        Person {
            name: format!("Partner {:04} {:03}", self.number + 1, place + 1).into(),
            organisation: format!("{kind} {organisation}").into(),
            kind,
            domain,
            level,
        }
    }

    /// The day on which the first wave opens: so that the last one is closed on the last day.
    fn first_day(&mut self, waves: u32) -> Date {
        let quarters = i64::from(self.random.random_range(0..QUARTERS));
        let last = LAST_DAY.saturating_sub(WEEKS_OPEN.weeks()).saturating_sub((quarters * 3).months());
        last.saturating_sub(i64::from(waves.saturating_sub(1)).years())
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.random.random_range(0..from.len())]
    }

    fn weighted(&mut self, weights: &[u32]) -> usize {
        let mut left = self.random.random_range(0..weights.iter().sum());
        weights
            .iter()
            .position(|weight| match left.checked_sub(*weight) {
                Some(rest) => {
                    left = rest;
                    false
                }
                None => true,
            })
            .unwrap_or_default()
    }

    fn between(&mut self, low: f64, high: f64) -> f64 {
        low + (high - low) * self.random.random::<f64>()
    }
}

fn open_wave(
    db: &Connection,
    network: &NetworkId,
    position: u32,
    day: Date,
    questionnaire: &Questionnaire,
) -> Result<Wave, StoreError> {
    let label = if position == 0 { "start".to_owned() } else { format!("+{position} jaar") };
    let wave = Wave {
        id: WaveId::random()?,
        network: network.clone(),
        position,
        label,
        planned_on: day,
        state: WaveState::Open,
        min_group: MIN_GROUP,
        pairing: Pairing::Pseudonymous,
        comments: false,
        background: true,
        last_day: None,
        opening_text: String::new(),
        opened_on: Some(day),
        closed_on: None,
        questionnaire: questionnaire.id().into(),
        version: questionnaire.version().into(),
    };
    wave::insert(db, &wave)?;
    Ok(wave)
}
