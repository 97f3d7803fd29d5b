//! `02_gcb`, `11_edge` and `12_negative_icc`: many groups, item-total correlations, organisations weighed equally,
//! and the edges: one respondent, nobody, no variance, unequal groups, opposed items.

use netwerkspiegel::scoring::{GroupAccumulator, Plan, ScoreFigures, icc};
use serde_json::Value;

use crate::compare::{Comparison, Made, Table, json_of, plan, strings};

/// A case with one aspect at a time as its only dimension.
struct Case {
    spec: Value,
    expected: Value,
    table: Table,
}

impl Case {
    fn read(name: &str) -> Self {
        Self {
            spec: json_of(&format!("{name}/spec.json")),
            expected: json_of(&format!("{name}/expected.json")),
            table: Table::read(&format!("{name}/data.csv")),
        }
    }

    /// A plan with these items as one dimension.
    fn plan(&self, items: &[String], reversed: Vec<String>, min_answered: usize) -> Plan {
        let end = |name: &str| self.spec[name].as_u64().unwrap() as u8;
        let made = Made { id: "d".into(), items: items.to_vec(), reversed, min_answered: Some(min_answered) };
        plan(end("scale_min"), end("scale_max"), &[made])
    }

    fn gather(&self, plan: &Plan, items: &[String], group: Option<(&str, &str)>) -> GroupAccumulator {
        let mut accumulator = GroupAccumulator::new(plan);
        for row in &self.table.rows {
            if group.is_none_or(|(column, name)| self.table.cell(row, column) == name) {
                accumulator.add(&self.table.answers(row, items));
            }
        }
        accumulator
    }

    fn compare(&self) -> usize {
        let mut comparison = Comparison::default();
        self.compare_items(&mut comparison);
        for (name, aspect) in self.spec["aspects"].as_object().unwrap() {
            let (items, reversed) = (strings(&aspect["items"]), strings(&aspect["reverse"]));
            let any = self.plan(&items, reversed.clone(), 1);
            let all = self.plan(&items, reversed, items.len());
            self.compare_aspect(&mut comparison, name, &items, &any, &all);
            for column in strings(&self.spec["groups"]) {
                self.compare_groups(&mut comparison, name, &items, &any, &column);
            }
        }
        comparison.figures
    }

    fn compare_items(&self, comparison: &mut Comparison) {
        let items = strings(&self.spec["items"]);
        let plan = self.plan(&items, Vec::new(), 1);
        let all = self.gather(&plan, &items, None).figures();
        for (item, id) in all.items.iter().zip(&items) {
            let expected = &self.expected["items"][id];
            comparison.count(id, item.n, &expected["n"]);
            comparison.count(id, item.missing, &expected["missing"]);
            let figures = [
                (item.mean, "mean"),
                (item.sd, "sd"),
                (item.median, "median"),
                (item.q1, "q25"),
                (item.q3, "q75"),
            ];
            for (found, key) in figures {
                comparison.figure(&format!("{id} {key}"), found, &expected[key]);
            }
        }
        for column in strings(&self.spec["groups"]) {
            let expected = &self.expected["groups"][&column];
            for (index, group) in strings(&expected["group"]).iter().enumerate() {
                let figures = self.gather(&plan, &items, Some((&column, group))).figures();
                for (item, id) in figures.items.iter().zip(&items) {
                    let place = format!("{column} {group} {id}");
                    let expected = &expected["items"][id];
                    comparison.count(&place, item.n, &expected["n"][index]);
                    for (found, key) in [
                        (item.mean, "mean"),
                        (item.sd, "sd"),
                        (item.median, "median"),
                        (item.rwg, "rwg"),
                        (item.ad, "ad_mean"),
                    ] {
                        comparison.figure(&format!("{place} {key}"), found, &expected[key][index]);
                    }
                }
            }
        }
    }

