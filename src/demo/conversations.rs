//! The invented conversations of the demonstration: what the growing network agreed on after each wave, and what it
//! means to improve.

use jiff::{ToSpan, civil::Date};
use rusqlite::Connection;

use crate::store::{
    ImprovementId, StoreError,
    consensus::{self, Consensus},
    improvement::{self, Event, Improvement, ImprovementState},
    organisation,
    wave::Wave,
};

/// A score that the partners agreed on.
struct Agreed {
    /// Place of the wave in the network.
    wave: usize,
    item: &'static str,
    score: u8,
    reason: &'static str,
}

/// Something that the network means to improve.
struct Point {
    /// Place of the wave in the network.
    wave: usize,
    item: &'static str,
    text: &'static str,
    organisation: &'static str,
    /// Months from the conversation to the day on which it should be done.
    months: i32,
    /// What happened to it: months after the conversation, the state, a note.
    history: &'static [(i32, ImprovementState, &'static str)],
}

static AGREED: [Agreed; 6] = [
    Agreed {
        wave: 0,
        item: "ko-4-4",
        score: 2,
        reason: "Afspraken staan in ieders eigen schrift. Niemand heeft het geheel.",
    },
    Agreed {
        wave: 0,
        item: "ko-2-1",
        score: 3,
        reason: "We kennen elkaars werk nog te weinig om echt vragen te stellen.",
    },
    Agreed {
        wave: 1,
        item: "ko-4-4",
        score: 3,
        reason: "De lijst werkt, maar niet elk overleg houdt haar bij.",
    },
    Agreed { wave: 1, item: "ko-5-3", score: 2, reason: "Bij ziekte weet niemand wie het overneemt." },
    Agreed { wave: 2, item: "ko-4-4", score: 4, reason: "Iedereen vindt de afspraken terug." },
    Agreed {
        wave: 2,
        item: "ko-5-3",
        score: 3,
        reason: "Er is een vast aanspreekpunt. De bewoners kennen het nog niet allemaal.",
    },
];

static POINTS: [Point; 5] = [
    Point {
        wave: 0,
        item: "ko-4-4",
        text: "Elk overleg eindigt met één lijst: wie doet wat, en wanneer is het klaar?",
        organisation: "Welzijn Wilgerdam",
        months: 6,
        history: &[
            (1, ImprovementState::Busy, "De eerste lijst hangt in de keuken van De Wissel."),
            (7, ImprovementState::Done, "Alle overleggen gebruiken de lijst."),
        ],
    },
    Point {
        wave: 0,
        item: "ko-2-2",
        text: "Een gezamenlijk spreekuur in de bibliotheek.",
        organisation: "Gemeente Wilgerdam",
        months: 9,
        history: &[(
            8,
            ImprovementState::Dropped,
            "De bibliotheek sluit. We zoeken het dichter bij de bewoners.",
        )],
    },
    Point {
        wave: 1,
        item: "ko-5-3",
        text: "Eén vast aanspreekpunt voor bewoners, met iemand die het overneemt bij ziekte.",
        organisation: "Huisartsen Wilgerplein",
        months: 13,
        history: &[(4, ImprovementState::Busy, "Twee praktijken doen mee, de derde beslist na de zomer.")],
    },
    Point {
        wave: 2,
        item: "ko-5-1",
        text: "Bij elke nieuwe stap eerst samen kiezen wat we niet meer doen.",
        organisation: "Gemeente Wilgerdam",
        months: 6,
        history: &[],
    },
    Point {
        wave: 2,
        item: "ko-2-4",
        text: "Twee keer per jaar een middag zonder agenda, waarop we elkaars belangen bespreken.",
        organisation: "Thuiszorg De Dijk",
        months: 4,
        history: &[(1, ImprovementState::Busy, "De eerste middag staat gepland.")],
    },
];

/// Writes the conversations of a network about these waves.
pub(super) fn write(db: &Connection, waves: &[Wave]) -> Result<(), StoreError> {
    for agreed in &AGREED {
        let wave = waves.get(agreed.wave).ok_or(StoreError::NotFound)?;
        let consensus = Consensus {
            wave: wave.id.clone(),
            questionnaire: wave.questionnaire.clone(),
            item: agreed.item.into(),
            score: agreed.score,
            reason: agreed.reason.into(),
            agreed_on: talked_on(wave),
        };
        consensus::set(db, &consensus)?;
    }
    for point in &POINTS {
        write_point(db, waves.get(point.wave).ok_or(StoreError::NotFound)?, point)?;
    }
    Ok(())
}

fn write_point(db: &Connection, wave: &Wave, point: &Point) -> Result<(), StoreError> {
    let begun = talked_on(wave);
    let organisation = organisation::find_by_name(db, &wave.network, point.organisation)?;
    let made = Improvement {
        id: ImprovementId::random()?,
        network: wave.network.clone(),
        wave: Some(wave.id.clone()),
        questionnaire: wave.questionnaire.clone(),
        item: point.item.into(),
        text: point.text.into(),
        organisation: organisation.map(|one| one.id),
        due_on: Some(begun.saturating_add(point.months.months())),
        state: ImprovementState::Open,
        created_on: begun,
    };
    improvement::add(db, &made)?;
    for (months, state, note) in point.history {
        let happened_on = begun.saturating_add(months.months());
        improvement::move_to(db, &made.id, &Event { happened_on, state: *state, note: (*note).into() })?;
    }
    Ok(())
}

/// The day of the conversation about a wave: a week after its closing.
fn talked_on(wave: &Wave) -> Date {
    wave.closed_on.unwrap_or(wave.planned_on).saturating_add(1.week())
}
