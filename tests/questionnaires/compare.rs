//! What two versions of a questionnaire have in common.

use netwerkspiegel::questionnaire::{Comparability, Questionnaire, library, same_items};
use serde_json::{Value, json};

fn item(id: &str) -> Value {
    json!({"id": id, "name": {"nl": "Naam", "en": "Name"}, "statement": {"nl": format!("Wij {id}."), "en": format!("We {id}.")}})
}

/// Two dimensions: `een` with items at the places 0 to 2, `twee` with items at 3 and 4.
fn first() -> Value {
    json!({
        "id": "wijk", "version": "1.0.0", "languages": ["nl", "en"], "source": "Wijk (2024)",
        "title": {"nl": "Wijk", "en": "Neighbourhood"},
        "scale": {"min": 1, "max": 5, "labels": {
            "1": {"nl": "niet", "en": "not"}, "3": {"nl": "deels", "en": "partly"}, "5": {"nl": "wel", "en": "yes"},
        }},
        "dimensions": [
            {"id": "een", "name": {"nl": "Een", "en": "One"}, "items": [item("a1"), item("a2"), item("a3")]},
            {"id": "twee", "name": {"nl": "Twee", "en": "Two"}, "items": [item("b1"), item("b2")]},
        ],
    })
}

fn read(file: &Value) -> Questionnaire {
    Questionnaire::from_json("wijk.json", &file.to_string()).unwrap_or_else(|error| panic!("{error}"))
}

/// Compares the first version with one in which the values at these JSON pointers are others.
fn after(changes: &[(&str, Value)]) -> Comparability {
    let mut file = first();
    for (pointer, value) in changes {
        let (parent, key) = pointer.rsplit_once('/').unwrap();
        match file.pointer_mut(parent).unwrap() {
            Value::Array(list) if key == "-" => list.push(value.clone()),
            Value::Array(list) => list[key.parse::<usize>().unwrap()] = value.clone(),
            object => object[key] = value.clone(),
        }
    }
    same_items(&read(&first()), &read(&file))
}

fn places(found: &Comparability) -> Vec<Option<usize>> {
    found.items().collect()
}

fn dimensions(found: &Comparability) -> Vec<Option<usize>> {
    found.dimensions.iter().map(|dimension| dimension.same).collect()
}

const ALL: [Option<usize>; 5] = [Some(0), Some(1), Some(2), Some(3), Some(4)];
const NONE: [Option<usize>; 5] = [None; 5];

#[test]
fn a_questionnaire_is_comparable_with_itself_in_everything() {
    for questionnaire in library::all() {
        let found = same_items(questionnaire, questionnaire);
        assert!(found.same_instrument && found.total);
        assert_eq!(places(&found), (0..questionnaire.item_count()).map(Some).collect::<Vec<_>>());
        assert_eq!(dimensions(&found), (0..questionnaire.dimensions().len()).map(Some).collect::<Vec<_>>());
    }
}

#[test]
fn two_instruments_have_nothing_in_common_even_with_the_same_items() {
    let found = after(&[("/id", json!("buurt"))]);
    assert!(!found.same_instrument && !found.total);
    assert_eq!((places(&found), dimensions(&found)), (NONE.to_vec(), vec![None, None]));
}

#[test]
fn what_helps_to_understand_or_to_talk_is_not_another_wording() {
    let text = || json!({"nl": "anders", "en": "different"});
    let found = after(&[
        ("/version", json!("2.0.0")),
        ("/title", text()),
        ("/description", text()),
        ("/source", json!("Elders")),
        ("/dimensions/0/name", text()),
        ("/dimensions/0/explanation", text()),
        ("/dimensions/0/items/0/name", text()),
        ("/dimensions/0/items/0/definition", text()),
        ("/dimensions/0/items/0/explanation", text()),
        ("/dimensions/0/items/0/discussion", text()),
        ("/dimensions/0/items/0/source", json!("§2")),
        ("/dimensions/0/items/0/may_not_apply", json!(true)),
        ("/dimensions/1/min_answered", json!(2)),
    ]);
    assert_eq!((places(&found), dimensions(&found)), (ALL.to_vec(), vec![Some(0), Some(1)]));
    assert!(found.same_instrument && found.total, "two of two is also what is left out means");
}

#[test]
fn another_statement_keying_or_id_sets_the_item_and_its_dimension_apart() {
    let cases = [
        ("/dimensions/0/items/1/statement/nl", json!("Wij a2 wel.")),
        ("/dimensions/0/items/1/statement/en", json!("We do a2.")),
        ("/dimensions/0/items/1/reversed", json!(true)),
        ("/dimensions/0/items/1/id", json!("a9")),
    ];
    for (pointer, value) in cases {
        let found = after(&[(pointer, value)]);
        assert_eq!(places(&found), [Some(0), None, Some(2), Some(3), Some(4)], "{pointer}");
        assert_eq!(dimensions(&found), [None, Some(1)], "{pointer}");
        assert!(found.same_instrument && !found.total, "{pointer}");
    }
}

