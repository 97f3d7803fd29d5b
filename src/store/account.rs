//! Accounts of coordinators, researchers and administrators. Partners have none.

use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::Serialize;

use super::{AccountId, NetworkId, StoreError, id::stored_words};
use crate::secret::Digest;

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
/// [`StoreError::AddressTaken`] when there is an account with this address.
pub fn insert(db: &Connection, account: &Account, password_hash: &str) -> Result<(), StoreError> {
    let added = db
        .prepare_cached(
            "INSERT INTO account (id, email, name, role, language, password_hash) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (email) DO NOTHING",
        )?
        .execute(params![account.id, account.email, account.name, account.role, account.language, password_hash])?;
    if added == 1 { Ok(()) } else { Err(StoreError::AddressTaken) }
}

/// Gives an account a network; again changes nothing.
///
/// # Errors
/// [`StoreError::NotFound`] when there is no such account or network.
pub fn grant(db: &Connection, account: &AccountId, network: &NetworkId) -> Result<(), StoreError> {
    let sql = "SELECT EXISTS (SELECT 1 FROM account WHERE id = ?1) AND EXISTS (SELECT 1 FROM network WHERE id = ?2)";
    let known: bool = db.prepare_cached(sql)?.query_row(params![account, network], |row| row.get(0))?;
    if !known {
        return Err(StoreError::NotFound);
    }
    db.prepare_cached(
        "INSERT INTO account_network (account_id, network_id) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
    )?
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

/// An account as a line in the administrator's list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AccountLine {
    /// The account.
    #[serde(flatten)]
    pub account: Account,
    /// Whether it may be used.
    pub enabled: bool,
    /// Whether its owner has chosen a password.
    pub has_password: bool,
    /// Whether it has a second factor.
    pub second_factor: bool,
    /// Number of networks.
    pub networks: u32,
}

/// All accounts, by name.
///
/// # Errors
/// When they cannot be read.
pub fn list(db: &Connection) -> Result<Vec<AccountLine>, StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT id, email, name, role, language, disabled = 0, password_hash <> '', totp IS NOT NULL,
                (SELECT count(*) FROM account_network WHERE account_id = account.id)
         FROM account ORDER BY name, id",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(AccountLine {
            account: read_account(row)?,
            enabled: row.get(5)?,
            has_password: row.get(6)?,
            second_factor: row.get(7)?,
            networks: row.get(8)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Whether somebody can administer this server: an enabled administrator who has a password.
///
/// # Errors
/// When it cannot be read.
pub fn has_administrator(db: &Connection) -> Result<bool, StoreError> {
    Ok(db
        .prepare_cached(
            "SELECT EXISTS (SELECT 1 FROM account
                            WHERE role = 'administrator' AND disabled = 0 AND password_hash <> '')",
        )?
        .query_row([], |row| row.get(0))?)
}

/// The hash of the password of an account.
///
/// # Errors
/// [`StoreError::NotFound`] when there is no such account.
pub fn password_hash(db: &Connection, account: &AccountId) -> Result<String, StoreError> {
    Ok(db
        .prepare_cached("SELECT password_hash FROM account WHERE id = ?1")?
        .query_row([account], |row| row.get(0))?)
}

/// Makes sure that an account may still be used and still has the password that was checked: while it was checked,
/// somebody may have changed it.
///
/// # Errors
/// [`StoreError::WrongState`] when it may not, or has another.
pub fn require_unchanged(db: &Connection, account: &AccountId, hash: &str) -> Result<(), StoreError> {
    let same = is_enabled(db, account)? && password_hash(db, account)? == hash;
    if same { Ok(()) } else { Err(StoreError::WrongState) }
}

/// Gives an account another password. Its sessions and its links end in the same transaction.
///
/// # Errors
/// When it cannot be written.
pub fn set_password(db: &Connection, account: &AccountId, hash: &str) -> Result<(), StoreError> {
    db.prepare_cached("UPDATE account SET password_hash = ?2 WHERE id = ?1")?
        .execute([account.as_str(), hash])?;
    db.prepare_cached("DELETE FROM account_link WHERE account_id = ?1")?.execute([account])?;
    end_sessions(db, account, None)
}

/// Sets name and language.
///
/// # Errors
/// When it cannot be written.
pub fn set_profile(
    db: &Connection,
    account: &AccountId,
    name: &str,
    language: &str,
) -> Result<(), StoreError> {
    db.prepare_cached("UPDATE account SET name = ?2, language = ?3 WHERE id = ?1")?
        .execute(params![account, name, language])?;
    Ok(())
}

