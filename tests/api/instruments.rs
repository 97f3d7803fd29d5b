//! Choosing an instrument, questionnaires of a network's own, and open questions.

use netwerkspiegel::{
    demo::simulate::{Simulate, simulate},
    questionnaire::{Language, Questionnaire, library},
    store::account::Role,
};

use crate::app::{
    App, Page, Visitor,
    steps::{close_open_wave, open_next_wave, open_wave, personal_links, planned_wave},
};

const OWN: &str = r#"{
  "id": "wijkteam-plezier", "version": "1.0.0", "languages": ["nl"],
  "title": {"nl": "Plezier in samenwerken"}, "source": "Eigen vragenlijst (2026)",
  "scale": {"min": 1, "max": 4, "labels": {"1": {"nl": "oneens"}, "4": {"nl": "eens"}}},
  "dimensions": [
    {"id": "plezier", "name": {"nl": "Plezier"}, "items": [
      {"id": "wp-1", "name": {"nl": "Werkplezier"}, "statement": {"nl": "Wij werken met plezier samen <b>."}},
      {"id": "wp-2", "name": {"nl": "Lachen"}, "statement": {"nl": "Wij lachen samen."}}]}
  ]
}"#;

/// Sends a file to the page with the instruments of a network.
fn add(coordinator: &Visitor, network: &str, file: &str) -> Page {
    let address = format!("{network}/vragenlijsten");
    let page = coordinator.get(&address);
    let key = page.form_key().to_owned();
    coordinator.post_parts(&address, &[("formulier", key.as_bytes()), ("bestand", file.as_bytes())])
}

fn first_network(coordinator: &Visitor) -> String {
    coordinator.get("/netwerken").networks().remove(0)
}

#[test]
fn every_instrument_is_told_with_its_questions_and_source_and_an_example() {
    let app = App::start();
    let coordinator = app.coordinator();
    let network = first_network(&coordinator);
    let list = coordinator.get(&format!("{network}/vragenlijsten"));
    assert_eq!(list.status, 200);
    for questionnaire in library::all() {
        let address = format!("{network}/vragenlijsten/{}", questionnaire.id());
        assert!(list.body.contains(&address), "{}", questionnaire.id());
        let one = coordinator.get(&address);
        assert_eq!(one.status, 200);
        for item in questionnaire.items() {
            assert!(one.body.contains(item.statement.get(&Language::dutch())), "{}", item.id);
        }
        assert!(one.body.contains("zijn verzonnen") && one.body.contains("<svg"), "{}", questionnaire.id());
        assert!(one.body.contains("<h2>Bron</h2>") && one.body.contains("ongeveer"));
        let file = coordinator.get(&format!("{address}.json"));
        let read = Questionnaire::from_json("x", &file.body).unwrap();
        assert_eq!(read.item_count(), questionnaire.item_count());
    }
    assert_eq!(coordinator.get(&format!("{network}/vragenlijsten/onbekend")).status, 404);
}

