//! The key of an export: what random ids and codes are made with, so that those of two exports have nothing in common.

use std::fmt;

use data_encoding::BASE32_NOPAD;

use super::{Digest, SecretError, ServerKey, random_bytes};

/// The id of a row or of a person: 16 small letters and digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct RowId([u8; RowId::LENGTH]);

impl RowId {
    const LENGTH: usize = 16;
    /// Bytes of a digest that it tells: 80 bits.
    const BYTES: usize = 10;

    /// As it is written.
    pub fn as_str(&self) -> &str {
        str::from_utf8(&self.0).unwrap_or_default()
    }
}

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

    /// The id of a row or of a person.
    pub fn respondent(&self, of: &Digest) -> RowId {
        let mut id = [0; RowId::LENGTH];
        BASE32_NOPAD.encode_mut(&self.digest("respondent", of)[..RowId::BYTES], &mut id);
        id.make_ascii_lowercase();
        RowId(id)
    }

    /// The code of a network, 8 small letters and digits (40 bits).
    pub fn network(&self, id: &str) -> String {
        BASE32_NOPAD.encode(&self.digest("network", id.as_bytes())[..5]).to_ascii_lowercase()
    }

    fn digest(&self, purpose: &str, value: &[u8]) -> Digest {
        ServerKey(self.0).digest(purpose, value)
    }
}

impl fmt::Debug for ExportKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ExportKey(hidden)")
    }
}
