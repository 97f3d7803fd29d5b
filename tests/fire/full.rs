//! The disk is full: partners are told, nothing is lost, and it goes on by itself once there is room.

use std::{
    path::Path,
    sync::{Mutex, mpsc},
    thread,
};

use netwerkspiegel::secret::ServerKey;

use crate::{
    disk::{Quota, Room, SmallDisk},
    folder::{self, Count},
    partner::{Browser, PAGES, Partner, Reply},
    server::Server,
};

/// Room for a data folder of these tests and its write-ahead log (4 MB), with some to spare.
const DISK: usize = 16 << 20;

/// A page of the survey that could not be kept: it says so, and has what was typed in it.
fn assert_given_back(reply: &Reply, typed: &str) {
    let told = reply.status == 503 && reply.body.contains("niet bewaard");
    let ticked = reply.body.matches(&format!("value=\"{typed}\" checked")).count();
    assert!(told && ticked == 4, "{typed} was typed: {reply:?}");
}

/// Answers that could not be sent: a page says so.
fn assert_not_sent(reply: &Reply) {
    let told = reply.body.contains("Uw antwoorden zijn nog niet bewaard");
    assert!(reply.status == 503 && told, "{reply:?}");
}

#[test]
fn on_a_full_disk_partners_are_told_and_go_on_once_there_is_room() {
    let folder = tempfile::tempdir().unwrap();
    let (data, after) = (folder.path().join("data"), folder.path().join("after"));
    let (key, mut partners) = folder::prepare(&data, 30);
    let disk = SmallDisk::new(DISK);
    disk.copy(&data, &disk.path("data"));
    let server = Server::try_start(&mut disk.serve(&disk.path("data"))).unwrap();
    refuse_and_go_on(&server, &disk, &key, &mut partners);
    disk.copy(&disk.path("data"), &after);
    assert_all_there(server, &after, &partners, "] the disk is full: nothing was saved");
}

#[test]
fn under_a_used_up_quota_partners_are_told_and_go_on_once_there_is_room() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let (key, mut partners) = folder::prepare(&data, 30);
    let server = Server::try_start(&mut Quota::serve(&data)).unwrap();
    refuse_and_go_on(&server, &Quota::of(server.id()), &key, &mut partners);
    assert_all_there(server, &data, &partners, "] nothing was saved: ");
}

/// Whether everybody has a response, and whether the log told the keeper of the server what was wrong.
fn assert_all_there(server: Server, data: &Path, partners: &[Partner], wrong: &str) {
    assert_eq!(folder::check(data, partners), Count { responses: partners.len(), drafts: 0 });
    let said = server.kill();
    assert!(said.contains(wrong) && !said.contains("panicked"), "{said}");
}

/// A third of the partners has sent, a third is about to, a third is halfway when the room is gone.
fn refuse_and_go_on(server: &Server, room: &dyn Room, key: &ServerKey, partners: &mut [Partner]) {
    let browsers = partners.iter().map(|partner| Browser::new(&server.url, key, &partner.token));
    let browsers = browsers.collect::<Vec<_>>();
    for (partner, browser) in partners.iter_mut().zip(&browsers) {
        assert!(browser.start().unwrap().leads_to(1));
        let pages = if partner.number % 3 == 2 { 3 } else { PAGES };
        go_on(partner, browser, pages);
        if partner.number % 3 == 0 {
            send(partner, browser);
        }
    }
    room.fill();
    // Twice, as people who are told to try again do.
    for _ in 0..2 {
        thread::scope(|scope| {
            for (partner, browser) in partners.iter().zip(&browsers) {
                scope.spawn(move || be_refused(partner, browser));
            }
        });
    }
    for (partner, browser) in partners.iter().zip(&browsers) {
        read(partner, browser);
    }
    room.free();
    for (partner, browser) in partners.iter_mut().zip(&browsers) {
        go_on(partner, browser, PAGES);
        send(partner, browser);
    }
}

