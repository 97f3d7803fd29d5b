//! The marks of a series, the same in every chart: its line, its marker, and the sign where it has no value.

use plotters::style::Color;
use plotters_backend::DrawingBackend;

use super::{
    geometry::{Point, Rect},
    pen::{Painted, Pen},
    theme::{self, Marker, SeriesStyle, Stroke},
};

/// Length of a dash and of the space after it, in layout pixels; both stretch a little so that a line ends in a dash.
const DASH: (f64, f64) = (9.0, 6.0);
/// Distance between dots, in layout pixels.
const DOT_PITCH: f64 = 6.5;
/// Half the height of the largest marker, the edge included.
pub const MARKER_REACH: f64 = 11.0;

/// Size of the sign for a missing value: a small marker and a dash.
pub const GAP_MARK: (f64, f64) = (30.0, 20.0);
/// From one such sign to the next in a row.
pub const GAP_PITCH: f64 = GAP_MARK.0 + 12.0;

/// Length of the dash in that sign.
const GAP_SIGN: f64 = 7.0;
/// Width of an interval's line, and half the height of its ends.
const WHISKER: f64 = 2.0;
const CAP: f64 = 4.0;

/// How many of `count` signs fit side by side; at least one.
pub fn gap_columns(count: usize, room: f64) -> usize {
    let fit = ((room + GAP_PITCH - GAP_MARK.0) / GAP_PITCH).floor().max(1.0);
    count.min(fit as usize).max(1)
}

/// Width of a row of signs for missing values.
pub fn gap_row(count: usize) -> f64 {
    (count as f64 * GAP_PITCH - (GAP_PITCH - GAP_MARK.0)).max(0.0)
}

/// The pieces into which a stroke cuts a line from `from` to `to`. Dashes begin and end with half a dash, so that
/// corners are drawn.
pub fn dashes(from: Point, to: Point) -> Vec<[Point; 2]> {
    let length = (to.0 - from.0).hypot(to.1 - from.1);
    if length < 1e-9 {
        return Vec::new();
    }
    let (dash, space) = DASH;
    let count = (length / (dash + space)).round().max(1.0);
    let half = dash / (dash + space) / 2.0;
    let at = |k: f64| (from.0 + (to.0 - from.0) * k / count, from.1 + (to.1 - from.1) * k / count);
    (0..=count as usize)
        .map(|k| k as f64)
        .map(|k| [at((k - half).max(0.0)), at((k + half).min(count))])
        .collect()
}

/// The dots of a dotted line from `from` to `to`, none at the ends, where the markers are.
pub fn dots(from: Point, to: Point) -> Vec<Point> {
    let length = (to.0 - from.0).hypot(to.1 - from.1);
    let count = (length / DOT_PITCH).round();
    (0..count as usize)
        .map(|k| (k as f64 + 0.5) / count)
        .map(|t| (from.0 + (to.0 - from.0) * t, from.1 + (to.1 - from.1) * t))
        .collect()
}

/// Draws a line through the points in the style of a series.
pub fn draw_line<DB: DrawingBackend>(
    pen: &mut Pen<'_, DB>,
    style: &SeriesStyle,
    points: &[Point],
) -> Painted<DB> {
    if style.stroke == Stroke::Solid {
        return pen.line(points, style.colour, style.width);
    }
    for pair in points.windows(2) {
        let (from, to) = (pair[0], pair[1]);
        match style.stroke {
            Stroke::Dotted => {
                for dot in dots(from, to) {
                    pen.disc(dot, style.width * 0.6, style.colour)?;
                }
            }
            Stroke::Dashed | Stroke::Solid => {
                for dash in dashes(from, to) {
                    pen.line(&dash, style.colour, style.width)?;
                }
            }
        }
    }
    Ok(())
}

