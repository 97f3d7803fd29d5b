//! Tokens, the server key, and what is derived from both: the reason why the database alone joins no answer
//! to a name.
//!
//! The database holds hashes of tokens and keyed digests (HMAC-SHA-256) only. The key is a file of its own,
//! readable by the server alone; whoever has the database but not the key, or the key but no token, cannot
//! tell which response belongs to which invitation.

use std::{fmt, fs, io, io::Write, path::Path, path::PathBuf};

use chacha20poly1305::{
    XChaCha20Poly1305, XNonce,
    aead::{Aead, Payload},
};
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

    /// The salted hash of a return code.
    pub fn return_hash(&self, salt: &[u8; SALT_LENGTH], code: &ReturnCode) -> Digest {
        self.digest("return", &[salt.as_slice(), code.0.as_bytes()].concat())
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

/// Bytes of the salt of a return code.
pub const SALT_LENGTH: usize = 16;

/// A code (80 random bits) with which somebody finds their own answers of an anonymous wave again. Only they hold
/// it; the server keeps a salted hash.
#[derive(Clone, PartialEq, Eq)]
pub struct ReturnCode(String);

impl ReturnCode {
    /// Length in characters, without the hyphens between the groups.
    const LENGTH: usize = 16;

    /// A new code.
    ///
    /// # Errors
    /// When the operating system has no randomness to give.
    pub fn random() -> Result<Self, SecretError> {
        Ok(Self(BASE32_NOPAD.encode(&random_bytes::<10>()?).to_ascii_lowercase()))
    }

    /// Reads a code as somebody types it over: capitals, hyphens and spaces do not matter. `None` when it cannot
    /// be a code.
    pub fn parse(typed: &str) -> Option<Self> {
        plain_code(typed).filter(|code| code.len() == Self::LENGTH).map(Self)
    }

    /// The code in groups of four, to write down.
    pub fn in_groups(&self) -> String {
        in_groups(&self.0)
    }
}

impl fmt::Debug for ReturnCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ReturnCode(hidden)")
    }
}

/// A code in groups of four characters.
pub fn in_groups(code: &str) -> String {
    code.as_bytes().chunks(4).map(String::from_utf8_lossy).collect::<Vec<_>>().join("-")
}

/// A code as it is kept, from how somebody typed it; `None` when it holds a character that no code has.
pub fn plain_code(typed: &str) -> Option<String> {
    let plain = typed.chars().filter(|c| !c.is_whitespace() && *c != '-').map(|c| c.to_ascii_lowercase());
    let plain = plain.collect::<String>();
    let known = |c: char| c.is_ascii_lowercase() || ('2'..='7').contains(&c);
    (!plain.is_empty() && plain.chars().all(known)).then_some(plain)
}

/// Seals bytes so that only the holder of the same key opens them, and notices any change to them
/// (XChaCha20-Poly1305 with a random nonce of 24 bytes).
#[derive(Clone)]
pub struct Seal(Digest);

impl Seal {
    const NONCE: usize = 24;
    /// Sealed texts are filled up to a multiple of this, so that their length tells little.
    const BLOCK: usize = 256;

    /// Seals `bytes` for one place, such as a wave: elsewhere they do not open.
    ///
    /// # Errors
    /// When the operating system has no randomness to give.
    pub fn close(&self, place: &str, bytes: &[u8]) -> Result<Vec<u8>, SecretError> {
        let nonce = random_bytes::<{ Self::NONCE }>()?;
        let mut padded = bytes.to_vec();
        padded.push(1);
        padded.resize(padded.len().next_multiple_of(Self::BLOCK), 0);
        let payload = Payload { msg: &padded, aad: place.as_bytes() };
        let sealed = self.cipher().encrypt(&XNonce::from(nonce), payload).map_err(|_| SecretError::Seal)?;
        Ok([nonce.as_slice(), &sealed].concat())
    }

    /// Opens what [`close`](Self::close) sealed for the same place.
    ///
    /// # Errors
    /// When it was sealed with another key or for another place, or has been changed.
    pub fn open(&self, place: &str, sealed: &[u8]) -> Result<Vec<u8>, SecretError> {
        let (nonce, sealed) = sealed.split_first_chunk::<{ Self::NONCE }>().ok_or(SecretError::Seal)?;
        let payload = Payload { msg: sealed, aad: place.as_bytes() };
        let mut bytes =
            self.cipher().decrypt(&XNonce::from(*nonce), payload).map_err(|_| SecretError::Seal)?;
        let end = bytes.iter().rposition(|byte| *byte != 0).ok_or(SecretError::Seal)?;
        bytes.truncate(end);
        Ok(bytes)
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(&self.0.into())
    }
}

impl fmt::Debug for Seal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Seal(hidden)")
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
    /// Something sealed cannot be opened with this key.
    #[error("sealed data cannot be opened: the server key does not belong to it, or it is damaged")]
    Seal,
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
    fn what_is_sealed_opens_only_with_its_key_and_in_its_place() {
        let token = Token::random().unwrap();
        let seal = ServerKey([1; 32]).draft_seal(&token);
        for text in ["", "kort", "met nul aan het einde\0\0", &"lang".repeat(1000)] {
            let sealed = seal.close("wave", text.as_bytes()).unwrap();
            assert_eq!(seal.open("wave", &sealed).unwrap(), text.as_bytes());
            assert!(seal.open("other wave", &sealed).is_err());
            assert!(ServerKey([2; 32]).draft_seal(&token).open("wave", &sealed).is_err());
            let mut changed = sealed.clone();
            changed[30] ^= 1;
            assert!(seal.open("wave", &changed).is_err());
        }
        let lengths = ["", "ja", "bestuurlijk"].map(|text| seal.close("w", text.as_bytes()).unwrap().len());
        assert!(lengths.iter().all(|length| *length == lengths[0]), "the length tells nothing: {lengths:?}");
        assert!(seal.open("wave", b"too short").is_err());
    }

    #[test]
    fn a_return_code_can_be_typed_over_in_any_way() {
        let code = ReturnCode::random().unwrap();
        let shown = code.in_groups();
        for typed in [shown.clone(), shown.to_uppercase(), shown.replace('-', " "), format!(" {shown} ")] {
            assert_eq!(ReturnCode::parse(&typed), Some(code.clone()), "{typed}");
        }
        for wrong in ["", "abc", "0000-0000-0000-0000", &format!("{shown}a"), "' OR 1=1 --"] {
            assert_eq!(ReturnCode::parse(wrong), None, "{wrong}");
        }
        let key = ServerKey([1; 32]);
        assert_ne!(key.return_hash(&[0; 16], &code), key.return_hash(&[1; 16], &code), "the salt counts");
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
