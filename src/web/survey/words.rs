//! A sheet in words: for the check, for the print view, and to give back what can no longer be sent.

use minijinja::{Value, context};

use super::access::Access;
use crate::{
    answers::{Answer, Sheet},
    questionnaire::{Item, Language, Questionnaire},
    store::network::ParticipantLevel,
    web::view::{View, own_address},
};

/// Every dimension with its items and answers, and the comment.
pub(super) fn sheet(view: &View, access: &Access, sheet: &Sheet) -> Value {
    let language = view.messages.language();
    let questionnaire = access.questionnaire();
    let dimensions = questionnaire.dimensions().iter().enumerate().map(|(index, dimension)| {
        let places = questionnaire.item_range(index);
        let items = dimension.items.iter().zip(places).map(|(item, place)| {
            let answer = sheet.answers.answers()[place];
            context! {
                id => item.id.as_str(),
                statement => item.statement.get(language),
                answer => self::answer(view, questionnaire, item, answer),
                open => answer == Answer::Open,
                talk => sheet.talk[place],
            }
        });
        let own = questionnaire.prompts().iter().zip(&sheet.comments);
        let own = own.filter(|(prompt, text)| {
            let last = questionnaire.parts()[prompt.part].end == index + 1;
            access.place().wave.comments && last && !text.is_empty()
        });
        let comments = own.map(|(prompt, text)| {
            context! {
                id => questionnaire.prompt_id(*prompt),
                question => questionnaire.prompt_question(*prompt).map(|question| question.get(language)),
                name => questionnaire.prompt_name(*prompt, language),
                text,
            }
        });
        context! {
            id => dimension.id.as_str(),
            name => dimension.name.get(language),
            address => own_address(access.address(questionnaire.part_of(index) + 1)),
            items => items.collect::<Vec<Value>>(),
            comments => comments.collect::<Vec<Value>>(),
        }
    });
    dimensions.collect()
}

/// What somebody told of themselves, in words; nothing where the wave does not ask for it.
pub(super) fn background(view: &View, access: &Access, sheet: &Sheet) -> Option<Value> {
    let level = sheet.background.level.as_deref().and_then(ParticipantLevel::of_word);
    access.place().wave.background.then(|| {
        context! {
            level => level.map(|level| view.messages.text(&format!("level-{}", level.word())).into_owned()),
            kind => sheet.background.kind.as_deref(),
            address => own_address(access.address("over-u")),
        }
    })
}

/// An answer in the words of the scale.
pub(super) fn answer(view: &View, questionnaire: &Questionnaire, item: &Item, answer: Answer) -> String {
    match answer {
        Answer::Value(value) => scale_word(questionnaire, value, view.messages.language()),
        Answer::DontKnow if item.may_not_apply => view.messages.text("survey-not-applicable").into_owned(),
        Answer::DontKnow => view.messages.text("survey-dont-know").into_owned(),
        Answer::Open => view.messages.text("check-open-answer").into_owned(),
    }
}

/// The points of the scale with their words, low to high.
pub(super) fn scale_points(questionnaire: &Questionnaire, language: &Language) -> Vec<Value> {
    let points = questionnaire.scale().points();
    points
        .map(|point| context! { value => point.to_string(), words => scale_word(questionnaire, point, language) })
        .collect()
}

/// The words of a point; its number where the questionnaire has no words for it.
fn scale_word(questionnaire: &Questionnaire, point: u8, language: &Language) -> String {
    let label = questionnaire.scale().labels.get(&point);
    label.map_or_else(|| point.to_string(), |words| words.get(language).to_owned())
}
