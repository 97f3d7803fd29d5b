//! What one thread gathers of a file, and how the parts of several become one: whatever rows each of them got, together
//! they say what one thread alone would have said.

use std::collections::{HashMap, hash_map::Entry};

use crate::{
    cli::answers_csv::{AnswersCsv, Columns, Fault, Row},
    intake::shown,
    scoring::{GroupAccumulator, Plan, RespondentScores, Scored},
};

/// A wave, and a group of it; `None` for rows without a group.
pub(super) type Cell = (usize, Option<usize>);

/// Names with numbers, and where each of them first occurs in the file.
#[derive(Debug, Default)]
pub(super) struct Names {
    names: Vec<(u64, String)>,
    numbers: HashMap<String, usize>,
    /// The one that was asked last: most rows repeat the one before.
    last: usize,
}

impl Names {
    fn number(&mut self, name: &str, place: u64) -> usize {
        if self.names.get(self.last).is_none_or(|(_, last)| last != name) {
            self.last = match self.numbers.get(name) {
                Some(number) => *number,
                None => self.add(name, place),
            };
        }
        self.last
    }

    fn add(&mut self, name: &str, place: u64) -> usize {
        self.numbers.insert(name.to_owned(), self.names.len());
        self.names.push((place, name.to_owned()));
        self.names.len() - 1
    }

    /// Takes in the names of another part; gives back the number that each of them has here.
    fn merge(&mut self, other: Self) -> Vec<usize> {
        let number = |(place, name): (u64, String)| {
            let number = self.number(&name, place);
            let first = &mut self.names[number].0;
            *first = place.min(*first);
            number
        };
        other.names.into_iter().map(number).collect()
    }

    /// The names in the order in which they first occur, and the place of each number among them.
    pub(super) fn in_order(self) -> (Vec<String>, Vec<usize>) {
        let mut order = (0..self.names.len()).collect::<Vec<_>>();
        order.sort_by_key(|number| self.names[*number].0);
        let mut places = vec![0; order.len()];
        order.iter().enumerate().for_each(|(place, number)| places[*number] = place);
        let mut names = self.names;
        names.sort_by_key(|(place, _)| *place);
        (names.into_iter().map(|(_, name)| name).collect(), places)
    }
}

/// A person's scores in one wave, kept for pairing.
pub(super) struct Kept {
    place: u64,
    line: u64,
    pub(super) group: Option<usize>,
    pub(super) scores: RespondentScores,
}

/// What one thread gathered.
pub(super) struct Part<'a> {
    plan: &'a Plan,
    pub(super) waves: Names,
    pub(super) groups: Names,
    pub(super) accumulators: HashMap<Cell, GroupAccumulator>,
    /// By wave, then by respondent.
    pub(super) respondents: Vec<HashMap<String, Kept>>,
    /// The first thing that is wrong.
    pub(super) fault: Option<Fault>,
    scored: Scored,
}

impl<'a> Part<'a> {
    /// Without rows.
    pub(super) fn of(plan: &'a Plan) -> Self {
        Self {
            plan,
            waves: Names::default(),
            groups: Names::default(),
            accumulators: HashMap::new(),
            respondents: Vec::new(),
            fault: None,
            scored: Scored::default(),
        }
    }

    /// Of the rows that this thread gets.
    pub(super) fn read(file: &AnswersCsv, columns: &Columns<'_>, plan: &'a Plan) -> Self {
        let mut part = Self::of(plan);
        part.fault = file.read(|row| part.take(file, &row, columns)).err();
        part
    }

    fn take(&mut self, file: &AnswersCsv, row: &Row<'_>, columns: &Columns<'_>) -> Result<(), Fault> {
        let wave = match (columns.wave, row.wave) {
            (Some(column), None) => {
                return Err(file.fault(row.place, row.line, column, "is empty: expected the wave"));
            }
            (_, wave) => self.waves.number(wave.unwrap_or_default(), row.place),
        };
        let group = row.group.map(|group| self.groups.number(group, row.place));
        self.plan.score_into(row.answers, &mut self.scored);
        let plan = self.plan;
        let accumulator =
            self.accumulators.entry((wave, group)).or_insert_with(|| GroupAccumulator::new(plan));
        accumulator.take(&self.scored);
        let Some(column) = columns.respondent else { return Ok(()) };
        let Some(respondent) = row.respondent else {
            return Err(file.fault(row.place, row.line, column, "is empty: expected the respondent"));
        };
        let kept = Kept { place: row.place, line: row.line, group, scores: self.scored.scores().clone() };
        match self.keep(wave, respondent.to_owned(), kept) {
            Some((name, twice)) => Err(twice.fault(file, column, &name)),
            None => Ok(()),
        }
    }

    /// Keeps somebody's scores: those that come first in the file, where somebody stands there twice.
    fn keep(&mut self, wave: usize, name: String, kept: Kept) -> Option<(String, Twice)> {
        if self.respondents.len() <= wave {
            self.respondents.resize_with(wave + 1, HashMap::new);
        }
        match self.respondents[wave].entry(name) {
            Entry::Vacant(free) => {
                free.insert(kept);
                None
            }
            Entry::Occupied(mut own) => {
                let later = if own.get().place < kept.place { kept } else { own.insert(kept) };
                let twice = Twice { place: later.place, line: later.line, earlier: own.get().line };
                Some((own.key().clone(), twice))
            }
        }
    }

    /// Together with what another thread gathered.
    pub(super) fn with(mut self, other: Self, file: &AnswersCsv, columns: &Columns<'_>) -> Self {
        let waves = self.waves.merge(other.waves);
        let groups = self.groups.merge(other.groups);
        let number = |group: Option<usize>| group.map(|group| groups[group]);
        for ((wave, group), more) in other.accumulators {
            let place = (waves[wave], number(group));
            match self.accumulators.get_mut(&place) {
                Some(own) => own.merge(&more),
                None => drop(self.accumulators.insert(place, more)),
            }
        }
        let mut faults = [self.fault.take(), other.fault].into_iter().flatten().collect::<Vec<_>>();
        for (wave, respondents) in other.respondents.into_iter().enumerate() {
            for (name, mut kept) in respondents {
                kept.group = number(kept.group);
                let twice = self.keep(waves[wave], name, kept);
                let fault = twice
                    .map(|(name, twice)| twice.fault(file, columns.respondent.unwrap_or_default(), &name));
                faults.extend(fault);
            }
        }
        self.fault = faults.into_iter().reduce(Fault::first);
        self
    }
}

/// Somebody who stands in a wave twice.
struct Twice {
    place: u64,
    line: u64,
    earlier: u64,
}

impl Twice {
    fn fault(&self, file: &AnswersCsv, column: &str, name: &str) -> Fault {
        let problem = format!("`{}` stands in line {} too, in the same wave", shown(name), self.earlier);
        file.fault(self.place, self.line, column, &problem)
    }
}
