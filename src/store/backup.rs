//! Copies of the database: made while it is in use, looked through before they count, put back in its place. The server
//! key is never in them: whoever takes both to another place must keep them apart.

use std::{
    fs, io,
    path::{Path, PathBuf},
    time::Duration,
};

use jiff::{Span, Zoned, civil::DateTime};
use rusqlite::{Connection, ErrorCode, OpenFlags, backup::Backup, params};

use super::{DATABASE, KEY, StoreError, key_mark, schema};
use crate::secret::ServerKey;

/// Name of the folder with copies in the data folder.
const FOLDER: &str = "backups";
/// How the name of a copy tells when it was made.
const NAME: &str = "netwerkspiegel-%Y%m%d-%H%M%S.sqlite";
/// Pages that are copied at a time: all, as they stand at one moment. Others write meanwhile, into the log. In parts the copy
/// would begin anew at every write between two of them, and never be whole where much is written.
const PAGES: i32 = i32::MAX;
/// Pause before another try when the database is locked.
const PAUSE: Duration = Duration::from_millis(50);

/// A copy that passed the check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checked {
    /// The number of its schema.
    pub schema: u32,
    /// Number of networks in it.
    pub networks: u32,
    /// Number of responses in it.
    pub responses: u32,
    /// Whether it was made with the key of the data folder; `None` where nothing shows that.
    pub key_fits: Option<bool>,
}

/// Copies the database of a data folder into `folder`, by default its folder `backups`, and gives back where. Only its
/// owner may read the copy. The database may be in use.
///
/// # Errors
/// When there is no database, it cannot be read or the copy not be written, or the copy is not sound.
pub fn make(data: &Path, folder: Option<&Path>, now: &Zoned) -> Result<PathBuf, StoreError> {
    let from = data.join(DATABASE);
    if !from.exists() {
        return Err(StoreError::NoDatabase(from));
    }
    let own = data.join(FOLDER);
    let folder = folder.unwrap_or(&own);
    let told = |error| StoreError::Folder(folder.into(), error);
    fs::create_dir_all(folder).map_err(told)?;
    // For its owner alone (mode 0600) from the start.
    let file = tempfile::Builder::new().prefix("backup.").tempfile_in(folder).map_err(told)?;
    copy(&from, file.path())?;
    file.as_file().sync_all().map_err(told)?;
    let path = folder.join(now.strftime(NAME).to_string());
    file.persist_noclobber(&path).map_err(|error| told(error.error))?;
    Ok(path)
}

/// Deletes the copies in `folder` that were made more than `days` days ago, by their names, and gives back which. The
/// newest stays, however old it is.
///
/// # Errors
/// When the folder cannot be read, or a copy not be deleted.
pub fn forget(folder: &Path, days: u16, now: &Zoned) -> Result<Vec<PathBuf>, StoreError> {
    let told = |error| StoreError::Folder(folder.into(), error);
    let mut copies = Vec::new();
    for entry in fs::read_dir(folder).map_err(told)? {
        let path = entry.map_err(told)?.path();
        let made = path.file_name().and_then(|name| DateTime::strptime(NAME, name.to_str()?).ok());
        copies.extend(made.map(|made| (made, path)));
    }
    copies.sort();
    copies.pop();
    let oldest = now.datetime().saturating_sub(Span::new().days(days));
    let mut deleted = Vec::new();
    for (_, path) in copies.into_iter().filter(|(made, _)| *made < oldest) {
        fs::remove_file(&path).map_err(told)?;
        deleted.push(path);
    }
    Ok(deleted)
}

/// Looks a copy through: whole, of a schema that this program knows, and made with the key of the data folder.
///
/// # Errors
/// When the copy cannot be read, is not sound, or its schema is newer than this program.
pub fn check(data: &Path, copy: &Path) -> Result<Checked, StoreError> {
    if !copy.is_file() {
        return Err(StoreError::NoDatabase(copy.into()));
    }
    let unsound = |error: rusqlite::Error| StoreError::CopyDamaged(error.to_string());
    let db = Connection::open_with_flags(copy, OpenFlags::SQLITE_OPEN_READ_ONLY).map_err(unsound)?;
    must_be_sound(&db)?;
    let schema = schema::number(&db, copy)?;
    if schema == 0 {
        return Err(StoreError::CopyDamaged("it is not a database of this program".into()));
    }
    let count = |table: &str| db.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0));
    let (networks, responses) = (count("network")?, count("response")?);
    let key = data.join(KEY);
    let key_fits = match key.exists() && schema >= schema::WITH_KEY_MARK {
        true => key_mark::fits(&db, &ServerKey::load_or_create(&key)?)?,
        false => None,
    };
    Ok(Checked { schema, networks, responses, key_fits })
}

