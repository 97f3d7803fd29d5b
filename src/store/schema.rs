//! Forward-only, numbered migrations. The number of the last one applied is SQLite's `user_version`.

use std::path::Path;

use rusqlite::Connection;

use super::StoreError;

/// The migrations in their order; what stands here never changes, new ones are added at the end.
const MIGRATIONS: [&str; 7] = [
    include_str!("migrations/0001_start.sql"),
    include_str!("migrations/0002_partner.sql"),
    include_str!("migrations/0003_setup.sql"),
    include_str!("migrations/0004_mirror.sql"),
    include_str!("migrations/0005_research.sql"),
    include_str!("migrations/0006_instruments.sql"),
    include_str!("migrations/0007_key.sql"),
];

/// The first schema that holds mails, and the first that carries the mark of its key.
pub(super) const WITH_MAIL: u32 = 3;
pub(super) const WITH_KEY_MARK: u32 = 7;

/// The number of the schema of a database.
///
/// # Errors
/// When it is newer than this program.
pub(super) fn number(connection: &Connection, path: &Path) -> Result<u32, StoreError> {
    let found: u32 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    let known = MIGRATIONS.len() as u32;
    if found > known {
        return Err(StoreError::SchemaTooNew { path: path.into(), found, known });
    }
    Ok(found)
}

/// Brings the schema up to date, each migration in a transaction of its own.
///
/// # Errors
/// When the schema is newer than this program, or a migration fails: the database then stays as it was.
pub(super) fn migrate(connection: &mut Connection, path: &Path) -> Result<(), StoreError> {
    let found = number(connection, path)?;
    for (number, migration) in (1..).zip(MIGRATIONS).skip(found as usize) {
        let transaction = connection.transaction()?;
        transaction.execute_batch(migration)?;
        transaction.pragma_update(None, "user_version", number)?;
        transaction.commit()?;
    }
    Ok(())
}
