//! A closed wave that is opened again: what is in its report stays, and late answers never stand alone.

use serde_json::Value;

use crate::app::{
    App, Page,
    steps::{close_open_wave, open_next_wave, wave_page},
};

/// The last day, far away.
const FAR: (&str, &str) = ("laatste-dag", "31-12-2099");

/// Opens a closed wave again.
pub fn reopen(app: &App, wave: &str) -> Page {
    let coordinator = app.coordinator();
    let ask = coordinator.get(&format!("{wave}/heropenen"));
    coordinator.submit(&ask, &[FAR])
}

/// The newest wave of the report.
fn newest(app: &App, network: &str) -> Value {
    let json = app.coordinator().get(&format!("{network}/rapport.json")).bytes;
    let report: Value = serde_json::from_slice(&json).unwrap();
    report["waves"].as_array().unwrap().last().unwrap().clone()
}

/// The demonstration's open wave with five answers, closed; its address and that of its network.
pub fn closed_with_five(app: &App) -> (String, String) {
    let wave = wave_page(app, "").trim_end_matches('/').to_owned();
    app.visitor().fill_in(&app.link(0), "4");
    (close_open_wave(app), wave)
}

#[test]
fn answers_in_the_report_do_not_change_when_the_wave_is_opened_again() {
    let app = App::start();
    let wave = wave_page(&app, "").trim_end_matches('/').to_owned();
    let partner = app.visitor();
    let thanks = partner.fill_in(&app.link(0), "4");
    let withdraw = partner.get(&thanks.beside("intrekken"));
    close_open_wave(&app);
    let page = app.coordinator().get(&wave);
    assert!(page.links().contains(&format!("{wave}/heropenen")), "{}", page.body);
    let reopened = reopen(&app, &wave);
    assert_eq!((reopened.status, reopened.address.as_str()), (200, wave.as_str()), "{}", reopened.body);
    let back = app.visitor().begin(&app.link(0));
    assert!(back.address.ends_with("/bedankt"), "{}", back.address);
    assert!(!back.body.contains("/intrekken") && !back.body.contains("/1\""), "{}", back.body);
    let refused = partner.submit(&withdraw, &[]);
    assert!(!refused.address.ends_with("/ingetrokken"), "what counts cannot be taken out: {}", refused.body);
    let changed = partner.submit_to(&withdraw, &thanks.beside("1"), &[("ko-1-1", "1")]);
    assert_eq!(changed.status, 409, "{}", changed.body);
    let counted: i64 = app
        .store
        .read(
            |db| Ok(db.query_row("SELECT count(*) FROM response WHERE released > 0", [], |row| row.get(0))?),
        )
        .unwrap();
    assert_eq!(counted, app.count("response"), "nobody is new yet, nobody is gone");
}

#[test]
fn a_late_answer_waits_until_there_are_enough_of_them() {
    let app = App::start();
    let (network, wave) = closed_with_five(&app);
    let before = newest(&app, &network);
    assert_eq!(before["respondents"], 5);
    reopen(&app, &wave);
    let while_open = newest(&app, &network);
    assert_ne!(while_open["id"], before["id"], "an open wave is in no report");
    app.visitor().fill_in(&app.link(1), "1");
    close_open_wave(&app);
    assert_eq!(newest(&app, &network), before, "one late answer would follow by subtraction");
    let report = app.coordinator().get(&format!("{network}/rapport"));
    assert!(report.body.contains("Er zijn late antwoorden bewaard"), "{}", report.body);

    // Four more by the open link make five late answers.
    reopen(&app, &wave);
    let coordinator = app.coordinator();
    let made = coordinator.submit(&coordinator.get(&format!("{wave}/open-link")), &[("hoogstens", "9")]);
    let link = made.between("<p class=\"address\"><a href=\"", "\"").to_owned();
    for _ in 0..4 {
        app.visitor().fill_in(&link, "1");
    }
    close_open_wave(&app);
    let after = newest(&app, &network);
    assert_eq!(after["respondents"], 10);
    assert_ne!(after["dimensions"], before["dimensions"]);
    let report = app.coordinator().get(&format!("{network}/rapport"));
    assert!(!report.body.contains("Er zijn late antwoorden bewaard"));
}

