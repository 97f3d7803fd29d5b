//! The same tables anonymised by us and by ANJANA (PyPI), an established tool for k-anonymity. ANJANA makes the column
//! with most values coarser until few enough rows stand out, and leaves those out; we weigh every combination of steps
//! and hide single cells. So classes must be counted alike, and we must never lose more.

use std::{
    collections::BTreeMap,
    io::Write,
    process::{Command, Stdio},
};

use netwerkspiegel::anonymise::{Fate, Hierarchy, Options, Row, Table, Who, anonymise};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use serde_json::{Value, json};

use super::readers::python;

const K: u32 = 5;
/// Percent of the rows.
const MAX_SUPPRESSED: u32 = 5;

fn columns() -> Vec<Hierarchy> {
    let leaves = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let kinds =
        ["zorg: huisarts", "zorg: wijkzorg", "zorg: ggz", "welzijn: opbouwwerk", "welzijn: ouderenwerk"];
    let quarters = (2023..2026).flat_map(|year| (1..=4).map(move |quarter| format!("{year}-Q{quarter}")));
    let domain = |kind: &str| kind.split(':').next().unwrap_or_default().to_owned();
    vec![
        Hierarchy::new("level", "level", leaves(&["bestuurlijk", "management", "uitvoerend", "burger"])),
        Hierarchy::new("kind", "kind", leaves(&kinds)).through("domain", domain).unwrap(),
        Hierarchy::new("quarter", "quarter", quarters.collect())
            .through("year", |quarter| quarter[..4].into())
            .unwrap(),
    ]
}

/// Rows by number of the leaf; low numbers are common, high ones rare.
fn rows(seed: u64, count: usize, columns: &[Hierarchy]) -> Vec<Vec<u32>> {
    let mut random = ChaCha8Rng::seed_from_u64(seed);
    let mut leaf = |column: &Hierarchy| {
        let leaves = u32::try_from(column.steps()[0].values.len()).unwrap();
        let skewed = random.random::<f64>().powi(2) * f64::from(leaves);
        (skewed as u32).min(leaves - 1)
    };
    (0..count).map(|_| columns.iter().map(&mut leaf).collect()).collect()
}

/// What ANJANA makes of the rows: by row its values, `None` where it is left out.
fn by_anjana(columns: &[Hierarchy], rows: &[Vec<u32>]) -> Vec<Option<Vec<String>>> {
    let names = columns.iter().map(Hierarchy::name).collect::<Vec<_>>();
    let steps = columns.iter().map(|column| {
        let leaves = 0..u32::try_from(column.steps()[0].values.len()).unwrap();
        let of_step = |step| leaves.clone().map(|leaf| column.value(step, leaf)).collect::<Vec<_>>();
        (column.name().to_owned(), json!((0..column.steps().len()).map(of_step).collect::<Vec<_>>()))
    });
    let cells = |row: &Vec<u32>| {
        columns.iter().zip(row).map(|(column, leaf)| column.value(0, *leaf)).collect::<Vec<_>>()
    };
    let asked = json!({
        "columns": names,
        "rows": rows.iter().map(cells).collect::<Vec<_>>(),
        "k": K,
        "max_suppressed": MAX_SUPPRESSED,
        "steps": Value::Object(steps.collect()),
    });
    let script = format!("{}/tests/tools/anonymise_table.py", env!("CARGO_MANIFEST_DIR"));
    let mut process = Command::new(python())
        .arg(script)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    process.stdin.take().unwrap().write_all(asked.to_string().as_bytes()).unwrap();
    let output = process.wait_with_output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    serde_json::from_slice(&output.stdout).unwrap()
}

/// The steps that a table was brought to, by the values that its rows have.
fn steps_of(columns: &[Hierarchy], rows: &[Vec<u32>], made: &[Option<Vec<String>>]) -> Vec<usize> {
    let fits = |column: usize, step: usize| {
        let kept = rows.iter().zip(made).filter_map(|(row, made)| Some((row, made.as_ref()?)));
        kept.into_iter().all(|(row, made)| columns[column].value(step, row[column]) == made[column])
    };
    let step = |column: usize| (0..columns[column].steps().len()).find(|step| fits(column, *step)).unwrap();
    (0..columns.len()).map(step).collect()
}

