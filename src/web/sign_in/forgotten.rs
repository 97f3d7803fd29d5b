//! Asking for a link to choose a new password. The answer is the same for a known and an unknown address, and is given
//! before anything is looked up, so that neither its words nor its time tell which accounts there are.

use actix_web::{HttpRequest, HttpResponse, web};
use minijinja::context;

use super::now;
use crate::{
    store::{
        StoreError, account,
        account_link::{self, Purpose},
        audit::{self, Action},
        outbox::{self, Kind},
    },
    web::{
        error::WebError,
        fields::Fields,
        state::State,
        throttle::{Guess, Guesser},
        view::View,
    },
};

/// The routes of this file.
pub(super) fn routes(config: &mut web::ServiceConfig) {
    config
        .service(web::resource("/wachtwoord-vergeten").route(web::get().to(show)).route(web::post().to(ask)));
}

async fn show(view: View) -> Result<HttpResponse, WebError> {
    render(&view, false)
}

async fn ask(view: View, request: HttpRequest, form: web::Form<Fields>) -> Result<HttpResponse, WebError> {
    let email = form.get("email").unwrap_or_default().trim().to_owned();
    let guesser = Guesser::of(&request, &view.state.settings, Guess::Forgotten, Some(&email));
    // Each time counts: who asks often fills somebody's mailbox.
    view.state.throttle.attempt(&guesser)?;
    if view.state.settings.mail.is_some() {
        actix_web::rt::spawn(make_link(view.state.clone(), email));
    }
    render(&view, true)
}

async fn make_link(state: web::Data<State>, email: String) {
    let key = state.store.key().clone();
    let made = state.store.write(move |db| {
        let Some((account, _)) = account::find_by_email(db, &email)? else { return Ok(false) };
        if !account::is_enabled(db, &account.id)? {
            return Ok(false);
        }
        // A link that still works for a good while stays: whoever asks again must not kill the one in the mail before.
        let later = now() + Purpose::Reset.lasts() / 2;
        if account_link::token_of(db, &key, &account.id, Purpose::Reset, later)?.is_none() {
            account_link::create(db, &key, Some(&account.id), Purpose::Reset, now())?;
        }
        outbox::queue_to_account(db, Kind::PasswordReset, &account.id, None, now())?;
        audit::record(db, now(), None, None, Action::PasswordLinkMade, account.id.as_str())?;
        Ok::<_, StoreError>(true)
    });
    match made.await {
        Ok(true) => state.wake_postman(),
        Ok(false) => {}
        Err(error) => log::error!("a link for a new password could not be made: {error}"),
    }
}

fn render(view: &View, asked: bool) -> Result<HttpResponse, WebError> {
    let sends_mail = view.state.settings.mail.is_some();
    view.page("account/forgotten.html", context! { asked, sends_mail })
}
