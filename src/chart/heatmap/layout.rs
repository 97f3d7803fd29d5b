//! Every place and word of a heatmap, worked out without drawing.
//!
//! Where the columns are too narrow for their names, the names of the rows go above their cells; where that is not
//! enough, the columns are divided over bands under each other, each with all rows.

use super::{HeatCell, HeatClass, HeatmapChart};
use crate::chart::{
    frame::{Foot, Sample, foot, heading},
    geometry::Rect,
    text::{Align, Paragraph, TextBlock, Wrapped, clean, line_height},
    theme::{self, CLASSES, Shade, Type, margin},
};

/// Longest name of a row or column that is drawn, in characters, and longest number.
const LONGEST_NAME: usize = 160;
const LONGEST_COLUMN: usize = 80;
const LONGEST_NUMBER: usize = 12;
/// Least part of the picture's width that the names of the rows beside their cells may take, and most.
const NAMES_SHARE: f64 = 0.34;
/// Narrowest picture with the names of the rows beside their cells.
const WIDE: f64 = 480.0;
/// Narrowest and widest column.
const COLUMN: (f64, f64) = (58.0, 150.0);
/// Width from which a column may have words in its name that are broken at a syllable.
const ROOMY: f64 = 80.0;
/// How badly a name may be broken, see [`Wrapped::broken`].
const AT_A_JOINT: usize = 1;
const AT_SYLLABLES: usize = 6;
/// Between the names and the cells, and between a name and the cells under it.
const NAMES_GAP: f64 = 14.0;
const NAME_GAP: f64 = 4.0;
/// Between cells, and between names of columns.
const CELL_GAP: f64 = 3.0;
const COLUMN_GAP: f64 = 8.0;
/// White space above and below the numbers of a cell, and between rows whose names stand above.
const CELL_PADDING: f64 = 5.0;
const STACK_GAP: f64 = 9.0;
/// Between title, names of columns, cells, bands and legend.
const HEAD_GAP: f64 = 14.0;
const COLUMNS_GAP: f64 = 8.0;
const BAND_GAP: f64 = 22.0;
const FOOT_GAP: f64 = 20.0;
/// The number in a cell.
const FIGURE: Type = Type { bold: true, ..theme::LABEL };

/// A cell in its place.
#[derive(Debug, Clone, PartialEq)]
pub struct PlacedCell {
    /// Where it is.
    pub rect: Rect,
    /// How it looks; `None` for an empty cell.
    pub shade: Option<Shade>,
    /// Its number, or a dash.
    pub figure: TextBlock,
    /// How many answers it comes from.
    pub n: Option<TextBlock>,
}

/// One row of a band.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Its name.
    pub name: TextBlock,
    /// Its cells.
    pub cells: Vec<PlacedCell>,
}

/// Columns beside each other.
#[derive(Debug, Clone, PartialEq)]
pub struct ColumnBand {
    /// The names of the columns.
    pub columns: Vec<TextBlock>,
    /// All rows, with the cells of these columns.
    pub rows: Vec<Row>,
}

/// A heatmap, ready to be painted; all places in layout pixels from the upper left.
#[derive(Debug, Clone, PartialEq)]
pub struct HeatmapLayout {
    /// Width and height of the picture.
    pub size: (f64, f64),
    /// The title; without lines if there is none.
    pub title: TextBlock,
    /// The columns, in one band or more.
    pub bands: Vec<ColumnBand>,
    /// Legend and note.
    pub foot: Foot,
}

/// How the columns are arranged.
struct Plan {
    /// Whether the names of the rows stand above their cells.
    stacked: bool,
    /// Room for the names of the rows.
    names: f64,
    /// Left edge of the first column.
    left: f64,
    /// Columns in a band.
    columns: usize,
    /// Width of a column.
    column: f64,
}

