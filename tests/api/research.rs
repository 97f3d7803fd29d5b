//! Research through the pages: nothing without leave, nothing without telling how anonymous it is, and linked rows for
//! an agreed project only.

use std::io::{Cursor, Read};

use netwerkspiegel::{
    demo::simulate::{Simulate, simulate},
    export::{Product, Quasi, Request},
    questionnaire::library,
    research::{self, Choice},
    store::{Store, StoreError, account::Role},
};

use crate::app::{App, Page, Visitor};

const ASKED: &str = "soort=anonymised&kolom[]=phase&kolom[]=wave&k=5&weg=20&gevoelig=&l=2";

fn asked(page: &str) -> Vec<(&str, &str)> {
    page.split('&').map(|pair| pair.split_once('=').unwrap()).collect()
}

fn preview(researcher: &Visitor, asked: &str) -> Page {
    researcher.get(&format!("/onderzoek?{asked}"))
}

fn file(package: &Page, name: &str) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(&package.bytes)).unwrap();
    let mut text = String::new();
    zip.by_name(name).unwrap().read_to_string(&mut text).unwrap();
    text
}

#[test]
fn a_network_is_exported_only_as_long_as_its_coordinator_allows_it() {
    let app = App::start();
    let (coordinator, researcher) = (app.coordinator(), app.signed_in(Role::Researcher));
    let networks = coordinator.get("/netwerken").networks();
    assert!(preview(&researcher, ASKED).body.contains("meetmomenten van 3 netwerken"));
    for network in &networks {
        let details = coordinator.get(&format!("{network}/gegevens"));
        assert!(details.body.contains("U staat onderzoek toe, sinds"));
        coordinator.submit_to(&details, &format!("{network}/onderzoek"), &[("onderzoek", "nee")]);
    }
    let nothing = researcher.get("/onderzoek");
    assert!(nothing.body.contains("Er is nu nog niets op te halen"), "{}", nothing.body);
    assert_eq!(preview(&researcher, ASKED).status, 422);
    let details = coordinator.get(&format!("{}/gegevens", networks[0]));
    assert!(details.body.contains("U staat onderzoek niet toe"));
    coordinator.submit_to(&details, &format!("{}/onderzoek", networks[0]), &[("onderzoek", "ja")]);
    assert!(researcher.get("/onderzoek").body.contains("Eén netwerk staat onderzoek toe"));
    let other = networks[1].rsplit('/').next().unwrap();
    let picked = preview(&researcher, &format!("{ASKED}&netwerk={other}"));
    assert_eq!(picked.status, 404, "a network that does not allow it is as unknown as one that is not there");
}

#[test]
fn partners_are_told_that_their_network_allows_research() {
    let app = App::start();
    assert!(app.visitor().get(&app.link(0)).body.contains("Uw netwerk staat onderzoek toe"));
}

#[test]
fn the_preview_tells_what_the_package_holds() {
    let app = App::start();
    let researcher = app.signed_in(Role::Researcher);
    let page = preview(&researcher, ASKED);
    assert_eq!(page.status, 200);
    assert!(page.body.contains("mag u geanonimiseerd noemen"));
    assert!(page.body.contains("name=\"kolom\" value=\"phase,wave\""), "the choice goes along as one field");
    let chosen = ASKED.replace("kolom[]=phase&kolom[]=wave", "kolom=phase,wave");
    let package = researcher.submit_to(&page, "/onderzoek/pakket", &asked(&chosen));
    assert_eq!(package.status, 200);
    assert_eq!(package.headers["content-type"], "application/zip");
    let privacy: serde_json::Value = serde_json::from_str(&file(&package, "privacy.json")).unwrap();
    let (out, k) = (privacy["rows_out"].as_u64().unwrap(), privacy["k_reached"].as_u64().unwrap());
    assert!(page.body.contains(&format!("U krijgt {out} van")), "{}", page.body);
    assert!(page.body.contains(&format!("ten minste {k} mensen")));
    assert_eq!(file(&package, "responses.csv").lines().count() as u64, out + 1);
    let trail = app.signed_in(Role::Administrator).get("/beheer/logboek");
    assert!(trail.body.contains("Gegevens opgehaald voor onderzoek"));
    assert!(preview(&researcher, ASKED).body.contains("Er zijn al eens gegevens opgehaald"));
}

