//! Breaks a text into lines for a given room, evenly: first as few lines as possible, then those as short as possible.

use std::borrow::Cow;

use super::{
    hyphen::{self, Break, SOFT_HYPHEN},
    measure::width,
};
use crate::chart::theme::Type;

/// Halvings in the search for the narrowest room that needs no extra line: 2^-7 of the room is below two pixels.
const HALVINGS: usize = 7;

/// A text whose words have been measured, ready to be wrapped again and again while a layout is sought.
#[derive(Debug, Clone)]
pub struct Paragraph {
    pieces: Vec<Piece>,
    kind: Type,
    space: f64,
}

/// What stays together on a line: a word, or a word's part up to its own hyphen or slash.
#[derive(Debug, Clone)]
struct Piece {
    text: String,
    width: f64,
    joined: Joined,
}

/// How a piece follows the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Joined {
    /// After a space.
    Spaced,
    /// Directly, after a hyphen or slash of the text.
    Directly,
    /// On a new line, being the rest of a broken word.
    OnNewLine,
}

/// Lines that fit their room.
#[derive(Debug, Clone, PartialEq)]
pub struct Wrapped {
    /// The lines, top to bottom.
    pub lines: Vec<String>,
    /// Width of the widest, in layout pixels.
    pub width: f64,
    /// How much breaking words cost: 1 at the joint of a compound, 3 elsewhere; 0 if no word was broken.
    pub broken: usize,
}

impl Paragraph {
    /// Measures a text that has been [cleaned](super::clean).
    pub fn new(text: &str, kind: Type) -> Self {
        let mut pieces = Vec::new();
        for word in text.split(' ').filter(|word| !word.is_empty()) {
            for (i, part) in word.split_inclusive(['-', '/', '–']).enumerate() {
                let joined = if i == 0 { Joined::Spaced } else { Joined::Directly };
                pieces.push(Piece::new(part, kind, joined));
            }
        }
        Self { pieces, kind, space: width(" ", kind) }
    }

    /// Whether there is nothing to show.
    pub fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// Size, weight and colour of the text.
    pub fn kind(&self) -> Type {
        self.kind
    }

    /// Wraps into `room` pixels. A word is broken only if it alone is wider than the room.
    pub fn wrap(&self, room: f64) -> Wrapped {
        let pieces = self.fitting(room);
        let room = self.narrowest(&pieces, room);
        Wrapped { broken: pieces.broken, ..fill(&pieces.list, self.space, room) }
    }

    /// The narrowest room that needs no more lines than `room`. A single line is as wide as it is in any of them.
    fn narrowest(&self, pieces: &Fitting<'_>, room: f64) -> f64 {
        let fewest = breaks(&pieces.list, self.space, room).count();
        if fewest <= 1 {
            return room;
        }
        let (mut narrow, mut wide) = (pieces.widest().min(room), room.min(self.whole_width()));
        for _ in 0..HALVINGS {
            let middle = (narrow + wide) / 2.0;
            if breaks(&pieces.list, self.space, middle).count() == fewest {
                wide = middle;
            } else {
                narrow = middle;
            }
        }
        wide
    }

    /// Width of the text on one line.
    fn whole_width(&self) -> f64 {
        self.pieces.iter().map(|piece| piece.width + self.space).sum()
    }

    /// The pieces, those wider than the room broken into parts that fit.
    fn fitting(&self, room: f64) -> Fitting<'_> {
        if self.pieces.iter().all(|piece| piece.width <= room) {
            return Fitting { list: Cow::Borrowed(&self.pieces), broken: 0 };
        }
        let (mut list, mut broken) = (Vec::with_capacity(self.pieces.len() + 1), 0);
        for piece in &self.pieces {
            let mut rest = piece.clone();
            while rest.width > room {
                let Some((head, tail, how)) = rest.split(room, self.kind) else { break };
                list.push(head);
                broken += cost(how);
                rest = tail;
            }
            list.push(rest);
        }
        Fitting { list: Cow::Owned(list), broken }
    }
}

/// How much a break hurts: within a word of a compound more than between its words.
fn cost(how: Break) -> usize {
    match how {
        Break::Joint => 1,
        Break::Syllable => 3,
    }
}

struct Fitting<'a> {
    list: Cow<'a, [Piece]>,
    broken: usize,
}

impl Fitting<'_> {
    fn widest(&self) -> f64 {
        self.list.iter().map(|piece| piece.width).fold(0.0, f64::max)
    }
}

impl Piece {
    fn new(text: &str, kind: Type, joined: Joined) -> Self {
        Self { text: text.to_owned(), width: width(&shown(text), kind), joined }
    }

