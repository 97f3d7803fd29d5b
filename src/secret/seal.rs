//! Seals: what only the holder of a key can read.

use std::fmt;

use chacha20poly1305::{
    KeyInit as _, XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};

use super::{Digest, SecretError, random_bytes};

/// Seals bytes so that only the holder of the same key opens them, and notices any change to them
/// (XChaCha20-Poly1305 with a random nonce of 24 bytes).
#[derive(Clone)]
pub struct Seal(pub(super) Digest);

impl Seal {
    const NONCE: usize = 24;
    /// Sealed texts are filled up to a multiple of this, so that their length tells little.
    const BLOCK: usize = 256;

    /// Seals `bytes` for one place, such as a wave: elsewhere they do not open.
    ///
    /// # Errors
    /// When the operating system has no randomness to give.
    pub fn close(&self, place: &str, bytes: &[u8]) -> Result<Vec<u8>, SecretError> {
        let nonce = random_bytes::<{ Self::NONCE }>()?;
        let mut padded = bytes.to_vec();
        padded.push(1);
        padded.resize(padded.len().next_multiple_of(Self::BLOCK), 0);
        let payload = Payload { msg: &padded, aad: place.as_bytes() };
        let sealed = self.cipher().encrypt(&XNonce::from(nonce), payload).map_err(|_| SecretError::Seal)?;
        Ok([nonce.as_slice(), &sealed].concat())
    }

    /// Opens what [`close`](Self::close) sealed for the same place.
    ///
    /// # Errors
    /// When it was sealed with another key or for another place, or has been changed.
    pub fn open(&self, place: &str, sealed: &[u8]) -> Result<Vec<u8>, SecretError> {
        let (nonce, sealed) = sealed.split_first_chunk::<{ Self::NONCE }>().ok_or(SecretError::Seal)?;
        let payload = Payload { msg: sealed, aad: place.as_bytes() };
        let mut bytes =
            self.cipher().decrypt(&XNonce::from(*nonce), payload).map_err(|_| SecretError::Seal)?;
        let end = bytes.iter().rposition(|byte| *byte != 0).ok_or(SecretError::Seal)?;
        bytes.truncate(end);
        Ok(bytes)
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(&self.0.into())
    }
}

impl fmt::Debug for Seal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Seal(hidden)")
    }
}
