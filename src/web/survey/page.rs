//! The pages with questions: a dimension, one item, or the items that were left open. What is ticked is kept at
//! every step.

use std::sync::Arc;

use actix_web::{Error, HttpRequest, HttpResponse, http::StatusCode, web};
use minijinja::{Value, context};

use super::{
    access::{Access, Visitor},
    blank, intro,
    not_open::{self, Refusal},
    screen::{Goal, Screen},
};
use crate::{
    answers::{Sheet, Wrong},
    questionnaire::Questionnaire,
    store::StoreError,
    web::{
        error::WebError,
        fields::Fields,
        view::{View, own_address, see_other},
    },
};

/// The template of these pages.
pub(super) const TEMPLATE: &str = "survey/page.html";

/// Who visits, or why nobody does: a form that comes without a cookie is given back to who filled it in.
type MaybeVisitor = Result<Visitor, Error>;

/// `GET /e/{sheet}/{page}`
pub(super) async fn show(
    view: View,
    access: Access,
    path: web::Path<(String, usize)>,
) -> Result<HttpResponse, WebError> {
    let screen = Screen::part(access.questionnaire(), path.1)?;
    show_screen(&view, &access, screen)
}

/// `POST /e/{sheet}/{page}`
pub(super) async fn save(
    view: View,
    visitor: MaybeVisitor,
    path: web::Path<(String, usize)>,
    form: web::Form<Fields>,
) -> Result<HttpResponse, Error> {
    let number = path.1;
    let find = move |questionnaire: &Questionnaire| Screen::part(questionnaire, number);
    save_screen(view, visitor, find, form.into_inner()).await
}

/// `GET /e/{sheet}/vraag/{item}`
pub(super) async fn show_single(
    view: View,
    access: Access,
    path: web::Path<(String, usize)>,
) -> Result<HttpResponse, WebError> {
    let screen = Screen::single(access.questionnaire(), path.1)?;
    show_screen(&view, &access, screen)
}

/// `POST /e/{sheet}/vraag/{item}`
pub(super) async fn save_single(
    view: View,
    visitor: MaybeVisitor,
    path: web::Path<(String, usize)>,
    form: web::Form<Fields>,
) -> Result<HttpResponse, Error> {
    let number = path.1;
    let find = move |questionnaire: &Questionnaire| Screen::single(questionnaire, number);
    save_screen(view, visitor, find, form.into_inner()).await
}

/// `GET /e/{sheet}/open`
pub(super) async fn show_open(view: View, access: Access) -> Result<HttpResponse, WebError> {
    if access.takes_answers() && access.kept.sheet.answers.open_items().is_empty() {
        return Ok(see_other(&access.address("controle")));
    }
    show_screen(&view, &access, Screen::Open)
}

/// `POST /e/{sheet}/open`
pub(super) async fn save_open(
    view: View,
    visitor: MaybeVisitor,
    form: web::Form<Fields>,
) -> Result<HttpResponse, Error> {
    save_screen(view, visitor, |_| Ok(Screen::Open), form.into_inner()).await
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
    let kept = &access.kept;
    if !access.takes_answers() {
        return not_open::page(view, access, &kept.sheet, kept.has_draft);
    }
    if view.asks_for_nothing_else() && screen.is_blank(access.questionnaire(), &kept.sheet) {
        return blank::show(view, access, screen);
    }
    render(view, access, screen, &kept.sheet, &Wrong::default(), StatusCode::OK)
}

/// Keeps what the form says as a draft, and goes where its button leads. Whatever comes in between, what was
/// filled in comes back to the page.
async fn save_screen(
    view: View,
    visitor: MaybeVisitor,
    find: impl Fn(&Questionnaire) -> Result<Screen, WebError> + Clone + Send + 'static,
    form: Fields,
) -> Result<HttpResponse, Error> {
    let visitor = match visitor {
        Ok(visitor) => visitor,
        Err(error) => return not_open::give_back(&view, &form, error),
    };
    visitor.require_form_of_ours(&view.state.store, &form)?;
    let goal = Goal::of(&form);
    let form = Arc::new(form);
    let (posted, found) = (Arc::clone(&form), find.clone());
    let entered = visitor.save(&view.state.store, move |opened, sheet| {
        let screen = found(&opened.questionnaire).ok()?;
        let wrong = sheet.enter(&opened.questionnaire, &posted);
        let background = opened.place.wave.background;
        let next = wrong.is_none().then(|| screen.after(&opened.questionnaire, background, sheet, goal));
        Some((wrong, next))
    });
    match entered.await {
        Ok(None) => Err(WebError::NotFound.into()),
        Ok(Some((_, (_, Some(_))))) if goal == Goal::Stay => Ok(HttpResponse::NoContent().finish()),
        Ok(Some((_, (_, Some(next))))) => {
            Ok(intro::remember_view(see_other(&visitor.address(next)), &view, goal))
        }
        Ok(Some((sheet, (wrong, None)))) => {
            let access = visitor.access(&view.state.store)?;
            let screen = find(access.questionnaire())?;
            Ok(render(&view, &access, screen, &sheet, &wrong, StatusCode::UNPROCESSABLE_ENTITY)?)
        }
        Err(StoreError::NotFound) => not_open::give_back(&view, &form, WebError::UnknownLink.into()),
        Err(error) => {
            let access = visitor.access(&view.state.store)?;
            let screen = find(access.questionnaire())?;
            Ok(not_saved(&view, &access, screen, &form, error)?)
        }
    }
}

/// The page for a form that could not be kept: with everything that it said.
fn not_saved(
    view: &View,
    access: &Access,
    screen: Screen,
    form: &Fields,
    error: StoreError,
) -> Result<HttpResponse, WebError> {
    let mut sheet = access.kept.sheet.clone();
    let wrong = sheet.enter(access.questionnaire(), form);
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
    view.page_with_status(status, TEMPLATE, values(view, access, screen, sheet, wrong, status))
}

/// What the template shows.
pub(super) fn values(
    view: &View,
    access: &Access,
    screen: Screen,
    sheet: &Sheet,
    wrong: &Wrong,
    status: StatusCode,
) -> Value {
    context! {
        not_saved => status == StatusCode::SERVICE_UNAVAILABLE,
        ..screen.values(view, access, sheet, wrong)
    }
}
