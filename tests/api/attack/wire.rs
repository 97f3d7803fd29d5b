//! What goes over the line: too slow, too much, and two requests where a proxy sees one.

use std::{
    io::{Read, Write},
    net::TcpStream,
    sync::mpsc,
    thread,
    time::Duration,
};

use netwerkspiegel::settings::Settings;
use rustix::process::{Resource, Rlimit, getrlimit, setrlimit};

use super::{connect, head, raw, status};
use crate::app::App;

/// The most half-open connections that are made.
const MOST: usize = 4000;
/// Files of one connection here, where both ends are in one process: ours, and two of the server.
const FILES: usize = 3;

/// As many connections as may be open here beside what the other tests open.
fn as_many_as_can_be() -> usize {
    let most = getrlimit(Resource::Nofile).maximum;
    setrlimit(Resource::Nofile, Rlimit { current: most, maximum: most }).unwrap();
    let files = usize::try_from(most.unwrap_or(u64::MAX)).unwrap_or(usize::MAX);
    (files / 2 / FILES).min(MOST)
}

/// What somebody sends of a request who never sends the rest.
fn beginnings() -> [String; 4] {
    let form = head(
        "POST",
        "/inloggen",
        &["Content-Type: application/x-www-form-urlencoded", "Content-Length: 5000"],
    );
    [
        String::new(),
        "GET / HTTP/1.1\r\nHost: spiegel.example\r\nX-Slow: ".into(),
        form + "email=",
        // A whole request, and half of a second one on the same connection.
        "GET /robots.txt HTTP/1.1\r\nHost: spiegel.example\r\n\r\nGET / HTTP/1.1\r\nX-Slow: ".into(),
    ]
}

#[test]
fn thousands_of_slow_connections_do_not_stop_a_partner() {
    let many = as_many_as_can_be();
    let app = App::start();
    let beginnings = beginnings();
    let mut slow = (0..many).map(|number| {
        let mut socket = connect(&app);
        socket.write_all(beginnings[number % beginnings.len()].as_bytes()).unwrap();
        socket
    });
    let slow = slow.by_ref().collect::<Vec<_>>();
    let (stop, stopped) = mpsc::channel::<()>();
    let dribbling = thread::spawn(move || dribble(slow, &stopped));
    let thanks = app.visitor().fill_in(&app.open_link(), "4");
    assert!(thanks.status == 200 && thanks.address.ends_with("/bedankt"), "{}", thanks.body);
    assert_eq!(app.coordinator().get("/netwerken").status, 200, "and a coordinator signs in");
    drop(stop);
    dribbling.join().unwrap();
}

/// Sends a byte on every connection now and then, until it is told to stop.
fn dribble(mut slow: Vec<TcpStream>, stopped: &mpsc::Receiver<()>) {
    while let Err(mpsc::RecvTimeoutError::Timeout) = stopped.recv_timeout(Duration::from_millis(200)) {
        // The server ends what takes too long; then there is nothing to send to any more.
        slow.retain_mut(|socket| socket.write_all(b"x").is_ok());
    }
}

#[test]
fn who_does_not_send_the_head_of_a_request_is_told_off() {
    let app = App::start();
    let mut socket = connect(&app);
    socket.write_all(beginnings()[1].as_bytes()).unwrap();
    let mut said = String::new();
    socket.read_to_string(&mut said).unwrap();
    assert_eq!(status(&said), Some(408), "{said}");
}

/// Asks for something on a connection that stays open, and says whether the answer came.
fn asks_on(socket: &mut TcpStream) -> bool {
    let mut said = Vec::new();
    let mut part = [0; 1024];
    let asked = socket.write_all(b"GET /robots.txt HTTP/1.1\r\nHost: spiegel.example\r\n\r\n");
    while asked.is_ok() && !String::from_utf8_lossy(&said).contains(ANSWER_TO_SECOND) {
        match socket.read(&mut part) {
            Ok(0) | Err(_) => return false,
            Ok(count) => said.extend_from_slice(&part[..count]),
        }
    }
    asked.is_ok()
}

#[test]
fn a_proxy_may_keep_a_connection_for_longer_than_a_browser() {
    let direct = App::start();
    let behind = App::start_with(Settings { behind_proxy: true, ..Settings::default() });
    let (mut of_browser, mut of_proxy) = (connect(&direct), connect(&behind));
    assert!(asks_on(&mut of_proxy) && asks_on(&mut of_browser));
    // It takes the five seconds after which a browser's connection is ended; the proxy's has then been silent for longer.
    let mut rest = Vec::new();
    of_browser.read_to_end(&mut rest).unwrap();
    assert!(rest.is_empty(), "{}", String::from_utf8_lossy(&rest));
    assert!(asks_on(&mut of_proxy), "a form that the proxy sends now would be lost");
}

