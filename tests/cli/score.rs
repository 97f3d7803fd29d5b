//! `score`: agrees with R, and says what is wrong with a file and where.

use std::{
    io::Write,
    process::{Command, Stdio},
};

use serde_json::{Value, json};

use crate::{answers, failure, file, ids, run, stdout};

const Q: &str = "kaats-opheij-2014";

/// Compares two JSON values: numbers to a relative 1e-9, what is in `expected` only. Gives the number of figures.
fn compare(place: &str, found: &Value, expected: &Value) -> usize {
    match (found, expected) {
        (Value::Number(found), Value::Number(expected)) => {
            let (found, expected) = (found.as_f64().unwrap(), expected.as_f64().unwrap());
            let off = (found - expected).abs();
            assert!(off <= 1e-12f64.max(1e-9 * expected.abs()), "{place}: {found}, R has {expected}");
            1
        }
        (Value::Array(found), Value::Array(expected)) => {
            assert_eq!(found.len(), expected.len(), "{place}");
            found
                .iter()
                .zip(expected)
                .enumerate()
                .map(|(i, (a, b))| compare(&format!("{place}[{i}]"), a, b))
                .sum()
        }
        (Value::Object(found), Value::Object(expected)) => {
            expected.iter().map(|(key, value)| compare(&format!("{place}.{key}"), &found[key], value)).sum()
        }
        (found, expected) => {
            assert_eq!(found, expected, "{place}");
            1
        }
    }
}

/// The questionnaire file that a spec of the reference figures describes.
fn questionnaire_of(spec: &Value) -> Value {
    let reversed = spec["reversed"].as_array().unwrap();
    let dimensions = spec["dimensions"].as_object().unwrap().iter().map(|(id, items)| {
        let items = items.as_array().unwrap();
        let min_answered = &spec["min_answered"][items.len() - 1];
        let item = |id: &Value| json!({"id": id, "name": {"en": id}, "statement": {"en": id}, "reversed": reversed.contains(id)});
        json!({
            "id": id, "name": {"en": id}, "min_answered": min_answered,
            "items": items.iter().map(item).collect::<Vec<_>>(),
        })
    });
    let (min, max) = (&spec["min"], &spec["max"]);
    json!({
        "id": "oracle", "version": "1.0.0", "languages": ["en"], "title": {"en": "Oracle"}, "source": "R",
        "scale": {"min": min, "max": max, "labels": {min.to_string(): {"en": "low"}, max.to_string(): {"en": "high"}}},
        "dimensions": dimensions.collect::<Vec<_>>(),
    })
}

fn data(name: &str) -> String {
    format!("{}/tests/oracle/data/{name}", env!("CARGO_MANIFEST_DIR"))
}

fn json_file(path: &str) -> Value {
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

#[test]
fn every_figure_of_the_waves_is_that_of_r() {
    let folder = tempfile::tempdir().unwrap();
    let questionnaire = questionnaire_of(&json_file(&data("sai-waves.spec.json")));
    let questionnaire = file(&folder, "q.json", &questionnaire.to_string());
    let expected = json_file(&data("sai-waves.expected.json"));
    let columns = ["--wave", "wave", "--group", "group", "--format", "json"];
    let arguments = |more: &'static [&'static str]| {
        let file = data("sai-waves.csv");
        let all = [&["score", &file, "--questionnaire", &questionnaire], &columns[..], more].concat();
        serde_json::from_str::<Value>(&stdout(&run(&all))).unwrap()
    };
    let paired = arguments(&["--respondent", "respondent"]);

    let find = |rows: &Value, keys: &[(&str, &Value)]| {
        let found =
            rows.as_array().unwrap().iter().find(|row| keys.iter().all(|(key, value)| row[key] == **value));
        found.unwrap_or_else(|| panic!("no row with {keys:?}")).clone()
    };
    let mut figures = 0;
    for group in expected["groups"].as_array().unwrap() {
        let row = find(&paired["groups"], &[("wave", &group["wave"]), ("group", &group["group"])]);
        figures += compare(&group["group"].to_string(), &row, group);
    }
    for key in ["changes_VALE_t1_t2", "changes_VALE_t1_t4", "changes_FLAT_t1_t3"] {
        for change in expected[key].as_array().unwrap() {
            let keys = ["from", "to", "group", "dimension"].map(|key| (key, &change[key]));
            figures += compare(key, &find(&paired["changes"], &keys), change);
        }
    }
    for icc in expected["icc_t1"].as_array().unwrap() {
        let keys = [("wave", &json!("t1")), ("dimension", &icc["dimension"])];
        figures += compare("icc", &find(&paired["icc"], &keys), icc);
    }
    let unpaired = arguments(&[]);
    for change in expected["welch_VALE_t1_t2_ignoring_pairs"].as_array().unwrap() {
        let group = json!("VALE");
        let keys = [
            ("from", &change["from"]),
            ("to", &change["to"]),
            ("group", &group),
            ("dimension", &change["dimension"]),
        ];
        let mut change = change.clone();
        change["group"] = group.clone();
        figures += compare("welch", &find(&unpaired["changes"], &keys), &change);
    }
    assert!(figures > 3_000, "only {figures} figures were compared");
}

