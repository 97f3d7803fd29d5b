//! The organisations of a network.

use rusqlite::{Connection, Row, params};
use serde::Serialize;

use super::{NetworkId, OrganisationId, StoreError, network, network::Organisation};

/// An organisation as a line in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OrganisationSummary {
    /// The organisation.
    #[serde(flatten)]
    pub organisation: Organisation,
    /// Number of people from it, those in the archive included.
    pub people: u32,
}

/// The organisations of a network, by name.
///
/// # Errors
/// When they cannot be read.
pub fn list(db: &Connection, network: &NetworkId) -> Result<Vec<OrganisationSummary>, StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT id, network_id, name, kind, domain, coalesce(people, 0) FROM organisation
         LEFT JOIN (SELECT organisation_id, count(*) AS people FROM participant
                    WHERE network_id = ?1 GROUP BY organisation_id) ON organisation_id = id
         WHERE network_id = ?1 ORDER BY name COLLATE NOCASE, id",
    )?;
    let rows = statement.query_map([network], |row| {
        Ok(OrganisationSummary { organisation: read_organisation(row)?, people: row.get(5)? })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// An organisation of this network.
///
/// # Errors
/// [`StoreError::NotFound`] when this network has no such organisation.
pub fn find_in(
    db: &Connection,
    network: &NetworkId,
    id: &OrganisationId,
) -> Result<OrganisationSummary, StoreError> {
    let found = list(db, network)?.into_iter().find(|one| one.organisation.id == *id);
    found.ok_or(StoreError::NotFound)
}

/// The organisation with this name, whatever its capitals.
///
/// # Errors
/// When it cannot be read.
pub fn find_by_name(
    db: &Connection,
    network: &NetworkId,
    name: &str,
) -> Result<Option<Organisation>, StoreError> {
    // SQLite folds the capitals of plain letters only; Rust those of 'Één' as well.
    let wanted = name.to_lowercase();
    let mut statement = db.prepare_cached(
        "SELECT id, network_id, name, kind, domain FROM organisation WHERE network_id = ?1",
    )?;
    let mut rows = statement.query_map([network], read_organisation)?;
    let fits =
        |one: &Result<Organisation, _>| one.as_ref().map_or(true, |one| one.name.to_lowercase() == wanted);
    Ok(rows.find(fits).transpose()?)
}

/// The organisation with this name, made when there is none.
///
/// # Errors
/// When it cannot be written, or there is no randomness.
pub fn find_or_add(db: &Connection, network: &NetworkId, name: &str) -> Result<Organisation, StoreError> {
    if let Some(known) = find_by_name(db, network, name)? {
        return Ok(known);
    }
    let id = OrganisationId::random()?;
    let (network, name) = (network.clone(), name.to_owned());
    let made = Organisation { id, network, name, kind: String::new(), domain: String::new() };
    network::insert_organisation(db, &made)?;
    Ok(made)
}

/// Changes the name, the kind and the domain.
///
/// # Errors
/// When it cannot be written.
pub fn update(db: &Connection, one: &Organisation) -> Result<(), StoreError> {
    db.prepare_cached("UPDATE organisation SET name = ?2, kind = ?3, domain = ?4 WHERE id = ?1")?
        .execute(params![one.id, one.name, one.kind, one.domain])?;
    Ok(())
}

/// Deletes an organisation that nobody belongs to.
///
/// # Errors
/// [`StoreError::WrongState`] when somebody does.
pub fn delete(db: &Connection, id: &OrganisationId) -> Result<(), StoreError> {
    let deleted = db
        .prepare_cached(
            "DELETE FROM organisation WHERE id = ?1
             AND NOT EXISTS (SELECT 1 FROM participant WHERE organisation_id = ?1)",
        )?
        .execute([id])?;
    if deleted == 1 { Ok(()) } else { Err(StoreError::WrongState) }
}

/// Reads an organisation from columns id, network_id, name, kind, domain.
fn read_organisation(row: &Row<'_>) -> rusqlite::Result<Organisation> {
    Ok(Organisation {
        id: row.get(0)?,
        network: row.get(1)?,
        name: row.get(2)?,
        kind: row.get(3)?,
        domain: row.get(4)?,
    })
}
