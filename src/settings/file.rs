//! Reads the settings: from a TOML file, then from environment variables, which go before the file. Everything is
//! checked here, once, so that a server starts with settings that can work or tells what is wrong with them.

use std::{
    fs, io,
    path::{Path, PathBuf},
    str::FromStr,
    time::Duration,
};

use serde::Deserialize;
use url::{Host, Url};

use super::{CertificateFiles, Delivery, HTTPS, Hidden, Mail, Schedule, Security, Settings, Smtp};

/// What the name of an environment variable of ours begins with.
const PREFIX: &str = "NETWERKSPIEGEL_";
/// The variables that may be set, without the prefix.
const VARIABLES: [&str; 20] = [
    "DATA",
    "CONFIG",
    "LOG_FORMAT",
    "LISTEN",
    "PUBLIC_URL",
    "BEHIND_PROXY",
    "TLS_CERTIFICATE",
    "TLS_KEY",
    "ERASE_CONTACTS_AFTER_MONTHS",
    "SECURITY_CONTACT",
    "MAIL_FROM",
    "MAIL_REPLY_TO",
    "MAIL_FOLDER",
    "MAIL_SERVER",
    "MAIL_PORT",
    "MAIL_SECURITY",
    "MAIL_USER",
    "MAIL_PASSWORD",
    "MAIL_PASSWORD_FILE",
    "MAIL_CA_FILE",
];
/// Seconds that an answer of the mail server is waited for, unless set.
const TIMEOUT: u64 = 30;
/// Mails in a minute, unless set.
const PER_MINUTE: u32 = 60;

/// Why the settings cannot be used. Every message names the place and says what to do; none shows a password.
#[derive(Debug, thiserror::Error)]
pub enum SettingsError {
    /// A file cannot be read.
    #[error("{0} cannot be read: {1}")]
    File(PathBuf, #[source] io::Error),
    /// The file is no TOML, or holds something that is no setting.
    #[error("{0} is not right: {1}")]
    Syntax(PathBuf, String),
    /// A setting has a value that cannot be.
    #[error("the setting {name} cannot be \"{value}\": {advice}")]
    Value {
        /// Name as in the file.
        name: &'static str,
        /// What it was set to.
        value: String,
        /// What it must be.
        advice: &'static str,
    },
    /// Two settings do not go together, or one misses another.
    #[error("{0}")]
    Together(&'static str),
    /// An environment variable that nobody reads.
    #[error("the environment variable {0} is no setting; see docs/hosting.md for their names")]
    Unknown(String),
    /// A certificate and a key that cannot be used together.
    #[error(
        "tls_certificate {certificate} and tls_key {key} cannot be used: {reason}; give a certificate and the key that was made for it",
        certificate = .certificate.display(), key = .key.display()
    )]
    Certificate {
        /// The file with the certificate.
        certificate: PathBuf,
        /// The file with the key.
        key: PathBuf,
        /// What is wrong.
        reason: String,
    },
    /// A file with a password or a key can be read by others.
    #[error("{0} holds a secret and may be read by others (mode {1:o}); run: chmod 600 {0}")]
    ReadableByOthers(PathBuf, u32),
}

/// The file as it is written.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    listen: Option<String>,
    public_url: Option<String>,
    behind_proxy: Option<bool>,
    tls_certificate: Option<PathBuf>,
    tls_key: Option<PathBuf>,
    erase_contacts_after_months: Option<u16>,
    security_contact: Option<String>,
    #[serde(default)]
    mail: WrittenMail,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenMail {
    from: Option<String>,
    reply_to: Option<String>,
    folder: Option<PathBuf>,
    server: Option<String>,
    port: Option<u16>,
    security: Option<String>,
    user: Option<String>,
    password: Option<String>,
    password_file: Option<PathBuf>,
    ca_file: Option<PathBuf>,
    timeout_seconds: Option<u64>,
    per_minute: Option<u32>,
}

