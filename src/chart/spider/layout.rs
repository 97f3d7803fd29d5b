//! Every place and word of a spider, worked out without drawing.

use std::cell::OnceCell;

use super::{
    SpiderChart,
    band::Ring,
    labels::{AxisName, PlacedName, Placement, SIGNS_GAP, place},
    numbers::{ScaleNumber, beside_axis},
    outline::Outline,
    polygon::{corners, direction},
};
use crate::chart::{
    frame::{Foot, Sample, foot, heading},
    geometry::{Point, Rect},
    marks::{GAP_MARK, GAP_PITCH, gap_row},
    series::Series,
    text::{Align, Paragraph, TextBlock, clean},
    theme::{self, SeriesStyle, margin, series_styles},
};

/// Longest name of an axis that is drawn, in characters; what is longer ends in an ellipsis.
const LONGEST_NAME: usize = 160;
/// Largest and smallest radius of the web as part of the picture's width, and the steps between.
const RADII: (f64, f64) = (0.29, 0.15);
const RADIUS_STEPS: u32 = 28;
/// Between title, web and legend, in layout pixels.
const BLOCK_GAP: f64 = 24.0;

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
    /// The range of other networks.
    pub band: Option<Ring>,
    /// The rings, inner to outer; the last is the rim.
    pub rings: Vec<Vec<Point>>,
    /// The numbers beside the first axis, from the centre outward.
    pub numbers: Vec<ScaleNumber>,
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
        let edge = margin(width);
        let title = heading(&chart.title, width);
        let placement = best_placement(&axis_names(chart), width / 2.0 - edge, width);
        let radius = placement.radius;
        let n = chart.axes.len();
        let (above, below) = extent(&placement, n);
        let head = if title.lines.is_empty() { edge } else { title.rect.bottom() + BLOCK_GAP };
        let centre = (width / 2.0, (head + above).round());
        let at = |fraction: f64, (dx, dy): Point| {
            (centre.0 + dx * radius * fraction, centre.1 + dy * radius * fraction)
        };
        let ring = |value: f64| (0..n).map(|i| at(chart.scale.fraction(value), direction(i, n))).collect();
        let steps = chart.scale.steps();
        let styles = series_styles(chart.series.len());
        let band = chart.band.as_ref().map(|band| {
            let ends = |(i, range): (usize, &Option<(f64, f64)>)| {
                let end = |value| at(chart.scale.fraction(value), direction(i, n));
                range.map(|(low, high)| (end(low), end(high)))
            };
            Ring { ends: band.ranges.iter().enumerate().map(ends).collect() }
        });
        let outline = |(series, style): (&Series, &SeriesStyle)| {
            let place = |(i, value): (usize, &Option<f64>)| {
                value.map(|value| at(chart.scale.fraction(value), direction(i, n)))
            };
            Outline { style: *style, points: series.values.iter().enumerate().map(place).collect() }
        };
        let outlines: Vec<Outline> = chart.series.iter().zip(styles).map(outline).collect();
        let foot = foot(&legend(chart, styles), chart.note.as_deref(), width, centre.1 + below + BLOCK_GAP);
        let on_axis = |value: &f64| {
            let (_, y) = at(chart.scale.fraction(*value), (0.0, -1.0));
            (chart.locale.number(*value), y)
        };
        let numbers: Vec<(String, f64)> =
            std::iter::once(&chart.scale.min).chain(&steps).map(on_axis).collect();
        Self {
            size: (width, (foot.bottom + edge).ceil()),
            title,
            centre,
            radius,
            band,
            rings: steps.iter().map(|step| ring(*step)).collect(),
            numbers: beside_axis(&numbers, centre.0, &outlines),
            labels: labels(chart, styles, placement, centre),
            outlines,
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

/// What a placement must be like.
struct Demand {
    /// Least radius, as part of the width.
    radius: f64,
    /// Most lines in a name.
    lines: usize,
    /// How far a name may be from its axis, in layout pixels.
    moved: f64,
    /// How much breaking words may cost, see [`Wrapped::broken`](crate::chart::text::Wrapped).
    broken: usize,
}

impl Demand {
    /// Whether the names are as they must be; the radius is looked at before they are placed.
    fn is_met(&self, placement: &Placement) -> bool {
        placement.broken() <= self.broken
            && placement.most_lines() <= self.lines
            && placement.moved <= self.moved
    }
}

/// From names that read at a glance to names that are merely whole. The first demand that some web meets decides. On a
/// narrow picture a compound broken at its joint is better than a web too small to read.
const DEMANDS: [Demand; 6] = [
    Demand { radius: 0.22, lines: 3, moved: 10.0, broken: 0 },
    Demand { radius: 0.20, lines: 3, moved: 24.0, broken: 2 },
    Demand { radius: 0.16, lines: 4, moved: 24.0, broken: 2 },
    Demand { radius: 0.20, lines: 4, moved: 24.0, broken: 0 },
    Demand { radius: 0.18, lines: 6, moved: 100.0, broken: 0 },
    Demand { radius: 0.15, lines: 8, moved: 100.0, broken: 0 },
];

/// A web of one radius, and the names around it once they have been placed.
type Web = (f64, OnceCell<Placement>);

/// The largest web around which the names read well; where they never do, one that breaks the fewest words. Names are
/// placed around no more webs than it takes to find it, and once around each.
fn best_placement(axes: &[AxisName], half: f64, width: f64) -> Placement {
    let (largest, smallest) = RADII;
    let step = (largest - smallest) / f64::from(RADIUS_STEPS);
    let radii = (0..=RADIUS_STEPS).map(|k| (width * (largest - step * f64::from(k))).round());
    let webs: Vec<Web> = radii.map(|radius| (radius, OnceCell::new())).collect();
    let placed = |web| placed(web, axes, half);
    let good = DEMANDS.iter().find_map(|demand| {
        let large = webs.iter().take_while(|(radius, _)| *radius >= demand.radius * width);
        large.map(placed).find(|placement| demand.is_met(placement))
    });
    let least_broken = || webs.iter().map(placed).min_by_key(|placement| placement.broken());
    good.or_else(least_broken).cloned().unwrap_or_else(|| place(axes, width * smallest, half))
}

fn placed<'a>((radius, placement): &'a Web, axes: &[AxisName], half: f64) -> &'a Placement {
    placement.get_or_init(|| place(axes, *radius, half))
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
        let without = move |(series, _): &(&Series, &SeriesStyle)| series.values[i].is_none();
        chart.series.iter().zip(styles).filter(without).map(|(_, style)| *style)
    };
    let label = |(i, name): (usize, PlacedName)| {
        let rect = name.rect.moved(centre.0, centre.1);
        let columns = name.name.columns;
        let text = aligned_block(name, rect);
        let row = gap_row(columns);
        let left = match text.align {
            Align::Start => rect.x,
            Align::Middle => rect.x + (rect.w - row) / 2.0,
            Align::End => rect.right() - row,
        };
        let corner = |k: usize| {
            let (column, row) = ((k % columns) as f64, (k / columns) as f64);
            (left + column * GAP_PITCH, text.rect.bottom() + SIGNS_GAP + row * GAP_MARK.1)
        };
        let gaps = missing(i).enumerate().map(|(k, style)| (style, corner(k))).collect();
        AxisLabel { text, gaps, rect }
    };
    placement.names.into_iter().enumerate().map(label).collect()
}

/// The name in the upper part of its box, at the side it keeps to.
fn aligned_block(name: PlacedName, rect: Rect) -> TextBlock {
    let lines = name.name.lines;
    let x = match name.align {
        Align::Start => rect.x,
        Align::Middle => rect.x + (rect.w - lines.width) / 2.0,
        Align::End => rect.right() - lines.width,
    };
    TextBlock::new(lines, theme::LABEL, name.align, x, rect.y)
}

fn legend<'a>(chart: &'a SpiderChart, styles: &[SeriesStyle]) -> Vec<(Sample, &'a str)> {
    let series =
        chart.series.iter().zip(styles).map(|(series, style)| (Sample::Line(*style), series.name.as_str()));
    let any_gap = chart.series.iter().any(|series| series.values.contains(&None));
    let gap = any_gap.then_some((Sample::Gap, chart.locale.no_figure.as_str()));
    let band = chart.band.as_ref().filter(|band| band.ranges.iter().any(Option::is_some));
    series.chain(gap).chain(band.map(|band| (Sample::Band, band.name.as_str()))).collect()
}
