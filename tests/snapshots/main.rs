//! The charts as they are drawn: a snapshot of each, and what must hold for every one of them.
//!
//! A change of a snapshot is looked at before it is accepted: `cargo insta review`, or convert the SVG to PNG.

#![allow(clippy::unwrap_used, reason = "in a test, what is not there ends the test")]

mod charts;
mod layout;

use netwerkspiegel::chart;
use resvg::{tiny_skia::Pixmap, usvg};

#[test]
fn every_chart_is_as_it_was() {
    for (name, svg) in charts::all() {
        insta::assert_snapshot!(name, svg);
    }
}

#[test]
fn every_chart_is_whole_and_needs_no_style() {
    for (name, svg) in charts::all() {
        usvg::Tree::from_str(&svg, &usvg::Options::default())
            .unwrap_or_else(|error| panic!("{name}: {error}"));
        for unsafe_part in ["<script", "style=", "<style", "onload", "href", "<image", "<foreignObject"] {
            assert!(!svg.contains(unsafe_part), "{name}: {unsafe_part}");
        }
    }
}

#[test]
fn every_chart_has_a_role_a_title_a_description_and_hides_its_marks() {
    for (name, svg) in charts::all() {
        let opening = svg.split('>').next().unwrap();
        assert!(opening.contains("role=\"img\""), "{name}: {opening}");
        let ids = opening.split("aria-labelledby=\"").nth(1).unwrap().split('"').next().unwrap();
        assert_eq!(ids.split(' ').count(), 2, "{name}: {ids}");
        for id in ids.split(' ') {
            assert_eq!(svg.matches(&format!(" id=\"{id}\"")).count(), 1, "{name}: {id}");
        }
        assert!(
            svg.contains("<title") && svg.contains("<desc") && svg.contains("aria-hidden=\"true\""),
            "{name}"
        );
    }
}

#[test]
fn the_same_chart_is_drawn_the_same_twice() {
    assert_eq!(charts::all(), charts::all());
}

#[test]
fn a_png_shows_what_the_svg_shows_without_any_font_of_the_system() {
    let svg = charts::spider(&charts::ASPECTS, 3).to_svg().unwrap();
    let png = chart::to_png(&svg, 900).unwrap();
    let picture = Pixmap::decode_png(&png).unwrap();
    assert_eq!(picture.width(), 900);
    let has = |red: u8, green: u8, blue: u8| {
        picture.pixels().iter().any(|pixel| (pixel.red(), pixel.green(), pixel.blue()) == (red, green, blue))
    };
    assert!(has(0x00, 0x44, 0x88), "the newest line");
    assert!(has(0xd5, 0x5e, 0x00), "the one before");
    assert!(has(0x76, 0x76, 0x76), "the first");
    let without_words = svg.split("<text").next().unwrap().to_owned() + "</g></svg>";
    let bare = Pixmap::decode_png(&chart::to_png(&without_words, 900).unwrap()).unwrap();
    let dark = |picture: &Pixmap| {
        picture.pixels().iter().filter(|pixel| pixel.red() < 0x60 && pixel.blue() < 0x60).count()
    };
    assert!(dark(&picture) > dark(&bare) + 1_000, "there is type in the picture");
}
