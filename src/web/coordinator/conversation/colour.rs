//! Dark or light: what was asked for in the address, what was chosen before, else as the device has it.

use actix_web::{
    HttpRequest,
    cookie::{Cookie, SameSite, time::Duration},
};

use crate::{settings::Settings, web::fields::Fields};

/// Name of the choice in an address and of the cookie that remembers it.
pub(super) const NAME: &str = "kleur";
/// What can be chosen. The style sheet and the messages know these words.
pub(super) const ALL: [&str; 2] = ["donker", "licht"];

/// The colours of a page; `None` for those of the device.
pub(super) fn of(request: &HttpRequest, query: &Fields) -> Option<&'static str> {
    let remembered = request.cookie(NAME);
    asked(query).or_else(|| remembered.and_then(|cookie| known(cookie.value())))
}

/// The cookie that remembers what is asked for in the address, if something is.
pub(super) fn cookie(query: &Fields, settings: &Settings) -> Option<Cookie<'static>> {
    let asked = asked(query)?;
    let cookie = Cookie::build(NAME, asked)
        .path("/netwerken")
        .max_age(Duration::days(365))
        .same_site(SameSite::Lax)
        .http_only(true)
        .secure(settings.is_secure());
    Some(cookie.finish())
}

fn asked(query: &Fields) -> Option<&'static str> {
    query.get(NAME).and_then(known)
}

fn known(word: &str) -> Option<&'static str> {
    ALL.into_iter().find(|known| *known == word)
}
