//! The figures of networks that go along with the rows: those of their reports, as they were published.
//!
//! The rows do not say of which network they are, and the figures must not tell it either. Of a group of networks whose
//! rows look alike in what their network has in common, somebody could try to find the division of the rows over the
//! networks that gives exactly these figures. That cannot succeed while there are far more divisions than the figures
//! can tell apart, for every network alone and for all together; where there are not, the figures stay behind.
//!
//! Nor may they tell of a row that was left out, or hides what it has in common with its group: the figures of the group
//! and its other rows would, by subtraction. So these are none, or many, and far fewer than all.

use std::collections::BTreeMap;

use super::{Quasi, Source, SourceWave, quasi, words};
use crate::{
    anonymise::{Who, people_of},
    questionnaire::Instrument,
    scoring::disclosure::PublishedScore,
};

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
            (wave.questionnaire.dimension_key(number).1.to_owned(), wave.figures.dimensions[number])
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
            total: alone.then_some(wave.figures.total),
        };
        let goes = |one: &&Instrument| wave.instruments.iter().any(|(alone, _)| alone.id() == one.id);
        instruments.iter().filter(goes).map(of_one).collect()
    }
}

/// How many more divisions, in bits, there must be than the figures can tell apart.
const MARGIN_BITS: f64 = 20.0;
/// Decimals of a published mean: how many values there are between two points of the scale.
const VALUES_PER_POINT: u32 = 10;

/// A wave as its figures are weighed beside the rows that go out.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Weighed {
    /// What its rows have in common because of their network and wave: which questions were asked, the columns that tell
    /// of either, and its groups in earlier exports.
    pub(super) group: Vec<u32>,
    /// The network.
    pub(super) network: usize,
    /// Number of rows.
    pub(super) rows: u32,
    /// Whose rows are left out, or hide what they have in common with the others.
    pub(super) astray: Vec<Who>,
    /// The most that its figures can tell, in bits.
    told: f64,
    /// Points from the lowest answer to the highest.
    points: u32,
}

impl Weighed {
    /// A wave without its rows: each mean that it tells is one of so many values.
    pub(super) fn of(wave: &SourceWave) -> Self {
        let scale = wave.questionnaire.scale();
        let points = u32::from(scale.max - scale.min);
        let values = f64::from(points * VALUES_PER_POINT + 1);
        Self {
            group: Vec::new(),
            network: wave.network,
            rows: 0,
            astray: Vec::new(),
            told: (wave.figures.dimensions.len() + 1) as f64 * values.log2(),
            points,
        }
    }
}

/// Of which waves the figures may go along. Where the rows of a person are linked, whoever finds their network by the
/// figures of one wave has it for all, so that those of all its waves count.
pub(super) fn may_go_along(waves: &[Weighed], k: u32, linked: bool) -> Vec<bool> {
    let mut by_network = BTreeMap::<usize, f64>::new();
    for wave in waves {
        *by_network.entry(wave.network).or_default() += wave.told;
    }
    let told = |wave: &Weighed| if linked { by_network[&wave.network] } else { wave.told };
    let mut groups = BTreeMap::<&[u32], Vec<usize>>::new();
    for (place, wave) in waves.iter().enumerate() {
        groups.entry(&wave.group).or_default().push(place);
    }
    let mut may = vec![false; waves.len()];
    for places in groups.into_values() {
        let group = places.iter().map(|place| (&waves[*place], told(&waves[*place]))).collect::<Vec<_>>();
        for (place, safe) in places.into_iter().zip(within(&group, k)) {
            may[place] = safe;
        }
    }
    may
}

