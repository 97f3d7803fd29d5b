//! Giving an open wave more time, or less.

use actix_web::{HttpResponse, http::StatusCode, web};

use super::{Place, address, change as change_wave, find, page, parse_date, require_state, today};
use crate::{
    store::{
        audit::Action,
        wave::{self, WaveState},
    },
    web::{
        error::WebError,
        fields::Fields,
        sign_in::Coordinator,
        view::{View, see_other},
    },
};

/// `POST …/laatste-dag`; empty for none.
pub(super) async fn change(
    view: View,
    who: Coordinator,
    place: web::Path<Place>,
    form: web::Form<Fields>,
) -> Result<HttpResponse, WebError> {
    form.require_key(&who.form_key)?;
    let wave = view.state.store.read(|db| find(db, &who, &place))?;
    require_state(&wave, WaveState::Open)?;
    let typed = form.get("laatste-dag").unwrap_or_default().trim();
    let last_day = parse_date(typed);
    let wrong = match last_day {
        None if !typed.is_empty() => Some("date-wrong"),
        Some(day) if day < today() => Some("date-past"),
        _ => None,
    };
    if wrong.is_some() {
        return page::render(&view, &who, &place, Some(typed), wrong, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let id = wave.id.clone();
    change_wave(&view, &who, &wave, Action::LastDayChanged, move |db| wave::set_last_day(db, &id, last_day))
        .await?;
    Ok(see_other(&address(&wave, "")))
}
