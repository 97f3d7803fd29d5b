//! How long a chart takes to draw: `cargo bench --bench charts`. The charts are those of the snapshots: five aspects or
//! four indicators, three waves, the names of a built-in questionnaire.

#[allow(dead_code, reason = "the snapshots have more charts than are measured here")]
#[path = "../tests/snapshots/charts.rs"]
mod charts;

use charts::{ASPECTS, INTERESTS, KINDS, dots, heatmap, likert, spider};
use divan::{Bencher, black_box, counter::BytesCount};
use netwerkspiegel::chart::{ChartError, to_png};

/// Width of the PNG that a coordinator takes away, in pixels.
const PNG_WIDTH: u32 = 1600;

fn main() {
    divan::main();
}

#[divan::bench]
fn spider_svg() -> Result<String, ChartError> {
    black_box(spider(&ASPECTS, 3)).to_svg()
}

/// On a phone the names of the axes have less room, so more places are tried.
#[divan::bench]
fn spider_svg_for_a_phone() -> Result<String, ChartError> {
    black_box(spider(&INTERESTS, 3)).to_svg_at(410)
}

#[divan::bench]
fn dots_svg() -> Result<String, ChartError> {
    black_box(dots(&ASPECTS, 3, Some(0.4))).to_svg()
}

#[divan::bench]
fn likert_svg() -> Result<String, ChartError> {
    black_box(likert(&INTERESTS, 5)).to_svg()
}

#[divan::bench]
fn heatmap_svg() -> Result<String, ChartError> {
    black_box(heatmap(&ASPECTS, &KINDS[..4])).to_svg()
}

#[divan::bench(sample_count = 50, sample_size = 1)]
fn spider_png(bencher: Bencher<'_, '_>) {
    let svg = spider(&ASPECTS, 3).to_svg().unwrap_or_default();
    let size = to_png(&svg, PNG_WIDTH).map_or(0, |png| png.len());
    bencher.counter(BytesCount::new(size)).bench(|| to_png(black_box(&svg), PNG_WIDTH));
}