/// The rows that stand out at these steps, counted by hand.
fn outliers(columns: &[Hierarchy], rows: &[Vec<u32>], steps: &[usize]) -> Vec<usize> {
    let values = |row: &Vec<u32>| {
        (0..columns.len())
            .map(|column| columns[column].value(steps[column], row[column]).to_owned())
            .collect()
    };
    let mut classes = BTreeMap::<Vec<String>, Vec<usize>>::new();
    for (place, row) in rows.iter().enumerate() {
        classes.entry(values(row)).or_default().push(place);
    }
    let mut out =
        classes.into_values().filter(|class| class.len() < K as usize).flatten().collect::<Vec<_>>();
    out.sort_unstable();
    out
}

/// The mean share of the columns' bits that is lost when these cells tell nothing.
fn loss(
    columns: &[Hierarchy],
    rows: &[Vec<u32>],
    steps: &[usize],
    tells: &dyn Fn(usize, usize) -> bool,
) -> f64 {
    let of_column = |column: usize| {
        let with = |step: usize, row: usize| {
            let own = columns[column].value(step, rows[row][column]);
            let same = |other: &&Vec<u32>| columns[column].value(step, other[column]) == own;
            rows.iter().filter(same).count() as f64
        };
        let all = rows.len() as f64;
        let (mut lost, mut total) = (0.0, 0.0);
        for row in 0..rows.len() {
            let left = if tells(row, column) { with(steps[column], row) } else { all };
            lost += (left / with(0, row)).log2();
            total += (all / with(0, row)).log2();
        }
        lost / total
    };
    (0..columns.len()).map(of_column).sum::<f64>() / columns.len() as f64
}

#[test]
fn we_count_classes_as_anjana_does_and_lose_no_more() {
    let mut better = 0;
    for (seed, count, used) in [(1, 60, 3), (2, 200, 3), (3, 600, 3), (4, 300, 2), (5, 120, 1), (6, 1500, 3)]
    {
        let columns = columns().split_off(3 - used);
        let rows = rows(seed, count, &columns);
        let made = by_anjana(&columns, &rows);
        let theirs = steps_of(&columns, &rows, &made);
        let dropped = (0..count).filter(|row| made[*row].is_none()).collect::<Vec<_>>();
        assert_eq!(dropped, outliers(&columns, &rows, &theirs), "both see the same rows stand out");

        let mut table = Table::new(columns.clone(), Vec::new(), 0);
        for (person, row) in (0..).zip(&rows) {
            let who = Who::Known(person);
            table.push(&Row { who, leaves: row.clone(), mark: 0, asked: 0, sensitive: Vec::new() });
        }
        let max_suppressed = f64::from(MAX_SUPPRESSED) / 100.0;
        let options = Options { k: K, linked: false, max_suppressed, l: 1 };
        let ours = anonymise(&table, &options).unwrap();
        let touched =
            ours.fates.iter().enumerate().filter(|(_, fate)| !matches!(fate, Fate::Kept { hidden: 0, .. }));
        let touched = touched.map(|(row, _)| row).collect::<Vec<_>>();
        assert_eq!(touched, outliers(&columns, &rows, &ours.steps));

        let their_loss = loss(&columns, &rows, &theirs, &|row, _| made[row].is_some());
        let our_loss = loss(
            &columns,
            &rows,
            &ours.steps,
            &|row, column| matches!(ours.fates[row], Fate::Kept { hidden, .. } if hidden & (1 << column) == 0),
        );
        assert!((our_loss - ours.loss()).abs() < 1e-9, "our own figure is the one by hand");
        assert!(our_loss <= their_loss + 1e-9, "{our_loss} against {their_loss}");
        better += usize::from(our_loss < their_loss - 1e-9);
        println!(
            "{count} rows, {used} columns: ANJANA {theirs:?}, {} rows out, {:.3} lost; we {:?}, {} rows touched, {:.3} lost",
            dropped.len(),
            their_loss,
            ours.steps,
            touched.len(),
            our_loss
        );
    }
    assert!(better > 0, "a search of all combinations finds something better sometimes");
}
