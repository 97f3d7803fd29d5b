//! The improvement points of a network by where they stand, and a form to add one.

use actix_web::{HttpResponse, http::StatusCode, web};
use minijinja::{Value, context, value::Serde};

use super::{TypedPoint, add as add_point, address, choices, described, organisations};
use crate::{
    store::{
        NetworkId,
        improvement::{self, ImprovementState},
    },
    web::{
        coordinator::reported::Reported,
        error::WebError,
        fields::{Fields, Wrong},
        sign_in::{Coordinator, SignedIn},
        view::{View, see_other},
    },
};

/// `GET /netwerken/{network}/verbeterpunten`
pub(super) async fn show(
    view: View,
    who: Coordinator,
    id: web::Path<NetworkId>,
) -> Result<HttpResponse, WebError> {
    let reported = Reported::load(&view.state, &who, &id)?;
    render(&view, &who, &reported, &TypedPoint::default(), &[])
}

/// `POST /netwerken/{network}/verbeterpunten`: adds one.
pub(super) async fn add(
    view: View,
    who: Coordinator,
    id: web::Path<NetworkId>,
    form: web::Form<Fields>,
) -> Result<HttpResponse, WebError> {
    form.require_key(&who.form_key)?;
    let reported = Reported::load(&view.state, &who, &id)?;
    let questionnaire = reported.questionnaire().ok_or(WebError::WrongState)?;
    let typed = TypedPoint::read(&form);
    match typed.check(questionnaire, &organisations(&view, &reported.network)?) {
        Ok(checked) => add_point(&view, &who, &reported, checked).await?,
        Err(wrong) => return render(&view, &who, &reported, &typed, &wrong),
    }
    Ok(see_other(&address(&reported.network)))
}

fn render(
    view: &View,
    who: &SignedIn,
    reported: &Reported,
    typed: &TypedPoint,
    wrong: &[Wrong],
) -> Result<HttpResponse, WebError> {
    let network = &reported.network;
    let organisations = organisations(view, network)?;
    let points = view.state.store.read(|db| improvement::list(db, &network.id))?;
    let groups = ImprovementState::ALL.iter().map(|state| {
        let points = points.iter().filter(|point| point.state == *state);
        let points = points.map(|point| described(reported, point, &organisations, view.messages));
        context! { state => state.word(), points => points.collect::<Vec<Value>>() }
    });
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    view.page_with_status(
        status,
        "coordinator/improvements.html",
        context! {
            network => Serde(network),
            groups => groups.collect::<Vec<_>>(),
            any => !points.is_empty(),
            has_days => points.iter().any(|point| point.state.is_ahead() && point.due_on.is_some()),
            aspects => reported.questionnaire().map(|one| choices(one, view.messages)),
            typed => typed.describe(&organisations),
            wrong => Serde(wrong.to_vec()),
            ..who.frame()
        },
    )
}
