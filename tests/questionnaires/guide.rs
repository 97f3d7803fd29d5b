//! The guides beside the questionnaires: whole, readable, with their source, and checked like questionnaires.

use netwerkspiegel::questionnaire::{
    Language, Text,
    guide::{self, Guide},
    library,
};
use serde_json::{Value, json};

/// The longest sentence, in words: as in the questionnaires.
const LONGEST_SENTENCE: usize = 20;

/// The practice examples of the source, in the order of the columns of its table.
const NETWORKS: [&str; 5] = [
    "Proeftuin Ruwaard Oss",
    "DementieNet Dukenburg",
    "Netwerk Kwetsbare Ouderen Gemert",
    "Wedde dat 't lukt",
    "Zorgplein Lemmer",
];

fn kaats_opheij() -> &'static Guide {
    guide::find("kaats-opheij-2014").unwrap()
}

/// Every text of the guide with its place.
fn texts(guide: &Guide) -> Vec<(String, &Text)> {
    let mut texts = Vec::new();
    for dimension in &guide.dimensions {
        let questions = dimension.questions.iter();
        texts.extend(questions.map(|question| (format!("{}: question", dimension.id), question)));
        let practice = dimension.practice.iter();
        texts.extend(practice.map(|p| (format!("{}: {}", dimension.id, p.network), &p.text)));
    }
    if let Some(dip) = &guide.dip {
        let parts = [&dip.what].into_iter().chain(&dip.signs).chain(&dip.steps);
        texts.extend(parts.map(|text| ("dip".to_owned(), text)));
    }
    texts
}

fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive(['.', '?', '!']).map(str::trim)
}

#[test]
fn every_aspect_has_the_guiding_questions_of_the_source() {
    let aspects = library::find("kaats-opheij-2014").unwrap().dimensions().iter();
    let counts = aspects.map(|aspect| {
        let found = kaats_opheij().dimension(&aspect.id).unwrap();
        assert!(found.source.contains("§3.2"), "{}", found.source);
        (aspect.id.as_str(), found.questions.len())
    });
    let expected = [("ambitie", 3), ("belangen", 3), ("relaties", 5), ("organisatie", 4), ("proces", 5)];
    assert_eq!(counts.collect::<Vec<_>>(), expected);
    assert!(kaats_opheij().dimension("teamproces").is_none());
}

#[test]
fn every_aspect_has_an_example_of_each_of_the_five_networks_with_its_source() {
    for dimension in &kaats_opheij().dimensions {
        let networks = dimension.practice.iter().map(|practice| practice.network.as_str());
        assert_eq!(networks.collect::<Vec<_>>(), NETWORKS, "{}", dimension.id);
        for practice in &dimension.practice {
            assert!(practice.source.contains("§4.3, Tabel 3"), "{}", practice.source);
        }
    }
    assert_eq!(kaats_opheij().dimensions.iter().map(|d| d.practice.len()).sum::<usize>(), 25);
}

#[test]
fn no_two_texts_are_the_same() {
    let texts = texts(kaats_opheij());
    for (index, (place, text)) in texts.iter().enumerate() {
        assert!(texts[..index].iter().all(|(_, earlier)| earlier != text), "{place} stands there twice");
    }
}

#[test]
fn the_dip_is_explained_with_signs_and_steps() {
    let dip = kaats_opheij().dip.as_ref().unwrap();
    assert!(dip.what.get(&Language::dutch()).contains("netwerkdip"));
    assert_eq!((dip.signs.len(), dip.steps.len()), (8, 8));
    assert!(dip.source.contains("Zorgvisie"));
}

#[test]
fn every_sentence_is_whole_and_has_at_most_twenty_words_in_both_languages() {
    for (place, text) in texts(kaats_opheij()) {
        for language in [Language::dutch(), Language::english()] {
            let words = text.in_language(&language).unwrap_or_default();
            assert!(words.ends_with(['.', '?']) && words.trim() == words, "{place} in {language}: `{words}`");
            for sentence in sentences(words) {
                let count = sentence.split_whitespace().count();
                assert!((2..=LONGEST_SENTENCE).contains(&count), "{place}: {count} words: {sentence}");
            }
        }
    }
}

