//! A strip: what is as wide as the text and never cut by the end of a page, such as a line, a row or a figure.

use std::rc::Rc;

use plotters::style::RGBColor;
use resvg::usvg::Tree;

use super::{structure::Spot, style::Style, text::Line};

/// A strip with all that is drawn in it. Places are in points from its upper left corner.
#[derive(Debug, Clone, Default)]
pub struct Strip {
    /// White space above, unless it is the first of a page.
    pub gap: f32,
    /// Height.
    pub height: f32,
    /// Whether the next strip must stand on the same page.
    pub keep: bool,
    /// What is drawn.
    pub marks: Vec<Mark>,
    /// What lies under it.
    pub ground: Option<Ground>,
    /// The head of its table, which comes back if the strip begins a page.
    pub head: Option<Rc<Strip>>,
    /// A heading, with its level, for the list of chapters.
    pub bookmark: Option<(u8, String)>,
    /// Whether it begins a page, or is one.
    pub begins: Begins,
}

/// Whether a strip begins a page.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Begins {
    /// It stands where there is room.
    #[default]
    Nothing,
    /// It begins a page.
    Page,
    /// It is a page by itself, up to the edges.
    WholePage,
}

/// What lies under strips: one with the same number goes on under the next.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Ground {
    /// Tells one box from the next.
    pub number: usize,
    /// Colour of the box, if it has one.
    pub fill: Option<RGBColor>,
    /// Colour of the bar at its left.
    pub bar: RGBColor,
}

/// Something that is drawn. A `spot` is where it stands for a screen reader; without one it only adorns.
#[derive(Debug, Clone)]
pub enum Mark {
    /// A line of text with its baseline.
    Text {
        /// Left end.
        x: f32,
        /// Baseline.
        y: f32,
        /// The line.
        line: Line,
        /// Its place in the tree.
        spot: Option<Spot>,
    },
    /// A filled box.
    Fill {
        /// Where.
        area: Area,
        /// Colour.
        colour: RGBColor,
        /// Radius of the corners.
        radius: f32,
        /// Colour of a thin line around it.
        rim: Option<RGBColor>,
    },
    /// A picture.
    Picture {
        /// Where.
        area: Area,
        /// What.
        tree: Rc<Tree>,
        /// Its place in the tree.
        spot: Option<Spot>,
    },
}

/// A box.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    /// Left edge.
    pub x: f32,
    /// Upper edge.
    pub y: f32,
    /// Width.
    pub w: f32,
    /// Height.
    pub h: f32,
}

impl Mark {
    /// A line of text, in a strip or cell whose line begins at `top`: capitals stand in the middle of it.
    pub fn text(x: f32, top: f32, line: Line, spot: Option<Spot>) -> Self {
        Self::Text { x, y: top + baseline(line.style), line, spot }
    }

    /// The same, lower.
    pub fn lowered(mut self, by: f32) -> Self {
        match &mut self {
            Self::Text { y, .. } => *y += by,
            Self::Fill { area, .. } | Self::Picture { area, .. } => area.y += by,
        }
        self
    }

    /// A horizontal line across `from..to`, its upper edge at `y`.
    pub fn rule(from: f32, to: f32, y: f32, thickness: f32, colour: RGBColor) -> Self {
        let area = Area { x: from, y, w: to - from, h: thickness };
        Self::Fill { area, colour, radius: 0.0, rim: None }
    }
}

/// From the top of a line to its baseline. A capital of Noto Sans is 0.714 em high.
fn baseline(style: Style) -> f32 {
    style.leading / 2.0 + style.size * 0.714 / 2.0
}

impl Strip {
    /// A strip without anything in it.
    pub fn empty(height: f32) -> Self {
        Self { height, ..Self::default() }
    }

    /// A line of text as a strip.
    pub fn line(x: f32, line: Line, spot: Option<Spot>) -> Self {
        let height = line.style.leading;
        Self { marks: vec![Mark::text(x, 0.0, line, spot)], ..Self::empty(height) }
    }
}
