//! The little a chart itself says: how a number is written and what a gap is called.

/// The language of a chart, and the few words and signs of it that a chart adds to what it is handed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Locale {
    /// BCP 47 tag for the picture's `lang` attribute, such as `nl`.
    pub tag: String,
    /// What stands before the decimals of a number.
    pub decimal_mark: String,
    /// What the legend calls the place of a value that is not there.
    pub no_figure: String,
}

impl Locale {
    /// Dutch, as most charts are.
    pub fn dutch() -> Self {
        Self { tag: "nl".into(), decimal_mark: ",".into(), no_figure: "geen cijfer".into() }
    }

    /// A number with at most two decimals and none that say nothing: `4`, `2,5`, `−0,25`.
    pub fn number(&self, value: f64) -> String {
        let plain = format!("{value:.2}");
        let plain = plain.trim_end_matches('0').trim_end_matches('.');
        let signed = match plain.strip_prefix('-') {
            Some("0") => "0".to_owned(),
            Some(rest) => format!("−{rest}"),
            None => plain.to_owned(),
        };
        signed.replace('.', &self.decimal_mark)
    }
}

#[cfg(test)]
mod tests {
    use super::Locale;

    #[test]
    fn numbers_are_written_in_the_language_of_the_reader() {
        let english = Locale { tag: "en".into(), decimal_mark: ".".into(), no_figure: "no figure".into() };
        assert_eq!(Locale::dutch().number(2.5), "2,5");
        assert_eq!(english.number(2.5), "2.5");
        assert_eq!(Locale::dutch().number(100.0), "100");
        assert_eq!(Locale::dutch().number(-0.25), "−0,25");
        assert_eq!(english.number(-0.001), "0");
    }
}
