//! Closing a wave: its answers no longer change, and nothing is left of the order in which they came.

use jiff::{ToSpan, civil::Date};
use rusqlite::{Connection, params};

use super::{
    StoreError, WaveId, comment, growth, invitation,
    response::{self, Attributes, StoredResponse},
    wave::{self, Pairing, Wave},
};
use crate::{
    answers::Background,
    secret::{Digest, SALT_LENGTH, Seal, ServerKey, random_bytes},
};

/// Days that drafts are kept after closing, for their writers alone: whoever was too late can still save what
/// they filled in. They count in nothing.
pub const DRAFT_DAYS: i32 = 14;

/// Closes an open wave: responses are rewritten in the order of their random keys, so that not even their place
/// on the page tells the order in which they arrived; comments lose every tie to who gave them. In an anonymous
/// wave the responses lose it too: their keys become random, and what fewer than k of them told of themselves is
/// erased.
///
/// # Errors
/// [`StoreError::WrongState`] when it is not open.
pub fn close(db: &Connection, key: &ServerKey, wave: &WaveId, on: Date) -> Result<(), StoreError> {
    wave::mark_closed(db, wave, on)?;
    let wave = wave::find(db, wave)?;
    comment::cut_loose(db, &wave.id)?;
    invitation::forget_links(db, &wave.id)?;
    let mut rows = read_all(db, &wave.id)?;
    if wave.pairing == Pairing::Anonymous {
        growth::forget(db, &wave.id)?;
        cut_loose(&mut rows, &key.response_seal(), &wave)?;
    }
    rows.sort_by_key(|row| row.response_key);
    write_all(db, &wave.id, &rows)?;
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

/// A whole row of the responses.
struct Row {
    response_key: Digest,
    response: StoredResponse,
    return_salt: Option<[u8; SALT_LENGTH]>,
    return_hash: Option<Digest>,
}

fn read_all(db: &Connection, wave: &WaveId) -> Result<Vec<Row>, StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT respondent_key, answers, talk, sealed, return_salt, return_hash, response_key
         FROM response WHERE wave_id = ?1",
    )?;
    let rows = statement.query_map([wave], |row| {
        Ok(Row {
            response: response::read_response(row)?,
            return_salt: row.get(4)?,
            return_hash: row.get(5)?,
            response_key: row.get(6)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Takes from responses what could lead to who gave them: the keys, and what fewer than k told of themselves.
fn cut_loose(rows: &mut [Row], seal: &Seal, wave: &Wave) -> Result<(), StoreError> {
    let told = |row: &Row| match &row.response.sealed {
        Some(sealed) => Attributes::open(seal, &wave.id, sealed).map(Some),
        None => Ok(None),
    };
    let all = rows.iter().map(told).collect::<Result<Vec<_>, _>>()?;
    let shared = |same: &dyn Fn(&Attributes) -> bool| {
        all.iter().flatten().filter(|other| same(other)).count() >= usize::from(wave.min_group)
    };
    for (row, own) in rows.iter_mut().zip(&all) {
        row.response_key = random_bytes()?;
        row.response.respondent_key = None;
        let Some(own) = own else { continue };
        let (level, kind) = (&own.background.level, &own.background.kind);
        let keeps_level = shared(&|other| other.background.level == *level);
        // A kind is kept only together with a level that as many share: two traits at once point at fewer people.
        let keeps_kind = keeps_level && shared(&|other| other.background == own.background);
        let kept = Attributes {
            origin: own.origin.filter(|_| shared(&|other| *other == *own)),
            background: Background {
                level: level.clone().filter(|_| keeps_level),
                kind: kind.clone().filter(|_| keeps_kind),
            },
        };
        row.response.sealed = Some(kept.seal(seal, &wave.id)?);
    }
    Ok(())
}

/// Writes the responses of a wave anew, in this order: within a page of the file, cells otherwise lie in the order
/// in which they were first written.
fn write_all(db: &Connection, wave: &WaveId, rows: &[Row]) -> Result<(), StoreError> {
    db.prepare_cached("DELETE FROM response WHERE wave_id = ?1")?.execute([wave])?;
    let mut insert = db.prepare_cached(
        "INSERT INTO response
             (wave_id, response_key, respondent_key, answers, talk, sealed, return_salt, return_hash)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?;
    for Row { response_key, response, return_salt, return_hash } in rows {
        insert.execute(params![
            wave,
            response_key,
            response.respondent_key,
            response.answers,
            response.talk,
            response.sealed,
            return_salt,
            return_hash
        ])?;
    }
    Ok(())
}
