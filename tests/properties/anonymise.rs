//! Anonymised tables against an observer who has only what is written out, and against a search without shortcuts.

use std::collections::{BTreeMap, BTreeSet};

use netwerkspiegel::anonymise::{
    Fate, Hierarchy, Options, Outcome, Refusal, Row, Table, Who, anonymise,
    history::{History, Past, PastRow},
};
use proptest::prelude::*;

/// A row as the tests make it: the response, whose it is, its leaves and a sensitive answer.
#[derive(Debug, Clone)]
struct Made {
    response: u32,
    who: Who,
    leaves: Vec<u32>,
    asked: u32,
    answer: Option<u8>,
}

fn columns() -> Vec<Hierarchy> {
    let leaves = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let quarters = leaves(&["2024-Q1", "2024-Q3", "2025-Q1", "2025-Q2"]);
    let kinds = leaves(&["zorg: huisarts", "zorg: wijkzorg", "welzijn: opbouwwerk"]);
    let domain = |kind: &str| kind.split(':').next().unwrap_or_default().to_owned();
    vec![
        Hierarchy::new("level", "level", leaves(&["bestuurlijk", "uitvoerend", "burger"])),
        Hierarchy::new("kind", "kind", kinds).through("domain", domain).unwrap(),
        Hierarchy::new("quarter", "quarter", quarters)
            .through("year", |quarter| quarter[..4].into())
            .unwrap(),
    ]
}

fn table(rows: &[Made], history: &History) -> Table {
    let mut table = Table::new(columns(), history.needs(), 1);
    for row in rows {
        let mark = history.mark(row.response);
        let sensitive = vec![row.answer];
        table.push(&Row { who: row.who, leaves: row.leaves.clone(), mark, asked: row.asked, sensitive });
    }
    table
}

/// People with up to three waves each, some of them without a key. Some waves asked other questions.
fn people(most: usize) -> impl Strategy<Value = Vec<Made>> {
    let wave = prop::option::of((0_u32..4, prop::option::of(1_u8..=3), prop::bool::weighted(0.2)));
    let person = (0_u32..3, 0_u32..3, prop::collection::vec(wave, 3), prop::bool::weighted(0.85));
    prop::collection::vec(person, 1..most).prop_map(|people| {
        let mut rows = Vec::new();
        for (person, (level, kind, waves, known)) in (0..).zip(people) {
            for (wave, (quarter, answer, other)) in
                (0..).zip(waves).filter_map(|(wave, one)| Some((wave, one?)))
            {
                let who = if known { Who::Known(person) } else { Who::Unknown { network: kind, wave } };
                let response = person * 3 + wave;
                let leaves = vec![level, kind, quarter];
                rows.push(Made { response, who, leaves, asked: other.into(), answer });
            }
        }
        rows
    })
}

fn options() -> impl Strategy<Value = Options> {
    (2_u32..6, any::<bool>(), 0.0..0.3, 1_u32..3).prop_map(|(k, linked, max_suppressed, l)| Options {
        k,
        linked,
        max_suppressed,
        l,
    })
}

/// A row as it is written out: which questions it was asked, which shows in what is empty, and its cells; a hidden one is
/// `None`.
type Written<'a> = (u32, Vec<Option<&'a str>>);

fn written<'a>(rows: &[Made], table: &'a Table, outcome: &Outcome, row: usize) -> Written<'a> {
    (rows[row].asked, (0..3).map(|column| outcome.value(table, row, column)).collect())
}

/// The rows that look alike to somebody who sees what is written out, and of a person all rows where they are linked.
fn classes<'a, T: Ord + Clone>(
    rows: &[Made],
    fates: &[Fate],
    linked: bool,
    seen: impl Fn(usize) -> T + 'a,
) -> Vec<Vec<usize>> {
    let kept = (0..rows.len()).filter(|row| fates[*row].class().is_some()).collect::<Vec<_>>();
    let mut alike = BTreeMap::<Vec<T>, Vec<usize>>::new();
    for row in &kept {
        let mut own = match rows[*row].who {
            who @ Who::Known(_) if linked => {
                kept.iter().filter(|other| rows[**other].who == who).map(|other| seen(*other)).collect()
            }
            _ => vec![seen(*row)],
        };
        own.sort();
        alike.entry(own).or_default().push(*row);
    }
    alike.into_values().collect()
}

