//! The worker that empties the outbox, in a thread of its own: one mail at a time, each noted as being sent before the
//! mail server hears of it, so that no mail goes out twice, whatever happens in between.

use std::{
    io,
    panic::{self, AssertUnwindSafe},
    sync::{
        Arc, Mutex, PoisonError,
        mpsc::{self, Receiver, RecvTimeoutError, Sender},
    },
    thread::{self, JoinHandle},
    time::{Duration, Instant},
};

use jiff::Zoned;
use lettre::{
    Message,
    message::{
        Mailbox, MultiPart,
        header::{HeaderName, HeaderValue},
    },
};

use super::{
    compose::{Composed, Desk, Ready},
    letter::LetterError,
    transport::{Outcome, Transport},
};
use crate::{
    settings::{Delivery, Mail},
    store::{
        MailId, Store, StoreError,
        outbox::{self, Due, Fate, Problem},
    },
};

/// What the thread is told.
enum Signal {
    /// There may be a mail.
    Wake,
    /// The server stops.
    Stop,
}

/// The worker as others know it. Dropping it stops the thread, once the mail that is being sent is done.
pub struct Postman {
    signals: Sender<Signal>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

impl Postman {
    /// Starts the worker. `base` is the address that links begin with.
    ///
    /// # Errors
    /// When no thread can be started.
    pub fn start(store: Arc<Store>, mail: Mail, base: String) -> io::Result<Self> {
        let (signals, told) = mpsc::channel();
        let transport = Transport::new(&mail.delivery);
        let worker = Worker { store, mail, base, transport, told, down: 0 };
        let thread = thread::Builder::new().name("mail".into()).spawn(move || worker.run())?;
        Ok(Self { signals, thread: Mutex::new(Some(thread)) })
    }

