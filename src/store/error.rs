//! What can go wrong with the data folder, said so that its keeper knows what to do.

use std::{io, path::PathBuf};

use rusqlite::{ErrorCode, ffi::SQLITE_IOERR_SHMSIZE};

use crate::{
    answers::{AnswerError, SheetError},
    questionnaire::{CheckError, CombineError},
    secret::SecretError,
};

/// An error of the store.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// The data folder cannot be used.
    #[error("the data folder {0} cannot be used: {1}")]
    Folder(PathBuf, #[source] io::Error),
    /// There is a database but not the key that its answers were stored under.
    #[error("the server key {0} is missing: put back the key that belongs to this database")]
    KeyMissing(PathBuf),
    /// The server key is not the one that the database was made with.
    #[error("the server key {0} does not belong to this database: put back the key that belongs to it")]
    KeyOfOther(PathBuf),
    /// There is no database.
    #[error("there is no database {0}")]
    NoDatabase(PathBuf),
    /// Somebody uses the database that is to be replaced.
    #[error("{0} is in use: stop the server first")]
    InUse(PathBuf),
    /// The server key cannot be used.
    #[error(transparent)]
    Secret(#[from] SecretError),
    /// The database was made by a newer version of the program.
    #[error(
        "{path} has schema {found}, this program knows up to {known}: start a newer version of the program"
    )]
    SchemaTooNew {
        /// The database.
        path: PathBuf,
        /// The schema that it has.
        found: u32,
        /// The newest schema that this program knows.
        known: u32,
    },
    /// The disk has no room left: nothing was saved.
    #[error("the disk is full: nothing was saved; make room and try again")]
    DiskFull,
    /// What was asked for is not there.
    #[error("not found")]
    NotFound,
    /// Another file is already kept as this version.
    #[error(
        "version {version} of {id} is kept with other contents: give the changed questionnaire a new version"
    )]
    VersionTaken {
        /// Id of the questionnaire.
        id: String,
        /// The version.
        version: String,
    },
    /// Instruments of a wave do not fit together.
    #[error("the instruments of a wave do not fit together: {0}")]
    Combine(#[from] CombineError),
    /// There is an account with this mail address already.
    #[error("there is an account with this mail address already")]
    AddressTaken,
    /// Nobody could administer the server any more.
    #[error("this is the last administrator: make another one first")]
    LastAdministrator,
    /// A copy of a database is not sound.
    #[error("the copy is not sound: {0}")]
    CopyDamaged(String),
    /// The database is not sound.
    #[error("the database is damaged ({0}): stop the server and put a copy back with netwerkspiegel restore")]
    Damaged(String),
    /// The release ledger holds what it cannot hold.
    #[error("the release ledger of a wave cannot be read: put back a copy of the data folder")]
    Ledger,
    /// Another export went out in the meantime.
    #[error("another export went out in the meantime: try again")]
    Overtaken,
    /// The wave is not open, so nothing can be answered.
    #[error("the wave is not open")]
    WaveNotOpen,
    /// Answers of this respondent are in the wave already.
    #[error("answers of a respondent in the file are in the wave already: nothing was written")]
    AnsweredAlready,
    /// This person handed in a paper form, so their link no longer answers.
    #[error("this invitation was answered on paper")]
    OnPaper,
    /// The open link has brought in as many responses as it may.
    #[error("the open link takes no more responses")]
    LinkFull,
    /// A stored sheet cannot be read.
    #[error(transparent)]
    Sheet(#[from] SheetError),
    /// A wave is not in the state that the step asks for.
    #[error("the wave is not in the state for this step")]
    WrongState,
    /// Stored answers do not fit their questionnaire.
    #[error("stored answers cannot be read: {0}")]
    Answers(#[from] AnswerError),
    /// A stored questionnaire cannot be read.
    #[error("a stored questionnaire cannot be read: {0}")]
    Questionnaire(#[from] CheckError),
    /// The writing thread is gone.
    #[error("the writer has stopped: restart the server")]
    WriterStopped,
    /// The shared transaction failed: nothing of it was saved.
    #[error("nothing was saved: {0}")]
    NotCommitted(String),
    /// Somebody kept reading, so that the write-ahead log could not be emptied.
    #[error("the write-ahead log is being read and could not be emptied")]
    LogBusy,
    /// A piece of work on the database broke off; it was undone.
    #[error("a write broke off and was undone")]
    WorkPanicked,
    /// Any other error of SQLite.
    #[error("the database reports: {0}")]
    Sqlite(rusqlite::Error),
}

impl StoreError {
    /// This error as that of a write: when the disk failed, nothing was saved.
    pub(super) fn of_write(self) -> Self {
        match self {
            Self::Sqlite(error) if error.sqlite_error_code() == Some(ErrorCode::SystemIoFailure) => {
                Self::NotCommitted(error.to_string())
            }
            error => error,
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        let reported = error.sqlite_error().map(|reported| (reported.code, reported.extended_code));
        match (&error, reported) {
            (rusqlite::Error::QueryReturnedNoRows, _) => Self::NotFound,
            // The second is what SQLite says when the index of its log finds no room, as at a start.
            (_, Some((ErrorCode::DiskFull, _) | (_, SQLITE_IOERR_SHMSIZE))) => Self::DiskFull,
            (_, Some((ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase, _))) => {
                Self::Damaged(error.to_string())
            }
            _ => Self::Sqlite(error),
        }
    }
}
