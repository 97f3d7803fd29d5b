//! From source to data set.

use std::{
    collections::{BTreeSet, HashMap},
    iter, mem,
    sync::Arc,
};

use super::{
    Dataset, Instrument, Privacy, Product, Provenance, Quasi, QuasiColumn, Request, Source, SourceResponse,
    SourceWave, codes,
    items::Items,
    quasi::Columns,
    rows::{Answers, Rows},
    scores::{self, NetworkScores, Weighed},
};
use crate::{
    anonymise::{
        Fate, HierarchyError, Options, Outcome, Refusal, Row, Table, Who, anonymise,
        history::{Differencing, History, Past, PastRow},
    },
    answers::{Answer, AnswerSheet},
    questionnaire::Questionnaire,
};

/// Why there is no data set. Every reason can be told to whoever asked.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum ExportError {
    /// Nothing was chosen that may go out.
    #[error("there are no responses to export: no closed wave of a network that allows research was chosen")]
    Empty,
    /// k is too small.
    #[error("k is {asked}: {} exports need {least} or more", .product.word())]
    SmallK {
        /// The product.
        product: Product,
        /// What was asked.
        asked: u32,
        /// The least that can be asked.
        least: u32,
    },
    /// A column that the product does not have.
    #[error(
        "an anonymised export does not tell the network: leave out the column network, or make a pseudonymised export for a project"
    )]
    NoNetwork,
    /// An item that is not there.
    #[error("there is no item {0} in the chosen waves")]
    NoSuchItem(String),
    /// The rows cannot be made safe.
    #[error(
        "{0}; choose fewer columns, more networks, questionnaires that more of them have filled in, a smaller k, or allow more rows to be suppressed"
    )]
    Refused(#[from] Refusal),
    /// An earlier export stands in the way.
    #[error(
        "refused because of what went out before: {0}; choose the networks and waves of an earlier export, or all of those and at least as many people more as k"
    )]
    Differencing(#[from] Differencing),
    /// Figures of networks that went out before would tell whose rows these are.
    #[error(
        "refused because of what went out before: with the figures of {networks} networks in an earlier export their rows could be found; choose the columns of that export, fewer columns, or more networks"
    )]
    Figures {
        /// How many networks.
        networks: usize,
    },
    /// A hierarchy is none, which is a mistake of ours.
    #[error(transparent)]
    Hierarchy(#[from] HierarchyError),
    /// A row does not fit its questionnaire.
    #[error("a response does not fit the questionnaire of its wave")]
    Damaged,
}

/// A data set, with what the ledger must remember of it when it goes out.
#[derive(Debug, Clone)]
pub struct Built {
    /// The data set.
    pub dataset: Dataset,
    /// What goes out.
    pub past: Past,
    /// By wave of the source: what goes out of it.
    pub waves: Vec<BuiltWave>,
}

/// What of a wave goes out besides its rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BuiltWave {
    /// Waves with the same number cannot be told apart by anything but their answers.
    pub group: u32,
    /// Whether its figures go along.
    pub figures: bool,
}

