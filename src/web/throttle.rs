//! Slows down who guesses: after so many failures within a quarter of an hour nothing is tried any more. Few failures are
//! borne for one account from one network address; more for an account from everywhere, so that a stranger does not
//! easily shut its owner out; and more from one address, for a town hall shares one. Right sign-ins do not count. Kept in
//! memory only, and bounded.

use std::{
    collections::HashMap,
    net::IpAddr,
    sync::{Mutex, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use actix_web::{HttpRequest, http::header::HeaderName};
use sha2::{Digest as _, Sha256};

use super::error::{HELD_BACK, WebError};
use crate::{secret::Digest, settings::Settings};

/// The time over which failures are counted.
const WINDOW: Duration = HELD_BACK;
/// Most counters that are kept; who fills them all makes the oldest go.
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
    /// Failures within the window: for one account from one address, for one account, and for one address.
    fn limits(self) -> (u32, u32, u32) {
        match self {
            Self::Password => (10, 100, 100),
            Self::Forgotten => (5, 10, 50),
            Self::Link => (1000, 1000, 1000),
        }
    }
}

/// Counts failures.
#[derive(Default)]
pub(super) struct Throttle(Mutex<HashMap<Digest, Count>>);

struct Count {
    since: Instant,
    attempts: u32,
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
        let (by_both, by_account, by_address) = guess.limits();
        let key = |kind: &str, value: &str| -> Digest {
            Sha256::digest(format!("{guess:?} {kind} {}", value.trim().to_lowercase())).into()
        };
        let from = address_of(request, settings).map(network_of).unwrap_or_default();
        let mut keys = vec![(key("from", &from), by_address)];
        if let Some(account) = account {
            keys.push((key("account", account), by_account));
            keys.push((key("both", &format!("{from} {account}")), by_both));
        }
        Self { guess, keys }
    }
}

impl Throttle {
    /// Counts an attempt, before it is known how it ends: so that many at the same time do not all slip through. Who
    /// has failed too often lately is refused.
    ///
    /// # Errors
    /// [`WebError::TooMany`].
    pub(super) fn attempt(&self, guesser: &Guesser) -> Result<(), WebError> {
        self.attempt_at(guesser, Instant::now())
    }

    /// Takes an attempt back that was right.
    pub(super) fn succeeded(&self, guesser: &Guesser) {
        let mut counts = self.lock();
        for (key, _) in &guesser.keys {
            if let Some(count) = counts.get_mut(key) {
                count.attempts = count.attempts.saturating_sub(1);
            }
        }
    }

