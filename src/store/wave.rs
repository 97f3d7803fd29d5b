//! Waves: planned, opened, closed. Closing is one-way here; a closed wave's answers never change.

use jiff::{ToSpan, civil::Date};
use rusqlite::{Connection, Row, params};
use serde::Serialize;

use super::{NetworkId, StoreError, WaveId, id::stored_words, network::read_date};
use crate::{questionnaire::JOIN, secret::SecretError};

/// Days before its planned date from which a coordinator is told that a wave is due.
pub const DUE_AHEAD_DAYS: i32 = 14;

stored_words! {
    /// Where a wave stands.
    WaveState {
        /// Planned; nobody can answer yet.
        Draft = "draft",
        /// Partners can answer.
        Open = "open",
        /// Closed: results may be shown, answers no longer change.
        Closed = "closed",
    }
}

stored_words! {
    /// Whether a person's responses are paired over waves.
    Pairing {
        /// Paired through a key that only the server can make.
        Pseudonymous = "pseudonymous",
        /// Not paired: no key is stored at all.
        Anonymous = "anonymous",
    }
}

/// A wave (meetmoment) of a network.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Wave {
    /// Identifier.
    pub id: WaveId,
    /// The network.
    pub network: NetworkId,
    /// Place in the order of the network's waves.
    pub position: u32,
    /// Label, such as "start" or "+1 jaar".
    pub label: String,
    /// Planned date.
    pub planned_on: Date,
    /// State.
    pub state: WaveState,
    /// Smallest number of respondents about whom a figure is shown, 5 to 10.
    pub min_group: u8,
    /// Pseudonymous or anonymous.
    pub pairing: Pairing,
    /// Whether partners may write a comment per dimension.
    pub comments: bool,
    /// Whether partners are asked for their level and the kind of their organisation.
    pub background: bool,
    /// The last day on which answers are taken; `None` until the coordinator closes the wave.
    pub last_day: Option<Date>,
    /// Day of opening.
    pub opened_on: Option<Date>,
    /// Day of closing.
    pub closed_on: Option<Date>,
    /// The coordinator's own words on the first page and in the mails; may be empty.
    pub opening_text: String,
    /// Id of the questionnaire; of several instruments with a plus between them.
    pub questionnaire: String,
    /// Version of the questionnaire; of several instruments in the same order.
    pub version: String,
}

/// What the coordinator chooses for a wave until it opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaveSettings {
    /// Label, such as "start" or "+1 jaar".
    pub label: String,
    /// Planned date.
    pub planned_on: Date,
    /// The coordinator's own words; may be empty.
    pub opening_text: String,
    /// Id and version of the questionnaire, which must be stored already; of several instruments with pluses between them.
    pub questionnaire: (String, String),
    /// Smallest number of respondents about whom a figure is shown, 5 to 10.
    pub min_group: u8,
    /// Pseudonymous or anonymous.
    pub pairing: Pairing,
    /// Whether partners may write comments.
    pub comments: bool,
    /// Whether partners are asked for their background.
    pub background: bool,
    /// The last day on which answers are taken.
    pub last_day: Option<Date>,
}

impl WaveSettings {
    /// A wave of a network with these settings.
    fn into_wave(self, network: NetworkId, position: u32) -> Result<Wave, SecretError> {
        let (questionnaire, version) = self.questionnaire;
        Ok(Wave {
            id: WaveId::random()?,
            network,
            position,
            label: self.label,
            planned_on: self.planned_on,
            state: WaveState::Draft,
            min_group: self.min_group,
            pairing: self.pairing,
            comments: self.comments,
            background: self.background,
            last_day: self.last_day,
            opened_on: None,
            closed_on: None,
            opening_text: self.opening_text,
            questionnaire,
            version,
        })
    }
}

impl Wave {
    /// Whether it is planned, and its date has come or comes soon.
    pub fn is_due(&self, today: Date) -> bool {
        self.state == WaveState::Draft && self.planned_on <= due_until(today)
    }

    /// Whether answers are taken on this day.
    pub fn takes_answers(&self, today: Date) -> bool {
        self.state == WaveState::Open && self.last_day.is_none_or(|last| today <= last)
    }
}

/// A wave with its response, as the coordinator sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WaveSummary {
    /// The wave.
    #[serde(flatten)]
    pub wave: Wave,
    /// Number of people invited.
    pub invited: u32,
    /// Number of responses: by personal link, by open link and on paper.
    pub responded: u32,
}

