//! Pages with questions on which nothing is filled in yet: so most partners meet them. Each is made once and kept as a
//! mould, in which only the name of the sheet and the key of the form are filled in for who asks.

use std::sync::Arc;

use actix_web::{HttpResponse, http::StatusCode};
use minijinja::context;

use super::{access::Access, page, screen::Screen};
use crate::{
    answers::{Sheet, Wrong},
    web::{
        error::WebError,
        remembered::{Remembered, digest},
        view::View,
    },
};

/// Stand for the name of the sheet and for the key of the form in a mould: characters that Unicode leaves to private use,
/// and that nothing of ours contains.
const SHEET: char = '\u{E000}';
const FORM_KEY: char = '\u{E001}';
/// Room for moulds in bytes. A page takes some 12 kB: enough for every page of a dozen kinds of waves in two languages.
const ROOM: usize = 6 << 20;

/// The moulds that were made.
pub(in crate::web) type BlankPages = Remembered<Mould>;

/// Room for moulds.
pub(in crate::web) fn no_pages_yet() -> BlankPages {
    Remembered::with_room(ROOM)
}

/// Everything that a blank page depends on.
#[derive(Hash)]
struct Kind<'a> {
    language: &'static str,
    questionnaire: &'a str,
    version: &'a str,
    screen: Screen,
    min_group: u8,
    comments: bool,
    background: bool,
}

/// The text of a page, parted where something is filled in.
pub(in crate::web) struct Mould(Vec<Part>);

enum Part {
    Text(String),
    Sheet,
    FormKey,
}

/// The page of a screen on which nothing is filled in.
pub(super) fn show(view: &View, access: &Access, screen: Screen) -> Result<HttpResponse, WebError> {
    let mould = view.state.blank_pages.get_or_make(digest(&Kind::of(view, access, screen)), || {
        let text = text(view, access, screen)?;
        Ok::<_, WebError>((Arc::new(Mould::of(&text)), text.len()))
    })?;
    Ok(view.html(StatusCode::OK, mould.filled_in(access.sheet(), &access.form_key)))
}

fn text(view: &View, access: &Access, screen: Screen) -> Result<String, WebError> {
    let blank = Sheet::empty(access.questionnaire());
    let values = page::values(view, access, screen, &blank, &Wrong::default(), StatusCode::OK);
    let values = context! { form_key => FORM_KEY.to_string(), ..values };
    view.text_at(&format!("/e/{SHEET}/{}", screen.name()), page::TEMPLATE, values)
}

impl<'a> Kind<'a> {
    fn of(view: &View, access: &'a Access, screen: Screen) -> Self {
        let wave = &access.place().wave;
        Self {
            language: view.messages.language().as_str(),
            questionnaire: &wave.questionnaire,
            version: &wave.version,
            screen,
            min_group: wave.min_group,
            comments: wave.comments,
            background: wave.background,
        }
    }
}

impl Mould {
    fn of(text: &str) -> Self {
        let mut parts = Vec::new();
        let mut rest = text;
        while let Some((before, mark, after)) = split_at_mark(rest) {
            parts.push(Part::Text(before.to_owned()));
            parts.push(if mark == SHEET { Part::Sheet } else { Part::FormKey });
            rest = after;
        }
        parts.push(Part::Text(rest.to_owned()));
        Self(parts)
    }

    fn filled_in(&self, sheet: &str, form_key: &str) -> String {
        let mut text = String::new();
        for part in &self.0 {
            text.push_str(match part {
                Part::Text(own) => own,
                Part::Sheet => sheet,
                Part::FormKey => form_key,
            });
        }
        text
    }
}

fn split_at_mark(text: &str) -> Option<(&str, char, &str)> {
    let (place, mark) = text.char_indices().find(|(_, one)| [SHEET, FORM_KEY].contains(one))?;
    Some((&text[..place], mark, &text[place + mark.len_utf8()..]))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mould_is_filled_in_wherever_it_is_marked() {
        let mould = Mould::of(&format!("<a href=/e/{SHEET}/1>é {FORM_KEY}</a>{SHEET}"));
        assert_eq!(mould.filled_in("blad", "sleutel"), "<a href=/e/blad/1>é sleutel</a>blad");
        assert_eq!(Mould::of("niets").filled_in("blad", "sleutel"), "niets");
    }
}