/// Makes a data set. The source is taken, since what is no longer needed of it is let go on the way: it may be large.
///
/// # Errors
/// When what is asked cannot be had; the error says what to do.
pub fn build(mut source: Source, request: &Request) -> Result<Built, ExportError> {
    check(request)?;
    let questionnaires = questionnaires(&source);
    let items = Items::of(&questionnaires);
    let sensitive = request.sensitive.iter().map(|name| {
        let place = items.columns.iter().position(|column| column.name == *name);
        place.ok_or_else(|| ExportError::NoSuchItem(name.clone()))
    });
    let sensitive = sensitive.collect::<Result<Vec<_>, _>>()?;
    let codes = source.networks.iter().map(|network| source.key.network(&network.id)).collect::<Vec<_>>();
    let columns = Columns::new(&source, &request.columns, codes.clone())?;
    let gathered = gather(&mut source, &questionnaires, &items)?;
    let history = &source.history;
    let linked = request.product == Product::Pseudonymised || history.is_linked();
    let table = table(&source, &columns, history, &gathered, &sensitive);
    let options = Options {
        k: request.k,
        linked,
        max_suppressed: request.max_suppressed,
        l: if request.sensitive.is_empty() { 1 } else { request.l },
    };
    let outcome = anonymise(&table, &options).map_err(|refusal| match refusal {
        Refusal::Empty => ExportError::Empty,
        refusal => ExportError::Refused(refusal),
    })?;
    let numbers = responses(&source).map(|(_, response)| response.number).collect::<Vec<_>>();
    history.check(&table, &numbers, &outcome.fates, request.k, linked)?;
    let privacy = Privacy::of(request, &columns.quasi, &table, &outcome, history.exports());
    let past = past(&table, &numbers, &outcome, request.k, request.product == Product::Pseudonymised);
    let rows_by_wave =
        ByWave { columns: &columns.quasi, table: &table, outcome: &outcome, gathered: &gathered };
    let weighed = rows_by_wave.weighed(&source);
    let may = may_go_along(&source, &weighed, request.k, linked)?;
    let scores = network_scores(&source, &may, &codes);
    let waves = built(&weighed, &may);
    let dataset = Dataset {
        product: request.product,
        quasi: quasi_columns(&columns, &outcome),
        provenance: provenance(&source, request, &questionnaires),
        rows: rows(source, request.product, &table, &outcome, gathered.answers),
        items: items.columns,
        questionnaires,
        scores,
        privacy,
    };
    Ok(Built { dataset, past, waves })
}

fn check(request: &Request) -> Result<(), ExportError> {
    let (product, least) = (request.product, request.product.smallest_k());
    if request.k < least {
        return Err(ExportError::SmallK { product, asked: request.k, least });
    }
    if product == Product::Anonymised && request.columns.contains(&Quasi::Network) {
        return Err(ExportError::NoNetwork);
    }
    Ok(())
}

/// The instruments of all waves: the newest version of each first.
fn questionnaires(source: &Source) -> Vec<Arc<Questionnaire>> {
    let mut all = Vec::<Arc<Questionnaire>>::new();
    for wave in &source.waves {
        for (own, _) in &wave.instruments {
            if !all.iter().any(|known| is_version(known, own)) {
                all.push(own.clone());
            }
        }
    }
    let version = |one: &Questionnaire| {
        one.version().split('.').map(|part| part.parse::<u32>().unwrap_or(0)).collect::<Vec<_>>()
    };
    all.sort_by(|one, other| one.id().cmp(other.id()).then_with(|| version(other).cmp(&version(one))));
    all
}

fn is_version(one: &Questionnaire, other: &Questionnaire) -> bool {
    (one.id(), one.version()) == (other.id(), other.version())
}

/// By column: the place of its item in the questionnaire of a wave, `None` where that does not ask it.
fn places(
    wave: &SourceWave,
    questionnaires: &[Arc<Questionnaire>],
    items: &Items,
) -> Option<Vec<Option<usize>>> {
    let mut places = vec![None; items.columns.len()];
    for (instrument, first) in &wave.instruments {
        let known = questionnaires.iter().position(|known| is_version(known, instrument))?;
        for (place, found) in places.iter_mut().zip(&items.places[known]) {
            *place = place.or(found.map(|found| found + first));
        }
    }
    Some(places)
}

/// The responses on their way into the data set, in the order of the source.
struct Gathered {
    /// By wave: which questions it asked, a number for each set of them.
    asked: Vec<u32>,
    /// By response and item column.
    answers: Answers,
}

