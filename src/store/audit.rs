//! The audit trail: who did what on which network, and when. It holds no answers.

use rusqlite::{Connection, params};
use serde::Serialize;

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
        /// A closed wave was opened again.
        WaveReopened = "wave-reopened",
        /// A network takes part in comparing.
        ComparingBegun = "comparing-begun",
        /// It no longer does.
        ComparingEnded = "comparing-ended",
        /// New personal links were made.
        LinksRenewed = "links-renewed",
        /// The open link was made, or got another limit.
        OpenLinkSet = "open-link-set",
        /// A paper form was keyed in.
        PaperKeyedIn = "paper-keyed-in",
        /// A paper form that was keyed in was erased again.
        PaperTakenBack = "paper-taken-back",
        /// A questionnaire of a network's own was added, or a new version of it.
        QuestionnaireAdded = "questionnaire-added",
        /// A questionnaire of a network's own is no longer offered.
        QuestionnaireRemoved = "questionnaire-removed",
        /// Answers that were given elsewhere were read into a wave: the subject is how many.
        AnswersImported = "answers-imported",
        /// It was noted that somebody handed in a paper form, or did not.
        PaperHandedIn = "paper-handed-in",
        /// An account was made.
        AccountAdded = "account-added",
        /// The owner of an account chose a password.
        PasswordChosen = "password-chosen",
        /// An account was given a link to choose a password.
        PasswordLinkMade = "password-link-made",
        /// An account may be used no longer.
        AccountDisabled = "account-disabled",
        /// An account may be used again.
        AccountEnabled = "account-enabled",
        /// An account got another role.
        RoleChanged = "role-changed",
        /// An account got a second factor.
        SecondFactorOn = "second-factor-on",
        /// An account lost its second factor.
        SecondFactorOff = "second-factor-off",
        /// An account got a network.
        NetworkGranted = "network-granted",
        /// An account lost a network.
        NetworkRevoked = "network-revoked",
        /// A backup was made.
        BackupMade = "backup-made",
        /// A trial mail was sent.
        TestMailQueued = "test-mail-queued",
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
        /// The people of a network were erased, because its last wave is long over.
        ContactsErased = "contacts-erased",
        /// A list of people was taken over.
        PeopleImported = "people-imported",
        /// An improvement point was added.
        ImprovementAdded = "improvement-added",
        /// An improvement point was changed.
        ImprovementChanged = "improvement-changed",
        /// An improvement point came into another state, or got a note.
        ImprovementMoved = "improvement-moved",
        /// The partners agreed on a score in the conversation.
        ConsensusSet = "consensus-set",
        /// A score that was agreed on was taken away.
        ConsensusCleared = "consensus-cleared",
        /// A network allows research.
        ResearchAllowed = "research-allowed",
        /// It no longer does.
        ResearchEnded = "research-ended",
        /// A research project was noted.
        ProjectAdded = "project-added",
        /// A research project was ended: its key is gone.
        ProjectEnded = "project-ended",
        /// Data went out for research.
        DataExported = "data-exported",
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

/// An entry of the audit trail.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Entry {
    /// Its number.
    pub id: i64,
    /// When, in seconds since 1970.
    pub at: i64,
    /// Name of the account; `None` when it was the server itself or the account is gone.
    pub account: Option<String>,
    /// Name of the network.
    pub network: Option<String>,
    /// What was done.
    pub action: Action,
}

/// The newest entries before entry number `before`, at most `limit`.
///
/// # Errors
/// When they cannot be read.
pub fn list(db: &Connection, before: i64, limit: u32) -> Result<Vec<Entry>, StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT audit.id, at, account.name, network.name, action FROM audit
         LEFT JOIN account ON account.id = account_id LEFT JOIN network ON network.id = audit.network_id
         WHERE audit.id < ?1 ORDER BY audit.id DESC LIMIT ?2",
    )?;
    let rows = statement.query_map(params![before, limit], |row| {
        Ok(Entry {
            id: row.get(0)?,
            at: row.get(1)?,
            account: row.get(2)?,
            network: row.get(3)?,
            action: row.get(4)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
