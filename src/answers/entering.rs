//! What a form of the survey says → the sheet.

use super::{Fields, MAX_COMMENT, Sheet, plain_comment};
use crate::questionnaire::Questionnaire;

/// What was wrong with a form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Wrong {
    /// Ids of items with an answer that is none.
    pub items: Vec<String>,
    /// Comments that are too long, as they were typed, each with the number of its prompt.
    pub comments: Vec<(usize, String)>,
}

impl Wrong {
    /// Whether nothing was wrong.
    pub fn is_none(&self) -> bool {
        self.items.is_empty() && self.comments.is_empty()
    }
}

impl Sheet {
    /// Enters what a form says. An item that the form does not mention keeps its answer: a radio button cannot be
    /// unticked, so another window answered it. A tick or a comment that stands as it stood when the page was made
    /// does not undo what another window changed.
    pub fn enter(&mut self, questionnaire: &Questionnaire, form: &Fields) -> Wrong {
        let mut wrong = Wrong::default();
        for (place, item) in questionnaire.items().enumerate() {
            if let Some(answer) = form.get(&item.id)
                && self.answers.enter(questionnaire, &item.id, answer).is_err()
            {
                wrong.items.push(item.id.clone());
            }
            let [talk, before] = ["gesprek", "gesprek-was"].map(|name| format!("{name}:{}", item.id));
            if let Some(wish) = form.last(&talk)
                && form.get(&before).is_none_or(|before| before != wish)
            {
                self.talk[place] = wish == "ja";
            }
        }
        for (number, prompt) in questionnaire.prompts().iter().enumerate() {
            let [comment, before] = ["opmerking", "opmerking-was"]
                .map(|name| format!("{name}:{}", questionnaire.prompt_id(*prompt)));
            let Some(typed) = form.get(&comment).map(plain_comment) else { continue };
            if form.get(&before).is_some_and(|before| plain_comment(before) == typed) {
                continue;
            }
            if typed.chars().count() > MAX_COMMENT {
                wrong.comments.push((number, typed));
            } else {
                self.comments[number] = typed;
            }
        }
        wrong
    }
}
