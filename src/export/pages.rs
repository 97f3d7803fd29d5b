//! The files of a package that are written from a template: codebook, scripts, descriptions.

use std::sync::LazyLock;

use minijinja::{
    Environment, Error, UndefinedBehavior, Value, context,
    syntax::SyntaxConfig,
    value::{Kwargs, Serde, ValueKind},
};

use super::{Dataset, code_labels, privacy_sentences, scored_dimensions, told, variables};
use crate::messages::Messages;

static TEMPLATES: LazyLock<Environment<'static>> = LazyLock::new(|| {
    let mut templates = Environment::new();
    templates.set_undefined_behavior(UndefinedBehavior::Strict);
    let syntax = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build();
    templates.set_syntax(syntax.expect("the usual delimiters"));
    templates.add_filter("quoted", |text: &str| Value::from_safe_string(quoted(text)));
    templates.add_filter("spss", |text: &str| spss(text));
    templates.add_filter("stata", |text: &str| stata(text));
    // The names decide what is escaped.
    for (name, source) in FILES {
        templates.add_template(name, source).expect("the templates of packages are tested");
    }
    templates
});

const FILES: [(&str, &str); 8] = [
    ("codebook.html", include_str!("../../templates/export/codebook.html")),
    ("privacy.html", include_str!("../../templates/export/privacy.html")),
    ("README.md", include_str!("../../templates/export/README.md")),
    ("load.R", include_str!("../../templates/export/load.R")),
    ("load.sps", include_str!("../../templates/export/load.sps")),
    ("load.do", include_str!("../../templates/export/load.do")),
    ("ddi.xml", include_str!("../../templates/export/ddi.xml")),
    ("CITATION.cff", include_str!("../../templates/export/CITATION.cff")),
];

/// A file from its template, in the language of `messages`. `files` are the names of the files of the package.
///
/// # Errors
/// When the template asks for something that is not there.
pub(super) fn page(
    template: &str,
    dataset: &Dataset,
    messages: &'static Messages,
    files: &[&str],
) -> Result<String, Error> {
    let text = move |id: &str, values: Kwargs| say(messages, id, &values);
    let bars = dataset.privacy.class_sizes.iter().map(|size| size.rows).max().unwrap_or(1);
    TEMPLATES.get_template(template)?.render(context! {
        t => Value::from_function(text),
        percent => Value::from_function(move |share: f64| messages.number(share * 100.0, 1)),
        language => messages.language().as_str(),
        product => dataset.product.word(),
        called => told::called(dataset.product, messages),
        sentences => privacy_sentences(dataset, messages),
        privacy => Serde(&dataset.privacy),
        provenance => Serde(&dataset.provenance),
        titles => dataset.questionnaires.iter().map(|one| variables::text(one.title(), messages.language())).collect::<Vec<_>>(),
        variables => Serde(variables::variables(dataset, messages)),
        dimensions => Serde(scored_dimensions(dataset, messages)),
        codes => Serde(code_labels(messages)),
        most_rows => bars,
        files => files.iter().map(|file| (*file).to_owned()).collect::<Vec<_>>(),
    })
}

/// The function `t`: a text by its id, with values by name.
fn say(messages: &Messages, id: &str, values: &Kwargs) -> Result<String, Error> {
    let names = values.args().map(str::to_owned).collect::<Vec<_>>();
    let mut pairs = Vec::new();
    for name in &names {
        let value = values.get::<Value>(name)?;
        let value = match (value.kind(), f64::try_from(value.clone())) {
            (ValueKind::Number, Ok(number)) => number.into(),
            _ => value.to_string().into(),
        };
        pairs.push((name.as_str(), value));
    }
    Ok(messages.text_with(id, pairs))
}

/// A text between double quotes, as R and YAML read it.
fn quoted(text: &str) -> String {
    serde_json::to_string(text).unwrap_or_default()
}

/// A text between single quotes, as SPSS reads it: of at most 250 bytes, on one line.
fn spss(text: &str) -> String {
    format!("'{}'", shortened(text, 250).replace('\'', "''"))
}

/// A text between compound quotes, as Stata reads it: of at most 80 letters, without what Stata would fill in.
fn stata(text: &str) -> String {
    let plain = text.replace(['`', '"'], "'").replace('$', "");
    format!("`\"{}\"'", shortened(&plain, 80))
}

fn shortened(text: &str, bytes: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut end = line.len().min(bytes);
    while !line.is_char_boundary(end) {
        end -= 1;
    }
    line[..end].to_owned()
}
