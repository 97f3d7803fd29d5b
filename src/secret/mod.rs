//! Tokens, the server key, and what is derived from both: the reason why the database alone joins no answer
//! to a name.
//!
//! The database holds hashes of tokens and keyed digests (HMAC-SHA-256) only. The key is a file of its own,
//! readable by the server alone; whoever has the database but not the key, or the key but no token, cannot
//! tell which response belongs to which invitation.

mod code;
mod export;
mod key;
mod seal;
mod token;

use std::{io, path::PathBuf};

pub use code::{ReturnCode, SALT_LENGTH, in_groups, plain_code};
pub use export::{ExportKey, RowId};
pub use key::ServerKey;
pub use seal::Seal;
pub use token::Token;

/// A digest that may be stored and compared.
pub type Digest = [u8; 32];

/// Length in bytes of the seed of a link.
pub const SEED_LENGTH: usize = 16;

/// Random bytes from the operating system.
///
/// # Errors
/// When the operating system has no randomness to give.
pub fn random_bytes<const N: usize>() -> Result<[u8; N], SecretError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(SecretError::Randomness)?;
    Ok(bytes)
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
    use std::fs;

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
