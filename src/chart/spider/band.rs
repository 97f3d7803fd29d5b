//! The range of other networks around the web: a ring between its lower and upper ends.

use plotters::style::Color;
use plotters_backend::DrawingBackend;

use crate::chart::{
    geometry::Point,
    pen::{Painted, Pen},
    theme,
};

/// The range on each axis.
#[derive(Debug, Clone, PartialEq)]
pub struct Ring {
    /// Where its lower and its upper end are on each axis; `None` where there is no range.
    pub ends: Vec<Option<(Point, Point)>>,
}

/// A line through its points.
type Edge = Vec<Point>;

impl Ring {
    /// The unbroken pieces of the ring: their inner and outer edges from axis to axis; a whole ring ends where it
    /// begins. An axis between two without a range is in no piece.
    pub fn pieces(&self) -> Vec<(Edge, Edge)> {
        let n = self.ends.len();
        let start = self.ends.iter().position(Option::is_none);
        // A whole ring closes with its first axis; starting behind a gap, no piece goes over the end of the list.
        let (first, count) = start.map_or((0, n + 1), |gap| (gap, n));
        let round: Vec<Option<(Point, Point)>> = (first..first + count).map(|i| self.ends[i % n]).collect();
        let runs = round.split(Option::is_none).map(|run| run.iter().copied().flatten().unzip());
        runs.filter(|(inner, _): &(Edge, Edge)| inner.len() > 1).collect()
    }

    /// Paints the ring with its two edges.
    pub fn paint<DB: DrawingBackend>(&self, pen: &mut Pen<'_, DB>) -> Painted<DB> {
        for (inner, outer) in self.pieces() {
            let area: Vec<Point> = outer.iter().chain(inner.iter().rev()).copied().collect();
            pen.area(&area, theme::BAND.to_rgba())?;
            for edge in [inner, outer] {
                pen.line(&edge, theme::BAND_EDGE, theme::GRID_STROKE)?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::Ring;

    fn pieces(present: [bool; 5]) -> Vec<Vec<f64>> {
        let ends = |(i, there): (usize, bool)| there.then_some(((i as f64, 0.0), (i as f64, 1.0)));
        let ring = Ring { ends: present.into_iter().enumerate().map(ends).collect() };
        let pieces = ring.pieces();
        assert!(pieces.iter().all(|(inner, outer)| inner.len() == outer.len()));
        pieces.iter().map(|(inner, _)| inner.iter().map(|point| point.0).collect()).collect()
    }

    #[test]
    fn a_whole_ring_ends_where_it_begins() {
        assert_eq!(pieces([true; 5]), [[0.0, 1.0, 2.0, 3.0, 4.0, 0.0]]);
    }

    #[test]
    fn only_neighbours_that_both_have_a_range_are_joined() {
        assert_eq!(pieces([true, true, false, true, true]), [[3.0, 4.0, 0.0, 1.0]]);
        assert_eq!(pieces([false, true, true, false, true]), [[1.0, 2.0]]);
        assert!(pieces([true, false, true, false, false]).is_empty());
    }
}
