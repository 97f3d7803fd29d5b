//! A network with its report, and the waves that stand in it: what the conversation and the improvement points look at.

use std::sync::Arc;

use crate::{
    questionnaire::{Dimension, Item, Questionnaire},
    report::Report,
    store::{
        NetworkId, StoreError,
        network::{self, Network},
        wave::{self, Wave, WaveState},
    },
    web::{closed_waves, error::WebError, sign_in::SignedIn, state::State},
};

/// A network with its report.
pub(super) struct Reported {
    pub(super) network: Network,
    /// The report, if a wave has closed.
    pub(super) report: Option<Arc<Report>>,
    /// The waves of the report, in its order.
    pub(super) shown: Vec<Wave>,
    /// The questionnaires of its waves, the one that is talked about first.
    questionnaires: Vec<Arc<Questionnaire>>,
}

impl Reported {
    /// A network of the person who is signed in.
    ///
    /// # Errors
    /// Not found for what does not exist and for what is somebody else's.
    pub(super) fn load(state: &State, who: &SignedIn, id: &NetworkId) -> Result<Self, WebError> {
        let (network, waves) = state.store.read(|db| {
            let network = network::find_for(db, &who.account.id, id)?;
            let waves = wave::list(db, &network.id)?.into_iter().map(|summary| summary.wave);
            Ok((network, waves.collect::<Vec<_>>()))
        })?;
        let report = closed_waves::figures(state, closed_waves::of_network(state, &network.id)?, &[]);
        let report = report.map(|(_, figures)| figures);
        let shown = report.iter().flat_map(|report| &report.waves);
        let shown = shown.filter_map(|one| waves.iter().find(|wave| wave.id.as_str() == one.id)).cloned();
        let shown = shown.collect();
        let questionnaires = questionnaires(state, &waves)?;
        Ok(Self { network, report, shown, questionnaires })
    }

    /// The questionnaire that is talked about: of the newest closed wave, else of the newest wave.
    pub(super) fn questionnaire(&self) -> Option<&Questionnaire> {
        self.questionnaires.first().map(AsRef::as_ref)
    }

    /// The newest version in use here of a questionnaire.
    pub(super) fn version_of(&self, id: &str) -> Option<&Questionnaire> {
        self.questionnaires.iter().find(|questionnaire| holds(questionnaire, id)).map(AsRef::as_ref)
    }

    /// An indicator with its aspect, also one of a questionnaire that was used before.
    pub(super) fn indicator(&self, questionnaire: &str, item: &str) -> Option<(&Dimension, &Item)> {
        let same = self.questionnaires.iter().filter(|known| holds(known, questionnaire));
        let mut dimensions = same.flat_map(|known| known.dimensions());
        dimensions.find_map(|dimension| {
            dimension.items.iter().find(|known| known.id == item).map(|item| (dimension, item))
        })
    }

    /// The newest closed wave: the one that a conversation is about.
    pub(super) fn newest(&self) -> Option<&Wave> {
        self.shown.last()
    }
}

fn questionnaires(state: &State, waves: &[Wave]) -> Result<Vec<Arc<Questionnaire>>, StoreError> {
    let (closed, others) = waves.iter().rev().partition::<Vec<_>, _>(|wave| wave.state == WaveState::Closed);
    closed.into_iter().chain(others).map(|wave| state.store.questionnaire(wave)).collect()
}

/// Whether a questionnaire holds this instrument.
fn holds(questionnaire: &Questionnaire, id: &str) -> bool {
    questionnaire.instruments().iter().any(|instrument| instrument.id == id)
}
