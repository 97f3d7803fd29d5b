//! The conversation: an agenda by what was published, one item a screen, the score that is agreed on.

use netwerkspiegel::store::account::Role;

use super::improvements::growing;
use crate::{
    app::steps::close_open_wave,
    app::{App, Page, Visitor},
};

/// The addresses of the topics of an agenda, in its order.
fn topics(page: &Page) -> Vec<String> {
    let topics = page.links().into_iter().filter(|link| link.contains("/gesprek/"));
    topics.map(|link| link.split('?').next().unwrap().rsplit('/').next().unwrap().to_owned()).collect()
}

/// What stands ticked in an agenda.
fn ticked(page: &Page) -> Vec<String> {
    let boxes =
        page.body.split("<input type=\"checkbox\"").skip(1).map(|rest| rest.split('>').next().unwrap());
    let ticked = boxes.filter(|one| one.contains(" checked"));
    ticked
        .map(|one| one.split("name=\"onderwerp-").nth(1).unwrap().split('"').next().unwrap().to_owned())
        .collect()
}

/// Where the link to the next or previous topic leads.
fn step(page: &Page, rel: &str) -> Option<String> {
    let rest = page.body.split(&format!("rel=\"{rel}\" href=\"")).nth(1)?;
    Some(rest.split('"').next().unwrap().replace("&#x2f;", "/").replace("&amp;", "&"))
}

fn agree(coordinator: &Visitor, page: &Page, score: &str, reason: &str) -> Page {
    coordinator.submit(page, &[("stap", "afspraak"), ("score", score), ("reden", reason)])
}

#[test]
fn the_agenda_proposes_six_and_reaches_all() {
    let app = App::start();
    let coordinator = app.coordinator();
    let agenda = coordinator.get(&format!("{}/gesprek", growing(&coordinator)));
    assert_eq!(ticked(&agenda).len(), 6, "{}", agenda.body);
    let all = topics(&agenda);
    assert_eq!(all.len(), 20);
    assert_eq!(all[..6], ticked(&agenda), "what is proposed comes first");
    assert!(agenda.body.contains("Nog 14 onderwerpen"));
    // The lowest published mean that weighs most stands first, with its reason in words.
    let json = coordinator.get(&agenda.address.replace("gesprek", "rapport.json"));
    let json: serde_json::Value = serde_json::from_slice(&json.bytes).unwrap();
    let weight = |id: &String| {
        let items = json["waves"][2]["items"].as_array().unwrap();
        let item = items.iter().find(|one| one["id"] == id.as_str()).unwrap();
        let room = (5.0 - item["mean"]["value"].as_f64().unwrap()) / 4.0;
        room * match item["agreement"].as_str() {
            Some("divided") => 1.5,
            Some("mixed") => 1.25,
            _ => 1.0,
        }
    };
    let weights = all.iter().map(weight).collect::<Vec<_>>();
    assert!(weights.is_sorted_by(|one, next| one >= next), "{weights:?}");
}

#[test]
fn what_was_chosen_is_gone_through_in_the_order_of_the_agenda() {
    let app = App::start();
    let coordinator = app.coordinator();
    let address = format!("{}/gesprek", growing(&coordinator));
    let all = topics(&coordinator.get(&address));
    let (late, early) = (&all[12], &all[3]);
    let chosen = format!("{address}?onderwerp-{late}=ja&onderwerp-{early}=ja&onderwerp-onzin=ja&begin=ja");
    let first = coordinator.get(&chosen);
    assert!(first.address.contains(&format!("/gesprek/{early}?onderwerp-")), "{}", first.address);
    assert!(first.body.contains("Onderwerp 1 van 2") && step(&first, "prev").is_none());
    let second = coordinator.get(&step(&first, "next").unwrap());
    assert!(
        second.address.contains(&format!("/gesprek/{late}?")) && second.body.contains("Onderwerp 2 van 2")
    );
    assert!(step(&second, "next").is_none());
    assert_eq!(step(&second, "prev").unwrap(), first.address);
    // One that was not chosen is reached all the same, among all of them.
    let other = coordinator.get(&format!("{address}/{}?onderwerp-{early}=ja", all[19]));
    assert!(other.body.contains("Onderwerp 20 van 20"));
    assert_eq!(coordinator.get(&format!("{address}/bestaat-niet")).status, 404);
}