/// Puts a copy in the place of the database of a data folder, and gives back where the database is that was there. All
/// sessions end, and mails that were waiting go out only when somebody chooses so: they may have been sent since.
///
/// # Errors
/// When the copy does not pass the [`check`], the key is not there or not the one that it was made with, the folder is in
/// use, or cannot be written: then everything is as it was.
pub fn restore(data: &Path, copy: &Path, now: &Zoned) -> Result<Option<PathBuf>, StoreError> {
    let key = data.join(KEY);
    let checked = check(data, copy)?;
    if !key.exists() {
        return Err(StoreError::KeyMissing(key));
    }
    if checked.key_fits == Some(false) {
        return Err(StoreError::KeyOfOther(key));
    }
    let told = |error| StoreError::Folder(data.into(), error);
    let file = tempfile::Builder::new().prefix("restore.").tempfile_in(data).map_err(told)?;
    self::copy(copy, file.path())?;
    calm(file.path())?;
    file.as_file().sync_all().map_err(told)?;
    let place = data.join(DATABASE);
    let before = set_aside(data, &place, now)?;
    file.persist(&place).map_err(|error| told(error.error))?;
    Ok(before)
}

/// Ends what went on when the copy was made.
fn calm(copy: &Path) -> Result<(), StoreError> {
    let db = Connection::open(copy)?;
    db.execute("DELETE FROM session", [])?;
    if schema::number(&db, copy)? >= schema::WITH_MAIL {
        db.execute("UPDATE mail SET state = ?1 WHERE state IN ('waiting', 'sending')", params!["unclear"])?;
    }
    Ok(())
}

/// Keeps the database that stands in the place as a copy, if there is one. Its log is in it, or goes with it.
fn set_aside(data: &Path, place: &Path, now: &Zoned) -> Result<Option<PathBuf>, StoreError> {
    if !place.exists() {
        return Ok(None);
    }
    close_log(place)?;
    let folder = data.join(FOLDER);
    let told = |error| StoreError::Folder(folder.clone(), error);
    fs::create_dir_all(&folder).map_err(told)?;
    let name = now.strftime("before-restore-%Y%m%d-%H%M%S.sqlite").to_string();
    let aside = folder.join(&name);
    // A link and not a move: at no moment is the place empty.
    fs::hard_link(place, &aside).or_else(|_| fs::copy(place, &aside).map(drop)).map_err(told)?;
    for end in ["-wal", "-shm"] {
        let log = place.with_file_name(format!("{DATABASE}{end}"));
        match fs::rename(&log, folder.join(format!("{name}{end}"))) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(told(error)),
            _ => {}
        }
    }
    Ok(Some(aside))
}

/// Moves the log into the database and ends it, which works for nobody but its only user.
fn close_log(place: &Path) -> Result<(), StoreError> {
    let db = Connection::open_with_flags(place, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    db.busy_timeout(Duration::ZERO)?;
    let mode = db.query_row("PRAGMA journal_mode = DELETE", [], |row| row.get::<_, String>(0));
    match mode.map_err(|error| (error.sqlite_error_code(), error)) {
        Ok(mode) if mode == "delete" => Ok(()),
        Ok(_) | Err((Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked), _)) => {
            Err(StoreError::InUse(place.into()))
        }
        // It is put aside because it is broken: then its log goes with it as it is.
        Err((Some(ErrorCode::NotADatabase | ErrorCode::DatabaseCorrupt), _)) => Ok(()),
        Err((_, error)) => Err(error.into()),
    }
}

fn copy(from: &Path, to: &Path) -> Result<(), StoreError> {
    let source = Connection::open_with_flags(from, OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let mut copy = Connection::open(to)?;
    Backup::new(&source, &mut copy)?.run_to_completion(PAGES, PAUSE, None)?;
    // The copy is a file of its own, without a log beside it.
    copy.pragma_update(None, "journal_mode", "DELETE")?;
    must_be_sound(&copy)
}

fn must_be_sound(db: &Connection) -> Result<(), StoreError> {
    let unsound = |error: rusqlite::Error| StoreError::CopyDamaged(error.to_string());
    let found: String = db.query_row("PRAGMA integrity_check", [], |row| row.get(0)).map_err(unsound)?;
    if found == "ok" { Ok(()) } else { Err(StoreError::CopyDamaged(found)) }
}
