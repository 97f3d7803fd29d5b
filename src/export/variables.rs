//! The columns of `responses.csv` as every codebook, script and description of the package tells them: made once, so that
//! all say the same.

use std::collections::BTreeSet;

use serde::Serialize;

use super::{Dataset, ItemColumn, Quasi, QuasiColumn, codes, quasi};
use crate::{
    messages::Messages,
    questionnaire::{Language, Questionnaire, Text},
};

/// A column.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Variable {
    /// Name in the CSV.
    pub name: String,
    /// The name as a variable in R, SPSS and Stata: letters, digits and low lines, at most 32.
    pub short: String,
    /// Whether it holds answers to an item.
    pub item: bool,
    /// Whether it could point at somebody.
    pub quasi: bool,
    /// What it is called.
    pub label: String,
    /// The sentence that was answered; empty for what is no item.
    pub statement: String,
    /// What is meant by it; may be empty.
    pub definition: String,
    /// Name of the dimension; empty for what is no item.
    pub dimension: String,
    /// Whether a high answer means a low score.
    pub reversed: bool,
    /// The lowest answer.
    pub min: u8,
    /// The highest answer.
    pub max: u8,
    /// The values that have a meaning: what stands in the column, and what it means.
    pub values: Vec<ValueLabel>,
    /// The instrument with its version; empty for what is no item.
    pub instrument: String,
    /// Where the item comes from; empty for what is no item.
    pub source: String,
    /// The most bytes of a value of text.
    pub width: usize,
}

/// A value with its meaning.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ValueLabel {
    /// What stands in the column.
    pub value: String,
    /// What it means.
    pub label: String,
}

/// A dimension that can be scored from the columns.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ScoredDimension {
    /// Id in the questionnaire.
    pub id: String,
    /// The id as the name of a variable.
    pub short: String,
    /// Name.
    pub label: String,
    /// The variables of its items.
    pub items: Vec<String>,
    /// How many must have been answered.
    pub min_answered: usize,
}

/// All columns in their order, in the language of `messages`.
pub fn variables(dataset: &Dataset, messages: &Messages) -> Vec<Variable> {
    let mut taken = BTreeSet::new();
    let respondent = Variable {
        label: messages.text("export-respondent").into_owned(),
        width: 16,
        ..plain("respondent", &mut taken)
    };
    let mut variables = vec![respondent];
    variables.extend(dataset.quasi.iter().map(|column| of_quasi(column, messages, &mut taken)));
    variables.extend(dataset.items.iter().map(|column| of_item(column, messages, &mut taken)));
    variables
}

/// What each of the codes means, in the language of `messages`.
pub fn code_labels(messages: &Messages) -> Vec<ValueLabel> {
    let label = |code: u8| ValueLabel {
        value: code.to_string(),
        label: messages.text(&format!("export-code-{code}")).into_owned(),
    };
    codes::ALL.into_iter().map(label).collect()
}

/// The dimensions of the newest version of every instrument.
pub fn scored_dimensions(dataset: &Dataset, messages: &Messages) -> Vec<ScoredDimension> {
    let variables = variables(dataset, messages);
    let items = dataset.items.iter().zip(&variables[1 + dataset.quasi.len()..]).collect::<Vec<_>>();
    let mut taken = variables.iter().map(|variable| variable.short.clone()).collect::<BTreeSet<_>>();
    let mut seen = BTreeSet::new();
    let newest = dataset.questionnaires.iter().filter(|one| seen.insert(one.id().to_owned()));
    let of_questionnaire = |questionnaire: &std::sync::Arc<Questionnaire>| {
        let dimensions = questionnaire.dimensions().iter().enumerate();
        let dimensions = dimensions.map(|(number, dimension)| {
            let own = items.iter().filter(|(column, _)| {
                column.dimension == number
                    && (column.questionnaire.id(), column.questionnaire.version())
                        == (questionnaire.id(), questionnaire.version())
            });
            ScoredDimension {
                id: dimension.id.clone(),
                short: short(&dimension.id, &mut taken),
                label: text(&dimension.name, messages.language()),
                items: own.map(|(_, variable)| variable.short.clone()).collect(),
                min_answered: dimension.min_answered(),
            }
        });
        dimensions.collect::<Vec<_>>()
    };
    newest.flat_map(of_questionnaire).collect()
}

fn plain(name: &str, taken: &mut BTreeSet<String>) -> Variable {
    Variable {
        name: name.to_owned(),
        short: short(name, taken),
        item: false,
        quasi: false,
        label: String::new(),
        statement: String::new(),
        definition: String::new(),
        dimension: String::new(),
        reversed: false,
        min: 0,
        max: 0,
        values: Vec::new(),
        instrument: String::new(),
        source: String::new(),
        width: 1,
    }
}

fn of_quasi(column: &QuasiColumn, messages: &Messages, taken: &mut BTreeSet<String>) -> Variable {
    let name = column.quasi.name();
    let open = codes::LEFT_OPEN.to_string();
    let label = |value: &String| ValueLabel {
        value: value.clone(),
        label: match column.quasi {
            Quasi::Level if [name, quasi::LEVEL_GROUP].contains(&column.step.as_str()) => {
                messages.text(&format!("level-{value}")).into_owned()
            }
            Quasi::Phase if column.step == name => messages.text(&format!("phase-{value}")).into_owned(),
            _ => value.clone(),
        },
    };
    Variable {
        quasi: true,
        label: messages.text(&format!("research-column-{name}")).into_owned(),
        values: column.values.iter().filter(|value| **value != open).map(label).collect(),
        width: column.values.iter().map(String::len).max().unwrap_or(0).max(2),
        ..plain(name, taken)
    }
}

fn of_item(column: &ItemColumn, messages: &Messages, taken: &mut BTreeSet<String>) -> Variable {
    let (item, language) = (column.item(), messages.language());
    let questionnaire = &column.questionnaire;
    let scale = questionnaire.scale();
    let label =
        |(point, words): (&u8, &Text)| ValueLabel { value: point.to_string(), label: text(words, language) };
    let definition = item.definition.as_ref().map(|definition| text(definition, language));
    Variable {
        item: true,
        label: text(&item.name, language),
        statement: text(&item.statement, language),
        definition: definition.unwrap_or_default(),
        dimension: text(&questionnaire.dimensions()[column.dimension].name, language),
        reversed: item.reversed,
        min: scale.min,
        max: scale.max,
        values: scale.labels.iter().map(label).collect(),
        instrument: format!("{} {}", questionnaire.id(), questionnaire.version()),
        source: item.source.clone().unwrap_or_else(|| questionnaire.source().to_owned()),
        ..plain(&column.name, taken)
    }
}

/// A text in this language, or in the first that it has, on one line.
pub(super) fn text(text: &Text, language: &Language) -> String {
    text.get(language).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A name that R, SPSS and Stata take, and that is not taken yet.
fn short(name: &str, taken: &mut BTreeSet<String>) -> String {
    const LONGEST: usize = 32;
    let plain = name.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '_' });
    let plain = plain.collect::<String>().to_ascii_lowercase();
    let start = if plain.starts_with(|first: char| first.is_ascii_alphabetic()) {
        plain
    } else {
        format!("v{plain}")
    };
    let cut = |end: &str| format!("{}{end}", &start[..start.len().min(LONGEST - end.len())]);
    let names = std::iter::once(cut("")).chain((2..).map(|number| cut(&format!("_{number}"))));
    let free = names.into_iter().find(|name| !taken.contains(name)).unwrap_or_default();
    taken.insert(free.clone());
    free
}
