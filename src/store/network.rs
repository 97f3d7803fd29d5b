//! Networks, their organisations and the people invited.

use jiff::civil::Date;
use rusqlite::{Connection, Row, params};
use serde::Serialize;

use super::{
    AccountId, NetworkId, OrganisationId, ParticipantId, StoreError, WaveId, account, id::stored_words,
};

stored_words! {
    /// The phase that a network is in (Een sterk wijknetwerk, §4.4).
    Phase {
        /// Exploring.
        Explore = "verkennen",
        /// Giving shape.
        Shape = "vormgeven",
        /// Deepening.
        Deepen = "verdiepen",
        /// Anchoring.
        Anchor = "verankeren",
    }
}

stored_words! {
    /// The level at which a participant works.
    ParticipantLevel {
        /// Board.
        Board = "bestuurlijk",
        /// Management.
        Management = "management",
        /// At work with citizens.
        Practice = "uitvoerend",
        /// Citizen or volunteer.
        Citizen = "burger",
    }
}

/// A network of partners.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
pub struct Network {
    /// Identifier.
    pub id: NetworkId,
    /// Name.
    pub name: String,
    /// Town or region.
    pub region: String,
    /// Phase.
    pub phase: Phase,
    /// What it is for; may be empty.
    pub aim: String,
    /// For whom it works; may be empty.
    pub target_group: String,
    /// Day on which it was put away in the archive.
    pub archived_on: Option<Date>,
}

/// An organisation in a network.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Organisation {
    /// Identifier.
    pub id: OrganisationId,
    /// The network it belongs to.
    pub network: NetworkId,
    /// Name.
    pub name: String,
    /// Kind, such as general practice.
    pub kind: String,
    /// Domain, such as care or welfare.
    pub domain: String,
}

/// A person invited.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Participant {
    /// Identifier.
    pub id: ParticipantId,
    /// The network.
    pub network: NetworkId,
    /// The organisation, if any: a citizen may come for nobody.
    pub organisation: Option<OrganisationId>,
    /// Name.
    pub name: String,
    /// Mail address.
    pub email: Option<String>,
    /// Level.
    pub level: ParticipantLevel,
    /// Tag of the language in which they are written to.
    pub language: String,
    /// Whether they are invited to no new wave.
    pub archived: bool,
    /// Whether they want no mail from us.
    pub no_mail: bool,
}

/// A network as a line in the coordinator's list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NetworkSummary {
    /// The network.
    #[serde(flatten)]
    pub network: Network,
    /// Number of people that may be invited.
    pub participants: u32,
    /// Label of the open wave, if there is one.
    pub open_wave: Option<String>,
    /// Number of closed waves.
    pub closed_waves: u32,
}

/// Who is invited to a wave, in numbers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MakeUp {
    /// Number of people invited.
    pub invited: u64,
    /// Every level with the number of people at it.
    pub levels: Vec<(ParticipantLevel, u64)>,
    /// Every kind of organisation in the network with the number of people from it.
    pub kinds: Vec<(String, u64)>,
}

