//! Tokens, the server key, and what is derived from both: the reason why the database alone joins no answer
//! to a name.
//!
//! The database holds hashes of tokens and keyed digests (HMAC-SHA-256) only. The key is a file of its own,
//! readable by the server alone; whoever has the database but not the key, or the key but no token, cannot
//! tell which response belongs to which invitation.

use std::{fmt, fs, io, io::Write, path::Path, path::PathBuf};

use data_encoding::BASE32_NOPAD;
use hmac::{Hmac, KeyInit, Mac};
use sha2::{Digest as _, Sha256};

/// A digest that may be stored and compared.
pub type Digest = [u8; 32];

/// A secret of 160 random bits that somebody carries: in an invitation link or a session cookie.
///
/// It is never stored; its `Debug` form hides it, so that it cannot slip into a log.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

/// Length of a token in characters: 20 bytes in base 32.
const TOKEN_LENGTH: usize = 32;

impl Token {
    /// A new token from the operating system's random source.
    ///
    /// # Errors
    /// When the operating system has no randomness to give.
    pub fn random() -> Result<Self, SecretError> {
        Ok(Self(BASE32_NOPAD.encode(&random_bytes::<20>()?).to_ascii_lowercase()))
    }

    /// Reads what somebody brought along; `None` when it cannot be a token.
    pub fn parse(text: &str) -> Option<Self> {
        let plausible =
            text.len() == TOKEN_LENGTH && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit());
        plausible.then(|| Self(text.into()))
    }

    /// The token itself, for the link or cookie that carries it.
    pub fn reveal(&self) -> &str {
        &self.0
    }

    /// The hash under which the token is looked up. Tokens are random, so a plain hash suffices.
    pub fn hash(&self) -> Digest {
        Sha256::digest(self.0.as_bytes()).into()
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(hidden)")
    }
}

/// Random bytes from the operating system.
///
/// # Errors
/// When the operating system has no randomness to give.
pub fn random_bytes<const N: usize>() -> Result<[u8; N], SecretError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(SecretError::Randomness)?;
    Ok(bytes)
}

/// The key of this server, kept outside the database.
#[derive(Clone)]
pub struct ServerKey([u8; 32]);

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

    fn create(path: &Path) -> Result<Self, SecretError> {
        let key = random_bytes()?;
        let in_file = |error| SecretError::File(path.into(), error);
        let mut options = fs::OpenOptions::new();
        options.write(true).create_new(true);
        #[cfg(unix)]
        std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
        let mut file = options.open(path).map_err(in_file)?;
        file.write_all(&key).and_then(|()| file.sync_all()).map_err(in_file)?;
        Ok(Self(key))
    }

    /// The key of the response that is given with an invitation's token; a draft has the same key.
    pub fn response_key(&self, token: &Token) -> Digest {
        self.digest("response", token.reveal().as_bytes())
    }

    /// The key that pairs a participant's responses over waves.
    pub fn respondent_key(&self, participant: &str) -> Digest {
        self.digest("respondent", participant.as_bytes())
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

    /// HMAC-SHA-256 over a purpose and a value; the purpose keeps digests of one value apart.
    fn digest(&self, purpose: &str, value: &[u8]) -> Digest {
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

/// Why a secret cannot be had.
#[derive(Debug, thiserror::Error)]
pub enum SecretError {
    /// The operating system gave no random bytes.
    #[error("the operating system gives no random bytes: {0}")]
    Randomness(getrandom::Error),
    /// The key file cannot be read or written.
    #[error("the server key {0} cannot be used: {1}")]
    File(PathBuf, #[source] io::Error),
    /// The key file does not hold a key.
    #[error("the server key {0} does not hold 32 bytes; put back the key that belongs to this data folder")]
    WrongSize(PathBuf),
    /// The key file is open to other users.
    #[error("the server key {0} may be read by others (mode {1:o}); run: chmod 600 {0}")]
    ReadableByOthers(PathBuf, u32),
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_hides_from_logs_and_survives_its_link() {
        let token = Token::random().unwrap();
        assert_eq!(format!("{token:?}"), "Token(hidden)");
        assert_eq!(Token::parse(token.reveal()), Some(token));
        assert_eq!(Token::parse("x' OR 1=1 --"), None);
        assert_eq!(Token::parse(""), None);
    }

    #[test]
    fn the_key_is_made_once_and_for_its_owner_alone() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("server.key");
        let token = Token::random().unwrap();
        let first = ServerKey::load_or_create(&path).unwrap();
        let again = ServerKey::load_or_create(&path).unwrap();
        assert_eq!(first.response_key(&token), again.response_key(&token));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
            fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
            let refusal = ServerKey::load_or_create(&path).unwrap_err().to_string();
            assert!(refusal.contains("chmod 600"), "{refusal}");
        }
    }

    #[test]
    fn a_damaged_key_is_not_replaced() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("server.key");
        fs::write(&path, b"short").unwrap();
        #[cfg(unix)]
        fs::set_permissions(&path, std::os::unix::fs::PermissionsExt::from_mode(0o600)).unwrap();
        assert!(matches!(ServerKey::load_or_create(&path), Err(SecretError::WrongSize(_))));
        assert_eq!(fs::read(&path).unwrap(), b"short");
    }

    #[test]
    fn digests_differ_by_purpose_and_by_key() {
        let (one, other) = (ServerKey([1; 32]), ServerKey([2; 32]));
        let token = Token::random().unwrap();
        assert_ne!(one.response_key(&token), other.response_key(&token));
        assert_ne!(one.response_key(&token), one.respondent_key(token.reveal()));
        assert_ne!(one.response_key(&token), token.hash());
    }
}
