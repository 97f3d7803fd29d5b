//! Language tags and texts in several languages.

use std::{borrow::Cow, collections::BTreeMap, fmt, str::FromStr};

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

/// A language as its two or three letter code (ISO 639), such as `nl`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Language(String);

impl Language {
    /// The code, in lower case.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Dutch, the first language of the product.
    pub fn dutch() -> Self {
        Self("nl".into())
    }

    /// English, the second language of the product.
    pub fn english() -> Self {
        Self("en".into())
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Language {
    type Err = String;

    fn from_str(tag: &str) -> Result<Self, String> {
        let known_form = (2..=3).contains(&tag.len()) && tag.bytes().all(|b| b.is_ascii_lowercase());
        if known_form {
            Ok(Self(tag.into()))
        } else {
            Err(format!(
                "`{tag}` is not a language code: expected two or three small letters, such as nl or en"
            ))
        }
    }
}

impl Serialize for Language {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Language {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

impl JsonSchema for Language {
    fn schema_name() -> Cow<'static, str> {
        "Language".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "string", "pattern": "^[a-z]{2,3}$", "description": "ISO 639 code, such as nl"})
    }
}

/// A text by language.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Text(BTreeMap<Language, String>);

impl Text {
    /// The text in `language`, or in the first language there is: a checked questionnaire has at least one.
    pub fn get(&self, language: &Language) -> &str {
        self.0.get(language).or_else(|| self.0.values().next()).map_or("", String::as_str)
    }

    /// The text in exactly this language.
    pub fn in_language(&self, language: &Language) -> Option<&str> {
        self.0.get(language).map(String::as_str)
    }

    /// Texts one after the other, in every language of the first.
    pub(super) fn joined<'a>(texts: impl Iterator<Item = &'a Self> + Clone, between: &str) -> Self {
        let languages = texts.clone().next().into_iter().flat_map(|first| first.0.keys().cloned());
        let in_one = |language: Language| {
            let words = texts.clone().map(|text| text.get(&language)).collect::<Vec<_>>().join(between);
            (language, words)
        };
        Self(languages.map(in_one).collect())
    }

    /// Every language with its text.
    pub fn iter(&self) -> impl Iterator<Item = (&Language, &str)> {
        self.0.iter().map(|(language, text)| (language, text.as_str()))
    }
}

impl JsonSchema for Text {
    fn schema_name() -> Cow<'static, str> {
        "Text".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "type": "object",
            "description": "a text by language code, such as {\"nl\": \"…\", \"en\": \"…\"}",
            "propertyNames": {"pattern": "^[a-z]{2,3}$"},
            "additionalProperties": {"type": "string", "minLength": 1},
            "minProperties": 1
        })
    }
}
