//! How often each answer was given: one bar an item, from the lowest answer at the left to the highest at the right,
//! with the middle of the scale at the same place in every bar. The middle answer of an odd scale lies half on either
//! side of it. All bars of a chart are equally long: the whole of its answers.

mod layout;
mod paint;

pub use layout::LikertLayout;

use super::{
    PAGE_WIDTH, checked_width,
    error::ChartError,
    locale::Locale,
    pen::Element,
    series::check_length,
    svg::{self, Words},
};

/// Fewest and most bars, and points of the scale.
const ROWS: (usize, usize) = (1, 40);
const POINTS: (usize, usize) = (2, 11);

/// The plotters element: `area.draw(&Likert::new((0, 0), 1.0, &layout))` paints a [`LikertLayout`] on any backend.
pub type Likert<'a, C> = Element<'a, C, LikertLayout>;

/// The answers to one item.
#[derive(Debug, Clone, PartialEq)]
pub struct LikertRow {
    /// Name of the item.
    pub name: String,
    /// How often each point of the scale was answered, low to high; `None` where that is not told.
    pub counts: Option<Vec<u64>>,
    /// How many answered that they do not know; shown as a share of these and the counted answers.
    pub unknown: Option<u64>,
}

impl LikertRow {
    /// Number of answers on the scale.
    fn answers(&self) -> u64 {
        self.counts.iter().flatten().sum()
    }
}

/// What is printed in the bars.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Printed {
    /// Whole percentages of the answers on the scale.
    Percentages,
    /// Numbers of answers.
    Counts,
}

/// Diverging stacked bars to be drawn: names and counts.
#[derive(Debug, Clone, PartialEq)]
pub struct LikertChart {
    /// Unique in the page: prefix of the ids of title and description.
    pub id: String,
    /// Stands above the chart and is its name for a screen reader; empty for none above.
    pub title: String,
    /// What is to be seen, for who does not see it.
    pub description: String,
    /// What the points of the scale are called in the legend, low to high, 2 to 11; a point with an empty name is left
    /// out of the legend.
    pub points: Vec<String>,
    /// The items, 1 to 40, top to bottom.
    pub rows: Vec<LikertRow>,
    /// What is printed in the bars.
    pub printed: Printed,
    /// Heading of the column at the right with who does not know; `None` for no such column.
    pub unknown: Option<String>,
    /// A sentence in small type under the legend.
    pub note: Option<String>,
    /// Language of the chart, and its words for a row without figures.
    pub locale: Locale,
}

impl LikertChart {
    /// The SVG, [`PAGE_WIDTH`] pixels wide and as high as its bars need.
    ///
    /// # Errors
    /// When the numbers of rows, points or counts are wrong.
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
    pub fn layout(&self, width: u32) -> Result<LikertLayout, ChartError> {
        self.check()?;
        Ok(LikertLayout::new(self, checked_width(width)?))
    }

    fn check(&self) -> Result<(), ChartError> {
        check_size("rows", self.rows.len(), ROWS)?;
        check_size("points", self.points.len(), POINTS)?;
        self.rows.iter().try_for_each(|row| match &row.counts {
            Some(counts) => check_length(&row.name, counts.len(), self.points.len()),
            None => Ok(()),
        })
    }
}

fn check_size(part: &'static str, found: usize, (min, max): (usize, usize)) -> Result<(), ChartError> {
    if (min..=max).contains(&found) {
        Ok(())
    } else {
        Err(ChartError::Size { chart: "likert chart", part, found, min, max })
    }
}
