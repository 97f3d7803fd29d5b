//! Whether partners can read what they are asked: a measure of readability made for Dutch, and one judgement a statement.
//!
//! The measure is that of Flesch as Douma (1960) fitted it to Dutch: 206.84 − 0.77 × syllables per 100 words − 0.93 × words
//! per sentence. From 60 on a text is called standard, which is about what B1 asks; higher is easier. It counts long words
//! and long sentences only, so that it finds what is hard and cannot prove what is easy.

use netwerkspiegel::questionnaire::{Item, Language, Questionnaire, library};

/// The least that the texts of an item together must reach.
const STANDARD: f64 = 60.0;
/// Items below it, and why: docs/instrumenten.md tells the reason of each.
const HARD: [&str; 10] = [
    "ko-3-1", "rij-1-2", "rij-2a-3", "rij-3-1", "rij-3-2", "rij-3-3", "rij-3-4", "rij-3-5", "rij-3-7",
    "rij-4-2",
];
/// Statements in which "en" joins two things because the indicator of the source does.
const JOINED_BY_THE_SOURCE: [&str; 33] = [
    "ko-3-3",
    "ko-3-4",
    "ko-4-1",
    "ko-4-2",
    "ko-4-4",
    "ko-5-1",
    "ko-5-3",
    "ko-5-4",
    "rij-1-1",
    "rij-1-4",
    "rij-2a-5",
    "rij-2a-6",
    "rij-2a-7",
    "rij-2a-10",
    "rij-3-2",
    "rij-3-3",
    "rij-3-5",
    "rij-3-6",
    "rij-4-3",
    "pon-5-1",
    "pon-7-1",
    "nw-2-2",
    "nw-2-3",
    "nw-3-2",
    "lv-2-1",
    "lv-2-4",
    "dom-6-1",
    "dom-8-1",
    "bo-1",
    "bo-3",
    "bo-4",
    "bo-8",
    "fase-4-1",
];
/// Statements with "en" that ask one thing all the same: a balance, or one group of people.
const ONE_JUDGEMENT: [&str; 3] = ["ko-5-2", "rij-4-4", "ip-8"];

/// Groups of letters that are one sound, the longest first.
const SOUNDS: [&str; 20] = [
    "aai", "ooi", "oei", "eeu", "ieu", "aa", "ee", "oo", "uu", "ie", "oe", "eu", "ui", "ei", "ij", "au",
    "ou", "é", "è", "ó",
];
const VOWELS: [char; 6] = ['a', 'e', 'i', 'o', 'u', 'y'];

fn syllables(word: &str) -> usize {
    let word = word.to_lowercase();
    let (mut rest, mut count) = (word.as_str(), 0);
    while let Some(letter) = rest.chars().next() {
        let sound = SOUNDS.iter().find(|sound| rest.starts_with(**sound)).map(|sound| sound.len());
        // A letter with two dots begins a syllable of its own.
        let alone = VOWELS.contains(&letter) || "ëïöü".contains(letter);
        count += usize::from(sound.is_some() || alone);
        rest = &rest[sound.unwrap_or(letter.len_utf8())..];
    }
    count.max(1)
}

fn flesch_douma(text: &str) -> f64 {
    let sentences =
        text.split(['.', '?', '!', ':', ';']).filter(|sentence| !sentence.trim().is_empty()).count();
    let words =
        text.split(|c: char| !c.is_alphanumeric() && !"'-".contains(c)).filter(|word| !word.is_empty());
    let words = words.collect::<Vec<_>>();
    let syllables = words.iter().map(|word| syllables(word)).sum::<usize>();
    let (words, sentences) = (words.len() as f64, sentences as f64);
    206.84 - 0.77 * 100.0 * syllables as f64 / words - 0.93 * words / sentences
}

/// All that a partner may read of an item, in Dutch.
fn read(item: &Item) -> String {
    let dutch = Language::dutch();
    let texts = [Some(&item.statement), item.explanation.as_ref(), item.discussion.as_ref()];
    texts.into_iter().flatten().map(|text| text.get(&dutch)).collect::<Vec<_>>().join(" ")
}

fn items() -> impl Iterator<Item = &'static Item> {
    library::all().iter().flat_map(Questionnaire::items)
}

#[test]
fn syllables_are_counted_as_they_are_spoken() {
    let words = [
        ("netwerk", 2),
        ("samenwerking", 4),
        ("gezamenlijke", 5),
        ("burgers", 2),
        ("financiën", 4),
        ("geïnteresseerd", 5),
        ("nieuw", 1),
        ("huisarts", 2),
        ("moeilijk", 2),
        ("idee", 2),
        ("s", 1),
    ];
    for (word, count) in words {
        assert_eq!(syllables(word), count, "{word}");
    }
}

#[test]
fn every_instrument_reads_well_and_what_is_hard_is_known() {
    for questionnaire in library::all() {
        let whole = questionnaire.items().map(read).collect::<Vec<_>>().join(" ");
        let measured = flesch_douma(&whole);
        assert!(measured >= STANDARD, "{}: {measured:.0}", questionnaire.id());
    }
    let hard = items().filter(|item| flesch_douma(&read(item)) < STANDARD).map(|item| item.id.as_str());
    assert_eq!(hard.collect::<Vec<_>>(), HARD);
    let told = include_str!("../../docs/instrumenten.md");
    for item in HARD {
        assert!(told.contains(&format!("| `{item}` | ")), "docs/instrumenten.md tells why {item} is hard");
    }
}

#[test]
fn a_statement_asks_one_judgement_unless_its_source_joins_two() {
    let dutch = Language::dutch();
    let joins = |item: &&Item| item.statement.get(&dutch).split_whitespace().any(|word| word == "en");
    let joined = items().filter(joins).map(|item| item.id.as_str());
    let mut known = [JOINED_BY_THE_SOURCE.as_slice(), &ONE_JUDGEMENT].concat();
    let mut joined = joined.collect::<Vec<_>>();
    known.sort_unstable();
    joined.sort_unstable();
    assert_eq!(joined, known);
    let told = include_str!("../../docs/instrumenten.md");
    for item in JOINED_BY_THE_SOURCE {
        assert!(
            told.contains(&format!("`{item}`")),
            "docs/instrumenten.md tells that {item} asks two things"
        );
    }
}
