//! The figures of networks that go along with the rows: those of their reports, as they were published.
//!
//! The rows do not say of which network they are, and the figures must not tell it either. Of a group of networks whose
//! rows look alike in what their network has in common, somebody could try to find the division of the rows over the
//! networks that gives exactly these figures. That cannot succeed while there are far more divisions than the figures
//! can tell apart; where there are not, the figures of the whole group stay behind.

use std::collections::BTreeMap;

use super::{Quasi, Source, SourceWave, quasi, words};
use crate::{questionnaire::Instrument, scoring::disclosure::PublishedScore};

/// The published figures of an instrument in a wave of a network.
#[derive(Debug, Clone, PartialEq)]
pub struct NetworkScores {
    /// Code of the network, of this export alone.
    pub network: String,
    /// Town or region.
    pub region: String,
    /// Phase.
    pub phase: String,
    /// Number of the wave in its network.
    pub wave: u32,
    /// Quarter in which it closed.
    pub quarter: String,
    /// Id of the questionnaire.
    pub questionnaire: String,
    /// Version of the questionnaire.
    pub version: String,
    /// Number of respondents.
    pub n: u64,
    /// By dimension, with its id.
    pub dimensions: Vec<(String, PublishedScore)>,
    /// The total, of a wave that asked this instrument alone.
    pub total: Option<PublishedScore>,
}

impl NetworkScores {
    /// Of every instrument of the wave that goes along.
    pub(super) fn of(source: &Source, wave: &SourceWave, code: &str) -> Vec<Self> {
        let network = &source.networks[wave.network];
        let instruments = wave.questionnaire.instruments();
        let alone = instruments.len() == 1;
        let figures = |number: usize| {
            (wave.questionnaire.dimension_key(number).1.to_owned(), wave.published.dimensions[number])
        };
        let of_one = |instrument: &Instrument| Self {
            network: code.to_owned(),
            region: words::plain(&network.region),
            phase: network.phase.clone(),
            wave: wave.number,
            quarter: quasi::quarter(wave.closed_on),
            questionnaire: instrument.id.clone(),
            version: instrument.version.clone(),
            n: wave.responses.len() as u64,
            dimensions: instrument.dimensions.clone().map(figures).collect(),
            total: alone.then_some(wave.published.total),
        };
        let goes = |one: &&Instrument| wave.instruments.iter().any(|(alone, _)| alone.id() == one.id);
        instruments.iter().filter(goes).map(of_one).collect()
    }
}

/// How many more divisions, in bits, there must be than the figures can tell apart.
const MARGIN_BITS: f64 = 20.0;
/// Decimals of a published mean: how many values there are between two points of the scale.
const VALUES_PER_POINT: f64 = 10.0;

/// Of which waves the figures may go along. `group` names what the rows of a wave's respondents have in common because
/// of their network and wave.
pub(super) fn may_go_along(source: &Source, group: impl Fn(usize) -> Vec<u32>) -> Vec<bool> {
    let mut groups = BTreeMap::<Vec<u32>, Vec<usize>>::new();
    for (wave, _) in source.waves.iter().enumerate() {
        groups.entry(group(wave)).or_default().push(wave);
    }
    let mut may = vec![false; source.waves.len()];
    for waves in groups.into_values() {
        let safe = cannot_be_divided(waves.iter().map(|wave| &source.waves[*wave]));
        waves.into_iter().for_each(|wave| may[wave] = safe);
    }
    may
}

/// Whether there are far more divisions of the rows of these waves than their figures can tell apart. A single wave has
/// nothing to be divided.
fn cannot_be_divided<'a>(waves: impl Iterator<Item = &'a SourceWave>) -> bool {
    let (mut rows, mut told, mut apart, mut count) = (0.0, 0.0, 0.0, 0);
    for wave in waves {
        let n = wave.responses.len() as f64;
        rows += n;
        apart += log2_factorial(n);
        told += bits(wave);
        count += 1;
    }
    // What all but one tell: the last follows from the sum.
    count < 2 || log2_factorial(rows) - apart > told * f64::from(count - 1) / f64::from(count) + MARGIN_BITS
}

/// The most that the figures of a wave can tell, in bits: each mean is one of so many values.
fn bits(wave: &SourceWave) -> f64 {
    let scale = wave.questionnaire.scale();
    let values = f64::from(scale.max - scale.min) * VALUES_PER_POINT + 1.0;
    (wave.published.dimensions.len() + 1) as f64 * values.log2()
}

/// log2(n!), by Stirling's series to 1/(12n), which is exact enough from n = 1 on.
fn log2_factorial(n: f64) -> f64 {
    if n < 1.0 {
        return 0.0;
    }
    (n * n.ln() - n + 0.5 * (std::f64::consts::TAU * n).ln() + 1.0 / (12.0 * n)) / std::f64::consts::LN_2
}

/// The columns whose values the respondents of a wave share because of their network and wave.
pub(super) fn shared_columns(quasi: &[Quasi]) -> Vec<usize> {
    let shared = |quasi: &Quasi| !matches!(quasi, Quasi::OrganisationKind | Quasi::Level);
    (0..quasi.len()).filter(|column| shared(&quasi[*column])).collect()
}
