//! How a server is set up: where it is reached, how it sends mail.

use std::{fmt, path::PathBuf, time::Duration};

/// The settings of a server.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// The address that partners reach the server by, such as `https://spiegel.example.org`, without a slash at
    /// the end. Without it, links are made from the address in the request.
    pub public_url: Option<String>,
    /// Whether a reverse proxy stands before the server, whose `X-Forwarded-For` tells who asks.
    pub behind_proxy: bool,
    /// How mail is sent; `None` when it is not.
    pub mail: Option<Mail>,
}

impl Settings {
    /// Whether browsers reach the server over TLS, so that cookies can be kept to that.
    pub fn is_secure(&self) -> bool {
        self.public_url.as_deref().is_some_and(|url| url.starts_with("https://"))
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
