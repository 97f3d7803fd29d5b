//! Invitations: who may answer in a wave, and whether they have. Never what.

use rusqlite::{Connection, params};
use serde::Serialize;

use super::{NetworkId, ParticipantId, StoreError, WaveId, network::ParticipantLevel};
use crate::secret::Digest;

/// An invitation as its token finds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// The wave.
    pub wave: WaveId,
    /// The network.
    pub network: NetworkId,
    /// Name of the network.
    pub network_name: String,
    /// The participant.
    pub participant: ParticipantId,
    /// Whether answers were sent.
    pub responded: bool,
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
    /// Whether answers were sent.
    pub responded: bool,
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
            "SELECT wave_id, network.id, network.name, participant_id, responded FROM invitation
             JOIN wave ON wave.id = wave_id JOIN network ON network.id = wave.network_id WHERE token_hash = ?1",
        )?
        .query_row([token_hash], |row| {
            Ok(Invitation {
                wave: row.get(0)?,
                network: row.get(1)?,
                network_name: row.get(2)?,
                participant: row.get(3)?,
                responded: row.get(4)?,
            })
        })?;
    Ok(invitation)
}

/// The people invited to a wave, by name.
///
/// # Errors
/// When they cannot be read.
pub fn list(db: &Connection, wave: &WaveId) -> Result<Vec<Invitee>, StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT participant.id, participant.name, organisation.name, level, responded FROM invitation
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
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
