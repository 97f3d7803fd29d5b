//! The report as a PDF for a meeting, under the same rules as the page: it reads published figures only. Every chapter
//! is made by a function of its own, and is left out where there is nothing to tell.

use jiff::civil::Date;

use super::{
    Comparison, PROPOSED, Report, ReportWave, Told,
    agenda::agenda,
    charts::{dots, spider},
    follow_up::{agenda_reasons, look_back},
    headline::{headline, withheld},
    pictures::{by_word, dimension_dots, group_name, heatmap, likert},
    words::mean_in_words,
};
use crate::{
    chart::{DotsChart, LikertChart},
    document::{Align, Block, Cell, Column, Cover, Document, DocumentError, Figure, Row, Shade, Table, Text},
    messages::Messages,
    scoring::{
        agreement::Agreement,
        band::Band,
        change::Verdict,
        disclosure::{Detail, PublishedBreakdown, PublishedChange, PublishedScore},
    },
};

/// Widths at which charts are laid out for a page, in pixels: type keeps its size, so the number decides how large it
/// is on paper.
const DOTS_WIDTH: u32 = 720;
const SPIDER_WIDTH: u32 = 640;

/// The report of a network as PDF, dated `today`.
///
/// # Errors
/// When a chart or the PDF cannot be made, which would be a mistake of ours.
pub fn pdf(
    report: &Report,
    network: &str,
    messages: &Messages,
    today: Date,
) -> Result<Vec<u8>, DocumentError> {
    let teller = Teller { report, network, messages };
    let chapters = [
        teller.cover(today)?,
        teller.summary(),
        teller.agenda(),
        teller.picture()?,
        teller.changes()?,
        teller.indicators()?,
        teller.groups()?,
        teller.weighted(),
        teller.points(),
        teller.comments(),
        teller.about(),
    ];
    let document = Document {
        title: messages.text_with("pdf-title", [("network", network.into())]),
        author: network.to_owned(),
        language: messages.language().to_string(),
        date: today,
        date_words: messages.date(today),
        blocks: chapters.into_iter().flatten().collect(),
    };
    document.to_pdf(&|page, pages| {
        messages.text_with("pdf-page", [("page", page.into()), ("pages", pages.into())])
    })
}

/// A chapter: its blocks, none where there is nothing to tell.
type Chapter = Vec<Block>;

struct Teller<'a> {
    report: &'a Report,
    network: &'a str,
    messages: &'a Messages,
}

