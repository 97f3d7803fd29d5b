//! Improvement points beside what became of their indicator.

use super::Report;
use crate::{
    scoring::disclosure::PublishedScore,
    store::{WaveId, improvement::Improvement},
};

/// The published score of an indicator in one wave.
#[derive(Debug, Clone, PartialEq)]
pub struct InWave {
    /// Label of the wave.
    pub label: String,
    /// The score: withheld looks like empty.
    pub score: PublishedScore,
}

/// The indicator of an improvement point when the point came up, and now. Numbers only: words of change are for aspects.
#[derive(Debug, Clone, PartialEq)]
pub struct ThenAndNow {
    /// In the wave from whose conversation the point came; `None` where that is not in the report.
    pub then: Option<InWave>,
    /// In the newest wave; `None` where that is the same wave: there is nothing to look back on yet.
    pub now: Option<InWave>,
}

/// Puts a point beside its indicator; `None` where the report does not ask about it. `waves` are the identifiers of the
/// waves of the report, in its order.
pub fn then_and_now(report: &Report, waves: &[WaveId], point: &Improvement) -> Option<ThenAndNow> {
    let asked = report.questionnaire.instrument_of(&point.item) == point.questionnaire;
    let item = report.questionnaire.item_index(&point.item).filter(|_| asked)?;
    let of = |wave: usize| {
        let wave = &report.waves[wave];
        InWave { label: wave.label.clone(), score: wave.figures.items[item] }
    };
    let newest = report.waves.len() - 1;
    let origin = waves.iter().take(report.waves.len()).position(|wave| point.wave.as_ref() == Some(wave));
    Some(ThenAndNow { then: origin.map(of), now: (origin != Some(newest)).then(|| of(newest)) })
}
