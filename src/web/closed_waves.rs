//! Closed waves as the report takes them: read from the store with everything that scoring needs.

use super::{error::WebError, state::State};
use crate::{
    answers::{AnswerSheet, talk_from_bytes},
    report::ClosedWave,
    scoring::disclosure::MinGroup,
    store::{
        NetworkId, StoreError, comment, response,
        wave::{self, Wave, WaveState},
    },
};

/// All closed waves of a network, oldest first.
///
/// # Errors
/// When they cannot be read.
pub(super) fn of_network(state: &State, network: &NetworkId) -> Result<Vec<ClosedWave>, WebError> {
    let waves = state.store.read(|db| wave::list(db, network))?.into_iter().map(|summary| summary.wave);
    waves.filter(|wave| wave.state == WaveState::Closed).map(|wave| of_wave(state, &wave)).collect()
}

/// One closed wave.
///
/// # Errors
/// When it cannot be read.
pub(super) fn of_wave(state: &State, wave: &Wave) -> Result<ClosedWave, WebError> {
    let questionnaire = state.store.questionnaire(wave)?;
    let seal = state.store.key().response_seal();
    let (stored, comments, invited) = state.store.read(|db| {
        let stored = response::of_wave(db, &wave.id)?;
        Ok((stored, comment::of_wave(db, &wave.id, &seal)?, wave::invited(db, &wave.id)?))
    })?;
    let talk = stored.iter().map(|response| talk_from_bytes(&questionnaire, &response.talk)).collect();
    let responses = stored.into_iter().map(|response| {
        let sheet = AnswerSheet::from_bytes(&questionnaire, &response.answers)?;
        Ok((response.respondent_key, sheet.values()))
    });
    Ok(ClosedWave {
        label: wave.label.clone(),
        invited: invited.into(),
        min_group: MinGroup::try_from(wave.min_group).map_err(|_| WebError::Internal)?,
        responses: responses.collect::<Result<_, StoreError>>()?,
        talk,
        comments,
        questionnaire,
    })
}
