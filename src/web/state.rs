//! What every handler can reach.

use std::sync::Arc;

use super::{Settings, pages::Pages};
use crate::store::Store;

/// The data folder, the templates and the settings of a server.
pub(super) struct State {
    pub(super) store: Arc<Store>,
    pub(super) pages: Pages,
    pub(super) settings: Settings,
}