/// As few people as the rows can be of, counted by hand.
fn fewest_people(rows: impl Iterator<Item = Who>) -> u32 {
    let mut known = BTreeSet::new();
    let mut waves = BTreeMap::<u32, BTreeMap<u32, u32>>::new();
    for who in rows {
        match who {
            Who::Known(person) => {
                known.insert(person);
            }
            Who::Unknown { network, wave } => {
                *waves.entry(network).or_default().entry(wave).or_default() += 1;
            }
        }
    }
    let unknown = waves.values().map(|waves| waves.values().max().copied().unwrap_or(0)).sum::<u32>();
    u32::try_from(known.len()).unwrap() + unknown
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn nobody_who_has_only_the_table_finds_a_class_below_k(rows in people(60), options in options()) {
        let table = table(&rows, &History::default());
        let Ok(outcome) = anonymise(&table, &options) else { return Ok(()) };
        let classes = classes(&rows, &outcome.fates, options.linked, |row| written(&rows, &table, &outcome, row));
        let mut sizes = Vec::new();
        for class in &classes {
            let people = fewest_people(class.iter().map(|row| rows[*row].who));
            prop_assert!(people >= options.k, "{people} people in {class:?}");
            sizes.extend(class.iter().map(|_| people));
            let answers = class.iter().filter_map(|row| rows[*row].answer).collect::<BTreeSet<_>>();
            prop_assert!(options.l == 1 || answers.len() >= options.l as usize);
        }
        let smallest = sizes.iter().min().copied().unwrap_or(0);
        prop_assert_eq!(outcome.risk.smallest, smallest);
        let mean = sizes.iter().map(|size| 1.0 / f64::from(*size)).sum::<f64>() / sizes.len().max(1) as f64;
        prop_assert!((outcome.risk.mean - mean).abs() < 1e-9);
        let touched = outcome.fates.iter().filter(|fate| !matches!(fate, Fate::Kept { hidden: 0, .. })).count();
        prop_assert!(touched as f64 <= options.max_suppressed * rows.len() as f64);
    }

    #[test]
    fn no_combination_of_steps_loses_less(rows in people(40), options in options()) {
        let table = table(&rows, &History::default());
        let by_hand = by_hand(&rows, &options);
        match anonymise(&table, &options) {
            Ok(outcome) => {
                let best = by_hand.iter().map(|(_, loss)| *loss).fold(f64::INFINITY, f64::min);
                let own = by_hand.iter().find(|(steps, _)| *steps == outcome.steps).map(|(_, loss)| *loss);
                prop_assert!(own.is_some_and(|own| own <= best + 1e-9), "{own:?} where {best} can be had");
            }
            Err(Refusal::Unreachable { .. } | Refusal::TooFewPeople(_)) => prop_assert!(by_hand.is_empty()),
            Err(Refusal::Empty) => prop_assert!(rows.is_empty()),
        }
    }

    #[test]
    fn exports_laid_side_by_side_single_nobody_out(
        rows in people(60),
        asked in prop::collection::vec((options(), any::<u64>()), 2..4),
    ) {
        let mut pasts = Vec::<Past>::new();
        let mut told = BTreeMap::<u32, Vec<(usize, u32, Vec<Option<String>>)>>::new();
        for (options, chosen) in asked {
            let history = History::of(&pasts);
            let rows = rows.iter().filter(|row| chosen >> (row.response % 64) & 1 == 1 || chosen % 2 == 0);
            let rows = rows.cloned().collect::<Vec<_>>();
            let table = table(&rows, &history);
            let options = Options { linked: options.linked || history.is_linked(), l: 1, ..options };
            let Ok(outcome) = anonymise(&table, &options) else { continue };
            let responses = rows.iter().map(|row| row.response).collect::<Vec<_>>();
            if history.check(&table, &responses, &outcome.fates, options.k, options.linked).is_err() {
                continue;
            }
            let out = rows.iter().zip(&outcome.fates).enumerate();
            let out = out.filter_map(|(place, (row, fate))| {
                let (asked, cells) = written(&rows, &table, &outcome, place);
                let cells = cells.into_iter().map(|cell| cell.map(str::to_owned)).collect();
                told.entry(row.response).or_default().extend(fate.class().map(|_| (pasts.len(), asked, cells)));
                Some(PastRow { response: row.response, who: row.who, class: fate.class()? })
            });
            let out = out.collect();
            pasts.push(Past { k: options.k, linked: options.linked, rows: out });
        }
        let least = pasts.iter().map(|past| past.k).min().unwrap_or(0);
        let out = rows.iter().filter(|row| told.get(&row.response).is_some_and(|told| !told.is_empty()));
        let out = out.cloned().collect::<Vec<_>>();
        let fates = vec![Fate::Kept { class: 0, hidden: 0 }; out.len()];
        let linked = pasts.iter().any(|past| past.linked);
        for class in classes(&out, &fates, linked, |row| told[&out[row].response].clone()) {
            let people = fewest_people(class.iter().map(|row| out[*row].who));
            prop_assert!(people >= least, "{people} people can be told apart: {class:?}");
        }
    }
}

