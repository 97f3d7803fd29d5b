//! The whole line: a partner fills in the survey, the coordinator closes the wave and sees the spider.

use crate::app::App;

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
    assert_eq!(
        coordinator.get(&format!("{network}/spider.svg")).status,
        404,
        "nothing is shown while a wave is open"
    );

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
    assert_eq!(json["waves"][0]["respondents"], 5);
}

#[test]
fn the_invented_answers_are_the_same_at_every_start() {
    let figures = || {
        let app = App::start();
        let coordinator = app.coordinator();
        let list = coordinator.get("/netwerken").links();
        let networks = list.into_iter().filter(|link| link.starts_with("/netwerken/"));
        networks.map(|network| coordinator.get(&format!("{network}/rapport.json")).body).collect::<Vec<_>>()
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

/// Opens the demonstration's planned wave with these choices, after closing the one that is open; gives the
/// address of the network, and everybody's link.
pub fn open_next_wave(app: &App, choices: &[(&str, &str)]) -> (String, Vec<String>) {
    let network = close_open_wave(app);
    let coordinator = app.coordinator();
    let opening =
        coordinator.get(&network).links().into_iter().find(|link| link.ends_with("/openen")).unwrap();
    let key = coordinator.get(&opening).form_key().to_owned();
    let mut fields = vec![("formulier", key.as_str())];
    fields.extend(choices);
    let page = coordinator.post(&opening, &fields);
    let links =
        page.body.split("<code>").skip(1).map(|rest| rest.split('<').next().unwrap().replace("&#x2f;", "/"));
    let links = links.collect::<Vec<_>>();
    assert_eq!(links.len(), 6, "{}", page.body);
    (network, links)
}

/// The address of a page of the open wave of the demonstration, such as `open-link`.
pub fn wave_page(app: &App, page: &str) -> String {
    crate::safety::closing_address(app).replace("sluiten", page)
}

/// Closes the demonstration's open wave as its coordinator.
pub fn close_open_wave(app: &App) -> String {
    let coordinator = app.coordinator();
    let list = coordinator.get("/netwerken");
    for address in list.links().into_iter().filter(|link| link.starts_with("/netwerken/")) {
        let page = coordinator.get(&address);
        if let Some(closing) = page.links().into_iter().find(|link| link.ends_with("/sluiten")) {
            let ask = coordinator.get(&closing);
            coordinator.post(&closing, &[("formulier", ask.form_key())]);
            return address;
        }
    }
    panic!("the demonstration has an open wave");
}
