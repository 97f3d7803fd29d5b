//! A server that speaks TLS itself.

use std::{
    io::{Read, Write},
    net::TcpStream,
    sync::Arc,
};

use netwerkspiegel::settings::Settings;
use rustls::{ClientConfig, ClientConnection, RootCertStore, StreamOwned, crypto::ring};

use crate::app::{App, certificate::Made};

/// A server with this certificate; the folder holds its files.
fn start(made: &Made) -> (App, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap();
    let settings = Settings { tls: Some(made.write(folder.path())), ..Settings::default() };
    (App::start_with(settings), folder)
}

fn connect(app: &App) -> TcpStream {
    TcpStream::connect(app.url.split_once("://").unwrap().1).unwrap()
}

/// What the server answers to a client that trusts this certificate only.
fn ask(app: &App, trusted: &Made, request: &str) -> Result<String, std::io::Error> {
    let mut roots = RootCertStore::empty();
    roots.add(trusted.der.clone()).unwrap();
    let config = ClientConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    let client = ClientConnection::new(Arc::new(config), "localhost".try_into().unwrap()).unwrap();
    let mut stream = StreamOwned::new(client, connect(app));
    write!(stream, "{request}\r\nHost: localhost\r\nConnection: close\r\n\r\n")?;
    let mut answer = String::new();
    stream.read_to_string(&mut answer)?;
    Ok(answer)
}

#[test]
fn pages_come_over_tls_and_cookies_are_kept_to_it() {
    let made = Made::new();
    let (app, _folder) = start(&made);
    assert!(app.url.starts_with("https://127.0.0.1:"), "{}", app.url);
    let page = ask(&app, &made, "GET / HTTP/1.1").unwrap();
    assert!(page.starts_with("HTTP/1.1 200") && page.trim_end().ends_with("</html>"), "{page}");
    assert!(page.contains("strict-transport-security: max-age="), "{page}");
    let path = app.open_link()[app.url.len()..].to_owned();
    let started = ask(&app, &made, &format!("POST {path} HTTP/1.1\r\nContent-Length: 0")).unwrap();
    assert!(started.starts_with("HTTP/1.1 303"), "{started}");
    let cookie = started.lines().find(|line| line.starts_with("set-cookie: __Host-blad-")).unwrap();
    assert!(cookie.contains("Secure") && cookie.contains("HttpOnly"), "{cookie}");
}

#[test]
fn who_speaks_no_tls_or_trusts_another_certificate_gets_no_page() {
    let made = Made::new();
    let (app, _folder) = start(&made);
    let mut plain = connect(&app);
    plain.write_all(b"GET / HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
    let mut answer = Vec::new();
    // The server may also break the connection off.
    let _ = plain.read_to_end(&mut answer);
    assert!(!String::from_utf8_lossy(&answer).contains("HTTP/1.1"), "{answer:?}");
    let error = ask(&app, &Made::new(), "GET / HTTP/1.1").unwrap_err().to_string();
    assert!(error.contains("certificate"), "{error}");
    assert!(
        ask(&app, &made, "GET /healthz HTTP/1.1").unwrap().trim_end().ends_with("ok"),
        "others are served"
    );
}
