//! The typeface of every picture, carried in the program so that a chart looks the same on each machine. How the
//! files were made and their licence stand beside them in `fonts/`.

use std::sync::OnceLock;

use plotters::style::{FontStyle, register_font};

/// Family name as it is written into the SVG: browsers without the font fall back to their own sans-serif.
pub(super) const FAMILY: &str = "Noto Sans, sans-serif";

static REGULAR: &[u8] = include_bytes!("fonts/NotoSans-Regular.ttf");
static BOLD: &[u8] = include_bytes!("fonts/NotoSans-Bold.ttf");

/// The two font files, regular and bold, as TrueType: Latin, Latin-1, Latin Extended-A, punctuation and a few signs.
pub fn font_ttf() -> (&'static [u8], &'static [u8]) {
    (REGULAR, BOLD)
}

/// Makes the fonts known to plotters, once; without it drawing on a bitmap backend has no font.
pub(super) fn register() {
    static DONE: OnceLock<()> = OnceLock::new();
    DONE.get_or_init(|| {
        // A font that cannot be read would leave a bitmap without text; `both_fonts_measure` shows that ours can.
        let _ = register_font(FAMILY, FontStyle::Normal, REGULAR);
        let _ = register_font(FAMILY, FontStyle::Bold, BOLD);
    });
}

/// The last character that [`covers`] knows.
pub(super) const LAST: char = '≥';

/// Whether the embedded fonts hold a glyph for this character (the ranges of `fonts/README.md`).
pub(crate) fn covers(c: char) -> bool {
    matches!(c, '\u{20}'..='\u{7e}' | '\u{a0}'..='\u{17f}' | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{203a}')
        || matches!(c, '\u{2190}'..='\u{2193}' | '€' | '™' | '−' | '≠' | '≤' | '≥')
}
