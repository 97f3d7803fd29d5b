//! The server key, and every key, name and code that follows from it.

use std::{fmt, fs, io, io::Write, path::Path};

use data_encoding::BASE32_NOPAD;
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;

use super::{
    Digest, ExportKey, ReturnCode, SALT_LENGTH, SEED_LENGTH, Seal, SecretError, Token, random_bytes,
};

/// The key of this server, kept outside the database.
#[derive(Clone)]
pub struct ServerKey(pub(super) [u8; 32]);

impl ServerKey {
    /// Reads the key from `path`, or makes one there with mode 0600 if there is none yet.
    ///
    /// # Errors
    /// When the file cannot be read or made, has the wrong size, or may be read by others.
    pub fn load_or_create(path: &Path) -> Result<Self, SecretError> {
        match fs::read(path) {
            Ok(bytes) => {
                refuse_if_readable_by_others(path)?;
                let key = bytes.try_into().map_err(|_| SecretError::WrongSize(path.into()))?;
                Ok(Self(key))
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => Self::create(path),
            Err(error) => Err(SecretError::File(path.into(), error)),
        }
    }

    /// Makes the key beside its place and puts it there once it is whole: a full disk or a process that is killed
    /// leaves no half key behind, which would be refused from then on.
    fn create(path: &Path) -> Result<Self, SecretError> {
        let key = random_bytes()?;
        let write = || {
            let folder = path.parent().unwrap_or(Path::new("."));
            // For its owner alone (mode 0600) from the start.
            let mut file = tempfile::Builder::new().prefix("server.key.").tempfile_in(folder)?;
            file.write_all(&key)?;
            file.as_file().sync_all()?;
            file.persist_noclobber(path)?;
            Ok(())
        };
        write().map_err(|error| SecretError::File(path.into(), error))?;
        Ok(Self(key))
    }

    /// The token of the link that was made with this seed. The database holds the seed and the hash of the token; only
    /// together with this key the link can be made again, to remind somebody by.
    pub fn link_token(&self, seed: &[u8; SEED_LENGTH]) -> Token {
        Token::of_digest(&self.digest("link", seed))
    }

    /// What proves that somebody came by the link in their own mail with which one stops all mail.
    pub fn no_mail_proof(&self, participant: &str) -> String {
        BASE32_NOPAD.encode(&self.digest("no mail", participant.as_bytes())[..20]).to_ascii_lowercase()
    }

    /// The hash of a recovery code of an account.
    pub fn recovery_hash(&self, account: &str, code: &ReturnCode) -> Digest {
        self.digest("recovery", &[account.as_bytes(), b" ", code.plain().as_bytes()].concat())
    }

    /// Seals the shared secrets of second factors.
    pub fn account_seal(&self) -> Seal {
        Seal(self.digest("account", b""))
    }

    /// The key of the response that is given with an invitation's token; a draft has the same key.
    pub fn response_key(&self, token: &Token) -> Digest {
        self.digest("response", token.reveal().as_bytes())
    }

    /// The key that pairs a participant's responses over waves.
    pub fn respondent_key(&self, participant: &str) -> Digest {
        self.digest("respondent", participant.as_bytes())
    }

    /// The key that pairs the responses of somebody whom only imported files know, by the label that these have in a
    /// network. It is never that of a participant.
    pub fn imported_key(&self, network: &str, label: &str) -> Digest {
        self.digest("imported respondent", &[network.as_bytes(), &[0], label.as_bytes()].concat())
    }

    /// A name for the sheet that a token opens, for use in addresses and the names of cookies: it says nothing
    /// about the token and opens nothing.
    pub fn sheet_id(&self, token: &Token) -> String {
        BASE32_NOPAD.encode(&self.digest("sheet", token.reveal().as_bytes())[..10]).to_ascii_lowercase()
    }

    /// The value that a form must bring along to prove that it came from our own page.
    pub fn form_key(&self, token: &Token) -> String {
        BASE32_NOPAD.encode(&self.digest("form", token.reveal().as_bytes())[..20]).to_ascii_lowercase()
    }

    /// Seals the draft of whoever holds this token: without the token, neither the database nor this key opens it.
    pub fn draft_seal(&self, token: &Token) -> Seal {
        Seal(self.digest("draft", token.reveal().as_bytes()))
    }

    /// Seals what is kept with responses besides the answers: the database alone cannot open it.
    pub fn response_seal(&self) -> Seal {
        Seal(self.digest("seal", b""))
    }

    /// The key of the comments that are given with a token. It differs from that of the response, so that the
    /// database alone cannot tell which answers a comment goes with.
    pub fn comment_key(&self, token: &Token) -> Digest {
        self.digest("comment", token.reveal().as_bytes())
    }

    /// The code of an open link, 16 characters (80 bits): the same for the same seed, so that it is stored nowhere
    /// and can be shown again.
    pub fn open_code(&self, seed: &[u8]) -> String {
        BASE32_NOPAD.encode(&self.digest("open link", seed)[..10]).to_ascii_lowercase()
    }

    /// The hash under which an open link is looked up by its code.
    pub fn open_code_hash(&self, code: &str) -> Digest {
        self.digest("open code", code.as_bytes())
    }

    /// The key of an export with this seed. The seed may be told: without the server key it leads to nothing.
    pub fn export_key(&self, seed: &str) -> ExportKey {
        ExportKey::of_bytes(self.digest("export", seed.as_bytes()))
    }

    /// Seals the keys of research projects.
    pub fn project_seal(&self) -> Seal {
        Seal(self.digest("project", b""))
    }

    /// The salted hash of a return code.
    pub fn return_hash(&self, salt: &[u8; SALT_LENGTH], code: &ReturnCode) -> Digest {
        self.digest("return", &[salt.as_slice(), code.plain().as_bytes()].concat())
    }

    /// Shows that a database was made with this key, and nothing else.
    pub fn mark(&self) -> Digest {
        self.digest("mark", b"")
    }

    /// HMAC-SHA-256 over a purpose and a value; the purpose keeps digests of one value apart.
    pub(super) fn digest(&self, purpose: &str, value: &[u8]) -> Digest {
        // HMAC fills a short key up with zeros to the block of its hash (RFC 2104, section 2).
        let mut block = [0; 64];
        block[..self.0.len()].copy_from_slice(&self.0);
        let mut mac = Hmac::<Sha256>::new(&block.into());
        mac.update(purpose.as_bytes());
        mac.update(&[0]);
        mac.update(value);
        mac.finalize().into_bytes().into()
    }
}

impl fmt::Debug for ServerKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ServerKey(hidden)")
    }
}

#[cfg(unix)]
fn refuse_if_readable_by_others(path: &Path) -> Result<(), SecretError> {
    use std::os::unix::fs::PermissionsExt;
    let mode =
        fs::metadata(path).map_err(|error| SecretError::File(path.into(), error))?.permissions().mode();
    if mode & 0o077 == 0 { Ok(()) } else { Err(SecretError::ReadableByOthers(path.into(), mode & 0o777)) }
}

#[cfg(not(unix))]
fn refuse_if_readable_by_others(_: &Path) -> Result<(), SecretError> {
    Ok(())
}
