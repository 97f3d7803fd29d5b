//! A page of the survey: the items of one dimension. What is ticked is kept at every step.

use actix_web::{HttpResponse, http::StatusCode, web};
use minijinja::{Value, context};

use super::{access::Access, intro::not_open};
use crate::{
    answers::AnswerSheet,
    questionnaire::{Dimension, Language},
    store::{StoreError, response},
    web::{
        error::WebError,
        fields::Fields,
        view::{View, own_address, see_other},
    },
};

/// `GET /e/{sheet}/{page}`
pub(super) async fn show(
    view: View,
    access: Access,
    path: web::Path<(String, usize)>,
) -> Result<HttpResponse, WebError> {
    let page = Page::find(&access, path.1)?;
    if !access.is_open() {
        return not_open(&view, &access, Vec::new());
    }
    let kept = access.answers(&view.state.store)?;
    page.render(&view, &access, &kept.sheet, &[])
}

/// `POST /e/{sheet}/{page}`: keeps the answers of this page as a draft and goes where the button says.
pub(super) async fn save(
    view: View,
    access: Access,
    path: web::Path<(String, usize)>,
    form: web::Form<Fields>,
) -> Result<HttpResponse, WebError> {
    let page = Page::find(&access, path.1)?;
    form.require_key(&access.form_key)?;
    let mut sheet = access.answers(&view.state.store)?.sheet;
    let wrong = page.enter(&access, &form, &mut sheet);
    let (sender, answers) = (access.sender(), sheet.to_bytes());
    let saved = (view.state.store)
        .write(move |db| response::save_draft(db, &sender.token_hash, &sender.response_key, &answers))
        .await;
    match saved {
        Err(StoreError::WaveNotOpen) => return not_open(&view, &access, page.given(&view, &access, &sheet)),
        saved => saved?,
    }
    if !wrong.is_empty() {
        return page.render(&view, &access, &sheet, &wrong);
    }
    Ok(see_other(&page.after(&access, form.get("naar").unwrap_or_default())))
}

/// `GET /e/{sheet}/bewaard`
pub(super) async fn saved(view: View, access: Access) -> Result<HttpResponse, WebError> {
    view.page("survey/saved.html", context! { continue_at => own_address(access.address(1)) })
}

/// One page: the place of its dimension in the questionnaire.
struct Page {
    index: usize,
}

impl Page {
    /// Page `number`, counted from 1.
    fn find(access: &Access, number: usize) -> Result<Self, WebError> {
        let index = number.checked_sub(1).ok_or(WebError::NotFound)?;
        if index < access.questionnaire.dimensions().len() {
            Ok(Self { index })
        } else {
            Err(WebError::NotFound)
        }
    }

    fn dimension<'a>(&self, access: &'a Access) -> &'a Dimension {
        &access.questionnaire.dimensions()[self.index]
    }

    /// Enters the answers of this page; gives back the ids of items whose answer was none. An item that the form
    /// does not mention keeps its answer: a radio button cannot be unticked, so another window answered it.
    fn enter(&self, access: &Access, form: &Fields, sheet: &mut AnswerSheet) -> Vec<String> {
        let items = &self.dimension(access).items;
        let refused = items.iter().filter(|item| {
            let field = form.get(&item.id);
            field.is_some_and(|answer| sheet.enter(&access.questionnaire, &item.id, answer).is_err())
        });
        refused.map(|item| item.id.clone()).collect()
    }

    /// Where a button leads: back, away, or on.
    fn after(&self, access: &Access, button: &str) -> String {
        let pages = access.questionnaire.dimensions().len();
        match button {
            "vorige" if self.index > 0 => access.address(self.index),
            "later" => access.address("bewaard"),
            "controle" => access.address("controle"),
            _ if self.index + 1 < pages => access.address(self.index + 2),
            _ => access.address("controle"),
        }
    }

    fn render(
        &self,
        view: &View,
        access: &Access,
        sheet: &AnswerSheet,
        wrong: &[String],
    ) -> Result<HttpResponse, WebError> {
        let language = view.messages.language();
        let dimension = self.dimension(access);
        let places = access.questionnaire.item_range(self.index);
        let items = dimension.items.iter().zip(&sheet.answers()[places]).map(|(item, answer)| {
            context! {
                id => item.id.as_str(),
                statement => item.statement.get(language),
                explanation => item.explanation.as_ref().map(|text| text.get(language)),
                answer => answer.to_field(),
                wrong => wrong.contains(&item.id),
            }
        });
        let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
        view.page_with_status(
            status,
            "survey/page.html",
            context! {
                network => access.invitation.network_name.as_str(),
                number => self.index + 1,
                pages => access.questionnaire.dimensions().len(),
                name => dimension.name.get(language),
                explanation => dimension.explanation.as_ref().map(|text| text.get(language)),
                items => items.collect::<Vec<_>>(),
                points => scale_points(access, language),
                wrong => !wrong.is_empty(),
                form_key => access.form_key.as_str(),
            },
        )
    }

    /// The answers of this page in words: what somebody gets back when they can no longer be kept.
    fn given(&self, view: &View, access: &Access, sheet: &AnswerSheet) -> Vec<(String, String)> {
        let places = access.questionnaire.item_range(self.index);
        let items = self.dimension(access).items.iter().zip(&sheet.answers()[places]);
        items
            .map(|(item, answer)| {
                let statement = item.statement.get(view.messages.language()).to_owned();
                (statement, answer_in_words(view, access, *answer))
            })
            .collect()
    }
}

/// An answer in the words of the scale.
pub(super) fn answer_in_words(view: &View, access: &Access, answer: crate::answers::Answer) -> String {
    use crate::answers::Answer;
    match answer {
        Answer::Value(value) => scale_word(access, value, view.messages.language()),
        Answer::DontKnow => view.messages.text("survey-dont-know").into_owned(),
        Answer::Open => view.messages.text("check-open-answer").into_owned(),
    }
}

/// The points of the scale with their words, low to high.
fn scale_points(access: &Access, language: &Language) -> Vec<Value> {
    let points = access.questionnaire.scale().points();
    points
        .map(|point| context! { value => point.to_string(), words => scale_word(access, point, language) })
        .collect()
}

/// The words of a point; its number where the questionnaire has no words for it.
fn scale_word(access: &Access, point: u8, language: &Language) -> String {
    let label = access.questionnaire.scale().labels.get(&point);
    label.map_or_else(|| point.to_string(), |words| words.get(language).to_owned())
}
