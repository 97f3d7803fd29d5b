//! The audit trail: who did what on which network, and when. It holds no answers.

use rusqlite::{Connection, params};

use super::{AccountId, NetworkId, StoreError, id::stored_words};

stored_words! {
    /// What was done.
    Action {
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
        /// A network was made.
        NetworkAdded = "network-added",
        /// What is told of a network was changed.
        NetworkChanged = "network-changed",
        /// A network was put away in the archive.
        NetworkArchived = "network-archived",
        /// A network was taken out of the archive.
        NetworkRestored = "network-restored",
        /// An organisation was added.
        OrganisationAdded = "organisation-added",
        /// An organisation was changed.
        OrganisationChanged = "organisation-changed",
        /// An organisation was deleted.
        OrganisationDeleted = "organisation-deleted",
        /// A person was added. Which one stands in no entry about people: who is erased leaves nothing behind.
        PersonAdded = "person-added",
        /// A person was changed, or went into or out of the archive.
        PersonChanged = "person-changed",
        /// A person was erased.
        PersonErased = "person-erased",
        /// A list of people was taken over.
        PeopleImported = "people-imported",
        /// Somebody signed in.
        SignedIn = "signed-in",
    }
}

/// Writes an entry, in the transaction of what it tells about.
///
/// # Errors
/// When it cannot be written.
pub fn record(
    db: &Connection,
    at: i64,
    account: &AccountId,
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
