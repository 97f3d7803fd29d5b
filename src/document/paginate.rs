//! Strips → pages. What is kept together begins a new page rather than being torn apart; the head of a table comes
//! back on every page.

use super::{
    strip::{Begins, Strip},
    style::HEIGHT,
};

/// A page with its strips.
#[derive(Debug, Default)]
pub struct Page {
    /// Each with the distance of its upper edge from the top of the text.
    pub strips: Vec<Placed>,
    /// Whether its one strip is the whole page.
    pub whole: bool,
}

/// A strip at its place.
#[derive(Debug)]
pub struct Placed {
    /// Upper edge, from the top of the text.
    pub y: f32,
    /// The strip.
    pub strip: Strip,
    /// Whether it is the head of a table that came back: it has been told already.
    pub again: bool,
}

/// Divides strips over pages.
pub fn paginate(strips: Vec<Strip>) -> Vec<Page> {
    let mut pages = Pages::default();
    let mut rest = strips.into_iter().peekable();
    while rest.peek().is_some() {
        let mut group = Vec::new();
        for strip in rest.by_ref() {
            let keep = strip.keep;
            group.push(strip);
            if !keep {
                break;
            }
        }
        pages.put_group(group);
    }
    pages.pages
}

#[derive(Default)]
struct Pages {
    pages: Vec<Page>,
    y: f32,
}

impl Pages {
    fn is_at_top(&self) -> bool {
        self.pages.last().is_none_or(|page| page.strips.is_empty())
    }

    fn begin(&mut self) {
        self.pages.push(Page::default());
        self.y = 0.0;
    }

    fn put_group(&mut self, group: Vec<Strip>) {
        let height = group.iter().map(|strip| strip.gap + strip.height).sum::<f32>();
        let begins = group.first().map_or(Begins::Nothing, |strip| strip.begins);
        let after_whole = self.pages.last().is_some_and(|page| page.whole);
        let must = self.pages.is_empty() || after_whole || begins == Begins::WholePage;
        let should = begins == Begins::Page || self.y + height > HEIGHT;
        if must || (should && !self.is_at_top()) {
            self.begin();
        }
        for strip in group {
            self.put(strip);
        }
    }

    fn put(&mut self, strip: Strip) {
        if !self.is_at_top() && self.y + strip.gap + strip.height > HEIGHT {
            self.begin();
        }
        if self.is_at_top()
            && let Some(head) = strip.head.as_deref()
        {
            self.place(head.clone(), true);
        }
        self.place(strip, false);
    }

    fn place(&mut self, strip: Strip, again: bool) {
        let y = if self.is_at_top() { 0.0 } else { self.y + strip.gap };
        self.y = y + strip.height;
        if let Some(page) = self.pages.last_mut() {
            page.whole = strip.begins == Begins::WholePage;
            page.strips.push(Placed { y, strip, again });
        }
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;

    fn strip(height: f32, keep: bool) -> Strip {
        Strip { keep, ..Strip::empty(height) }
    }

    fn counts(strips: Vec<Strip>) -> Vec<usize> {
        paginate(strips).iter().map(|page| page.strips.len()).collect()
    }

    #[test]
    fn a_page_is_filled_and_no_further() {
        let third = HEIGHT / 3.0;
        assert_eq!(counts(vec![strip(third, false), strip(third, false), strip(third, false)]), [3]);
        assert_eq!(counts(vec![strip(third, false), strip(third, false), strip(third + 1.0, false)]), [2, 1]);
    }

    #[test]
    fn what_is_kept_with_the_next_goes_along_to_the_next_page() {
        let most = HEIGHT * 0.8;
        assert_eq!(counts(vec![strip(most, false), strip(20.0, true), strip(HEIGHT * 0.5, false)]), [1, 2]);
        let torn = vec![strip(most, true), strip(most, true), strip(most, false)];
        assert_eq!(counts(torn), [1, 1, 1], "what fits no page is divided all the same");
    }

    #[test]
    fn the_space_above_is_dropped_at_the_top_of_a_page() {
        let spaced = |height| Strip { gap: 50.0, ..Strip::empty(height) };
        let pages = paginate(vec![spaced(HEIGHT), spaced(10.0), spaced(10.0)]);
        let places = pages.iter().flat_map(|page| &page.strips).map(|placed| placed.y);
        assert_eq!(places.collect::<Vec<_>>(), [0.0, 0.0, 60.0]);
    }

    #[test]
    fn the_head_of_a_table_comes_back_on_every_page() {
        let head = Rc::new(strip(20.0, true));
        let row = || Strip { head: Some(Rc::clone(&head)), ..Strip::empty(HEIGHT * 0.3) };
        let strips = [strip(20.0, true)].into_iter().chain((0..7).map(|_| row())).collect();
        let pages = paginate(strips);
        let again = pages.iter().map(|page| page.strips.iter().filter(|strip| strip.again).count());
        assert_eq!(again.collect::<Vec<_>>(), [0, 1, 1]);
        assert!(pages[1..].iter().all(|page| page.strips[0].again));
    }
}
