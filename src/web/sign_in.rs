//! Signing in and out, and who is signed in.

use std::future::{Ready, ready};

use actix_web::{
    Error, FromRequest, HttpRequest, HttpResponse,
    cookie::{Cookie, SameSite, time::Duration},
    dev::Payload,
    http::StatusCode,
    web,
};
use jiff::Timestamp;
use minijinja::{Value, context};

use super::{
    error::{SIGN_IN, WebError},
    fields::Fields,
    state::State,
    view::{View, see_other},
};
use crate::{
    password,
    secret::Token,
    settings::Settings,
    store::{
        account::{self, Account},
        audit, session,
    },
};

/// Where one lands after signing in.
const LANDING: &str = "/netwerken";

/// The routes of this file.
pub(super) fn routes(config: &mut web::ServiceConfig) {
    config
        .service(web::resource(SIGN_IN).route(web::get().to(show)).route(web::post().to(sign_in)))
        .route("/uitloggen", web::post().to(sign_out));
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
        context! { account => self.account.name.as_str(), form_key => self.form_key.as_str() }
    }
}

impl FromRequest for SignedIn {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Self::of(request).map_err(Error::from))
    }
}

async fn show(view: View) -> Result<HttpResponse, WebError> {
    view.page("coordinator/login.html", context! { wrong => false, email => "" })
}

async fn sign_in(view: View, form: web::Form<Fields>) -> Result<HttpResponse, WebError> {
    let email = form.get("email").unwrap_or_default().to_owned();
    let typed = form.get("wachtwoord").unwrap_or_default().to_owned();
    let found = view.state.store.read(|db| account::find_by_email(db, &email))?;
    let (account, hash) = found.unzip();
    let permit = view.state.password_checks.acquire().await.map_err(|_| WebError::Internal)?;
    let fits = web::block(move || password::verify(&typed, hash.as_deref())).await;
    drop(permit);
    let Some(account) = account.filter(|_| fits.unwrap_or(false)) else {
        return view.page_with_status(
            StatusCode::UNPROCESSABLE_ENTITY,
            "coordinator/login.html",
            context! { wrong => true, email },
        );
    };
    let token = Token::random()?;
    let (hash, now) = (token.hash(), now());
    view.state
        .store
        .write(move |db| {
            session::start(db, &hash, &account.id, now)?;
            audit::record(db, now, Some(&account.id), None, audit::Action::SignedIn, "")
        })
        .await?;
    let mut response = see_other(LANDING);
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
    let mut response = see_other(SIGN_IN);
    let mut gone = cookie(&state.settings, &who.token);
    gone.make_removal();
    response.add_cookie(&gone).map_err(|_| WebError::Internal)?;
    Ok(response)
}

fn cookie(settings: &Settings, token: &Token) -> Cookie<'static> {
    Cookie::build(cookie_name(settings), token.reveal().to_owned())
        .path("/")
        .max_age(Duration::seconds(session::ABSOLUTE_LIMIT))
        .same_site(SameSite::Lax)
        .http_only(true)
        .secure(settings.is_secure())
        .finish()
}

fn cookie_name(settings: &Settings) -> &'static str {
    if settings.is_secure() { "__Host-sessie" } else { "sessie" }
}

/// Seconds since 1970.
pub(super) fn now() -> i64 {
    Timestamp::now().as_second()
}