    /// Two parts of which the first fits the room: at a joint that fills at least half of it, else at the last
    /// syllable that fits, else anywhere. None if not even one letter fits beside what follows.
    fn split(&self, room: f64, kind: Type) -> Option<(Self, Self, Break)> {
        let head = |at: usize| format!("{}-", shown(&self.text[..at]));
        let fitting: Vec<(usize, Break, f64)> = hyphen::breaks(&self.text)
            .into_iter()
            .map(|(at, how)| (at, how, width(&head(at), kind)))
            .take_while(|(_, _, wide)| *wide <= room)
            .collect();
        let joint = fitting.iter().rev().find(|(_, how, wide)| *how == Break::Joint && *wide >= room / 2.0);
        let (at, first, how) = match joint.or(fitting.last()) {
            Some((at, how, _)) => (*at, head(*at), *how),
            None => {
                let (at, first) = self.last_letter_that_fits(room, kind)?;
                (at, first, Break::Syllable)
            }
        };
        let rest = Self::new(&self.text[at..], kind, Joined::OnNewLine);
        Some((Self::new(&first, kind, self.joined), rest, how))
    }

    /// A hard break without a hyphen, for what has no syllables. At least one letter is taken.
    fn last_letter_that_fits(&self, room: f64, kind: Type) -> Option<(usize, String)> {
        let ends = self.text.char_indices().skip(1).map(|(at, _)| at);
        let fits = |at: &usize| width(&shown(&self.text[..*at]), kind) <= room;
        let at = ends.clone().take_while(fits).last().or_else(|| ends.clone().next())?;
        Some((at, shown(&self.text[..at])))
    }
}

/// A word as it is seen: without the writer's soft hyphens.
fn shown(text: &str) -> String {
    text.replace(SOFT_HYPHEN, "")
}

/// Greedy filling, each line taking what fits: the index of each line's first piece and where the line ends.
fn breaks(pieces: &[Piece], space: f64, room: f64) -> impl Iterator<Item = (usize, f64)> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let first = at;
        let mut reach = pieces.get(first)?.width;
        at += 1;
        while let Some(piece) = pieces.get(at).filter(|piece| piece.joined != Joined::OnNewLine) {
            let gap = if piece.joined == Joined::Spaced { space } else { 0.0 };
            // The slack keeps rounding from pushing a piece off the line that was made exactly for it.
            if reach + gap + piece.width > room + 1e-6 {
                break;
            }
            reach += gap + piece.width;
            at += 1;
        }
        Some((first, reach))
    })
}

fn fill(pieces: &[Piece], space: f64, room: f64) -> Wrapped {
    let starts: Vec<(usize, f64)> = breaks(pieces, space, room).collect();
    let ends = starts.iter().skip(1).map(|(first, _)| *first).chain([pieces.len()]);
    let lines = starts.iter().zip(ends).map(|((first, _), end)| joined(&pieces[*first..end])).collect();
    let width = starts.iter().map(|(_, reach)| *reach).fold(0.0, f64::max);
    Wrapped { lines, width, broken: 0 }
}

fn joined(pieces: &[Piece]) -> String {
    let mut line = String::new();
    for (i, piece) in pieces.iter().enumerate() {
        if i > 0 && piece.joined == Joined::Spaced {
            line.push(' ');
        }
        line.push_str(&shown(&piece.text));
    }
    line
}

#[cfg(test)]
mod tests {
    use super::{Paragraph, width};
    use crate::chart::theme::LABEL;

    fn lines(text: &str, room: f64) -> Vec<String> {
        Paragraph::new(text, LABEL).wrap(room).lines
    }

    #[test]
    fn a_text_that_fits_stays_whole() {
        assert_eq!(lines("Gedeelde ambitie", 500.0), ["Gedeelde ambitie"]);
        assert_eq!(lines("", 500.0), [""; 0]);
    }

    #[test]
    fn lines_are_as_even_as_their_number_allows() {
        let room = width("Rolverdeling en procesregie", LABEL) - 1.0;
        assert_eq!(lines("Rolverdeling en procesregie", room), ["Rolverdeling", "en procesregie"]);
    }

    #[test]
    fn no_line_is_wider_than_its_room_and_nothing_is_lost() {
        let text = "Onderhandelingsruimte en onderhandelingsbereidheid van vrijwilligers-/burgerorganisaties";
        for room in [60.0, 90.0, 130.0, 200.0, 260.0, 400.0] {
            let wrapped = Paragraph::new(text, LABEL).wrap(room);
            for line in &wrapped.lines {
                assert!(width(line, LABEL) <= room + 1e-3, "{line} in {room}");
            }
            let letters = |s: &str| s.replace([' ', '-'], "");
            assert_eq!(letters(&wrapped.lines.concat()), letters(text));
            let widest = width("onderhandelingsbereidheid", LABEL);
            assert_eq!(wrapped.broken > 0, room < widest, "{room}: {:?}", wrapped.lines);
        }
    }

    #[test]
    fn a_compound_breaks_at_its_joint_with_a_hyphen() {
        let room = width("Onderhandelings-", LABEL) + 20.0;
        assert_eq!(lines("Onderhandelingsbereidheid", room), ["Onderhandelings-", "bereidheid"]);
        assert_eq!(lines("wijk\u{ad}netwerken", width("wijknetwerke", LABEL)), ["wijk-", "netwerken"]);
        assert_eq!(lines("wijk\u{ad}netwerken", 500.0), ["wijknetwerken"]);
    }

    #[test]
    fn what_cannot_be_broken_well_is_broken_anyhow() {
        assert!(lines(&"x".repeat(160), 80.0).len() > 5);
        assert!(!lines("🕸🕸🕸", 1.0).is_empty());
    }
}
