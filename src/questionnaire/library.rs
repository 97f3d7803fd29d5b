//! The instruments that are built in: embedded in the binary and checked by the tests.

use std::sync::LazyLock;

use super::Questionnaire;

const FILES: [(&str, &str); 2] = [
    ("kaats-opheij-2014", include_str!("../../questionnaires/kaats-opheij-2014.json")),
    ("rijsdijk-2015", include_str!("../../questionnaires/rijsdijk-2015.json")),
];

static BUILT_IN: LazyLock<Vec<Questionnaire>> = LazyLock::new(|| {
    let read = |(name, json): &(&str, &str)| {
        Questionnaire::from_json(name, json).expect("the built-in questionnaires pass their own checks")
    };
    FILES.iter().map(read).collect()
});

/// All built-in questionnaires, the most used first.
pub fn all() -> &'static [Questionnaire] {
    &BUILT_IN
}

/// The built-in questionnaire with this id.
pub fn find(id: &str) -> Option<&'static Questionnaire> {
    all().iter().find(|questionnaire| questionnaire.id() == id)
}
