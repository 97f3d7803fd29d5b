//! How long we wait for who is slow, on purpose or not. A head of a request that does not come is given up by the server
//! itself; what it does not give up is done here: a body that trickles in, and a connection that begins a second
//! request and does not end it, or asks for a page and does not read it. When so many are open that there is hardly room
//! for others, those that have asked nothing for the longest time have to go.

use std::{
    any::Any,
    future::Future,
    io,
    net::{Shutdown, TcpStream},
    sync::{Arc, Mutex, PoisonError, Weak},
    task::Poll,
    time::{Duration, Instant},
};

use actix_tls::accept::rustls_0_23::TlsStream;
use actix_web::{
    Error, HttpMessage,
    body::MessageBody,
    dev::{Extensions, Payload, ServiceRequest, ServiceResponse},
    error::PayloadError,
    middleware::Next,
    rt,
};
use futures_util::{StreamExt, stream};

/// The time for the head of a first request. A phone at the edge of its network takes one or two seconds; on a machine
/// that is busy with something else a head that came in time is looked at seconds later, and must not be given up then.
pub(super) const FOR_HEAD: Duration = Duration::from_secs(15);
/// The time for the body of a request: a long list of partners over a slow line.
const FOR_BODY: Duration = Duration::from_secs(60);
/// The time between two requests on one connection of a browser.
const OF_BROWSER: Duration = Duration::from_secs(5);
/// The time between two requests on one connection of a proxy: longer than proxies keep theirs (nginx a minute, Caddy
/// two), so that none sends a form on a connection that we are ending.
const OF_PROXY: Duration = Duration::from_secs(130);
/// The time from the head of one request to that of the next, or to the end: the largest download over a slow line.
const FOR_CONNECTION: Duration = Duration::from_secs(5 * 60);
/// Time between two looks at the open connections.
const ROUND: Duration = Duration::from_secs(1);
/// Files that the server itself holds open or may open, with room to spare.
const OTHER_FILES: usize = 200;
/// Files of a connection: that of the server, and ours to end it by.
const FILES_OF_CONNECTION: usize = 2;
/// The most connections, however many files may be open.
const MOST: usize = 20_000;

/// The time that a connection stays open between two requests.
pub(super) fn between_requests(behind_proxy: bool) -> Duration {
    if behind_proxy { OF_PROXY } else { OF_BROWSER }
}

/// The open connections.
pub(super) struct Watch {
    most: usize,
    open: Mutex<Vec<Weak<Connection>>>,
}

/// An open connection.
struct Connection {
    socket: TcpStream,
    asked: Mutex<Instant>,
}

impl Watch {
    /// Watches over at most as many connections as files may be open for.
    pub(super) fn new() -> Self {
        let room = files_at_once().saturating_sub(OTHER_FILES) / FILES_OF_CONNECTION;
        Self::over(room.clamp(64, MOST))
    }

    fn over(most: usize) -> Self {
        Self { most, open: Mutex::default() }
    }

    /// The most connections at the same time.
    pub(super) fn most(&self) -> usize {
        self.most
    }

    /// Begins to watch over a connection that was just made.
    pub(super) fn connected(&self, socket: &dyn Any, connection: &mut Extensions) {
        let plain = socket.downcast_ref::<rt::net::TcpStream>();
        let secure = || socket.downcast_ref::<TlsStream<rt::net::TcpStream>>().map(|tls| tls.get_ref().0);
        let Some(socket) = plain.or_else(secure).and_then(own_end) else { return };
        let watched = Arc::new(Connection { socket, asked: Mutex::new(Instant::now()) });
        self.open.lock().unwrap_or_else(PoisonError::into_inner).push(Arc::downgrade(&watched));
        connection.insert(watched);
    }

    /// Ends connections that have asked nothing for too long, time and again.
    pub(super) async fn keep(&self) {
        let mut rounds = rt::time::interval(ROUND);
        loop {
            rounds.tick().await;
            self.round(Instant::now());
        }
    }

    /// Ends what has been silent for too long; if there is hardly room for others, the more silent half.
    fn round(&self, now: Instant) {
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        open.retain(|connection| connection.strong_count() > 0);
        let mut connections = open.iter().filter_map(Weak::upgrade).collect::<Vec<_>>();
        drop(open);
        let too_many = connections.len() > self.most / 4 * 3;
        let to_go = if too_many { connections.len().saturating_sub(self.most / 2) } else { 0 };
        connections.sort_by_cached_key(|connection| connection.asked());
        for (place, connection) in connections.iter().enumerate() {
            if place < to_go || now.duration_since(connection.asked()) > FOR_CONNECTION {
                // Whoever went before needs no goodbye.
                let _ = connection.socket.shutdown(Shutdown::Both);
            }
        }
        if too_many {
            log::warn!("{} connections at once: {to_go} that asked nothing were ended", connections.len());
        }
    }
}

