//! The indicators of every aspect.

use super::{Chapter, Teller};
use crate::{
    chart::{DotsChart, LikertChart},
    document::{Block, Cell, DocumentError, Figure, Row, Table},
    report::{dimension_dots, likert},
    scoring::disclosure::Detail,
};

/// Most indicators of an aspect that are also drawn: of more, a table is all that fits beside the rest of the report.
const MOST_PICTURED: usize = 4;
/// Widths at which the pictures of an aspect are laid out, in pixels: narrower than others, since they stand smaller.
const LIKERT_WIDTH: u32 = 660;
const DOTS_WIDTH: u32 = 600;

impl Teller<'_> {
    /// Per aspect its indicators.
    pub(super) fn indicators(&self) -> Result<Chapter, DocumentError> {
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
    /// be shown, else the dots. None of a long list.
    fn picture_of(&self, index: usize) -> Result<Option<Block>, DocumentError> {
        if self.report.questionnaire.item_range(index).len() > MOST_PICTURED {
            return Ok(None);
        }
        // The heading above names the aspect, and the first picture of the report the ends of the scale.
        let spread = likert(self.report, index, self.messages);
        let spread = spread.map(|chart| LikertChart { title: String::new(), ..chart });
        let dots = dimension_dots(self.report, index, self.messages);
        let dots = dots.map(|chart| DotsChart { title: String::new(), note: None, ..chart });
        // Two aspects fit on a page with these widths and shares of its width.
        let (svg, alt, share) = match (spread, dots) {
            (Some(chart), _) => (chart.to_svg_at(LIKERT_WIDTH)?, chart.description, 0.8),
            (None, Some(chart)) => (chart.to_svg_at(DOTS_WIDTH)?, chart.description, 0.62),
            (None, None) => return Ok(None),
        };
        Ok(Some(Block::Figure(Figure { svg, alt, caption: String::new(), share })))
    }
}
