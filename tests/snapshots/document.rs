//! What holds for every SVG: well-formed, readable aloud, and nothing that a strict content security policy drops.

use std::collections::HashSet;

use resvg::usvg::roxmltree::{Document, Node};

use crate::charts::{all, spider};

const ELEMENTS: [&str; 9] = ["svg", "title", "desc", "g", "rect", "circle", "polygon", "polyline", "text"];
const ATTRIBUTES: [&str; 28] = [
    "width",
    "height",
    "viewBox",
    "role",
    "aria-labelledby",
    "aria-hidden",
    "lang",
    "id",
    "transform",
    "font-family",
    "font-size",
    "font-weight",
    "stroke-linejoin",
    "fill",
    "stroke",
    "stroke-width",
    "fill-opacity",
    "stroke-opacity",
    "points",
    "x",
    "y",
    "dy",
    "cx",
    "cy",
    "r",
    "text-anchor",
    "x1",
    "x2",
];

fn each(check: impl Fn(&str, &Document<'_>)) {
    for (name, svg) in all() {
        let document = Document::parse(&svg).unwrap_or_else(|error| panic!("{name}: {error}"));
        check(name, &document);
    }
}

fn named<'a>(document: &'a Document<'_>, tag: &str) -> Vec<Node<'a, 'a>> {
    document.descendants().filter(|node| node.has_tag_name(tag)).collect()
}

#[test]
fn only_drawing_elements_and_presentation_attributes_occur() {
    each(|name, document| {
        for node in document.descendants().filter(Node::is_element) {
            assert!(ELEMENTS.contains(&node.tag_name().name()), "{name}: <{}>", node.tag_name().name());
            for attribute in node.attributes() {
                assert!(ATTRIBUTES.contains(&attribute.name()), "{name}: {}=", attribute.name());
            }
        }
    });
}

#[test]
fn title_and_description_come_first_and_name_the_picture() {
    each(|name, document| {
        let svg = document.root_element();
        assert_eq!(svg.attribute("role"), Some("img"), "{name}");
        let children: Vec<_> = svg.children().filter(Node::is_element).take(2).collect();
        assert_eq!(children.iter().map(|node| node.tag_name().name()).collect::<Vec<_>>(), ["title", "desc"]);
        let ids: Vec<&str> = children.iter().filter_map(|node| node.attribute("id")).collect();
        assert_eq!(svg.attribute("aria-labelledby"), Some(ids.join(" ").as_str()), "{name}");
        assert!(ids.iter().all(|id| !id.contains(char::is_whitespace)));
        let all: Vec<&str> = document.descendants().filter_map(|node| node.attribute("id")).collect();
        assert_eq!(all.iter().collect::<HashSet<_>>().len(), all.len(), "{name}: an id twice");
    });
}

#[test]
fn every_mark_is_hidden_from_the_reader() {
    each(|name, document| {
        let shown = document.root_element().children().filter(Node::is_element).skip(2);
        for node in shown {
            assert_eq!(node.attribute("aria-hidden"), Some("true"), "{name}: <{}>", node.tag_name().name());
        }
    });
}

#[test]
fn size_and_view_box_agree_so_that_a_page_can_scale_the_picture() {
    each(|name, document| {
        let svg = document.root_element();
        let size = [svg.attribute("width"), svg.attribute("height")].map(|n| n.unwrap().to_owned());
        assert_eq!(svg.attribute("viewBox").unwrap(), format!("0 0 {} {}", size[0], size[1]), "{name}");
    });
}

#[test]
fn no_number_has_more_than_two_decimals() {
    each(|name, document| {
        for node in document.descendants().filter(Node::is_element) {
            for attribute in node.attributes().filter(|a| a.name() != "font-family" && a.name() != "lang") {
                for number in attribute.value().split([' ', ',', '(', ')']) {
                    let decimals =
                        number.split_once('.').map_or(0, |(_, rest)| rest.trim_end_matches("em").len());
                    assert!(decimals <= 2, "{name}: {}=\"{}\"", attribute.name(), attribute.value());
                }
            }
        }
    });
}

#[test]
fn words_that_look_like_markup_are_words() {
    let (_, svg) = all().into_iter().find(|(name, _)| *name == "spider-hostile").unwrap();
    let document = Document::parse(&svg).unwrap();
    assert!(named(&document, "script").is_empty());
    assert_eq!(named(&document, "title").len(), 1);
    let texts: Vec<&str> = named(&document, "text").iter().filter_map(Node::text).collect();
    assert!(texts.contains(&"<script>alert(1)</script>"), "{texts:?}");
    assert!(texts.contains(&"&lt;b&gt;"), "{texts:?}");
    assert!(svg.contains("🕸️🤝"));
}

#[test]
fn numbers_are_written_in_the_language_of_the_chart() {
    let mut chart = spider(&["a", "b", "c"], 1);
    chart.scale.max = 2.5;
    chart.scale.min = 0.5;
    chart.series[0].values = vec![None; 3];
    assert!(chart.to_svg().unwrap().contains(">2,5</text>"));
    chart.locale = netwerkspiegel::chart::Locale {
        tag: "en".into(),
        decimal_mark: ".".into(),
        no_figure: "no figure".into(),
    };
    let english = chart.to_svg().unwrap();
    assert!(english.contains(">2.5</text>") && english.contains("xml:lang=\"en\""));
}
