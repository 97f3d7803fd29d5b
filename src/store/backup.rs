//! A copy of the database while it is in use, looked through before it counts. The server key is not in it: whoever
//! takes both to another place must keep them apart.

use std::{
    fs,
    path::{Path, PathBuf},
    time::Duration,
};

use rusqlite::{Connection, OpenFlags, backup::Backup};

use super::StoreError;

/// Pages that are copied at a time; in between, others can write.
const PAGES: i32 = 256;
/// Pause between two times.
const PAUSE: Duration = Duration::from_millis(5);

/// Copies the database at `from` into `folder` under this name, whole or not at all, and gives back where it is. Only
/// its owner may read it.
///
/// # Errors
/// When it cannot be read or written, or the copy is not sound.
pub(super) fn make(from: &Path, folder: &Path, name: &str) -> Result<PathBuf, StoreError> {
    let told = |error| StoreError::Folder(folder.into(), error);
    fs::create_dir_all(folder).map_err(told)?;
    // For its owner alone (mode 0600) from the start.
    let file = tempfile::Builder::new().prefix("backup.").tempfile_in(folder).map_err(told)?;
    copy(from, file.path())?;
    file.as_file().sync_all().map_err(told)?;
    let path = folder.join(name);
    file.persist_noclobber(&path).map_err(|error| told(error.error))?;
    Ok(path)
}

fn copy(from: &Path, to: &Path) -> Result<(), StoreError> {
    let source = Connection::open_with_flags(from, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let mut copy = Connection::open(to)?;
    Backup::new(&source, &mut copy)?.run_to_completion(PAGES, PAUSE, None)?;
    // The copy is a file of its own, without a log beside it.
    copy.pragma_update(None, "journal_mode", "DELETE")?;
    let found: String = copy.query_row("PRAGMA integrity_check", [], |row| row.get(0))?;
    if found == "ok" { Ok(()) } else { Err(StoreError::Damaged(found)) }
}
