//! Points and boxes in layout pixels: x to the right, y down.

/// A place in the picture.
pub type Point = (f64, f64);

/// An upright box.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rect {
    /// Left edge.
    pub x: f64,
    /// Top edge.
    pub y: f64,
    /// Width.
    pub w: f64,
    /// Height.
    pub h: f64,
}

impl Rect {
    /// Right edge.
    pub fn right(&self) -> f64 {
        self.x + self.w
    }

    /// Bottom edge.
    pub fn bottom(&self) -> f64 {
        self.y + self.h
    }

    /// The same box elsewhere.
    pub fn moved(self, dx: f64, dy: f64) -> Self {
        Self { x: self.x + dx, y: self.y + dy, ..self }
    }

    /// Whether the two share more than an edge.
    pub fn overlaps(&self, other: &Self) -> bool {
        self.overlaps_across(other, 0.0) && self.y < other.bottom() && other.y < self.bottom()
    }

    /// Whether the two come within `gap` of each other sideways, whatever their heights.
    pub fn overlaps_across(&self, other: &Self, gap: f64) -> bool {
        self.x < other.right() + gap && other.x < self.right() + gap
    }

    /// The same box, larger by `by` on every side.
    pub fn grown(self, by: f64) -> Self {
        Self { x: self.x - by, y: self.y - by, w: self.w + 2.0 * by, h: self.h + 2.0 * by }
    }

    /// Whether a straight line between two points runs through the box (clipping after Liang & Barsky, 1984).
    pub fn is_crossed(&self, from: Point, to: Point) -> bool {
        let (dx, dy) = (to.0 - from.0, to.1 - from.1);
        let sides = [
            (-dx, from.0 - self.x),
            (dx, self.right() - from.0),
            (-dy, from.1 - self.y),
            (dy, self.bottom() - from.1),
        ];
        let (mut enter, mut leave): (f64, f64) = (0.0, 1.0);
        for (towards, room) in sides {
            if towards == 0.0 && room < 0.0 {
                return false;
            }
            if towards < 0.0 {
                enter = enter.max(room / towards);
            } else if towards > 0.0 {
                leave = leave.min(room / towards);
            }
        }
        enter <= leave
    }

    /// The corners, clockwise from the upper left.
    pub fn corners(&self) -> [Point; 4] {
        [(self.x, self.y), (self.right(), self.y), (self.right(), self.bottom()), (self.x, self.bottom())]
    }
}

#[cfg(test)]
mod tests {
    use super::Rect;

    #[test]
    fn a_line_crosses_a_box_only_where_it_passes_through() {
        let square = Rect { x: 0.0, y: 0.0, w: 10.0, h: 10.0 };
        assert!(square.is_crossed((-5.0, 5.0), (15.0, 5.0)), "right through");
        assert!(square.is_crossed((4.0, 4.0), (5.0, 5.0)), "wholly inside");
        assert!(square.is_crossed((5.0, -9.0), (5.0, 1.0)), "into it");
        assert!(!square.is_crossed((-5.0, 5.0), (-1.0, 5.0)), "short of it");
        assert!(!square.is_crossed((-6.0, 5.0), (5.0, -6.0)), "past its corner");
        assert!(!square.is_crossed((-1.0, -5.0), (-1.0, 15.0)), "beside it");
    }
}