impl HeatmapLayout {
    /// Lays out a chart that has been checked, `width` pixels wide.
    pub(super) fn new(chart: &HeatmapChart, width: f64) -> Self {
        let edge = margin(width);
        let title = heading(&chart.title, width);
        let names: Vec<Paragraph> = chart.columns.iter().map(|name| column_name(name)).collect();
        let plan = Plan::of(chart, &names, width);
        let mut bottom = if title.lines.is_empty() { edge } else { title.rect.bottom() + HEAD_GAP };
        let mut bands = Vec::new();
        for first in (0..names.len()).step_by(plan.columns) {
            let top = if bands.is_empty() { bottom } else { bottom + BAND_GAP };
            let columns = first..names.len().min(first + plan.columns);
            let (band, end) = plan.band(chart, &names, columns, (edge, top));
            bottom = end;
            bands.push(band);
        }
        let foot = foot(&legend(chart), chart.note.as_deref(), width, bottom + FOOT_GAP);
        Self { size: (width, (foot.bottom + edge).ceil()), title, bands, foot }
    }
}

impl Plan {
    /// The names of the rows beside all columns if there is room, else above as many columns as there is room for.
    fn of(chart: &HeatmapChart, names: &[Paragraph], width: f64) -> Self {
        let edge = margin(width);
        let room = width - 2.0 * edge;
        let beside = room * NAMES_SHARE;
        let widest = chart.rows.iter().map(|row| wrapped_row_name(&row.name, beside).width);
        let taken = widest.fold(0.0, f64::max) + NAMES_GAP;
        let with = |stacked: bool, columns: usize| {
            let (names, left) = if stacked { (room, edge) } else { (beside, edge + taken) };
            let column = ((edge + room - left) / columns as f64).min(COLUMN.1);
            Self { stacked, names, left, columns, column }
        };
        let whole = with(false, names.len());
        if width >= WIDE && whole.reads_well(names, AT_A_JOINT) {
            return whole;
        }
        let bands = (1..=names.len()).map(|bands| with(true, names.len().div_ceil(bands)));
        let mut fitting = bands.clone().filter(|plan| {
            let broken = if plan.column >= ROOMY { AT_SYLLABLES } else { AT_A_JOINT };
            plan.reads_well(names, broken)
        });
        let broken = || bands.clone().find(|plan| plan.column >= COLUMN.1);
        fitting.next().or_else(broken).unwrap_or(whole)
    }

    /// Whether the columns are wide enough for numbers, and no name of a column is broken worse than this.
    fn reads_well(&self, names: &[Paragraph], broken: usize) -> bool {
        let room = self.column - COLUMN_GAP;
        self.column >= COLUMN.0 && names.iter().all(|name| name.wrap(room).broken <= broken)
    }

    /// The band of these columns below `top`, and where it ends.
    fn band(
        &self,
        chart: &HeatmapChart,
        names: &[Paragraph],
        columns: std::ops::Range<usize>,
        (edge, top): (f64, f64),
    ) -> (ColumnBand, f64) {
        let wrapped: Vec<Wrapped> =
            names[columns.clone()].iter().map(|name| name.wrap(self.column - COLUMN_GAP)).collect();
        let lines = wrapped.iter().map(|name| name.lines.len()).max().unwrap_or(0);
        let mut bottom = top + lines as f64 * line_height(theme::NUMBER);
        let column_name = |(k, name): (usize, Wrapped)| {
            let tall = name.lines.len() as f64 * line_height(theme::NUMBER);
            let x = self.left + (k as f64 + 0.5) * self.column - name.width / 2.0;
            TextBlock::new(name, COLUMN_NAME, Align::Middle, x, bottom - tall)
        };
        let heads = wrapped.into_iter().enumerate().map(column_name).collect();
        bottom += COLUMNS_GAP;
        let mut rows = Vec::with_capacity(chart.rows.len());
        for row in &chart.rows {
            let name = wrapped_row_name(&row.name, self.names);
            let (placed, end) = self.row(name, &row.cells[columns.clone()], (edge, bottom));
            bottom = end;
            rows.push(placed);
        }
        (ColumnBand { columns: heads, rows }, bottom)
    }

