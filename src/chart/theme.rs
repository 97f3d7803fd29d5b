//! One theme for every chart: colours, line styles and type sizes, so that a wave looks the same wherever it is drawn.
//!
//! The three series colours are told apart with every common form of colour blindness, and in grey by dash and marker.

use plotters::style::RGBColor;

/// Most series in one chart: more lines cannot be told apart without colour.
pub const MOST_SERIES: usize = 3;

/// The paper under every chart.
pub const PAPER: RGBColor = RGBColor(0xff, 0xff, 0xff);
/// Titles and axis labels.
pub const INK: RGBColor = RGBColor(0x1b, 0x27, 0x33);
/// Scale numbers, notes and the sign for a gap.
pub const QUIET_INK: RGBColor = RGBColor(0x55, 0x60, 0x6b);
/// Rings, spokes and grid lines: support, never needed to read a value's place among the others.
pub const GRID: RGBColor = RGBColor(0xd8, 0xdd, 0xe3);
/// The rim: the end of the scale.
pub const RIM: RGBColor = RGBColor(0xb3, 0xbc, 0xc6);
/// How much of the newest colour fills its own area; 0 is none.
pub const FILL_OPACITY: f64 = 0.07;

/// Widths of lines, in layout pixels.
pub const SERIES_STROKE: f64 = 3.0;
/// Width of the older series' lines: a little lighter than the newest.
pub const OLDER_STROKE: f64 = 2.5;
/// Width of rings, spokes and grid lines.
pub const GRID_STROKE: f64 = 1.0;

/// White space around a picture of this width, in layout pixels: less where room is scarce.
pub fn margin(width: f64) -> f64 {
    if width < 480.0 { 12.0 } else { 24.0 }
}

/// How a line is stroked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stroke {
    /// Unbroken.
    Solid,
    /// Dashes.
    Dashed,
    /// Round dots.
    Dotted,
}

/// The sign at each value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Marker {
    /// A filled disc.
    Round,
    /// An open square.
    Square,
    /// An open triangle, point up.
    Triangle,
}

/// How one series looks: every property differs from that of the other two.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SeriesStyle {
    /// Colour of line and marker.
    pub colour: RGBColor,
    /// Dash of the line.
    pub stroke: Stroke,
    /// Width of the line, in layout pixels.
    pub width: f64,
    /// Sign at each value.
    pub marker: Marker,
}

/// The newest series.
pub const NEWEST: SeriesStyle = SeriesStyle {
    colour: RGBColor(0x00, 0x44, 0x88),
    stroke: Stroke::Solid,
    width: SERIES_STROKE,
    marker: Marker::Round,
};
/// The series before the newest.
pub const BEFORE: SeriesStyle = SeriesStyle {
    colour: RGBColor(0xd5, 0x5e, 0x00),
    stroke: Stroke::Dashed,
    width: OLDER_STROKE,
    marker: Marker::Square,
};
/// The first of three series.
pub const FIRST: SeriesStyle = SeriesStyle {
    colour: RGBColor(0x76, 0x76, 0x76),
    stroke: Stroke::Dotted,
    width: OLDER_STROKE,
    marker: Marker::Triangle,
};

/// Styles for `count` series (1 to [`MOST_SERIES`]), oldest first; the last is always [`NEWEST`].
pub fn series_styles(count: usize) -> &'static [SeriesStyle] {
    const OLDEST_FIRST: [SeriesStyle; MOST_SERIES] = [FIRST, BEFORE, NEWEST];
    const STYLES: &[SeriesStyle] = &OLDEST_FIRST;
    &STYLES[MOST_SERIES - count.min(MOST_SERIES)..]
}

/// A size and weight of type.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Type {
    /// Em size in layout pixels.
    pub size: f64,
    /// Bold instead of regular.
    pub bold: bool,
    /// Colour.
    pub colour: RGBColor,
}

/// The chart's title.
pub const TITLE: Type = Type { size: 18.0, bold: true, colour: INK };
/// Axis and row labels.
pub const LABEL: Type = Type { size: 15.0, bold: false, colour: INK };
/// Names in the legend.
pub const LEGEND: Type = Type { size: 14.0, bold: false, colour: INK };
/// Numbers on the scale. (12 itself would come back from plotters' reckoning with a tail of decimals.)
pub const NUMBER: Type = Type { size: 12.5, bold: false, colour: QUIET_INK };
/// The note under the legend.
pub const NOTE: Type = Type { size: 13.0, bold: false, colour: QUIET_INK };

#[cfg(test)]
mod tests {
    use plotters::style::RGBColor;

    use super::*;

    /// Relative luminance, WCAG 2.2.
    fn luminance(RGBColor(r, g, b): RGBColor) -> f64 {
        let linear = |channel: u8| {
            let c = f64::from(channel) / 255.0;
            if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
    }

    /// Contrast ratio, WCAG 2.2.
    fn contrast(a: RGBColor, b: RGBColor) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    /// The pale fill as it lies on the paper.
    fn tinted_paper() -> RGBColor {
        let mix = |over: u8, under: u8| {
            (f64::from(over) * FILL_OPACITY + f64::from(under) * (1.0 - FILL_OPACITY)).round() as u8
        };
        let (RGBColor(r, g, b), RGBColor(pr, pg, pb)) = (NEWEST.colour, PAPER);
        RGBColor(mix(r, pr), mix(g, pg), mix(b, pb))
    }

    #[test]
    fn the_contrast_formula_knows_its_anchors() {
        assert!((contrast(RGBColor(0, 0, 0), PAPER) - 21.0).abs() < 1e-9);
        assert!((contrast(RGBColor(0x76, 0x76, 0x76), PAPER) - 4.54).abs() < 0.01);
    }

    #[test]
    fn lines_have_a_contrast_of_three_and_text_of_four_and_a_half() {
        for ground in [PAPER, tinted_paper()] {
            for style in series_styles(MOST_SERIES) {
                assert!(contrast(style.colour, ground) >= 3.0, "{style:?} on {ground:?}");
            }
            for text in [TITLE, LABEL, LEGEND, NUMBER, NOTE] {
                assert!(contrast(text.colour, ground) >= 4.5, "{text:?} on {ground:?}");
            }
        }
    }

    #[test]
    fn series_differ_in_everything_and_the_newest_is_always_itself() {
        for count in 1..=MOST_SERIES {
            let styles = series_styles(count);
            assert_eq!(styles.len(), count);
            assert_eq!(styles.last(), Some(&NEWEST));
        }
        assert_eq!(series_styles(2)[0], BEFORE);
        assert_eq!(series_styles(3)[0], FIRST);
        for (i, a) in series_styles(3).iter().enumerate() {
            for b in &series_styles(3)[..i] {
                assert!(a.colour != b.colour && a.stroke != b.stroke && a.marker != b.marker);
            }
        }
    }
}
