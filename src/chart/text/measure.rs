//! How wide a text will be, from the advance widths of the embedded font.

use plotters::style::{FontDesc, FontFamily, FontStyle};

use crate::chart::{fonts, theme::Type};

/// A browser may not have the font and fall back to a wider one: every measured width is taken this much larger.
const SAFETY: f64 = 1.12;
/// Width of a character that the font lacks (an emoji, another script), in em: as wide as the widest fallback.
const FOREIGN_EM: f64 = 1.4;
/// Units per em that plotters is asked to measure in: it answers in whole units.
const FINE: f64 = 10_000.0;

/// Width of a text on one line in layout pixels, the safety margin included.
pub fn width(text: &str, kind: Type) -> f64 {
    let (known, foreign): (String, String) = text.chars().partition(|c| fonts::covers(*c));
    let foreign_em = foreign.chars().count() as f64 * FOREIGN_EM;
    (known_em(&known, kind.bold) + foreign_em) * kind.size * SAFETY
}

fn known_em(text: &str, bold: bool) -> f64 {
    fonts::register();
    let style = if bold { FontStyle::Bold } else { FontStyle::Normal };
    let font = FontDesc::new(FontFamily::Name(fonts::FAMILY), FINE * fonts::HEIGHT_OVER_EM, style);
    match font.box_size(text) {
        Ok((width, _)) => f64::from(width) / FINE,
        Err(_) => text.chars().count() as f64 * FOREIGN_EM,
    }
}

#[cfg(test)]
mod tests {
    use super::{SAFETY, width};
    use crate::chart::theme::{LABEL, TITLE};

    #[test]
    fn both_fonts_measure() {
        // Advance widths of Noto Sans: n is 618 and i 258 thousandths of an em, bold n 657.
        let em = |text, kind: crate::chart::theme::Type| width(text, kind) / kind.size / SAFETY;
        assert!((em("n", LABEL) - 0.618).abs() < 1e-3, "{}", em("n", LABEL));
        assert!((em("ni", LABEL) - 0.876).abs() < 1e-3);
        assert!((em("n", TITLE) - 0.657).abs() < 1e-3, "{}", em("n", TITLE));
    }

    #[test]
    fn a_character_without_a_glyph_still_takes_room() {
        assert!(width("🕸", LABEL) > width("m", LABEL));
        assert_eq!(width("", LABEL), 0.0);
    }
}
