//! Gathers the rows of a file into groups by wave and group, and makes the figures of each.

use std::{collections::HashMap, num::NonZero, panic::resume_unwind, path::Path, thread};

use super::{
    output::{ChangeRow, DimensionRow, GroupRow, IccRow, ItemRow, QuestionnaireName, ScoreResult, ScoreRow},
    part::{Cell, Kept, Part},
};
use crate::{
    cli::{
        CliError,
        answers_csv::{AnswersCsv, Columns},
    },
    questionnaire::Questionnaire,
    scoring::{
        GroupAccumulator, Plan,
        change::{self, Change, Pairs},
        icc,
    },
};

/// Everything that was read.
pub(in crate::cli) struct Gathered {
    pub(super) plan: Plan,
    pub(super) has_waves: bool,
    pub(super) has_groups: bool,
    pub(super) paired: bool,
    /// Names, in the order in which they first occur.
    pub(super) waves: Vec<String>,
    pub(super) groups: Vec<String>,
    /// By wave and group; `None` for rows without a group.
    pub(super) accumulators: HashMap<Cell, GroupAccumulator>,
    /// By wave, then by respondent.
    pub(super) respondents: Vec<HashMap<String, Kept>>,
}

/// Reads all rows, on as many threads as the machine runs at a time.
///
/// # Errors
/// When a row cannot be read, has no wave, or repeats a respondent within a wave.
pub(in crate::cli) fn gather(
    path: &Path,
    questionnaire: &Questionnaire,
    columns: &Columns<'_>,
) -> Result<Gathered, CliError> {
    let file = AnswersCsv::open(path, questionnaire, columns)?;
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    gather_from(&file, questionnaire, columns, threads)
}

fn gather_from(
    file: &AnswersCsv,
    questionnaire: &Questionnaire,
    columns: &Columns<'_>,
    threads: usize,
) -> Result<Gathered, CliError> {
    let plan = Plan::new(questionnaire);
    let read = || Part::read(file, columns, &plan);
    let parts = thread::scope(|scope| {
        let others = (1..threads).map(|_| scope.spawn(read)).collect::<Vec<_>>();
        let own = read();
        let others =
            others.into_iter().map(|other| other.join().unwrap_or_else(|panic| resume_unwind(panic)));
        [own].into_iter().chain(others).collect::<Vec<_>>()
    });
    let Part { waves, groups, accumulators, respondents, fault, .. } = parts
        .into_iter()
        .reduce(|one, other| one.with(other, file, columns))
        .unwrap_or_else(|| Part::of(&plan));
    if let Some(fault) = fault {
        return Err(fault.into());
    }
    let (waves, wave_places) = waves.in_order();
    let (groups, group_places) = groups.in_order();
    let mut by_wave = respondents;
    by_wave.resize_with(waves.len(), HashMap::new);
    let mut gathered = Gathered {
        has_waves: columns.wave.is_some(),
        has_groups: columns.group.is_some(),
        paired: columns.respondent.is_some(),
        waves,
        groups,
        accumulators: HashMap::new(),
        respondents: Vec::new(),
        plan: plan.clone(),
    };
    let place = |group: Option<usize>| group.map(|group| group_places[group]);
    for ((wave, group), accumulator) in accumulators {
        gathered.accumulators.insert((wave_places[wave], place(group)), accumulator);
    }
    gathered.respondents.resize_with(by_wave.len(), HashMap::new);
    for (wave, mut respondents) in by_wave.into_iter().enumerate() {
        respondents.values_mut().for_each(|kept| kept.group = place(kept.group));
        gathered.respondents[wave_places[wave]] = respondents;
    }
    Ok(gathered)
}

impl Gathered {
    /// The figures of everything that was read.
    pub(in crate::cli) fn result(&self, questionnaire: &Questionnaire) -> ScoreResult {
        let waves = if self.waves.is_empty() { 0..1 } else { 0..self.waves.len() };
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
        let parts = self.parts(wave).map(|(group, part)| (Some(self.groups[group].clone()), part.clone()));
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
        let groups = (0..self.groups.len()).filter(both).map(Some);
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
                (self.waves[from].clone(), self.waves[to].clone()),
                group.map(|group| self.groups[group].clone()),
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
        let groups = 0..self.groups.len();
        groups.filter_map(move |group| Some((group, self.accumulators.get(&(wave, Some(group)))?)))
    }

