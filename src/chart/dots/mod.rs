//! Dots with intervals: one row an aspect, one dot a wave, all on one fixed axis. The honest picture of change beside a
//! spider, whose area and shape depend on the order of its axes.

mod layout;
mod paint;

pub use layout::DotsLayout;

use super::{
    PAGE_WIDTH,
    band::Band,
    checked_width,
    error::ChartError,
    locale::Locale,
    pen::Element,
    scale::ScaleRange,
    series::{check_count, check_length},
    svg::{self, Words},
};

/// Fewest and most rows.
const ROWS: (usize, usize) = (1, 40);

/// The plotters element: `area.draw(&Dots::new((0, 0), 1.0, &layout))` paints a [`DotsLayout`] on any backend.
pub type Dots<'a, C> = Element<'a, C, DotsLayout>;

/// A value and how sure it is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dot {
    /// Scale value.
    pub value: f64,
    /// Lower and upper end of its interval; what lies beyond the scale is not drawn. The middle half of answers need not
    /// hold their mean.
    pub interval: Option<(f64, f64)>,
}

/// The dots of one wave, one for each row in the order of the rows; `None` where there is no figure.
#[derive(Debug, Clone, PartialEq)]
pub struct DotSeries {
    /// Name in the legend.
    pub name: String,
    /// As many as there are rows.
    pub points: Vec<Option<Dot>>,
}

/// Scores that were agreed upon in a conversation: marks of their own, never a line nor a series.
#[derive(Debug, Clone, PartialEq)]
pub struct AgreedMarks {
    /// Name in the legend.
    pub name: String,
    /// Scale values, as many as there are rows; `None` where nothing was agreed.
    pub values: Vec<Option<f64>>,
}

/// A dot chart to be drawn: names and values.
#[derive(Debug, Clone, PartialEq)]
pub struct DotsChart {
    /// Unique in the page: prefix of the ids of title and description.
    pub id: String,
    /// Stands above the chart and is its name for a screen reader; empty for none above.
    pub title: String,
    /// What is to be seen, for who does not see it.
    pub description: String,
    /// Names of the rows, 1 to 40, top to bottom.
    pub rows: Vec<String>,
    /// The range of the axis.
    pub scale: ScaleRange,
    /// One to three series, oldest first.
    pub series: Vec<DotSeries>,
    /// The range of other networks, behind each row.
    pub band: Option<Band>,
    /// Agreed scores, under the dots of a row.
    pub agreed: Option<AgreedMarks>,
    /// Whether a bar runs from the low end of the scale to each dot: for how far something has come.
    pub bars: bool,
    /// A sentence in small type under the legend, such as what the intervals stand for.
    pub note: Option<String>,
    /// How numbers are written.
    pub locale: Locale,
}

impl DotsChart {
    /// The SVG, [`PAGE_WIDTH`] pixels wide and as high as its rows need.
    ///
    /// # Errors
    /// When the numbers of rows, series or values are wrong, a value is not on the scale, or an interval is
    /// upside down.
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
    pub fn layout(&self, width: u32) -> Result<DotsLayout, ChartError> {
        self.check()?;
        Ok(DotsLayout::new(self, checked_width(width)?))
    }

    fn check(&self) -> Result<(), ChartError> {
        let (min, max) = ROWS;
        let found = self.rows.len();
        if !(min..=max).contains(&found) {
            return Err(ChartError::Rows { found, min, max });
        }
        self.scale.check()?;
        check_count(self.series.len())?;
        for series in &self.series {
            check_length(&series.name, series.points.len(), found)?;
            for (position, dot) in series.points.iter().enumerate() {
                dot.map_or(Ok(()), |dot| self.check_dot(&series.name, position, dot))?;
            }
        }
        self.band.as_ref().map_or(Ok(()), |band| band.check(self.scale, found))?;
        self.agreed.as_ref().map_or(Ok(()), |agreed| self.check_agreed(agreed))
    }

    fn check_agreed(&self, agreed: &AgreedMarks) -> Result<(), ChartError> {
        check_length(&agreed.name, agreed.values.len(), self.rows.len())?;
        let values = agreed.values.iter().enumerate();
        values
            .filter_map(|(position, value)| Some((position, (*value)?)))
            .try_for_each(|(position, value)| self.scale.check_value(&agreed.name, position, value))
    }

    fn check_dot(&self, series: &str, position: usize, dot: Dot) -> Result<(), ChartError> {
        let value = dot.value;
        self.scale.check_value(series, position, value)?;
        match dot.interval {
            Some((low, high)) if !(low.is_finite() && high.is_finite() && low <= high) => {
                Err(ChartError::Interval { series: series.to_owned(), position: position + 1, low, high })
            }
            _ => Ok(()),
        }
    }
}
