//! What every handler can reach.

use std::{
    collections::HashMap,
    io,
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
};

use minijinja::Value;

use super::{
    half_sessions::HalfSessions,
    metrics::Metrics,
    pages::Pages,
    remembered::Remembered,
    survey::{self, BlankPages},
    throttle::Throttle,
    turns::Turns,
};
use crate::{
    mail::Postman,
    report::Report,
    settings::Settings,
    store::{Store, WaveId},
};

/// The published mean of every dimension.
pub(super) type Means = Vec<Option<f64>>;

/// Room for what is remembered of reports, in bytes: a page has up to half a megabyte, its figures a tenth of that.
const PAGES_ROOM: usize = 8 * 1024 * 1024;
const REPORTS_ROOM: usize = 4 * 1024 * 1024;

/// The data folder, the templates and the settings of a server.
pub(super) struct State {
    pub(super) store: Arc<Store>,
    pub(super) pages: Pages,
    pub(super) settings: Settings,
    /// Whoever sends mail, if mail is sent.
    pub(super) postman: Option<Postman>,
    /// Holds back who guesses.
    pub(super) throttle: Throttle,
    /// Who has given the right password and not yet the code.
    pub(super) half_sessions: HalfSessions,
    /// Of closed waves, how often each was closed and what was published then: see `others`.
    pub(super) known_means: Mutex<HashMap<WaveId, (u32, Means)>>,
    /// The figures of closed waves, by what was closed.
    pub(super) reports: Remembered<Report>,
    /// The inner parts of pages of reports, by what they tell.
    pub(super) report_pages: Remembered<Value>,
    /// Turns for what takes much memory.
    pub(super) turns: Turns,
    /// What a monitor asks.
    pub(super) metrics: Metrics,
    /// Pages of surveys before anything is filled in.
    pub(super) blank_pages: BlankPages,
    /// Whether the write-ahead log had to be emptied and could not be.
    log_left: AtomicBool,
}

impl State {
    /// The state of a server that has just started.
    ///
    /// # Errors
    /// When the system has no room for it.
    pub(super) fn new(
        store: Arc<Store>,
        pages: Pages,
        settings: Settings,
        postman: Option<Postman>,
    ) -> io::Result<Self> {
        Ok(Self {
            store,
            pages,
            settings,
            postman,
            throttle: Throttle::default(),
            half_sessions: HalfSessions::default(),
            known_means: Mutex::default(),
            reports: Remembered::with_room(REPORTS_ROOM),
            report_pages: Remembered::with_room(PAGES_ROOM),
            turns: Turns::new()?,
            metrics: Metrics::default(),
            blank_pages: survey::no_pages_yet(),
            log_left: AtomicBool::default(),
        })
    }

    /// Empties the write-ahead log after something was closed or erased. That is done all the same when the log cannot be
    /// emptied: then it is tried again at every round of upkeep, and told once.
    pub(super) async fn empty_log(&self) {
        let emptied = self.store.empty_log().await;
        let was_left = self.log_left.swap(emptied.is_err(), Ordering::Relaxed);
        match emptied {
            Err(error) if !was_left => log::warn!("{error}; it is tried again every ten minutes"),
            _ => {}
        }
    }

    /// Whether the write-ahead log still has to be emptied.
    pub(super) fn log_is_left(&self) -> bool {
        self.log_left.load(Ordering::Relaxed)
    }

    /// Tells that there may be a mail to send.
    pub(super) fn wake_postman(&self) {
        if let Some(postman) = &self.postman {
            postman.wake();
        }
    }
}
