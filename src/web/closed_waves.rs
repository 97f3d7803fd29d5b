//! Closed waves as the report takes them: read from the store with everything that scoring needs.

use std::sync::Arc;

use super::{error::WebError, remembered, state::State};
use crate::{
    answers::{AnswerSheet, talk_from_bytes},
    report::{ClosedResponse, ClosedWave, Report},
    scoring::disclosure::MinGroup,
    secret::Digest,
    store::{
        NetworkId, StoreError, comment, release, response,
        wave::{self, Wave, WaveState},
    },
};

/// What the figures of a report take in memory, about, in bytes.
const REPORT_SIZE: usize = 64 * 1024;

/// All closed waves of a network, oldest first.
///
/// # Errors
/// When they cannot be read.
pub(super) fn of_network(state: &State, network: &NetworkId) -> Result<Vec<ClosedWave>, WebError> {
    let waves = state.store.read(|db| wave::list(db, network))?.into_iter().map(|summary| summary.wave);
    waves.filter(|wave| wave.state == WaveState::Closed).map(|wave| of_wave(state, &wave)).collect()
}

/// What a report of these waves is made of, as a digest, and its figures: reckoned now, or remembered of the same waves
/// and choice. `None` when there are no waves.
pub(super) fn figures(
    state: &State,
    closed: Vec<ClosedWave>,
    chosen: &[String],
) -> Option<(Digest, Arc<Report>)> {
    let digest = remembered::digest(&(&closed, chosen));
    let reckoned = || match Report::of(closed, chosen) {
        Some(figures) => Ok((Arc::new(figures), REPORT_SIZE)),
        None => Err(()),
    };
    Some((digest, state.reports.get_or_make(digest, reckoned).ok()?))
}

/// One closed wave.
///
/// # Errors
/// When it cannot be read.
pub(super) fn of_wave(state: &State, wave: &Wave) -> Result<ClosedWave, WebError> {
    let questionnaire = state.store.questionnaire(wave)?;
    let seal = state.store.key().response_seal();
    let (released, count, comments, invited, releases) = state.store.read(|db| {
        let released = response::released(db, &wave.id)?;
        let (comments, invited) = (comment::of_wave(db, &wave.id, &seal)?, wave::invited(db, &wave.id)?);
        let releases = release::of_wave(db, &seal, wave)?;
        Ok((released, response::count(db, &wave.id)?, comments, invited, releases))
    })?;
    let count = u64::from(count);
    let counted = if released.is_empty() { count } else { released.len() as u64 };
    let responses = released.into_iter().map(|(id, response)| {
        let sheet = AnswerSheet::from_bytes(&questionnaire, &response.answers)?;
        let talk = talk_from_bytes(&questionnaire, &response.talk);
        Ok(ClosedResponse { id, respondent: response.respondent_key, answers: sheet.values(), talk })
    });
    Ok(ClosedWave {
        id: wave.id.as_str().to_owned(),
        label: wave.label.clone(),
        closed_on: wave.closed_on,
        invited: invited.into(),
        responded: counted,
        waiting: counted < count,
        min_group: MinGroup::try_from(wave.min_group).map_err(|_| WebError::Internal)?,
        responses: responses.collect::<Result<_, StoreError>>()?,
        comments,
        releases,
        questionnaire,
    })
}
