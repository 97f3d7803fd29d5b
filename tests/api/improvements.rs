//! Improvement points: added, changed, followed, looked back on, and taken over into a calendar.

use calcard::{Entry, Parser, icalendar::ICalendar};

use crate::app::{App, Page, Visitor};

/// The address of the demonstration's network with this name.
pub fn network(coordinator: &Visitor, name: &str) -> String {
    let list = coordinator.get("/netwerken").networks();
    list.into_iter().find(|address| coordinator.get(address).body.contains(&format!("<h1>{name}"))).unwrap()
}

/// The network that has had three waves and talked about each.
pub fn growing(coordinator: &Visitor) -> String {
    network(coordinator, "Buurtnetwerk Wilgerdam-Noord")
}

/// The addresses of the points on a page.
fn points(page: &Page) -> Vec<String> {
    page.links().into_iter().filter(|link| link.contains("/verbeterpunten/")).collect()
}

/// The value of the first organisation that the form offers.
fn organisation(page: &Page) -> String {
    let choices = page.between("name=\"organisatie\"", "</select>").split("value=\"").skip(2);
    choices.map(|rest| rest.split('"').next().unwrap().to_owned()).next().unwrap()
}

fn calendar(page: &Page) -> ICalendar {
    let mut parser = Parser::new(&page.body);
    let Entry::ICalendar(calendar) = parser.entry() else { panic!("no calendar: {}", page.body) };
    assert_eq!(parser.entry(), Entry::Eof);
    calendar
}

/// The part of the list that holds the points in this state.
fn group<'a>(page: &'a Page, state: &str) -> &'a str {
    page.between(&format!("aria-labelledby=\"stand-{state}\""), "</section>")
}

#[test]
fn a_point_is_added_changed_and_followed() {
    let app = App::start();
    let coordinator = app.coordinator();
    let address = format!("{}/verbeterpunten", growing(&coordinator));
    let page = coordinator.get(&address);
    let owner = organisation(&page);
    let fields = [
        ("indicator", "ko-1-2"),
        ("tekst", "Vaker samen eten"),
        ("organisatie", &owner),
        ("datum", "1-2-2099"),
    ];
    let before = app.count("improvement");
    for _ in 0..2 {
        let list = coordinator.submit(&page, &fields);
        assert_eq!((list.status, list.address.as_str()), (200, address.as_str()));
        assert!(group(&list, "open").contains("Vaker samen eten"));
        assert!(group(&list, "open").contains("Klaar op 1 februari 2099"));
    }
    assert_eq!(app.count("improvement"), before + 1, "a double click adds once");
    let list = coordinator.get(&address);
    let all = points(&list);
    let point =
        all.iter().find(|one| coordinator.get(one).body.contains("<p class=\"lead words\">Vaker")).unwrap();
    let one = coordinator.get(point);
    assert!(one.body.contains("Aantrekkingskracht") && one.field("datum") == "01-02-2099");

    let moved = format!("{point}/stand");
    let busy = coordinator.submit_to(&one, &moved, &[("stand", "busy"), ("notitie", "De soep\r\nstaat op")]);
    assert_eq!((busy.status, &busy.address), (200, point));
    assert!(busy.body.contains("mee bezig") && busy.body.contains("De soep\nstaat op"), "{}", busy.body);
    let events = app.count("improvement_event");
    coordinator.submit_to(&one, &moved, &[("stand", "busy"), ("notitie", "De soep\nstaat op")]);
    coordinator.submit_to(&one, &moved, &[("stand", "busy"), ("notitie", "")]);
    assert_eq!(app.count("improvement_event"), events, "what says nothing new is not written");

    let changed =
        [("indicator", "ko-3-3"), ("tekst", "Elke maand samen eten"), ("organisatie", ""), ("datum", "")];
    coordinator.submit_to(&one, point, &changed);
    let list = coordinator.get(&address);
    let busy = group(&list, "busy");
    assert!(busy.contains("Elke maand samen eten") && busy.contains("Nog geen datum"), "{busy}");
    assert!(busy.contains("Vertrouwen") && busy.contains("Nog geen organisatie"));
    coordinator.submit_to(&one, &moved, &[("stand", "done")]);
    assert!(group(&coordinator.get(&address), "done").contains("Elke maand samen eten"));

    let admin = app.signed_in(netwerkspiegel::store::account::Role::Administrator);
    let trail = admin.get("/beheer/logboek").body;
    for told in ["Verbeterpunt toegevoegd", "Verbeterpunt veranderd", "Stand van een verbeterpunt bijgewerkt"]
    {
        assert!(trail.contains(told), "{told}");
    }
    assert!(!trail.contains("samen eten") && !trail.contains("soep"), "the trail holds no words of points");
}

