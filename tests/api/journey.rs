//! The whole line: a partner fills in the survey, the coordinator closes the wave and sees the spider.

use crate::app::{App, steps::close_open_wave};

#[test]
fn a_partner_fills_in_the_coordinator_closes_and_the_spider_appears() {
    let app = App::start();
    let partner = app.visitor();
    let thanks = partner.fill_in(&app.open_link(), "4");
    assert!(thanks.address.ends_with("/bedankt"), "{}", thanks.address);
    assert!(
        thanks.body.contains("<svg") && thanks.body.contains("Gedeelde ambitie: 4,0."),
        "{}",
        thanks.body
    );

    let coordinator = app.coordinator();
    let list = coordinator.get("/netwerken");
    let network =
        list.between("<h2><a href=\"", "\">Jong in Vlierhoven").rsplit("href=\"").next().unwrap().to_owned();
    let page = coordinator.get(&network);
    assert!(page.body.contains("5 van 6 hebben meegedaan"), "{}", page.body);
    let open = coordinator.get(&format!("{network}/spider.svg"));
    assert!(!open.body.contains(">Start<"), "nothing is shown while a wave is open");

    let closing = page.links().into_iter().find(|link| link.ends_with("/sluiten")).unwrap();
    let ask = coordinator.get(&closing);
    let report = coordinator.post(&closing, &[("formulier", ask.form_key())]);
    assert_eq!(report.address, format!("{network}/rapport"));
    assert!(report.body.contains("5 van de 6 partners"), "{}", report.body);
    assert!(report.body.contains("<svg") && report.body.contains("Recht doen aan belangen"));

    let svg = coordinator.get(&format!("{network}/spider.svg"));
    assert_eq!((svg.status, svg.headers["content-type"].to_str().unwrap()), (200, "image/svg+xml"));
    let png = coordinator.get(&format!("{network}/spider.png"));
    assert!(png.bytes.starts_with(b"\x89PNG"));
    let json: serde_json::Value =
        serde_json::from_slice(&coordinator.get(&format!("{network}/rapport.json")).bytes).unwrap();
    assert_eq!(json["waves"][1]["respondents"], 5);
}

#[test]
fn the_invented_answers_are_the_same_at_every_start() {
    let figures = || {
        let app = App::start();
        let coordinator = app.coordinator();
        let networks = coordinator.get("/netwerken").networks().into_iter();
        let report = |network: String| {
            let json = coordinator.get(&format!("{network}/rapport.json")).bytes;
            let mut report: serde_json::Value = serde_json::from_slice(&json).unwrap();
            // Only identifiers are new each time.
            for wave in report["waves"].as_array_mut().unwrap() {
                wave["id"] = serde_json::Value::Null;
            }
            report
        };
        networks.map(report).collect::<Vec<_>>()
    };
    assert_eq!(figures(), figures());
}

#[test]
fn a_link_of_a_closed_wave_says_so_kindly() {
    let app = App::start();
    let partner = app.visitor();
    let page = partner.begin(&app.open_link());
    close_open_wave(&app);
    let intro = app.visitor().get(&app.open_link());
    assert_eq!(intro.status, 200);
    assert!(intro.body.contains("Dit meetmoment is gesloten"));

    let late = partner.answer_page(&page, "5");
    assert_eq!(late.status, 409);
    assert!(late.body.contains("Dit meetmoment is gesloten"));
    assert_eq!(late.body.matches("volledig").count(), 4, "the four answers are given back: {}", late.body);
}
