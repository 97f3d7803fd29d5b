//! Text, measured and wrapped with the embedded fonts. Shaping (which glyphs, kerned how) is rustybuzz's.

use std::sync::OnceLock;

use krilla::text::{GlyphId, KrillaGlyph};
use rustybuzz::{Face, UnicodeBuffer};

use super::{model::Text, style::Style};
use crate::chart::{covers, font_ttf, hyphen, tidied};

/// Longest text in characters: far more than any page of ours, and no endless work.
const LONGEST: usize = 20_000;
/// Longest part of a word that could stand on one line, in characters.
const WINDOW: usize = 300;
/// Stands for characters that the fonts lack.
const SUBSTITUTE: char = '·';
const SOFT_HYPHEN: char = '\u{ad}';

/// A stretch of one weight in a line.
#[derive(Debug, Clone)]
pub struct Run {
    /// What it says, to be copied and read aloud.
    pub text: String,
    /// Its glyphs; lengths in em.
    pub glyphs: Vec<KrillaGlyph>,
    /// In bold.
    pub bold: bool,
    /// Width in em, a space at its end not counted.
    width: f32,
    /// Width in em.
    advance: f32,
}

/// A line of text.
#[derive(Debug, Clone)]
pub struct Line {
    /// Its stretches, left to right.
    pub runs: Vec<Run>,
    /// Size and colour.
    pub style: Style,
}

impl Line {
    /// Width in points, a space at its end not counted.
    pub fn width(&self) -> f32 {
        let Some((last, before)) = self.runs.split_last() else { return 0.0 };
        (before.iter().map(|run| run.advance).sum::<f32>() + last.width) * self.style.size
    }

    /// The stretches, each with its distance from the start of the line in points.
    pub fn places(&self) -> impl Iterator<Item = (f32, &Run)> {
        self.runs.iter().scan(0.0, |x, run| {
            let place = *x;
            *x += run.advance * self.style.size;
            Some((place, run))
        })
    }
}

/// A text as it can be drawn: on one line, with a sign for what the fonts lack.
pub fn drawable(text: &str) -> String {
    let mut drawable = String::new();
    for c in tidied(text, LONGEST).chars().filter(|c| *c != SOFT_HYPHEN) {
        if covers(c) {
            drawable.push(c);
        } else if !drawable.ends_with(SUBSTITUTE) {
            drawable.push(SUBSTITUTE);
        }
    }
    drawable
}

/// A picture with the same done to all its text. Its own markup is plain ASCII.
pub fn drawable_svg(svg: &str) -> String {
    let fit = |c: char| if c.is_ascii() || covers(c) { c } else { SUBSTITUTE };
    svg.chars().filter(|c| *c != SOFT_HYPHEN).map(fit).collect()
}

/// One line, however wide.
pub fn single(text: &str, style: Style) -> Line {
    let text = drawable(text);
    Line { runs: vec![Run::new(&text, style.bold)], style }
}

/// Lines of at most `room` points. What is told in plain text is in the weight of the style.
pub fn wrap(text: &Text, style: Style, room: f32) -> Vec<Line> {
    let room = room / style.size;
    let mut filler = Filler { room, lines: vec![Vec::new()], width: 0.0 };
    for word in words(text, style) {
        filler.put(word);
    }
    let lines = filler.lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>();
    let starts = lines.iter().map(|line| line[0].spaced).skip(1).chain([true]).collect::<Vec<_>>();
    lines.into_iter().zip(starts).map(|(line, spaced)| joined(line, style, spaced)).collect()
}

/// What stays together: a word up to a space, or up to its own hyphen or slash.
#[derive(Debug, Clone)]
struct Piece {
    parts: Vec<(String, bool)>,
    spaced: bool,
}

impl Piece {
    fn width(&self) -> f32 {
        self.parts.iter().map(|(text, bold)| Run::new(text, *bold).width).sum()
    }
}

