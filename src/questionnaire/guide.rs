//! What helps in the conversation about an instrument: guiding questions, what worked in other networks, and what
//! to do about a netwerkdip.
//!
//! A guide is a file of its own beside the questionnaire, so that it can grow without touching a published version.
//! It is written for the instrument, not for one version of it, and in every language of the instrument.

use std::{collections::HashSet, sync::LazyLock};

use serde::Deserialize;

use super::{CheckError, Problem, Questionnaire, Text, check::check_text, file, library};

/// The guides that are built in: the id of the instrument and the file.
const FILES: [(&str, &str); 1] =
    [("kaats-opheij-2014", include_str!("../../questionnaires/guides/kaats-opheij-2014.json"))];

static BUILT_IN: LazyLock<Vec<Guide>> = LazyLock::new(|| {
    let read = |&(id, json): &(&str, &str)| {
        let questionnaire = library::find(id).expect("a built-in guide is about a built-in questionnaire");
        Guide::from_json(id, json, questionnaire).expect("the built-in guides pass their own checks")
    };
    FILES.iter().map(read).collect()
});

/// The guide to the instrument with this id, whatever its version; `None` where the sources have nothing to guide by.
pub fn find(id: &str) -> Option<&'static Guide> {
    BUILT_IN.iter().find(|guide| guide.questionnaire == id)
}

/// What helps in the conversation about a dimension, from the guide of its instrument.
pub fn of_dimension(questionnaire: &Questionnaire, dimension: usize) -> Option<&'static DimensionGuide> {
    let (instrument, id) = questionnaire.dimension_key(dimension);
    find(instrument)?.dimension(id)
}

/// What a netwerkdip is and what to do about it: the same for every instrument.
pub fn dip() -> Option<&'static DipGuide> {
    BUILT_IN.iter().find_map(|guide| guide.dip.as_ref())
}

/// The guide to one instrument.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Guide {
    /// Id of the instrument, such as `kaats-opheij-2014`.
    pub questionnaire: String,
    /// The dimensions about which there is something to say.
    pub dimensions: Vec<DimensionGuide>,
    /// What a netwerkdip is and what to do about it.
    #[serde(default)]
    pub dip: Option<DipGuide>,
}

/// What helps in the conversation about one dimension.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DimensionGuide {
    /// Id of the dimension in the questionnaire.
    pub id: String,
    /// The guiding questions, in the order of the source.
    pub questions: Vec<Text>,
    /// Where the questions stand: document, section, heading.
    pub source: String,
    /// What worked in other networks, in the order of the source.
    #[serde(default)]
    pub practice: Vec<Practice>,
}

/// What worked in one other network.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Practice {
    /// The name of the network, as the source has it.
    pub network: String,
    /// What helped there, retold.
    pub text: Text,
    /// Where this stands: document, section, table, part.
    pub source: String,
}

/// The netwerkdip: after an energetic start a network stagnates.
#[derive(Debug, Clone, PartialEq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DipGuide {
    /// What it is.
    pub what: Text,
    /// By what it is recognised.
    pub signs: Vec<Text>,
    /// What a network can do, in this order.
    pub steps: Vec<Text>,
    /// Where this stands: document and parts.
    pub source: String,
}

impl Guide {
    /// Reads a guide and checks it against the questionnaire that it is about.
    ///
    /// `name` is how messages call the file: a path or a built-in id.
    ///
    /// # Errors
    /// [`CheckError`] lists every problem found, each with its JSON path.
    pub fn from_json(name: &str, json: &str, questionnaire: &Questionnaire) -> Result<Self, CheckError> {
        let guide = file::read::<Self>(name, json)?;
        let mut checker = Checker { questionnaire, problems: Vec::new() };
        checker.guide(&guide);
        if checker.problems.is_empty() {
            Ok(guide)
        } else {
            Err(CheckError { file: name.into(), problems: checker.problems })
        }
    }

    /// What there is to say about the dimension with this id.
    pub fn dimension(&self, id: &str) -> Option<&DimensionGuide> {
        self.dimensions.iter().find(|dimension| dimension.id == id)
    }
}

/// Checks what the form of a guide cannot say.
struct Checker<'a> {
    questionnaire: &'a Questionnaire,
    problems: Vec<Problem>,
}

impl Checker<'_> {
    fn report(&mut self, path: impl Into<String>, message: impl Into<String>) {
        self.problems.push(Problem::new(&path.into(), &message.into()));
    }

    fn guide(&mut self, guide: &Guide) {
        let about = self.questionnaire.id();
        if guide.questionnaire != about {
            self.report("$.questionnaire", format!("is `{}`: expected `{about}`", guide.questionnaire));
        }
        let mut seen = HashSet::new();
        for (index, dimension) in guide.dimensions.iter().enumerate() {
            let path = format!("$.dimensions[{index}]");
            if !seen.insert(&dimension.id) {
                self.report(
                    format!("{path}.id"),
                    format!("`{}` is also the id of an earlier dimension", dimension.id),
                );
            }
            self.dimension(&path, dimension);
        }
        if let Some(dip) = &guide.dip {
            self.text("$.dip.what", &dip.what);
            self.texts("$.dip.signs", &dip.signs);
            self.texts("$.dip.steps", &dip.steps);
            self.filled("$.dip.source", &dip.source, "the place in the source");
        }
    }

    fn dimension(&mut self, path: &str, dimension: &DimensionGuide) {
        if !self.questionnaire.dimensions().iter().any(|known| known.id == dimension.id) {
            let message = format!("`{}` is not a dimension of the questionnaire", dimension.id);
            self.report(format!("{path}.id"), message);
        }
        self.texts(&format!("{path}.questions"), &dimension.questions);
        self.filled(&format!("{path}.source"), &dimension.source, "the place in the source");
        let mut seen = HashSet::new();
        for (index, practice) in dimension.practice.iter().enumerate() {
            let path = format!("{path}.practice[{index}]");
            self.filled(&format!("{path}.network"), &practice.network, "the name of the network");
            if !seen.insert(&practice.network) {
                self.report(format!("{path}.network"), format!("`{}` is named twice", practice.network));
            }
            self.text(&format!("{path}.text"), &practice.text);
            self.filled(&format!("{path}.source"), &practice.source, "the place in the source");
        }
    }

    /// A list of texts, at least one.
    fn texts(&mut self, path: &str, texts: &[Text]) {
        if texts.is_empty() {
            self.report(path, "is empty: expected at least one text");
        }
        for (index, text) in texts.iter().enumerate() {
            self.text(&format!("{path}[{index}]"), text);
        }
    }

    fn text(&mut self, path: &str, text: &Text) {
        let listed_in = "$.languages of the questionnaire";
        check_text(&mut self.problems, path, text, self.questionnaire.languages(), listed_in);
    }

    fn filled(&mut self, path: &str, words: &str, expected: &str) {
        if words.trim().is_empty() {
            self.report(path, format!("is empty: expected {expected}"));
        }
    }
}
