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
/// The range of other networks, behind everything, and its edge, which keeps it apart from paper in print.
pub const BAND: RGBColor = RGBColor(0xec, 0xef, 0xf2);
/// The edge of that range.
pub const BAND_EDGE: RGBColor = RGBColor(0x8d, 0x98, 0xa3);
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

/// A filled part of a chart, and the colour of words on it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Shade {
    /// Colour of the part.
    pub fill: RGBColor,
    /// Colour of the words.
    pub ink: RGBColor,
}

const fn dark(fill: RGBColor) -> Shade {
    Shade { fill, ink: PAPER }
}

const fn light(fill: RGBColor) -> Shade {
    Shade { fill, ink: INK }
}

/// Most shades on one side of the middle: half of a scale of eleven points.
const SIDE: usize = 5;
/// The low side of a scale, from its end to the middle.
const LOW_SIDE: [Shade; SIDE] = [
    dark(RGBColor(0x6d, 0x22, 0x00)),
    dark(RGBColor(0x98, 0x32, 0x00)),
    dark(RGBColor(0xc0, 0x4a, 0x00)),
    light(RGBColor(0xf4, 0x95, 0x4a)),
    light(RGBColor(0xfb, 0xbf, 0x8a)),
];
/// The high side, from its end to the middle.
const HIGH_SIDE: [Shade; SIDE] = [
    dark(RGBColor(0x00, 0x3a, 0x70)),
    dark(RGBColor(0x00, 0x56, 0x9a)),
    dark(RGBColor(0x1f, 0x74, 0xb4)),
    light(RGBColor(0x72, 0xa8, 0xd8)),
    light(RGBColor(0xab, 0xcd, 0xea)),
];
/// The middle of a scale with an odd number of points.
const NEUTRAL: Shade = light(RGBColor(0xdd, 0xe2, 0xe7));
/// The three classes of a mean, low to high: one hue, darker as the mean is higher.
pub const CLASSES: [Shade; 3] =
    [light(RGBColor(0xdb, 0xe8, 0xf4)), light(RGBColor(0x8f, 0xb8, 0xde)), dark(RGBColor(0x00, 0x44, 0x88))];

/// The shades of the points of an answer scale, low to high: one hue to each side, dark at the ends, so that points
/// beside each other differ in grey; neutral in the middle of an odd number. For 2 to 11 points.
pub fn scale_shades(points: usize) -> Vec<Shade> {
    let chosen: &[usize] = match points / 2 {
        0 | 1 => &[1],
        2 => &[0, 3],
        3 => &[0, 2, 4],
        4 => &[0, 1, 3, 4],
        _ => &[0, 1, 2, 3, 4],
    };
    let low = chosen.iter().map(|k| LOW_SIDE[*k]);
    let middle = (points % 2 == 1).then_some(NEUTRAL);
    low.chain(middle).chain(chosen.iter().rev().map(|k| HIGH_SIDE[*k])).collect()
}

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
        for ground in [PAPER, tinted_paper(), BAND] {
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

    /// Lightness from 0 to 100 (CIE 1976 L*), which is what grey leaves of a colour.
    fn lightness(colour: RGBColor) -> f64 {
        116.0 * luminance(colour).cbrt() - 16.0
    }

    #[test]
    fn words_on_a_shade_have_a_contrast_of_four_and_a_half() {
        let shades = (2..=11).flat_map(scale_shades).chain(CLASSES);
        for shade in shades {
            let found = contrast(shade.ink, shade.fill);
            assert!(found >= 4.5, "{shade:?}: {found}");
        }
    }

    #[test]
    fn every_point_of_a_scale_has_a_shade_that_grey_tells_from_its_neighbours() {
        for points in 2..=11 {
            let shades = scale_shades(points);
            assert_eq!(shades.len(), points);
            assert_eq!(shades.contains(&NEUTRAL), points % 2 == 1, "{points}");
            let light = shades.iter().map(|shade| lightness(shade.fill)).collect::<Vec<_>>();
            let (low, high) = (&light[..points / 2], &light[points.div_ceil(2)..]);
            assert!(low.windows(2).all(|pair| pair[1] - pair[0] >= 9.0), "{points}: {light:?}");
            assert!(high.windows(2).all(|pair| pair[0] - pair[1] >= 9.0), "{points}: {light:?}");
            let beside_the_middle = [low[low.len() - 1], high[0]];
            let middle = lightness(NEUTRAL.fill);
            assert!(beside_the_middle.iter().all(|side| middle - side >= 8.0), "{points}: {light:?}");
        }
    }

    #[test]
    fn classes_darken_in_grey_and_the_band_has_an_edge_that_is_seen() {
        let light = CLASSES.map(|shade| lightness(shade.fill));
        assert!(light[0] - light[1] >= 15.0 && light[1] - light[2] >= 15.0, "{light:?}");
        assert!(contrast(BAND_EDGE, BAND) >= 2.5 && contrast(BAND_EDGE, PAPER) >= 2.5);
    }
}
