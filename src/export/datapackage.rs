//! `datapackage.json`: the package described for programs (Frictionless Data Package, version 2).

use serde_json::{Value, json};

use super::{Dataset, Product, codes, tables, variables};
use crate::messages::Messages;

/// A file of the package, as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// Name.
    pub name: &'static str,
    /// Length.
    pub bytes: usize,
    /// SHA-256, in hexadecimal.
    pub hash: String,
}

/// The description, in the language of `messages`. `files` are the files that are there already.
pub fn datapackage(dataset: &Dataset, messages: &Messages, files: &[Written]) -> Value {
    let find = |name: &str| files.iter().find(|file| file.name == name);
    let resources = [
        find("responses.csv").map(|file| table(file, "responses", responses_schema(dataset, messages))),
        find("responses-long.csv").map(|file| table(file, "responses-long", long_schema(dataset, messages))),
        find("network-scores.csv").map(|file| table(file, "network-scores", scores_schema(messages))),
    ];
    let sources = dataset.provenance.instruments.iter();
    let sources = sources.map(|one| json!({"title": one.source, "version": one.version}));
    json!({
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": format!("netwerkspiegel-{}", dataset.product.word()),
        "title": messages.text(&format!("export-title-{}", dataset.product.word())),
        "description": super::told::called(dataset.product, messages),
        "version": "1.0.0",
        "created": format!("{}T00:00:00Z", dataset.provenance.made_on),
        "keywords": ["collaboration", "network", "survey", dataset.product.word()],
        "contributors": [{"title": messages.text("export-authors")}],
        "sources": sources.collect::<Vec<_>>(),
        "resources": resources.into_iter().flatten().collect::<Vec<_>>(),
    })
}

fn table(file: &Written, name: &str, schema: Value) -> Value {
    json!({
        "name": name,
        "type": "table",
        "path": file.name,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": file.bytes,
        "hash": format!("sha256:{}", file.hash),
        "dialect": {"delimiter": ",", "lineTerminator": "\n", "header": true},
        "schema": schema,
    })
}

fn responses_schema(dataset: &Dataset, messages: &Messages) -> Value {
    let fields = variables::variables(dataset, messages).into_iter().map(|variable| field(&variable));
    let mut schema = json!({"fields": fields.collect::<Vec<_>>(), "missingValues": missing_values()});
    if dataset.product == Product::Anonymised {
        schema["primaryKey"] = json!(["respondent"]);
    }
    schema
}

fn field(variable: &variables::Variable) -> Value {
    let labelled = |values: &[variables::ValueLabel], number: bool| {
        let one = |label: &variables::ValueLabel| match label.value.parse::<i64>() {
            Ok(value) if number => json!({"value": value, "label": label.label}),
            _ => json!({"value": label.value, "label": label.label}),
        };
        values.iter().map(one).collect::<Vec<_>>()
    };
    let mut field = json!({"name": variable.name, "title": variable.label});
    if variable.item {
        field["type"] = json!("integer");
        field["description"] = json!(variable.statement);
        field["constraints"] = json!({"minimum": variable.min, "maximum": variable.max});
        // Categories are all values that there are: only where each has words.
        if variable.values.len() == usize::from(variable.max - variable.min) + 1 {
            field["categories"] = json!(labelled(&variable.values, true));
            field["categoriesOrdered"] = json!(true);
        }
    } else {
        field["type"] = json!("string");
        if variable.quasi {
            field["categories"] = json!(labelled(&variable.values, false));
            field["categoriesOrdered"] = json!(false);
        } else {
            field["constraints"] = json!({"required": true, "pattern": "[a-z2-7]{16}"});
        }
    }
    field
}

fn long_schema(dataset: &Dataset, messages: &Messages) -> Value {
    let known = variables::variables(dataset, messages).into_iter().filter(|variable| !variable.item);
    let mut fields = known.map(|variable| field(&variable)).collect::<Vec<_>>();
    fields.push(json!({"name": "item", "type": "string"}));
    fields.push(json!({"name": "answer", "type": "integer"}));
    json!({"fields": fields, "missingValues": missing_values()})
}

fn scores_schema(messages: &Messages) -> Value {
    let kind = |name: &str| match name {
        "wave" | "n" => "integer",
        "mean" => "number",
        _ => "string",
    };
    let fields = tables::SCORES.map(|name| {
        let title = messages.text(&format!("export-score-{name}"));
        json!({"name": name, "type": kind(name), "title": title})
    });
    json!({"fields": fields, "missingValues": [""]})
}

/// The codes as texts, which every reader of the format understands; the codebook tells what they mean.
fn missing_values() -> Vec<String> {
    std::iter::once(String::new()).chain(codes::ALL.map(|code| code.to_string())).collect()
}
