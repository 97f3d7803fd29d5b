//! A sheet of answers, valid by construction: one answer per item, each within the scale of its questionnaire.
//!
//! A sheet is kept as one byte per item in the questionnaire's order, so that a response is one small row.

mod entering;
mod fields;
mod sheet;

use crate::questionnaire::{Questionnaire, Scale};

pub use entering::Wrong;
pub use fields::Fields;
pub use sheet::{Background, MAX_COMMENT, Sheet, SheetError, plain_comment, talk_from_bytes};

/// The answer to one item.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Answer {
    /// A point of the scale, as ticked (before any reverse-keying).
    Value(u8),
    /// "Weet ik niet / n.v.t.": never scored, its share is something to talk about.
    DontKnow,
    /// Not answered (yet).
    #[default]
    Open,
}

/// The byte of an open answer.
const OPEN: u8 = 254;
/// The byte of 'weet ik niet'.
const DONT_KNOW: u8 = 255;
/// How forms write 'weet ik niet'.
const DONT_KNOW_FIELD: &str = "weet-niet";

impl Answer {
    /// The point of the scale, if one was chosen.
    pub fn value(self) -> Option<u8> {
        match self {
            Self::Value(value) => Some(value),
            Self::DontKnow | Self::Open => None,
        }
    }

    /// The answer as a form writes it: a number, `weet-niet`, or empty.
    pub fn to_field(self) -> String {
        match self {
            Self::Value(value) => value.to_string(),
            Self::DontKnow => DONT_KNOW_FIELD.into(),
            Self::Open => String::new(),
        }
    }

    fn to_byte(self) -> u8 {
        match self {
            Self::Value(value) => value,
            Self::DontKnow => DONT_KNOW,
            Self::Open => OPEN,
        }
    }

    fn from_byte(byte: u8) -> Self {
        match byte {
            OPEN => Self::Open,
            DONT_KNOW => Self::DontKnow,
            value => Self::Value(value),
        }
    }

    /// Reads what [`to_field`](Self::to_field) writes; `None` for anything else, and for a point off the scale.
    pub fn from_field(field: &str, scale: &Scale) -> Option<Self> {
        match field.trim() {
            "" => Some(Self::Open),
            DONT_KNOW_FIELD => Some(Self::DontKnow),
            number => number.parse().ok().filter(|value| scale.has(*value)).map(Self::Value),
        }
    }
}

/// Why answers do not make a sheet.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AnswerError {
    /// A value outside the scale.
    #[error("item {item}: `{value}` is not an answer: expected {expected}, weet-niet or nothing")]
    OutsideScale {
        /// Id of the item.
        item: String,
        /// What was given.
        value: String,
        /// The points of the scale, in words.
        expected: String,
    },
    /// An item that the questionnaire does not have.
    #[error("`{0}` is not an item of this questionnaire")]
    UnknownItem(String),
    /// Stored answers that do not fit the questionnaire.
    #[error("{found} answers for a questionnaire of {expected} items")]
    WrongLength {
        /// Number of items.
        expected: usize,
        /// Number of answers.
        found: usize,
    },
}

/// The answers of one partner to one questionnaire.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerSheet {
    answers: Vec<Answer>,
}

impl AnswerSheet {
    /// A sheet with every item open.
    pub fn empty(questionnaire: &Questionnaire) -> Self {
        Self { answers: vec![Answer::Open; questionnaire.item_count()] }
    }

    /// A sheet of these answers, in the questionnaire's order.
    ///
    /// # Errors
    /// When there are more or fewer than items, or one lies outside the scale.
    pub fn from_answers(questionnaire: &Questionnaire, answers: Vec<Answer>) -> Result<Self, AnswerError> {
        let (expected, found) = (questionnaire.item_count(), answers.len());
        if found != expected {
            return Err(AnswerError::WrongLength { expected, found });
        }
        let scale = questionnaire.scale();
        let outside = |answer: &Answer| answer.value().filter(|value| !scale.has(*value));
        let mut answered = questionnaire.items().zip(&answers);
        match answered.find_map(|(item, answer)| Some((item, outside(answer)?))) {
            Some((item, value)) => Err(outside_scale(&item.id, &value.to_string(), scale)),
            None => Ok(Self { answers }),
        }
    }

