//! Draws lines, areas and text given in layout pixels onto any plotters backend, and turns a finished layout into a
//! plotters element.
//!
//! A backend works in whole units. A pen therefore has a scale: with 10 units to a layout pixel a drawing is exact to a
//! tenth of a pixel (the SVG is drawn so), with 1 it goes straight onto a bitmap.

use std::iter::{Once, once};

use plotters::element::{Drawable, PointCollection};
use plotters::style::{
    Color, FontDesc, FontError, FontFamily, FontStyle, RGBAColor, RGBColor, ShapeStyle, TextStyle,
    text_anchor::{HPos, Pos, VPos},
};
use plotters_backend::{BackendColor, BackendCoord, BackendTextStyle, DrawingBackend, DrawingErrorKind};

use super::{
    fonts,
    geometry::{Point, Rect},
    text::{Align, TextBlock, line_height},
    theme::Type,
};

/// What drawing on a backend returns.
pub type Painted<DB> = Result<(), DrawingErrorKind<<DB as DrawingBackend>::ErrorType>>;

/// A finished layout that can be painted.
pub trait Figure {
    /// Paints the whole figure.
    fn paint<DB: DrawingBackend>(&self, pen: &mut Pen<'_, DB>) -> Painted<DB>;
}

/// A [`Figure`] at a place: the plotters element, to be drawn with `area.draw(&element)`.
#[derive(Debug)]
pub struct Element<'a, C, F> {
    at: C,
    scale: f64,
    figure: &'a F,
}

impl<'a, C, F> Element<'a, C, F> {
    /// The figure with its upper left corner at `at` (in the area's own coordinates) and `scale` backend units to a
    /// layout pixel.
    pub fn new(at: C, scale: f64, figure: &'a F) -> Self {
        Self { at, scale, figure }
    }
}

impl<'p, C, F> PointCollection<'p, C> for &'p Element<'_, C, F> {
    type Point = &'p C;
    type IntoIter = Once<&'p C>;

    fn point_iter(self) -> Self::IntoIter {
        once(&self.at)
    }
}

impl<C, F: Figure, DB: DrawingBackend> Drawable<DB> for Element<'_, C, F> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        mut at: I,
        backend: &mut DB,
        _: (u32, u32),
    ) -> Painted<DB> {
        match at.next() {
            Some(origin) => self.figure.paint(&mut Pen { backend, origin, scale: self.scale }),
            None => Ok(()),
        }
    }
}

/// A backend with an origin and a scale.
#[derive(Debug)]
pub struct Pen<'a, DB> {
    backend: &'a mut DB,
    origin: BackendCoord,
    scale: f64,
}

impl<DB: DrawingBackend> Pen<'_, DB> {
    fn place(&self, (x, y): Point) -> BackendCoord {
        let (left, top) = self.origin;
        (left + (x * self.scale).round() as i32, top + (y * self.scale).round() as i32)
    }

    fn units(&self, length: f64) -> u32 {
        (length * self.scale).round().max(1.0) as u32
    }

    /// An open line through the points.
    pub fn line(&mut self, points: &[Point], colour: RGBColor, width: f64) -> Painted<DB> {
        let style = ShapeStyle { color: colour.to_rgba(), filled: false, stroke_width: self.units(width) };
        let path: Vec<BackendCoord> = points.iter().map(|point| self.place(*point)).collect();
        self.backend.draw_path(path, &style)
    }

    /// A closed line through the points.
    pub fn outline(&mut self, points: &[Point], colour: RGBColor, width: f64) -> Painted<DB> {
        let closed: Vec<Point> = points.iter().chain(points.first()).copied().collect();
        self.line(&closed, colour, width)
    }

    /// A filled polygon.
    pub fn area(&mut self, points: &[Point], colour: RGBAColor) -> Painted<DB> {
        let path: Vec<BackendCoord> = points.iter().map(|point| self.place(*point)).collect();
        self.backend.fill_polygon(path, &colour)
    }

    /// A filled circle.
    pub fn disc(&mut self, centre: Point, radius: f64, colour: RGBColor) -> Painted<DB> {
        self.backend.draw_circle(self.place(centre), self.units(radius), &colour, true)
    }

    /// A filled box, as what lies under a number.
    pub fn patch(&mut self, rect: &Rect, colour: RGBAColor) -> Painted<DB> {
        self.area(&rect.corners(), colour)
    }

    /// Wrapped text in its box.
    pub fn text(&mut self, block: &TextBlock) -> Painted<DB> {
        let kind = block.kind;
        let (x, side) = match block.align {
            Align::Start => (block.rect.x, HPos::Left),
            Align::Middle => (block.rect.x + block.rect.w / 2.0, HPos::Center),
            Align::End => (block.rect.right(), HPos::Right),
        };
        let lettering = Lettering { kind, size: kind.size * self.scale * SIZE_OVER_EM, side };
        for (i, line) in block.lines.iter().enumerate() {
            let top = block.rect.y + i as f64 * line_height(kind) + top_of_em(kind.size, line_height(kind));
            self.backend.draw_text(line, &lettering, self.place((x, top)))?;
        }
        Ok(())
    }
}

/// The size of a font as plotters takes it, over its em, such that a backend for SVG writes the em.
pub const SIZE_OVER_EM: f64 = 1.24;

/// How a line of text is set. plotters' own style takes the font along, which only a bitmap needs.
struct Lettering {
    kind: Type,
    size: f64,
    side: HPos,
}

impl Lettering {
    fn with_font(&self) -> TextStyle<'_> {
        fonts::register();
        let font = FontDesc::new(FontFamily::Name(fonts::FAMILY), self.size, self.style());
        TextStyle::from(font).color(&self.kind.colour).pos(self.anchor())
    }
}

impl BackendTextStyle for Lettering {
    type FontError = FontError;

    fn color(&self) -> BackendColor {
        self.kind.colour.to_backend_color()
    }

    fn size(&self) -> f64 {
        self.size
    }

    fn style(&self) -> FontStyle {
        if self.kind.bold { FontStyle::Bold } else { FontStyle::Normal }
    }

    fn anchor(&self) -> Pos {
        Pos::new(self.side, VPos::Top)
    }

    fn family(&self) -> FontFamily<'_> {
        FontFamily::Name(fonts::FAMILY)
    }

    fn layout_box(&self, text: &str) -> Result<(BackendCoord, BackendCoord), FontError> {
        BackendTextStyle::layout_box(&self.with_font(), text)
    }

    fn draw<E, D: FnMut(i32, i32, BackendColor) -> Result<(), E>>(
        &self,
        text: &str,
        at: BackendCoord,
        draw: D,
    ) -> Result<Result<(), E>, FontError> {
        BackendTextStyle::draw(&self.with_font(), text, at, draw)
    }
}

/// From the top of a line to the point where plotters hangs top-anchored text, such that capitals stand in the middle:
/// plotters puts the baseline 0.76 em below that point, and a capital is 0.714 em high.
fn top_of_em(size: f64, line: f64) -> f64 {
    line / 2.0 + size * (0.714 / 2.0 - 0.76)
}
