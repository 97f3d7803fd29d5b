//! What a handler needs to answer with a page: the language, the address, the templates.

use std::future::{Ready, ready};

use actix_web::{
    Error, FromRequest, HttpRequest, HttpResponse,
    cookie::{Cookie, SameSite, time::Duration},
    dev::Payload,
    http::{StatusCode, header},
    web,
};
use minijinja::{Value, context};

use super::{error::WebError, locale, state::State};
use crate::{messages::Messages, settings::Settings};

/// The frame of the page that answers a request.
pub(super) struct View {
    pub(super) state: web::Data<State>,
    pub(super) messages: &'static Messages,
    path: String,
    /// The rest of the address without the language: what was chosen on the page.
    query: String,
    remember_language: bool,
}

impl View {
    /// The frame for this request.
    pub(super) fn of(request: &HttpRequest) -> Result<Self, WebError> {
        let state = request.app_data::<web::Data<State>>().ok_or(WebError::Internal)?.clone();
        Ok(Self {
            state,
            messages: locale::messages(request),
            path: request.path().to_owned(),
            query: without_language(request.query_string()),
            remember_language: locale::chosen(request).is_some(),
        })
    }

    /// A page.
    pub(super) fn page(&self, template: &str, values: Value) -> Result<HttpResponse, WebError> {
        self.page_with_status(StatusCode::OK, template, values)
    }

    /// A page that comes with a status of its own.
    pub(super) fn page_with_status(
        &self,
        status: StatusCode,
        template: &str,
        values: Value,
    ) -> Result<HttpResponse, WebError> {
        Ok(self.html(status, self.text_at(&self.path, template, values)?))
    }

    /// Whether the address says nothing but which page is asked for.
    pub(super) fn asks_for_nothing_else(&self) -> bool {
        self.query.is_empty() && !self.remember_language
    }

    /// The text of a page at `path`.
    pub(super) fn text_at(&self, path: &str, template: &str, values: Value) -> Result<String, WebError> {
        let context = context! { path, query_kept => self.query.as_str(), ..values };
        self.part(template, context)
    }

    /// The answer with the text of a page.
    pub(super) fn html(&self, status: StatusCode, text: String) -> HttpResponse {
        let mut response = HttpResponse::build(status);
        if self.remember_language {
            response.cookie(self.language_cookie());
        }
        response.content_type("text/html; charset=utf-8").body(text)
    }

    /// A part of a page, from a template of its own.
    pub(super) fn part(&self, template: &str, values: Value) -> Result<String, WebError> {
        self.state.pages.render(self.messages, template, values).map_err(|error| {
            log::error!("template {template}: {error:#}");
            WebError::Internal
        })
    }

    fn language_cookie(&self) -> Cookie<'static> {
        Cookie::build(locale::COOKIE, self.messages.language().to_string())
            .path("/")
            .max_age(Duration::days(365))
            .same_site(SameSite::Lax)
            .http_only(true)
            .secure(self.state.settings.is_secure())
            .finish()
    }
}

/// The pairs of a query but for the language, each followed by `&`.
fn without_language(query: &str) -> String {
    let pairs = query.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("lang="));
    pairs.map(|pair| format!("{pair}&")).collect()
}

impl FromRequest for View {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Self::of(request).map_err(Error::from))
    }
}

/// An address of ours for a template. It is made of our own words and identifiers, so it needs no escaping; with
/// it, its slashes would be written as entities.
pub(super) fn own_address(address: String) -> Value {
    Value::from_safe_string(address)
}

/// The address that links begin with. A browser names the host that it asked; what is no host is refused. What a proxy
/// says of it counts only where there is one.
///
/// # Errors
/// [`WebError::BadForm`] when the request names no sound host.
pub(super) fn base_address(settings: &Settings, request: &HttpRequest) -> Result<String, WebError> {
    if let Some(address) = &settings.public_url {
        return Ok(address.clone());
    }
    let connection = request.connection_info();
    let host = request.headers().get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
    let (scheme, host) =
        if settings.behind_proxy { (connection.scheme(), connection.host()) } else { ("http", host) };
    let plain = |c: char| c.is_ascii_alphanumeric() || ".:-[]".contains(c);
    let sound = ["http", "https"].contains(&scheme) && !host.is_empty() && host.chars().all(plain);
    if sound { Ok(format!("{scheme}://{host}")) } else { Err(WebError::BadForm) }
}

/// Sends the browser on with a GET, so that reloading the next page sends nothing twice.
pub(super) fn see_other(address: &str) -> HttpResponse {
    HttpResponse::SeeOther().insert_header((header::LOCATION, address)).finish()
}
