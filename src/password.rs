//! Passwords: kept as argon2id hashes only.

use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};

/// Memory of one hash in KiB: 46 MiB with one pass, as OWASP's cheat sheet on password storage advises.
const MEMORY_KIB: u32 = 46 * 1024;
const PASSES: u32 = 1;
const LANES: u32 = 1;

/// Why a password cannot be hashed.
#[derive(Debug, thiserror::Error)]
#[error("the password cannot be hashed: {0}")]
pub struct PasswordError(String);

/// The hash to keep of a password.
///
/// # Errors
/// When the password is too long for argon2, or there is no randomness for a salt.
pub fn hash(password: &str) -> Result<String, PasswordError> {
    let params =
        Params::new(MEMORY_KIB, PASSES, LANES, None).map_err(|error| PasswordError(error.to_string()))?;
    let argon2 = Argon2::new(Algorithm::Argon2id, Version::V0x13, params);
    let hash = argon2.hash_password(password.as_bytes()).map_err(|error| PasswordError(error.to_string()))?;
    Ok(hash.to_string())
}

/// Whether a password belongs to a hash. Without a hash (an unknown account) the same work is done and the
/// answer is no, so that the time taken does not tell whether the account exists.
pub fn verify(password: &str, hash: Option<&str>) -> bool {
    let Some(hash) = hash.and_then(|hash| PasswordHash::new(hash).ok()) else {
        // The outcome is of no interest, only the time.
        let _ = self::hash(password);
        return false;
    };
    Argon2::default().verify_password(password.as_bytes(), &hash).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_fits_its_own_hash_only() {
        let kept = hash("een zin die ik onthoud").unwrap();
        assert!(kept.starts_with("$argon2id$v=19$m=47104,t=1,p=1$"), "{kept}");
        assert!(verify("een zin die ik onthoud", Some(&kept)));
        assert!(!verify("een zin die ik vergat", Some(&kept)));
        assert!(!verify("een zin die ik onthoud", None));
        assert!(!verify("een zin die ik onthoud", Some("geen hash")));
    }
}
