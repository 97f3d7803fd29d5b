//! How a server is set up: where it is reached, how it sends mail.

mod certificate;
mod file;

use std::{fmt, path::PathBuf, time::Duration};

pub use certificate::CertificateFiles;
pub use file::SettingsError;

/// What an address of a server with TLS begins with.
const HTTPS: &str = "https://";

/// The settings of a server.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// The address to listen at.
    pub listen: Option<String>,
    /// The address that partners reach the server by, such as `https://spiegel.example.org`, without a slash at
    /// the end. Without it, links are made from the address in the request.
    pub public_url: Option<String>,
    /// The certificate with which the server itself speaks TLS; `None` when it speaks HTTP.
    pub tls: Option<CertificateFiles>,
    /// Whether a reverse proxy stands before the server, whose `X-Forwarded-For` tells who asks.
    pub behind_proxy: bool,
    /// Months after the last wave of a network, done or planned, at which names and addresses of its people are
    /// erased; `None` when they are kept.
    pub erase_contacts_after_months: Option<u16>,
    /// Where weaknesses are reported, as an address with `mailto:` or `https:`; `None` when nowhere.
    pub security_contact: Option<String>,
    /// How mail is sent; `None` when it is not.
    pub mail: Option<Mail>,
}

impl Settings {
    /// Whether browsers reach the server over TLS, so that cookies can be kept to that.
    pub fn is_secure(&self) -> bool {
        self.tls.is_some() || self.public_url.as_deref().is_some_and(|url| url.starts_with(HTTPS))
    }
}

/// How mail is sent.
#[derive(Debug, Clone)]
pub struct Mail {
    /// The sender, such as `Netwerkspiegel <spiegel@example.org>`.
    pub from: String,
    /// Where answers to a mail go, if not to the sender.
    pub reply_to: Option<String>,
    /// The way out.
    pub delivery: Delivery,
    /// When what was not taken is tried again.
    pub schedule: Schedule,
}

/// When a mail that was not taken is tried again.
#[derive(Debug, Clone)]
pub struct Schedule {
    /// How long to wait after each attempt; after the last one it counts as refused.
    pub after_attempt: Vec<Duration>,
    /// How long to leave a mail server alone that cannot be used: after the first time, the second and so on; the last
    /// one is repeated.
    pub while_down: Vec<Duration>,
}

impl Default for Schedule {
    /// Mail servers that defer mail of strangers (greylisting) take it after minutes; two days is as long as mail
    /// servers themselves usually try (RFC 5321, section 4.5.4.1, gives four to five at most).
    fn default() -> Self {
        let minutes = |minutes: &[u64]| minutes.iter().map(|m| Duration::from_secs(m * 60)).collect();
        Self {
            after_attempt: minutes(&[1, 5, 15, 60, 240, 480, 960, 1440]),
            while_down: minutes(&[1, 5, 15, 60]),
        }
    }
}

/// The way out for mail.
#[derive(Debug, Clone)]
pub enum Delivery {
    /// To a mail server.
    Smtp(Smtp),
    /// To files in a folder, one `.eml` each: for the demonstration.
    Folder(PathBuf),
}

/// A mail server and how to speak with it.
#[derive(Debug, Clone)]
pub struct Smtp {
    /// Its name.
    pub server: String,
    /// Its port.
    pub port: u16,
    /// How the connection is secured.
    pub security: Security,
    /// User and password, where the server asks for them.
    pub login: Option<(String, Hidden)>,
    /// A file with the certificate of who vouches for the server, where that is nobody known.
    pub ca_file: Option<PathBuf>,
    /// How long an answer of the server is waited for.
    pub timeout: Duration,
    /// At most so many mails go out in a minute.
    pub per_minute: u32,
}

/// How the connection to a mail server is secured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Security {
    /// Not at all: for a mail server on the same machine.
    None,
    /// In plain text first, and then over TLS or not at all (usually port 587).
    StartTls,
    /// Over TLS from the start (usually port 465).
    Tls,
}

impl Security {
    /// The port that mail servers usually have for it.
    pub fn usual_port(self) -> u16 {
        match self {
            Self::None => 25,
            Self::StartTls => 587,
            Self::Tls => 465,
        }
    }

    /// The word for it in the settings.
    pub fn word(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::StartTls => "starttls",
            Self::Tls => "tls",
        }
    }
}

/// A text that is never printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Hidden(String);

impl Hidden {
    /// Hides a text.
    pub fn new(text: impl Into<String>) -> Self {
        Self(text.into())
    }

    /// The text itself, for whom it is meant.
    pub fn reveal(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Hidden {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Hidden(…)")
    }
}
