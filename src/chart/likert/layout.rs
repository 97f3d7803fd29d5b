//! Every place and word of diverging stacked bars, worked out without drawing.

use super::{LikertChart, LikertRow, Printed};
use crate::chart::{
    frame::{Foot, Sample, foot, heading},
    geometry::Rect,
    text::{Align, Paragraph, TextBlock, clean, line_height, width as text_width},
    theme::{self, Shade, Type, margin, scale_shades},
};

/// Longest name of a row and heading of a column that is drawn, in characters.
const LONGEST_NAME: usize = 160;
const LONGEST_HEADING: usize = 40;
/// Below this width the names stand above their bars.
const WIDE: f64 = 560.0;
/// Most of a wide picture's width that the names of the rows may take.
const NAMES_SHARE: f64 = 0.34;
/// Widest heading of the column at the right.
const HEADING_ROOM: f64 = 62.0;
/// Between names, bars and columns, and between a name and the bar under it.
const COLUMN_GAP: f64 = 16.0;
const NAME_GAP: f64 = 5.0;
/// Height of a bar, and white space above and below a row.
const BAR: f64 = 26.0;
const ROW_PADDING: f64 = 6.0;
/// How far the line of the middle reaches beyond a bar under its name.
const MIDDLE_REACH: f64 = 4.0;
/// White space at either side of a number in its part.
const NUMBER_ROOM: f64 = 3.0;
/// Between title, rows and legend.
const HEAD_GAP: f64 = 14.0;
const HEADING_GAP: f64 = 2.0;
const FOOT_GAP: f64 = 18.0;

/// A part of a bar: one answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Part {
    /// How it looks.
    pub shade: Shade,
    /// Where it is.
    pub rect: Rect,
    /// Its number, where there is room.
    pub number: Option<TextBlock>,
}

/// One row of the chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// The whole row, from margin to margin.
    pub rect: Rect,
    /// Its name.
    pub name: TextBlock,
    /// The answers that were given, low to high.
    pub parts: Vec<Part>,
    /// The words for a row without figures.
    pub gap: Option<TextBlock>,
    /// The number of answers, and the share that does not know.
    pub columns: Vec<TextBlock>,
    /// From where to where the line of the middle is drawn.
    pub middle: (f64, f64),
}

/// Diverging stacked bars, ready to be painted; all places in layout pixels from the upper left.
#[derive(Debug, Clone, PartialEq)]
pub struct LikertLayout {
    /// Width and height of the picture.
    pub size: (f64, f64),
    /// The title; without lines if there is none.
    pub title: TextBlock,
    /// The heading of the column at the right.
    pub heading: Option<TextBlock>,
    /// Where bars are drawn, over all rows.
    pub field: Rect,
    /// Where the middle of the scale is, from the left of the picture.
    pub middle: f64,
    /// The rows, top to bottom.
    pub rows: Vec<Row>,
    /// Legend and note.
    pub foot: Foot,
}

/// Where everything stands sideways.
struct Columns {
    /// Room for the names.
    names: f64,
    /// Whether the names stand above their bars.
    stacked: bool,
    /// Left end of the field, the middle of the scale, right end.
    field: (f64, f64, f64),
    /// Pixels to a whole bar.
    whole: f64,
    /// Right edges of the columns at the right.
    rights: Vec<f64>,
}

