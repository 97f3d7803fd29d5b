//! Signing in with mail address and password. An unknown address and a wrong password get the same answer for the same
//! work.

use actix_web::{HttpRequest, HttpResponse, http::StatusCode, web};
use minijinja::context;

use super::{second, start_session};
use crate::{
    password,
    store::account::{self, Account},
    web::{
        error::{SIGN_IN, WebError},
        fields::Fields,
        throttle::{Guess, Guesser},
        turns::Work,
        view::View,
    },
};

/// The routes of this file.
pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(web::resource(SIGN_IN).route(web::get().to(show)).route(web::post().to(sign_in)));
}

async fn show(view: View) -> Result<HttpResponse, WebError> {
    view.page("coordinator/login.html", context! { wrong => false, email => "" })
}

async fn sign_in(
    view: View,
    request: HttpRequest,
    form: web::Form<Fields>,
) -> Result<HttpResponse, WebError> {
    let email = form.get("email").unwrap_or_default().to_owned();
    let typed = form.get("wachtwoord").unwrap_or_default().to_owned();
    let guesser = Guesser::of(&request, &view.state.settings, Guess::Password, Some(&email));
    view.state.throttle.attempt(&guesser)?;
    let Some((account, hash, has_second)) = find(&view, &email, typed).await? else {
        return view.page_with_status(
            StatusCode::UNPROCESSABLE_ENTITY,
            "coordinator/login.html",
            context! { wrong => true, email },
        );
    };
    view.state.throttle.succeeded(&guesser);
    if has_second {
        return second::ask(&view, account, hash);
    }
    let id = account.id.clone();
    start_session(&view, account, move |db| account::require_unchanged(db, &id, &hash)).await
}

/// The account, if the password fits and it may be used, with the hash that it fits and whether there is a second
/// factor.
async fn find(view: &View, email: &str, typed: String) -> Result<Option<(Account, String, bool)>, WebError> {
    let found = view.state.store.read(|db| {
        let Some((account, hash)) = account::find_by_email(db, email)? else { return Ok(None) };
        let enabled = account::is_enabled(db, &account.id)?;
        let has_second = account::second_factor(db, &account.id)?.is_some();
        Ok(Some((account, hash, enabled, has_second)))
    })?;
    let hash = found.as_ref().map(|(_, hash, _, _)| hash.clone());
    let fits = verify(view, typed, hash).await?;
    let found = found.filter(|(_, _, enabled, _)| *enabled && fits);
    Ok(found.map(|(account, hash, _, has_second)| (account, hash, has_second)))
}

/// Whether a password belongs to a hash; takes as long without one.
pub(in crate::web) async fn verify(
    view: &View,
    typed: String,
    hash: Option<String>,
) -> Result<bool, WebError> {
    view.state.turns.take(Work::Password, move || password::verify(&typed, hash.as_deref())).await
}
