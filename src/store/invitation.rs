//! Invitations: who may answer in a wave, and whether they have. Never what.

use rusqlite::{Connection, OptionalExtension, params};
use serde::Serialize;

use super::{ParticipantId, StoreError, WaveId, network::ParticipantLevel};
use crate::secret::{Digest, SEED_LENGTH, ServerKey, Token, random_bytes};

/// An invitation as its token finds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Invitation {
    /// The wave.
    pub wave: WaveId,
    /// The participant.
    pub participant: ParticipantId,
    /// Their level.
    pub level: ParticipantLevel,
    /// Kind of their organisation.
    pub kind: Option<String>,
    /// Whether answers were sent.
    pub responded: bool,
    /// Whether they handed in a paper form instead.
    pub on_paper: bool,
}

/// An invited person as the coordinator sees them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Invitee {
    /// The participant.
    pub participant: ParticipantId,
    /// Name.
    pub name: String,
    /// Organisation.
    pub organisation: Option<String>,
    /// Level.
    pub level: ParticipantLevel,
    /// Mail address.
    pub email: Option<String>,
    /// Tag of the language in which they are written to.
    pub language: String,
    /// Whether answers were sent, by link or on paper.
    pub responded: bool,
    /// Whether they handed in a paper form.
    pub on_paper: bool,
    /// Whether their link can be made again, to show it or to mail it: not after they sent answers.
    pub has_link: bool,
}

impl Invitee {
    /// Whether they can be invited and reminded: they have not responded, nor taken answers back.
    pub fn is_waiting(&self) -> bool {
        !self.responded && self.has_link
    }
}

/// Invites a participant and gives back the token of their link. Who was invited already gets a new token in place of
/// the old one, which then opens nothing: a draft under it can no longer be reached and is deleted after closing. Who
/// has responded keeps their token; for them `None` comes back.
///
/// # Errors
/// When it cannot be written, or there is no randomness.
pub fn invite(
    db: &Connection,
    key: &ServerKey,
    wave: &WaveId,
    participant: &ParticipantId,
) -> Result<Option<Token>, StoreError> {
    let seed = random_bytes::<SEED_LENGTH>()?;
    let token = key.link_token(&seed);
    let written = db
        .prepare_cached(
            "INSERT INTO invitation (token_hash, wave_id, participant_id, seed) VALUES (?1, ?2, ?3, ?4)
             ON CONFLICT (wave_id, participant_id) DO UPDATE
             SET token_hash = excluded.token_hash, seed = excluded.seed WHERE responded = 0",
        )?
        .execute(params![token.hash(), wave, participant, seed])?;
    Ok((written == 1).then_some(token))
}

/// The token of somebody's link, to show it or to mail it. `None` when it can no longer be made: they have responded,
/// or took their answers back, or were not invited. Their own copy of the link works all the same.
///
/// # Errors
/// When it cannot be read.
pub fn link_of(
    db: &Connection,
    key: &ServerKey,
    wave: &WaveId,
    participant: &ParticipantId,
) -> Result<Option<Token>, StoreError> {
    let seed: Option<Option<[u8; SEED_LENGTH]>> = db
        .prepare_cached(
            "SELECT seed FROM invitation WHERE wave_id = ?1 AND participant_id = ?2 AND responded = 0",
        )?
        .query_row(params![wave, participant], |row| row.get(0))
        .optional()?;
    Ok(seed.flatten().map(|seed| key.link_token(&seed)))
}

/// Those of whom a draft is kept under a link that can be made again. Their link is shown to nobody any more: it opens
/// what they have filled in.
///
/// # Errors
/// When it cannot be read.
pub fn begun(db: &Connection, key: &ServerKey, wave: &WaveId) -> Result<Vec<ParticipantId>, StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT participant_id, seed FROM invitation WHERE wave_id = ?1 AND seed IS NOT NULL",
    )?;
    let rows = statement.query_map([wave], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let mut begun = Vec::new();
    for row in rows {
        let (participant, seed) = row?;
        if has_draft(db, key, wave, &seed)? {
            begun.push(participant);
        }
    }
    Ok(begun)
}

/// Forgets how the links of somebody can be made again, where a draft is kept under them: so that nobody gets at it
/// by giving them another mail address. Their own copy of the link works all the same.
pub(super) fn keep_drafts_apart(
    db: &Connection,
    key: &ServerKey,
    participant: &ParticipantId,
) -> Result<(), StoreError> {
    for (wave, seed) in seeds_of(db, participant)? {
        if has_draft(db, key, &wave, &seed)? {
            db.prepare_cached(
                "UPDATE invitation SET seed = NULL WHERE wave_id = ?1 AND participant_id = ?2",
            )?
            .execute(params![wave, participant])?;
        }
    }
    Ok(())
}

