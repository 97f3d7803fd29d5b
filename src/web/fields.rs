//! The fields of a form as they came: names with values, in order.

use serde::Serialize;
use subtle::ConstantTimeEq;

use super::error::WebError;

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

/// The fields of a posted form.
#[derive(serde::Deserialize)]
#[serde(transparent)]
pub(super) struct Fields(Vec<(String, String)>);

impl Fields {
    /// The first value of a field.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(field, _)| field == name).map(|(_, value)| value.as_str())
    }

    /// The values of all fields whose name is one of these, in their order.
    pub(super) fn where_name(&self, is_one: impl Fn(&str) -> bool) -> impl Iterator<Item = &str> {
        self.0.iter().filter(move |(field, _)| is_one(field)).map(|(_, value)| value.as_str())
    }

    /// The last value of a field: of a checkbox behind a hidden field of the same name, what was chosen.
    pub(super) fn last(&self, name: &str) -> Option<&str> {
        self.0.iter().rev().find(|(field, _)| field == name).map(|(_, value)| value.as_str())
    }

    /// Refuses the form unless it carries this key.
    pub(super) fn require_key(&self, key: &str) -> Result<(), WebError> {
        require_key(self.get(KEY).unwrap_or_default(), key)
    }
}

/// Refuses a form unless the key that it carries is this one.
pub(super) fn require_key(given: &str, key: &str) -> Result<(), WebError> {
    if bool::from(given.as_bytes().ct_eq(key.as_bytes())) { Ok(()) } else { Err(WebError::ForeignForm) }
}
