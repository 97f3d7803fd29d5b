//! What the form of a file cannot say: unique ids, texts in every language, a sound scale.

use std::{collections::HashSet, fmt};

use super::{Language, QuestionnaireFile, ScaleKind, Text};
use crate::excerpt::excerpt;

/// Everything that is wrong with one questionnaire file.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub struct CheckError {
    /// The file, as the caller named it.
    pub file: String,
    /// The problems, in the order of the file; at least one.
    pub problems: Vec<Problem>,
}

/// One problem in a questionnaire file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Where, as a JSON path such as `$.dimensions[0].items[2].id`.
    pub path: String,
    /// What is wrong and what was expected.
    pub message: String,
}

impl fmt::Display for CheckError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (index, problem) in self.problems.iter().enumerate() {
            let line_break = if index == 0 { "" } else { "\n" };
            write!(f, "{line_break}{}: {}: {}", self.file, problem.path, problem.message)?;
        }
        Ok(())
    }
}

impl Problem {
    /// The most characters of a path, and of a message: both repeat what stands in the file.
    pub const LONGEST: usize = 500;

    /// A problem, told in one line.
    pub(super) fn new(path: &str, message: &str) -> Self {
        Self { path: excerpt(path, Self::LONGEST), message: excerpt(message, Self::LONGEST) }
    }
}

/// The largest number of items that a questionnaire may have: more than anybody fills in.
const MAX_ITEMS: usize = 500;

/// Checks a file that has the right form.
///
/// # Errors
/// All problems found.
pub(super) fn check(name: &str, file: &QuestionnaireFile) -> Result<(), CheckError> {
    let mut checker = Checker { file, problems: Vec::new() };
    checker.identity();
    checker.scale();
    checker.levels();
    checker.dimensions();
    if checker.problems.is_empty() {
        Ok(())
    } else {
        Err(CheckError { file: name.into(), problems: checker.problems })
    }
}

struct Checker<'a> {
    file: &'a QuestionnaireFile,
    problems: Vec<Problem>,
}

impl<'a> Checker<'a> {
    fn report(&mut self, path: impl Into<String>, message: impl Into<String>) {
        self.problems.push(Problem::new(&path.into(), &message.into()));
    }

    fn identity(&mut self) {
        let file = self.file;
        if !is_slug(&file.id) {
            self.report(
                "$.id",
                format!("`{}` is not an id: expected small letters, digits and hyphens", file.id),
            );
        }
        if !is_version(&file.version) {
            self.report(
                "$.version",
                format!("`{}` is not a version: expected three numbers, such as 1.0.0", file.version),
            );
        }
        if file.languages.is_empty() {
            self.report("$.languages", "is empty: expected at least one language, such as nl");
        }
        let mut seen = HashSet::new();
        for (index, language) in file.languages.iter().enumerate() {
            if !seen.insert(language) {
                self.report(format!("$.languages[{index}]"), format!("`{language}` is listed twice"));
            }
        }
        self.text("$.title", &file.title);
        if let Some(description) = &file.description {
            self.text("$.description", description);
        }
        if file.source.trim().is_empty() {
            self.report("$.source", "is empty: expected a citation of the source");
        }
    }

    fn scale(&mut self) {
        let scale = &self.file.scale;
        let points = i32::from(scale.max) - i32::from(scale.min) + 1;
        if scale.kind == ScaleKind::States {
            self.states();
        } else if !(2..=11).contains(&points) {
            self.report(
                "$.scale",
                format!("runs from {} to {}: expected 2 to 11 points, low to high", scale.min, scale.max),
            );
        }
        if scale.max > 200 {
            self.report("$.scale.max", format!("is {}: expected at most 200", scale.max));
        }
        for end in [scale.min, scale.max] {
            if !scale.labels.contains_key(&end) {
                self.report("$.scale.labels", format!("has no words for the end point {end}"));
            }
        }
        for (point, label) in &scale.labels {
            let path = format!("$.scale.labels.{point}");
            if !(scale.min..=scale.max).contains(point) {
                self.report(&path, format!("is not a point of the scale {} to {}", scale.min, scale.max));
            }
            self.text(&path, label);
        }
    }

    /// States lie equally far apart, and each has its words.
    fn states(&mut self) {
        let scale = &self.file.scale;
        let named = scale.labels.keys().copied().collect::<Vec<_>>();
        if !(2..=11).contains(&named.len()) {
            self.report("$.scale.labels", format!("names {} states: expected 2 to 11", named.len()));
        } else if scale.points().collect::<Vec<_>>() != named {
            let numbers = named.iter().map(u8::to_string).collect::<Vec<_>>().join(", ");
            self.report(
                "$.scale.labels",
                format!("has the numbers {numbers}: expected equal steps from $.scale.min to $.scale.max"),
            );
        }
    }

    fn levels(&mut self) {
        let file = self.file;
        self.unique_ids(
            "level",
            file.levels.iter().enumerate().map(|(i, l)| (format!("$.levels[{i}].id"), &*l.id)),
        );
        for (index, level) in file.levels.iter().enumerate() {
            self.text(&format!("$.levels[{index}].name"), &level.name);
            if !file.dimensions.iter().any(|d| d.level.as_ref() == Some(&level.id)) {
                self.report(
                    format!("$.levels[{index}]"),
                    format!("no dimension belongs to level `{}`", level.id),
                );
            }
        }
    }

