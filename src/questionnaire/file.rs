//! The form of a questionnaire file. Reading checks the form only; what the form cannot say is in `check`.

use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, schema_for};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

use super::{CheckError, Language, Problem, Text};

/// A questionnaire file, as others write it too. See `docs/questionnaires.md`.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct QuestionnaireFile {
    /// Id of the instrument: small letters, digits and hyphens, such as `kaats-opheij-2014`.
    #[schemars(regex(pattern = "^[a-z0-9]+(-[a-z0-9]+)*$"))]
    pub id: String,
    /// Version of the wording, as three numbers: `1.0.0`.
    #[schemars(regex(pattern = r"^\d+\.\d+\.\d+$"))]
    pub version: String,
    /// Languages in which every text is given; the first is the one to fall back on.
    #[schemars(length(min = 1))]
    pub languages: Vec<Language>,
    /// Title of the instrument.
    pub title: Text,
    /// What the instrument measures, in one or two sentences.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<Text>,
    /// Where the instrument comes from, as a citation.
    #[schemars(length(min = 1))]
    pub source: String,
    /// The scale on which every item is answered.
    pub scale: Scale,
    /// Levels under which dimensions may be gathered, so that a spider can also have one axis per level.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub levels: Vec<Level>,
    /// Dimensions, in the order of the axes.
    #[schemars(length(min = 1))]
    pub dimensions: Vec<Dimension>,
}

/// How items are answered.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Scale {
    /// The kind of scale; `points` when left out.
    #[serde(default, skip_serializing_if = "ScaleKind::is_default")]
    pub kind: ScaleKind,
    /// The lowest point.
    pub min: u8,
    /// The highest point; a scale has 2 to 11 points.
    pub max: u8,
    /// Words for the points, by number; the two ends must have words, and of states every one.
    pub labels: BTreeMap<u8, Text>,
}

impl Scale {
    /// The points from low to high.
    pub fn points(&self) -> impl DoubleEndedIterator<Item = u8> + Clone + use<> {
        (self.min..=self.max).step_by(usize::from(self.step()))
    }

    /// Whether an answer is a point of the scale.
    pub fn has(&self, answer: u8) -> bool {
        (self.min..=self.max).contains(&answer) && (answer - self.min).is_multiple_of(self.step())
    }

    /// The number of points, A in the formulas of agreement.
    pub fn point_count(&self) -> usize {
        usize::from((self.max - self.min) / self.step()) + 1
    }

    /// From one point to the next: 1, and for states as far apart as their numbers are.
    pub fn step(&self) -> u8 {
        match self.kind {
            ScaleKind::Points => 1,
            ScaleKind::States => {
                let between = u8::try_from(self.labels.len().saturating_sub(1)).unwrap_or(u8::MAX).max(1);
                (self.max.saturating_sub(self.min) / between).max(1)
            }
        }
    }

    /// The points in words, for messages: `1 to 5`, or `0, 5, 10`.
    pub fn in_words(&self) -> String {
        match self.kind {
            ScaleKind::Points => format!("{} to {}", self.min, self.max),
            ScaleKind::States => self.points().map(|point| point.to_string()).collect::<Vec<_>>().join(", "),
        }
    }
}

/// The kinds of scale.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "lowercase")]
#[non_exhaustive]
pub enum ScaleKind {
    /// Numbered points, each a step of the same size.
    #[default]
    Points,
    /// Named states on the way from nothing done to done. Their numbers say how much of the way: 0, 5 and 10 for not begun,
    /// busy and done.
    States,
}

impl ScaleKind {
    fn is_default(&self) -> bool {
        *self == Self::default()
    }
}

/// A level that gathers dimensions.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Level {
    /// Id, unique among the levels.
    pub id: String,
    /// Name of the level.
    pub name: Text,
}

/// A dimension: an aspect or a part of a level, measured by its items.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Dimension {
    /// Id, unique among the dimensions.
    pub id: String,
    /// Name of the dimension: the label of its axis.
    pub name: Text,
    /// Id of the level that it belongs to, where the instrument has levels.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<String>,
    /// The dimension in one line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub explanation: Option<Text>,
    /// How many items a respondent must have answered to have a score; 2/3, rounded up, when left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub min_answered: Option<usize>,
    /// The items, in the order in which they are asked.
    #[schemars(length(min = 1))]
    pub items: Vec<Item>,
}

impl Dimension {
    /// How many items a respondent must have answered to have a score on this dimension.
    pub fn min_answered(&self) -> usize {
        self.min_answered.unwrap_or_else(|| (2 * self.items.len()).div_ceil(3))
    }
}

/// An item: one statement, answered on the scale.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Item {
    /// Id, unique in the file; also the name of the column in answers and exports.
    #[schemars(regex(pattern = "^[A-Za-z][A-Za-z0-9_.-]*$"))]
    pub id: String,
    /// Name of the indicator or factor.
    pub name: Text,
    /// The sentence that partners read and answer.
    pub statement: Text,
    /// What the source means by the indicator.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub definition: Option<Text>,
    /// The indicator explained in one line, for who stumbles over the statement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub explanation: Option<Text>,
    /// A question that opens the conversation about this item.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub discussion: Option<Text>,
    /// A question about the answer that is answered in one's own words, where the wave takes comments: then it is asked
    /// instead of a comment on the whole dimension.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub open_question: Option<Text>,
    /// Where in the source the item stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<String>,
    /// Whether the item may not apply to somebody: then "weet ik niet" also says "niet van toepassing".
    #[serde(default, skip_serializing_if = "is_false")]
    pub may_not_apply: bool,
    /// Whether a high answer means a low score.
    #[serde(default, skip_serializing_if = "is_false")]
    pub reversed: bool,
}

fn is_false(value: &bool) -> bool {
    !value
}

/// Reads the form of a file: a questionnaire or a guide.
///
/// # Errors
/// One problem, with the JSON path and the line and column where reading stopped.
pub(super) fn read<F: DeserializeOwned>(name: &str, json: &str) -> Result<F, CheckError> {
    let mut deserializer = serde_json::Deserializer::from_str(json);
    let problem = |path: String, error: &serde_json::Error| CheckError {
        file: name.into(),
        problems: vec![Problem::new(&path, &error.to_string())],
    };
    let file = serde_path_to_error::deserialize(&mut deserializer)
        .map_err(|error| problem(json_path(error.path()), error.inner()))?;
    deserializer.end().map_err(|error| problem("$".into(), &error))?;
    Ok(file)
}

/// Writes a path as `$.dimensions[0].items[2].statement`.
fn json_path(path: &serde_path_to_error::Path) -> String {
    match path.to_string() {
        root if root == "." => "$".into(),
        path => format!("$.{path}"),
    }
}

/// The JSON Schema (2020-12) of a questionnaire file.
pub fn schema() -> Schema {
    let mut schema = schema_for!(QuestionnaireFile);
    schema.insert("title".into(), "Netwerkspiegel questionnaire".into());
    schema
}
