//! The aspects: spider and table, groups beside each other, people and organisations weighed equally.

use super::{Chapter, DOTS_WIDTH, SPIDER_WIDTH, Teller};
use crate::{
    chart::SpiderChart,
    document::{Align, Block, Cell, Column, DocumentError, Figure, Row, Table},
    report::{by_word, charts::is_way, dots, group_name, heatmap, instrument_name, mean_in_words, spiders},
    scoring::{agreement::Agreement, disclosure::PublishedBreakdown},
};

impl Teller<'_> {
    /// The spider with the same figures as a table.
    pub(super) fn picture(&self) -> Result<Chapter, DocumentError> {
        let mut figures = self.figures()?.into_iter();
        let Some(first) = figures.next() else { return Ok(Vec::new()) };
        let way = is_way(&self.report.questionnaire);
        let lead = if way { "report-states-lead" } else { "pdf-picture-lead" };
        let opening = vec![
            Block::heading(1, self.text("pdf-picture-title")),
            Block::Lead(self.text(lead).into()),
            Block::Figure(first),
        ];
        let mut blocks = vec![Block::PageBreak, Block::KeepTogether(opening)];
        blocks.extend(figures.map(Block::Figure));
        blocks.push(Block::Table(self.scores()));
        Ok(blocks)
    }

    /// The spiders; the dots where there is none.
    fn figures(&self) -> Result<Vec<Figure>, DocumentError> {
        let spiders = spiders(self.report, self.network, self.messages);
        if spiders.is_empty() {
            let Some(chart) = dots(self.report, self.messages) else { return Ok(Vec::new()) };
            let svg = chart.to_svg_at(DOTS_WIDTH)?;
            return Ok(vec![Figure { svg, alt: chart.description, caption: String::new(), share: 0.8 }]);
        }
        // Of several instruments two go on a page.
        let share = if spiders.len() == 1 { 0.8 } else { 0.6 };
        let caption = self.text("report-spider-lead");
        let figure = |chart: SpiderChart| {
            let svg = chart.to_svg_at(SPIDER_WIDTH)?;
            Ok(Figure { svg, alt: chart.description, caption: caption.clone(), share })
        };
        spiders.into_iter().map(figure).collect()
    }

    /// The aspects by wave, with the number of respondents and agreement in words.
    fn scores(&self) -> Table {
        let newest = self.report.newest();
        let rows = self.names().into_iter().enumerate().map(|(index, name)| {
            let agreement = newest.figures.dimensions[index].agreement.map(|agreement| {
                let word = self.text(agreement_id(agreement));
                self.with("report-agreement", "word", &word)
            });
            let instrument = instrument_name(self.report, index, self.messages).map(str::to_owned);
            let part = [instrument, agreement].into_iter().flatten().collect::<Vec<_>>().join("; ");
            let name = Cell { part: Some(part).filter(|part| !part.is_empty()), ..Cell::of(name) };
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

    /// The aspects by group, where that may be shown.
    pub(super) fn groups(&self) -> Result<Chapter, DocumentError> {
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
    pub(super) fn weighted(&self) -> Chapter {
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
}

fn agreement_id(agreement: Agreement) -> &'static str {
    match agreement {
        Agreement::Unanimous => "agreement-unanimous",
        Agreement::Mixed => "agreement-mixed",
        Agreement::Divided => "agreement-divided",
    }
}
