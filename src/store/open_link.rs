//! The open link of a wave: one code for everybody in a meeting, with a limit to the responses it may bring in.

use rusqlite::{Connection, OptionalExtension, params};
use serde::Serialize;

use super::{StoreError, WaveId};
use crate::secret::Digest;

/// Bytes of the seed that a code follows from.
pub const SEED_LENGTH: usize = 16;
/// The most responses that an open link may bring in.
pub const MOST_RESPONSES: u32 = 500;

/// The open link of a wave.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OpenLink {
    /// The wave.
    pub wave: WaveId,
    /// The code follows from this and the server key.
    #[serde(skip)]
    pub seed: [u8; SEED_LENGTH],
    /// The most responses that it may bring in.
    pub max_responses: u32,
    /// The responses that it brought in.
    pub responses: u32,
}

impl OpenLink {
    /// Whether no more responses are taken.
    pub fn is_full(&self) -> bool {
        self.responses >= self.max_responses
    }
}

/// Gives a wave an open link. A wave that has one keeps it and gets the new limit.
///
/// # Errors
/// When it cannot be written, or the limit is not between 1 and [`MOST_RESPONSES`].
pub fn put(
    db: &Connection,
    wave: &WaveId,
    seed: &[u8; SEED_LENGTH],
    code_hash: &Digest,
    max_responses: u32,
) -> Result<(), StoreError> {
    db.prepare_cached(
        "INSERT INTO open_link (wave_id, seed, code_hash, max_responses) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (wave_id) DO UPDATE SET max_responses = excluded.max_responses",
    )?
    .execute(params![wave, seed, code_hash, max_responses])?;
    Ok(())
}

/// The open link of a wave, if it has one.
///
/// # Errors
/// When it cannot be read.
pub fn of_wave(db: &Connection, wave: &WaveId) -> Result<Option<OpenLink>, StoreError> {
    let link = db
        .prepare_cached("SELECT wave_id, seed, max_responses, responses FROM open_link WHERE wave_id = ?1")?
        .query_row([wave], |row| {
            Ok(OpenLink {
                wave: row.get(0)?,
                seed: row.get(1)?,
                max_responses: row.get(2)?,
                responses: row.get(3)?,
            })
        })
        .optional()?;
    Ok(link)
}

/// The wave that a code opens.
///
/// # Errors
/// [`StoreError::NotFound`] when there is none.
pub fn find(db: &Connection, code_hash: &Digest) -> Result<OpenLink, StoreError> {
    let wave: WaveId = db
        .prepare_cached("SELECT wave_id FROM open_link WHERE code_hash = ?1")?
        .query_row([code_hash], |row| row.get(0))?;
    of_wave(db, &wave)?.ok_or(StoreError::NotFound)
}

/// Notes a response more, or one less after it was withdrawn.
///
/// # Errors
/// When it cannot be written.
pub(super) fn count(db: &Connection, wave: &WaveId, difference: i32) -> Result<(), StoreError> {
    db.prepare_cached("UPDATE open_link SET responses = responses + ?2 WHERE wave_id = ?1")?
        .execute(params![wave, difference])?;
    Ok(())
}
