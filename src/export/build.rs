//! From source to data set.

use std::{
    collections::{BTreeSet, HashMap},
    mem,
    sync::Arc,
};

use super::{
    DataRow, Dataset, Instrument, Privacy, Product, Provenance, Quasi, QuasiColumn, Request, Source,
    SourceWave, codes,
    items::Items,
    quasi::Columns,
    scores::{self, NetworkScores, Weighed},
};
use crate::{
    anonymise::{
        Fate, HierarchyError, Options, Outcome, Refusal, Row, Table, Who, anonymise,
        history::{Differencing, History, Past, PastRow},
    },
    answers::{Answer, AnswerSheet},
    questionnaire::Questionnaire,
    secret::RowId,
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

/// Makes a data set.
///
/// # Errors
/// When what is asked cannot be had; the error says what to do.
pub fn build(source: &Source, request: &Request) -> Result<Built, ExportError> {
    check(request)?;
    let questionnaires = questionnaires(source);
    let items = Items::of(&questionnaires);
    let sensitive = request.sensitive.iter().map(|name| {
        let place = items.columns.iter().position(|column| column.name == *name);
        place.ok_or_else(|| ExportError::NoSuchItem(name.clone()))
    });
    let sensitive = sensitive.collect::<Result<Vec<_>, _>>()?;
    let codes = source.networks.iter().map(|network| source.key.network(&network.id)).collect::<Vec<_>>();
    let columns = Columns::new(source, &request.columns, codes.clone())?;
    let history = &source.history;
    let linked = request.product == Product::Pseudonymised || history.is_linked();
    let gathered = gather(source, &questionnaires, &items)?;
    let table = table(source, &columns, history, &gathered, &sensitive);
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
    let responses = gathered.iter().map(|one| one.number).collect::<Vec<_>>();
    history.check(&table, &responses, &outcome.fates, request.k, linked)?;
    let privacy = Privacy::of(request, &columns.quasi, &table, &outcome, history.exports());
    let past = past(&table, &responses, &outcome, request.k, request.product == Product::Pseudonymised);
    let rows_by_wave =
        ByWave { columns: &columns.quasi, table: &table, outcome: &outcome, gathered: &gathered };
    let weighed = rows_by_wave.weighed(source);
    let may = may_go_along(source, &weighed, request.k, linked)?;
    let scores = network_scores(source, &may, &codes);
    let waves = built(&weighed, &may);
    let dataset = Dataset {
        product: request.product,
        quasi: quasi_columns(&columns, &outcome),
        rows: rows(source, request, &table, &outcome, gathered),
        items: items.columns,
        provenance: provenance(source, request, &questionnaires),
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

/// A response on its way into the data set.
struct Gathered {
    number: u32,
    wave: usize,
    place: usize,
    /// Which questions its wave asked: a number for each set of them.
    asked: u32,
    answers: Vec<Option<u8>>,
}

fn gather(
    source: &Source,
    questionnaires: &[Arc<Questionnaire>],
    items: &Items,
) -> Result<Vec<Gathered>, ExportError> {
    let mut gathered = Vec::new();
    let mut sets = Vec::<Vec<bool>>::new();
    for (number, wave) in source.waves.iter().enumerate() {
        let own = &wave.questionnaire;
        let places = places(wave, questionnaires, items).ok_or(ExportError::Damaged)?;
        let set = places.iter().map(Option::is_some).collect::<Vec<_>>();
        let known = sets.iter().position(|known| *known == set).unwrap_or_else(|| {
            sets.push(set);
            sets.len() - 1
        });
        let asked = u32::try_from(known).unwrap_or(u32::MAX);
        for (place, response) in wave.responses.iter().enumerate() {
            let sheet = AnswerSheet::from_bytes(own, &response.answers).map_err(|_| ExportError::Damaged)?;
            let code = |answer: Answer| match answer {
                Answer::Value(value) => value,
                Answer::DontKnow => codes::DONT_KNOW,
                Answer::Open => codes::LEFT_OPEN,
            };
            let answers = places.iter().map(|place| place.map(|place| code(sheet.answers()[place])));
            gathered.push(Gathered {
                number: response.number,
                wave: number,
                place,
                asked,
                answers: answers.collect(),
            });
        }
    }
    Ok(gathered)
}

fn table(
    source: &Source,
    columns: &Columns,
    history: &History,
    gathered: &[Gathered],
    sensitive: &[usize],
) -> Table {
    let mut table = Table::new(columns.hierarchies.clone(), history.needs(), sensitive.len());
    let leaves = columns.leaves(source);
    let mut row = Row { who: Who::Known(0), leaves: Vec::new(), mark: 0, asked: 0, sensitive: Vec::new() };
    for one in gathered {
        let response = &source.waves[one.wave].responses[one.place];
        (row.who, row.mark, row.asked) = (response.who, history.mark(one.number), one.asked);
        leaves.put(one.wave, response.level, response.kind, &mut row.leaves);
        let answer = |column: &usize| one.answers[*column].filter(|answer| !codes::ALL.contains(answer));
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
fn rows(
    source: &Source,
    request: &Request,
    table: &Table,
    outcome: &Outcome,
    mut gathered: Vec<Gathered>,
) -> Vec<DataRow> {
    let stays = outcome.fates.iter().enumerate().filter(|(_, fate)| **fate != Fate::Dropped);
    let ids = stays.map(|(row, _)| {
        let response = &source.waves[gathered[row].wave].responses[gathered[row].place];
        let own = source.key.respondent(&response.response);
        let respondent = match request.product {
            Product::Anonymised => own,
            Product::Pseudonymised => source.key.respondent(&response.person),
        };
        (respondent, own, row)
    });
    let mut ids = ids.collect::<Vec<_>>();
    // Not by wave: where the wave is hidden, the order of a person's rows must not tell it.
    ids.sort_unstable();
    let row = |(respondent, _, row): (RowId, RowId, usize)| DataRow {
        respondent: respondent.to_string(),
        cells: (0..table.columns().len()).map(|column| outcome.place(table, row, column)).collect(),
        answers: mem::take(&mut gathered[row].answers),
    };
    ids.into_iter().map(row).collect()
}

fn past(table: &Table, responses: &[u32], outcome: &Outcome, k: u32, linked: bool) -> Past {
    let row = |(row, fate): (usize, &Fate)| {
        Some(PastRow { response: responses[row], who: table.who(row), class: fate.class()? })
    };
    Past { k, linked, rows: outcome.fates.iter().enumerate().filter_map(row).collect() }
}

/// The rows on their way out, as the figures of their waves are weighed beside them.
struct ByWave<'a> {
    columns: &'a [Quasi],
    table: &'a Table,
    outcome: &'a Outcome,
    gathered: &'a [Gathered],
}

impl ByWave<'_> {
    /// What goes out of every wave.
    fn weighed(&self, source: &Source) -> Vec<Weighed> {
        let shared = scores::shared_columns(self.columns);
        let mut waves = source.waves.iter().map(Weighed::of).collect::<Vec<_>>();
        for (row, one) in self.gathered.iter().enumerate() {
            let wave = &mut waves[one.wave];
            let fate = self.outcome.fates[row];
            if wave.rows == 0 {
                let place = |column: &usize| self.outcome.unhidden_place(self.table, row, *column);
                wave.group = std::iter::once(one.asked).chain(shared.iter().map(place)).collect();
                // Rows can be matched with those of earlier exports by their answers.
                let earlier = &source.waves[one.wave].earlier;
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
        .filter(|(wave, may)| **may && wave.published.dimensions.iter().any(|score| score.n.is_some()));
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
