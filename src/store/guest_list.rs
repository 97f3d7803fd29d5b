//! The guest list of a wave: who is invited when it opens, or has been. Everybody of the network is on it, but who is
//! archived or was left out.

use rusqlite::{Connection, params};
use serde::Serialize;

use super::{ParticipantId, StoreError, WaveId, network::ParticipantLevel};

/// Somebody of the network as they stand to a wave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Guest {
    /// The participant.
    pub participant: ParticipantId,
    /// Name.
    pub name: String,
    /// Organisation.
    pub organisation: Option<String>,
    /// Level.
    pub level: ParticipantLevel,
    /// Whether they will be invited when the wave opens: they are not left out.
    pub chosen: bool,
    /// Whether they have an invitation.
    pub invited: bool,
    /// Whether they were invited to the wave before this one.
    pub invited_before: bool,
}

/// Everybody of the network of a wave who is not archived, by organisation and name.
///
/// # Errors
/// When they cannot be read.
pub fn list(db: &Connection, wave: &WaveId) -> Result<Vec<Guest>, StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT participant.id, participant.name, organisation.name, level,
                NOT EXISTS (SELECT 1 FROM wave_left_out
                            WHERE wave_id = wave.id AND participant_id = participant.id),
                EXISTS (SELECT 1 FROM invitation
                        WHERE wave_id = wave.id AND participant_id = participant.id),
                EXISTS (SELECT 1 FROM invitation WHERE participant_id = participant.id AND wave_id =
                            (SELECT before.id FROM wave before
                             WHERE before.network_id = wave.network_id AND before.position < wave.position
                               AND before.state <> 'draft'
                             ORDER BY before.position DESC LIMIT 1))
         FROM wave JOIN participant ON participant.network_id = wave.network_id
         LEFT JOIN organisation ON organisation.id = organisation_id
         WHERE wave.id = ?1 AND archived = 0
         ORDER BY organisation.name IS NULL, organisation.name, participant.name, participant.id",
    )?;
    let rows = statement.query_map([wave], |row| {
        Ok(Guest {
            participant: row.get(0)?,
            name: row.get(1)?,
            organisation: row.get(2)?,
            level: row.get(3)?,
            chosen: row.get(4)?,
            invited: row.get(5)?,
            invited_before: row.get(6)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Leaves out everybody of the network who is not among `chosen`.
///
/// # Errors
/// [`StoreError::WrongState`] when the wave has opened.
pub fn choose(db: &Connection, wave: &WaveId, chosen: &[ParticipantId]) -> Result<(), StoreError> {
    require_draft(db, wave)?;
    db.prepare_cached("DELETE FROM wave_left_out WHERE wave_id = ?1")?.execute([wave])?;
    let mut leave_out =
        db.prepare_cached("INSERT INTO wave_left_out (wave_id, participant_id) VALUES (?1, ?2)")?;
    for guest in list(db, wave)? {
        if !chosen.contains(&guest.participant) {
            leave_out.execute(params![wave, guest.participant])?;
        }
    }
    Ok(())
}

/// Those who are invited when the wave opens.
///
/// # Errors
/// When they cannot be read.
pub fn chosen(db: &Connection, wave: &WaveId) -> Result<Vec<ParticipantId>, StoreError> {
    let guests = list(db, wave)?.into_iter();
    Ok(guests.filter(|guest| guest.chosen).map(|guest| guest.participant).collect())
}

fn require_draft(db: &Connection, wave: &WaveId) -> Result<(), StoreError> {
    let draft: bool = db
        .prepare_cached("SELECT state = 'draft' FROM wave WHERE id = ?1")?
        .query_row([wave], |row| row.get(0))?;
    if draft { Ok(()) } else { Err(StoreError::WrongState) }
}