#[test]
fn an_own_questionnaire_is_asked_in_its_network_and_seen_in_no_other() {
    let app = App::start();
    let coordinator = app.coordinator();
    let network = close_open_wave(&app);
    let added = add(&coordinator, &network, OWN);
    assert_eq!(added.status, 200, "{}", added.body);
    assert!(added.body.contains("Eigen vragenlijst van uw netwerk, versie 1.0.0"), "{}", added.body);
    assert!(added.body.contains("plezier samen &lt;b&gt;"));
    let id = added.address.rsplit('/').next().unwrap().to_owned();
    assert!(id.starts_with("eigen-") && id.ends_with("-wijkteam-plezier"), "{id}");
    for other in coordinator.get("/netwerken").networks().iter().filter(|other| **other != network) {
        assert!(!coordinator.get(&format!("{other}/vragenlijsten")).body.contains("Plezier in samenwerken"));
        assert_eq!(coordinator.get(&format!("{other}/vragenlijsten/{id}")).status, 404);
        let plan = coordinator.get(&format!("{other}/metingen/nieuw"));
        assert!(!plan.body.contains(&id));
        let sly =
            [("naam", "start"), ("gepland", "14-12-2026"), ("vragenlijst", id.as_str()), ("groep", "5")];
        let planned = coordinator.submit(&plan, &sly);
        assert!(!planned.body.contains("Plezier in samenwerken"), "{}", planned.body);
    }

    let wave = open_wave(&coordinator, &planned_wave(&coordinator, &network), &[("vragenlijst", &id)]);
    for link in personal_links(&coordinator, &wave) {
        let visitor = app.visitor();
        let page = visitor.begin(&link);
        assert!(page.body.contains("Wij lachen samen."), "{}", page.body);
        let next = visitor.submit(&page, &[("wp-1", "4"), ("wp-2", "3")]);
        let check = visitor.fill_in_to_check(next, "4");
        visitor.submit(&check, &[]);
    }
    close_open_wave(&app);
    let report = coordinator.get(&format!("{network}/rapport"));
    assert_eq!(report.status, 200);
    assert!(report.body.contains("Plezier") && report.body.contains("3,5"), "{}", report.body);
    for file in ["rapport.json", "rapport.csv", "rapport.pdf", "grafieken.zip"] {
        assert_eq!(coordinator.get(&format!("{network}/{file}")).status, 200, "{file}");
    }

    let researcher = app.signed_in(Role::Researcher);
    let asked = "soort=anonymised&kolom[]=phase&k=5&weg=20&gevoelig=&l=2";
    let page = researcher.get(&format!("/onderzoek?{asked}"));
    let fields = asked.split('&').map(|pair| pair.split_once('=').unwrap()).collect::<Vec<_>>();
    let package = researcher.submit_to(&page, "/onderzoek/pakket", &fields);
    assert_eq!(package.status, 200);
    let responses = unpacked(&package, "responses.csv");
    assert!(!responses.contains("wp-1"), "what one network alone has is in no export");
    assert!(!page.body.contains("Plezier in samenwerken"), "nor is it told of");
}

#[test]
fn a_wrong_file_is_told_and_comes_back_and_changes_nothing() {
    let app = App::start();
    let coordinator = app.coordinator();
    let network = first_network(&coordinator);
    let broken = OWN.replace("\"max\": 4", "\"max\": 40");
    let large = format!("{OWN}{}", " ".repeat(300_000));
    for (file, told) in [
        ("", "Kies een bestand"),
        ("{", "EOF while parsing"),
        (&broken, "$.scale</code>: runs from 1 to 40"),
        ("\u{0}\u{1}", "$</code>: "),
        (large.as_str(), "groter dan 256 kB"),
    ] {
        let page = add(&coordinator, &network, file);
        assert_eq!(page.status, 422, "{told}");
        assert!(page.title().starts_with("Fout:") && page.body.contains(told), "{told}: {}", page.body);
    }
    let page = add(&coordinator, &network, &broken);
    assert!(page.body.contains("wijkteam-plezier"), "what was sent comes back");
    assert_eq!(app.count("own_questionnaire"), 0);
    assert_eq!(add(&coordinator, &network, OWN).status, 200);
    let changed = OWN.replace("Wij lachen samen.", "Wij lachen veel.");
    let page = add(&coordinator, &network, &changed);
    assert_eq!(page.status, 422);
    assert!(page.body.contains("Deze versie is er al met een andere inhoud"), "{}", page.body);
    let page = add(&coordinator, &network, &changed.replace("1.0.0", "1.10.0"));
    assert!(page.body.contains("versie 1.10.0") && page.body.contains("Wij lachen veel."));
    assert_eq!(add(&coordinator, &network, &OWN.replace("1.0.0", "1.9.0")).status, 200);
    let page = coordinator.get(&page.address);
    assert!(page.body.contains("versie 1.10.0"), "the newest version by its numbers: {}", page.body);
    let gone = coordinator.submit_to(&page, &format!("{}/weg", page.address), &[]);
    assert!(!gone.body.contains("Plezier in samenwerken"), "{}", gone.body);
}

