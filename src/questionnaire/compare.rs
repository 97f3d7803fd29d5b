//! What two versions of an instrument have in common: the items that were asked in the same words on the same scale,
//! so that their answers may stand side by side.

use super::{Dimension, Item, Language, Questionnaire, Scale, Text};

/// What of a questionnaire may be compared with another version of it.
///
/// Titles, definitions, explanations, discussion questions and the order of items may differ: what counts is what
/// partners judge and how they answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparability {
    /// Whether both hold a version of one instrument. If not, nothing is comparable.
    pub same_instrument: bool,
    /// Per dimension of the second questionnaire, in its order.
    pub dimensions: Vec<ComparableDimension>,
    /// Whether every dimension of both is comparable, and with them the total score.
    pub total: bool,
}

/// What of one dimension may be compared.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComparableDimension {
    /// The number of the dimension in the first questionnaire whose score means the same: the same id, the same
    /// items, none more or less, and as many to be answered.
    pub same: Option<usize>,
    /// Per item of the dimension, in its order: the place of the same item in the first questionnaire, in the
    /// order of answers.
    pub items: Vec<Option<usize>>,
}

impl Comparability {
    /// Per item of the second questionnaire, in the order of answers: the place of the same item in the first.
    pub fn items(&self) -> impl Iterator<Item = Option<usize>> {
        self.dimensions.iter().flat_map(|dimension| dimension.items.iter().copied())
    }
}

/// Compares `b`, the newer questionnaire, with `a`, the older one.
///
/// An item is the same when its id, its statement in every language that both offer, its reverse-keying and the
/// scale are. Without a language in common nothing is the same: nothing shows that the words are.
pub fn same_items(a: &Questionnaire, b: &Questionnaire) -> Comparability {
    let holds = |id: &str| a.instruments().iter().any(|instrument| instrument.id == id);
    let same_instrument = b.instruments().iter().any(|instrument| holds(&instrument.id));
    let shared = b.languages().iter().filter(|language| a.languages().contains(language)).collect::<Vec<_>>();
    let comparable = same_instrument && !shared.is_empty() && same_scale(a.scale(), b.scale(), &shared);
    let place = |item: &Item| {
        let place = a.item_index(&item.id).filter(|_| comparable)?;
        let earlier = a.items().nth(place)?;
        let of_one = a.instrument_of(&item.id) == b.instrument_of(&item.id);
        (of_one && same_item(earlier, item, &shared)).then_some(place)
    };
    let dimensions = (b.dimensions().iter().enumerate())
        .map(|(number, dimension)| {
            let items = dimension.items.iter().map(place).collect::<Vec<_>>();
            let same = same_dimension(a, b.dimension_key(number), dimension, &items);
            ComparableDimension { same, items }
        })
        .collect::<Vec<_>>();
    let all = a.dimensions().len() == dimensions.len() && dimensions.iter().all(|d| d.same.is_some());
    Comparability { same_instrument, dimensions, total: all }
}

/// The number in `a` of the dimension that has these items and no other, where `items` are their places in `a`.
fn same_dimension(
    a: &Questionnaire,
    key: (&str, &str),
    dimension: &Dimension,
    items: &[Option<usize>],
) -> Option<usize> {
    let number = (0..a.dimensions().len()).find(|number| a.dimension_key(*number) == key)?;
    let range = a.item_range(number);
    let same_items = range.len() == items.len()
        && items.iter().all(|place| place.is_some_and(|place| range.contains(&place)));
    let same_rule = a.dimensions()[number].min_answered() == dimension.min_answered();
    (same_items && same_rule).then_some(number)
}

fn same_item(a: &Item, b: &Item, shared: &[&Language]) -> bool {
    a.reversed == b.reversed && same_text(&a.statement, &b.statement, shared)
}

fn same_scale(a: &Scale, b: &Scale, shared: &[&Language]) -> bool {
    (a.kind, a.min, a.max) == (b.kind, b.min, b.max)
        && a.labels.keys().eq(b.labels.keys())
        && a.labels.values().zip(b.labels.values()).all(|(a, b)| same_text(a, b, shared))
}

fn same_text(a: &Text, b: &Text, shared: &[&Language]) -> bool {
    shared.iter().all(|language| a.in_language(language) == b.in_language(language))
}
