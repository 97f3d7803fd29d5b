//! Paints the layout of diverging stacked bars: the middle of the scale, bars, numbers, names, from the back to the
//! front.

use plotters::style::Color;
use plotters_backend::DrawingBackend;

use super::layout::{LikertLayout, Part, Row};
use crate::chart::{
    pen::{Figure, Painted, Pen},
    theme,
};

/// Width of the paper between two parts.
const SEAM: f64 = 1.5;

impl Figure for LikertLayout {
    fn paint<DB: DrawingBackend>(&self, pen: &mut Pen<'_, DB>) -> Painted<DB> {
        for row in &self.rows {
            if !row.parts.is_empty() {
                let (top, bottom) = row.middle;
                let line = [(self.middle, top), (self.middle, bottom)];
                pen.line(&line, theme::BAND_EDGE, theme::GRID_STROKE)?;
            }
            row.paint(pen)?;
        }
        pen.text(&self.title)?;
        self.heading.as_ref().map_or(Ok(()), |heading| pen.text(heading))?;
        self.foot.paint(pen)
    }
}

impl Row {
    fn paint<DB: DrawingBackend>(&self, pen: &mut Pen<'_, DB>) -> Painted<DB> {
        pen.text(&self.name)?;
        for part in &self.parts {
            part.paint(pen)?;
        }
        for part in self.parts.iter().skip(1) {
            let x = part.rect.x;
            pen.line(&[(x, part.rect.y), (x, part.rect.bottom())], theme::PAPER, SEAM)?;
        }
        self.gap.as_ref().map_or(Ok(()), |gap| pen.text(gap))?;
        self.columns.iter().try_for_each(|column| pen.text(column))
    }
}

impl Part {
    fn paint<DB: DrawingBackend>(&self, pen: &mut Pen<'_, DB>) -> Painted<DB> {
        pen.patch(&self.rect, self.shade.fill.to_rgba())?;
        self.number.as_ref().map_or(Ok(()), |number| pen.text(number))
    }
}
