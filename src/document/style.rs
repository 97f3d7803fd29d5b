//! How a document looks: the page, sizes of type, colours. Lengths are in points (1/72 inch).

use plotters::style::RGBColor;

use crate::chart::theme;

/// Width and height of A4.
pub const PAGE: (f32, f32) = (595.28, 841.89);
/// White space left and right of the text.
pub const SIDE: f32 = 68.0;
/// White space above the text.
pub const TOP: f32 = 66.0;
/// White space under the text; the foot stands in it.
pub const BOTTOM: f32 = 84.0;
/// Width of the text.
pub const WIDTH: f32 = PAGE.0 - 2.0 * SIDE;
/// Height of the text.
pub const HEIGHT: f32 = PAGE.1 - TOP - BOTTOM;
/// Baseline of the foot, from the top of the page.
pub const FOOT: f32 = PAGE.1 - 40.0;

/// The one hue.
pub const HUE: RGBColor = theme::NEWEST.colour;
/// Text.
pub const INK: RGBColor = theme::INK;
/// Text that steps back.
pub const QUIET: RGBColor = theme::QUIET_INK;
/// Thin lines.
pub const LINE: RGBColor = theme::GRID;
/// The ground of a box.
pub const GROUND: RGBColor = RGBColor(0xf1, 0xf5, 0xfa);
/// Text on the hue.
pub const PAPER: RGBColor = theme::PAPER;
/// Text on the hue that steps back.
pub const PALE: RGBColor = RGBColor(0xd3, 0xe1, 0xf0);
/// The grounds of cells, from light to dark: those of the pages.
pub const SHADES: [RGBColor; 3] =
    [RGBColor(0xff, 0xff, 0xff), RGBColor(0xe3, 0xed, 0xf8), RGBColor(0xb9, 0xd2, 0xee)];
/// The rim of a cell with a ground.
pub const SHADE_RIM: RGBColor = RGBColor(0x9d, 0xb8, 0xd6);

/// A size of type with its weight and colour.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Style {
    /// Size of the em.
    pub size: f32,
    /// Distance between baselines.
    pub leading: f32,
    /// All of it bold.
    pub bold: bool,
    /// Colour.
    pub colour: RGBColor,
}

const fn style(size: f32, leading: f32, bold: bool, colour: RGBColor) -> Style {
    Style { size, leading, bold, colour }
}

/// The title on the cover.
pub const COVER_TITLE: Style = style(32.0, 40.0, true, PAPER);
/// Under it.
pub const COVER_SUBTITLE: Style = style(15.0, 21.0, false, PALE);
/// Above it.
pub const COVER_SENDER: Style = style(10.0, 14.0, true, PALE);
/// Facts on the cover.
pub const COVER_LINE: Style = style(11.0, 18.0, false, INK);
/// A chapter.
pub const CHAPTER: Style = style(20.0, 26.0, true, HUE);
/// Within a chapter.
pub const SECTION: Style = style(12.5, 17.0, true, INK);
/// Under the heading of a chapter.
pub const LEAD: Style = style(11.5, 17.5, false, INK);
/// Running text.
pub const BODY: Style = style(10.0, 15.0, false, INK);
/// The title of a box.
pub const CALLOUT_TITLE: Style = style(11.0, 16.0, true, HUE);
/// Under a figure, under a table.
pub const CAPTION: Style = style(8.5, 12.0, false, QUIET);
/// Above a table.
pub const TABLE_CAPTION: Style = style(10.0, 14.0, true, INK);
/// Head of a table.
pub const HEAD: Style = style(8.5, 11.5, true, INK);
/// A cell.
pub const CELL: Style = style(9.5, 13.0, false, INK);
/// What stands smaller in a cell.
pub const PART: Style = style(8.0, 11.0, false, QUIET);
/// Foot of the page.
pub const FOOTER: Style = style(8.0, 11.0, false, QUIET);
