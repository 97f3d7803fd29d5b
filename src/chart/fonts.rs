//! The typeface of every picture, carried in the program so that a chart looks the same on each machine. How the
//! files were made and their licence stand beside them in `fonts/`.

use std::sync::OnceLock;

use plotters::style::{FontStyle, register_font};

/// Family name as it is written into the SVG: browsers without the font fall back to their own sans-serif.
pub(super) const FAMILY: &str = "Noto Sans, sans-serif";

/// Line height of the font over its em (ascent 1.069 + descent 0.293): plotters sizes a font by line height, SVG by em.
pub(super) const HEIGHT_OVER_EM: f64 = 1.362;

static REGULAR: &[u8] = include_bytes!("fonts/NotoSans-Regular.ttf");
static BOLD: &[u8] = include_bytes!("fonts/NotoSans-Bold.ttf");

/// The two font files, regular and bold, as TrueType: Latin, Latin-1, Latin Extended-A, punctuation and a few signs.
pub fn font_ttf() -> (&'static [u8], &'static [u8]) {
    (REGULAR, BOLD)
}

/// Makes the fonts known to plotters, once; without it neither measuring nor drawing on a bitmap backend has a font.
pub(super) fn register() {
    static DONE: OnceLock<()> = OnceLock::new();
    DONE.get_or_init(|| {
        // A font that cannot be read would leave widths at their estimate; `both_fonts_measure` shows that it can.
        let _ = register_font(FAMILY, FontStyle::Normal, REGULAR);
        let _ = register_font(FAMILY, FontStyle::Bold, BOLD);
    });
}

/// Whether the embedded fonts hold a glyph for this character (the ranges of `fonts/README.md`).
pub(crate) fn covers(c: char) -> bool {
    matches!(c, '\u{20}'..='\u{7e}' | '\u{a0}'..='\u{17f}' | '\u{2010}'..='\u{2027}' | '\u{2030}'..='\u{203a}')
        || matches!(c, '\u{2190}'..='\u{2193}' | '€' | '™' | '−' | '≠' | '≤' | '≥')
}
