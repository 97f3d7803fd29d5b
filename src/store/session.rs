//! Sessions of people who signed in. They end on the server: at signing out, after a time unused, and in any
//! case after a working day.

use rusqlite::{Connection, OptionalExtension, params};

use super::{
    AccountId, StoreError,
    account::{Account, read_account},
};
use crate::secret::Digest;

/// Seconds without use after which a session ends: two hours.
const IDLE_LIMIT: i64 = 2 * 60 * 60;
/// Seconds after which a session ends in any case: twelve hours.
pub const ABSOLUTE_LIMIT: i64 = 12 * 60 * 60;
/// Seconds between two notes that a session is in use, so that reading a page seldom writes.
const NOTE_EVERY: i64 = 60;

/// A session that is in force.
#[derive(Debug, Clone)]
pub struct Session {
    /// Whose it is.
    pub account: Account,
    /// Whether its use should be noted with [`touch`].
    pub needs_touch: bool,
}

/// Starts a session and clears away those that have run out.
///
/// # Errors
/// When it cannot be written.
pub fn start(db: &Connection, token_hash: &Digest, account: &AccountId, now: i64) -> Result<(), StoreError> {
    db.prepare_cached("DELETE FROM session WHERE used_at < ?1 OR started_at < ?2")?
        .execute([now - IDLE_LIMIT, now - ABSOLUTE_LIMIT])?;
    db.prepare_cached(
        "INSERT INTO session (token_hash, account_id, started_at, used_at) VALUES (?1, ?2, ?3, ?3)",
    )?
    .execute(params![token_hash, account, now])?;
    Ok(())
}

/// The session that a token opens at this moment.
///
/// # Errors
/// When it cannot be read.
pub fn find(db: &Connection, token_hash: &Digest, now: i64) -> Result<Option<Session>, StoreError> {
    let session = db
        .prepare_cached(
            "SELECT account.id, email, name, role, language, used_at FROM session JOIN account ON account.id = account_id
             WHERE token_hash = ?1 AND disabled = 0 AND used_at >= ?2 AND started_at >= ?3",
        )?
        .query_row(params![token_hash, now - IDLE_LIMIT, now - ABSOLUTE_LIMIT], |row| {
            let used_at: i64 = row.get(5)?;
            Ok(Session { account: read_account(row)?, needs_touch: now - used_at >= NOTE_EVERY })
        })
        .optional()?;
    Ok(session)
}

/// Notes that a session is in use.
///
/// # Errors
/// When it cannot be written.
pub fn touch(db: &Connection, token_hash: &Digest, now: i64) -> Result<(), StoreError> {
    db.prepare_cached("UPDATE session SET used_at = ?2 WHERE token_hash = ?1")?
        .execute(params![token_hash, now])?;
    Ok(())
}

/// When the sessions of an account started and were last used, in seconds since 1970, each with whether it is the one
/// with this token; the newest first.
///
/// # Errors
/// When they cannot be read.
pub fn list(
    db: &Connection,
    account: &AccountId,
    own: &Digest,
    now: i64,
) -> Result<Vec<(i64, i64, bool)>, StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT started_at, used_at, token_hash = ?2 FROM session
         WHERE account_id = ?1 AND used_at >= ?3 AND started_at >= ?4 ORDER BY used_at DESC",
    )?;
    let rows = statement.query_map(params![account, own, now - IDLE_LIMIT, now - ABSOLUTE_LIMIT], |row| {
        Ok((row.get(0)?, row.get(1)?, row.get(2)?))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Ends a session.
///
/// # Errors
/// When it cannot be written.
pub fn end(db: &Connection, token_hash: &Digest) -> Result<(), StoreError> {
    db.prepare_cached("DELETE FROM session WHERE token_hash = ?1")?.execute([token_hash])?;
    Ok(())
}
