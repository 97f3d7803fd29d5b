//! The built-in questionnaires: names and counts as in the sources, texts whole and readable.

use std::collections::HashSet;

use netwerkspiegel::{
    messages::Messages,
    questionnaire::{Item, Language, Questionnaire, Text, library},
};

/// Every item of every instrument, as the sources name them: questionnaire, dimension, its name, item, its name.
const INSTRUMENTS: &str = include_str!("instruments.csv");

/// Dutch partners' texts are at B1: no sentence has more words than this.
const LONGEST_SENTENCE: usize = 20;
/// And the mean sentence has no more than this.
const MEAN_SENTENCE: f64 = 15.0;

/// Id, dimensions with their level, number of items and number to be answered for a score.
type Structure = (&'static str, &'static [(&'static str, Option<&'static str>, usize, usize)]);

const STRUCTURES: [Structure; 10] = [
    (
        "kaats-opheij-2014",
        &[
            ("ambitie", None, 4, 3),
            ("belangen", None, 4, 3),
            ("relaties", None, 4, 3),
            ("organisatie", None, 4, 3),
            ("proces", None, 4, 3),
        ],
    ),
    (
        "rijsdijk-2015",
        &[
            ("individueel", Some("individueel-niveau"), 5, 4),
            ("teamproces", Some("teamniveau"), 10, 7),
            ("teamstructuur", Some("teamniveau"), 6, 4),
            ("organisatie", Some("organisatieniveau"), 8, 6),
            ("nationaal", Some("nationaal-niveau"), 4, 3),
        ],
    ),
    (
        "pon-essentiele-factoren-2023",
        &[
            ("brede-aanpak", None, 1, 1),
            ("gemeente", None, 1, 1),
            ("langetermijn", None, 1, 1),
            ("leiderschap", None, 5, 4),
            ("draagvlak", None, 2, 2),
            ("leren", None, 1, 1),
            ("borging", None, 3, 2),
            ("enthousiasme", None, 1, 1),
        ],
    ),
    (
        "pon-fasen-2023",
        &[("fase-1", None, 8, 4), ("fase-2", None, 5, 3), ("fase-3", None, 5, 3), ("fase-4", None, 1, 1)],
    ),
    (
        "netwerkleiderschap-2016",
        &[
            ("strateeg", None, 4, 3),
            ("ontwikkelaar", None, 4, 3),
            ("verkenner", None, 4, 3),
            ("procesmanager", None, 4, 3),
        ],
    ),
    ("netwerkwaarde-2020", &[("economisch", None, 3, 2), ("sociaal", None, 3, 2), ("cultureel", None, 2, 2)]),
    (
        "leer-verbeternetwerken",
        &[
            ("doelen", Some("doelen-en-aanpak"), 2, 2),
            ("iteratief", Some("doelen-en-aanpak"), 1, 1),
            ("uitwisseling", Some("doelen-en-aanpak"), 1, 1),
            ("opschaling", Some("doelen-en-aanpak"), 2, 2),
            ("binnen", Some("draagvlak"), 2, 2),
            ("buiten", Some("draagvlak"), 2, 2),
            ("multidisciplinair", Some("samenwerking"), 2, 2),
            ("middelen", Some("randvoorwaarden"), 2, 2),
        ],
    ),
    (
        "domeinoverstijgend-2016",
        &[
            ("probleem", None, 1, 1),
            ("gelijkwaardigheid", None, 1, 1),
            ("leiderschap-domein", None, 1, 1),
            ("dynamiek", None, 1, 1),
            ("projectleider", None, 1, 1),
            ("weten", None, 1, 1),
            ("commitment", None, 5, 4),
            ("voorbeeld", None, 1, 1),
            ("verbinders", None, 1, 1),
        ],
    ),
    (
        "interprofessioneel-2012",
        &[
            ("disciplines", None, 1, 1),
            ("overleg", None, 1, 1),
            ("visie", None, 1, 1),
            ("gelijkwaardig", None, 1, 1),
            ("zorgplan", None, 1, 1),
            ("taakverdeling", None, 1, 1),
            ("kennis", None, 1, 1),
            ("holistisch", None, 1, 1),
            ("client", None, 1, 1),
            ("aanspreekpunt", None, 1, 1),
            ("verantwoordelijk", None, 1, 1),
        ],
    ),
    (
        "boonstra-2018",
        &[
            ("doelen-bespreken", None, 1, 1),
            ("vertrouwen-investeren", None, 1, 1),
            ("partijen-betrekken", None, 1, 1),
            ("relaties-reflecteren", None, 1, 1),
            ("opgave", None, 1, 1),
            ("leerprocessen", None, 1, 1),
            ("continuiteit", None, 1, 1),
            ("problemen", None, 1, 1),
            ("soorten-problemen", None, 1, 1),
            ("taakproblemen", None, 1, 1),
            ("verschillen", None, 1, 1),
            ("onzekerheden", None, 1, 1),
            ("betekenissen", None, 1, 1),
            ("experimenteren", None, 1, 1),
        ],
    ),
];