fn go_on(partner: &mut Partner, browser: &Browser, pages: usize) {
    for page in partner.kept..pages {
        let reply = browser.answer(page, &partner.field(page)).unwrap();
        assert_eq!(reply.status, 303, "{reply:?}");
        partner.kept = page + 1;
    }
}

fn send(partner: &mut Partner, browser: &Browser) {
    let reply = browser.send().unwrap();
    assert!(reply.leads_to("bedankt"), "{reply:?}");
    partner.sent = true;
}

/// Who has sent wants to change an answer, who is ready sends, who is halfway answers the next page.
fn be_refused(partner: &Partner, browser: &Browser) {
    if partner.sent {
        assert_given_back(&browser.answer(0, "3").unwrap(), "3");
    } else if partner.kept == PAGES {
        assert_not_sent(&browser.send().unwrap());
    } else {
        let typed = partner.field(partner.kept);
        assert_given_back(&browser.answer(partner.kept, &typed).unwrap(), &typed);
    }
}

/// Everything that was kept before can be read, also by somebody who opens their link only now.
fn read(partner: &Partner, browser: &Browser) {
    for page in 0..PAGES {
        let reply = browser.open(page + 1).unwrap();
        let ticked = reply.body.matches(" checked").count();
        let kept = reply.body.matches(&format!("value=\"{}\" checked", partner.field(page))).count();
        let expected = if page < partner.kept { 4 } else { 0 };
        assert_eq!((reply.status, ticked, kept), (200, expected, expected), "page {page}: {reply:?}");
    }
    assert_eq!(browser.open("controle").unwrap().status, 200);
    assert_eq!(browser.open("bedankt").unwrap().status, if partner.sent { 200 } else { 303 });
    assert!(browser.start().unwrap().leads_to(if partner.sent { "bedankt" } else { "1" }));
}

/// Partners in the rush, and how many of them are at it at the same time.
const PARTNERS: usize = 1000;
const AT_ONCE: usize = 32;
/// How often the disk fills up meanwhile, each time after this many more sent responses.
const FILLS: usize = 3;
const SENDS: usize = 50;

#[test]
fn a_disk_that_fills_up_in_a_rush_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let (data, after) = (folder.path().join("data"), folder.path().join("after"));
    let (key, partners) = folder::prepare(&data, PARTNERS);
    let disk = SmallDisk::new(DISK);
    disk.copy(&data, &disk.path("data"));
    let server = Server::try_start(&mut disk.serve(&disk.path("data"))).unwrap();
    let waiting = Mutex::new(partners);
    let (tell, told) = mpsc::channel();
    let partners = thread::scope(|scope| {
        let (url, key, waiting) = (&server.url, &key, &waiting);
        let clients = (0..AT_ONCE).map(|number| {
            let (give_way, way) = mpsc::channel();
            let client = Client { number, tell: tell.clone(), way };
            (give_way, scope.spawn(move || client.answer_one_by_one(url, key, waiting)))
        });
        let (ways, clients): (Vec<_>, Vec<_>) = clients.unzip();
        for _ in 0..FILLS {
            for _ in 0..SENDS {
                assert!(matches!(told.recv().unwrap(), (_, News::Sent)), "there is room");
            }
            disk.fill();
            let mut stopped = Vec::new();
            while stopped.len() < AT_ONCE {
                match told.recv().unwrap() {
                    (_, News::Sent) => {}
                    (number, News::Refused) => stopped.push(number),
                    (number, News::Left) => panic!("client {number} was not refused"),
                }
            }
            disk.free();
            ways.iter().for_each(|way| way.send(()).unwrap());
        }
        clients.into_iter().flat_map(|client| client.join().unwrap()).collect::<Vec<_>>()
    });
    disk.copy(&disk.path("data"), &after);
    assert_eq!(partners.len(), PARTNERS);
    assert_all_there(server, &after, &partners, "] the disk is full: nothing was saved");
}

