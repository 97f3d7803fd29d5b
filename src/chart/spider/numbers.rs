//! The numbers along the first axis: beside it, on the side where fewer lines run through them.

use super::outline::Outline;
use crate::chart::{
    geometry::{Point, Rect},
    marks::MARKER_REACH,
    text::{Align, Paragraph, TextBlock, width},
    theme,
};

/// From the axis to a number, in layout pixels: clear of the markers on the axis.
const AXIS_GAP: f64 = MARKER_REACH - 1.0;
/// Height of a figure, in em.
const FIGURE_EM: f64 = 0.714;
/// White space around a number that no line should enter.
const CLEARANCE: f64 = 2.5;

/// Least distance between two numbers; closer rings have only the first and the last of theirs.
const PITCH: f64 = 14.0;

/// A number of the scale.
#[derive(Debug, Clone, PartialEq)]
pub struct ScaleNumber {
    /// The number.
    pub text: TextBlock,
    /// The box that its figures fill.
    pub figures: Rect,
    /// Whether the line of a series runs through it, so that it needs a patch of paper.
    pub crossed: bool,
}

/// Puts the numbers (as written, and the height of their ring) beside the axis at `x`, all on the same side: the left,
/// unless fewer lines run through them on the right.
pub fn beside_axis(numbers: &[(String, f64)], x: f64, outlines: &[Outline]) -> Vec<ScaleNumber> {
    let shown: Vec<&(String, f64)> = match numbers {
        [first, second, .., last] if (first.1 - second.1).abs() < PITCH => vec![first, last],
        all => all.iter().collect(),
    };
    let side = |align: Align| -> Vec<ScaleNumber> {
        shown.iter().map(|(number, y)| scale_number(number, x, *y, align, outlines)).collect()
    };
    let crossed = |numbers: &[ScaleNumber]| numbers.iter().filter(|number| number.crossed).count();
    let (left, right) = (side(Align::End), side(Align::Start));
    if crossed(&right) < crossed(&left) { right } else { left }
}

fn scale_number(number: &str, x: f64, ring: f64, align: Align, outlines: &[Outline]) -> ScaleNumber {
    let kind = theme::NUMBER;
    let lines = Paragraph::new(number, kind).wrap(f64::INFINITY);
    let wide = width(number, kind);
    let left = if align == Align::End { x - AXIS_GAP - wide } else { x + AXIS_GAP };
    // The figures stand on the height of their ring: the rings fall away from there, so none runs through them.
    let tall = FIGURE_EM * kind.size;
    let figures = Rect { x: left, y: ring - tall, w: wide, h: tall };
    let text = TextBlock::new(lines, kind, align, left, 0.0);
    let half = text.rect.h / 2.0;
    let around = figures.grown(CLEARANCE);
    let crossed = segments(outlines).any(|(from, to)| around.is_crossed(from, to));
    ScaleNumber { text: text.moved(0.0, ring - tall / 2.0 - half), figures, crossed }
}

/// Every straight piece of every line.
fn segments(outlines: &[Outline]) -> impl Iterator<Item = (Point, Point)> {
    outlines.iter().flat_map(|outline| {
        let next = outline.points.iter().cycle().skip(1);
        outline.points.iter().zip(next).filter_map(|(from, to)| Some(((*from)?, (*to)?)))
    })
}

#[cfg(test)]
mod tests {
    use super::beside_axis;
    use crate::chart::{spider::outline::Outline, text::Align, theme::NEWEST};

    fn numbers_with(points: Vec<Option<(f64, f64)>>) -> Vec<super::ScaleNumber> {
        let numbers = [("1".to_owned(), 100.0), ("2".to_owned(), 50.0)];
        beside_axis(&numbers, 100.0, &[Outline { style: NEWEST, points }])
    }

    #[test]
    fn numbers_stand_at_the_left_until_a_line_runs_there() {
        let free = numbers_with(vec![None, Some((150.0, 80.0))]);
        assert!(free.iter().all(|number| number.text.align == Align::End && !number.crossed));
        let through_the_left = numbers_with(vec![Some((100.0, 40.0)), Some((70.0, 55.0))]);
        assert!(through_the_left.iter().all(|number| number.text.align == Align::Start && !number.crossed));
    }

    #[test]
    fn a_number_with_lines_on_both_sides_is_known_to_be_crossed() {
        let both = numbers_with(vec![Some((100.0, 40.0)), Some((60.0, 55.0)), Some((140.0, 55.0))]);
        assert!(both[0].text.align == Align::End && !both[0].crossed && both[1].crossed);
    }
}
