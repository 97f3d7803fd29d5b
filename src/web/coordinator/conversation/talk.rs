//! What a conversation is about: the report, its agenda, and what was chosen of it.

use std::sync::Arc;

use crate::{
    questionnaire::{Dimension, Item},
    report::{self, AgendaItem, PROPOSED, Report},
    scoring::disclosure::Detail,
    web::{coordinator::reported::Reported, fields::Fields},
};

/// What stands before the id of a chosen item in the query of an address.
pub(super) const CHOSEN: &str = "onderwerp-";
/// The value of what was chosen.
pub(super) const YES: &str = "ja";

/// What is talked about.
pub(super) struct Talk {
    pub(super) reported: Reported,
    pub(super) report: Arc<Report>,
    /// Every item, most urgent first.
    pub(super) agenda: Vec<AgendaItem>,
    /// Places of the chosen items in the questionnaire's order, in the order of the agenda.
    pub(super) chosen: Vec<usize>,
    /// Whether somebody chose them, or they are as proposed.
    was_chosen: bool,
}

impl Talk {
    /// `None` where no wave has closed: there is nothing to talk about yet.
    pub(super) fn of(mut reported: Reported, query: &Fields) -> Option<Self> {
        let report = reported.report.take()?;
        let agenda = report::agenda(&report);
        let items = report.questionnaire.items().enumerate();
        let wanted = items.filter(|(_, item)| query.get(&format!("{CHOSEN}{}", item.id)).is_some());
        let wanted = wanted.map(|(place, _)| place).collect::<Vec<_>>();
        // Without figures there is no ground to propose one item before another.
        let proposed = if is_withheld(&report) { agenda.len() } else { PROPOSED };
        let on_it = |place: usize, item: usize| {
            if wanted.is_empty() { place < proposed } else { wanted.contains(&item) }
        };
        let items = agenda.iter().map(|place| place.item).enumerate();
        let chosen = items.filter(|(place, item)| on_it(*place, *item)).map(|(_, item)| item).collect();
        let was_chosen = !wanted.is_empty();
        Some(Self { reported, report, agenda, chosen, was_chosen })
    }

    /// Whether nothing of the newest wave is shown.
    pub(super) fn is_withheld(&self) -> bool {
        is_withheld(&self.report)
    }

    /// The items to go through from this one: those chosen, or all where it is none of them.
    pub(super) fn sequence(&self, item: usize) -> Vec<usize> {
        if self.chosen.contains(&item) {
            return self.chosen.clone();
        }
        self.agenda.iter().map(|place| place.item).collect()
    }

    /// An item with its aspect, by its place in the questionnaire's order.
    pub(super) fn item(&self, place: usize) -> Option<(&Dimension, &Item)> {
        let item = self.report.questionnaire.items().nth(place)?;
        let mut dimensions = self.report.questionnaire.dimensions().iter();
        let dimension = dimensions.find(|dimension| dimension.items.iter().any(|own| own.id == item.id))?;
        Some((dimension, item))
    }

    /// The address of the agenda, or of one of its items, with what was chosen and what is given besides.
    pub(super) fn address(&self, item: Option<usize>, besides: Option<(&str, &str)>) -> String {
        let id = |item: usize| self.item(item).map_or("", |(_, item)| item.id.as_str());
        let page = item.map(|item| format!("/{}", id(item))).unwrap_or_default();
        let chosen = self.chosen.iter().filter(|_| self.was_chosen);
        let chosen = chosen.map(|item| format!("{CHOSEN}{}={YES}", id(*item)));
        let besides = besides.map(|(name, value)| format!("{name}={value}"));
        let query = chosen.chain(besides).collect::<Vec<_>>();
        let mark = if query.is_empty() { "" } else { "?" };
        format!("/netwerken/{}/gesprek{page}{mark}{}", self.reported.network.id, query.join("&"))
    }
}

fn is_withheld(report: &Report) -> bool {
    report.newest().figures.detail == Detail::Withheld
}