impl Settings {
    /// The settings in `file` (if there is one) and in these environment variables.
    ///
    /// # Errors
    /// When anything is not right; see [`SettingsError`].
    pub fn read(
        file: Option<&Path>,
        environment: impl IntoIterator<Item = (String, String)>,
    ) -> Result<Self, SettingsError> {
        let mut written = match file {
            Some(path) => Written::read(path)?,
            None => Written::default(),
        };
        for (variable, value) in environment {
            let Some(name) = variable.strip_prefix(PREFIX) else { continue };
            if !VARIABLES.contains(&name) {
                return Err(SettingsError::Unknown(variable));
            }
            written.set(name, value)?;
        }
        written.check()
    }
}

impl Written {
    fn read(path: &Path) -> Result<Self, SettingsError> {
        let text = fs::read_to_string(path).map_err(|error| SettingsError::File(path.into(), error))?;
        let written: Self =
            toml::from_str(&text).map_err(|error| SettingsError::Syntax(path.into(), told(&text, &error)))?;
        if written.mail.password.is_some() {
            refuse_if_readable_by_others(path)?;
        }
        Ok(written)
    }

    /// Puts the value of an environment variable in the place of what the file says.
    fn set(&mut self, variable: &str, value: String) -> Result<(), SettingsError> {
        let mail = &mut self.mail;
        match variable {
            "LISTEN" => self.listen = Some(value),
            "PUBLIC_URL" => self.public_url = Some(value),
            "BEHIND_PROXY" => self.behind_proxy = Some(parsed("behind_proxy", value, "say true or false")?),
            "TLS_CERTIFICATE" => self.tls_certificate = Some(value.into()),
            "TLS_KEY" => self.tls_key = Some(value.into()),
            "ERASE_CONTACTS_AFTER_MONTHS" => {
                let advice = "give a whole number of months";
                self.erase_contacts_after_months =
                    Some(parsed("erase_contacts_after_months", value, advice)?);
            }
            "SECURITY_CONTACT" => self.security_contact = Some(value),
            "MAIL_FROM" => mail.from = Some(value),
            "MAIL_REPLY_TO" => mail.reply_to = Some(value),
            "MAIL_FOLDER" => mail.folder = Some(value.into()),
            "MAIL_SERVER" => mail.server = Some(value),
            "MAIL_PORT" => {
                mail.port = Some(parsed("mail.port", value, "give a port number, such as 587")?);
            }
            "MAIL_SECURITY" => mail.security = Some(value),
            "MAIL_USER" => mail.user = Some(value),
            "MAIL_PASSWORD" => mail.password = Some(value),
            "MAIL_PASSWORD_FILE" => mail.password_file = Some(value.into()),
            "MAIL_CA_FILE" => mail.ca_file = Some(value.into()),
            // DATA, CONFIG and LOG_FORMAT are read by the command line.
            _ => {}
        }
        Ok(())
    }

    fn check(self) -> Result<Settings, SettingsError> {
        let mail = self.mail.check()?;
        if mail.is_some() && self.public_url.is_none() {
            return Err(SettingsError::Together(
                "public_url is missing: mails carry links, so give the address that browsers reach the server by, such as https://spiegel.example.org",
            ));
        }
        let tls = check_tls(self.tls_certificate, self.tls_key)?;
        let public_url = self.public_url.map(|url| check_url(&url)).transpose()?;
        if tls.is_some() && public_url.as_ref().is_some_and(|url| !url.starts_with(HTTPS)) {
            return Err(SettingsError::Together(
                "tls_certificate is set, so browsers come over TLS: let public_url begin with https://",
            ));
        }
        Ok(Settings {
            listen: self.listen,
            public_url,
            tls,
            behind_proxy: self.behind_proxy.unwrap_or(false),
            erase_contacts_after_months: self.erase_contacts_after_months.map(check_months).transpose()?,
            security_contact: self.security_contact.map(|contact| check_contact(&contact)).transpose()?,
            mail,
        })
    }
}