/// Takes the answers out of the source and puts each where its item has its column.
fn gather(
    source: &mut Source,
    questionnaires: &[Arc<Questionnaire>],
    items: &Items,
) -> Result<Gathered, ExportError> {
    let responses = source.waves.iter().map(|wave| wave.responses.len()).sum();
    let mut gathered = Gathered { asked: Vec::new(), answers: Answers::new(items.columns.len(), responses) };
    let mut sets = Vec::<Vec<bool>>::new();
    for wave in &mut source.waves {
        let places = places(wave, questionnaires, items).ok_or(ExportError::Damaged)?;
        let set = places.iter().map(Option::is_some).collect::<Vec<_>>();
        let known = sets.iter().position(|known| *known == set).unwrap_or_else(|| {
            sets.push(set);
            sets.len() - 1
        });
        gathered.asked.push(u32::try_from(known).unwrap_or(u32::MAX));
        let sheets = mem::take(&mut wave.answers);
        let length = wave.questionnaire.item_count().max(1);
        if sheets.len() != length * wave.responses.len() {
            return Err(ExportError::Damaged);
        }
        for sheet in sheets.chunks_exact(length) {
            let sheet =
                AnswerSheet::from_bytes(&wave.questionnaire, sheet).map_err(|_| ExportError::Damaged)?;
            let code = |answer: Answer| match answer {
                Answer::Value(value) => value,
                Answer::DontKnow => codes::DONT_KNOW,
                Answer::Open => codes::LEFT_OPEN,
            };
            gathered.answers.push(places.iter().map(|place| place.map(|place| code(sheet.answers()[place]))));
        }
    }
    Ok(gathered)
}

/// Every response with the place of its wave.
fn responses(source: &Source) -> impl Iterator<Item = (usize, &SourceResponse)> {
    let waves = source.waves.iter().enumerate();
    waves.flat_map(|(place, wave)| iter::repeat(place).zip(&wave.responses))
}

fn table(
    source: &Source,
    columns: &Columns,
    history: &History,
    gathered: &Gathered,
    sensitive: &[usize],
) -> Table {
    let mut table = Table::new(columns.hierarchies.clone(), history.needs(), sensitive.len());
    table.reserve(source.waves.iter().map(|wave| wave.responses.len()).sum());
    let leaves = columns.leaves(source);
    let mut row = Row { who: Who::Known(0), leaves: Vec::new(), mark: 0, asked: 0, sensitive: Vec::new() };
    for (place, (wave, response)) in responses(source).enumerate() {
        (row.who, row.mark, row.asked) = (response.who, history.mark(response.number), gathered.asked[wave]);
        leaves.put(wave, response.level, response.kind, &mut row.leaves);
        let answer = |column: &usize| {
            gathered.answers.answer(place, *column).filter(|answer| !codes::ALL.contains(answer))
        };
        row.sensitive.clear();
        row.sensitive.extend(sensitive.iter().map(answer));
        table.push(&row);
    }
    table
}

fn quasi_columns(columns: &Columns, outcome: &Outcome) -> Vec<QuasiColumn> {
    let taken = columns.quasi.iter().zip(&columns.hierarchies).zip(&outcome.steps);
    taken
        .map(|((quasi, hierarchy), step)| QuasiColumn {
            quasi: *quasi,
            step: hierarchy.steps()[*step].name.clone(),
            values: hierarchy.steps()[*step].values.clone(),
        })
        .collect()
}

/// The rows that stay, in the order of their random ids.
fn rows(source: Source, product: Product, table: &Table, outcome: &Outcome, answers: Answers) -> Rows {
    let with_fate = responses(&source).zip(&outcome.fates).zip(0_u32..);
    let stays = with_fate.filter(|((_, fate), _)| **fate != Fate::Dropped);
    let ids = stays.map(|(((_, response), _), place)| {
        let respondent = match product {
            Product::Anonymised => response.response,
            Product::Pseudonymised => response.person,
        };
        (respondent, response.response, place)
    });
    let mut sorted = Vec::with_capacity(outcome.rows_out());
    sorted.extend(ids);
    drop(source);
    // Not by wave: where the wave is hidden, the order of a person's rows must not tell it.
    sorted.sort_unstable();
    let columns = table.columns().len();
    let mut rows = Rows::new(answers, columns, sorted.len());
    for (respondent, _, place) in sorted {
        let cell = |column| outcome.place(table, place as usize, column);
        rows.push(respondent, place, (0..columns).map(cell));
    }
    rows
}

fn past(table: &Table, responses: &[u32], outcome: &Outcome, k: u32, linked: bool) -> Past {
    let row = |(row, fate): (usize, &Fate)| {
        Some(PastRow { response: responses[row], who: table.who(row), class: fate.class()? })
    };
    let mut rows = Vec::with_capacity(outcome.rows_out());
    rows.extend(outcome.fates.iter().enumerate().filter_map(row));
    Past { k, linked, rows }
}