/// What a client tells of itself.
enum News {
    Sent,
    Refused,
    Left,
}

/// A thread that takes one partner after the other through the survey.
struct Client {
    number: usize,
    tell: mpsc::Sender<(usize, News)>,
    /// Here it hears that there is room again.
    way: mpsc::Receiver<()>,
}

impl Client {
    fn answer_one_by_one(self, url: &str, key: &ServerKey, waiting: &Mutex<Vec<Partner>>) -> Vec<Partner> {
        let mut met = Vec::new();
        loop {
            let Some(mut partner) = waiting.lock().unwrap().pop() else { return met };
            let browser = Browser::new(url, key, &partner.token);
            assert!(browser.start().unwrap().leads_to(1));
            for page in 0..PAGES {
                let typed = partner.field(page);
                let reply =
                    self.press(|| browser.answer(page, &typed), |reply| assert_given_back(reply, &typed));
                assert_eq!(reply.status, 303, "{reply:?}");
                partner.kept = page + 1;
            }
            let reply = self.press(|| browser.send(), assert_not_sent);
            assert!(reply.leads_to("bedankt"), "{reply:?}");
            partner.sent = true;
            met.push(partner);
            self.say(News::Sent);
        }
    }

    /// Presses a button; who is refused looks at the page, and presses once more when there is room.
    fn press(&self, button: impl Fn() -> Result<Reply, ureq::Error>, refused: impl Fn(&Reply)) -> Reply {
        let reply = button().unwrap();
        if reply.status == 303 {
            return reply;
        }
        refused(&reply);
        self.say(News::Refused);
        self.way.recv().unwrap();
        button().unwrap()
    }

    fn say(&self, news: News) {
        // After the last time that the disk was full nobody listens any more.
        let _ = self.tell.send((self.number, news));
    }
}

impl Drop for Client {
    /// Also when an assertion ended it: whoever waits for its refusal waits no longer.
    fn drop(&mut self) {
        self.say(News::Left);
    }
}

#[test]
fn a_start_on_a_full_disk_works_or_is_refused_in_a_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let (key, mut partners) = folder::prepare(&data, 3);
    let disk = SmallDisk::new(DISK);
    let (closed, killed, new) = (disk.path("closed"), disk.path("killed"), disk.path("new"));
    disk.copy(&data, &closed);
    disk.copy(&data, &killed);
    let server = Server::try_start(&mut disk.serve(&killed)).unwrap();
    for partner in &mut partners {
        let browser = Browser::new(&server.url, &key, &partner.token);
        assert!(browser.start().unwrap().leads_to(1));
        go_on(partner, &browser, PAGES);
        send(partner, &browser);
    }
    server.kill();
    disk.fill();
    for data in [&closed, &killed, &new] {
        if let Err(refusal) = Server::try_start(&mut disk.serve(data)).map(assert_serves) {
            assert_eq!(refusal.code, Some(1), "{refusal:?}");
            // The log may have warned of the little room that there is.
            let said = refusal.said.lines().filter(|line| !line.starts_with('[')).collect::<Vec<_>>();
            let sentence = matches!(said[..], [line] if line.starts_with("netwerkspiegel: the "));
            let why = ["the disk is full", "No space left on device"];
            assert!(sentence && why.iter().any(|why| refusal.said.contains(why)), "{refusal:?}");
        }
    }
    disk.free();
    for data in [&closed, &killed, &new] {
        assert_serves(Server::try_start(&mut disk.serve(data)).unwrap());
    }
    let after = folder.path().join("after");
    disk.copy(&killed, &after);
    assert_eq!(folder::check(&after, &partners), Count { responses: partners.len(), drafts: 0 });
}

fn assert_serves(server: Server) {
    assert_eq!(ureq::get(format!("{}/healthz", server.url)).call().unwrap().status(), 200);
    let said = server.kill();
    assert!(!said.contains("panicked"), "{said}");
}
