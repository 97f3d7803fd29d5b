//! Networks that agreed to be compared: each then sees where the others stand, and is among them for the others.

use rusqlite::{Connection, params};

use super::{NetworkId, StoreError, WaveId};

/// Says whether a network takes part in comparing.
///
/// # Errors
/// When it cannot be written.
pub fn set(db: &Connection, network: &NetworkId, compared: bool) -> Result<(), StoreError> {
    db.prepare_cached("UPDATE network SET compared = ?2 WHERE id = ?1")?
        .execute(params![network, compared])?;
    Ok(())
}

/// Whether a network takes part in comparing.
///
/// # Errors
/// When it cannot be read.
pub fn takes_part(db: &Connection, network: &NetworkId) -> Result<bool, StoreError> {
    Ok(db
        .prepare_cached("SELECT compared FROM network WHERE id = ?1")?
        .query_row([network], |row| row.get(0))?)
}

/// Of every network but this one that takes part, the newest closed wave with this questionnaire and version, and how
/// often it was closed: what is published of it changes only then.
///
/// # Errors
/// When they cannot be read.
pub fn newest_waves(
    db: &Connection,
    except: &NetworkId,
    (questionnaire, version): (&str, &str),
) -> Result<Vec<(WaveId, u32)>, StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT wave.id, closings, max(wave.position) FROM wave
         JOIN network ON network.id = wave.network_id
         JOIN wave_questionnaire ON wave_id = wave.id AND wave_questionnaire.position = 0
         WHERE compared = 1 AND archived_on IS NULL AND network.id <> ?1 AND state = 'closed'
               AND questionnaire_id = ?2 AND questionnaire_version = ?3
               AND (SELECT count(*) FROM wave_questionnaire AS asked WHERE asked.wave_id = wave.id) = 1
         GROUP BY network.id ORDER BY wave.id",
    )?;
    let rows =
        statement.query_map(params![except, questionnaire, version], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}
