//! Closing a wave: its answers no longer change, and nothing is left of the order in which they came.

use jiff::{ToSpan, civil::Date};
use rusqlite::{Connection, params, types::Value};

use super::{StoreError, WaveId, comment, wave, wave::Pairing};
use crate::secret::random_bytes;

/// Days that drafts are kept after closing, for their writers alone: whoever was too late can still save what
/// they filled in. They count in nothing.
pub const DRAFT_DAYS: i32 = 14;

/// Closes an open wave: responses are rewritten in the order of their random keys, so that not even their place
/// on the page tells the order in which they arrived; comments lose every tie to who gave them; in an anonymous
/// wave, so do the responses.
///
/// # Errors
/// [`StoreError::WrongState`] when it is not open.
pub fn close(db: &Connection, wave: &WaveId, on: Date) -> Result<(), StoreError> {
    wave::mark_closed(db, wave, on)?;
    let anonymous = wave::find(db, wave)?.pairing == Pairing::Anonymous;
    comment::cut_loose(db, wave)?;
    rewrite(db, wave, anonymous)?;
    delete_old_drafts(db, on)
}

/// Deletes the drafts of waves that closed more than [`DRAFT_DAYS`] ago.
///
/// # Errors
/// When they cannot be written.
pub fn delete_old_drafts(db: &Connection, today: Date) -> Result<(), StoreError> {
    let last = today.saturating_sub(DRAFT_DAYS.days());
    db.prepare_cached(
        "DELETE FROM draft WHERE wave_id IN (SELECT id FROM wave WHERE state = 'closed' AND closed_on < ?1)",
    )?
    .execute([last.to_string()])?;
    Ok(())
}

/// Writes the responses of a wave anew in the order of their keys: within a page of the file, cells otherwise
/// lie in the order in which they were written. With `cut_loose`, each gets a random key first.
fn rewrite(db: &Connection, wave: &WaveId, cut_loose: bool) -> Result<(), StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT response_key, respondent_key, answers, talk, sealed, return_salt, return_hash
         FROM response WHERE wave_id = ?1",
    )?;
    let columns = statement.column_count();
    let mut rows = statement
        .query_map([wave], |row| {
            (1..columns)
                .map(|column| row.get(column))
                .collect::<Result<Vec<Value>, _>>()
                .and_then(|rest| Ok((row.get(0)?, rest)))
        })?
        .collect::<Result<Vec<([u8; 32], Vec<Value>)>, _>>()?;
    if cut_loose {
        for (key, _) in &mut rows {
            *key = random_bytes()?;
        }
    }
    rows.sort_by_key(|(key, _)| *key);
    db.prepare_cached("DELETE FROM response WHERE wave_id = ?1")?.execute([wave])?;
    let mut insert = db.prepare_cached(
        "INSERT INTO response
             (wave_id, response_key, respondent_key, answers, talk, sealed, return_salt, return_hash)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?;
    for (key, rest) in rows {
        let [respondent_key, answers, talk, sealed, return_salt, return_hash] =
            <[Value; 6]>::try_from(rest).map_err(|_| rusqlite::Error::InvalidQuery)?;
        insert.execute(params![
            wave,
            key,
            respondent_key,
            answers,
            talk,
            sealed,
            return_salt,
            return_hash
        ])?;
    }
    Ok(())
}
