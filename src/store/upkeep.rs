//! What the server does by itself, day by day: closes waves whose last day is over, tells coordinators that a planned
//! wave is due, and deletes what may not be kept longer.

use jiff::{ToSpan, civil::Date};
use rusqlite::Connection;

use super::{
    StoreError, account,
    audit::{self, Action},
    closing, network,
    outbox::{self, Kind},
    participant, research, wave,
};
use crate::secret::ServerKey;

/// What a round of upkeep came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Upkeep {
    /// Waves that were closed.
    pub closed: usize,
    /// Mails that were queued.
    pub queued: usize,
    /// People who were erased.
    pub erased: usize,
}

/// Does everything that is to be done on this day. Doing it twice changes nothing. `erase_after` is the number of
/// months after the last wave of a network, done or planned, at which its people are erased; `None` keeps them.
///
/// # Errors
/// When it cannot be written; then nothing was done.
pub fn round(
    db: &Connection,
    key: &ServerKey,
    erase_after: Option<u16>,
    today: Date,
    now: i64,
) -> Result<Upkeep, StoreError> {
    let over = wave::past_last_day(db, today)?;
    for wave in &over {
        closing::close(db, key, &wave.id, today)?;
        audit::record(db, now, None, Some(&wave.network), Action::WaveClosed, wave.id.as_str())?;
    }
    closing::delete_old_drafts(db, today)?;
    research::end_past_projects(db, today)?;
    let mut queued = 0;
    for wave in wave::due(db, today)? {
        for coordinator in account::coordinators(db, &wave.network)? {
            let about = Some((&wave.network, &wave.id));
            queued += usize::from(outbox::queue_to_account(db, Kind::WaveDue, &coordinator.id, about, now)?);
        }
    }
    let erased = match erase_after {
        Some(months) => erase_contacts(db, key, today.saturating_sub(i32::from(months).months()), now)?,
        None => 0,
    };
    Ok(Upkeep { closed: over.len(), queued, erased })
}

/// Erases the people of networks whose last wave, done or planned, lies before this day.
fn erase_contacts(db: &Connection, key: &ServerKey, before: Date, now: i64) -> Result<usize, StoreError> {
    let mut erased = 0;
    for network in network::idle_since(db, before)? {
        let people = participant::list(db, &network)?;
        for person in &people {
            participant::erase(db, key, &person.participant.id)?;
        }
        if !people.is_empty() {
            audit::record(db, now, None, Some(&network), Action::ContactsErased, "")?;
        }
        erased += people.len();
    }
    Ok(erased)
}