#[test]
fn a_guiding_question_is_a_question() {
    for question in kaats_opheij().dimensions.iter().flat_map(|dimension| &dimension.questions) {
        for (language, words) in question.iter() {
            assert!(words.ends_with('?'), "{language}: {words}");
        }
    }
}

#[test]
fn an_instrument_about_which_the_sources_ask_nothing_has_no_guide() {
    assert!(guide::find("rijsdijk-2015").is_none());
    assert!(guide::find("no-such-instrument").is_none());
}

/// A guide of one dimension that is right.
fn sound() -> Value {
    json!({
        "questionnaire": "kaats-opheij-2014",
        "dimensions": [{
            "id": "ambitie", "questions": [{"nl": "Waarom?", "en": "Why?"}], "source": "§1",
            "practice": [{"network": "Elders", "text": {"nl": "Het hielp.", "en": "It helped."}, "source": "§2"}],
        }],
        "dip": {
            "what": {"nl": "Stilstand.", "en": "A halt."}, "signs": [{"nl": "Gedoe.", "en": "Friction."}],
            "steps": [{"nl": "Praat.", "en": "Talk."}], "source": "§3",
        },
    })
}

fn read(guide: &Value) -> Result<Guide, String> {
    let questionnaire = library::find("kaats-opheij-2014").unwrap();
    Guide::from_json("own.json", &guide.to_string(), questionnaire).map_err(|error| error.to_string())
}

#[test]
fn examples_and_the_dip_may_be_left_out() {
    let mut file = sound();
    assert!(read(&file).unwrap().dip.is_some());
    file.as_object_mut().unwrap().remove("dip");
    file["dimensions"][0].as_object_mut().unwrap().remove("practice");
    let guide = read(&file).unwrap();
    assert!(guide.dip.is_none() && guide.dimensions[0].practice.is_empty());
}

#[test]
fn each_problem_is_named_with_its_place() {
    let twice = |pointer: &str| json!([sound().pointer(pointer), sound().pointer(pointer)]);
    let cases = [
        ("/questionnaire", json!("rijsdijk-2015"), "$.questionnaire: is `rijsdijk-2015`"),
        ("/dimensions/0/id", json!("ambities"), "$.dimensions[0].id: `ambities` is not a dimension"),
        ("/dimensions", twice("/dimensions/0"), "$.dimensions[1].id: `ambitie` is also the id"),
        ("/dimensions/0/questions", json!([]), "$.dimensions[0].questions: is empty"),
        (
            "/dimensions/0/questions/0",
            json!({"nl": "Zo?"}),
            "$.dimensions[0].questions[0]: has no text in `en`",
        ),
        ("/dimensions/0/source", json!(" "), "$.dimensions[0].source: is empty"),
        (
            "/dimensions/0/practice",
            twice("/dimensions/0/practice/0"),
            "[0].practice[1].network: `Elders` is named",
        ),
        ("/dimensions/0/practice/0/network", json!(""), "$.dimensions[0].practice[0].network: is empty"),
        (
            "/dimensions/0/practice/0/text/nl",
            json!(" "),
            "$.dimensions[0].practice[0].text: has no text in `nl`",
        ),
        ("/dimensions/0/practice/0/source", json!(""), "$.dimensions[0].practice[0].source: is empty"),
        (
            "/dip/what",
            json!({"nl": "a", "en": "b", "de": "c"}),
            "$.dip.what.de: `de` is not one of the languages",
        ),
        ("/dip/signs", json!([]), "$.dip.signs: is empty"),
        ("/dip/steps/0/en", json!(""), "$.dip.steps[0]: has no text in `en`"),
        ("/dip/source", json!(""), "$.dip.source: is empty"),
        ("/dip/source", json!(3), "$.dip.source: invalid type"),
    ];
    for (pointer, value, expected) in cases {
        let mut file = sound();
        *file.pointer_mut(pointer).unwrap() = value;
        let refusal = read(&file).expect_err(expected);
        assert!(refusal.contains(expected) && refusal.lines().count() == 1, "{refusal}");
    }
}
