//! What is answered in one's own words: a comment on a dimension, or the open questions of its items.

use super::{Questionnaire, QuestionnaireFile, Text};

/// A place for own words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Prompt {
    /// Number of the dimension.
    pub dimension: usize,
    /// Place of the item whose open question it is; `None` for a comment on the dimension.
    pub item: Option<usize>,
}

/// The prompts of a file: one for every dimension, or one for each of its items with an open question.
pub(super) fn of_file(file: &QuestionnaireFile) -> Vec<Prompt> {
    let mut prompts = Vec::new();
    let mut place = 0;
    for (dimension, one) in file.dimensions.iter().enumerate() {
        let before = prompts.len();
        for item in &one.items {
            if item.open_question.is_some() {
                prompts.push(Prompt { dimension, item: Some(place) });
            }
            place += 1;
        }
        if prompts.len() == before {
            prompts.push(Prompt { dimension, item: None });
        }
    }
    prompts
}

impl Questionnaire {
    /// The places for own words, in the order of the questionnaire, which is the order of comments everywhere.
    pub fn prompts(&self) -> &[Prompt] {
        &self.prompts
    }

    /// The id by which a form names a prompt: that of its item or dimension.
    pub fn prompt_id(&self, prompt: Prompt) -> &str {
        match prompt.item {
            Some(place) => &self.item(place).id,
            None => &self.dimensions()[prompt.dimension].id,
        }
    }

    /// What a prompt is about: the name of its item or dimension.
    pub fn prompt_name(&self, prompt: Prompt) -> &Text {
        match prompt.item {
            Some(place) => &self.item(place).name,
            None => &self.dimensions()[prompt.dimension].name,
        }
    }

    /// The open question of a prompt; `None` for a comment on a dimension.
    pub fn prompt_question(&self, prompt: Prompt) -> Option<&Text> {
        prompt.item.and_then(|place| self.item(place).open_question.as_ref())
    }
}
