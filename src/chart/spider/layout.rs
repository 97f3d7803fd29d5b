//! Every place and word of a spider, worked out without drawing.

use super::{
    SpiderChart,
    labels::{AxisName, PlacedName, Placement, place},
    polygon::{corners, direction},
};
use crate::chart::{
    frame::{Foot, Sample, foot, heading},
    geometry::{Point, Rect},
    marks::GAP_MARK,
    text::{Align, Paragraph, TextBlock, clean, width},
    theme::{self, SeriesStyle, margin, series_styles},
};

/// Longest name of an axis that is drawn, in characters; what is longer ends in an ellipsis.
const LONGEST_NAME: usize = 160;
/// Largest and smallest radius of the web as part of the picture's width, and the steps between.
const RADII: (f64, f64) = (0.29, 0.15);
const RADIUS_STEPS: u32 = 28;
/// Between title, web and legend, in layout pixels.
const BLOCK_GAP: f64 = 24.0;
/// From an axis to the numbers beside it, in layout pixels.
const NUMBER_GAP: f64 = 9.0;

/// The line of one series.
#[derive(Debug, Clone, PartialEq)]
pub struct Outline {
    /// How it looks.
    pub style: SeriesStyle,
    /// Its point on each axis; `None` where there is no value.
    pub points: Vec<Option<Point>>,
}

/// The name of an axis with the signs for missing values under it.
#[derive(Debug, Clone, PartialEq)]
pub struct AxisLabel {
    /// The name.
    pub text: TextBlock,
    /// Upper left corner of the sign for each series without a value here.
    pub gaps: Vec<(SeriesStyle, Point)>,
    /// The box around name and signs.
    pub rect: Rect,
}

/// A spider, ready to be painted; all places in layout pixels from the upper left.
#[derive(Debug, Clone, PartialEq)]
pub struct SpiderLayout {
    /// Width and height of the picture.
    pub size: (f64, f64),
    /// The title; without lines if there is none.
    pub title: TextBlock,
    /// The centre of the web: the lowest point of the scale.
    pub centre: Point,
    /// From the centre to the rim.
    pub radius: f64,
    /// The rings, inner to outer; the last is the rim.
    pub rings: Vec<Vec<Point>>,
    /// The numbers beside the first axis, from the centre outward.
    pub numbers: Vec<TextBlock>,
    /// The names of the axes.
    pub labels: Vec<AxisLabel>,
    /// The series, oldest first.
    pub outlines: Vec<Outline>,
    /// Legend and note.
    pub foot: Foot,
}

impl SpiderLayout {
    /// Lays out a chart that has been checked, `width` pixels wide.
    pub(super) fn new(chart: &SpiderChart, width: f64) -> Self {
        let title = heading(&chart.title, width);
        let placement = best_placement(&axis_names(chart), width / 2.0 - margin(width), width);
        let radius = placement.radius;
        let n = chart.axes.len();
        let (above, below) = extent(&placement, n);
        let head = if title.lines.is_empty() { margin(width) } else { title.rect.bottom() + BLOCK_GAP };
        let centre = (width / 2.0, (head + above).round());
        let at = |fraction: f64, (dx, dy): Point| {
            (centre.0 + dx * radius * fraction, centre.1 + dy * radius * fraction)
        };
        let ring = |value: f64| (0..n).map(|i| at(chart.scale.fraction(value), direction(i, n))).collect();
        let steps = chart.scale.steps();
        let styles = series_styles(chart.series.len());
        let outlines = chart.series.iter().zip(styles).map(|(series, style)| {
            let place = |(i, value): (usize, &Option<f64>)| {
                value.map(|value| at(chart.scale.fraction(value), direction(i, n)))
            };
            Outline { style: *style, points: series.values.iter().enumerate().map(place).collect() }
        });
        let foot = foot(&legend(chart, styles), chart.note.as_deref(), width, centre.1 + below + BLOCK_GAP);
        let number = |value: f64| {
            let (x, y) = at(chart.scale.fraction(value), (0.0, -1.0));
            number_block(&chart.locale.number(value), x - NUMBER_GAP, y)
        };
        Self {
            size: (width, (foot.bottom + margin(width)).ceil()),
            title,
            centre,
            radius,
            rings: steps.iter().map(|step| ring(*step)).collect(),
            numbers: std::iter::once(&chart.scale.min).chain(&steps).map(|value| number(*value)).collect(),
            labels: labels(chart, styles, placement, centre),
            outlines: outlines.collect(),
            foot,
        }
    }
}

fn axis_names(chart: &SpiderChart) -> Vec<AxisName> {
    let name = |(i, axis): (usize, &String)| AxisName {
        text: Paragraph::new(&clean(axis, LONGEST_NAME), theme::LABEL),
        gaps: chart.series.iter().filter(|series| series.values[i].is_none()).count(),
    };
    chart.axes.iter().enumerate().map(name).collect()
}

/// What names may be like around a web of some size.
struct Demand {
    /// Most lines of a name.
    lines: usize,
    /// How far a name may stand from its axis, in layout pixels.
    moved: f64,
    /// How much breaking words may cost: 1 at the joint of a compound, 3 elsewhere.
    broken: usize,
    /// Smallest radius, as part of the picture's width, for which this is worth it.
    radius: f64,
}

