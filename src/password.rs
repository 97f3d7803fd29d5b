//! Passwords: kept as argon2id hashes only.

use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};

/// Memory of one hash in KiB: 19 MiB with two passes, the first that OWASP's cheat sheet on password storage advises.
const MEMORY_KIB: u32 = 19 * 1024;
const PASSES: u32 = 2;
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

/// Fewest characters of a password.
pub const SHORTEST: usize = 12;
/// Most characters of a password.
pub const LONGEST: usize = 256;

/// Why a password is not good enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weakness {
    /// It has fewer than [`SHORTEST`] characters.
    Short,
    /// It has more than [`LONGEST`] characters.
    Long,
    /// It is easily guessed: a known one, or made of known words, dates, keys in a row, or the owner's own name.
    Guessable,
}

impl Weakness {
    /// The word for it in messages.
    pub fn word(self) -> &'static str {
        match self {
            Self::Short => "short",
            Self::Long => "long",
            Self::Guessable => "guessable",
        }
    }
}

/// Looks whether a password is good enough: by its length and by how many guesses it takes, not by which characters it
/// is composed of (NIST SP 800-63B, section 5.1.1.2). `own` are words that an attacker tries first, such as the
/// owner's name.
///
/// # Errors
/// What is wrong with it.
pub fn check(password: &str, own: &[&str]) -> Result<(), Weakness> {
    let length = password.chars().count();
    if length < SHORTEST {
        return Err(Weakness::Short);
    }
    if length > LONGEST {
        return Err(Weakness::Long);
    }
    let known = ["netwerkspiegel", "wachtwoord", "welkom", "samenwerken", "coordinator"];
    let joined = own.iter().map(|words| words.replace([' ', '.', '-'], "")).collect::<Vec<_>>();
    let parts = own.iter().flat_map(|words| words.split(['@', '.', ' ', '-']));
    let own = parts.chain(joined.iter().map(String::as_str)).chain(known);
    let own = own.filter(|word| word.chars().count() > 2).collect::<Vec<_>>();
    let guesses = zxcvbn::zxcvbn(password, &own);
    if guesses.score() >= zxcvbn::Score::Three { Ok(()) } else { Err(Weakness::Guessable) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_password_is_judged_by_length_and_guesses() {
        let own = ["Noor Verhage", "noor@wilgerdam.example"];
        for (password, weakness) in [
            ("kort", Weakness::Short),
            ("elf letters", Weakness::Short),
            (&"a1b2".repeat(65), Weakness::Long),
            ("password1234", Weakness::Guessable),
            ("qwertyuiop123", Weakness::Guessable),
            ("wachtwoord12", Weakness::Guessable),
            ("Noorverhage1", Weakness::Guessable),
            ("aaaaaaaaaaaaaaa", Weakness::Guessable),
        ] {
            assert_eq!(check(password, &own), Err(weakness), "{password}");
        }
        for password in ["een zin die ik onthoud", "vier losse woorden fietsbel", "x7#Kq!vb2$Lw"] {
            assert_eq!(check(password, &own), Ok(()), "{password}");
        }
    }

    #[test]
    fn a_password_fits_its_own_hash_only() {
        let kept = hash("een zin die ik onthoud").unwrap();
        assert!(kept.starts_with("$argon2id$v=19$m=19456,t=2,p=1$"), "{kept}");
        assert!(verify("een zin die ik onthoud", Some(&kept)));
        assert!(!verify("een zin die ik vergat", Some(&kept)));
        assert!(!verify("een zin die ik onthoud", None));
        assert!(!verify("een zin die ik onthoud", Some("geen hash")));
    }
}