    fn compare_aspect(
        &self,
        comparison: &mut Comparison,
        name: &str,
        items: &[String],
        any: &Plan,
        all: &Plan,
    ) {
        let expected = &self.expected["aspects"][name];
        for (plan, key) in [(any, "score_any"), (all, "score_all")] {
            let score = self.gather(plan, items, None).figures().dimensions[0].score;
            comparison.count(name, score.n, &expected[key]["n"]);
            comparison.figure(&format!("{name} {key} mean"), score.mean, &expected[key]["mean"]);
            comparison.figure(&format!("{name} {key} sd"), score.sd, &expected[key]["sd"]);
        }
        let dimension = &self.gather(any, items, None).figures().dimensions[0];
        let expected = &expected["reliability"];
        comparison.figure(&format!("{name} alpha"), dimension.alpha, &expected["alpha_raw_listwise"]);
        // R leaves the figures per item out where an item does not vary.
        let Some(by_item) = expected["items"].as_object() else { return };
        for (index, item) in dimension.items.iter().enumerate() {
            let place = format!("{name} {}", items[index]);
            comparison.figure(&place, item.item_total_r, &by_item["item_total_corrected"][index]);
            comparison.figure(&place, item.alpha_if_dropped, &by_item["alpha_if_dropped"][index]);
        }
    }

    fn compare_groups(
        &self,
        comparison: &mut Comparison,
        name: &str,
        items: &[String],
        plan: &Plan,
        column: &str,
    ) {
        let of_column = &self.expected["groups"][column];
        let groups = strings(&of_column["group"]);
        let gathered =
            groups.iter().map(|group| self.gather(plan, items, Some((column, group)))).collect::<Vec<_>>();
        let expected = &of_column["aspects"][name];
        for (index, group) in gathered.iter().enumerate() {
            let place = format!("{column} {} {name}", groups[index]);
            let dimension = &group.figures().dimensions[0];
            comparison.count(&place, dimension.score.n, &expected["n"][index]);
            comparison.figure(&place, dimension.score.mean, &expected["mean"][index]);
            comparison.figure(&place, dimension.score.sd, &expected["sd"][index]);
            if let Some(rwg_j) = expected.get("rwg_j") {
                comparison.figure(&format!("{place} rwg_j"), dimension.rwg_j, &rwg_j[index]);
            }
        }
        let anova = &of_column["anova_aspects_score_any"][name];
        let found = icc::icc(gathered.iter().map(|group| group.dimension(0)));
        comparison.count(name, found.groups as u64, &anova["n_groups"]);
        comparison.figure(&format!("{column} {name} icc1"), found.icc1, &anova["icc1"]);
        comparison.figure(&format!("{column} {name} icc2"), found.icc2, &anova["icc2"]);
    }
}

#[test]
fn nine_groups_of_a_large_study_agree_with_r() {
    assert!(Case::read("02_gcb").compare() > 1_000);
}

#[test]
fn the_edges_agree_with_r() {
    assert!(Case::read("11_edge").compare() > 250);
}

#[test]
fn a_negative_and_an_undefined_correlation_between_groups_agree_with_r() {
    let case = Case::read("12_negative_icc");
    let mut comparison = Comparison::default();
    case.compare_items(&mut comparison);
    let of_groups = &case.expected["groups"]["g"];
    for (item, anova) in of_groups["anova_items"].as_object().unwrap() {
        let items = [item.clone()];
        let plan = case.plan(&items, Vec::new(), 1);
        let groups = strings(&of_groups["group"]);
        let gathered =
            groups.iter().map(|group| case.gather(&plan, &items, Some(("g", group)))).collect::<Vec<_>>();
        let found = icc::icc(gathered.iter().map(|group| group.dimension(0)));
        comparison.count(item, found.groups as u64, &anova["n_groups"]);
        comparison.figure(&format!("{item} icc1"), found.icc1, &anova["icc1"]);
        comparison.figure(&format!("{item} icc2"), found.icc2, &anova["icc2"]);
    }
    assert!(comparison.figures > 50, "{}", comparison.figures);
}

#[test]
fn organisations_can_weigh_equally() {
    let case = Case::read("02_gcb");
    let mut comparison = Comparison::default();
    let rollup = &case.expected["rollup"];
    for (name, aspect) in case.spec["aspects"].as_object().unwrap() {
        let items = strings(&aspect["items"]);
        let plan = case.plan(&items, Vec::new(), 1);
        let organisations = strings(&case.expected["groups"]["cell"]["group"]);
        let gathered = organisations.iter().map(|cell| case.gather(&plan, &items, Some(("cell", cell))));
        let gathered = gathered.collect::<Vec<_>>();
        let weighed = ScoreFigures::of_group_means(gathered.iter().map(|group| group.dimension(0)));
        let expected = &rollup[name]["all"];
        comparison.count(name, weighed.n, &expected["n_orgs"]);
        comparison.figure(name, weighed.mean, &expected["mean_of_org_means"]);
        comparison.figure(name, weighed.sd, &expected["sd_org_means"]);
    }
    assert_eq!(comparison.figures, 18);
}