#[test]
fn an_item_shows_its_words_and_the_published_figures_of_every_wave() {
    let app = App::start();
    let coordinator = app.coordinator();
    let growing = growing(&coordinator);
    let page = coordinator.get(&format!("{growing}/gesprek/ko-4-4"));
    for told in ["Hygiëne in afspraken", "Samen afgesproken", "Start", "+1 jaar", "+2 jaar"] {
        assert!(page.body.contains(told), "{told}");
    }
    let json = coordinator.get(&format!("{growing}/rapport.json"));
    let json: serde_json::Value = serde_json::from_slice(&json.bytes).unwrap();
    for wave in json["waves"].as_array().unwrap() {
        let item = wave["items"].as_array().unwrap().iter().find(|one| one["id"] == "ko-4-4").unwrap();
        let mean = format!("{:.1}", item["mean"]["value"].as_f64().unwrap()).replace('.', ",");
        assert!(page.body.contains(&format!("<td class=\"big\">{mean}</td>")), "{mean}");
    }
    let english = coordinator.get(&format!("{growing}/gesprek/ko-4-4?lang=en"));
    assert!(english.body.contains("Agreed together") && !english.body.contains("Samen afgesproken"));
}

#[test]
fn a_score_is_agreed_on_changed_and_taken_away() {
    let app = App::start();
    let coordinator = app.coordinator();
    let address = format!("{}/gesprek/ko-1-1", growing(&coordinator));
    let page = coordinator.get(&address);
    let before = app.count("consensus");
    let agreed = agree(&coordinator, &page, "4", "Iedereen noemt <b>vlinders</b> doel");
    assert_eq!((agreed.status, agreed.address.as_str()), (200, address.as_str()));
    assert!(agreed.body.contains("<strong class=\"big\">4</strong>") && agreed.body.contains("grotendeels"));
    assert!(agreed.body.contains("&lt;b&gt;vlinders&lt;&#x2f;b&gt;"), "{}", agreed.body);
    assert!(coordinator.get(address.trim_end_matches("/ko-1-1")).body.contains("samen afgesproken: 4"));
    let changed = agree(&coordinator, &page, "2", "");
    assert!(changed.body.contains("<strong class=\"big\">2</strong>") && !changed.body.contains("vlinders"));
    assert_eq!(app.count("consensus"), before + 1, "one agreed score about an item in a wave");
    let gone = coordinator.submit(&page, &[("stap", "wissen")]);
    assert!(!gone.body.contains("class=\"agreed\""));
    assert_eq!(app.count("consensus"), before);
    let trail = app.signed_in(Role::Administrator).get("/beheer/logboek").body;
    assert!(trail.contains("Score samen afgesproken") && trail.contains("Afgesproken score weggehaald"));
    assert!(!trail.contains("vlinders"), "the trail holds no reasons");
}

#[test]
fn a_score_off_the_scale_and_a_long_reason_are_told_and_come_back() {
    let app = App::start();
    let coordinator = app.coordinator();
    let page = coordinator.get(&format!("{}/gesprek/ko-1-1", growing(&coordinator)));
    let before = app.count("consensus");
    let long = "x".repeat(501);
    for score in ["", "0", "6", "3,5", "-1", "999"] {
        let told = agree(&coordinator, &page, score, "De reden");
        assert_eq!(told.status, 422, "{score}");
        assert!(told.title().starts_with("Fout:") && told.body.contains("href=\"#score\""));
        assert_eq!(told.body.matches("Kies een score.").count(), 2);
        assert!(told.body.contains("De reden"), "what was typed comes back");
    }
    let told = agree(&coordinator, &page, "3", &long);
    assert!(told.status == 422 && told.body.contains(&long) && told.body.contains("value=\"3\" checked"));
    let point = coordinator.submit(&page, &[("stap", "verbeterpunt"), ("tekst", ""), ("datum", "ooit")]);
    assert!(point.status == 422 && point.field("datum") == "ooit");
    assert!(point.body.contains("Schrijf op wat u gaat verbeteren."));
    assert_eq!(coordinator.submit(&page, &[("stap", "iets")]).status, 400);
    let without_key = [("stap", "afspraak"), ("score", "3")];
    assert_eq!(coordinator.post(&page.address, &without_key).status, 403);
    assert_eq!(app.count("consensus"), before);
}

