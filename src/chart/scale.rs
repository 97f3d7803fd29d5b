//! The fixed range that every axis of a chart runs over, and where its rings or grid lines are.

use super::error::ChartError;

/// Rings or grid lines beyond this number stop helping the eye.
const MOST_STEPS: usize = 5;

/// The range of the answer scale, in scale points. Never derived from the data: a chart that scales itself to what it
/// shows makes every difference look large.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ScaleRange {
    /// Lowest point of the scale: the centre of a spider, the left of a dot chart.
    pub min: f64,
    /// Highest point of the scale: the rim of a spider, the right of a dot chart.
    pub max: f64,
}

impl ScaleRange {
    /// Refuses a range that is not finite or has no length.
    pub(super) fn check(self) -> Result<(), ChartError> {
        let Self { min, max } = self;
        if min.is_finite() && max.is_finite() && min < max && (max - min).is_finite() {
            Ok(())
        } else {
            Err(ChartError::Scale { min, max })
        }
    }

    /// Refuses a value that is not on the scale; `position` counts from 0.
    pub(super) fn check_value(self, series: &str, position: usize, value: f64) -> Result<(), ChartError> {
        let Self { min, max } = self;
        if (min..=max).contains(&value) {
            return Ok(());
        }
        Err(ChartError::Value { series: series.to_owned(), position: position + 1, value, min, max })
    }

    /// How far along the scale a value lies: 0 at `min`, 1 at `max`; values outside are held at the ends.
    pub fn fraction(self, value: f64) -> f64 {
        ((value - self.min) / (self.max - self.min)).clamp(0.0, 1.0)
    }

    /// The scale points above `min` that get a ring or a grid line, ascending, the last one always `max`. A scale of
    /// whole points gets every point up to six of them, else the most rings (2 to 5) that divide it evenly; any other
    /// range gets round steps.
    pub fn steps(self) -> Vec<f64> {
        let span = self.max - self.min;
        match even_steps(self.min, span) {
            Some(count) => (1..=count).map(|k| self.min + span * k as f64 / count as f64).collect(),
            None => self.round_steps(span),
        }
    }

    fn round_steps(self, span: f64) -> Vec<f64> {
        let step = round_step(span);
        let mut steps: Vec<f64> = (1..=MOST_STEPS)
            .map(|k| self.min + step * k as f64)
            .take_while(|point| *point < self.max - step / 2.0)
            .collect();
        steps.push(self.max);
        steps
    }
}

/// How many even steps of whole points the range has, if it can be divided so.
fn even_steps(min: f64, span: f64) -> Option<usize> {
    if min.fract() != 0.0 || span.fract() != 0.0 {
        return None;
    }
    if span <= MOST_STEPS as f64 {
        return Some(span as usize);
    }
    (2..=MOST_STEPS).rev().find(|count| span % *count as f64 == 0.0)
}

/// The smallest of 1, 2, 5 × a power of ten that covers the span in at most [`MOST_STEPS`] steps.
fn round_step(span: f64) -> f64 {
    let least = span / MOST_STEPS as f64;
    let power = 10f64.powf(least.log10().floor());
    [1.0, 2.0, 5.0]
        .into_iter()
        .map(|digit| digit * power)
        .find(|step| *step >= least * 0.999)
        .unwrap_or(10.0 * power)
}

#[cfg(test)]
mod tests {
    use super::ScaleRange;

    fn steps(min: f64, max: f64) -> Vec<f64> {
        ScaleRange { min, max }.steps()
    }

    #[test]
    fn a_short_scale_has_a_ring_at_every_point() {
        assert_eq!(steps(1.0, 5.0), [2.0, 3.0, 4.0, 5.0]);
        assert_eq!(steps(1.0, 2.0), [2.0]);
        assert_eq!(steps(0.0, 5.0), [1.0, 2.0, 3.0, 4.0, 5.0]);
    }

    #[test]
    fn a_long_scale_has_few_even_rings() {
        assert_eq!(steps(0.0, 10.0), [2.0, 4.0, 6.0, 8.0, 10.0]);
        assert_eq!(steps(1.0, 10.0), [4.0, 7.0, 10.0]);
        assert_eq!(steps(1.0, 7.0), [3.0, 5.0, 7.0]);
        assert_eq!(steps(0.0, 100.0), [20.0, 40.0, 60.0, 80.0, 100.0]);
    }

    #[test]
    fn a_range_that_does_not_divide_has_round_rings_and_its_rim() {
        assert_eq!(steps(1.0, 8.0), [3.0, 5.0, 8.0]);
        let tenths = steps(0.0, 1.0);
        assert_eq!(tenths.len(), 1, "a scale of two whole points has one ring");
        let fine = steps(0.0, 0.8);
        assert_eq!(fine.len(), 4);
        assert!((fine[0] - 0.2).abs() < 1e-12);
        assert_eq!(steps(-1e300, 1e300).last(), Some(&1e300));
    }

    #[test]
    fn a_range_without_length_is_refused() {
        for (min, max) in
            [(1.0, 1.0), (5.0, 1.0), (f64::NAN, 1.0), (0.0, f64::INFINITY), (f64::MIN, f64::MAX)]
        {
            assert!(ScaleRange { min, max }.check().is_err(), "{min} to {max}");
        }
    }
}
