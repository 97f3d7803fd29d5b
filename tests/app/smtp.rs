//! A mail server for the tests: it speaks SMTP over a real socket, keeps what it takes, and fails in every way that
//! real ones do, when it is told to.

use std::{
    collections::HashMap,
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    path::PathBuf,
    sync::{Arc, Condvar, Mutex},
    thread,
    time::{Duration, Instant},
};

use netwerkspiegel::settings::{Delivery, Hidden, Mail, Schedule, Security, Settings, Smtp};
use rustls::{ServerConfig, ServerConnection, StreamOwned};

use super::certificate::Made;

/// How long a test waits for something that must happen.
const PATIENCE: Duration = Duration::from_secs(20);

/// What the server does with a mail to an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// Refuses the address.
    Refuse,
    /// Defers it so many times, then takes it.
    Defer(u32),
    /// Closes the connection when it hears the address.
    DieAtAddress,
    /// Takes the whole mail and closes the connection without an answer.
    DieAfterMail,
    /// Takes the whole mail and then says nothing more until the client goes away.
    HangAfterMail,
}

/// A mail that was taken, whole.
#[derive(Debug, Clone)]
pub struct Received {
    pub to: String,
    pub source: Vec<u8>,
}

#[derive(Default)]
struct Heard {
    mails: Vec<Received>,
    /// Mails that came in whole and were not answered.
    unanswered: Vec<String>,
    manners: HashMap<String, Manner>,
    connections: u32,
    logins: Vec<String>,
    dead: bool,
    mute: bool,
}

pub struct SmtpServer {
    port: u16,
    heard: Arc<(Mutex<Heard>, Condvar)>,
    security: Security,
    /// The certificate that a client must trust, as a file.
    ca_file: Option<PathBuf>,
    _folder: tempfile::TempDir,
}

impl SmtpServer {
    pub fn start() -> Self {
        Self::start_with(Security::None)
    }

    /// With [`Security::StartTls`] or [`Security::Tls`] it asks for user `spiegel` and password `geheim`.
    pub fn start_with(security: Security) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let port = listener.local_addr().unwrap().port();
        let heard = Arc::new((Mutex::new(Heard::default()), Condvar::new()));
        let folder = tempfile::tempdir().unwrap();
        let (tls, ca_file) = match security {
            Security::None => (None, None),
            Security::StartTls | Security::Tls => {
                let made = Made::new();
                (Some(made.server_config()), Some(made.write(folder.path()).certificate))
            }
        };
        let hears = Arc::clone(&heard);
        thread::spawn(move || {
            for stream in listener.incoming() {
                let (stream, heard, tls) = (stream.unwrap(), Arc::clone(&hears), tls.clone());
                thread::spawn(move || {
                    // A client that goes away ends the conversation; that is no mistake here.
                    let _ = converse(stream, &heard, security, tls);
                });
            }
        });
        Self { port, heard, security, ca_file, _folder: folder }
    }

    pub fn behave(&self, address: &str, manner: Manner) {
        self.heard.0.lock().unwrap().manners.insert(address.to_lowercase(), manner);
    }

    pub fn forgive(&self, address: &str) {
        self.heard.0.lock().unwrap().manners.remove(&address.to_lowercase());
    }

    /// From now on every connection is closed at once, and every mail refused with it; or no longer.
    pub fn set_dead(&self, dead: bool) {
        self.heard.0.lock().unwrap().dead = dead;
    }

    /// From now on nobody is greeted; or they are again.
    pub fn set_mute(&self, mute: bool) {
        self.heard.0.lock().unwrap().mute = mute;
    }

    pub fn mails(&self) -> Vec<Received> {
        self.heard.0.lock().unwrap().mails.clone()
    }

    pub fn logins(&self) -> Vec<String> {
        self.heard.0.lock().unwrap().logins.clone()
    }

    /// Waits until so many mails were taken.
    pub fn wait_for(&self, count: usize) -> Vec<Received> {
        self.until(|heard| heard.mails.len() >= count).mails.clone()
    }

    /// Waits until a mail to somebody came in whole that gets no answer.
    pub fn wait_for_unanswered(&self) -> String {
        self.until(|heard| !heard.unanswered.is_empty()).unanswered[0].clone()
    }

    /// Waits until so many connections were made.
    pub fn wait_for_connections(&self, count: u32) {
        drop(self.until(|heard| heard.connections >= count));
    }

    fn until(&self, condition: impl Fn(&Heard) -> bool) -> std::sync::MutexGuard<'_, Heard> {
        let (heard, changed) = &*self.heard;
        let deadline = Instant::now() + PATIENCE;
        let mut guard = heard.lock().unwrap();
        while !condition(&guard) {
            let left = deadline.saturating_duration_since(Instant::now());
            assert!(!left.is_zero(), "{} mails, {} connections", guard.mails.len(), guard.connections);
            guard = changed.wait_timeout(guard, left).unwrap().0;
        }
        guard
    }

    /// Settings by which a server sends its mail here, and tries again at once.
    pub fn settings(&self) -> Settings {
        self.settings_with("geheim")
    }

    pub fn settings_with(&self, password: &str) -> Settings {
        let login = (self.security != Security::None).then(|| ("spiegel".into(), Hidden::new(password)));
        let smtp = Smtp {
            server: if login.is_some() { "localhost".into() } else { "127.0.0.1".into() },
            port: self.port,
            security: self.security,
            login,
            ca_file: self.ca_file.clone(),
            timeout: Duration::from_secs(1),
            per_minute: 60_000,
        };
        let mail = Mail {
            from: "Netwerkspiegel <spiegel@voorbeeld.example>".into(),
            reply_to: None,
            delivery: Delivery::Smtp(smtp),
            schedule: Schedule {
                after_attempt: vec![Duration::ZERO; 3],
                while_down: vec![Duration::from_millis(20)],
            },
        };
        Settings { mail: Some(mail), ..Settings::default() }
    }

    pub fn port(&self) -> u16 {
        self.port
    }
}

