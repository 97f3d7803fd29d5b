//! Whole documents, read back.

use jiff::civil::date;
use lopdf::{Dictionary, Object};

use super::*;
use crate::chart::{Locale, ScaleRange, Series, SpiderChart};

/// The words of every page, as somebody copies them.
pub(crate) fn pages(pdf: &[u8]) -> Vec<String> {
    let file = lopdf::Document::load_mem(pdf).unwrap();
    let numbers = file.get_pages().into_keys();
    let text = |page| file.extract_text(&[page]).unwrap();
    numbers
        .map(|page| text(page).replace('\u{ad}', "").split_whitespace().collect::<Vec<_>>().join(" "))
        .collect()
}

/// The kinds of everything in the tree for a screen reader, in the order in which it is read.
fn tags(pdf: &[u8]) -> Vec<(String, Dictionary)> {
    fn below(file: &lopdf::Document, node: &Object, found: &mut Vec<(String, Dictionary)>) {
        let node = match node {
            Object::Reference(id) => file.get_object(*id).unwrap(),
            other => other,
        };
        match node {
            Object::Array(nodes) => nodes.iter().for_each(|node| below(file, node, found)),
            Object::Dictionary(element) => {
                if let Ok(kind) = element.get(b"S").and_then(Object::as_name) {
                    found.push((String::from_utf8_lossy(kind).into_owned(), element.clone()));
                }
                if let Ok(kids) = element.get(b"K") {
                    below(file, kids, found);
                }
            }
            _ => {}
        }
    }
    let file = lopdf::Document::load_mem(pdf).unwrap();
    let root = file.catalog().unwrap().get(b"StructTreeRoot").unwrap();
    let mut found = Vec::new();
    below(&file, root, &mut found);
    found
}

fn count(tags: &[(String, Dictionary)], kind: &str) -> usize {
    tags.iter().filter(|(found, _)| found == kind).count()
}

fn document(blocks: Vec<Block>) -> Document {
    Document {
        title: "Buurtnetwerk: rapport".into(),
        author: "Buurtnetwerk".into(),
        language: "nl".into(),
        date: date(2026, 11, 23),
        date_words: "23 november 2026".into(),
        blocks,
    }
}

fn pdf(blocks: Vec<Block>) -> Vec<u8> {
    document(blocks).to_pdf(&|page, pages| format!("Pagina {page} van {pages}")).unwrap()
}

fn svg() -> String {
    let spider = SpiderChart {
        id: "spider".into(),
        title: "Ons netwerk 🌷".into(),
        description: "Een spinnenweb.".into(),
        axes: ["Ambitie", "Vertrouwen", "Daadkracht"].map(String::from).to_vec(),
        scale: ScaleRange { min: 1.0, max: 5.0 },
        series: vec![Series { name: "Start".into(), values: vec![Some(4.2), Some(2.9), None] }],
        band: None,
        note: None,
        locale: Locale::dutch(),
    };
    spider.to_svg().unwrap()
}

fn figure() -> Figure {
    Figure { svg: svg(), alt: "Ambitie staat het hoogst.".into(), caption: "De scores".into(), share: 0.8 }
}

fn table(rows: usize) -> Block {
    let column = |head: &str| Column { head: head.into(), share: 1.0, align: Align::Start };
    let cell = |row| Cell {
        shade: Some(Shade::Dark),
        part: Some("9 van 9".into()),
        ..Cell::of(format!("waarde {row}"))
    };
    Block::Table(Table {
        caption: "De cijfers".into(),
        columns: vec![column("Onderdeel"), column("Start")],
        rows: (0..rows).map(|row| Row(vec![Cell::of(format!("rij {row}")), cell(row)])).collect(),
        note: Some("Een streepje betekent: geen cijfer.".into()),
    })
}

/// One of each.
fn everything() -> Vec<Block> {
    vec![
        Block::Cover(Cover {
            sender: "Netwerkspiegel".into(),
            date: "23 november 2026".into(),
            title: "Buurtnetwerk".into(),
            subtitle: "Rapport".into(),
            lines: vec![Text::bold("Start").and(" 9 van de 10")],
            picture: Some(svg()),
        }),
        Block::heading(1, "In het kort"),
        Block::Lead("Een spiegel.".to_owned().into()),
        Block::Callout { title: "Wat valt op?".into(), texts: vec!["Ambitie staat hoog.".to_owned().into()] },
        Block::List(vec!["een".to_owned().into(), "twee".to_owned().into()]),
        Block::Figure(figure()),
        Block::PageBreak,
        Block::Pair(Box::new([figure(), figure()])),
        Block::KeepTogether(vec![Block::heading(2, "Cijfers"), table(3)]),
        Block::Quote("Goed gedaan 👍🏽\nen \u{0}door\u{202e}gaan".into()),
        Block::paragraph("Slot."),
    ]
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    assert_eq!(pdf(everything()), pdf(everything()));
}

