//! What of a wave goes out at closing, and what that comes to for each score.
//!
//! At closing the groups of respondents are offered to the release ledger one after the other, the most important
//! first; those that it admits are the wave's *releases*, and are never taken back. A score is missing for some
//! respondents, so for every score the releases are entered once more with those who have it.

use std::{
    collections::{BTreeSet, HashMap},
    hash::Hash,
};

use serde::Serialize;

use super::{
    MinGroup, SPREAD_FROM,
    ledger::{Ledger, Offer},
};
use crate::scoring::{Plan, WaveScores};

/// What a release is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum What {
    /// All respondents.
    Whole,
    /// Those who also answered in another wave: the number in a word of change.
    Panel,
    /// A breakdown by level.
    Level,
    /// A breakdown by kind of organisation.
    Kind,
    /// Organisations that weigh equally.
    Organisations,
}

/// Groups of respondents about which figures went out together.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Release<M> {
    /// What it is about.
    pub what: What,
    /// What else it concerns: the id of the other wave of a panel; else empty.
    pub subject: String,
    /// The smallest group at that moment.
    pub min_group: MinGroup,
    /// The groups by name.
    pub parts: Vec<(String, BTreeSet<M>)>,
}

impl<M: Ord + Copy + Hash> Release<M> {
    /// The release with respondents by their place; those without one are left out.
    pub fn placed(&self, places: &HashMap<M, usize>) -> Release<usize> {
        let parts = self.parts.iter().map(|(name, members)| {
            (name.clone(), members.iter().filter_map(|member| places.get(member).copied()).collect())
        });
        Release {
            what: self.what,
            subject: self.subject.clone(),
            min_group: self.min_group,
            parts: parts.collect(),
        }
    }

    /// The release as the ledger takes it.
    pub fn offer(&self) -> Offer<M> {
        match self.what {
            What::Organisations => {
                let of = |(name, members): &(String, BTreeSet<M>)| {
                    members.iter().map(|member| (*member, name.clone())).collect::<Vec<_>>()
                };
                Offer::Weighted(self.parts.iter().flat_map(of).collect())
            }
            _ => Offer::Groups(self.parts.iter().map(|(_, members)| members.clone()).collect()),
        }
    }
}

/// A respondent at closing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Respondent<M> {
    /// Names the respondent in the wave.
    pub id: M,
    /// Level, if told.
    pub level: Option<String>,
    /// Kind of organisation, if told.
    pub kind: Option<String>,
    /// The organisation, if known.
    pub organisation: Option<String>,
}

/// Those who answered in this wave and in an earlier one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Panel<M> {
    /// Id of the earlier wave.
    pub wave: String,
    /// Their responses here and there.
    pub members: Vec<(M, M)>,
    /// What went out about the earlier wave.
    pub released: Vec<Release<M>>,
    /// The smallest group there.
    pub min_group: MinGroup,
}

/// What goes out at a closing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Publication<M> {
    /// About the wave that closes.
    pub here: Vec<Release<M>>,
    /// About earlier waves, by their id: the panels.
    pub there: Vec<(String, Release<M>)>,
}

/// Decides what goes out about a wave that closes with these respondents, after what `earlier` went out at earlier
/// closings of it. `None` if that is nothing new: fewer than k respondents, or fewer than k who came since.
pub fn publish<M: Ord + Copy + Hash>(
    k: MinGroup,
    respondents: &[Respondent<M>],
    earlier: &[Release<M>],
    this: &str,
    panels: &[Panel<M>],
) -> Option<Publication<M>> {
    let mut ledger = ledger_of(earlier);
    let release =
        |what, subject: &str, parts| Release { what, subject: subject.to_owned(), min_group: k, parts };
    let everybody = respondents.iter().map(|respondent| respondent.id).collect::<BTreeSet<_>>();
    let whole = release(What::Whole, "", vec![(String::new(), everybody)]);
    if respondents.is_empty() || !ledger.enter(k, &whole.offer()) {
        return None;
    }
    let mut publication = Publication { here: vec![whole], there: Vec::new() };
    for panel in panels.iter().filter(|panel| panel.members.len() as u64 >= SPREAD_FROM) {
        let k = k.raised_to(panel.min_group);
        let side = |subject: &str, members: BTreeSet<M>| Release {
            min_group: k,
            ..release(What::Panel, subject, vec![(String::new(), members)])
        };
        let here = side(&panel.wave, panel.members.iter().map(|(here, _)| *here).collect());
        let there = side(this, panel.members.iter().map(|(_, there)| *there).collect());
        let mut with = ledger.clone();
        if ledger_of(&panel.released).enter(k, &there.offer()) && with.enter(k, &here.offer()) {
            ledger = with;
            publication.here.push(here);
            publication.there.push((panel.wave.clone(), there));
        }
    }
    for (what, of) in breakdowns() {
        let parts = grouped(respondents, of);
        let large = |(_, members): &&(String, BTreeSet<M>)| members.len() as u64 >= k.get();
        let shown = parts.iter().filter(large).cloned().collect::<Vec<_>>();
        let sizes = shown.iter().map(|(_, members)| members.len() as u64).collect::<Vec<_>>();
        let rest = respondents.len() as u64 - sizes.iter().sum::<u64>();
        let breakdown = release(what, "", shown);
        if k.allows_breakdown(&sizes, rest) && ledger.enter(k, &breakdown.offer()) {
            publication.here.push(breakdown);
        }
    }
    let organisations = grouped(respondents, |respondent| respondent.organisation.as_deref());
    let weighted = release(What::Organisations, "", organisations);
    if weighted.parts.len() as u64 >= k.get() && ledger.enter(k, &weighted.offer()) {
        publication.here.push(weighted);
    }
    Some(publication)
}

