//! Setting up a second factor: the secret is shown, confirmed by a code, and only then counts. Until then it travels
//! sealed in the form, so that nothing half is kept.

use actix_web::{HttpRequest, HttpResponse, http::StatusCode, web};
use data_encoding::BASE32_NOPAD;
use minijinja::{Value, context};

use super::{ADDRESS, knows_password};
use crate::{
    second_factor,
    secret::{ReturnCode, SecretError},
    store::{
        StoreError, account,
        audit::{self, Action},
    },
    web::{
        error::WebError,
        fields::Fields,
        qr,
        sign_in::{SignedIn, now},
        view::{View, see_other},
    },
};

/// Recovery codes that somebody gets.
const CODES: usize = 10;
/// Width of the QR code in pixels.
const QR_WIDTH: u32 = 220;

/// The routes of this file.
pub(super) fn routes(config: &mut web::ServiceConfig) {
    config
        .service(
            web::resource("/account/tweede-stap").route(web::get().to(ask)).route(web::post().to(turn_on)),
        )
        .service(
            web::resource("/account/tweede-stap/uit")
                .route(web::get().to(ask_off))
                .route(web::post().to(turn_off)),
        );
}

async fn ask(view: View, who: SignedIn) -> Result<HttpResponse, WebError> {
    if view.state.store.read(|db| account::second_factor(db, &who.account.id))?.is_some() {
        return Ok(see_other(ADDRESS));
    }
    render(&view, &who, &second_factor::new_secret()?, false)
}

/// `POST /account/tweede-stap`: with a right code the secret counts from here on.
async fn turn_on(view: View, who: SignedIn, form: web::Form<Fields>) -> Result<HttpResponse, WebError> {
    form.require_key(&who.form_key)?;
    let (id, key) = (who.account.id.clone(), view.state.store.key().clone());
    let sealed = BASE32_NOPAD.decode(form.get("geheim").unwrap_or_default().as_bytes());
    let sealed = sealed.map_err(|_| WebError::BadForm)?;
    let secret = key.account_seal().open(&pending(id.as_str()), &sealed).map_err(|_| WebError::BadForm)?;
    let Some(step) = second_factor::step_of(&secret, form.get("code").unwrap_or_default(), now()) else {
        return render(&view, &who, &secret, true);
    };
    let codes = (0..CODES).map(|_| ReturnCode::random()).collect::<Result<Vec<_>, SecretError>>()?;
    let hashes = codes.iter().map(|code| key.recovery_hash(id.as_str(), code)).collect::<Vec<_>>();
    let kept = key.account_seal().close(id.as_str(), &secret)?;
    view.state
        .store
        .write(move |db| {
            if account::second_factor(db, &id)?.is_some() {
                return Err(StoreError::WrongState);
            }
            account::set_second_factor(db, &id, Some(&kept), &hashes)?;
            account::use_step(db, &id, step)?;
            audit::record(db, now(), Some(&id), None, Action::SecondFactorOn, id.as_str())
        })
        .await?;
    let codes = codes.iter().map(ReturnCode::in_groups).collect::<Vec<_>>();
    view.page("account/recovery.html", context! { codes, ..who.frame() })
}

async fn ask_off(view: View, who: SignedIn) -> Result<HttpResponse, WebError> {
    view.page("account/second_off.html", context! { wrong => false, ..who.frame() })
}

/// `POST /account/tweede-stap/uit`: asks for the password.
async fn turn_off(
    view: View,
    request: HttpRequest,
    who: SignedIn,
    form: web::Form<Fields>,
) -> Result<HttpResponse, WebError> {
    form.require_key(&who.form_key)?;
    if !knows_password(&view, &request, &who, form.get("wachtwoord").unwrap_or_default().to_owned()).await? {
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return view.page_with_status(
            status,
            "account/second_off.html",
            context! { wrong => true, ..who.frame() },
        );
    }
    let id = who.account.id.clone();
    view.state
        .store
        .write(move |db| {
            account::set_second_factor(db, &id, None, &[])?;
            audit::record(db, now(), Some(&id), None, Action::SecondFactorOff, id.as_str())
        })
        .await?;
    Ok(see_other(ADDRESS))
}

/// Where a secret is sealed for that is not confirmed yet, so that it does not pass for one that is.
fn pending(account: &str) -> String {
    format!("pending {account}")
}

fn render(view: &View, who: &SignedIn, secret: &[u8], wrong: bool) -> Result<HttpResponse, WebError> {
    let id = who.account.id.as_str();
    let sealed = view.state.store.key().account_seal().close(&pending(id), secret)?;
    let svg = qr::svg(&second_factor::address(secret, &who.account.email), QR_WIDTH)?;
    let picture = svg.find("<svg").map_or("", |start| &svg[start..]).to_owned();
    let status = if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    view.page_with_status(
        status,
        "account/second_factor.html",
        context! {
            picture => Value::from_safe_string(picture),
            typed => second_factor::typed(secret),
            sealed => BASE32_NOPAD.encode(&sealed),
            wrong,
            ..who.frame()
        },
    )
}
