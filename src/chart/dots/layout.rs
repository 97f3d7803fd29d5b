//! Every place and word of a dot chart, worked out without drawing.

use super::{Dot, DotsChart};
use crate::chart::{
    frame::{Foot, Sample, foot, heading},
    geometry::{Point, Rect},
    marks::MARKER_REACH,
    scale::ScaleRange,
    text::{Align, Paragraph, TextBlock, clean, line_height},
    theme::{self, SeriesStyle, margin, series_styles},
};

/// Longest name of a row that is drawn, in characters; what is longer ends in an ellipsis.
const LONGEST_NAME: usize = 160;
/// Most of the picture's width that the names of the rows may take.
const NAMES_SHARE: f64 = 0.36;
/// Between the names and the axis, between the axis and its right edge, and before the words for a missing value.
const NAMES_GAP: f64 = 22.0;
const END_GAP: f64 = 12.0;
const WORDS_GAP: f64 = 10.0;
/// Height of one series' lane in a row, and white space above and below the lanes.
const LANE: f64 = 17.0;
const ROW_PADDING: f64 = 10.0;
/// Height of a bar.
const BAR: f64 = 9.0;
/// From the edges of a row to the range of other networks.
const BAND_INSET: f64 = 4.0;
/// Between title, rows and legend.
const HEAD_GAP: f64 = 14.0;
const NUMBERS_GAP: f64 = 6.0;
const FOOT_GAP: f64 = 20.0;

/// A dot in its place.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PlacedDot {
    /// How it looks.
    pub style: SeriesStyle,
    /// Its place.
    pub at: Point,
    /// A bar from the low end of the scale to it.
    pub bar: Option<Rect>,
    /// Its interval: left and right end, and whether the interval really ends there (else the scale does).
    pub whisker: Option<[(f64, bool); 2]>,
}

/// One row of the chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The whole row, from margin to margin.
    pub rect: Rect,
    /// Its name.
    pub name: TextBlock,
    /// The range of other networks.
    pub band: Option<Rect>,
    /// Its dots, oldest first.
    pub dots: Vec<PlacedDot>,
    /// The words in the lane of each series without a value here; once if no series has one.
    pub gaps: Vec<TextBlock>,
    /// The agreed score, in a lane under the dots.
    pub agreed: Option<Point>,
}

/// A dot chart, ready to be painted; all places in layout pixels from the upper left.
#[derive(Debug, Clone, PartialEq)]
pub struct DotsLayout {
    /// Width and height of the picture.
    pub size: (f64, f64),
    /// The title; without lines if there is none.
    pub title: TextBlock,
    /// The field between the two ends of the scale, over all rows.
    pub field: Rect,
    /// Where the grid lines stand, left to right, the ends included.
    pub ticks: Vec<f64>,
    /// The numbers under the grid lines.
    pub numbers: Vec<TextBlock>,
    /// The rows, top to bottom.
    pub rows: Vec<Row>,
    /// Legend and note.
    pub foot: Foot,
}

/// How far the axis runs over the picture.
#[derive(Clone, Copy)]
struct Axis {
    left: f64,
    right: f64,
    scale: ScaleRange,
}

impl Axis {
    fn x(&self, value: f64) -> f64 {
        self.left + (self.right - self.left) * self.scale.fraction(value)
    }

    fn whisker(&self, dot: &Dot) -> Option<[(f64, bool); 2]> {
        let (low, high) = dot.interval?;
        Some([(self.x(low), low >= self.scale.min), (self.x(high), high <= self.scale.max)])
    }
}

impl DotsLayout {
    /// Lays out a chart that has been checked, `width` pixels wide.
    pub(super) fn new(chart: &DotsChart, width: f64) -> Self {
        let title = heading(&chart.title, width);
        let names: Vec<Paragraph> =
            chart.rows.iter().map(|row| Paragraph::new(&clean(row, LONGEST_NAME), theme::LABEL)).collect();
        let edge = margin(width);
        let names_room = (width - 2.0 * edge) * NAMES_SHARE;
        let names_width = names.iter().map(|name| name.wrap(names_room).width).fold(0.0, f64::max);
        let axis =
            Axis { left: edge + names_width + NAMES_GAP, right: width - edge - END_GAP, scale: chart.scale };
        let top = if title.lines.is_empty() { edge } else { title.rect.bottom() + HEAD_GAP };
        let mut bottom = top;
        let mut rows = Vec::with_capacity(chart.rows.len());
        for (i, name) in names.iter().enumerate() {
            let row = row(chart, i, name, names_room, axis, (bottom, width));
            bottom = row.rect.bottom();
            rows.push(row);
        }
        let field = Rect { x: axis.left, y: top, w: axis.right - axis.left, h: bottom - top };
        let steps = chart.scale.steps();
        let values: Vec<f64> = std::iter::once(chart.scale.min).chain(steps).collect();
        let number = |value: &f64| number(&chart.locale.number(*value), axis.x(*value), bottom + NUMBERS_GAP);
        let numbers: Vec<TextBlock> = values.iter().map(number).collect();
        let foot_top = bottom + NUMBERS_GAP + line_height(theme::NUMBER) + FOOT_GAP;
        let foot = foot(&legend(chart), chart.note.as_deref(), width, foot_top);
        Self {
            size: (width, (foot.bottom + edge).ceil()),
            title,
            field,
            ticks: values.iter().map(|value| axis.x(*value)).collect(),
            numbers,
            rows,
            foot,
        }
    }
}

