//! What a monitor asks: how many requests, how fast, how full. Totals only, told to this machine only: neither shows who
//! did something, nor when.

use std::{
    net::IpAddr,
    time::{Duration, Instant},
};

use actix_web::{
    Error, HttpRequest, HttpResponse,
    body::MessageBody,
    dev::{ServiceRequest, ServiceResponse},
    http::header::{self, HeaderMap, HeaderName},
    middleware::Next,
    web,
};
use prometheus_client::{
    encoding::{EncodeLabelSet, text::encode},
    metrics::{counter::Counter, family::Family, gauge::Gauge, histogram::Histogram},
    registry::{Registry, Unit},
};

use super::{error::WebError, state::State};
use crate::store::outbox;

/// Media type of OpenMetrics text (OpenMetrics 1.0, section 5.2.3).
const CONTENT_TYPE: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";
/// Upper ends of the classes of durations, in seconds.
const SECONDS: [f64; 10] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 5.0];
/// What a proxy says of whom it asks for.
const FORWARDED: [HeaderName; 2] = [header::X_FORWARDED_FOR, header::FORWARDED];

/// What is counted while the server runs.
pub(super) struct Metrics {
    requests: Family<Answer, Counter>,
    duration: Histogram,
}

/// How a request was answered.
#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Answer {
    /// The class of its status, such as `2xx`.
    status: &'static str,
}

/// A name of a mail's state.
#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct InState {
    state: String,
}

impl Default for Metrics {
    fn default() -> Self {
        Self { requests: Family::default(), duration: Histogram::new(SECONDS) }
    }
}

impl Metrics {
    fn add(&self, status: u16, took: Duration) {
        let status = match status {
            100..=199 => "1xx",
            200..=299 => "2xx",
            300..=399 => "3xx",
            400..=499 => "4xx",
            _ => "5xx",
        };
        self.requests.get_or_create(&Answer { status }).inc();
        self.duration.observe(took.as_secs_f64());
    }

    /// All of it as OpenMetrics text.
    fn told(&self, state: &State) -> Result<String, WebError> {
        let mut registry = Registry::with_prefix("netwerkspiegel");
        registry.register("requests", "Requests by class of status", self.requests.clone());
        registry.register_with_unit(
            "request_duration",
            "From the head of a request to the head of its answer",
            Unit::Seconds,
            self.duration.clone(),
        );
        let gauge = |value: u64| {
            let gauge = Gauge::<i64>::default();
            gauge.set(i64::try_from(value).unwrap_or(i64::MAX));
            gauge
        };
        let counter = |value: u64| {
            let counter = Counter::<u64>::default();
            counter.inc_by(value);
            counter
        };
        let store = &state.store;
        let written = store.written();
        registry.register("writes", "Pieces of work that were written", counter(written.pieces));
        registry.register("commits", "Transactions that held them", counter(written.commits));
        registry.register_with_unit(
            "database_size",
            "The database with its log",
            Unit::Bytes,
            gauge(store.size()),
        );
        if let Some(free) = store.free_space() {
            registry.register_with_unit(
                "disk_free",
                "Room on the disk of the data folder",
                Unit::Bytes,
                gauge(free),
            );
        }
        registry.register(
            "database_sound",
            "1 unless damage was found",
            gauge(store.answers().is_ok().into()),
        );
        let mails = Family::<InState, Gauge>::default();
        for (in_state, count) in store.read(outbox::counts)? {
            mails.get_or_create(&InState { state: in_state.word().into() }).set(count.into());
        }
        registry.register("mails", "Mails by state", mails);
        let mut text = String::new();
        encode(&mut text, &registry).map_err(|_| WebError::Internal)?;
        Ok(text)
    }
}

/// Counts every answer.
pub(super) async fn count<B: MessageBody>(
    request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, Error> {
    let state = request.app_data::<web::Data<State>>().cloned();
    let start = Instant::now();
    let response = next.call(request).await?;
    if let Some(state) = state {
        state.metrics.add(response.status().as_u16(), start.elapsed());
    }
    Ok(response)
}

/// `GET /metrics`: for who asks from this machine, and not through a proxy on it.
pub(super) async fn show(request: HttpRequest, state: web::Data<State>) -> Result<HttpResponse, WebError> {
    if !asks_from_here(request.peer_addr().map(|peer| peer.ip()), request.headers()) {
        return Err(WebError::NotFound);
    }
    Ok(HttpResponse::Ok().content_type(CONTENT_TYPE).body(state.metrics.told(&state)?))
}

fn asks_from_here(peer: Option<IpAddr>, headers: &HeaderMap) -> bool {
    peer.is_some_and(|ip| ip.to_canonical().is_loopback())
        && !FORWARDED.iter().any(|name| headers.contains_key(name))
}
