//! Tokens: what somebody carries in a link or a cookie.

use std::fmt;

use data_encoding::BASE32_NOPAD;
use sha2::{Digest as _, Sha256};

use super::{Digest, SecretError, random_bytes};

/// A secret of 160 random bits that somebody carries: in an invitation link or a session cookie.
///
/// It is never stored; its `Debug` form hides it, so that it cannot slip into a log.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

/// Length of a token in characters: 20 bytes in base 32.
const TOKEN_LENGTH: usize = 32;

impl Token {
    /// A new token from the operating system's random source.
    ///
    /// # Errors
    /// When the operating system has no randomness to give.
    pub fn random() -> Result<Self, SecretError> {
        Ok(Self(BASE32_NOPAD.encode(&random_bytes::<20>()?).to_ascii_lowercase()))
    }

    /// The token that follows from a digest, which only the holder of the server key can make.
    pub(super) fn of_digest(digest: &Digest) -> Self {
        Self(BASE32_NOPAD.encode(&digest[..20]).to_ascii_lowercase())
    }

    /// Reads what somebody brought along; `None` when it cannot be a token.
    pub fn parse(text: &str) -> Option<Self> {
        let plausible =
            text.len() == TOKEN_LENGTH && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
        plausible.then(|| Self(text.into()))
    }

    /// The token itself, for the link or cookie that carries it.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// The hash under which the token is looked up. Tokens are random, so a plain hash suffices.
    pub fn hash(&self) -> Digest {
        Sha256::digest(self.0.as_bytes()).into()
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(hidden)")
    }
}
