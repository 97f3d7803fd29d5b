//! Gathers the rows of a file into groups by wave and group, and makes the figures of each.

use std::{collections::HashMap, path::Path};

use super::output::{
    ChangeRow, DimensionRow, GroupRow, IccRow, ItemRow, QuestionnaireName, ScoreResult, ScoreRow,
};
use crate::{
    cli::{
        CliError,
        answers_csv::{AnswersCsv, Columns, Row},
    },
    intake::shown,
    questionnaire::Questionnaire,
    scoring::{
        GroupAccumulator, Plan, RespondentScores,
        change::{self, Change, Pairs},
        icc,
    },
};

/// Names in the order in which they first occur.
#[derive(Debug, Default)]
struct Names {
    names: Vec<String>,
    places: HashMap<String, usize>,
}

impl Names {
    fn place(&mut self, name: &str) -> usize {
        if let Some(place) = self.places.get(name) {
            return *place;
        }
        self.places.insert(name.to_owned(), self.names.len());
        self.names.push(name.to_owned());
        self.names.len() - 1
    }
}

/// A person's scores in one wave, kept for pairing.
struct Kept {
    line: u64,
    group: Option<usize>,
    scores: RespondentScores,
}

/// Everything that was read.
pub(in crate::cli) struct Gathered {
    plan: Plan,
    has_waves: bool,
    has_groups: bool,
    paired: bool,
    waves: Names,
    groups: Names,
    /// By wave and group; `None` for rows without a group.
    accumulators: HashMap<(usize, Option<usize>), GroupAccumulator>,
    /// By wave, then by respondent.
    respondents: Vec<HashMap<String, Kept>>,
}

/// Reads all rows.
///
/// # Errors
/// When a row cannot be read, has no wave, or repeats a respondent within a wave.
pub(in crate::cli) fn gather(
    path: &Path,
    questionnaire: &Questionnaire,
    columns: &Columns<'_>,
) -> Result<Gathered, CliError> {
    let mut file = AnswersCsv::open(path, questionnaire, columns)?;
    let mut gathered = Gathered {
        plan: Plan::new(questionnaire),
        has_waves: columns.wave.is_some(),
        has_groups: columns.group.is_some(),
        paired: columns.respondent.is_some(),
        waves: Names::default(),
        groups: Names::default(),
        accumulators: HashMap::new(),
        respondents: Vec::new(),
    };
    let mut row = Row::default();
    while file.read(&mut row)? {
        gathered.take(&file, &row, columns)?;
    }
    Ok(gathered)
}

impl Gathered {
    fn take(&mut self, file: &AnswersCsv, row: &Row, columns: &Columns<'_>) -> Result<(), CliError> {
        let wave = match (columns.wave, &row.wave) {
            (Some(column), None) => return Err(file.error(row.line, column, "is empty: expected the wave")),
            (_, wave) => self.waves.place(wave.as_deref().unwrap_or_default()),
        };
        let group = row.group.as_deref().map(|group| self.groups.place(group));
        let plan = &self.plan;
        let accumulator =
            self.accumulators.entry((wave, group)).or_insert_with(|| GroupAccumulator::new(plan));
        let scores = accumulator.add(&row.answers);
        let Some(column) = columns.respondent else { return Ok(()) };
        let Some(respondent) = &row.respondent else {
            return Err(file.error(row.line, column, "is empty: expected the respondent"));
        };
        if self.respondents.len() <= wave {
            self.respondents.resize_with(wave + 1, HashMap::new);
        }
        let kept = Kept { line: row.line, group, scores };
        match self.respondents[wave].insert(respondent.clone(), kept) {
            Some(earlier) => {
                let problem =
                    format!("`{}` stands in line {} too, in the same wave", shown(respondent), earlier.line);
                Err(file.error(row.line, column, &problem))
            }
            None => Ok(()),
        }
    }

    /// The figures of everything that was read.
    pub(in crate::cli) fn result(&self, questionnaire: &Questionnaire) -> ScoreResult {
        let waves = if self.waves.names.is_empty() { 0..1 } else { 0..self.waves.names.len() };
        let groups = waves.clone().flat_map(|wave| self.group_rows(wave, questionnaire));
        let icc =
            waves.clone().filter(|_| self.has_groups).flat_map(|wave| self.icc_rows(wave, questionnaire));
        let comparisons = waves.skip(1).flat_map(|wave| {
            let first = (wave > 1).then_some((0, wave));
            [(wave - 1, wave)].into_iter().chain(first)
        });
        let changes = comparisons.flat_map(|(from, to)| self.change_rows(from, to, questionnaire));
        ScoreResult {
            questionnaire: QuestionnaireName {
                id: questionnaire.id().to_owned(),
                version: questionnaire.version().to_owned(),
            },
            groups: groups.collect(),
            icc: icc.collect(),
            changes: changes.collect(),
        }
    }

