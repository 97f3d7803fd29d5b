//! Improvement points (verbeterpunten): what a network means to improve about an indicator, who sees to it, until when,
//! and what became of it.

use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::Serialize;

use super::{
    ImprovementId, NetworkId, OrganisationId, StoreError, WaveId,
    id::stored_words,
    network::{read_date, required_date},
};

/// Longest text of a point and longest note, in characters.
pub const LONGEST_TEXT: usize = 500;

stored_words! {
    /// Where an improvement point stands.
    ImprovementState {
        /// Not begun.
        Open = "open",
        /// Somebody is at work on it.
        Busy = "busy",
        /// Done.
        Done = "done",
        /// Let go.
        Dropped = "dropped",
    }
}

impl ImprovementState {
    /// Whether something is still to be done.
    pub fn is_ahead(self) -> bool {
        matches!(self, Self::Open | Self::Busy)
    }
}

/// An improvement point.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Improvement {
    /// Identifier.
    pub id: ImprovementId,
    /// The network.
    pub network: NetworkId,
    /// The wave from whose conversation it came, if it came from one.
    pub wave: Option<WaveId>,
    /// Id of the questionnaire.
    pub questionnaire: String,
    /// Id of the item: the indicator that it hangs on.
    pub item: String,
    /// What is to be improved.
    pub text: String,
    /// The organisation that sees to it.
    pub organisation: Option<OrganisationId>,
    /// The day on which it should be done.
    pub due_on: Option<Date>,
    /// Where it stands.
    pub state: ImprovementState,
    /// Day on which it was added.
    pub created_on: Date,
}

impl Improvement {
    /// Whether its day is over while something is still to be done.
    pub fn is_overdue(&self, today: Date) -> bool {
        self.state.is_ahead() && self.due_on.is_some_and(|due| due < today)
    }
}

/// Something that happened to an improvement point.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Event {
    /// The day.
    pub happened_on: Date,
    /// The state that it came into, or was in.
    pub state: ImprovementState,
    /// What was noted; may be empty.
    pub note: String,
}

const COLUMNS: &str =
    "id, network_id, wave_id, questionnaire_id, item_id, text, organisation_id, due_on, state, created_on";

/// Adds a point, with the first event of its history. The same text about the same item on the same day is added once:
/// a double click changes nothing. Gives back whether it was added.
///
/// # Errors
/// When it cannot be written.
pub fn add(db: &Connection, point: &Improvement) -> Result<bool, StoreError> {
    let added = db
        .prepare_cached(&format!(
            "INSERT INTO improvement ({COLUMNS})
             SELECT ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10 WHERE NOT EXISTS
                 (SELECT 1 FROM improvement WHERE network_id = ?2 AND questionnaire_id = ?4 AND item_id = ?5
                  AND text = ?6 AND organisation_id IS ?7 AND due_on IS ?8 AND state = ?9 AND created_on = ?10)"
        ))?
        .execute(params![
            point.id,
            point.network,
            point.wave,
            point.questionnaire,
            point.item,
            point.text,
            point.organisation,
            point.due_on.map(|day| day.to_string()),
            point.state,
            point.created_on.to_string()
        ])?;
    if added == 0 {
        return Ok(false);
    }
    note(db, &point.id, &Event { happened_on: point.created_on, state: point.state, note: String::new() })?;
    Ok(true)
}

/// Changes the indicator, the text, who sees to it and until when.
///
/// # Errors
/// [`StoreError::NotFound`] when it is not there any more.
pub fn update(db: &Connection, point: &Improvement) -> Result<(), StoreError> {
    let changed = db
        .prepare_cached(
            "UPDATE improvement SET questionnaire_id = ?2, item_id = ?3, text = ?4, organisation_id = ?5, due_on = ?6
             WHERE id = ?1",
        )?
        .execute(params![
            point.id,
            point.questionnaire,
            point.item,
            point.text,
            point.organisation,
            point.due_on.map(|day| day.to_string())
        ])?;
    if changed == 1 { Ok(()) } else { Err(StoreError::NotFound) }
}

/// Brings a point into a state, with a note. What says nothing new (no note and the same state, or the last event once
/// more) is not written. Gives back whether it was.
///
/// # Errors
/// [`StoreError::NotFound`] when it is not there any more.
pub fn move_to(db: &Connection, id: &ImprovementId, event: &Event) -> Result<bool, StoreError> {
    let last = history(db, id)?.pop().ok_or(StoreError::NotFound)?;
    if last == *event || (last.state == event.state && event.note.is_empty()) {
        return Ok(false);
    }
    db.prepare_cached("UPDATE improvement SET state = ?2 WHERE id = ?1")?
        .execute(params![id, event.state])?;
    note(db, id, event)?;
    Ok(true)
}

/// The points of a network, those that come first to be done first; those without a day last.
///
/// # Errors
/// When they cannot be read.
pub fn list(db: &Connection, network: &NetworkId) -> Result<Vec<Improvement>, StoreError> {
    let mut statement = db.prepare_cached(&format!(
        "SELECT {COLUMNS} FROM improvement WHERE network_id = ?1 ORDER BY due_on IS NULL, due_on, created_on, id"
    ))?;
    let rows = statement.query_map([network], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A point of this network.
///
/// # Errors
/// [`StoreError::NotFound`] when this network has no such point.
pub fn find_in(db: &Connection, network: &NetworkId, id: &ImprovementId) -> Result<Improvement, StoreError> {
    let found = db
        .prepare_cached(&format!("SELECT {COLUMNS} FROM improvement WHERE id = ?1 AND network_id = ?2"))?
        .query_row(params![id, network], read)
        .optional()?;
    found.ok_or(StoreError::NotFound)
}

/// What happened to a point, oldest first.
///
/// # Errors
/// When it cannot be read.
pub fn history(db: &Connection, id: &ImprovementId) -> Result<Vec<Event>, StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT happened_on, state, note FROM improvement_event WHERE improvement_id = ?1 ORDER BY turn",
    )?;
    let rows = statement.query_map([id], |row| {
        Ok(Event { happened_on: required_date(row, 0)?, state: row.get(1)?, note: row.get(2)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn note(db: &Connection, id: &ImprovementId, event: &Event) -> Result<(), StoreError> {
    db.prepare_cached(
        "INSERT INTO improvement_event (improvement_id, turn, happened_on, state, note)
         SELECT ?1, count(*), ?2, ?3, ?4 FROM improvement_event WHERE improvement_id = ?1",
    )?
    .execute(params![id, event.happened_on.to_string(), event.state, event.note])?;
    Ok(())
}

fn read(row: &Row<'_>) -> rusqlite::Result<Improvement> {
    Ok(Improvement {
        id: row.get(0)?,
        network: row.get(1)?,
        wave: row.get(2)?,
        questionnaire: row.get(3)?,
        item: row.get(4)?,
        text: row.get(5)?,
        organisation: row.get(6)?,
        due_on: read_date(row, 7)?,
        state: row.get(8)?,
        created_on: required_date(row, 9)?,
    })
}