#[test]
fn an_improvement_point_is_added_right_there() {
    let app = App::start();
    let coordinator = app.coordinator();
    let growing = growing(&coordinator);
    let page = coordinator.get(&format!("{growing}/gesprek/ko-1-1?onderwerp-ko-1-1=ja"));
    let fields = [("stap", "verbeterpunt"), ("tekst", "Het doel op één vel"), ("datum", "14-12-2099")];
    let added = coordinator.submit(&page, &fields);
    assert_eq!(added.address, page.address, "the choice of topics is kept");
    assert!(added.body.contains("Het doel op één vel") && added.body.contains("14 december 2099"));
    let list = coordinator.get(&format!("{growing}/verbeterpunten"));
    assert!(list.body.contains("Het doel op één vel") && list.body.contains("Mate van gedeeldheid"));
}

#[test]
fn below_k_there_is_an_agenda_without_any_figure() {
    let app = App::start();
    let coordinator = app.coordinator();
    let network = close_open_wave(&app);
    let agenda = coordinator.get(&format!("{network}/gesprek"));
    assert!(agenda.body.contains("Te weinig antwoorden om cijfers te tonen."), "{}", agenda.body);
    let all = topics(&agenda);
    assert_eq!(all.len(), 20);
    assert!(all.is_sorted(), "in the order of the questionnaire: {all:?}");
    for told in ["lage score", "gemiddelde score", "hoge score", "Partners", "willen hierover praten"] {
        assert!(!agenda.body.contains(told), "{told}");
    }
    let page = coordinator.get(&format!("{network}/gesprek/ko-1-1"));
    assert!(
        page.body.contains("Te weinig antwoorden om cijfers te tonen.")
            && !page.body.contains("class=\"big\""),
        "{}",
        page.body
    );
    let agreed = agree(&coordinator, &page, "4", "");
    let cells = agreed.body.matches("<td class=\"big\">–</td>").count();
    assert_eq!(cells, 2, "a dash for the mean of the newest, and for what was agreed about the one before");
    assert!(agreed.body.contains("<td class=\"big\">–</td><td class=\"big\">4</td>"), "{}", agreed.body);
}

#[test]
fn of_five_to_nine_there_are_means_and_no_words_of_agreement() {
    let app = App::start();
    let coordinator = app.coordinator();
    for (number, answer) in (0..app.demo.unanswered).zip(["1", "5"]) {
        app.visitor().fill_in(&app.link(number), answer);
    }
    let network = close_open_wave(&app);
    let agenda = coordinator.get(&format!("{network}/gesprek"));
    assert!(agenda.body.contains("score") && ticked(&agenda).len() == 6);
    assert!(!agenda.body.to_lowercase().contains("partners zijn") && !agenda.body.contains("gemengd"));
    for item in topics(&agenda) {
        let page = coordinator.get(&format!("{network}/gesprek/{item}"));
        for word in ["eensgezind", "gemengd", "verdeeld"] {
            assert!(!page.body.contains(word), "{item}: {word}");
        }
    }
}

#[test]
fn before_a_wave_has_closed_there_is_nothing_to_talk_about() {
    let app = App::start();
    let coordinator = app.coordinator();
    let new = coordinator.get("/netwerken/nieuw");
    let made =
        coordinator.submit(&new, &[("naam", "Nieuw netwerk"), ("regio", "Elders"), ("fase", "verkennen")]);
    let starting = made.address.clone();
    let agenda = coordinator.get(&format!("{starting}/gesprek"));
    assert!(
        agenda.status == 200 && agenda.body.contains("Sluit eerst een meetmoment."),
        "{} {} {}",
        starting,
        agenda.status,
        agenda.body
    );
    assert_eq!(coordinator.get(&format!("{starting}/gesprek/ko-1-1")).status, 404);
}

#[test]
fn dark_and_light_are_remembered_and_else_the_device_decides() {
    let app = App::start();
    let coordinator = app.coordinator();
    let address = format!("{}/gesprek", growing(&coordinator));
    let page = coordinator.get(&address);
    assert!(page.body.contains("class=\"room\""), "{}", page.body);
    let dark = coordinator.get(&format!("{address}?kleur=donker"));
    assert!(dark.body.contains("class=\"room donker\""));
    let cookie = dark.headers["set-cookie"].to_str().unwrap();
    assert!(
        cookie.starts_with("kleur=donker") && cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax")
    );
    assert!(coordinator.get(&format!("{address}/ko-1-1")).body.contains("class=\"room donker\""));
    assert!(coordinator.get(&format!("{address}?kleur=paars")).body.contains("class=\"room donker\""));
    assert!(coordinator.get(&format!("{address}?kleur=licht")).body.contains("class=\"room licht\""));
}