    /// Tells the worker that there may be a mail. A worker that has stopped sends it at the next start.
    pub fn wake(&self) {
        let _ = self.signals.send(Signal::Wake);
    }
}

impl Drop for Postman {
    fn drop(&mut self) {
        let _ = self.signals.send(Signal::Stop);
        let thread = self.thread.lock().unwrap_or_else(PoisonError::into_inner).take();
        if thread.is_some_and(|thread| thread.join().is_err()) {
            log::error!("the mail worker broke off");
        }
    }
}

struct Worker {
    store: Arc<Store>,
    mail: Mail,
    base: String,
    transport: Transport,
    told: Receiver<Signal>,
    /// How often in a row the mail server could not be used.
    down: usize,
}

/// Why a mail could not be sent that is our own fault.
#[derive(Debug, thiserror::Error)]
enum WorkError {
    #[error(transparent)]
    Store(#[from] StoreError),
    #[error(transparent)]
    Letter(#[from] LetterError),
    #[error("a mail cannot be made: {0}")]
    Message(#[from] lettre::error::Error),
    #[error("a mail cannot be made: the library broke off")]
    BrokeOff,
    #[error("a mail address cannot be: {0}")]
    Address(#[from] lettre::address::AddressError),
}

/// How long the worker waits at most before it looks again.
const LONGEST_WAIT: Duration = Duration::from_secs(10 * 60);

impl Worker {
    fn run(mut self) {
        match self.store.write_blocking(outbox::recover) {
            Ok(0) => {}
            Ok(found) => log::warn!("{found} mails were being sent when the server stopped: see their wave"),
            Err(error) => log::error!("the outbox could not be looked through: {error}"),
        }
        loop {
            // Between two mails, and while the mail server is left alone, nothing wakes the worker but the end.
            let (wait, wakes) = match self.work() {
                Ok(Some(pause)) => (pause, false),
                Ok(None) => {
                    self.transport.rest();
                    (self.until_next(), true)
                }
                Err(error) => {
                    log::error!("the outbox could not be worked on: {error}");
                    (LONGEST_WAIT, false)
                }
            };
            if self.stops_within(wait, wakes) {
                self.transport.rest();
                return;
            }
        }
    }

    /// Waits so long, or, if it `wakes`, until there may be a mail. Whether to stop.
    fn stops_within(&self, wait: Duration, wakes: bool) -> bool {
        let until = Instant::now() + wait;
        loop {
            match self.told.recv_timeout(until.saturating_duration_since(Instant::now())) {
                Ok(Signal::Stop) | Err(RecvTimeoutError::Disconnected) => return true,
                Err(RecvTimeoutError::Timeout) => return false,
                Ok(Signal::Wake) if wakes => return false,
                Ok(Signal::Wake) => {}
            }
        }
    }

    /// How long until the next mail is due.
    fn until_next(&self) -> Duration {
        let next = self.store.read(outbox::next_at).unwrap_or_else(|error| {
            log::error!("the outbox could not be read: {error}");
            None
        });
        let seconds = next.map(|at| u64::try_from(at - now()).unwrap_or(0));
        seconds.map_or(LONGEST_WAIT, Duration::from_secs).min(LONGEST_WAIT)
    }

    /// Sends the mail whose turn it is. How long to wait before the next one; `None` when there is none.
    fn work(&mut self) -> Result<Option<Duration>, WorkError> {
        let Some((due, composed)) = self.take()? else { return Ok(None) };
        let outcome = match composed {
            Composed::Not(fate) => {
                self.settle(&due.id, fate)?;
                return Ok(Some(Duration::ZERO));
            }
            Composed::Ready(ready) => match self.made(&due.id, &ready) {
                Ok(message) => self.transport.send(&due.id, &message),
                Err(WorkError::Address(_)) => Outcome::Refused(Problem::wrong_address()),
                Err(error) => {
                    log::error!("{error}");
                    Outcome::Refused(Problem::our_mistake())
                }
            },
        };
        let is_down = matches!(outcome, Outcome::Down(_));
        self.down = if is_down { self.down + 1 } else { 0 };
        let fate = self.fate(&due, outcome);
        self.settle(&due.id, fate)?;
        Ok(Some(if is_down { self.pause() } else { self.pace() }))
    }

    /// The mail whose turn it is, with what it says; from here on it counts as being sent.
    fn take(&self) -> Result<Option<(Due, Composed)>, StoreError> {
        let (key, base) = (self.store.key().clone(), self.base.clone());
        self.store.write_blocking(move |db| {
            let now = Zoned::now();
            let (today, now) = (now.date(), now.timestamp().as_second());
            let Some(due) = outbox::take(db, now)? else { return Ok(None) };
            let composed = Desk { key: &key, base: &base, today, now }.compose(db, &due)?;
            Ok(Some((due, composed)))
        })
    }

    fn settle(&self, mail: &MailId, fate: Fate) -> Result<(), StoreError> {
        let mail = mail.clone();
        self.store.write_blocking(move |db| outbox::settle(db, &mail, &fate, now()))
    }

    fn fate(&self, due: &Due, outcome: Outcome) -> Fate {
        match outcome {
            Outcome::Sent => Fate::Sent,
            Outcome::Refused(problem) => Fate::Refused(problem),
            Outcome::Unclear(problem) => Fate::Unclear(problem),
            Outcome::Down(problem) => Fate::Later { problem, at: now(), counts: false },
            Outcome::Later(problem) => {
                let attempt = usize::try_from(due.attempts).unwrap_or(usize::MAX);
                match self.mail.schedule.after_attempt.get(attempt - 1) {
                    Some(wait) => {
                        Fate::Later { problem, at: now() + wait.as_secs().cast_signed(), counts: true }
                    }
                    None => Fate::Refused(problem),
                }
            }
        }
    }

    /// How long to leave a mail server alone that cannot be used.
    fn pause(&self) -> Duration {
        let steps = &self.mail.schedule.while_down;
        let step = self.down.saturating_sub(1).min(steps.len().saturating_sub(1));
        steps.get(step).copied().unwrap_or(LONGEST_WAIT)
    }

    /// The time between two mails.
    fn pace(&self) -> Duration {
        match &self.mail.delivery {
            Delivery::Smtp(smtp) => Duration::from_secs(60) / smtp.per_minute.max(1),
            Delivery::Folder(_) => Duration::ZERO,
        }
    }

    /// The mail as it goes out. What the library for mails breaks off on stops this mail only, not the others.
    fn made(&self, id: &MailId, ready: &Ready) -> Result<Message, WorkError> {
        let made = panic::catch_unwind(AssertUnwindSafe(|| self.message(id, ready)));
        made.unwrap_or(Err(WorkError::BrokeOff))
    }

    /// The mail as it goes out. The same mail always has the same Message-ID.
    fn message(&self, id: &MailId, ready: &Ready) -> Result<Message, WorkError> {
        let from: Mailbox = self.mail.from.parse()?;
        let (name, address) = &ready.to;
        let to = Mailbox::new(Some(one_line(name)), address.trim().parse()?);
        let message_id = format!("<{id}@{}>", from.email.domain());
        let mut builder = Message::builder()
            .from(from)
            .to(to)
            .subject(one_line(&ready.letter.subject))
            .message_id(Some(message_id))
            .raw_header(header("Auto-Submitted", "auto-generated"));
        if let Some(address) = self.mail.reply_to.as_ref().or(ready.reply_to.as_ref()) {
            builder = builder.reply_to(address.parse()?);
        }
        if let Some(no_mail) = &ready.letter.no_mail {
            // RFC 8058: mail programs offer a button for it.
            builder = builder
                .raw_header(header("List-Unsubscribe", &format!("<{}>", no_mail.address)))
                .raw_header(header("List-Unsubscribe-Post", "List-Unsubscribe=One-Click"));
        }
        let parts = MultiPart::alternative_plain_html(ready.letter.text()?, ready.letter.html()?);
        Ok(builder.multipart(parts)?)
    }
}

/// A text for a header: without line breaks and other signs that end one.
fn one_line(text: &str) -> String {
    text.split(char::is_control).filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

fn header(name: &'static str, value: &str) -> HeaderValue {
    HeaderValue::new(HeaderName::new_from_ascii_str(name), value.to_owned())
}

/// Seconds since 1970.
fn now() -> i64 {
    Zoned::now().timestamp().as_second()
}