    /// The whole of a wave, then its groups in the order in which they first occur in the file.
    fn group_rows(&self, wave: usize, questionnaire: &Questionnaire) -> Vec<GroupRow> {
        let whole = [(None, self.whole(wave))];
        let parts =
            self.parts(wave).map(|(group, part)| (Some(self.groups.names[group].clone()), part.clone()));
        let rows = whole.into_iter().chain(parts);
        rows.map(|(group, part)| group_row(self.wave_name(wave), group, &part, questionnaire)).collect()
    }

    fn icc_rows(&self, wave: usize, questionnaire: &Questionnaire) -> Vec<IccRow> {
        let parts = self.parts(wave).map(|(_, part)| part).collect::<Vec<_>>();
        let dimensions = questionnaire.dimensions().iter().enumerate();
        dimensions
            .map(|(index, dimension)| IccRow {
                wave: self.wave_name(wave),
                dimension: dimension.id.clone(),
                icc: icc::icc(parts.iter().map(|part| part.dimension(index))),
            })
            .collect()
    }

    fn change_rows(&self, from: usize, to: usize, questionnaire: &Questionnaire) -> Vec<ChangeRow> {
        let both = |group: &usize| {
            [from, to].iter().all(|wave| self.accumulators.contains_key(&(*wave, Some(*group))))
        };
        let groups = (0..self.groups.names.len()).filter(both).map(Some);
        [None]
            .into_iter()
            .chain(groups)
            .flat_map(|group| self.changes_of(from, to, group, questionnaire))
            .collect()
    }

    fn changes_of(
        &self,
        from: usize,
        to: usize,
        group: Option<usize>,
        questionnaire: &Questionnaire,
    ) -> Vec<ChangeRow> {
        let count = questionnaire.dimensions().len();
        let changes = if self.paired {
            change::paired(&self.pairs(from, to, group, count))
        } else {
            let [first, second] = [from, to].map(|wave| match group {
                Some(_) => self.accumulators[&(wave, group)].clone(),
                None => self.whole(wave),
            });
            let moments =
                (0..count).map(|dimension| (*first.dimension(dimension), *second.dimension(dimension)));
            change::unpaired(&moments.collect::<Vec<_>>())
        };
        let row = |(dimension, change): (&crate::questionnaire::Dimension, Change)| {
            ChangeRow::new(
                (self.waves.names[from].clone(), self.waves.names[to].clone()),
                group.map(|group| self.groups.names[group].clone()),
                dimension.id.clone(),
                change,
            )
        };
        questionnaire.dimensions().iter().zip(changes).map(row).collect()
    }

    /// The people of a group (or all) who stand in both waves.
    fn pairs(&self, from: usize, to: usize, group: Option<usize>, dimensions: usize) -> Vec<Pairs> {
        let mut pairs = vec![Pairs::default(); dimensions];
        let (Some(first), Some(second)) = (self.respondents.get(from), self.respondents.get(to)) else {
            return pairs;
        };
        let belongs = |kept: &&Kept| group.is_none() || kept.group == group;
        for (respondent, before) in first {
            let Some(after) = second.get(respondent).filter(belongs) else { continue };
            if !belongs(&before) {
                continue;
            }
            for (dimension, pairs) in pairs.iter_mut().enumerate() {
                pairs.add(before.scores.dimensions[dimension], after.scores.dimensions[dimension]);
            }
        }
        pairs
    }

    fn whole(&self, wave: usize) -> GroupAccumulator {
        let mut whole = GroupAccumulator::new(&self.plan);
        let parts = self.accumulators.iter().filter(|((of, _), _)| *of == wave);
        parts.for_each(|(_, part)| whole.merge(part));
        whole
    }

    fn parts(&self, wave: usize) -> impl Iterator<Item = (usize, &GroupAccumulator)> {
        let groups = 0..self.groups.names.len();
        groups.filter_map(move |group| Some((group, self.accumulators.get(&(wave, Some(group)))?)))
    }

    fn wave_name(&self, wave: usize) -> Option<String> {
        self.has_waves.then(|| self.waves.names.get(wave).cloned()).flatten()
    }
}

fn group_row(
    wave: Option<String>,
    group: Option<String>,
    part: &GroupAccumulator,
    questionnaire: &Questionnaire,
) -> GroupRow {
    let figures = part.figures();
    let points = questionnaire.scale().points();
    let items = questionnaire
        .items()
        .zip(figures.items)
        .map(|(item, figures)| ItemRow::new(&item.id, points.clone(), figures));
    let dimensions = questionnaire.dimensions().iter().zip(figures.dimensions);
    GroupRow {
        wave,
        group,
        respondents: figures.respondents,
        items: items.collect(),
        dimensions: dimensions
            .map(|(dimension, figures)| DimensionRow {
                id: dimension.id.clone(),
                score: figures.score,
                alpha: figures.alpha,
                rwg_j: figures.rwg_j,
            })
            .collect(),
        levels: questionnaire
            .levels()
            .iter()
            .zip(figures.levels)
            .map(|(level, score)| ScoreRow { id: level.id.clone(), score })
            .collect(),
        total: figures.total,
    }
}
