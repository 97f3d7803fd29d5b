//! A closed wave as the report takes it, and its scores: the last place where answers are seen.

use std::{
    collections::{BTreeSet, HashMap},
    sync::Arc,
};

use super::ReportWave;
use crate::{
    questionnaire::{Questionnaire, same_items},
    scoring::{
        Plan, WaveScores,
        disclosure::{
            Detail, MinGroup, PublishedWave,
            publication::{Admitted, Release, What},
        },
    },
    secret::Digest,
};

/// A closed wave as the report takes it: a report is made of this and of nothing else.
#[derive(Debug, Clone, Hash)]
pub struct ClosedWave {
    /// Names the wave in addresses.
    pub id: String,
    /// Label.
    pub label: String,
    /// Day of closing.
    pub closed_on: Option<jiff::civil::Date>,
    /// Number of people invited.
    pub invited: u64,
    /// Number of responses that count. Of a wave about which nothing went out: all of them.
    pub responded: u64,
    /// Whether late answers wait until there are enough of them.
    pub waiting: bool,
    /// Smallest group about which figures are shown.
    pub min_group: MinGroup,
    /// The questionnaire.
    pub questionnaire: Arc<Questionnaire>,
    /// The responses that count.
    pub responses: Vec<ClosedResponse>,
    /// Comments with the place of their dimension, in random order.
    pub comments: Vec<(usize, String)>,
    /// What went out about the wave, in its order.
    pub releases: Vec<Release<Digest>>,
}

/// A response of a closed wave.
#[derive(Debug, Clone, Hash)]
pub struct ClosedResponse {
    /// Names the response in the wave's releases.
    pub id: Digest,
    /// Pairs a person's waves; `None` in an anonymous wave.
    pub respondent: Option<Digest>,
    /// The answers.
    pub answers: Vec<Option<u8>>,
    /// By item: whether the respondent wants to talk about it.
    pub talk: Vec<bool>,
}

/// A wave with the scores that comparing needs.
pub(super) struct Scored {
    pub(super) wave: ReportWave,
    pub(super) scores: WaveScores<Digest>,
    releases: Vec<Release<usize>>,
    admitted: Admitted,
}

impl Scored {
    /// The scores of a wave, and what may be shown of them, in the order of `questionnaire`, whose plan this is. Of a
    /// wave with another version only what both ask alike is taken. `None` where they have nothing in common.
    pub(super) fn of(plan: &Plan, questionnaire: &Questionnaire, wave: ClosedWave) -> Option<Self> {
        let comparability = same_items(&wave.questionnaire, questionnaire);
        let places = comparability.items().collect::<Vec<_>>();
        places.iter().flatten().next()?;
        let plan = &plan.scoring_only(|dimension| comparability.dimensions[dimension].same.is_some());
        let partly = !comparability.total;
        let mut wave = wave;
        for response in &mut wave.responses {
            let answers = places.iter().map(|place| place.and_then(|place| response.answers[place]));
            let talk = places.iter().map(|place| place.is_some_and(|place| response.talk[place]));
            (response.answers, response.talk) = (answers.collect(), talk.collect());
        }
        let places = wave.responses.iter().enumerate().map(|(place, response)| (response.id, place));
        let places = places.collect::<HashMap<_, _>>();
        let releases = wave.releases.iter().map(|release| release.placed(&places)).collect::<Vec<_>>();
        let talk = wave.responses.iter().map(|response| response.talk.clone()).collect::<Vec<_>>();
        let responses = wave.responses.into_iter().map(|response| (response.respondent, response.answers));
        let scores = WaveScores::of(plan, responses);
        let figures = PublishedWave::of(plan, &scores, wave.min_group, &releases);
        let talk = wave.min_group.talk(plan.items(), &talk);
        let shown = figures.detail > Detail::Withheld;
        let comments = if shown { wave.comments } else { Vec::new() };
        let (id, label, closed_on) = (wave.id, wave.label, wave.closed_on);
        let (invited, responded, min_group, waiting) =
            (wave.invited, wave.responded, wave.min_group, wave.waiting);
        let admitted = Admitted::of(plan, &scores, &releases);
        Some(Self {
            wave: ReportWave {
                id,
                label,
                closed_on,
                invited,
                responded,
                waiting,
                min_group,
                figures,
                talk,
                comments,
                partly,
            },
            scores,
            releases,
            admitted,
        })
    }

    /// Whether the ledger admitted, for a dimension, these pairs with another wave: places here and there. It judged
    /// the people who were in both waves at a closing; after late answers these may be others. And somebody may have
    /// a score on the dimension here and not in the other wave: then the difference is not about the people judged.
    pub(super) fn admits_panel(&self, other: &Self, dimension: usize, pairs: &[(usize, usize)]) -> bool {
        let members = pairs.iter().map(|(here, _)| *here).collect::<BTreeSet<_>>();
        let judged = self.releases.iter().zip(&self.admitted.releases).any(|(release, admitted)| {
            release.what == What::Panel
                && release.subject == other.wave.id
                && release.parts.iter().all(|(_, part)| *part == members)
                && admitted[dimension]
        });
        let alike = pairs.iter().all(|(here, there)| {
            self.scores.has_dimension(*here, dimension) == other.scores.has_dimension(*there, dimension)
        });
        judged && alike
    }
}