/// The rows on their way out, as the figures of their waves are weighed beside them.
struct ByWave<'a> {
    columns: &'a [Quasi],
    table: &'a Table,
    outcome: &'a Outcome,
    gathered: &'a Gathered,
}

impl ByWave<'_> {
    /// What goes out of every wave.
    fn weighed(&self, source: &Source) -> Vec<Weighed> {
        let shared = scores::shared_columns(self.columns);
        let mut waves = source.waves.iter().map(Weighed::of).collect::<Vec<_>>();
        for (row, (number, _)) in responses(source).enumerate() {
            let wave = &mut waves[number];
            let fate = self.outcome.fates[row];
            if wave.rows == 0 {
                let place = |column: &usize| self.outcome.unhidden_place(self.table, row, *column);
                wave.group =
                    iter::once(self.gathered.asked[number]).chain(shared.iter().map(place)).collect();
                // Rows can be matched with those of earlier exports by their answers.
                let earlier = &source.waves[number].earlier;
                wave.group.extend(earlier.iter().flat_map(|earlier| [earlier.export, earlier.group]));
            }
            wave.rows += 1;
            let astray = fate == Fate::Dropped || shared.iter().any(|column| fate.hides(*column));
            wave.astray.extend(astray.then(|| self.table.who(row)));
        }
        waves
    }
}

/// Of which waves the figures may go along.
///
/// # Errors
/// When figures that went out before may not go along any more.
fn may_go_along(
    source: &Source,
    weighed: &[Weighed],
    k: u32,
    linked: bool,
) -> Result<Vec<bool>, ExportError> {
    let may = scores::may_go_along(weighed, k, linked);
    let went_before = |wave: &SourceWave| wave.earlier.iter().any(|earlier| earlier.figures);
    let found = source.waves.iter().zip(&may).filter(|(wave, may)| !**may && went_before(wave));
    let networks = found.map(|(wave, _)| wave.network).collect::<BTreeSet<_>>().len();
    if networks > 0 { Err(ExportError::Figures { networks }) } else { Ok(may) }
}

/// What goes out of every wave besides its rows, as the ledger remembers it.
fn built(weighed: &[Weighed], may: &[bool]) -> Vec<BuiltWave> {
    let mut groups = HashMap::new();
    let mut number = |group| {
        let next = u32::try_from(groups.len()).unwrap_or(u32::MAX);
        *groups.entry(group).or_insert(next)
    };
    let waves = weighed.iter().zip(may);
    waves.map(|(wave, may)| BuiltWave { group: number(&wave.group), figures: *may }).collect()
}

fn network_scores(source: &Source, may: &[bool], codes: &[String]) -> Vec<NetworkScores> {
    let shown = source
        .waves
        .iter()
        .zip(may)
        .filter(|(wave, may)| **may && wave.figures.dimensions.iter().any(|score| score.n.is_some()));
    let mut told =
        shown.flat_map(|(wave, _)| NetworkScores::of(source, wave, &codes[wave.network])).collect::<Vec<_>>();
    told.sort_by(|one, other| (&one.network, one.wave).cmp(&(&other.network, other.wave)));
    told
}

fn provenance(source: &Source, request: &Request, questionnaires: &[Arc<Questionnaire>]) -> Provenance {
    let instruments = questionnaires.iter().map(|one| Instrument {
        id: one.id().to_owned(),
        version: one.version().to_owned(),
        title: one.title().clone(),
        source: one.source().to_owned(),
    });
    Provenance {
        software: format!("{} {}", env!("CARGO_PKG_NAME"), env!("CARGO_PKG_VERSION")),
        made_on: source.today.to_string(),
        product: request.product,
        seed: source.seed.clone(),
        networks: source.waves.iter().map(|wave| wave.network).collect::<BTreeSet<_>>().len(),
        waves: source.waves.len(),
        instruments: instruments.collect(),
        options: request.clone(),
        project: source.project.clone(),
    }
}