#[test]
fn the_package_holds_no_name_no_comment_and_no_address() {
    let app = App::start();
    let researcher = app.signed_in(Role::Researcher);
    let page = preview(&researcher, ASKED);
    let package = researcher.submit_to(&page, "/onderzoek/pakket", &asked(ASKED));
    let mut zip = zip::ZipArchive::new(Cursor::new(&package.bytes)).unwrap();
    let mut all = String::new();
    for place in 0..zip.len() {
        let mut bytes = Vec::new();
        zip.by_index(place).unwrap().read_to_end(&mut bytes).unwrap();
        all.push_str(&String::from_utf8_lossy(&bytes));
    }
    for word in
        ["Schipperheyn", "@voorbeeld.example", "Ik durf nu te bellen", "Wilgerdam-Noord", "Thuiszorg De Dijk"]
    {
        assert!(!all.contains(word), "{word} went out");
    }
}

#[test]
fn linked_rows_need_a_project_and_end_with_it() {
    let app = App::start();
    let researcher = app.signed_in(Role::Researcher);
    let linked = "soort=pseudonymised&kolom=wave&k=3&weg=50&gevoelig=&l=2";
    let refused = preview(&researcher, linked);
    assert_eq!(refused.status, 422);
    assert!(refused.body.contains("Leg dat eerst vast"));
    let page = researcher.get("/onderzoek/projecten");
    let late = [("wie", "Hogeschool"), ("doel", "Leren"), ("vanaf", "2020-01-01"), ("tot", "2020-02-01")];
    let wrong = researcher.submit(&page, &late);
    assert_eq!(wrong.status, 422);
    assert!(wrong.body.contains("kies een dag die nog komt") && wrong.body.contains("Hogeschool"));
    let runs = [("wie", "Hogeschool"), ("doel", "Leren"), ("vanaf", "2020-01-01"), ("tot", "2999-02-01")];
    assert_eq!(researcher.submit(&page, &runs).status, 200);
    let form = researcher.get("/onderzoek");
    let project = form.between("<option value=\"\">", "</select>").to_owned();
    let project = project.split("value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let linked = format!("{linked}&project={project}");
    let page = preview(&researcher, &linked);
    assert!(page.body.contains("gepseudonimiseerd, niet anoniem"), "{}", page.body);
    let package = researcher.submit_to(&page, "/onderzoek/pakket", &asked(&linked));
    let text = file(&package, "responses.csv");
    let ids = text.lines().skip(1).map(|line| line.split(',').next().unwrap()).collect::<Vec<_>>();
    let different = ids.iter().collect::<std::collections::BTreeSet<_>>();
    assert!(different.len() < ids.len(), "people who took part twice have one id");
    let again = researcher.submit_to(&page, "/onderzoek/pakket", &asked(&linked));
    assert_eq!(text, file(&again, "responses.csv"), "within a project ids stay");
    let projects = researcher.get("/onderzoek/projecten");
    researcher.submit_to(&projects, &format!("/onderzoek/projecten/{project}/beeindigen"), &[]);
    assert_eq!(preview(&researcher, &linked).status, 422);
    let sql = "SELECT count(*) FROM project WHERE sealed_key IS NOT NULL";
    let kept: i64 = app.store.read(|db| Ok(db.query_row(sql, [], |row| row.get(0))?)).unwrap();
    assert_eq!(kept, 0, "its key is gone");
}

#[test]
fn what_is_wrong_is_told_at_the_field_and_comes_back() {
    let app = App::start();
    let researcher = app.signed_in(Role::Researcher);
    let page = preview(&researcher, &ASKED.replace("k=5", "k=vier").replace("gevoelig=", "gevoelig=%3Cb%3E"));
    assert_eq!(page.status, 422);
    assert!(page.body.contains("href=\"#k\"") && page.body.contains("value=\"vier\""));
    assert!(page.body.contains("&lt;b&gt;") && !page.body.contains("<b>"));
    let item = preview(&researcher, &ASKED.replace("gevoelig=", "gevoelig=ko-9-9"));
    assert!(item.body.contains("De vraag ko-9-9 komt"));
}

#[test]
fn of_two_exports_at_once_the_second_is_weighed_anew() {
    let app = App::start();
    let request = Request {
        product: Product::Anonymised,
        k: 5,
        columns: vec![Quasi::Phase],
        max_suppressed: 0.0,
        sensitive: Vec::new(),
        l: 2,
    };
    let choice =
        Choice { networks: None, waves: None, instruments: None, request, project: None, seed: None };
    let today = jiff::civil::date(2026, 11, 23);
    let both = [(), ()].map(|()| research::prepare(&app.store, &choice, today).unwrap());
    let seal = app.store.key().response_seal();
    let outcomes = both.map(|prepared| {
        let (entry, seal) = (prepared.release(None, 0).unwrap(), seal.clone());
        app.store.write_blocking(move |db| entry.write(db, &seal).map(drop))
    });
    assert!(matches!(outcomes, [Ok(()), Err(StoreError::Overtaken)]), "{outcomes:?}");
    assert_eq!(app.count("export"), 1);
}

#[test]
fn reliability_is_told_from_five_networks_on() {
    let app = App::start();
    let page = app.signed_in(Role::Researcher).get("/onderzoek/betrouwbaarheid");
    assert!(page.body.contains("Dit is te zien vanaf 5 netwerken"), "{}", page.body);
    let told = |networks: u32| {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path()).unwrap();
        let questionnaire = std::sync::Arc::new(library::find("kaats-opheij-2014").unwrap().clone());
        let what = Simulate { networks, partners: 20, waves: 2, seed: 1, questionnaire, coordinator: None };
        simulate(&store, &what, |_| ()).unwrap();
        research::reliability(&store).unwrap()
    };
    assert!(told(4).is_empty());
    let six = told(6);
    assert_eq!((six.len(), six[0].networks), (1, 6));
    assert!(six[0].figures.respondents <= 120, "of each network one wave");
    assert!(six[0].figures.dimensions.iter().all(|one| one.alpha.is_some_and(|alpha| alpha > 0.4)));
    assert!(six[0].icc.iter().all(|icc| icc.groups == 6 && icc.icc1.is_some()));
}