/// From names that read at a glance to names that are merely whole. On a narrow picture a broken word is better than a
/// web too small to read.
const DEMANDS: [Demand; 6] = [
    Demand { lines: 3, moved: 10.0, broken: 0, radius: 0.2 },
    Demand { lines: 3, moved: 24.0, broken: 2, radius: 0.2 },
    Demand { lines: 4, moved: 24.0, broken: 2, radius: 0.16 },
    Demand { lines: 4, moved: 24.0, broken: 6, radius: 0.18 },
    Demand { lines: 4, moved: 24.0, broken: 0, radius: 0.0 },
    Demand { lines: 6, moved: 60.0, broken: 0, radius: 0.0 },
];

impl Demand {
    fn is_met(&self, placement: &Placement, width: f64) -> bool {
        placement.most_lines() <= self.lines
            && placement.moved <= self.moved
            && placement.broken() <= self.broken
            && placement.radius >= self.radius * width
    }
}

/// The largest web around which the names read well; where they never do, the one with the fewest broken words.
fn best_placement(axes: &[AxisName], half: f64, width: f64) -> Placement {
    let (largest, smallest) = RADII;
    let radius = |k: u32| width * (largest - (largest - smallest) * f64::from(k) / f64::from(RADIUS_STEPS));
    let tried: Vec<Placement> = (0..=RADIUS_STEPS).map(|k| place(axes, radius(k).round(), half)).collect();
    let chosen = DEMANDS.iter().find_map(|demand| tried.iter().position(|p| demand.is_met(p, width)));
    let least_broken = || {
        let fewest = tried.iter().map(Placement::broken).min();
        tried.iter().position(|p| Some(p.broken()) == fewest)
    };
    let chosen = chosen.or_else(least_broken).unwrap_or(0);
    tried.into_iter().nth(chosen).unwrap_or_else(|| place(axes, radius(RADIUS_STEPS), half))
}

/// How far web and names reach above and below the centre.
fn extent(placement: &Placement, n: usize) -> (f64, f64) {
    let web = corners(n, placement.radius);
    let tops = placement.names.iter().map(|name| name.rect.y).chain(web.iter().map(|corner| corner.1));
    let bottoms =
        placement.names.iter().map(|name| name.rect.bottom()).chain(web.iter().map(|corner| corner.1));
    (-tops.fold(0.0, f64::min), bottoms.fold(0.0, f64::max))
}

fn labels(
    chart: &SpiderChart,
    styles: &[SeriesStyle],
    placement: Placement,
    centre: Point,
) -> Vec<AxisLabel> {
    let missing = |i: usize| {
        let without = move |(series, _): &(&crate::chart::Series, &SeriesStyle)| series.values[i].is_none();
        chart.series.iter().zip(styles).filter(without).map(|(_, style)| *style)
    };
    let label = |(i, name): (usize, PlacedName)| {
        let rect = name.rect.moved(centre.0, centre.1);
        let text = aligned_block(name, rect);
        let styles: Vec<SeriesStyle> = missing(i).collect();
        let row = styles.len() as f64 * GAP_MARK.0;
        let left = match text.align {
            Align::Start => rect.x,
            Align::Middle => rect.x + (rect.w - row) / 2.0,
            Align::End => rect.right() - row,
        };
        let corner = |k: usize| (left + k as f64 * GAP_MARK.0, rect.bottom() - GAP_MARK.1);
        let gaps = styles.into_iter().enumerate().map(|(k, style)| (style, corner(k))).collect();
        AxisLabel { text, gaps, rect }
    };
    placement.names.into_iter().enumerate().map(label).collect()
}

/// The name in the upper part of its box, at the side it keeps to.
fn aligned_block(name: PlacedName, rect: Rect) -> TextBlock {
    let x = match name.align {
        Align::Start => rect.x,
        Align::Middle => rect.x + (rect.w - name.lines.width) / 2.0,
        Align::End => rect.right() - name.lines.width,
    };
    TextBlock::new(name.lines, theme::LABEL, name.align, x, rect.y)
}

/// A number that ends at `right`, centred on `y`.
fn number_block(number: &str, right: f64, y: f64) -> TextBlock {
    let lines = Paragraph::new(number, theme::NUMBER).wrap(f64::INFINITY);
    let wide = width(number, theme::NUMBER);
    let block = TextBlock::new(lines, theme::NUMBER, Align::End, right - wide, 0.0);
    let half = block.rect.h / 2.0;
    block.moved(0.0, y - half)
}

fn legend<'a>(chart: &'a SpiderChart, styles: &[SeriesStyle]) -> Vec<(Sample, &'a str)> {
    let series =
        chart.series.iter().zip(styles).map(|(series, style)| (Sample::Line(*style), series.name.as_str()));
    let any_gap = chart.series.iter().any(|series| series.values.contains(&None));
    series.chain(any_gap.then(|| (Sample::Gap, chart.locale.no_figure()))).collect()
}