#[test]
fn an_open_question_is_answered_beside_its_item_and_read_in_the_report() {
    let app = App::start();
    let choices = [("vragenlijst", "netwerkwaarde-2020"), ("opmerkingen", "ja")];
    let (network, links) = open_next_wave(&app, &choices);
    for (number, link) in links.iter().enumerate() {
        let visitor = app.visitor();
        let page = visitor.begin(link);
        assert_eq!(page.body.matches("Waaruit maakt u dat op?").count(), 3, "one for each item");
        assert!(!page.body.contains("Wilt u iets zeggen over"), "and no comment on the whole besides");
        let said = format!("Dat zie ik, zegt {number} <i>.");
        let long = "x".repeat(1001);
        let wrong = visitor.submit(&page, &[("opmerking:nw-1-2", &long), ("opmerking:nw-1-1", &said)]);
        assert_eq!(wrong.status, 422);
        assert!(wrong.body.contains("href=\"#opmerking-nw-1-2\"") && wrong.body.contains(&long));
        visitor
            .submit(&page, &[("nw-1-1", "4"), ("nw-1-2", "4"), ("nw-1-3", "3"), ("opmerking:nw-1-1", &said)]);
        let check = visitor.fill_in_to_check(visitor.get(&page.beside("2")), "4");
        assert!(check.body.contains(&format!("zegt {number} &lt;i&gt;.")), "{}", check.body);
        visitor.submit(&check, &[]);
    }
    close_open_wave(&app);
    let report = app.coordinator().get(&format!("{network}/rapport"));
    assert!(report.body.contains("<h3>Beter voor burger of patiënt</h3>"), "{}", report.body);
    assert_eq!(report.body.matches("<blockquote").count(), links.len());
}

/// Names of the files in a zip.
fn names(zip: &Page) -> Vec<String> {
    let zip = zip::ZipArchive::new(std::io::Cursor::new(&zip.bytes)).unwrap();
    zip.file_names().map(|name| name.unwrap().into_owned()).collect()
}

/// A file in a zip.
fn unpacked(zip: &Page, name: &str) -> String {
    let mut zip = zip::ZipArchive::new(std::io::Cursor::new(&zip.bytes)).unwrap();
    let mut text = String::new();
    std::io::Read::read_to_string(&mut zip.by_name(name).unwrap(), &mut text).unwrap();
    text
}

#[test]
fn instruments_that_do_not_fit_together_are_not_planned_together() {
    let app = App::start();
    let coordinator = app.coordinator();
    let network = close_open_wave(&app);
    let address = format!("{}/plan", planned_wave(&coordinator, &network));
    let copy = coordinator.get(&format!("{network}/vragenlijsten/kaats-opheij-2014.json")).body;
    assert_eq!(add(&coordinator, &network, &copy).status, 200);
    assert_eq!(add(&coordinator, &network, OWN).status, 200);
    let plan = coordinator.get(&address);
    let own = |end: &str| {
        let values = plan.body.split("value=\"eigen-").skip(1).map(|rest| rest.split('"').next().unwrap());
        format!("eigen-{}", values.into_iter().find(|id| id.ends_with(end)).unwrap())
    };
    let (own_copy, own_scale) = (own("kaats-opheij-2014"), own("wijkteam-plezier"));
    let ko = "kaats-opheij-2014";
    for (ids, told) in [
        (vec![], "Kies een vragenlijst."),
        (vec![ko, "pon-fasen-2023"], "andere antwoorden om uit te kiezen"),
        (vec![ko, &own_scale], "andere antwoorden om uit te kiezen"),
        (vec![ko, &own_copy], "dezelfde vraag"),
        (
            vec![
                ko,
                "rijsdijk-2015",
                "netwerkwaarde-2020",
                "domeinoverstijgend-2016",
                "interprofessioneel-2012",
            ],
            "te veel vragenlijsten",
        ),
    ] {
        let mut fields = vec![("naam", "Samen"), ("gepland", "14-12-2031"), ("vragenlijst", "")];
        fields.extend(ids.iter().map(|id| ("vragenlijst[]", *id)));
        let page = coordinator.submit(&plan, &fields);
        assert_eq!(page.status, 422, "{ids:?}: {}", page.body);
        assert!(
            page.body.contains("href=\"#vragenlijst\"") && page.body.contains(told),
            "{ids:?}: {}",
            page.body
        );
        for id in ids {
            let ticked = page.between(&format!("id=\"vragenlijst-{id}\""), ">");
            assert!(ticked.contains("checked"), "{id} stays ticked");
        }
    }
    let kept = coordinator.get(&address);
    assert!(kept.between("id=\"vragenlijst-kaats-opheij-2014\"", ">").contains("checked"));
    assert_eq!(kept.body.matches(" checked").count(), plan.body.matches(" checked").count());
}

