//! Waves from plan to closing: proposed in their rhythm, who is invited, how the response is told, closing and telling
//! by itself.

use jiff::{ToSpan, Zoned, civil::date};
use netwerkspiegel::store::{
    NetworkId, WaveId, network, outbox,
    upkeep::{self, Upkeep},
    wave::{self, WaveState},
};

use crate::app::{
    App, Page,
    steps::{close_open_wave, open_next_wave, open_wave, personal_links, planned_wave, wave_page},
};

/// Network and wave in an address.
fn ids(address: &str) -> (NetworkId, WaveId) {
    let parts = address.split('/').collect::<Vec<_>>();
    let Ok(network) = parts[2].parse();
    let Ok(wave) = parts[4].parse();
    (network, wave)
}

/// The values of the ticked boxes of a page.
fn ticked(page: &Page) -> Vec<String> {
    let boxes = page.body.split("name=\"partner:").skip(1);
    let ticked = boxes.filter(|rest| rest.split('>').next().unwrap().ends_with("checked"));
    ticked.map(|rest| rest.split('"').next().unwrap().to_owned()).collect()
}

#[test]
fn the_next_wave_is_proposed_in_the_rhythm_and_like_the_last() {
    let app = App::start();
    let coordinator = app.coordinator();
    let network = wave_page(&app, "").split("/metingen/").next().unwrap().to_owned();
    let page = coordinator.get(&format!("{network}/metingen/nieuw"));
    assert_eq!(page.field("naam"), "+3 jaar", "three waves are there, one a year");
    let in_three_years = app
        .store
        .read(|db| {
            let waves = wave::list(db, &ids(&wave_page(&app, "")).0)?;
            Ok(waves[0].wave.opened_on.unwrap().saturating_add(3.years()))
        })
        .unwrap();
    assert_eq!(page.field("gepland"), in_three_years.strftime("%d-%m-%Y").to_string());
    let fields =
        [("naam", "Tussentijds"), ("gepland", "2-3-2031"), ("vragenlijst", "rijsdijk-2015"), ("groep", "7")];
    let made = coordinator.submit(&page, &fields);
    assert!(made.body.contains("Tussentijds") && made.body.contains("2 maart 2031"), "{}", made.body);
    let next = coordinator.get(&format!("{network}/metingen/nieuw"));
    let chosen = next.between("id=\"vragenlijst-rijsdijk-2015\"", ">");
    assert!(chosen.contains("checked"), "the next wave is proposed like this one: {chosen}");
    assert!(next.body.contains("<option value=\"7\" selected>"));
    let twice = coordinator.submit(&page, &fields);
    assert_eq!(twice.address, made.address, "a double click plans one wave");
    // It can be changed and deleted while it is planned.
    let plan = coordinator.get(&format!("{}/plan", made.address));
    assert_eq!(plan.field("naam"), "Tussentijds");
    let changed =
        coordinator.submit(&plan, &[("naam", "Anders"), ("gepland", "3-3-2031"), ("tekst", "Doe mee!")]);
    assert!(changed.body.contains("Anders") && changed.body.contains("3 maart 2031"), "{}", changed.body);
    let ask = coordinator.get(&format!("{}/verwijderen", made.address));
    let gone = coordinator.submit(&ask, &[]);
    assert_eq!(gone.address, network);
    assert!(!gone.body.contains("Anders"));
    assert_eq!(coordinator.get(&made.address).status, 404);
}

#[test]
fn a_plan_with_mistakes_comes_back_whole_with_each_mistake_at_its_field() {
    let app = App::start();
    let coordinator = app.coordinator();
    let network = wave_page(&app, "").split("/metingen/").next().unwrap().to_owned();
    let page = coordinator.get(&format!("{network}/metingen/nieuw"));
    let before = app.count("wave");
    let (long, text) = ("n".repeat(41), "t".repeat(1001));
    let fields = [
        ("naam", long.as_str()),
        ("gepland", "ooit"),
        ("laatste-dag", "32-1-2030"),
        ("tekst", &text),
        ("koppelen", "anonymous"),
        ("groep", "9"),
    ];
    let wrong = coordinator.submit(&page, &fields);
    assert_eq!(wrong.status, 422);
    for field in ["naam", "gepland", "laatste-dag", "tekst"] {
        assert!(wrong.body.contains(&format!("href=\"#{field}\"")), "{field} in the summary");
        assert!(wrong.body.contains(&format!("id=\"{field}-fout\"")), "{field} at its place");
    }
    for typed in [long.as_str(), "ooit", "32-1-2030", &text] {
        assert!(wrong.body.contains(typed), "{typed} comes back");
    }
    assert!(wrong.between("value=\"anonymous\"", ">").contains("checked"));
    assert!(wrong.body.contains("<option value=\"9\" selected>"));
    assert_eq!(app.count("wave"), before);
    let empty =
        coordinator.submit(&page, &[("naam", " "), ("gepland", "1-1-2030"), ("laatste-dag", "31-12-2029")]);
    assert!(empty.body.contains("Geef het meetmoment een naam"));
    assert!(empty.body.contains("voor de geplande dag"));
}

