//! The last pages: improvement points, comments, and how the report came about.

use super::{Chapter, Teller};
use crate::{
    document::{Align, Block, Cell, Column, Row, Table},
    questionnaire::ScaleKind,
    report::{look_back, withheld},
};

impl Teller<'_> {
    /// The improvement points, each beside what became of its indicator.
    pub(super) fn points(&self) -> Chapter {
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

    /// The comments of the newest wave by prompt, word for word.
    pub(super) fn comments(&self) -> Chapter {
        let told = self.report.comments_by_prompt(self.messages.language());
        if told.is_empty() {
            return Vec::new();
        }
        let mut quotes = told.into_iter().flat_map(|(name, texts)| {
            let own = texts.into_iter().map(|text| Block::Quote(text.to_owned()));
            std::iter::once(Block::heading(2, name)).chain(own)
        });
        let mut opening = vec![
            Block::heading(1, self.text("report-comments-title")),
            Block::paragraph(self.text("report-comments-lead")),
        ];
        // The first prompt and its first comment: else the heading could end a page.
        opening.extend(quotes.by_ref().take(2));
        std::iter::once(Block::KeepTogether(opening)).chain(quotes).collect()
    }

    /// The points of the scale that have words, with what they count as: "niet begonnen 0, bezig 5, afgerond 10".
    fn points_in_words(&self) -> String {
        let language = self.messages.language();
        let labels = self.report.questionnaire.scale().labels.iter();
        labels.map(|(point, text)| format!("{} {point}", text.get(language))).collect::<Vec<_>>().join(", ")
    }

    /// How the figures came about, and what is not told.
    pub(super) fn about(&self) -> Chapter {
        let questionnaire = &self.report.questionnaire;
        let scale = questionnaire.scale();
        let method = self.messages.text_with(
            if scale.kind == ScaleKind::States { "pdf-method-states" } else { "pdf-method" },
            [
                ("items", questionnaire.item_count().into()),
                ("dimensions", questionnaire.dimensions().len().into()),
                ("min", scale.min.into()),
                ("max", scale.max.into()),
                ("states", self.points_in_words().into()),
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
}