    fn dimensions(&mut self) {
        let file = self.file;
        if file.dimensions.is_empty() {
            self.report("$.dimensions", "is empty: expected at least one dimension");
        }
        let ids = file.dimensions.iter().enumerate();
        self.unique_ids("dimension", ids.map(|(i, d)| (format!("$.dimensions[{i}].id"), &*d.id)));
        self.unique_ids(
            "item",
            file.dimensions.iter().enumerate().flat_map(|(d, dimension)| {
                let items = dimension.items.iter().enumerate();
                items.map(move |(i, item)| (format!("$.dimensions[{d}].items[{i}].id"), &*item.id))
            }),
        );
        let count = file.dimensions.iter().map(|d| d.items.len()).sum::<usize>();
        if count > MAX_ITEMS {
            self.report("$.dimensions", format!("hold {count} items: expected at most {MAX_ITEMS}"));
        }
        for index in 0..file.dimensions.len() {
            self.dimension(index);
        }
    }

    fn dimension(&mut self, index: usize) {
        let dimension = &self.file.dimensions[index];
        let path = format!("$.dimensions[{index}]");
        self.text(&format!("{path}.name"), &dimension.name);
        if let Some(explanation) = &dimension.explanation {
            self.text(&format!("{path}.explanation"), explanation);
        }
        self.level_of(&path, dimension.level.as_deref());
        if dimension.items.is_empty() {
            self.report(format!("{path}.items"), "is empty: expected at least one item");
        }
        if let Some(min) = dimension.min_answered
            && !(1..=dimension.items.len()).contains(&min)
        {
            self.report(
                format!("{path}.min_answered"),
                format!("is {min}: expected 1 to {}, the number of items", dimension.items.len()),
            );
        }
        for (number, item) in dimension.items.iter().enumerate() {
            let path = format!("{path}.items[{number}]");
            if !is_column_name(&item.id) {
                self.report(
                    format!("{path}.id"),
                    format!(
                        "`{}` is not an item id: expected a letter, then letters, digits, - _ or .",
                        item.id
                    ),
                );
            }
            if item.open_question.is_some() && self.file.dimensions.iter().any(|other| other.id == item.id) {
                self.report(
                    format!("{path}.id"),
                    format!(
                        "`{}` is also the id of a dimension: an item with an open question needs its own",
                        item.id
                    ),
                );
            }
            self.text(&format!("{path}.name"), &item.name);
            self.text(&format!("{path}.statement"), &item.statement);
            let optional = [
                ("definition", &item.definition),
                ("explanation", &item.explanation),
                ("discussion", &item.discussion),
                ("open_question", &item.open_question),
            ];
            for (field, text) in optional {
                if let Some(text) = text {
                    self.text(&format!("{path}.{field}"), text);
                }
            }
        }
    }

    fn level_of(&mut self, path: &str, level: Option<&str>) {
        let path = format!("{path}.level");
        match level {
            Some(id) if !self.file.levels.iter().any(|l| l.id == id) => {
                self.report(path, format!("`{id}` is not the id of a level in $.levels"));
            }
            None if !self.file.levels.is_empty() => {
                self.report(path, "is missing: with $.levels, every dimension names its level");
            }
            _ => {}
        }
    }

    fn text(&mut self, path: &str, text: &Text) {
        check_text(&mut self.problems, path, text, &self.file.languages, "$.languages");
    }

    fn unique_ids(&mut self, kind: &str, ids: impl Iterator<Item = (String, &'a str)>) {
        let mut seen = HashSet::new();
        for (path, id) in ids {
            if id.trim().is_empty() {
                self.report(path, format!("is empty: expected the id of the {kind}"));
            } else if !seen.insert(id) {
                self.report(path, format!("`{id}` is also the id of an earlier {kind}"));
            }
        }
    }
}

/// A text must be there in every language offered, and in no other; `listed_in` is where they are offered.
pub(super) fn check_text(
    problems: &mut Vec<Problem>,
    path: &str,
    text: &Text,
    offered: &[Language],
    listed_in: &str,
) {
    let mut report = |path: String, message: String| problems.push(Problem::new(&path, &message));
    for language in offered {
        if text.in_language(language).is_none_or(|words| words.trim().is_empty()) {
            report(path.into(), format!("has no text in `{language}`, which {listed_in} offers"));
        }
    }
    for (language, _) in text.iter() {
        if !offered.contains(language) {
            report(
                format!("{path}.{language}"),
                format!("`{language}` is not one of the languages in {listed_in}"),
            );
        }
    }
}

fn is_slug(id: &str) -> bool {
    let part =
        |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
    id.split('-').all(part)
}

fn is_version(version: &str) -> bool {
    let parts = version.split('.').collect::<Vec<_>>();
    parts.len() == 3 && parts.iter().all(|p| !p.is_empty() && p.bytes().all(|b| b.is_ascii_digit()))
}

fn is_column_name(id: &str) -> bool {
    id.starts_with(|c: char| c.is_ascii_alphabetic())
        && id.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.".contains(&b))
}
