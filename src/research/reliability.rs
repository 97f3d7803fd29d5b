//! Whether the instruments hold together, over all networks that allow research: of each network the newest closed wave,
//! so that nobody counts twice.

use std::{collections::BTreeMap, sync::Arc};

use crate::{
    answers::AnswerSheet,
    questionnaire::Questionnaire,
    scoring::{
        GroupAccumulator, GroupFigures, Plan,
        disclosure::others::NETWORKS_FROM,
        icc::{Icc, icc},
    },
    store::{Store, StoreError, research, response, wave::WaveState},
};

/// How an instrument holds together.
#[derive(Debug, Clone)]
pub struct Reliability {
    /// The instrument.
    pub questionnaire: Arc<Questionnaire>,
    /// Number of networks.
    pub networks: usize,
    /// Figures over all their respondents.
    pub figures: GroupFigures,
    /// By dimension: how much respondents of one network are alike.
    pub icc: Vec<Icc>,
}

/// Every version of an instrument that enough networks use for a network not to be recognised in it, by id and version.
///
/// # Errors
/// When the answers cannot be read.
pub fn reliability(store: &Store) -> Result<Vec<Reliability>, StoreError> {
    let mut by_instrument = BTreeMap::<(String, String), (Arc<Questionnaire>, Vec<GroupAccumulator>)>::new();
    for allowed in store.read(research::networks)? {
        let waves = store.read(|db| research::closed_waves(db, &allowed.network.id))?;
        let Some(wave) = waves.into_iter().rev().find(|wave| wave.state == WaveState::Closed) else {
            continue;
        };
        let questionnaire = store.questionnaire(&wave)?;
        let responses = store.read(|db| response::released(db, &wave.id))?;
        let sheets = responses
            .iter()
            .map(|(_, response)| Ok(AnswerSheet::from_bytes(&questionnaire, &response.answers)?.values()));
        let sheets = sheets.collect::<Result<Vec<_>, StoreError>>()?;
        for (instrument, first) in questionnaire.alone() {
            let mut group = GroupAccumulator::new(&Plan::new(&instrument));
            for sheet in &sheets {
                group.add(&sheet[first..first + instrument.item_count()]);
            }
            if group.respondents() > 0 {
                let key = (instrument.id().to_owned(), instrument.version().to_owned());
                by_instrument.entry(key).or_insert_with(|| (instrument, Vec::new())).1.push(group);
            }
        }
    }
    let enough = by_instrument.into_values().filter(|(_, groups)| groups.len() >= NETWORKS_FROM);
    Ok(enough.map(|(questionnaire, groups)| together(questionnaire, &groups)).collect())
}

fn together(questionnaire: Arc<Questionnaire>, groups: &[GroupAccumulator]) -> Reliability {
    let mut all = GroupAccumulator::new(&Plan::new(&questionnaire));
    groups.iter().for_each(|group| all.merge(group));
    let dimensions = 0..questionnaire.dimensions().len();
    let icc =
        dimensions.map(|dimension| icc(groups.iter().map(|group| group.dimension(dimension)))).collect();
    Reliability { questionnaire, networks: groups.len(), figures: all.figures(), icc }
}
