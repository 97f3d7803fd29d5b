//! The package: one zip with the data and everything that is needed to read them.

use std::io::{Seek, Write};

use data_encoding::HEXLOWER;
use sha2::{Digest as _, Sha256};
use zip::{CompressionMethod, DateTime, ZipWriter, result::ZipError, write::SimpleFileOptions};

use super::{Dataset, WriteError, responses_csv};

/// Why a package could not be written.
#[derive(Debug, thiserror::Error)]
pub enum PackageError {
    /// A file of it.
    #[error("{file} could not be written: {error}")]
    File {
        /// Name of the file.
        file: &'static str,
        /// Why not.
        error: WriteError,
    },
    /// Data that describe themselves.
    #[error("{file} could not be written: {error}")]
    Json {
        /// Name of the file.
        file: &'static str,
        /// Why not.
        error: serde_json::Error,
    },
    /// The zip.
    #[error("the package could not be written: {0}")]
    Zip(#[from] ZipError),
    /// Its place.
    #[error("the package could not be written: {0}")]
    Io(#[from] std::io::Error),
}

/// Writes the package. The same data set gives the same bytes.
///
/// # Errors
/// When it cannot be written.
pub fn write_package(dataset: &Dataset, out: impl Write + Seek) -> Result<(), PackageError> {
    let mut package = Package { zip: ZipWriter::new(out), sums: String::new() };
    package.add("responses.csv", |bytes| responses_csv(dataset, bytes))?;
    package.add_json("privacy.json", &dataset.privacy)?;
    package.add_json("provenance.json", &dataset.provenance)?;
    package.finish()
}

/// A package in the making.
struct Package<W: Write + Seek> {
    zip: ZipWriter<W>,
    sums: String,
}

impl<W: Write + Seek> Package<W> {
    fn add(
        &mut self,
        file: &'static str,
        write: impl FnOnce(&mut Vec<u8>) -> Result<(), WriteError>,
    ) -> Result<(), PackageError> {
        let mut bytes = Vec::new();
        write(&mut bytes).map_err(|error| PackageError::File { file, error })?;
        self.put(file, &bytes)
    }

    fn add_json(&mut self, file: &'static str, value: &impl serde::Serialize) -> Result<(), PackageError> {
        let bytes = serde_json::to_vec_pretty(value).map_err(|error| PackageError::Json { file, error })?;
        self.put(file, &bytes)
    }

    fn put(&mut self, file: &str, bytes: &[u8]) -> Result<(), PackageError> {
        self.sums.push_str(&format!("{}  {file}\n", HEXLOWER.encode(&Sha256::digest(bytes))));
        self.write(file, bytes)
    }

    fn write(&mut self, file: &str, bytes: &[u8]) -> Result<(), PackageError> {
        let options = SimpleFileOptions::default()
            .compression_method(CompressionMethod::Deflated)
            .last_modified_time(DateTime::default());
        self.zip.start_file(file, options)?;
        self.zip.write_all(bytes)?;
        Ok(())
    }

    fn finish(mut self) -> Result<(), PackageError> {
        let sums = std::mem::take(&mut self.sums);
        self.write("SHA256SUMS", sums.as_bytes())?;
        self.zip.finish()?.flush()?;
        Ok(())
    }
}
