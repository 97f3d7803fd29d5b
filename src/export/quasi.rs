//! The columns that could point at somebody: their values and how these become coarser.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    Product, Source, SourceWave, codes,
    words::{self, Vocabulary},
};
use crate::{
    anonymise::{Hierarchy, HierarchyError},
    store::network::ParticipantLevel,
};

/// The step of the column of levels at which those who lead are one.
pub(super) const LEVEL_GROUP: &str = "level_group";
/// The value of board members and managers together.
const LEADING: &str = "sturend";

/// A column that could point at somebody.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Quasi {
    /// The network, under a code of this export.
    Network,
    /// Town or region of the network.
    Region,
    /// Phase of the network.
    Phase,
    /// Kind of organisation of the respondent.
    OrganisationKind,
    /// Level at which the respondent works.
    Level,
    /// Number of the wave in its network.
    Wave,
    /// Quarter in which the wave closed.
    Quarter,
}

impl Quasi {
    /// All, in the order of the columns.
    pub const ALL: [Self; 7] = [
        Self::Network,
        Self::Region,
        Self::Phase,
        Self::OrganisationKind,
        Self::Level,
        Self::Wave,
        Self::Quarter,
    ];

    /// Name of the column.
    pub fn name(self) -> &'static str {
        match self {
            Self::Network => "network",
            Self::Region => "region",
            Self::Phase => "phase",
            Self::OrganisationKind => "organisation_kind",
            Self::Level => "level",
            Self::Wave => "wave",
            Self::Quarter => "quarter",
        }
    }

    /// The column of this name.
    pub fn of_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|quasi| quasi.name() == name)
    }

    /// The columns that a product has when they are not chosen. Anonymised rows never have the network.
    pub fn of_product(product: Product) -> Vec<Self> {
        let offered = |quasi: &Self| product == Product::Pseudonymised || *quasi != Self::Network;
        Self::ALL.into_iter().filter(offered).collect()
    }
}

/// The columns of an export with the leaf of every value.
pub(super) struct Columns {
    pub(super) quasi: Vec<Quasi>,
    pub(super) hierarchies: Vec<Hierarchy>,
    vocabulary: Vocabulary,
    codes: Vec<String>,
}

impl Columns {
    /// The chosen columns over everything in the source. `codes` are the codes of the networks.
    ///
    /// # Errors
    /// When a hierarchy is none, which would be a mistake of ours.
    pub(super) fn new(source: &Source, chosen: &[Quasi], codes: Vec<String>) -> Result<Self, HierarchyError> {
        let vocabulary = Vocabulary::of(source);
        let mut columns = Self { quasi: Vec::new(), hierarchies: Vec::new(), vocabulary, codes };
        for quasi in Quasi::ALL.into_iter().filter(|quasi| chosen.contains(quasi)) {
            let mut leaves = Vec::new();
            for wave in &source.waves {
                let network = &source.networks[wave.network];
                match quasi {
                    Quasi::OrganisationKind | Quasi::Level => {}
                    _ => leaves.push(columns.of_wave(
                        quasi,
                        wave.network,
                        &network.region,
                        &network.phase,
                        wave.number,
                        wave.closed_on,
                    )),
                }
            }
            if quasi == Quasi::Level {
                leaves.extend(source.levels.iter().cloned().chain([open()]));
            }
            if quasi == Quasi::OrganisationKind {
                leaves.extend(columns.vocabulary.kinds().map(str::to_owned).chain([open()]));
            }
            leaves.sort();
            leaves.dedup();
            let hierarchy = columns.hierarchy(quasi, leaves)?;
            columns.quasi.push(quasi);
            columns.hierarchies.push(hierarchy);
        }
        Ok(columns)
    }

    fn hierarchy(&self, quasi: Quasi, leaves: Vec<String>) -> Result<Hierarchy, HierarchyError> {
        let column = Hierarchy::new(quasi.name(), quasi.name(), leaves);
        match quasi {
            Quasi::Quarter => column.through("year", |quarter| quarter.chars().take(4).collect()),
            Quasi::Level => column.through(LEVEL_GROUP, |level| {
                let leads = [ParticipantLevel::Board, ParticipantLevel::Management];
                let leads = leads.iter().any(|one| one.word() == level);
                if leads { LEADING.to_owned() } else { level.to_owned() }
            }),
            Quasi::OrganisationKind => {
                column.through("domain", |kind| self.vocabulary.domain(kind).to_owned())
            }
            _ => Ok(column),
        }
    }

    fn of_wave(
        &self,
        quasi: Quasi,
        network: usize,
        region: &str,
        phase: &str,
        number: u32,
        closed_on: Date,
    ) -> String {
        match quasi {
            Quasi::Network => self.codes[network].clone(),
            Quasi::Region => words::plain(region),
            Quasi::Phase => phase.to_owned(),
            Quasi::Wave => number.to_string(),
            Quasi::Quarter => quarter(closed_on),
            Quasi::OrganisationKind | Quasi::Level => open(),
        }
    }

    /// The leaves of everything in the source.
    pub(super) fn leaves(&self, source: &Source) -> Leaves {
        let of_wave = |wave: &SourceWave| {
            let network = &source.networks[wave.network];
            let leaf = |(quasi, hierarchy): (&Quasi, &Hierarchy)| {
                let (region, phase) = (&network.region, &network.phase);
                leaf(
                    hierarchy,
                    &self.of_wave(*quasi, wave.network, region, phase, wave.number, wave.closed_on),
                )
            };
            self.quasi.iter().zip(&self.hierarchies).map(leaf).collect()
        };
        let of_words = |quasi: Quasi, words: &mut dyn Iterator<Item = &str>| {
            let column = self.quasi.iter().position(|own| *own == quasi)?;
            let leaves = words.map(|word| leaf(&self.hierarchies[column], word)).collect();
            Some((column, leaves))
        };
        Leaves {
            waves: source.waves.iter().map(of_wave).collect(),
            levels: of_words(Quasi::Level, &mut source.levels.iter().map(String::as_str)),
            kinds: of_words(Quasi::OrganisationKind, &mut self.vocabulary.kinds()),
        }
    }
}

/// By wave, level and kind of organisation of a source, all that a row depends on: their leaves.
pub(super) struct Leaves {
    /// By wave and column; in those of level and kind the leaf of what was not told.
    waves: Vec<Vec<u32>>,
    /// The column, and the leaf of each.
    levels: Option<(usize, Vec<u32>)>,
    kinds: Option<(usize, Vec<u32>)>,
}

impl Leaves {
    /// By column: the leaf of a response, into what was made for another.
    pub(super) fn put(&self, wave: usize, level: Option<u32>, kind: Option<u32>, leaves: &mut Vec<u32>) {
        leaves.clone_from(&self.waves[wave]);
        for (of, told) in [(&self.levels, level), (&self.kinds, kind)] {
            if let (Some((column, of)), Some(told)) = (of, told) {
                leaves[*column] = of[told as usize];
            }
        }
    }
}

fn leaf(hierarchy: &Hierarchy, value: &str) -> u32 {
    let place = hierarchy.steps()[0].values.binary_search_by(|own| own.as_str().cmp(value));
    u32::try_from(place.unwrap_or_default()).unwrap_or(u32::MAX)
}

/// The value of what was not told.
pub(super) fn open() -> String {
    codes::LEFT_OPEN.to_string()
}

/// The quarter of a day: 2026-Q4.
pub(super) fn quarter(day: Date) -> String {
    format!("{}-Q{}", day.year(), (day.month() - 1) / 3 + 1)
}