// The inner queries come in the order of the table itself, so that SQLite sorts nothing.
const COLUMNS: &str = "wave.id, wave.network_id, wave.position, label, planned_on, state, min_group, pairing,
    opened_on, closed_on,
    (SELECT group_concat(questionnaire_id, '+') FROM
     (SELECT questionnaire_id FROM wave_questionnaire WHERE wave_id = wave.id ORDER BY position)),
    (SELECT group_concat(questionnaire_version, '+') FROM
     (SELECT questionnaire_version FROM wave_questionnaire WHERE wave_id = wave.id ORDER BY position)),
    comments, background, last_day, opening_text";
/// The number of people invited: as noted at closing, so that it stays when somebody is erased later.
const INVITED: &str =
    "coalesce(wave.invited, (SELECT count(*) FROM invitation WHERE invitation.wave_id = wave.id))";
/// Which waves can be opened again.
const REOPENABLE: &str = "state = 'closed' AND pairing = 'pseudonymous' AND NOT EXISTS
    (SELECT 1 FROM wave other WHERE other.network_id = wave.network_id AND other.id <> wave.id
     AND (other.state = 'open' OR (other.state = 'closed' AND other.position > wave.position)))";

/// Adds a wave, with the questionnaire that it uses; the questionnaire must be stored already.
///
/// # Errors
/// When it cannot be written.
pub fn insert(db: &Connection, wave: &Wave) -> Result<(), StoreError> {
    let date = |date: Option<Date>| date.map(|date| date.to_string());
    db.prepare_cached(
        "INSERT INTO wave (id, network_id, position, label, planned_on, state, min_group, pairing, opened_on,
                           closed_on, comments, background, last_day, opening_text)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
    )?
    .execute(params![
        wave.id,
        wave.network,
        wave.position,
        wave.label,
        wave.planned_on.to_string(),
        wave.state,
        wave.min_group,
        wave.pairing,
        date(wave.opened_on),
        date(wave.closed_on),
        wave.comments,
        wave.background,
        date(wave.last_day),
        wave.opening_text
    ])?;
    insert_questionnaires(db, &wave.id, &wave.questionnaire, &wave.version)
}

/// Notes the instruments of a wave, in the order in which they are asked.
fn insert_questionnaires(
    db: &Connection,
    wave: &WaveId,
    questionnaire: &str,
    version: &str,
) -> Result<(), StoreError> {
    let mut insert = db.prepare_cached(
        "INSERT INTO wave_questionnaire (wave_id, position, questionnaire_id, questionnaire_version)
         VALUES (?1, ?2, ?3, ?4)",
    )?;
    for (position, (id, version)) in questionnaire.split(JOIN).zip(version.split(JOIN)).enumerate() {
        insert.execute(params![wave, position as u32, id, version])?;
    }
    Ok(())
}

/// Plans a wave with these settings, after the others of its network. The same label for the same day is planned once:
/// a double click gives back the wave that is there.
///
/// # Errors
/// When it cannot be written.
pub fn plan(
    db: &Connection,
    network: &NetworkId,
    settings: WaveSettings,
) -> Result<(Wave, bool), StoreError> {
    let waves = list(db, network)?.into_iter().map(|summary| summary.wave).collect::<Vec<_>>();
    let same = |wave: &&Wave| {
        wave.state == WaveState::Draft
            && wave.label == settings.label
            && wave.planned_on == settings.planned_on
    };
    if let Some(same) = waves.iter().find(same) {
        return Ok((same.clone(), false));
    }
    let position = waves.last().map_or(0, |wave| wave.position + 1);
    let wave = settings.into_wave(network.clone(), position)?;
    insert(db, &wave)?;
    Ok((wave, true))
}

/// A wave by its identifier.
///
/// # Errors
/// [`StoreError::NotFound`] when there is none.
pub fn find(db: &Connection, wave: &WaveId) -> Result<Wave, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM wave WHERE wave.id = ?1");
    Ok(db.prepare_cached(&sql)?.query_row([wave], read_wave)?)
}

/// A wave by its identifier, with the name of its network.
///
/// # Errors
/// [`StoreError::NotFound`] when there is none.
pub(super) fn find_with_network(db: &Connection, wave: &WaveId) -> Result<(Wave, String), StoreError> {
    let sql = format!(
        "SELECT {COLUMNS}, network.name FROM wave JOIN network ON network.id = wave.network_id WHERE wave.id = ?1"
    );
    Ok(db.prepare_cached(&sql)?.query_row([wave], |row| Ok((read_wave(row)?, row.get(16)?)))?)
}