#[test]
fn who_is_invited_is_chosen_copied_and_added_to() {
    let app = App::start();
    let coordinator = app.coordinator();
    let network = close_open_wave(&app);
    let wave = planned_wave(&coordinator, &network);
    let guests = coordinator.get(&format!("{wave}/deelnemers"));
    let everybody = ticked(&guests);
    assert_eq!(everybody.len(), 6, "everybody is invited unless left out");
    let boxes = everybody.iter().map(|id| format!("partner:{id}")).collect::<Vec<_>>();
    let some = boxes[..4].iter().map(|name| (name.as_str(), "ja")).collect::<Vec<_>>();
    coordinator.submit(&guests, &some);
    assert_eq!(ticked(&coordinator.get(&guests.address)), everybody[..4]);
    assert_eq!(ticked(&coordinator.get(&format!("{wave}/deelnemers?als=vorige"))).len(), 6);
    assert_eq!(ticked(&coordinator.get(&format!("{wave}/deelnemers?als=iedereen"))).len(), 6);
    assert_eq!(ticked(&coordinator.get(&guests.address)).len(), 4, "looking changes nothing");
    open_wave(&coordinator, &wave, &[]);
    let links = personal_links(&coordinator, &wave);
    assert_eq!(links.len(), 4);
    // One of the others is invited after all; those who were keep their links.
    let adding = coordinator.get(&format!("{wave}/deelnemers"));
    let late = boxes[4].as_str();
    assert!(adding.body.contains(&format!("name=\"{late}\"")) && ticked(&adding).is_empty());
    coordinator.submit(&adding, &[(late, "ja"), (&boxes[0], "ja"), ("partner:onbekend", "ja")]);
    let now = personal_links(&coordinator, &wave);
    assert_eq!(now.len(), 5);
    assert!(links.iter().all(|link| now.contains(link)), "nobody's link changed");
    // The wave after it can be sent to the same people.
    close_open_wave(&app);
    let planned = coordinator.get(&format!("{network}/metingen/nieuw"));
    let next = coordinator.submit(&planned, &[("naam", "Volgende"), ("gepland", "1-1-2031")]);
    let copied = coordinator.get(&format!("{}/deelnemers?als=vorige", next.address));
    let mut same = ticked(&copied);
    same.sort();
    let mut invited = everybody[..5].to_vec();
    invited.sort();
    assert_eq!(same, invited);
}

#[test]
fn a_pseudonymous_wave_tells_who_answered_by_organisation_and_by_day() {
    let app = App::start();
    let coordinator = app.coordinator();
    let wave = wave_page(&app, "").trim_end_matches('/').to_owned();
    app.visitor().fill_in(&app.open_link(), "1");
    let page = coordinator.get(&wave);
    assert!(page.body.contains("5 van 6 hebben meegedaan"), "{}", page.body);
    assert!(page.body.contains("Per organisatie") && page.body.contains("nog niet"));
    assert!(page.body.contains("<svg") && page.body.contains("Antwoorden in de loop van de tijd"));
    // Answers that were there before days were counted are not in the course; this one is.
    let today = Zoned::now().date();
    let counted = app.store.read(|db| netwerkspiegel::store::growth::of_wave(db, &ids(&wave).1)).unwrap();
    assert_eq!(counted.last(), Some(&(today, 1)));
    // Taking answers back counts too.
    let partner = app.visitor();
    let sheet = partner.begin(&app.open_link());
    partner.submit(&partner.get(&sheet.beside("intrekken")), &[]);
    let counted = app.store.read(|db| netwerkspiegel::store::growth::of_wave(db, &ids(&wave).1)).unwrap();
    assert_eq!(counted.last(), Some(&(today, 0)));
}