#[test]
fn a_questionnaire_is_chosen_where_there_are_more() {
    let app = App::start();
    let researcher = app.signed_in(Role::Researcher);
    assert!(
        !researcher.get("/onderzoek").body.contains("Vragenlijsten"),
        "of one there is nothing to choose"
    );
    let questionnaire = std::sync::Arc::new(library::find("rijsdijk-2015").unwrap().clone());
    let what = Simulate { networks: 3, partners: 20, waves: 1, seed: 1, questionnaire, coordinator: None };
    simulate(&app.store, &what, |_| ()).unwrap();
    let form = researcher.get("/onderzoek").body;
    for id in ["kaats-opheij-2014", "rijsdijk-2015"] {
        assert!(form.contains(&format!("name=\"vragenlijst[]\" value=\"{id}\"")), "{form}");
    }
    let chosen = format!("{ASKED}&vragenlijst[]=rijsdijk-2015");
    let page = preview(&researcher, &chosen);
    assert!(page.body.contains("uit 3 meetmomenten van 3 netwerken"), "{}", page.body);
    assert!(page.body.contains("name=\"vragenlijst\" value=\"rijsdijk-2015\""));
    let package = researcher.submit_to(&page, "/onderzoek/pakket", &asked(&chosen));
    let responses = file(&package, "responses.csv");
    let header = responses.lines().next().unwrap();
    assert!(header.contains(",rij-1-1") && !header.contains("ko-1-1"), "{header}");
}
