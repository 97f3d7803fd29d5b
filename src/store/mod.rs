//! SQLite: schema, migrations and queries. All SQL lives here.
//!
//! One [`Store`] is one data folder: the database, and beside it the server key. Writing goes through one
//! thread that lets waiting writers share a transaction (`writer`); reading goes through a small pool of
//! connections (`readers`) and sees only what is committed.
//!
//! Queries are functions over a [`Connection`], one file per aggregate, so that several can share a
//! transaction: `store.write(|db| closing::close(db, …))`.

pub mod account;
pub mod account_link;
pub mod audit;
pub mod backup;
pub mod closing;
pub mod comment;
pub mod compared;
pub mod condition;
pub mod consensus;
mod error;
pub mod growth;
pub mod guest_list;
mod id;
pub mod imported;
pub mod improvement;
pub mod invitation;
mod key_mark;
pub mod network;
pub mod open_link;
pub mod organisation;
pub mod outbox;
pub mod participant;
pub mod questionnaire;
mod readers;
pub mod release;
pub mod research;
pub mod response;
mod schema;
pub mod session;
pub mod sheet;
pub mod upkeep;
pub mod wave;
mod writer;

use std::{
    fs, io,
    path::{Path, PathBuf},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::Duration,
};

use jiff::Zoned;
use rusqlite::{Connection, OpenFlags, config::DbConfig};

pub use error::StoreError;
pub use id::{
    AccountId, ExportId, ImprovementId, MailId, NetworkId, OrganisationId, ParticipantId, ProjectId, WaveId,
};

use crate::{questionnaire::Questionnaire, secret::ServerKey};
use readers::Readers;
use writer::Writer;
pub use writer::Written;

/// Name of the database in the data folder.
const DATABASE: &str = "netwerkspiegel.sqlite";
/// Name of the server key in the data folder.
const KEY: &str = "server.key";
/// How long a connection waits for another process (a backup) that holds the database.
const BUSY_TIMEOUT: Duration = Duration::from_secs(10);

/// An open data folder. Dropping it finishes the writes that were accepted.
pub struct Store {
    path: PathBuf,
    writer: Writer,
    readers: Readers,
    key: ServerKey,
    questionnaires: questionnaire::Known,
    damaged: AtomicBool,
}

impl Store {
    /// Opens the data folder, making it and its files where they are missing and bringing the schema up to date.
    ///
    /// # Errors
    /// When the folder or a file cannot be used, the key is readable by others or belongs to another database, or the
    /// schema is newer than this program.
    pub fn open(folder: &Path) -> Result<Self, StoreError> {
        make_folder(folder).map_err(|error| StoreError::Folder(folder.into(), error))?;
        let path = folder.join(DATABASE);
        let key_path = folder.join(KEY);
        if path.exists() && !key_path.exists() {
            return Err(StoreError::KeyMissing(key_path));
        }
        let key = ServerKey::load_or_create(&key_path)?;
        let mut connection =
            connect(&path, OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_CREATE)?;
        connection.pragma_update(None, "journal_mode", "WAL")?;
        connection.pragma_update(None, "synchronous", "FULL")?;
        connection.pragma_update(None, "secure_delete", "ON")?;
        schema::migrate(&mut connection, &path)?;
        match key_mark::fits(&connection, &key)? {
            Some(true) => {}
            Some(false) => return Err(StoreError::KeyOfOther(key_path)),
            None => key_mark::set(&connection, &key)?,
        }
        let questionnaires = questionnaire::Known::default();
        let (writer, readers) = (Writer::start(connection)?, Readers::new(path.clone()));
        Ok(Self { path, writer, readers, key, questionnaires, damaged: AtomicBool::new(false) })
    }

    /// Whether a data folder holds a database already.
    pub fn exists(folder: &Path) -> bool {
        folder.join(DATABASE).exists()
    }