#[test]
fn an_open_anonymous_wave_tells_nothing_finer_than_k() {
    let app = App::start();
    let (network, links) = open_next_wave(&app, &[("koppelen", "anonymous")]);
    let coordinator = app.coordinator();
    let wave = wave_page(&app, "").trim_end_matches('/').to_owned();
    let pages = [
        network,
        wave.clone(),
        format!("{wave}/sluiten"),
        format!("{wave}/papier"),
        format!("{wave}/open-link"),
        format!("{wave}/deelnemers"),
    ];
    let seen = || pages.iter().map(|page| coordinator.get(page).body).collect::<Vec<_>>();
    let nobody = seen();
    let participants = app.store.read(|db| network::participant_ids(db, &ids(&wave).0)).unwrap();
    for (number, link) in links.iter().enumerate() {
        app.visitor().fill_in(link, "4");
        let sent = number + 1;
        if sent < 5 {
            assert_eq!(seen(), nobody, "{sent} answers look like none");
        }
        // The list of links would tell who has answered: it is gone with the first answer.
        let ask = coordinator.get(&format!("{wave}/links"));
        assert!(ask.body.contains("we tonen de links niet meer") && !ask.body.contains("name=\"als\""));
        assert_eq!(coordinator.submit(&ask, &[("als", "lijst")]).status, 409);
        // Nor can it be tried out with a note about paper.
        for participant in &participants {
            let fields = [("partner", participant.as_str()), ("ingeleverd", "ja")];
            assert_eq!(
                coordinator.submit_to(&ask, &format!("{wave}/papier/ingeleverd"), &fields).status,
                409
            );
        }
    }
    let page = coordinator.get(&wave);
    assert!(page.body.contains("Minstens 5 van de 6 partners"), "{}", page.body);
    assert!(!page.body.contains("Per persoon") && !page.body.contains("Per organisatie"), "{}", page.body);
    assert!(app.count("response_day") > 0);
    // Nor does taking one's answers back bring the list back.
    let partner = app.visitor();
    let sheet = partner.begin(&links[0]);
    partner.submit(&partner.get(&sheet.beside("intrekken")), &[]);
    assert!(coordinator.get(&format!("{wave}/links")).body.contains("we tonen de links niet meer"));
    close_open_wave(&app);
    let kept = app.store.read(|db| netwerkspiegel::store::growth::of_wave(db, &ids(&wave).1)).unwrap();
    assert_eq!(kept, [], "the days are erased at closing");
}

#[test]
fn the_links_come_as_a_file_and_as_cards() {
    let app = App::start();
    let coordinator = app.coordinator();
    let ask = coordinator.get(&wave_page(&app, "links"));
    assert!(!ask.body.contains("/s/"), "a GET shows no link");
    let file = coordinator.submit(&ask, &[("als", "bestand")]);
    assert!(file.headers["content-disposition"].to_str().unwrap().starts_with("attachment"));
    assert_eq!(file.headers["cache-control"], "no-store");
    let text = file.body.trim_start_matches('\u{feff}');
    assert!(text.starts_with("naam;e-mail;organisatie;taal;link\r\n"), "{text}");
    assert!(text.contains(&app.open_link()) && text.contains("@"), "{text}");
    assert_eq!(text.lines().count(), 1 + app.demo.unanswered);
    let cards = coordinator.submit(&ask, &[("als", "kaarten")]);
    assert_eq!(cards.body.matches("<svg").count(), app.demo.unanswered);
    assert!(cards.body.contains(&app.open_link()));
    let looks: i64 = app
        .store
        .read(|db| {
            Ok(db
                .query_row("SELECT count(*) FROM audit WHERE action = 'links-shown'", [], |row| row.get(0))?)
        })
        .unwrap();
    assert_eq!(looks, 2, "each look at the links is noted");
}

#[test]
fn who_took_answers_back_keeps_their_link_and_is_not_asked_again() {
    let app = App::start();
    let coordinator = app.coordinator();
    let wave = wave_page(&app, "").trim_end_matches('/').to_owned();
    let link = app.open_link();
    let partner = app.visitor();
    let sent = partner.fill_in(&link, "4");
    partner.submit(&partner.get(&sent.beside("intrekken")), &[]);
    let shown = personal_links(&coordinator, &wave);
    assert!(!shown.contains(&link) && shown.len() == app.demo.unanswered - 1, "{shown:?}");
    assert!(app.visitor().fill_in(&link, "2").address.ends_with("/bedankt"), "they may still take part");
}