#[test]
fn every_figure_of_the_inventory_is_that_of_r() {
    let folder = tempfile::tempdir().unwrap();
    let questionnaire = questionnaire_of(&json_file(&data("bfi-400.spec.json")));
    let questionnaire = file(&folder, "q.json", &questionnaire.to_string());
    let expected = json_file(&data("bfi-400.expected.json"));
    let output = run(&[
        "score",
        &data("bfi-400.csv"),
        "--questionnaire",
        &questionnaire,
        "--group",
        "group",
        "--format",
        "json",
    ]);
    let found: Value = serde_json::from_str(&stdout(&output)).unwrap();
    let mut figures = 0;
    for group in expected["groups"].as_array().unwrap() {
        let row = found["groups"].as_array().unwrap().iter().find(|row| row["group"] == group["group"]);
        figures += compare(&group["group"].to_string(), row.unwrap(), group);
    }
    figures += expected["icc"]
        .as_array()
        .unwrap()
        .iter()
        .zip(found["icc"].as_array().unwrap())
        .map(|(icc, row)| compare("icc", row, icc))
        .sum::<usize>();
    assert!(figures > 2_500, "only {figures} figures were compared");
    assert_eq!(found["changes"], json!([]));
}

#[test]
fn the_json_has_the_documented_form() {
    let folder = tempfile::tempdir().unwrap();
    let csv = file(&folder, "a.csv", &format!("{}\n{}\n{}\n", ids(), answers("4"), answers("NA")));
    let found: Value =
        serde_json::from_str(&stdout(&run(&["score", &csv, "--questionnaire", Q, "--format", "json"])))
            .unwrap();
    assert_eq!(found["questionnaire"], json!({"id": Q, "version": "1.0.0"}));
    let group = &found["groups"][0];
    assert_eq!(
        (&group["wave"], &group["group"], &group["respondents"]),
        (&Value::Null, &Value::Null, &json!(2))
    );
    assert_eq!(
        group["items"][0],
        json!({"id": "ko-1-1", "n": 1, "missing": 1, "mean": 4.0, "sd": null, "median": 4.0, "q1": 4.0, "q3": 4.0,
               "counts": {"1": 0, "2": 0, "3": 0, "4": 1, "5": 0}, "rwg": null, "ad": null})
    );
    assert_eq!(
        group["dimensions"][0],
        json!({"id": "ambitie", "n": 1, "mean": 4.0, "sd": null, "ci95": null, "alpha": null, "rwg_j": null})
    );
    assert_eq!((&found["icc"], &found["changes"]), (&json!([]), &json!([])));
}

#[test]
fn waves_keep_the_order_of_the_file_and_compare_with_the_one_before_and_the_first() {
    let folder = tempfile::tempdir().unwrap();
    let rows =
        ["zomer", "herfst", "lente"].map(|wave| format!("{wave},p1,{0}\n{wave},p2,{0}\n", answers("3")));
    let csv = file(&folder, "a.csv", &format!("golf,wie,{}\n{}", ids(), rows.concat()));
    let arguments =
        ["score", &csv, "--questionnaire", Q, "--wave", "golf", "--respondent", "wie", "--format", "json"];
    let found: Value = serde_json::from_str(&stdout(&run(&arguments))).unwrap();
    let changes = found["changes"].as_array().unwrap().iter().step_by(5);
    let ends = changes
        .map(|change| (change["from"].as_str().unwrap(), change["to"].as_str().unwrap()))
        .collect::<Vec<_>>();
    assert_eq!(ends, [("zomer", "herfst"), ("herfst", "lente"), ("zomer", "lente")]);
}

