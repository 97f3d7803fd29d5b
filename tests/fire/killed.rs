//! The server is killed, again and again, while partners send their answers.

use std::{
    path::Path,
    process::Command,
    sync::{Mutex, mpsc},
    thread,
};

use netwerkspiegel::{secret::ServerKey, store::Store};

use crate::{
    folder::{self, Count},
    partner::{Browser, PAGES, Partner},
    server::{self, Server},
};

/// Partners, of whom every one sends a response.
const PARTNERS: usize = 3000;
/// How many of them are at it at the same time.
const AT_ONCE: usize = 128;
/// How often the server is killed while they are, each time after this many more sent responses.
const KILLS: usize = 10;
const SENDS: usize = 200;
/// How often the server is asked to stop while they are.
const STOPS: usize = 3;
/// How often the server dies in the middle of a write, and the bytes of its log that it then has written: more
/// than the 32 KiB of the log's index, with steps that no page or frame of the log is a multiple of.
const DEATHS: u64 = 10;
const FIRST_DEATH: u64 = 40_000;
const DEATH_STEP: u64 = 7_919;
/// The signal of a process that writes beyond the size that a file may have.
const SIGXFSZ: i32 = 25;

#[test]
fn what_was_acknowledged_survives_kill_nine_once_and_whole() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let (key, mut partners) = folder::prepare(&data, PARTNERS);
    let mut cut_off = 0;
    for _ in 0..KILLS {
        partners = answer(&data, &key, partners, Server::start(&data), |server, told| {
            told.iter().take(SENDS).for_each(drop);
            server.kill()
        });
        assert!(partners.iter().any(|partner| !partner.sent), "the kill came when everybody had finished");
        cut_off += partners.iter().filter(|partner| partner.kept == PAGES && !partner.sent).count();
    }
    assert!(cut_off > 0, "no kill came while somebody was sending");
    finish_all(&data, &key, partners);
}

/// Whoever stops a server properly cuts nobody off: what was taken in is answered, and nothing else is on disk.
#[test]
fn a_server_that_is_asked_to_stop_finishes_what_it_has_accepted() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let (key, mut partners) = folder::prepare(&data, PARTNERS / 3);
    for _ in 0..STOPS {
        partners = answer(&data, &key, partners, Server::start(&data), |server, told| {
            told.iter().take(SENDS).for_each(drop);
            let (code, said) = server.stop();
            assert_eq!(code, Some(0), "{said}");
            said
        });
        let acknowledged = partners.iter().filter(|partner| partner.sent).count();
        assert!(acknowledged < partners.len(), "the server stopped when everybody had finished");
        assert_eq!(folder::check(&data, &partners).responses, acknowledged);
    }
    finish_all(&data, &key, partners);
}

/// A kill seldom hits the moment in which a transaction is half on disk. A limit on the size of files does: at the
/// write that crosses it the process is killed.
#[test]
fn what_was_acknowledged_survives_death_in_the_middle_of_a_write() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let (key, mut partners) = folder::prepare(&data, PARTNERS / 10);
    for death in 0..DEATHS {
        let bytes = FIRST_DEATH + death * DEATH_STEP;
        let mut command = Command::new("prlimit");
        command.arg("--core=0").arg(format!("--fsize={bytes}:")).arg("--").args(server::arguments(&data));
        let server = Server::try_start(&mut command).unwrap();
        partners = answer(&data, &key, partners, server, |server, told| {
            told.iter().for_each(drop);
            let (signal, said) = server.wait();
            assert_eq!(signal, Some(SIGXFSZ), "{said}");
            said
        });
        // Opening and closing moves the log into the database, so that the next one begins at nought.
        drop(Store::open(&data).unwrap());
    }
    finish_all(&data, &key, partners);
}

/// Lets everybody who has not sent yet do so.
fn finish_all(data: &Path, key: &ServerKey, partners: Vec<Partner>) {
    let left = partners.iter().filter(|partner| !partner.sent).count();
    let partners = answer(data, key, partners, Server::start(data), |server, told| {
        assert_eq!(told.iter().take(left).count(), left);
        server.kill()
    });
    assert!(partners.iter().all(|partner| partner.sent));
    assert_eq!(folder::check(data, &partners), Count { responses: partners.len(), drafts: 0 });
}

/// Lets the partners who have not sent yet go on, many at once, and `end` the server while it is told of each
/// who has sent; whoever is in the middle of something then is cut off. Checks what is left on disk.
fn answer(
    data: &Path,
    key: &ServerKey,
    partners: Vec<Partner>,
    server: Server,
    end: impl FnOnce(Server, &mpsc::Receiver<()>) -> String,
) -> Vec<Partner> {
    let url = server.url.clone();
    let (mut all, waiting): (Vec<_>, Vec<_>) = partners.into_iter().partition(|partner| partner.sent);
    let waiting = Mutex::new(waiting);
    let (tell, told) = mpsc::channel();
    let said = thread::scope(|scope| {
        let clients = (0..AT_ONCE).map(|_| {
            let tell = tell.clone();
            let (url, waiting) = (&url, &waiting);
            scope.spawn(move || answer_one_by_one(url, key, waiting, &tell))
        });
        let clients = clients.collect::<Vec<_>>();
        // Once all of them are gone there is nothing to wait for.
        drop(tell);
        let said = end(server, &told);
        all.append(&mut waiting.lock().unwrap());
        // At the end, so that whoever was cut off is the first to try again.
        all.extend(clients.into_iter().flat_map(|client| client.join().unwrap()));
        said
    });
    assert!(!said.contains("panicked"), "{said}");
    folder::check(data, &all);
    all
}

/// Takes one partner after the other through what is left of their survey, until the server is gone.
fn answer_one_by_one(
    url: &str,
    key: &ServerKey,
    waiting: &Mutex<Vec<Partner>>,
    tell: &mpsc::Sender<()>,
) -> Vec<Partner> {
    let mut met = Vec::new();
    loop {
        let Some(mut partner) = waiting.lock().unwrap().pop() else { return met };
        let browser = Browser::new(url, key, &partner.token);
        let finished = finish(&mut partner, &browser);
        met.push(partner);
        match finished {
            // Nobody listens any more once the server is being killed.
            Ok(()) => drop(tell.send(())),
            Err(_) => return met,
        }
    }
}

/// Starts with the link and does what was not acknowledged yet. Every other partner presses the button twice.
fn finish(partner: &mut Partner, browser: &Browser) -> Result<(), ureq::Error> {
    let start = browser.start()?;
    let sent_before = partner.kept == PAGES && start.leads_to("bedankt");
    assert!(sent_before || start.leads_to(1), "{start:?}");
    for page in partner.kept..PAGES {
        let reply = browser.answer(page, &partner.field(page))?;
        assert_eq!(reply.status, 303, "{reply:?}");
        partner.kept = page + 1;
    }
    for _ in 0..=partner.number % 2 {
        let reply = browser.send()?;
        assert!(reply.leads_to("bedankt"), "{reply:?}");
        partner.sent = true;
    }
    Ok(())
}
