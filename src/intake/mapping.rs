//! A mapping: what the columns and words of a file of answers mean, as TOML. The form is told in `docs/import.md`.

use std::{
    collections::{BTreeMap, HashMap},
    ops::Range,
};

use serde::Deserialize;
use toml::Spanned;

use super::{Fault, Place, Problem, folded, problem::shown};
use crate::{
    answers::Answer, excerpt::excerpt, questionnaire::Questionnaire, roster, store::network::ParticipantLevel,
};

/// A mapping that fits its questionnaire.
#[derive(Debug, Clone, Default)]
pub struct Mapping {
    /// The column with who answered.
    pub(super) respondent: Option<Named>,
    /// The column with the level.
    pub(super) level: Option<Named>,
    /// The column with the kind of organisation.
    pub(super) kind: Option<Named>,
    /// By number of the item: its column; an empty name leaves the item open.
    pub(super) items: BTreeMap<usize, Named>,
    /// What words and codes mean as answers, folded.
    pub(super) values: HashMap<String, Answer>,
    /// What words mean as levels, folded.
    pub(super) levels: HashMap<String, ParticipantLevel>,
    /// What words mean as kinds of organisations, folded.
    pub(super) kinds: HashMap<String, String>,
}

/// The name of a column, with where the mapping says so.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Named {
    pub(super) name: String,
    pub(super) place: Place,
}

/// The file as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    respondent: Option<Spanned<String>>,
    level: Option<Spanned<String>>,
    organisation_kind: Option<Spanned<String>>,
    #[serde(default)]
    items: BTreeMap<Spanned<String>, Spanned<String>>,
    #[serde(default)]
    values: BTreeMap<String, Spanned<Meaning>>,
    #[serde(default)]
    levels: BTreeMap<String, Spanned<String>>,
    #[serde(default)]
    kinds: BTreeMap<String, String>,
}

/// What a word means as an answer: a point of the scale, `weet-niet`, or nothing.
#[derive(Deserialize)]
#[serde(untagged, expecting = "expected a point of the scale, \"weet-niet\" or \"\"")]
enum Meaning {
    Point(u8),
    Word(String),
}

impl Mapping {
    /// Reads a mapping for a questionnaire.
    ///
    /// # Errors
    /// Everything that is wrong with it; of a file that is no TOML only the first.
    pub fn read(text: &str, questionnaire: &Questionnaire) -> Result<Self, Vec<Problem>> {
        let file = toml::from_str::<File>(text).map_err(|error| {
            let span = error.span().unwrap_or_default();
            let told = excerpt(error.message(), Fault::TOLD);
            vec![Problem { place: place(text, &span), fault: Fault::NoMapping(told) }]
        })?;
        let mut reading = Reading { text, questionnaire, problems: Vec::new() };
        let items = file.items.into_iter().filter_map(|(item, column)| reading.item(&item, column)).collect();
        let values = file.values.into_iter().filter_map(|(word, meaning)| reading.value(&word, &meaning));
        let values = values.collect();
        let levels = file.levels.into_iter().filter_map(|(word, level)| reading.level(&word, &level));
        let mapping = Self {
            items,
            values,
            levels: levels.collect(),
            respondent: file.respondent.map(|column| named(text, column)),
            level: file.level.map(|column| named(text, column)),
            kind: file.organisation_kind.map(|column| named(text, column)),
            kinds: file.kinds.into_iter().map(|(word, kind)| (folded(&word), kind)).collect(),
        };
        if reading.problems.is_empty() { Ok(mapping) } else { Err(reading.problems) }
    }
}

/// A mapping that is being read, with what is wrong so far.
struct Reading<'a> {
    text: &'a str,
    questionnaire: &'a Questionnaire,
    problems: Vec<Problem>,
}

impl Reading<'_> {
    fn item(&mut self, item: &Spanned<String>, column: Spanned<String>) -> Option<(usize, Named)> {
        let id = item.get_ref();
        let Some(index) = self.questionnaire.item_index(id) else {
            let items = self.questionnaire.items().map(|item| item.id.clone()).collect();
            let questionnaire = self.questionnaire.id().to_owned();
            self.problem(&item.span(), Fault::UnknownItem { item: shown(id), questionnaire, items });
            return None;
        };
        Some((index, named(self.text, column)))
    }

    fn value(&mut self, word: &str, meaning: &Spanned<Meaning>) -> Option<(String, Answer)> {
        let scale = self.questionnaire.scale();
        let typed = match meaning.get_ref() {
            Meaning::Point(point) => point.to_string(),
            Meaning::Word(word) => word.clone(),
        };
        match Answer::from_field(&typed, scale) {
            Some(answer) => Some((folded(word), answer)),
            None => {
                let found = shown(&typed);
                let expected = scale.in_words();
                let fault = format!("`{found}` is no answer: expected {expected}, \"weet-niet\" or \"\"");
                self.problem(&meaning.span(), Fault::NoMapping(fault));
                None
            }
        }
    }

    fn level(&mut self, word: &str, level: &Spanned<String>) -> Option<(String, ParticipantLevel)> {
        let known = roster::level_of(level.get_ref());
        if known.is_none() {
            self.problem(&level.span(), Fault::NoLevel { found: shown(level.get_ref()) });
        }
        known.map(|level| (folded(word), level))
    }

    fn problem(&mut self, span: &Range<usize>, fault: Fault) {
        self.problems.push(Problem { place: place(self.text, span), fault });
    }
}

fn named(text: &str, column: Spanned<String>) -> Named {
    Named { place: place(text, &column.span()), name: column.into_inner().trim().to_owned() }
}

/// Where a span begins.
fn place(text: &str, span: &Range<usize>) -> Place {
    let before = text.get(..span.start).unwrap_or_default();
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    Place::Mapping { line, column }
}
