//! What is really drawn: the PNG, the text as a renderer sets it, and the elements on a backend that is not SVG.

use std::collections::HashSet;

use netwerkspiegel::chart::{Spider, font_ttf, theme, to_png};
use plotters::{drawing::IntoDrawingArea, style::RGBColor};
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
};
use resvg::{
    tiny_skia::Pixmap,
    usvg::{Group, Node, Options, Rect, Tree},
};

use crate::charts::{ASPECTS, all, dots, spider};

fn has(picture: &Pixmap, RGBColor(r, g, b): RGBColor) -> bool {
    picture.pixels().iter().any(|pixel| (pixel.red(), pixel.green(), pixel.blue()) == (r, g, b))
}

#[test]
fn a_png_has_the_width_asked_for_and_the_colours_of_its_series() {
    for count in 1..=3 {
        for svg in [spider(&ASPECTS, count).to_svg(), dots(&ASPECTS, count, None).to_svg()] {
            let svg = svg.unwrap();
            let picture = Pixmap::decode_png(&to_png(&svg, 1080).unwrap()).unwrap();
            assert_eq!(picture.width(), 1080);
            let tall = Tree::from_str(&svg, &Options::default()).unwrap().size();
            assert_eq!(picture.height(), (tall.height() * 1.5).ceil() as u32);
            assert!(has(&picture, theme::NEWEST.colour) && has(&picture, theme::PAPER));
            assert_eq!(has(&picture, theme::BEFORE.colour), count > 1);
            assert_eq!(has(&picture, theme::FIRST.colour), count > 2);
            assert!(has(&picture, theme::INK), "the words are there without any font of the system");
        }
    }
}

#[test]
fn a_chart_without_any_value_has_no_line() {
    let mut chart = spider(&ASPECTS, 1);
    chart.series[0].values = vec![None; 5];
    let svg = chart.to_svg().unwrap();
    let in_the_web = |x: u32, y: u32, picture: &Pixmap| {
        let pixel = picture.pixel(x, y).unwrap();
        (pixel.red(), pixel.green(), pixel.blue()) == (0x00, 0x44, 0x88)
    };
    let layout = chart.layout(720).unwrap();
    let picture = Pixmap::decode_png(&to_png(&svg, 720).unwrap()).unwrap();
    let (x, y, r) = (layout.centre.0 as u32, layout.centre.1 as u32, (layout.radius * 0.8) as u32);
    let drawn = (x - r..x + r).any(|px| (y - r..y + r).any(|py| in_the_web(px, py, &picture)));
    assert!(!drawn);
}

#[test]
fn what_is_no_picture_or_has_no_size_is_refused() {
    assert!(to_png("<html/>", 720).is_err());
    assert!(to_png("", 720).is_err());
    let svg = spider(&ASPECTS, 1).to_svg().unwrap();
    assert!(to_png(&svg, 0).is_err());
    assert!(to_png(&svg, 100_000).is_err());
    let needle = "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"1\" height=\"1000000\"/>";
    assert!(to_png(needle, 8000).is_err());
}

/// The boxes of all texts as the renderer sets them, in pixels of the picture.
fn set_texts(svg: &str) -> Vec<Rect> {
    fn collect(group: &Group, boxes: &mut Vec<Rect>) {
        for node in group.children() {
            match node {
                Node::Group(group) => collect(group, boxes),
                Node::Text(text) => boxes.push(text.abs_bounding_box()),
                Node::Path(_) | Node::Image(_) => {}
            }
        }
    }
    let mut options = Options { font_family: "Noto Sans".to_owned(), ..Options::default() };
    let (regular, bold) = font_ttf();
    options.fontdb_mut().load_font_data(regular.to_vec());
    options.fontdb_mut().load_font_data(bold.to_vec());
    let tree = Tree::from_str(svg, &options).expect("an SVG");
    let mut boxes = Vec::new();
    collect(tree.root(), &mut boxes);
    boxes
}

#[test]
fn the_text_as_set_stays_in_the_picture() {
    for (name, svg) in all() {
        let size = Tree::from_str(&svg, &Options::default()).unwrap().size();
        let boxes = set_texts(&svg);
        assert!(boxes.len() >= 5, "{name}: {} texts", boxes.len());
        for text in boxes {
            let inside = text.left() >= 0.0 && text.top() >= 0.0;
            assert!(
                inside && text.right() <= size.width() && text.bottom() <= size.height(),
                "{name}: {text:?}"
            );
        }
    }
}

#[test]
fn no_text_is_set_wider_than_it_was_measured() {
    let mut chart = spider(&ASPECTS, 1);
    chart.title = "Wĳkverpleegkundigen: ≤ 1,2 → “Ïdeeën” – ÄÉ, AVAWA Týf".to_owned();
    let layout = chart.layout(1600).unwrap();
    let set = set_texts(&chart.to_svg_at(1600).unwrap());
    let widest = set.iter().map(Rect::width).fold(0.0, f32::max);
    let measured = layout.title.rect.w as f32;
    assert!(widest <= measured && widest > measured / 1.2, "set {widest}, measured {measured}");
}

/// A backend that only remembers which colours it was asked to draw lines in, and which words.
#[derive(Default)]
struct Witness {
    colours: HashSet<(u8, u8, u8)>,
    words: Vec<String>,
}

impl DrawingBackend for &mut Witness {
    type ErrorType = std::convert::Infallible;

    fn get_size(&self) -> (u32, u32) {
        (2000, 2000)
    }

    fn ensure_prepared(&mut self) -> Result<(), DrawingErrorKind<Self::ErrorType>> {
        Ok(())
    }

    fn present(&mut self) -> Result<(), DrawingErrorKind<Self::ErrorType>> {
        Ok(())
    }

    fn draw_pixel(
        &mut self,
        _: BackendCoord,
        _: BackendColor,
    ) -> Result<(), DrawingErrorKind<Self::ErrorType>> {
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        _: I,
        style: &S,
    ) -> Result<(), DrawingErrorKind<Self::ErrorType>> {
        self.colours.insert(style.color().rgb);
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        _: &S,
        _: BackendCoord,
    ) -> Result<(), DrawingErrorKind<Self::ErrorType>> {
        self.words.push(text.to_owned());
        Ok(())
    }
}

#[test]
fn the_element_draws_on_any_backend() {
    let layout = spider(&ASPECTS, 2).layout(720).unwrap();
    let mut witness = Witness::default();
    (&mut witness).into_drawing_area().draw(&Spider::new((10, 10), 1.0, &layout)).unwrap();
    for style in [theme::NEWEST, theme::BEFORE] {
        let RGBColor(r, g, b) = style.colour;
        assert!(witness.colours.contains(&(r, g, b)), "{style:?}");
    }
    assert!(witness.words.contains(&"Gedeelde ambitie".to_owned()), "{:?}", witness.words);
}
