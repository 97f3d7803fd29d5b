//! Files that are not right: each problem is named with its JSON path and what was expected.

use netwerkspiegel::questionnaire::{CheckError, Questionnaire, schema};
use serde_json::{Value, json};

use crate::MINIMAL;

/// What the loader says of this text; the file is called `own.json`.
fn refusal(file: &str) -> CheckError {
    match Questionnaire::from_json("own.json", file) {
        Ok(_) => panic!("this file was accepted:\n{file}"),
        Err(error) => error,
    }
}

/// The minimal file with the value at each JSON pointer replaced or added.
fn changed(changes: &[(&str, Value)]) -> Value {
    let mut file = serde_json::from_str::<Value>(MINIMAL).unwrap();
    for (pointer, value) in changes {
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        let parent = file.pointer_mut(parent).unwrap_or_else(|| panic!("no {parent} in the minimal file"));
        match parent {
            Value::Array(list) if key == "-" => list.push(value.clone()),
            Value::Array(list) => list[key.parse::<usize>().unwrap()] = value.clone(),
            parent => parent[key] = value.clone(),
        }
    }
    file
}

/// The minimal file without the member at this JSON pointer.
fn without(pointer: &str) -> Value {
    let mut file = serde_json::from_str::<Value>(MINIMAL).unwrap();
    let (parent, key) = pointer.rsplit_once('/').unwrap();
    file.pointer_mut(parent).unwrap().as_object_mut().unwrap().shift_remove(key).unwrap();
    file
}

/// Checks that exactly these problems are reported, each at its path and with its words.
fn assert_problems(file: &Value, expected: &[(&str, &[&str])]) {
    let error = refusal(&file.to_string());
    let paths = error.problems.iter().map(|problem| problem.path.as_str()).collect::<Vec<_>>();
    assert_eq!(paths, expected.iter().map(|(path, _)| *path).collect::<Vec<_>>(), "{error}");
    for (problem, (_, words)) in error.problems.iter().zip(expected) {
        for part in *words {
            assert!(problem.message.contains(part), "`{part}` is not in: {error}");
        }
    }
    let lines = error.to_string();
    assert_eq!(lines.lines().count(), expected.len(), "one line a problem: {lines}");
    assert!(lines.lines().all(|line| line.starts_with("own.json: $")), "{lines}");
}

fn item(id: &str) -> Value {
    json!({"id": id, "name": {"nl": "Naam"}, "statement": {"nl": "Wij doen dit samen."}})
}

/// Wrong in form: what the JSON Schema refuses too.
#[test]
fn a_wrong_form_is_refused_by_the_loader_and_by_the_schema() {
    let first_item = "/dimensions/0/items/0";
    let cases: [(Value, &str, &[&str]); 14] = [
        (changed(&[("/scales", json!(5))]), "$.scales", &["unknown field `scales`", "`scale`", "line 1"]),
        (
            changed(&[(&format!("{first_item}/statment"), json!({"nl": "x"}))]),
            "$.dimensions[0].items[0].statment",
            &["unknown field `statment`", "`statement`"],
        ),
        (without("/id"), "$", &["missing field `id`"]),
        (without("/scale"), "$", &["missing field `scale`"]),
        (without("/dimensions"), "$", &["missing field `dimensions`"]),
        (
            without("/dimensions/0/items/0/statement"),
            "$.dimensions[0].items[0]",
            &["missing field `statement`"],
        ),
        (changed(&[("/title", json!("Titel"))]), "$.title", &["invalid type", "\"Titel\"", "expected a map"]),
        (changed(&[("/languages", json!("nl"))]), "$.languages", &["invalid type", "expected a sequence"]),
        (changed(&[("/languages/0", json!("Dutch"))]), "$.languages[0]", &["`Dutch`", "such as nl or en"]),
        (changed(&[("/scale/min", json!(-1))]), "$.scale.min", &["invalid value", "`-1`", "expected u8"]),
        (changed(&[("/scale/max", json!(4.5))]), "$.scale.max", &["`4.5`", "expected u8"]),
        (
            changed(&[("/scale/kind", json!("stars"))]),
            "$.scale.kind",
            &["unknown variant `stars`", "`points`", "`states`"],
        ),
        (
            changed(&[(&format!("{first_item}/reversed"), json!("true"))]),
            "$.dimensions[0].items[0].reversed",
            &["invalid type", "string \"true\"", "expected a boolean"],
        ),
        (
            changed(&[("/dimensions/0/min_answered", json!(-2))]),
            "$.dimensions[0].min_answered",
            &["`-2`", "expected usize"],
        ),
    ];
    let validator = jsonschema::validator_for(schema().as_value()).unwrap();
    for (file, path, words) in cases {
        assert_problems(&file, &[(path, words)]);
        assert!(!validator.is_valid(&file), "the schema accepts {file}");
    }
}

