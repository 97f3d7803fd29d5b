//! The one thread that writes. Writers that wait at the same moment share a transaction (group commit): the
//! disk is asked once for all of them, and each is answered only after the commit is on disk.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{
        Arc,
        atomic::{AtomicU64, Ordering},
        mpsc::{Receiver, Sender, channel},
    },
    thread::{self, JoinHandle},
    time::Duration,
};

use rusqlite::Connection;
use tokio::sync::oneshot;

use super::{BUSY_TIMEOUT, StoreError};

/// How many writers may share one transaction.
const MAX_BATCH: usize = 512;
/// How long emptying the log waits for who is reading. Every writer waits with it, and some readers never stop: programs
/// that follow the log, such as Litestream.
const LOG_TIMEOUT: Duration = Duration::from_millis(500);

type Reply<T> = oneshot::Receiver<Result<T, StoreError>>;

/// How much was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Written {
    /// Pieces of work.
    pub pieces: u64,
    /// Transactions that held them.
    pub commits: u64,
}

#[derive(Default)]
struct Counts {
    pieces: AtomicU64,
    commits: AtomicU64,
}

/// The handle to the writing thread.
pub(super) struct Writer {
    counts: Arc<Counts>,
    queue: Option<Sender<Request>>,
    thread: Option<JoinHandle<()>>,
}

enum Request {
    Work(Box<dyn Job>),
    EmptyLog(oneshot::Sender<Result<(), StoreError>>),
}

impl Writer {
    /// Starts the thread; it owns the connection.
    pub(super) fn start(connection: Connection) -> Result<Self, StoreError> {
        let (queue, requests) = channel();
        let counts = Arc::new(Counts::default());
        let counted = Arc::clone(&counts);
        let thread = thread::Builder::new()
            .name("writer".into())
            .spawn(move || serve(&connection, &requests, &counted))
            .map_err(|_| StoreError::WriterStopped)?;
        Ok(Self { counts, queue: Some(queue), thread: Some(thread) })
    }

    /// What was written since the start.
    pub(super) fn written(&self) -> Written {
        let read = |count: &AtomicU64| count.load(Ordering::Relaxed);
        Written { pieces: read(&self.counts.pieces), commits: read(&self.counts.commits) }
    }

    /// Puts work in the queue; the reply comes when it is on disk, or failed.
    pub(super) fn submit<T, F>(&self, work: F) -> Result<Reply<T>, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
    {
        let (reply, answer) = oneshot::channel();
        self.send(Request::Work(Box::new(Pending { work: Some(work), result: None, reply })))?;
        Ok(answer)
    }

    /// Asks for the write-ahead log to be emptied after what is in the queue now.
    pub(super) fn empty_log(&self) -> Result<Reply<()>, StoreError> {
        let (reply, answer) = oneshot::channel();
        self.send(Request::EmptyLog(reply))?;
        Ok(answer)
    }

    fn send(&self, request: Request) -> Result<(), StoreError> {
        let queue = self.queue.as_ref().ok_or(StoreError::WriterStopped)?;
        queue.send(request).map_err(|_| StoreError::WriterStopped)
    }
}

impl Drop for Writer {
    /// Closes the queue and waits until what was accepted is written.
    fn drop(&mut self) {
        self.queue = None;
        if let Some(thread) = self.thread.take()
            && thread.join().is_err()
        {
            log::error!("the writing thread broke off");
        }
    }
}

/// Work that waits for its turn, whatever it returns.
trait Job: Send {
    /// Does the work inside the current transaction; says whether it succeeded.
    fn run(&mut self, connection: &Connection) -> bool;
    /// Tells the caller: its own result if the transaction was committed, else why not.
    fn settle(self: Box<Self>, commit: Result<(), StoreError>);
}

struct Pending<T, F> {
    work: Option<F>,
    result: Option<Result<T, StoreError>>,
    reply: oneshot::Sender<Result<T, StoreError>>,
}

