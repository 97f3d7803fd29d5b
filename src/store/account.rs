//! Accounts of coordinators, researchers and administrators. Partners have none.

use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::Serialize;

use super::{AccountId, NetworkId, StoreError, id::stored_words};

stored_words! {
    /// What an account may do.
    Role {
        /// Accounts, backup, audit trail; no answers.
        Administrator = "administrator",
        /// Their own networks.
        Coordinator = "coordinator",
        /// Anonymised data, read-only.
        Researcher = "researcher",
    }
}

/// An account.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Account {
    /// Identifier.
    pub id: AccountId,
    /// Mail address, by which one signs in.
    pub email: String,
    /// Name.
    pub name: String,
    /// Role.
    pub role: Role,
    /// Tag of the language in which they are written to.
    pub language: String,
}

/// Adds an account.
///
/// # Errors
/// When it cannot be written, for one because the address is taken.
pub fn insert(db: &Connection, account: &Account, password_hash: &str) -> Result<(), StoreError> {
    db.prepare_cached(
        "INSERT INTO account (id, email, name, role, language, password_hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    )?
    .execute(params![account.id, account.email, account.name, account.role, account.language, password_hash])?;
    Ok(())
}

/// Gives an account a network.
///
/// # Errors
/// When it cannot be written.
pub fn grant(db: &Connection, account: &AccountId, network: &NetworkId) -> Result<(), StoreError> {
    db.prepare_cached("INSERT INTO account_network (account_id, network_id) VALUES (?1, ?2)")?
        .execute(params![account, network])?;
    Ok(())
}

/// The account with this mail address, and the hash of its password.
///
/// # Errors
/// When it cannot be read.
pub fn find_by_email(db: &Connection, email: &str) -> Result<Option<(Account, String)>, StoreError> {
    let found = db
        .prepare_cached(
            "SELECT id, email, name, role, language, password_hash FROM account WHERE email = ?1",
        )?
        .query_row([email.trim()], |row| Ok((read_account(row)?, row.get(5)?)))
        .optional()?;
    Ok(found)
}

/// Whether an account may be used.
///
/// # Errors
/// [`StoreError::NotFound`] when there is no such account.
pub fn is_enabled(db: &Connection, account: &AccountId) -> Result<bool, StoreError> {
    Ok(db
        .prepare_cached("SELECT disabled = 0 FROM account WHERE id = ?1")?
        .query_row([account], |row| row.get(0))?)
}

/// An account by its identifier.
///
/// # Errors
/// [`StoreError::NotFound`] when there is none.
pub fn find(db: &Connection, account: &AccountId) -> Result<Account, StoreError> {
    Ok(db
        .prepare_cached("SELECT id, email, name, role, language FROM account WHERE id = ?1")?
        .query_row([account], read_account)?)
}

/// The coordinators of a network, by name: whom its partners can turn to.
///
/// # Errors
/// When they cannot be read.
pub fn coordinators(db: &Connection, network: &NetworkId) -> Result<Vec<Account>, StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT id, email, name, role, language FROM account JOIN account_network ON account_id = id
         WHERE network_id = ?1 AND role = 'coordinator' ORDER BY name, id",
    )?;
    let rows = statement.query_map([network], read_account)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Reads an account from columns id, email, name, role, language.
pub(super) fn read_account(row: &Row<'_>) -> rusqlite::Result<Account> {
    Ok(Account {
        id: row.get(0)?,
        email: row.get(1)?,
        name: row.get(2)?,
        role: row.get(3)?,
        language: row.get(4)?,
    })
}
