//! A small pool of connections that can only read.

use std::{num::NonZero, path::PathBuf, sync::Mutex, thread};

use rusqlite::{Connection, OpenFlags};

use super::{StoreError, connect};

/// Connections that are kept when nobody uses them, for each processor. More are made when more read at the same time, and
/// let go again: each holds up to 2 MB of the database.
const KEPT: usize = 2;

/// The pool: connections that nobody uses at the moment.
pub(super) struct Readers {
    path: PathBuf,
    idle: Mutex<Vec<Connection>>,
    kept: usize,
}

impl Readers {
    /// A pool for the database at `path`.
    pub(super) fn new(path: PathBuf) -> Self {
        let processors = thread::available_parallelism().map_or(1, NonZero::get);
        Self { path, idle: Mutex::new(Vec::new()), kept: KEPT * processors }
    }

    /// Runs `work` on an idle connection, or on a new one when all are in use. All that it reads stood there at one
    /// moment; in one transaction SQLite also asks for its locks once.
    pub(super) fn read<T>(
        &self,
        work: impl FnOnce(&Connection) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let idle = self.lock().pop();
        let connection = match idle {
            Some(connection) => connection,
            None => connect(&self.path, OpenFlags::SQLITE_OPEN_READ_ONLY)?,
        };
        connection.prepare_cached("BEGIN")?.execute([])?;
        let result = work(&connection);
        connection.prepare_cached("COMMIT")?.execute([])?;
        let mut idle = self.lock();
        if idle.len() < self.kept {
            idle.push(connection);
        }
        result
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Vec<Connection>> {
        // The list is whole even if a thread broke off while holding it: every change is a single push or pop.
        self.idle.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }
}
