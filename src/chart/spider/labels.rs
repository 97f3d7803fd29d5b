//! Where the names of the axes go: outside the rim, each at its axis, wrapped to the room there, none over another.
//!
//! Works around (0, 0), the centre of the web. Names at the sides keep outside the polygon and are moved along it where
//! they would touch each other; the names at the top and the bottom go in last and give way upward or downward. The
//! picture grows with them, so there is always room.

use super::polygon::{direction, reach_between};
use crate::chart::{
    geometry::Rect,
    marks::{GAP_MARK, gap_columns, gap_row},
    text::{Align, Paragraph, Wrapped, line_height},
};

/// From the rim to a name, in layout pixels.
const RIM_GAP: f64 = 16.0;
/// Between a name and the signs under it.
pub const SIGNS_GAP: f64 = 2.0;
/// Least white space between two names.
const LABEL_GAP: f64 = 8.0;
/// Rounds in which the names at a side look for their place before those still in the way are set wholly beside the web.
const ROUNDS: usize = 5;
/// Widest name at the top or bottom, as part of the whole width.
const MIDDLE_SHARE: f64 = 1.3;

/// The name of an axis and how many series have no value on it.
#[derive(Debug, Clone)]
pub struct AxisName {
    /// The name, measured.
    pub text: Paragraph,
    /// Signs for missing values under the name.
    pub gaps: usize,
}

/// A name wrapped to its room, with the signs for missing values under it.
#[derive(Debug, Clone)]
pub struct Name {
    /// The lines.
    pub lines: Wrapped,
    /// How many signs stand in a row.
    pub columns: usize,
    size: (f64, f64),
}

impl AxisName {
    fn wrap(&self, room: f64) -> Name {
        let lines = self.text.wrap(room);
        let columns = gap_columns(self.gaps, room);
        let height = lines.lines.len() as f64 * line_height(self.text.kind());
        let signs = match self.gaps {
            0 => (0.0, 0.0),
            gaps => (gap_row(columns), SIGNS_GAP + gaps.div_ceil(columns) as f64 * GAP_MARK.1),
        };
        Name { size: (lines.width.max(signs.0), height + signs.1), lines, columns }
    }
}

/// A name in its place.
#[derive(Debug, Clone)]
pub struct PlacedName {
    /// The name.
    pub name: Name,
    /// Which side of its box it keeps to.
    pub align: Align,
    /// Its box, the signs for missing values included.
    pub rect: Rect,
}

/// All names around a web of one size.
#[derive(Debug, Clone)]
pub struct Placement {
    /// Radius of the web.
    pub radius: f64,
    /// The names, in the order of the axes.
    pub names: Vec<PlacedName>,
    /// How far the name farthest from its natural place had to move.
    pub moved: f64,
}

impl Placement {
    /// Most lines in a name.
    pub fn most_lines(&self) -> usize {
        self.names.iter().map(|name| name.name.lines.lines.len()).max().unwrap_or(0)
    }

    /// How many words had to be broken.
    pub fn broken(&self) -> usize {
        self.names.iter().map(|name| name.name.lines.broken).sum()
    }
}

/// Places the names around a web of `radius` in a picture that reaches `half` pixels to both sides of the centre.
pub fn place(axes: &[AxisName], radius: f64, half: f64) -> Placement {
    let n = axes.len();
    let reach = radius + RIM_GAP;
    let mut names: Vec<Option<PlacedName>> = vec![None; n];
    let mut moved: f64 = 0.0;
    let right: Vec<usize> = (0..n).filter(|i| direction(*i, n).0 > 0.0).collect();
    let left: Vec<usize> = (0..n).rev().filter(|i| direction(*i, n).0 < 0.0).collect();
    for (side, align) in [(right, Align::Start), (left, Align::End)] {
        let column = Column { axes, side: &side, reach, half };
        let (boxes, shift) = column.settle();
        moved = moved.max(shift);
        for (i, (name, rect)) in side.iter().zip(boxes) {
            let rect = if align == Align::End { Rect { x: -rect.right(), ..rect } } else { rect };
            names[*i] = Some(PlacedName { name, align, rect });
        }
    }
    for i in (0..n).filter(|i| direction(*i, n).0 == 0.0) {
        let sides: Vec<Rect> = names.iter().flatten().map(|name| name.rect).collect();
        let (name, shift) = place_in_the_middle(&axes[i], direction(i, n).1, &sides, reach, half);
        moved = moved.max(shift);
        names[i] = Some(name);
    }
    Placement { radius, names: names.into_iter().flatten().collect(), moved }
}

/// The names on one side, top to bottom, as if it were the right.
struct Column<'a> {
    axes: &'a [AxisName],
    side: &'a [usize],
    reach: f64,
    half: f64,
}

impl Column<'_> {
    /// The names with their boxes, and how far the farthest moved from its axis.
    fn settle(&self) -> (Vec<(Name, Rect)>, f64) {
        let n = self.axes.len();
        let mut lefts: Vec<f64> = self.side.iter().map(|i| direction(*i, n).0.abs() * self.reach).collect();
        let mut round = 0;
        loop {
            let (boxes, moved) = self.arrange(&lefts);
            let mut in_the_way = false;
            for (left, (_, rect)) in lefts.iter_mut().zip(&boxes) {
                let clear = reach_between(n, self.reach, rect.y, rect.bottom());
                if clear > *left + 0.01 {
                    in_the_way = true;
                    *left = if round < ROUNDS { clear } else { self.reach };
                }
            }
            if !in_the_way {
                return (boxes, moved);
            }
            round += 1;
        }
    }

    /// The natural box of a name at its axis: above the rim at the top, below it at the bottom, beside it at the sides,
    /// and smoothly between.
    fn box_at_axis(&self, i: usize, (w, h): (f64, f64), left: f64) -> Rect {
        let (_, y) = direction(i, self.axes.len());
        Rect { x: left, y: y * self.reach - h * (1.0 - y) / 2.0, w, h }
    }

    /// Wraps each name to the room right of its left edge and stacks them near their axes.
    fn arrange(&self, lefts: &[f64]) -> (Vec<(Name, Rect)>, f64) {
        let wished = self.side.iter().zip(lefts).map(|(i, left)| {
            let name = self.axes[*i].wrap(self.half - left);
            let rect = self.box_at_axis(*i, name.size, *left);
            (name, rect)
        });
        stacked(wished.collect())
    }
}