/// The reports that the instruments come from.
const SOURCES: [&str; 5] = [
    "Een sterk wijknetwerk",
    "Partner Overgewicht Nederland (PON), april 2023",
    "netwerkdip en netwerkwaarde",
    "Netwerken voor zorgverbetering",
    "DSP-groep (2016)",
];

fn both_languages() -> [Language; 2] {
    [Language::dutch(), Language::english()]
}

/// The texts of an item that partners read, in the order of the page.
fn partner_texts(item: &Item) -> [(&'static str, Option<&Text>); 3] {
    [
        ("statement", Some(&item.statement)),
        ("explanation", item.explanation.as_ref()),
        ("discussion", item.discussion.as_ref()),
    ]
}

fn word_count(text: &str) -> usize {
    text.split_whitespace().count()
}

#[test]
fn every_item_is_named_as_in_the_sources_and_stands_in_the_same_order() {
    let mut expected = csv::Reader::from_reader(INSTRUMENTS.as_bytes());
    let expected = expected.deserialize::<[String; 5]>().map(Result::unwrap).collect::<Vec<_>>();
    let dutch = Language::dutch();
    let mut found = Vec::new();
    for questionnaire in library::all() {
        for dimension in questionnaire.dimensions() {
            let names = [questionnaire.id(), &dimension.id, dimension.name.get(&dutch)];
            for item in &dimension.items {
                let [id, dimension, name] = names.map(str::to_owned);
                found.push([id, dimension, name, item.id.clone(), item.name.get(&dutch).to_owned()]);
            }
        }
    }
    for (found, expected) in found.iter().zip(&expected) {
        assert_eq!(found, expected);
    }
    assert_eq!((found.len(), expected.len()), (163, 163));
}

#[test]
fn dimensions_levels_and_the_number_to_be_answered_are_as_designed() {
    assert_eq!(library::all().len(), STRUCTURES.len());
    for (id, structure) in STRUCTURES {
        let questionnaire = library::find(id).unwrap();
        let found = (questionnaire.dimensions().iter())
            .map(|d| (d.id.as_str(), d.level.as_deref(), d.items.len(), d.min_answered()))
            .collect::<Vec<_>>();
        assert_eq!(found, structure, "{id}");
    }
}

#[test]
fn the_levels_stand_in_the_order_of_the_source() {
    let levels = library::find("rijsdijk-2015").unwrap().levels();
    let ids = levels.iter().map(|level| level.id.as_str()).collect::<Vec<_>>();
    assert_eq!(ids, ["individueel-niveau", "teamniveau", "organisatieniveau", "nationaal-niveau"]);
}

#[test]
fn every_point_of_the_scale_has_its_words() {
    let expected = [
        (1, "helemaal niet", "not at all"),
        (2, "een beetje", "a little"),
        (3, "deels", "partly"),
        (4, "grotendeels", "largely"),
        (5, "volledig", "completely"),
    ];
    let states =
        [(0, "niet begonnen", "not begun"), (5, "mee bezig", "busy with it"), (10, "afgerond", "done")];
    for questionnaire in library::all() {
        let labels = questionnaire.scale().labels.iter();
        let words = labels.map(|(point, label)| {
            let [nl, en] = both_languages().map(|language| label.in_language(&language).unwrap_or_default());
            (*point, nl, en)
        });
        let expected =
            if questionnaire.id() == "pon-fasen-2023" { states.as_slice() } else { expected.as_slice() };
        assert_eq!(words.collect::<Vec<_>>(), expected, "{}", questionnaire.id());
    }
}

#[test]
fn every_text_is_there_in_every_language_of_the_screens() {
    let languages = Messages::languages().collect::<Vec<_>>();
    for questionnaire in library::all() {
        assert_eq!(questionnaire.languages().iter().collect::<Vec<_>>(), languages, "{}", questionnaire.id());
        assert_eq!(questionnaire.version(), "1.0.0");
        assert!(SOURCES.iter().any(|name| questionnaire.source().contains(name)), "{}", questionnaire.id());
        for (place, text) in all_texts(questionnaire) {
            let text = text.unwrap_or_else(|| panic!("{place} is missing"));
            for language in &languages {
                let words = text.in_language(language).unwrap_or_default();
                assert!(!words.is_empty() && words.trim() == words, "{place} in {language}: `{words}`");
            }
        }
    }
}

#[test]
fn every_item_says_where_it_stands_in_the_source() {
    let questionnaires = library::all().iter();
    for item in questionnaires.flat_map(Questionnaire::items) {
        let source = item.source.as_deref().unwrap_or_default();
        let places = ["§3.", "hoofdstuk", "Tabel 1", "kapitaal"];
        assert!(places.iter().any(|place| source.contains(place)), "{}: `{source}`", item.id);
        assert!(!item.reversed, "{}: the built-in items are all keyed the same way", item.id);
    }
}

/// Every text of a questionnaire with its place, the optional ones too.
fn all_texts(questionnaire: &Questionnaire) -> Vec<(String, Option<&Text>)> {
    let id = questionnaire.id();
    let mut texts = vec![
        (format!("{id}: title"), Some(questionnaire.title())),
        (format!("{id}: description"), questionnaire.file().description.as_ref()),
    ];
    texts.extend(
        questionnaire.levels().iter().map(|level| (format!("{id}: {}", level.id), Some(&level.name))),
    );
    for dimension in questionnaire.dimensions() {
        let place = format!("{id}: {}", dimension.id);
        texts.push((format!("{place}: name"), Some(&dimension.name)));
        texts.push((format!("{place}: explanation"), dimension.explanation.as_ref()));
        for item in &dimension.items {
            texts.push((format!("{}: name", item.id), Some(&item.name)));
            texts.push((format!("{}: definition", item.id), item.definition.as_ref()));
            texts.extend(partner_texts(item).map(|(field, text)| (format!("{}: {field}", item.id), text)));
        }
    }
    texts
}

#[test]
fn no_statement_is_longer_than_twenty_words() {
    for item in library::all().iter().flat_map(Questionnaire::items) {
        for language in both_languages() {
            let statement = item.statement.get(&language);
            assert!(word_count(statement) <= LONGEST_SENTENCE, "{}: {statement}", item.id);
            assert!(statement.ends_with('.'), "{}: a statement, not a question: {statement}", item.id);
        }
    }
}

#[test]
fn what_partners_read_is_short_in_every_sentence_and_on_the_whole() {
    for questionnaire in library::all() {
        for language in both_languages() {
            let mut lengths = Vec::new();
            for (field, text) in read_by_partners(questionnaire) {
                for sentence in text.get(&language).split_inclusive(['.', '?', '!']) {
                    lengths.push(word_count(sentence));
                    assert!(word_count(sentence) <= LONGEST_SENTENCE, "{field}: {sentence}");
                }
            }
            let mean = lengths.iter().sum::<usize>() as f64 / lengths.len() as f64;
            assert!(mean <= MEAN_SENTENCE, "{} in {language}: {mean:.1} words", questionnaire.id());
        }
    }
}

fn read_by_partners(questionnaire: &Questionnaire) -> Vec<(&str, &Text)> {
    let description = questionnaire.file().description.iter().map(|text| ("description", text));
    let dimensions = questionnaire.dimensions().iter();
    let explanations = dimensions.filter_map(|d| Some((d.id.as_str(), d.explanation.as_ref()?)));
    let items = questionnaire.items().flat_map(|item| {
        partner_texts(item).into_iter().filter_map(|(_, text)| Some((item.id.as_str(), text?)))
    });
    description.chain(explanations).chain(items).collect()
}

#[test]
fn a_discussion_question_is_a_question() {
    for item in library::all().iter().flat_map(Questionnaire::items) {
        for language in both_languages() {
            let question = item.discussion.as_ref().map_or("", |text| text.get(&language));
            assert!(question.ends_with('?'), "{}: {question}", item.id);
        }
    }
}

/// A network may ask two questionnaires in one wave; their answers then share a table of columns.
#[test]
fn item_ids_are_unique_over_all_built_in_questionnaires() {
    let mut seen = HashSet::new();
    for item in library::all().iter().flat_map(Questionnaire::items) {
        assert!(seen.insert(&item.id), "{} is used twice", item.id);
    }
}
