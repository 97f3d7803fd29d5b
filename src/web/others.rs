//! Where other networks stand that agreed to be compared. What is published of a closed wave does not change, so it is
//! kept in memory: else every report would reckon with the answers of all networks.

use std::sync::PoisonError;

use super::{
    closed_waves,
    error::WebError,
    state::{Means, State},
};
use crate::{
    report::Report,
    scoring::disclosure::others::Others,
    store::{NetworkId, WaveId, compared, wave},
};

/// The middle half of the other networks, for a network that takes part itself; `None` where it does not, or there
/// are too few.
///
/// # Errors
/// When they cannot be read.
pub(super) fn of(state: &State, network: &NetworkId, report: &Report) -> Result<Option<Others>, WebError> {
    let instrument = (report.questionnaire.id(), report.questionnaire.version());
    let waves = state.store.read(|db| {
        let takes_part = compared::takes_part(db, network)?;
        if takes_part { compared::newest_waves(db, network, instrument) } else { Ok(Vec::new()) }
    })?;
    let means = waves.into_iter().map(|(wave, closings)| means(state, wave, closings));
    let means = means.collect::<Result<Vec<_>, _>>()?;
    // A wave of which nothing is shown stands for no network.
    let told = means.into_iter().filter(|means| means.iter().any(Option::is_some)).collect::<Vec<_>>();
    Ok(Others::of(&told))
}

fn means(state: &State, wave: WaveId, closings: u32) -> Result<Means, WebError> {
    let known = state.known_means.lock().unwrap_or_else(PoisonError::into_inner).get(&wave).cloned();
    if let Some((_, means)) = known.filter(|(then, _)| *then == closings) {
        return Ok(means);
    }
    let closed = closed_waves::of_wave(state, &state.store.read(|db| wave::find(db, &wave))?)?;
    let report = Report::of(vec![closed], &[]).ok_or(WebError::Internal)?;
    let scores = report.newest().figures.dimensions.iter();
    let means = scores.map(|score| score.mean.map(|mean| mean.value)).collect::<Vec<_>>();
    let mut known = state.known_means.lock().unwrap_or_else(PoisonError::into_inner);
    known.insert(wave, (closings, means.clone()));
    Ok(means)
}