#[test]
fn names_and_addresses_are_erased_some_months_after_the_last_wave() {
    let app = App::start();
    let network = close_open_wave(&app);
    let coordinator = app.coordinator();
    let planned = planned_wave(&coordinator, &network);
    let (network, wave) = ids(&planned);
    let planned_on = app.store.read(|db| Ok(wave::find(db, &wave)?.planned_on)).unwrap();
    let round = |today| {
        let key = app.store.key().clone();
        app.store.write_blocking(move |db| upkeep::round(db, &key, Some(6), today, 0)).unwrap().erased
    };
    let people = || app.store.read(|db| network::participant_ids(db, &network)).unwrap().len();
    let (before, responses) = (people(), app.count("response"));
    // The other networks of the demonstration measured two months ago at the latest.
    round(planned_on.saturating_add(6.months()));
    assert_eq!(people(), before, "six months after the planned wave, not more");
    assert_eq!(round(planned_on.saturating_add(6.months()).saturating_add(1.days())), before);
    assert_eq!((people(), app.count("participant"), app.count("invitation")), (0, 0, 0));
    assert_eq!(app.count("response"), responses, "the answers stay");
    let report = coordinator.get(&format!("/netwerken/{network}/rapport"));
    assert!(report.body.contains("4 van de 6 partners"), "{}", report.body);
}

#[test]
fn a_wave_closes_by_itself_after_its_last_day() {
    let app = App::start();
    let coordinator = app.coordinator();
    let address = wave_page(&app, "").trim_end_matches('/').to_owned();
    let (_, wave) = ids(&address);
    let page = coordinator.get(&address);
    let longer =
        coordinator.submit_to(&page, &format!("{address}/laatste-dag"), &[("laatste-dag", "31-12-2098")]);
    assert_eq!(longer.field("laatste-dag"), "31-12-2098");
    let round = |today| {
        let key = app.store.key().clone();
        app.store.write_blocking(move |db| upkeep::round(db, &key, None, today, 0)).unwrap()
    };
    let state = || app.store.read(|db| Ok(wave::find(db, &wave)?.state)).unwrap();
    assert_eq!(round(date(2098, 12, 31)).closed, 0);
    assert_eq!(state(), WaveState::Open);
    assert_eq!(round(date(2099, 1, 1)).closed, 1);
    assert_eq!(state(), WaveState::Closed);
    assert_eq!(round(date(2099, 1, 1)), Upkeep::default(), "once");
    assert!(app.visitor().get(&app.open_link()).body.contains("Dit meetmoment is gesloten"));
    let noted: i64 = app
        .store
        .read(|db| {
            let sql = "SELECT count(*) FROM audit WHERE action = 'wave-closed' AND account_id IS NULL";
            Ok(db.query_row(sql, [], |row| row.get(0))?)
        })
        .unwrap();
    assert_eq!(noted, 1);
}

#[test]
fn coordinators_are_told_once_that_a_planned_wave_is_due_and_again_when_it_is_moved() {
    let app = App::start();
    let coordinator = app.coordinator();
    let network = close_open_wave(&app);
    let address = planned_wave(&coordinator, &network);
    let (_, wave) = ids(&address);
    let planned = app.store.read(|db| Ok(wave::find(db, &wave)?.planned_on)).unwrap();
    let round = |today| {
        let key = app.store.key().clone();
        app.store.write_blocking(move |db| upkeep::round(db, &key, None, today, 0)).unwrap().queued
    };
    assert_eq!(round(planned.saturating_sub(15.days())), 0);
    assert_eq!(round(planned.saturating_sub(14.days())), 1);
    assert_eq!(round(planned), 0, "once");
    app.store.write_blocking(move |db| outbox::forget_due(db, &wave)).unwrap();
    assert_eq!(round(planned), 1);
    let soon = Zoned::now().date().saturating_add(3.days()).strftime("%d-%m-%Y").to_string();
    let plan = coordinator.get(&format!("{address}/plan"));
    coordinator.submit(&plan, &[("naam", "+1 jaar"), ("gepland", &soon)]);
    assert!(coordinator.get(&network).body.contains("bijna tijd voor dit meetmoment"));
    assert_eq!(round(Zoned::now().date()), 1, "told again for the new date");
}
