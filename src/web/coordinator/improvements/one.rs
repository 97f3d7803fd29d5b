//! One improvement point: changed, brought into another state, and what happened to it.

use actix_web::{HttpResponse, http::StatusCode, web};
use minijinja::{context, value::Serde};

use super::{
    Action, Event, Improvement, ImprovementState, Place, TypedPoint, address, change, choices, described,
    find, improvement, organisations,
};
use crate::{
    answers::plain_comment,
    questionnaire::Questionnaire,
    store::improvement::LONGEST_TEXT,
    web::{
        coordinator::{reported::Reported, waves::today},
        error::WebError,
        fields::{Fields, Wrong},
        sign_in::{Coordinator, SignedIn},
        view::{View, see_other},
    },
};

/// What was typed to bring a point into another state.
struct TypedMove {
    state: ImprovementState,
    note: String,
}

/// `GET /netwerken/{network}/verbeterpunten/{point}`
pub(super) async fn show(view: View, who: Coordinator, place: Place) -> Result<HttpResponse, WebError> {
    let (reported, point) = find(&view, &who, &place)?;
    render(&view, &who, &reported, &point, &TypedPoint::of(&point), None, &[])
}

/// `POST /netwerken/{network}/verbeterpunten/{point}`: changes it.
pub(super) async fn save(
    view: View,
    who: Coordinator,
    place: Place,
    form: web::Form<Fields>,
) -> Result<HttpResponse, WebError> {
    form.require_key(&who.form_key)?;
    let (reported, point) = find(&view, &who, &place)?;
    let typed = TypedPoint::read(&form);
    let questionnaire = asked(&reported, &point)?;
    let checked = match typed.check(questionnaire, &organisations(&view, &reported.network)?) {
        Ok(checked) => checked,
        Err(wrong) => return render(&view, &who, &reported, &point, &typed, None, &wrong),
    };
    let changed = Improvement {
        questionnaire: checked.questionnaire,
        item: checked.item,
        text: checked.text,
        organisation: checked.organisation,
        due_on: checked.due_on,
        ..point
    };
    change(&view, &who, &reported.network, Action::ImprovementChanged, move |db| {
        improvement::update(db, &changed)
    })
    .await?;
    Ok(see_other(&address(&reported.network)))
}

/// `POST /netwerken/{network}/verbeterpunten/{point}/stand`: brings it into another state, with a note.
pub(super) async fn move_to(
    view: View,
    who: Coordinator,
    place: Place,
    form: web::Form<Fields>,
) -> Result<HttpResponse, WebError> {
    form.require_key(&who.form_key)?;
    let (reported, point) = find(&view, &who, &place)?;
    let state = form.get("stand").and_then(ImprovementState::of_word).ok_or(WebError::BadForm)?;
    let typed = TypedMove { state, note: plain_comment(form.get("notitie").unwrap_or_default()) };
    if typed.note.chars().count() > LONGEST_TEXT {
        let wrong = [Wrong { field: "notitie", message: "point-note-long" }];
        return render(&view, &who, &reported, &point, &TypedPoint::of(&point), Some(&typed), &wrong);
    }
    let page = format!("{}/{}", address(&reported.network), point.id);
    let event = Event { happened_on: today(), state: typed.state, note: typed.note };
    change(&view, &who, &reported.network, Action::ImprovementMoved, move |db| {
        improvement::move_to(db, &point.id, &event)
    })
    .await?;
    Ok(see_other(&page))
}

/// The questionnaire that a point is about: its own, as long as a wave of the network uses it.
fn asked<'a>(reported: &'a Reported, point: &Improvement) -> Result<&'a Questionnaire, WebError> {
    let own = reported.version_of(&point.questionnaire);
    own.or_else(|| reported.questionnaire()).ok_or(WebError::WrongState)
}

fn render(
    view: &View,
    who: &SignedIn,
    reported: &Reported,
    point: &Improvement,
    typed: &TypedPoint,
    moved: Option<&TypedMove>,
    wrong: &[Wrong],
) -> Result<HttpResponse, WebError> {
    let organisations = organisations(view, &reported.network)?;
    let history = view.state.store.read(|db| improvement::history(db, &point.id))?;
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    view.page_with_status(
        status,
        "coordinator/improvement.html",
        context! {
            network => Serde(&reported.network),
            point => described(reported, point, &organisations, view.messages),
            aspects => choices(asked(reported, point)?, view.messages),
            typed => typed.describe(&organisations),
            states => ImprovementState::ALL.iter().map(|state| state.word()).collect::<Vec<_>>(),
            state => moved.map_or(point.state, |moved| moved.state).word(),
            note => moved.map_or("", |moved| &moved.note),
            history => Serde(history),
            wrong => Serde(wrong.to_vec()),
            ..who.frame()
        },
    )
}
