//! Closing a wave: its answers no longer change, and nothing is left of the order in which they came.

use jiff::civil::Date;
use rusqlite::{Connection, params};

use super::{StoreError, WaveId, wave};
use crate::secret::Digest;

/// Closes an open wave: drafts are deleted, and responses are rewritten in the order of their random keys, so
/// that not even their place on the page tells the order in which they arrived.
///
/// # Errors
/// [`StoreError::WrongState`] when it is not open.
pub fn close(db: &Connection, wave: &WaveId, on: Date) -> Result<(), StoreError> {
    wave::mark_closed(db, wave, on)?;
    db.prepare_cached("DELETE FROM draft WHERE wave_id = ?1")?.execute([wave])?;
    rewrite_in_key_order(db, wave)
}

/// Writes the responses of a wave anew in the order of their keys: within a page of the file, cells otherwise
/// lie in the order in which they were written.
fn rewrite_in_key_order(db: &Connection, wave: &WaveId) -> Result<(), StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT response_key, respondent_key, answers FROM response WHERE wave_id = ?1 ORDER BY response_key",
    )?;
    let rows = statement
        .query_map([wave], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?
        .collect::<Result<Vec<(Digest, Option<Digest>, Vec<u8>)>, _>>()?;
    db.prepare_cached("DELETE FROM response WHERE wave_id = ?1")?.execute([wave])?;
    let mut insert = db.prepare_cached(
        "INSERT INTO response (wave_id, response_key, respondent_key, answers) VALUES (?1, ?2, ?3, ?4)",
    )?;
    for (response_key, respondent_key, answers) in rows {
        insert.execute(params![wave, response_key, respondent_key, answers])?;
    }
    Ok(())
}
