//! The report of a network: closed waves become published figures, in words, pictures and files.
//!
//! A [`Report`] holds only what may be shown: it keeps [`PublishedWave`]s and [`PublishedChange`]s and lets go of
//! everything behind them, so that a page or a file made from it cannot tell too much.

mod agenda;
mod calendar;
mod charts;
mod closed;
mod document;
mod files;
mod follow_up;
mod headline;
mod improvements;
mod order;
mod pictures;
mod words;

use std::sync::Arc;

use crate::{
    questionnaire::{Language, Questionnaire},
    scoring::{
        Plan,
        change::ChangeN,
        dip,
        disclosure::{Detail, MinGroup, PublishedChange, PublishedWave, SPREAD_FROM, others::Others},
        margin,
    },
};
use closed::Scored;

pub use agenda::{AgendaItem, PROPOSED, agenda};
pub use calendar::{Entry as CalendarEntry, calendar};
pub use charts::{PageChart, dots, example_pictures, locale, own_beside, own_pictures, spiders};
pub use closed::{ClosedResponse, ClosedWave};
pub use document::pdf;
pub use files::{FileError, csv, json};
pub use follow_up::{FollowUp, agenda_reasons, look_back};
pub use headline::{headline, withheld};
use improvements::then_and_now;
pub use improvements::{InWave, ThenAndNow};
pub use order::{Order, ordered_items};
pub use pictures::{
    PicturesError, by_word, charts_zip, dimension_dots, dimension_spider, group_name, heatmap, likert,
    likert_of,
};
pub use words::{asks_attention, band, change_in_words, instrument_name, mean_in_words};

/// How many waves stand side by side.
pub const MAX_WAVES: usize = 3;

/// A wave in the report.
#[derive(Debug, Clone, PartialEq)]
pub struct ReportWave {
    /// Names the wave in addresses.
    pub id: String,
    /// Label.
    pub label: String,
    /// Day of closing.
    pub closed_on: Option<jiff::civil::Date>,
    /// Number of people invited.
    pub invited: u64,
    /// Number of responses that count.
    pub responded: u64,
    /// Whether late answers wait until there are enough of them.
    pub waiting: bool,
    /// Smallest group about which figures are shown.
    pub min_group: MinGroup,
    /// The figures.
    pub figures: PublishedWave,
    /// By item: whether enough partners want to talk about it.
    pub talk: Vec<bool>,
    /// Comments with the number of their prompt; none where there are too few respondents.
    pub comments: Vec<(usize, String)>,
    /// Whether some of its questions were others than those of the newest wave, so that they do not stand beside them.
    pub partly: bool,
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

/// A wave that can be chosen for the report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Names the wave in addresses.
    pub id: String,
    /// Label.
    pub label: String,
    /// Whether it is in this report.
    pub chosen: bool,
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
    /// The earlier wave below which the newest wave of the network stands in a netwerkdip, by its label.
    pub dip: Option<String>,
    /// Whether waves with other questions were left out.
    pub left_out: bool,
    /// The waves that can be chosen, oldest first.
    pub choices: Vec<Choice>,
    /// Where other networks stand, if that is told.
    pub others: Option<Others>,
    /// What came of the figures.
    pub follow_up: FollowUp,
}

impl Report {
    /// The report of these closed waves, oldest first; `None` when there are none.
    ///
    /// `chosen` holds the ids of the waves to show; the newest three of them, or of all if none is known. Waves are
    /// compared only where their questions are the same as those of the newest that is shown; a wave of which none is
    /// the same is left out.
    pub fn of(closed: Vec<ClosedWave>, chosen: &[String]) -> Option<Self> {
        let is_chosen = |wave: &ClosedWave| chosen.contains(&wave.id);
        let newest = closed.iter().rfind(|wave| is_chosen(wave)).or(closed.last())?;
        let questionnaire = Arc::clone(&newest.questionnaire);
        let count = closed.len();
        let plan = Plan::new(&questionnaire);
        let scored = closed.into_iter().filter_map(|wave| Scored::of(&plan, &questionnaire, wave));
        let scored = scored.collect::<Vec<_>>();
        let known = scored.iter().any(|scored| chosen.contains(&scored.wave.id));
        let wanted = scored.iter().filter(|scored| !known || chosen.contains(&scored.wave.id));
        let wanted = wanted.collect::<Vec<_>>();
        let shown = &wanted[wanted.len().saturating_sub(MAX_WAVES)..];
        let is_shown = |wave: &ReportWave| shown.iter().any(|scored| scored.wave.id == wave.id);
        let choice = |wave: &ReportWave| Choice {
            id: wave.id.clone(),
            label: wave.label.clone(),
            chosen: is_shown(wave),
        };
        Some(Self {
            comparisons: (1..shown.len()).filter_map(|to| compare(shown, to, plan.range())).collect(),
            dip: dip_of(&scored),
            left_out: scored.len() < count,
            waves: shown.iter().map(|scored| scored.wave.clone()).collect(),
            choices: scored.iter().map(|scored| choice(&scored.wave)).collect(),
            others: None,
            follow_up: FollowUp::default(),
            questionnaire,
        })
    }

    /// The comments of the newest wave, by what they are about.
    pub fn comments_by_prompt(&self, language: &Language) -> Vec<(String, Vec<&str>)> {
        let prompts = self.questionnaire.prompts().iter().enumerate();
        let told = prompts.map(|(number, prompt)| {
            let own = self.newest().comments.iter().filter(|(of, _)| *of == number);
            (self.questionnaire.prompt_name(*prompt, language), own.map(|(_, text)| text.as_str()).collect())
        });
        told.filter(|(_, texts): &(_, Vec<_>)| !texts.is_empty()).collect()
    }

