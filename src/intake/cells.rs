//! What a cell says.

use std::collections::HashMap;

use super::{Fault, Format, Mapping, folded, problem::shown};
use crate::{
    answers::Answer,
    export::codes,
    questionnaire::{Questionnaire, Scale},
    roster,
};

/// How 'weet ik niet' is written, folded; every language of the screens.
const DONT_KNOW: [&str; 8] = [
    "weet ik niet",
    "weet niet",
    "weet ik niet of niet van toepassing",
    "niet van toepassing",
    "n.v.t.",
    "i don't know",
    "don't know",
    "not applicable",
];
/// How nothing is written, folded: by R and pandas, and by LimeSurvey with full answers.
const NOTHING: [&str; 6] = ["na", "n/a", "nan", "no answer", "geen antwoord", "-"];

/// What words and codes mean in one file.
pub(super) struct Dictionary<'a> {
    scale: &'a Scale,
    mapping: Option<&'a Mapping>,
    words: HashMap<String, Answer>,
    coded: bool,
}

/// An answer, and whether it was read from a code of letters and a number.
pub(super) struct Read {
    pub(super) answer: Answer,
    pub(super) coded: bool,
}

impl<'a> Dictionary<'a> {
    /// The words of a questionnaire's scale in all its languages, and what the mapping adds.
    pub(super) fn new(
        questionnaire: &'a Questionnaire,
        format: Format,
        mapping: Option<&'a Mapping>,
    ) -> Self {
        let scale = questionnaire.scale();
        let labels = scale
            .labels
            .iter()
            .flat_map(|(point, words)| words.iter().map(|(_, word)| (folded(word), Answer::Value(*point))));
        let mut words = labels.collect::<HashMap<_, _>>();
        words.extend(DONT_KNOW.map(|word| (word.to_owned(), Answer::DontKnow)));
        words.extend(NOTHING.map(|word| (word.to_owned(), Answer::Open)));
        words.extend(
            [codes::NOT_APPLICABLE, codes::DONT_KNOW].map(|code| (code.to_string(), Answer::DontKnow)),
        );
        words.extend([codes::HIDDEN, codes::LEFT_OPEN].map(|code| (code.to_string(), Answer::Open)));
        Self { scale, mapping, words, coded: format == Format::LimeSurvey }
    }

    /// The answer in a cell. What the mapping says comes first, then the points of the scale, then words.
    pub(super) fn answer(&self, cell: &str) -> Result<Read, Fault> {
        let read = |answer| Ok(Read { answer, coded: false });
        let word = folded(cell);
        if let Some(answer) = self.mapping.and_then(|mapping| mapping.values.get(&word)) {
            return read(*answer);
        }
        // A program that keeps whole numbers beside gaps as fractions writes them so.
        let whole = word.strip_suffix(".0").unwrap_or(&word);
        if let Some(answer) = Answer::from_field(whole, self.scale).or_else(|| self.words.get(whole).copied())
        {
            return read(answer);
        }
        if let Some(answer) = self.code(&word) {
            return Ok(Read { answer, coded: true });
        }
        Err(Fault::NoAnswer { found: shown(cell), expected: self.scale.in_words() })
    }

    /// The number behind the letters of a code of LimeSurvey, such as `A3` or `AO03`.
    fn code(&self, word: &str) -> Option<Answer> {
        let number = word.trim_start_matches(|letter: char| letter.is_ascii_alphabetic());
        if !self.coded || number == word || !number.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let point = number.parse().ok().filter(|point| self.scale.has(*point));
        point.map(Answer::Value)
    }

    /// The level in a cell, as our own word for it.
    pub(super) fn level(&self, cell: &str) -> Result<Option<String>, Fault> {
        if is_nothing(cell) {
            return Ok(None);
        }
        let mapped = self.mapping.and_then(|mapping| mapping.levels.get(&folded(cell)).copied());
        match mapped.or_else(|| roster::level_of(cell)) {
            Some(level) => Ok(Some(level.word().to_owned())),
            None => Err(Fault::NoLevel { found: shown(cell) }),
        }
    }

    /// The kind of organisation in a cell.
    pub(super) fn kind(&self, cell: &str) -> Result<Option<String>, Fault> {
        if is_nothing(cell) {
            return Ok(None);
        }
        let mapped = self.mapping.and_then(|mapping| mapping.kinds.get(&folded(cell)).map(String::as_str));
        let kind = mapped.unwrap_or(cell).split_whitespace().collect::<Vec<_>>().join(" ");
        if kind.chars().count() > roster::LONGEST_KIND {
            return Err(Fault::TooLong { most: roster::LONGEST_KIND });
        }
        Ok(Some(kind).filter(|kind| !kind.is_empty()))
    }
}

/// Whether a cell beside the answers says nothing: empty, or one of our own codes for that.
pub(super) fn is_nothing(cell: &str) -> bool {
    let word = folded(cell);
    word.is_empty() || word == "na" || codes::ALL.iter().any(|code| code.to_string() == word)
}
