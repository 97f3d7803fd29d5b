//! The key of an export: what random ids and codes are made with, so that those of two exports have nothing in common.

use std::fmt;

use data_encoding::BASE32_NOPAD;

use super::{Digest, SecretError, ServerKey, random_bytes};

/// The key of one export, or of all exports of a project.
#[derive(Clone)]
pub struct ExportKey(Digest);

impl ExportKey {
    /// A new key, for a project: when it is gone, nobody can link its exports any more.
    ///
    /// # Errors
    /// When the operating system has no randomness to give.
    pub fn random() -> Result<Self, SecretError> {
        Ok(Self(random_bytes()?))
    }

    /// A key that was kept.
    pub fn of_bytes(bytes: Digest) -> Self {
        Self(bytes)
    }

    /// The key as it is kept, which must be sealed.
    pub fn reveal(&self) -> &Digest {
        &self.0
    }

    /// The id of a row or of a person, 16 small letters and digits (80 bits).
    pub fn respondent(&self, of: &Digest) -> String {
        self.name("respondent", of, 10)
    }

    /// The code of a network, 8 small letters and digits (40 bits).
    pub fn network(&self, id: &str) -> String {
        self.name("network", id.as_bytes(), 5)
    }

    fn name(&self, purpose: &str, value: &[u8], bytes: usize) -> String {
        BASE32_NOPAD.encode(&ServerKey(self.0).digest(purpose, value)[..bytes]).to_ascii_lowercase()
    }
}

impl fmt::Debug for ExportKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ExportKey(hidden)")
    }
}
