//! What holds for every answer: security headers, no forms from elsewhere, and errors told as pages.

use actix_web::{
    Error,
    body::{EitherBody, MessageBody},
    dev::{ServiceRequest, ServiceResponse},
    http::{
        Method, StatusCode,
        header::{self, HeaderMap, HeaderName, HeaderValue},
    },
    middleware::Next,
    web,
};
use minijinja::context;

use super::{
    error::WebError,
    no_mail,
    state::State,
    throttle::{Guess, Guesser},
    view::View,
};

/// Only our own files: no script in a page, no frame, nothing from elsewhere.
const CONTENT_SECURITY_POLICY: &str = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; \
     font-src 'self'; img-src 'self' data:; \
     form-action 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none'";

const HEADERS: [(HeaderName, &str); 6] = [
    (header::CONTENT_SECURITY_POLICY, CONTENT_SECURITY_POLICY),
    (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (header::REFERRER_POLICY, "no-referrer"),
    (header::X_FRAME_OPTIONS, "DENY"),
    (HeaderName::from_static("x-robots-tag"), "noindex, nofollow"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
];

/// A year, for browsers that reach us over TLS.
const STRICT_TRANSPORT: &str = "max-age=31536000; includeSubDomains";

/// Puts the security headers on every answer, errors and downloads included.
pub(super) async fn headers<B: MessageBody>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, Error> {
    let secure = request.app_data::<web::Data<State>>().is_some_and(|state| state.settings.is_secure());
    let mut response = next.call(request).await?;
    let headers = response.headers_mut();
    for (name, value) in HEADERS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    if secure {
        headers.insert(header::STRICT_TRANSPORT_SECURITY, HeaderValue::from_static(STRICT_TRANSPORT));
    }
    if !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    Ok(response)
}

/// Refuses a form that another site sent: a browser says where a form comes from. Programs that say nothing
/// still need the form key and the cookie.
pub(super) async fn same_origin<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B>>, Error> {
    let changes = ![Method::GET, Method::HEAD, Method::OPTIONS].contains(request.method());
    if changes && !no_mail::is_one_click(request.path()) && comes_from_elsewhere(request.headers()) {
        let response = request.error_response(WebError::ForeignForm);
        return Ok(response.map_into_right_body());
    }
    Ok(next.call(request).await?.map_into_left_body())
}

fn comes_from_elsewhere(headers: &HeaderMap) -> bool {
    let text = |name: HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = text(HeaderName::from_static("sec-fetch-site")) {
        return !matches!(site, "same-origin" | "none");
    }
    match (text(header::ORIGIN), text(header::HOST)) {
        (Some(origin), Some(host)) => {
            origin.split_once("://").map(|(_, origin_host)| origin_host) != Some(host)
        }
        (Some(_), None) => true,
        (None, _) => false,
    }
}

/// Holds back who tries one link of a partner after the other.
pub(super) async fn few_wrong_links<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B>>, Error> {
    let is_link = ["/s/", "/o/"].iter().any(|start| request.path().starts_with(start));
    let state = request.app_data::<web::Data<State>>().cloned();
    let Some(state) = state.filter(|_| is_link) else {
        return Ok(next.call(request).await?.map_into_left_body());
    };
    let guesser = Guesser::of(request.request(), &state.settings, Guess::Link, None);
    if let Err(error) = state.throttle.attempt(&guesser) {
        return Ok(request.error_response(error).map_into_right_body());
    }
    let response = next.call(request).await?;
    if response.status() != StatusCode::NOT_FOUND {
        state.throttle.succeeded(&guesser);
    }
    Ok(response.map_into_left_body())
}

/// Tells every error as a page in the language of the reader.
pub(super) async fn error_pages<B: MessageBody + 'static>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<EitherBody<B>>, Error> {
    let response = next.call(request).await?;
    let status = response.status();
    let told = response.headers().contains_key(header::CONTENT_TYPE) && response.response().error().is_none();
    if told || !(status.is_client_error() || status.is_server_error()) {
        return Ok(response.map_into_left_body());
    }
    let message = match response.response().error() {
        Some(error) => error.as_error::<WebError>().map(WebError::message),
        None => None,
    };
    let message = message.unwrap_or_else(|| WebError::message_of_status(status));
    let view = View::of(response.request())?;
    let mut page = view.page_with_status(status, "error.html", context! { message })?;
    let (request, told) = response.into_parts();
    if let Some(wait) = told.headers().get(header::RETRY_AFTER) {
        page.headers_mut().insert(header::RETRY_AFTER, wait.clone());
    }
    Ok(ServiceResponse::new(request, page).map_into_boxed_body().map_into_right_body::<B>())
}
