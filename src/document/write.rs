//! Pages → PDF. Everything that is drawn is either told to a screen reader, at its place in the tree, or marked as
//! adornment.

use krilla::{
    Document as Pdf, SerializeSettings,
    color::rgb,
    configure::{Accessibility, Archival, ConfigurationBuilder},
    destination::XyzDestination,
    geom::{Path, PathBuilder, Point, Rect, Size, Transform},
    metadata::{DateTime, Metadata},
    num::NormalizedF32,
    outline::{Outline, OutlineNode},
    page::PageSettings,
    paint::{Fill, Stroke},
    surface::Surface,
    tagging::{Artifact, ArtifactType, ContentTag, SpanTag},
    text::Font,
};
use krilla_svg::{SurfaceExt, SvgSettings};
use plotters::style::RGBColor;

use super::{
    DocumentError,
    model::Document,
    paginate::{Page, Placed},
    strip::{Area, Ground, Mark},
    structure::Structure,
    style::{BOTTOM, FOOT, FOOTER, LINE, PAGE, SIDE, TOP, WIDTH},
    text::{Line, single},
};
use crate::chart::font_ttf;

/// Width of the bar at the left of a box.
const BAR: f32 = 3.0;
/// Width of the line around a cell with a ground.
const RIM: f32 = 0.5;

/// Writes a document.
pub fn write(
    document: &Document,
    pages: &[Page],
    structure: Structure,
    page_words: &dyn Fn(usize, usize) -> String,
) -> Result<Vec<u8>, DocumentError> {
    let mut writer = Writer { fonts: fonts()?, structure };
    let mut pdf = Pdf::new_with(settings());
    for (i, page) in pages.iter().enumerate() {
        let size = PageSettings::from_wh(PAGE.0, PAGE.1).ok_or(DocumentError::Size)?;
        let mut sheet = pdf.start_page_with(size);
        let mut surface = sheet.surface();
        writer.page(&mut surface, page)?;
        if !page.whole {
            writer.foot(&mut surface, document, &page_words(i + 1, pages.len()))?;
        }
        surface.finish();
        sheet.finish();
    }
    pdf.set_metadata(metadata(document));
    pdf.set_outline(outline(pages));
    pdf.set_tag_tree(writer.structure.tree(&document.language));
    Ok(pdf.finish()?)
}

/// What the file must conform to.
fn settings() -> SerializeSettings {
    let configuration = ConfigurationBuilder::new()
        .with_archival_validator(Archival::A2_A)
        .with_accessibility_validator(Accessibility::UA1)
        .finish();
    SerializeSettings {
        // The two standards go together; were it otherwise, the tests of this module would not pass.
        configuration: configuration.unwrap_or_default(),
        ..SerializeSettings::default()
    }
}

fn fonts() -> Result<[Font; 2], DocumentError> {
    let (regular, bold) = font_ttf();
    let font = |data: &'static [u8]| Font::new(data.into(), 0).ok_or(DocumentError::Size);
    Ok([font(regular)?, font(bold)?])
}

fn metadata(document: &Document) -> Metadata {
    let date = document.date;
    let date = DateTime::new(date.year().unsigned_abs())
        .month(date.month().unsigned_abs())
        .day(date.day().unsigned_abs())
        .hour(0)
        .minute(0)
        .second(0)
        .utc_offset_hour(0)
        .utc_offset_minute(0);
    Metadata::new()
        .title(document.title.clone())
        .authors(vec![document.author.clone()])
        .creator("Netwerkspiegel".to_owned())
        .language(document.language.clone())
        .creation_date(date)
}

/// The list of chapters that a reader can show beside the pages.
fn outline(pages: &[Page]) -> Outline {
    let mut chapters: Vec<(String, XyzDestination, Vec<OutlineNode>)> = Vec::new();
    for (number, page) in pages.iter().enumerate() {
        for placed in page.strips.iter().filter(|placed| !placed.again) {
            let Some((level, text)) = &placed.strip.bookmark else { continue };
            let place = XyzDestination::new(number, Point::from_xy(0.0, origin(page).1 + placed.y));
            match chapters.last_mut().filter(|_| *level > 1) {
                Some((_, _, sections)) => sections.push(OutlineNode::new(text.clone(), place)),
                None => chapters.push((text.clone(), place, Vec::new())),
            }
        }
    }
    let mut outline = Outline::new();
    for (text, place, sections) in chapters {
        let mut chapter = OutlineNode::new(text, place);
        for section in sections {
            chapter.push_child(section);
        }
        outline.push_child(chapter);
    }
    outline
}

/// Where the strips of a page begin.
fn origin(page: &Page) -> (f32, f32) {
    if page.whole { (0.0, 0.0) } else { (SIDE, TOP) }
}

struct Writer {
    fonts: [Font; 2],
    structure: Structure,
}

impl Writer {
    fn page(&mut self, surface: &mut Surface<'_>, page: &Page) -> Result<(), DocumentError> {
        let (left, top) = origin(page);
        self.grounds(surface, &page.strips)?;
        for placed in &page.strips {
            let from = (left, top + placed.y);
            placed.strip.marks.iter().try_for_each(|mark| self.mark(surface, mark, from))?;
        }
        Ok(())
    }

    /// Boxes and bars under strips: one for all neighbours that share it, so that no seam shows.
    fn grounds(&self, surface: &mut Surface<'_>, strips: &[Placed]) -> Result<(), DocumentError> {
        let mut boxes: Vec<(Ground, f32, f32)> = Vec::new();
        for placed in strips {
            let Some(ground) = placed.strip.ground else { continue };
            let under = placed.y + placed.strip.height;
            match boxes.last_mut().filter(|(last, ..)| last.number == ground.number) {
                Some((_, _, end)) => *end = under,
                None => boxes.push((ground, placed.y, under)),
            }
        }
        for (ground, from, to) in boxes {
            let area = Area { x: SIDE, y: TOP + from, w: WIDTH, h: to - from };
            adorn(surface, ArtifactType::Layout, |surface| {
                if let Some(colour) = ground.fill {
                    fill(surface, area, colour, 0.0, None)?;
                }
                fill(surface, Area { w: BAR, ..area }, ground.bar, 0.0, None)
            })?;
        }
        Ok(())
    }