#[test]
fn ids_and_versions_are_checked() {
    assert_problems(
        &changed(&[("/id", json!("Eigen Vragen"))]),
        &[("$.id", &["`Eigen Vragen`", "small letters"])],
    );
    for version in ["1.0", "1.0.0.0", "v1.0.0", "1.0.x", "1..0", ""] {
        let words = format!("`{version}`");
        assert_problems(
            &changed(&[("/version", json!(version))]),
            &[("$.version", &[&words, "such as 1.0.0"])],
        );
    }
    let item_id = "/dimensions/0/items/0/id";
    for id in ["1-a", "v 1", "v,1", "vraag-é", "=v"] {
        let words = format!("`{id}`");
        let path = "$.dimensions[0].items[0].id";
        assert_problems(&changed(&[(item_id, json!(id))]), &[(path, &[&words, "expected a letter"])]);
    }
}

#[test]
fn an_id_may_be_used_once() {
    let items = changed(&[("/dimensions/0/items/-", item("v-1"))]);
    assert_problems(&items, &[("$.dimensions[0].items[1].id", &["`v-1`", "earlier item"])]);
    let twin = json!({"id": "samen", "name": {"nl": "Ook samen"}, "items": [item("v-1")]});
    let dimensions = changed(&[("/dimensions/-", twin)]);
    assert_problems(
        &dimensions,
        &[
            ("$.dimensions[1].id", &["`samen`", "earlier dimension"]),
            ("$.dimensions[1].items[0].id", &["`v-1`", "earlier item"]),
        ],
    );
}

#[test]
fn a_text_is_given_in_every_language_offered_and_in_no_other() {
    let english_too = changed(&[
        ("/languages", json!(["nl", "en"])),
        ("/title", json!({"nl": "Eigen vragen", "en": "Own questions"})),
        ("/scale/labels/1", json!({"nl": "helemaal niet", "en": "not at all"})),
        ("/scale/labels/5", json!({"nl": "volledig", "en": "completely"})),
        ("/dimensions/0/name", json!({"nl": "Samen", "en": "Together"})),
        ("/dimensions/0/items/0/name", json!({"nl": "Plezier", "en": " "})),
    ]);
    let lacks: &[&str] = &["no text in `en`", "$.languages"];
    assert_problems(
        &english_too,
        &[("$.dimensions[0].items[0].name", lacks), ("$.dimensions[0].items[0].statement", lacks)],
    );
    let unannounced = changed(&[("/title/fr", json!("Nos questions"))]);
    assert_problems(&unannounced, &[("$.title.fr", &["`fr`", "not one of the languages"])]);
    let twice = changed(&[("/languages/-", json!("nl"))]);
    assert_problems(&twice, &[("$.languages[1]", &["`nl` is listed twice"])]);
    let optional = changed(&[("/dimensions/0/items/0/explanation", json!({"nl": ""}))]);
    assert_problems(&optional, &[("$.dimensions[0].items[0].explanation", &["no text in `nl`"])]);
}

#[test]
fn a_scale_has_two_to_eleven_points_and_words_at_both_ends() {
    let end = |point: u8| json!({point.to_string(): {"nl": "hoog"}, "1": {"nl": "laag"}});
    for (max, words) in [(1, "from 1 to 1"), (12, "from 1 to 12")] {
        let file = changed(&[("/scale/max", json!(max)), ("/scale/labels", end(max))]);
        assert_problems(&file, &[("$.scale", &[words, "2 to 11 points"])]);
    }
    for max in [2, 11] {
        let file = changed(&[("/scale/max", json!(max)), ("/scale/labels", end(max))]).to_string();
        assert!(Questionnaire::from_json("own.json", &file).is_ok(), "{max} points");
    }
    let upside_down = changed(&[("/scale/min", json!(5)), ("/scale/max", json!(1))]);
    let error = refusal(&upside_down.to_string());
    assert_eq!(error.problems[0].path, "$.scale", "{error}");
    assert!(error.problems[0].message.contains("low to high"), "{error}");
    assert_problems(
        &changed(&[("/scale/labels", json!({"1": {"nl": "laag"}, "6": {"nl": "te hoog"}}))]),
        &[
            ("$.scale.labels", &["no words for the end point 5"]),
            ("$.scale.labels.6", &["not a point of the scale 1 to 5"]),
        ],
    );
}

#[test]
fn the_number_to_be_answered_lies_between_one_and_the_number_of_items() {
    for min in [0, 2] {
        let file = changed(&[("/dimensions/0/min_answered", json!(min))]);
        let words = format!("is {min}");
        assert_problems(&file, &[("$.dimensions[0].min_answered", &[&words, "expected 1 to 1"])]);
    }
}

#[test]
fn nothing_may_be_empty() {
    assert_problems(
        &changed(&[("/dimensions", json!([]))]),
        &[("$.dimensions", &["at least one dimension"])],
    );
    assert_problems(
        &changed(&[("/dimensions/0/items", json!([]))]),
        &[("$.dimensions[0].items", &["at least one item"])],
    );
    assert_problems(&changed(&[("/source", json!("  "))]), &[("$.source", &["citation"])]);
    let no_language = refusal(&changed(&[("/languages", json!([]))]).to_string());
    assert_eq!(no_language.problems[0].path, "$.languages", "{no_language}");
}

