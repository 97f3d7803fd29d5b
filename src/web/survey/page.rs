//! The pages with questions: a dimension, one item, or the items that were left open. What is ticked is kept at
//! every step.

use std::sync::Arc;

use actix_web::{Error, HttpRequest, HttpResponse, http::StatusCode, web};
use minijinja::context;

use super::{
    access::Access,
    intro,
    not_open::{self, Refusal},
    screen::{Goal, Screen},
};
use crate::{
    answers::{Sheet, Wrong},
    store::StoreError,
    web::{
        error::WebError,
        fields::Fields,
        view::{View, own_address, see_other},
    },
};

/// An access, or why there is none: a form that comes without one is given back to who filled it in.
pub(super) type MaybeAccess = Result<Access, Error>;

/// `GET /e/{sheet}/{page}`
pub(super) async fn show(
    view: View,
    access: Access,
    path: web::Path<(String, usize)>,
) -> Result<HttpResponse, WebError> {
    let screen = Screen::part(&access.questionnaire, path.1)?;
    show_screen(&view, &access, screen)
}

/// `POST /e/{sheet}/{page}`
pub(super) async fn save(
    view: View,
    access: MaybeAccess,
    path: web::Path<(String, usize)>,
    form: web::Form<Fields>,
) -> Result<HttpResponse, Error> {
    let find = |access: &Access| Screen::part(&access.questionnaire, path.1);
    save_screen(view, access, find, form.into_inner()).await
}

/// `GET /e/{sheet}/vraag/{item}`
pub(super) async fn show_single(
    view: View,
    access: Access,
    path: web::Path<(String, usize)>,
) -> Result<HttpResponse, WebError> {
    let screen = Screen::single(&access.questionnaire, path.1)?;
    show_screen(&view, &access, screen)
}

/// `POST /e/{sheet}/vraag/{item}`
pub(super) async fn save_single(
    view: View,
    access: MaybeAccess,
    path: web::Path<(String, usize)>,
    form: web::Form<Fields>,
) -> Result<HttpResponse, Error> {
    let find = |access: &Access| Screen::single(&access.questionnaire, path.1);
    save_screen(view, access, find, form.into_inner()).await
}

/// `GET /e/{sheet}/open`
pub(super) async fn show_open(view: View, access: Access) -> Result<HttpResponse, WebError> {
    if access.takes_answers() && access.kept(&view.state.store)?.sheet.answers.open_items().is_empty() {
        return Ok(see_other(&access.address("controle")));
    }
    show_screen(&view, &access, Screen::Open)
}

/// `POST /e/{sheet}/open`
pub(super) async fn save_open(
    view: View,
    access: MaybeAccess,
    form: web::Form<Fields>,
) -> Result<HttpResponse, Error> {
    save_screen(view, access, |_| Ok(Screen::Open), form.into_inner()).await
}

/// `GET /e/{sheet}/bewaard`
pub(super) async fn saved(
    view: View,
    request: HttpRequest,
    access: Access,
) -> Result<HttpResponse, WebError> {
    let continue_at = own_address(intro::first_page(&request, &access));
    view.page("survey/saved.html", context! { continue_at, open_link => access.code().is_some() })
}

fn show_screen(view: &View, access: &Access, screen: Screen) -> Result<HttpResponse, WebError> {
    let kept = access.kept(&view.state.store)?;
    if !access.takes_answers() {
        return not_open::page(view, access, &kept.sheet, kept.has_draft);
    }
    render(view, access, screen, &kept.sheet, &Wrong::default(), StatusCode::OK)
}

/// Keeps what the form says as a draft, and goes where its button leads. Whatever comes in between, what was
/// filled in comes back to the page.
async fn save_screen(
    view: View,
    access: MaybeAccess,
    find: impl FnOnce(&Access) -> Result<Screen, WebError>,
    form: Fields,
) -> Result<HttpResponse, Error> {
    let access = match access {
        Ok(access) => access,
        Err(error) => return not_open::give_back(&view, &form, error),
    };
    let screen = find(&access)?;
    form.require_key(&access.form_key)?;
    let goal = Goal::of(&form);
    let form = Arc::new(form);
    let posted = Arc::clone(&form);
    let background = access.place.wave.background;
    let saved = access.save(&view.state.store, move |questionnaire, sheet| {
        let wrong = sheet.enter(questionnaire, &posted);
        let next = wrong.is_none().then(|| screen.after(questionnaire, background, sheet, goal));
        (wrong, next)
    });
    let response = match saved.await {
        Ok((sheet, (wrong, None))) => {
            render(&view, &access, screen, &sheet, &wrong, StatusCode::UNPROCESSABLE_ENTITY)?
        }
        Ok(_) if goal == Goal::Stay => HttpResponse::NoContent().finish(),
        Ok((_, (_, Some(next)))) => intro::remember_view(see_other(&access.address(next)), &view, goal),
        Err(error) => not_saved(&view, &access, screen, &form, error)?,
    };
    Ok(response)
}

/// The page for a form that could not be kept: with everything that it said.
fn not_saved(
    view: &View,
    access: &Access,
    screen: Screen,
    form: &Fields,
    error: StoreError,
) -> Result<HttpResponse, WebError> {
    let mut sheet = access.kept(&view.state.store)?.sheet;
    let wrong = sheet.enter(&access.questionnaire, form);
    match Refusal::of(error)? {
        Refusal::NotTaken => not_open::with_status(view, access, &sheet, true, StatusCode::CONFLICT),
        Refusal::NotSaved => render(view, access, screen, &sheet, &wrong, StatusCode::SERVICE_UNAVAILABLE),
    }
}

fn render(
    view: &View,
    access: &Access,
    screen: Screen,
    sheet: &Sheet,
    wrong: &Wrong,
    status: StatusCode,
) -> Result<HttpResponse, WebError> {
    let values = context! {
        network => access.place.network_name.as_str(),
        not_saved => status == StatusCode::SERVICE_UNAVAILABLE,
        ..screen.values(view, access, sheet, wrong)
    };
    view.page_with_status(status, "survey/page.html", values)
}
