//! What surrounds every chart: the title above, the legend and a note below.

use plotters_backend::DrawingBackend;

use super::{
    geometry::Rect,
    marks::{draw_gap_sign, draw_line, draw_marker, draw_whisker},
    pen::{Figure, Painted, Pen},
    text::{Align, Paragraph, TextBlock, Wrapped, clean},
    theme::{self, SeriesStyle, Type, margin},
};

/// Longest title, name and note that is drawn, in characters; what is longer ends in an ellipsis.
const LONGEST_TITLE: usize = 240;
const LONGEST_NAME: usize = 80;
const LONGEST_NOTE: usize = 400;

/// Room for a line with its marker in the legend, in layout pixels.
const SAMPLE: (f64, f64) = (44.0, 18.0);
/// Between a sample and its name, between two entries, and between two rows.
const SAMPLE_GAP: f64 = 10.0;
const ENTRY_GAP: f64 = 32.0;
const ROW_GAP: f64 = 6.0;
const NOTE_GAP: f64 = 12.0;

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
    let lines = Paragraph::new(&clean(title, LONGEST_TITLE), theme::TITLE).wrap(width - 2.0 * margin(width));
    TextBlock::new(lines, theme::TITLE, Align::Start, margin(width), margin(width))
}

/// Lays out the legend from `top` downward, in rows that are as full as they can be, and the note under it.
pub fn foot(samples: &[(Sample, &str)], note: Option<&str>, width: f64, top: f64) -> Foot {
    let room = width - 2.0 * margin(width);
    let measured = samples.iter().map(|(sample, name)| {
        let lines = paragraph(name, LONGEST_NAME, theme::LEGEND).wrap(room - SAMPLE.0 - SAMPLE_GAP);
        (*sample, lines)
    });
    let mut entries: Vec<Entry> = Vec::new();
    let (mut x, mut y, mut row_bottom) = (margin(width), top, top);
    for (sample, lines) in measured {
        let entry_width = SAMPLE.0 + SAMPLE_GAP + lines.width;
        if x > margin(width) && x + entry_width > width - margin(width) {
            (x, y) = (margin(width), row_bottom + ROW_GAP);
        }
        let entry = entry(sample, lines, x, y);
        row_bottom = row_bottom.max(entry.name.rect.bottom()).max(entry.sample_rect.bottom());
        entries.push(entry);
        x += entry_width + ENTRY_GAP;
    }
    let note = note.map(|note| paragraph(note, LONGEST_NOTE, theme::NOTE)).filter(|note| !note.is_empty());
    let note = note.map(|note| {
        TextBlock::new(note.wrap(room), theme::NOTE, Align::Start, margin(width), row_bottom + NOTE_GAP)
    });
    let bottom = note.as_ref().map_or(row_bottom, |note| note.rect.bottom());
    Foot { entries, note, bottom }
}

fn paragraph(text: &str, longest: usize, kind: Type) -> Paragraph {
    Paragraph::new(&clean(text, longest), kind)
}

fn entry(sample: Sample, lines: Wrapped, x: f64, y: f64) -> Entry {
    let name = TextBlock::new(lines, theme::LEGEND, Align::Start, x + SAMPLE.0 + SAMPLE_GAP, y);
    Entry { sample, sample_rect: Rect { x, y, w: SAMPLE.0, h: SAMPLE.1 }, name }
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
    }
}
