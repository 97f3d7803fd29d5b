//! What can be wrong with a chart that is asked for: one type for all of `chart`.

use thiserror::Error;

/// Why a chart was not drawn. Nothing is drawn in part: there is a whole picture or an error.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum ChartError {
    /// A spider with too few or too many axes.
    #[error("a spider has {min} to {max} axes, not {found}")]
    Axes {
        /// Number of axes asked for.
        found: usize,
        /// Fewest axes that still span an area.
        min: usize,
        /// Most axes that can be read.
        max: usize,
    },
    /// A dot chart with no rows, or more than fit on a page.
    #[error("a dot chart has {min} to {max} rows, not {found}")]
    Rows {
        /// Number of rows asked for.
        found: usize,
        /// Fewest rows.
        min: usize,
        /// Most rows.
        max: usize,
    },
    /// A likert chart or heatmap with too few or too many of something.
    #[error("a {chart} has {min} to {max} {part}, not {found}")]
    Size {
        /// The kind of chart.
        chart: &'static str,
        /// Of what.
        part: &'static str,
        /// Number asked for.
        found: usize,
        /// Fewest.
        min: usize,
        /// Most.
        max: usize,
    },
    /// No series, or more than can be told apart.
    #[error("a chart has 1 to {max} series, not {found}")]
    Series {
        /// Number of series asked for.
        found: usize,
        /// Most series that can be told apart without colour.
        max: usize,
    },
    /// A series that does not have one value (or a missing one) for each axis or row.
    #[error("series {series:?} has {found} values where {expected} are expected")]
    Length {
        /// Name of the series.
        series: String,
        /// Number of values it has.
        found: usize,
        /// Number of axes or rows.
        expected: usize,
    },
    /// A value that is not a number or lies outside the scale.
    #[error("series {series:?}, value {position}: {value} is not on the scale from {min} to {max}")]
    Value {
        /// Name of the series.
        series: String,
        /// Which value of the series, counted from 1.
        position: usize,
        /// The value itself.
        value: f64,
        /// Lowest point of the scale.
        min: f64,
        /// Highest point of the scale.
        max: f64,
    },
    /// An interval that is not finite or upside down.
    #[error("series {series:?}, value {position}: {low} to {high} is no interval")]
    Interval {
        /// Name of the series.
        series: String,
        /// Which value of the series, counted from 1.
        position: usize,
        /// Lower end of the interval.
        low: f64,
        /// Upper end of the interval.
        high: f64,
    },
    /// A range of other networks that is not on the scale or upside down.
    #[error("band {band:?}, range {position}: {low} to {high} is no part of the scale from {min} to {max}")]
    Band {
        /// Name of the band.
        band: String,
        /// Which range of the band, counted from 1.
        position: usize,
        /// Lower end given.
        low: f64,
        /// Upper end given.
        high: f64,
        /// Lowest point of the scale.
        min: f64,
        /// Highest point of the scale.
        max: f64,
    },
    /// A scale without length.
    #[error("a scale cannot run from {min} to {max}")]
    Scale {
        /// Lowest point given.
        min: f64,
        /// Highest point given.
        max: f64,
    },
    /// A picture narrower or wider than the layout is made for.
    #[error("a chart is {min} to {max} pixels wide, not {found}")]
    Width {
        /// Width asked for, in pixels.
        found: u32,
        /// Narrowest picture, in pixels.
        min: u32,
        /// Widest picture, in pixels.
        max: u32,
    },
    /// The drawing library failed.
    #[error("the chart could not be drawn: {0}")]
    Drawing(String),
    /// The SVG could not be turned into a bitmap.
    #[error("the picture could not be made: {0}")]
    Picture(String),
}
