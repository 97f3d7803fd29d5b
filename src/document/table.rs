//! Tables: columns by their share of the width, rows that are never cut, a head that comes back.

use std::rc::Rc;

use krilla::tagging::{TableHeaderScope, Tag};

use super::{
    model::{Align, Cell, Column, Row, Shade, Table, Text},
    strip::{Area, Mark, Strip},
    structure::{Spot, Structure},
    style::{CAPTION, CELL, HEAD, INK, LINE, PART, SHADE_RIM, SHADES, Style, TABLE_CAPTION, WIDTH},
    text::{Line, wrap},
};

/// White space beside the text of a cell.
const BESIDE: f32 = 5.0;
/// White space above and under it.
const ABOVE: f32 = 5.0;
/// Width of the ground of a cell.
const CHIP: f32 = 46.0;
/// What the ground of a cell is higher than its text, on either side.
const CHIP_OVER: f32 = 1.5;
/// Tables with no more rows than this stand on one page.
const SHORT: usize = 9;

/// Lays out a table: its caption, its head, its rows and its note.
pub fn lay(table: &Table, structure: &mut Structure) -> Vec<Strip> {
    let root = structure.add(None, Tag::Table);
    let places = places(&table.columns);
    let mut strips = Vec::new();
    if !table.caption.is_empty() {
        let spot = structure.add(Some(root), Tag::Caption);
        strips.extend(whole(&table.caption, TABLE_CAPTION, spot));
    }
    let mut head = head(&table.columns, &places, root, structure);
    head.gap = 3.0;
    strips.push(head.clone());
    for strip in &mut strips {
        strip.keep = true;
    }
    let head = Rc::new(untold(head));
    let body = structure.add(Some(root), Tag::TBody);
    let last = table.rows.len().saturating_sub(1);
    for (i, row) in table.rows.iter().enumerate() {
        let mut strip = self::row(row, &table.columns, &places, body, structure);
        strip.head = Some(Rc::clone(&head));
        strip.keep = i < last && (i == 0 || i + 1 == last || last < SHORT);
        strips.push(strip);
    }
    if let Some(note) = &table.note {
        let spot = structure.add(None, Tag::P);
        let mut note = whole(note, CAPTION, spot);
        if let Some(first) = note.first_mut() {
            first.gap = 6.0;
        }
        if let Some(last) = strips.last_mut() {
            last.keep = true;
        }
        let count = note.len();
        for strip in note.iter_mut().take(count.saturating_sub(1)) {
            strip.keep = true;
        }
        strips.extend(note);
    }
    strips
}

/// Left edge and width of every column.
fn places(columns: &[Column]) -> Vec<(f32, f32)> {
    let whole = columns.iter().map(|column| column.share).sum::<f32>().max(f32::EPSILON);
    let widths = columns.iter().map(|column| column.share / whole * WIDTH);
    widths
        .scan(0.0, |x, width| {
            let place = (*x, width);
            *x += width;
            Some(place)
        })
        .collect()
}

fn whole(text: &str, kind: Style, spot: Spot) -> Vec<Strip> {
    let lines = wrap(&Text::plain(text), kind, WIDTH);
    lines.into_iter().map(|line| Strip::line(0.0, line, Some(spot))).collect()
}

/// The same strip for the pages after the first, where it only adorns.
fn untold(mut strip: Strip) -> Strip {
    for mark in &mut strip.marks {
        if let Mark::Text { spot, .. } = mark {
            *spot = None;
        }
    }
    strip
}

