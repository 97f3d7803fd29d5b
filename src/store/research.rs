//! Research: the networks that allow it, agreed projects, and the exports that went out.

use jiff::civil::Date;
use rusqlite::{Connection, OptionalExtension, Row, params};
use serde::Serialize;

use super::{
    AccountId, ExportId, NetworkId, ProjectId, StoreError, WaveId,
    network::{self, Network, read_date, required_date},
    questionnaire,
    wave::{self, Wave, WaveState},
};
use crate::{
    questionnaire::{Questionnaire, library},
    secret::{Digest, ExportKey, Seal},
};

/// A network that allows research.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AllowedNetwork {
    /// The network.
    #[serde(flatten)]
    pub network: Network,
    /// The day on which its coordinators allowed it.
    pub allowed_on: Date,
    /// Number of its closed waves.
    pub closed_waves: u32,
}

/// An agreed research project.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Project {
    /// Identifier.
    pub id: ProjectId,
    /// Who does it.
    pub who: String,
    /// What for.
    pub purpose: String,
    /// First day.
    pub from: Date,
    /// Last day.
    pub until: Date,
    /// The day on which it was noted.
    pub made_on: Date,
    /// Whether its key is gone, so that nothing can be exported for it any more.
    pub ended: bool,
}

impl Project {
    /// Whether something may be exported for it on this day.
    pub fn is_running(&self, today: Date) -> bool {
        !self.ended && self.from <= today && today <= self.until
    }
}

/// An export that went out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Export {
    /// Identifier.
    pub id: ExportId,
    /// The day.
    pub made_on: Date,
    /// Who made it; `None` for the command line.
    pub account: Option<AccountId>,
    /// The project that it is for.
    pub project: Option<ProjectId>,
    /// Whether the rows of a person were linked.
    pub linked: bool,
    /// Fewest people in a class that it promised.
    pub least: u32,
    /// Number of rows.
    pub rows: u32,
    /// What was asked for, as JSON.
    pub request: String,
}

/// The first bytes of the key of a response, which tell it apart from all others, with the class it went out in.
pub type Exported = ([u8; SHORT], u32);
/// What of a wave went out in an export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportedWave {
    /// The wave.
    pub wave: WaveId,
    /// Its rows.
    pub rows: Vec<Exported>,
    /// Waves with the same number could not be told apart by anything but their answers.
    pub group: u32,
    /// Whether the figures of its report went along.
    pub figures: bool,
}

/// How many bytes of a key are kept.
pub const SHORT: usize = 16;
const CLASS: usize = 4;

/// Notes since when a network allows research, or that it does not.
///
/// # Errors
/// When it cannot be written.
pub fn allow(db: &Connection, network: &NetworkId, since: Option<Date>) -> Result<(), StoreError> {
    db.prepare_cached("UPDATE network SET research_on = ?2 WHERE id = ?1")?
        .execute(params![network, since.map(|day| day.to_string())])?;
    Ok(())
}

/// Since when a network allows research.
///
/// # Errors
/// When it cannot be read.
pub fn allowed_since(db: &Connection, network: &NetworkId) -> Result<Option<Date>, StoreError> {
    Ok(db
        .prepare_cached("SELECT research_on FROM network WHERE id = ?1")?
        .query_row([network], |row| read_date(row, 0))?)
}

/// The networks that allow research, by name.
///
/// # Errors
/// When they cannot be read.
pub fn networks(db: &Connection) -> Result<Vec<AllowedNetwork>, StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT network.id, name, region, phase, aim, target_group, archived_on, research_on,
                (SELECT count(*) FROM wave WHERE wave.network_id = network.id AND state = 'closed')
         FROM network WHERE research_on IS NOT NULL ORDER BY name, id",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(AllowedNetwork {
            network: network::read_network(row)?,
            allowed_on: required_date(row, 7)?,
            closed_waves: row.get(8)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The instruments of closed waves of networks that allow research, one version of each. A questionnaire that one
/// network alone has would point at it, and stays out.
///
/// # Errors
/// When they cannot be read.
pub fn instruments(db: &Connection) -> Result<Vec<Questionnaire>, StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT questionnaire_id, max(questionnaire_version) FROM wave_questionnaire
         JOIN wave ON wave.id = wave_id JOIN network ON network.id = network_id
         WHERE research_on IS NOT NULL AND state = 'closed' GROUP BY questionnaire_id ORDER BY questionnaire_id",
    )?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let versions = rows.collect::<Result<Vec<(String, String)>, _>>()?;
    let known = versions.iter().filter(|(id, _)| library::find(id).is_some());
    known.map(|(id, version)| questionnaire::find(db, id, version)).collect()
}

