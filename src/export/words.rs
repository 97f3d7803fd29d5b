//! Kinds and domains of organisations are typed by coordinators. A word that only one network uses would name it, so a
//! word goes out only if it is a usual one, or several networks use it; else it is "other".

use std::collections::{BTreeMap, BTreeSet};

use super::{Source, codes};
use crate::{messages::Messages, spreadsheet::without_formula};

/// Networks from which on a word that they all use names none of them.
const SHARED_BY: usize = 3;
/// The value of what has no word that may go out.
const OTHER: &str = "overig";

/// The words that may go out, for what coordinators typed.
pub(super) struct Vocabulary {
    /// By kind of the source: its word.
    kinds: Vec<String>,
    /// By word: its domain.
    domains: BTreeMap<String, String>,
}

impl Vocabulary {
    /// Over all networks of a source.
    pub(super) fn of(source: &Source) -> Self {
        let typed = source.networks.iter().map(|network| &network.domains);
        let kinds = shared(typed.clone().map(|domains| domains.keys().map(String::as_str).collect()));
        let domains = shared(typed.map(|domains| domains.values().map(String::as_str).collect()));
        let kind = Translated { usual: usual("organisation-usual-kinds"), shared: kinds };
        let domain = Translated { usual: usual("organisation-usual-domains"), shared: domains };
        let mut votes = BTreeMap::<String, BTreeMap<String, usize>>::new();
        for (typed, in_domain) in source.networks.iter().flat_map(|network| &network.domains) {
            *votes.entry(kind.word(typed)).or_default().entry(domain.word(in_domain)).or_default() += 1;
        }
        // A kind that is in several domains takes the one in which most networks see it.
        let most = |votes: BTreeMap<String, usize>| {
            let most = votes
                .into_iter()
                .max_by(|(one, count), (other, counts)| count.cmp(counts).then(other.cmp(one)));
            most.map_or_else(|| OTHER.to_owned(), |(domain, _)| domain)
        };
        let domains = votes.into_iter().map(|(kind, votes)| (kind, most(votes))).collect();
        Self { kinds: source.kinds.iter().map(|typed| kind.word(typed)).collect(), domains }
    }

    /// By kind of the source: its word.
    pub(super) fn kinds(&self) -> impl Iterator<Item = &str> {
        self.kinds.iter().map(String::as_str)
    }

    /// The domain of a word; what was not told stays so.
    pub(super) fn domain<'a>(&'a self, kind: &'a str) -> &'a str {
        if kind == codes::LEFT_OPEN.to_string() {
            return kind;
        }
        self.domains.get(kind).map_or(OTHER, String::as_str)
    }
}

/// How typed words are translated.
struct Translated {
    usual: BTreeMap<String, String>,
    shared: BTreeSet<String>,
}

impl Translated {
    fn word(&self, typed: &str) -> String {
        let typed = plain(typed).to_lowercase();
        match self.usual.get(&typed) {
            Some(usual) => usual.clone(),
            None if self.shared.contains(&typed) => typed,
            None => OTHER.to_owned(),
        }
    }
}

/// The words that enough networks use.
fn shared<'a>(by_network: impl Iterator<Item = BTreeSet<&'a str>>) -> BTreeSet<String> {
    let mut networks = BTreeMap::<String, usize>::new();
    for words in by_network {
        let words = words.into_iter().map(|word| plain(word).to_lowercase()).collect::<BTreeSet<_>>();
        words.into_iter().for_each(|word| *networks.entry(word).or_default() += 1);
    }
    let enough = networks.into_iter().filter(|(word, count)| *count >= SHARED_BY && !word.is_empty());
    enough.map(|(word, _)| word).collect()
}

/// The usual words of every language, each with the one of the first language in the same place.
fn usual(message: &str) -> BTreeMap<String, String> {
    let lists = Messages::languages().map(|language| {
        let list = Messages::of(language).text(message).into_owned();
        list.split('|').map(|word| word.trim().to_lowercase()).collect::<Vec<_>>()
    });
    let lists = lists.collect::<Vec<_>>();
    let Some(first) = lists.first().cloned() else { return BTreeMap::new() };
    lists.iter().flat_map(|list| list.iter().cloned().zip(first.iter().cloned())).collect()
}

/// A typed line without anything that only moves the cursor, and not beginning as a formula: whatever program opens
/// whichever file of the package, none runs a word.
pub(super) fn plain(typed: &str) -> String {
    let plain =
        typed.chars().map(|letter| if letter.is_control() { ' ' } else { letter }).collect::<String>();
    let words = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    without_formula(&words).to_owned()
}