/// A stream in plain text or over TLS.
trait Stream: Read + Write {}
impl<T: Read + Write> Stream for T {}

fn converse(
    stream: TcpStream,
    heard: &(Mutex<Heard>, Condvar),
    security: Security,
    tls: Option<Arc<ServerConfig>>,
) -> std::io::Result<()> {
    let (dead, mute) = {
        let mut guard = heard.0.lock().unwrap();
        guard.connections += 1;
        heard.1.notify_all();
        (guard.dead, guard.mute)
    };
    if dead {
        return Ok(());
    }
    if mute {
        return until_gone(stream);
    }
    match (security, tls) {
        (Security::None, _) | (_, None) => greet_and_talk(&mut { stream }, heard, false, false).map(|_| ()),
        (Security::Tls, Some(config)) => {
            let connection = ServerConnection::new(config).map_err(std::io::Error::other)?;
            greet_and_talk(&mut StreamOwned::new(connection, stream), heard, false, true).map(|_| ())
        }
        (Security::StartTls, Some(config)) => {
            let mut stream = stream;
            if !greet_and_talk(&mut stream, heard, true, false)? {
                return Ok(());
            }
            let connection = ServerConnection::new(config).map_err(std::io::Error::other)?;
            talk(&mut StreamOwned::new(connection, stream), heard, false, true).map(|_| ())
        }
    }
}

fn until_gone(mut stream: TcpStream) -> std::io::Result<()> {
    while stream.read(&mut [0; 64])? > 0 {}
    Ok(())
}

fn greet_and_talk(
    stream: &mut impl Stream,
    heard: &(Mutex<Heard>, Condvar),
    offers_tls: bool,
    asks_login: bool,
) -> std::io::Result<bool> {
    say(stream, "220 test ESMTP")?;
    talk(stream, heard, offers_tls, asks_login)
}

