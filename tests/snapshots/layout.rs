//! Layout without pixels: nothing touches, nothing leaves the picture, for every number of axes and series.

use netwerkspiegel::chart::{
    DotsLayout, HeatmapLayout, LikertChart, LikertLayout, LikertRow, Printed, Rect, SpiderLayout,
};

use crate::charts::{
    ASPECTS, INTERESTS, KINDS, LONGEST, dots, dots_in_band, heatmap, likert, spider, spider_in_band,
};

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

fn likert_boxes(layout: &LikertLayout) -> Vec<(String, Rect)> {
    let mut boxes = vec![("title".to_owned(), layout.title.rect)];
    let words = layout.rows.iter().flat_map(|row| row.columns.iter().chain([&row.name]).chain(&row.gap));
    boxes.extend(words.chain(&layout.heading).map(|words| (words.lines.join(" "), words.rect)));
    boxes.extend(layout.rows.iter().filter(|row| !row.parts.is_empty()).map(|row| {
        let (first, last) = (row.parts[0].rect, row.parts[row.parts.len() - 1].rect);
        // Adding up parts may end a hair beyond the field.
        ("bar".to_owned(), Rect { w: last.right() - first.x, ..first }.grown(-1e-6))
    }));
    boxes.extend(layout.foot.entries.iter().map(|entry| (entry.name.lines.join(" "), entry.name.rect)));
    boxes.extend(layout.foot.entries.iter().map(|entry| ("sample".to_owned(), entry.sample_rect)));
    boxes.extend(layout.foot.note.iter().map(|note| ("note".to_owned(), note.rect)));
    boxes
}

fn heatmap_boxes(layout: &HeatmapLayout) -> Vec<(String, Rect)> {
    let mut boxes = vec![("title".to_owned(), layout.title.rect)];
    for band in &layout.bands {
        let names = band.columns.iter().chain(band.rows.iter().map(|row| &row.name));
        boxes.extend(names.map(|name| (name.lines.join(" "), name.rect)));
        let cells = band.rows.iter().flat_map(|row| &row.cells);
        boxes.extend(cells.map(|cell| (cell.figure.lines.join(" "), cell.rect)));
    }
    boxes.extend(layout.foot.entries.iter().map(|entry| (entry.name.lines.join(" "), entry.name.rect)));
    boxes.extend(layout.foot.entries.iter().map(|entry| ("sample".to_owned(), entry.sample_rect)));
    boxes.extend(layout.foot.note.iter().map(|note| ("note".to_owned(), note.rect)));
    boxes
}

#[test]
fn no_words_or_bars_of_answers_touch_or_leave_the_picture() {
    for (n, points) in [1, 4, 12].into_iter().flat_map(|n| [2, 5, 11].map(move |points| (n, points))) {
        for (title, width) in TITLES.iter().flat_map(|title| [320, 410, 559, 560, 1600].map(|w| (title, w))) {
            for unknown in [None, Some("weet ik niet of niet van toepassing op ons".to_owned())] {
                let title = (*title).to_owned();
                let chart = LikertChart { title, unknown, ..likert(&LONGEST[..n], points) };
                let layout = chart.layout(width).unwrap();
                let case = format!("{n} rows, {points} points, {width}");
                assert_apart_and_inside(&case, &likert_boxes(&layout), layout.size);
                for part in layout.rows.iter().flat_map(|row| &row.parts) {
                    let Some(number) = &part.number else { continue };
                    assert!(
                        number.rect.x >= part.rect.x && number.rect.right() <= part.rect.right(),
                        "{case}"
                    );
                }
            }
        }
    }
}

