//! The SVG document around a drawing: what a screen reader needs, no more than presentation attributes, and no noise.

use plotters::coord::Shift;
use plotters::drawing::{DrawingArea, DrawingAreaErrorKind, IntoDrawingArea};
use plotters::prelude::SVGBackend;

use super::{
    error::ChartError,
    fonts,
    locale::Locale,
    pen::{Element, Figure},
    text::clean,
};

/// Units of the drawing to a pixel of the picture: plotters draws in whole units, so this makes it exact to a tenth.
const FINENESS: u32 = 10;
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
    let mut drawing = String::new();
    {
        let fine = (width * FINENESS, height * FINENESS);
        let area: DrawingArea<SVGBackend<'_>, Shift> =
            SVGBackend::with_string(&mut drawing, fine).into_drawing_area();
        area.draw(&Element::new((0, 0), f64::from(FINENESS), figure)).map_err(failed)?;
        area.present().map_err(failed)?;
    }
    let id = plain_id(words.id);
    let language = &words.locale.tag;
    let title = escaped(&clean(words.title, LONGEST_SPOKEN));
    let description = escaped(&clean(words.description, LONGEST_SPOKEN));
    let scale = 1.0 / f64::from(FINENESS);
    let family = fonts::FAMILY;
    let marks = tidy(&drawing);
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

/// The marks without plotters' own `svg` element, and without what every mark repeats.
fn tidy(drawing: &str) -> String {
    let family = format!(" font-family=\"{}\"", fonts::FAMILY);
    let mut marks = String::with_capacity(drawing.len());
    let mut in_text = false;
    for line in drawing.lines().filter(|line| !line.starts_with("<svg") && !line.starts_with("</svg")) {
        let opens_text = line.starts_with("<text");
        if line.starts_with('<') {
            // Attribute values are escaped, so a quote in here always belongs to an attribute of the backend's own.
            marks.push_str(&line.replace(" opacity=\"1\"", "").replace(" \"/>", "\"/>").replace(&family, ""));
        } else {
            marks.push_str(line);
        }
        in_text = opens_text || (in_text && line != "</text>");
        if !in_text {
            marks.push('\n');
        }
    }
    marks
}

#[cfg(test)]
mod tests {
    use super::{plain_id, tidy};

    #[test]
    fn an_id_stays_one_id() {
        assert_eq!(plain_id("spider 1\"<"), "spider-1--");
    }

    #[test]
    fn text_stands_on_one_line_with_its_tag() {
        let drawing = "<svg width=\"1\">\n<text x=\"1\" opacity=\"1\">\nJa &lt;b&gt;\n</text>\n\
                       <polyline points=\"1,2 3,4 \"/>\n</svg>\n";
        assert_eq!(tidy(drawing), "<text x=\"1\">Ja &lt;b&gt;</text>\n<polyline points=\"1,2 3,4\"/>\n");
    }
}
