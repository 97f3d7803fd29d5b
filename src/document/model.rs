//! What a document is made of.

use jiff::civil::Date;

/// A document: what is told about it, and its blocks from first to last.
#[derive(Debug, Clone)]
pub struct Document {
    /// Title, also in the foot of every page.
    pub title: String,
    /// Who made it.
    pub author: String,
    /// Language, as a tag such as `nl`.
    pub language: String,
    /// The day it is dated.
    pub date: Date,
    /// The same day in words.
    pub date_words: String,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// A part of a document.
#[derive(Debug, Clone)]
pub enum Block {
    /// The first page.
    Cover(Cover),
    /// A heading of level 1 (a chapter) or 2.
    Heading {
        /// 1 or 2.
        level: u8,
        /// The words.
        text: String,
    },
    /// Larger type, under the heading of a chapter.
    Lead(Text),
    /// Running text.
    Paragraph(Text),
    /// What announces the next block, and stays with the beginning of it.
    Announcement(Text),
    /// What must not be missed, in a box.
    Callout {
        /// Its title.
        title: String,
        /// Its paragraphs.
        texts: Vec<Text>,
    },
    /// A list with bullets.
    List(Vec<Text>),
    /// A picture with its caption.
    Figure(Figure),
    /// Two pictures side by side.
    Pair(Box<[Figure; 2]>),
    /// A table.
    Table(Table),
    /// Somebody's own words.
    Quote(String),
    /// The rest begins on a new page.
    PageBreak,
    /// Blocks that stand on one page if they fit one.
    KeepTogether(Vec<Block>),
}

impl Block {
    /// A heading.
    pub fn heading(level: u8, text: impl Into<String>) -> Self {
        Self::Heading { level, text: text.into() }
    }

    /// A paragraph in one weight.
    pub fn paragraph(text: impl Into<String>) -> Self {
        Self::Paragraph(Text::plain(text))
    }
}

/// The first page.
#[derive(Debug, Clone)]
pub struct Cover {
    /// Small words on top: whose document it is.
    pub sender: String,
    /// The day, opposite to it.
    pub date: String,
    /// The title.
    pub title: String,
    /// Under the title.
    pub subtitle: String,
    /// Facts, one a line.
    pub lines: Vec<Text>,
    /// A picture, as SVG; it adorns, so it is not told to a screen reader.
    pub picture: Option<String>,
}

/// Text of one or two weights.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Text(pub(super) Vec<(String, bool)>);

impl Text {
    /// Text in the regular weight.
    pub fn plain(text: impl Into<String>) -> Self {
        Self(vec![(text.into(), false)])
    }

    /// Text in bold.
    pub fn bold(text: impl Into<String>) -> Self {
        Self(vec![(text.into(), true)])
    }

    /// This, and then text in the regular weight.
    pub fn and(mut self, text: impl Into<String>) -> Self {
        self.0.push((text.into(), false));
        self
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self::plain(text)
    }
}

/// A picture with words.
#[derive(Debug, Clone)]
pub struct Figure {
    /// The picture, as SVG; its text in the embedded fonts.
    pub svg: String,
    /// What is to be seen, for who cannot see it.
    pub alt: String,
    /// Under the picture.
    pub caption: String,
    /// Its share of the width of the text, up to 1.
    pub share: f32,
}

/// A table.
#[derive(Debug, Clone)]
pub struct Table {
    /// Above the table.
    pub caption: String,
    /// The columns with their heads; the first holds the name of the row.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<Row>,
    /// Under the table.
    pub note: Option<String>,
}

/// A column.
#[derive(Debug, Clone)]
pub struct Column {
    /// Its head.
    pub head: String,
    /// Its share of the width, in proportion to the others.
    pub share: f32,
    /// Which side its cells keep to.
    pub align: Align,
}

/// Which side of its room a text keeps to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Flush left.
    Start,
    /// Centred.
    Middle,
}

/// A row: as many cells as there are columns.
#[derive(Debug, Clone)]
pub struct Row(pub Vec<Cell>);

/// A cell.
#[derive(Debug, Clone, Default)]
pub struct Cell {
    /// What it says.
    pub text: String,
    /// Smaller, under it.
    pub part: Option<String>,
    /// Its ground; what it says is always printed as well.
    pub shade: Option<Shade>,
}

impl Cell {
    /// A cell with one text.
    pub fn of(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }
}

/// The ground of a cell: one hue, from white.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shade {
    /// White.
    Light,
    /// Pale.
    Middle,
    /// A little less pale.
    Dark,
}
