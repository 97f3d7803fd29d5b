//! The second factor of an account: codes that change every half minute (TOTP, RFC 6238), made by an app that shares a
//! secret with us.

use data_encoding::BASE32_NOPAD;
use totp_rs::{Algorithm, Builder, Totp};
use url::Url;

use crate::secret::{SecretError, random_bytes};

/// Length of the shared secret in bytes (RFC 4226, section 4, advises 160 bits).
pub const SECRET_LENGTH: usize = 20;
/// The name under which the app keeps it.
const ISSUER: &str = "Netwerkspiegel";

/// A new shared secret.
///
/// # Errors
/// When there is no randomness.
pub fn new_secret() -> Result<[u8; SECRET_LENGTH], SecretError> {
    random_bytes()
}

/// The time step to which a code belongs, if it is right at this moment (in seconds since 1970), or was or will be half
/// a minute away. A step may be used once: that is for the caller to keep.
pub fn step_of(secret: &[u8], code: &str, now: i64) -> Option<i64> {
    let digits = code.chars().filter(char::is_ascii_digit).collect::<String>();
    let step = totp(secret)?.check(&digits, u64::try_from(now).ok()?)?;
    i64::try_from(step).ok()
}

/// The code at a moment: for those who play the app.
pub fn code_at(secret: &[u8], now: i64) -> Option<String> {
    Some(totp(secret)?.generate(u64::try_from(now).ok()?).to_string())
}

/// The secret as it is typed over: in groups of four.
pub fn typed(secret: &[u8]) -> String {
    let letters = BASE32_NOPAD.encode(secret);
    let groups = letters.as_bytes().chunks(4).map(String::from_utf8_lossy);
    groups.collect::<Vec<_>>().join(" ")
}

/// The address that the app reads from a QR code.
pub fn address(secret: &[u8], email: &str) -> String {
    let label = format!("{ISSUER}:{email}");
    let mut address = Url::parse("otpauth://totp/").expect("a sound address");
    address.set_path(&label);
    address
        .query_pairs_mut()
        .append_pair("secret", &BASE32_NOPAD.encode(secret))
        .append_pair("issuer", ISSUER);
    address.into()
}

fn totp(secret: &[u8]) -> Option<Totp> {
    Builder::new().with_algorithm(Algorithm::SHA1).with_secret(secret.to_vec()).build().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The last six digits of the values of RFC 6238, appendix B, for SHA-1.
    #[test]
    fn codes_are_those_of_the_standard() {
        let secret = b"12345678901234567890";
        for (now, code) in [(59, "287082"), (1_111_111_109, "081804"), (2_000_000_000, "279037")] {
            assert_eq!(code_at(secret, now).unwrap(), code);
            assert_eq!(step_of(secret, code, now), Some(now / 30));
            assert_eq!(step_of(secret, &format!("{} {}", &code[..3], &code[3..]), now), Some(now / 30));
            assert_eq!(step_of(secret, code, now + 30), Some(now / 30), "half a minute late");
            assert_eq!(step_of(secret, code, now + 90), None, "too late");
        }
        assert_eq!(step_of(secret, "", 59), None);
    }

    #[test]
    fn the_app_reads_the_secret_and_the_address() {
        let address = address(b"12345678901234567890", "a+b@voorbeeld.example");
        assert!(
            address.starts_with("otpauth://totp/Netwerkspiegel:a+b@voorbeeld.example?secret=GEZDGNBV"),
            "{address}"
        );
        assert!(address.ends_with("&issuer=Netwerkspiegel"));
        assert_eq!(typed(b"12345678901234567890"), "GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ");
    }
}