#[test]
fn what_is_wrong_is_told_and_what_was_typed_comes_back() {
    let app = App::start();
    let coordinator = app.coordinator();
    let address = format!("{}/verbeterpunten", growing(&coordinator));
    let page = coordinator.get(&address);
    let before = app.count("improvement");
    let long = "é".repeat(501);
    let wrong = [
        ("indicator", "bestaat-niet"),
        ("tekst", &long),
        ("organisatie", "van-een-ander"),
        ("datum", "ooit"),
    ];
    let told = coordinator.submit(&page, &wrong);
    assert_eq!(told.status, 422);
    assert!(told.title().starts_with("Fout:"));
    for (field, words) in [
        ("indicator", "Kies een indicator."),
        ("tekst", "Er passen 500 tekens."),
        ("organisatie", "Kies een organisatie uit de lijst."),
        ("datum", "Deze datum kennen we niet."),
    ] {
        assert!(told.body.contains(&format!("href=\"#{field}\"")), "{field}");
        assert_eq!(told.body.matches(words).count(), 2, "{words}");
    }
    assert!(told.body.contains(&long) && told.field("datum") == "ooit");
    let empty = coordinator.submit(&page, &[("indicator", "ko-1-1"), ("tekst", "  ")]);
    assert!(empty.status == 422 && empty.body.contains("Schrijf op wat u gaat verbeteren."));
    assert_eq!(app.count("improvement"), before);

    let fits = "é".repeat(500);
    coordinator.submit(&page, &[("indicator", "ko-1-1"), ("tekst", &fits)]);
    assert_eq!(app.count("improvement"), before + 1, "five hundred letters fit");
    let point = points(&coordinator.get(&address)).remove(0);
    let one = coordinator.get(&point);
    let moved =
        coordinator.submit_to(&one, &format!("{point}/stand"), &[("stand", "done"), ("notitie", &long)]);
    assert!(moved.status == 422 && moved.title().starts_with("Fout:") && moved.body.contains(&long));
    assert!(moved.body.contains("value=\"done\" checked"), "the choice comes back too");
    let nonsense = coordinator.submit_to(&one, &format!("{point}/stand"), &[("stand", "weg")]);
    assert_eq!(nonsense.status, 400);
    let key = [("formulier", "verzonnen"), ("indicator", "ko-1-1"), ("tekst", "Zonder sleutel")];
    assert_eq!(coordinator.post(&address, &key).status, 403);
    assert_eq!(coordinator.post(&format!("{point}/stand"), &[("stand", "done")]).status, 403);
    assert_eq!(app.count("improvement"), before + 1);
}

#[test]
fn what_is_typed_is_shown_as_text_and_never_as_markup() {
    let app = App::start();
    let coordinator = app.coordinator();
    let address = format!("{}/verbeterpunten", growing(&coordinator));
    let page = coordinator.get(&address);
    let hostile = "<script>alert(1)</script>\"'\nBEGIN:VEVENT\rX";
    coordinator.submit(&page, &[("indicator", "ko-1-1"), ("tekst", hostile), ("datum", "1-1-2000")]);
    let list = coordinator.get(&address);
    let point = points(&list).remove(0);
    let one = coordinator.get(&point);
    coordinator.submit_to(&one, &format!("{point}/stand"), &[("stand", "busy"), ("notitie", hostile)]);
    let talk = coordinator.get(&address.replace("verbeterpunten", "gesprek/ko-1-1"));
    for page in [list, coordinator.get(&point), talk] {
        assert!(
            !page.body.contains("<script>alert") && page.body.contains("&lt;script&gt;alert"),
            "{}",
            page.address
        );
    }
    let file = coordinator.get(&format!("{address}.ics"));
    assert!(file.body.split("\r\n").all(|line| !line.contains('\r') && line != "X"), "{}", file.body);
    assert_eq!(
        calendar(&file).components.len(),
        5,
        "the calendar and its four points that are still to be done"
    );
}

