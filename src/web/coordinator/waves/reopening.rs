//! Opening a closed wave again, for who was too late. What is in its report stays as it is.

use actix_web::{HttpResponse, http::StatusCode, web};
use minijinja::context;

use super::{Place, address, change, described, find, parse_date, summary, today};
use crate::{
    store::{audit::Action, wave},
    web::{
        error::WebError,
        fields::Fields,
        sign_in::Coordinator,
        view::{View, see_other},
    },
};

/// Name of the field with the last day.
const LAST_DAY: &str = "laatste-dag";

/// `GET …/heropenen`: what opening again means.
pub(super) async fn ask(
    view: View,
    who: Coordinator,
    place: web::Path<Place>,
) -> Result<HttpResponse, WebError> {
    render(&view, &who, &place, "", None)
}

/// `POST …/heropenen`
pub(super) async fn reopen(
    view: View,
    who: Coordinator,
    place: web::Path<Place>,
    form: web::Form<Fields>,
) -> Result<HttpResponse, WebError> {
    form.require_key(&who.form_key)?;
    let wave = view.state.store.read(|db| find(db, &who, &place))?;
    let typed = form.get(LAST_DAY).unwrap_or_default().trim();
    let last_day = parse_date(typed);
    let wrong = match last_day {
        None => Some("reopen-day-missing"),
        Some(day) if day < today() => Some("date-past"),
        Some(_) => None,
    };
    if wrong.is_some() {
        return render(&view, &who, &place, typed, wrong);
    }
    let id = wave.id.clone();
    change(&view, &who, &wave, Action::WaveReopened, move |db| wave::reopen(db, &id, last_day)).await?;
    Ok(see_other(&address(&wave, "")))
}

fn render(
    view: &View,
    who: &Coordinator,
    place: &Place,
    typed: &str,
    wrong: Option<&str>,
) -> Result<HttpResponse, WebError> {
    let (summary, possible) = view.state.store.read(|db| {
        let summary = summary(db, who, place)?;
        let possible = wave::can_reopen(db, &summary.wave.id)?;
        Ok((summary, possible))
    })?;
    if !possible {
        return Err(WebError::WrongState);
    }
    let status = if wrong.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let values = context! { wave => described(&summary), last_day => typed, wrong };
    view.page_with_status(status, "coordinator/reopen.html", context! { ..values, ..who.frame() })
}
