//! A letter: its parts in words, and from them the text and the HTML of a mail.

use std::sync::LazyLock;

use minijinja::{Environment, UndefinedBehavior, context, syntax::SyntaxConfig, value::Serde};
use serde::Serialize;

/// What a mail says, in the language of its reader. Every part is plain text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Letter {
    /// Tag of the language.
    pub language: String,
    /// Subject.
    pub subject: String,
    /// "Dear …".
    pub greeting: String,
    /// What it is about.
    pub lead: Vec<String>,
    /// What the coordinator wrote: paragraphs with line breaks.
    pub words: Vec<String>,
    /// The link, with what it leads to.
    pub link: Option<Button>,
    /// What is good to know, point by point.
    pub facts: Vec<String>,
    /// Whom to ask, and who sends it.
    pub closing: Vec<String>,
    /// The link by which one gets no more mail, with its words.
    pub no_mail: Option<Button>,
}

/// A link with words.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Button {
    /// The words.
    pub words: String,
    /// The address.
    pub address: String,
}

/// Why a letter cannot be written out: a mistake in a template.
#[derive(Debug, thiserror::Error)]
#[error("a mail cannot be written: {0:#}")]
pub struct LetterError(#[from] minijinja::Error);

static TEMPLATES: LazyLock<Environment<'static>> = LazyLock::new(|| {
    let mut templates = Environment::new();
    templates.set_undefined_behavior(UndefinedBehavior::Strict);
    let syntax = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build();
    templates.set_syntax(syntax.expect("the usual delimiters"));
    // The names decide what is escaped.
    let add = |templates: &mut Environment<'static>, name, source| {
        templates.add_template(name, source).expect("the templates of mails are tested");
    };
    add(&mut templates, "letter.txt", include_str!("../../templates/mail/letter.txt"));
    add(&mut templates, "letter.html", include_str!("../../templates/mail/letter.html"));
    templates
});

impl Letter {
    /// The plain text.
    ///
    /// # Errors
    /// When the template asks for something that is not there.
    pub fn text(&self) -> Result<String, LetterError> {
        self.render("letter.txt")
    }

    /// The HTML: no picture, no script, nothing from elsewhere.
    ///
    /// # Errors
    /// As [`Self::text`].
    pub fn html(&self) -> Result<String, LetterError> {
        self.render("letter.html")
    }

    fn render(&self, template: &str) -> Result<String, LetterError> {
        Ok(TEMPLATES.get_template(template)?.render(context! { letter => Serde(self) })?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_somebody_wrote_is_never_run_in_the_html_and_whole_in_the_text() {
        let button = || Button { words: "Klik <hier>".into(), address: "https://a.example/s/b".into() };
        let letter = Letter {
            language: "nl".into(),
            subject: "Onderwerp".into(),
            greeting: "Beste <b>Jan</b>,".into(),
            lead: vec!["Een zin.".into()],
            words: vec!["<script>alert(1)</script>\nTweede regel & meer".into()],
            link: Some(button()),
            facts: vec!["Feit".into()],
            closing: vec!["Groet".into()],
            no_mail: Some(button()),
        };
        let html = letter.html().unwrap();
        assert!(!html.contains("<script") && !html.contains("<b>Jan") && !html.contains("<hier>"), "{html}");
        assert!(html.contains("Tweede regel &amp; meer") && html.contains("href=\"https://a.example/s/b\""));
        let text = letter.text().unwrap();
        assert!(text.contains("Beste <b>Jan</b>,") && text.contains("Tweede regel & meer"), "{text}");
        assert!(text.contains("https://a.example/s/b"));
        assert!(!text.contains("\n\n\n"), "no empty parts leave holes: {text}");
    }
}