impl Teller<'_> {
    fn text(&self, id: &str) -> String {
        self.messages.text(id).into_owned()
    }

    fn with(&self, id: &str, name: &str, value: &str) -> String {
        self.messages.text_with(id, [(name, value.into())])
    }

    fn cover(&self, today: Date) -> Result<Chapter, DocumentError> {
        let spider = spider(self.report, self.network, self.messages);
        let picture = spider.map(|chart| chart.to_svg_at(SPIDER_WIDTH)).transpose()?;
        let lines = self.report.waves.iter().map(|wave| self.response(wave));
        Ok(vec![Block::Cover(Cover {
            sender: self.text("pdf-sender"),
            date: self.messages.date(today),
            title: self.network.to_owned(),
            subtitle: self.text("pdf-subtitle"),
            lines: lines.collect(),
            picture,
        })])
    }

    /// How many took part in a wave.
    fn response(&self, wave: &ReportWave) -> Text {
        let counts = [("responded", wave.responded.into()), ("invited", wave.invited.into())];
        let id = if wave.responded <= wave.invited { "pdf-response" } else { "pdf-response-more" };
        Text::bold(wave.label.clone()).and(format!("  {}", self.messages.text_with(id, counts)))
    }

    /// What stands out, in words.
    fn summary(&self) -> Chapter {
        let newest = self.report.newest();
        let mut blocks = vec![
            Block::PageBreak,
            Block::heading(1, self.text("pdf-summary-title")),
            Block::Lead(self.with("pdf-summary-lead", "network", self.network).into()),
        ];
        if newest.figures.detail == Detail::Withheld {
            blocks.push(Block::paragraph(self.too_few(newest)));
        }
        let said = headline(self.report, self.messages);
        if !said.is_empty() {
            let title = self.with("pdf-stands-out", "wave", &newest.label);
            blocks.push(Block::Callout { title, texts: said.into_iter().map(Text::plain).collect() });
        }
        if let Some(peak) = &self.report.dip {
            let texts = vec![self.with("report-dip-text", "peak", peak).into()];
            blocks.push(Block::Callout { title: self.text("report-dip-title"), texts });
        }
        blocks.extend(self.responses());
        blocks
    }

    fn too_few(&self, wave: &ReportWave) -> String {
        self.messages.text_with("report-too-few", [("min", wave.min_group.get().into())])
    }

    /// The response of every wave.
    fn responses(&self) -> Chapter {
        let column = |id: &str, share, align| Column { head: self.text(id), share, align };
        let rows = self.report.waves.iter().map(|wave| {
            let cells = [
                Cell::of(wave.label.clone()),
                Cell::of(if wave.responded <= wave.invited {
                    wave.invited.to_string()
                } else {
                    self.text("report-empty-cell")
                }),
                Cell::of(wave.responded.to_string()),
            ];
            Row(cells.into())
        });
        vec![Block::Table(Table {
            caption: self.text("pdf-responses-title"),
            columns: vec![
                column("pdf-wave", 3.0, Align::Start),
                column("pdf-invited", 1.2, Align::Middle),
                column("pdf-responded", 1.2, Align::Middle),
            ],
            rows: rows.collect(),
            note: None,
        })]
    }

    /// What to talk about first, with why.
    fn agenda(&self) -> Chapter {
        if self.report.newest().figures.detail == Detail::Withheld {
            return Vec::new();
        }
        let items = self.report.items();
        let first = agenda(self.report).into_iter().take(PROPOSED).enumerate();
        let rows = first.map(|(place, topic)| {
            let (dimension, item) = items[topic.item];
            let language = self.messages.language();
            let name = Cell {
                part: Some(dimension.name.get(language).to_owned()),
                ..Cell::of(item.name.get(language))
            };
            Row(vec![
                Cell::of((place + 1).to_string()),
                name,
                Cell::of(agenda_reasons(&topic, self.messages)),
            ])
        });
        let column = |head: String, share| Column { head, share, align: Align::Start };
        vec![Block::Table(Table {
            caption: self.text("talk-heading"),
            columns: vec![
                column(self.text("pdf-agenda-place"), 0.5),
                column(self.text("table-item"), 3.0),
                column(self.text("report-order-words"), 3.0),
            ],
            rows: rows.collect(),
            note: Some(self.text("talk-lead-paper")),
        })]
    }

    /// The improvement points, each beside what became of its indicator.
    fn points(&self) -> Chapter {
        let points = &self.report.follow_up.points;
        if points.is_empty() {
            return Vec::new();
        }
        let rows = points.iter().map(|(point, owner)| {
            let place = self.report.questionnaire.item_index(&point.item);
            let item = place.and_then(|place| self.report.questionnaire.items().nth(place));
            let indicator = item.map(|item| item.name.get(self.messages.language()).to_owned());
            let due = point.due_on.map(|day| self.messages.date(day));
            let back = look_back(self.report, point, self.messages);
            Row(vec![
                Cell { part: indicator, ..Cell::of(point.text.as_str()) },
                Cell { part: due, ..Cell::of(owner.as_deref().unwrap_or_default()) },
                Cell {
                    part: Some(back).filter(|back| !back.is_empty()),
                    ..Cell::of(self.text(&format!("point-state-{}", point.state.word())))
                },
            ])
        });
        let column = |id: &str, share| Column { head: self.text(id), share, align: Align::Start };
        vec![
            Block::heading(1, self.text("points-title")),
            Block::Table(Table {
                caption: String::new(),
                columns: vec![
                    column("pdf-point-what", 3.2),
                    column("pdf-point-who", 2.0),
                    column("pdf-point-state", 2.4),
                ],
                rows: rows.collect(),
                note: None,
            }),
        ]
    }

    /// The spider with the same figures as a table.
    fn picture(&self) -> Result<Chapter, DocumentError> {
        let Some(chart) = spider(self.report, self.network, self.messages) else { return Ok(Vec::new()) };
        let figure = Figure {
            svg: chart.to_svg_at(SPIDER_WIDTH)?,
            alt: chart.description.clone(),
            caption: self.text("report-spider-lead"),
            share: 0.8,
        };
        Ok(vec![
            Block::PageBreak,
            Block::KeepTogether(vec![
                Block::heading(1, self.text("pdf-picture-title")),
                Block::Lead(self.text("pdf-picture-lead").into()),
                Block::Figure(figure),
            ]),
            Block::Table(self.scores()),
        ])
    }

    /// The aspects by wave, with the number of respondents and agreement in words.
    fn scores(&self) -> Table {
        let newest = self.report.newest();
        let rows = self.names().into_iter().enumerate().map(|(index, name)| {
            let agreement = newest.figures.dimensions[index].agreement.map(|agreement| {
                let word = self.text(agreement_id(agreement));
                self.with("report-agreement", "word", &word)
            });
            let name = Cell { text: name.to_owned(), part: agreement, shade: None };
            let cells = self.report.waves.iter().map(|wave| {
                let score = &wave.figures.dimensions[index];
                let invited = wave.invited.max(wave.responded);
                let part = score.n.map(|n| {
                    self.messages.text_with("report-n-of", [("n", n.into()), ("invited", invited.into())])
                });
                Cell { part, ..self.cell(score) }
            });
            Row([name].into_iter().chain(cells).collect())
        });
        Table {
            caption: self.text("report-table-title"),
            columns: self.columns("table-aspect"),
            rows: rows.collect(),
            note: Some(self.reading(|wave| &wave.figures.dimensions)),
        }
    }

    /// How to read the boxes, and a dash if there is one.
    fn reading(&self, scores: fn(&ReportWave) -> &[PublishedScore]) -> String {
        let shades = self.text("pdf-shades");
        let empty = |wave: &ReportWave| scores(wave).iter().any(|score| score.mean.is_none());
        match self.report.waves.iter().any(empty) {
            true => format!("{shades} {}", self.text("report-empty-note")),
            false => shades,
        }
    }

    /// A column for names, and one per wave.
    fn columns(&self, first: &str) -> Vec<Column> {
        let names = Column { head: self.text(first), share: 3.0, align: Align::Start };
        let waves = self.report.waves.iter();
        let waves = waves.map(|wave| Column { head: wave.label.clone(), share: 1.1, align: Align::Middle });
        [names].into_iter().chain(waves).collect()
    }

    fn cell(&self, score: &PublishedScore) -> Cell {
        let scale = self.report.questionnaire.scale();
        let shade = super::band(score, (scale.min.into(), scale.max.into())).map(|band| match band {
            Band::Low => Shade::Light,
            Band::Middle => Shade::Middle,
            Band::High => Shade::Dark,
        });
        Cell { text: mean_in_words(self.messages, score), part: None, shade }
    }

    /// The dots, and what changed: the honest picture of change.
    fn changes(&self) -> Result<Chapter, DocumentError> {
        let Some(chart) = dots(self.report, self.messages) else { return Ok(Vec::new()) };
        let bands = self.report.waves.iter().any(|wave| wave.figures.detail >= Detail::Spread);
        let note = if bands { self.text("dots-interval-note") } else { String::new() };
        let figure = Figure {
            svg: chart.to_svg_at(DOTS_WIDTH)?,
            alt: chart.description.clone(),
            caption: format!("{} {note}", self.text("report-dots-lead")).trim_end().to_owned(),
            share: 1.0,
        };
        let title = if self.report.waves.len() > 1 { "report-change-title" } else { "dots-title" };
        let mut blocks = vec![
            Block::PageBreak,
            Block::KeepTogether(vec![Block::heading(1, self.text(title)), Block::Figure(figure)]),
        ];
        blocks.extend(self.words_of_change());
        blocks.extend(self.report.comparisons.iter().flat_map(|comparison| self.margin(comparison)));
        Ok(blocks)
    }

    /// The words of change, a column from each wave to the next, with what they mean.
    fn words_of_change(&self) -> Chapter {
        let told = self.report.comparisons.iter().filter_map(|comparison| match &comparison.told {
            Told::Words { pairs, dimensions } => Some((self.span(comparison), *pairs, dimensions)),
            Told::Margin { .. } => None,
        });
        let told = told.collect::<Vec<_>>();
        if told.is_empty() {
            return Vec::new();
        }
        let rows = self.names().into_iter().enumerate().map(|(index, name)| {
            let words = told.iter().map(|(_, _, dimensions)| Cell::of(self.change(&dimensions[index])));
            Row([Cell::of(name)].into_iter().chain(words).collect())
        });
        let first = Column { head: self.text("table-aspect"), share: 1.2, align: Align::Start };
        let waves =
            told.iter().map(|(ends, ..)| Column { head: ends.clone(), share: 1.0, align: Align::Start });
        let table = Table {
            caption: String::new(),
            columns: [first].into_iter().chain(waves).collect(),
            rows: rows.collect(),
            note: None,
        };
        let pairs = told.iter().map(|(ends, pairs, _)| {
            let pairs = self.messages.text_with("report-change-pairs", [("pairs", (*pairs).into())]);
            Block::Paragraph(Text::bold(format!("{ends}. ")).and(pairs))
        });
        let means = Block::paragraph(self.text("pdf-change-means"));
        vec![Block::KeepTogether([Block::Table(table), means].into_iter().chain(pairs).collect())]
    }

    fn span(&self, comparison: &Comparison) -> String {
        let label = |wave: usize| self.report.waves[wave].label.as_str();
        let ends = [("from", label(comparison.from).into()), ("to", label(comparison.to).into())];
        self.messages.text_with("report-change-from", ends)
    }

    /// A word of change, with the number only where it may be told.
    fn change(&self, change: &PublishedChange) -> String {
        let id = match change.verdict {
            Some(Verdict::Higher) => "pdf-change-higher",
            Some(Verdict::Lower) => "pdf-change-lower",
            Some(Verdict::NoClearChange) => return self.text("pdf-change-none"),
            Some(Verdict::TooFew) | None => return self.text("report-empty-cell"),
        };
        match change.difference {
            Some(difference) => {
                let sign = if difference > 0.0 { "+" } else { "−" };
                format!("{} ({sign}{})", self.text(id), self.messages.number(difference.abs(), 1))
            }
            None => self.text(id),
        }
    }

    /// What chance alone makes, where there are no words of change.
    fn margin(&self, comparison: &Comparison) -> Option<Block> {
        let Told::Margin { n, margin, too_few } = &comparison.told else { return None };
        let margin = [("n", (*n).into()), ("margin", self.messages.number(*margin, 1).into())];
        let margin = self.messages.text_with("report-small-margin", margin);
        let few = too_few.then(|| self.text("report-small-text"));
        let texts = few.into_iter().chain([margin]).map(Text::plain).collect();
        Some(Block::Callout { title: self.span(comparison), texts })
    }

    /// Per aspect its indicators.
    fn indicators(&self) -> Result<Chapter, DocumentError> {
        if self.report.waves.iter().all(|wave| wave.figures.detail == Detail::Withheld) {
            return Ok(Vec::new());
        }
        let questionnaire = &self.report.questionnaire;
        let language = self.messages.language();
        let sections = questionnaire.dimensions().iter().enumerate().map(|(index, dimension)| {
            let items = dimension.items.iter().zip(questionnaire.item_range(index));
            let rows = items.map(|(item, place)| {
                let cells = self.report.waves.iter().enumerate().map(|(wave, figures)| {
                    let agreed = self.report.agreed(wave, &item.id).map(|agreed| {
                        self.messages.text_with("report-agreed", [("score", agreed.score.into())])
                    });
                    Cell { part: agreed, ..self.cell(&figures.figures.items[place]) }
                });
                Row([Cell::of(item.name.get(language))].into_iter().chain(cells).collect())
            });
            let table = Table {
                caption: String::new(),
                columns: self.columns("table-item"),
                rows: rows.collect(),
                note: None,
            };
            let heading = Block::heading(2, dimension.name.get(language));
            let picture = self.picture_of(index)?;
            Ok(Block::KeepTogether(
                [heading].into_iter().chain(picture).chain([Block::Table(table)]).collect(),
            ))
        });
        let sections = sections.collect::<Result<Vec<_>, DocumentError>>()?;
        let opening = [
            Block::PageBreak,
            Block::heading(1, self.text("report-items-title")),
            Block::paragraph(self.reading(|wave| &wave.figures.items)),
        ];
        Ok(opening.into_iter().chain(sections).collect())
    }

    /// The indicators of an aspect in one picture that is legible on paper: how the answers are spread where that may
    /// be shown, else the dots.
    fn picture_of(&self, index: usize) -> Result<Option<Block>, DocumentError> {
        // The heading above names the aspect, and the first picture of the report the ends of the scale.
        let spread = likert(self.report, index, self.messages);
        let spread = spread.map(|chart| LikertChart { title: String::new(), ..chart });
        let dots = dimension_dots(self.report, index, self.messages);
        let dots = dots.map(|chart| DotsChart { title: String::new(), note: None, ..chart });
        // Two aspects fit on a page with these shares of its width.
        let (svg, alt, share) = match (spread, dots) {
            (Some(chart), _) => (chart.to_svg_at(DOTS_WIDTH)?, chart.description, 0.85),
            (None, Some(chart)) => (chart.to_svg_at(DOTS_WIDTH)?, chart.description, 0.66),
            (None, None) => return Ok(None),
        };
        Ok(Some(Block::Figure(Figure { svg, alt, caption: String::new(), share })))
    }

    /// The aspects by group, where that may be shown.
    fn groups(&self) -> Result<Chapter, DocumentError> {
        let mut blocks = Vec::new();
        for breakdown in &self.report.newest().figures.breakdowns {
            let title = self.text(&format!("breakdown-title-{}", by_word(breakdown.by)));
            let lead = [("min", self.report.newest().min_group.get().into())];
            let mut section = vec![
                Block::heading(1, title),
                Block::paragraph(self.messages.text_with("breakdown-lead", lead)),
            ];
            match heatmap(self.report, breakdown, self.messages) {
                Some(chart) => section.push(Block::Figure(Figure {
                    svg: chart.to_svg_at(DOTS_WIDTH)?,
                    alt: self.figures_of(breakdown),
                    caption: String::new(),
                    share: 1.0,
                })),
                None => section.push(Block::paragraph(self.figures_of(breakdown))),
            }
            blocks.push(Block::KeepTogether(section));
        }
        Ok(blocks)
    }

    /// The figures of a breakdown in words, for who does not see the picture.
    fn figures_of(&self, breakdown: &PublishedBreakdown) -> String {
        let groups = breakdown.groups.iter().map(|(word, scores)| {
            let figures = self.names().into_iter().zip(scores).map(|(axis, score)| {
                let values = [("axis", axis.into()), ("value", mean_in_words(self.messages, score).into())];
                self.messages.text_with("spider-figure", values)
            });
            let figures = figures.collect::<Vec<_>>().join(" ");
            format!("{}: {figures}", group_name(breakdown.by, word, self.messages))
        });
        groups.collect::<Vec<_>>().join(" ")
    }

    /// The aspects with persons and with organisations weighed equally, where that may be shown.
    fn weighted(&self) -> Chapter {
        let newest = self.report.newest();
        let Some(weighted) = &newest.figures.by_organisation else { return Vec::new() };
        let scores = newest.figures.dimensions.iter().zip(weighted);
        let rows = self.names().into_iter().zip(scores).map(|(name, (people, organisations))| {
            Row(vec![Cell::of(name), self.cell(people), self.cell(organisations)])
        });
        let column = |id: &str, share, align| Column { head: self.text(id), share, align };
        vec![Block::Table(Table {
            caption: self.text("report-weighted-title"),
            columns: vec![
                column("table-aspect", 3.0, Align::Start),
                column("report-weighted-people", 1.1, Align::Middle),
                column("report-weighted-organisations", 1.1, Align::Middle),
            ],
            rows: rows.collect(),
            note: Some(self.with("report-weighted-note", "label", &newest.label)),
        })]
    }

    /// The comments of the newest wave by aspect, word for word.
    fn comments(&self) -> Chapter {
        let comments = &self.report.newest().comments;
        if comments.is_empty() {
            return Vec::new();
        }
        let quotes = self.names().into_iter().enumerate().flat_map(|(index, name)| {
            let own = comments.iter().filter(move |(dimension, _)| *dimension == index);
            let own = own.map(|(_, text)| Block::Quote(text.clone())).collect::<Vec<_>>();
            let heading = (!own.is_empty()).then(|| Block::heading(2, name));
            heading.into_iter().chain(own)
        });
        let opening = [
            Block::heading(1, self.text("report-comments-title")),
            Block::paragraph(self.text("report-comments-lead")),
        ];
        opening.into_iter().chain(quotes).collect()
    }

    /// How the figures came about, and what is not told.
    fn about(&self) -> Chapter {
        let questionnaire = &self.report.questionnaire;
        let scale = questionnaire.scale();
        let method = self.messages.text_with(
            "pdf-method",
            [
                ("items", questionnaire.item_count().into()),
                ("dimensions", questionnaire.dimensions().len().into()),
                ("min", scale.min.into()),
                ("max", scale.max.into()),
            ],
        );
        let source = self.messages.text_with(
            "pdf-source",
            [
                ("title", questionnaire.title().get(self.messages.language()).into()),
                ("version", questionnaire.version().into()),
                ("source", questionnaire.source().into()),
            ],
        );
        let withheld = withheld(self.report, self.messages);
        let left_out = self.report.left_out.then(|| self.text("report-different-questions"));
        let texts = [method, withheld].into_iter().chain(left_out).chain([source]);
        let heading = Block::heading(1, self.text("pdf-about-title"));
        vec![Block::KeepTogether([heading].into_iter().chain(texts.map(Block::paragraph)).collect())]
    }

    /// The names of the aspects.
    fn names(&self) -> Vec<&str> {
        let dimensions = self.report.questionnaire.dimensions().iter();
        dimensions.map(|dimension| dimension.name.get(self.messages.language())).collect()
    }
}

