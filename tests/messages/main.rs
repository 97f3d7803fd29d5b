//! The message files: complete in every language, used, and in plain words.

#![allow(clippy::unwrap_used, reason = "in a test, what is not there ends the test")]

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

/// Longest sentence in a text for partners, in words.
const LONGEST_SENTENCE: usize = 20;
/// Longest mean sentence.
const LONGEST_MEAN: f64 = 15.0;
/// Words of offices, for which there are plain ones.
const AVOIDED: [&str; 14] = [
    "middels",
    "derhalve",
    "reeds",
    "indien",
    "teneinde",
    "conform",
    "aangaande",
    "inzake",
    "dient te",
    "alsmede",
    "gaarne",
    "trachten",
    "omtrent",
    "ten behoeve van",
];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The messages of a language with their texts.
fn messages(language: &str) -> BTreeMap<String, String> {
    let source = fs::read_to_string(root().join(format!("templates/messages/{language}.ftl"))).unwrap();
    let mut messages = BTreeMap::new();
    let mut current = None;
    for line in source.lines().filter(|line| !line.starts_with('#')) {
        match line.split_once(" = ") {
            Some((id, text)) if line.starts_with(|c: char| c.is_ascii_lowercase()) => {
                assert!(
                    messages.insert(id.to_owned(), text.to_owned()).is_none(),
                    "{id} stands in {language} twice"
                );
                current = Some(id.to_owned());
            }
            _ if line.ends_with(" =") => {
                let id = line.trim_end_matches(" =").to_owned();
                assert!(
                    messages.insert(id.clone(), String::new()).is_none(),
                    "{id} stands in {language} twice"
                );
                current = Some(id);
            }
            _ => {
                if let Some(id) = &current {
                    let text = messages.get_mut(id).unwrap();
                    text.push('\n');
                    text.push_str(line);
                }
            }
        }
    }
    messages
}

/// The values that a message fills in.
fn values(text: &str) -> Vec<String> {
    let mut values = text
        .split('$')
        .skip(1)
        .map(|rest| rest.chars().take_while(|c| c.is_ascii_alphanumeric()).collect::<String>());
    let mut values = values.by_ref().collect::<Vec<_>>();
    values.sort();
    values.dedup();
    values
}

fn files_below(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .flat_map(|path| if path.is_dir() { files_below(&path, ending) } else { vec![path] })
        .filter(|path| path.to_str().unwrap().ends_with(ending))
        .collect()
}

/// The languages that have a message file.
fn languages() -> Vec<String> {
    let files = files_below(&root().join("templates/messages"), ".ftl");
    files.iter().map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned()).collect()
}

#[test]
fn every_language_has_every_message_with_the_same_values() {
    let dutch = messages("nl");
    assert!(dutch.len() > 350 && languages().len() >= 2);
    for language in languages() {
        let other = messages(&language);
        assert_eq!(dutch.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>(), "{language}");
        for (id, text) in &dutch {
            assert_eq!(values(text), values(&other[id]), "{id} in {language}");
        }
    }
}

#[test]
fn every_message_file_is_a_language_of_the_screens_dutch_first() {
    let offered =
        netwerkspiegel::messages::Messages::languages().map(|language| language.as_str().to_owned());
    let offered = offered.collect::<Vec<_>>();
    assert_eq!(offered[0], "nl");
    let mut sorted = offered.clone();
    let mut files = languages();
    sorted.sort();
    files.sort();
    assert_eq!(sorted, files);
}