#[test]
fn a_wrong_file_is_told_with_line_column_and_value() {
    let folder = tempfile::tempdir().unwrap();
    let good = answers("3");
    let cases = [
        (
            format!("{}\n{good}\n{}\n", ids(), good.replacen('3', "6", 1)),
            &["line 3", "column ko-1-1", "`6`", "1 to 5"][..],
        ),
        (format!("{}\n{}\n", ids(), good.replacen('3', "3.5", 1)), &["line 2", "`3.5`"]),
        (format!("{}\n{}\n", ids(), good.replacen('3', "=cmd()", 1)), &["line 2", "`=cmd()`"]),
        (format!("{}\n{good},3\n", ids()), &["line 2", "21 cells", "20"]),
        (
            format!("{}\n{good}\n", ids().replace("ko-2-3", "ko-2-9")),
            &["line 1", "1 of the 20 items", "ko-2-3"],
        ),
        (format!("{},ko-1-1\n{good},3\n", ids()), &["line 1", "ko-1-1", "2 times"]),
        (String::new(), &["is empty"]),
        (format!("{}\n{}\n", ids(), good).replace(',', ";"), &["semicolons", "expected commas"]),
    ];
    for (number, (contents, words)) in cases.iter().enumerate() {
        let csv = file(&folder, &format!("{number}.csv"), contents);
        let (code, message) = failure(&["score", &csv, "--questionnaire", Q]);
        assert_eq!(code, 1, "{message}");
        assert!(message.contains(&csv) && words.iter().all(|word| message.contains(word)), "{message}");
    }
}

#[test]
fn columns_beside_the_items_are_checked_too() {
    let folder = tempfile::tempdir().unwrap();
    let twice = format!("golf,wie,{0}\na,p1,{1}\na,p1,{1}\n", ids(), answers("3"));
    let csv = file(&folder, "a.csv", &twice);
    let with = |more: &[&str]| failure(&[&["score", &csv, "--questionnaire", Q], more].concat());
    let (code, message) = with(&["--wave", "golf", "--respondent", "wie"]);
    assert_eq!(code, 1);
    assert!(
        message.contains("line 3") && message.contains("`p1`") && message.contains("line 2"),
        "{message}"
    );
    assert!(with(&["--wave", "gulf"]).1.contains("no column `gulf`"));
    let empty = file(&folder, "b.csv", &format!("golf,{}\n,{}\n", ids(), answers("3")));
    let (_, message) = failure(&["score", &empty, "--questionnaire", Q, "--wave", "golf"]);
    assert!(message.contains("line 2, column golf: is empty"), "{message}");
}

#[test]
fn a_byte_order_mark_quotes_and_windows_line_ends_are_fine() {
    let folder = tempfile::tempdir().unwrap();
    let quoted = ids().split(',').map(|id| format!("\"{id}\"")).collect::<Vec<_>>().join(",");
    let csv = file(&folder, "a.csv", &format!("\u{feff}{quoted}\r\n{}\r\n", answers(" 4 ")));
    let found: Value =
        serde_json::from_str(&stdout(&run(&["score", &csv, "--questionnaire", Q, "--format", "json"])))
            .unwrap();
    assert_eq!(found["groups"][0]["total"]["mean"], 4.0);
}

#[test]
fn standard_input_is_read_and_a_closed_pipe_is_no_failure() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_netwerkspiegel"))
        .args(["score", "-", "--questionnaire", Q, "--format", "csv"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    writeln!(child.stdin.take().unwrap(), "{}\n{}", ids(), answers("4")).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
}

#[test]
fn wrong_usage_has_exit_code_two_and_an_unknown_file_one() {
    assert_eq!(failure(&["score"]).0, 2);
    assert_eq!(failure(&["score", "a.csv", "--questionnaire", Q, "--format", "xml"]).0, 2);
    let (code, message) = failure(&["score", "bestaat-niet.csv", "--questionnaire", Q]);
    assert_eq!((code, message.contains("bestaat-niet.csv")), (1, true), "{message}");
    let (code, message) = failure(&["score", "a.csv", "--questionnaire", "bestaat-niet"]);
    assert_eq!((code, message.contains("kaats-opheij-2014")), (1, true), "{message}");
}
