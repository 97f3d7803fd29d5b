//! The coordinator's side: opening a wave, personal links, reports over waves.

use crate::{
    app::App,
    app::steps::{
        close_open_wave, closing_address, open_next_wave, open_wave, personal_links, planned_wave, wave_page,
    },
};

#[test]
fn a_planned_wave_is_opened_and_everybody_gets_a_link_that_works() {
    let app = App::start();
    let network = close_open_wave(&app);
    let coordinator = app.coordinator();
    let wave = planned_wave(&coordinator, &network);
    let opening = format!("{wave}/openen");
    let ask = coordinator.get(&opening);
    assert!(ask.body.contains("5 mensen") && ask.body.contains("Dit staat vast"), "{}", ask.body);
    open_wave(&coordinator, &wave, &[]);
    let links = personal_links(&coordinator, &wave);
    assert_eq!(links.len(), 6);
    for link in &links {
        assert!(app.visitor().fill_in(link, "3").address.ends_with("/bedankt"));
    }
    let again = coordinator.post(&opening, &[("formulier", ask.form_key())]);
    assert_eq!(again.status, 409, "a wave opens once");
    assert!(app.visitor().get(&links[0]).body.contains("al verstuurd"), "and its links go on working");
}

#[test]
fn one_network_has_one_open_wave_at_a_time() {
    let app = App::start();
    let coordinator = app.coordinator();
    let closing = closing_address(&app);
    let network = closing.split("/metingen/").next().unwrap();
    let links = coordinator.get(network).links();
    assert!(!links.iter().any(|link| link.ends_with("/openen")), "{links:?}");
}

#[test]
fn new_links_replace_only_those_of_who_has_not_answered() {
    let app = App::start();
    let coordinator = app.coordinator();
    let wave = wave_page(&app, "").trim_end_matches('/').to_owned();
    let before = personal_links(&coordinator, &wave);
    assert!(before.contains(&app.open_link()), "the links that are shown are those that people have");
    assert_eq!(before.len(), app.demo.unanswered);
    coordinator.submit(&coordinator.get(&format!("{wave}/links/nieuw")), &[]);
    let links = personal_links(&coordinator, &wave);
    assert_eq!(links.len(), app.demo.unanswered);
    assert_eq!(app.visitor().get(&app.open_link()).status, 404, "the old link is dead");
    let answered = app.link(app.demo.unanswered);
    assert!(app.visitor().get(&answered).body.contains("al verstuurd"), "who has answered keeps their link");
    assert_eq!(app.visitor().get(&links[0]).status, 200);
}

#[test]
fn the_coordinator_sees_who_has_answered_and_never_what() {
    let app = App::start();
    let coordinator = app.coordinator();
    let wave = wave_page(&app, "").trim_end_matches('/').to_owned();
    let before = coordinator.get(&wave).body.matches("heeft meegedaan").count();
    app.visitor().fill_in(&app.open_link(), "1");
    let page = coordinator.get(&wave);
    assert_eq!(page.body.matches("heeft meegedaan").count(), before + 1);
    assert!(!page.body.contains("helemaal niet"));
}

#[test]
fn three_waves_stand_side_by_side_and_change_is_told_in_words() {
    let app = App::start();
    let coordinator = app.coordinator();
    let list = coordinator.get("/netwerken");
    let reports = list.networks().into_iter();
    let pages =
        reports.map(|network| (coordinator.get(&format!("{network}/rapport")), network)).collect::<Vec<_>>();
    let find =
        |name: &str| pages.iter().find(|(page, _)| page.body.contains(&format!("Rapport: {name}"))).unwrap();

    let (growing, network) = find("Buurtnetwerk Wilgerdam-Noord");
    for label in ["Start", "+1 jaar", "+2 jaar"] {
        assert!(growing.body.contains(&format!("{label}: ")), "{label}");
    }
    assert!(growing.body.contains("Hoger dan vorige keer."), "{}", growing.body);
    assert!(!growing.body.contains("Een netwerkdip?"));
    let json: serde_json::Value =
        serde_json::from_slice(&coordinator.get(&format!("{network}/rapport.json")).bytes).unwrap();
    assert_eq!(json["waves"].as_array().unwrap().len(), 3);

    let (dipping, _) = find("Netwerk Ouderen Elzerveen");
    assert!(
        dipping.body.contains("Een netwerkdip?") && dipping.body.contains("dan bij +1 jaar"),
        "{}",
        dipping.body
    );
}

#[test]
fn two_waves_of_a_small_network_stand_beside_the_margin_of_chance() {
    let app = App::start();
    (0..app.demo.unanswered).for_each(|number| {
        app.visitor().fill_in(&app.link(number), "2");
    });
    let (network, links) = open_next_wave(&app, &[]);
    let coordinator = app.coordinator();
    for link in links {
        app.visitor().fill_in(&link, "5");
    }
    close_open_wave(&app);
    let report = coordinator.get(&format!("{network}/rapport"));
    assert!(
        report.body.contains("Te weinig antwoorden om over stijging of daling te praten."),
        "{}",
        report.body
    );
    // t(0.975; 5) = 2.571, times 0.8, divided by the root of 6.
    assert!(
        report.body.contains("Bij 6 antwoorden kan een score al door toeval 0,8 punt"),
        "{}",
        report.body
    );
    assert!(
        report.body.contains("≥ 4,8") && !report.body.contains(">5,0<"),
        "an extreme mean of few is told vaguely"
    );
    for word in ["Hoger dan vorige keer", "Lager dan vorige keer", "eensgezind"] {
        assert!(!report.body.contains(word), "{word}");
    }
}

#[test]
fn the_report_speaks_english_too() {
    let app = App::start();
    let coordinator = app.coordinator();
    let network = close_open_wave(&app);
    let page = coordinator.get(&format!("{network}/rapport?lang=en"));
    assert!(page.body.contains("Too few answers to show figures") && !page.body.contains("antwoorden om"));
}

#[test]
fn the_csv_of_the_report_is_plain_and_complete() {
    let app = App::start();
    let coordinator = app.coordinator();
    let list = coordinator.get("/netwerken");
    let network = list.networks().into_iter().next().unwrap();
    let csv = coordinator.get(&format!("{network}/rapport.csv"));
    let mut reader = csv::Reader::from_reader(csv.body.as_bytes());
    assert_eq!(
        reader.headers().unwrap(),
        vec!["wave", "kind", "id", "name", "by", "group", "n", "mean", "bound", "q1", "q3", "agreement"]
    );
    let records = reader.records().collect::<Result<Vec<_>, _>>().unwrap();
    let whole = records.iter().filter(|record| record[4].is_empty()).collect::<Vec<_>>();
    assert_eq!(whole.len(), 3 * (5 + 20 + 1), "three waves of five aspects, twenty indicators and a total");
    assert!(whole.iter().any(|record| !record[7].is_empty()), "there are figures");
    let weighted = records.iter().filter(|record| &record[4] == "organisations").count();
    assert_eq!(weighted % 5, 0, "all five aspects or none of a wave");
}
