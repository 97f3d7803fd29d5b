//! Keying in a form: once, once more, and then what differs between the two. Nothing of it is stored on the way; the
//! page carries the first entry along.

use crate::{
    answers::{Answer, Background, MAX_COMMENT, Sheet, plain_comment},
    questionnaire::{Item, Questionnaire},
    secret::Token,
    store::network::{MakeUp, ParticipantLevel},
    web::fields::Fields,
};

/// How 'weet ik niet' is keyed in.
const DONT_KNOW: &str = "w";

/// How far the keying in of a form is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Step {
    First,
    Second,
    /// The differences between the two have been shown.
    Compared,
}

/// What was typed for one item.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Typed {
    pub(super) answer: String,
    pub(super) talk: bool,
}

/// A form that is being keyed in.
pub(super) struct Entry {
    pub(super) token: Token,
    pub(super) step: Step,
    /// The first entry; empty while it is being made.
    pub(super) first: Vec<Typed>,
    /// What the page shows to be filled in.
    pub(super) typed: Vec<Typed>,
    /// Per item, what is wrong with it.
    pub(super) wrong: Vec<Option<Problem>>,
    pub(super) comments: Vec<String>,
    pub(super) level: String,
    pub(super) kind: String,
    /// What was typed, as a sheet.
    pub(super) sheet: Sheet,
    /// The dimension whose comment is too long.
    pub(super) long_comment: Option<usize>,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Problem {
    /// No answer of the scale.
    Unknown,
    /// The two entries differ: what was typed first.
    Differs(Typed),
}

/// What comes after an entry.
pub(super) enum Next {
    /// The page again: the second entry, or with what is wrong.
    Again(Entry),
    /// The form is complete.
    Keep(Entry),
}

impl Step {
    pub(super) fn word(self) -> &'static str {
        match self {
            Self::First => "eerste",
            Self::Second => "tweede",
            Self::Compared => "vergeleken",
        }
    }

    fn of_word(word: &str) -> Self {
        match word {
            "tweede" => Self::Second,
            "vergeleken" => Self::Compared,
            _ => Self::First,
        }
    }
}

impl Entry {
    pub(super) fn first(token: Token, questionnaire: &Questionnaire) -> Self {
        let items = questionnaire.item_count();
        Self {
            token,
            step: Step::First,
            first: Vec::new(),
            typed: vec![Typed::default(); items],
            wrong: vec![None; items],
            comments: vec![String::new(); questionnaire.prompts().len()],
            level: String::new(),
            kind: String::new(),
            sheet: Sheet::empty(questionnaire),
            long_comment: None,
        }
    }

    /// Reads a posted entry.
    pub(super) fn read(questionnaire: &Questionnaire, make_up: &MakeUp, token: Token, form: &Fields) -> Self {
        let typed = |prefix: &str| {
            let one = |item: &Item| Typed {
                answer: form
                    .get(&format!("{prefix}antwoord:{}", item.id))
                    .unwrap_or_default()
                    .trim()
                    .to_lowercase(),
                talk: form.get(&format!("{prefix}gesprek:{}", item.id)).is_some_and(|value| value == "ja"),
            };
            questionnaire.items().map(one).collect::<Vec<_>>()
        };
        let step = Step::of_word(form.get("stap").unwrap_or_default());
        let mut entry = Self {
            step,
            first: if step == Step::First { Vec::new() } else { typed("eerste-") },
            typed: typed(""),
            level: form.get("functie").unwrap_or_default().to_owned(),
            kind: form.get("organisatie").unwrap_or_default().to_owned(),
            ..Self::first(token, questionnaire)
        };
        entry.fill_sheet(questionnaire, make_up, form);
        entry
    }

    fn fill_sheet(&mut self, questionnaire: &Questionnaire, make_up: &MakeUp, form: &Fields) {
        for (place, item) in questionnaire.items().enumerate() {
            let typed = &self.typed[place];
            let answer =
                if typed.answer == DONT_KNOW { Answer::DontKnow.to_field() } else { typed.answer.clone() };
            if self.sheet.answers.enter(questionnaire, &item.id, &answer).is_err() {
                self.wrong[place] = Some(Problem::Unknown);
            }
            self.sheet.talk[place] = typed.talk;
        }
        for (index, prompt) in questionnaire.prompts().iter().enumerate() {
            let field = format!("opmerking:{}", questionnaire.prompt_id(*prompt));
            let text = form.get(&field).map(plain_comment).unwrap_or_default();
            if text.chars().count() > MAX_COMMENT {
                self.long_comment = Some(index);
            } else {
                self.sheet.comments[index] = text.clone();
            }
            self.comments[index] = text;
        }
        let level = ParticipantLevel::of_word(&self.level).map(|level| level.word().to_owned());
        let known = |kind: &&String| make_up.kinds.iter().any(|(known, _)| known == *kind);
        self.sheet.background = Background { level, kind: Some(&self.kind).filter(known).cloned() };
    }

    /// The second entry after the first; the differences after the second; done after those.
    pub(super) fn next(mut self) -> Next {
        if self.wrong.iter().any(Option::is_some) || self.long_comment.is_some() {
            return Next::Again(self);
        }
        match self.step {
            Step::First => {
                let empty = vec![Typed::default(); self.typed.len()];
                self.first = std::mem::replace(&mut self.typed, empty);
                self.step = Step::Second;
                Next::Again(self)
            }
            Step::Second if self.first != self.typed => {
                let pairs = self.first.iter().zip(&self.typed);
                let differs =
                    pairs.map(|(first, second)| (first != second).then(|| Problem::Differs(first.clone())));
                self.wrong = differs.collect();
                self.step = Step::Compared;
                Next::Again(self)
            }
            Step::Second | Step::Compared => Next::Keep(self),
        }
    }
}
