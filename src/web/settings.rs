//! How the pages are served.

/// The settings of a server.
#[derive(Debug, Clone, Default)]
pub struct Settings {
    /// The address that partners reach the server by, such as `https://spiegel.example.org`, without a slash at
    /// the end. Without it, links are made from the address in the request.
    pub public_url: Option<String>,
}

impl Settings {
    /// Whether browsers reach the server over TLS, so that cookies can be kept to that.
    pub fn is_secure(&self) -> bool {
        self.public_url.as_deref().is_some_and(|url| url.starts_with("https://"))
    }
}
