//! The three fixed classes of a mean, for its colour and for telling whether it looks fine.

use serde::Serialize;

/// Ends of the low and the middle class as shares of the scale: 2.5 and 3.5 on a scale of 1 to 5.
const LOW_UP_TO: f64 = 1.5 / 4.0;
const MIDDLE_UP_TO: f64 = 2.5 / 4.0;

/// The class of a mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Band {
    /// Up to 2.5 on a scale of 1 to 5.
    Low,
    /// Up to 3.5.
    Middle,
    /// Above.
    High,
}

impl Band {
    /// Where the low and the middle class end on a scale from `min` to `max`.
    pub fn limits((min, max): (f64, f64)) -> [f64; 2] {
        [LOW_UP_TO, MIDDLE_UP_TO].map(|share| min + share * (max - min))
    }

    /// The class of a mean on a scale from `min` to `max`.
    pub fn of(mean: f64, (min, max): (f64, f64)) -> Self {
        match (mean - min) / (max - min) {
            share if share <= LOW_UP_TO => Self::Low,
            share if share <= MIDDLE_UP_TO => Self::Middle,
            _ => Self::High,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_classes_end_at_two_and_a_half_and_three_and_a_half() {
        let of = |mean| Band::of(mean, (1.0, 5.0));
        assert_eq!([1.0, 2.5, 2.6, 3.5, 3.6, 5.0].map(of), {
            use Band::{High, Low, Middle};
            [Low, Low, Middle, Middle, High, High]
        });
        assert_eq!(Band::limits((1.0, 5.0)), [2.5, 3.5]);
    }
}