/// Of which waves of a group, each with what it tells, the figures may go along.
fn within(group: &[(&Weighed, f64)], k: u32) -> Vec<bool> {
    let none = vec![false; group.len()];
    let astray = group.iter().flat_map(|(wave, _)| wave.astray.iter().copied()).collect::<Vec<_>>();
    let rows = group.iter().map(|(wave, _)| wave.rows).sum::<u32>();
    if let [(wave, _)] = group {
        // There is nothing to be divided, but what the others do not say of those who are astray would be said of them.
        return vec![wave.astray.is_empty()];
    }
    if !astray.is_empty() && !are_lost_among(&astray, rows, group[0].0.points, k) {
        return none;
    }
    // A wave that could be found alone stays behind; and all do if together they could be.
    let ways = |own: u32| log2_factorial(rows) - log2_factorial(own) - log2_factorial(rows - own);
    let alone = group.iter().map(|(wave, told)| ways(wave.rows) > told + MARGIN_BITS).collect::<Vec<_>>();
    let going = group.iter().zip(&alone).filter(|(_, safe)| **safe).map(|((_, told), _)| told);
    let going = going.sum::<f64>();
    // Where all go, the last follows from the sum of the rows.
    let waves = group.len() as f64;
    let going = if alone.iter().all(|safe| *safe) { going * (waves - 1.0) / waves } else { going };
    let apart = group.iter().map(|(wave, _)| log2_factorial(wave.rows)).sum::<f64>();
    let divisions = log2_factorial(rows) - apart;
    if divisions > going + MARGIN_BITS { alone } else { none }
}

/// Whether the figures of a group tell nothing of few who are astray, by subtraction of all the others: they are k people
/// or more, and differ by less than the means of all are rounded.
fn are_lost_among(astray: &[Who], rows: u32, points: u32, k: u32) -> bool {
    let people = people_of(astray);
    let count = u32::try_from(astray.len()).unwrap_or(u32::MAX);
    people >= k && count.saturating_mul(points * VALUES_PER_POINT) <= rows
}

/// log2(n!), by Stirling's series to 1/(12n), which is exact enough from n = 1 on.
fn log2_factorial(n: u32) -> f64 {
    if n < 1 {
        return 0.0;
    }
    let n = f64::from(n);
    (n * n.ln() - n + 0.5 * (std::f64::consts::TAU * n).ln() + 1.0 / (12.0 * n)) / std::f64::consts::LN_2
}

/// The columns whose values the respondents of a wave share because of their network and wave.
pub(super) fn shared_columns(quasi: &[Quasi]) -> Vec<usize> {
    let shared = |quasi: &Quasi| !matches!(quasi, Quasi::OrganisationKind | Quasi::Level);
    (0..quasi.len()).filter(|column| shared(&quasi[*column])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A wave of the group that this network shares with all others, with six figures on five points.
    fn wave(network: usize, rows: u32) -> Weighed {
        Weighed {
            group: vec![0],
            network,
            rows,
            astray: Vec::new(),
            told: 6.0 * f64::from(41).log2(),
            points: 4,
        }
    }

    #[test]
    fn figures_go_along_where_rows_can_be_divided_in_far_more_ways_than_they_tell() {
        assert_eq!(may_go_along(&[wave(0, 8)], 5, false), [true], "alone there is nothing to divide");
        assert_eq!(may_go_along(&[wave(0, 20), wave(1, 20)], 5, false), [false; 2]);
        assert_eq!(may_go_along(&[wave(0, 40), wave(1, 40)], 5, false), [true; 2]);
    }

    #[test]
    fn a_small_network_that_could_be_found_alone_stays_behind() {
        let mut waves = (0..10).map(|network| wave(network, 30)).collect::<Vec<_>>();
        waves.push(wave(10, 6));
        let may = may_go_along(&waves, 5, false);
        assert_eq!(may[..10], [true; 10]);
        assert!(!may[10], "2^40 ways to take six of 306 rows, and figures that tell 2^32 apart");
    }

    #[test]
    fn linked_rows_are_found_by_the_figures_of_all_waves_of_their_network() {
        let mut waves = vec![wave(0, 40), wave(1, 40), wave(0, 40), wave(1, 40)];
        waves[2].group = vec![1];
        waves[3].group = vec![1];
        assert_eq!(may_go_along(&waves, 5, false), [true; 4]);
        assert_eq!(may_go_along(&waves, 5, true), [false; 4]);
    }

    #[test]
    fn figures_that_would_tell_of_few_hidden_rows_by_subtraction_stay_behind() {
        let astray =
            |wave: Weighed, count: u32| Weighed { astray: (0..count).map(Who::Known).collect(), ..wave };
        assert_eq!(may_go_along(&[astray(wave(0, 8), 1)], 5, false), [false]);
        let large = |count| may_go_along(&[astray(wave(0, 200), count), wave(1, 200)], 5, false);
        assert_eq!(large(0), [true; 2]);
        assert_eq!(large(4), [false; 2], "fewer than k people");
        assert_eq!(large(10), [true; 2]);
        assert_eq!(large(11), [false; 2], "more than the rounding of the others covers");
    }
}
