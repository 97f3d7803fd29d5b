//! Reads what was chosen from the store, and what went out before.

use std::{
    collections::{HashMap, HashSet},
    hash::Hash,
    num::NonZero,
    sync::{Arc, mpsc},
    thread,
};

use data_encoding::BASE32_NOPAD;
use jiff::civil::Date;
use rusqlite::Connection;

use super::{Choice, ResearchError};
use crate::{
    anonymise::{
        Who,
        history::{History, Past, PastRow},
    },
    answers::{AnswerSheet, Background},
    export::{self, BuiltWave, EarlierWave, Source, SourceNetwork, SourceResponse, SourceWave},
    questionnaire::{Questionnaire, library},
    scoring::{
        Plan, WaveScores,
        disclosure::{MinGroup, PublishedWave},
    },
    secret::{Digest, ExportKey, random_bytes},
    store::{
        Store, StoreError, WaveId, release,
        research::{self, AllowedNetwork, Export, Exported, ExportedWave, Project, SHORT},
        response::{self, Attributes},
        wave::{self, Wave, WaveState},
    },
};

/// What the numbers in a source stand for.
#[derive(Debug)]
pub(super) struct Gathered {
    /// The waves of the source, in its order, each with its number.
    source: Vec<(WaveId, u32)>,
    /// How many waves have a number.
    waves: usize,
    /// By number of a response: what the ledger knows it by, and the number of its wave.
    responses: Vec<([u8; SHORT], u32)>,
}

/// Numbers for things, in the order in which they are met.
#[derive(Debug)]
struct Numbers<T>(HashMap<T, u32>);

impl<T> Default for Numbers<T> {
    fn default() -> Self {
        Self(HashMap::new())
    }
}

impl<T: Clone + Eq + Hash> Numbers<T> {
    /// The number of a thing: the next one if it is new.
    fn of(&mut self, thing: &T) -> u32 {
        if let Some(number) = self.0.get(thing) {
            return *number;
        }
        let number = u32::try_from(self.0.len()).unwrap_or(u32::MAX);
        self.0.insert(thing.clone(), number);
        number
    }

    /// The number of a thing that was met.
    fn find(&self, thing: &T) -> Option<u32> {
        self.0.get(thing).copied()
    }

    /// The things in the order of their numbers.
    fn into_things(self) -> Vec<T> {
        let mut things = self.0.into_iter().collect::<Vec<_>>();
        things.sort_unstable_by_key(|(_, number)| *number);
        things.into_iter().map(|(thing, _)| thing).collect()
    }
}

/// Everything that has been met so far, with its number.
#[derive(Debug, Default)]
struct Met {
    responses: Numbers<[u8; SHORT]>,
    people: Numbers<[u8; SHORT]>,
    networks: Numbers<String>,
    waves: Numbers<WaveId>,
    /// By number of a response: whose it is, and the number of its wave.
    who: Vec<(Who, u32)>,
}

impl Met {
    /// A response with whose it is.
    fn response(&mut self, wave: &Wave, key: &Digest, person: Option<&Digest>) -> (u32, Who) {
        let in_wave = self.waves.of(&wave.id);
        let number = self.responses.of(&short(key));
        let who = match person {
            Some(person) => Who::Known(self.people.of(&short(person))),
            None => {
                Who::Unknown { network: self.networks.of(&wave.network.as_str().to_owned()), wave: in_wave }
            }
        };
        if number as usize == self.who.len() {
            self.who.push((who, in_wave));
        }
        (number, who)
    }

    /// A response that was met, by what the ledger knows it by.
    fn known(&self, key: &[u8; SHORT]) -> Option<(u32, Who)> {
        let number = self.responses.find(key)?;
        Some((number, self.who[number as usize].0))
    }
}

