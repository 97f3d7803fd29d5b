//! The key that proves that a form is ours, and fields that are wrong.

use serde::Serialize;
use subtle::ConstantTimeEq;

use super::error::WebError;

pub(super) use crate::answers::Fields;

/// Name of the hidden field that proves that a form is ours.
pub(super) const KEY: &str = "formulier";

/// A field that is wrong, with the id of the message that says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub(super) struct Wrong {
    /// Id of the field in the page.
    pub(super) field: &'static str,
    /// Id of the message.
    pub(super) message: &'static str,
}

impl Fields {
    /// Refuses the form unless it carries this key.
    pub(in crate::web) fn require_key(&self, key: &str) -> Result<(), WebError> {
        require_key(self.get(KEY).unwrap_or_default(), key)
    }
}

/// Refuses a form unless the key that it carries is this one.
pub(super) fn require_key(given: &str, key: &str) -> Result<(), WebError> {
    if bool::from(given.as_bytes().ct_eq(key.as_bytes())) { Ok(()) } else { Err(WebError::ForeignForm) }
}
