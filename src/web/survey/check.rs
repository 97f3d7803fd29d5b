//! The check page with all answers, and sending them.

use actix_web::{HttpResponse, http::StatusCode, web};
use minijinja::{Value, context};

use super::{access::Access, intro::not_open, page::answer_in_words};
use crate::{
    answers::{Answer, AnswerSheet},
    store::{
        StoreError,
        response::{self, Sent},
    },
    web::{
        error::WebError,
        fields::Fields,
        view::{View, own_address, see_other},
    },
};

/// `GET /e/{sheet}/controle`
pub(super) async fn show(view: View, access: Access) -> Result<HttpResponse, WebError> {
    if !access.is_open() {
        return not_open(&view, &access, Vec::new());
    }
    let sheet = access.answers(&view.state.store)?.sheet;
    render(&view, &access, &sheet, false)
}

/// `POST /e/{sheet}/controle`: sends what is in the draft. Sending twice saves once.
pub(super) async fn send(
    view: View,
    access: Access,
    form: web::Form<Fields>,
) -> Result<HttpResponse, WebError> {
    form.require_key(&access.form_key)?;
    let kept = access.answers(&view.state.store)?;
    if access.is_open() && kept.sheet.is_blank() {
        return render(&view, &access, &kept.sheet, true);
    }
    let sender = access.sender();
    match view.state.store.write(move |db| response::send_draft(db, &sender)).await {
        Ok(Sent::Now | Sent::Before) => Ok(see_other(&access.address("bedankt"))),
        Ok(Sent::Nothing) => render(&view, &access, &kept.sheet, true),
        Err(StoreError::WaveNotOpen) => not_open(&view, &access, all_given(&view, &access, &kept.sheet)),
        Err(error) => Err(error.into()),
    }
}

/// Every answered item in words.
fn all_given(view: &View, access: &Access, sheet: &AnswerSheet) -> Vec<(String, String)> {
    let answered =
        access.questionnaire.items().zip(sheet.answers()).filter(|(_, answer)| **answer != Answer::Open);
    answered
        .map(|(item, answer)| {
            let statement = item.statement.get(view.messages.language()).to_owned();
            (statement, answer_in_words(view, access, *answer))
        })
        .collect()
}

fn render(view: &View, access: &Access, sheet: &AnswerSheet, blank: bool) -> Result<HttpResponse, WebError> {
    let language = view.messages.language();
    let dimensions = access.questionnaire.dimensions().iter().enumerate().map(|(index, dimension)| {
        let answers = &sheet.answers()[access.questionnaire.item_range(index)];
        let items = dimension.items.iter().zip(answers).map(|(item, answer)| {
            context! {
                id => item.id.as_str(),
                statement => item.statement.get(language),
                answer => answer_in_words(view, access, *answer),
                open => *answer == Answer::Open,
            }
        });
        context! {
            name => dimension.name.get(language),
            address => own_address(access.address(index + 1)),
            items => items.collect::<Vec<Value>>(),
        }
    });
    let status = if blank { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    view.page_with_status(
        status,
        "survey/check.html",
        context! {
            network => access.invitation.network_name.as_str(),
            dimensions => dimensions.collect::<Vec<_>>(),
            open => sheet.answers().iter().filter(|answer| **answer == Answer::Open).count(),
            first_page => own_address(access.address(1)),
            last_page => own_address(access.address(access.questionnaire.dimensions().len())),
            blank,
            form_key => access.form_key.as_str(),
        },
    )
}
