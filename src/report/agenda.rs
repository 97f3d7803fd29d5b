//! The agenda of the conversation: what to talk about first, by what the newest wave has published.

use crate::{
    report::Report,
    scoring::{agreement::Agreement, band::Band},
};

/// How many items are proposed.
pub const PROPOSED: usize = 6;

/// How much more an item weighs when enough partners want to talk about it.
const WISHED: f64 = 1.5;
/// The room for improvement of an item without a published mean: as if it stood in the middle of the scale.
const UNKNOWN_ROOM: f64 = 0.5;

/// An item with the reasons of its place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct AgendaItem {
    /// Place of the item in the questionnaire's order.
    pub item: usize,
    /// The class of its mean, where one is published.
    pub band: Option<Band>,
    /// Agreement, where it is published.
    pub agreement: Option<Agreement>,
    /// Whether enough partners want to talk about it.
    pub wished: bool,
}

/// Every item of a report, most urgent first; items that weigh the same in the questionnaire's order.
///
/// The weight of an item is L × D × W: L = (max − mean) / (max − min), or ½ where no mean is published; D = 1½ where
/// the partners are divided, 1¼ where they are mixed, else 1; W = 1½ where enough partners want to talk about it, else
/// 1. Only what is published of the newest wave counts, so that the order tells no more than the report does.
pub fn agenda(report: &Report) -> Vec<AgendaItem> {
    let newest = report.newest();
    let scale = report.questionnaire.scale();
    let range = (f64::from(scale.min), f64::from(scale.max));
    let scores = newest.figures.items.iter().zip(&newest.talk).enumerate();
    let mut weighed = scores
        .map(|(item, (score, wished))| {
            let mean = score.mean.map(|mean| mean.value);
            let place = AgendaItem {
                item,
                band: mean.map(|mean| Band::of(mean, range)),
                agreement: score.agreement,
                wished: *wished,
            };
            (weight(&place, mean, range), place)
        })
        .collect::<Vec<_>>();
    // The sort is stable: what weighs the same keeps the questionnaire's order.
    weighed.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    weighed.into_iter().map(|(_, place)| place).collect()
}

fn weight(place: &AgendaItem, mean: Option<f64>, (min, max): (f64, f64)) -> f64 {
    let room = mean.map_or(UNKNOWN_ROOM, |mean| (max - mean) / (max - min));
    let disagreement = match place.agreement {
        Some(Agreement::Divided) => 1.5,
        Some(Agreement::Mixed) => 1.25,
        Some(Agreement::Unanimous) | None => 1.0,
    };
    room * disagreement * if place.wished { WISHED } else { 1.0 }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::{
        questionnaire::library,
        report::{ClosedResponse, ClosedWave},
        scoring::disclosure::MinGroup,
    };

    /// A report of one wave in which everybody gives these answers to the first items, and 3 to the others; `talk` is
    /// the item that everybody wants to talk about.
    fn report(first: &[&[u8]], talk: Option<usize>) -> Report {
        let questionnaire = Arc::new(library::find("kaats-opheij-2014").unwrap().clone());
        let count = questionnaire.item_count();
        let wishes = (0..count).map(|item| talk == Some(item)).collect::<Vec<_>>();
        let response = |(number, own): (usize, &&[u8])| {
            let others = (own.len()..count).map(|_| Some(3));
            ClosedResponse {
                id: [number as u8; 32],
                respondent: None,
                answers: own.iter().map(|answer| Some(*answer)).chain(others).collect(),
                talk: wishes.clone(),
            }
        };
        let wave = ClosedWave {
            id: "start".into(),
            label: "Start".into(),
            closed_on: None,
            invited: first.len() as u64,
            responded: first.len() as u64,
            waiting: false,
            min_group: MinGroup::default(),
            questionnaire,
            responses: first.iter().enumerate().map(response).collect(),
            comments: Vec::new(),
            releases: Vec::new(),
        };
        Report::of(vec![wave], &[]).unwrap()
    }

    fn order(report: &Report) -> Vec<usize> {
        agenda(report).into_iter().map(|place| place.item).collect()
    }

    #[test]
    fn low_scores_come_first_and_ties_in_the_order_of_the_questionnaire() {
        let report = report(&[&[4, 2, 5][..]; 6], None);
        let order = order(&report);
        assert_eq!((order[0], order[1], order[2]), (1, 3, 4));
        assert_eq!(order[18..], [0, 2]);
        assert_eq!(agenda(&report)[0].band, Some(Band::Low));
    }

    #[test]
    fn a_wish_to_talk_brings_an_item_forward() {
        // (5 − 3)/4 × 1½ = 0.75, the same as (5 − 2)/4: a tie, in the questionnaire's order.
        let wished = order(&report(&[&[4, 2, 5][..]; 6], Some(9)));
        assert_eq!(wished[..2], [1, 9]);
        assert_eq!(order(&report(&[&[4, 3, 5][..]; 6], Some(9)))[0], 9);
    }

    #[test]
    fn disagreement_counts_from_ten_respondents_on() {
        let divided: [&[u8]; 10] = [&[1], &[5], &[1], &[5], &[1], &[5], &[1], &[5], &[1], &[5]];
        let many = report(&divided, None);
        assert_eq!(agenda(&many)[0].agreement, Some(Agreement::Divided));
        // The mean of item 0 is 3.5 in both: without its disagreement it comes last.
        let by_half: [&[u8]; 10] = [&[2], &[5], &[2], &[5], &[2], &[5], &[2], &[5], &[2], &[5]];
        assert_eq!(order(&report(&by_half, None))[0], 0, "0.375 × 1½ is more than 0.5");
        let few = report(&by_half[..8], None);
        assert_eq!(order(&few)[19], 0);
        assert!(agenda(&few).iter().all(|place| place.agreement.is_none()));
    }

    #[test]
    fn of_too_few_all_items_stand_in_the_order_of_the_questionnaire() {
        let report = report(&[&[1, 5, 1, 5][..]; 4], Some(7));
        assert_eq!(order(&report), (0..20).collect::<Vec<_>>());
        assert!(agenda(&report).iter().all(|place| place.band.is_none() && !place.wished));
    }
}
