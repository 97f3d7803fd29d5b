//! The package: one zip with the data and everything that is needed to read them.

use std::io::{self, Seek, Write};

use data_encoding::HEXLOWER;
use sha2::{Digest as _, Sha256};
use zip::{CompressionMethod, DateTime, ZipWriter, result::ZipError, write::SimpleFileOptions};

use super::{
    Dataset, WriteError,
    datapackage::{Written, datapackage},
    pages::page,
    parquet::responses_parquet,
    responses_csv,
    tables::{codebook_csv, network_scores_csv, responses_excel_csv, responses_long_csv},
};
use crate::{messages::Messages, questionnaire::Language};

/// How hard the zip is compressed, 1 to 9.
const LEVEL: i64 = 6;

/// What is in a package beside the usual.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Extra {
    /// `responses-long.csv`.
    pub long: bool,
    /// `responses-excel.csv`.
    pub excel: bool,
    /// `responses.parquet`.
    pub parquet: bool,
}

/// Why a package could not be written.
#[derive(Debug, thiserror::Error)]
pub enum PackageError {
    /// A file of it.
    #[error("{file} could not be written: {error}")]
    File {
        /// Name of the file.
        file: &'static str,
        /// Why not.
        error: Box<dyn std::error::Error + Send + Sync>,
    },
    /// The zip.
    #[error("the package could not be written: {0}")]
    Zip(#[from] ZipError),
    /// Its place.
    #[error("the package could not be written: {0}")]
    Io(#[from] std::io::Error),
}

/// Writes the package, with texts in the language of `messages`. The same data set gives the same bytes.
///
/// # Errors
/// When it cannot be written.
pub fn write_package(
    dataset: &Dataset,
    extra: Extra,
    messages: &'static Messages,
    out: impl Write + Seek,
) -> Result<(), PackageError> {
    let mut package = Package { zip: ZipWriter::new(out), written: Vec::new() };
    package.table("responses.csv", |bytes| responses_csv(dataset, bytes))?;
    if extra.long {
        package.table("responses-long.csv", |bytes| responses_long_csv(dataset, bytes))?;
    }
    if extra.excel {
        package.table("responses-excel.csv", |bytes| responses_excel_csv(dataset, bytes))?;
    }
    if extra.parquet {
        package.add("responses.parquet", |bytes| responses_parquet(dataset, bytes))?;
    }
    package.table("network-scores.csv", |bytes| network_scores_csv(dataset, bytes))?;
    package.table("codebook.csv", |bytes| codebook_csv(dataset, bytes))?;
    package.json("privacy.json", &dataset.privacy)?;
    package.json("provenance.json", &dataset.provenance)?;
    let described = datapackage(dataset, messages, &package.written);
    package.json("datapackage.json", &described)?;
    for file in ["codebook.html", "privacy.html", "load.R", "load.sps", "load.do", "ddi.xml", "CITATION.cff"]
    {
        package.page(file, file, dataset, messages)?;
    }
    for (tag, file) in [("nl", "README.nl.md"), ("en", "README.en.md")] {
        let language = tag.parse::<Language>().unwrap_or_else(|_| messages.language().clone());
        package.page(file, "README.md", dataset, Messages::of(&language))?;
    }
    package.finish()
}

/// A package in the making.
struct Package<W: Write + Seek> {
    zip: ZipWriter<W>,
    written: Vec<Written>,
}

impl<W: Write + Seek> Package<W> {
    /// A file that is written as it is made, so that it is never in memory as a whole.
    fn table(
        &mut self,
        file: &'static str,
        write: impl FnOnce(&mut Noted<&mut ZipWriter<W>>) -> Result<(), WriteError>,
    ) -> Result<(), PackageError> {
        self.start(file)?;
        let mut noted = Noted { out: &mut self.zip, bytes: 0, hash: Sha256::new() };
        write(&mut noted).map_err(|error| PackageError::File { file, error: Box::new(error) })?;
        let (bytes, hash) = (noted.bytes, HEXLOWER.encode(&noted.hash.finalize()));
        self.written.push(Written { name: file, bytes, hash });
        Ok(())
    }

    /// A file that is made first.
    fn add<E: std::error::Error + Send + Sync + 'static>(
        &mut self,
        file: &'static str,
        write: impl FnOnce(&mut Vec<u8>) -> Result<(), E>,
    ) -> Result<(), PackageError> {
        let mut bytes = Vec::new();
        write(&mut bytes).map_err(|error| PackageError::File { file, error: Box::new(error) })?;
        self.table(file, |out| Ok(out.write_all(&bytes)?))
    }

    fn json(&mut self, file: &'static str, value: &impl serde::Serialize) -> Result<(), PackageError> {
        self.add(file, |bytes| serde_json::to_writer_pretty(bytes, value))
    }

    fn page(
        &mut self,
        file: &'static str,
        template: &str,
        dataset: &Dataset,
        messages: &'static Messages,
    ) -> Result<(), PackageError> {
        let files = self.written.iter().map(|written| written.name).collect::<Vec<_>>();
        let text = page(template, dataset, messages, &files);
        let text = text.map_err(|error| PackageError::File { file, error: Box::new(error) })?;
        self.add(file, |bytes| bytes.write_all(text.as_bytes()))
    }

    fn start(&mut self, file: &str) -> Result<(), PackageError> {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .compression_level(Some(LEVEL))
            .last_modified_time(DateTime::default());
        Ok(self.zip.start_file(file, options)?)
    }

    fn finish(mut self) -> Result<(), PackageError> {
        let line = |written: &Written| format!("{}  {}\n", written.hash, written.name);
        let sums = self.written.iter().map(line).collect::<String>();
        self.start("SHA256SUMS")?;
        self.zip.write_all(sums.as_bytes())?;
        self.zip.finish()?.flush()?;
        Ok(())
    }
}

/// Notes the length and the hash of what goes by.
struct Noted<W> {
    out: W,
    bytes: usize,
    hash: Sha256,
}

impl<W: Write> Write for Noted<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let count = self.out.write(bytes)?;
        self.hash.update(&bytes[..count]);
        self.bytes += count;
        Ok(count)
    }

    /// What is compressed is flushed once, at the end of the zip.
    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