    /// Reads a stored sheet.
    ///
    /// # Errors
    /// When the bytes do not fit the questionnaire.
    pub fn from_bytes(questionnaire: &Questionnaire, bytes: &[u8]) -> Result<Self, AnswerError> {
        Self::from_answers(questionnaire, bytes.iter().map(|byte| Answer::from_byte(*byte)).collect())
    }

    /// The sheet as stored: one byte per item, the value, 254 for open, 255 for 'weet ik niet'.
    pub fn to_bytes(&self) -> Vec<u8> {
        self.answers.iter().map(|answer| answer.to_byte()).collect()
    }

    /// Enters an answer as a form gives it: a number, `weet-niet`, or nothing for open.
    ///
    /// # Errors
    /// When the item is unknown or the value lies outside the scale; the sheet is then unchanged.
    pub fn enter(
        &mut self,
        questionnaire: &Questionnaire,
        item: &str,
        field: &str,
    ) -> Result<(), AnswerError> {
        let index = questionnaire.item_index(item).ok_or_else(|| AnswerError::UnknownItem(item.into()))?;
        self.answers[index] = Answer::from_field(field, questionnaire.scale())
            .ok_or_else(|| outside_scale(item, field, questionnaire.scale()))?;
        Ok(())
    }

    /// The answers in the questionnaire's order.
    pub fn answers(&self) -> &[Answer] {
        &self.answers
    }

    /// The scale values in the questionnaire's order, `None` where there is none: what scoring takes.
    pub fn values(&self) -> Vec<Option<u8>> {
        self.answers.iter().map(|answer| answer.value()).collect()
    }

    /// The places of the items that were left open.
    pub fn open_items(&self) -> Vec<usize> {
        let answers = self.answers.iter().enumerate();
        answers.filter(|(_, answer)| **answer == Answer::Open).map(|(place, _)| place).collect()
    }

    /// Whether nothing at all was answered.
    pub fn is_blank(&self) -> bool {
        self.answers.iter().all(|answer| *answer == Answer::Open)
    }
}

fn outside_scale(item: &str, value: &str, scale: &Scale) -> AnswerError {
    AnswerError::OutsideScale { item: item.into(), value: value.into(), expected: scale.in_words() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::questionnaire::library;

    fn questionnaire() -> &'static Questionnaire {
        library::find("kaats-opheij-2014").unwrap()
    }

    #[test]
    fn a_sheet_survives_storage() {
        let mut sheet = AnswerSheet::empty(questionnaire());
        sheet.enter(questionnaire(), "ko-1-1", "4").unwrap();
        sheet.enter(questionnaire(), "ko-5-4", "weet-niet").unwrap();
        let bytes = sheet.to_bytes();
        assert_eq!((bytes[0], bytes[1], bytes[19]), (4, 254, 255));
        assert_eq!(AnswerSheet::from_bytes(questionnaire(), &bytes), Ok(sheet));
    }

    #[test]
    fn an_answer_outside_the_scale_is_refused_and_changes_nothing() {
        let mut sheet = AnswerSheet::empty(questionnaire());
        sheet.enter(questionnaire(), "ko-1-1", "4").unwrap();
        for wrong in ["0", "6", "254", "255", "-1", "4.5", "vier", "999"] {
            let refusal = sheet.enter(questionnaire(), "ko-1-1", wrong).unwrap_err().to_string();
            assert!(refusal.contains("ko-1-1") && refusal.contains(wrong), "{refusal}");
        }
        assert_eq!(sheet.answers()[0], Answer::Value(4));
    }

    #[test]
    fn an_answer_can_be_taken_back() {
        let mut sheet = AnswerSheet::empty(questionnaire());
        sheet.enter(questionnaire(), "ko-1-1", "4").unwrap();
        sheet.enter(questionnaire(), "ko-1-1", "").unwrap();
        assert!(sheet.is_blank());
    }

    #[test]
    fn stored_bytes_that_do_not_fit_are_refused() {
        assert!(AnswerSheet::from_bytes(questionnaire(), &[1; 19]).is_err());
        assert!(AnswerSheet::from_bytes(questionnaire(), &[6; 20]).is_err());
    }
}
