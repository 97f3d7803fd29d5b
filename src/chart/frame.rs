//! What surrounds every chart: the title above, the legend and a note below.

use plotters::style::{Color, RGBColor};
use plotters_backend::DrawingBackend;

use super::{
    geometry::{Point, Rect},
    marks::{draw_agreed, draw_gap_sign, draw_line, draw_marker, draw_whisker},
    pen::{Figure, Painted, Pen},
    text::{Align, Paragraph, TextBlock, Wrapped, clean},
    theme::{self, SeriesStyle, Type, margin},
};

/// Longest title, name and note that is drawn, in characters; what is longer ends in an ellipsis.
const LONGEST_TITLE: usize = 240;
const LONGEST_NAME: usize = 80;
const LONGEST_NOTE: usize = 400;

/// Height of a sample in the legend, in layout pixels.
const SAMPLE_HEIGHT: f64 = 18.0;
/// Between a sample and its name, between two entries, and between two rows.
const SAMPLE_GAP: f64 = 10.0;
const ENTRY_GAP: f64 = 30.0;
const FLOWING_GAP: f64 = 20.0;
/// Entries that may stand under each other in one column where there is room for more.
const FEW: usize = 4;
const ROW_GAP: f64 = 7.0;
const NOTE_GAP: f64 = 14.0;

/// What stands beside a name in the legend.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Sample {
    /// A line with its marker.
    Line(SeriesStyle),
    /// A marker alone.
    Marker(SeriesStyle),
    /// A marker in its interval.
    Whisker(SeriesStyle),
    /// The sign for a missing value.
    Gap,
    /// A filled part in this colour.
    Filled(RGBColor),
    /// The range of other networks.
    Band,
    /// The sign for an agreed score.
    Agreed,
}

impl Sample {
    fn width(&self) -> f64 {
        match self {
            Self::Line(_) | Self::Whisker(_) => 44.0,
            Self::Marker(_) | Self::Gap | Self::Filled(_) | Self::Agreed => 20.0,
            Self::Band => 36.0,
        }
    }
}

/// One entry of the legend.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// What is shown.
    pub sample: Sample,
    /// Where it is shown.
    pub sample_rect: Rect,
    /// What it is called.
    pub name: TextBlock,
}

/// Legend and note, below a chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Foot {
    /// The entries, row by row.
    pub entries: Vec<Entry>,
    /// A sentence in small type.
    pub note: Option<TextBlock>,
    /// Where the foot ends.
    pub bottom: f64,
}

/// The title at the top of a picture of this width.
pub fn heading(title: &str, width: f64) -> TextBlock {
    let edge = margin(width);
    let lines = Paragraph::new(&clean(title, LONGEST_TITLE), theme::TITLE).wrap(width - 2.0 * edge);
    TextBlock::new(lines, theme::TITLE, Align::Start, edge, edge)
}

/// Lays out the legend from `top` downward, and the note under it.
pub fn foot(samples: &[(Sample, &str)], note: Option<&str>, width: f64, top: f64) -> Foot {
    let edge = margin(width);
    let room = width - 2.0 * edge;
    let entries = legend(samples, room, (edge, top));
    let rows_end = entries.iter().map(|entry| entry.name.rect.bottom().max(entry.sample_rect.bottom()));
    let rows_end = rows_end.fold(top, f64::max);
    let note = note.map(|note| paragraph(note, LONGEST_NOTE, theme::NOTE)).filter(|note| !note.is_empty());
    let note = note
        .map(|note| TextBlock::new(note.wrap(room), theme::NOTE, Align::Start, edge, rows_end + NOTE_GAP));
    let bottom = note.as_ref().map_or(rows_end, |note| note.rect.bottom());
    Foot { entries, note, bottom }
}

/// The entries in one row if there is room, else in rows of equal length with aligned columns; shades, which have an
/// order and may be many, simply one after the other.
fn legend(samples: &[(Sample, &str)], room: f64, (left, top): Point) -> Vec<Entry> {
    // Samples are as wide as the widest, so that the names stand under each other.
    let widest = samples.iter().map(|(sample, _)| sample.width()).fold(0.0, f64::max);
    let measured: Vec<(Sample, Wrapped)> = samples
        .iter()
        .map(|(sample, name)| {
            let name = paragraph(name, LONGEST_NAME, theme::LEGEND);
            (*sample, name.wrap(room - widest - SAMPLE_GAP))
        })
        .collect();
    let widths: Vec<f64> = measured.iter().map(|(_, name)| widest + SAMPLE_GAP + name.width).collect();
    let ordered = samples.iter().any(|(sample, _)| matches!(sample, Sample::Filled(_)));
    let lefts = if ordered { flowing_lefts(&widths, room) } else { column_lefts(&widths, room) };
    let (mut y, mut row_end) = (top, top);
    let mut entries = Vec::with_capacity(samples.len());
    for (i, ((sample, name), x)) in measured.into_iter().zip(lefts.into_iter().cycle()).enumerate() {
        if x == 0.0 && i > 0 {
            y = row_end + ROW_GAP;
        }
        let entry = entry((sample, widest), name, left + x, y);
        row_end = row_end.max(entry.name.rect.bottom()).max(entry.sample_rect.bottom());
        entries.push(entry);
    }
    entries
}

