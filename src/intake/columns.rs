//! What the columns of a file of answers are.

use super::{Fault, Format, Mapping, Problem, mapping::Named, problem::shown};
use crate::questionnaire::Questionnaire;

/// Where what stands, by number of the column.
#[derive(Debug, Default)]
pub(super) struct Columns {
    /// Of every item, in the order of the questionnaire; `None` for one that stays open.
    pub(super) items: Vec<Option<usize>>,
    /// Who answered.
    pub(super) respondent: Option<usize>,
    /// The level.
    pub(super) level: Option<usize>,
    /// The kind of organisation.
    pub(super) kind: Option<usize>,
    /// When it was sent: LimeSurvey leaves it empty when it was not.
    pub(super) submitted: Option<usize>,
    /// Columns of which only rows with a value are asked for, with that value.
    pub(super) only: Vec<(usize, String)>,
}

/// The names that LimeSurvey gives to columns of its own.
const SUBMITTED: &str = "submitdate";
const TOKEN: &str = "token";

/// The form of a file, by its columns.
pub(super) fn format(names: &[String], mapping: Option<&Mapping>) -> Format {
    if names.iter().any(|name| code(name) == SUBMITTED) {
        Format::LimeSurvey
    } else if mapping.is_some() {
        Format::Csv
    } else {
        Format::Own
    }
}

/// Finds the columns.
pub(super) fn find(
    names: &[String],
    format: Format,
    questionnaire: &Questionnaire,
    mapping: Option<&Mapping>,
    only: &[(String, String)],
) -> Result<Columns, Vec<Problem>> {
    let mut finding = Finding { names, format, problems: Vec::new() };
    let named = |column: fn(&Mapping) -> &Option<Named>| mapping.and_then(|mapping| column(mapping).as_ref());
    let respondent = if format == Format::LimeSurvey { TOKEN } else { "respondent" };
    let columns = Columns {
        items: finding.items(questionnaire, mapping),
        respondent: finding.beside(named(|mapping| &mapping.respondent), respondent),
        level: finding.beside(named(|mapping| &mapping.level), "level"),
        kind: finding.beside(named(|mapping| &mapping.kind), "organisation_kind"),
        submitted: if format == Format::LimeSurvey { finding.beside(None, SUBMITTED) } else { None },
        only: only.iter().filter_map(|(name, value)| finding.asked(name, value)).collect(),
    };
    finding.names_once(&columns);
    if finding.problems.is_empty() { Ok(columns) } else { Err(finding.problems) }
}

struct Finding<'a> {
    names: &'a [String],
    format: Format,
    problems: Vec<Problem>,
}

impl Finding<'_> {
    /// The columns of the items.
    fn items(&mut self, questionnaire: &Questionnaire, mapping: Option<&Mapping>) -> Vec<Option<usize>> {
        let mut missing = Vec::new();
        let mut columns = Vec::new();
        for (index, item) in questionnaire.items().enumerate() {
            let column = match mapping.and_then(|mapping| mapping.items.get(&index)) {
                Some(named) if named.name.is_empty() => None,
                Some(named) => self.named(named),
                None => {
                    let found = self.item(&item.id);
                    missing.extend(found.is_none().then(|| item.id.clone()));
                    found
                }
            };
            columns.push(column);
        }
        if !missing.is_empty() {
            let fault = Fault::NoItems { items: missing, of: questionnaire.item_count() };
            self.problems.push(Problem::answers(1, None, fault));
        }
        columns
    }

    /// The column whose name tells that it is this item.
    fn item(&mut self, id: &str) -> Option<usize> {
        let format = self.format;
        let names = self.names.iter().enumerate();
        let mut matching = names.filter(|(_, name)| is_item(name, id, format));
        let (first, _) = matching.next()?;
        if let Some((_, other)) = matching.next() {
            let fault = Fault::TwoColumns { item: id.to_owned(), other: shown(other) };
            self.problems.push(Problem::answers(1, Some(&self.names[first]), fault));
        }
        Some(first)
    }

    /// The column that the mapping names, or that has our own name for it.
    fn beside(&mut self, named: Option<&Named>, own: &str) -> Option<usize> {
        match named {
            Some(named) => self.named(named),
            None => self.names.iter().position(|name| code(name).eq_ignore_ascii_case(own)),
        }
    }

    fn named(&mut self, named: &Named) -> Option<usize> {
        let found = self.names.iter().position(|name| *name == named.name);
        if found.is_none() {
            let fault = Fault::NoColumn(shown(&named.name));
            self.problems.push(Problem { place: named.place.clone(), fault });
        }
        found
    }

    fn asked(&mut self, name: &str, value: &str) -> Option<(usize, String)> {
        let found = self.names.iter().position(|known| known == name);
        if found.is_none() {
            let fault = Fault::NoColumn(shown(name));
            self.problems.push(Problem::answers(1, None, fault));
        }
        found.map(|column| (column, value.to_owned()))
    }

    /// A name that stands there twice does not tell which column is meant.
    fn names_once(&mut self, columns: &Columns) {
        let beside = [columns.respondent, columns.level, columns.kind, columns.submitted];
        let asked = columns.only.iter().map(|(column, _)| *column);
        let used = columns.items.iter().flatten().copied().chain(beside.into_iter().flatten()).chain(asked);
        let twice =
            |column: &usize| self.names.iter().filter(|name| **name == self.names[*column]).count() > 1;
        let twice = used.filter(twice).collect::<std::collections::BTreeSet<_>>();
        for column in twice {
            self.problems.push(Problem::answers(1, Some(&self.names[column]), Fault::SameColumn));
        }
    }
}

/// Whether a column holds an item. LimeSurvey takes no marks in its codes, and writes a part of a question as
/// `question[part]`, in files for other programs as `question_part`; with the text of the question behind it on request.
fn is_item(name: &str, id: &str, format: Format) -> bool {
    if format != Format::LimeSurvey {
        return name == id;
    }
    let code = code(name);
    let part =
        code.split_once('[').map(|(_, part)| part).or_else(|| code.rsplit_once('_').map(|(_, part)| part));
    let id = plain(id);
    plain(code) == id || part.is_some_and(|part| plain(part) == id)
}

/// The code at the beginning of a heading.
fn code(name: &str) -> &str {
    name.split_once(". ").map_or(name, |(code, _)| code)
}

/// The letters and digits of a code.
fn plain(text: &str) -> String {
    text.chars().filter(char::is_ascii_alphanumeric).map(|letter| letter.to_ascii_lowercase()).collect()
}
