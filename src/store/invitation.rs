//! Invitations: who may answer in a wave, and whether they have. Never what.

use rusqlite::{Connection, params};
use serde::Serialize;

use super::{ParticipantId, StoreError, WaveId, network::ParticipantLevel};
use crate::secret::Digest;

/// An invitation as its token finds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// The wave.
    pub wave: WaveId,
    /// The participant.
    pub participant: ParticipantId,
    /// Their level.
    pub level: ParticipantLevel,
    /// Kind of their organisation.
    pub kind: Option<String>,
    /// Whether answers were sent.
    pub responded: bool,
    /// Whether they handed in a paper form instead.
    pub on_paper: bool,
}

/// An invited person as the coordinator sees them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Invitee {
    /// The participant.
    pub participant: ParticipantId,
    /// Name.
    pub name: String,
    /// Organisation.
    pub organisation: Option<String>,
    /// Level.
    pub level: ParticipantLevel,
    /// Whether answers were sent, by link or on paper.
    pub responded: bool,
    /// Whether they handed in a paper form.
    pub on_paper: bool,
}

/// Invites a participant, or gives them a new token in place of the old one, which then opens nothing. A draft
/// under the old token can no longer be reached; it is deleted at closing. Who has responded keeps their token.
///
/// # Errors
/// When it cannot be written.
pub fn invite(
    db: &Connection,
    wave: &WaveId,
    participant: &ParticipantId,
    token_hash: &Digest,
) -> Result<(), StoreError> {
    db.prepare_cached(
        "INSERT INTO invitation (token_hash, wave_id, participant_id) VALUES (?1, ?2, ?3)
         ON CONFLICT (wave_id, participant_id) DO UPDATE SET token_hash = excluded.token_hash WHERE responded = 0",
    )?
    .execute(params![token_hash, wave, participant])?;
    Ok(())
}

/// The invitation that a token opens.
///
/// # Errors
/// [`StoreError::NotFound`] when there is none.
pub fn find(db: &Connection, token_hash: &Digest) -> Result<Invitation, StoreError> {
    let invitation = db
        .prepare_cached(
            "SELECT wave_id, participant_id, level, kind, responded, on_paper FROM invitation
             JOIN participant ON participant.id = participant_id
             LEFT JOIN organisation ON organisation.id = organisation_id WHERE token_hash = ?1",
        )?
        .query_row([token_hash], |row| {
            Ok(Invitation {
                wave: row.get(0)?,
                participant: row.get(1)?,
                level: row.get(2)?,
                kind: row.get(3)?,
                responded: row.get(4)?,
                on_paper: row.get(5)?,
            })
        })?;
    Ok(invitation)
}

/// Notes whether the holder of a token has sent answers.
///
/// # Errors
/// When it cannot be written.
pub(super) fn mark_responded(
    db: &Connection,
    token_hash: &Digest,
    responded: bool,
) -> Result<(), StoreError> {
    db.prepare_cached("UPDATE invitation SET responded = ?2 WHERE token_hash = ?1")?
        .execute(params![token_hash, responded])?;
    Ok(())
}

/// Notes that somebody handed in a paper form, or that they did not after all. Whoever sent answers by their link
/// has not.
///
/// # Errors
/// [`StoreError::WrongState`] when there is no such invitation in an open wave, or it was answered by link.
pub fn mark_on_paper(
    db: &Connection,
    wave: &WaveId,
    participant: &ParticipantId,
    on_paper: bool,
) -> Result<(), StoreError> {
    let changed = db
        .prepare_cached(
            "UPDATE invitation SET responded = ?3, on_paper = ?3
             WHERE wave_id = ?1 AND participant_id = ?2 AND (responded = 0 OR on_paper = 1)
               AND EXISTS (SELECT 1 FROM wave WHERE id = ?1 AND state = 'open')",
        )?
        .execute(params![wave, participant, on_paper])?;
    if changed == 1 { Ok(()) } else { Err(StoreError::WrongState) }
}

/// The people invited to a wave, by name.
///
/// # Errors
/// When they cannot be read.
pub fn list(db: &Connection, wave: &WaveId) -> Result<Vec<Invitee>, StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT participant.id, participant.name, organisation.name, level, responded, on_paper
         FROM invitation
         JOIN participant ON participant.id = participant_id
         LEFT JOIN organisation ON organisation.id = organisation_id
         WHERE wave_id = ?1 ORDER BY participant.name, participant.id",
    )?;
    let rows = statement.query_map([wave], |row| {
        Ok(Invitee {
            participant: row.get(0)?,
            name: row.get(1)?,
            organisation: row.get(2)?,
            level: row.get(3)?,
            responded: row.get(4)?,
            on_paper: row.get(5)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
