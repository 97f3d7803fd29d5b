//! The server is killed, again and again, while partners send their answers.

use std::{
    sync::{Mutex, mpsc},
    thread,
};

use netwerkspiegel::secret::ServerKey;

use crate::{
    folder::{self, Count},
    partner::{Browser, PAGES, Partner},
    server::Server,
};

/// Partners, of whom every one sends a response.
const PARTNERS: usize = 4000;
/// How many of them are at it at the same time.
const AT_ONCE: usize = 128;
/// How often the server is killed while they are.
const KILLS: usize = 5;

#[test]
fn what_was_acknowledged_survives_kill_nine_once_and_whole() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let (key, mut partners) = folder::prepare(&data, PARTNERS);
    let mut cut_off = 0;
    for kill in 1..=KILLS {
        partners = answer(Server::start(&data), &key, partners, PARTNERS / (KILLS + 1));
        assert!(acknowledged(&partners) < PARTNERS, "kill {kill} came when everybody had finished");
        folder::check(&data, &partners);
        cut_off += partners.iter().filter(|partner| partner.kept == PAGES && !partner.sent).count();
    }
    assert!(cut_off > 0, "no kill came while somebody was sending");
    let left = PARTNERS - acknowledged(&partners);
    partners = answer(Server::start(&data), &key, partners, left);
    assert_eq!(acknowledged(&partners), PARTNERS);
    assert_eq!(folder::check(&data, &partners), Count { responses: PARTNERS, drafts: 0 });
}

fn acknowledged(partners: &[Partner]) -> usize {
    partners.iter().filter(|partner| partner.sent).count()
}

/// Lets the partners who have not sent yet go on, many at once, and kills the server when this many more have
/// got word that they have; whoever is in the middle of something then is cut off.
fn answer(server: Server, key: &ServerKey, partners: Vec<Partner>, sends: usize) -> Vec<Partner> {
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
        for _ in 0..sends {
            told.recv().unwrap();
        }
        let said = server.kill();
        all.append(&mut waiting.lock().unwrap());
        // At the end, so that whoever was cut off is the first to try again.
        all.extend(clients.into_iter().flat_map(|client| client.join().unwrap()));
        said
    });
    assert!(!said.contains("panicked"), "{said}");
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