impl Connection {
    fn asked(&self) -> Instant {
        *self.asked.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Notes that a connection asks for something, and waits for its body only for a time.
pub(super) async fn patient<B: MessageBody>(
    mut request: ServiceRequest,
    next: Next<B>,
) -> Result<ServiceResponse<B>, Error> {
    if let Some(connection) = request.conn_data::<Arc<Connection>>() {
        *connection.asked.lock().unwrap_or_else(PoisonError::into_inner) = Instant::now();
    }
    match request.take_payload() {
        Payload::None => {}
        payload => request.set_payload(within(FOR_BODY, payload)),
    }
    next.call(request).await
}

/// A body that breaks off when it is not there in time.
fn within(time: Duration, mut body: Payload) -> Payload {
    let mut end = Box::pin(rt::time::sleep(time));
    let body = stream::poll_fn(move |context| match body.poll_next_unpin(context) {
        Poll::Pending if end.as_mut().poll(context).is_ready() => {
            Poll::Ready(Some(Err(PayloadError::Incomplete(Some(io::ErrorKind::TimedOut.into())))))
        }
        other => other,
    });
    Payload::Stream { payload: Box::pin(body) }
}

/// The same connection once more, to end it by.
#[cfg(unix)]
fn own_end(socket: &rt::net::TcpStream) -> Option<TcpStream> {
    use std::os::fd::AsFd;
    socket.as_fd().try_clone_to_owned().ok().map(TcpStream::from)
}

#[cfg(not(unix))]
fn own_end(_: &rt::net::TcpStream) -> Option<TcpStream> {
    None
}

/// How many files this process may have open.
#[cfg(unix)]
fn files_at_once() -> usize {
    let limit = rustix::process::getrlimit(rustix::process::Resource::Nofile).current;
    limit.map_or(usize::MAX, |limit| usize::try_from(limit).unwrap_or(usize::MAX))
}

#[cfg(not(unix))]
fn files_at_once() -> usize {
    usize::MAX
}

#[cfg(test)]
mod tests {
    use std::net::TcpListener;

    use super::*;

    /// A connection that asked for something so many seconds ago, and the other end of it.
    fn connection(watch: &Watch, now: Instant, seconds: u64) -> (Arc<Connection>, TcpStream) {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let other = TcpStream::connect(listener.local_addr().unwrap()).unwrap();
        let (socket, _) = listener.accept().unwrap();
        let asked = Mutex::new(now - Duration::from_secs(seconds));
        let connection = Arc::new(Connection { socket, asked });
        watch.open.lock().unwrap().push(Arc::downgrade(&connection));
        (connection, other)
    }

    /// Whether the other end was told that nothing more comes.
    fn is_ended(other: &TcpStream) -> bool {
        other.set_nonblocking(true).unwrap();
        matches!(other.peek(&mut [0]), Ok(0))
    }

    #[test]
    fn who_asks_nothing_for_five_minutes_is_ended() {
        let (watch, now) = (Watch::over(100), Instant::now());
        let made = [10, 299, 301].map(|seconds| connection(&watch, now, seconds));
        watch.round(now);
        assert_eq!(made.each_ref().map(|(_, other)| is_ended(other)), [false, false, true]);
    }

    #[test]
    fn of_too_many_the_most_silent_are_ended_and_of_few_nobody() {
        let (watch, now) = (Watch::over(8), Instant::now());
        let mut made = (1..=6).map(|seconds| connection(&watch, now, seconds)).collect::<Vec<_>>();
        watch.round(now);
        assert!(!made.iter().any(|(_, other)| is_ended(other)), "there is room");
        made.push(connection(&watch, now, 0));
        watch.round(now);
        let ended = made.iter().map(|(_, other)| is_ended(other)).collect::<Vec<_>>();
        assert_eq!(ended, [false, false, false, true, true, true, false]);
        drop(made);
        watch.round(now);
        assert!(watch.open.lock().unwrap().is_empty(), "who went is not kept");
    }

    #[test]
    fn a_body_that_does_not_come_breaks_off() {
        rt::System::new().block_on(async {
            let silent: Payload = Payload::Stream { payload: Box::pin(stream::pending()) };
            let mut body = within(Duration::from_millis(1), silent);
            assert!(matches!(body.next().await, Some(Err(PayloadError::Incomplete(Some(_))))));
        });
    }
}
