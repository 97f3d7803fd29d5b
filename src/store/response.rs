//! Drafts and responses: answers under keys that only a token (with the server key) can make.

use rusqlite::{Connection, OptionalExtension, params};

use super::{StoreError, WaveId, invitation, wave};
use crate::secret::Digest;

/// The keys under which somebody sends their answers.
#[derive(Debug, Clone)]
pub struct Sender {
    /// Hash of the token that was used.
    pub token_hash: Digest,
    /// Key of the response, from the token.
    pub response_key: Digest,
    /// Key that pairs the person's waves; `None` in an anonymous wave.
    pub respondent_key: Option<Digest>,
}

/// What sending came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sent {
    /// The draft is now a response.
    Now,
    /// There was no draft, but a response: the same form was sent again.
    Before,
    /// There was nothing to send.
    Nothing,
}

/// A response as scoring and export take it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredResponse {
    /// Key that pairs the person's waves; `None` in an anonymous wave.
    pub respondent_key: Option<Digest>,
    /// The answers, one byte per item.
    pub answers: Vec<u8>,
}

/// Keeps a draft. It is found again under the same token.
///
/// # Errors
/// [`StoreError::WaveNotOpen`] when the wave has closed meanwhile.
pub fn save_draft(
    db: &Connection,
    token_hash: &Digest,
    response_key: &Digest,
    answers: &[u8],
) -> Result<(), StoreError> {
    let wave = open_wave(db, token_hash)?;
    db.prepare_cached(
        "INSERT INTO draft (wave_id, response_key, answers) VALUES (?1, ?2, ?3)
         ON CONFLICT (wave_id, response_key) DO UPDATE SET answers = excluded.answers",
    )?
    .execute(params![wave, response_key, answers])?;
    Ok(())
}

/// The draft under this key.
///
/// # Errors
/// When it cannot be read.
pub fn find_draft(
    db: &Connection,
    wave: &WaveId,
    response_key: &Digest,
) -> Result<Option<Vec<u8>>, StoreError> {
    let answers = db
        .prepare_cached("SELECT answers FROM draft WHERE wave_id = ?1 AND response_key = ?2")?
        .query_row(params![wave, response_key], |row| row.get(0))
        .optional()?;
    Ok(answers)
}

/// Makes the draft a response, and deletes the draft in the same transaction. Whoever sends again, by a double
/// click or after a change, replaces their one response.
///
/// # Errors
/// [`StoreError::WaveNotOpen`] when the wave has closed meanwhile, [`StoreError::NotFound`] for an unknown token.
pub fn send_draft(db: &Connection, sender: &Sender) -> Result<Sent, StoreError> {
    let wave = open_wave(db, &sender.token_hash)?;
    let Some(answers) = find_draft(db, &wave, &sender.response_key)? else {
        let before = find(db, &wave, &sender.response_key)?;
        return Ok(if before.is_some() { Sent::Before } else { Sent::Nothing });
    };
    put(db, &wave, sender, &answers)?;
    db.prepare_cached("DELETE FROM draft WHERE wave_id = ?1 AND response_key = ?2")?
        .execute(params![wave, sender.response_key])?;
    Ok(Sent::Now)
}

/// Puts a response in a wave, in place of the one under the same key, and notes that its invitation was used.
///
/// # Errors
/// When it cannot be written.
pub fn put(db: &Connection, wave: &WaveId, sender: &Sender, answers: &[u8]) -> Result<(), StoreError> {
    db.prepare_cached(
        "INSERT INTO response (wave_id, response_key, respondent_key, answers) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (wave_id, response_key) DO UPDATE SET answers = excluded.answers",
    )?
    .execute(params![wave, sender.response_key, sender.respondent_key, answers])?;
    db.prepare_cached("UPDATE invitation SET responded = 1 WHERE token_hash = ?1")?
        .execute([sender.token_hash])?;
    Ok(())
}

/// The answers under this key.
///
/// # Errors
/// When they cannot be read.
pub fn find(db: &Connection, wave: &WaveId, response_key: &Digest) -> Result<Option<Vec<u8>>, StoreError> {
    let answers = db
        .prepare_cached("SELECT answers FROM response WHERE wave_id = ?1 AND response_key = ?2")?
        .query_row(params![wave, response_key], |row| row.get(0))
        .optional()?;
    Ok(answers)
}

/// All responses of a wave, in the order of their random keys.
///
/// # Errors
/// When they cannot be read.
pub fn of_wave(db: &Connection, wave: &WaveId) -> Result<Vec<StoredResponse>, StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT respondent_key, answers FROM response WHERE wave_id = ?1 ORDER BY response_key",
    )?;
    let rows = statement
        .query_map([wave], |row| Ok(StoredResponse { respondent_key: row.get(0)?, answers: row.get(1)? }))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The wave that a token may answer in at this moment.
fn open_wave(db: &Connection, token_hash: &Digest) -> Result<WaveId, StoreError> {
    let invitation = invitation::find(db, token_hash)?;
    match wave::find(db, &invitation.wave)?.state {
        wave::WaveState::Open => Ok(invitation.wave),
        wave::WaveState::Draft | wave::WaveState::Closed => Err(StoreError::WaveNotOpen),
    }
}
