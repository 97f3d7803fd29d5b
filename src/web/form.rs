//! A form with fields of text and choice: read, checked, and shown again with what was typed.

use serde::Serialize;

use super::fields::Fields;

/// How a field is filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
enum Kind {
    Line,
    Email,
    Area,
    Choice,
}

/// A field of a form, with what was typed in it and what is wrong with that.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Field {
    /// Name, which is also the id of the input.
    pub(super) name: &'static str,
    /// Message that is its label.
    label: &'static str,
    /// Message that explains it, or empty.
    hint: &'static str,
    kind: Kind,
    /// The most characters.
    most: usize,
    required: bool,
    /// What can be chosen: the values, and the start of the messages that name them.
    choices: Vec<&'static str>,
    choice_label: &'static str,
    /// What is proposed.
    proposals: Vec<String>,
    value: String,
    /// Message that tells what is wrong.
    wrong: Option<&'static str>,
}

impl Field {
    /// A line of text.
    pub(super) fn line(name: &'static str, label: &'static str, most: usize) -> Self {
        Self {
            name,
            label,
            hint: "",
            kind: Kind::Line,
            most,
            required: false,
            choices: Vec::new(),
            choice_label: "",
            proposals: Vec::new(),
            value: String::new(),
            wrong: None,
        }
    }

    /// Some lines of text.
    pub(super) fn area(name: &'static str, label: &'static str, most: usize) -> Self {
        Self { kind: Kind::Area, ..Self::line(name, label, most) }
    }

    /// A mail address.
    pub(super) fn email(name: &'static str, label: &'static str, most: usize) -> Self {
        Self { kind: Kind::Email, ..Self::line(name, label, most) }
    }

    /// One of some words; `choice_label` and the word make the message that names it.
    pub(super) fn choice(
        name: &'static str,
        label: &'static str,
        choice_label: &'static str,
        choices: Vec<&'static str>,
    ) -> Self {
        let value = choices.first().copied().unwrap_or_default().to_owned();
        Self { kind: Kind::Choice, choices, choice_label, value, ..Self::line(name, label, 0) }
    }

    /// The same field, not to be left empty.
    pub(super) fn required(self) -> Self {
        Self { required: true, ..self }
    }

    /// The same field with an explanation.
    pub(super) fn hint(self, hint: &'static str) -> Self {
        Self { hint, ..self }
    }

    /// The same field with proposals.
    pub(super) fn proposing(self, proposals: Vec<String>) -> Self {
        Self { proposals, ..self }
    }

    /// The same field, filled in.
    pub(super) fn filled(self, value: impl Into<String>) -> Self {
        Self { value: value.into(), ..self }
    }

    fn check(&self, is_address: fn(&str) -> bool) -> Option<&'static str> {
        match self.kind {
            Kind::Choice => (!self.choices.contains(&self.value.as_str())).then_some("field-choose"),
            _ if self.required && self.value.is_empty() => Some("field-empty"),
            _ if self.value.chars().count() > self.most => Some("field-too-long"),
            Kind::Email if !self.value.is_empty() && !is_address(&self.value) => Some("field-no-address"),
            _ => None,
        }
    }
}

/// The fields of a form.
#[derive(Debug, Clone, Serialize)]
pub(super) struct Form {
    fields: Vec<Field>,
    /// Whether something is wrong.
    wrong: bool,
}

impl Form {
    /// A form as it is first shown.
    pub(super) fn new(fields: Vec<Field>) -> Self {
        Self { fields, wrong: false }
    }

    /// The form as it was posted, checked; `is_address` judges mail addresses.
    pub(super) fn posted(self, posted: &Fields, is_address: fn(&str) -> bool) -> Self {
        let mut fields = self.fields;
        for field in &mut fields {
            field.value = posted.get(field.name).unwrap_or_default().trim().replace("\r\n", "\n");
            field.wrong = field.check(is_address);
        }
        let wrong = fields.iter().any(|field| field.wrong.is_some());
        Self { fields, wrong }
    }

    /// Whether something is wrong.
    pub(super) fn is_wrong(&self) -> bool {
        self.wrong
    }

    /// Tells that a field is wrong for a reason of its own.
    pub(super) fn refuse(&mut self, name: &str, message: &'static str) {
        for field in self.fields.iter_mut().filter(|field| field.name == name) {
            field.wrong = Some(message);
            self.wrong = true;
        }
    }

    /// What was typed in a field.
    pub(super) fn value(&self, name: &str) -> String {
        self.fields
            .iter()
            .find(|field| field.name == name)
            .map_or_else(String::new, |field| field.value.clone())
    }

    /// What was typed in a field that may be left empty.
    pub(super) fn optional(&self, name: &str) -> Option<String> {
        Some(self.value(name)).filter(|value| !value.is_empty())
    }
}