impl<T, F> Job for Pending<T, F>
where
    T: Send,
    F: FnOnce(&Connection) -> Result<T, StoreError> + Send,
{
    fn run(&mut self, connection: &Connection) -> bool {
        let Some(work) = self.work.take() else { return false };
        let result =
            catch_unwind(AssertUnwindSafe(|| work(connection))).unwrap_or(Err(StoreError::WorkPanicked));
        let result = result.map_err(StoreError::of_write);
        let succeeded = result.is_ok();
        self.result = Some(result);
        succeeded
    }

    fn settle(self: Box<Self>, commit: Result<(), StoreError>) {
        let answer = match (commit, self.result) {
            (_, Some(Err(own))) => Err(own),
            (Err(error), _) => Err(error),
            (Ok(()), Some(Ok(value))) => Ok(value),
            (Ok(()), None) => Err(StoreError::WriterStopped),
        };
        // Whoever asked may have gone (a closed browser); the write stands all the same.
        let _ = self.reply.send(answer);
    }
}

fn serve(connection: &Connection, requests: &Receiver<Request>, counts: &Counts) {
    while let Ok(first) = requests.recv() {
        let mut batch = Vec::new();
        let mut next = Some(first);
        let mut log_replies = Vec::new();
        while let Some(request) = next {
            match request {
                Request::Work(job) => batch.push(job),
                Request::EmptyLog(reply) => log_replies.push(reply),
            }
            next = if batch.len() < MAX_BATCH { requests.try_recv().ok() } else { None };
        }
        if !batch.is_empty() {
            write_batch(connection, batch, counts);
        }
        for reply in log_replies {
            let _ = reply.send(truncate_log(connection));
        }
    }
}

fn write_batch(connection: &Connection, mut batch: Vec<Box<dyn Job>>, counts: &Counts) {
    let outcome = run_batch(connection, &mut batch);
    if outcome.is_ok() {
        counts.pieces.fetch_add(batch.len() as u64, Ordering::Relaxed);
        counts.commits.fetch_add(1, Ordering::Relaxed);
    }
    if outcome.is_err()
        && !connection.is_autocommit()
        && let Err(error) = connection.execute_batch("ROLLBACK")
    {
        log::error!("a failed transaction could not be rolled back: {error}");
    }
    for job in batch {
        job.settle(match &outcome {
            Ok(()) => Ok(()),
            Err(StoreError::DiskFull) => Err(StoreError::DiskFull),
            Err(StoreError::NotCommitted(reason)) => Err(StoreError::NotCommitted(reason.clone())),
            Err(error) => Err(StoreError::NotCommitted(error.to_string())),
        });
    }
}

/// A step of a transaction, read by SQLite once.
fn step(connection: &Connection, sql: &str) -> Result<(), StoreError> {
    connection.prepare_cached(sql)?.execute([])?;
    Ok(())
}

/// Runs all work in one transaction, each piece in a savepoint of its own so that its failure undoes only itself.
fn run_batch(connection: &Connection, batch: &mut [Box<dyn Job>]) -> Result<(), StoreError> {
    step(connection, "BEGIN IMMEDIATE")?;
    for job in batch {
        step(connection, "SAVEPOINT job")?;
        let succeeded = job.run(connection);
        if connection.is_autocommit() {
            // Some errors (a full or failing disk) make SQLite end the whole transaction.
            return Err(StoreError::NotCommitted("the database ended the transaction".into()));
        }
        if !succeeded {
            step(connection, "ROLLBACK TO job")?;
        }
        step(connection, "RELEASE job")?;
    }
    step(connection, "COMMIT")?;
    Ok(())
}

fn truncate_log(connection: &Connection) -> Result<(), StoreError> {
    // SQLite waits for readers as long as the connection may be busy; then it gives up, and says so in a row.
    connection.busy_timeout(LOG_TIMEOUT)?;
    let busy = connection.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| row.get(0));
    connection.busy_timeout(BUSY_TIMEOUT)?;
    if busy? { Err(StoreError::LogBusy) } else { Ok(()) }
}
