//! Responses: answers under keys that only a token (with the server key) can make.

use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};

use super::{OrganisationId, StoreError, WaveId, id::stored_words};
use crate::{
    answers::Background,
    secret::{Digest, SALT_LENGTH, Seal},
};

stored_words! {
    /// How answers came in.
    Origin {
        /// By a personal link.
        Personal = "personal",
        /// By the open link of a meeting.
        Open = "open",
        /// On paper, keyed in by the coordinator.
        Paper = "paper",
        /// Given elsewhere and read from a file.
        Import = "import",
    }
}

/// A response as its row holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredResponse {
    /// Key that pairs the person's waves; `None` in an anonymous wave.
    pub respondent_key: Option<Digest>,
    /// The answers, one byte per item.
    pub answers: Vec<u8>,
    /// The places of the items that the respondent wants to talk about.
    pub talk: Vec<u8>,
    /// [`Attributes`], sealed; `None` in responses of before they were kept.
    pub sealed: Option<Vec<u8>>,
}

/// A response that was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    /// The response.
    pub response: StoredResponse,
    /// Whether it is in a report, so that it does not change any more.
    pub is_released: bool,
}

/// What a response holds besides the answers. With few partners it would point at one of them, so it is sealed.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attributes {
    /// How the answers came in; `None` where that would point at somebody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub origin: Option<Origin>,
    /// What the respondent told of themselves.
    #[serde(flatten)]
    pub background: Background,
    /// The organisation for which they were invited, noted at closing: so that organisations can be weighed equally.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<OrganisationId>,
}

impl Attributes {
    /// Seals them for a wave.
    ///
    /// # Errors
    /// When there is no randomness.
    pub fn seal(&self, seal: &Seal, wave: &WaveId) -> Result<Vec<u8>, StoreError> {
        let bytes = serde_json::to_vec(self).map_err(crate::answers::SheetError::from)?;
        Ok(seal.close(wave.as_str(), &bytes)?)
    }

    /// Opens what [`seal`](Self::seal) sealed.
    ///
    /// # Errors
    /// When the server key is another one, or the row is damaged.
    pub fn open(seal: &Seal, wave: &WaveId, sealed: &[u8]) -> Result<Self, StoreError> {
        let bytes = seal.open(wave.as_str(), sealed)?;
        Ok(serde_json::from_slice(&bytes).map_err(crate::answers::SheetError::from)?)
    }
}

/// Puts a response in a wave, in place of the one under the same key.
///
/// # Errors
/// When it cannot be written.
pub fn put(
    db: &Connection,
    wave: &WaveId,
    response_key: &Digest,
    response: &StoredResponse,
) -> Result<(), StoreError> {
    db.prepare_cached(
        "INSERT INTO response (wave_id, response_key, respondent_key, answers, talk, sealed)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (wave_id, response_key) DO UPDATE
         SET answers = excluded.answers, talk = excluded.talk, sealed = excluded.sealed",
    )?
    .execute(params![
        wave,
        response_key,
        response.respondent_key,
        response.answers,
        response.talk,
        response.sealed
    ])?;
    Ok(())
}

/// The response under this key.
///
/// # Errors
/// When it cannot be read.
pub fn find(db: &Connection, wave: &WaveId, response_key: &Digest) -> Result<Option<Found>, StoreError> {
    let found = db
        .prepare_cached(
            "SELECT respondent_key, answers, talk, sealed, released > 0 FROM response
             WHERE wave_id = ?1 AND response_key = ?2",
        )?
        .query_row(params![wave, response_key], |row| {
            Ok(Found { response: read_response(row)?, is_released: row.get(4)? })
        })
        .optional()?;
    Ok(found)
}

/// Takes a response away; says whether there was one.
///
/// # Errors
/// When it cannot be written.
pub fn remove(db: &Connection, wave: &WaveId, response_key: &Digest) -> Result<bool, StoreError> {
    let removed = db
        .prepare_cached("DELETE FROM response WHERE wave_id = ?1 AND response_key = ?2")?
        .execute(params![wave, response_key])?;
    Ok(removed == 1)
}

/// The responses of a wave that are in its report, each with its key, in the order of those.
///
/// # Errors
/// When they cannot be read.
pub fn released(db: &Connection, wave: &WaveId) -> Result<Vec<(Digest, StoredResponse)>, StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT respondent_key, answers, talk, sealed, response_key FROM response
         WHERE wave_id = ?1 AND released > 0 ORDER BY response_key",
    )?;
    let rows = statement.query_map([wave], |row| Ok((row.get(4)?, read_response(row)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The number of responses of a wave, in its report or not.
///
/// # Errors
/// When they cannot be read.
pub fn count(db: &Connection, wave: &WaveId) -> Result<u32, StoreError> {
    Ok(db
        .prepare_cached("SELECT count(*) FROM response WHERE wave_id = ?1")?
        .query_row([wave], |row| row.get(0))?)
}

/// Keeps the salted hash of a return code with a response, in place of an earlier one.
///
/// # Errors
/// [`StoreError::NotFound`] when there is no such response.
pub fn keep_return_code(
    db: &Connection,
    wave: &WaveId,
    response_key: &Digest,
    salt: &[u8; SALT_LENGTH],
    hash: &Digest,
) -> Result<(), StoreError> {
    let changed = db
        .prepare_cached(
            "UPDATE response SET return_salt = ?3, return_hash = ?4 WHERE wave_id = ?1 AND response_key = ?2",
        )?
        .execute(params![wave, response_key, salt, hash])?;
    if changed == 1 { Ok(()) } else { Err(StoreError::NotFound) }
}

/// The response of a wave whose return code hashes, with its own salt, to what is kept.
///
/// # Errors
/// When the responses cannot be read.
pub fn find_by_return_code(
    db: &Connection,
    wave: &WaveId,
    hash: impl Fn(&[u8; SALT_LENGTH]) -> Digest,
) -> Result<Option<StoredResponse>, StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT respondent_key, answers, talk, sealed, return_salt, return_hash FROM response
         WHERE wave_id = ?1 AND return_hash IS NOT NULL",
    )?;
    let mut rows = statement.query([wave])?;
    while let Some(row) = rows.next()? {
        let (salt, kept): ([u8; SALT_LENGTH], Digest) = (row.get(4)?, row.get(5)?);
        if subtle::ConstantTimeEq::ct_eq(hash(&salt).as_slice(), &kept).into() {
            return Ok(Some(read_response(row)?));
        }
    }
    Ok(None)
}

/// Reads a response from columns respondent_key, answers, talk, sealed.
pub(super) fn read_response(row: &Row<'_>) -> rusqlite::Result<StoredResponse> {
    Ok(StoredResponse {
        respondent_key: row.get(0)?,
        answers: row.get(1)?,
        talk: row.get(2)?,
        sealed: row.get(3)?,
    })
}
