//! The ways out for a mail: a mail server, or a folder. What matters is to know of each mail whether it was taken, was
//! not, or may have been: a connection that is lost after the whole mail was handed over leaves that open.

use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
};

use lettre::{
    Message,
    transport::smtp::{
        Error as SmtpError,
        authentication::{Credentials, Mechanism},
        client::{Certificate, SmtpConnection, TlsParameters},
        commands::{Data, Mail as MailFrom, Rcpt, Rset},
        extension::ClientId,
    },
};

use crate::{
    settings::{Delivery, Security, Smtp},
    store::{MailId, outbox::Problem},
};

/// What came of handing a mail over.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Outcome {
    /// It was taken.
    Sent,
    /// It was refused for good.
    Refused(Problem),
    /// It was not taken now.
    Later(Problem),
    /// Nothing can be handed over now, this mail or another.
    Down(Problem),
    /// It was handed over, and no answer came.
    Unclear(Problem),
}

/// A way out.
pub(super) enum Transport {
    /// A mail server, with the connection that is open.
    Smtp(Box<Smtp>, Option<Box<SmtpConnection>>),
    /// A folder.
    Folder(PathBuf),
}

impl Transport {
    pub(super) fn new(delivery: &Delivery) -> Self {
        match delivery {
            Delivery::Smtp(smtp) => Self::Smtp(Box::new(smtp.clone()), None),
            Delivery::Folder(folder) => Self::Folder(folder.clone()),
        }
    }

    /// Hands a mail over.
    pub(super) fn send(&mut self, id: &MailId, message: &Message) -> Outcome {
        match self {
            Self::Folder(folder) => match write(folder, id, &message.formatted()) {
                Ok(()) => Outcome::Sent,
                Err(error) => Outcome::Down(Problem::said(&error.to_string())),
            },
            Self::Smtp(smtp, open) => {
                let mut connection = match open.take().map_or_else(|| connect(smtp).map(Box::new), Ok) {
                    Ok(connection) => connection,
                    Err(problem) => return Outcome::Down(problem),
                };
                let outcome = hand_over(&mut connection, message);
                // After a refusal the same connection goes on, once the server has forgotten this mail.
                let goes_on = match outcome {
                    Outcome::Sent => true,
                    Outcome::Refused(_) | Outcome::Later(_) => connection.command(Rset).is_ok(),
                    Outcome::Down(_) | Outcome::Unclear(_) => false,
                };
                if goes_on && !connection.has_broken() {
                    *open = Some(connection);
                } else {
                    connection.abort();
                }
                outcome
            }
        }
    }

    /// Ends the connection, when nothing is to be sent for a while.
    pub(super) fn rest(&mut self) {
        if let Self::Smtp(_, open) = self
            && let Some(mut connection) = open.take()
            && let Err(error) = connection.quit()
        {
            log::debug!("the mail server did not say goodbye: {}", said(&error).as_str());
        }
    }
}

/// Connects, secures the connection and signs in.
fn connect(smtp: &Smtp) -> Result<SmtpConnection, Problem> {
    let hello = ClientId::default();
    let tls = match smtp.security {
        Security::None => None,
        Security::StartTls | Security::Tls => Some(tls_parameters(smtp)?),
    };
    let address = (smtp.server.as_str(), smtp.port);
    let from_the_start = tls.as_ref().filter(|_| smtp.security == Security::Tls);
    let told = |error: SmtpError| said(&error);
    let mut connection =
        SmtpConnection::connect(address, Some(smtp.timeout), &hello, from_the_start, None).map_err(told)?;
    if smtp.security == Security::StartTls
        && let Some(tls) = &tls
    {
        // Fails where the server does not offer it: in plain text nothing is sent.
        connection.starttls(tls, &hello).map_err(told)?;
    }
    if let Some((user, password)) = &smtp.login {
        let credentials = Credentials::new(user.clone(), password.reveal().to_owned());
        connection.auth(&[Mechanism::Plain, Mechanism::Login], &credentials).map_err(told)?;
    }
    Ok(connection)
}

fn tls_parameters(smtp: &Smtp) -> Result<TlsParameters, Problem> {
    let mut builder = TlsParameters::builder(smtp.server.clone());
    if let Some(file) = &smtp.ca_file {
        let pem = fs::read(file).map_err(|error| Problem::said(&format!("{}: {error}", file.display())))?;
        builder = builder.add_root_certificate(Certificate::from_pem(&pem).map_err(|error| said(&error))?);
    }
    builder.build_rustls().map_err(|error| said(&error))
}

/// Hands one mail over on an open connection. Until the whole mail has been written, nothing was taken.
fn hand_over(connection: &mut SmtpConnection, message: &Message) -> Outcome {
    let envelope = message.envelope();
    if let Err(error) = connection.command(MailFrom::new(envelope.from().cloned(), Vec::new())) {
        // What is wrong with the sender is wrong with every mail.
        return Outcome::Down(said(&error));
    }
    for address in envelope.to() {
        if let Err(error) = connection.command(Rcpt::new(address.clone(), Vec::new())) {
            return not_taken(&error);
        }
    }
    if let Err(error) = connection.command(Data) {
        return not_taken(&error);
    }
    match connection.message(&message.formatted()) {
        Ok(_) => Outcome::Sent,
        Err(error) if error.status().is_some() => not_taken(&error),
        Err(error) => Outcome::Unclear(said(&error)),
    }
}

/// What an error before the mail was handed over means.
fn not_taken(error: &SmtpError) -> Outcome {
    if error.is_permanent() {
        Outcome::Refused(said(error))
    } else if error.is_transient() {
        Outcome::Later(said(error))
    } else {
        Outcome::Down(said(error))
    }
}

fn said(error: &SmtpError) -> Problem {
    Problem::said(&error.to_string())
}

/// Writes a mail to a folder, whole or not at all.
fn write(folder: &Path, id: &MailId, mail: &[u8]) -> std::io::Result<()> {
    fs::create_dir_all(folder)?;
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(mail)?;
    file.as_file().sync_all()?;
    file.persist(folder.join(format!("{id}.eml")))?;
    Ok(())
}
