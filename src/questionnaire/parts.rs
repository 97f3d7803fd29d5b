//! How a questionnaire is gone through: its parts, each on one screen, and what is answered in one's own words there.

use std::ops::Range;

use super::{Language, Questionnaire, QuestionnaireFile, Text};

/// The most dimensions of a single item that stand on one screen.
const TOGETHER: usize = 5;

/// A place for own words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Prompt {
    /// Number of the part.
    pub part: usize,
    /// Place of the item whose open question it is; `None` for a comment on the whole part.
    pub item: Option<usize>,
}

/// The parts of a file, as ranges of dimensions. Dimensions of a single item that follow one another stand together, at
/// most five, spread evenly; every other dimension is a part of its own.
pub(super) fn of_file(file: &QuestionnaireFile) -> Vec<Range<usize>> {
    let mut parts = Vec::new();
    let mut start = 0;
    while start < file.dimensions.len() {
        let single =
            file.dimensions[start..].iter().take_while(|dimension| dimension.items.len() == 1).count();
        let run = single.max(1);
        let screens = run.div_ceil(TOGETHER);
        for screen in 0..screens {
            parts.push(start + run * screen / screens..start + run * (screen + 1) / screens);
        }
        start += run;
    }
    parts
}

/// The prompts of these parts: one for each, or one for each of its items with an open question.
pub(super) fn prompts(file: &QuestionnaireFile, parts: &[Range<usize>]) -> Vec<Prompt> {
    let mut prompts = Vec::new();
    let mut place = 0;
    for (part, dimensions) in parts.iter().enumerate() {
        let before = prompts.len();
        for item in file.dimensions[dimensions.clone()].iter().flat_map(|dimension| &dimension.items) {
            if item.open_question.is_some() {
                prompts.push(Prompt { part, item: Some(place) });
            }
            place += 1;
        }
        if prompts.len() == before {
            prompts.push(Prompt { part, item: None });
        }
    }
    prompts
}

impl Questionnaire {
    /// The parts that are gone through one by one, as ranges of dimensions.
    pub fn parts(&self) -> &[Range<usize>] {
        &self.parts
    }

    /// The places in the order of answers of the items of a part.
    pub fn part_items(&self, part: usize) -> Range<usize> {
        let dimensions = &self.parts[part];
        self.item_range(dimensions.start).start..self.item_range(dimensions.end - 1).end
    }

    /// The part that a dimension belongs to.
    pub fn part_of(&self, dimension: usize) -> usize {
        self.parts.iter().position(|part| part.contains(&dimension)).unwrap_or_default()
    }

    /// The name of a part: that of its dimension, or those of its dimensions.
    pub fn part_name(&self, part: usize, language: &Language) -> String {
        let names = self.dimensions()[self.parts[part].clone()].iter();
        names.map(|dimension| dimension.name.get(language)).collect::<Vec<_>>().join("; ")
    }

    /// The places for own words, in the order of the questionnaire, which is the order of comments everywhere.
    pub fn prompts(&self) -> &[Prompt] {
        &self.prompts
    }

    /// The id by which a form names a prompt: that of its item, or of the first dimension of its part.
    pub fn prompt_id(&self, prompt: Prompt) -> &str {
        match prompt.item {
            Some(place) => &self.item(place).id,
            None => &self.dimensions()[self.parts[prompt.part].start].id,
        }
    }

    /// What a prompt is about: the name of its item or part.
    pub fn prompt_name(&self, prompt: Prompt, language: &Language) -> String {
        match prompt.item {
            Some(place) => self.item(place).name.get(language).to_owned(),
            None => self.part_name(prompt.part, language),
        }
    }

    /// The open question of a prompt; `None` for a comment on a part.
    pub fn prompt_question(&self, prompt: Prompt) -> Option<&Text> {
        prompt.item.and_then(|place| self.item(place).open_question.as_ref())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::questionnaire::library;

    fn parts(id: &str) -> Vec<usize> {
        library::find(id).unwrap().parts().iter().map(Range::len).collect()
    }

    #[test]
    fn dimensions_of_one_item_stand_together_and_others_alone() {
        assert_eq!(parts("kaats-opheij-2014"), [1, 1, 1, 1, 1]);
        assert_eq!(parts("boonstra-2018"), [4, 5, 5]);
        assert_eq!(parts("interprofessioneel-2012"), [3, 4, 4]);
        assert_eq!(parts("domeinoverstijgend-2016"), [3, 3, 1, 2]);
        assert_eq!(parts("pon-essentiele-factoren-2023"), [3, 1, 1, 1, 1, 1]);
    }

    #[test]
    fn every_item_is_in_one_part_and_every_part_has_a_prompt() {
        for questionnaire in library::all() {
            let parts = questionnaire.parts();
            let items = (0..parts.len()).flat_map(|part| questionnaire.part_items(part)).collect::<Vec<_>>();
            assert_eq!(items, (0..questionnaire.item_count()).collect::<Vec<_>>());
            let prompted = |part| questionnaire.prompts().iter().any(|prompt| prompt.part == part);
            assert!((0..parts.len()).all(prompted));
            for dimension in 0..questionnaire.dimensions().len() {
                assert!(parts[questionnaire.part_of(dimension)].contains(&dimension));
            }
        }
        let questions = library::find("netwerkwaarde-2020").unwrap().prompts();
        assert_eq!((questions.len(), questions.iter().all(|prompt| prompt.item.is_some())), (8, true));
    }
}
