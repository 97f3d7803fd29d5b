//! The pages for who cannot answer now: too early, too late, on paper, full, or with a link that no longer works.
//! Whatever they filled in comes back to them, so that they can save it.

use std::collections::HashSet;

use actix_web::{Error, HttpResponse, http::StatusCode};
use minijinja::{Value, context, value::Serde};

use super::{access::Access, words};
use crate::{
    answers::Sheet,
    questionnaire::{Questionnaire, library},
    store::{StoreError, wave::WaveState},
    web::{
        error::WebError,
        fields::Fields,
        view::{View, own_address},
    },
};

/// Begins the name of the field of a comment.
const COMMENT: &str = "opmerking:";

/// The page that says why answers are not taken; with `give_back`, it lists what was filled in.
pub(super) fn page(
    view: &View,
    access: &Access,
    sheet: &Sheet,
    give_back: bool,
) -> Result<HttpResponse, WebError> {
    with_status(view, access, sheet, give_back, StatusCode::OK)
}

/// The same with a status of its own: a form that could not be kept.
pub(super) fn with_status(
    view: &View,
    access: &Access,
    sheet: &Sheet,
    give_back: bool,
    status: StatusCode,
) -> Result<HttpResponse, WebError> {
    let reason = match access.place().wave.state {
        WaveState::Draft => "wave-not-open",
        WaveState::Open if access.invited().is_some_and(|who| who.on_paper) => "wave-on-paper",
        WaveState::Open if access.place().wave.takes_answers(access.today) => "wave-full",
        WaveState::Open => "wave-over",
        WaveState::Closed => "wave-closed",
    };
    let given = give_back.then(|| words::sheet(view, access, sheet));
    told(view, access, reason, given, status)
}

/// Why a form could not be kept, where its writer can do something about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Refusal {
    /// Answers are not taken any more: what was filled in is given back.
    NotTaken,
    /// Nothing could be saved at this moment: pressing again later is enough.
    NotSaved,
}

impl Refusal {
    /// The refusal that an error of the store comes to.
    ///
    /// # Errors
    /// The other errors, as the web tells them.
    pub(super) fn of(error: StoreError) -> Result<Self, WebError> {
        match error {
            StoreError::WaveNotOpen | StoreError::OnPaper | StoreError::LinkFull => Ok(Self::NotTaken),
            error => match WebError::from(error) {
                WebError::NotSaved => Ok(Self::NotSaved),
                error => Err(error),
            },
        }
    }
}

/// The page that says that an open link takes no more.
pub(super) fn full(view: &View, access: &Access) -> Result<HttpResponse, WebError> {
    told(view, access, "wave-full", None, StatusCode::OK)
}

fn told(
    view: &View,
    access: &Access,
    reason: &str,
    given: Option<Value>,
    status: StatusCode,
) -> Result<HttpResponse, WebError> {
    let personal = access.invited().is_some();
    let outcome = (access.is_closed() && personal).then(|| own_address(access.address("uitkomst")));
    view.page_with_status(
        status,
        "survey/not_open.html",
        context! {
            network => access.place().network_name.as_str(),
            reason,
            given,
            outcome,
            coordinators => Serde(access.coordinators(&view.state.store)?),
        },
    )
}

/// The page for a form that came without access: the cookie is gone, or the link no longer works. It tells why and
/// gives back what the form said.
pub(super) fn give_back(view: &View, form: &Fields, error: Error) -> Result<HttpResponse, Error> {
    let Some(reason) = error.as_error::<WebError>() else { return Err(error) };
    if !matches!(reason, WebError::NoCookie | WebError::UnknownLink) {
        return Err(error);
    }
    let message = reason.message();
    let given = everything_said(view, form);
    if given.is_empty() {
        return Err(error);
    }
    let status = error.as_response_error().status_code();
    Ok(view.page_with_status(status, "survey/given_back.html", context! { message, given })?)
}

/// What a form said, whichever questionnaire it is of.
fn everything_said(view: &View, form: &Fields) -> Vec<(String, String)> {
    let mut told = HashSet::new();
    let mut given = Vec::new();
    for questionnaire in library::all() {
        given.extend(said(view, questionnaire, form, &mut told));
    }
    let comments = form.where_name(|name| name.starts_with(COMMENT) && !told.contains(name));
    let label = view.messages.text("comment-short");
    given.extend(
        comments.filter(|text| !text.trim().is_empty()).map(|text| (label.to_string(), text.to_owned())),
    );
    given
}

/// What a form said about the items of this questionnaire. The fields of comments go into `told`, so that each is told
/// once.
fn said(
    view: &View,
    questionnaire: &Questionnaire,
    form: &Fields,
    told: &mut HashSet<String>,
) -> Vec<(String, String)> {
    let language = view.messages.language();
    let mut sheet = Sheet::empty(questionnaire);
    let mut given = Vec::new();
    for (place, item) in questionnaire.items().enumerate() {
        let known = form.get(&item.id).map(|typed| sheet.answers.enter(questionnaire, &item.id, typed));
        if let Some(Ok(())) = known {
            let answer = words::answer(view, questionnaire, item, sheet.answers.answers()[place]);
            given.push((item.statement.get(language).to_owned(), answer));
        }
    }
    for prompt in questionnaire.prompts() {
        let field = format!("{COMMENT}{}", questionnaire.prompt_id(*prompt));
        let comment = form.get(&field).filter(|text| !text.trim().is_empty() && told.insert(field.clone()));
        given.extend(comment.map(|text| (questionnaire.prompt_name(*prompt, language), text.to_owned())));
    }
    given
}
