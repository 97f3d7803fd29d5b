//! Charts: values to SVG, and the same SVG to PNG. Knows nothing of questionnaires, scoring, storage or the web: it is
//! handed names and numbers.
//!
//! | file | what it holds |
//! |---|---|
//! | `spider/` | the spider: shape of a network on 3 to 14 axes |
//! | `dots/` | dots with intervals, one row an axis: the honest picture of change |
//! | `likert/` | how often each answer was given: diverging stacked bars |
//! | `heatmap/` | a number in each cell of rows and columns, in three classes |
//! | `band` | the range of other networks behind a spider or dots |
//! | `growth` | how a number grows over days |
//! | `theme`, `marks`, `frame` | how series look, and the title, legend and note around every chart |
//! | `text/`, `geometry`, `scale` | arithmetic without pixels: measured and wrapped text, boxes, rings |
//! | `pen`, `svg_marks`, `svg`, `png`, `fonts` | onto a plotters backend, ours for an SVG, into a document, into a bitmap, with the embedded fonts |
//!
//! Each chart is a *layout* (all places and words, tested without drawing) and a plotters *element* that paints it on
//! any backend. In the overlay the last series is the newest and always looks the same.
//!
//! ```
//! use netwerkspiegel::chart::{Locale, ScaleRange, Series, SpiderChart, to_png};
//!
//! let spider = SpiderChart {
//!     id: "ons-netwerk".into(),
//!     title: "Ons netwerk".into(),
//!     description: "Gedeelde ambitie staat het hoogst, vertrouwen het laagst.".into(),
//!     axes: ["Gedeelde ambitie", "Vertrouwen", "Daadkracht"].map(String::from).to_vec(),
//!     scale: ScaleRange { min: 1.0, max: 5.0 },
//!     series: vec![Series { name: "Voorjaar 2026".into(), values: vec![Some(4.2), Some(2.9), None] }],
//!     band: None,
//!     note: None,
//!     locale: Locale::dutch(),
//! };
//! let svg = spider.to_svg()?;
//! let png = to_png(&svg, 1440)?;
//! # assert!(svg.starts_with("<svg") && png.starts_with(b"\x89PNG"));
//! # Ok::<(), netwerkspiegel::chart::ChartError>(())
//! ```

mod band;
mod dots;
mod error;
mod fonts;
mod frame;
mod geometry;
mod growth;
mod heatmap;
mod likert;
mod locale;
mod marks;
mod pen;
mod png;
mod scale;
mod series;
mod spider;
mod svg;
mod svg_marks;
mod text;
pub mod theme;

pub use band::Band;
pub use dots::{AgreedMarks, Dot, DotSeries, Dots, DotsChart, DotsLayout};
pub use error::ChartError;
pub(crate) use fonts::covers;
pub use fonts::font_ttf;
pub use geometry::{Point, Rect};
pub use growth::{GrowthChart, GrowthLayout};
pub use heatmap::{HeatCell, HeatClass, HeatRow, Heatmap, HeatmapChart, HeatmapLayout};
pub use likert::{Likert, LikertChart, LikertLayout, LikertRow, Printed};
pub use locale::Locale;
pub(crate) use png::parsed;
pub use png::to_png;
pub use scale::ScaleRange;
pub use series::Series;
pub use spider::{Spider, SpiderChart, SpiderLayout};
pub(crate) use text::{clean as tidied, hyphen};

/// Width of a picture for a page, in CSS pixels; a narrower screen shows it smaller.
pub const PAGE_WIDTH: u32 = 720;
/// Narrowest and widest picture that can be laid out, in CSS pixels.
const WIDTHS: (u32, u32) = (320, 1600);

/// Refuses a width that the layouts are not made for.
fn checked_width(width: u32) -> Result<f64, ChartError> {
    let (min, max) = WIDTHS;
    if (min..=max).contains(&width) {
        Ok(f64::from(width))
    } else {
        Err(ChartError::Width { found: width, min, max })
    }
}
