//! The first pages: the cover, what stands out in words, who took part, and what to talk about.

use jiff::civil::Date;

use super::{Chapter, SPIDER_WIDTH, Teller};
use crate::{
    document::{Align, Block, Cell, Column, Cover, DocumentError, Row, Table, Text},
    report::{PROPOSED, ReportWave, agenda, agenda_reasons, headline, spiders},
    scoring::disclosure::Detail,
};

impl Teller<'_> {
    pub(super) fn cover(&self, today: Date) -> Result<Chapter, DocumentError> {
        let spider = spiders(self.report, self.network, self.messages).into_iter().next();
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
    pub(super) fn summary(&self) -> Chapter {
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
    pub(super) fn agenda(&self) -> Chapter {
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
}
