//! The indicators of the newest wave in an order that somebody asked for. It goes by published figures alone.

use super::Report;
use crate::{
    questionnaire::{Dimension, Item},
    scoring::{
        agreement::Agreement,
        disclosure::{Detail, PublishedScore},
    },
};

/// An order of the indicators.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Order {
    /// The lowest score first.
    #[default]
    Low,
    /// The highest score first.
    High,
    /// What partners are divided about first.
    Disagreement,
    /// What enough partners want to talk about first.
    Talk,
}

impl Order {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Low, Self::High, Self::Disagreement, Self::Talk];

    /// Its word in addresses and in ids of messages.
    pub fn word(self) -> &'static str {
        match self {
            Self::Low => "laag",
            Self::High => "hoog",
            Self::Disagreement => "verschil",
            Self::Talk => "gesprek",
        }
    }

    /// The order of this word.
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|order| order.word() == word)
    }

    /// Whether the newest wave has what this order goes by.
    pub fn applies_to(self, report: &Report) -> bool {
        self != Self::Disagreement || report.newest().figures.detail >= Detail::Spread
    }
}

/// The places of the items in this order; equals in the questionnaire's, those without a figure last.
pub fn ordered_items(report: &Report, order: Order) -> Vec<usize> {
    let wave = report.newest();
    let mean = |place: usize| wave.figures.items[place].mean.map(|mean| mean.value);
    let rank = |place: usize| match order {
        Order::Low => mean(place),
        Order::High => mean(place).map(|mean| -mean),
        Order::Disagreement => disagreement(&wave.figures.items[place]),
        Order::Talk => Some(if wave.talk[place] { 0.0 } else { 1.0 }),
    };
    let key = |place: usize| (rank(place).unwrap_or(f64::INFINITY), mean(place).unwrap_or(f64::INFINITY));
    let mut places = (0..report.questionnaire.item_count()).collect::<Vec<_>>();
    places.sort_by(|a, b| {
        let ((a, a_mean), (b, b_mean)) = (key(*a), key(*b));
        a.total_cmp(&b).then(a_mean.total_cmp(&b_mean))
    });
    places
}

fn disagreement(score: &PublishedScore) -> Option<f64> {
    score.agreement.map(|agreement| match agreement {
        Agreement::Divided => 0.0,
        Agreement::Mixed => 1.0,
        Agreement::Unanimous => 2.0,
    })
}

impl Report {
    /// Every item in the order of answers, with its dimension.
    pub fn items(&self) -> Vec<(&Dimension, &Item)> {
        let dimensions = self.questionnaire.dimensions().iter();
        dimensions.flat_map(|dimension| dimension.items.iter().map(move |item| (dimension, item))).collect()
    }
}
