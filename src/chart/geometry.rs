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

    /// The corners, clockwise from the upper left.
    pub fn corners(&self) -> [Point; 4] {
        [(self.x, self.y), (self.right(), self.y), (self.right(), self.bottom()), (self.x, self.bottom())]
    }
}