#[test]
fn a_wave_that_was_closed_before_there_was_a_ledger_is_entered_in_it() {
    let app = App::start();
    let (network, wave) = closed_with_five(&app);
    app.store.write_blocking(|db| Ok(db.execute("DELETE FROM release", [])?)).unwrap();
    let before = newest(&app, &network);
    assert_eq!(before["respondents"], 5);
    for late in 1..3 {
        reopen(&app, &wave);
        if late == 1 {
            app.visitor().fill_in(&app.link(1), "1");
        }
        close_open_wave(&app);
        assert_eq!(newest(&app, &network), before, "the late answer would follow by subtraction");
    }
}

#[test]
fn a_late_comment_waits_with_its_answers() {
    let app = App::start();
    let (network, links) = open_next_wave(&app, &[("opmerkingen", "ja")]);
    let wave = wave_page(&app, "").trim_end_matches('/').to_owned();
    for link in &links[..5] {
        app.visitor().fill_in(link, "3");
    }
    close_open_wave(&app);
    reopen(&app, &wave);
    let partner = app.visitor();
    let page = partner.begin(&links[5]);
    partner.submit(&page, &[("opmerking:ambitie", "Dit schreef alleen de late")]);
    partner.fill_in(&links[5], "3");
    close_open_wave(&app);
    let report = app.coordinator().get(&format!("{network}/rapport"));
    assert!(report.body.contains("Er zijn late antwoorden bewaard"), "{}", report.body);
    assert!(!report.body.contains("Dit schreef alleen de late"));
}

#[test]
fn a_comment_that_waits_can_still_be_changed_and_goes_with_its_answers() {
    let app = App::start();
    let (_, links) = open_next_wave(&app, &[("opmerkingen", "ja")]);
    let wave = wave_page(&app, "").trim_end_matches('/').to_owned();
    let before = app.count("comment");
    for link in &links[..5] {
        app.visitor().fill_in(link, "3");
    }
    close_open_wave(&app);
    reopen(&app, &wave);
    let partner = app.visitor();
    let page = partner.begin(&links[5]);
    partner.submit(&page, &[("opmerking:ambitie", "Dit neem ik terug")]);
    let thanks = partner.fill_in(&links[5], "3");
    close_open_wave(&app);
    reopen(&app, &wave);
    let again = partner.get(&page.address);
    assert!(again.body.contains("Dit neem ik terug"), "{}", again.body);
    partner.submit(&partner.get(&thanks.beside("intrekken")), &[]);
    assert_eq!(app.count("comment"), before, "a comment does not stay behind without its answers");
}

#[test]
fn only_the_newest_pseudonymous_wave_can_be_opened_again_and_needs_a_last_day() {
    let app = App::start();
    let (_, wave) = closed_with_five(&app);
    let coordinator = app.coordinator();
    let ask = coordinator.get(&format!("{wave}/heropenen"));
    for (typed, told) in [
        ("", "Typ een laatste dag"),
        ("morgen", "Typ een laatste dag"),
        ("1-1-2020", "href=\"#laatste-dag\""),
    ] {
        let refused = coordinator.submit(&ask, &[("laatste-dag", typed)]);
        assert_eq!(refused.status, 422, "{typed}");
        assert!(refused.title().starts_with("Fout:") && refused.body.contains(told), "{}", refused.body);
        assert_eq!(refused.field("laatste-dag"), typed, "what was typed comes back");
    }
    open_later(&app, &[("koppelen", "anonymous")]);
    assert_eq!(coordinator.submit(&ask, &[FAR]).status, 409, "another wave is open");
    let anonymous = wave_page(&app, "").trim_end_matches('/').to_owned();
    close_open_wave(&app);
    assert_eq!(coordinator.submit(&ask, &[FAR]).status, 409, "a later wave has been held");
    assert_eq!(coordinator.get(&format!("{anonymous}/heropenen")).status, 409, "it is anonymous");
    assert!(!coordinator.get(&anonymous).body.contains("heropenen"));
}

fn open_later(app: &App, choices: &[(&str, &str)]) {
    let coordinator = app.coordinator();
    let network = coordinator
        .get("/netwerken")
        .networks()
        .into_iter()
        .find(|network| coordinator.get(network).links().iter().any(|link| link.ends_with("/openen")));
    let planned = crate::app::steps::planned_wave(&coordinator, &network.unwrap());
    crate::app::steps::open_wave(&coordinator, &planned, choices);
}