fn words(text: &Text, style: Style) -> Vec<Piece> {
    let mut pieces: Vec<Piece> = Vec::new();
    let mut ended = false;
    for (text, bold) in &text.0 {
        let bold = *bold || style.bold;
        let fit = drawable(text);
        let mut spaced = ended || text.starts_with(char::is_whitespace);
        for (i, word) in fit.split(' ').filter(|word| !word.is_empty()).enumerate() {
            spaced |= i > 0;
            for part in word.split_inclusive(['-', '/', '–']) {
                let follows = !spaced && pieces.last().is_some_and(|last| !last.ends_open());
                match pieces.last_mut().filter(|_| follows) {
                    Some(last) => last.parts.push((part.to_owned(), bold)),
                    None => pieces.push(Piece { parts: vec![(part.to_owned(), bold)], spaced }),
                }
                spaced = false;
            }
        }
        ended = text.ends_with(char::is_whitespace);
    }
    pieces
}

impl Piece {
    /// Whether a line may end after this although no space follows.
    fn ends_open(&self) -> bool {
        self.parts.last().is_some_and(|(text, _)| text.ends_with(['-', '/', '–']))
    }
}

/// Fills lines one after the other.
struct Filler {
    room: f32,
    lines: Vec<Vec<Piece>>,
    width: f32,
}

impl Filler {
    fn put(&mut self, piece: Piece) {
        let space = if piece.spaced && self.width > 0.0 { space_before(&piece) } else { 0.0 };
        let width = piece.width();
        if self.width > 0.0 && self.width + space + width > self.room {
            self.lines.push(Vec::new());
            self.width = 0.0;
            return self.put(piece);
        }
        if width > self.room
            && let Some((head, tail)) = broken(&piece, self.room)
        {
            self.add(head, self.room);
            return self.put(tail);
        }
        self.add(piece, space + width);
    }

    fn add(&mut self, piece: Piece, width: f32) {
        self.width += width;
        if let Some(line) = self.lines.last_mut() {
            line.push(piece);
        }
    }
}

/// The width of a space before a piece, in its weight.
fn space_before(piece: &Piece) -> f32 {
    Run::new(" ", piece.parts.first().is_some_and(|(_, bold)| *bold)).advance
}

/// A word that is wider than the room in two: at the last joint or syllable that fits, else anywhere.
fn broken(piece: &Piece, room: f32) -> Option<(Piece, Piece)> {
    let (first, rest) = piece.parts.split_first()?;
    let (text, bold) = first;
    // No room holds more than the window, and a longer word need not be looked at as a whole.
    let places = text.char_indices().map(|(at, _)| at).skip(1).take(WINDOW).collect::<Vec<_>>();
    let fits = |at: &usize| Run::new(&format!("{}-", &text[..*at]), *bold).width <= room;
    let last = *places[..places.partition_point(fits)].last()?;
    let end = places.last().copied().unwrap_or(last);
    let nicely = hyphen::breaks(&text[..end]).into_iter().map(|(at, _)| at).rfind(|at| *at <= last);
    let at = nicely.unwrap_or(last);
    let head = Piece { parts: vec![(format!("{}{SOFT_HYPHEN}", &text[..at]), *bold)], spaced: piece.spaced };
    let tail = (text[at..].to_owned(), *bold);
    let parts = [tail].into_iter().chain(rest.iter().cloned()).collect();
    Some((head, Piece { parts, spaced: false }))
}

/// A line of pieces as runs, one per stretch of one weight; a space ends it if a new word follows, so that words stay apart when copied.
fn joined(pieces: Vec<Piece>, style: Style, then_space: bool) -> Line {
    let mut stretches: Vec<(String, bool)> = Vec::new();
    for (i, piece) in pieces.into_iter().enumerate() {
        if piece.spaced
            && i > 0
            && let Some((text, _)) = stretches.last_mut()
        {
            text.push(' ');
        }
        for (part, bold) in piece.parts {
            match stretches.last_mut().filter(|(_, last)| *last == bold) {
                Some((text, _)) => text.push_str(&part),
                None => stretches.push((part, bold)),
            }
        }
    }
    if let Some((text, _)) = stretches.last_mut().filter(|_| then_space) {
        text.push(' ');
    }
    Line { runs: stretches.iter().map(|(text, bold)| Run::new(text, *bold)).collect(), style }
}

