//! The little a chart itself says: how a number is written and what a gap is called.

/// The language of the few words and signs that a chart adds to what it is handed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Locale {
    /// Dutch: decimal comma.
    Dutch,
    /// English: decimal point.
    English,
}

impl Locale {
    /// BCP 47 tag for the picture's `lang` attribute.
    pub fn tag(self) -> &'static str {
        match self {
            Self::Dutch => "nl",
            Self::English => "en",
        }
    }

    /// What the legend calls the place of a value that is not there.
    pub fn no_figure(self) -> &'static str {
        match self {
            Self::Dutch => "geen cijfer",
            Self::English => "no figure",
        }
    }

    /// A number with at most two decimals and none that say nothing: `4`, `2,5`, `−0,25`.
    pub fn number(self, value: f64) -> String {
        let plain = format!("{value:.2}");
        let plain = plain.trim_end_matches('0').trim_end_matches('.');
        let signed = match plain.strip_prefix('-') {
            Some("0") => "0".to_owned(),
            Some(rest) => format!("−{rest}"),
            None => plain.to_owned(),
        };
        match self {
            Self::Dutch => signed.replace('.', ","),
            Self::English => signed,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Locale;

    #[test]
    fn numbers_are_written_in_the_language_of_the_reader() {
        assert_eq!(Locale::Dutch.number(2.5), "2,5");
        assert_eq!(Locale::English.number(2.5), "2.5");
        assert_eq!(Locale::Dutch.number(100.0), "100");
        assert_eq!(Locale::Dutch.number(-0.25), "−0,25");
        assert_eq!(Locale::English.number(-0.001), "0");
    }
}
