//! What every handler can reach.

use std::sync::Arc;

use tokio::sync::Semaphore;

use super::{half_sessions::HalfSessions, others::KnownMeans, pages::Pages, throttle::Throttle};
use crate::{mail::Postman, settings::Settings, store::Store};

/// How many passwords are checked at the same time; the others wait. Each takes 46 MiB while it is hashed, so
/// without a bound a stranger could fill the memory from the sign-in page.
const PASSWORDS_AT_ONCE: usize = 2;

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
    /// Where other networks stand.
    pub(super) known_means: KnownMeans,
    /// Permits to check a password.
    pub(super) password_checks: Semaphore,
}

impl State {
    /// The state of a server that has just started.
    pub(super) fn new(store: Arc<Store>, pages: Pages, settings: Settings, postman: Option<Postman>) -> Self {
        let password_checks = Semaphore::new(PASSWORDS_AT_ONCE);
        Self {
            store,
            pages,
            settings,
            postman,
            throttle: Throttle::default(),
            half_sessions: HalfSessions::default(),
            known_means: KnownMeans::default(),
            password_checks,
        }
    }

    /// Tells that there may be a mail to send.
    pub(super) fn wake_postman(&self) {
        if let Some(postman) = &self.postman {
            postman.wake();
        }
    }
}