/// Where each entry begins if every row takes what fits.
fn flowing_lefts(widths: &[f64], room: f64) -> Vec<f64> {
    let lefts = widths.iter().scan(0.0, |reach, width| {
        let left = if *reach + width <= room { *reach } else { 0.0 };
        *reach = left + width + FLOWING_GAP;
        Some(left)
    });
    lefts.collect()
}

/// Where the columns of a legend begin: close together if one row holds all, else the most equal columns that fit and
/// leave no row half empty; of many entries that would then stand in one column, the last row may be short.
fn column_lefts(widths: &[f64], room: f64) -> Vec<f64> {
    let in_a_row: Vec<f64> = widths
        .iter()
        .scan(0.0, |reach, width| {
            let left = *reach;
            *reach += width + ENTRY_GAP;
            Some(left)
        })
        .collect();
    let reach = widths.iter().sum::<f64>() + ENTRY_GAP * widths.len().saturating_sub(1) as f64;
    if reach <= room {
        return in_a_row;
    }
    let widest = widths.iter().copied().fold(0.0, f64::max) + ENTRY_GAP;
    let fits = |columns: &usize| *columns as f64 * widest - ENTRY_GAP <= room;
    let fitting = (1..=widths.len()).rev().filter(fits);
    let most = fitting.clone().next().unwrap_or(1);
    let columns = match fitting.clone().find(|columns| widths.len().is_multiple_of(*columns)).unwrap_or(1) {
        1 if widths.len() > FEW => most,
        even => even,
    };
    (0..columns).map(|column| column as f64 * widest).collect()
}

fn paragraph(text: &str, longest: usize, kind: Type) -> Paragraph {
    Paragraph::new(&clean(text, longest), kind)
}

fn entry((sample, wide): (Sample, f64), name: Wrapped, x: f64, y: f64) -> Entry {
    let name = TextBlock::new(name, theme::LEGEND, Align::Start, x + wide + SAMPLE_GAP, y);
    Entry { sample, sample_rect: Rect { x, y, w: wide, h: SAMPLE_HEIGHT }, name }
}

impl Figure for Foot {
    fn paint<DB: DrawingBackend>(&self, pen: &mut Pen<'_, DB>) -> Painted<DB> {
        for entry in &self.entries {
            paint_sample(pen, entry)?;
            pen.text(&entry.name)?;
        }
        self.note.as_ref().map_or(Ok(()), |note| pen.text(note))
    }
}

fn paint_sample<DB: DrawingBackend>(pen: &mut Pen<'_, DB>, entry: &Entry) -> Painted<DB> {
    let rect = entry.sample_rect;
    let (left, right) = (rect.x, rect.right());
    let (x, y) = (rect.x + rect.w / 2.0, rect.y + rect.h / 2.0);
    match &entry.sample {
        Sample::Line(style) => {
            draw_line(pen, style, &[(left, y), (x, y), (right, y)])?;
            draw_marker(pen, style, (x, y))
        }
        Sample::Marker(style) => draw_marker(pen, style, (x, y)),
        Sample::Whisker(style) => {
            draw_whisker(pen, style, y, (left + 4.0, true), (right - 4.0, true))?;
            draw_marker(pen, style, (x, y))
        }
        Sample::Gap => draw_gap_sign(pen, (x, y)),
        Sample::Filled(colour) => {
            let swatch = rect.grown(-1.5);
            pen.patch(&swatch, colour.to_rgba())?;
            pen.outline(&swatch.corners(), theme::QUIET_INK, theme::GRID_STROKE)
        }
        Sample::Band => {
            let swatch = rect.grown(-2.5);
            pen.patch(&swatch, theme::BAND.to_rgba())?;
            pen.outline(&swatch.corners(), theme::BAND_EDGE, theme::GRID_STROKE)
        }
        Sample::Agreed => draw_agreed(pen, (x, y)),
    }
}

#[cfg(test)]
mod tests {
    use super::{column_lefts, flowing_lefts};

    #[test]
    fn shades_follow_each_other_until_the_row_is_full() {
        let lefts = flowing_lefts(&[100.0, 50.0, 60.0, 300.0], 200.0);
        assert_eq!(lefts, [0.0, 120.0, 0.0, 0.0]);
    }

    #[test]
    fn a_legend_that_fits_stands_in_one_row() {
        assert_eq!(column_lefts(&[100.0, 50.0, 60.0], 300.0), [0.0, 130.0, 210.0]);
        assert_eq!(column_lefts(&[100.0], 50.0), [0.0]);
    }

    #[test]
    fn one_that_does_not_fit_leaves_no_row_half_empty() {
        assert_eq!(column_lefts(&[100.0, 90.0, 80.0], 250.0), [0.0]);
        assert_eq!(column_lefts(&[100.0, 90.0, 80.0, 70.0], 250.0), [0.0, 130.0]);
        assert_eq!(column_lefts(&[100.0, 90.0, 80.0, 70.0, 60.0], 250.0), [0.0, 130.0], "of five it may");
    }
}
