//! The outbox: mails that wait, and how each one fared. A mail holds neither an address nor a link; both are looked up
//! and made when it is sent.

use rusqlite::{Connection, OptionalExtension, params};
use serde::Serialize;

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
/// once, unless it was cancelled.
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
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?8)
             ON CONFLICT (wave_id, participant_id, kind, round) WHERE participant_id IS NOT NULL DO UPDATE
             SET state = 'waiting', attempts = 0, problem = '', words = excluded.words,
                 queued_at = excluded.queued_at, next_at = excluded.next_at
             WHERE mail.state = 'cancelled'",
        )?
        .execute(params![MailId::random()?, kind, network, wave, participant, round, words, now])?;
    Ok(queued == 1)
}

/// A mail whose turn it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// The mail.
    pub id: MailId,
    /// What it is about.
    pub kind: Kind,
    /// The wave, of mails about one.
    pub wave: Option<WaveId>,
    /// To whom it goes, if to a participant.
    pub participant: Option<ParticipantId>,
    /// To whom it goes, if to the owner of an account.
    pub account: Option<AccountId>,
    /// The coordinator's own words.
    pub words: String,
    /// How often it has been tried, this time included.
    pub attempts: u32,
}

/// What came of a mail, and when it is tried again if it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fate {
    /// The mail server took it.
    Sent,
    /// It will not be taken.
    Refused(Problem),
    /// It is tried again at this time; `counts` if it was the mail's own fault.
    Later {
        /// Why not now.
        problem: Problem,
        /// Seconds since 1970.
        at: i64,
        /// Whether this counts as an attempt.
        counts: bool,
    },
    /// Nobody knows whether the mail server took it.
    Unclear(Problem),
    /// It is no longer needed or wanted.
    Cancelled,
}

/// Why a mail was not sent: a word of ours, or what the mail server said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem(String);

impl Problem {
    /// Longest text that is kept, in characters.
    const LONGEST: usize = 200;

    /// What a mail server said. Addresses and links in it are left out: the state of a mail is shown and kept.
    pub fn said(text: &str) -> Self {
        let private = |word: &&str| !word.contains('@') && !word.contains("://");
        let words = text.split_whitespace().filter(private).collect::<Vec<_>>().join(" ");
        Self(words.chars().filter(|c| !c.is_control()).take(Self::LONGEST).collect())
    }

    /// There is no address to send to.
    pub fn no_address() -> Self {
        Self("no-address".into())
    }

    /// The address cannot be one.
    pub fn wrong_address() -> Self {
        Self("wrong-address".into())
    }