fn agreement_id(agreement: Agreement) -> &'static str {
    match agreement {
        Agreement::Unanimous => "agreement-unanimous",
        Agreement::Mixed => "agreement-mixed",
        Agreement::Divided => "agreement-divided",
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use jiff::civil::date;

    use super::*;
    use crate::{
        document::tests::pages,
        questionnaire::library,
        report::{ClosedResponse, ClosedWave},
        scoring::disclosure::MinGroup,
    };

    /// A wave in which everybody answers `answer`, but for the first aspect.
    fn wave(label: &str, respondents: u8, answer: u8) -> ClosedWave {
        let questionnaire = Arc::new(library::find("kaats-opheij-2014").unwrap().clone());
        let items = questionnaire.item_count();
        let sheet = |person: u8| {
            let own = (0..items).map(|item| Some(if item < 4 { 2 } else { answer + person % 2 })).collect();
            ClosedResponse {
                id: [person; 32],
                respondent: Some([person; 32]),
                answers: own,
                talk: vec![true; items],
            }
        };
        ClosedWave {
            id: label.into(),
            label: label.into(),
            closed_on: None,
            invited: 12,
            responded: respondents.into(),
            waiting: false,
            min_group: MinGroup::default(),
            responses: (0..respondents).map(sheet).collect(),
            comments: vec![(1, "Woord voor woord 👍".into())],
            releases: Vec::new(),
            questionnaire,
        }
    }

    fn made(waves: Vec<ClosedWave>, language: &str) -> Vec<u8> {
        let report = Report::of(waves, &[]).unwrap();
        let messages = Messages::of(&language.parse().unwrap());
        pdf(&report, "Buurtnetwerk", messages, date(2026, 11, 23)).unwrap()
    }

    #[test]
    fn a_report_tells_what_stands_out_and_is_the_same_each_time() {
        let waves = || vec![wave("Start", 12, 2), wave("Eind", 12, 3)];
        let bytes = made(waves(), "nl");
        assert_eq!(bytes, made(waves(), "nl"));
        let pages = pages(&bytes);
        assert!((4..=10).contains(&pages.len()), "{}", pages.len());
        let text = pages.join(" ");
        for told in [
            "het laagst ‘Gedeelde ambitie’ (2,0).",
            "Duidelijk hoger dan bij ‘Start’: ‘Recht doen aan belangen’",
            "12 van de 12 partners hebben meegedaan",
            "Van Start naar Eind. 12 partners hebben beide keren meegedaan.",
            "hoger",
            "niet groter dan toeval",
            "Woord voor woord ·",
            "en 17 andere vragen",
            "Verdelingen van losse antwoorden tonen wij vanaf 15 antwoorden",
        ] {
            assert!(text.contains(told), "{told}: {text}");
        }
    }

    #[test]
    fn few_respondents_read_of_chance_and_not_of_change() {
        let text = pages(&made(vec![wave("Start", 6, 2), wave("Eind", 7, 3)], "nl")).join(" ");
        assert!(text.contains("Te weinig antwoorden om over stijging of daling te praten."));
        assert!(text.contains("Bij 6 antwoorden kan een score al door toeval"));
        assert!(!text.contains("oger dan bij") && !text.contains("hoger (") && !text.contains("eensgezind"));
    }

    #[test]
    fn a_withheld_report_tells_nothing() {
        let few = |answer| pages(&made(vec![wave("Start", 4, answer)], "nl")).join(" ");
        assert!(few(2).contains("Te weinig antwoorden om cijfers te tonen. Dat kan vanaf 5 mensen."));
        assert!(!few(2).contains("Woord voor woord") && !few(2).contains("praten over"));
        assert_eq!(few(2), few(4), "nothing depends on the answers");
    }

    #[test]
    fn a_withheld_wave_beside_another_leaves_dashes() {
        let with = |answer| pages(&made(vec![wave("Start", 4, answer), wave("Eind", 9, 3)], "en")).join(" ");
        assert_eq!(with(2), with(4));
        assert!(with(2).contains("Page 2 of"));
        let newest =
            |answer| pages(&made(vec![wave("Start", 9, 3), wave("Eind", 4, answer)], "nl")).join(" ");
        assert_eq!(newest(2), newest(4), "also where it is the newest");
    }
}
