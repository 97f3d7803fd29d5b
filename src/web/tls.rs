//! TLS by the program itself: shows the certificate that the settings name, and a renewed one without a new start.

use std::{
    fmt, io,
    sync::{Arc, PoisonError, RwLock},
};

use rustls::{
    ServerConfig,
    crypto::ring,
    server::{ClientHello, ResolvesServerCert},
    sign::CertifiedKey,
};

use crate::settings::{CertificateFiles, SettingsError};

/// The certificate that is shown now.
pub(super) struct Certificate {
    files: CertificateFiles,
    shown: RwLock<Arc<CertifiedKey>>,
}

impl Certificate {
    /// Reads the certificate for the first time.
    ///
    /// # Errors
    /// When it cannot be used.
    pub(super) fn read(files: CertificateFiles) -> Result<Self, SettingsError> {
        let shown = RwLock::new(Arc::new(files.read()?));
        Ok(Self { files, shown })
    }

    /// Reads the files again. What cannot be used changes nothing: the two may be in the middle of being replaced.
    ///
    /// # Errors
    /// When it cannot be used.
    pub(super) fn read_again(&self) -> Result<(), SettingsError> {
        let read = Arc::new(self.files.read()?);
        *self.shown.write().unwrap_or_else(PoisonError::into_inner) = read;
        Ok(())
    }
}

impl ResolvesServerCert for Certificate {
    fn resolve(&self, _: ClientHello<'_>) -> Option<Arc<CertifiedKey>> {
        Some(Arc::clone(&self.shown.read().unwrap_or_else(PoisonError::into_inner)))
    }
}

impl fmt::Debug for Certificate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Certificate").field("files", &self.files).finish_non_exhaustive()
    }
}

/// How the server speaks TLS: versions 1.2 and 1.3, with the cipher suites that rustls holds safe.
pub(super) fn config(certificate: Arc<Certificate>) -> io::Result<ServerConfig> {
    let config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(io::Error::other)?
        .with_no_client_auth()
        .with_cert_resolver(certificate);
    Ok(config)
}

#[cfg(test)]
mod tests {
    use std::{fs, path::Path};

    use super::*;

    fn renew(folder: &Path) -> (CertificateFiles, Vec<u8>) {
        let made = rcgen::generate_simple_self_signed(vec!["localhost".to_owned()]).unwrap();
        let files = CertificateFiles { certificate: folder.join("cert.pem"), key: folder.join("key.pem") };
        fs::write(&files.certificate, made.cert.pem()).unwrap();
        fs::write(&files.key, made.signing_key.serialize_pem()).unwrap();
        #[cfg(unix)]
        fs::set_permissions(&files.key, std::os::unix::fs::PermissionsExt::from_mode(0o600)).unwrap();
        (files, made.cert.der().to_vec())
    }

    fn shown(certificate: &Certificate) -> Vec<u8> {
        certificate.shown.read().unwrap().cert[0].to_vec()
    }

    #[test]
    fn a_renewed_certificate_is_shown_and_half_of_one_is_not() {
        let folder = tempfile::tempdir().unwrap();
        let (files, first) = renew(folder.path());
        let certificate = Certificate::read(files.clone()).unwrap();
        assert_eq!(shown(&certificate), first);
        let (_, second) = renew(folder.path());
        certificate.read_again().unwrap();
        assert_eq!(shown(&certificate), second);
        let key = fs::read(&files.key).unwrap();
        renew(folder.path());
        fs::write(&files.key, key).unwrap();
        assert!(certificate.read_again().is_err(), "the key is not the new certificate's");
        assert_eq!(shown(&certificate), second);
    }
}
