//! `sai-waves` and `bfi-400`: items, dimensions, totals, correlations between groups, changes.

use std::collections::HashMap;

use netwerkspiegel::scoring::{
    GroupAccumulator, GroupFigures, Plan, RespondentScores,
    change::{self, Change, ChangeN, Pairs},
    icc,
};
use serde_json::Value;

use crate::compare::{Comparison, Made, Table, json_of, plan, strings};

struct Case {
    plan: Plan,
    table: Table,
    items: Vec<String>,
    points: std::ops::RangeInclusive<u8>,
    expected: Value,
}

impl Case {
    fn read(name: &str) -> Self {
        let spec = json_of(&format!("{name}.spec.json"));
        let reversed = strings(&spec["reversed"]);
        let dimensions = spec["dimensions"].as_object().unwrap().iter().map(|(id, items)| {
            let items = strings(items);
            let min_answered = spec["min_answered"][items.len() - 1].as_u64().map(|count| count as usize);
            Made { id: id.clone(), items, reversed: reversed.clone(), min_answered }
        });
        let dimensions = dimensions.collect::<Vec<_>>();
        let end = |name: &str| spec[name].as_u64().unwrap() as u8;
        Self {
            plan: plan(end("min"), end("max"), &dimensions),
            table: Table::read(&format!("{name}.csv")),
            items: dimensions.iter().flat_map(|dimension| dimension.items.clone()).collect(),
            points: end("min")..=end("max"),
            expected: json_of(&format!("{name}.expected.json")),
        }
    }

    fn rows<'a>(&'a self, wave: &'a Value, group: &'a Value) -> impl Iterator<Item = &'a csv::StringRecord> {
        self.table.rows.iter().filter(move |row| {
            let fits = |column: &str, value: &Value| {
                value.as_str().is_none_or(|text| self.table.cell(row, column) == text)
            };
            fits("wave", wave) && fits("group", group)
        })
    }

    fn group(&self, wave: &Value, group: &Value) -> GroupAccumulator {
        let mut accumulator = GroupAccumulator::new(&self.plan);
        for row in self.rows(wave, group) {
            accumulator.add(&self.table.answers(row, &self.items));
        }
        accumulator
    }

    fn scores(&self, wave: &Value, group: &Value) -> HashMap<String, RespondentScores> {
        let rows = self.rows(wave, group);
        rows.map(|row| {
            let respondent = self.table.cell(row, "respondent").to_owned();
            (respondent, self.plan.score(&self.table.answers(row, &self.items)))
        })
        .collect()
    }

    fn compare_groups(&self, comparison: &mut Comparison) {
        for expected in self.expected["groups"].as_array().unwrap() {
            let place = format!("{} {}", expected["wave"], expected["group"]);
            let figures = self.group(&expected["wave"], &expected["group"]).figures();
            comparison.count(&place, figures.respondents, &expected["respondents"]);
            self.compare_items(comparison, &place, &figures, expected);
            for (dimension, expected) in
                figures.dimensions.iter().zip(expected["dimensions"].as_array().unwrap())
            {
                let place = format!("{place} {}", expected["id"]);
                comparison.count(&place, dimension.score.n, &expected["n"]);
                comparison.figure(&place, dimension.score.mean, &expected["mean"]);
                comparison.figure(&place, dimension.score.sd, &expected["sd"]);
                comparison.interval(&place, dimension.score.ci95, &expected["ci95"]);
                comparison.figure(&place, dimension.alpha, &expected["alpha"]);
                comparison.figure(&place, dimension.rwg_j, &expected["rwg_j"]);
            }
            let (total, expected) = (figures.total, &expected["total"]);
            comparison.count(&place, total.n, &expected["n"]);
            comparison.figure(&place, total.mean, &expected["mean"]);
            comparison.figure(&place, total.sd, &expected["sd"]);
            comparison.interval(&place, total.ci95, &expected["ci95"]);
        }
    }

    fn compare_items(
        &self,
        comparison: &mut Comparison,
        place: &str,
        figures: &GroupFigures,
        expected: &Value,
    ) {
        let expected = expected["items"].as_array().unwrap();
        assert_eq!(expected.len(), figures.items.len());
        for ((item, expected), id) in figures.items.iter().zip(expected).zip(&self.items) {
            let place = format!("{place} {id}");
            assert_eq!(expected["id"].as_str(), Some(id.as_str()));
            comparison.count(&place, item.n, &expected["n"]);
            comparison.count(&place, item.missing, &expected["missing"]);
            for (found, key) in [
                (item.mean, "mean"),
                (item.sd, "sd"),
                (item.median, "median"),
                (item.q1, "q1"),
                (item.q3, "q3"),
                (item.rwg, "rwg"),
                (item.ad, "ad"),
            ] {
                comparison.figure(&format!("{place} {key}"), found, &expected[key]);
            }
            for (point, count) in self.points.clone().zip(&item.counts) {
                comparison.count(&place, *count, &expected["counts"][point.to_string()]);
            }
        }
    }

    fn compare_icc(&self, comparison: &mut Comparison, key: &str, wave: &Value) {
        let mut names =
            self.rows(wave, &Value::Null).map(|row| self.table.cell(row, "group")).collect::<Vec<_>>();
        names.sort_unstable();
        names.dedup();
        let groups = names.iter().map(|name| self.group(wave, &Value::from(*name))).collect::<Vec<_>>();
        for (dimension, expected) in self.expected[key].as_array().unwrap().iter().enumerate() {
            let found = icc::icc(groups.iter().map(|group| group.dimension(dimension)));
            comparison.count(key, found.groups as u64, &expected["groups"]);
            comparison.figure(key, found.icc1, &expected["icc1"]);
            comparison.figure(key, found.icc2, &expected["icc2"]);
        }
    }
}