/// Lets an account be used, or no longer; then its sessions and links end.
///
/// # Errors
/// [`StoreError::LastAdministrator`] when nobody could administer the server any more.
pub fn set_enabled(db: &Connection, account: &AccountId, enabled: bool) -> Result<(), StoreError> {
    db.prepare_cached("UPDATE account SET disabled = ?2 WHERE id = ?1")?
        .execute(params![account, !enabled])?;
    if enabled {
        return Ok(());
    }
    require_administrator(db)?;
    db.prepare_cached("DELETE FROM account_link WHERE account_id = ?1")?.execute([account])?;
    end_sessions(db, account, None)
}

/// Gives an account another role; not one that has networks, which belong to coordinators.
///
/// # Errors
/// [`StoreError::WrongState`] when it has networks, [`StoreError::LastAdministrator`] when nobody could administer the
/// server any more.
pub fn set_role(db: &Connection, account: &AccountId, role: Role) -> Result<(), StoreError> {
    let changed = db
        .prepare_cached(
            "UPDATE account SET role = ?2 WHERE id = ?1
               AND NOT EXISTS (SELECT 1 FROM account_network WHERE account_id = ?1)",
        )?
        .execute(params![account, role])?;
    if changed != 1 {
        return Err(StoreError::WrongState);
    }
    require_administrator(db)?;
    end_sessions(db, account, None)
}

fn require_administrator(db: &Connection) -> Result<(), StoreError> {
    if has_administrator(db)? { Ok(()) } else { Err(StoreError::LastAdministrator) }
}

/// Ends all sessions of an account, but for the one with this token if it is given.
///
/// # Errors
/// When it cannot be written.
pub fn end_sessions(db: &Connection, account: &AccountId, except: Option<&Digest>) -> Result<(), StoreError> {
    db.prepare_cached("DELETE FROM session WHERE account_id = ?1 AND token_hash IS NOT ?2")?
        .execute(params![account, except])?;
    Ok(())
}

/// Takes a network from an account.
///
/// # Errors
/// When it cannot be written.
pub fn revoke(db: &Connection, account: &AccountId, network: &NetworkId) -> Result<(), StoreError> {
    db.prepare_cached("DELETE FROM account_network WHERE account_id = ?1 AND network_id = ?2")?
        .execute(params![account, network])?;
    Ok(())
}

/// The sealed secret of the second factor of an account, if it has one.
///
/// # Errors
/// When it cannot be read.
pub fn second_factor(db: &Connection, account: &AccountId) -> Result<Option<Vec<u8>>, StoreError> {
    Ok(db.prepare_cached("SELECT totp FROM account WHERE id = ?1")?.query_row([account], |row| row.get(0))?)
}

/// Gives an account a second factor with these recovery codes, or takes it away.
///
/// # Errors
/// When it cannot be written.
pub fn set_second_factor(
    db: &Connection,
    account: &AccountId,
    sealed: Option<&[u8]>,
    recovery: &[Digest],
) -> Result<(), StoreError> {
    db.prepare_cached("UPDATE account SET totp = ?2, totp_step = 0 WHERE id = ?1")?
        .execute(params![account, sealed])?;
    db.prepare_cached("DELETE FROM recovery_code WHERE account_id = ?1")?.execute([account])?;
    let mut insert =
        db.prepare_cached("INSERT INTO recovery_code (account_id, code_hash) VALUES (?1, ?2)")?;
    for code in recovery {
        insert.execute(params![account, code])?;
    }
    Ok(())
}

/// Uses a time step of the second factor; `false` when it, or a later one, was used already.
///
/// # Errors
/// When it cannot be written.
pub fn use_step(db: &Connection, account: &AccountId, step: i64) -> Result<bool, StoreError> {
    let used = db
        .prepare_cached("UPDATE account SET totp_step = ?2 WHERE id = ?1 AND totp_step < ?2")?
        .execute(params![account, step])?;
    Ok(used == 1)
}

/// Uses a recovery code up; `false` when there is no such code.
///
/// # Errors
/// When it cannot be written.
pub fn use_recovery_code(db: &Connection, account: &AccountId, code: &Digest) -> Result<bool, StoreError> {
    let used = db
        .prepare_cached("DELETE FROM recovery_code WHERE account_id = ?1 AND code_hash = ?2")?
        .execute(params![account, code])?;
    Ok(used == 1)
}

/// How many recovery codes an account has left.
///
/// # Errors
/// When they cannot be counted.
pub fn recovery_codes(db: &Connection, account: &AccountId) -> Result<u32, StoreError> {
    Ok(db
        .prepare_cached("SELECT count(*) FROM recovery_code WHERE account_id = ?1")?
        .query_row([account], |row| row.get(0))?)
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
