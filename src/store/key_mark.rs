//! Whether the server key belongs to the database: with another key no link, comment or pairing fits any more, and what
//! is written under it would fit nothing later.

use rusqlite::{Connection, OptionalExtension};

use super::StoreError;
use crate::secret::{Digest, ServerKey};

/// Whether the database was made with this key; `None` when it carries no mark yet.
pub(super) fn fits(db: &Connection, key: &ServerKey) -> Result<Option<bool>, StoreError> {
    let found: Option<Digest> = db.query_row("SELECT mark FROM key_mark", [], |row| row.get(0)).optional()?;
    Ok(found.map(|mark| mark == key.mark()))
}

/// Marks a database that carries no mark yet.
pub(super) fn set(db: &Connection, key: &ServerKey) -> Result<(), StoreError> {
    db.execute("INSERT INTO key_mark (mark) VALUES (?1)", [key.mark()])?;
    Ok(())
}
