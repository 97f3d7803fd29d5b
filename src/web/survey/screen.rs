//! A screen of the survey: which items stand on it, and where its buttons lead.

use minijinja::{Value, context};

use super::{access::Access, words};
use crate::{
    answers::{Answer, MAX_COMMENT, Sheet, Wrong},
    questionnaire::{Prompt, Questionnaire, ScaleKind},
    web::{error::WebError, fields::Fields, view::View},
};

/// What a screen shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Screen {
    /// The items of a part.
    Part(usize),
    /// One item.
    Single(usize),
    /// The items that were left open.
    Open,
}

/// Where a button leads.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Goal {
    /// The next step.
    Next,
    /// The step before.
    Back,
    /// Away: the answers are kept.
    Later,
    /// To the check of all answers.
    Check,
    /// To the same items, one on a screen.
    OneByOne,
    /// To the same items, together.
    Together,
    /// Nowhere: the page itself keeps what is ticked.
    Stay,
}

impl Goal {
    /// The goal that a form names.
    pub(super) fn of(form: &Fields) -> Self {
        match form.get("naar").unwrap_or_default() {
            "vorige" => Self::Back,
            "later" => Self::Later,
            "controle" => Self::Check,
            "een" => Self::OneByOne,
            "samen" => Self::Together,
            "bewaar" => Self::Stay,
            _ => Self::Next,
        }
    }
}

impl Screen {
    /// The screen of part number `number`, counted from 1.
    pub(super) fn part(questionnaire: &Questionnaire, number: usize) -> Result<Self, WebError> {
        let index = number.checked_sub(1).filter(|index| *index < questionnaire.parts().len());
        index.map(Self::Part).ok_or(WebError::NotFound)
    }

    /// The screen of item number `number`, counted from 1.
    pub(super) fn single(questionnaire: &Questionnaire, number: usize) -> Result<Self, WebError> {
        let index = number.checked_sub(1).filter(|index| *index < questionnaire.item_count());
        index.map(Self::Single).ok_or(WebError::NotFound)
    }

    /// The places of the items on this screen.
    fn places(self, questionnaire: &Questionnaire, sheet: &Sheet) -> Vec<usize> {
        match self {
            Self::Part(index) => questionnaire.part_items(index).collect(),
            Self::Single(place) => vec![place],
            Self::Open => sheet.answers.open_items(),
        }
    }

    /// The numbers of the prompts that are asked here: those of its items, and the one of a dimension on its last screen.
    fn prompts(self, questionnaire: &Questionnaire) -> Vec<usize> {
        let asked = |prompt: &Prompt| match (self, prompt.item) {
            (Self::Part(index), _) => prompt.part == index,
            (Self::Single(place), Some(item)) => place == item,
            (Self::Single(place), None) => questionnaire.part_items(prompt.part).end == place + 1,
            (Self::Open, _) => false,
        };
        let prompts = questionnaire.prompts().iter().enumerate();
        prompts.filter(|(_, prompt)| asked(prompt)).map(|(number, _)| number).collect()
    }

    /// Whether nothing is filled in yet of what a sheet asks on this screen. What was left open depends on the sheet.
    pub(super) fn is_blank(self, questionnaire: &Questionnaire, sheet: &Sheet) -> bool {
        let blank = |place: usize| sheet.answers.answers()[place] == Answer::Open && !sheet.talk[place];
        self != Self::Open
            && self.places(questionnaire, sheet).into_iter().all(blank)
            && self.prompts(questionnaire).into_iter().all(|number| sheet.comments[number].is_empty())
    }

    /// The page that a button of this screen leads to. Whoever is through is asked about open items, once.
    pub(super) fn after(
        self,
        questionnaire: &Questionnaire,
        background: bool,
        sheet: &mut Sheet,
        goal: Goal,
    ) -> String {
        match goal {
            Goal::Later => "bewaard".into(),
            Goal::Check => "controle".into(),
            Goal::Stay => self.name(),
            Goal::OneByOne | Goal::Together => self.turned(questionnaire).name(),
            Goal::Back => self.before(questionnaire, background),
            Goal::Next => match self {
                Self::Part(index) if index + 1 < questionnaire.parts().len() => Self::Part(index + 1).name(),
                Self::Single(place) if place + 1 < questionnaire.item_count() => {
                    Self::Single(place + 1).name()
                }
                Self::Part(_) | Self::Single(_) if background => "over-u".into(),
                Self::Part(_) | Self::Single(_) => after_last(sheet),
                Self::Open => "controle".into(),
            },
        }
    }

    fn before(self, questionnaire: &Questionnaire, background: bool) -> String {
        match self {
            Self::Part(index) => Self::Part(index.saturating_sub(1)).name(),
            Self::Single(place) => Self::Single(place.saturating_sub(1)).name(),
            Self::Open if background => "over-u".into(),
            Self::Open => Self::Part(questionnaire.parts().len() - 1).name(),
        }
    }

    /// The same items the other way: together, or one by one.
    fn turned(self, questionnaire: &Questionnaire) -> Self {
        match self {
            Self::Part(index) => Self::Single(questionnaire.part_items(index).start),
            Self::Single(place) => Self::Part(part_of(questionnaire, place)),
            Self::Open => Self::Open,
        }
    }

