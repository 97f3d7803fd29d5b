//! The questionnaire versions that waves use, kept as files so that old answers stay readable.

use rusqlite::{Connection, OptionalExtension, params};

use super::{StoreError, wave::Wave};
use crate::questionnaire::Questionnaire;

/// Keeps a questionnaire version. Keeping the same version again changes nothing.
///
/// # Errors
/// When it cannot be written, or when this version is already there with other contents.
pub fn keep(db: &Connection, questionnaire: &Questionnaire) -> Result<(), StoreError> {
    let file = serde_json::to_string(questionnaire.file())
        .map_err(|error| StoreError::Sqlite(rusqlite::Error::ToSqlConversionFailure(Box::new(error))))?;
    let key = params![questionnaire.id(), questionnaire.version()];
    let kept: Option<String> = db
        .prepare_cached("SELECT file FROM questionnaire WHERE id = ?1 AND version = ?2")?
        .query_row(key, |row| row.get(0))
        .optional()?;
    match kept {
        Some(kept) if kept == file => Ok(()),
        Some(_) => Err(StoreError::VersionTaken {
            id: questionnaire.id().into(),
            version: questionnaire.version().into(),
        }),
        None => {
            db.prepare_cached("INSERT INTO questionnaire (id, version, file) VALUES (?1, ?2, ?3)")?
                .execute(params![questionnaire.id(), questionnaire.version(), file])?;
            Ok(())
        }
    }
}

/// The questionnaire of a wave.
///
/// # Errors
/// When it is not there or no longer passes the checks.
pub fn of_wave(db: &Connection, wave: &Wave) -> Result<Questionnaire, StoreError> {
    find(db, &wave.questionnaire, &wave.version)
}

/// A version of a questionnaire.
///
/// # Errors
/// When it is not there or no longer passes the checks.
pub(super) fn find(db: &Connection, id: &str, version: &str) -> Result<Questionnaire, StoreError> {
    let file: String = db
        .prepare_cached("SELECT file FROM questionnaire WHERE id = ?1 AND version = ?2")?
        .query_row(params![id, version], |row| row.get(0))?;
    Ok(Questionnaire::from_json(&format!("{id} {version}"), &file)?)
}