/// Row `i` below `top`: as high as its name or its lanes, whichever is more.
fn row(
    chart: &DotsChart,
    i: usize,
    name: &Paragraph,
    room: f64,
    axis: Axis,
    (top, width): (f64, f64),
) -> Row {
    let name = TextBlock::new(name.wrap(room), theme::LABEL, Align::Start, margin(width), 0.0);
    let agreed = chart.agreed.as_ref().and_then(|agreed| agreed.values[i]);
    let dots = chart.series.len() as f64 * LANE;
    let lanes = dots + if agreed.is_some() { LANE } else { 0.0 };
    let rect = Rect {
        x: margin(width),
        y: top,
        w: width - 2.0 * margin(width),
        h: name.rect.h.max(lanes) + 2.0 * ROW_PADDING,
    };
    let middle = rect.y + rect.h / 2.0;
    let half = name.rect.h / 2.0;
    let styles = series_styles(chart.series.len());
    let first = middle - lanes / 2.0;
    let mut row = Row {
        rect,
        name: name.moved(0.0, middle - half),
        band: band(chart, i, axis, rect),
        dots: Vec::new(),
        gaps: Vec::new(),
        agreed: agreed.map(|value| (axis.x(value), first + dots + LANE / 2.0)),
    };
    let no_figure = |y: f64| words(&chart.locale.no_figure, axis.left + WORDS_GAP, y);
    for (k, (series, style)) in chart.series.iter().zip(styles).enumerate() {
        let y = first + (k as f64 + 0.5) * LANE;
        match &series.points[i] {
            Some(dot) => row.dots.push(PlacedDot {
                style: *style,
                at: (axis.x(dot.value), y),
                bar: chart.bars.then(|| Rect {
                    x: axis.left,
                    y: y - BAR / 2.0,
                    w: axis.x(dot.value) - axis.left,
                    h: BAR,
                }),
                whisker: axis.whisker(dot),
            }),
            None => row.gaps.push(no_figure(y)),
        }
    }
    if row.dots.is_empty() {
        row.gaps = vec![no_figure(first + dots / 2.0)];
    }
    row
}

/// The range of other networks over the height of a row.
fn band(chart: &DotsChart, i: usize, axis: Axis, row: Rect) -> Option<Rect> {
    let (low, high) = chart.band.as_ref()?.ranges[i]?;
    let (left, right) = (axis.x(low), axis.x(high));
    Some(Rect { x: left, y: row.y + BAND_INSET, w: right - left, h: row.h - 2.0 * BAND_INSET })
}

/// Small words that begin at `x`, centred on the height `y`.
fn words(words: &str, x: f64, y: f64) -> TextBlock {
    let lines = Paragraph::new(words, theme::NUMBER).wrap(f64::INFINITY);
    TextBlock::new(lines, theme::NUMBER, Align::Start, x, y - line_height(theme::NUMBER) / 2.0)
}

/// A number centred on `x`, its top at `top`.
fn number(number: &str, x: f64, top: f64) -> TextBlock {
    let lines = Paragraph::new(number, theme::NUMBER).wrap(f64::INFINITY);
    let half = lines.width / 2.0;
    TextBlock::new(lines, theme::NUMBER, Align::Middle, x - half, top)
}

fn legend(chart: &DotsChart) -> Vec<(Sample, &str)> {
    let has_interval = |dot: &Option<Dot>| dot.is_some_and(|dot| dot.interval.is_some());
    let intervals = chart.series.iter().any(|series| series.points.iter().any(has_interval));
    let sample =
        |style: &SeriesStyle| if intervals { Sample::Whisker(*style) } else { Sample::Marker(*style) };
    let series = chart.series.iter().zip(series_styles(chart.series.len()));
    let series = series.map(|(series, style)| (sample(style), series.name.as_str()));
    let agreed = chart.agreed.as_ref().filter(|agreed| agreed.values.iter().any(Option::is_some));
    let band = chart.band.as_ref().filter(|band| band.ranges.iter().any(Option::is_some));
    let agreed = agreed.map(|agreed| (Sample::Agreed, agreed.name.as_str()));
    let band = band.map(|band| (Sample::Band, band.name.as_str()));
    series.chain(agreed).chain(band).collect()
}

// A marker at the end of the scale must not touch the names or leave the picture.
const _: () = assert!(MARKER_REACH <= END_GAP && MARKER_REACH < NAMES_GAP);