impl Gathered {
    /// Keeps what the ledger asks for when the data set goes out.
    fn of(met: Met, source: Vec<WaveId>) -> Self {
        let number = |wave: WaveId| met.waves.find(&wave).map(|number| (wave, number));
        let in_waves = met.who.into_iter().map(|(_, wave)| wave);
        Self {
            source: source.into_iter().filter_map(number).collect(),
            waves: met.waves.0.len(),
            responses: met.responses.into_things().into_iter().zip(in_waves).collect(),
        }
    }

    /// The rows of an export by wave, as the ledger keeps them.
    pub(super) fn by_wave(&self, past: &Past, built: &[BuiltWave]) -> Vec<ExportedWave> {
        let mut by_wave = vec![Vec::new(); self.waves];
        for row in &past.rows {
            let (response, wave) = self.responses[row.response as usize];
            by_wave[wave as usize].push((response, row.class));
        }
        let exported = |((wave, number), built): (&(WaveId, u32), &BuiltWave)| {
            let rows = std::mem::take(&mut by_wave[*number as usize]);
            ExportedWave { wave: wave.clone(), rows, group: built.group, figures: built.figures }
        };
        let waves = self.source.iter().zip(built).map(exported);
        waves.filter(|wave| !wave.rows.is_empty()).collect()
    }
}

fn short(key: &Digest) -> [u8; SHORT] {
    let mut short = [0; SHORT];
    short.copy_from_slice(&key[..SHORT]);
    short
}

/// Gathers a source.
pub(super) fn gather(
    store: &Store,
    choice: &Choice,
    project: Option<&Project>,
    today: Date,
) -> Result<(Source, Gathered), ResearchError> {
    let networks = chosen(store, choice)?;
    let seed = match &choice.seed {
        Some(seed) => seed.clone(),
        None => BASE32_NOPAD.encode(&random_bytes::<10>()?).to_ascii_lowercase(),
    };
    let key = match project {
        Some(project) => {
            store.read(|db| research::project_key(db, &store.key().project_seal(), &project.id))?
        }
        None => store.key().export_key(&seed),
    };
    let mut gathering = Gathering {
        store,
        key: &key,
        met: Met::default(),
        source: Vec::new(),
        levels: Numbers::default(),
        kinds: Numbers::default(),
        waves: Vec::new(),
        earlier: HashMap::new(),
    };
    let mut sources = Vec::new();
    let read = |allowed: &AllowedNetwork| read_network(store, allowed, choice);
    in_parallel(&networks, read, |read| {
        let (network, waves) = read?;
        waves.into_iter().for_each(|wave| gathering.take(sources.len(), wave));
        sources.push(network);
        Ok::<_, StoreError>(())
    })?;
    let history = store.read(|db| gathering.history(db))?;
    for (wave, id) in gathering.waves.iter_mut().zip(&gathering.source) {
        wave.earlier = gathering.earlier.remove(id).unwrap_or_default();
    }
    let gathered = Gathered::of(gathering.met, gathering.source);
    let source = Source {
        networks: sources,
        waves: gathering.waves,
        levels: gathering.levels.into_things(),
        kinds: gathering.kinds.into_things(),
        history,
        key,
        seed,
        project: project.map(|project| export::Project {
            who: project.who.clone(),
            purpose: project.purpose.clone(),
            from: project.from.to_string(),
            until: project.until.to_string(),
        }),
        today,
    };
    Ok((source, gathered))
}

/// The networks that were chosen, all of which must allow research.
fn chosen(store: &Store, choice: &Choice) -> Result<Vec<AllowedNetwork>, ResearchError> {
    let allowed = store.read(research::networks)?;
    let Some(ids) = &choice.networks else { return Ok(allowed) };
    if let Some(unknown) = ids.iter().find(|id| !allowed.iter().any(|one| one.network.id == **id)) {
        return Err(ResearchError::NoNetwork(unknown.as_str().to_owned()));
    }
    Ok(allowed.into_iter().filter(|one| ids.contains(&one.network.id)).collect())
}

