//! The questionnaire versions that waves use, kept as files so that old answers stay readable.

use std::{
    collections::{BTreeMap, HashMap},
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use rusqlite::{Connection, OptionalExtension, params};

use super::{NetworkId, StoreError, wave::Wave};
use crate::questionnaire::{JOIN, Questionnaire};

/// The questionnaires of waves that were asked for before: a version never changes, so each is read from the database
/// only once. Copies share what they know.
#[derive(Debug, Clone, Default)]
pub struct Known(Arc<Mutex<ByVersion>>);

/// Questionnaires by id and version.
type ByVersion = HashMap<(String, String), Arc<Questionnaire>>;

impl Known {
    /// The questionnaire of a wave.
    ///
    /// # Errors
    /// When it is not there or no longer passes the checks.
    pub fn of_wave(&self, db: &Connection, wave: &Wave) -> Result<Arc<Questionnaire>, StoreError> {
        if let Some(questionnaire) = self.get(wave) {
            return Ok(questionnaire);
        }
        let questionnaire = Arc::new(of_wave(db, wave)?);
        self.lock().insert(version_of(wave), Arc::clone(&questionnaire));
        Ok(questionnaire)
    }

    /// The questionnaire of a wave, if it was asked for before.
    pub(super) fn get(&self, wave: &Wave) -> Option<Arc<Questionnaire>> {
        self.lock().get(&version_of(wave)).cloned()
    }

    fn lock(&self) -> MutexGuard<'_, ByVersion> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn version_of(wave: &Wave) -> (String, String) {
    (wave.questionnaire.clone(), wave.version.clone())
}

/// Keeps a questionnaire version. Keeping the same version again changes nothing.
///
/// # Errors
/// When it cannot be written, or when this version is already there with other contents.
pub fn keep(db: &Connection, questionnaire: &Questionnaire) -> Result<(), StoreError> {
    if !questionnaire.combines().is_empty() {
        return questionnaire.combines().iter().try_for_each(|part| keep(db, part));
    }
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

/// A version of a questionnaire, or of several instruments that are asked together.
///
/// # Errors
/// When it is not there or no longer passes the checks.
pub(super) fn find(db: &Connection, id: &str, version: &str) -> Result<Questionnaire, StoreError> {
    let parts = id.split(JOIN).zip(version.split(JOIN)).map(|(id, version)| find_one(db, id, version));
    Ok(Questionnaire::combined(parts.collect::<Result<_, _>>()?)?)
}

fn find_one(db: &Connection, id: &str, version: &str) -> Result<Questionnaire, StoreError> {
    let file: String = db
        .prepare_cached("SELECT file FROM questionnaire WHERE id = ?1 AND version = ?2")?
        .query_row(params![id, version], |row| row.get(0))?;
    Ok(Questionnaire::from_json(&format!("{id} {version}"), &file)?)
}

/// Adds a questionnaire of a network's own, or a new version of it.
///
/// # Errors
/// [`StoreError::VersionTaken`] when this version is kept with other contents.
pub fn add_own(
    db: &Connection,
    network: &NetworkId,
    questionnaire: &Questionnaire,
) -> Result<(), StoreError> {
    keep(db, questionnaire)?;
    db.prepare_cached(
        "INSERT INTO own_questionnaire (network_id, questionnaire_id) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
    )?
    .execute(params![network, questionnaire.id()])?;
    Ok(())
}

/// The questionnaires of a network's own, the newest version of each, by id.
///
/// # Errors
/// When they cannot be read.
pub fn own(db: &Connection, network: &NetworkId) -> Result<Vec<Questionnaire>, StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT questionnaire_id, version FROM own_questionnaire
         JOIN questionnaire ON questionnaire.id = questionnaire_id WHERE network_id = ?1",
    )?;
    let rows = statement.query_map([network], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let mut newest = BTreeMap::<String, String>::new();
    for row in rows {
        let (id, version): (String, String) = row?;
        let known = newest.entry(id).or_insert_with(|| version.clone());
        if numbers(&version) > numbers(known) {
            *known = version;
        }
    }
    newest.iter().map(|(id, version)| find(db, id, version)).collect()
}

/// Offers a questionnaire of a network's own no longer; waves that have it keep it.
///
/// # Errors
/// When it cannot be written.
pub fn remove_own(db: &Connection, network: &NetworkId, id: &str) -> Result<(), StoreError> {
    db.prepare_cached("DELETE FROM own_questionnaire WHERE network_id = ?1 AND questionnaire_id = ?2")?
        .execute(params![network, id])?;
    Ok(())
}

/// The numbers of a version, to be compared.
fn numbers(version: &str) -> Vec<u64> {
    version.split('.').map(|part| part.parse().unwrap_or(0)).collect()
}
