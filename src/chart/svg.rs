//! The SVG document around a drawing: what a screen reader needs, no more than presentation attributes, and no noise.

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind, IntoDrawingArea};

use super::{
    error::ChartError,
    fonts,
    locale::Locale,
    pen::{Element, Figure},
    svg_marks::SvgMarks,
    text::clean,
};

/// Units of the drawing to a pixel of the picture: plotters draws in whole units, so this makes it exact to a tenth.
const FINENESS: u32 = 10;
/// Room set apart for the marks of a drawing, in bytes.
const USUAL_LENGTH: usize = 16 * 1024;
/// Longest title and description read aloud, in characters.
const LONGEST_SPOKEN: usize = 4000;

/// What is told about a picture beside the picture.
#[derive(Debug, Clone, Copy)]
pub struct Words<'a> {
    /// Unique in the page; prefix of the ids of title and description.
    pub id: &'a str,
    /// Name of the picture.
    pub title: &'a str,
    /// What is to be seen in it.
    pub description: &'a str,
    /// Language of both.
    pub locale: &'a Locale,
}

/// Draws figures, one over the other, into an SVG document of `width` x `height` pixels.
pub fn document<F: Figure>(words: Words<'_>, size: (f64, f64), figure: &F) -> Result<String, ChartError> {
    let (width, height) = (size.0.ceil() as u32, size.1.ceil() as u32);
    let mut marks = String::with_capacity(USUAL_LENGTH);
    {
        let fine = (width * FINENESS, height * FINENESS);
        let area: DrawingArea<SvgMarks<'_>, Shift> = SvgMarks::new(&mut marks, fine).into_drawing_area();
        area.draw(&Element::new((0, 0), f64::from(FINENESS), figure)).map_err(failed)?;
    }
    let id = plain_id(words.id);
    let language = &words.locale.tag;
    let title = escaped(&clean(words.title, LONGEST_SPOKEN));
    let description = escaped(&clean(words.description, LONGEST_SPOKEN));
    let scale = 1.0 / f64::from(FINENESS);
    let family = fonts::FAMILY;
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" viewBox=\"0 0 {width} {height}\" \
         role=\"img\" aria-labelledby=\"{id}-title {id}-desc\" xml:lang=\"{language}\">\n\
         <title id=\"{id}-title\">{title}</title>\n\
         <desc id=\"{id}-desc\">{description}</desc>\n\
         <rect width=\"{width}\" height=\"{height}\" fill=\"#FFFFFF\" aria-hidden=\"true\"/>\n\
         <g aria-hidden=\"true\" transform=\"scale({scale})\" font-family=\"{family}\" stroke-linejoin=\"round\">\n\
         {marks}</g>\n</svg>\n"
    ))
}

fn failed<E: std::error::Error + Send + Sync>(error: DrawingAreaErrorKind<E>) -> ChartError {
    ChartError::Drawing(error.to_string())
}

/// An id that can stand in a list of ids: letters, digits, `-` and `_`.
fn plain_id(id: &str) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() || c == '_' { c } else { '-' };
    id.chars().take(100).map(plain).collect()
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::plain_id;

    #[test]
    fn an_id_stays_one_id() {
        assert_eq!(plain_id("spider 1\"<"), "spider-1--");
    }
}
