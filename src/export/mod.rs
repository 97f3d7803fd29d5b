//! What researchers take away: rows that single nobody out, with everything that is needed to read them.
//!
//! Whoever exports hands over a [`Source`]: answers with what may be known of who gave them. [`build`] makes a
//! [`Dataset`] of it: anonymised rows, the published figures of networks, and how anonymous it all is; and
//! [`write_package`] puts that in files.
//!
//! | file | what it does |
//! |---|---|
//! | `source` | what is handed over |
//! | `quasi` | the columns that could point at somebody, and how they become coarser |
//! | `words` | which of the words that coordinators typed may go out |
//! | `items` | one column per item, over versions and instruments |
//! | `build` | source → data set |
//! | `rows` | its rows, packed |
//! | `scores` | the figures of networks that go along |
//! | `privacy`, `told` | how anonymous it is, as data and in words |
//! | `variables` | the columns as every codebook and script tells them |
//! | `responses`, `tables`, `parquet` | the data |
//! | `pages`, `datapackage` | codebook, scripts and descriptions |
//! | `package` | all of it in one zip |

mod build;
mod datapackage;
mod items;
mod package;
mod pages;
mod parquet;
mod privacy;
mod quasi;
mod responses;
mod rows;
mod scores;
mod source;
mod tables;
mod told;
mod variables;
mod words;

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::questionnaire::{Questionnaire, Text};

pub use build::{Built, BuiltWave, ExportError, build};
pub use items::ItemColumn;
pub use package::{Extra, PackageError, write_package};
pub use privacy::{ColumnPrivacy, Privacy, SizeCount};
pub use quasi::Quasi;
pub use responses::{WriteError, responses_csv};
pub use rows::{DataRow, Rows};
pub use scores::NetworkScores;
pub use source::{EarlierWave, Request, Source, SourceNetwork, SourceResponse, SourceWave, WaveFigures};
pub use told::{called, privacy_sentences};
pub use variables::{ScoredDimension, ValueLabel, Variable, code_labels, scored_dimensions};

/// What an item's cell holds instead of an answer.
pub mod codes {
    /// Hidden so that nobody can be recognised; also in the columns that could point at somebody.
    pub const HIDDEN: u8 = 96;
    /// Does not apply. Our own survey asks it together with "don't know"; answers from elsewhere may have it.
    pub const NOT_APPLICABLE: u8 = 97;
    /// Don't know, or does not apply.
    pub const DONT_KNOW: u8 = 98;
    /// Left open; also for a level or kind of organisation that was not told.
    pub const LEFT_OPEN: u8 = 99;
    /// All of them, in the order in which they are told.
    pub const ALL: [u8; 4] = [HIDDEN, NOT_APPLICABLE, DONT_KNOW, LEFT_OPEN];
}

/// How the rows are made safe, and what they may be called.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Product {
    /// Rows that are not linked over waves, without the network.
    Anonymised,
    /// Rows linked over waves under an id of the project, for an agreed research project.
    Pseudonymised,
}

impl Product {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Anonymised, Self::Pseudonymised];

    /// Its word in options and files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Anonymised => "anonymised",
            Self::Pseudonymised => "pseudonymised",
        }
    }

    /// Fewest people in a class that may be asked for.
    pub fn smallest_k(self) -> u32 {
        match self {
            Self::Anonymised => 5,
            Self::Pseudonymised => 3,
        }
    }
}

/// A data set, ready to be written.
#[derive(Debug, Clone)]
pub struct Dataset {
    /// What it is.
    pub product: Product,
    /// The columns that could point at somebody, as they came out.
    pub quasi: Vec<QuasiColumn>,
    /// The columns with answers.
    pub items: Vec<ItemColumn>,
    /// The instruments, the newest version of each first.
    pub questionnaires: Vec<Arc<Questionnaire>>,
    /// The rows, in random order; with linked rows those of a respondent together.
    pub rows: Rows,
    /// The published figures of the networks.
    pub scores: Vec<NetworkScores>,
    /// How anonymous it is.
    pub privacy: Privacy,
    /// How it was made.
    pub provenance: Provenance,
}

/// A column that could point at somebody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QuasiColumn {
    /// Which.
    pub quasi: Quasi,
    /// Name of the step that was taken: "quarter", "year", "alle".
    pub step: String,
    /// The values that stand in it, in their order.
    pub values: Vec<String>,
}

/// How a data set was made: enough to make it again on the same data.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Provenance {
    /// Name and version of the program.
    pub software: String,
    /// The day.
    pub made_on: String,
    /// The product.
    pub product: Product,
    /// The seed of ids and order. It tells nothing without the key of the server.
    pub seed: String,
    /// Number of networks.
    pub networks: usize,
    /// Number of waves.
    pub waves: usize,
    /// The instruments with their versions.
    pub instruments: Vec<Instrument>,
    /// What was asked for.
    pub options: Request,
    /// The project for which it was made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub project: Option<Project>,
}

/// An instrument in a data set.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Instrument {
    /// Id.
    pub id: String,
    /// Version.
    pub version: String,
    /// Title.
    pub title: Text,
    /// Source, as a citation.
    pub source: String,
}

/// An agreed research project, as its package names it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Project {
    /// Who does it.
    pub who: String,
    /// What for.
    pub purpose: String,
    /// First day.
    pub from: String,
    /// Last day, after which the key is destroyed.
    pub until: String,
}
