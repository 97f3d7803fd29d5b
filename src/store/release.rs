//! The release ledger on disk: the groups of respondents of a wave about which figures went out. Which responses a
//! group has would, with few partners, tell who told what of themselves, so it is sealed with the server key.

use std::collections::BTreeSet;

use data_encoding::HEXLOWER;
use rusqlite::{Connection, params};
use serde::{Deserialize, Serialize};

use super::{StoreError, WaveId, id::stored_words};
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

/// What is sealed in a row.
#[derive(Serialize, Deserialize)]
struct Sealed {
    min_group: u8,
    parts: Vec<(String, Vec<String>)>,
}

/// Enters a release. It is never changed or taken back.
///
/// # Errors
/// When it cannot be written.
pub fn add(
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
         VALUES (?1, (SELECT count(*) FROM release WHERE wave_id = ?1), ?2, ?3, ?4, ?5)",
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

/// Everything that went out about a wave, in its order.
///
/// # Errors
/// When it cannot be read or opened.
pub fn of_wave(db: &Connection, seal: &Seal, wave: &WaveId) -> Result<Vec<Release<Digest>>, StoreError> {
    let mut statement =
        db.prepare_cached("SELECT kind, subject, sealed FROM release WHERE wave_id = ?1 ORDER BY turn")?;
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