/// The boxes moved up or down until none touches the next, and how far the farthest moved.
fn stacked(boxes: Vec<(Name, Rect)>) -> (Vec<(Name, Rect)>, f64) {
    let wished: Vec<(f64, f64)> = boxes.iter().map(|(_, rect)| (rect.y, rect.h)).collect();
    let tops = stack(&wished);
    let moved = wished.iter().zip(&tops).map(|((wish, _), top)| (top - wish).abs()).fold(0.0, f64::max);
    let moved_boxes = boxes.into_iter().zip(tops).map(|((name, rect), y)| (name, Rect { y, ..rect }));
    (moved_boxes.collect(), moved)
}

/// Tops of boxes (wished top, height) in a column, in order and [`LABEL_GAP`] apart, as near to their wishes as can be
/// in least squares: boxes that touch move as one block to the mean of their wishes (pool adjacent violators).
fn stack(wished: &[(f64, f64)]) -> Vec<f64> {
    struct Block {
        top: f64,
        height: f64,
        count: usize,
    }
    let mut blocks: Vec<Block> = Vec::new();
    for (wish, height) in wished {
        blocks.push(Block { top: *wish, height: height + LABEL_GAP, count: 1 });
        while let [.., upper, lower] = blocks.as_mut_slice() {
            if upper.top + upper.height <= lower.top {
                break;
            }
            let count = upper.count + lower.count;
            let wish = upper.top * upper.count as f64 + (lower.top - upper.height) * lower.count as f64;
            *upper = Block { top: wish / count as f64, height: upper.height + lower.height, count };
            blocks.pop();
        }
    }
    let mut tops = Vec::with_capacity(wished.len());
    for block in blocks {
        let mut top = block.top;
        for (_, height) in wished.iter().skip(tops.len()).take(block.count).copied().collect::<Vec<_>>() {
            tops.push(top);
            top += height + LABEL_GAP;
        }
    }
    tops
}

/// The name straight above (`up` = -1) or below (1) the web: clear of the names at the sides, narrow if that is enough,
/// else farther out. Returns how far that is.
fn place_in_the_middle(axis: &AxisName, up: f64, sides: &[Rect], reach: f64, half: f64) -> (PlacedName, f64) {
    let (wide, shift) = clear_of_sides(axis.wrap(MIDDLE_SHARE * half), up, sides, reach);
    if shift == 0.0 {
        return (wide, shift);
    }
    let inner = sides.iter().map(|side| if side.x > 0.0 { side.x } else { -side.right() });
    let room = 2.0 * (inner.fold(half, f64::min) - LABEL_GAP);
    let (narrow, narrow_shift) = clear_of_sides(axis.wrap(room.max(GAP_MARK.0)), up, sides, reach);
    let (few, many) = (&wide.name.lines, &narrow.name.lines);
    let reads_well = many.broken <= few.broken && many.lines.len() <= 3;
    if reads_well && narrow_shift < shift { (narrow, narrow_shift) } else { (wide, shift) }
}

fn clear_of_sides(name: Name, up: f64, sides: &[Rect], reach: f64) -> (PlacedName, f64) {
    let (w, h) = name.size;
    let at = |edge: f64| Rect { x: -w / 2.0, y: if up < 0.0 { edge - h } else { edge }, w, h };
    let natural = up * reach;
    let beside = sides.iter().filter(|side| side.overlaps_across(&at(natural), LABEL_GAP));
    let edge = if up < 0.0 {
        beside.map(|side| side.y - LABEL_GAP).fold(natural, f64::min)
    } else {
        beside.map(|side| side.bottom() + LABEL_GAP).fold(natural, f64::max)
    };
    (PlacedName { name, align: Align::Middle, rect: at(edge) }, (edge - natural).abs())
}

#[cfg(test)]
mod tests {
    use super::{LABEL_GAP, stack};

    #[test]
    fn boxes_that_do_not_touch_stay_where_they_wish() {
        assert_eq!(stack(&[(0.0, 10.0), (50.0, 10.0)]), [0.0, 50.0]);
        assert_eq!(stack(&[]), [0.0; 0]);
    }

    #[test]
    fn boxes_that_touch_part_evenly_and_in_order() {
        let tops = stack(&[(0.0, 20.0), (10.0, 20.0)]);
        assert!((tops[1] - tops[0] - 20.0 - LABEL_GAP).abs() < 1e-9);
        assert!((tops[0] + (tops[1] - 10.0)).abs() < 1e-9, "both move as far: {tops:?}");
    }

    #[test]
    fn a_pile_pushes_what_lies_before_it() {
        let tops = stack(&[(0.0, 10.0), (20.0, 30.0), (20.0, 30.0), (20.0, 30.0), (400.0, 10.0)]);
        for (pair, height) in tops.windows(2).zip([10.0, 30.0, 30.0, 30.0]) {
            assert!(pair[1] - pair[0] >= height + LABEL_GAP - 1e-9, "{tops:?}");
        }
        assert_eq!(tops[4], 400.0);
    }
}
