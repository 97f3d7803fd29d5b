//! The report of a network: closed waves become published figures, in words, pictures and files.
//!
//! A [`Report`] holds only what may be shown: it keeps [`PublishedWave`]s and [`PublishedChange`]s and lets go of
//! everything behind them, so that a page or a file made from it cannot tell too much.

mod agenda;
mod calendar;
mod charts;
mod files;
mod improvements;
mod words;

use std::sync::Arc;

use crate::{
    questionnaire::Questionnaire,
    scoring::{
        Plan, WaveScores,
        change::ChangeN,
        dip,
        disclosure::{Detail, MinGroup, PublishedChange, PublishedWave, SPREAD_FROM},
        margin,
    },
    secret::Digest,
};

pub use agenda::{AgendaItem, PROPOSED, agenda};
pub use calendar::{Entry as CalendarEntry, calendar};
pub use charts::{PageChart, dots, locale, own_beside, own_spider, spider};
pub use files::{FileError, csv, json};
pub use improvements::{InWave, ThenAndNow, then_and_now};
pub use words::{band, mean_in_words};

/// How many waves stand side by side.
pub const MAX_WAVES: usize = 3;

/// A closed wave as the report takes it.
#[derive(Debug, Clone)]
pub struct ClosedWave {
    /// Label.
    pub label: String,
    /// Number of people invited.
    pub invited: u64,
    /// Smallest group about which figures are shown.
    pub min_group: MinGroup,
    /// The questionnaire.
    pub questionnaire: Arc<Questionnaire>,
    /// The responses: the key that pairs a person's waves, and the answers.
    pub responses: Vec<(Option<Digest>, Vec<Option<u8>>)>,
    /// Of every response, by item: whether the respondent wants to talk about it.
    pub talk: Vec<Vec<bool>>,
    /// Comments with the place of their dimension, in random order.
    pub comments: Vec<(usize, String)>,
}

/// A wave in the report.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportWave {
    /// Label.
    pub label: String,
    /// Number of people invited.
    pub invited: u64,
    /// Number of responses.
    pub responded: u64,
    /// Smallest group about which figures are shown.
    pub min_group: MinGroup,
    /// The figures.
    pub figures: PublishedWave,
    /// By item: whether enough partners want to talk about it.
    pub talk: Vec<bool>,
    /// Comments with the place of their dimension; none where there are too few respondents.
    pub comments: Vec<(usize, String)>,
}

/// What may be told of the change from one wave to the next.
#[derive(Debug, Clone, PartialEq)]
pub struct Comparison {
    /// Place of the earlier wave in the report.
    pub from: usize,
    /// Place of the later wave.
    pub to: usize,
    /// What is told.
    pub told: Told,
}

/// What is told of a change.
#[derive(Debug, Clone, PartialEq)]
pub enum Told {
    /// A word per dimension.
    Words {
        /// People who took part in both waves.
        pairs: u64,
        /// One per dimension.
        dimensions: Vec<PublishedChange>,
    },
    /// Only how much chance alone makes at this number of respondents.
    Margin {
        /// The smaller number of respondents of the two waves.
        n: u64,
        /// Half the width of the 95% interval, in scale points.
        margin: f64,
        /// Whether that is because there are too few.
        too_few: bool,
    },
}

/// The report of a network.
#[derive(Debug, Clone)]
pub struct Report {
    /// The questionnaire of the waves that are shown.
    pub questionnaire: Arc<Questionnaire>,
    /// The waves, oldest first; at most three.
    pub waves: Vec<ReportWave>,
    /// What changed from each wave to the next.
    pub comparisons: Vec<Comparison>,
    /// The earlier wave below which the newest stands in a netwerkdip, by its label.
    pub dip: Option<String>,
    /// Whether waves with other questions were left out.
    pub left_out: bool,
}

impl Report {
    /// The report of these closed waves, oldest first; `None` when there are none.
    ///
    /// Waves are compared only where their questions are the same; those with another questionnaire or version
    /// than the newest are left out.
    pub fn of(closed: Vec<ClosedWave>) -> Option<Self> {
        let questionnaire = Arc::clone(&closed.last()?.questionnaire);
        let count = closed.len();
        let same = |wave: &ClosedWave| {
            (wave.questionnaire.id(), wave.questionnaire.version())
                == (questionnaire.id(), questionnaire.version())
        };
        let plan = Plan::new(&questionnaire);
        let scored = closed.into_iter().filter(same).map(|wave| Scored::of(&plan, wave)).collect::<Vec<_>>();
        let shown = &scored[scored.len().saturating_sub(MAX_WAVES)..];
        Some(Self {
            comparisons: (1..shown.len()).filter_map(|to| compare(shown, to)).collect(),
            dip: dip_of(&scored),
            left_out: scored.len() < count,
            waves: shown.iter().map(|scored| scored.wave.clone()).collect(),
            questionnaire,
        })
    }

