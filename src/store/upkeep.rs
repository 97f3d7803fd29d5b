//! What the server does by itself, day by day: closes waves whose last day is over, tells coordinators that a planned
//! wave is due, and deletes what may not be kept longer.

use jiff::civil::Date;
use rusqlite::Connection;

use super::{
    StoreError, account,
    audit::{self, Action},
    closing,
    outbox::{self, Kind},
    wave,
};
use crate::secret::ServerKey;

/// What a round of upkeep came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Upkeep {
    /// Waves that were closed.
    pub closed: usize,
    /// Mails that were queued.
    pub queued: usize,
}

/// Does everything that is to be done on this day. Doing it twice changes nothing.
///
/// # Errors
/// When it cannot be written; then nothing was done.
pub fn round(db: &Connection, key: &ServerKey, today: Date, now: i64) -> Result<Upkeep, StoreError> {
    let over = wave::past_last_day(db, today)?;
    for wave in &over {
        closing::close(db, key, &wave.id, today)?;
        audit::record(db, now, None, Some(&wave.network), Action::WaveClosed, wave.id.as_str())?;
    }
    closing::delete_old_drafts(db, today)?;
    let mut queued = 0;
    for wave in wave::due(db, today)? {
        for coordinator in account::coordinators(db, &wave.network)? {
            let about = Some((&wave.network, &wave.id));
            queued += usize::from(outbox::queue_to_account(db, Kind::WaveDue, &coordinator.id, about, now)?);
        }
    }
    Ok(Upkeep { closed: over.len(), queued })
}
