//! Paints a heatmap's layout: cells, numbers, names.

use plotters::style::Color;
use plotters_backend::DrawingBackend;

use super::layout::{HeatmapLayout, PlacedCell};
use crate::chart::{
    pen::{Figure, Painted, Pen},
    theme,
};

impl Figure for HeatmapLayout {
    fn paint<DB: DrawingBackend>(&self, pen: &mut Pen<'_, DB>) -> Painted<DB> {
        pen.text(&self.title)?;
        for band in &self.bands {
            band.columns.iter().try_for_each(|name| pen.text(name))?;
            for row in &band.rows {
                pen.text(&row.name)?;
                row.cells.iter().try_for_each(|cell| cell.paint(pen))?;
            }
        }
        self.foot.paint(pen)
    }
}

impl PlacedCell {
    /// A filled cell, or an empty one with an edge.
    fn paint<DB: DrawingBackend>(&self, pen: &mut Pen<'_, DB>) -> Painted<DB> {
        match self.shade {
            Some(shade) => pen.patch(&self.rect, shade.fill.to_rgba())?,
            None => pen.outline(&self.rect.corners(), theme::GRID, theme::GRID_STROKE)?,
        }
        pen.text(&self.figure)?;
        self.n.as_ref().map_or(Ok(()), |n| pen.text(n))
    }
}