#[test]
fn the_middle_of_the_scale_is_at_the_same_place_in_every_bar() {
    let row = |counts: &[u64]| LikertRow { name: "Rij".into(), counts: Some(counts.to_vec()), unknown: None };
    let chart = |rows: Vec<LikertRow>| {
        let points = vec![String::new(); rows[0].counts.as_ref().unwrap().len()];
        LikertChart { rows, points, ..likert(&INTERESTS, 5) }
    };
    let odd = chart(vec![row(&[2, 1, 4, 1, 0]), row(&[0, 0, 8, 0, 0]), row(&[0, 0, 0, 0, 8])]);
    let layout = odd.layout(720).unwrap();
    let neutral = |row: usize| {
        let parts = &layout.rows[row].parts;
        parts[if row == 0 { 2 } else { 0 }].rect
    };
    for row in [0, 1] {
        let rect = neutral(row);
        let (left, right) = (layout.middle - rect.x, rect.right() - layout.middle);
        assert!((left - right).abs() < 1e-9, "row {row}: the neutral answer lies half on either side");
    }
    assert!((layout.rows[2].parts[0].rect.x - layout.middle).abs() < 1e-9, "high answers lie at the right");
    let whole = layout.rows[1].parts[0].rect.w;
    let widths = layout.rows[0].parts.iter().map(|part| part.rect.w / whole * 8.0).collect::<Vec<_>>();
    assert!(widths.iter().zip([2.0, 1.0, 4.0, 1.0]).all(|(found, n)| (found - n).abs() < 1e-9), "{widths:?}");

    let even = chart(vec![row(&[1, 2, 3, 2])]).layout(410).unwrap();
    assert!((even.rows[0].parts[2].rect.x - even.middle).abs() < 1e-9, "an even scale has no middle answer");
    assert!((even.rows[0].parts[3].rect.right() - even.field.right()).abs() < 1e-9);
}

#[test]
fn a_bar_prints_what_it_is_asked_to_and_a_row_without_answers_says_so() {
    let mut chart = likert(&INTERESTS, 5);
    chart.rows[0].counts = Some(vec![0; 5]);
    chart.rows[3] = LikertRow { name: "Rij".into(), counts: Some(vec![1, 0, 1, 0, 6]), unknown: Some(2) };
    let numbers = |chart: &LikertChart| {
        let layout = chart.layout(1600).unwrap();
        let parts = layout.rows[3].parts.iter();
        let numbers = parts.filter_map(|part| part.number.as_ref()).map(|number| number.lines.concat());
        numbers.collect::<Vec<_>>()
    };
    assert_eq!(numbers(&chart), ["12%", "12%", "75%"]);
    chart.printed = Printed::Counts;
    assert_eq!(numbers(&chart), ["1", "1", "6"]);
    let layout = chart.layout(410).unwrap();
    for row in &layout.rows[..2] {
        assert_eq!(row.gap.as_ref().unwrap().lines, ["geen cijfer"]);
        assert!(row.parts.is_empty() && row.columns.is_empty());
    }
    let columns = layout.rows[3].columns.iter().map(|column| column.lines.concat()).collect::<Vec<_>>();
    assert_eq!(columns, ["n = 8", "20%"], "two of the ten who answered do not know");
}

#[test]
fn the_legend_names_the_points_that_have_a_name() {
    let names = |points: usize| {
        let layout = likert(&INTERESTS, points).layout(720).unwrap();
        layout.foot.entries.iter().map(|entry| entry.name.lines.concat()).collect::<Vec<_>>()
    };
    assert_eq!(
        names(5),
        ["1 helemaal niet", "2 een beetje", "3 deels", "4 grotendeels", "5 volledig"],
        "all words of the scale"
    );
    let mut ends = likert(&INTERESTS, 7);
    ends.points[1..6].iter_mut().for_each(String::clear);
    assert_eq!(ends.layout(720).unwrap().foot.entries.len(), 2);
}

#[test]
fn no_words_or_cells_of_a_heatmap_touch_or_leave_the_picture() {
    for (rows, columns) in [1, 12].into_iter().flat_map(|rows| (1..=8).map(move |columns| (rows, columns))) {
        for (title, width) in TITLES.iter().flat_map(|title| [320, 410, 540, 720, 1600].map(|w| (title, w))) {
            for names in [&KINDS[..columns], &LONGEST[..columns], &SHORT[..columns]] {
                let mut chart = heatmap(&LONGEST[..rows], names);
                chart.title = (*title).to_owned();
                let layout = chart.layout(width).unwrap();
                let case = format!("{rows} x {columns}, {:?}, {width}", names[0]);
                assert_apart_and_inside(&case, &heatmap_boxes(&layout), layout.size);
                let shown = layout.bands.iter().map(|band| band.columns.len()).sum::<usize>();
                assert_eq!(shown, columns, "{case}");
                for cell in layout.bands.iter().flat_map(|band| &band.rows).flat_map(|row| &row.cells) {
                    for words in std::iter::once(&cell.figure).chain(&cell.n) {
                        assert!(
                            words.rect.x >= cell.rect.x && words.rect.right() <= cell.rect.right(),
                            "{case}"
                        );
                        assert!(words.rect.bottom() <= cell.rect.bottom() + 1e-9, "{case}");
                    }
                }
            }
        }
    }
}

