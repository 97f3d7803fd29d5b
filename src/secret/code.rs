//! Codes that people type over: shorter than tokens, in groups of four.

use std::fmt;

use data_encoding::BASE32_NOPAD;

use super::{SecretError, random_bytes};

/// Bytes of the salt of a return code.
pub const SALT_LENGTH: usize = 16;

/// A code (80 random bits) with which somebody finds their own answers of an anonymous wave again. Only they hold
/// it; the server keeps a salted hash.
#[derive(Clone, PartialEq, Eq)]
pub struct ReturnCode(String);

impl ReturnCode {
    /// Length in characters, without the hyphens between the groups.
    const LENGTH: usize = 16;

    /// A new code.
    ///
    /// # Errors
    /// When the operating system has no randomness to give.
    pub fn random() -> Result<Self, SecretError> {
        Ok(Self(BASE32_NOPAD.encode(&random_bytes::<10>()?).to_ascii_lowercase()))
    }

    /// Reads a code as somebody types it over: capitals, hyphens and spaces do not matter. `None` when it cannot
    /// be a code.
    pub fn parse(typed: &str) -> Option<Self> {
        plain_code(typed).filter(|code| code.len() == Self::LENGTH).map(Self)
    }

    /// The code as it is hashed.
    pub(super) fn plain(&self) -> &str {
        &self.0
    }

    /// The code in groups of four, to write down.
    pub fn in_groups(&self) -> String {
        in_groups(&self.0)
    }
}

impl fmt::Debug for ReturnCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ReturnCode(hidden)")
    }
}

/// A code in groups of four characters.
pub fn in_groups(code: &str) -> String {
    code.as_bytes().chunks(4).map(String::from_utf8_lossy).collect::<Vec<_>>().join("-")
}

/// A code as it is kept, from how somebody typed it; `None` when it holds a character that no code has.
pub fn plain_code(typed: &str) -> Option<String> {
    let plain = typed.chars().filter(|c| !c.is_whitespace() && *c != '-').map(|c| c.to_ascii_lowercase());
    let plain = plain.collect::<String>();
    let known = |c: char| c.is_ascii_lowercase() || ('2'..='7').contains(&c);
    (!plain.is_empty() && plain.chars().all(known)).then_some(plain)
}