    /// Runs `work` in a transaction shared with other waiting writers, and answers once it is on disk.
    ///
    /// What `work` wrote is undone if it fails; others in the same transaction are not touched by that.
    ///
    /// # Errors
    /// The error of `work`, or of the commit: then nothing of it was saved.
    pub async fn write<T, F>(&self, work: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
    {
        self.writer.submit(work)?.await.map_err(|_| StoreError::WriterStopped)?
    }

    /// As [`write`](Self::write), for callers that may block: commands and tests.
    ///
    /// # Errors
    /// As [`write`](Self::write).
    pub fn write_blocking<T, F>(&self, work: F) -> Result<T, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
    {
        self.writer.submit(work)?.blocking_recv().map_err(|_| StoreError::WriterStopped)?
    }

    /// Moves everything from the write-ahead log into the database and empties the log, so that the order in
    /// which answers arrived is not left behind in it.
    ///
    /// # Errors
    /// When the log cannot be written back.
    pub async fn empty_log(&self) -> Result<(), StoreError> {
        self.writer.empty_log()?.await.map_err(|_| StoreError::WriterStopped)?
    }

    /// Runs `work` on a connection that can only read.
    ///
    /// # Errors
    /// The error of `work`, or of opening a connection.
    pub fn read<T>(&self, work: impl FnOnce(&Connection) -> Result<T, StoreError>) -> Result<T, StoreError> {
        self.readers.read(work)
    }

    /// Makes a copy of the database in the folder `backups` of the data folder, while it is in use, and gives back where.
    ///
    /// # Errors
    /// When it cannot be written, or the copy is not sound.
    pub fn backup(&self, now: &Zoned) -> Result<PathBuf, StoreError> {
        backup::make(self.folder(), None, now)
    }

    /// What was written since the folder was opened.
    pub fn written(&self) -> Written {
        self.writer.written()
    }

    /// The room on the disk in bytes; `None` where that is not told.
    pub fn free_space(&self) -> Option<u64> {
        condition::free_space(self.folder())
    }

    fn folder(&self) -> &Path {
        self.path.parent().unwrap_or(Path::new("."))
    }

    /// How many bytes the database takes on the disk, its log included.
    pub fn size(&self) -> u64 {
        let log = self.path.with_extension("sqlite-wal");
        [&self.path, &log].into_iter().filter_map(|path| fs::metadata(path).ok()).map(|file| file.len()).sum()
    }

    /// Looks the whole database through, which takes a second for some hundred megabytes.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] when it is not sound; [`answers`](Self::answers) says so from then on.
    pub fn look_through(&self) -> Result<(), StoreError> {
        let found =
            self.read(|db| Ok(db.query_row("PRAGMA quick_check", [], |row| row.get::<_, String>(0))?));
        let sound =
            found.and_then(|found| if found == "ok" { Ok(()) } else { Err(StoreError::Damaged(found)) });
        self.damaged.store(sound.is_err(), Ordering::Relaxed);
        sound
    }

    /// Whether the database can be read and no damage was found: nothing if so.
    ///
    /// # Errors
    /// When it cannot be opened or read, or was found damaged.
    pub fn answers(&self) -> Result<(), StoreError> {
        if self.damaged.load(Ordering::Relaxed) {
            return Err(StoreError::Damaged("damage was found at the start".into()));
        }
        self.read(|db| Ok(db.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))?))
    }

    /// The questionnaire of a wave.
    ///
    /// # Errors
    /// When it is not there or no longer passes the checks.
    pub fn questionnaire(&self, wave: &wave::Wave) -> Result<Arc<Questionnaire>, StoreError> {
        match self.questionnaires.get(wave) {
            Some(questionnaire) => Ok(questionnaire),
            None => self.read(|db| self.questionnaires.of_wave(db, wave)),
        }
    }

    /// Where sheets are opened and taken in.
    pub fn desk(&self) -> sheet::Desk {
        sheet::Desk::new(self.key.clone(), self.questionnaires.clone())
    }

    /// The key of this server.
    pub fn key(&self) -> &ServerKey {
        &self.key
    }
}

/// Makes the data folder, for its owner alone; one that is there stays as it is.
fn make_folder(folder: &Path) -> io::Result<()> {
    let mut builder = fs::DirBuilder::new();
    builder.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
    builder.create(folder)
}

/// Opens a connection with the settings that every connection needs.
fn connect(path: &PathBuf, flags: OpenFlags) -> Result<Connection, StoreError> {
    let connection = Connection::open_with_flags(path, flags | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    connection.busy_timeout(BUSY_TIMEOUT)?;
    connection.pragma_update(None, "foreign_keys", "ON")?;
    connection.pragma_update(None, "trusted_schema", "OFF")?;
    // Else SQLite plans some statements anew for every value: they are prepared once and kept.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    connection.set_prepared_statement_cache_capacity(64);
    Ok(connection)
}