    /// The last part of its address.
    pub(super) fn name(self) -> String {
        match self {
            Self::Part(index) => (index + 1).to_string(),
            Self::Single(place) => format!("vraag/{}", place + 1),
            Self::Open => "open".into(),
        }
    }

    /// What the template shows.
    pub(super) fn values(self, view: &View, access: &Access, sheet: &Sheet, wrong: &Wrong) -> Value {
        let questionnaire = access.questionnaire();
        let language = view.messages.language();
        let places = self.places(questionnaire, sheet);
        let items = questionnaire.items().enumerate().filter(|(place, _)| places.contains(place));
        let items = items.map(|(place, item)| {
            context! {
                id => item.id.as_str(),
                statement => item.statement.get(language),
                explanation => item.explanation.as_ref().map(|text| text.get(language)),
                may_not_apply => item.may_not_apply,
                answer => sheet.answers.answers()[place].to_field(),
                talk => sheet.talk[place],
                wrong => wrong.items.contains(&item.id),
                comment => self.comment(view, access, sheet, wrong, |prompt| prompt.item == Some(place)),
            }
        });
        let dimensions = match self {
            Self::Part(index) => Some(questionnaire.parts()[index].clone()),
            Self::Single(place) => Some(questionnaire.dimension_of(place)).map(|index| index..index + 1),
            Self::Open => None,
        };
        // Of several dimensions together the heading says which questions they are.
        let alone = dimensions.clone().filter(|dimensions| dimensions.len() == 1);
        let alone = alone.map(|dimensions| &questionnaire.dimensions()[dimensions.start]);
        let heading = context! {
            name => alone.map(|dimension| dimension.name.get(language)),
            explanation => alone.and_then(|dimension| Some(dimension.explanation.as_ref()?.get(language))),
            number => dimensions.map(|dimensions| questionnaire.part_of(dimensions.start) + 1),
            from => places.first().map(|place| place + 1),
            to => places.last().map(|place| place + 1),
            pages => parts(access),
            question => if let Self::Single(place) = self { Some(place + 1) } else { None },
            questions => questionnaire.item_count(),
        };
        let prompts = self.prompts(questionnaire);
        let too_long = wrong.comments.iter().filter(|(number, _)| prompts.contains(number));
        let too_long = too_long.map(|(number, typed)| {
            let id = questionnaire.prompt_id(questionnaire.prompts()[*number]);
            context! { id, typed => typed.chars().count(), longest => MAX_COMMENT }
        });
        context! {
            too_long => too_long.collect::<Vec<_>>(),
            items => items.collect::<Vec<_>>(),
            points => words::scale_points(questionnaire, language),
            states => questionnaire.scale().kind == ScaleKind::States,
            comment => self.comment(view, access, sheet, wrong, |prompt| prompt.item.is_none()),
            wrong => !wrong.is_none(),
            single => matches!(self, Self::Single(_)),
            open_only => self == Self::Open,
            first => matches!(self, Self::Part(0) | Self::Single(0)),
            last => self.is_last(access),
            form_key => access.form_key.as_str(),
            ..heading
        }
    }

    /// A prompt as it is asked here; nothing where the wave takes no comments, or it is asked elsewhere.
    fn comment(
        self,
        view: &View,
        access: &Access,
        sheet: &Sheet,
        wrong: &Wrong,
        of: impl Fn(&Prompt) -> bool,
    ) -> Value {
        let questionnaire = access.questionnaire();
        let mut asked = self.prompts(questionnaire).into_iter().filter(|_| access.place().wave.comments);
        let Some(number) = asked.find(|number| of(&questionnaire.prompts()[*number])) else {
            return Value::from(());
        };
        let prompt = questionnaire.prompts()[number];
        let language = view.messages.language();
        let kept = &sheet.comments[number];
        let typed = wrong.comments.iter().find(|(wrong, _)| *wrong == number).map(|(_, typed)| typed);
        context! {
            id => questionnaire.prompt_id(prompt),
            name => questionnaire.prompt_name(prompt, language),
            question => questionnaire.prompt_question(prompt).map(|question| question.get(language)),
            text => typed.unwrap_or(kept).as_str(),
            before => kept.as_str(),
            too_long => typed.is_some(),
            longest => MAX_COMMENT,
            typed => typed.map(|typed| typed.chars().count()),
            min_group => access.place().wave.min_group,
        }
    }

    /// Whether the check comes after this screen.
    fn is_last(self, access: &Access) -> bool {
        let last = match self {
            Self::Part(index) => index + 1 == access.questionnaire().parts().len(),
            Self::Single(place) => place + 1 == access.questionnaire().item_count(),
            Self::Open => return true,
        };
        last && !access.place().wave.background
    }
}

/// The number of parts that a partner goes through.
pub(super) fn parts(access: &Access) -> usize {
    access.questionnaire().parts().len() + usize::from(access.place().wave.background)
}

/// The page after the last step: the open items, once; else the check.
pub(super) fn after_last(sheet: &mut Sheet) -> String {
    let open = sheet.answers.answers().contains(&Answer::Open);
    let ask = open && !sheet.answers.is_blank() && !sheet.asked_about_open;
    sheet.asked_about_open |= ask;
    if ask { Screen::Open.name() } else { "controle".into() }
}

fn part_of(questionnaire: &Questionnaire, place: usize) -> usize {
    questionnaire.part_of(questionnaire.dimension_of(place))
}
