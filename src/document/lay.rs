//! Blocks → strips: how much room each takes, what stays together, and what it is for a screen reader.

use std::{num::NonZeroU16, rc::Rc};

use krilla::tagging::{ListNumbering, Tag};
use resvg::usvg::Tree;

use super::{
    DocumentError, cover,
    model::{Block, Figure, Text},
    strip::{Area, Begins, Ground, Mark, Strip},
    structure::{Spot, Structure},
    style::{self, BODY, CALLOUT_TITLE, CAPTION, CHAPTER, GROUND, HEIGHT, HUE, LEAD, SECTION, Style, WIDTH},
    table,
    text::{drawable_svg, wrap},
};
use crate::chart;

/// White space between paragraphs.
const PARAGRAPH: f32 = 8.0;
/// White space around boxes, figures and tables.
const AROUND: f32 = 16.0;
/// Most white space under a heading.
const UNDER_HEADING: f32 = 6.0;
/// White space within a box.
const INSIDE: f32 = 14.0;
/// White space between two figures side by side.
const GUTTER: f32 = 18.0;
/// Most of the height of a page that a figure takes, so that its caption fits too.
const FIGURE_MOST: f32 = HEIGHT - 90.0;
/// Where the text of a list and of a quotation begins.
const INDENT: f32 = 14.0;

/// What is laid out.
#[derive(Debug)]
pub struct Laid {
    /// The strips, top to bottom.
    pub strips: Vec<Strip>,
    /// What they are for a screen reader.
    pub structure: Structure,
}

/// Lays out all blocks.
///
/// # Errors
/// For a picture that is no SVG.
pub fn lay(blocks: &[Block]) -> Result<Laid, DocumentError> {
    let mut layer = Layer::default();
    layer.blocks(blocks)?;
    Ok(Laid { strips: layer.strips, structure: layer.structure })
}

/// The strips so far.
#[derive(Default)]
pub struct Layer {
    strips: Vec<Strip>,
    /// The tree for a screen reader.
    pub structure: Structure,
    /// White space that the last block asks for under it.
    after: f32,
    /// Whether the last block was a heading, to which the next belongs.
    under_heading: bool,
    begins: Begins,
    grounds: usize,
}

impl Layer {
    fn blocks(&mut self, blocks: &[Block]) -> Result<(), DocumentError> {
        blocks.iter().try_for_each(|block| self.block(block))
    }

    fn block(&mut self, block: &Block) -> Result<(), DocumentError> {
        match block {
            Block::Cover(words) => {
                let strip = cover::lay(words, &mut self.structure)?;
                self.put(vec![strip], 0.0, 0.0);
            }
            Block::Heading { level, text } => self.heading(*level, text),
            Block::Lead(text) => self.paragraph(text, LEAD),
            Block::Paragraph(text) => self.paragraph(text, BODY),
            Block::Announcement(text) => {
                let first = self.strips.len();
                self.paragraph(text, BODY);
                self.strips[first..].iter_mut().for_each(|strip| strip.keep = true);
            }
            Block::Callout { title, texts } => self.callout(title, texts),
            Block::List(items) => self.list(items),
            Block::Figure(figure) => {
                let place = (0.0, WIDTH);
                let strips = self.figure(figure, place)?;
                self.put(strips, AROUND, AROUND);
            }
            Block::Pair(figures) => self.pair(figures)?,
            Block::Table(words) => {
                let strips = table::lay(words, &mut self.structure);
                self.put(strips, AROUND, AROUND);
            }
            Block::Quote(text) => self.quote(text),
            Block::PageBreak => self.begins = Begins::Page,
            Block::KeepTogether(blocks) => {
                let first = self.strips.len();
                self.blocks(blocks)?;
                together(&mut self.strips[first..]);
            }
        }
        Ok(())
    }

    /// Puts the strips of a block, with white space above and under it.
    fn put(&mut self, mut strips: Vec<Strip>, before: f32, after: f32) {
        if let Some(first) = strips.first_mut() {
            let before = if self.under_heading { before.min(UNDER_HEADING) } else { before };
            first.gap = before.max(self.after);
            self.under_heading = false;
            if first.begins == Begins::Nothing {
                first.begins = self.begins;
            }
            self.begins = Begins::Nothing;
            self.after = after;
        }
        self.strips.extend(strips);
    }

    fn heading(&mut self, level: u8, text: &str) {
        let number = NonZeroU16::MIN.saturating_add(u16::from(level > 1));
        let spot = self.structure.add(None, Tag::Hn(number, Some(text.to_owned())));
        let (kind, before, after) = if level > 1 { (SECTION, 20.0, 5.0) } else { (CHAPTER, 30.0, 10.0) };
        let mut strips = lines(&text.to_owned().into(), kind, 0.0, spot);
        for strip in &mut strips {
            strip.keep = true;
        }
        if let Some(first) = strips.first_mut() {
            first.bookmark = Some((level, text.to_owned()));
        }
        self.put(strips, before, after);
        self.under_heading = true;
    }

    fn paragraph(&mut self, text: &Text, kind: Style) {
        let spot = self.structure.add(None, Tag::P);
        let mut strips = lines(text, kind, 0.0, spot);
        no_widows(&mut strips);
        self.put(strips, PARAGRAPH, PARAGRAPH);
    }

    fn callout(&mut self, title: &str, texts: &[Text]) {
        let ground = self.ground(Some(GROUND));
        let part = self.structure.add(None, Tag::Div);
        let spot = self.structure.add(Some(part), Tag::P);
        let mut strips = vec![Strip::empty(INSIDE)];
        strips.extend(lines(&Text::plain(title), CALLOUT_TITLE, INSIDE, spot));
        for text in texts {
            let spot = self.structure.add(Some(part), Tag::P);
            let mut more = lines(text, BODY, INSIDE, spot);
            if let Some(first) = more.first_mut() {
                first.gap = 5.0;
            }
            strips.extend(more);
        }
        strips.push(Strip::empty(INSIDE));
        for strip in &mut strips {
            strip.ground = Some(ground);
        }
        together(&mut strips);
        self.put(strips, AROUND, AROUND);
    }