/// The number of all networks, whether they allow research or not.
///
/// # Errors
/// When they cannot be counted.
pub fn network_count(db: &Connection) -> Result<u32, StoreError> {
    Ok(db.query_row("SELECT count(*) FROM network", [], |row| row.get(0))?)
}

/// Notes a project, with a key of its own.
///
/// # Errors
/// When it cannot be written.
pub fn add_project(
    db: &Connection,
    seal: &Seal,
    project: &Project,
    key: &ExportKey,
    account: &AccountId,
) -> Result<(), StoreError> {
    db.prepare_cached(
        "INSERT INTO project (id, who, purpose, from_day, until_day, made_on, account_id, sealed_key)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(params![
        project.id,
        project.who,
        project.purpose,
        project.from.to_string(),
        project.until.to_string(),
        project.made_on.to_string(),
        account,
        seal.close(project.id.as_str(), key.reveal())?
    ])?;
    Ok(())
}

const PROJECT: &str = "id, who, purpose, from_day, until_day, made_on, sealed_key IS NULL";

/// All projects, the newest first.
///
/// # Errors
/// When they cannot be read.
pub fn projects(db: &Connection) -> Result<Vec<Project>, StoreError> {
    let mut statement =
        db.prepare_cached(&format!("SELECT {PROJECT} FROM project ORDER BY made_on DESC, id"))?;
    let rows = statement.query_map([], read_project)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// A project.
///
/// # Errors
/// [`StoreError::NotFound`] when there is none.
pub fn project(db: &Connection, id: &ProjectId) -> Result<Project, StoreError> {
    Ok(db
        .prepare_cached(&format!("SELECT {PROJECT} FROM project WHERE id = ?1"))?
        .query_row([id], read_project)?)
}

/// The key of a project.
///
/// # Errors
/// [`StoreError::NotFound`] when it has ended.
pub fn project_key(db: &Connection, seal: &Seal, id: &ProjectId) -> Result<ExportKey, StoreError> {
    let sealed = db
        .prepare_cached("SELECT sealed_key FROM project WHERE id = ?1")?
        .query_row([id], |row| row.get::<_, Option<Vec<u8>>>(0))
        .optional()?
        .flatten();
    let bytes = seal.open(id.as_str(), &sealed.ok_or(StoreError::NotFound)?)?;
    Ok(ExportKey::of_bytes(bytes.try_into().map_err(|_| StoreError::Ledger)?))
}

/// Ends a project: its key is destroyed, and with it every way to link its exports with each other or with anything to
/// come.
///
/// # Errors
/// When it cannot be written.
pub fn end_project(db: &Connection, id: &ProjectId) -> Result<(), StoreError> {
    db.prepare_cached("UPDATE project SET sealed_key = NULL WHERE id = ?1")?.execute([id])?;
    Ok(())
}

/// Ends the projects whose last day lies before today.
///
/// # Errors
/// When it cannot be written.
pub fn end_past_projects(db: &Connection, today: Date) -> Result<usize, StoreError> {
    Ok(db
        .prepare_cached(
            "UPDATE project SET sealed_key = NULL WHERE until_day < ?1 AND sealed_key IS NOT NULL",
        )?
        .execute([today.to_string()])?)
}

/// All exports, the oldest first.
///
/// # Errors
/// When they cannot be read.
pub fn exports(db: &Connection) -> Result<Vec<Export>, StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT id, made_on, account_id, project_id, linked, least, rows, request FROM export
         ORDER BY made_on, id",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(Export {
            id: row.get(0)?,
            made_on: required_date(row, 1)?,
            account: row.get(2)?,
            project: row.get(3)?,
            linked: row.get(4)?,
            least: row.get(5)?,
            rows: row.get(6)?,
            request: row.get(7)?,
        })
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// Enters an export in the ledger: its rows by wave. `earlier` is how many exports it was weighed against.
///
/// # Errors
/// [`StoreError::Overtaken`] when another export went out in the meantime: then it must be weighed anew.
pub fn enter(
    db: &Connection,
    seal: &Seal,
    export: &Export,
    waves: &[ExportedWave],
    earlier: usize,
) -> Result<(), StoreError> {
    let count: u32 = db.query_row("SELECT count(*) FROM export", [], |row| row.get(0))?;
    if count as usize != earlier {
        return Err(StoreError::Overtaken);
    }
    db.prepare_cached(
        "INSERT INTO export (id, made_on, account_id, project_id, linked, least, rows, request)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    )?
    .execute(params![
        export.id,
        export.made_on.to_string(),
        export.account,
        export.project,
        export.linked,
        export.least,
        export.rows,
        export.request
    ])?;
    let mut insert = db.prepare_cached(
        "INSERT INTO release (wave_id, turn, closing, kind, subject, sealed)
         VALUES (?1, (SELECT coalesce(max(turn), -1) + 1 FROM release WHERE wave_id = ?1),
                 (SELECT closings FROM wave WHERE id = ?1), 'export', ?2, ?3)",
    )?;
    for one in waves {
        let bytes = one.rows.iter().flat_map(|(key, class)| key.iter().copied().chain(class.to_le_bytes()));
        let bytes = bytes.chain(one.group.to_le_bytes()).chain([u8::from(one.figures)]).collect::<Vec<_>>();
        insert.execute(params![one.wave, export.id, seal.close(one.wave.as_str(), &bytes)?])?;
    }
    Ok(())
}

/// What went out in an export, by wave.
///
/// # Errors
/// When they cannot be read or opened.
pub fn rows_of(db: &Connection, seal: &Seal, export: &ExportId) -> Result<Vec<ExportedWave>, StoreError> {
    let mut statement =
        db.prepare_cached("SELECT wave_id, sealed FROM release WHERE kind = 'export' AND subject = ?1")?;
    let rows = statement.query_map([export], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let opened = rows.map(|row| {
        let (wave, sealed): (WaveId, Vec<u8>) = row?;
        let bytes = seal.open(wave.as_str(), &sealed)?;
        let rows = bytes.chunks_exact(SHORT + CLASS);
        // Before it was kept: all that can have been.
        let (group, figures) = match rows.remainder() {
            [] => (0, true),
            [group @ .., figures] => {
                (u32::from_le_bytes(group.try_into().map_err(|_| StoreError::Ledger)?), *figures != 0)
            }
        };
        let rows = rows.map(read_exported).collect::<Result<_, _>>()?;
        Ok(ExportedWave { wave, rows, group, figures })
    });
    opened.collect()
}

fn read_exported(bytes: &[u8]) -> Result<Exported, StoreError> {
    let (key, class) = bytes.split_first_chunk().ok_or(StoreError::Ledger)?;
    Ok((*key, u32::from_le_bytes(class.try_into().map_err(|_| StoreError::Ledger)?)))
}

/// The keys of the released responses of a wave, each with the key of the person where there is one.
///
/// # Errors
/// When they cannot be read.
pub fn keys(db: &Connection, wave: &WaveId) -> Result<Vec<(Digest, Option<Digest>)>, StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT response_key, respondent_key FROM response WHERE wave_id = ?1 AND released > 0
         ORDER BY response_key",
    )?;
    let rows = statement.query_map([wave], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The waves of a network that have been closed at least once, in their order, also one that is open again: their
/// numbers stay.
///
/// # Errors
/// When they cannot be read.
pub fn closed_waves(db: &Connection, network: &NetworkId) -> Result<Vec<Wave>, StoreError> {
    let mut waves = wave::all(db, network)?;
    waves.retain(|wave| wave.state == WaveState::Closed || wave.closed_on.is_some());
    Ok(waves)
}

/// The domain of every kind of organisation in a network; of a kind in several, the first by name.
///
/// # Errors
/// When they cannot be read.
pub fn domains(db: &Connection, network: &NetworkId) -> Result<Vec<(String, String)>, StoreError> {
    let mut statement = db.prepare_cached(
        "SELECT kind, min(domain) FROM organisation WHERE network_id = ?1 AND kind <> '' GROUP BY kind",
    )?;
    let rows = statement.query_map([network], |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn read_project(row: &Row<'_>) -> rusqlite::Result<Project> {
    Ok(Project {
        id: row.get(0)?,
        who: row.get(1)?,
        purpose: row.get(2)?,
        from: required_date(row, 3)?,
        until: required_date(row, 4)?,
        made_on: required_date(row, 5)?,
        ended: row.get(6)?,
    })
}
