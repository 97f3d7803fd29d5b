//! Asks, on many connections at once, as fast as the answers come.

use std::{
    cell::{Cell, RefCell},
    error::Error,
    rc::Rc,
    time::{Duration, Instant},
};

use actix_web::web::Bytes;
use http_body_util::{BodyExt, Full};
use hyper::{
    Method, Request, Response, StatusCode,
    body::Incoming,
    client::conn::http1::{self, SendRequest},
    header,
};
use hyper_util::rt::TokioIo;
use tokio::{net::TcpStream, runtime, task::LocalSet};

use crate::journey::{Ask, Journey};

type Failure = Box<dyn Error>;
type Connection = SendRequest<Full<Bytes>>;

/// How it went.
pub struct Outcome {
    took: Vec<Duration>,
    elapsed: Duration,
    /// Length of the last body in bytes.
    pub length: usize,
}

impl Outcome {
    /// Answers a second.
    pub fn per_second(&self) -> f64 {
        self.took.len() as f64 / self.elapsed.as_secs_f64()
    }

    /// The time within which this part of the answers came.
    pub fn quantile(&self, part: f64) -> Duration {
        let place = (part * self.took.len() as f64) as usize;
        self.took[place.min(self.took.len() - 1)]
    }
}

/// What the connections share.
struct Shared<'a> {
    journeys: &'a [Journey],
    next: Cell<usize>,
    took: RefCell<Vec<Duration>>,
    length: Cell<usize>,
    until: Instant,
}

impl Shared<'_> {
    /// The next journey; `None` when the time is over.
    fn next(&self) -> Result<Option<&Journey>, Failure> {
        if Instant::now() >= self.until {
            return Ok(None);
        }
        let number = self.next.replace(self.next.get() + 1);
        let journey = &self.journeys[number % self.journeys.len()];
        if number >= self.journeys.len() && !journey.again {
            return Err("everybody has answered before the time was over".into());
        }
        Ok(Some(journey))
    }
}

/// Makes journeys on so many connections for so long.
pub fn run(
    url: &str,
    connections: usize,
    measured: Duration,
    journeys: &[Journey],
) -> Result<Outcome, Failure> {
    let start = Instant::now();
    let shared = Rc::new(Shared {
        journeys,
        next: Cell::new(0),
        took: RefCell::default(),
        length: Cell::new(0),
        until: start + measured,
    });
    let each = (0..connections).map(|_| travel(url, &shared));
    on_one_thread(async { futures_util::future::try_join_all(each).await.map(drop) })?;
    let elapsed = start.elapsed();
    let mut took = shared.took.take();
    took.sort_unstable();
    Ok(Outcome { took, elapsed, length: shared.length.get() })
}

/// The cookie that a request sets.
pub fn cookie_of(url: &str, ask: &Ask) -> Result<Option<String>, Failure> {
    on_one_thread(async {
        let mut connection = connect(url).await?;
        Ok(cookie(&send(&mut connection, url, ask, None).await?))
    })
}

fn on_one_thread<T>(work: impl Future<Output = Result<T, Failure>>) -> Result<T, Failure> {
    let runtime = runtime::Builder::new_current_thread().enable_io().build()?;
    LocalSet::new().block_on(&runtime, work)
}

async fn travel(url: &str, shared: &Shared<'_>) -> Result<(), Failure> {
    let mut connection = connect(url).await?;
    while let Some(journey) = shared.next()? {
        let mut kept = None;
        for ask in &journey.requests {
            let start = Instant::now();
            let answer = send(&mut connection, url, ask, kept.as_deref()).await?;
            let right = if ask.form.is_some() { StatusCode::SEE_OTHER } else { StatusCode::OK };
            if answer.status() != right {
                return Err(format!("{} answered {}", ask.path, answer.status()).into());
            }
            kept = kept.or_else(|| cookie(&answer));
            let body = answer.into_body().collect().await?.to_bytes();
            shared.took.borrow_mut().push(start.elapsed());
            shared.length.set(body.len());
        }
    }
    Ok(())
}

async fn connect(url: &str) -> Result<Connection, Failure> {
    let stream = TcpStream::connect(url).await?;
    stream.set_nodelay(true)?;
    let (connection, driver) = http1::handshake(TokioIo::new(stream)).await?;
    tokio::task::spawn_local(driver);
    Ok(connection)
}

async fn send(
    connection: &mut Connection,
    url: &str,
    ask: &Ask,
    cookie: Option<&str>,
) -> Result<Response<Incoming>, Failure> {
    let method = if ask.form.is_some() { Method::POST } else { Method::GET };
    let mut request = Request::builder().method(method).uri(&ask.path).header(header::HOST, url);
    if ask.form.is_some() {
        request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
    }
    if let Some(cookie) = cookie.or(ask.cookie.as_deref()) {
        request = request.header(header::COOKIE, cookie);
    }
    let body = Bytes::from(ask.form.clone().unwrap_or_default());
    connection.ready().await?;
    Ok(connection.send_request(request.body(Full::new(body))?).await?)
}

fn cookie(answer: &Response<Incoming>) -> Option<String> {
    let set = answer.headers().get(header::SET_COOKIE)?.to_str().ok()?;
    set.split(';').next().map(str::to_owned)
}
