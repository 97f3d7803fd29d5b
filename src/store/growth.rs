//! By how many responses a wave grew, day by day: for the chart of the response. No time finer than the day.

use jiff::civil::Date;
use rusqlite::{Connection, params};

use super::{StoreError, WaveId, network::read_date};

/// Notes that a wave has so many responses more, or fewer, since today.
pub(super) fn note(db: &Connection, wave: &WaveId, day: Date, by: i32) -> Result<(), StoreError> {
    db.prepare_cached(
        "INSERT INTO response_day (wave_id, day, growth) VALUES (?1, ?2, ?3)
         ON CONFLICT (wave_id, day) DO UPDATE SET growth = growth + excluded.growth",
    )?
    .execute(params![wave, day.to_string(), by])?;
    Ok(())
}

/// The days on which the number of responses changed, in their order, each with by how many.
///
/// # Errors
/// When they cannot be read.
pub fn of_wave(db: &Connection, wave: &WaveId) -> Result<Vec<(Date, i32)>, StoreError> {
    let mut statement =
        db.prepare_cached("SELECT day, growth FROM response_day WHERE wave_id = ?1 ORDER BY day")?;
    let rows = statement.query_map([wave], |row| {
        Ok((read_date(row, 0)?.ok_or(rusqlite::Error::InvalidQuery)?, row.get(1)?))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Erases the days of a wave.
pub(super) fn forget(db: &Connection, wave: &WaveId) -> Result<(), StoreError> {
    db.prepare_cached("DELETE FROM response_day WHERE wave_id = ?1")?.execute([wave])?;
    Ok(())
}
