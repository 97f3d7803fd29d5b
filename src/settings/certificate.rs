//! The certificate of a server that speaks TLS itself: the two files that hold it, and what is in them.

use std::path::{Path, PathBuf};

use rustls::{
    crypto::ring,
    pki_types::{
        CertificateDer, PrivateKeyDer,
        pem::{self, PemObject},
    },
    sign::CertifiedKey,
};

use super::{SettingsError, file::refuse_if_readable_by_others};

/// Where a certificate and its key lie, both in PEM form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CertificateFiles {
    /// The certificate, and after it those that vouch for it.
    pub certificate: PathBuf,
    /// The key; nobody else may read it.
    pub key: PathBuf,
}

impl CertificateFiles {
    /// Reads both.
    ///
    /// # Errors
    /// When one cannot be read, holds something else, or others may read the key; or when they do not belong together.
    pub fn read(&self) -> Result<CertifiedKey, SettingsError> {
        let chain = CertificateDer::pem_file_iter(&self.certificate)
            .and_then(Iterator::collect::<Result<Vec<_>, _>>)
            .map_err(|error| told(&self.certificate, error, NO_CERTIFICATE))?;
        if chain.is_empty() {
            return Err(told(&self.certificate, pem::Error::NoItemsFound, NO_CERTIFICATE));
        }
        let key = PrivateKeyDer::from_pem_file(&self.key).map_err(|error| told(&self.key, error, NO_KEY))?;
        refuse_if_readable_by_others(&self.key)?;
        CertifiedKey::from_der(chain, key, &ring::default_provider()).map_err(|error| {
            let (certificate, key) = (self.certificate.clone(), self.key.clone());
            SettingsError::Certificate { certificate, key, reason: error.to_string() }
        })
    }
}

const NO_CERTIFICATE: &str = "it holds no certificate in PEM form (\"BEGIN CERTIFICATE\")";
const NO_KEY: &str = "it holds no key in PEM form (\"BEGIN PRIVATE KEY\")";

fn told(path: &Path, error: pem::Error, otherwise: &str) -> SettingsError {
    match error {
        pem::Error::Io(error) => SettingsError::File(path.into(), error),
        _ => SettingsError::Syntax(path.into(), otherwise.into()),
    }
}