#[test]
fn several_instruments_in_one_wave_are_asked_together_and_told_apart() {
    let app = App::start();
    let both = [
        ("vragenlijst", "kaats-opheij-2014"),
        ("vragenlijst[]", "netwerkwaarde-2020"),
        ("opmerkingen", "ja"),
    ];
    let (network, links) = open_next_wave(&app, &both);
    let coordinator = app.coordinator();
    for (number, link) in links.iter().enumerate() {
        let visitor = app.visitor();
        let first = visitor.get(link);
        assert!(first.body.contains("28 vragen") && first.body.contains("9 minuten"), "{}", first.body);
        let check = visitor.fill_in_to_check(visitor.begin(link), if number < 4 { "4" } else { "2" });
        for id in ["kaats-opheij-2014", "netwerkwaarde-2020"] {
            for item in library::find(id).unwrap().items() {
                assert!(check.body.contains(item.statement.get(&Language::dutch())), "{}", item.id);
            }
        }
        let thanks = visitor.submit(&check, &[]);
        let pictures = thanks.body.split("<svg").skip(1).filter(|svg| svg.contains("-wide"));
        assert_eq!(pictures.count(), 2, "a picture for each: {}", thanks.body);
    }
    close_open_wave(&app);

    let report = coordinator.get(&format!("{network}/rapport"));
    assert_eq!(report.status, 200);
    let json = coordinator.get(&format!("{network}/rapport.json")).bytes;
    let json: serde_json::Value = serde_json::from_slice(&json).unwrap();
    let waves = json["waves"].as_array().unwrap();
    let means = |wave: &serde_json::Value| {
        let dimensions = wave["dimensions"].as_array().unwrap().iter();
        dimensions.map(|one| one["mean"]["value"].as_f64()).collect::<Vec<_>>()
    };
    let newest = means(waves.last().unwrap());
    assert_eq!(newest.len(), 8);
    assert!(newest.iter().all(Option::is_some));
    let before = means(&waves[0]);
    assert!(before[..5].iter().all(Option::is_some), "what was asked before stands beside it: {before:?}");
    assert!(before[5..].iter().all(Option::is_none), "what was not, does not: {before:?}");
    let files = names(&coordinator.get(&format!("{network}/grafieken.zip")));
    for file in ["spider.svg", "spider-of-2.svg", "spider-of-2.png", "dots.svg"] {
        assert!(files.iter().any(|name| name == file), "{files:?}");
    }
    assert_eq!(coordinator.get(&format!("{network}/rapport.pdf")).status, 200);

    let item = format!("{network}/gesprek/nw-1-1");
    let talk = coordinator.get(&item);
    let agreed =
        coordinator.submit(&talk, &[("stap", "afspraak"), ("score", "4"), ("reden", "Dat merken burgers")]);
    assert!(agreed.body.contains("Dat merken burgers"), "{}", agreed.body);
    let about = [("stap", "verbeterpunt"), ("tekst", "Burgers vaker vragen")];
    assert!(coordinator.submit(&coordinator.get(&item), &about).body.contains("Burgers vaker vragen"));
    let points = coordinator.get(&format!("{network}/verbeterpunten"));
    assert!(points.body.contains("Burgers vaker vragen"), "{}", points.body);
    let report = coordinator.get(&format!("{network}/rapport"));
    assert!(report.body.contains("Dat merken burgers"), "{}", report.body);

    let partner = app.visitor();
    let outcome = partner.begin(&links[0]);
    assert!(outcome.body.matches("<svg").count() >= 2, "{}", outcome.body);
}

