//! One column per item. An item that was asked in the same words in several versions of an instrument has one column;
//! one whose wording or scale changed has a column per wording, the older ones with their version behind the id.

use std::{collections::BTreeSet, sync::Arc};

use crate::questionnaire::{Item, Questionnaire, same_items};

/// A column with the answers to an item.
#[derive(Debug, Clone)]
pub struct ItemColumn {
    /// Name of the column: the id of the item, with the version behind it where that asked it otherwise.
    pub name: String,
    /// The questionnaire that words it: the newest of those that ask it so.
    pub questionnaire: Arc<Questionnaire>,
    /// Place of the item in that questionnaire.
    pub place: usize,
    /// Place of its dimension in that questionnaire.
    pub dimension: usize,
}

impl ItemColumn {
    /// The item.
    pub fn item(&self) -> &Item {
        let first = self.questionnaire.item_range(self.dimension).start;
        &self.questionnaire.dimensions()[self.dimension].items[self.place - first]
    }
}

/// The columns of questionnaires, and where each of them has its answers.
pub(super) struct Items {
    pub(super) columns: Vec<ItemColumn>,
    /// By questionnaire and column: the place of the item, `None` where it is not asked.
    pub(super) places: Vec<Vec<Option<usize>>>,
}

impl Items {
    /// Of these questionnaires, of which the newer versions come first.
    pub(super) fn of(questionnaires: &[Arc<Questionnaire>]) -> Self {
        let mut columns = Vec::<ItemColumn>::new();
        let mut names = BTreeSet::new();
        let mut found = Vec::new();
        for questionnaire in questionnaires {
            let mut places = Vec::new();
            for (dimension, _) in questionnaire.dimensions().iter().enumerate() {
                for place in questionnaire.item_range(dimension) {
                    let same = columns.iter().position(|column| asks_the_same(questionnaire, place, column));
                    let column = same.unwrap_or_else(|| {
                        let name = free_name(questionnaire, place, &names);
                        names.insert(name.clone());
                        columns.push(ItemColumn {
                            name,
                            questionnaire: questionnaire.clone(),
                            place,
                            dimension,
                        });
                        columns.len() - 1
                    });
                    places.push((column, place));
                }
            }
            found.push(places);
        }
        let by_column = |places: Vec<(usize, usize)>| {
            let mut by_column = vec![None; columns.len()];
            places.into_iter().for_each(|(column, place)| by_column[column] = Some(place));
            by_column
        };
        let places = found.into_iter().map(by_column).collect();
        Self { columns, places }
    }
}

fn asks_the_same(questionnaire: &Questionnaire, place: usize, column: &ItemColumn) -> bool {
    let compared = same_items(questionnaire, &column.questionnaire);
    compared.items().nth(column.place).flatten() == Some(place)
}

fn free_name(questionnaire: &Questionnaire, place: usize, taken: &BTreeSet<String>) -> String {
    let id = questionnaire.items().nth(place).map(|item| item.id.clone()).unwrap_or_default();
    let with_version = format!("{id}_v{}", questionnaire.version());
    let with_instrument = format!("{}_{with_version}", questionnaire.id());
    let names = [id, with_version, with_instrument];
    names.iter().find(|name| !taken.contains(*name)).unwrap_or(&names[2]).clone()
}
