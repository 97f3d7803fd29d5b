//! A bitmap of the same SVG, for documents and slides that cannot show one. Uses the embedded fonts only, so that the
//! picture does not depend on the machine.

use std::sync::{Arc, OnceLock};

use png::{BitDepth, ColorType, Compression, Encoder, EncodingError};
use resvg::{
    tiny_skia::{IntSize, Pixmap, Transform},
    usvg::{Options, Tree, fontdb::Database},
};

use super::{error::ChartError, fonts::font_ttf};

/// Narrowest and widest bitmap, in pixels.
const WIDTHS: (u32, u32) = (16, 8000);
/// Most pixels in one bitmap: four bytes each.
const MOST_PIXELS: u64 = 64_000_000;

/// Renders an SVG of this module as PNG, `width_px` wide (16 to 8000), its height in proportion, on white.
///
/// # Errors
/// [`ChartError::Width`] for a width out of range, [`ChartError::Picture`] for what is not an SVG or has a height out
/// of all proportion.
pub fn to_png(svg: &str, width_px: u32) -> Result<Vec<u8>, ChartError> {
    let (min, max) = WIDTHS;
    if !(min..=max).contains(&width_px) {
        return Err(ChartError::Width { found: width_px, min, max });
    }
    let tree = parsed(svg)?;
    let zoom = width_px as f32 / tree.size().width();
    let height_px = (tree.size().height() * zoom).ceil().max(1.0) as u32;
    if u64::from(width_px) * u64::from(height_px) > MOST_PIXELS {
        return Err(ChartError::Picture(format!("{width_px} x {height_px} pixels are too many")));
    }
    let mut pixels = white(width_px, height_px)
        .ok_or_else(|| ChartError::Picture(format!("no room for {width_px} x {height_px} pixels")))?;
    resvg::render(&tree, Transform::from_scale(zoom, zoom), &mut pixels.as_mut());
    encoded(&pixels).map_err(|error| ChartError::Picture(error.to_string()))
}

/// White pixels, each written once.
fn white(width_px: u32, height_px: u32) -> Option<Pixmap> {
    let size = IntSize::from_wh(width_px, height_px)?;
    let bytes = usize::try_from(u64::from(width_px) * u64::from(height_px) * 4).ok()?;
    Pixmap::from_vec(vec![u8::MAX; bytes], size)
}

/// The pixels as a file. A chart is made of even areas, which the quickest compression keeps small enough; writing the
/// fourth channel, through which nothing shows on white, takes less time than leaving it out.
fn encoded(pixels: &Pixmap) -> Result<Vec<u8>, EncodingError> {
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, pixels.width(), pixels.height());
    encoder.set_color(ColorType::Rgba);
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::Fastest);
    encoder.write_header()?.write_image_data(pixels.data())?;
    Ok(file)
}

/// Reads an SVG, its text in the embedded fonts.
pub(crate) fn parsed(svg: &str) -> Result<Tree, ChartError> {
    let options = Options { fontdb: fonts(), font_family: "Noto Sans".to_owned(), ..Options::default() };
    Tree::from_str(svg, &options).map_err(|error| ChartError::Picture(error.to_string()))
}

fn fonts() -> Arc<Database> {
    static FONTS: OnceLock<Arc<Database>> = OnceLock::new();
    let load = || {
        let (regular, bold) = font_ttf();
        let mut fonts = Database::new();
        fonts.load_font_data(regular.to_vec());
        fonts.load_font_data(bold.to_vec());
        fonts.set_sans_serif_family("Noto Sans");
        Arc::new(fonts)
    };
    FONTS.get_or_init(load).clone()
}
