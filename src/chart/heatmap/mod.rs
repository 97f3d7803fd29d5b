//! A number in each cell of rows and columns, on one of three fixed shades of one hue. The number is always printed:
//! the shade only helps to find it.

mod layout;
mod paint;

pub use layout::HeatmapLayout;

use super::{
    PAGE_WIDTH, checked_width,
    error::ChartError,
    locale::Locale,
    pen::Element,
    series::check_length,
    svg::{self, Words},
};

/// Fewest and most rows and columns.
const ROWS: (usize, usize) = (1, 14);
const COLUMNS: (usize, usize) = (1, 8);

/// The plotters element: `area.draw(&Heatmap::new((0, 0), 1.0, &layout))` paints a [`HeatmapLayout`] on any backend.
pub type Heatmap<'a, C> = Element<'a, C, HeatmapLayout>;

/// The fixed class that a number is in; its place in [`HeatmapChart::classes`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HeatClass {
    /// The palest.
    Low,
    /// Between.
    Middle,
    /// The darkest.
    High,
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeatCell {
    /// The number as it is written, such as `≤ 1,2`.
    pub text: String,
    /// Its class.
    pub class: HeatClass,
    /// How many answers it comes from, if that is told.
    pub n: Option<u64>,
}

/// One row of cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HeatRow {
    /// Name of the row.
    pub name: String,
    /// A cell for each column; `None` where there is no number.
    pub cells: Vec<Option<HeatCell>>,
}

/// A heatmap to be drawn: names and numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct HeatmapChart {
    /// Unique in the page: prefix of the ids of title and description.
    pub id: String,
    /// Stands above the chart and is its name for a screen reader; empty for none above.
    pub title: String,
    /// What is to be seen, for who does not see it.
    pub description: String,
    /// Names of the columns, 1 to 8.
    pub columns: Vec<String>,
    /// The rows, 1 to 14, top to bottom.
    pub rows: Vec<HeatRow>,
    /// What the classes are called in the legend, low to high, such as `tot en met 2,5`.
    pub classes: [String; 3],
    /// A sentence in small type under the legend.
    pub note: Option<String>,
    /// Language of the chart, and its words for an empty cell.
    pub locale: Locale,
}

impl HeatmapChart {
    /// The SVG, [`PAGE_WIDTH`] pixels wide and as high as its rows need.
    ///
    /// # Errors
    /// When the numbers of rows, columns or cells are wrong.
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
    pub fn layout(&self, width: u32) -> Result<HeatmapLayout, ChartError> {
        self.check()?;
        Ok(HeatmapLayout::new(self, checked_width(width)?))
    }

    fn check(&self) -> Result<(), ChartError> {
        check_size("rows", self.rows.len(), ROWS)?;
        check_size("columns", self.columns.len(), COLUMNS)?;
        self.rows.iter().try_for_each(|row| check_length(&row.name, row.cells.len(), self.columns.len()))
    }
}

fn check_size(part: &'static str, found: usize, (min, max): (usize, usize)) -> Result<(), ChartError> {
    if (min..=max).contains(&found) {
        Ok(())
    } else {
        Err(ChartError::Size { chart: "heatmap", part, found, min, max })
    }
}
