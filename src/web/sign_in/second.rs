//! The second factor: after the right password somebody is half signed in, for five minutes and five attempts, and can
//! do nothing but type a code.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use actix_web::{HttpRequest, HttpResponse, http::StatusCode, web};
use minijinja::context;

use super::{now, secret_cookie, start_session, token_in_cookie};
use crate::{
    second_factor,
    secret::{Digest, ReturnCode, Token},
    store::{
        StoreError,
        account::{self, Account},
    },
    web::{
        error::{SIGN_IN, WebError},
        fields::Fields,
        throttle::{Guess, Guesser},
        view::{View, see_other},
    },
};

/// The page that asks for the code.
const ASK: &str = "/inloggen/code";
/// Seconds that somebody stays half signed in.
const LASTS: i64 = 5 * 60;
/// Attempts before one must begin again with the password.
const ATTEMPTS: u32 = 5;
/// Most people who are half signed in at once.
const MOST: usize = 1000;
/// The cookie of somebody who is half signed in.
const COOKIE: &str = "half";

/// The routes of this file.
pub(super) fn routes(config: &mut web::ServiceConfig) {
    config.service(web::resource(ASK).route(web::get().to(show)).route(web::post().to(check)));
}

/// Who is half signed in: in memory only.
#[derive(Default)]
pub(in crate::web) struct HalfSessions(Mutex<HashMap<Digest, Half>>);

#[derive(Clone)]
struct Half {
    account: Account,
    /// The hash of the password that was right.
    hash: String,
    until: i64,
    attempts: u32,
}

impl HalfSessions {
    fn start(&self, account: Account, hash: String) -> Result<Token, WebError> {
        let token = Token::random()?;
        let mut halves = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        halves.retain(|_, half| half.until > now());
        if halves.len() >= MOST {
            return Err(WebError::TooMany);
        }
        halves.insert(token.hash(), Half { account, hash, until: now() + LASTS, attempts: 0 });
        Ok(token)
    }

    /// Whoever holds this token, if they may still try, with the hash of their password.
    fn find(&self, token: &Digest) -> Option<(Account, String)> {
        let halves = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let half = halves.get(token).filter(|half| half.until > now() && half.attempts < ATTEMPTS)?;
        Some((half.account.clone(), half.hash.clone()))
    }

    /// Counts an attempt, before it is known how it ends.
    fn attempt(&self, token: &Digest) {
        if let Some(half) = self.0.lock().unwrap_or_else(PoisonError::into_inner).get_mut(token) {
            half.attempts += 1;
        }
    }

    fn end(&self, token: &Digest) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(token);
    }
}

/// Asks somebody whose password was right for a code.
pub(super) fn ask(view: &View, account: Account, hash: String) -> Result<HttpResponse, WebError> {
    let token = view.state.half_sessions.start(account, hash)?;
    let mut response = see_other(ASK);
    let cookie = secret_cookie(&view.state.settings, COOKIE, token.reveal(), LASTS);
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
    let (account, hash) = view.state.half_sessions.find(&token)?;
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