    /// The mail could not be written, which is ours to mend.
    pub fn our_mistake() -> Self {
        Self("our-mistake".into())
    }

    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Takes the mail whose turn it is, and notes that it is being sent.
///
/// # Errors
/// When it cannot be written.
pub fn take(db: &Connection, now: i64) -> Result<Option<Due>, StoreError> {
    let due = db
        .prepare_cached(
            "UPDATE mail SET state = 'sending', attempts = attempts + 1 WHERE id =
                 (SELECT id FROM mail WHERE state = 'waiting' AND next_at <= ?1 ORDER BY next_at, id LIMIT 1)
             RETURNING id, kind, wave_id, participant_id, account_id, words, attempts",
        )?
        .query_row([now], |row| {
            Ok(Due {
                id: row.get(0)?,
                kind: row.get(1)?,
                wave: row.get(2)?,
                participant: row.get(3)?,
                account: row.get(4)?,
                words: row.get(5)?,
                attempts: row.get(6)?,
            })
        })
        .optional()?;
    Ok(due)
}

/// When the next mail is due, in seconds since 1970.
///
/// # Errors
/// When it cannot be read.
pub fn next_at(db: &Connection) -> Result<Option<i64>, StoreError> {
    Ok(db
        .prepare_cached("SELECT min(next_at) FROM mail WHERE state = 'waiting'")?
        .query_row([], |row| row.get(0))?)
}

/// Notes what came of a mail that was being sent.
///
/// # Errors
/// When it cannot be written.
pub fn settle(db: &Connection, mail: &MailId, fate: &Fate, now: i64) -> Result<(), StoreError> {
    let (state, problem, next_at, back) = match fate {
        Fate::Sent => (MailState::Sent, "", now, 0),
        Fate::Refused(problem) => (MailState::Refused, problem.as_str(), now, 0),
        Fate::Later { problem, at, counts } => {
            (MailState::Waiting, problem.as_str(), *at, u32::from(!counts))
        }
        Fate::Unclear(problem) => (MailState::Unclear, problem.as_str(), now, 0),
        Fate::Cancelled => (MailState::Cancelled, "", now, 0),
    };
    db.prepare_cached(
        "UPDATE mail SET state = ?2, problem = ?3, next_at = ?4, attempts = attempts - ?5
         WHERE id = ?1 AND state = 'sending'",
    )?
    .execute(params![mail, state, problem, next_at, back])?;
    Ok(())
}

/// Finds the mails that a server that died was sending: nobody knows whether they arrived.
///
/// # Errors
/// When it cannot be written.
pub fn recover(db: &Connection) -> Result<usize, StoreError> {
    Ok(db
        .prepare_cached("UPDATE mail SET state = 'unclear', problem = '' WHERE state = 'sending'")?
        .execute([])?)
}

/// A mail of a wave to a participant, as the coordinator sees it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct MailLine {
    /// The mail.
    pub id: MailId,
    /// Invitation or reminder.
    pub kind: Kind,
    /// Which of the reminders.
    pub round: u32,
    /// To whom.
    pub participant: ParticipantId,
    /// Their name.
    pub name: String,
    /// How it fares.
    pub state: MailState,
    /// What the mail server said of the last attempt.
    pub problem: String,
    /// When its state last changed or it is tried again, in seconds since 1970.
    pub next_at: i64,
}

/// The mails of a wave to its participants, by name.
///
/// # Errors
/// When they cannot be read.
pub fn of_wave(db: &Connection, wave: &WaveId) -> Result<Vec<MailLine>, StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT mail.id, kind, round, participant.id, name, state, problem, next_at
         FROM mail JOIN participant ON participant.id = participant_id
         WHERE wave_id = ?1 ORDER BY name, participant.id, round",
    )?;
    let rows = statement.query_map([wave], |row| {
        Ok(MailLine {
            id: row.get(0)?,
            kind: row.get(1)?,
            round: row.get(2)?,
            participant: row.get(3)?,
            name: row.get(4)?,
            state: row.get(5)?,
            problem: row.get(6)?,
            next_at: row.get(7)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The last round of reminders of a wave and when it was queued (seconds since 1970), if there was one.
///
/// # Errors
/// When it cannot be read.
pub fn last_reminder(db: &Connection, wave: &WaveId) -> Result<Option<(u32, i64)>, StoreError> {
    let last = db
        .prepare_cached(
            "SELECT round, max(queued_at) FROM mail WHERE wave_id = ?1 AND kind = 'reminder'
             GROUP BY round ORDER BY round DESC LIMIT 1",
        )?
        .query_row([wave], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    Ok(last)
}

/// Puts a mail of a wave that was refused, or of which nobody knows whether it arrived, in the queue again: by
/// somebody's choice, never by itself.
///
/// # Errors
/// [`StoreError::WrongState`] when there is no such mail in that state.
pub fn try_again(db: &Connection, wave: &WaveId, mail: &MailId, now: i64) -> Result<(), StoreError> {
    let changed = db
        .prepare_cached(
            "UPDATE mail SET state = 'waiting', attempts = 0, problem = '', next_at = ?3
             WHERE id = ?2 AND wave_id = ?1 AND state IN ('refused', 'unclear', 'cancelled')",
        )?
        .execute(params![wave, mail, now])?;
    if changed == 1 { Ok(()) } else { Err(StoreError::WrongState) }
}

/// The number of mails in each state, of the whole server.
///
/// # Errors
/// When they cannot be counted.
pub fn counts(db: &Connection) -> Result<Vec<(MailState, u32)>, StoreError> {
    let mut statement =
        db.prepare_cached("SELECT state, count(*) FROM mail GROUP BY state ORDER BY state")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
