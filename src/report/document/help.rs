//! What helps in the conversation about aspects that do not score high: questions, and what helped elsewhere.

use std::cmp::Ordering;

use super::{Chapter, Teller};
use crate::{
    document::{Block, Text},
    questionnaire::guide::{self, DimensionGuide},
    report::asks_attention,
};

/// Most aspects with help on paper: the lowest, with which a conversation begins. The page has them all.
const MOST: usize = 3;

impl Teller<'_> {
    /// Of the lowest aspects that do not score high: the questions that guide the conversation, and examples of other
    /// networks.
    pub(super) fn help(&self) -> Chapter {
        let questionnaire = &self.report.questionnaire;
        let sections = self.lowest().into_iter().flat_map(|(index, guide)| {
            let name = questionnaire.dimensions()[index].name.get(self.messages.language());
            self.help_with(name, guide)
        });
        let sections = sections.collect::<Vec<_>>();
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

    /// The aspects with help, in their order.
    fn lowest(&self) -> Vec<(usize, &'static DimensionGuide)> {
        let questionnaire = &self.report.questionnaire;
        let asking =
            (0..questionnaire.dimensions().len()).filter(|index| asks_attention(self.report, *index));
        let helped = asking.filter_map(|index| Some((index, guide::of_dimension(questionnaire, index)?)));
        let mut helped = helped.collect::<Vec<_>>();
        let mean = |index: usize| self.report.newest().figures.dimensions[index].mean.map(|mean| mean.value);
        helped
            .sort_by(|(one, _), (other, _)| mean(*one).partial_cmp(&mean(*other)).unwrap_or(Ordering::Equal));
        helped.truncate(MOST);
        helped.sort_by_key(|(index, _)| *index);
        helped
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
            Block::Announcement(Text::bold(self.text("guide-practice-title"))),
            Block::List(examples.collect()),
            Block::paragraph(self.with("guide-source", "source", &sources.join("; "))),
        ];
        let mut blocks = vec![Block::KeepTogether(asked.into())];
        blocks.extend(helped);
        blocks
    }
}