impl WrittenMail {
    fn check(self) -> Result<Option<Mail>, SettingsError> {
        let delivery = match (&self.server, &self.folder) {
            (None, None) if self.is_blank() => return Ok(None),
            (None, None) => {
                return Err(SettingsError::Together(
                    "there are settings under [mail], but neither server nor folder: add mail.server, or take [mail] out",
                ));
            }
            (Some(_), Some(_)) => {
                return Err(SettingsError::Together(
                    "mail.server and mail.folder are both set: keep the one that mail must go to",
                ));
            }
            (None, Some(folder)) => Delivery::Folder(folder.clone()),
            (Some(_), None) => Delivery::Smtp(self.smtp()?),
        };
        let from = self.from.ok_or(SettingsError::Together(
            "mail.from is missing: give the sender, such as \"Netwerkspiegel <spiegel@example.org>\"",
        ))?;
        Ok(Some(Mail {
            from: check_mailbox("mail.from", from)?,
            reply_to: self.reply_to.map(|address| check_mailbox("mail.reply_to", address)).transpose()?,
            delivery,
            schedule: Schedule::default(),
        }))
    }

    /// Whether nothing at all is set.
    fn is_blank(&self) -> bool {
        self.from.is_none() && self.user.is_none() && self.password.is_none() && self.password_file.is_none()
    }

    fn smtp(&self) -> Result<Smtp, SettingsError> {
        let written = self.server.clone().unwrap_or_default();
        let server = match Host::parse(&written) {
            Ok(_) => written,
            Err(_) => {
                return Err(SettingsError::Value {
                    name: "mail.server",
                    value: written,
                    advice: "give the name of the mail server only, such as smtp.example.org",
                });
            }
        };
        let security = match self.security.as_deref() {
            None | Some("starttls") => Security::StartTls,
            Some("tls") => Security::Tls,
            Some("none") => Security::None,
            Some(other) => {
                return Err(SettingsError::Value {
                    name: "mail.security",
                    value: other.into(),
                    advice: "say \"starttls\", \"tls\" or, for a mail server on this machine, \"none\"",
                });
            }
        };
        if let Some(file) = &self.ca_file {
            fs::File::open(file).map_err(|error| SettingsError::File(file.clone(), error))?;
        }
        Ok(Smtp {
            server,
            port: self.port.unwrap_or(security.usual_port()),
            security,
            login: self.login(security)?,
            ca_file: self.ca_file.clone(),
            timeout: Duration::from_secs(self.timeout_seconds.unwrap_or(TIMEOUT).clamp(1, 600)),
            per_minute: self.per_minute.unwrap_or(PER_MINUTE).max(1),
        })
    }

    fn login(&self, security: Security) -> Result<Option<(String, Hidden)>, SettingsError> {
        let password = match (&self.password, &self.password_file) {
            (Some(_), Some(_)) => {
                return Err(SettingsError::Together(
                    "mail.password and mail.password_file are both set: keep one of them",
                ));
            }
            (Some(password), None) => Some(Hidden::new(password)),
            (None, Some(path)) => Some(read_password(path)?),
            (None, None) => None,
        };
        match (&self.user, password) {
            (Some(_), Some(_)) if security == Security::None => Err(SettingsError::Together(
                "mail.security is \"none\", so the password would be readable on its way: choose \"starttls\" or \"tls\", or take out mail.user and the password",
            )),
            (Some(user), Some(password)) => Ok(Some((user.clone(), password))),
            (None, None) => Ok(None),
            (Some(_), None) => Err(SettingsError::Together(
                "mail.user is set without a password: add mail.password_file, or the environment variable NETWERKSPIEGEL_MAIL_PASSWORD",
            )),
            (None, Some(_)) => {
                Err(SettingsError::Together("there is a password for mail without mail.user: add the user"))
            }
        }
    }
}

fn parsed<T: FromStr>(name: &'static str, value: String, advice: &'static str) -> Result<T, SettingsError> {
    value.trim().parse().map_err(|_| SettingsError::Value { name, value, advice })
}