#[test]
fn columns_without_room_go_into_bands_that_have_every_row() {
    let bands = |width: u32, columns: &[&str]| {
        let layout = heatmap(&ASPECTS, columns).layout(width).unwrap();
        assert!(layout.bands.iter().all(|band| band.rows.len() == ASPECTS.len()));
        layout.bands.iter().map(|band| band.columns.len()).collect::<Vec<_>>()
    };
    assert_eq!(bands(720, &KINDS[..3]), [3]);
    assert_eq!(bands(720, &SHORT[..8]), [8]);
    assert_eq!(bands(720, &KINDS), [4, 4]);
    assert_eq!(bands(410, &KINDS[..4]), [4]);
    assert_eq!(bands(410, &KINDS[..5]), [3, 2]);
}

#[test]
fn an_empty_cell_has_a_dash_and_the_legend_says_what_it_means() {
    let mut chart = heatmap(&ASPECTS, &KINDS[..2]);
    chart.rows[0].cells[0] = None;
    let layout = chart.layout(410).unwrap();
    let cell = &layout.bands[0].rows[0].cells[0];
    assert_eq!((cell.figure.lines.concat().as_str(), cell.shade, &cell.n), ("–", None, &None));
    let last = layout.foot.entries.last().unwrap();
    assert_eq!(last.name.lines, ["geen cijfer"]);
}

#[test]
fn a_band_and_agreed_scores_stand_at_their_place_and_in_the_legend() {
    let layout = dots_in_band(&INTERESTS, 2).layout(720).unwrap();
    let unit = (layout.field.w) / 4.0;
    let row = &layout.rows[0];
    let band = row.band.unwrap();
    assert!((band.x - layout.field.x - 1.6 * unit).abs() < 1e-6, "2.6 is the lower end");
    assert!((band.right() - layout.field.x - 2.7 * unit).abs() < 1e-6, "3.7 is the upper end");
    let (x, y) = row.agreed.unwrap();
    assert!((x - layout.field.x - 2.9 * unit).abs() < 1e-6, "3.9 was agreed");
    assert!(row.dots.iter().all(|dot| y - dot.at.1 > 16.0), "in a lane of its own");
    assert!(y < row.rect.bottom() && layout.rows[1].agreed.is_none());
    let names = layout.foot.entries.iter().skip(2).map(|entry| entry.name.lines.join(" "));
    assert_eq!(names.collect::<Vec<_>>(), ["samen afgesproken", "middelste helft van 12 netwerken"]);

    let mut chart = dots_in_band(&INTERESTS, 2);
    chart.band = None;
    chart.agreed.as_mut().unwrap().values = vec![None; 4];
    let bare = chart.layout(720).unwrap();
    assert_eq!(
        bare,
        dots(&INTERESTS, 2, Some(0.4)).layout(720).unwrap(),
        "without any, nothing is different"
    );
}

#[test]
fn words_keep_apart_beside_a_band_as_well() {
    for (n, count) in [3, 5, 12].into_iter().flat_map(|n| (1..=3).map(move |count| (n, count))) {
        for width in [320, 410, 720] {
            let case = format!("{n}, {count} series, {width}");
            let layout = spider_in_band(&LONGEST[..n], count).layout(width).unwrap();
            assert_apart_and_inside(&case, &spider_boxes(&layout), layout.size);
            let layout = dots_in_band(&LONGEST[..n], count).layout(width).unwrap();
            assert_apart_and_inside(&case, &dots_boxes(&layout), layout.size);
            for row in &layout.rows {
                let band = row.band.unwrap();
                assert!(band.y >= row.rect.y && band.bottom() <= row.rect.bottom(), "{case}");
                assert!(row.agreed.is_none_or(|(_, y)| y + 7.5 <= row.rect.bottom()), "{case}");
            }
        }
    }
}