    fn ground(&mut self, fill: Option<plotters::style::RGBColor>) -> Ground {
        self.grounds += 1;
        Ground { number: self.grounds, fill, bar: HUE }
    }

    fn list(&mut self, items: &[Text]) {
        let list = self.structure.add(None, Tag::L(ListNumbering::Disc));
        for item in items {
            let entry = self.structure.add(Some(list), Tag::LI);
            let label = self.structure.add(Some(entry), Tag::Lbl);
            let spot = self.structure.add(Some(entry), Tag::LBody);
            let mut strips = lines(item, BODY, INDENT, spot);
            if let Some(first) = strips.first_mut() {
                let bullet = Style { colour: HUE, bold: true, ..BODY };
                let bullet = super::text::single("•", bullet);
                first.marks.insert(0, Mark::text(2.0, 0.0, bullet, Some(label)));
            }
            no_widows(&mut strips);
            self.put(strips, 4.0, 4.0);
        }
        self.after = PARAGRAPH;
    }

    /// Somebody's own words: its lines as they were typed, with a bar beside it.
    fn quote(&mut self, text: &str) {
        let whole = Some(text.to_owned())
            .filter(|text| text.chars().any(|c| !c.is_whitespace() && !chart::covers(c)));
        let spot = self.structure.add(None, Tag::BlockQuote.with_actual_text(whole));
        let ground = Ground { bar: style::SHADE_RIM, ..self.ground(None) };
        let typed = text.lines().filter(|line| !line.trim().is_empty());
        let mut strips = Vec::new();
        for line in typed {
            let spot = self.structure.add(Some(spot), Tag::P);
            strips.extend(lines(&Text::plain(line), BODY, INDENT, spot));
        }
        for strip in &mut strips {
            strip.ground = Some(ground);
        }
        no_widows(&mut strips);
        self.put(strips, 10.0, 10.0);
    }

    /// A figure within a room (left edge and width), with its caption.
    fn figure(&mut self, figure: &Figure, (left, room): (f32, f32)) -> Result<Vec<Strip>, DocumentError> {
        let part = self.structure.add(None, Tag::Div);
        let spot = self.structure.add(Some(part), Tag::Figure(Some(figure.alt.clone())));
        let tree = picture(&figure.svg)?;
        let (w, h) = size(&tree, room * figure.share.clamp(0.1, 1.0), FIGURE_MOST);
        let area = Area { x: left + (room - w) / 2.0, y: 0.0, w, h };
        let mark = Mark::Picture { area, tree, spot: Some(spot) };
        let mut strips = vec![Strip { marks: vec![mark], ..Strip::empty(h) }];
        if !figure.caption.is_empty() {
            let spot = self.structure.add(Some(part), Tag::Caption);
            let mut caption = wrap(&Text::plain(&figure.caption), CAPTION, room)
                .into_iter()
                .map(|line| Strip::line(left, line, Some(spot)))
                .collect::<Vec<_>>();
            if let Some(first) = caption.first_mut() {
                first.gap = 6.0;
            }
            strips.extend(caption);
        }
        together(&mut strips);
        Ok(strips)
    }

    /// Two figures as one strip.
    fn pair(&mut self, figures: &[Figure; 2]) -> Result<(), DocumentError> {
        let room = (WIDTH - GUTTER) / 2.0;
        let mut both = Strip::default();
        for (figure, left) in figures.iter().zip([0.0, room + GUTTER]) {
            let mut y = 0.0;
            for strip in self.figure(figure, (left, room))? {
                y += strip.gap;
                both.marks.extend(strip.marks.into_iter().map(|mark| mark.lowered(y)));
                y += strip.height;
            }
            both.height = both.height.max(y);
        }
        self.put(vec![both], AROUND, AROUND);
        Ok(())
    }
}

/// Reads a picture, its text such that the fonts hold it.
pub fn picture(svg: &str) -> Result<Rc<Tree>, DocumentError> {
    Ok(Rc::new(chart::parsed(&drawable_svg(svg))?))
}

/// Size of a picture of this width, narrower if it would be too high.
pub fn size(tree: &Tree, width: f32, most: f32) -> (f32, f32) {
    let (w, h) = (tree.size().width(), tree.size().height());
    let height = (width * h / w).min(most);
    (height * w / h, height)
}

/// A wrapped text as strips, its lines beginning at `x` and ending as far from the right edge.
fn lines(text: &Text, kind: Style, x: f32, spot: Spot) -> Vec<Strip> {
    let lines = wrap(text, kind, WIDTH - x - if x > 0.0 { INSIDE } else { 0.0 });
    lines.into_iter().map(|line| Strip::line(x, line, Some(spot))).collect()
}

/// Keeps the first two lines together, and the last two.
fn no_widows(strips: &mut [Strip]) {
    let count = strips.len();
    for (i, strip) in strips.iter_mut().enumerate() {
        strip.keep |= i + 1 < count && (i == 0 || i + 2 == count);
    }
}

/// Keeps strips on one page, if they fit one.
fn together(strips: &mut [Strip]) {
    let height = strips.iter().map(|strip| strip.gap + strip.height).sum::<f32>();
    if height > HEIGHT {
        return;
    }
    if let Some((_, before)) = strips.split_last_mut() {
        for strip in before {
            strip.keep = true;
        }
    }
}
