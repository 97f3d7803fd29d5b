//! Tokens, return codes, codes of open links, codes of the second factor, and what is sealed: what somebody brings along.

#![no_main]

use std::sync::LazyLock;

use libfuzzer_sys::fuzz_target;
use netwerkspiegel::{
    second_factor,
    secret::{ReturnCode, Seal, ServerKey, Token, in_groups, plain_code},
};

static SEAL: LazyLock<Seal> = LazyLock::new(|| {
    let folder = tempfile::tempdir().expect("a folder");
    ServerKey::load_or_create(&folder.path().join("server.key")).expect("a key").account_seal()
});

fuzz_target!(|bytes: &[u8]| {
    // What nobody sealed does not open; what was sealed does, and only as it was.
    assert!(SEAL.open("account", bytes).is_err());
    let mut sealed = SEAL.close("account", bytes).expect("randomness");
    assert_eq!(SEAL.open("account", &sealed).expect("our own seal"), bytes);
    assert!(SEAL.open("elsewhere", &sealed).is_err());
    let place = bytes.iter().map(|byte| usize::from(*byte)).sum::<usize>() % sealed.len();
    sealed[place] ^= 1 << (bytes.len() % 8);
    assert!(SEAL.open("account", &sealed).is_err());

    let Ok(text) = std::str::from_utf8(bytes) else { return };
    if let Some(token) = Token::parse(text) {
        assert_eq!(token.reveal(), text, "a token is what was brought along");
        assert!(text.len() == 32 && text.bytes().all(|byte| byte.is_ascii_alphanumeric()));
        assert!(!format!("{token:?}").contains(text), "a token hides from logs");
    }
    if let Some(plain) = plain_code(text) {
        assert!(plain.bytes().all(|byte| byte.is_ascii_lowercase() || (b'2'..=b'7').contains(&byte)));
        assert_eq!(plain_code(&plain).as_ref(), Some(&plain));
        assert_eq!(plain_code(&in_groups(&plain)), Some(plain), "however it is written");
    }
    if let Some(code) = ReturnCode::parse(text) {
        assert_eq!(ReturnCode::parse(&code.in_groups().to_uppercase()), Some(code.clone()));
        assert_eq!(code.in_groups().len(), 19);
    }
    // Six digits of the right half minute and nothing else.
    let (secret, now) = ([7; second_factor::SECRET_LENGTH], 1_000_000_000);
    if let Some(step) = second_factor::step_of(&secret, text, now) {
        let digits = text.chars().filter(char::is_ascii_digit).collect::<String>();
        assert_eq!(second_factor::code_at(&secret, step * 30), Some(digits));
        assert!((now / 30 - 1..=now / 30 + 1).contains(&step));
    }
});
