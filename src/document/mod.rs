//! Documents: a few kinds of blocks → the bytes of a tagged A4 PDF. Knows nothing of questionnaires, scoring, storage or
//! the web: it is handed words and pictures.
//!
//! | file | what it holds |
//! |---|---|
//! | `model` | what a document is made of |
//! | `style` | the page, sizes of type and colours: the one place where the look is decided |
//! | `text` | measured and wrapped text, with the embedded fonts |
//! | `strip`, `structure` | what is laid out: strips that are never cut, and the tree that a screen reader follows |
//! | `lay`, `table`, `cover` | blocks → strips |
//! | `paginate` | strips → pages: what stays together, heads of tables that come back |
//! | `write` | pages → PDF |
//!
//! A file conforms to PDF/UA-1 (accessible) and PDF/A-2a (to be archived): the writer refuses to make one that does
//! not. The same document gives the same bytes.

mod cover;
mod lay;
mod model;
mod paginate;
mod strip;
mod structure;
mod style;
mod table;
#[cfg(test)]
pub(crate) mod tests;
mod text;
mod write;

use crate::chart::ChartError;

pub use model::{Align, Block, Cell, Column, Cover, Document, Figure, Row, Shade, Table, Text};

/// Why a document was not written.
#[derive(Debug, thiserror::Error)]
pub enum DocumentError {
    /// A picture that is no sound SVG.
    #[error("a picture of a document cannot be read: {0}")]
    Picture(#[from] ChartError),
    /// The PDF could not be written, or would not conform.
    #[error("a document could not be written: {0:?}")]
    Write(#[from] krilla::error::KrillaError),
    /// A size that no page has.
    #[error("a document with a size that cannot be drawn")]
    Size,
}

impl Document {
    /// The document as PDF. `page_words` is handed the number of a page and of all pages, and says "page 2 of 9".
    ///
    /// # Errors
    /// [`DocumentError::Picture`] for a picture that is no SVG; the others would be a mistake of ours.
    pub fn to_pdf(&self, page_words: &dyn Fn(usize, usize) -> String) -> Result<Vec<u8>, DocumentError> {
        let laid = lay::lay(&self.blocks)?;
        let pages = paginate::paginate(laid.strips);
        write::write(self, &pages, laid.structure, page_words)
    }
}
