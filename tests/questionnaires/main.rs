//! The questionnaires as files: the built-in ones against the facts they encode, and what the loader says of
//! files that are not right.

#![allow(clippy::unwrap_used, reason = "in a test, what is not there ends the test")]

mod broken;
mod built_in;
mod compare;
mod documents;
mod guide;
mod readable;

/// The smallest complete file: one language, one item, nothing optional.
const MINIMAL: &str = r#"{
  "id": "eigen-vragen", "version": "1.0.0", "languages": ["nl"],
  "title": {"nl": "Eigen vragen"}, "source": "Eigen netwerk (2024)",
  "scale": {"min": 1, "max": 5, "labels": {"1": {"nl": "helemaal niet"}, "5": {"nl": "volledig"}}},
  "dimensions": [
    {"id": "samen", "name": {"nl": "Samen"},
     "items": [{"id": "v-1", "name": {"nl": "Plezier"}, "statement": {"nl": "Wij werken met plezier samen."}}]}
  ]
}"#;
