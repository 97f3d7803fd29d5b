//! Several instruments in one wave: asked one after the other on the same scale, and told apart in everything that follows.

use std::{collections::HashSet, ops::Range, sync::Arc};

use super::{Questionnaire, QuestionnaireFile, Text};

/// Stands between the ids, and between the versions, of instruments that are asked together.
pub const JOIN: char = '+';
/// The most instruments in one wave.
pub const MOST: usize = 4;

/// An instrument in a questionnaire.
#[derive(Debug, Clone, PartialEq)]
pub struct Instrument {
    /// Its id.
    pub id: String,
    /// Its version.
    pub version: String,
    /// Its title.
    pub title: Text,
    /// Its dimensions, by number in the questionnaire.
    pub dimensions: Range<usize>,
}

/// Why instruments cannot be asked together.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum CombineError {
    /// There are too many, or none.
    #[error("1 to {MOST} instruments can be asked together")]
    Count,
    /// They are not answered on the same scale.
    #[error("{0} and {1} have different scales")]
    Scales(String, String),
    /// They are not offered in the same languages.
    #[error("{0} and {1} are offered in different languages")]
    Languages(String, String),
    /// The same item is in two of them.
    #[error("item {0} is in two of them")]
    SameItem(String),
}

impl Questionnaire {
    /// Asks instruments one after the other. One alone stays as it is.
    ///
    /// # Errors
    /// When they do not fit together.
    pub fn combined(parts: Vec<Self>) -> Result<Self, CombineError> {
        if !(1..=MOST).contains(&parts.len()) {
            return Err(CombineError::Count);
        }
        let first = &parts[0];
        let mut items = HashSet::new();
        for part in &parts {
            let names = || (first.id().to_owned(), part.id().to_owned());
            if part.scale() != first.scale() {
                return Err(names()).map_err(|(one, other)| CombineError::Scales(one, other));
            }
            if part.languages() != first.languages() {
                return Err(names()).map_err(|(one, other)| CombineError::Languages(one, other));
            }
            if let Some(item) = part.items().find(|item| !items.insert(item.id.clone())) {
                return Err(CombineError::SameItem(item.id.clone()));
            }
        }
        if parts.len() == 1 {
            return Ok(first.clone());
        }
        let file = together(&parts);
        Ok(Self::assemble(file, parts.into_iter().map(Arc::new).collect()))
    }

    /// The instruments that are asked together, as they are alone; empty for one alone.
    pub fn combines(&self) -> &[Arc<Self>] {
        &self.combines
    }

    /// The instruments in it: itself, for one alone.
    pub fn instruments(&self) -> &[Instrument] {
        &self.instruments
    }

    /// Its instruments, each as it is alone, with the place of its first item here.
    pub fn alone(self: &Arc<Self>) -> Vec<(Arc<Self>, usize)> {
        if self.combines.is_empty() {
            return vec![(self.clone(), 0)];
        }
        let first = |instrument: &Instrument| self.item_range(instrument.dimensions.start).start;
        self.combines.iter().cloned().zip(self.instruments.iter().map(first)).collect()
    }

    /// A dimension as its instrument calls it: the id of the instrument, and that of the dimension.
    pub fn dimension_key(&self, dimension: usize) -> (&str, &str) {
        for (part, instrument) in self.combines.iter().zip(&self.instruments) {
            if instrument.dimensions.contains(&dimension) {
                return (part.id(), &part.dimensions()[dimension - instrument.dimensions.start].id);
            }
        }
        (self.id(), &self.dimensions()[dimension].id)
    }

    /// The id of the instrument that an item is of: that of the questionnaire for an item that it does not have.
    pub fn instrument_of(&self, item: &str) -> &str {
        let holds = |part: &&Arc<Self>| part.item_index(item).is_some();
        self.combines.iter().find(holds).map_or(self.id(), |part| part.id())
    }
}

/// The instruments of a file: its parts, or itself.
pub(super) fn instruments(file: &QuestionnaireFile, parts: &[Arc<Questionnaire>]) -> Vec<Instrument> {
    if parts.is_empty() {
        return vec![Instrument {
            id: file.id.clone(),
            version: file.version.clone(),
            title: file.title.clone(),
            dimensions: 0..file.dimensions.len(),
        }];
    }
    let mut start = 0;
    let instrument = |part: &Arc<Questionnaire>| {
        let dimensions = start..start + part.dimensions().len();
        start = dimensions.end;
        let (id, version) = (part.id().to_owned(), part.version().to_owned());
        Instrument { id, version, title: part.title().clone(), dimensions }
    };
    parts.iter().map(instrument).collect()
}

