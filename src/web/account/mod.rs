//! One's own account: name and language, password, second factor, sessions.

mod second_factor;

use actix_web::{HttpRequest, HttpResponse, http::StatusCode, web};
use jiff::{Timestamp, tz::TimeZone};
use minijinja::{context, value::Serde};

use super::{
    error::WebError,
    fields::{Fields, Wrong},
    sign_in::{
        SignedIn,
        choose::{LONGEST_NAME, hash, known_language, of_weakness, wrong_name},
        enter::verify,
        now,
    },
    throttle::{Guess, Guesser},
    view::{View, see_other},
};
use crate::{
    password,
    store::{
        account,
        audit::{self, Action},
        session,
    },
};

/// The address of the page.
const ADDRESS: &str = "/account";

/// The routes of this folder.
pub(super) fn routes(config: &mut web::ServiceConfig) {
    config
        .service(web::resource(ADDRESS).route(web::get().to(show)).route(web::post().to(change)))
        .route("/account/wachtwoord", web::post().to(change_password))
        .route("/account/sessies", web::post().to(end_others))
        .configure(second_factor::routes);
}

async fn show(view: View, who: SignedIn) -> Result<HttpResponse, WebError> {
    render(&view, &who, &who.account.name, &[])
}

/// `POST /account`: name and language.
async fn change(view: View, who: SignedIn, form: web::Form<Fields>) -> Result<HttpResponse, WebError> {
    form.require_key(&who.form_key)?;
    let name = form.get("naam").unwrap_or_default().trim().to_owned();
    if let Some(message) = wrong_name(&name) {
        return render(&view, &who, &name, &[Wrong { field: "naam", message }]);
    }
    let language = form.get("taal").and_then(known_language).unwrap_or_else(|| who.account.language.clone());
    let id = who.account.id.clone();
    view.state.store.write(move |db| account::set_profile(db, &id, &name, &language)).await?;
    Ok(see_other(ADDRESS))
}

/// `POST /account/wachtwoord`: asks for the old one; other sessions end.
async fn change_password(
    view: View,
    request: HttpRequest,
    who: SignedIn,
    form: web::Form<Fields>,
) -> Result<HttpResponse, WebError> {
    form.require_key(&who.form_key)?;
    let field = |name: &str| form.get(name).unwrap_or_default().to_owned();
    let chosen = field("nieuw");
    let own = [who.account.name.as_str(), who.account.email.as_str()];
    let mut wrong: Vec<Wrong> = Vec::new();
    if !knows_password(&view, &request, &who, field("oud")).await? {
        wrong.push(Wrong { field: "oud", message: "password-old-wrong" });
    }
    wrong.extend(password::check(&chosen, &own).err().map(|weakness| of_weakness("nieuw", weakness)));
    if form.get("nog-eens") != Some(&chosen) {
        wrong.push(Wrong { field: "nog-eens", message: "password-differs" });
    }
    if !wrong.is_empty() {
        return render(&view, &who, &who.account.name, &wrong);
    }
    let hash = hash(&view, chosen).await?;
    let account = who.account.clone();
    super::sign_in::start_session(&view, account.clone(), move |db| {
        account::set_password(db, &account.id, &hash)?;
        audit::record(db, now(), Some(&account.id), None, Action::PasswordChosen, account.id.as_str())
    })
    .await
}

/// `POST /account/sessies`: ends every session but this one.
async fn end_others(view: View, who: SignedIn, form: web::Form<Fields>) -> Result<HttpResponse, WebError> {
    form.require_key(&who.form_key)?;
    let (id, own) = (who.account.id.clone(), who.session());
    view.state.store.write(move |db| account::end_sessions(db, &id, Some(&own))).await?;
    Ok(see_other(ADDRESS))
}

/// Whether somebody knows the password of their own account; asked before a step that an open laptop must not allow.
async fn knows_password(
    view: &View,
    request: &HttpRequest,
    who: &SignedIn,
    typed: String,
) -> Result<bool, WebError> {
    let guesser = Guesser::of(request, &view.state.settings, Guess::Password, Some(&who.account.email));
    view.state.throttle.attempt(&guesser)?;
    let hash = view.state.store.read(|db| account::password_hash(db, &who.account.id))?;
    let knows = verify(view, typed, Some(hash)).await?;
    if knows {
        view.state.throttle.succeeded(&guesser);
    }
    Ok(knows)
}

fn render(view: &View, who: &SignedIn, name: &str, wrong: &[Wrong]) -> Result<HttpResponse, WebError> {
    let (sessions, has_second, codes) = view.state.store.read(|db| {
        let id = &who.account.id;
        let sessions = session::list(db, id, &who.session(), now())?;
        Ok((sessions, account::second_factor(db, id)?.is_some(), account::recovery_codes(db, id)?))
    })?;
    let sessions = sessions.into_iter().map(|(started, used, own)| {
        context! { started => moment(started), used => moment(used), own }
    });
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    view.page_with_status(
        status,
        "account/account.html",
        context! {
            name,
            email => who.account.email.as_str(),
            own_language => who.account.language.as_str(),
            longest_name => LONGEST_NAME,
            shortest => password::SHORTEST,
            longest => password::LONGEST,
            has_second,
            codes,
            sessions => sessions.collect::<Vec<_>>(),
            wrong => Serde(wrong),
            ..who.frame()
        },
    )
}

/// A moment as it is read here: day and time.
pub(super) fn moment(at: i64) -> String {
    let moment = Timestamp::from_second(at).unwrap_or(Timestamp::UNIX_EPOCH).to_zoned(TimeZone::system());
    moment.strftime("%d-%m-%Y %H:%M").to_string()
}