#[test]
fn dimensions_and_levels_name_each_other() {
    let level = |id: &str| json!({"id": id, "name": {"nl": "Niveau"}});
    let unknown = changed(&[("/dimensions/0/level", json!("team"))]);
    assert_problems(&unknown, &[("$.dimensions[0].level", &["`team`", "not the id of a level"])]);
    let unused = changed(&[
        ("/levels", json!([level("team"), level("land"), level("team")])),
        ("/dimensions/0/level", json!("team")),
    ]);
    assert_problems(
        &unused,
        &[
            ("$.levels[2].id", &["`team`", "earlier level"]),
            ("$.levels[1]", &["no dimension belongs to level `land`"]),
        ],
    );
    let unnamed = changed(&[("/levels", json!([level("team")]))]);
    assert_problems(
        &unnamed,
        &[
            ("$.levels[0]", &["no dimension belongs to level `team`"]),
            ("$.dimensions[0].level", &["is missing", "every dimension names its level"]),
        ],
    );
}

#[test]
fn all_problems_are_reported_together() {
    let file = changed(&[
        ("/id", json!("")),
        ("/version", json!("een")),
        ("/dimensions/0/min_answered", json!(9)),
        ("/dimensions/0/items/-", item("v-1")),
    ]);
    assert_problems(
        &file,
        &[
            ("$.id", &["not an id"]),
            ("$.version", &["`een`"]),
            ("$.dimensions[0].items[1].id", &["`v-1`"]),
            ("$.dimensions[0].min_answered", &["is 9"]),
        ],
    );
}

#[test]
fn a_text_that_is_not_json_is_answered_with_line_and_column() {
    let comma_missing =
        MINIMAL.replacen("\"version\"", "\n\"version\"", 1).replacen("\"1.0.0\",", "\"1.0.0\"", 1);
    let cases = [
        (comma_missing, "expected `,` or `}` at line 3 column 20"),
        (MINIMAL[..60].to_owned(), "EOF while parsing"),
        (String::new(), "EOF while parsing a value at line 1 column 0"),
        ("questionnaire: mine".into(), "expected value at line 1 column 1"),
        (format!("{MINIMAL}\nmore"), "trailing characters at line 10 column 1"),
        (format!("{MINIMAL}{MINIMAL}"), "trailing characters at line 9 column 2"),
    ];
    for (text, words) in cases {
        let error = refusal(&text);
        assert_eq!(error.problems.len(), 1, "{error}");
        assert!(error.to_string().starts_with("own.json: $"), "{error}");
        assert!(error.to_string().contains(words), "`{words}` is not in: {error}");
    }
}

#[test]
fn a_member_given_twice_is_refused() {
    let twice = MINIMAL.replacen("\"version\"", "\"id\": \"ander\", \"version\"", 1);
    assert!(refusal(&twice).to_string().contains("duplicate field `id`"));
}

#[test]
fn a_file_nested_without_end_is_refused_and_not_followed() {
    let deep = "[".repeat(100_000);
    assert!(refusal(&deep).to_string().starts_with("own.json: $"));
}

#[test]
fn states_have_words_each_and_lie_equally_far_apart() {
    let states = |max: u8, labels: Value| {
        let labels = labels.as_array().unwrap().iter();
        let labels = labels
            .map(|number| (number.to_string(), json!({"nl": "woord"})))
            .collect::<serde_json::Map<_, _>>();
        changed(&[("/scale", json!({"kind": "states", "min": 0, "max": max, "labels": labels}))])
    };
    for (max, labels, expected) in [
        (10, json!([0, 4, 10]), "has the numbers 0, 4, 10: expected equal steps"),
        (10, json!([0, 5]), "has no words for the end point 10"),
        (9, json!([0, 5, 9]), "has the numbers 0, 5, 9: expected equal steps"),
        (0, json!([0]), "names 1 states: expected 2 to 11"),
    ] {
        let told = Questionnaire::from_json("f", &states(max, labels).to_string()).unwrap_err().to_string();
        assert!(told.contains(expected), "{told}");
    }
    let good = Questionnaire::from_json("f", &states(10, json!([0, 5, 10])).to_string()).unwrap();
    let scale = good.scale();
    assert_eq!(
        (scale.points().collect::<Vec<_>>(), scale.point_count(), scale.step()),
        (vec![0, 5, 10], 3, 5)
    );
    assert!(scale.has(5) && !scale.has(4) && !scale.has(11));
    assert_eq!(scale.in_words(), "0, 5, 10");
}

#[test]
fn a_file_cannot_write_over_the_terminal_of_who_reads_what_is_wrong_with_it() {
    let long = format!("\u{1b}[2J\n{}", "x".repeat(5000));
    for file in [
        changed(&[("/scale", json!({"\u{1b}[2J\nid": 1}))]),
        changed(&[("/id", json!(long))]),
        changed(&[("/version", json!(long))]),
    ] {
        let error = refusal(&file.to_string());
        let told = error.to_string();
        assert!(!told.contains(|letter: char| letter.is_control()), "{told:?}");
        assert!(error.problems.iter().all(|problem| problem.message.len() <= 500), "{told}");
    }
}