impl Run {
    /// Shapes a text. A soft hyphen is drawn as a hyphen and stays a soft one for who copies the text.
    fn new(text: &str, bold: bool) -> Self {
        let drawn = text.replace(SOFT_HYPHEN, "-");
        let face = &faces()[usize::from(bold)];
        let em = face.units_per_em() as f32;
        let mut buffer = UnicodeBuffer::new();
        buffer.push_str(&drawn);
        let shaped = rustybuzz::shape(face, &[], buffer);
        let starts = shaped.glyph_infos().iter().map(|info| info.cluster as usize).collect::<Vec<_>>();
        // Only the end of a text can be a soft hyphen, and it is the last glyph there: no place before it shifts.
        let end = |i: usize| starts.get(i + 1).copied().unwrap_or(text.len());
        let glyphs = shaped.glyph_infos().iter().zip(shaped.glyph_positions()).enumerate();
        let glyphs = glyphs.map(|(i, (info, position))| {
            let length = |units: i32| units as f32 / em;
            KrillaGlyph::new(
                GlyphId::new(info.glyph_id),
                length(position.x_advance),
                length(position.x_offset),
                length(position.y_offset),
                0.0,
                starts[i]..end(i),
                None,
            )
        });
        let glyphs = glyphs.collect::<Vec<_>>();
        let advance = glyphs.iter().map(|glyph| glyph.x_advance).sum::<f32>();
        let space =
            if text.ends_with(' ') { glyphs.last().map_or(0.0, |glyph| glyph.x_advance) } else { 0.0 };
        Self { text: text.to_owned(), glyphs, bold, width: advance - space, advance }
    }
}

/// The faces, regular and bold.
fn faces() -> &'static [Face<'static>; 2] {
    static FACES: OnceLock<[Face<'static>; 2]> = OnceLock::new();
    FACES.get_or_init(|| {
        let (regular, bold) = font_ttf();
        [regular, bold].map(|font| Face::from_slice(font, 0).expect("the embedded fonts are sound"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::style::{BODY, CHAPTER};

    fn lines(text: &str, room: f32) -> Vec<String> {
        let lines = wrap(&Text::plain(text), BODY, room);
        lines.iter().map(|line| line.runs.iter().map(|run| run.text.as_str()).collect()).collect()
    }

    #[test]
    fn widths_are_those_of_the_font() {
        // Advance widths of Noto Sans: n is 618 thousandths of an em, bold n 657.
        assert!((single("n", BODY).width() / BODY.size - 0.618).abs() < 1e-3);
        assert!((single("n", CHAPTER).width() / CHAPTER.size - 0.657).abs() < 1e-3);
        assert!((single("n ", BODY).width() - single("n", BODY).width()).abs() < 1e-3, "a space at the end");
    }

    #[test]
    fn no_line_is_wider_than_its_room_and_no_word_is_lost() {
        let text =
            "De partners herkennen zich in de gedeelde ambitie en in de onderhandelingsbereidheid/-ruimte.";
        for room in [60.0, 100.0, 180.0, 400.0] {
            let wrapped = wrap(&Text::plain(text), BODY, room);
            assert!(wrapped.iter().all(|line| line.width() <= room + 0.01), "{room}");
            let told = lines(text, room).concat().replace(SOFT_HYPHEN, "");
            assert_eq!(told.trim_end(), text, "{room}");
        }
    }

    #[test]
    fn a_word_that_is_too_wide_breaks_at_a_soft_hyphen() {
        assert_eq!(lines("Onderhandelingsbereidheid", 90.0), ["Onderhandelings\u{ad}", "bereidheid "]);
        assert!(lines(&"x".repeat(300), 50.0).len() > 20);
    }

    #[test]
    fn weights_follow_each_other_without_losing_spaces() {
        let text = Text::bold("Vertrouwen").and(": eensgezind, ").and("en meer");
        let line = &wrap(&text, BODY, 400.0)[0];
        let runs = line.runs.iter().map(|run| (run.text.as_str(), run.bold)).collect::<Vec<_>>();
        assert_eq!(runs, [("Vertrouwen", true), (": eensgezind, en meer ", false)]);
    }

    #[test]
    fn what_the_fonts_lack_becomes_one_sign() {
        assert_eq!(drawable("Top 👍🏽👍 zo\u{ad}"), "Top · zo");
        assert_eq!(drawable_svg("<text>é 🌷</text>"), "<text>é ·</text>");
    }
}
