//! Planning a wave: a new one, proposed in the rhythm of start, +1 year, +2 years; changing it; deleting it.

use actix_web::{HttpResponse, http::StatusCode, web};
use jiff::{ToSpan, civil::Date};
use minijinja::{Value, context, value::Serde};

use super::{Place, address, change as change_wave, find, require_state, today, typed::TypedPlan};
use crate::{
    messages::Messages,
    questionnaire::{JOIN, Questionnaire, library},
    store::{
        NetworkId, StoreError,
        audit::{self, Action},
        network::{self, Network},
        outbox, questionnaire,
        wave::{self, Wave, WaveState},
    },
    web::{
        coordinator::instruments::Offered,
        error::WebError,
        fields::{Fields, Wrong},
        sign_in::{Coordinator, SignedIn, now},
        view::{View, own_address, see_other},
    },
};

/// Days from today to the date that is proposed for a wave that could begin now.
const PROPOSED_AHEAD: i32 = 14;

/// `GET …/metingen/nieuw`
pub(super) async fn ask_new(
    view: View,
    who: Coordinator,
    id: web::Path<NetworkId>,
) -> Result<HttpResponse, WebError> {
    let (network, waves) = network_with_waves(&view, &who, &id)?;
    render(&view, &who, &network, &propose(&waves, view.messages), &[], None)
}

/// `POST …/metingen/nieuw`
pub(super) async fn create(
    view: View,
    who: Coordinator,
    id: web::Path<NetworkId>,
    form: web::Form<Fields>,
) -> Result<HttpResponse, WebError> {
    form.require_key(&who.form_key)?;
    let (network, waves) = network_with_waves(&view, &who, &id)?;
    let offered = Offered::to(&view, &network.id)?;
    let typed = TypedPlan::read(&form, &propose(&waves, view.messages), &offered);
    let settings = match typed.check(None, &offered) {
        Ok(settings) => settings,
        Err(wrong) => return render(&view, &who, &network, &typed, &wrong, None),
    };
    let (id, account) = (network.id.clone(), who.account.id.clone());
    let wave = view
        .state
        .store
        .write(move |db| {
            keep_questionnaires(db, &settings.questionnaire.0)?;
            let (wave, is_new) = wave::plan(db, &id, settings)?;
            if is_new {
                audit::record(db, now(), Some(&account), Some(&id), Action::WavePlanned, wave.id.as_str())?;
            }
            Ok(wave)
        })
        .await?;
    Ok(see_other(&address(&wave, "")))
}

/// `GET …/plan`
pub(super) async fn ask_change(
    view: View,
    who: Coordinator,
    place: web::Path<Place>,
) -> Result<HttpResponse, WebError> {
    let (network, wave) = planned(&view, &who, &place)?;
    render(&view, &who, &network, &TypedPlan::of(&wave), &[], Some(&wave))
}

/// `POST …/plan`
pub(super) async fn change(
    view: View,
    who: Coordinator,
    place: web::Path<Place>,
    form: web::Form<Fields>,
) -> Result<HttpResponse, WebError> {
    form.require_key(&who.form_key)?;
    let (network, wave) = planned(&view, &who, &place)?;
    let offered = Offered::to(&view, &network.id)?;
    let typed = TypedPlan::read(&form, &TypedPlan::of(&wave), &offered);
    let kept = view.state.store.questionnaire(&wave)?;
    let settings = match typed.check(Some(&kept), &offered) {
        Ok(settings) => settings,
        Err(wrong) => return render(&view, &who, &network, &typed, &wrong, Some(&wave)),
    };
    let before = wave.clone();
    change_wave(&view, &who, &wave, Action::WaveChanged, move |db| {
        keep_questionnaires(db, &settings.questionnaire.0)?;
        if settings.planned_on != before.planned_on {
            outbox::forget_due(db, &before.id)?;
        }
        wave::set(db, &before.id, &settings)
    })
    .await?;
    Ok(see_other(&address(&wave, "")))
}

/// `GET …/verwijderen`
pub(super) async fn ask_delete(
    view: View,
    who: Coordinator,
    place: web::Path<Place>,
) -> Result<HttpResponse, WebError> {
    let (_, wave) = planned(&view, &who, &place)?;
    view.page("coordinator/delete_wave.html", context! { wave => Serde(wave), ..who.frame() })
}

