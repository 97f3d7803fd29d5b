//! Signing in and out, and who is signed in.
//!
//! | file | what it holds |
//! |---|---|
//! | `enter` | with mail address and password |
//! | `second` | with a code of the second factor, after the password |
//! | `choose` | choosing a password by a link: the first administrator, a new account, a forgotten password |
//! | `forgotten` | asking for such a link |
//! | `roles` | who may come where |

pub(in crate::web) mod choose;
pub(in crate::web) mod enter;
mod forgotten;
mod roles;
mod second;

use std::future::{Ready, ready};

use actix_web::{
    Error, FromRequest, HttpRequest, HttpResponse,
    cookie::{Cookie, SameSite, time::Duration},
    dev::Payload,
    web,
};
use jiff::Timestamp;
use minijinja::{Value, context};

use super::{
    error::WebError,
    fields::Fields,
    state::State,
    view::{View, see_other},
};
use crate::{
    secret::{Digest, Token},
    settings::Settings,
    store::{
        StoreError,
        account::{Account, Role},
        audit, session,
    },
};

pub(super) use roles::{Administrator, Coordinator, Researcher};

/// The routes of this folder.
pub(super) fn routes(config: &mut web::ServiceConfig) {
    enter::routes(config);
    second::routes(config);
    choose::routes(config);
    forgotten::routes(config);
    config.route("/uitloggen", web::post().to(sign_out));
}

/// Somebody who is signed in.
pub(super) struct SignedIn {
    /// Their account.
    pub(super) account: Account,
    /// What forms must bring along.
    pub(super) form_key: String,
    token: Token,
}

impl SignedIn {
    fn of(request: &HttpRequest) -> Result<Self, WebError> {
        let state = request.app_data::<web::Data<State>>().ok_or(WebError::Internal)?;
        let cookie = request.cookie(cookie_name(&state.settings)).ok_or(WebError::SignInFirst)?;
        let token = Token::parse(cookie.value()).ok_or(WebError::SignInFirst)?;
        let (hash, now) = (token.hash(), now());
        let session = state.store.read(|db| session::find(db, &hash, now))?.ok_or(WebError::SignInFirst)?;
        if session.needs_touch {
            let store = state.store.clone();
            actix_web::rt::spawn(async move {
                if let Err(error) = store.write(move |db| session::touch(db, &hash, now)).await {
                    log::error!("a session could not be noted as used: {error}");
                }
            });
        }
        Ok(Self { account: session.account, form_key: state.store.key().form_key(&token), token })
    }

    /// What every page behind the sign-in shows.
    pub(super) fn frame(&self) -> Value {
        context! {
            account => self.account.name.as_str(),
            role => self.account.role.word(),
            form_key => self.form_key.as_str(),
        }
    }

    /// The hash of the token of this session.
    pub(super) fn session(&self) -> Digest {
        self.token.hash()
    }
}

impl FromRequest for SignedIn {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Self::of(request).map_err(Error::from))
    }
}

/// Where one lands after signing in.
pub(super) fn landing(role: Role) -> &'static str {
    match role {
        Role::Administrator => "/beheer",
        Role::Coordinator => "/netwerken",
        Role::Researcher => "/onderzoek",
    }
}

/// Starts a session, with a token that nobody had before, and sends the browser to where its owner begins. `also` is
/// done in the same transaction.
pub(super) async fn start_session<F>(view: &View, account: Account, also: F) -> Result<HttpResponse, WebError>
where
    F: FnOnce(&rusqlite::Connection) -> Result<(), StoreError> + Send + 'static,
{
    let token = Token::random()?;
    let (hash, now, role) = (token.hash(), now(), account.role);
    view.state
        .store
        .write(move |db| {
            also(db)?;
            session::start(db, &hash, &account.id, now)?;
            audit::record(db, now, Some(&account.id), None, audit::Action::SignedIn, "")
        })
        .await?;
    let mut response = see_other(landing(role));
    response.add_cookie(&cookie(&view.state.settings, &token)).map_err(|_| WebError::Internal)?;
    Ok(response)
}

async fn sign_out(
    state: web::Data<State>,
    who: SignedIn,
    form: web::Form<Fields>,
) -> Result<HttpResponse, WebError> {
    form.require_key(&who.form_key)?;
    let hash = who.token.hash();
    state.store.write(move |db| session::end(db, &hash)).await?;
    let mut response = see_other(super::error::SIGN_IN);
    let mut gone = cookie(&state.settings, &who.token);
    gone.make_removal();
    response.add_cookie(&gone).map_err(|_| WebError::Internal)?;
    Ok(response)
}

fn cookie(settings: &Settings, token: &Token) -> Cookie<'static> {
    secret_cookie(settings, "sessie", token.reveal(), session::ABSOLUTE_LIMIT)
}

fn cookie_name(settings: &Settings) -> &'static str {
    if settings.is_secure() { "__Host-sessie" } else { "sessie" }
}

/// A cookie that no script reads and no other site sends along, for so many seconds.
fn secret_cookie(settings: &Settings, name: &str, value: &str, seconds: i64) -> Cookie<'static> {
    let name = if settings.is_secure() { format!("__Host-{name}") } else { name.to_owned() };
    Cookie::build(name, value.to_owned())
        .path("/")
        .max_age(Duration::seconds(seconds))
        .same_site(SameSite::Lax)
        .http_only(true)
        .secure(settings.is_secure())
        .finish()
}

/// What a cookie of this name holds, if it is a token.
fn token_in_cookie(request: &HttpRequest, settings: &Settings, name: &str) -> Option<Token> {
    let name = if settings.is_secure() { format!("__Host-{name}") } else { name.to_owned() };
    Token::parse(request.cookie(&name)?.value())
}

/// Seconds since 1970.
pub(super) fn now() -> i64 {
    Timestamp::now().as_second()
}
