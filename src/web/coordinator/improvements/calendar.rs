//! Improvement points as a file for a calendar.

use actix_web::{HttpResponse, web};
use jiff::Timestamp;

use super::{Improvement, ImprovementState, Place, find, improvement, organisations, words::owner};
use crate::{
    messages::Messages,
    report::{CalendarEntry, calendar},
    store::{NetworkId, organisation::OrganisationSummary},
    web::{coordinator::reported::Reported, error::WebError, sign_in::Coordinator, view::View},
};

/// `GET /netwerken/{network}/verbeterpunten.ics`: the points that have a day and are still to be done.
pub(super) async fn all(
    view: View,
    who: Coordinator,
    id: web::Path<NetworkId>,
) -> Result<HttpResponse, WebError> {
    let reported = Reported::load(&view.state, &who, &id)?;
    let points = view.state.store.read(|db| improvement::list(db, &reported.network.id))?;
    let ahead = points.into_iter().filter(|point| point.state.is_ahead()).collect::<Vec<_>>();
    file(&view, &reported, &ahead, "verbeterpunten.ics")
}

/// `GET /netwerken/{network}/verbeterpunten/{point}.ics`
pub(super) async fn one(view: View, who: Coordinator, place: Place) -> Result<HttpResponse, WebError> {
    let (reported, point) = find(&view, &who, &place)?;
    file(&view, &reported, &[point], "verbeterpunt.ics")
}

/// The file with those of the points that have a day; without any there is no such file.
fn file(
    view: &View,
    reported: &Reported,
    points: &[Improvement],
    name: &str,
) -> Result<HttpResponse, WebError> {
    let organisations = organisations(view, &reported.network)?;
    let entries = points.iter().filter_map(|point| entry(reported, point, &organisations, view.messages));
    let entries = entries.collect::<Vec<_>>();
    if entries.is_empty() {
        return Err(WebError::NotFound);
    }
    Ok(HttpResponse::Ok()
        .content_type("text/calendar; charset=utf-8")
        .insert_header(("content-disposition", format!("attachment; filename=\"{name}\"")))
        .body(calendar(&entries, Timestamp::now())))
}

fn entry(
    reported: &Reported,
    point: &Improvement,
    organisations: &[OrganisationSummary],
    messages: &Messages,
) -> Option<CalendarEntry> {
    let indicator = reported.indicator(&point.questionnaire, &point.item);
    let indicator = indicator.map_or(point.item.as_str(), |(_, item)| item.name.get(messages.language()));
    let owner = match owner(point, organisations) {
        "" => messages.text("point-no-owner").into_owned(),
        name => messages.text_with("point-owner-is", [("name", name.into())]),
    };
    Some(CalendarEntry {
        point: point.id.clone(),
        day: point.due_on?,
        summary: messages.text_with("point-calendar-summary", [("indicator", indicator.into())]),
        description: format!("{}\n{owner}\n{}", point.text, reported.network.name),
        dropped: point.state == ImprovementState::Dropped,
    })
}