    /// The newest wave.
    pub fn newest(&self) -> &ReportWave {
        &self.waves[self.waves.len() - 1]
    }
}

/// A wave with the scores that comparing needs.
struct Scored {
    wave: ReportWave,
    scores: WaveScores<Digest>,
}

impl Scored {
    fn of(plan: &Plan, wave: ClosedWave) -> Self {
        let scores = WaveScores::of(plan, wave.responses);
        let figures = PublishedWave::of(plan, &scores, wave.min_group);
        let responded = scores.figures.respondents;
        let (label, invited, min_group) = (wave.label, wave.invited, wave.min_group);
        let talk = min_group.talk(plan.items(), &wave.talk);
        let shown = figures.detail > Detail::Withheld;
        let comments = if shown { wave.comments } else { Vec::new() };
        Self { wave: ReportWave { label, invited, responded, min_group, figures, talk, comments }, scores }
    }
}

/// What may be told of the change to wave `to` from the one before it; nothing where either is withheld.
fn compare(shown: &[Scored], to: usize) -> Option<Comparison> {
    let (first, second) = (&shown[to - 1], &shown[to]);
    if [first, second].iter().any(|scored| scored.wave.figures.detail == Detail::Withheld) {
        return None;
    }
    let told = words(first, second).or_else(|| {
        let n = first.wave.responded.min(second.wave.responded);
        Some(Told::Margin { n, margin: margin::chance_margin(n)?, too_few: n < SPREAD_FROM })
    })?;
    Some(Comparison { from: to - 1, to, told })
}

fn words(first: &Scored, second: &Scored) -> Option<Told> {
    let k = first.wave.min_group.raised_to(second.wave.min_group);
    let change = first.scores.change_to(&second.scores);
    let pairs = change.pairs?;
    let (n_first, n_second) = (&first.scores.figures.dimensions, &second.scores.figures.dimensions);
    let dimensions = change.dimensions.iter().zip(n_first.iter().zip(n_second));
    let dimensions = dimensions
        .map(|(change, (first, second))| PublishedChange::of(change, first.score.n, second.score.n, k))
        .collect::<Vec<_>>();
    let any = dimensions.iter().any(|change| change.verdict.is_some());
    any.then_some(Told::Words { pairs, dimensions })
}

/// The label of the peak below which the newest wave stands in a dip. A dip is a word of change, so it is told
/// only of waves and pairs that are large enough for one.
fn dip_of(scored: &[Scored]) -> Option<String> {
    let large = |scored: &&Scored| scored.wave.figures.detail >= Detail::Spread;
    let total = |scored| Some(scored).filter(large)?.scores.figures.total.mean;
    let totals = scored.iter().map(total).collect::<Vec<_>>();
    let (peak, newest) = (&scored[dip::peak(&totals)?], scored.last().filter(large)?);
    let change = peak.scores.change_to(&newest.scores);
    let k = peak.wave.min_group.raised_to(newest.wave.min_group);
    let enough = matches!(change.total.n, ChangeN::Pairs(pairs) if pairs >= SPREAD_FROM.max(k.get()));
    (enough && dip::is_dip(&change.total, &change.dimensions)).then(|| peak.wave.label.clone())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::questionnaire::library;

    fn wave(respondents: usize) -> ClosedWave {
        let questionnaire = Arc::new(library::find("kaats-opheij-2014").unwrap().clone());
        ClosedWave {
            label: "start".into(),
            invited: 9,
            min_group: MinGroup::default(),
            responses: vec![(None, vec![Some(3); questionnaire.item_count()]); respondents],
            talk: vec![vec![true; questionnaire.item_count()]; respondents],
            comments: vec![(0, "woord voor woord".into())],
            questionnaire,
        }
    }

    #[test]
    fn comments_and_wishes_of_few_are_left_out_also_beside_a_wave_of_many() {
        for (respondents, told) in [(4, false), (5, true)] {
            let report = Report::of(vec![wave(9), wave(respondents)]).unwrap();
            assert_eq!(!report.newest().comments.is_empty(), told, "{respondents}");
            assert_eq!(report.newest().talk.contains(&true), told, "{respondents}");
        }
    }
}
