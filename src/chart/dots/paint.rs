//! Paints a dot chart's layout: rules and grid, intervals, dots, names, from the back to the front.

use plotters::style::Color;
use plotters_backend::DrawingBackend;

use super::layout::{DotsLayout, Row};
use crate::chart::{
    marks::{draw_agreed, draw_marker, draw_whisker},
    pen::{Figure, Painted, Pen},
    theme,
};

/// How much of its series' colour a bar has.
const BAR_OPACITY: f64 = 0.35;

impl Figure for DotsLayout {
    fn paint<DB: DrawingBackend>(&self, pen: &mut Pen<'_, DB>) -> Painted<DB> {
        self.paint_bands(pen)?;
        self.paint_grid(pen)?;
        for row in &self.rows {
            row.paint(pen)?;
        }
        pen.text(&self.title)?;
        for number in &self.numbers {
            pen.text(number)?;
        }
        self.foot.paint(pen)
    }
}

impl DotsLayout {
    /// The range of other networks in each row.
    fn paint_bands<DB: DrawingBackend>(&self, pen: &mut Pen<'_, DB>) -> Painted<DB> {
        for band in self.rows.iter().filter_map(|row| row.band) {
            pen.patch(&band, theme::BAND.to_rgba())?;
            pen.outline(&band.corners(), theme::BAND_EDGE, theme::GRID_STROKE)?;
        }
        Ok(())
    }

    /// A line at each number (a little darker where it must be seen on the range of other networks), a rule between the
    /// rows, and the axis under them.
    fn paint_grid<DB: DrawingBackend>(&self, pen: &mut Pen<'_, DB>) -> Painted<DB> {
        let banded = self.rows.iter().any(|row| row.band.is_some());
        let grid = if banded { theme::RIM } else { theme::GRID };
        for x in &self.ticks {
            pen.line(&[(*x, self.field.y), (*x, self.field.bottom())], grid, theme::GRID_STROKE)?;
        }
        for rect in self.rows.iter().skip(1).map(|row| row.rect) {
            pen.line(&[(rect.x, rect.y), (rect.right(), rect.y)], theme::GRID, theme::GRID_STROKE)?;
        }
        let bottom = self.field.bottom();
        pen.line(&[(self.field.x, bottom), (self.field.right(), bottom)], theme::RIM, theme::GRID_STROKE)
    }
}

impl Row {
    fn paint<DB: DrawingBackend>(&self, pen: &mut Pen<'_, DB>) -> Painted<DB> {
        pen.text(&self.name)?;
        for dot in &self.dots {
            if let Some(bar) = &dot.bar {
                pen.patch(bar, dot.style.colour.mix(BAR_OPACITY))?;
            }
            if let Some([low, high]) = dot.whisker {
                draw_whisker(pen, &dot.style, dot.at.1, low, high)?;
            }
            draw_marker(pen, &dot.style, dot.at)?;
        }
        for words in &self.gaps {
            pen.text(words)?;
        }
        self.agreed.map_or(Ok(()), |place| draw_agreed(pen, place))
    }
}