fn compare_changes(comparison: &mut Comparison, found: &[Change], expected: &Value) {
    let expected = expected.as_array().unwrap();
    assert_eq!(expected.len(), found.len());
    for (change, expected) in found.iter().zip(expected) {
        let place = format!("{} {} {}", expected["from"], expected["to"], expected["dimension"]);
        match change.n {
            ChangeN::Pairs(n) => comparison.count(&place, n, &expected["n"]),
            ChangeN::Groups([first, second]) => {
                comparison.count(&place, first, &expected["n"][0]);
                comparison.count(&place, second, &expected["n"][1]);
            }
        }
        for (found, key) in [
            (change.mean_change, "mean_change"),
            (change.sd_change, "sd_change"),
            (change.hedges_g, "hedges_g"),
            (change.p, "p"),
            (change.p_corrected, "p_holm"),
        ] {
            comparison.figure(&format!("{place} {key}"), found, &expected[key]);
        }
        comparison.interval(&place, change.ci95, &expected["ci95"]);
        assert_eq!(serde_json::to_value(change.verdict).unwrap(), expected["verdict"], "{place}");
    }
}

#[test]
fn the_anxiety_waves_agree_with_r() {
    let case = Case::read("sai-waves");
    let mut comparison = Comparison::default();
    case.compare_groups(&mut comparison);
    case.compare_icc(&mut comparison, "icc_t1", &"t1".into());
    for (key, group, from, to) in [
        ("changes_VALE_t1_t2", "VALE", "t1", "t2"),
        ("changes_VALE_t1_t4", "VALE", "t1", "t4"),
        ("changes_FLAT_t1_t3", "FLAT", "t1", "t3"),
    ] {
        let first = case.scores(&from.into(), &group.into());
        let second = case.scores(&to.into(), &group.into());
        let mut pairs = [Pairs::default(); 2];
        for (respondent, before) in &first {
            let Some(after) = second.get(respondent) else { continue };
            for (dimension, pairs) in pairs.iter_mut().enumerate() {
                pairs.add(before.dimensions[dimension], after.dimensions[dimension]);
            }
        }
        compare_changes(&mut comparison, &change::paired(&pairs), &case.expected[key]);
    }
    let [first, second] = ["t1", "t2"].map(|wave| case.group(&wave.into(), &"VALE".into()));
    let moments = [0, 1].map(|dimension| (*first.dimension(dimension), *second.dimension(dimension)));
    let welch = change::unpaired(&moments);
    compare_changes(&mut comparison, &welch, &case.expected["welch_VALE_t1_t2_ignoring_pairs"]);
    assert!(comparison.figures > 3_000, "only {} figures were compared", comparison.figures);
}

#[test]
fn the_personality_inventory_agrees_with_r() {
    let case = Case::read("bfi-400");
    let mut comparison = Comparison::default();
    case.compare_groups(&mut comparison);
    case.compare_icc(&mut comparison, "icc", &Value::Null);
    assert!(comparison.figures > 2_500, "only {} figures were compared", comparison.figures);
}
