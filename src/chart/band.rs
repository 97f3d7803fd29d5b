//! The range of other networks, such as the middle half of them: pale, behind everything, with a sample in the legend.

use super::{error::ChartError, scale::ScaleRange, series::check_length};

/// A range for each axis or row.
#[derive(Debug, Clone, PartialEq)]
pub struct Band {
    /// Name in the legend.
    pub name: String,
    /// Lower and upper end in scale values, as many as there are axes or rows; `None` where there is no range.
    pub ranges: Vec<Option<(f64, f64)>>,
}

impl Band {
    /// Refuses a band that has not one range for each axis or row, or has one that is not on the scale.
    pub(super) fn check(&self, scale: ScaleRange, expected: usize) -> Result<(), ChartError> {
        check_length(&self.name, self.ranges.len(), expected)?;
        for (i, range) in self.ranges.iter().enumerate() {
            let Some((low, high)) = *range else { continue };
            if !(scale.min <= low && low <= high && high <= scale.max) {
                let ScaleRange { min, max } = scale;
                return Err(ChartError::Band {
                    band: self.name.clone(),
                    position: i + 1,
                    low,
                    high,
                    min,
                    max,
                });
            }
        }
        Ok(())
    }
}