/// From what the links of somebody can be made again, by wave.
pub(super) fn seeds_of(
    db: &Connection,
    participant: &ParticipantId,
) -> Result<Vec<(WaveId, [u8; SEED_LENGTH])>, StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT wave_id, seed FROM invitation WHERE participant_id = ?1 AND seed IS NOT NULL",
    )?;
    let rows = statement.query_map([participant], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn has_draft(
    db: &Connection,
    key: &ServerKey,
    wave: &WaveId,
    seed: &[u8; SEED_LENGTH],
) -> Result<bool, StoreError> {
    let response_key = key.response_key(&key.link_token(seed));
    Ok(db
        .prepare_cached("SELECT EXISTS (SELECT 1 FROM draft WHERE wave_id = ?1 AND response_key = ?2)")?
        .query_row(params![wave, response_key], |row| row.get(0))?)
}

/// Erases what the links of a wave can be made again from.
pub(super) fn forget_links(db: &Connection, wave: &WaveId) -> Result<(), StoreError> {
    db.prepare_cached("UPDATE invitation SET seed = NULL WHERE wave_id = ?1")?.execute([wave])?;
    Ok(())
}

/// The invitation that a token opens.
///
/// # Errors
/// [`StoreError::NotFound`] when there is none.
pub fn find(db: &Connection, token_hash: &Digest) -> Result<Invitation, StoreError> {
    let invitation = db
        .prepare_cached(
            "SELECT wave_id, participant_id, level, kind, responded, on_paper FROM invitation
             JOIN participant ON participant.id = participant_id
             LEFT JOIN organisation ON organisation.id = organisation_id WHERE token_hash = ?1",
        )?
        .query_row([token_hash], |row| {
            Ok(Invitation {
                wave: row.get(0)?,
                participant: row.get(1)?,
                level: row.get(2)?,
                kind: row.get(3)?,
                responded: row.get(4)?,
                on_paper: row.get(5)?,
            })
        })?;
    Ok(invitation)
}

/// Notes whether the holder of a token has sent answers. From then on nobody can make their link again but they.
///
/// # Errors
/// When it cannot be written.
pub(super) fn mark_responded(
    db: &Connection,
    token_hash: &Digest,
    responded: bool,
) -> Result<(), StoreError> {
    db.prepare_cached("UPDATE invitation SET responded = ?2, seed = NULL WHERE token_hash = ?1")?
        .execute(params![token_hash, responded])?;
    Ok(())
}

/// Notes that somebody handed in a paper form, or that they did not after all. Whoever sent answers by their link
/// has not.
///
/// # Errors
/// [`StoreError::WrongState`] when there is no such invitation in an open wave, or it was answered by link.
pub fn mark_on_paper(
    db: &Connection,
    wave: &WaveId,
    participant: &ParticipantId,
    on_paper: bool,
) -> Result<(), StoreError> {
    let changed = db
        .prepare_cached(
            "UPDATE invitation SET responded = ?3, on_paper = ?3
             WHERE wave_id = ?1 AND participant_id = ?2 AND (responded = 0 OR on_paper = 1)
               AND EXISTS (SELECT 1 FROM wave WHERE id = ?1 AND state = 'open')",
        )?
        .execute(params![wave, participant, on_paper])?;
    if changed == 1 { Ok(()) } else { Err(StoreError::WrongState) }
}

/// The people invited to a wave, by name.
///
/// # Errors
/// When they cannot be read.
pub fn list(db: &Connection, wave: &WaveId) -> Result<Vec<Invitee>, StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT participant.id, participant.name, organisation.name, level, responded, on_paper, email, language,
                seed IS NOT NULL
         FROM invitation
         JOIN participant ON participant.id = participant_id
         LEFT JOIN organisation ON organisation.id = organisation_id
         WHERE wave_id = ?1 ORDER BY participant.name, participant.id",
    )?;
    let rows = statement.query_map([wave], |row| {
        Ok(Invitee {
            participant: row.get(0)?,
            name: row.get(1)?,
            organisation: row.get(2)?,
            level: row.get(3)?,
            responded: row.get(4)?,
            on_paper: row.get(5)?,
            email: row.get(6)?,
            language: row.get(7)?,
            has_link: row.get(8)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
