//! Paints a spider's layout: web, lines, markers, numbers, names, from the back to the front.

use plotters::style::Color;
use plotters_backend::DrawingBackend;

use super::layout::{Outline, SpiderLayout};
use crate::chart::{
    geometry::Point,
    marks::{draw_gap, draw_line, draw_marker},
    pen::{Figure, Painted, Pen},
    theme,
};

/// How much of what lies under a number shows through.
const NUMBER_PATCH: f64 = 0.85;

impl Figure for SpiderLayout {
    fn paint<DB: DrawingBackend>(&self, pen: &mut Pen<'_, DB>) -> Painted<DB> {
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
    /// The newest area's pale fill, the rings and the spokes.
    fn paint_web<DB: DrawingBackend>(&self, pen: &mut Pen<'_, DB>) -> Painted<DB> {
        let newest = self.outlines.last();
        if let Some((outline, area)) = newest.and_then(|outline| Some((outline, outline.whole()?))) {
            pen.area(&area, outline.style.colour.mix(theme::FILL_OPACITY))?;
        }
        let Some((rim, inner)) = self.rings.split_last() else { return Ok(()) };
        for ring in inner {
            pen.outline(ring, theme::GRID, theme::GRID_STROKE)?;
        }
        for end in rim {
            pen.line(&[self.centre, *end], theme::GRID, theme::GRID_STROKE)?;
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

impl Outline {
    /// All points, if none is missing.
    fn whole(&self) -> Option<Vec<Point>> {
        self.points.iter().copied().collect()
    }

    /// The unbroken lines around the web: closed if nothing is missing, else one for each run of neighbours that have
    /// a value. A value between two gaps has a marker but no line.
    fn runs(&self) -> Vec<Vec<Point>> {
        if let Some(mut whole) = self.whole() {
            whole.extend(whole.first().copied());
            return vec![whole];
        }
        // Starting behind a gap, no run goes over the end of the list.
        let start = self.points.iter().position(Option::is_none).unwrap_or(0);
        let (before, from) = self.points.split_at(start);
        let round: Vec<Option<Point>> = from.iter().chain(before).copied().collect();
        let runs = round.split(Option::is_none).map(|run| run.iter().copied().flatten().collect::<Vec<_>>());
        runs.filter(|run| run.len() > 1).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Outline;
    use crate::chart::theme::NEWEST;

    fn runs(present: [bool; 5]) -> Vec<Vec<f64>> {
        let point = |(i, there): (usize, bool)| there.then_some((i as f64, 0.0));
        let points = present.into_iter().enumerate().map(point).collect();
        let lines = Outline { style: NEWEST, points }.runs();
        lines.iter().map(|line| line.iter().map(|point| point.0).collect()).collect()
    }

    #[test]
    fn a_whole_line_is_closed() {
        assert_eq!(runs([true; 5]), [[0.0, 1.0, 2.0, 3.0, 4.0, 0.0]]);
    }

    #[test]
    fn neighbours_of_a_gap_are_not_connected_through_it() {
        assert_eq!(runs([true, true, false, true, true]), [[3.0, 4.0, 0.0, 1.0]]);
        assert_eq!(runs([false, true, true, false, true]), [[1.0, 2.0]]);
        assert_eq!(runs([true, false, false, false, true]), [[4.0, 0.0]]);
    }

    #[test]
    fn a_lone_value_has_no_line() {
        assert!(runs([false, false, true, false, false]).is_empty());
        assert!(runs([false; 5]).is_empty());
    }
}