fn source_network(db: &Connection, allowed: &AllowedNetwork) -> Result<SourceNetwork, StoreError> {
    let network = &allowed.network;
    Ok(SourceNetwork {
        id: network.id.as_str().to_owned(),
        region: network.region.clone(),
        phase: network.phase.word().to_owned(),
        domains: research::domains(db, &network.id)?.into_iter().collect(),
    })
}

/// Networks that a thread reads ahead of who numbers them.
const AHEAD: usize = 4;

/// Does the work on each of these things, with as many threads as the machine runs at a time, and hands over what came of
/// each in their order. No thread is far ahead, so that little waits in memory.
fn in_parallel<T: Sync, R: Send, E>(
    things: &[T],
    work: impl Fn(&T) -> R + Sync,
    mut take: impl FnMut(R) -> Result<(), E>,
) -> Result<(), E> {
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    let work = &work;
    thread::scope(|scope| {
        let lines = (0..threads).map(|first| {
            let (done, taken) = mpsc::sync_channel(AHEAD);
            scope.spawn(move || {
                let mut own = things.iter().skip(first).step_by(threads);
                // Nobody takes any more once something went wrong.
                own.try_for_each(|thing| done.send(work(thing)))
            });
            taken
        });
        let lines = lines.collect::<Vec<_>>();
        for (_, line) in things.iter().zip(lines.iter().cycle()) {
            // A thread that broke off says nothing more: its panic goes on when all have ended.
            let Ok(one) = line.recv() else { break };
            take(one)?;
        }
        Ok(())
    })
}

/// A closed wave as it was read, before responses, people and words have numbers.
struct ReadWave {
    wave: Wave,
    number: u32,
    closed_on: Date,
    questionnaire: Arc<Questionnaire>,
    instruments: Vec<(Arc<Questionnaire>, usize)>,
    published: PublishedWave,
    responses: Vec<ReadResponse>,
}

struct ReadResponse {
    key: Digest,
    person: Option<Digest>,
    background: Background,
    answers: Vec<u8>,
}

/// Reads a network and its closed waves. While a wave is open again, it is in no report and in no export.
fn read_network(
    store: &Store,
    allowed: &AllowedNetwork,
    choice: &Choice,
) -> Result<(SourceNetwork, Vec<ReadWave>), StoreError> {
    let network = store.read(|db| source_network(db, allowed))?;
    let waves = store.read(|db| research::closed_waves(db, &allowed.network.id))?;
    let asked = |number: &u32| choice.waves.as_ref().is_none_or(|numbers| numbers.contains(number));
    let waves = (1..).zip(waves).filter(|(number, wave)| asked(number) && wave.state == WaveState::Closed);
    let waves = waves.filter_map(|(number, wave)| read_wave(store, number, wave, choice).transpose());
    Ok((network, waves.collect::<Result<_, _>>()?))
}

/// Reads a wave; `None` when nothing of it goes along.
fn read_wave(
    store: &Store,
    number: u32,
    wave: Wave,
    choice: &Choice,
) -> Result<Option<ReadWave>, StoreError> {
    let questionnaire = store.questionnaire(&wave)?;
    let wanted = |id: &str| choice.instruments.as_ref().is_none_or(|ids| ids.iter().any(|one| one == id));
    // A questionnaire that one network alone has would point at it.
    let goes = |id: &str| wanted(id) && library::find(id).is_some();
    let mut instruments = questionnaire.alone();
    instruments.retain(|(instrument, _)| goes(instrument.id()));
    if instruments.is_empty() {
        return Ok(None);
    }
    let seal = store.key().response_seal();
    let (released, releases) =
        store.read(|db| Ok((response::released(db, &wave.id)?, release::of_wave(db, &seal, &wave)?)))?;
    let Some(closed_on) = wave.closed_on.filter(|_| !released.is_empty()) else { return Ok(None) };
    let places = released.iter().enumerate().map(|(place, (key, _))| (*key, place)).collect();
    let releases = releases.iter().map(|release| release.placed(&places)).collect::<Vec<_>>();
    let plan = Plan::new(&questionnaire);
    let answers = released.iter().map(|(_, response)| {
        Ok((response.respondent_key, AnswerSheet::from_bytes(&questionnaire, &response.answers)?.values()))
    });
    let scores = WaveScores::of(&plan, answers.collect::<Result<Vec<_>, StoreError>>()?);
    let k = MinGroup::try_from(wave.min_group).map_err(|_| StoreError::Ledger)?;
    let published = PublishedWave::of(&plan, &scores, k, &releases);
    let responses = released.into_iter().map(|(key, response)| {
        let own = response.sealed.as_ref().map(|sealed| Attributes::open(&seal, &wave.id, sealed));
        let background = own.transpose()?.unwrap_or_default().background;
        Ok(ReadResponse { key, person: response.respondent_key, background, answers: response.answers })
    });
    let responses = responses.collect::<Result<_, StoreError>>()?;
    Ok(Some(ReadWave { number, closed_on, questionnaire, instruments, published, responses, wave }))
}