/// Talks until the client says goodbye; `true` when it goes on over TLS.
fn talk(
    stream: &mut impl Stream,
    heard: &(Mutex<Heard>, Condvar),
    offers_tls: bool,
    asks_login: bool,
) -> std::io::Result<bool> {
    let mut known = !asks_login && !offers_tls;
    let mut to = String::new();
    loop {
        let line = read_line(stream)?;
        let verb = line.split([' ', ':']).next().unwrap_or_default().to_ascii_uppercase();
        match verb.as_str() {
            "EHLO" | "HELO" => {
                let more = if offers_tls { "STARTTLS" } else { "AUTH PLAIN LOGIN" };
                say(stream, &format!("250-test\r\n250 {more}"))?;
            }
            "STARTTLS" if offers_tls => {
                say(stream, "220 go on")?;
                return Ok(true);
            }
            "AUTH" => {
                let secret = line.split(' ').nth(2).unwrap_or_default();
                let right = data_encoding::BASE64.encode(b"\0spiegel\0geheim");
                heard.0.lock().unwrap().logins.push(secret.to_owned());
                heard.1.notify_all();
                known = secret == right;
                say(stream, if known { "235 welcome" } else { "535 5.7.8 wrong password" })?;
            }
            // Also for who is connected already.
            "MAIL" if heard.0.lock().unwrap().dead => return Ok(false),
            "MAIL" if !known => say(stream, "530 5.7.0 sign in first")?,
            "MAIL" | "RSET" | "NOOP" => say(stream, "250 ok")?,
            "RCPT" => {
                to = line.split(['<', '>']).nth(1).unwrap_or_default().to_lowercase();
                let manner = heard.0.lock().unwrap().manners.get(&to).copied();
                match manner {
                    Some(Manner::Refuse) => {
                        say(
                            stream,
                            &format!("550 5.1.1 <{to}> no such mailbox, see https://mail.example/{to}"),
                        )?;
                    }
                    Some(Manner::Defer(times)) if times > 0 => {
                        heard.0.lock().unwrap().manners.insert(to.clone(), Manner::Defer(times - 1));
                        say(stream, "451 4.7.1 try again later")?;
                    }
                    Some(Manner::DieAtAddress) => return Ok(false),
                    _ => say(stream, "250 ok")?,
                }
            }
            "DATA" => {
                say(stream, "354 go on")?;
                let source = read_mail(stream)?;
                let mut guard = heard.0.lock().unwrap();
                match guard.manners.get(&to) {
                    Some(manner @ (Manner::DieAfterMail | Manner::HangAfterMail)) => {
                        let hangs = *manner == Manner::HangAfterMail;
                        guard.unanswered.push(to.clone());
                        drop(guard);
                        heard.1.notify_all();
                        while hangs && stream.read(&mut [0; 64])? > 0 {}
                        return Ok(false);
                    }
                    _ => guard.mails.push(Received { to: to.clone(), source }),
                }
                drop(guard);
                // The answer first: whoever waits for the mail may look at its state at once.
                say(stream, "250 taken")?;
                heard.1.notify_all();
            }
            "QUIT" => {
                say(stream, "221 bye")?;
                return Ok(false);
            }
            _ => say(stream, "502 unknown")?,
        }
    }
}

fn say(stream: &mut impl Stream, line: &str) -> std::io::Result<()> {
    stream.write_all(format!("{line}\r\n").as_bytes())?;
    stream.flush()
}

fn read_line(stream: &mut impl Stream) -> std::io::Result<String> {
    let mut line = Vec::new();
    while !line.ends_with(b"\r\n") {
        let mut byte = [0];
        stream.read_exact(&mut byte)?;
        line.push(byte[0]);
    }
    Ok(String::from_utf8_lossy(&line).trim_end().to_owned())
}

fn read_mail(stream: &mut impl Stream) -> std::io::Result<Vec<u8>> {
    let mut mail = Vec::new();
    while !mail.ends_with(b"\r\n.\r\n") {
        let mut byte = [0];
        stream.read_exact(&mut byte)?;
        mail.push(byte[0]);
    }
    mail.truncate(mail.len() - 3);
    Ok(mail)
}
