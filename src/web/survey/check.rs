//! The check page with all answers, and sending them.

use actix_web::{HttpResponse, http::StatusCode, web};
use minijinja::context;

use super::{
    access::{Access, Visitor},
    not_open::{self, Refusal},
    screen::Screen,
    words,
};
use crate::{
    answers::Sheet,
    store::{StoreError, sheet::Sent},
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
    let kept = &access.kept;
    if !access.takes_answers() {
        return not_open::page(&view, &access, &kept.sheet, kept.has_draft);
    }
    render(&view, &access, &kept.sheet, Told::Nothing)
}

/// `POST /e/{sheet}/controle`: sends what is in the draft. Sending twice saves once.
pub(super) async fn send(
    view: View,
    visitor: Visitor,
    form: web::Form<Fields>,
) -> Result<HttpResponse, WebError> {
    visitor.require_form_of_ours(&view.state.store, &form)?;
    match visitor.send(&view.state.store).await {
        Ok(Sent::Now | Sent::Before) => Ok(see_other(&visitor.address("bedankt"))),
        Ok(Sent::Nothing) => not_sent(&view, visitor, None),
        Err(StoreError::NotFound) => Err(WebError::UnknownLink),
        Err(error) => not_sent(&view, visitor, Some(Refusal::of(error)?)),
    }
}

/// The page for who pressed to send, and nothing was sent: by a refusal, or since nothing was answered.
fn not_sent(view: &View, visitor: Visitor, refusal: Option<Refusal>) -> Result<HttpResponse, WebError> {
    let access = visitor.access(&view.state.store)?;
    let sheet = &access.kept.sheet;
    match refusal {
        None => render(view, &access, sheet, Told::Blank),
        Some(Refusal::NotSaved) => render(view, &access, sheet, Told::NotSaved),
        Some(Refusal::NotTaken) => not_open::with_status(view, &access, sheet, true, StatusCode::CONFLICT),
    }
}

fn render(view: &View, access: &Access, sheet: &Sheet, told: Told) -> Result<HttpResponse, WebError> {
    let status = match told {
        Told::Nothing => StatusCode::OK,
        Told::Blank => StatusCode::UNPROCESSABLE_ENTITY,
        Told::NotSaved => StatusCode::SERVICE_UNAVAILABLE,
    };
    let last = Screen::Part(access.questionnaire().parts().len() - 1).name();
    let last = if access.place().wave.background { "over-u".to_owned() } else { last };
    view.page_with_status(
        status,
        "survey/check.html",
        context! {
            network => access.place().network_name.as_str(),
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