    /// One row below `top`, and where it ends.
    fn row(&self, name: Wrapped, cells: &[Option<HeatCell>], (edge, top): (f64, f64)) -> (Row, f64) {
        let name = TextBlock::new(name, theme::LABEL, Align::Start, edge, top);
        let least = cell_height(cells);
        let (name, cells_top, tall) = if self.stacked {
            let under = name.rect.bottom() + NAME_GAP;
            (name, under, least)
        } else {
            let tall = least.max(name.rect.h + 2.0 * CELL_PADDING);
            let down = (tall - name.rect.h) / 2.0;
            (name.moved(0.0, down), top, tall)
        };
        let cell = |(k, cell): (usize, &Option<HeatCell>)| {
            let x = self.left + k as f64 * self.column;
            let inset = CELL_GAP / 2.0;
            placed_cell(
                cell.as_ref(),
                Rect { x: x + inset, y: cells_top, w: self.column - CELL_GAP, h: tall },
            )
        };
        let cells = cells.iter().enumerate().map(cell).collect();
        let gap = if self.stacked { STACK_GAP } else { CELL_GAP };
        (Row { name, cells }, cells_top + tall + gap)
    }
}

/// The name of a column: small, in the colour of words.
const COLUMN_NAME: Type = Type { colour: theme::INK, ..theme::NUMBER };

fn column_name(name: &str) -> Paragraph {
    Paragraph::new(&clean(name, LONGEST_COLUMN), COLUMN_NAME)
}

fn wrapped_row_name(name: &str, room: f64) -> Wrapped {
    Paragraph::new(&clean(name, LONGEST_NAME), theme::LABEL).wrap(room)
}

/// Height of the cells of a row: a line for the number, and one for n if any cell of the row tells it.
fn cell_height(cells: &[Option<HeatCell>]) -> f64 {
    let told = cells.iter().flatten().any(|cell| cell.n.is_some());
    let n = if told { line_height(theme::NUMBER) } else { 0.0 };
    line_height(FIGURE) + n + 2.0 * CELL_PADDING
}

fn placed_cell(cell: Option<&HeatCell>, rect: Rect) -> PlacedCell {
    let shade = cell.map(|cell| CLASSES[place_of(cell.class)]);
    let colour = shade.map_or(theme::QUIET_INK, |shade| shade.ink);
    let figure = cell.map_or_else(|| "–".to_owned(), |cell| clean(&cell.text, LONGEST_NUMBER));
    let figure = centred(&figure, Type { colour, ..FIGURE }, rect);
    let n = cell.and_then(|cell| cell.n);
    let n = n.map(|n| centred(&format!("n = {n}"), Type { colour, ..theme::NUMBER }, rect));
    let tall = figure.rect.h + n.as_ref().map_or(0.0, |n| n.rect.h);
    let top = rect.y + (rect.h - tall) / 2.0;
    let under = top + figure.rect.h;
    PlacedCell { rect, shade, figure: figure.moved(0.0, top), n: n.map(|n| n.moved(0.0, under)) }
}

/// Words on one line in the middle of a cell, their top at 0.
fn centred(words: &str, kind: Type, rect: Rect) -> TextBlock {
    let lines = Paragraph::new(words, kind).wrap(f64::INFINITY);
    let x = rect.x + (rect.w - lines.width) / 2.0;
    TextBlock::new(lines, kind, Align::Middle, x, 0.0)
}

fn place_of(class: HeatClass) -> usize {
    match class {
        HeatClass::Low => 0,
        HeatClass::Middle => 1,
        HeatClass::High => 2,
    }
}

fn legend(chart: &HeatmapChart) -> Vec<(Sample, &str)> {
    let classes = chart.classes.iter().zip(CLASSES);
    let classes = classes.map(|(name, shade)| (Sample::Filled(shade.fill), name.as_str()));
    let empty = chart.rows.iter().any(|row| row.cells.contains(&None));
    classes.chain(empty.then_some((Sample::Gap, chart.locale.no_figure.as_str()))).collect()
}
