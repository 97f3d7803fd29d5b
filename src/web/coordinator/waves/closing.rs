//! Closing a wave by hand. It also closes by itself after its last day: see `store::upkeep`.

use actix_web::{HttpResponse, web};
use minijinja::context;

use super::{Place, change, described, find, require_state, summary, today};
use crate::{
    store::{audit::Action, closing, wave::WaveState},
    web::{
        error::WebError,
        fields::Fields,
        sign_in::Coordinator,
        view::{View, see_other},
    },
};

/// `GET …/sluiten`: what closing means.
pub(super) async fn ask(
    view: View,
    who: Coordinator,
    place: web::Path<Place>,
) -> Result<HttpResponse, WebError> {
    let summary = view.state.store.read(|db| summary(db, &who, &place))?;
    require_state(&summary.wave, WaveState::Open)?;
    view.page("coordinator/close.html", context! { wave => described(&summary), ..who.frame() })
}

/// `POST …/sluiten`
pub(super) async fn close(
    view: View,
    who: Coordinator,
    place: web::Path<Place>,
    form: web::Form<Fields>,
) -> Result<HttpResponse, WebError> {
    form.require_key(&who.form_key)?;
    let wave = view.state.store.read(|db| find(db, &who, &place))?;
    let (id, key) = (wave.id.clone(), view.state.store.key().clone());
    change(&view, &who, &wave, Action::WaveClosed, move |db| closing::close(db, &key, &id, today())).await?;
    view.state.empty_log().await;
    Ok(see_other(&format!("/netwerken/{}/rapport", wave.network)))
}
