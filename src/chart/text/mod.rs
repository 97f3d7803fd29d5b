//! Text as boxes: cleaned, measured with the embedded font, wrapped and broken before anything is drawn.

mod clean;
pub(crate) mod hyphen;
mod measure;
mod wrap;

pub use clean::clean;
pub(super) use measure::width;
pub use wrap::{Paragraph, Wrapped};

use super::{geometry::Rect, theme::Type};

/// Which side of its box a text keeps to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Flush left.
    Start,
    /// Centred.
    Middle,
    /// Flush right.
    End,
}

/// Wrapped text at its place in the picture.
#[derive(Debug, Clone, PartialEq)]
pub struct TextBlock {
    /// The lines, top to bottom.
    pub lines: Vec<String>,
    /// Size, weight and colour.
    pub kind: Type,
    /// Which side of the box the lines keep to.
    pub align: Align,
    /// The room the text may take, a browser's own font included.
    pub rect: Rect,
}

impl TextBlock {
    /// Puts wrapped lines with their upper left corner at (`x`, `y`).
    pub fn new(wrapped: Wrapped, kind: Type, align: Align, x: f64, y: f64) -> Self {
        let rect = Rect { x, y, w: wrapped.width, h: wrapped.lines.len() as f64 * line_height(kind) };
        Self { lines: wrapped.lines, kind, align, rect }
    }

    /// The same text elsewhere.
    pub fn moved(self, dx: f64, dy: f64) -> Self {
        Self { rect: self.rect.moved(dx, dy), ..self }
    }
}

/// Distance between two baselines.
pub fn line_height(kind: Type) -> f64 {
    (kind.size * 1.32).round()
}
