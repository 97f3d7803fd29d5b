//! The instrument: what is asked, on which scale, in which languages, and from which source.
//!
//! A [`Questionnaire`] can only be made from a file that passed every check, so whoever holds one may rely on
//! it: ids are unique, every text exists in every language offered, and the scale is sound. The built-in
//! instruments are in [`library`], what helps in the conversation about them in [`guide`]; the form of the file is
//! in [`file`](self::file) and its JSON Schema in `docs/questionnaire.schema.json`.

mod check;
mod combine;
mod compare;
mod file;
pub mod guide;
mod language;
pub mod library;
mod parts;

use std::{
    collections::HashMap,
    hash::{Hash, Hasher},
    ops::Range,
    sync::Arc,
};

pub use check::{CheckError, Problem};
pub use combine::{CombineError, Instrument, JOIN, MOST};
pub use compare::{Comparability, ComparableDimension, same_items};
pub use file::{Dimension, Item, Level, QuestionnaireFile, Scale, ScaleKind, schema};
pub use language::{Language, Text};
pub use parts::Prompt;

/// Seconds that an item takes: 20 items in about six minutes.
const SECONDS_PER_ITEM: usize = 18;

/// A checked questionnaire of one version. Published versions never change: a new wording is a new version.
#[derive(Debug, Clone)]
pub struct Questionnaire {
    file: QuestionnaireFile,
    /// Of every item, in the order of the file: the index of its dimension and its index within it.
    places: Vec<(usize, usize)>,
    index_by_id: HashMap<String, usize>,
    parts: Vec<Range<usize>>,
    prompts: Vec<Prompt>,
    combines: Vec<Arc<Questionnaire>>,
    instruments: Vec<Instrument>,
}

/// Of a published version nothing changes, so its name says all of it.
impl Hash for Questionnaire {
    fn hash<H: Hasher>(&self, state: &mut H) {
        (self.id(), self.version()).hash(state);
    }
}

impl Questionnaire {
    /// Reads and checks a questionnaire.
    ///
    /// `name` is how messages call the file: a path or a built-in id.
    ///
    /// # Errors
    /// [`CheckError`] lists every problem found, each with its JSON path.
    pub fn from_json(name: &str, json: &str) -> Result<Self, CheckError> {
        let file = file::read(name, json)?;
        check::check(name, &file)?;
        Ok(Self::assemble(file, Vec::new()))
    }

    /// Makes a questionnaire of a sound file; `combines` are the instruments that were put together in it.
    fn assemble(file: QuestionnaireFile, combines: Vec<Arc<Self>>) -> Self {
        let places = (file.dimensions.iter().enumerate())
            .flat_map(|(d, dimension)| (0..dimension.items.len()).map(move |i| (d, i)))
            .collect::<Vec<_>>();
        let index_by_id = (places.iter().enumerate())
            .map(|(index, &(d, i))| (file.dimensions[d].items[i].id.clone(), index))
            .collect();
        let parts = parts::of_file(&file);
        let prompts = parts::prompts(&file, &parts);
        let instruments = combine::instruments(&file, &combines);
        Self { file, places, index_by_id, parts, prompts, combines, instruments }
    }

    /// The id of the instrument, such as `kaats-opheij-2014`.
    pub fn id(&self) -> &str {
        &self.file.id
    }

    /// The version, such as `1.0.0`.
    pub fn version(&self) -> &str {
        &self.file.version
    }

    /// The title in every language offered.
    pub fn title(&self) -> &Text {
        &self.file.title
    }

    /// The text that the instrument comes from, as a citation.
    pub fn source(&self) -> &str {
        &self.file.source
    }

    /// The languages offered; the first is the one to fall back on.
    pub fn languages(&self) -> &[Language] {
        &self.file.languages
    }

    /// The scale on which every item is answered.
    pub fn scale(&self) -> &Scale {
        &self.file.scale
    }

    /// The dimensions in their order, which is also the order of the axes of a spider.
    pub fn dimensions(&self) -> &[Dimension] {
        &self.file.dimensions
    }

    /// The levels that dimensions may be gathered under; empty for most instruments.
    pub fn levels(&self) -> &[Level] {
        &self.file.levels
    }

    /// All items in the order of the file, which is the order of answers everywhere.
    pub fn items(&self) -> impl ExactSizeIterator<Item = &Item> + Clone {
        self.places.iter().map(|&(d, i)| &self.file.dimensions[d].items[i])
    }

    /// The item at a place in the order of answers.
    pub(crate) fn item(&self, place: usize) -> &Item {
        let (dimension, item) = self.places[place];
        &self.file.dimensions[dimension].items[item]
    }

    /// The number of items.
    pub fn item_count(&self) -> usize {
        self.places.len()
    }

    /// About how many minutes it takes to answer them all, rounded up.
    pub fn minutes(&self) -> usize {
        (self.item_count() * SECONDS_PER_ITEM).div_ceil(60)
    }

    /// The place of an item in the order of answers, or `None` for an unknown id.
    pub fn item_index(&self, id: &str) -> Option<usize> {
        self.index_by_id.get(id).copied()
    }

    /// The number of the dimension that the item at this place belongs to.
    pub fn dimension_of(&self, place: usize) -> usize {
        self.places[place].0
    }

    /// The places in the order of answers of the items of dimension number `dimension`.
    pub fn item_range(&self, dimension: usize) -> Range<usize> {
        let start = self.file.dimensions[..dimension].iter().map(|d| d.items.len()).sum::<usize>();
        start..start + self.file.dimensions[dimension].items.len()
    }

    /// The file as it was read, to be shown or stored again.
    pub fn file(&self) -> &QuestionnaireFile {
        &self.file
    }
}
