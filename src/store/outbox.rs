//! The outbox: mails that wait, and how each one fared. A mail holds neither an address nor a link; both are looked up
//! and made when it is sent.

use rusqlite::{Connection, params};

use super::{AccountId, MailId, NetworkId, ParticipantId, StoreError, WaveId, id::stored_words};

stored_words! {
    /// What a mail is about.
    Kind {
        /// A partner is invited to a wave.
        Invitation = "invitation",
        /// A partner who has not answered is reminded.
        Reminder = "reminder",
        /// Somebody gets an account.
        AccountInvitation = "account-invitation",
        /// Somebody forgot their password.
        PasswordReset = "password-reset",
        /// A coordinator is told that a planned wave is due.
        WaveDue = "wave-due",
        /// An administrator tries whether mail works.
        Test = "test",
    }
}

stored_words! {
    /// How a mail fares.
    MailState {
        /// It waits for its turn.
        Waiting = "waiting",
        /// It is being handed to the mail server.
        Sending = "sending",
        /// The mail server took it.
        Sent = "sent",
        /// The mail server refused it, or there is no address.
        Refused = "refused",
        /// It broke off at the end: nobody knows whether the mail server took it.
        Unclear = "unclear",
        /// It is no longer needed or wanted.
        Cancelled = "cancelled",
    }
}

/// Queues a mail to the owner of an account. Gives back whether it was queued: that a wave is due is told only once.
///
/// # Errors
/// When it cannot be written.
pub fn queue_to_account(
    db: &Connection,
    kind: Kind,
    account: &AccountId,
    about: Option<(&NetworkId, &WaveId)>,
    now: i64,
) -> Result<bool, StoreError> {
    let (network, wave) = about.unzip();
    let queued = db
        .prepare_cached(
            "INSERT INTO mail (id, kind, network_id, wave_id, account_id, queued_at, next_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?6) ON CONFLICT DO NOTHING",
        )?
        .execute(params![MailId::random()?, kind, network, wave, account, now])?;
    Ok(queued == 1)
}

/// Forgets that coordinators were told that a planned wave is due, so that they are told again at its new date.
///
/// # Errors
/// When it cannot be written.
pub fn forget_due(db: &Connection, wave: &WaveId) -> Result<(), StoreError> {
    db.prepare_cached("DELETE FROM mail WHERE wave_id = ?1 AND kind = 'wave-due'")?.execute([wave])?;
    Ok(())
}

/// A mailing: the same mail to several participants of a wave.
#[derive(Debug, Clone)]
pub struct Mailing {
    /// Invitation or reminder.
    pub kind: Kind,
    /// The network.
    pub network: NetworkId,
    /// The wave.
    pub wave: WaveId,
    /// Which of the reminders of the wave: 1 for the first; 0 for the invitation.
    pub round: u32,
    /// The coordinator's own words; may be empty.
    pub words: String,
}

/// Queues the mail of a mailing to one participant. Gives back whether it was queued now: the same one is queued only
/// once.
///
/// # Errors
/// When it cannot be written.
pub fn queue_to_participant(
    db: &Connection,
    mailing: &Mailing,
    participant: &ParticipantId,
    now: i64,
) -> Result<bool, StoreError> {
    let Mailing { kind, network, wave, round, words } = mailing;
    let queued = db
        .prepare_cached(
            "INSERT INTO mail (id, kind, network_id, wave_id, participant_id, round, words, queued_at, next_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8) ON CONFLICT DO NOTHING",
        )?
        .execute(params![MailId::random()?, kind, network, wave, participant, round, words, now])?;
    Ok(queued == 1)
}