#[test]
fn what_is_too_large_is_refused_and_the_server_goes_on() {
    let app = App::start();
    let form = "Content-Type: application/x-www-form-urlencoded";
    let long = "a".repeat(100_000);
    let cookies = format!("Cookie: {}", "a".repeat(200_000));
    let many = (0..500).map(|number| format!("X-{number}: x\r\n")).collect::<String>();
    let chunk = format!("10000\r\n{}\r\n", "a".repeat(0x10000));
    let cases = [
        ("a long address", head("GET", &format!("/{long}"), &[])),
        ("a long query", head("GET", &format!("/?{long}"), &[])),
        ("a long cookie", head("GET", "/", &[&cookies])),
        ("many headers", head("GET", "/", &[many.trim_end()])),
        ("a long form", head("POST", "/inloggen", &[form, "Content-Length: 10000000000"])),
        (
            "an impossible length",
            head("POST", "/inloggen", &[form, "Content-Length: 99999999999999999999999"]),
        ),
        ("a negative length", head("POST", "/inloggen", &[form, "Content-Length: -1"])),
        (
            "a form without end",
            head("POST", "/inloggen", &[form, "Transfer-Encoding: chunked"]) + &chunk.repeat(6),
        ),
        (
            "an impossible chunk",
            head("POST", "/inloggen", &[form, "Transfer-Encoding: chunked"]) + "fffffffffffffffff\r\n",
        ),
    ];
    for (what, request) in cases {
        let said = raw(&app, request.as_bytes());
        // Of some the connection is ended at once, before all of it was read.
        let refused = matches!(status(&said), None | Some(400 | 404 | 408 | 413 | 414 | 431));
        let looked_at = what == "a long query" && status(&said) == Some(200);
        assert!(refused || looked_at, "{what}: {said}");
        assert_eq!(app.visitor().get("/healthz").status, 200, "after {what}");
    }
    let many = "a&".repeat(120_000);
    let length = format!("Content-Length: {}", many.len());
    let said = raw(&app, (head("POST", "/inloggen", &[form, &length]) + &many).as_bytes());
    assert_eq!(status(&said), Some(422), "many fields without a value: {said}");
}

#[test]
fn a_form_with_too_many_parts_is_refused() {
    let app = App::start();
    let coordinator = app.coordinator();
    let network = coordinator.get("/netwerken").networks().remove(0);
    let names = (0..100).map(|number| format!("deel{number}")).collect::<Vec<_>>();
    let parts = names.iter().map(|name| (name.as_str(), &b"x"[..])).collect::<Vec<_>>();
    assert_eq!(coordinator.post_parts(&format!("{network}/partners/lijst"), &parts).status, 400);
}

/// A request that asks for something that is easily known again.
const SECOND: &str = "GET /robots.txt HTTP/1.1\r\nHost: spiegel.example\r\nConnection: close\r\n\r\n";
const ANSWER_TO_SECOND: &str = "Disallow: /";

#[test]
fn no_request_hides_in_another() {
    let app = App::start();
    assert!(raw(&app, SECOND.as_bytes()).contains(ANSWER_TO_SECOND));
    let length = format!("Content-Length: {}", SECOND.len() + 5);
    let cases: [(&str, Vec<&str>, &str); 10] = [
        ("a length and chunks", vec![&length, "Transfer-Encoding: chunked"], "0\r\n\r\n"),
        ("chunks and a length", vec!["Transfer-Encoding: chunked", &length], "0\r\n\r\n"),
        ("two lengths", vec!["Content-Length: 0", &length], ""),
        ("a list of lengths", vec!["Content-Length: 0, 5"], ""),
        ("a length with a sign", vec!["Content-Length: +0"], ""),
        ("chunks of another kind", vec!["Transfer-Encoding: xchunked", &length], "0\r\n\r\n"),
        ("chunks and something else", vec!["Transfer-Encoding: chunked, identity"], "0\r\n\r\n"),
        ("a space before the colon", vec!["Transfer-Encoding : chunked", &length], "0\r\n\r\n"),
        ("a folded line", vec!["X-Folded: a\r\n Transfer-Encoding: chunked", &length], "0\r\n\r\n"),
        ("chunks twice", vec!["Transfer-Encoding: chunked", "Transfer-Encoding: chunked"], "0\r\n\r\n"),
    ];
    let form = "Content-Type: application/x-www-form-urlencoded";
    for (what, lines, body) in cases {
        let lines = [form].into_iter().chain(lines).map(|line| format!("{line}\r\n")).collect::<String>();
        let first = format!("POST /inloggen HTTP/1.1\r\nHost: spiegel.example\r\n{lines}\r\n{body}");
        let said = raw(&app, (first + SECOND).as_bytes());
        assert!(!said.contains(ANSWER_TO_SECOND), "{what}: {said}");
    }
}
