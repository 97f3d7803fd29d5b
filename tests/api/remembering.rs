//! A server remembers what it made of a report. Nobody may ever see a report that is out of date because of that, whatever
//! changed and whoever changed it; nor one that they may not see.

use netwerkspiegel::store::Store;

use crate::{
    app::{App, Visitor, steps::close_open_wave},
    comparing::{others, own_network, take_part},
    improvements::growing,
    reopening::{closed_with_five, reopen},
};

/// A network whose report is looked at again and again.
struct Watched<'a> {
    app: &'a App,
    coordinator: Visitor,
    network: String,
    seen: Vec<String>,
}

impl<'a> Watched<'a> {
    fn new(app: &'a App, network: String) -> Self {
        let mut watched = Self { app, coordinator: app.coordinator(), network, seen: Vec::new() };
        watched.seen = watched.told();
        watched
    }

    /// The report, its figures and the agenda as this server tells them, which has told them before: word for word what
    /// a server tells that has just started. That one is asked in the opposite order, so that what the one remembers of
    /// a page before, and would tell on the next, the other does not.
    fn told(&self) -> Vec<String> {
        let another = self.app.another();
        let pages = [
            "rapport?lang=nl",
            "rapport?lang=en",
            "rapport?lang=nl&volgorde=verschil",
            "rapport.json",
            "gesprek",
        ];
        let addresses = pages.map(|page| format!("{}/{page}", self.network));
        let told = addresses.each_ref().map(|address| {
            let (first, again) = (self.coordinator.get(address), self.coordinator.get(address));
            assert_eq!((first.status, again.status), (200, 200), "{address}");
            assert_eq!(first.body, again.body, "{address}, remembered");
            again.body
        });
        for (address, told) in addresses.iter().zip(&told).rev() {
            let fresh = self.coordinator.get(&format!("{}{address}", another.url));
            assert_eq!((fresh.status, &fresh.body), (200, told), "{address}");
        }
        told.to_vec()
    }

    /// The page now holds the words, and did not before.
    fn now_tells(&mut self, words: &str) {
        let now = self.told();
        assert!(!self.seen[0].contains(words), "{words}: already told");
        assert!(now[0].contains(words), "{words}: {}", now[0]);
        self.seen = now;
    }

    /// Something in the page is another than it was.
    fn has_changed(&mut self, why: &str) {
        let now = self.told();
        assert_ne!(now[0], self.seen[0], "{why}");
        self.seen = now;
    }
}

#[test]
fn what_coordinators_change_is_told_at_once() {
    let app = App::start();
    let network = growing(&app.coordinator());
    let mut watched = Watched::new(&app, network.clone());
    let coordinator = app.coordinator();

    let talk = coordinator.get(&format!("{network}/gesprek/ko-1-1"));
    coordinator.submit(&talk, &[("stap", "afspraak"), ("score", "4"), ("reden", "Om de vlinders")]);
    watched.now_tells("Om de vlinders");
    coordinator.submit(&talk, &[("stap", "afspraak"), ("score", "4"), ("reden", "Om de bijen")]);
    watched.now_tells("Om de bijen");
    coordinator.submit(&talk, &[("stap", "wissen")]);
    watched.has_changed("the agreed score was taken away");
    assert!(!watched.seen[0].contains("Om de bijen"));

    let points = format!("{network}/verbeterpunten");
    let page = coordinator.get(&points);
    let fields =
        [("indicator", "ko-1-2"), ("tekst", "Samen soep eten"), ("organisatie", ""), ("datum", "1-2-2099")];
    coordinator.submit(&page, &fields);
    watched.now_tells("Samen soep eten");

    let details = coordinator.get(&format!("{network}/gegevens"));
    coordinator.submit(&details, &[("naam", "Heel andere naam"), ("regio", "Oord"), ("fase", "verankeren")]);
    watched.now_tells("Heel andere naam");
}

#[test]
fn other_networks_are_told_as_soon_as_there_are_enough() {
    let app = App::start();
    let network = own_network(&app);
    take_part(&app, &network);
    let mut watched = Watched::new(&app, network);
    others(&app, 5);
    watched.has_changed("five others take part");
}

#[test]
fn what_another_process_writes_is_told_at_once() {
    let app = App::start();
    let network = growing(&app.coordinator());
    let mut watched = Watched::new(&app, network);
    let other = Store::open(app.folder()).unwrap();
    let write = |sql: &'static str| {
        let changed = other.write_blocking(move |db| Ok(db.execute(sql, [])?)).unwrap();
        assert!(changed > 0, "{sql}");
    };
    write("UPDATE organisation SET name = name || ' (omgedoopt)'");
    watched.now_tells("(omgedoopt)");
    write("UPDATE wave SET label = label || ' anders' WHERE state = 'closed'");
    watched.now_tells("+1 jaar anders");
    write("UPDATE improvement SET text = text || ' en snel'");
    watched.now_tells("en snel");
    write("UPDATE consensus SET reason = 'Een nieuwe reden'");
    watched.now_tells("Een nieuwe reden");
    write("DELETE FROM comment");
    watched.has_changed("the comments are gone");
    write("UPDATE wave SET min_group = 10");
    watched.has_changed("more is withheld");
}

#[test]
fn a_wave_that_is_opened_again_is_gone_and_late_answers_come_when_they_may() {
    let app = App::start();
    let (network, wave) = closed_with_five(&app);
    let mut watched = Watched::new(&app, network.clone());
    let with_five = watched.seen.clone();
    reopen(&app, &wave);
    watched.has_changed("an open wave is in no report");
    app.visitor().fill_in(&app.link(1), "1");
    close_open_wave(&app);
    watched.now_tells("Er zijn late antwoorden bewaard");
    assert_ne!(watched.seen[0], with_five[0]);

    reopen(&app, &wave);
    let coordinator = app.coordinator();
    let made = coordinator.submit(&coordinator.get(&format!("{wave}/open-link")), &[("hoogstens", "9")]);
    let link = made.between("<p class=\"address\"><a href=\"", "\"").to_owned();
    for _ in 0..4 {
        app.visitor().fill_in(&link, "1");
    }
    watched.has_changed("the wave is open");
    close_open_wave(&app);
    watched.has_changed("the late answers are enough");
    assert!(!watched.seen[0].contains("Er zijn late antwoorden bewaard"));
}

#[test]
fn erasing_somebody_changes_nothing_in_the_report_that_a_new_server_would_not_change() {
    let app = App::start();
    let network = close_open_wave(&app);
    let watched = Watched::new(&app, network.clone());
    let coordinator = app.coordinator();
    let id = network.rsplit('/').next().unwrap().to_owned();
    let person: String = app
        .store
        .read(|db| {
            let sql = "SELECT id FROM participant WHERE network_id = ?1 ORDER BY id LIMIT 1";
            Ok(db.query_row(sql, [&id], |row| row.get(0))?)
        })
        .unwrap();
    let ask = coordinator.get(&format!("{network}/partners/{person}/wissen"));
    assert_eq!(coordinator.submit(&ask, &[]).status, 200);
    watched.told();
}

#[test]
fn what_is_remembered_is_told_only_to_who_may_see_it() {
    let app = App::start();
    let network = growing(&app.coordinator());
    let watched = Watched::new(&app, network.clone());
    let address = format!("{network}/rapport");
    let researcher = app.signed_in(netwerkspiegel::store::account::Role::Researcher);
    assert_ne!(researcher.get(&address).status, 200);
    app.store.write_blocking(|db| Ok(db.execute("DELETE FROM account_network", [])?)).unwrap();
    assert_eq!(watched.coordinator.get(&address).status, 404);
}