#[test]
fn every_block_is_told_for_what_it_is() {
    let pdf = pdf(everything());
    let tags = tags(&pdf);
    let counts =
        ["Title", "H1", "H2", "L", "LI", "Figure", "Table", "BlockQuote"].map(|kind| count(&tags, kind));
    assert_eq!(counts, [1, 1, 1, 1, 2, 3, 1, 1]);
    assert_eq!(["TH", "TD", "THead", "TR"].map(|kind| count(&tags, kind)), [2 + 3, 3, 1, 4]);
    let alts =
        tags.iter().filter(|(kind, _)| kind == "Figure").map(|(_, figure)| figure.get(b"Alt").unwrap());
    assert!(alts.clone().all(|alt| lopdf::decode_text_string(alt).unwrap() == "Ambitie staat het hoogst."));
    let quote = tags.iter().find(|(kind, _)| kind == "BlockQuote").unwrap();
    let whole = lopdf::decode_text_string(quote.1.get(b"ActualText").unwrap()).unwrap();
    assert!(whole.starts_with("Goed gedaan 👍🏽"), "what the fonts lack is still told");
}

#[test]
fn a_file_says_that_it_is_accessible_and_can_be_archived_in_its_language() {
    let pdf = pdf(everything());
    let file = lopdf::Document::load_mem(&pdf).unwrap();
    let catalog = file.catalog().unwrap();
    assert_eq!(lopdf::decode_text_string(catalog.get(b"Lang").unwrap()).unwrap(), "nl");
    assert!(catalog.has(b"Outlines") && catalog.has(b"MarkInfo") && catalog.has(b"OutputIntents"));
    // The writer refuses a file that is not what it says.
    let told = file.get_object(catalog.get(b"Metadata").unwrap().as_reference().unwrap()).unwrap();
    let told = String::from_utf8(told.as_stream().unwrap().get_plain_content().unwrap()).unwrap();
    for part in ["<pdfuaid:part>1<", "<pdfaid:part>2<", "<pdfaid:conformance>A<", "Buurtnetwerk: rapport"] {
        assert!(told.contains(part), "{part}: {told}");
    }
}

#[test]
fn every_page_but_the_cover_has_a_foot() {
    let pages = pages(&pdf(everything()));
    assert_eq!(pages.len(), 3);
    assert!(!pages[0].contains("Pagina") && pages[0].contains("Buurtnetwerk"));
    for (i, page) in pages.iter().enumerate().skip(1) {
        let foot = format!("Buurtnetwerk: rapport | 23 november 2026 Pagina {} van 3", i + 1);
        let pieces = foot.split(" Pagina ").collect::<Vec<_>>();
        assert!(pieces.iter().all(|piece| page.contains(piece)), "{page}");
    }
}

#[test]
fn a_long_table_goes_on_with_its_head_and_is_told_once() {
    let pdf = pdf(vec![Block::heading(1, "Cijfers"), table(80)]);
    let pages = pages(&pdf);
    assert!(pages.len() > 3);
    for page in &pages {
        assert_eq!(page.matches("Onderdeel").count(), 1, "{page}");
    }
    let whole = pages.join(" ");
    for row in 0..80 {
        assert_eq!(whole.matches(&format!("rij {row} waarde {row} 9 van 9")).count(), 1, "{row} is whole");
    }
    assert_eq!(count(&tags(&pdf), "TH"), 80 + 2);
}

#[test]
fn a_heading_is_never_the_last_of_a_page() {
    for lines in 30..50 {
        let mut blocks = vec![Block::paragraph("regel"); lines];
        blocks.extend([Block::heading(1, "Kop"), Block::paragraph("Onder de kop.")]);
        let pages = pages(&pdf(blocks));
        assert!(pages.iter().any(|page| page.contains("Kop Onder de kop.")), "{lines}: {pages:?}");
    }
}

#[test]
fn what_announces_a_list_is_never_the_last_of_a_page() {
    for filled in 20..50 {
        let mut blocks = (0..filled).map(|_| Block::paragraph("Een regel.")).collect::<Vec<_>>();
        blocks.push(Block::Announcement(Text::bold("Wat hielp")));
        blocks.push(Block::List(vec![Text::plain("Een voorbeeld."), Text::plain("Nog een voorbeeld.")]));
        let pages = pages(&pdf(blocks));
        let page = pages.iter().find(|page| page.contains("Wat hielp")).unwrap();
        assert!(page.contains("Een voorbeeld."), "after {filled} lines: {page}");
    }
}

#[test]
fn a_broken_picture_is_an_error() {
    let broken = Block::Figure(Figure { svg: "<svg".into(), ..figure() });
    let made = document(vec![Block::heading(1, "Kop"), broken]).to_pdf(&|_, _| String::new());
    assert!(matches!(made, Err(DocumentError::Picture(_))));
}

#[test]
fn any_text_can_be_written() {
    let odd = "\u{0}\u{feff}\u{202e}\u{e000}漢字 e\u{301} \u{ad}‑ ¤ ½ Łódź ﬁ \u{2028} \u{a0}x\u{200b}y ≤ 1,2 – “ja”";
    let blocks = vec![
        Block::heading(1, odd),
        Block::paragraph(odd),
        Block::paragraph("x".repeat(3000)),
        Block::paragraph(""),
        Block::Quote(String::new()),
        Block::List(vec![odd.to_owned().into()]),
    ];
    assert!(pages(&pdf(blocks)).concat().contains("≤ 1,2 – “ja”"));
}
