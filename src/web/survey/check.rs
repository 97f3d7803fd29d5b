//! The check page with all answers, and sending them.

use std::sync::Arc;

use actix_web::{HttpResponse, http::StatusCode, web};
use minijinja::context;

use super::{
    access::Access,
    not_open::{self, Refusal},
    page::MaybeAccess,
    screen::Screen,
    words,
};
use crate::{
    answers::Sheet,
    store::{
        StoreError,
        sheet::{self, Sent},
    },
    web::{
        error::WebError,
        fields::Fields,
        view::{View, own_address, see_other},
    },
};

/// What is told on top of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Told {
    Nothing,
    /// Nothing was answered yet.
    Blank,
    /// The answers could not be saved at this moment.
    NotSaved,
}

/// `GET /e/{sheet}/controle`
pub(super) async fn show(view: View, access: Access) -> Result<HttpResponse, WebError> {
    let kept = access.kept(&view.state.store)?;
    if !access.takes_answers() {
        return not_open::page(&view, &access, &kept.sheet, kept.has_draft);
    }
    render(&view, &access, &kept.sheet, Told::Nothing)
}

/// `POST /e/{sheet}/controle`: sends what is in the draft. Sending twice saves once.
pub(super) async fn send(
    view: View,
    access: MaybeAccess,
    form: web::Form<Fields>,
) -> Result<HttpResponse, actix_web::Error> {
    let access = access?;
    form.require_key(&access.form_key)?;
    let (questionnaire, keys, today) = (Arc::clone(&access.questionnaire), access.keys.clone(), access.today);
    let sent = view.state.store.write(move |db| sheet::send(db, &questionnaire, &keys, today)).await;
    Ok(answer(&view, &access, sent)?)
}

fn answer(view: &View, access: &Access, sent: Result<Sent, StoreError>) -> Result<HttpResponse, WebError> {
    let kept = || access.kept(&view.state.store).map(|kept| kept.sheet);
    match sent {
        Ok(Sent::Now | Sent::Before) => Ok(see_other(&access.address("bedankt"))),
        Ok(Sent::Nothing) => render(view, access, &kept()?, Told::Blank),
        Err(error) => match Refusal::of(error)? {
            Refusal::NotTaken => not_open::with_status(view, access, &kept()?, true, StatusCode::CONFLICT),
            Refusal::NotSaved => render(view, access, &kept()?, Told::NotSaved),
        },
    }
}

fn render(view: &View, access: &Access, sheet: &Sheet, told: Told) -> Result<HttpResponse, WebError> {
    let status = match told {
        Told::Nothing => StatusCode::OK,
        Told::Blank => StatusCode::UNPROCESSABLE_ENTITY,
        Told::NotSaved => StatusCode::SERVICE_UNAVAILABLE,
    };
    let last = Screen::Part(access.questionnaire.parts().len() - 1).name();
    let last = if access.place.wave.background { "over-u".to_owned() } else { last };
    view.page_with_status(
        status,
        "survey/check.html",
        context! {
            network => access.place.network_name.as_str(),
            dimensions => words::sheet(view, access, sheet),
            background => words::background(view, access, sheet),
            open => sheet.answers.open_items().len(),
            first_page => own_address(access.address(1)),
            last_page => own_address(access.address(last)),
            blank => told == Told::Blank,
            not_saved => told == Told::NotSaved,
            form_key => access.form_key.as_str(),
        },
    )
}
