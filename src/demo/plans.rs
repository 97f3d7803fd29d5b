//! What the three networks of the demonstration are like.

use super::{
    answers::WaveShape,
    people::{PEOPLE, Person},
};
use crate::store::{network::Phase, wave::WaveState};

/// A network of the demonstration.
pub(super) struct Plan {
    pub(super) name: &'static str,
    pub(super) region: &'static str,
    pub(super) phase: Phase,
    pub(super) aim: &'static str,
    pub(super) target_group: &'static str,
    pub(super) people: &'static [Person],
    pub(super) waves: Vec<PlannedWave>,
    /// Whether it has had the conversations in `conversations`.
    pub(super) has_talked: bool,
}

/// A wave of such a network.
pub(super) struct PlannedWave {
    pub(super) label: &'static str,
    /// Months before (or after) today.
    pub(super) months: i32,
    pub(super) state: WaveState,
    pub(super) shape: WaveShape,
}

impl PlannedWave {
    /// A wave that is over; `aspects` are the means per aspect, in the questionnaire's order.
    fn closed(label: &'static str, months: i32, aspects: [f64; 5], respondents: usize) -> Self {
        Self {
            label,
            months,
            state: WaveState::Closed,
            shape: WaveShape { aspects: aspects.to_vec(), respondents },
        }
    }

    /// A wave in which some have answered.
    fn open(label: &'static str, aspects: [f64; 5], respondents: usize) -> Self {
        Self {
            label,
            months: 0,
            state: WaveState::Open,
            shape: WaveShape { aspects: aspects.to_vec(), respondents },
        }
    }

    /// A wave to come.
    fn planned(label: &'static str, months: i32) -> Self {
        Self {
            label,
            months,
            state: WaveState::Draft,
            shape: WaveShape { aspects: Vec::new(), respondents: 0 },
        }
    }
}

/// One network that grows, one with a netwerkdip at its third wave, one small one that has begun.
pub(super) fn plans() -> [Plan; 3] {
    let (growing, rest) = PEOPLE.split_at(14);
    let (dipping, starting) = rest.split_at(31);
    [
        Plan {
            name: "Buurtnetwerk Wilgerdam-Noord",
            region: "Wilgerdam",
            phase: Phase::Deepen,
            aim: "Bewoners weten waar zij terecht kunnen, en krijgen hulp die op elkaar past.",
            target_group: "Bewoners van Wilgerdam-Noord",
            people: growing,
            waves: vec![
                PlannedWave::closed("Start", -26, [3.1, 2.5, 3.0, 2.3, 2.6], 12),
                PlannedWave::closed("+1 jaar", -14, [3.6, 2.9, 3.5, 2.9, 3.0], 13),
                PlannedWave::closed("+2 jaar", -2, [4.1, 3.5, 4.1, 3.6, 3.2], 13),
            ],
            has_talked: true,
        },
        Plan {
            name: "Netwerk Ouderen Elzerveen",
            region: "Elzerveen",
            phase: Phase::Shape,
            aim: "Ouderen wonen langer prettig thuis.",
            target_group: "Zelfstandig wonende ouderen",
            people: dipping,
            waves: vec![
                PlannedWave::closed("Start", -25, [3.3, 3.0, 3.2, 2.8, 2.7], 27),
                PlannedWave::closed("+1 jaar", -13, [4.1, 3.7, 3.9, 3.5, 3.4], 26),
                PlannedWave::closed("+2 jaar", -1, [3.3, 2.8, 3.6, 2.6, 2.5], 24),
            ],
            has_talked: false,
        },
        Plan {
            name: "Jong in Vlierhoven",
            region: "Vlierhoven",
            phase: Phase::Explore,
            aim: "Jongeren en hun ouders krijgen eerder steun, dichtbij huis.",
            target_group: "Jongeren van 12 tot 23 jaar",
            people: starting,
            waves: vec![
                PlannedWave::closed("Proef", -6, [3.3, 2.8, 3.7, 2.2, 2.6], 6),
                PlannedWave::open("Start", [3.5, 3.1, 3.8, 2.4, 2.9], 4),
                PlannedWave::planned("+1 jaar", 12),
            ],
            has_talked: false,
        },
    ]
}
