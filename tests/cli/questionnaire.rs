//! `questionnaire list | show | check | schema`.

use serde_json::Value;

use crate::{file, run, stdout};

#[test]
fn the_list_counts_dimensions_and_items() {
    let list: Value =
        serde_json::from_str(&stdout(&run(&["questionnaire", "list", "--format", "json"]))).unwrap();
    let rows = list.as_array().unwrap().iter();
    let rows = rows.map(|row| {
        (row["id"].as_str().unwrap(), row["dimensions"].as_u64().unwrap(), row["items"].as_u64().unwrap())
    });
    assert_eq!(
        rows.collect::<Vec<_>>(),
        [
            ("kaats-opheij-2014", 5, 20),
            ("rijsdijk-2015", 5, 33),
            ("pon-essentiele-factoren-2023", 8, 15),
            ("pon-fasen-2023", 4, 19),
            ("netwerkleiderschap-2016", 4, 16),
            ("netwerkwaarde-2020", 3, 8),
            ("leer-verbeternetwerken", 8, 14),
            ("domeinoverstijgend-2016", 9, 13),
            ("interprofessioneel-2012", 11, 11),
            ("boonstra-2018", 14, 14),
        ]
    );
}

#[test]
fn what_is_shown_as_json_passes_the_check() {
    let folder = tempfile::tempdir().unwrap();
    for id in ["kaats-opheij-2014", "rijsdijk-2015", "netwerkwaarde-2020", "pon-fasen-2023"] {
        let shown = stdout(&run(&["questionnaire", "show", id, "--format", "json"]));
        let path = file(&folder, id, &shown);
        let check = run(&["questionnaire", "check", &path]);
        assert!(check.status.success() && stdout(&check).contains("OK"));
        let text = stdout(&run(&["questionnaire", "show", id, "--lang", "en"]));
        assert!(text.lines().count() > 15, "{text}");
    }
}

#[test]
fn every_file_is_checked_and_each_problem_told() {
    let folder = tempfile::tempdir().unwrap();
    let good = stdout(&run(&["questionnaire", "show", "kaats-opheij-2014", "--format", "json"]));
    let bad = file(&folder, "bad.json", &good.replace("\"ko-1-2\"", "\"ko-1-1\""));
    let good = file(&folder, "good.json", &good);
    let output = run(&["questionnaire", "check", &bad, "bestaat-niet.json", &good]);
    let errors = String::from_utf8(output.stderr.clone()).unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(
        errors.contains("bad.json: $.dimensions[0].items[1].id") && errors.contains("bestaat-niet.json"),
        "{errors}"
    );
    assert!(stdout(&output).contains("good.json: OK"));
}

#[test]
fn the_schema_is_json() {
    let schema: Value = serde_json::from_str(&stdout(&run(&["questionnaire", "schema"]))).unwrap();
    assert_eq!(schema["type"], "object");
}
