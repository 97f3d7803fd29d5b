//! How long a PDF of more than ten pages with twelve charts takes: `cargo bench --bench pdf`.

use jiff::civil::date;
use netwerkspiegel::{
    chart::{ChartError, Locale, ScaleRange, Series, SpiderChart},
    document::{Align, Block, Cell, Column, Document, Figure, Row, Shade, Table},
};

fn main() {
    let made = pdf().unwrap_or_default();
    let pages = lopdf::Document::load_mem(&made).map_or(0, |file| file.get_pages().len());
    println!("{pages} pages, {} bytes", made.len());
    divan::main();
}

/// The charts are drawn too, as for a report.
#[divan::bench(sample_count = 30, sample_size = 1)]
fn pages_with_twelve_charts() -> Option<Vec<u8>> {
    pdf()
}

fn pdf() -> Option<Vec<u8>> {
    let figures = (0..12).map(figure).collect::<Result<Vec<_>, _>>().ok()?;
    let mut blocks = Vec::new();
    for (chapter, pair) in figures.chunks_exact(2).enumerate() {
        blocks.extend([Block::PageBreak, Block::heading(1, format!("Hoofdstuk {chapter}"))]);
        blocks.extend(pair.iter().cloned().map(Block::Figure));
        blocks.push(table());
    }
    blocks.extend((0..40).map(|_| Block::paragraph(TEXT)));
    let document = Document {
        title: "Rapport".into(),
        author: "Netwerk".into(),
        language: "nl".into(),
        date: date(2026, 11, 23),
        date_words: "23 november 2026".into(),
        blocks,
    };
    document.to_pdf(&|page, pages| format!("Pagina {page} van {pages}")).ok()
}

const TEXT: &str = "De partners gaven hun mening over twintig uitspraken, verdeeld over vijf onderdelen. \
    Een score is het gemiddelde van wie de vraag invulde. Dat is stof voor gesprek en zegt niets over kwaliteit.";

fn figure(number: usize) -> Result<Figure, ChartError> {
    let series = ["Start", "+1 jaar", "+2 jaar"].into_iter().enumerate().map(|(wave, name)| Series {
        name: name.into(),
        values: (0..5).map(|axis| Some(1.5 + ((wave + axis + number) % 7) as f64 / 2.0)).collect(),
    });
    let spider = SpiderChart {
        id: format!("spider-{number}"),
        title: "Samenwerking".into(),
        description: "Een spinnenweb.".into(),
        axes: ["Ambitie", "Belangen", "Relaties", "Organisatie", "Proces"].map(String::from).to_vec(),
        scale: ScaleRange { min: 1.0, max: 5.0 },
        series: series.collect(),
        band: None,
        note: None,
        locale: Locale::dutch(),
    };
    let caption = "De scores van drie meetmomenten.".into();
    Ok(Figure { svg: spider.to_svg()?, alt: "Een spinnenweb.".into(), caption, share: 0.6 })
}

fn table() -> Block {
    let column = |head: &str| Column { head: head.into(), share: 1.0, align: Align::Middle };
    let cell = |wave| Cell { shade: Some(Shade::Middle), ..Cell::of(format!("3,{wave}")) };
    Block::Table(Table {
        caption: "De cijfers".into(),
        columns: ["Onderdeel", "Start", "+1 jaar", "+2 jaar"].map(column).into(),
        rows: (0..8)
            .map(|row| Row(vec![Cell::of(format!("Rij {row}")), cell(1), cell(2), cell(3)]))
            .collect(),
        note: None,
    })
}
