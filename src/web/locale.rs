//! The language of a request: what was asked for, what was chosen before, what the browser prefers, Dutch.

use actix_web::{HttpRequest, http::header::ACCEPT_LANGUAGE};

use crate::{messages::Messages, questionnaire::Language};

/// Name of the cookie that remembers the choice.
pub(super) const COOKIE: &str = "taal";

/// The language asked for in the address, `?lang=en`, if it is one that we have.
pub(super) fn chosen(request: &HttpRequest) -> Option<&'static Language> {
    request.query_string().split('&').find_map(|pair| pair.strip_prefix("lang=")).and_then(offered)
}

/// The messages to answer this request with.
pub(super) fn messages(request: &HttpRequest) -> &'static Messages {
    let remembered = || request.cookie(COOKIE).and_then(|cookie| offered(cookie.value()));
    let language = chosen(request).or_else(remembered).or_else(|| preferred(request));
    language.map_or_else(|| Messages::of(&Language::dutch()), Messages::of)
}

/// The first language of the browser's list that we have. Browsers write them in order of preference.
fn preferred(request: &HttpRequest) -> Option<&'static Language> {
    let header = request.headers().get(ACCEPT_LANGUAGE)?.to_str().ok()?;
    header.split(',').find_map(|range| {
        let tag = range.split(';').next().unwrap_or_default();
        offered(tag.split('-').next().unwrap_or_default().trim())
    })
}

fn offered(tag: &str) -> Option<&'static Language> {
    Messages::languages().find(|language| language.as_str() == tag)
}