fn head(columns: &[Column], places: &[(f32, f32)], root: Spot, structure: &mut Structure) -> Strip {
    let group = structure.add(Some(root), Tag::THead);
    let row = structure.add(Some(group), Tag::TR);
    let cells = columns.iter().zip(places).map(|(column, (_, width))| {
        let spot = structure.add(Some(row), Tag::TH(TableHeaderScope::Column));
        (wrap(&Text::plain(&column.head), HEAD, width - 2.0 * BESIDE), spot)
    });
    let cells = cells.collect::<Vec<_>>();
    let tallest = cells.iter().map(|(lines, _)| lines.len()).max().unwrap_or(1) as f32 * HEAD.leading;
    let mut marks = Vec::new();
    for ((lines, spot), (column, place)) in cells.into_iter().zip(columns.iter().zip(places)) {
        let top = ABOVE + tallest - lines.len() as f32 * HEAD.leading;
        marks.extend(stacked(lines, top, column.align, *place, spot));
    }
    let height = tallest + 2.0 * ABOVE;
    marks.push(Mark::rule(0.0, WIDTH, height - 0.9, 0.9, INK));
    Strip { marks, ..Strip::empty(height) }
}

fn row(row: &Row, columns: &[Column], places: &[(f32, f32)], body: Spot, structure: &mut Structure) -> Strip {
    let tree = structure.add(Some(body), Tag::TR);
    let mut marks = Vec::new();
    let cells =
        row.0.iter().zip(columns.iter().zip(places)).enumerate().map(|(i, (cell, (column, place)))| {
            let spot = match i {
                0 => structure.add(Some(tree), Tag::TH(TableHeaderScope::Row)),
                _ => structure.add(Some(tree), Tag::TD),
            };
            (Laid::of(cell, place.1), cell.shade, column.align, *place, spot)
        });
    let cells = cells.collect::<Vec<_>>();
    let tallest = cells.iter().map(|(laid, ..)| laid.height()).fold(CELL.leading, f32::max);
    for (laid, shade, align, place, spot) in cells {
        if let Some(shade) = shade {
            marks.push(chip(shade, align, place));
        }
        let under = ABOVE + laid.text.len() as f32 * CELL.leading + PART_GAP;
        marks.extend(stacked(laid.text, ABOVE, align, place, spot));
        marks.extend(stacked(laid.part, under, align, place, spot));
    }
    let height = tallest + 2.0 * ABOVE;
    marks.push(Mark::rule(0.0, WIDTH, height - 0.5, 0.5, LINE));
    Strip { marks, ..Strip::empty(height) }
}

/// White space between the text of a cell and what stands smaller under it.
const PART_GAP: f32 = 1.5;

/// A cell, wrapped.
struct Laid {
    text: Vec<Line>,
    part: Vec<Line>,
}

impl Laid {
    fn of(cell: &Cell, width: f32) -> Self {
        let room = width - 2.0 * BESIDE;
        let wrapped = |text: &str, kind| wrap(&Text::plain(text), kind, room);
        let part = cell.part.as_deref().map(|part| wrapped(part, PART)).unwrap_or_default();
        Self { text: wrapped(&cell.text, CELL), part }
    }

    fn height(&self) -> f32 {
        let part = if self.part.is_empty() { 0.0 } else { PART_GAP + self.part.len() as f32 * PART.leading };
        self.text.len() as f32 * CELL.leading + part
    }
}

/// Lines under each other in a column.
fn stacked(
    lines: Vec<Line>,
    top: f32,
    align: Align,
    (left, width): (f32, f32),
    spot: Spot,
) -> impl Iterator<Item = Mark> {
    lines.into_iter().enumerate().map(move |(i, line)| {
        let x = match align {
            Align::Start => left + BESIDE,
            Align::Middle => left + (width - line.width()) / 2.0,
        };
        Mark::text(x, top + i as f32 * line.style.leading, line, Some(spot))
    })
}

/// The ground of a cell.
fn chip(shade: Shade, align: Align, (left, width): (f32, f32)) -> Mark {
    let w = CHIP.min(width - 2.0);
    let x = match align {
        Align::Start => left,
        Align::Middle => left + (width - w) / 2.0,
    };
    let area = Area { x, y: ABOVE - CHIP_OVER, w, h: CELL.leading + 2.0 * CHIP_OVER };
    let colour = match shade {
        Shade::Light => SHADES[0],
        Shade::Middle => SHADES[1],
        Shade::Dark => SHADES[2],
    };
    Mark::Fill { area, colour, radius: 3.0, rim: Some(SHADE_RIM) }
}
