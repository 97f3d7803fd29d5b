//! What helps in the conversation about aspects that do not score high: questions, and what helped elsewhere.

use super::{Chapter, Teller};
use crate::{
    document::{Block, Text},
    questionnaire::guide::{self, DimensionGuide},
    report::asks_attention,
};

impl Teller<'_> {
    /// Per aspect that does not score high: the questions that guide the conversation, and examples of other networks.
    pub(super) fn help(&self) -> Chapter {
        let Some(guide) = guide::find(self.report.questionnaire.id()) else { return Vec::new() };
        let dimensions = self.report.questionnaire.dimensions().iter().enumerate();
        let sections =
            dimensions.filter(|(index, _)| asks_attention(self.report, *index)).flat_map(|(_, dimension)| {
                let guide = guide.dimension(&dimension.id);
                guide.map(|guide| self.help_with(dimension.name.get(self.messages.language()), guide))
            });
        let sections = sections.flatten().collect::<Vec<_>>();
        if sections.is_empty() {
            return sections;
        }
        let opening = [
            Block::PageBreak,
            Block::heading(1, self.text("guide-chapter")),
            Block::Lead(self.text("guide-chapter-lead").into()),
        ];
        opening.into_iter().chain(sections).collect()
    }

    fn help_with(&self, name: &str, guide: &DimensionGuide) -> Vec<Block> {
        let language = self.messages.language();
        let questions = guide.questions.iter().map(|question| Text::plain(question.get(language)));
        let examples = guide.practice.iter().map(|example| {
            Text::bold(example.network.clone()).and(format!(": {}", example.text.get(language)))
        });
        let mut sources = vec![guide.source.as_str()];
        sources.extend(guide.practice.first().map(|example| example.source.as_str()));
        let asked = [Block::heading(2, name), Block::List(questions.collect())];
        let helped = [
            Block::Paragraph(Text::bold(self.text("guide-practice-title"))),
            Block::List(examples.collect()),
            Block::paragraph(self.with("guide-source", "source", &sources.join("; "))),
        ];
        let mut blocks = vec![Block::KeepTogether(asked.into())];
        blocks.extend(helped);
        blocks
    }
}
