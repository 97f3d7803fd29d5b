//! Answers that were given elsewhere, put in an open wave: all of them or none.

use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension, params};

use super::{
    NetworkId, StoreError, WaveId, audit, growth, sheet,
    sheet::SheetKeys,
    wave::{self, Pairing, Wave, WaveState},
};
use crate::{
    answers::Sheet,
    secret::{Digest, ServerKey, Token},
};

/// A sheet that was filled in elsewhere.
#[derive(Debug, Clone)]
pub struct Imported {
    /// By what the file knows who answered: the same label in a later wave of the network is the same person.
    pub respondent: Option<String>,
    /// What was filled in.
    pub sheet: Sheet,
}

/// A wave that answers can be put in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenWave {
    /// Its id.
    pub id: WaveId,
    /// Its label.
    pub label: String,
    /// Name of its network.
    pub network: String,
    /// Id of its questionnaire.
    pub questionnaire: String,
}

/// All open waves, by network.
///
/// # Errors
/// When they cannot be read.
pub fn open_waves(db: &Connection) -> Result<Vec<OpenWave>, StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT wave.id, label, network.name,
                (SELECT group_concat(questionnaire_id, '+' ORDER BY wave_questionnaire.position)
                 FROM wave_questionnaire WHERE wave_id = wave.id)
         FROM wave JOIN network ON network.id = network_id
         WHERE state = 'open' ORDER BY network.name, wave.position",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(OpenWave { id: row.get(0)?, label: row.get(1)?, network: row.get(2)?, questionnaire: row.get(3)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Whether this respondent's answers are in the wave already. In an anonymous wave nobody can tell.
///
/// # Errors
/// When it cannot be read.
pub fn has_answered(db: &Connection, key: &ServerKey, wave: &Wave, label: &str) -> Result<bool, StoreError> {
    let Some(respondent) = respondent_key(key, wave, label) else { return Ok(false) };
    let found = db
        .prepare_cached("SELECT 1 FROM response WHERE wave_id = ?1 AND respondent_key = ?2")?
        .query_row(params![wave.id, respondent], |_| Ok(()))
        .optional()?;
    Ok(found.is_some())
}

/// Puts sheets in an open wave and notes how many in the audit trail. `done` is told after each how many there are.
///
/// # Errors
/// [`StoreError::WaveNotOpen`] when the wave is not open, [`StoreError::AnsweredAlready`] when a respondent's answers
/// are in it already: then the transaction is undone as a whole.
pub fn put_all(
    db: &Connection,
    key: &ServerKey,
    wave: &WaveId,
    rows: &[Imported],
    today: Date,
    at: i64,
    done: impl Fn(usize),
) -> Result<(), StoreError> {
    let wave = wave::find(db, wave)?;
    if wave.state != WaveState::Open {
        return Err(StoreError::WaveNotOpen);
    }
    for (place, row) in rows.iter().enumerate() {
        let label = row.respondent.as_deref();
        if let Some(label) = label
            && has_answered(db, key, &wave, label)?
        {
            return Err(StoreError::AnsweredAlready);
        }
        let respondent = label.and_then(|label| respondent_key(key, &wave, label));
        let keys = SheetKeys::of_import(key, &Token::random()?, respondent);
        sheet::put(db, &wave, &keys, &row.sheet)?;
        done(place + 1);
    }
    growth::note(db, &wave.id, today, i32::try_from(rows.len()).unwrap_or(i32::MAX))?;
    let network: &NetworkId = &wave.network;
    audit::record(db, at, None, Some(network), audit::Action::AnswersImported, &rows.len().to_string())
}

/// The key that pairs a label's answers over waves; none in an anonymous wave.
fn respondent_key(key: &ServerKey, wave: &Wave, label: &str) -> Option<Digest> {
    let pairs = wave.pairing == Pairing::Pseudonymous;
    pairs.then(|| key.imported_key(wave.network.as_str(), label))
}