/// A source in the making.
struct Gathering<'a> {
    store: &'a Store,
    key: &'a ExportKey,
    met: Met,
    /// The ids of the waves.
    source: Vec<WaveId>,
    levels: Numbers<String>,
    kinds: Numbers<String>,
    waves: Vec<SourceWave>,
    /// What went out of every wave before.
    earlier: HashMap<WaveId, Vec<EarlierWave>>,
}

impl Gathering<'_> {
    /// Takes in a wave of a network.
    fn take(&mut self, network: usize, read: ReadWave) {
        let ReadWave { wave, number, closed_on, questionnaire, instruments, published, responses } = read;
        let mut sheets = Vec::with_capacity(responses.iter().map(|response| response.answers.len()).sum());
        let responses = responses.into_iter().map(|ReadResponse { key, person, background, answers }| {
            sheets.extend(answers);
            let (number, who) = self.met.response(&wave, &key, person.as_ref());
            let response = self.key.respondent(&key);
            SourceResponse {
                number,
                who,
                person: person.map_or(response, |person| self.key.respondent(&person)),
                response,
                level: background.level.map(|level| self.levels.of(&level)),
                kind: background.kind.map(|kind| self.kinds.of(&kind)),
            }
        });
        let responses = responses.collect();
        self.source.push(wave.id);
        self.waves.push(SourceWave {
            network,
            number,
            closed_on,
            questionnaire,
            instruments,
            responses,
            answers: sheets,
            figures: published.into(),
            earlier: Vec::new(),
        });
    }

    /// What went out before, whatever was chosen now.
    fn history(&mut self, db: &Connection) -> Result<History, StoreError> {
        let mut met = HashSet::new();
        let mut history = History::default();
        for (number, export) in (0..).zip(&research::exports(db)?) {
            history.add(&self.past(db, number, export, &mut met)?);
        }
        Ok(history)
    }

    fn past(
        &mut self,
        db: &Connection,
        number: u32,
        export: &Export,
        met: &mut HashSet<WaveId>,
    ) -> Result<Past, StoreError> {
        let mut rows = Vec::new();
        for ExportedWave { wave: id, rows: exported, group, figures } in
            research::rows_of(db, &self.store.key().response_seal(), &export.id)?
        {
            self.earlier.entry(id.clone()).or_default().push(EarlierWave { export: number, group, figures });
            if !met.contains(&id) {
                let wave = wave::find(db, &id)?;
                for (key, person) in research::keys(db, &id)? {
                    self.met.response(&wave, &key, person.as_ref());
                }
                met.insert(id);
            }
            let row = |(key, class): &Exported| {
                let (response, who) = self.met.known(key)?;
                Some(PastRow { response, who, class: *class })
            };
            rows.extend(exported.iter().filter_map(row));
        }
        Ok(Past { k: export.least, linked: export.linked, rows })
    }
}
