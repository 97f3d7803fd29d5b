//! What changed from wave to wave, or what chance alone makes.

use super::{Chapter, DOTS_WIDTH, Teller};
use crate::{
    document::{Align, Block, Cell, Column, DocumentError, Figure, Row, Table, Text},
    report::{Comparison, Told, dots},
    scoring::{
        change::Verdict,
        disclosure::{Detail, PublishedChange},
    },
};

impl Teller<'_> {
    /// The dots, and what changed: the honest picture of change.
    pub(super) fn changes(&self) -> Result<Chapter, DocumentError> {
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
}
