//! The line of a series around the web, and where it breaks off.

use crate::chart::{geometry::Point, theme::SeriesStyle};

/// The line of one series.
#[derive(Debug, Clone, PartialEq)]
pub struct Outline {
    /// How it looks.
    pub style: SeriesStyle,
    /// Its point on each axis; `None` where there is no value.
    pub points: Vec<Option<Point>>,
}

impl Outline {
    /// All points, if none is missing.
    pub fn whole(&self) -> Option<Vec<Point>> {
        self.points.iter().copied().collect()
    }

    /// The unbroken lines around the web: closed if nothing is missing, else one for each run of neighbours that have
    /// a value. A value between two gaps has a marker but no line.
    pub fn runs(&self) -> Vec<Vec<Point>> {
        if let Some(mut whole) = self.whole() {
            whole.extend(whole.first().copied());
            return vec![whole];
        }
        // Starting behind a gap, no run goes over the end of the list.
        let start = self.points.iter().position(Option::is_none).unwrap_or(0);
        let (before, from) = self.points.split_at(start);
        let round: Vec<Option<Point>> = from.iter().chain(before).copied().collect();
        let runs = round.split(Option::is_none).map(|run| run.iter().copied().flatten().collect::<Vec<_>>());
        runs.filter(|run| run.len() > 1).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::Outline;
    use crate::chart::theme::NEWEST;

    fn runs(present: [bool; 5]) -> Vec<Vec<f64>> {
        let point = |(i, there): (usize, bool)| there.then_some((i as f64, 0.0));
        let points = present.into_iter().enumerate().map(point).collect();
        let lines = Outline { style: NEWEST, points }.runs();
        lines.iter().map(|line| line.iter().map(|point| point.0).collect()).collect()
    }

    #[test]
    fn a_whole_line_is_closed() {
        assert_eq!(runs([true; 5]), [[0.0, 1.0, 2.0, 3.0, 4.0, 0.0]]);
    }

    #[test]
    fn neighbours_of_a_gap_are_not_connected_through_it() {
        assert_eq!(runs([true, true, false, true, true]), [[3.0, 4.0, 0.0, 1.0]]);
        assert_eq!(runs([false, true, true, false, true]), [[1.0, 2.0]]);
        assert_eq!(runs([true, false, false, false, true]), [[4.0, 0.0]]);
    }

    #[test]
    fn a_lone_value_has_no_line() {
        assert!(runs([false, false, true, false, false]).is_empty());
        assert!(runs([false; 5]).is_empty());
    }
}
