//! What whoever exports hands over: answers, and what may be known of who gave them.

use std::{collections::BTreeMap, sync::Arc};

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{Product, Project, Quasi};
use crate::{
    anonymise::{Who, history::History},
    questionnaire::Questionnaire,
    scoring::disclosure::{PublishedScore, PublishedWave},
    secret::{ExportKey, RowId},
};

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Request {
    /// Anonymised or pseudonymised.
    pub product: Product,
    /// Fewest people in a class.
    pub k: u32,
    /// The columns that could point at somebody.
    pub columns: Vec<Quasi>,
    /// Largest share of the rows of which cells may be hidden or that may be left out, 0 to 1.
    pub max_suppressed: f64,
    /// Items of which every class must have different answers.
    pub sensitive: Vec<String>,
    /// How many different answers.
    pub l: u32,
}

/// Everything that an export is made of.
#[derive(Debug, Clone)]
pub struct Source {
    /// The networks that allow research and were chosen.
    pub networks: Vec<SourceNetwork>,
    /// Their closed waves.
    pub waves: Vec<SourceWave>,
    /// The levels that responses refer to.
    pub levels: Vec<String>,
    /// The kinds of organisation that responses refer to, as coordinators typed them.
    pub kinds: Vec<String>,
    /// What went out before.
    pub history: History,
    /// The key of ids and order: of the project, or of this export alone.
    pub key: ExportKey,
    /// The seed that led to the key.
    pub seed: String,
    /// The project.
    pub project: Option<Project>,
    /// Today.
    pub today: Date,
}

/// A network.
#[derive(Debug, Clone)]
pub struct SourceNetwork {
    /// Names the network within the server.
    pub id: String,
    /// Town or region, as typed.
    pub region: String,
    /// Phase.
    pub phase: String,
    /// The domain of each kind of organisation, as typed.
    pub domains: BTreeMap<String, String>,
}

/// A closed wave.
#[derive(Debug, Clone)]
pub struct SourceWave {
    /// Place of its network.
    pub network: usize,
    /// Its place among the closed waves of the network, from 1.
    pub number: u32,
    /// Day of closing.
    pub closed_on: Date,
    /// The questionnaire.
    pub questionnaire: Arc<Questionnaire>,
    /// Its instruments that go along, as [`Questionnaire::alone`] tells them.
    pub instruments: Vec<(Arc<Questionnaire>, usize)>,
    /// The responses in its report.
    pub responses: Vec<SourceResponse>,
    /// Their answers, of one response after the other: a byte per item, as the store keeps them.
    pub answers: Vec<u8>,
    /// The figures in its report that can go along.
    pub figures: WaveFigures,
    /// What went out of it before.
    pub earlier: Vec<EarlierWave>,
}

/// The figures of a wave that can go along: of all that a report shows, what every wave has.
#[derive(Debug, Clone, PartialEq)]
pub struct WaveFigures {
    /// One per dimension.
    pub dimensions: Vec<PublishedScore>,
    /// The total.
    pub total: PublishedScore,
}

impl From<PublishedWave> for WaveFigures {
    fn from(published: PublishedWave) -> Self {
        Self { dimensions: published.dimensions, total: published.total }
    }
}

/// What of a wave went out in an earlier export.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct EarlierWave {
    /// Number of the export.
    pub export: u32,
    /// Waves with the same number could not be told apart there by anything but their answers.
    pub group: u32,
    /// Whether its figures went along.
    pub figures: bool,
}

/// A response.
#[derive(Debug, Clone)]
pub struct SourceResponse {
    /// Its number, the same in [`Source::history`].
    pub number: u32,
    /// Whose it is, likewise.
    pub who: Who,
    /// The id of the person where known, else of the response.
    pub person: RowId,
    /// The id of the response.
    pub response: RowId,
    /// Place of the level.
    pub level: Option<u32>,
    /// Place of the kind of organisation.
    pub kind: Option<u32>,
}