    fn mark(
        &mut self,
        surface: &mut Surface<'_>,
        mark: &Mark,
        from: (f32, f32),
    ) -> Result<(), DocumentError> {
        match mark {
            Mark::Text { x, y, line, spot } => {
                let tag = match spot {
                    Some(_) => ContentTag::Span(SpanTag::empty()),
                    None => ContentTag::Artifact(Artifact::with_kind(ArtifactType::PaginationOther)),
                };
                let content = surface.start_tagged(tag);
                self.line(surface, line, from.0 + x, from.1 + y);
                surface.end_tagged();
                if let Some(spot) = spot {
                    self.structure.put(*spot, content);
                }
            }
            Mark::Fill { area, colour, radius, rim } => {
                let area = Area { x: from.0 + area.x, y: from.1 + area.y, ..*area };
                adorn(surface, ArtifactType::Layout, |surface| fill(surface, area, *colour, *radius, *rim))?;
            }
            Mark::Picture { area, tree, spot } => {
                let size = Size::from_wh(area.w, area.h).ok_or(DocumentError::Size)?;
                let tag = match spot {
                    Some(_) => ContentTag::Other,
                    None => ContentTag::Artifact(Artifact::with_kind(ArtifactType::Layout)),
                };
                let content = surface.start_tagged(tag);
                surface.push_transform(&Transform::from_translate(from.0 + area.x, from.1 + area.y));
                surface.draw_svg(tree, size, SvgSettings::default());
                surface.pop();
                surface.end_tagged();
                if let Some(spot) = spot {
                    self.structure.put(*spot, content);
                }
            }
        }
        Ok(())
    }

    fn line(&self, surface: &mut Surface<'_>, line: &Line, x: f32, y: f32) {
        surface.set_stroke(None);
        surface.set_fill(Some(paint(line.style.colour)));
        for (offset, run) in line.places() {
            let font = self.fonts[usize::from(run.bold)].clone();
            let start = Point::from_xy(x + offset, y);
            surface.draw_glyphs(start, &run.glyphs, font, &run.text, line.style.size, false);
        }
    }

    fn foot(
        &self,
        surface: &mut Surface<'_>,
        document: &Document,
        number: &str,
    ) -> Result<(), DocumentError> {
        adorn(surface, ArtifactType::Footer, |surface| {
            let rule = Area { x: SIDE, y: PAGE.1 - BOTTOM + 26.0, w: WIDTH, h: 0.5 };
            fill(surface, rule, LINE, 0.0, None)?;
            let number = single(number, FOOTER);
            let right = SIDE + WIDTH - number.width();
            self.line(surface, &number, right, FOOT);
            let date = format!("  |  {}", document.date_words);
            let room = right - SIDE - 20.0 - single(&date, FOOTER).width();
            let title = super::text::wrap(&document.title.clone().into(), FOOTER, room);
            let words =
                title.first().map(|line| line.runs.iter().map(|run| run.text.as_str()).collect::<String>());
            let words = words.unwrap_or_default();
            let cut = if title.len() > 1 { "…" } else { "" };
            let left = single(&format!("{}{cut}{date}", words.trim_end()), FOOTER);
            self.line(surface, &left, SIDE, FOOT);
            Ok(())
        })
    }
}

/// Draws what is not told to a screen reader.
fn adorn(
    surface: &mut Surface<'_>,
    kind: ArtifactType,
    draw: impl FnOnce(&mut Surface<'_>) -> Result<(), DocumentError>,
) -> Result<(), DocumentError> {
    surface.start_tagged(ContentTag::Artifact(Artifact::with_kind(kind)));
    let drawn = draw(surface);
    surface.end_tagged();
    drawn
}

fn fill(
    surface: &mut Surface<'_>,
    area: Area,
    colour: RGBColor,
    radius: f32,
    rim: Option<RGBColor>,
) -> Result<(), DocumentError> {
    let path = rounded(area, radius).ok_or(DocumentError::Size)?;
    let stroke = |colour: RGBColor| Stroke { paint: ink(colour).into(), width: RIM, ..Stroke::default() };
    surface.set_fill(Some(paint(colour)));
    surface.set_stroke(rim.map(stroke));
    surface.draw_path(&path);
    surface.set_stroke(None);
    Ok(())
}

fn rounded(Area { x, y, w, h }: Area, radius: f32) -> Option<Path> {
    let mut path = PathBuilder::new();
    if radius <= 0.0 {
        path.push_rect(Rect::from_xywh(x, y, w, h)?);
        return path.finish();
    }
    let (r, right, under) = (radius, x + w, y + h);
    path.move_to(x + r, y);
    path.line_to(right - r, y);
    path.quad_to(right, y, right, y + r);
    path.line_to(right, under - r);
    path.quad_to(right, under, right - r, under);
    path.line_to(x + r, under);
    path.quad_to(x, under, x, under - r);
    path.line_to(x, y + r);
    path.quad_to(x, y, x + r, y);
    path.close();
    path.finish()
}

fn ink(RGBColor(red, green, blue): RGBColor) -> rgb::Color {
    rgb::Color::new(red, green, blue)
}

fn paint(colour: RGBColor) -> Fill {
    Fill { paint: ink(colour).into(), opacity: NormalizedF32::ONE, ..Fill::default() }
}