impl LikertLayout {
    /// Lays out a chart that has been checked, `width` pixels wide.
    pub(super) fn new(chart: &LikertChart, width: f64) -> Self {
        let edge = margin(width);
        let title = heading(&chart.title, width);
        let heading = chart.unknown.as_deref().map(|words| {
            let lines = Paragraph::new(&clean(words, LONGEST_HEADING), theme::NUMBER).wrap(HEADING_ROOM);
            let left = width - edge - lines.width;
            TextBlock::new(lines, theme::NUMBER, Align::End, left, 0.0)
        });
        let columns = Columns::new(chart, heading.as_ref(), width);
        let top = if title.lines.is_empty() { edge } else { title.rect.bottom() + HEAD_GAP };
        let heading = heading.map(|heading| heading.moved(0.0, top));
        let top = heading.as_ref().map_or(top, |heading| heading.rect.bottom() + HEADING_GAP);
        let mut bottom = top;
        let mut rows = Vec::with_capacity(chart.rows.len());
        for row in &chart.rows {
            let placed = place(chart, row, &columns, (bottom, width));
            bottom = placed.rect.bottom();
            rows.push(placed);
        }
        let (left, middle, right) = columns.field;
        let foot = foot(&legend(chart), chart.note.as_deref(), width, bottom + FOOT_GAP);
        Self {
            size: (width, (foot.bottom + edge).ceil()),
            title,
            heading,
            field: Rect { x: left, y: top, w: right - left, h: bottom - top },
            middle,
            rows,
            foot,
        }
    }
}

impl Columns {
    fn new(chart: &LikertChart, heading: Option<&TextBlock>, width: f64) -> Self {
        let edge = margin(width);
        let stacked = width < WIDE;
        let room = width - 2.0 * edge;
        let mut right = width - edge;
        let mut rights = Vec::new();
        let of_unknown = heading.map(|heading| {
            let shares = chart.rows.iter().filter_map(unknown).map(|text| text_width(&text, theme::NUMBER));
            shares.fold(heading.rect.w, f64::max)
        });
        let numbers = chart.rows.iter().map(|row| text_width(&answers(row), theme::NUMBER));
        for column in [of_unknown, Some(numbers.fold(0.0, f64::max))].into_iter().flatten() {
            rights.insert(0, right);
            right -= column + COLUMN_GAP;
        }
        // Above its bar a name stands beside the columns, and the bar has the whole width.
        let names = if stacked { right - edge } else { room * NAMES_SHARE };
        let widest = chart.rows.iter().map(|row| wrapped_name(row, names).width).fold(0.0, f64::max);
        let (left, right) = if stacked { (edge, width - edge) } else { (edge + widest + COLUMN_GAP, right) };
        let reach = reach(chart);
        let whole = (right - left) / (reach.0 + reach.1);
        Self { names, stacked, field: (left, left + whole * reach.0, right), whole, rights }
    }
}

/// How far the bars reach to the left and to the right of the middle, as shares of a whole bar; together at least 1.
fn reach(chart: &LikertChart) -> (f64, f64) {
    let reaches = chart.rows.iter().filter_map(shares).map(|shares| {
        let left = left_of_the_middle(&shares);
        (left, 1.0 - left)
    });
    let reach = reaches.fold((0.0, 0.0), |most: (f64, f64), row| (most.0.max(row.0), most.1.max(row.1)));
    if reach.0 + reach.1 > 0.0 { reach } else { (0.5, 0.5) }
}

/// The share of each answer; `None` for a row without answers.
fn shares(row: &LikertRow) -> Option<Vec<f64>> {
    let all = row.answers();
    let counts = row.counts.as_ref().filter(|_| all > 0)?;
    Some(counts.iter().map(|count| *count as f64 / all as f64).collect())
}

/// How much of a bar lies left of the middle of the scale: the low half, and half of the middle answer if there is one.
fn left_of_the_middle(shares: &[f64]) -> f64 {
    let half = shares.len() / 2;
    let low: f64 = shares[..half].iter().sum();
    if shares.len().is_multiple_of(2) { low } else { low + shares[half] / 2.0 }
}