#[test]
fn a_point_whose_day_is_over_says_so_in_words_until_it_is_done() {
    let app = App::start();
    let coordinator = app.coordinator();
    let address = format!("{}/verbeterpunten", growing(&coordinator));
    let list = coordinator.get(&address);
    assert!(group(&list, "busy").contains("De datum is voorbij."), "{}", group(&list, "busy"));
    assert!(!group(&list, "done").contains("De datum is voorbij."));
    assert!(!group(&list, "open").contains("De datum is voorbij."));
}

#[test]
fn each_point_stands_beside_the_score_of_its_indicator_then_and_now() {
    let app = App::start();
    let coordinator = app.coordinator();
    let growing = growing(&coordinator);
    let json = coordinator.get(&format!("{growing}/rapport.json"));
    let json: serde_json::Value = serde_json::from_slice(&json.bytes).unwrap();
    let mean = |wave: usize, item: &str| {
        let items = json["waves"][wave]["items"].as_array().unwrap();
        let item = items.iter().find(|one| one["id"] == item).unwrap();
        format!("{:.1}", item["mean"]["value"].as_f64().unwrap()).replace('.', ",")
    };
    let list = coordinator.get(&format!("{growing}/verbeterpunten"));
    let (then, now) = (mean(0, "ko-4-4"), mean(2, "ko-4-4"));
    let done = group(&list, "done");
    assert!(done.contains(&format!("bij Start: {then} · bij +2 jaar: {now}")), "{done}");
    let newest = mean(2, "ko-5-1");
    let open = group(&list, "open");
    assert!(open.contains(&format!("bij +2 jaar: {newest}</p>")), "there is nothing to look back on: {open}");
    for word in ["hoger", "lager", "gestegen", "gedaald"] {
        assert!(!done.to_lowercase().contains(word), "no words of change for items");
    }
}

#[test]
fn points_with_a_day_go_into_a_calendar() {
    let app = App::start();
    let coordinator = app.coordinator();
    let address = format!("{}/verbeterpunten", growing(&coordinator));
    let file = coordinator.get(&format!("{address}.ics"));
    assert_eq!(file.headers["content-type"], "text/calendar; charset=utf-8");
    assert!(file.headers["content-disposition"].to_str().unwrap().contains("verbeterpunten.ics"));
    let all = calendar(&file);
    assert_eq!(all.components.len(), 4, "the calendar, and three points that are open or busy");
    let again = calendar(&coordinator.get(&format!("{address}.ics")));
    assert_eq!(all.uids().collect::<Vec<_>>(), again.uids().collect::<Vec<_>>(), "identifiers stay");
    let page = coordinator.get(&address);
    let point = points(&page).remove(0);
    let one = calendar(&coordinator.get(&format!("{point}.ics")));
    assert_eq!(one.components.len(), 2);
    coordinator.submit(&page, &[("indicator", "ko-1-1"), ("tekst", "Zonder dag")]);
    let mut all = points(&coordinator.get(&address)).into_iter();
    let without = all.find(|one| coordinator.get(one).body.contains("Zonder dag")).unwrap();
    assert_eq!(coordinator.get(&format!("{without}.ics")).status, 404, "no day, no file");
    assert!(!coordinator.get(&without).body.contains(".ics"));
}

#[test]
fn a_network_without_waves_is_told_to_plan_one() {
    let app = App::start();
    let coordinator = app.coordinator();
    let page = coordinator.get("/netwerken/nieuw");
    let fields = [("naam", "Nieuw netwerk"), ("regio", "Lindedam"), ("fase", "verkennen")];
    let network = coordinator.submit(&page, &fields).address;
    let list = coordinator.get(&format!("{network}/verbeterpunten"));
    assert!(list.status == 200 && list.body.contains("Plan eerst een meetmoment."));
    let added = coordinator.submit_to(&any_form(&coordinator), &list.address, &[("tekst", "Te vroeg")]);
    assert_eq!(added.status, 409);
    assert_eq!(coordinator.get(&format!("{network}/verbeterpunten.ics")).status, 404);
}

/// A page with the key of the forms of this session.
fn any_form(coordinator: &Visitor) -> Page {
    coordinator.get("/account")
}
