//! Every sentence on a screen, by language, from the message files in `templates/messages/` (Project Fluent).
//!
//! A third language is one more file there: `build.rs` finds it.

use std::{borrow::Cow, sync::LazyLock};

use fluent_bundle::{FluentArgs, FluentResource, FluentValue, concurrent::FluentBundle};

use jiff::civil::Date;

use crate::questionnaire::Language;

// The languages of the screens with their message files, `FILES: &[(&str, &str)]`; the first, Dutch, is the one to
// fall back on.
include!(concat!(env!("OUT_DIR"), "/message_files.rs"));

/// The messages of one language.
pub struct Messages {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

static ALL: LazyLock<Vec<Messages>> = LazyLock::new(|| {
    FILES
        .iter()
        .map(|(tag, source)| Messages::new(tag, source).expect("the message files are sound"))
        .collect()
});

impl Messages {
    fn new(tag: &str, source: &str) -> Result<Self, String> {
        let language = tag.parse::<Language>()?;
        let identifier = tag.parse().map_err(|error| format!("{tag}: {error}"))?;
        let resource =
            FluentResource::try_new(source.into()).map_err(|(_, errors)| format!("{tag}: {errors:?}"))?;
        let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
        // Our texts run in one direction; marks around every value would only end up in copied text.
        bundle.set_use_isolating(false);
        bundle.add_resource(resource).map_err(|errors| format!("{tag}: {errors:?}"))?;
        Ok(Self { language, bundle })
    }

    /// The messages of this language, or of the first language where there are none.
    pub fn of(language: &Language) -> &'static Self {
        ALL.iter().find(|messages| messages.language == *language).unwrap_or(&ALL[0])
    }

    /// All languages that the screens are offered in.
    pub fn languages() -> impl Iterator<Item = &'static Language> {
        ALL.iter().map(|messages| &messages.language)
    }

    /// The language of these messages.
    pub fn language(&self) -> &Language {
        &self.language
    }

    /// The message `id` without values.
    pub fn text(&self, id: &str) -> Cow<'_, str> {
        self.format(id, None)
    }

    /// The message `id` with values filled in.
    pub fn text_with<'a>(
        &self,
        id: &str,
        values: impl IntoIterator<Item = (&'a str, FluentValue<'a>)>,
    ) -> String {
        self.format(id, Some(&values.into_iter().collect())).into_owned()
    }

    /// A number with `decimals` decimals, with the decimal mark of the language.
    pub fn number(&self, value: f64, decimals: usize) -> String {
        // Without this, a small negative number is printed as "-0.0".
        let value = if value.abs() < 0.5 * 10f64.powi(-(decimals as i32)) { 0.0 } else { value };
        let text = format!("{value:.decimals$}");
        text.replace('.', &self.text("decimal-mark"))
    }

    /// Names as one text: `‘a’`, `‘a’ en ‘b’`, `‘a’, ‘b’ en ‘c’`; `None` for none.
    pub fn list(&self, names: &[&str]) -> Option<String> {
        let quoted = names.iter().map(|name| self.text_with("quoted", [("name", (*name).into())]));
        let quoted = quoted.collect::<Vec<_>>();
        let (last, others) = quoted.split_last()?;
        if others.is_empty() {
            return Some(last.clone());
        }
        let values = [("first", others.join(", ").into()), ("last", last.as_str().into())];
        Some(self.text_with("list-and", values))
    }

    /// A date in words, such as "23 november 2026".
    pub fn date(&self, date: Date) -> String {
        // Years are texts, so that no language puts a mark between their thousands.
        let year = date.year().to_string();
        self.text_with(
            "date",
            [("day", date.day().into()), ("month", date.month().into()), ("year", year.into())],
        )
    }

    fn format(&self, id: &str, values: Option<&FluentArgs<'_>>) -> Cow<'_, str> {
        let Some(pattern) = self.bundle.get_message(id).and_then(|message| message.value()) else {
            log::error!("message {id} is missing in {}", self.language);
            return Cow::Owned(id.into());
        };
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, values, &mut errors);
        if !errors.is_empty() {
            log::error!("message {id} in {}: {errors:?}", self.language);
        }
        Cow::Owned(text.into_owned())
    }
}
