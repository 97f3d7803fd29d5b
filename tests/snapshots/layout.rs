//! Layout without pixels: names never overlap, and never leave the picture.

use netwerkspiegel::chart::{Rect, SpiderChart};

use crate::charts::{ASPECTS, INTERESTS, LONGEST, spider};

/// Widths of the page at which charts are laid out: phone, column, page.
const WIDTHS: [u32; 4] = [360, 380, 540, 720];
/// The title's, the foot's and the names' boxes may touch by no more than rounding.
const SLACK: f64 = 0.5;

fn boxes(chart: &SpiderChart, width: u32) -> (Vec<(String, Rect)>, (f64, f64)) {
    let layout = chart.layout(width).unwrap();
    let mut boxes = vec![("title".to_owned(), layout.title.rect)];
    boxes.extend(layout.labels.iter().zip(&chart.axes).map(|(label, axis)| (axis.clone(), label.rect)));
    boxes.extend(layout.foot.entries.iter().map(|entry| ("legend".to_owned(), entry.name.rect)));
    boxes.extend(layout.foot.note.iter().map(|note| ("note".to_owned(), note.rect)));
    (boxes, layout.size)
}

fn assert_room_for_all(chart: &SpiderChart, width: u32) {
    let (boxes, (picture_width, height)) = boxes(chart, width);
    let place = format!("{} axes, {} series, {width} px", chart.axes.len(), chart.series.len());
    for (name, rect) in &boxes {
        let inside = rect.x >= -SLACK
            && rect.y >= -SLACK
            && rect.right() <= picture_width + SLACK
            && rect.bottom() <= height + SLACK;
        assert!(inside, "{place}: {name} leaves the picture: {rect:?}");
    }
    for (index, (name, rect)) in boxes.iter().enumerate() {
        let shrunk =
            Rect { x: rect.x + SLACK, y: rect.y + SLACK, w: rect.w - 2.0 * SLACK, h: rect.h - 2.0 * SLACK };
        for (other, other_rect) in &boxes[index + 1..] {
            assert!(!shrunk.overlaps(other_rect), "{place}: {name} lies over {other}");
        }
    }
}

#[test]
fn names_of_any_length_have_room_on_every_number_of_axes() {
    for axes in 3..=12 {
        let short = ASPECTS.iter().cycle().take(axes).copied().collect::<Vec<_>>();
        let mixed = INTERESTS.iter().chain(&LONGEST).cycle().take(axes).copied().collect::<Vec<_>>();
        for names in [short, mixed, LONGEST[..axes].to_vec()] {
            for series in 1..=3 {
                for width in WIDTHS {
                    let mut chart = spider(&names, series);
                    assert_room_for_all(&chart, width);
                    chart.title =
                        "Een netwerk met een naam die lang genoeg is om over meer dan één regel te lopen"
                            .into();
                    chart.series.iter_mut().for_each(|series| series.values[axes / 2] = None);
                    assert_room_for_all(&chart, width);
                }
            }
        }
    }
}

#[test]
fn the_first_axis_points_up_and_the_others_follow_clockwise() {
    let layout = spider(&ASPECTS, 1).layout(720).unwrap();
    let rim = layout.rings.last().unwrap();
    let (x, y) = layout.centre;
    assert!((rim[0].0 - x).abs() < 0.01 && rim[0].1 < y, "twelve o'clock");
    assert!(rim[1].0 > x && rim[1].1 < y && rim[2].0 > x && rim[2].1 > y, "then to the right and down");
    assert!(rim[3].0 < x && rim[4].0 < x, "and up again on the left");
}

#[test]
fn the_range_is_fixed_and_the_centre_is_its_lowest_point() {
    let mut chart = spider(&ASPECTS, 1);
    chart.series[0].values = vec![Some(1.0), Some(5.0), Some(3.0), Some(1.0), Some(1.0)];
    let layout = chart.layout(720).unwrap();
    let distance = |axis: usize| {
        let (x, y) = layout.outlines[0].points[axis].unwrap();
        ((x - layout.centre.0).powi(2) + (y - layout.centre.1).powi(2)).sqrt() / layout.radius
    };
    assert!(distance(0) < 1e-9 && (distance(1) - 1.0).abs() < 1e-9 && (distance(2) - 0.5).abs() < 1e-9);
    assert_eq!(layout.rings.len(), 4, "rings at 2 to 5");
}

#[test]
fn a_missing_value_is_a_gap_and_not_a_zero() {
    let mut chart = spider(&ASPECTS, 1);
    chart.series[0].values[2] = None;
    let layout = chart.layout(720).unwrap();
    assert_eq!(layout.outlines[0].points[2], None);
    assert_eq!(layout.labels[2].gaps.len(), 1, "the name says that there is no value");
}

#[test]
fn charts_that_cannot_be_drawn_are_refused() {
    let refused = |change: fn(&mut SpiderChart)| {
        let mut chart = spider(&ASPECTS, 2);
        change(&mut chart);
        chart.to_svg().unwrap_err().to_string()
    };
    assert!(refused(|chart| chart.axes.truncate(2)).contains("3 to 12 axes"));
    assert!(refused(|chart| chart.series.clear()).contains("1 to 3"));
    assert!(refused(|chart| chart.series[0].values.truncate(4)).contains("4 values"));
    assert!(refused(|chart| chart.series[1].values[0] = Some(5.1)).contains("5.1"));
    assert!(refused(|chart| chart.series[1].values[0] = Some(f64::NAN)).contains("NaN"));
}
