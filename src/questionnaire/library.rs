//! The instruments that are built in: embedded in the binary and checked by the tests.

use std::sync::LazyLock;

use super::Questionnaire;

/// The id of a file with what is in it.
macro_rules! built_in {
    ($id:literal) => {
        ($id, include_str!(concat!("../../questionnaires/", $id, ".json")))
    };
}

const FILES: [(&str, &str); 10] = [
    built_in!("kaats-opheij-2014"),
    built_in!("rijsdijk-2015"),
    built_in!("pon-essentiele-factoren-2023"),
    built_in!("pon-fasen-2023"),
    built_in!("netwerkleiderschap-2016"),
    built_in!("netwerkwaarde-2020"),
    built_in!("leer-verbeternetwerken"),
    built_in!("domeinoverstijgend-2016"),
    built_in!("interprofessioneel-2012"),
    built_in!("boonstra-2018"),
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
