//! The plotters backend that writes the marks of an SVG: presentation attributes only, and nothing that every mark would
//! repeat. plotters' own says the font and the opacity of each mark again, in as many strings as it has attributes.

use std::{convert::Infallible, fmt::Write as _};

use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle,
    text_anchor::{HPos, VPos},
};

use super::pen::SIZE_OVER_EM;

type Written = Result<(), DrawingErrorKind<Infallible>>;

/// Writes marks, a line each, at the end of a text.
pub struct SvgMarks<'a> {
    marks: &'a mut String,
    size: (u32, u32),
}

impl<'a> SvgMarks<'a> {
    /// For a drawing of this size, in units of the drawing.
    pub fn new(marks: &'a mut String, size: (u32, u32)) -> Self {
        Self { marks, size }
    }

    /// An attribute that is a number.
    fn number(&mut self, name: &str, value: impl std::fmt::Display) {
        // Writing to a text cannot fail.
        let _ = write!(self.marks, " {name}=\"{value}\"");
    }

    fn word(&mut self, name: &str, value: &str) {
        self.marks.extend([" ", name, "=\"", value, "\""]);
    }

    /// What is filled or drawn lets through, not the mark as a whole: that would be drawn apart first, on pixels of its own.
    fn colour(&mut self, name: &str, BackendColor { alpha, rgb: (r, g, b) }: BackendColor) {
        const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
        self.marks.extend([" ", name, "=\"#"]);
        for byte in [r, g, b] {
            self.marks.extend([byte >> 4, byte & 15].map(|digit| char::from(DIGITS[usize::from(digit)])));
        }
        self.marks.push('"');
        if alpha != 1.0 {
            let _ = write!(self.marks, " {name}-opacity=\"{alpha}\"");
        }
    }

    fn points(&mut self, points: impl IntoIterator<Item = BackendCoord>) {
        self.marks.push_str(" points=\"");
        for (place, (x, y)) in points.into_iter().enumerate() {
            let space = if place == 0 { "" } else { " " };
            let _ = write!(self.marks, "{space}{x},{y}");
        }
        self.marks.push('"');
    }

    fn escaped(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '<' => self.marks.push_str("&lt;"),
                '>' => self.marks.push_str("&gt;"),
                '&' => self.marks.push_str("&amp;"),
                '"' => self.marks.push_str("&quot;"),
                '\'' => self.marks.push_str("&apos;"),
                other => self.marks.push(other),
            }
        }
    }
}

fn corners((left, top): BackendCoord, (right, bottom): BackendCoord) -> [BackendCoord; 4] {
    [(left, top), (right, top), (right, bottom), (left, bottom)]
}

impl DrawingBackend for SvgMarks<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Written {
        Ok(())
    }

    fn present(&mut self) -> Written {
        Ok(())
    }

    fn draw_pixel(&mut self, at: BackendCoord, colour: BackendColor) -> Written {
        self.fill_polygon(corners(at, (at.0 + 1, at.1 + 1)), &colour)
    }

    fn draw_line<S: BackendStyle>(&mut self, from: BackendCoord, to: BackendCoord, style: &S) -> Written {
        self.draw_path([from, to], style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Written {
        let corners = corners(from, to);
        if fill {
            self.fill_polygon(corners, style)
        } else {
            self.draw_path(corners.into_iter().chain([from]), style)
        }
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Written {
        let colour = style.color();
        if colour.alpha == 0.0 {
            return Ok(());
        }
        self.marks.push_str("<polyline fill=\"none\"");
        self.colour("stroke", colour);
        self.number("stroke-width", style.stroke_width());
        self.points(path);
        self.marks.push_str("/>\n");
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Written {
        let colour = style.color();
        if colour.alpha == 0.0 {
            return Ok(());
        }
        self.marks.push_str("<polygon");
        self.colour("fill", colour);
        self.points(path);
        self.marks.push_str("/>\n");
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        (x, y): BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Written {
        let colour = style.color();
        if colour.alpha == 0.0 {
            return Ok(());
        }
        self.marks.push_str("<circle");
        self.number("cx", x);
        self.number("cy", y);
        self.number("r", radius);
        if fill {
            self.colour("fill", colour);
            self.word("stroke", "none");
        } else {
            self.word("fill", "none");
            self.colour("stroke", colour);
        }
        self.number("stroke-width", style.stroke_width());
        self.marks.push_str("/>\n");
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(&mut self, text: &str, style: &S, (x, y): BackendCoord) -> Written {
        let colour = style.color();
        if colour.alpha == 0.0 {
            return Ok(());
        }
        let anchor = style.anchor();
        self.marks.push_str("<text");
        self.number("x", x);
        self.number("y", y);
        self.word(
            "dy",
            match anchor.v_pos {
                VPos::Top => "0.76em",
                VPos::Center => "0.5ex",
                VPos::Bottom => "-0.5ex",
            },
        );
        self.word(
            "text-anchor",
            match anchor.h_pos {
                HPos::Left => "start",
                HPos::Center => "middle",
                HPos::Right => "end",
            },
        );
        self.number("font-size", style.size() / SIZE_OVER_EM);
        self.colour("fill", colour);
        if matches!(style.style(), FontStyle::Bold) {
            self.word("font-weight", "bold");
        }
        self.marks.push('>');
        self.escaped(text);
        self.marks.push_str("</text>\n");
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use plotters::style::{Color, RED, ShapeStyle, TextStyle};

    use super::*;

    fn written(draw: impl Fn(&mut SvgMarks<'_>)) -> String {
        let mut marks = String::new();
        draw(&mut SvgMarks { marks: &mut marks, size: (10, 10) });
        marks
    }

    #[test]
    fn a_mark_says_only_what_it_needs() {
        let style = ShapeStyle { color: RED.to_rgba(), filled: false, stroke_width: 3 };
        assert_eq!(
            written(|marks| marks.draw_line((1, 2), (3, 4), &style).unwrap()),
            "<polyline fill=\"none\" stroke=\"#FF0000\" stroke-width=\"3\" points=\"1,2 3,4\"/>\n"
        );
        assert_eq!(
            written(|marks| marks.draw_pixel((0, 0), RED.mix(0.5).to_backend_color()).unwrap()),
            "<polygon fill=\"#FF0000\" fill-opacity=\"0.5\" points=\"0,0 1,0 1,1 0,1\"/>\n"
        );
        assert_eq!(written(|marks| marks.draw_circle((0, 0), 2, &RED.mix(0.0), true).unwrap()), "");
    }

    #[test]
    fn text_stands_on_one_line_with_its_tag_and_stays_text() {
        let style = TextStyle::from(("sans-serif", 12.4)).color(&RED);
        let mark = written(|marks| marks.draw_text("Ja <b> & 'nee'", &style, (1, 2)).unwrap());
        assert!(mark.ends_with(">Ja &lt;b&gt; &amp; &apos;nee&apos;</text>\n"), "{mark}");
        assert!(mark.starts_with("<text x=\"1\" y=\"2\" dy=\"0.76em\""), "{mark}");
    }
}
