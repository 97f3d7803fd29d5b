//! The first page of a link: what this is, for whom, how long it takes, who sees what. All of it follows from the
//! settings of the wave.

use actix_web::{
    HttpRequest, HttpResponse,
    cookie::{Cookie, SameSite, time::Duration},
    web,
};
use minijinja::{Value, context, value::Serde};

use super::{
    access::{Access, Visitor},
    not_open,
    screen::Goal,
};
use crate::{
    secret::Token,
    store::{research, sheet::Guest},
    web::{
        error::WebError,
        fields::Fields,
        state::State,
        view::{View, own_address, see_other},
    },
};

/// The cookie that remembers that somebody wants one question on a screen.
const VIEW_COOKIE: &str = "scherm";
const ONE_BY_ONE: &str = "een";

/// `GET /s/{token}`: changes nothing.
pub(super) async fn show_personal(view: View, token: web::Path<String>) -> Result<HttpResponse, WebError> {
    let access = personal(&view.state, &token)?;
    let kept = &access.kept;
    if !access.takes_answers() {
        return not_open::page(&view, &access, &kept.sheet, false);
    }
    let standing = context! { sent => kept.sent.is_some(), draft => kept.has_draft, continue_at => () };
    show(&view, &access, standing)
}

/// `POST /s/{token}`: the token moves from the address into a cookie.
pub(super) async fn start_personal(
    view: View,
    request: HttpRequest,
    token: web::Path<String>,
    form: Option<web::Form<Fields>>,
) -> Result<HttpResponse, WebError> {
    let access = personal(&view.state, &token)?;
    let kept = &access.kept;
    match (access.is_closed(), kept.sent.is_some() && !kept.has_draft) {
        (true, _) => begin(&view, &access, &access.address("uitkomst")),
        (false, true) => begin(&view, &access, &access.address("bedankt")),
        (false, false) => begin_with_questions(&view, &request, &access, form.as_deref()),
    }
}

/// `GET /o/{code}`: changes nothing. Who already began on this device can go on.
pub(super) async fn show_open(
    view: View,
    request: HttpRequest,
    code: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    let access = open(&view.state, &code)?;
    if let Some(turned_away) = turned_away(&view, &access)? {
        return Ok(turned_away);
    }
    let begun = Visitor::begun_by_open_link(&request, &view.state)
        .and_then(|begun| begun.map(|begun| begun.access(&view.state.store)).transpose());
    let begun = match begun {
        Ok(Some(begun)) if begun.code() == access.code() => {
            begun.kept.has_draft.then(|| first_page(&request, &begun))
        }
        Ok(_) | Err(WebError::UnknownLink) => None,
        Err(error) => return Err(error),
    };
    show(&view, &access, context! { sent => false, draft => false, continue_at => begun.map(own_address) })
}

/// `POST /o/{code}`: a new sheet, for one more person.
pub(super) async fn start_open(
    view: View,
    request: HttpRequest,
    code: web::Path<String>,
    form: Option<web::Form<Fields>>,
) -> Result<HttpResponse, WebError> {
    let access = open(&view.state, &code)?;
    if let Some(turned_away) = turned_away(&view, &access)? {
        return Ok(turned_away);
    }
    begin_with_questions(&view, &request, &access, form.as_deref())
}

/// The first page with questions, in the way that this browser last chose.
pub(super) fn first_page(request: &HttpRequest, access: &Access) -> String {
    let one_by_one = request.cookie(VIEW_COOKIE).is_some_and(|cookie| cookie.value() == ONE_BY_ONE);
    access.address(if one_by_one { "vraag/1" } else { "1" })
}

/// Lets the browser remember whether somebody wants one question on a screen.
pub(super) fn remember_view(mut response: HttpResponse, view: &View, goal: Goal) -> HttpResponse {
    let mut cookie = Cookie::build(VIEW_COOKIE, ONE_BY_ONE)
        .path("/")
        .max_age(Duration::days(365))
        .same_site(SameSite::Lax)
        .http_only(true)
        .secure(view.state.settings.is_secure())
        .finish();
    match goal {
        Goal::OneByOne => {}
        Goal::Together => cookie.make_removal(),
        _ => return response,
    }
    if let Err(error) = response.add_cookie(&cookie) {
        log::error!("the chosen view could not be remembered: {error}");
    }
    response
}

/// Begins with the first questions, in the way that the form asks for.
fn begin_with_questions(
    view: &View,
    request: &HttpRequest,
    access: &Access,
    form: Option<&Fields>,
) -> Result<HttpResponse, WebError> {
    if form.and_then(|form| form.get(VIEW_COOKIE)) == Some(ONE_BY_ONE) {
        let response = begin(view, access, &access.address("vraag/1"))?;
        return Ok(remember_view(response, view, Goal::OneByOne));
    }
    begin(view, access, &first_page(request, access))
}

fn begin(view: &View, access: &Access, page: &str) -> Result<HttpResponse, WebError> {
    let mut response = see_other(page);
    response.add_cookie(&access.cookie(&view.state.settings)).map_err(|_| WebError::Internal)?;
    Ok(response)
}

fn show(view: &View, access: &Access, standing: Value) -> Result<HttpResponse, WebError> {
    let wave = &access.place().wave;
    let items = access.questionnaire().item_count();
    let values = context! {
        network => access.place().network_name.as_str(),
        items,
        minutes => access.questionnaire().minutes(),
        opening_text => wave.opening_text.as_str(),
        min_group => wave.min_group,
        pairing => wave.pairing.word(),
        personal => access.invited().is_some(),
        comments => wave.comments,
        background => wave.background,
        last_day => wave.last_day.map(|day| day.to_string()),
        research => view.state.store.read(|db| research::allowed_since(db, &wave.network))?.is_some(),
        coordinators => Serde(access.coordinators(&view.state.store)?),
    };
    view.page("survey/intro.html", context! { ..values, ..standing })
}

fn personal(state: &State, token: &str) -> Result<Access, WebError> {
    let token = Token::parse(token).ok_or(WebError::UnknownLink)?;
    Visitor::with_token(&state.store, token).access(&state.store)
}

/// A sheet that nothing is kept of, at the place of an open link.
fn open(state: &State, code: &str) -> Result<Access, WebError> {
    Visitor::with_code(&state.store, Token::random()?, code)?.access(&state.store)
}

/// The page for who comes by an open link when no answers are taken, or no more of them.
fn turned_away(view: &View, access: &Access) -> Result<Option<HttpResponse>, WebError> {
    if !access.takes_answers() {
        return not_open::page(view, access, &access.kept.sheet, false).map(Some);
    }
    let full = matches!(&access.place().guest, Guest::Open(link) if link.is_full());
    full.then(|| not_open::full(view, access)).transpose()
}
