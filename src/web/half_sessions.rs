//! Who has given the right password and not yet the code of the second factor: in memory only, for five minutes and five
//! attempts. Such a half session opens nothing.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use super::error::WebError;
use crate::{
    secret::{Digest, Token},
    store::account::Account,
};

/// Seconds that somebody stays half signed in.
pub(super) const LASTS: i64 = 5 * 60;
/// Attempts before one must begin again with the password.
const ATTEMPTS: u32 = 5;
/// Most people who are half signed in at once.
const MOST: usize = 1000;

/// Who is half signed in: in memory only.
#[derive(Default)]
pub(super) struct HalfSessions(Mutex<HashMap<Digest, Half>>);

#[derive(Clone)]
struct Half {
    account: Account,
    /// The hash of the password that was right.
    hash: String,
    until: i64,
    attempts: u32,
}

impl HalfSessions {
    /// Begins to wait for the code of somebody whose password was right.
    ///
    /// # Errors
    /// [`WebError::TooMany`] when too many wait already.
    pub(super) fn start(&self, account: Account, hash: String, now: i64) -> Result<Token, WebError> {
        let token = Token::random()?;
        let mut halves = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        halves.retain(|_, half| half.until > now);
        if halves.len() >= MOST {
            return Err(WebError::TooMany);
        }
        halves.insert(token.hash(), Half { account, hash, until: now + LASTS, attempts: 0 });
        Ok(token)
    }

    /// Whoever holds this token, if they may still try, with the hash of their password.
    pub(super) fn find(&self, token: &Digest, now: i64) -> Option<(Account, String)> {
        let halves = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let half = halves.get(token).filter(|half| half.until > now && half.attempts < ATTEMPTS)?;
        Some((half.account.clone(), half.hash.clone()))
    }

    /// Counts an attempt, before it is known how it ends.
    pub(super) fn attempt(&self, token: &Digest) {
        if let Some(half) = self.0.lock().unwrap_or_else(PoisonError::into_inner).get_mut(token) {
            half.attempts += 1;
        }
    }

    /// Stops waiting.
    pub(super) fn end(&self, token: &Digest) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).remove(token);
    }
}
