//! Links by which the owner of an account chooses a password: once, and for a short time.

use rusqlite::{Connection, OptionalExtension, params};

use super::{AccountId, StoreError, id::stored_words};
use crate::secret::{Digest, SEED_LENGTH, ServerKey, Token, random_bytes};

stored_words! {
    /// What such a link is for.
    Purpose {
        /// It makes the first administrator.
        Setup = "setup",
        /// It opens a new account.
        Invitation = "invitation",
        /// It replaces a password that was forgotten.
        Reset = "reset",
    }
}

impl Purpose {
    /// Seconds that such a link works: an hour to reset a password, a day to set up, a week for an invitation.
    pub fn lasts(self) -> i64 {
        match self {
            Self::Reset => 60 * 60,
            Self::Setup => 24 * 60 * 60,
            Self::Invitation => 7 * 24 * 60 * 60,
        }
    }
}

/// Makes a link for an account (`None` for the first administrator, who has none yet), in place of the one for the
/// same purpose that it may have, and clears away those that have run out.
///
/// # Errors
/// When it cannot be written, or there is no randomness.
pub fn create(
    db: &Connection,
    key: &ServerKey,
    account: Option<&AccountId>,
    purpose: Purpose,
    now: i64,
) -> Result<Token, StoreError> {
    let seed = random_bytes::<SEED_LENGTH>()?;
    let token = key.link_token(&seed);
    db.prepare_cached(
        "DELETE FROM account_link WHERE expires_at <= ?1 OR (account_id IS ?2 AND purpose = ?3)",
    )?
    .execute(params![now, account, purpose])?;
    db.prepare_cached(
        "INSERT INTO account_link (token_hash, account_id, purpose, seed, expires_at) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute(params![token.hash(), account, purpose, seed, now + purpose.lasts()])?;
    Ok(token)
}

/// The token of the link that an account has for a purpose, for the mail that carries it. `None` when it was used or
/// has run out.
///
/// # Errors
/// When it cannot be read.
pub fn token_of(
    db: &Connection,
    key: &ServerKey,
    account: &AccountId,
    purpose: Purpose,
    now: i64,
) -> Result<Option<Token>, StoreError> {
    let seed: Option<[u8; SEED_LENGTH]> = db
        .prepare_cached(
            "SELECT seed FROM account_link WHERE account_id = ?1 AND purpose = ?2 AND expires_at > ?3",
        )?
        .query_row(params![account, purpose, now], |row| row.get(0))
        .optional()?;
    Ok(seed.map(|seed| key.link_token(&seed)))
}

/// For which account and what a link is, if it still works.
///
/// # Errors
/// When it cannot be read.
pub fn find(
    db: &Connection,
    token_hash: &Digest,
    now: i64,
) -> Result<Option<(Option<AccountId>, Purpose)>, StoreError> {
    let found = db
        .prepare_cached(
            "SELECT account_id, purpose FROM account_link WHERE token_hash = ?1 AND expires_at > ?2",
        )?
        .query_row(params![token_hash, now], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    Ok(found)
}

/// Uses a link up, with every other link of the same account. Of two who use it at once, only one can.
///
/// # Errors
/// [`StoreError::NotFound`] when it was used already.
pub fn use_up(db: &Connection, token_hash: &Digest) -> Result<(), StoreError> {
    let used: Option<Option<AccountId>> = db
        .prepare_cached("DELETE FROM account_link WHERE token_hash = ?1 RETURNING account_id")?
        .query_row([token_hash], |row| row.get(0))
        .optional()?;
    let account = used.ok_or(StoreError::NotFound)?;
    db.prepare_cached("DELETE FROM account_link WHERE account_id IS ?1")?.execute([account])?;
    Ok(())
}