#[test]
fn another_scale_sets_every_item_apart() {
    let words = || json!({"nl": "anders", "en": "different"});
    let cases = [
        vec![("/scale/min", json!(0)), ("/scale/labels/0", words())],
        vec![("/scale/max", json!(7)), ("/scale/labels/7", words())],
        vec![("/scale/labels/5", json!({"nl": "wel", "en": "fully"}))],
        vec![("/scale/labels/4", words())],
    ];
    for changes in cases {
        let found = after(&changes);
        assert_eq!((places(&found), dimensions(&found)), (NONE.to_vec(), vec![None, None]), "{changes:?}");
        assert!(found.same_instrument && !found.total);
    }
}

#[test]
fn another_number_to_be_answered_sets_only_the_dimension_apart() {
    let found = after(&[("/dimensions/0/min_answered", json!(3))]);
    assert_eq!((places(&found), dimensions(&found)), (ALL.to_vec(), vec![None, Some(1)]));
    assert!(!found.total);
}

#[test]
fn items_in_another_order_keep_their_answers_and_their_score() {
    let [a1, a2, a3] = [item("a1"), item("a2"), item("a3")];
    let found = after(&[("/dimensions/0/items", json!([a3, a1, a2]))]);
    assert_eq!(places(&found), [Some(2), Some(0), Some(1), Some(3), Some(4)]);
    assert_eq!(dimensions(&found), [Some(0), Some(1)]);
    assert!(found.total);
}

#[test]
fn dimensions_in_another_order_keep_their_score() {
    let file = first();
    let found = after(&[("/dimensions", json!([file["dimensions"][1], file["dimensions"][0]]))]);
    assert_eq!(places(&found), [Some(3), Some(4), Some(0), Some(1), Some(2)]);
    assert_eq!((dimensions(&found), found.total), (vec![Some(1), Some(0)], true));
}

/// A score over other items is another score, even where the rule for missing answers stays as it was.
#[test]
fn an_item_more_or_less_sets_the_dimension_apart_in_both_directions() {
    let mut file = first();
    file["dimensions"][1]["items"].as_array_mut().unwrap().push(item("b3"));
    let (a, b) = (read(&first()), read(&file));
    let (there, back) = (same_items(&a, &b), same_items(&b, &a));
    assert_eq!(there.dimensions[1].items, [Some(3), Some(4), None]);
    assert_eq!(places(&back), ALL);
    for found in [there, back] {
        assert_eq!((dimensions(&found), found.total), (vec![Some(0), None], false));
    }
}

#[test]
fn an_item_that_moved_is_the_same_item_in_dimensions_that_are_not() {
    let found = after(&[
        ("/dimensions/0/items", json!([item("a1"), item("a2"), item("b1")])),
        ("/dimensions/1/items", json!([item("a3"), item("b2")])),
    ]);
    assert_eq!(places(&found), [Some(0), Some(1), Some(3), Some(2), Some(4)]);
    assert_eq!(dimensions(&found), [None, None]);
}

#[test]
fn a_dimension_under_another_id_is_another_dimension() {
    let found = after(&[("/dimensions/0/id", json!("uno"))]);
    assert_eq!((places(&found), dimensions(&found)), (ALL.to_vec(), vec![None, Some(1)]));
}

#[test]
fn a_dimension_more_or_less_leaves_the_others_comparable_but_not_the_total() {
    let mut file = first();
    file["dimensions"].as_array_mut().unwrap().pop();
    let (a, b) = (read(&first()), read(&file));
    let (there, back) = (same_items(&a, &b), same_items(&b, &a));
    assert_eq!((dimensions(&there), there.total), (vec![Some(0)], false));
    assert_eq!((dimensions(&back), back.total), (vec![Some(0), None], false));
}

/// The file in these languages only, every text cut or filled to them.
fn in_languages(file: &Value, languages: &[&str]) -> Value {
    match file {
        Value::Object(members) if members.contains_key("nl") => {
            let text = |code: &&str| {
                (
                    (*code).to_owned(),
                    members.get(*code).cloned().unwrap_or_else(|| json!(format!("in {code}"))),
                )
            };
            Value::Object(languages.iter().map(text).collect())
        }
        Value::Object(members) => {
            let inside = |(key, value): (&String, &Value)| (key.clone(), in_languages(value, languages));
            Value::Object(members.iter().map(inside).collect())
        }
        Value::Array(list) if list == &[json!("nl"), json!("en")] => json!(languages),
        Value::Array(list) => list.iter().map(|value| in_languages(value, languages)).collect(),
        plain => plain.clone(),
    }
}

#[test]
fn only_the_languages_that_both_offer_count() {
    let (a, compare) = (read(&first()), |a: &Questionnaire, languages: &[&str]| {
        let b = read(&in_languages(&first(), languages));
        (places(&same_items(a, &b)), places(&same_items(&b, a)))
    });
    for more_or_less in [&["nl"][..], &["en"], &["en", "nl"], &["nl", "en", "de"]] {
        assert_eq!(compare(&a, more_or_less), (ALL.to_vec(), ALL.to_vec()), "{more_or_less:?}");
    }
    assert_eq!(compare(&a, &["de"]), (NONE.to_vec(), NONE.to_vec()), "no language in common shows nothing");
}