    /// The newest wave.
    pub fn newest(&self) -> &ReportWave {
        &self.waves[self.waves.len() - 1]
    }

    /// The comparison of the newest wave with the one before it.
    pub fn newest_comparison(&self) -> Option<&Comparison> {
        self.comparisons.last().filter(|comparison| comparison.to + 1 == self.waves.len())
    }
}

/// What may be told of the change to wave `to` from the one before it; nothing where either is withheld.
fn compare(shown: &[&Scored], to: usize, range: (f64, f64)) -> Option<Comparison> {
    let (first, second) = (shown[to - 1], shown[to]);
    if [first, second].iter().any(|scored| scored.wave.figures.detail == Detail::Withheld) {
        return None;
    }
    let told = words(first, second).or_else(|| {
        let n = first.wave.responded.min(second.wave.responded);
        Some(Told::Margin { n, margin: margin::chance_margin(n, range)?, too_few: n < SPREAD_FROM })
    })?;
    Some(Comparison { from: to - 1, to, told })
}

fn words(first: &Scored, second: &Scored) -> Option<Told> {
    let k = first.wave.min_group.raised_to(second.wave.min_group);
    let change = first.scores.change_to(&second.scores);
    let pairs = change.pairs?;
    let places = first.scores.pairs_with(&second.scores);
    let turned = places.iter().map(|(here, there)| (*there, *here)).collect::<Vec<_>>();
    let in_ledgers = |dimension: usize| {
        first.admits_panel(second, dimension, &places) && second.admits_panel(first, dimension, &turned)
    };
    let dimensions = change.dimensions.iter().enumerate();
    let dimensions =
        dimensions.map(|(dimension, change)| PublishedChange::of(change, k, in_ledgers(dimension)));
    let dimensions = dimensions.collect::<Vec<_>>();
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

    fn wave(respondents: u8) -> ClosedWave {
        let questionnaire = Arc::new(library::find("kaats-opheij-2014").unwrap().clone());
        let items = questionnaire.item_count();
        let response = |number: u8| ClosedResponse {
            id: [number; 32],
            respondent: None,
            answers: vec![Some(3); items],
            talk: vec![true; items],
        };
        ClosedWave {
            id: respondents.to_string(),
            label: "start".into(),
            closed_on: None,
            invited: 9,
            responded: respondents.into(),
            waiting: false,
            min_group: MinGroup::default(),
            responses: (0..respondents).map(response).collect(),
            comments: vec![(0, "woord voor woord".into())],
            releases: Vec::new(),
            questionnaire,
        }
    }

    #[test]
    fn the_waves_that_are_asked_for_are_shown_in_their_own_order() {
        let closed = || (5..10).map(wave).collect::<Vec<_>>();
        let shown = |chosen: &[&str]| {
            let chosen = chosen.iter().map(|id| (*id).to_owned()).collect::<Vec<_>>();
            let report = Report::of(closed(), &chosen).unwrap();
            report.waves.iter().map(|wave| wave.id.clone()).collect::<Vec<_>>()
        };
        assert_eq!(shown(&[]), ["7", "8", "9"]);
        assert_eq!(shown(&["9", "5"]), ["5", "9"]);
        assert_eq!(shown(&["6"]), ["6"]);
        assert_eq!(shown(&["5", "6", "7", "8"]), ["6", "7", "8"], "at most three");
        assert_eq!(shown(&["of another network"]), ["7", "8", "9"]);
    }

    #[test]
    fn of_another_version_only_what_both_ask_alike_stands_beside_it() {
        let old = wave(12);
        let file = include_str!("../../questionnaires/kaats-opheij-2014.json");
        let changed = file
            .replace("\"version\": \"1.0.0\"", "\"version\": \"2.0.0\"")
            .replace("De partners willen met ons netwerk hetzelfde bereiken.", "Wij willen hetzelfde.");
        let new = ClosedWave {
            id: "new".into(),
            questionnaire: Arc::new(Questionnaire::from_json("changed", &changed).unwrap()),
            ..wave(12)
        };
        let report = Report::of(vec![old, new], &[]).unwrap();
        assert_eq!(report.waves.len(), 2);
        let [before, now] = [&report.waves[0], &report.waves[1]];
        assert!(before.partly && !now.partly && !report.left_out);
        let shown = |scores: &[crate::scoring::disclosure::PublishedScore]| {
            scores.iter().map(|score| score.mean.is_some()).collect::<Vec<_>>()
        };
        assert_eq!(shown(&before.figures.dimensions), [false, true, true, true, true]);
        assert!(before.figures.total.mean.is_none() && now.figures.total.mean.is_some());
        assert!(
            !shown(&before.figures.items)[0] && shown(&before.figures.items)[4..].iter().all(|shown| *shown)
        );
        assert_eq!(shown(&now.figures.dimensions), [true; 5]);
    }

    #[test]
    fn comments_and_wishes_of_few_are_left_out_also_beside_a_wave_of_many() {
        for (respondents, told) in [(4, false), (5, true)] {
            let report = Report::of(vec![wave(9), wave(respondents)], &[]).unwrap();
            assert_eq!(!report.newest().comments.is_empty(), told, "{respondents}");
            assert_eq!(report.newest().talk.contains(&true), told, "{respondents}");
        }
    }
}