/// `POST …/verwijderen`
pub(super) async fn delete(
    view: View,
    who: Coordinator,
    place: web::Path<Place>,
    form: web::Form<Fields>,
) -> Result<HttpResponse, WebError> {
    form.require_key(&who.form_key)?;
    let (network, wave) = planned(&view, &who, &place)?;
    let id = wave.id.clone();
    change_wave(&view, &who, &wave, Action::WaveDeleted, move |db| wave::delete_draft(db, &id)).await?;
    Ok(see_other(&format!("/netwerken/{}", network.id)))
}

/// The next wave in the rhythm: the first soon, the others a whole number of years after the first.
fn propose(waves: &[Wave], messages: &Messages) -> TypedPlan {
    let soon = today().saturating_add(PROPOSED_AHEAD.days());
    let years = waves.len();
    let in_rhythm =
        waves.first().map(|first| years_after(first.opened_on.unwrap_or(first.planned_on), years));
    let planned_on = in_rhythm.map_or(soon, |day| day.max(soon));
    let label = match years {
        0 => messages.text("plan-label-first").into_owned(),
        years => messages.text_with("plan-label-next", [("years", years.to_string().into())]),
    };
    TypedPlan::proposed(label, planned_on, waves.last())
}

fn years_after(day: Date, years: usize) -> Date {
    day.saturating_add(i32::try_from(years).unwrap_or(0).years())
}

/// Keeps the newest version of the built-in ones among these.
fn keep_questionnaires(db: &rusqlite::Connection, ids: &str) -> Result<(), StoreError> {
    ids.split(JOIN).filter_map(library::find).try_for_each(|newest| questionnaire::keep(db, newest))
}

fn network_with_waves(
    view: &View,
    who: &SignedIn,
    id: &NetworkId,
) -> Result<(Network, Vec<Wave>), StoreError> {
    view.state.store.read(|db| {
        let network = network::find_for(db, &who.account.id, id)?;
        let waves = wave::list(db, &network.id)?.into_iter().map(|summary| summary.wave);
        Ok((network, waves.collect()))
    })
}

/// A wave that has not opened, with its network.
fn planned(view: &View, who: &SignedIn, place: &Place) -> Result<(Network, Wave), WebError> {
    let (network, wave) = view.state.store.read(|db| {
        let wave = find(db, who, place)?;
        Ok((network::find_for(db, &who.account.id, &wave.network)?, wave))
    })?;
    require_state(&wave, WaveState::Draft)?;
    Ok((network, wave))
}

fn render(
    view: &View,
    who: &SignedIn,
    network: &Network,
    typed: &TypedPlan,
    wrong: &[Wrong],
    wave: Option<&Wave>,
) -> Result<HttpResponse, WebError> {
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    let back = wave.map_or_else(|| format!("/netwerken/{}", network.id), |wave| address(wave, ""));
    view.page_with_status(
        status,
        "coordinator/plan.html",
        context! {
            network => Serde(network),
            is_new => wave.is_none(),
            instruments => instruments(view, &Offered::to(view, &network.id)?, wave)?,
            back => own_address(back),
            ..context! { ..typed.describe(wrong), ..who.frame() }
        },
    )
}

/// What there is to choose from, and what the wave has that is no longer offered: title, number of items, minutes.
fn instruments(view: &View, offered: &Offered, wave: Option<&Wave>) -> Result<Vec<Value>, StoreError> {
    let kept = wave.map(|wave| view.state.store.questionnaire(wave)).transpose()?;
    let kept = kept.as_ref().map(Questionnaire::alone).unwrap_or_default();
    let kept = kept.iter().map(|(one, _)| one.as_ref()).filter(|one| offered.find(one.id()).is_none());
    let described = offered.all().chain(kept).map(|questionnaire| {
        context! {
            id => questionnaire.id(),
            title => questionnaire.title().get(view.messages.language()),
            items => questionnaire.item_count(),
            minutes => questionnaire.minutes(),
        }
    });
    Ok(described.collect())
}
