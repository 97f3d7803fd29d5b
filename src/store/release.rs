//! The release ledger on disk: the groups of respondents of a wave about which figures went out. Which responses a
//! group has would, with few partners, tell who told what of themselves, so it is sealed with the server key. Exports are
//! entered in the same table by `research`.

use std::collections::BTreeSet;

use data_encoding::HEXLOWER;
use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};

use super::{StoreError, WaveId, id::stored_words, response, wave::Wave};
use crate::{
    answers::SheetError,
    scoring::disclosure::{
        MinGroup,
        publication::{Release, What},
    },
    secret::{Digest, Seal},
};

stored_words! {
    /// What a release is about, as its row says it.
    Kind {
        /// All respondents.
        Whole = "whole",
        /// Those who also answered in another wave.
        Panel = "panel",
        /// A breakdown by level.
        Level = "level",
        /// A breakdown by kind of organisation.
        Kind = "kind",
        /// Organisations that weigh equally.
        Organisations = "organisations",
    }
}

impl From<What> for Kind {
    fn from(what: What) -> Self {
        match what {
            What::Whole => Self::Whole,
            What::Panel => Self::Panel,
            What::Level => Self::Level,
            What::Kind => Self::Kind,
            What::Organisations => Self::Organisations,
        }
    }
}

impl From<Kind> for What {
    fn from(kind: Kind) -> Self {
        match kind {
            Kind::Whole => Self::Whole,
            Kind::Panel => Self::Panel,
            Kind::Level => Self::Level,
            Kind::Kind => Self::Kind,
            Kind::Organisations => Self::Organisations,
        }
    }
}

/// The closing at which figures went out that were not entered then.
const FIRST_CLOSING: u32 = 1;

/// What is sealed in a row.
#[derive(Serialize, Deserialize)]
struct Sealed {
    min_group: u8,
    parts: Vec<(String, Vec<String>)>,
}

/// Enters a release. It is never changed or taken back. Before the first one, what went out without being entered is.
///
/// # Errors
/// When it cannot be written.
pub fn add(
    db: &Connection,
    seal: &Seal,
    wave: &Wave,
    closing: u32,
    release: &Release<Digest>,
) -> Result<(), StoreError> {
    if entered(db, seal, &wave.id)?.is_empty() {
        for earlier in of_wave(db, seal, wave)? {
            insert(db, seal, &wave.id, FIRST_CLOSING, &earlier)?;
        }
    }
    insert(db, seal, &wave.id, closing, release)
}

/// Everything that went out about a wave, in its order. Of a wave that was closed before there was a ledger, figures
/// of all its respondents went out.
///
/// # Errors
/// When it cannot be read or opened.
pub fn of_wave(db: &Connection, seal: &Seal, wave: &Wave) -> Result<Vec<Release<Digest>>, StoreError> {
    let entered = entered(db, seal, &wave.id)?;
    if !entered.is_empty() {
        return Ok(entered);
    }
    let members = response::released(db, &wave.id)?.into_iter().map(|(key, _)| key).collect::<BTreeSet<_>>();
    let min_group = MinGroup::try_from(wave.min_group).map_err(|_| StoreError::Ledger)?;
    let whole = !members.is_empty();
    let parts = vec![(String::new(), members)];
    let whole = whole.then(|| Release { what: What::Whole, subject: String::new(), min_group, parts });
    Ok(whole.into_iter().collect())
}

fn insert(
    db: &Connection,
    seal: &Seal,
    wave: &WaveId,
    closing: u32,
    release: &Release<Digest>,
) -> Result<(), StoreError> {
    let parts = release.parts.iter().map(|(name, members)| {
        (name.clone(), members.iter().map(|member| HEXLOWER.encode(member)).collect())
    });
    let sealed = Sealed { min_group: release.min_group.into(), parts: parts.collect() };
    let bytes = serde_json::to_vec(&sealed).map_err(SheetError::from)?;
    db.prepare_cached(
        "INSERT INTO release (wave_id, turn, closing, kind, subject, sealed)
         VALUES (?1, (SELECT coalesce(max(turn), -1) + 1 FROM release WHERE wave_id = ?1), ?2, ?3, ?4, ?5)",
    )?
    .execute(params![
        wave,
        closing,
        Kind::from(release.what),
        release.subject,
        seal.close(wave.as_str(), &bytes)?
    ])?;
    Ok(())
}

fn entered(db: &Connection, seal: &Seal, wave: &WaveId) -> Result<Vec<Release<Digest>>, StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT kind, subject, sealed FROM release WHERE wave_id = ?1 AND kind <> 'export' ORDER BY turn",
    )?;
    let rows = statement.query_map([wave], |row| {
        Ok((row.get::<_, Kind>(0)?, row.get::<_, String>(1)?, row.get::<_, Vec<u8>>(2)?))
    })?;
    rows.map(|row| {
        let (kind, subject, sealed) = row?;
        let sealed: Sealed =
            serde_json::from_slice(&seal.open(wave.as_str(), &sealed)?).map_err(SheetError::from)?;
        let min_group = MinGroup::try_from(sealed.min_group).map_err(|_| StoreError::Ledger)?;
        let parts = sealed.parts.into_iter().map(|(name, members)| Ok((name, read_members(&members)?)));
        let parts = parts.collect::<Result<_, StoreError>>()?;
        Ok(Release { what: kind.into(), subject, min_group, parts })
    })
    .collect()
}

fn read_members(members: &[String]) -> Result<BTreeSet<Digest>, StoreError> {
    let digest = |member: &String| {
        let bytes = HEXLOWER.decode(member.as_bytes()).ok();
        bytes.and_then(|bytes| bytes.try_into().ok()).ok_or(StoreError::Ledger)
    };
    members.iter().map(digest).collect()
}
