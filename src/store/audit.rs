//! The audit trail: who did what on which network, and when. It holds no answers.

use rusqlite::{Connection, params};

use super::{AccountId, NetworkId, StoreError, id::stored_words};

stored_words! {
    /// What was done.
    Action {
        /// A wave was planned.
        WavePlanned = "wave-planned",
        /// The plan of a wave was changed.
        WaveChanged = "wave-changed",
        /// A planned wave was deleted.
        WaveDeleted = "wave-deleted",
        /// Who is invited to a planned wave was changed.
        GuestsChosen = "guests-chosen",
        /// People were invited to a wave that is open already.
        GuestsAdded = "guests-added",
        /// The last day of an open wave was changed.
        LastDayChanged = "last-day-changed",
        /// The personal links of a wave were shown or downloaded.
        LinksShown = "links-shown",
        /// Invitations to a wave were put in the outbox.
        InvitationsQueued = "invitations-queued",
        /// Reminders of a wave were put in the outbox.
        RemindersQueued = "reminders-queued",
        /// A mail that was refused or unclear was put in the outbox again.
        MailTriedAgain = "mail-tried-again",
        /// A wave was opened.
        WaveOpened = "wave-opened",
        /// A wave was closed.
        WaveClosed = "wave-closed",
        /// New personal links were made.
        LinksRenewed = "links-renewed",
        /// The open link was made, or got another limit.
        OpenLinkSet = "open-link-set",
        /// A paper form was keyed in.
        PaperKeyedIn = "paper-keyed-in",
        /// A paper form that was keyed in was erased again.
        PaperTakenBack = "paper-taken-back",
        /// It was noted that somebody handed in a paper form, or did not.
        PaperHandedIn = "paper-handed-in",
        /// Somebody signed in.
        SignedIn = "signed-in",
    }
}

/// Writes an entry, in the transaction of what it tells about. Without an account it was the server itself.
///
/// # Errors
/// When it cannot be written.
pub fn record(
    db: &Connection,
    at: i64,
    account: Option<&AccountId>,
    network: Option<&NetworkId>,
    action: Action,
    subject: &str,
) -> Result<(), StoreError> {
    db.prepare_cached(
        "INSERT INTO audit (at, account_id, network_id, action, subject) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute(params![at, account, network, action, subject])?;
    Ok(())
}
