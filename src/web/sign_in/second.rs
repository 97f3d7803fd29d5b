//! The second factor: after the right password somebody is half signed in, for five minutes and five attempts, and can
//! do nothing but type a code.

use actix_web::{HttpRequest, HttpResponse, http::StatusCode, web};
use minijinja::context;

use super::{now, secret_cookie, start_session, token_in_cookie};
use crate::{
    second_factor,
    secret::{Digest, ReturnCode},
    store::{
        StoreError,
        account::{self, Account},
    },
    web::{
        error::{SIGN_IN, WebError},
        fields::Fields,
        half_sessions,
        throttle::{Guess, Guesser},
        view::{View, see_other},
    },
};

/// The page that asks for the code.
const ASK: &str = "/inloggen/code";
/// The cookie of somebody who is half signed in.
const COOKIE: &str = "half";

/// The routes of this file.
pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(web::resource(ASK).route(web::get().to(show)).route(web::post().to(check)));
}

/// Asks somebody whose password was right for a code.
pub(super) fn ask(view: &View, account: Account, hash: String) -> Result<HttpResponse, WebError> {
    let token = view.state.half_sessions.start(account, hash, now())?;
    let mut response = see_other(ASK);
    let cookie = secret_cookie(&view.state.settings, COOKIE, token.reveal(), half_sessions::LASTS);
    response.add_cookie(&cookie).map_err(|_| WebError::Internal)?;
    Ok(response)
}

async fn show(view: View, request: HttpRequest) -> Result<HttpResponse, WebError> {
    match half(&view, &request) {
        Some(_) => view.page("coordinator/login_code.html", context! { wrong => false }),
        None => Ok(see_other(SIGN_IN)),
    }
}

async fn check(view: View, request: HttpRequest, form: web::Form<Fields>) -> Result<HttpResponse, WebError> {
    let Some((token, account, hash)) = half(&view, &request) else { return Ok(see_other(SIGN_IN)) };
    let guesser = Guesser::of(&request, &view.state.settings, Guess::Password, Some(&account.email));
    view.state.throttle.attempt(&guesser)?;
    view.state.half_sessions.attempt(&token);
    if uses(&view, &account, form.get("code").unwrap_or_default()).await? {
        view.state.throttle.succeeded(&guesser);
        view.state.half_sessions.end(&token);
        let id = account.id.clone();
        return start_session(&view, account, move |db| account::require_unchanged(db, &id, &hash)).await;
    }
    let status = StatusCode::UNPROCESSABLE_ENTITY;
    view.page_with_status(status, "coordinator/login_code.html", context! { wrong => true })
}

/// Whoever is half signed in on this browser.
fn half(view: &View, request: &HttpRequest) -> Option<(Digest, Account, String)> {
    let token = token_in_cookie(request, &view.state.settings, COOKIE)?.hash();
    let (account, hash) = view.state.half_sessions.find(&token, now())?;
    Some((token, account, hash))
}

/// Whether a code is right: of the app, or a recovery code. It is used up.
async fn uses(view: &View, account: &Account, typed: &str) -> Result<bool, WebError> {
    let (id, typed, key) = (account.id.clone(), typed.to_owned(), view.state.store.key().clone());
    let used = view.state.store.write(move |db| {
        let Some(sealed) = account::second_factor(db, &id)? else { return Ok(false) };
        let secret = key.account_seal().open(id.as_str(), &sealed).map_err(StoreError::from)?;
        if let Some(step) = second_factor::step_of(&secret, &typed, now()) {
            return account::use_step(db, &id, step);
        }
        match ReturnCode::parse(&typed) {
            Some(code) => account::use_recovery_code(db, &id, &key.recovery_hash(id.as_str(), &code)),
            None => Ok(false),
        }
    });
    Ok(used.await?)
}
