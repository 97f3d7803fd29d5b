//! The waves of a network: planned, who is invited, opened, followed, closed. Each step has a page that says what it
//! does.

mod cards;
mod closing;
mod guests;
mod last_day;
mod links;
mod opening;
mod page;
mod plan;
mod reopening;
mod typed;

use actix_web::web;
use jiff::{Zoned, civil::Date};
use minijinja::{Value, context, value::Serde};
use rusqlite::Connection;

use crate::{
    scoring::disclosure::{
        MinGroup,
        response::{Grain, told},
    },
    store::{
        NetworkId, StoreError, WaveId,
        audit::{self, Action},
        network,
        wave::{self, Pairing, Wave, WaveState, WaveSummary},
    },
    web::{
        error::WebError,
        sign_in::{SignedIn, now},
        view::{View, own_address},
    },
};

pub(super) use typed::parse_date;

/// Network and wave in an address.
pub(super) type Place = (NetworkId, WaveId);

/// The routes of planning a wave, which has no identifier yet.
pub(super) fn plan_routes(config: &mut web::ServiceConfig) {
    config.service(
        web::resource("/netwerken/{network}/metingen/nieuw")
            .route(web::get().to(plan::ask_new))
            .route(web::post().to(plan::create)),
    );
}

/// The routes of one wave, within its scope.
pub(super) fn routes(config: &mut web::ServiceConfig) {
    config
        .route("", web::get().to(page::show))
        .service(
            web::resource("/plan").route(web::get().to(plan::ask_change)).route(web::post().to(plan::change)),
        )
        .service(
            web::resource("/verwijderen")
                .route(web::get().to(plan::ask_delete))
                .route(web::post().to(plan::delete)),
        )
        .service(
            web::resource("/deelnemers")
                .route(web::get().to(guests::ask))
                .route(web::post().to(guests::choose)),
        )
        .service(
            web::resource("/openen").route(web::get().to(opening::ask)).route(web::post().to(opening::open)),
        )
        .route("/laatste-dag", web::post().to(last_day::change))
        .service(
            web::resource("/sluiten")
                .route(web::get().to(closing::ask))
                .route(web::post().to(closing::close)),
        )
        .service(
            web::resource("/heropenen")
                .route(web::get().to(reopening::ask))
                .route(web::post().to(reopening::reopen)),
        )
        .service(web::resource("/links").route(web::get().to(links::ask)).route(web::post().to(links::show)))
        .service(
            web::resource("/links/nieuw")
                .route(web::get().to(links::ask_renew))
                .route(web::post().to(links::renew)),
        );
}

/// A wave of a network of the person who is signed in.
///
/// # Errors
/// [`StoreError::NotFound`] for what does not exist and for what is somebody else's.
pub(super) fn find(db: &Connection, who: &SignedIn, place: &Place) -> Result<Wave, StoreError> {
    let network = network::find_for(db, &who.account.id, &place.0)?;
    wave::find_in(db, &network.id, &place.1)
}

/// The same, with its response.
pub(super) fn summary(db: &Connection, who: &SignedIn, place: &Place) -> Result<WaveSummary, StoreError> {
    let wave = find(db, who, place)?;
    let mut waves = wave::list(db, &wave.network)?.into_iter();
    waves.find(|summary| summary.wave.id == wave.id).ok_or(StoreError::NotFound)
}

/// How finely the response of a wave may be told at this moment.
pub(super) fn grain(wave: &Wave) -> Grain {
    match (wave.pairing, wave.state) {
        (Pairing::Anonymous, WaveState::Open) => {
            Grain::Groups(MinGroup::try_from(wave.min_group).unwrap_or(MinGroup::LARGEST))
        }
        _ => Grain::Each,
    }
}

/// A wave for a template: what it is, and its response as far as that may be told.
pub(super) fn described(summary: &WaveSummary) -> Value {
    let WaveSummary { wave, invited, responded } = summary;
    let told = told(*responded, grain(wave));
    context! {
        invited,
        responded => told.responses,
        exact => told.exact,
        due => wave.is_due(today()),
        enough => *responded >= u32::from(wave.min_group),
        at => own_address(address(wave, "")),
        ..Value::from(Serde(wave.clone()))
    }
}

/// Changes something about a wave and notes in the audit trail who did what, in one transaction.
pub(super) async fn change<T, F>(
    view: &View,
    who: &SignedIn,
    wave: &Wave,
    action: Action,
    work: F,
) -> Result<T, StoreError>
where
    T: Send + 'static,
    F: FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
{
    let (wave, network, account) = (wave.id.clone(), wave.network.clone(), who.account.id.clone());
    view.state
        .store
        .write(move |db| {
            let outcome = work(db)?;
            audit::record(db, now(), Some(&account), Some(&network), action, wave.as_str())?;
            Ok(outcome)
        })
        .await
}

/// The address of a page of a wave; with an empty `page` that of the wave itself.
pub(super) fn address(wave: &Wave, page: &str) -> String {
    let address = format!("/netwerken/{}/metingen/{}", wave.network, wave.id);
    if page.is_empty() { address } else { format!("{address}/{page}") }
}

/// Refuses a step that the wave's state does not allow.
pub(super) fn require_state(wave: &Wave, state: WaveState) -> Result<(), WebError> {
    if wave.state == state { Ok(()) } else { Err(WebError::WrongState) }
}

/// The day that it is here.
pub(in crate::web) fn today() -> Date {
    Zoned::now().date()
}
