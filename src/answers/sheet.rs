//! All that one partner gives in a wave: answers, wishes to talk, comments, and who they are to the network.

use serde::{Deserialize, Serialize};

use super::{AnswerError, AnswerSheet};
use crate::questionnaire::Questionnaire;

/// The longest comment, in characters.
pub const MAX_COMMENT: usize = 1000;

/// The sheet of a partner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sheet {
    /// The answers.
    pub answers: AnswerSheet,
    /// Per item: "hier wil ik over praten".
    pub talk: Vec<bool>,
    /// Per [prompt](crate::questionnaire::Prompt) of the questionnaire: a comment, empty where there is none.
    pub comments: Vec<String>,
    /// Who they are to the network, as far as they tell.
    pub background: Background,
    /// Whether items that were left open have been asked about.
    pub asked_about_open: bool,
}

/// What somebody tells of themselves; each can be left.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Background {
    /// The word of their level.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub level: Option<String>,
    /// Kind of their organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
}

/// A comment as it is kept: the ends of lines all alike (browsers send them in their own way), no other control
/// characters, no blank edges.
pub fn plain_comment(typed: &str) -> String {
    let lines = typed.replace("\r\n", "\n").replace('\r', "\n");
    let kept = lines.chars().filter(|c| *c == '\n' || !c.is_control());
    kept.collect::<String>().trim().to_owned()
}

/// Why a stored sheet cannot be read.
#[derive(Debug, thiserror::Error)]
pub enum SheetError {
    /// It has not the form of a sheet.
    #[error("a stored sheet cannot be read: {0}")]
    Form(#[from] serde_json::Error),
    /// Its answers do not fit the questionnaire.
    #[error(transparent)]
    Answers(#[from] AnswerError),
}

/// The form in which a draft is kept, sealed.
#[derive(Serialize, Deserialize)]
struct Stored {
    answers: Vec<u8>,
    talk: Vec<u8>,
    comments: Vec<String>,
    background: Background,
    asked: bool,
}

impl Sheet {
    /// A sheet on which nothing has been filled in.
    pub fn empty(questionnaire: &Questionnaire) -> Self {
        Self {
            answers: AnswerSheet::empty(questionnaire),
            talk: vec![false; questionnaire.item_count()],
            comments: vec![String::new(); questionnaire.prompts().len()],
            background: Background::default(),
            asked_about_open: false,
        }
    }

    /// Reads what [`to_bytes`](Self::to_bytes) wrote.
    ///
    /// # Errors
    /// When the bytes are no sheet of this questionnaire.
    pub fn from_bytes(questionnaire: &Questionnaire, bytes: &[u8]) -> Result<Self, SheetError> {
        let stored = serde_json::from_slice::<Stored>(bytes)?;
        let mut comments = stored.comments;
        comments.resize(questionnaire.prompts().len(), String::new());
        Ok(Self {
            answers: AnswerSheet::from_bytes(questionnaire, &stored.answers)?,
            talk: talk_from_bytes(questionnaire, &stored.talk),
            comments,
            background: stored.background,
            asked_about_open: stored.asked,
        })
    }

    /// The sheet as a draft keeps it.
    ///
    /// # Errors
    /// Never in practice: every part can be written.
    pub fn to_bytes(&self) -> Result<Vec<u8>, SheetError> {
        Ok(serde_json::to_vec(&Stored {
            answers: self.answers.to_bytes(),
            talk: self.talk_bytes(),
            comments: self.comments.clone(),
            background: self.background.clone(),
            asked: self.asked_about_open,
        })?)
    }

    /// Whether this sheet and another say the same, whatever has been asked about meanwhile.
    pub fn says_the_same_as(&self, other: &Self) -> bool {
        let said = |sheet: &Self| Self { asked_about_open: false, ..sheet.clone() };
        said(self) == said(other)
    }

    /// The wishes to talk as a response keeps them: the places of the items, a byte each.
    pub fn talk_bytes(&self) -> Vec<u8> {
        let wished = self.talk.iter().enumerate().filter(|(_, wish)| **wish);
        wished.filter_map(|(place, _)| u8::try_from(place).ok()).collect()
    }
}

/// Reads what [`Sheet::talk_bytes`] wrote.
pub fn talk_from_bytes(questionnaire: &Questionnaire, bytes: &[u8]) -> Vec<bool> {
    let wished = |place: usize| bytes.iter().any(|byte| usize::from(*byte) == place);
    (0..questionnaire.item_count()).map(wished).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::questionnaire::library;

    #[test]
    fn comments_are_kept_as_typed_but_for_control_characters() {
        assert_eq!(plain_comment("  een\r\ntwee\rdrie\0\u{1b}[31m \n"), "een\ntwee\ndrie[31m");
        assert_eq!(plain_comment("\u{202e}🙂 é =1+1"), "\u{202e}🙂 é =1+1");
    }

    #[test]
    fn a_sheet_survives_storage() {
        let questionnaire = library::find("kaats-opheij-2014").unwrap();
        let mut sheet = Sheet::empty(questionnaire);
        sheet.answers.enter(questionnaire, "ko-1-1", "4").unwrap();
        sheet.talk[19] = true;
        sheet.comments[2] = "=cmd() <b>🙂</b>\n\"x\"".into();
        sheet.background.kind = Some("huisartsenpraktijk".into());
        sheet.asked_about_open = true;
        let bytes = sheet.to_bytes().unwrap();
        assert_eq!(Sheet::from_bytes(questionnaire, &bytes).unwrap(), sheet);
        assert_eq!(talk_from_bytes(questionnaire, &sheet.talk_bytes()), sheet.talk);
        assert!(Sheet::from_bytes(questionnaire, b"{}").is_err());
    }
}