/// A wave of this network.
///
/// # Errors
/// [`StoreError::NotFound`] when the network has no such wave.
pub fn find_in(db: &Connection, network: &NetworkId, wave: &WaveId) -> Result<Wave, StoreError> {
    let wave = find(db, wave)?;
    if wave.network == *network { Ok(wave) } else { Err(StoreError::NotFound) }
}

/// The waves of a network in their order.
///
/// # Errors
/// When they cannot be read.
pub fn all(db: &Connection, network: &NetworkId) -> Result<Vec<Wave>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM wave WHERE network_id = ?1 ORDER BY wave.position");
    let mut statement = db.prepare_cached(&sql)?;
    let rows = statement.query_map([network], read_wave)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The waves of a network in their order, with response figures.
///
/// # Errors
/// When they cannot be read.
pub fn list(db: &Connection, network: &NetworkId) -> Result<Vec<WaveSummary>, StoreError> {
    let sql = format!(
        "SELECT {COLUMNS}, {INVITED},
                (SELECT count(*) FROM response WHERE response.wave_id = wave.id)
         FROM wave WHERE network_id = ?1 ORDER BY wave.position"
    );
    let mut statement = db.prepare_cached(&sql)?;
    let rows = statement.query_map([network], |row| {
        Ok(WaveSummary { wave: read_wave(row)?, invited: row.get(16)?, responded: row.get(17)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Name of the network of a wave.
///
/// # Errors
/// [`StoreError::NotFound`] when there is no such wave.
pub fn network_name(db: &Connection, wave: &WaveId) -> Result<String, StoreError> {
    let sql = "SELECT network.name FROM network JOIN wave ON network_id = network.id WHERE wave.id = ?1";
    Ok(db.prepare_cached(sql)?.query_row([wave], |row| row.get(0))?)
}

/// The number of people invited to a wave.
///
/// # Errors
/// When they cannot be counted.
pub fn invited(db: &Connection, wave: &WaveId) -> Result<u32, StoreError> {
    Ok(db
        .prepare_cached(&format!("SELECT {INVITED} FROM wave WHERE id = ?1"))?
        .query_row([wave], |row| row.get(0))?)
}

/// Sets what the coordinator chooses for a wave that has not opened yet.
///
/// # Errors
/// [`StoreError::WrongState`] when it is not a draft.
pub fn set(db: &Connection, wave: &WaveId, settings: &WaveSettings) -> Result<(), StoreError> {
    let changed = db
        .prepare_cached(
            "UPDATE wave SET min_group = ?2, pairing = ?3, comments = ?4, background = ?5, last_day = ?6,
                             label = ?7, planned_on = ?8, opening_text = ?9
             WHERE id = ?1 AND state = 'draft'",
        )?
        .execute(params![
            wave,
            settings.min_group,
            settings.pairing,
            settings.comments,
            settings.background,
            settings.last_day.map(|day| day.to_string()),
            settings.label,
            settings.planned_on.to_string(),
            settings.opening_text
        ])?;
    if changed != 1 {
        return Err(StoreError::WrongState);
    }
    let (questionnaire, version) = &settings.questionnaire;
    db.prepare_cached("DELETE FROM wave_questionnaire WHERE wave_id = ?1")?.execute([wave])?;
    insert_questionnaires(db, wave, questionnaire, version)
}

/// Deletes a wave that has not opened.
///
/// # Errors
/// [`StoreError::WrongState`] when it has.
pub fn delete_draft(db: &Connection, wave: &WaveId) -> Result<(), StoreError> {
    let deleted = db.prepare_cached("DELETE FROM wave WHERE id = ?1 AND state = 'draft'")?.execute([wave])?;
    if deleted == 1 { Ok(()) } else { Err(StoreError::WrongState) }
}

/// Sets the last day of a wave that is open.
///
/// # Errors
/// [`StoreError::WrongState`] when it is not.
pub fn set_last_day(db: &Connection, wave: &WaveId, last_day: Option<Date>) -> Result<(), StoreError> {
    let changed = db
        .prepare_cached("UPDATE wave SET last_day = ?2 WHERE id = ?1 AND state = 'open'")?
        .execute(params![wave, last_day.map(|day| day.to_string())])?;
    if changed == 1 { Ok(()) } else { Err(StoreError::WrongState) }
}

/// The open waves whose last day is over.
///
/// # Errors
/// When they cannot be read.
pub fn past_last_day(db: &Connection, today: Date) -> Result<Vec<Wave>, StoreError> {
    select(db, "state = 'open' AND last_day < ?1", today)
}

/// The planned waves of networks that are not archived, whose planned date has come or comes within
/// [`DUE_AHEAD_DAYS`].
///
/// # Errors
/// When they cannot be read.
pub fn due(db: &Connection, today: Date) -> Result<Vec<Wave>, StoreError> {
    let soon = due_until(today);
    let condition = "state = 'draft' AND planned_on <= ?1 AND EXISTS
        (SELECT 1 FROM network WHERE network.id = wave.network_id AND archived_on IS NULL)";
    select(db, condition, soon)
}

/// The last planned date that is due on this day.
fn due_until(today: Date) -> Date {
    today.saturating_add(DUE_AHEAD_DAYS.days())
}

fn select(db: &Connection, condition: &str, day: Date) -> Result<Vec<Wave>, StoreError> {
    let mut statement = db.prepare_cached(&format!("SELECT {COLUMNS} FROM wave WHERE {condition}"))?;
    let rows = statement.query_map([day.to_string()], read_wave)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Opens a planned wave. A network has one open wave at a time, so that nobody holds two links at once.
///
/// # Errors
/// [`StoreError::WrongState`] when it is not a draft, or another wave of the network is open.
pub fn open(db: &Connection, wave: &WaveId, on: Date) -> Result<(), StoreError> {
    let changed = db
        .prepare_cached(
            "UPDATE wave SET state = 'open', opened_on = ?2 WHERE id = ?1 AND state = 'draft' AND NOT EXISTS
                 (SELECT 1 FROM wave other WHERE other.network_id = wave.network_id AND other.state = 'open')",
        )?
        .execute(params![wave, on.to_string()])?;
    if changed == 1 { Ok(()) } else { Err(StoreError::WrongState) }
}

/// Marks an open wave as closed; `closing` does the rest of it.
pub(super) fn mark_closed(db: &Connection, wave: &WaveId, on: Date) -> Result<(), StoreError> {
    let changed = db
        .prepare_cached(&format!(
            "UPDATE wave SET state = 'closed', closed_on = ?2, closings = closings + 1,
                 invited = max({INVITED}, (SELECT count(*) FROM invitation WHERE wave_id = wave.id))
             WHERE id = ?1 AND state = 'open'"
        ))?
        .execute(params![wave, on.to_string()])?;
    if changed == 1 { Ok(()) } else { Err(StoreError::WrongState) }
}

/// How often a wave has been closed.
pub(super) fn closings(db: &Connection, wave: &WaveId) -> Result<u32, StoreError> {
    Ok(db.prepare_cached("SELECT closings FROM wave WHERE id = ?1")?.query_row([wave], |row| row.get(0))?)
}

/// Opens a closed wave again, for late answers until this day. Answers that are in its report stay as they are.
///
/// # Errors
/// [`StoreError::WrongState`] when it is not closed; when a later wave was opened or another one is open; or when it
/// is anonymous: then nobody can tell any more who has answered, and a late answer would stand alone.
pub fn reopen(db: &Connection, wave: &WaveId, last_day: Option<Date>) -> Result<(), StoreError> {
    let changed = db
        .prepare_cached(&format!(
            "UPDATE wave SET state = 'open', last_day = ?2 WHERE id = ?1 AND {REOPENABLE}"
        ))?
        .execute(params![wave, last_day.map(|day| day.to_string())])?;
    if changed == 1 { Ok(()) } else { Err(StoreError::WrongState) }
}

/// Whether a wave can be opened again.
///
/// # Errors
/// When it cannot be read.
pub fn can_reopen(db: &Connection, wave: &WaveId) -> Result<bool, StoreError> {
    let sql = format!("SELECT count(*) FROM wave WHERE id = ?1 AND {REOPENABLE}");
    let count: u32 = db.prepare_cached(&sql)?.query_row([wave], |row| row.get(0))?;
    Ok(count == 1)
}

fn read_wave(row: &Row<'_>) -> rusqlite::Result<Wave> {
    let planned_on = read_date(row, 4)?.ok_or(rusqlite::Error::InvalidQuery)?;
    Ok(Wave {
        id: row.get(0)?,
        network: row.get(1)?,
        position: row.get(2)?,
        label: row.get(3)?,
        planned_on,
        state: row.get(5)?,
        min_group: row.get(6)?,
        pairing: row.get(7)?,
        opened_on: read_date(row, 8)?,
        closed_on: read_date(row, 9)?,
        questionnaire: row.get(10)?,
        version: row.get(11)?,
        comments: row.get(12)?,
        background: row.get(13)?,
        last_day: read_date(row, 14)?,
        opening_text: row.get(15)?,
    })
}
