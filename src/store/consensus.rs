//! Agreed scores: what the partners settle on together in the conversation about a wave, with their reason. A series of
//! its own, never mixed with answers.

use jiff::civil::Date;
use rusqlite::{Connection, params};
use serde::Serialize;

use super::{StoreError, WaveId, network::required_date};

/// Longest reason, in characters.
pub const LONGEST_REASON: usize = 500;

/// A score that the partners agreed on.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Consensus {
    /// The wave that the conversation was about.
    pub wave: WaveId,
    /// Id of the questionnaire.
    pub questionnaire: String,
    /// Id of the item.
    pub item: String,
    /// The point of the scale, as scored: of a reversed item after reverse-keying, like the mean beside it.
    pub score: u8,
    /// Why; may be empty.
    pub reason: String,
    /// Day on which it was agreed.
    pub agreed_on: Date,
}

/// Keeps an agreed score, instead of an earlier one about the same item in the same wave.
///
/// # Errors
/// When it cannot be written.
pub fn set(db: &Connection, consensus: &Consensus) -> Result<(), StoreError> {
    db.prepare_cached(
        "INSERT INTO consensus (wave_id, questionnaire_id, item_id, score, reason, agreed_on)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (wave_id, questionnaire_id, item_id)
         DO UPDATE SET score = excluded.score, reason = excluded.reason, agreed_on = excluded.agreed_on",
    )?
    .execute(params![
        consensus.wave,
        consensus.questionnaire,
        consensus.item,
        consensus.score,
        consensus.reason,
        consensus.agreed_on.to_string()
    ])?;
    Ok(())
}

/// Takes an agreed score away. Where there is none, nothing happens.
///
/// # Errors
/// When it cannot be written.
pub fn clear(db: &Connection, wave: &WaveId, questionnaire: &str, item: &str) -> Result<(), StoreError> {
    db.prepare_cached("DELETE FROM consensus WHERE wave_id = ?1 AND questionnaire_id = ?2 AND item_id = ?3")?
        .execute(params![wave, questionnaire, item])?;
    Ok(())
}

/// The agreed scores of a wave, in no particular order.
///
/// # Errors
/// When they cannot be read.
pub fn of_wave(db: &Connection, wave: &WaveId) -> Result<Vec<Consensus>, StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT wave_id, questionnaire_id, item_id, score, reason, agreed_on FROM consensus WHERE wave_id = ?1",
    )?;
    let rows = statement.query_map([wave], |row| {
        Ok(Consensus {
            wave: row.get(0)?,
            questionnaire: row.get(1)?,
            item: row.get(2)?,
            score: row.get(3)?,
            reason: row.get(4)?,
            agreed_on: required_date(row, 5)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}
