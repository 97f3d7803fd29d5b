//! Layout without pixels: nothing touches, nothing leaves the picture, for every number of axes and series.

use netwerkspiegel::chart::{DotsLayout, Rect, SpiderLayout};

use crate::charts::{LONGEST, dots, spider};

const WIDTHS: [u32; 2] = [320, 720];
const TITLES: [&str; 3] = [
    "",
    "Netwerk",
    "Ketenoverstijgend samenwerkingsverband ouderenzorg en welzijnsactiviteiten in de plattelandsgemeenten rond de \
     rivier, meting na het tweede jaar onder alle deelnemende organisaties en vrijwilligers",
];
const SHORT: [&str; 12] =
    ["A", "Doel", "Wij", "Zorg", "Rust", "Geld", "Tijd", "Hulp", "Wijk", "Moed", "Rol", "Nut"];

/// Every box of words in the picture, by name.
fn spider_boxes(layout: &SpiderLayout) -> Vec<(String, Rect)> {
    let mut boxes = vec![("title".to_owned(), layout.title.rect)];
    boxes.extend(layout.labels.iter().map(|label| (label.text.lines.join(" "), label.rect)));
    boxes.extend(layout.foot.entries.iter().map(|entry| (entry.name.lines.join(" "), entry.name.rect)));
    boxes.extend(layout.foot.entries.iter().map(|entry| ("sample".to_owned(), entry.sample_rect)));
    boxes.extend(layout.foot.note.iter().map(|note| ("note".to_owned(), note.rect)));
    boxes.extend(layout.numbers.iter().map(|number| (number.text.lines.join(" "), number.figures)));
    boxes
}

fn dots_boxes(layout: &DotsLayout) -> Vec<(String, Rect)> {
    let mut boxes = vec![("title".to_owned(), layout.title.rect), ("field".to_owned(), layout.field)];
    boxes.extend(layout.rows.iter().map(|row| (row.name.lines.join(" "), row.name.rect)));
    boxes.extend(layout.numbers.iter().map(|number| (number.lines.join(" "), number.rect)));
    boxes.extend(layout.foot.entries.iter().map(|entry| (entry.name.lines.join(" "), entry.name.rect)));
    boxes.extend(layout.foot.entries.iter().map(|entry| ("sample".to_owned(), entry.sample_rect)));
    boxes.extend(layout.foot.note.iter().map(|note| ("note".to_owned(), note.rect)));
    boxes
}

fn assert_apart_and_inside(case: &str, boxes: &[(String, Rect)], (width, height): (f64, f64)) {
    for (i, (name, rect)) in boxes.iter().enumerate() {
        let inside = rect.x >= 0.0 && rect.y >= 0.0 && rect.right() <= width && rect.bottom() <= height;
        assert!(inside, "{case}: {name:?} leaves the picture of {width} x {height}: {rect:?}");
        for (other, taken) in &boxes[..i] {
            assert!(!rect.overlaps(taken), "{case}: {name:?} {rect:?} lies over {other:?} {taken:?}");
        }
    }
}

/// Every combination of the number of axes, series, the length of the names, a title, a width, and gaps or none.
fn each_spider(check: impl Fn(&str, &SpiderLayout)) {
    for (n, count) in (3..=12).flat_map(|n| (1..=3).map(move |count| (n, count))) {
        for names in [LONGEST, SHORT] {
            for (title, width) in TITLES.iter().flat_map(|title| WIDTHS.map(|width| (title, width))) {
                for gaps in [None, Some(n / 3)] {
                    let mut chart = spider(&names[..n], count);
                    chart.title = (*title).to_owned();
                    for (series, gap) in chart.series.iter_mut().filter_map(|series| Some((series, gaps?))) {
                        series.values[gap] = None;
                    }
                    let case = format!(
                        "{n} axes, {count} series, {:?}, {title:?}, {width} wide, {gaps:?}",
                        names[0]
                    );
                    check(&case, &chart.layout(width).expect("a chart that can be laid out"));
                }
            }
        }
    }
}

#[test]
fn words_of_a_spider_keep_apart_in_the_picture_and_off_the_web() {
    each_spider(|case, layout| {
        assert_apart_and_inside(case, &spider_boxes(layout), layout.size);
        assert_off_the_rim(case, layout);
        let share = layout.radius / layout.size.0;
        assert!((0.149..=0.291).contains(&share), "{case}: the web is crushed, radius {}", layout.radius);
    });
}

