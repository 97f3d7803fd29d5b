//! Comments: word for word, sealed, under a key that does not lead to the answers.

use rusqlite::{Connection, params};

use super::{
    StoreError, WaveId,
    wave::{Pairing, Wave},
};
use crate::secret::{Digest, Seal, random_bytes};

/// Keeps the comments of one partner, by dimension, in place of their earlier ones. Blank ones are not kept.
///
/// # Errors
/// When they cannot be written.
pub fn put(
    db: &Connection,
    wave: &WaveId,
    comment_key: &Digest,
    seal: &Seal,
    comments: &[String],
) -> Result<(), StoreError> {
    remove(db, wave, comment_key)?;
    for (dimension, comment) in comments.iter().enumerate().filter(|(_, comment)| !comment.trim().is_empty())
    {
        let sealed = seal.close(wave.as_str(), comment.trim().as_bytes())?;
        db.prepare_cached(
            "INSERT INTO comment (wave_id, comment_key, dimension, sealed) VALUES (?1, ?2, ?3, ?4)",
        )?
        .execute(params![wave, comment_key, dimension as u32, sealed])?;
    }
    Ok(())
}

/// The comments of one partner: places of dimensions with texts.
///
/// # Errors
/// When they cannot be read or opened.
pub fn find(
    db: &Connection,
    wave: &WaveId,
    comment_key: &Digest,
    seal: &Seal,
) -> Result<Vec<(usize, String)>, StoreError> {
    let mut statement =
        db.prepare_cached("SELECT dimension, sealed FROM comment WHERE wave_id = ?1 AND comment_key = ?2")?;
    let rows = statement.query_map(params![wave, comment_key], |row| Ok((row.get(0)?, row.get(1)?)))?;
    open_all(wave, seal, rows)
}

/// All comments of a wave that came out with a report, in the order of their keys: those are random after closing, so
/// the order tells nothing.
///
/// # Errors
/// When they cannot be read or opened.
pub fn of_wave(db: &Connection, wave: &WaveId, seal: &Seal) -> Result<Vec<(usize, String)>, StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT dimension, sealed FROM comment WHERE wave_id = ?1 AND released > 0
         ORDER BY dimension, comment_key",
    )?;
    let rows = statement.query_map([wave], |row| Ok((row.get(0)?, row.get(1)?)))?;
    open_all(wave, seal, rows)
}

/// Takes the comments of one partner away.
///
/// # Errors
/// When it cannot be written.
pub fn remove(db: &Connection, wave: &WaveId, comment_key: &Digest) -> Result<(), StoreError> {
    db.prepare_cached("DELETE FROM comment WHERE wave_id = ?1 AND comment_key = ?2")?
        .execute(params![wave, comment_key])?;
    Ok(())
}

/// Gives every comment of a wave that came out a random key of its own, and writes all anew in the order of their keys:
/// from then on nobody can tell who gave a comment, nor which comments one person gave. One that waits keeps its key:
/// whoever gave it can still change it or take it back when the wave is opened again. An anonymous wave never is, so
/// there none keeps its key.
///
/// # Errors
/// When they cannot be written.
pub(super) fn cut_loose(db: &Connection, wave: &Wave) -> Result<(), StoreError> {
    let mut statement =
        db.prepare_cached("SELECT comment_key, dimension, sealed, released FROM comment WHERE wave_id = ?1")?;
    let rows =
        statement.query_map([&wave.id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?;
    let mut comments = rows.collect::<Result<Vec<(Digest, u32, Vec<u8>, u32)>, _>>()?;
    db.prepare_cached("DELETE FROM comment WHERE wave_id = ?1")?.execute([&wave.id])?;
    for (key, _, _, released) in &mut comments {
        if *released > 0 || wave.pairing == Pairing::Anonymous {
            *key = random_bytes()?;
        }
    }
    comments.sort();
    for (key, dimension, sealed, released) in comments {
        db.prepare_cached(
            "INSERT INTO comment (wave_id, comment_key, dimension, sealed, released) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute(params![wave.id, key, dimension, sealed, released])?;
    }
    Ok(())
}

/// Lets the comments that waited come out, at this closing.
///
/// # Errors
/// When they cannot be written.
pub(super) fn release(db: &Connection, wave: &WaveId, closing: u32) -> Result<(), StoreError> {
    db.prepare_cached("UPDATE comment SET released = ?2 WHERE wave_id = ?1 AND released = 0")?
        .execute(params![wave, closing])?;
    Ok(())
}

fn open_all(
    wave: &WaveId,
    seal: &Seal,
    rows: impl Iterator<Item = rusqlite::Result<(u32, Vec<u8>)>>,
) -> Result<Vec<(usize, String)>, StoreError> {
    rows.map(|row| {
        let (dimension, sealed) = row?;
        let text = seal.open(wave.as_str(), &sealed)?;
        Ok((dimension as usize, String::from_utf8_lossy(&text).into_owned()))
    })
    .collect()
}
