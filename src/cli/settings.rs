//! `settings`: what a server would start with, without the secrets.

use std::io::Write;

use super::{
    CliError,
    serve::{self, ServeArgs},
};
use crate::settings::{Delivery, Mail, Settings};

/// What is told of TLS where there is none.
const NO_TLS: &str = "none, the server speaks HTTP";

/// Runs the command.
///
/// # Errors
/// When a setting is not right, or the output cannot be written.
pub fn run(args: &ServeArgs, out: &mut impl Write) -> Result<(), CliError> {
    let settings = serve::settings(args)?;
    for (name, value) in rows(&settings) {
        writeln!(out, "{name:<28} {value}")?;
    }
    Ok(())
}

/// Every setting by its name, as it works out.
fn rows(settings: &Settings) -> Vec<(&'static str, String)> {
    let or = |value: Option<String>, without: &str| value.unwrap_or_else(|| without.into());
    let months = settings.erase_contacts_after_months.map(|months| format!("{months} months"));
    let mut rows = vec![
        ("listen", or(settings.listen.clone(), serve::LISTEN)),
        ("public_url", or(settings.public_url.clone(), "as the browser asks for it")),
        ("behind_proxy", settings.behind_proxy.to_string()),
        (
            "tls_certificate",
            or(settings.tls.as_ref().map(|tls| tls.certificate.display().to_string()), NO_TLS),
        ),
        ("tls_key", or(settings.tls.as_ref().map(|tls| tls.key.display().to_string()), NO_TLS)),
        ("erase_contacts_after_months", or(months, "never")),
        ("security_contact", or(settings.security_contact.clone(), "none")),
    ];
    match &settings.mail {
        None => rows.push(("mail", "not sent".into())),
        Some(mail) => rows.extend(of_mail(mail)),
    }
    rows
}

fn of_mail(mail: &Mail) -> Vec<(&'static str, String)> {
    let mut rows = vec![("mail.from", mail.from.clone())];
    rows.extend(mail.reply_to.clone().map(|address| ("mail.reply_to", address)));
    match &mail.delivery {
        Delivery::Folder(folder) => rows.push(("mail.folder", folder.display().to_string())),
        Delivery::Smtp(smtp) => {
            rows.push(("mail.server", smtp.server.clone()));
            rows.push(("mail.port", smtp.port.to_string()));
            rows.push(("mail.security", smtp.security.word().into()));
            if let Some((user, _)) = &smtp.login {
                rows.push(("mail.user", user.clone()));
                rows.push(("mail.password", "set, not shown".into()));
            }
            rows.extend(smtp.ca_file.as_ref().map(|file| ("mail.ca_file", file.display().to_string())));
            rows.push(("mail.timeout_seconds", smtp.timeout.as_secs().to_string()));
            rows.push(("mail.per_minute", smtp.per_minute.to_string()));
        }
    }
    rows
}
