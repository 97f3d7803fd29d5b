//! The fields of a form as they came: names with values, in order.

use serde::Deserialize;

/// The fields of a posted form.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(transparent)]
pub struct Fields(Vec<(String, String)>);

impl Fields {
    /// The first value of a field.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.iter().find(|(field, _)| field == name).map(|(_, value)| value.as_str())
    }

    /// The values of all fields whose name is one of these, in their order.
    pub fn where_name(&self, is_one: impl Fn(&str) -> bool) -> impl Iterator<Item = &str> {
        self.0.iter().filter(move |(field, _)| is_one(field)).map(|(_, value)| value.as_str())
    }

    /// The last value of a field: of a checkbox behind a hidden field of the same name, what was chosen.
    pub fn last(&self, name: &str) -> Option<&str> {
        self.0.iter().rev().find(|(field, _)| field == name).map(|(_, value)| value.as_str())
    }
}
