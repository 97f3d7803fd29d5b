//! Reading fixtures, and comparing figures so that every comparison is counted.

use std::{fs, path::PathBuf};

use netwerkspiegel::{questionnaire::Questionnaire, scoring::Plan};
use serde_json::{Value, json};

/// Figures below this size are compared absolutely: R prints 1e-17 where we have 0.
const NEAR_ZERO: f64 = 1e-12;
const RELATIVE: f64 = 1e-9;

pub fn read(name: &str) -> String {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/oracle/data").join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

pub fn json_of(name: &str) -> Value {
    serde_json::from_str(&read(name)).unwrap()
}

/// Rows of a CSV as cells by column name.
pub struct Table {
    headers: csv::StringRecord,
    pub rows: Vec<csv::StringRecord>,
}

impl Table {
    pub fn read(name: &str) -> Self {
        let text = read(name);
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let headers = reader.headers().unwrap().clone();
        Self { headers, rows: reader.records().collect::<Result<_, _>>().unwrap() }
    }

    pub fn cell<'a>(&self, row: &'a csv::StringRecord, column: &str) -> &'a str {
        let place = self.headers.iter().position(|header| header == column);
        &row[place.unwrap_or_else(|| panic!("no column {column}"))]
    }

    pub fn answers(&self, row: &csv::StringRecord, items: &[String]) -> Vec<Option<u8>> {
        items.iter().map(|item| self.cell(row, item).parse().ok()).collect()
    }
}

/// A dimension of a made questionnaire.
pub struct Made {
    pub id: String,
    pub items: Vec<String>,
    pub reversed: Vec<String>,
    pub min_answered: Option<usize>,
}

/// A plan of these dimensions, through a real questionnaire; items are named after their dimension, since an item
/// of the fixtures may belong to several.
pub fn plan(min: u8, max: u8, dimensions: &[Made]) -> Plan {
    let dimension = |made: &Made| {
        let items = made.items.iter().map(|item| {
            json!({
                "id": format!("{}.{item}", made.id),
                "name": {"en": item},
                "statement": {"en": item},
                "reversed": made.reversed.contains(item),
            })
        });
        let mut dimension =
            json!({"id": made.id, "name": {"en": made.id}, "items": items.collect::<Vec<_>>()});
        if let Some(min_answered) = made.min_answered {
            dimension["min_answered"] = min_answered.into();
        }
        dimension
    };
    let file = json!({
        "id": "oracle", "version": "1.0.0", "languages": ["en"], "title": {"en": "Oracle"}, "source": "R",
        "scale": {"min": min, "max": max, "labels": {min.to_string(): {"en": "low"}, max.to_string(): {"en": "high"}}},
        "dimensions": dimensions.iter().map(dimension).collect::<Vec<_>>(),
    });
    Plan::new(&Questionnaire::from_json("oracle", &file.to_string()).unwrap())
}

pub fn strings(value: &Value) -> Vec<String> {
    value.as_array().unwrap().iter().map(|item| item.as_str().unwrap().to_owned()).collect()
}

/// Counts what it compares.
#[derive(Default)]
pub struct Comparison {
    pub figures: usize,
}

impl Comparison {
    pub fn figure(&mut self, place: &str, found: Option<f64>, expected: &Value) {
        self.figures += 1;
        match (found, expected.as_f64()) {
            (None, None) => assert!(expected.is_null(), "{place}: {expected} is no figure"),
            (Some(found), Some(expected)) => {
                let off = (found - expected).abs();
                assert!(
                    off <= NEAR_ZERO.max(RELATIVE * expected.abs()),
                    "{place}: {found}, R has {expected}"
                );
            }
            (found, expected) => panic!("{place}: {found:?}, R has {expected:?}"),
        }
    }

    pub fn count(&mut self, place: &str, found: u64, expected: &Value) {
        self.figures += 1;
        assert_eq!(Some(found), expected.as_u64(), "{place}");
    }

    pub fn interval(&mut self, place: &str, found: Option<[f64; 2]>, expected: &Value) {
        for end in 0..2 {
            self.figure(place, found.map(|ends| ends[end]), &expected[end]);
        }
    }
}
