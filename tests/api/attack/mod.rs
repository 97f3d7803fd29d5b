//! A stranger, a partner, a coordinator and another site try what the OWASP ASVS (level 2) warns of, against the real
//! server. Which test proves which point is told in SECURITY.md; who may come where is in `matrix`, guessing in
//! `accounts`, what figures give away in `privacy`.

mod forms;
mod headers;
mod injection;
mod requests;
mod sessions;
mod wire;

use std::{
    io::{Read, Write},
    net::TcpStream,
    time::Duration,
};

use netwerkspiegel::store::account::Role;

use crate::{
    app::{App, Visitor},
    matrix::{For, Objects, ROUTES},
};

/// Longer than any answer takes: who waits so long has found a server that hangs.
const PATIENCE: Duration = Duration::from_secs(60);

/// A connection to the server.
fn connect(app: &App) -> TcpStream {
    let socket = TcpStream::connect(app.url.trim_start_matches("http://")).unwrap();
    socket.set_read_timeout(Some(PATIENCE)).unwrap();
    socket
}

/// Sends bytes as they are, and gives back all that the server says until it ends the connection.
fn raw(app: &App, bytes: &[u8]) -> String {
    let mut socket = connect(app);
    // A server that has heard enough may end the connection before all is sent.
    let _ = socket.write_all(bytes);
    let mut said = Vec::new();
    let _ = socket.read_to_end(&mut said);
    String::from_utf8_lossy(&said).into_owned()
}

/// The head of a request on a connection of its own, with these further lines.
fn head(method: &str, target: &str, lines: &[&str]) -> String {
    let lines = lines.iter().map(|line| format!("{line}\r\n")).collect::<String>();
    format!("{method} {target} HTTP/1.1\r\nHost: spiegel.example\r\nConnection: close\r\n{lines}\r\n")
}

/// The status in the first line of an answer; `None` when the server said nothing.
fn status(said: &str) -> Option<u16> {
    said.strip_prefix("HTTP/1.1 ")?.get(..3)?.parse().ok()
}

/// The cookies of a visitor as a line.
fn cookie_line(visitor: &Visitor) -> String {
    let cookies = visitor.cookies().into_iter().map(|(name, value)| format!("{name}={value}"));
    format!("Cookie: {}", cookies.collect::<Vec<_>>().join("; "))
}

/// Somebody for every role, each signed in.
struct Everybody {
    nobody: Visitor,
    coordinator: Visitor,
    researcher: Visitor,
    administrator: Visitor,
}

impl Everybody {
    fn of(app: &App) -> Self {
        Self {
            nobody: app.visitor(),
            coordinator: app.coordinator(),
            researcher: app.signed_in(Role::Researcher),
            administrator: app.signed_in(Role::Administrator),
        }
    }

    /// Whom a route is for.
    fn whom(&self, whom: For) -> &Visitor {
        match whom {
            For::All => &self.nobody,
            For::SignedIn | For::Network | For::Coordinator => &self.coordinator,
            For::Administrator => &self.administrator,
            For::Researcher => &self.researcher,
        }
    }
}

/// The objects of the network whose wave is open.
fn objects(app: &App) -> Objects {
    let open = crate::app::steps::wave_page(app, "");
    Objects::of(app, open.split('/').nth(2).unwrap())
}

/// Every address that is asked for with GET, with whom it is for.
fn pages(objects: &Objects) -> Vec<(String, For)> {
    let shown = ROUTES.iter().filter(|(_, methods, _)| methods.contains('G'));
    shown.map(|(route, _, whom)| (objects.address(route), *whom)).collect()
}
