//! Slows down who guesses: after so many failures within a quarter of an hour nothing is tried any more, for an account
//! and for a network address apart. A town hall shares one address, so that limit is high; right sign-ins never count.
//! Kept in memory only, and bounded.

use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

use actix_web::{HttpRequest, http::header::HeaderName};
use sha2::{Digest as _, Sha256};

use super::error::WebError;
use crate::{secret::Digest, settings::Settings};

/// The time over which failures are counted.
pub(super) const WINDOW: Duration = Duration::from_secs(15 * 60);
/// Most counters that are kept; who fills them all is held back together with everybody new.
const MOST: usize = 20_000;

/// What somebody guesses at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) enum Guess {
    /// The password, or a code of the second factor, of an account.
    Password,
    /// Whether a new password can be asked for.
    Forgotten,
    /// A link: of a partner, or to choose a password.
    Link,
}

impl Guess {
    /// Failures within the window for one account, and for one network address.
    fn limits(self) -> (u32, u32) {
        match self {
            Self::Password => (10, 100),
            Self::Forgotten => (5, 50),
            Self::Link => (300, 300),
        }
    }
}

/// Counts failures.
#[derive(Default)]
pub(super) struct Throttle(Mutex<HashMap<Digest, Count>>);

struct Count {
    since: Instant,
    failures: u32,
}

/// Somebody who guesses: from an address, perhaps at an account.
#[derive(Debug, Clone)]
pub(super) struct Guesser {
    guess: Guess,
    keys: Vec<(Digest, u32)>,
}

impl Guesser {
    /// Who sent this request; `account` is the mail address that was typed.
    pub(super) fn of(
        request: &HttpRequest,
        settings: &Settings,
        guess: Guess,
        account: Option<&str>,
    ) -> Self {
        let (by_account, by_address) = guess.limits();
        let key = |kind: &str, value: &str| -> Digest {
            Sha256::digest(format!("{guess:?} {kind} {}", value.trim().to_lowercase())).into()
        };
        let address = address_of(request, settings).map(|ip| (key("from", &ip.to_string()), by_address));
        let account = account.map(|account| (key("account", account), by_account));
        Self { guess, keys: address.into_iter().chain(account).collect() }
    }
}

impl Throttle {
    /// Refuses who has failed too often lately.
    ///
    /// # Errors
    /// [`WebError::TooMany`].
    pub(super) fn require(&self, guesser: &Guesser) -> Result<(), WebError> {
        self.require_at(guesser, Instant::now())
    }

    /// Notes a failure.
    pub(super) fn failed(&self, guesser: &Guesser) {
        self.failed_at(guesser, Instant::now());
    }

    fn require_at(&self, guesser: &Guesser, now: Instant) -> Result<(), WebError> {
        let counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let too_many = guesser.keys.iter().any(|(key, limit)| {
            let count = counts.get(key).filter(|count| now.duration_since(count.since) < WINDOW);
            count.is_some_and(|count| count.failures >= *limit)
        });
        if too_many {
            log::warn!("too many attempts: {:?}", guesser.guess);
            return Err(WebError::TooMany);
        }
        Ok(())
    }

    fn failed_at(&self, guesser: &Guesser, now: Instant) {
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if counts.len() + guesser.keys.len() > MOST {
            counts.retain(|_, count| now.duration_since(count.since) < WINDOW);
        }
        for (key, _) in &guesser.keys {
            if counts.len() >= MOST && !counts.contains_key(key) {
                continue;
            }
            let count = counts.entry(*key).or_insert(Count { since: now, failures: 0 });
            if now.duration_since(count.since) >= WINDOW {
                *count = Count { since: now, failures: 0 };
            }
            count.failures += 1;
        }
    }
}

/// The network address that a request came from: of the last proxy's neighbour where we stand behind one.
fn address_of(request: &HttpRequest, settings: &Settings) -> Option<IpAddr> {
    let peer = request.peer_addr().map(|address| address.ip());
    if !settings.behind_proxy {
        return peer;
    }
    let forwarded = request.headers().get(HeaderName::from_static("x-forwarded-for"));
    let last = forwarded.and_then(|list| list.to_str().ok()?.rsplit(',').next()?.trim().parse().ok());
    last.or(peer)
}

#[cfg(test)]
mod tests {
    use actix_web::test::TestRequest;

    use super::*;

    fn guesser(from: &str, account: Option<&str>) -> Guesser {
        let request =
            TestRequest::default().peer_addr(format!("{from}:1").parse().unwrap()).to_http_request();
        Guesser::of(&request, &Settings::default(), Guess::Password, account)
    }

    #[test]
    fn an_account_is_held_back_after_ten_failures_and_free_after_the_window() {
        let (throttle, now) = (Throttle::default(), Instant::now());
        let noor = guesser("192.0.2.1", Some("noor@voorbeeld.example"));
        for _ in 0..10 {
            assert!(throttle.require_at(&noor, now).is_ok());
            throttle.failed_at(&noor, now);
        }
        assert!(throttle.require_at(&noor, now).is_err());
        let elsewhere = guesser("192.0.2.2", Some(" NOOR@voorbeeld.example"));
        assert!(throttle.require_at(&elsewhere, now).is_err(), "from everywhere");
        assert!(throttle.require_at(&guesser("192.0.2.1", Some("sam@voorbeeld.example")), now).is_ok());
        assert!(throttle.require_at(&noor, now + WINDOW).is_ok());
    }

    #[test]
    fn an_address_is_held_back_after_a_hundred_failures_at_any_account() {
        let (throttle, now) = (Throttle::default(), Instant::now());
        for number in 0..100 {
            let guesser = guesser("192.0.2.1", Some(&format!("{number}@voorbeeld.example")));
            assert!(throttle.require_at(&guesser, now).is_ok());
            throttle.failed_at(&guesser, now);
        }
        assert!(throttle.require_at(&guesser("192.0.2.1", None), now).is_err());
        assert!(throttle.require_at(&guesser("192.0.2.2", None), now).is_ok());
    }

    #[test]
    fn the_memory_it_takes_is_bounded() {
        let (throttle, now) = (Throttle::default(), Instant::now());
        for number in 0..MOST {
            throttle.failed_at(&guesser("192.0.2.1", Some(&number.to_string())), now);
        }
        assert!(throttle.0.lock().unwrap().len() <= MOST);
        throttle.failed_at(&guesser("192.0.2.9", Some("later")), now + WINDOW);
        assert_eq!(throttle.0.lock().unwrap().len(), 2, "what is over is cleared away");
    }

    #[test]
    fn behind_a_proxy_the_address_is_the_one_that_the_proxy_saw() {
        let settings = Settings { behind_proxy: true, ..Settings::default() };
        let request = TestRequest::default()
            .peer_addr("127.0.0.1:1".parse().unwrap())
            .insert_header(("x-forwarded-for", "10.0.0.1, 192.0.2.7"))
            .to_http_request();
        assert_eq!(address_of(&request, &settings), "192.0.2.7".parse().ok());
        assert_eq!(
            address_of(&request, &Settings::default()),
            "127.0.0.1".parse().ok(),
            "not unless told so"
        );
        let bare = TestRequest::default().peer_addr("127.0.0.1:1".parse().unwrap()).to_http_request();
        assert_eq!(address_of(&bare, &settings), "127.0.0.1".parse().ok());
    }
}