/// A name must clear the rim and a marker on each of its corners.
fn assert_off_the_rim(case: &str, layout: &SpiderLayout) {
    let Some(rim) = layout.rings.last() else { panic!("{case}: no rim") };
    for label in &layout.labels {
        for (from, to) in rim.iter().zip(rim.iter().cycle().skip(1)) {
            assert!(!label.rect.is_crossed(*from, *to), "{case}: {:?} crosses the rim", label.text.lines);
        }
        let nearest = rim.iter().map(|corner| distance(&label.rect, *corner)).fold(f64::INFINITY, f64::min);
        assert!(nearest >= 11.0, "{case}: {:?} is {nearest} from a corner", label.text.lines);
    }
}

fn distance(rect: &Rect, (x, y): (f64, f64)) -> f64 {
    let dx = (rect.x - x).max(x - rect.right()).max(0.0);
    let dy = (rect.y - y).max(y - rect.bottom()).max(0.0);
    dx.hypot(dy)
}

#[test]
fn no_words_of_a_dot_chart_touch_or_leave_the_picture() {
    for (n, count) in (1..=12).flat_map(|n| (1..=3).map(move |count| (n, count))) {
        for (title, width) in TITLES.iter().flat_map(|title| WIDTHS.map(|width| (title, width))) {
            let mut chart = dots(&LONGEST[..n], count, Some(0.3));
            chart.title = (*title).to_owned();
            let layout = chart.layout(width).unwrap();
            assert_apart_and_inside(
                &format!("{n} rows, {count}, {width}"),
                &dots_boxes(&layout),
                layout.size,
            );
        }
    }
}

#[test]
fn values_stand_at_their_place_on_the_scale() {
    let mut chart = spider(&SHORT[..4], 1);
    chart.series[0].values = vec![Some(5.0), Some(1.0), Some(3.0), None];
    let layout = chart.layout(720).unwrap();
    let (x, y) = layout.centre;
    let points = &layout.outlines[0].points;
    let at = |i: usize| points[i].map(|(px, py)| (px - x, py - y)).unwrap();
    assert_eq!(at(0), (0.0, -layout.radius), "the highest value is on the rim, the first axis is up");
    assert_eq!(at(1), (0.0, 0.0), "the lowest value is the centre");
    assert!((at(2).1 - layout.radius / 2.0).abs() < 1e-9 && at(2).0 == 0.0, "the third of four points down");
    assert_eq!(points[3], None, "a missing value has no place");
    let numbers: Vec<&str> = layout.numbers.iter().map(|number| number.text.lines[0].as_str()).collect();
    assert_eq!(numbers, ["1", "2", "3", "4", "5"], "the centre is labelled with the lowest point");
}

#[test]
fn an_interval_ends_without_a_cap_where_the_scale_ends() {
    let mut chart = dots(&SHORT[..1], 1, None);
    chart.series[0].points[0] = Some(netwerkspiegel::chart::Dot { value: 4.8, interval: Some((4.4, 5.2)) });
    let layout = chart.layout(720).unwrap();
    let [low, high] = layout.rows[0].dots[0].whisker.unwrap();
    assert!(low.1 && !high.1);
    assert!((high.0 - layout.field.right()).abs() < 1e-9 && low.0 < layout.rows[0].dots[0].at.0);
}

#[test]
fn words_of_any_length_are_laid_out_at_once() {
    let endless = "x".repeat(1_000_000);
    let words = "samenwerkingsverbanden ".repeat(50_000);
    let mut chart = spider(&SHORT[..5], 2);
    chart.title.clone_from(&words);
    chart.description.clone_from(&words);
    chart.note = Some(endless.clone());
    chart.axes[0].clone_from(&endless);
    chart.axes[1] = words;
    chart.axes[2] = "\u{ad}".repeat(1_000_000);
    chart.axes[3] = " ".repeat(1_000_000);
    chart.series[0].name = endless;
    let started = std::time::Instant::now();
    let layout = chart.layout(320).unwrap();
    let svg = chart.to_svg().unwrap();
    assert!(started.elapsed().as_secs() < 20, "{:?}", started.elapsed());
    assert_apart_and_inside("endless", &spider_boxes(&layout), layout.size);
    assert!(svg.len() < 60_000, "{} bytes", svg.len());
}