/// Every combination of steps that leaves no more rows than allowed in small classes, with its loss.
fn by_hand(rows: &[Made], options: &Options) -> Vec<(Vec<usize>, f64)> {
    let columns = columns();
    let mut found = Vec::new();
    let everybody = fewest_people(rows.iter().map(|row| row.who));
    if rows.is_empty() || everybody < options.k {
        return found;
    }
    let steps = columns.iter().map(|column| column.steps().len()).collect::<Vec<_>>();
    for node in 0..steps.iter().product::<usize>() {
        let node = vec![node % steps[0], node / steps[0] % steps[1], node / steps[0] / steps[1]];
        let value = |row: usize, column: usize| columns[column].value(node[column], rows[row].leaves[column]);
        let seen =
            |row: usize| (rows[row].asked, (0..3).map(|column| value(row, column)).collect::<Vec<_>>());
        let fates = vec![Fate::Kept { class: 0, hidden: 0 }; rows.len()];
        let mut outliers = BTreeSet::new();
        for class in classes(rows, &fates, options.linked, seen) {
            let people = fewest_people(class.iter().map(|row| rows[*row].who));
            let answers = class.iter().filter_map(|row| rows[*row].answer).collect::<BTreeSet<_>>();
            if people < options.k || answers.len() < options.l as usize && options.l > 1 {
                outliers.extend(class);
            }
        }
        if outliers.len() as f64 > options.max_suppressed * rows.len() as f64 {
            continue;
        }
        let share = |column: usize| {
            let with = |row: usize, step: usize| {
                let own = columns[column].value(step, rows[row].leaves[column]);
                let same = |other: &&Made| columns[column].value(step, other.leaves[column]) == own;
                rows.iter().filter(same).count() as f64
            };
            let all = rows.len() as f64;
            let total = (0..rows.len()).map(|row| (all / with(row, 0)).log2()).sum::<f64>();
            let lost = (0..rows.len()).map(|row| {
                let left = if outliers.contains(&row) { all } else { with(row, node[column]) };
                (left / with(row, 0)).log2()
            });
            if total > 0.0 { lost.sum::<f64>() / total } else { 0.0 }
        };
        let loss = (0..3).map(share).sum::<f64>() / 3.0;
        found.push((node, loss));
    }
    found
}
