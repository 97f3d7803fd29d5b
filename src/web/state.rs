//! What every handler can reach.

use std::sync::Arc;

use tokio::sync::Semaphore;

use super::pages::Pages;
use crate::{settings::Settings, store::Store};

/// How many passwords are checked at the same time; the others wait. Each takes 46 MiB while it is hashed, so
/// without a bound a stranger could fill the memory from the sign-in page.
const PASSWORDS_AT_ONCE: usize = 2;

/// The data folder, the templates and the settings of a server.
pub(super) struct State {
    pub(super) store: Arc<Store>,
    pub(super) pages: Pages,
    pub(super) settings: Settings,
    /// Permits to check a password.
    pub(super) password_checks: Semaphore,
}

impl State {
    /// The state of a server that has just started.
    pub(super) fn new(store: Arc<Store>, pages: Pages, settings: Settings) -> Self {
        Self { store, pages, settings, password_checks: Semaphore::new(PASSWORDS_AT_ONCE) }
    }
}
