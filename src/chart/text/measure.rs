//! How wide a text will be, from the advance widths of the embedded font. They are read from it once: laying out a chart
//! measures hundreds of words.

use std::sync::LazyLock;

use rustybuzz::ttf_parser::Face;

use crate::chart::{fonts, theme::Type};

/// A browser may not have the font and fall back to a wider one: every measured width is taken this much larger.
const SAFETY: f64 = 1.12;
/// Width of a character that the font lacks (an emoji, another script), in em: as wide as the widest fallback.
const FOREIGN_EM: f64 = 1.4;

/// The advance widths of both fonts, regular and bold.
static ADVANCES: LazyLock<[Advances; 2]> = LazyLock::new(|| {
    let (regular, bold) = fonts::font_ttf();
    [Advances::of(regular), Advances::of(bold)]
});

/// Width of a text on one line in layout pixels, the safety margin included.
pub fn width(text: &str, kind: Type) -> f64 {
    let advances = &ADVANCES[usize::from(kind.bold)];
    let (mut units, mut foreign) = (0u64, 0u32);
    for c in text.chars() {
        match advances.of_char(c) {
            Some(advance) => units += u64::from(advance),
            None => foreign += 1,
        }
    }
    let known_em = units as f64 / advances.units_per_em;
    (known_em + f64::from(foreign) * FOREIGN_EM) * kind.size * SAFETY
}

/// The advance width of every character that a font holds, by its code point. The font has no `kern` table, and browsers
/// kern so little that the safety margin covers it.
struct Advances {
    units_per_em: f64,
    by_code: Vec<Option<u16>>,
}

impl Advances {
    /// Of a font that cannot be read every character is foreign; `both_fonts_measure` shows that ours can.
    fn of(font: &[u8]) -> Self {
        let Ok(face) = Face::parse(font, 0) else { return Self { units_per_em: 1.0, by_code: Vec::new() } };
        let advance = |c| face.glyph_index(c).and_then(|glyph| face.glyph_hor_advance(glyph));
        let by_code = (0..=u32::from(fonts::LAST)).map(|code| {
            let held = char::from_u32(code).filter(|c| fonts::covers(*c));
            held.and_then(advance)
        });
        Self { units_per_em: face.units_per_em().into(), by_code: by_code.collect() }
    }

    fn of_char(&self, c: char) -> Option<u16> {
        self.by_code.get(c as usize).copied().flatten()
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
