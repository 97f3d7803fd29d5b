//! Paints a spider's layout: web, lines, markers, numbers, names, from the back to the front.

use plotters::style::Color;
use plotters_backend::DrawingBackend;

use super::layout::SpiderLayout;
use crate::chart::{
    marks::{draw_gap, draw_line, draw_marker},
    pen::{Figure, Painted, Pen},
    theme,
};

/// How much of what lies under a number shows through.
const NUMBER_PATCH: f64 = 0.85;

impl Figure for SpiderLayout {
    fn paint<DB: DrawingBackend>(&self, pen: &mut Pen<'_, DB>) -> Painted<DB> {
        self.band.as_ref().map_or(Ok(()), |band| band.paint(pen))?;
        self.paint_web(pen)?;
        for outline in &self.outlines {
            for run in outline.runs() {
                draw_line(pen, &outline.style, &run)?;
            }
        }
        self.paint_numbers(pen)?;
        for outline in &self.outlines {
            for point in outline.points.iter().flatten() {
                draw_marker(pen, &outline.style, *point)?;
            }
        }
        pen.text(&self.title)?;
        for label in &self.labels {
            pen.text(&label.text)?;
            for (style, corner) in &label.gaps {
                draw_gap(pen, style, *corner)?;
            }
        }
        self.foot.paint(pen)
    }
}

impl SpiderLayout {
    /// The newest area's pale fill, the rings and the spokes. Over the range of other networks there is no fill, which
    /// would tint it, and the grid is a little darker, to be seen on it.
    fn paint_web<DB: DrawingBackend>(&self, pen: &mut Pen<'_, DB>) -> Painted<DB> {
        let newest = self.outlines.last().filter(|_| self.band.is_none());
        let grid = if self.band.is_some() { theme::RIM } else { theme::GRID };
        if let Some((outline, area)) = newest.and_then(|outline| Some((outline, outline.whole()?))) {
            pen.area(&area, outline.style.colour.mix(theme::FILL_OPACITY))?;
        }
        let Some((rim, inner)) = self.rings.split_last() else { return Ok(()) };
        for ring in inner {
            pen.outline(ring, grid, theme::GRID_STROKE)?;
        }
        for end in rim {
            pen.line(&[self.centre, *end], grid, theme::GRID_STROKE)?;
        }
        pen.outline(rim, theme::RIM, theme::GRID_STROKE)
    }

    /// The numbers; one that a line runs through lies on a patch of paper.
    fn paint_numbers<DB: DrawingBackend>(&self, pen: &mut Pen<'_, DB>) -> Painted<DB> {
        for number in &self.numbers {
            if number.crossed {
                pen.patch(&number.figures.grown(1.5), theme::PAPER.mix(NUMBER_PATCH))?;
            }
            pen.text(&number.text)?;
        }
        Ok(())
    }
}
