//! Builds the whole application and runs it.

use std::{
    io,
    net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, TcpListener},
    num::NonZero,
    sync::Arc,
    thread,
    time::Duration,
};

use actix_web::{App, HttpServer, dev, middleware::from_fn, rt, web};
use jiff::Zoned;

use super::{
    account, admin,
    assets::Assets,
    coordinator, home, metrics, no_mail,
    pages::Pages,
    patience::{self, Watch},
    protection, research, sign_in,
    state::State,
    survey,
    tls::{self, Certificate},
};
use crate::{
    mail::Postman,
    settings::Settings,
    store::{Store, upkeep},
};

/// The largest form that is read, in bytes: far more than any of our forms needs.
const MAX_FORM: usize = 256 * 1024;
/// Time between two rounds of upkeep.
const HOUSEKEEPING: Duration = Duration::from_secs(10 * 60);
/// Seconds that requests in progress get to finish when the server stops.
const SHUTDOWN_SECONDS: u64 = 10;

/// Connections that may wait for room.
#[cfg(unix)]
const QUEUE: i32 = 1024;
/// Time that a browser gets to take the last answer when a connection is ended.
const GOODBYE: Duration = Duration::from_secs(1);

/// A server that listens; it serves once [`run`](Self::run) is awaited.
pub struct Server {
    state: web::Data<State>,
    server: dev::Server,
    watch: Arc<Watch>,
    address: SocketAddr,
    certificate: Option<Arc<Certificate>>,
}

impl Server {
    /// Listens at `address`; port 0 takes any free port.
    ///
    /// # Errors
    /// When the address cannot be listened at, or the certificate not be used.
    pub fn bind(address: &str, store: Arc<Store>, settings: Settings) -> io::Result<Self> {
        let listener = TcpListener::bind(address)?;
        lengthen_queue(&listener)?;
        let address = listener.local_addr()?;
        let assets = web::Data::new(Assets::new());
        let pages = Pages::new(&assets).map_err(io::Error::other)?;
        let certificate =
            settings.tls.clone().map(Certificate::read).transpose().map_err(io::Error::other)?;
        let certificate = certificate.map(Arc::new);
        let base = settings.public_url.clone().unwrap_or_else(|| here(address, certificate.is_some()));
        let start = |mail| Postman::start(Arc::clone(&store), mail, base);
        let postman = settings.mail.clone().map(start).transpose()?;
        let between = patience::between_requests(settings.behind_proxy);
        let state = web::Data::new(State::new(store, pages, settings, postman)?);
        let served = state.clone();
        let watch = Arc::new(Watch::new());
        let watching = Arc::clone(&watch);
        let workers = thread::available_parallelism().map_or(1, NonZero::get);
        let server = HttpServer::new(move || {
            App::new()
                .app_data(served.clone())
                .app_data(assets.clone())
                .app_data(web::FormConfig::default().limit(MAX_FORM))
                .wrap(from_fn(protection::same_origin))
                .wrap(from_fn(protection::few_wrong_links))
                .wrap(from_fn(protection::error_pages))
                .wrap(from_fn(protection::headers))
                .wrap(from_fn(metrics::count))
                .wrap(from_fn(patience::patient))
                .configure(home::routes)
                .configure(no_mail::routes)
                .configure(survey::routes)
                .configure(sign_in::routes)
                .configure(account::routes)
                .configure(admin::routes)
                .configure(research::routes)
                .configure(coordinator::routes)
        })
        .workers(workers)
        // Connections that find no room wait in the queue of the system.
        .max_connections(watch.most().div_ceil(workers))
        .client_request_timeout(patience::FOR_HEAD)
        .client_disconnect_timeout(GOODBYE)
        .tls_handshake_timeout(patience::FOR_HEAD)
        .keep_alive(between)
        .on_connect(move |socket, connection| watching.connected(socket, connection))
        .shutdown_timeout(SHUTDOWN_SECONDS);
        let server = match &certificate {
            None => server.listen(listener)?,
            Some(shown) => server.listen_rustls_0_23(listener, tls::config(Arc::clone(shown))?)?,
        };
        Ok(Self { state, server: server.run(), watch, address, certificate })
    }

    /// The address that is listened at.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The address of the start page for a browser on this machine.
    pub fn here(&self) -> String {
        here(self.address, self.certificate.is_some())
    }

    /// A handle to stop the server with.
    pub fn handle(&self) -> dev::ServerHandle {
        self.server.handle()
    }

    /// Serves until the server is stopped.
    ///
    /// # Errors
    /// When the server breaks off.
    pub async fn run(self) -> io::Result<()> {
        let housekeeping = rt::spawn(keep_house(self.state, self.certificate));
        let watching = rt::spawn(async move { self.watch.keep().await });
        let outcome = self.server.await;
        housekeeping.abort();
        watching.abort();
        outcome
    }
}

/// Lets more connections wait for room than a listener of the standard library does.
#[cfg(unix)]
fn lengthen_queue(listener: &TcpListener) -> io::Result<()> {
    Ok(rustix::net::listen(listener, QUEUE)?)
}

#[cfg(not(unix))]
fn lengthen_queue(_: &TcpListener) -> io::Result<()> {
    Ok(())
}

/// The address of the start page for a browser on this machine: who listens everywhere listens here too.
fn here(address: SocketAddr, is_secure: bool) -> String {
    let ip = match address.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => Ipv4Addr::LOCALHOST.into(),
        IpAddr::V6(ip) if ip.is_unspecified() => Ipv6Addr::LOCALHOST.into(),
        ip => ip,
    };
    let scheme = if is_secure { "https" } else { "http" };
    format!("{scheme}://{}", SocketAddr::new(ip, address.port()))
}

/// Does the upkeep at the start and every few minutes, so that waves close soon after their last day and a renewed
/// certificate is shown soon.
async fn keep_house(state: web::Data<State>, certificate: Option<Arc<Certificate>>) {
    let mut rounds = rt::time::interval(HOUSEKEEPING);
    loop {
        rounds.tick().await;
        if let Some(Err(error)) = certificate.as_ref().map(|certificate| certificate.read_again()) {
            log::error!("the certificate before stays in use: {error}");
        }
        let (now, key) = (Zoned::now(), state.store.key().clone());
        let erase_after = state.settings.erase_contacts_after_months;
        let (today, seconds) = (now.date(), now.timestamp().as_second());
        let round = state.store.write(move |db| upkeep::round(db, &key, erase_after, today, seconds));
        let done = match round.await {
            Ok(done) => done,
            Err(error) => {
                log::error!("the upkeep could not be done: {error}");
                continue;
            }
        };
        if done.queued > 0 {
            state.wake_postman();
        }
        if done.closed > 0 || done.erased > 0 || state.log_is_left() {
            state.empty_log().await;
        }
    }
}