#[test]
fn an_export_takes_of_a_wave_the_instruments_that_were_chosen() {
    let app = App::start();
    let both = [("vragenlijst", "kaats-opheij-2014"), ("vragenlijst[]", "netwerkwaarde-2020")];
    let (_, links) = open_next_wave(&app, &both);
    for link in &links {
        app.visitor().fill_in(link, "4");
    }
    close_open_wave(&app);
    let researcher = app.signed_in(Role::Researcher);
    for (chosen, has_first) in [("", true), ("netwerkwaarde-2020", false)] {
        let asked = format!("soort=anonymised&vragenlijst={chosen}&k=5&weg=20&gevoelig=&l=2");
        let page = researcher.get(&format!("/onderzoek?{asked}"));
        let fields = asked.split('&').map(|pair| pair.split_once('=').unwrap()).collect::<Vec<_>>();
        let package = researcher.submit_to(&page, "/onderzoek/pakket", &fields);
        assert_eq!(package.status, 200, "{}", package.body);
        let responses = unpacked(&package, "responses.csv");
        let header = responses.lines().next().unwrap().split(',').collect::<Vec<_>>();
        assert!(header.contains(&"nw-1-1"), "{header:?}");
        assert_eq!(header.contains(&"ko-1-1"), has_first, "{header:?}");
        assert!(!responses.contains('+'), "{responses}");
        let place = header.iter().position(|name| *name == "nw-1-1").unwrap();
        let fours = responses.lines().skip(1).filter(|line| line.split(',').nth(place) == Some("4"));
        assert_eq!(fours.count(), links.len(), "{responses}");
        let codebook = unpacked(&package, "codebook.csv");
        assert!(codebook.contains("netwerkwaarde-2020 1.0.0") && !codebook.contains('+'), "{codebook}");
    }
}

#[test]
fn every_instrument_has_a_report_with_everything_in_it() {
    let app = App::start();
    let coordinator = app.coordinator();
    let lines = app.store.read(netwerkspiegel::store::account::list).unwrap().into_iter();
    let mut accounts = lines.map(|line| line.account).filter(|account| account.role == Role::Coordinator);
    let account = accounts.next().unwrap().id;
    for questionnaire in library::all() {
        let known = coordinator.get("/netwerken").networks();
        let what = Simulate {
            networks: 1,
            partners: 24,
            waves: 2,
            seed: 5,
            questionnaire: std::sync::Arc::new(questionnaire.clone()),
            coordinator: Some(account.clone()),
        };
        simulate(&app.store, &what, |_| ()).unwrap();
        let network = coordinator.get("/netwerken").networks().into_iter().find(|one| !known.contains(one));
        let network = network.unwrap();
        let id = questionnaire.id();
        let report = coordinator.get(&format!("{network}/rapport"));
        assert_eq!(report.status, 200, "{id}: {}", report.body);
        let states = id == "pon-fasen-2023";
        let ends =
            if states { "0 = niet begonnen, 10 = afgerond" } else { "1 = helemaal niet, 5 = volledig" };
        assert!(report.body.contains(ends), "{id}");
        // Drawing takes long where nothing is optimised: the smallest, the largest and that of states.
        let drawn = ["netwerkwaarde-2020", "boonstra-2018", "pon-fasen-2023"].contains(&id);
        let drawn = if drawn { ["rapport.pdf", "grafieken.zip"].as_slice() } else { &[] };
        for file in ["rapport.json", "rapport.csv", "dots.svg", "gesprek"].iter().chain(drawn) {
            assert_eq!(coordinator.get(&format!("{network}/{file}")).status, 200, "{id} {file}");
        }
        let spider = coordinator.get(&format!("{network}/spider.svg"));
        assert_eq!(spider.status, if states { 404 } else { 200 }, "{id}: {}", spider.body);
        let json = coordinator.get(&format!("{network}/rapport.json")).bytes;
        let json: serde_json::Value = serde_json::from_slice(&json).unwrap();
        let means = json["waves"][1]["dimensions"].as_array().unwrap().iter();
        let scale = questionnaire.scale();
        for mean in means.map(|dimension| dimension["mean"]["value"].as_f64().unwrap()) {
            assert!((f64::from(scale.min)..=f64::from(scale.max)).contains(&mean), "{id}: {mean}");
        }
    }
}