/// Adds a network.
///
/// # Errors
/// When it cannot be written.
pub fn insert(db: &Connection, network: &Network) -> Result<(), StoreError> {
    db.prepare_cached(
        "INSERT INTO network (id, name, region, phase, aim, target_group, archived_on)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?
    .execute(params![
        network.id,
        network.name,
        network.region,
        network.phase,
        network.aim,
        network.target_group,
        network.archived_on.map(|day| day.to_string())
    ])?;
    Ok(())
}

/// Writes what is told of a network anew.
///
/// # Errors
/// When it cannot be written.
pub fn update(db: &Connection, network: &Network) -> Result<(), StoreError> {
    db.prepare_cached(
        "UPDATE network SET name = ?2, region = ?3, phase = ?4, aim = ?5, target_group = ?6, archived_on = ?7
         WHERE id = ?1",
    )?
    .execute(params![
        network.id,
        network.name,
        network.region,
        network.phase,
        network.aim,
        network.target_group,
        network.archived_on.map(|day| day.to_string())
    ])?;
    Ok(())
}

/// Adds an organisation.
///
/// # Errors
/// When it cannot be written.
pub fn insert_organisation(db: &Connection, organisation: &Organisation) -> Result<(), StoreError> {
    db.prepare_cached(
        "INSERT INTO organisation (id, network_id, name, kind, domain) VALUES (?1, ?2, ?3, ?4, ?5)",
    )?
    .execute(params![
        organisation.id,
        organisation.network,
        organisation.name,
        organisation.kind,
        organisation.domain
    ])?;
    Ok(())
}

/// Adds a participant.
///
/// # Errors
/// When it cannot be written.
pub fn insert_participant(db: &Connection, participant: &Participant) -> Result<(), StoreError> {
    db.prepare_cached(
        "INSERT INTO participant (id, network_id, organisation_id, name, email, level, language, archived, no_mail)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?
    .execute(params![
        participant.id,
        participant.network,
        participant.organisation,
        participant.name,
        participant.email,
        participant.level,
        participant.language,
        participant.archived,
        participant.no_mail
    ])?;
    Ok(())
}

/// A network that this account may see.
///
/// # Errors
/// [`StoreError::NotFound`] for an unknown network and for one of somebody else: the two look the same.
pub fn find_for(db: &Connection, account: &AccountId, network: &NetworkId) -> Result<Network, StoreError> {
    let network = db
        .prepare_cached(
            "SELECT network.id, name, region, phase, aim, target_group, archived_on FROM network
             JOIN account_network ON network_id = network.id
             WHERE network.id = ?1 AND account_id = ?2",
        )?
        .query_row(params![network, account], read_network)?;
    Ok(network)
}

/// The networks of this account, by name.
///
/// # Errors
/// When they cannot be read.
pub fn list_for(db: &Connection, account: &AccountId) -> Result<Vec<NetworkSummary>, StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT network.id, name, region, phase, aim, target_group, archived_on,
                (SELECT count(*) FROM participant WHERE participant.network_id = network.id AND archived = 0),
                (SELECT label FROM wave WHERE wave.network_id = network.id AND state = 'open'
                 ORDER BY position LIMIT 1),
                (SELECT count(*) FROM wave WHERE wave.network_id = network.id AND state = 'closed')
         FROM network JOIN account_network ON account_network.network_id = network.id
         WHERE account_id = ?1 ORDER BY name",
    )?;
    let rows = statement.query_map([account], |row| {
        Ok(NetworkSummary {
            network: read_network(row)?,
            participants: row.get(7)?,
            open_wave: row.get(8)?,
            closed_waves: row.get(9)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A network as the administrator sees it: by name only.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NetworkName {
    /// Identifier.
    pub id: NetworkId,
    /// Name.
    pub name: String,
    /// Whether it is in the archive.
    pub archived: bool,
    /// Names of its coordinators.
    pub coordinators: Vec<String>,
}

/// All networks, by name.
///
/// # Errors
/// When they cannot be read.
pub fn names(db: &Connection) -> Result<Vec<NetworkName>, StoreError> {
    let mut statement =
        db.prepare_cached("SELECT id, name, archived_on IS NOT NULL FROM network ORDER BY name, id")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    let named = rows.map(|row| {
        let (id, name, archived) = row?;
        let coordinators = account::coordinators(db, &id)?.into_iter().map(|account| account.name).collect();
        Ok(NetworkName { id, name, archived, coordinators })
    });
    named.collect()
}

/// The networks that had a wave, and whose last one lies before this day: the day it closed, or for which it is planned.
/// Not those with an open wave.
///
/// # Errors
/// When they cannot be read.
pub fn idle_since(db: &Connection, before: Date) -> Result<Vec<NetworkId>, StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT network_id FROM wave GROUP BY network_id
         HAVING max(coalesce(closed_on, planned_on)) < ?1 AND sum(state = 'open') = 0",
    )?;
    let rows = statement.query_map([before.to_string()], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The identifiers of the people of a network that can be invited: those who are not archived.
///
/// # Errors
/// When they cannot be read.
pub fn participant_ids(db: &Connection, network: &NetworkId) -> Result<Vec<ParticipantId>, StoreError> {
    let mut statement =
        db.prepare_cached("SELECT id FROM participant WHERE network_id = ?1 AND archived = 0")?;
    let rows = statement.query_map([network], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// How many of the people invited to a wave work at each level, and at each kind of organisation.
///
/// # Errors
/// When they cannot be read.
pub fn make_up(db: &Connection, wave: &WaveId) -> Result<MakeUp, StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT level, kind FROM invitation
         JOIN participant ON participant.id = participant_id
         LEFT JOIN organisation ON organisation.id = organisation_id WHERE wave_id = ?1",
    )?;
    let rows = statement.query_map([wave], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let people = rows.collect::<Result<Vec<(ParticipantLevel, Option<String>)>, _>>()?;
    let mut kinds = kinds_of(db, wave)?.into_iter().map(|kind| (kind, 0)).collect::<Vec<_>>();
    for (_, kind) in &people {
        if let Some((_, count)) = kinds.iter_mut().find(|(name, _)| Some(name) == kind.as_ref()) {
            *count += 1;
        }
    }
    let at = |level: &ParticipantLevel| people.iter().filter(|(other, _)| other == level).count() as u64;
    let levels = ParticipantLevel::ALL.iter().map(|level| (*level, at(level))).collect();
    Ok(MakeUp { invited: people.len() as u64, levels, kinds })
}

/// The kinds of organisation in the network of a wave, by name.
fn kinds_of(db: &Connection, wave: &WaveId) -> Result<Vec<String>, StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT DISTINCT kind FROM organisation JOIN wave ON wave.network_id = organisation.network_id
         WHERE wave.id = ?1 AND kind <> '' ORDER BY kind",
    )?;
    let rows = statement.query_map([wave], |row| row.get(0))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

pub(super) fn read_network(row: &Row<'_>) -> rusqlite::Result<Network> {
    Ok(Network {
        id: row.get(0)?,
        name: row.get(1)?,
        region: row.get(2)?,
        phase: row.get(3)?,
        aim: row.get(4)?,
        target_group: row.get(5)?,
        archived_on: read_date(row, 6)?,
    })
}

/// Reads a date column.
pub(super) fn read_date(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<Date>> {
    let text: Option<String> = row.get(column)?;
    text.map(|text| {
        text.parse().map_err(|error: jiff::Error| {
            rusqlite::Error::FromSqlConversionFailure(column, rusqlite::types::Type::Text, Box::new(error))
        })
    })
    .transpose()
}

/// Reads a date column that is never empty.
pub(super) fn required_date(row: &Row<'_>, column: usize) -> rusqlite::Result<Date> {
    read_date(row, column)?.ok_or(rusqlite::Error::InvalidQuery)
}