    fn wave_name(&self, wave: usize) -> Option<String> {
        self.has_waves.then(|| self.waves.get(wave).cloned()).flatten()
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

#[cfg(test)]
mod tests {
    use std::io::Cursor;

    use proptest::prelude::*;

    use super::*;
    use crate::questionnaire::library;

    const COLUMNS: Columns<'_> =
        Columns { wave: Some("wave"), group: Some("group"), respondent: Some("respondent") };

    fn read(text: &str, chunk: usize, threads: usize, columns: &Columns<'_>) -> Result<String, String> {
        let questionnaire = library::find("kaats-opheij-2014").unwrap();
        let input = Box::new(Cursor::new(text.as_bytes().to_vec()));
        let file = AnswersCsv::reading("a.csv".into(), input, chunk, questionnaire, columns);
        let gathered = file.and_then(|file| gather_from(&file, questionnaire, columns, threads));
        let result = gathered.map(|gathered| gathered.result(questionnaire));
        result.map(|result| serde_json::to_string(&result).unwrap()).map_err(|error| error.to_string())
    }

    fn header() -> String {
        let questionnaire = library::find("kaats-opheij-2014").unwrap();
        let ids = questionnaire.items().map(|item| item.id.as_str()).collect::<Vec<_>>().join(",");
        format!("wave,\"group\",respondent,{ids}")
    }

    /// A row with its end. Few are wrong, so that many files are read to their end.
    fn row() -> impl Strategy<Value = String> {
        let wave = prop_oneof![9 => "[ab]", 9 => Just("\"c\nd\"".to_owned()), 1 => Just(String::new())];
        let group = prop_oneof![4 => "[xyz]", 1 => Just("\"x\"".to_owned()), 1 => Just(String::new())];
        let answer = prop_oneof![200 => "[1-5]", 20 => Just("NA".into()), 9 => Just(" \"4\"".to_owned().replace(' ', "")), 1 => "[6x]"];
        let end = prop_oneof![4 => Just("\n"), 2 => Just("\r\n"), 1 => Just("\n\n"), 1 => Just("\r")];
        let answers = prop::collection::vec(answer, 20);
        let more = prop_oneof![60 => Just(""), 1 => Just(",1")];
        (wave, group, 0..4000_u32, answers, more, end).prop_map(
            |(wave, group, respondent, answers, more, end)| {
                format!("{wave},{group},p{respondent},{}{more}{end}", answers.join(","))
            },
        )
    }

    fn file() -> impl Strategy<Value = String> {
        (any::<bool>(), prop::collection::vec(row(), 0..60), any::<bool>()).prop_map(|(mark, rows, ended)| {
            let mark = if mark { "\u{feff}" } else { "" };
            let text = format!("{mark}{}\r\n{}", header(), rows.concat());
            if ended { text } else { text.trim_end().to_owned() }
        })
    }

    proptest! {
        #[test]
        fn threads_and_chunks_change_no_figure_and_no_fault(text in file(), chunk in 1..400_usize, threads in 1..5_usize) {
            for columns in [COLUMNS, Columns { respondent: None, ..COLUMNS }] {
                let plainly = read(&text, usize::MAX >> 1, 1, &columns);
                prop_assert_eq!(read(&text, chunk, threads, &columns), plainly);
            }
        }
    }

    #[test]
    fn the_first_of_several_faults_is_told_whoever_finds_it() {
        let good = |number: usize| format!("a,x,p{number},{}\n", vec!["3"; 20].join(","));
        let mut rows = (2..400).map(good).collect::<Vec<_>>();
        rows[200] = good(7);
        rows[300] = good(999).replacen('3', "9", 1);
        for line in [399, 350, 303, 203] {
            rows[line - 2] = good(7).replace("a,", ",");
            let text = format!("{}\n{}", header(), rows.concat());
            for (chunk, threads) in [(1, 4), (100, 3), (5_000, 2), (1 << 20, 1)] {
                let error = read(&text, chunk, threads, &COLUMNS).unwrap_err();
                assert_eq!(
                    error,
                    "a.csv: line 202, column respondent: `p7` stands in line 7 too, in the same wave"
                );
            }
        }
    }
}
