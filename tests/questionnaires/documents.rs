//! What is written about questionnaires agrees with what the program does.

use std::fs;

use netwerkspiegel::questionnaire::{Language, Questionnaire, guide, library, schema};
use serde_json::Value;

use crate::MINIMAL;

fn document(name: &str) -> String {
    fs::read_to_string(format!("{}/{name}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

fn validator() -> jsonschema::Validator {
    jsonschema::validator_for(schema().as_value()).unwrap()
}

/// The JSON examples in a Markdown text.
fn examples(markdown: &str) -> Vec<&str> {
    markdown.split("```json\n").skip(1).filter_map(|rest| rest.split("```").next()).collect()
}

#[test]
fn the_schema_in_docs_is_the_one_that_the_program_prints() {
    let printed = serde_json::to_string_pretty(&schema()).unwrap() + "\n";
    let kept = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/questionnaire.schema.json"));
    assert!(
        kept.is_ok_and(|kept| kept == printed),
        "docs/questionnaire.schema.json is out of date; renew it with:\n\
         cargo run -- questionnaire schema > docs/questionnaire.schema.json"
    );
}

#[test]
fn the_schema_accepts_the_built_in_files() {
    let validator = validator();
    for questionnaire in library::all() {
        let file = document(&format!("questionnaires/{}.json", questionnaire.id()));
        let file = serde_json::from_str::<Value>(&file).unwrap();
        let errors = validator.iter_errors(&file).map(|e| e.to_string()).collect::<Vec<_>>();
        assert!(errors.is_empty(), "{}: {errors:?}", questionnaire.id());
    }
}

/// So that a file which the program writes again is the same file, and a change shows as that change only.
#[test]
fn the_built_in_files_are_laid_out_as_the_program_writes_them() {
    for questionnaire in library::all() {
        let written = serde_json::to_string_pretty(questionnaire.file()).unwrap() + "\n";
        let name = format!("questionnaires/{}.json", questionnaire.id());
        assert!(document(&name) == written, "{name} differs from how the program writes it");
    }
}

#[test]
fn the_examples_in_the_documentation_are_questionnaires() {
    let documentation = document("docs/questionnaires.md");
    let examples = examples(&documentation);
    assert_eq!(examples.len(), 2, "a minimal and a full example");
    for example in examples {
        let questionnaire = Questionnaire::from_json("docs/questionnaires.md", example);
        questionnaire.unwrap_or_else(|error| panic!("{error}"));
        assert!(validator().is_valid(&serde_json::from_str(example).unwrap()));
    }
}

#[test]
fn the_full_example_shows_every_field_and_the_documentation_explains_it() {
    let documentation = document("docs/questionnaires.md");
    let full = examples(&documentation)[1];
    let schema = schema().to_value();
    let objects = std::iter::once(&schema).chain(schema["$defs"].as_object().unwrap().values());
    let fields =
        objects.filter_map(|object| object["properties"].as_object()).flat_map(|fields| fields.keys());
    let mut count = 0;
    for field in fields {
        count += 1;
        assert!(full.contains(&format!("\"{field}\":")), "the full example lacks `{field}`");
        assert!(documentation.contains(&format!("| `{field}` |")), "no table explains `{field}`");
    }
    assert!(count > 20, "only {count} fields found in the schema");
}

#[test]
fn a_file_in_one_language_gets_the_defaults() {
    let questionnaire = Questionnaire::from_json("minimal.json", MINIMAL).unwrap();
    let dimension = &questionnaire.dimensions()[0];
    assert_eq!(questionnaire.languages(), [Language::dutch()]);
    assert_eq!((dimension.min_answered, dimension.min_answered()), (None, 1));
    assert!(!dimension.items[0].reversed);
    assert!(validator().is_valid(&serde_json::from_str(MINIMAL).unwrap()));
}

/// The authors of the sources check the wording in this document: it must hold what partners really read.
#[test]
fn the_list_for_the_authors_holds_every_item_as_it_is_asked() {
    let list = document("docs/instrumenten.md");
    let dutch = Language::dutch();
    for questionnaire in library::all() {
        assert!(list.contains(&format!("`{}` {}", questionnaire.id(), questionnaire.version())));
        for item in questionnaire.items() {
            let definition = item.definition.as_ref().map_or("", |text| text.get(&dutch));
            let row = [&item.id, item.name.get(&dutch), definition, item.statement.get(&dutch)];
            let row = format!("| {} |", row.join(" | "));
            assert!(list.contains(&row), "docs/instrumenten.md lacks this row:\n{row}");
        }
    }
}

#[test]
fn the_list_for_the_authors_holds_every_dutch_text_of_the_guide() {
    let list = document("docs/instrumenten.md");
    let guide = guide::find("kaats-opheij-2014").unwrap();
    let dutch = Language::dutch();
    let mut lines = Vec::new();
    for dimension in &guide.dimensions {
        lines.push(format!("Bron van de vragen: {}.", dimension.source));
        lines.extend(dimension.questions.iter().map(|question| format!("- {}", question.get(&dutch))));
        for practice in &dimension.practice {
            lines.push(format!("Bron van de voorbeelden: {}.", practice.source));
            lines.push(format!("| {} | {} |", practice.network, practice.text.get(&dutch)));
        }
    }
    let dip = guide.dip.as_ref().unwrap();
    lines.push(format!("Bron: {}.", dip.source));
    lines.push(dip.what.get(&dutch).to_owned());
    lines.extend(dip.signs.iter().map(|sign| format!("- {}", sign.get(&dutch))));
    let steps = dip.steps.iter().zip(1..);
    lines.extend(steps.map(|(step, number)| format!("{number}. {}", step.get(&dutch))));
    for line in lines {
        assert!(list.lines().any(|found| found == line), "docs/instrumenten.md lacks this line:\n{line}");
    }
}