/// Draws the marker of a series. The older the larger and open, so that equal values stay visible behind each other.
pub fn draw_marker<DB: DrawingBackend>(
    pen: &mut Pen<'_, DB>,
    style: &SeriesStyle,
    (x, y): Point,
) -> Painted<DB> {
    let corners = match style.marker {
        Marker::Round => {
            pen.disc((x, y), 6.3, theme::PAPER)?;
            return pen.disc((x, y), 5.0, style.colour);
        }
        Marker::Square => Rect { x: x - 6.0, y: y - 6.0, w: 12.0, h: 12.0 }.corners().to_vec(),
        Marker::Triangle => vec![(x, y - 9.6), (x + 8.3, y + 5.4), (x - 8.3, y + 5.4)],
    };
    pen.area(&corners, theme::PAPER.to_rgba())?;
    pen.outline(&corners, style.colour, 2.2)
}

/// Draws the sign for a score that was agreed upon in a conversation: an open diamond, unlike the marker of any series.
pub fn draw_agreed<DB: DrawingBackend>(pen: &mut Pen<'_, DB>, (x, y): Point) -> Painted<DB> {
    let corners = [(x, y - 7.5), (x + 7.5, y), (x, y + 7.5), (x - 7.5, y)];
    pen.area(&corners, theme::PAPER.to_rgba())?;
    pen.outline(&corners, theme::INK, 2.0)
}

/// Draws the sign that a series has no value here: its marker and a dash, in a box of [`GAP_MARK`] at `corner`.
pub fn draw_gap<DB: DrawingBackend>(
    pen: &mut Pen<'_, DB>,
    style: &SeriesStyle,
    corner: Point,
) -> Painted<DB> {
    let y = corner.1 + GAP_MARK.1 / 2.0;
    draw_marker(pen, style, (corner.0 + MARKER_REACH, y))?;
    draw_gap_sign(pen, (corner.0 + GAP_MARK.0 - GAP_SIGN / 2.0, y))
}

/// Draws the dash that stands for a missing value, centred on a point.
pub fn draw_gap_sign<DB: DrawingBackend>(pen: &mut Pen<'_, DB>, (x, y): Point) -> Painted<DB> {
    pen.line(&[(x - GAP_SIGN / 2.0, y), (x + GAP_SIGN / 2.0, y)], theme::QUIET_INK, 1.5)
}

/// Draws an interval along a row at height `y` from one end to the other; an end that is not its own (because the
/// scale ends there) has no cap.
pub fn draw_whisker<DB: DrawingBackend>(
    pen: &mut Pen<'_, DB>,
    style: &SeriesStyle,
    y: f64,
    low: (f64, bool),
    high: (f64, bool),
) -> Painted<DB> {
    pen.line(&[(low.0, y), (high.0, y)], style.colour, WHISKER)?;
    for (x, capped) in [low, high] {
        if capped {
            pen.line(&[(x, y - CAP), (x, y + CAP)], style.colour, WHISKER)?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{dashes, dots};

    #[test]
    fn dashes_begin_and_end_at_the_ends_and_never_overlap() {
        for length in [1.0, 14.0, 50.0, 333.3] {
            let cut = dashes((0.0, 0.0), (length, 0.0));
            assert_eq!(cut[0][0], (0.0, 0.0));
            assert!((cut[cut.len() - 1][1].0 - length).abs() < 1e-9);
            for pair in cut.windows(2) {
                assert!(pair[0][1].0 < pair[1][0].0, "{length}: {cut:?}");
            }
        }
    }

    #[test]
    fn a_line_without_length_has_no_pieces() {
        assert!(dashes((3.0, 3.0), (3.0, 3.0)).is_empty());
        assert!(dots((3.0, 3.0), (3.0, 3.0)).is_empty());
    }

    #[test]
    fn dots_keep_clear_of_both_ends() {
        let along = dots((0.0, 0.0), (0.0, 65.0));
        assert_eq!(along.len(), 10);
        assert!((along[0].1 - 3.25).abs() < 1e-9 && (along[9].1 - 61.75).abs() < 1e-9);
    }
}