#[test]
fn every_message_that_is_asked_for_is_there_and_every_message_is_asked_for() {
    let known = messages("nl");
    let mut sources = files_below(&root().join("templates"), ".html");
    sources.extend(files_below(&root().join("src"), ".rs"));
    let source = sources.iter().map(|path| fs::read_to_string(path).unwrap()).collect::<String>();
    for before in ["{ t(\"", "=t(\"", "\"{{ t('", "messages.text(\"", "messages.text_with(\""] {
        for asked in source.split(before).skip(1) {
            let id = asked.split(['"', '\'']).next().unwrap();
            let built = asked[id.len() + 1..].trim_start().starts_with('~');
            let found =
                if built { known.keys().any(|known| known.starts_with(id)) } else { known.contains_key(id) };
            assert!(found, "{id} is asked for and not there");
        }
    }
    // Ids that are built from a word: the state of a wave, a phase, an error.
    let built = [
        "language-",
        "phase-",
        "wave-",
        "open-",
        "intro-privacy-",
        "agreement-",
        "error-",
        "level-",
        "privacy-",
        "entry-",
        "guests-",
        "links-column-",
        "mailing-",
        "mail-",
        "choose-",
        "role-",
        "admin-done-",
        "invited-link-",
        "audit-",
        "people-level-",
        "breakdown-title-",
        "order-",
        "people-language-",
        "roster-",
        "preview-note-",
        "point-state-",
        "talk-score-",
        "talk-agreement-",
        "talk-colour-",
        "agreed-",
        "research-column-",
        "research-step-",
        "research-product-",
        "research-preview-",
        "research-file-",
        "export-",
    ];
    for id in known.keys().filter(|id| !built.iter().any(|start| id.starts_with(start))) {
        assert!(
            source.contains(&format!("\"{id}\"")) || source.contains(&format!("'{id}'")),
            "{id} is never asked for"
        );
    }
}

#[test]
fn what_partners_read_is_in_short_sentences_and_plain_words() {
    let for_partners = [
        "home-",
        "intro-",
        "wave-not-open",
        "wave-closed",
        "survey-",
        "saved-",
        "check-",
        "thanks-",
        "own-",
        "error-",
        "contact-",
        "comment-",
        "given-",
        "kept",
        "not-saved-",
        "open-items-",
        "background-",
        "exposure-",
        "level-",
        "next-person",
        "print-",
        "withdraw",
        "return-",
        "outcome-",
        "wave-on-paper",
        "wave-over",
        "wave-full",
        "privacy-",
        "accessibility-",
        "paper-",
        "mail-",
        "no-mail-",
    ];
    let messages = messages("nl");
    let texts = messages.iter().filter(|(id, _)| for_partners.iter().any(|start| id.starts_with(start)));
    let mut lengths = Vec::new();
    for (id, text) in texts {
        let words = text.to_lowercase().replace(|c: char| !c.is_alphabetic(), " ");
        let words = format!(" {} ", words.split_whitespace().collect::<Vec<_>>().join(" "));
        assert!(AVOIDED.iter().all(|word| !words.contains(&format!(" {word} "))), "{id}: {text}");
        for sentence in text.split(['.', '?', '!', ':', '\n']) {
            let words =
                sentence.split_whitespace().filter(|word| word.chars().any(char::is_alphabetic)).count();
            assert!(words <= LONGEST_SENTENCE, "{id}: {words} words: {sentence}");
            lengths.extend((words > 0).then_some(words));
        }
    }
    let mean = lengths.iter().sum::<usize>() as f64 / lengths.len() as f64;
    assert!(lengths.len() > 80 && mean <= LONGEST_MEAN, "{mean}");
}

#[test]
fn the_words_anonymous_and_pseudonymous_stand_only_in_messages_for_such_waves() {
    // The pages show these for waves of that kind only: tests/api/anonymous.rs looks at the pages themselves.
    let anonymous = [
        "intro-privacy-anonymous",
        "open-pairing-hint-anonymous",
        "return-text",
        "wave-response-why",
        "mail-fact-anonymous",
        "links-not-shown",
        // How anonymous data are is what the researcher's page is about.
        "research-lead",
        "research-show",
        "research-preview-title",
        "research-preview-pseudonymised",
        "export-how-safe",
        "export-file-privacy-json",
        "export-file-privacy-html",
    ];
    let pseudonymous = ["intro-privacy-pseudonymous", "open-pairing-hint-pseudonymous"];
    for (id, text) in messages("nl").iter().chain(&messages("en")) {
        let text = text.to_lowercase();
        let says = |words: [&str; 2]| words.iter().any(|word| text.contains(word));
        assert_eq!(says(["anoniem", "anonymous"]), anonymous.contains(&id.as_str()), "{id}: {text}");
        let pseudo = says(["pseudoniem", "pseudonymous"]);
        assert_eq!(pseudo, pseudonymous.contains(&id.as_str()), "{id}: {text}");
    }
}
