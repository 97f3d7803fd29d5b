//! From the store to a package for researchers, for the page and the command line alike: what was chosen is gathered,
//! made safe, entered in the release ledger, and only then handed out.

mod gather;
mod reliability;

use jiff::civil::Date;

use crate::{
    export::{self, Built, Dataset, ExportError, Product, Request},
    secret::SecretError,
    store::{
        AccountId, ExportId, NetworkId, ProjectId, Store, StoreError,
        audit::{self, Action},
        research::{self, Export, Project},
    },
};
use gather::Gathered;
pub use reliability::{Reliability, reliability};

/// What is to be exported.
#[derive(Debug, Clone, PartialEq)]
pub struct Choice {
    /// The networks; `None` for all that allow research.
    pub networks: Option<Vec<NetworkId>>,
    /// The numbers of the waves, from 1 for the first closed one of a network; `None` for all.
    pub waves: Option<Vec<u32>>,
    /// The instruments, by id; `None` for all.
    pub instruments: Option<Vec<String>>,
    /// How it is to be made safe.
    pub request: Request,
    /// The project, which a pseudonymised export needs.
    pub project: Option<ProjectId>,
    /// The seed of ids and order; random when left out. A project has ids of its own, whatever the seed.
    pub seed: Option<String>,
}

/// Why nothing was exported.
#[derive(Debug, thiserror::Error)]
pub enum ResearchError {
    /// What was asked cannot be had.
    #[error(transparent)]
    Refused(#[from] ExportError),
    /// A network that does not exist, or that does not allow research.
    #[error("there is no network {0} that allows research")]
    NoNetwork(String),
    /// A pseudonymised export without a project.
    #[error(
        "a pseudonymised export is made for a research project: note who does it, what for and until when first"
    )]
    NoProject,
    /// The project has ended, or has not begun.
    #[error("the project does not run today: it runs from {} until {}", .0.from, .0.until)]
    NotRunning(Box<Project>),
    /// The data folder.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// No randomness.
    #[error(transparent)]
    Secret(#[from] SecretError),
}

/// A data set that may go out, and what must be entered when it does.
#[derive(Debug)]
pub struct Prepared {
    built: Built,
    gathered: Gathered,
    project: Option<ProjectId>,
    today: Date,
}

impl Prepared {
    /// The data set.
    pub fn dataset(&self) -> &Dataset {
        &self.built.dataset
    }

    /// Enters it in the ledger and the audit trail: from now on it counts as known. Hands out the data set.
    ///
    /// # Errors
    /// [`StoreError::Overtaken`] when another export went out since it was prepared: prepare it anew.
    pub fn release(self, account: Option<AccountId>, at: i64) -> Result<Entry, ResearchError> {
        let export = Export {
            id: ExportId::random()?,
            made_on: self.today,
            account: account.clone(),
            project: self.project,
            linked: self.built.past.linked,
            least: self.built.past.k,
            rows: u32::try_from(self.built.past.rows.len()).unwrap_or(u32::MAX),
            request: serde_json::to_string(&self.built.dataset.provenance.options).unwrap_or_default(),
        };
        let waves = self.gathered.by_wave(&self.built.past, &self.built.waves);
        let earlier = self.built.dataset.privacy.earlier_exports;
        Ok(Entry { export, waves, earlier, account, at, dataset: self.built.dataset })
    }
}

/// A data set on its way into the ledger.
#[derive(Debug)]
pub struct Entry {
    export: Export,
    waves: Vec<research::ExportedWave>,
    earlier: usize,
    account: Option<AccountId>,
    at: i64,
    dataset: Dataset,
}

impl Entry {
    /// Writes it, and hands out the data set.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn write(self, db: &rusqlite::Connection, seal: &crate::secret::Seal) -> Result<Dataset, StoreError> {
        research::enter(db, seal, &self.export, &self.waves, self.earlier)?;
        let id = self.export.id.as_str();
        audit::record(db, self.at, self.account.as_ref(), None, Action::DataExported, id)?;
        Ok(self.dataset)
    }
}

/// Gathers what was chosen and makes it safe.
///
/// # Errors
/// When it cannot be had; the error says why, and what to do.
pub fn prepare(store: &Store, choice: &Choice, today: Date) -> Result<Prepared, ResearchError> {
    let project = project(store, choice, today)?;
    let (source, gathered) = gather::gather(store, choice, project.as_ref(), today)?;
    let built = export::build(source, &choice.request)?;
    Ok(Prepared { built, gathered, project: project.map(|project| project.id), today })
}

fn project(store: &Store, choice: &Choice, today: Date) -> Result<Option<Project>, ResearchError> {
    if choice.request.product == Product::Anonymised {
        return Ok(None);
    }
    let id = choice.project.as_ref().ok_or(ResearchError::NoProject)?;
    let project = store.read(|db| research::project(db, id)).map_err(|error| match error {
        StoreError::NotFound => ResearchError::NoProject,
        error => ResearchError::Store(error),
    })?;
    if project.is_running(today) {
        Ok(Some(project))
    } else {
        Err(ResearchError::NotRunning(Box::new(project)))
    }
}