/// One row below `top`.
fn place(chart: &LikertChart, row: &LikertRow, columns: &Columns, (top, width): (f64, f64)) -> Row {
    let edge = margin(width);
    let name = TextBlock::new(wrapped_name(row, columns.names), theme::LABEL, Align::Start, edge, 0.0);
    let tall = if columns.stacked { name.rect.h + NAME_GAP + BAR } else { name.rect.h.max(BAR) };
    let rect = Rect { x: edge, y: top, w: width - 2.0 * edge, h: tall + 2.0 * ROW_PADDING };
    let (name_top, bar_top) = if columns.stacked {
        (top + ROW_PADDING, rect.bottom() - ROW_PADDING - BAR)
    } else {
        let middle = top + rect.h / 2.0;
        (middle - name.rect.h / 2.0, middle - BAR / 2.0)
    };
    let words_top = bar_top + (BAR - line_height(theme::NUMBER)) / 2.0;
    let first_line = name_top + (line_height(theme::LABEL) - line_height(theme::NUMBER)) / 2.0;
    let figures_top = if columns.stacked { first_line } else { words_top };
    let parts = shares(row).map(|shares| parts(chart, row, &shares, columns, bar_top));
    let gap = parts.is_none().then(|| {
        let (left, _, right) = columns.field;
        let lines = Paragraph::new(&chart.locale.no_figure, theme::NUMBER).wrap(right - left);
        TextBlock::new(lines, theme::NUMBER, Align::Start, left, words_top)
    });
    let known = parts.is_some();
    let figures = [Some(answers(row)), unknown(row).filter(|_| columns.rights.len() > 1)];
    let figures = columns.rights.iter().zip(figures).filter_map(|(right, figure)| {
        let text = figure.filter(|_| known)?;
        let lines = Paragraph::new(&text, theme::NUMBER).wrap(f64::INFINITY);
        let left = right - lines.width;
        Some(TextBlock::new(lines, theme::NUMBER, Align::End, left, figures_top))
    });
    Row {
        rect,
        name: name.moved(0.0, name_top),
        parts: parts.unwrap_or_default(),
        gap,
        columns: figures.collect(),
        middle: if columns.stacked {
            (bar_top - MIDDLE_REACH, bar_top + BAR + MIDDLE_REACH)
        } else {
            (rect.y, rect.bottom())
        },
    }
}

/// The answers of a row beside each other, so that the middle of the scale comes to its place.
fn parts(chart: &LikertChart, row: &LikertRow, shares: &[f64], columns: &Columns, top: f64) -> Vec<Part> {
    let counts = row.counts.iter().flatten();
    let mut x = columns.field.1 - left_of_the_middle(shares) * columns.whole;
    let mut parts = Vec::with_capacity(shares.len());
    for ((share, count), shade) in shares.iter().zip(counts).zip(scale_shades(shares.len())) {
        if *count == 0 {
            continue;
        }
        let rect = Rect { x, y: top, w: share * columns.whole, h: BAR };
        let number = match chart.printed {
            Printed::Percentages => format!("{:.0}%", share * 100.0),
            Printed::Counts => count.to_string(),
        };
        parts.push(Part { shade, rect, number: number_in(&number, rect, shade) });
        x = rect.right();
    }
    parts
}

/// A number in the middle of its part, if there is room.
fn number_in(number: &str, rect: Rect, shade: Shade) -> Option<TextBlock> {
    let kind = Type { colour: shade.ink, ..theme::NUMBER };
    let lines = Paragraph::new(number, kind).wrap(f64::INFINITY);
    let (x, y) = (rect.x + (rect.w - lines.width) / 2.0, rect.y + (rect.h - line_height(kind)) / 2.0);
    let fits = lines.width + 2.0 * NUMBER_ROOM <= rect.w;
    fits.then(|| TextBlock::new(lines, kind, Align::Middle, x, y))
}

fn wrapped_name(row: &LikertRow, room: f64) -> crate::chart::text::Wrapped {
    Paragraph::new(&clean(&row.name, LONGEST_NAME), theme::LABEL).wrap(room)
}

fn answers(row: &LikertRow) -> String {
    format!("n = {}", row.answers())
}

/// The share of all who answered anything that does not know.
fn unknown(row: &LikertRow) -> Option<String> {
    let unknown = row.unknown?;
    let all = row.answers() + unknown;
    (all > 0).then(|| format!("{:.0}%", 100.0 * unknown as f64 / all as f64))
}

fn legend(chart: &LikertChart) -> Vec<(Sample, &str)> {
    let shades = scale_shades(chart.points.len());
    let named = chart.points.iter().zip(shades).filter(|(name, _)| !name.trim().is_empty());
    named.map(|(name, shade)| (Sample::Filled(shade.fill), name.as_str())).collect()
}
