//! The spider: the shape of a network on 3 to 14 axes, at most three waves over each other.
//!
//! The range is the scale's own and never fitted to the data; the centre is the lowest point of the scale and labelled
//! so. The first axis stands at twelve o'clock and the others follow clockwise in the order given. A missing value is a
//! gap in its line, never a zero.

mod band;
mod labels;
mod layout;
mod numbers;
mod outline;
mod paint;
mod polygon;

pub use layout::SpiderLayout;

use super::{
    PAGE_WIDTH,
    band::Band,
    checked_width,
    error::ChartError,
    locale::Locale,
    pen::Element,
    scale::ScaleRange,
    series::{Series, check_count, check_length},
    svg::{self, Words},
};

/// Fewest axes that span an area, and most that can be read.
const AXES: (usize, usize) = (3, 14);

/// The plotters element: `area.draw(&Spider::new((0, 0), 1.0, &layout))` paints a [`SpiderLayout`] on any backend.
pub type Spider<'a, C> = Element<'a, C, SpiderLayout>;

/// A spider to be drawn: names and values.
#[derive(Debug, Clone, PartialEq)]
pub struct SpiderChart {
    /// Unique in the page: prefix of the ids of title and description.
    pub id: String,
    /// Stands above the chart and is its name for a screen reader; empty for none above.
    pub title: String,
    /// What is to be seen, for who does not see it.
    pub description: String,
    /// Names of the axes, 3 to 14, clockwise from the top.
    pub axes: Vec<String>,
    /// The range of every axis.
    pub scale: ScaleRange,
    /// One to three series, oldest first.
    pub series: Vec<Series>,
    /// The range of other networks, behind everything; seen where axes beside each other both have it.
    pub band: Option<Band>,
    /// A sentence in small type under the legend, such as what centre and rim stand for.
    pub note: Option<String>,
    /// How numbers are written.
    pub locale: Locale,
}

impl SpiderChart {
    /// Whether a spider of so many axes spans an area and can be read.
    pub fn fits(axes: usize) -> bool {
        (AXES.0..=AXES.1).contains(&axes)
    }

    /// The SVG, [`PAGE_WIDTH`] pixels wide and as high as its labels need.
    ///
    /// # Errors
    /// When the numbers of axes, series or values are wrong, or a value is not on the scale.
    pub fn to_svg(&self) -> Result<String, ChartError> {
        self.to_svg_at(PAGE_WIDTH)
    }

    /// The SVG laid out for a column of `width` pixels (320 to 1600); the type keeps its size.
    ///
    /// # Errors
    /// As [`Self::to_svg`], and for a width out of range.
    pub fn to_svg_at(&self, width: u32) -> Result<String, ChartError> {
        let layout = self.layout(width)?;
        let words =
            Words { id: &self.id, title: &self.title, description: &self.description, locale: &self.locale };
        svg::document(words, layout.size, &layout)
    }

    /// Every place and word of the picture, without drawing it.
    ///
    /// # Errors
    /// As [`Self::to_svg_at`].
    pub fn layout(&self, width: u32) -> Result<SpiderLayout, ChartError> {
        self.check()?;
        Ok(SpiderLayout::new(self, checked_width(width)?))
    }

    fn check(&self) -> Result<(), ChartError> {
        let (min, max) = AXES;
        let found = self.axes.len();
        if !(min..=max).contains(&found) {
            return Err(ChartError::Axes { found, min, max });
        }
        self.scale.check()?;
        check_count(self.series.len())?;
        for series in &self.series {
            check_length(&series.name, series.values.len(), found)?;
            for (position, value) in series.values.iter().enumerate() {
                value.map_or(Ok(()), |value| self.scale.check_value(&series.name, position, value))?;
            }
        }
        self.band.as_ref().map_or(Ok(()), |band| band.check(self.scale, found))
    }
}