    fn attempt_at(&self, guesser: &Guesser, now: Instant) -> Result<(), WebError> {
        let mut counts = self.lock();
        let is_over = |count: &Count| now.duration_since(count.since) >= WINDOW;
        let too_many = guesser.keys.iter().any(|(key, limit)| {
            counts.get(key).is_some_and(|count| !is_over(count) && count.attempts >= *limit)
        });
        if too_many {
            log::warn!("too many attempts: {:?}", guesser.guess);
            return Err(WebError::TooMany);
        }
        if counts.len() + guesser.keys.len() > MOST {
            make_room(&mut counts, now);
        }
        for (key, _) in &guesser.keys {
            let count = counts.entry(*key).or_insert(Count { since: now, attempts: 0 });
            if is_over(count) {
                *count = Count { since: now, attempts: 0 };
            }
            count.attempts += 1;
        }
        Ok(())
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<Digest, Count>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Clears away the counters whose time is over; if that does not help, the older half.
fn make_room(counts: &mut HashMap<Digest, Count>, now: Instant) {
    counts.retain(|_, count| now.duration_since(count.since) < WINDOW);
    if counts.len() > MOST / 2 {
        let mut begun = counts.values().map(|count| count.since).collect::<Vec<_>>();
        let (_, middle, _) = begun.select_nth_unstable(counts.len() / 2);
        let middle = *middle;
        counts.retain(|_, count| count.since > middle);
    }
}

/// The network address that a request came from: of the last proxy's neighbour where we stand behind one.
fn address_of(request: &HttpRequest, settings: &Settings) -> Option<IpAddr> {
    let peer = request.peer_addr().map(|address| address.ip());
    if !settings.behind_proxy {
        return peer;
    }
    // A proxy adds a line, or to the last line: what stands before it the client may have made up.
    let forwarded = request.headers().get_all(HeaderName::from_static("x-forwarded-for")).last();
    let last = forwarded.and_then(|list| list.to_str().ok()?.rsplit(',').next()?.trim().parse().ok());
    last.or(peer)
}

/// What counts as one address: of IPv6 the network, for whoever has one address of it has them all.
fn network_of(address: IpAddr) -> String {
    match address {
        IpAddr::V4(address) => address.to_string(),
        IpAddr::V6(address) => {
            let [a, b, c, d, ..] = address.segments();
            format!("{a:x}:{b:x}:{c:x}:{d:x}::/64")
        }
    }
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
    fn an_account_is_held_back_after_ten_failures_from_one_address_and_free_after_the_window() {
        let (throttle, now) = (Throttle::default(), Instant::now());
        let noor = guesser("192.0.2.1", Some("noor@voorbeeld.example"));
        for _ in 0..10 {
            assert!(throttle.attempt_at(&noor, now).is_ok());
        }
        assert!(throttle.attempt_at(&noor, now).is_err());
        let elsewhere = guesser("192.0.2.2", Some(" NOOR@voorbeeld.example"));
        assert!(throttle.attempt_at(&elsewhere, now).is_ok(), "a stranger does not shut her out");
        assert!(throttle.attempt_at(&guesser("192.0.2.1", Some("sam@voorbeeld.example")), now).is_ok());
        assert!(throttle.attempt_at(&noor, now + WINDOW).is_ok());
    }

    #[test]
    fn an_account_is_held_back_after_a_hundred_failures_from_everywhere() {
        let (throttle, now) = (Throttle::default(), Instant::now());
        let from = |number: u32| guesser(&format!("192.0.2.{number}"), Some("noor@voorbeeld.example"));
        assert!((0..100).all(|number| throttle.attempt_at(&from(number), now).is_ok()));
        assert!(throttle.attempt_at(&from(200), now).is_err());
    }

    #[test]
    fn an_address_is_held_back_after_a_hundred_failures_at_any_account() {
        let (throttle, now) = (Throttle::default(), Instant::now());
        for number in 0..100 {
            let guesser = guesser("192.0.2.1", Some(&format!("{number}@voorbeeld.example")));
            assert!(throttle.attempt_at(&guesser, now).is_ok());
        }
        assert!(throttle.attempt_at(&guesser("192.0.2.1", None), now).is_err());
        assert!(throttle.attempt_at(&guesser("192.0.2.2", None), now).is_ok());
        // Of IPv6 a whole network counts as one.
        for number in 0..100 {
            assert!(throttle.attempt_at(&guesser(&format!("[2001:db8::{number:x}]"), None), now).is_ok());
        }
        assert!(throttle.attempt_at(&guesser("[2001:db8::ffff]", None), now).is_err());
        assert!(throttle.attempt_at(&guesser("[2001:db8:0:1::1]", None), now).is_ok());
    }

    #[test]
    fn what_was_right_does_not_count() {
        let (throttle, now) = (Throttle::default(), Instant::now());
        let noor = guesser("192.0.2.1", Some("noor@voorbeeld.example"));
        for _ in 0..500 {
            assert!(throttle.attempt_at(&noor, now).is_ok());
            throttle.succeeded(&noor);
        }
    }

    #[test]
    fn the_memory_it_takes_is_bounded_and_the_newest_are_counted() {
        let (throttle, now) = (Throttle::default(), Instant::now());
        for number in 0..MOST {
            let at = now + Duration::from_micros(number as u64);
            let from = format!("10.{}.{}.{}", number >> 16, (number >> 8) & 255, number & 255);
            throttle.attempt_at(&guesser(&from, Some(&number.to_string())), at).unwrap();
            assert!(throttle.lock().len() <= MOST);
        }
        let late = guesser("192.0.2.1", Some("noor@voorbeeld.example"));
        let at = now + Duration::from_secs(1);
        assert!((0..10).all(|_| throttle.attempt_at(&late, at).is_ok()));
        assert!(throttle.attempt_at(&late, at).is_err());
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