/// Both files or neither, and what is in them can be used.
fn check_tls(
    certificate: Option<PathBuf>,
    key: Option<PathBuf>,
) -> Result<Option<CertificateFiles>, SettingsError> {
    match (certificate, key) {
        (None, None) => Ok(None),
        (Some(certificate), Some(key)) => {
            let files = CertificateFiles { certificate, key };
            files.read()?;
            Ok(Some(files))
        }
        (Some(_), None) => Err(SettingsError::Together(
            "tls_certificate is set without tls_key: give the file with its key too, or take tls_certificate out",
        )),
        (None, Some(_)) => Err(SettingsError::Together(
            "tls_key is set without tls_certificate: give the file with the certificate too, or take tls_key out",
        )),
    }
}

/// An address of a server: scheme, host, port, and nothing behind it.
fn check_url(written: &str) -> Result<String, SettingsError> {
    let wrong = || SettingsError::Value {
        name: "public_url",
        value: written.into(),
        advice: "give the address that browsers reach the server by, such as https://spiegel.example.org, with nothing behind it",
    };
    let url = Url::parse(written.trim()).map_err(|_| wrong())?;
    let plain = url.path() == "/" && url.query().is_none() && url.fragment().is_none();
    let bare = url.username().is_empty() && url.password().is_none();
    let known = ["http", "https"].contains(&url.scheme()) && url.has_host();
    if plain && bare && known { Ok(url.origin().ascii_serialization()) } else { Err(wrong()) }
}

fn check_months(months: u16) -> Result<u16, SettingsError> {
    if (1..=120).contains(&months) {
        return Ok(months);
    }
    Err(SettingsError::Value {
        name: "erase_contacts_after_months",
        value: months.to_string(),
        advice: "give 1 to 120 months; leave it out to keep names and addresses",
    })
}

/// Where weaknesses are reported: a page over TLS, or a mail address.
fn check_contact(written: &str) -> Result<String, SettingsError> {
    let typed = written.trim();
    let address = typed.strip_prefix("mailto:").unwrap_or(typed);
    if address.parse::<lettre::Address>().is_ok() && address.is_ascii() {
        return Ok(format!("mailto:{address}"));
    }
    match Url::parse(typed) {
        Ok(url) if url.scheme() == "https" => Ok(url.into()),
        _ => Err(SettingsError::Value {
            name: "security_contact",
            value: written.into(),
            advice: "give a mail address, or a page that begins with https://, at which weaknesses are reported",
        }),
    }
}

fn check_mailbox(name: &'static str, written: String) -> Result<String, SettingsError> {
    match written.parse::<lettre::message::Mailbox>() {
        Ok(_) => Ok(written),
        Err(_) => Err(SettingsError::Value {
            name,
            value: written,
            advice: "give an address, such as \"Netwerkspiegel <spiegel@example.org>\"",
        }),
    }
}

fn read_password(path: &Path) -> Result<Hidden, SettingsError> {
    let text = fs::read_to_string(path).map_err(|error| SettingsError::File(path.into(), error))?;
    refuse_if_readable_by_others(path)?;
    Ok(Hidden::new(text.trim_end_matches(['\r', '\n'])))
}

/// What is wrong with a file, and where: "line 3, column 8: …". What stands on the line of a password is not told.
fn told(text: &str, error: &toml::de::Error) -> String {
    let Some(span) = error.span() else { return error.message().into() };
    let before = text.get(..span.start).unwrap_or(text);
    let line = before.matches('\n').count();
    let column = before.chars().rev().take_while(|c| *c != '\n').count() + 1;
    let secret = text.lines().nth(line).is_some_and(|text| text.contains("password"));
    let reason = if secret { "the password must stand in quotes" } else { error.message() };
    format!("line {}, column {column}: {reason}", line + 1)
}

#[cfg(unix)]
pub(super) fn refuse_if_readable_by_others(path: &Path) -> Result<(), SettingsError> {
    use std::os::unix::fs::PermissionsExt;
    let metadata = fs::metadata(path).map_err(|error| SettingsError::File(path.into(), error))?;
    let mode = metadata.permissions().mode() & 0o777;
    if mode & 0o077 == 0 { Ok(()) } else { Err(SettingsError::ReadableByOthers(path.into(), mode)) }
}

#[cfg(not(unix))]
pub(super) fn refuse_if_readable_by_others(_: &Path) -> Result<(), SettingsError> {
    Ok(())
}