/// How respondents are told apart in a breakdown.
type Trait<M> = fn(&Respondent<M>) -> Option<&str>;

/// The breakdowns, the most important first.
const fn breakdowns<M>() -> [(What, Trait<M>); 2] {
    [
        (What::Level, |respondent| respondent.level.as_deref()),
        (What::Kind, |respondent| respondent.kind.as_deref()),
    ]
}

/// The groups of respondents that have a trait in common, by its name.
fn grouped<M: Ord + Copy>(
    respondents: &[Respondent<M>],
    of: impl Fn(&Respondent<M>) -> Option<&str>,
) -> Vec<(String, BTreeSet<M>)> {
    let mut groups = std::collections::BTreeMap::<String, BTreeSet<M>>::new();
    for respondent in respondents {
        if let Some(name) = of(respondent) {
            groups.entry(name.to_owned()).or_default().insert(respondent.id);
        }
    }
    groups.into_iter().collect()
}

fn ledger_of<M: Ord + Copy + Hash>(releases: &[Release<M>]) -> Ledger<M> {
    let mut ledger = Ledger::default();
    for release in releases {
        ledger.enter(release.min_group, &release.offer());
    }
    ledger
}

/// For every score, what of the releases may be shown. Respondents are named by their place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Admitted {
    /// By dimension, over all respondents.
    pub dimensions: Vec<bool>,
    /// By level.
    pub levels: Vec<bool>,
    /// By item.
    pub items: Vec<bool>,
    /// The total.
    pub total: bool,
    /// By release and dimension.
    pub releases: Vec<Vec<bool>>,
}

impl Admitted {
    /// Enters the releases of a wave, in their order, for every score with those who have it.
    ///
    /// A total says of its dimensions what the dimensions of the same respondents would, so its respondents are
    /// entered as a group of each.
    pub fn of<K>(plan: &Plan, scores: &WaveScores<K>, releases: &[Release<usize>]) -> Self {
        let dimensions = plan.item_ranges().count();
        let levels = scores.figures.levels.len();
        let mut ledgers = vec![Ledger::default(); dimensions];
        let mut items = vec![Ledger::default(); plan.items()];
        let mut admitted = Self {
            dimensions: vec![false; dimensions],
            levels: vec![false; levels],
            items: vec![false; plan.items()],
            total: false,
            releases: Vec::new(),
        };
        for release in releases {
            let (k, offer) = (release.min_group, release.offer());
            let entered = ledgers.iter_mut().enumerate().map(|(dimension, ledger)| {
                let holds = |member: &usize| scores.has_dimension(*member, dimension);
                ledger.enter(k, &offer.of_holders(holds))
            });
            let entered = entered.collect::<Vec<_>>();
            if release.what == What::Whole {
                admitted.dimensions.clone_from(&entered);
                for (item, ledger) in items.iter_mut().enumerate() {
                    let holds = |member: &usize| scores.has_item(*member, item);
                    admitted.items[item] = ledger.enter(k, &offer.of_holders(holds));
                }
                let total = offer.of_holders(|member| scores.has_total(*member));
                admitted.total = enter_all(&mut ledgers, 0..dimensions, k, &total);
                for level in 0..levels {
                    let own = offer.of_holders(|member| scores.has_level(*member, level));
                    admitted.levels[level] = enter_all(&mut ledgers, plan.level_members(level), k, &own);
                }
            }
            admitted.releases.push(entered);
        }
        admitted
    }
}

/// Enters an offer for several dimensions, or for none of them.
fn enter_all(
    ledgers: &mut [Ledger<usize>],
    dimensions: impl Iterator<Item = usize>,
    k: MinGroup,
    offer: &Offer<usize>,
) -> bool {
    let mut with = ledgers.to_vec();
    let mut dimensions = dimensions;
    let safe = dimensions.all(|dimension| with[dimension].enter(k, offer));
    if safe {
        ledgers.clone_from_slice(&with);
    }
    safe
}