/// One file of all of them. Levels are left to the instruments; a dimension with the id of an earlier one gets that of its
/// instrument before it.
fn together(parts: &[Questionnaire]) -> QuestionnaireFile {
    let joined =
        |of: fn(&Questionnaire) -> &str| parts.iter().map(of).collect::<Vec<_>>().join(&JOIN.to_string());
    let mut taken = HashSet::new();
    let mut dimensions = Vec::new();
    for part in parts {
        for dimension in part.dimensions() {
            let mut dimension = dimension.clone();
            if !taken.insert(dimension.id.clone()) {
                dimension.id = format!("{}-{}", part.id(), dimension.id);
                taken.insert(dimension.id.clone());
            }
            dimension.level = None;
            dimensions.push(dimension);
        }
    }
    let sources = parts.iter().map(Questionnaire::source).collect::<Vec<_>>();
    QuestionnaireFile {
        id: joined(Questionnaire::id),
        version: joined(Questionnaire::version),
        languages: parts[0].languages().to_vec(),
        title: Text::joined(parts.iter().map(Questionnaire::title), " + "),
        description: None,
        source: sources.join(" "),
        scale: parts[0].scale().clone(),
        levels: Vec::new(),
        dimensions,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::questionnaire::{library, same_items};

    fn combined(ids: &[&str]) -> Result<Questionnaire, CombineError> {
        Questionnaire::combined(ids.iter().map(|id| library::find(id).unwrap().clone()).collect())
    }

    #[test]
    fn instruments_are_asked_one_after_the_other_and_told_apart() {
        let both = combined(&["kaats-opheij-2014", "rijsdijk-2015"]).unwrap();
        assert_eq!((both.id(), both.version()), ("kaats-opheij-2014+rijsdijk-2015", "1.0.0+1.0.0"));
        assert_eq!((both.item_count(), both.dimensions().len()), (53, 10));
        assert_eq!(both.instruments()[1].dimensions, 5..10);
        // Both have a dimension 'organisatie'.
        let ids = both.dimensions().iter().map(|dimension| &dimension.id).collect::<HashSet<_>>();
        assert_eq!(ids.len(), 10);
        assert_eq!(both.dimension_key(3), ("kaats-opheij-2014", "organisatie"));
        assert_eq!(both.dimension_key(8), ("rijsdijk-2015", "organisatie"));
        assert_eq!(
            (both.instrument_of("ko-1-1"), both.instrument_of("rij-1-1")),
            ("kaats-opheij-2014", "rijsdijk-2015")
        );
        assert_eq!(both.minutes(), 16);
        let alone = Arc::new(both).alone();
        assert_eq!(
            alone.iter().map(|(one, first)| (one.id(), *first)).collect::<Vec<_>>(),
            [("kaats-opheij-2014", 0), ("rijsdijk-2015", 20)]
        );
    }

    #[test]
    fn what_is_the_same_alone_and_together_is_compared() {
        let both = combined(&["netwerkwaarde-2020", "kaats-opheij-2014"]).unwrap();
        let alone = library::find("kaats-opheij-2014").unwrap();
        let compared = same_items(alone, &both);
        assert!(compared.same_instrument && !compared.total);
        let same = compared.dimensions.iter().map(|dimension| dimension.same).collect::<Vec<_>>();
        assert_eq!(same, [None, None, None, Some(0), Some(1), Some(2), Some(3), Some(4)]);
        assert_eq!(compared.items().flatten().collect::<Vec<_>>(), (0..20).collect::<Vec<_>>());
        let back = same_items(&both, alone);
        assert!(back.dimensions.iter().all(|dimension| dimension.same.is_some()) && !back.total);
    }

    #[test]
    fn what_does_not_fit_is_refused() {
        let refusal = |ids: &[&str]| combined(ids).unwrap_err();
        let scales = ["kaats-opheij-2014", "pon-fasen-2023"].map(str::to_owned);
        assert_eq!(
            refusal(&["kaats-opheij-2014", "pon-fasen-2023"]),
            CombineError::Scales(scales[0].clone(), scales[1].clone())
        );
        assert_eq!(
            refusal(&["kaats-opheij-2014", "kaats-opheij-2014"]),
            CombineError::SameItem("ko-1-1".into())
        );
        assert_eq!(refusal(&[]), CombineError::Count);
        assert!(combined(&["boonstra-2018"]).unwrap().combines().is_empty());
    }
}
