//! A line of values under one name, and the rules that hold for the series of any chart.

use super::{error::ChartError, theme::MOST_SERIES};

/// The values of one wave, one for each axis in the order of the axes; `None` where there is no figure.
#[derive(Debug, Clone, PartialEq)]
pub struct Series {
    /// Name in the legend.
    pub name: String,
    /// Scale values, as many as there are axes.
    pub values: Vec<Option<f64>>,
}

/// Refuses a number of series that cannot be told apart.
pub(super) fn check_count(found: usize) -> Result<(), ChartError> {
    if (1..=MOST_SERIES).contains(&found) {
        Ok(())
    } else {
        Err(ChartError::Series { found, max: MOST_SERIES })
    }
}

/// Refuses a series that has not one value for each axis or row.
pub(super) fn check_length(name: &str, found: usize, expected: usize) -> Result<(), ChartError> {
    if found == expected {
        Ok(())
    } else {
        Err(ChartError::Length { series: name.to_owned(), found, expected })
    }
}
