//! The regular polygon of a spider around (0, 0): directions, corners and how far it reaches sideways.

use std::f64::consts::TAU;

use crate::chart::geometry::Point;

/// Unit vector of axis `i` of `n`: the first straight up, the others clockwise.
pub fn direction(i: usize, n: usize) -> Point {
    let angle = TAU * i as f64 / n as f64;
    // Exact zeros keep the vertical and horizontal axes straight.
    let exact = |x: f64| if x.abs() < 1e-12 { 0.0 } else { x };
    (exact(angle.sin()), exact(-angle.cos()))
}

/// The corners of the polygon with this radius.
pub fn corners(n: usize, radius: f64) -> Vec<Point> {
    (0..n).map(|i| direction(i, n)).map(|(x, y)| (x * radius, y * radius)).collect()
}

/// How far the polygon reaches to the right between two heights; 0 where it does not reach. The polygon is symmetric,
/// so this holds for the left as well.
pub fn reach_between(n: usize, radius: f64, top: f64, bottom: f64) -> f64 {
    let corners = corners(n, radius);
    let edges = corners.iter().zip(corners.iter().cycle().skip(1));
    edges.filter_map(|(a, b)| edge_reach(*a, *b, top, bottom)).fold(0.0, f64::max)
}

/// The largest x of an edge's part between two heights.
fn edge_reach(a: Point, b: Point, top: f64, bottom: f64) -> Option<f64> {
    let (upper, lower) = if a.1 <= b.1 { (a, b) } else { (b, a) };
    if lower.1 < top || upper.1 > bottom {
        return None;
    }
    let rise = lower.1 - upper.1;
    if rise < 1e-9 {
        return Some(upper.0.max(lower.0));
    }
    let at = |y: f64| upper.0 + (lower.0 - upper.0) * ((y - upper.1) / rise).clamp(0.0, 1.0);
    Some(at(top).max(at(bottom)))
}

#[cfg(test)]
mod tests {
    use super::{corners, direction, reach_between};

    #[test]
    fn the_first_axis_is_up_and_the_order_is_clockwise() {
        assert_eq!(direction(0, 5), (0.0, -1.0));
        assert_eq!(direction(1, 4), (1.0, 0.0));
        assert_eq!(direction(2, 4), (0.0, 1.0));
        let (x, y) = direction(1, 5);
        assert!(x > 0.9 && y < 0.0);
    }

    #[test]
    fn a_polygon_reaches_as_far_as_its_corners_between_the_heights() {
        assert!((reach_between(4, 100.0, -10.0, 10.0) - 100.0).abs() < 1e-9);
        assert!((reach_between(4, 100.0, 50.0, 60.0) - 50.0).abs() < 1e-9);
        assert_eq!(reach_between(4, 100.0, 101.0, 120.0), 0.0);
        let right = corners(7, 80.0).iter().map(|c| c.0).fold(0.0, f64::max);
        assert!((reach_between(7, 80.0, -80.0, 80.0) - right).abs() < 1e-9);
    }
}
