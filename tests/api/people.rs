//! Networks, organisations and people: entered, changed, taken over from a list, erased.

use std::fs;

use netwerkspiegel::store::{account::Role, participant};

use crate::app::{
    App, Page, Visitor,
    steps::{close_open_wave, closing_address},
};

/// Makes an empty network; gives its address.
fn new_network(coordinator: &Visitor) -> String {
    let page = coordinator.get("/netwerken/nieuw");
    let fields =
        [("naam", "Netwerk <Nieuw>"), ("regio", "Lindedam"), ("fase", "vormgeven"), ("doel", "Samen")];
    let made = coordinator.submit(&page, &fields);
    assert_eq!(made.status, 200);
    made.address
}

/// Looks at a list in a network, or takes it over.
fn send_list(coordinator: &Visitor, network: &str, list: &[u8], step: &str) -> Page {
    let address = format!("{network}/partners/lijst");
    let page = coordinator.get(&address);
    let fields = [("formulier", page.form_key().as_bytes()), ("stap", step.as_bytes()), ("lijst", list)];
    coordinator.post_parts(&address, &fields)
}

/// The address of the page of a person.
fn person_page(coordinator: &Visitor, network: &str, name: &str) -> String {
    let page = coordinator.get(&format!("{network}/partners"));
    let before = page.body.split(&format!("\">{name}</a>")).next().unwrap();
    before.rsplit("href=\"").next().unwrap().replace("&#x2f;", "/")
}

fn open_network(app: &App) -> String {
    closing_address(app).split("/metingen/").next().unwrap().to_owned()
}

/// Whether a text stands anywhere in the files of the data folder.
fn stored(app: &App, text: &str) -> bool {
    let files = fs::read_dir(app.folder()).unwrap().map(|entry| fs::read(entry.unwrap().path()).unwrap());
    files.into_iter().any(|bytes| bytes.windows(text.len()).any(|window| window == text.as_bytes()))
}

#[test]
fn a_coordinator_makes_a_network_and_changes_and_archives_it() {
    let app = App::start();
    let coordinator = app.coordinator();
    let page = coordinator.get("/netwerken/nieuw");
    let wrong = coordinator.submit(&page, &[("naam", ""), ("regio", &"x".repeat(121)), ("fase", "anders")]);
    assert_eq!(wrong.status, 422);
    assert!(
        wrong.title().starts_with("Fout:") && wrong.body.contains(&"x".repeat(121)),
        "what was typed is back"
    );
    for field in ["naam", "regio", "fase"] {
        assert!(wrong.body.contains(&format!("href=\"#{field}\"")), "{field}");
    }
    let network = new_network(&coordinator);
    let page = coordinator.get(&network);
    assert!(page.body.contains("Netwerk &lt;Nieuw&gt;") && page.body.contains("Er zijn nog geen partners."));
    let details = coordinator.get(&format!("{network}/gegevens"));
    assert!(details.body.contains(">Samen</textarea>"));
    coordinator.submit(&details, &[("naam", "Anders"), ("regio", "Oord"), ("fase", "verankeren")]);
    let list = coordinator.submit_to(&details, &format!("{network}/archief"), &[("archief", "ja")]);
    assert!(list.between("<details>", "</details>").contains("Anders"), "{}", list.body);
    let list = coordinator.submit_to(&details, &format!("{network}/archief"), &[("archief", "nee")]);
    assert!(!list.body.contains("<details>") && list.body.contains("Anders"));
}

#[test]
fn only_coordinators_make_networks_and_only_their_own_are_there() {
    let app = App::start();
    let network = new_network(&app.coordinator());
    let pages = [
        "",
        "/gegevens",
        "/partners",
        "/partners/lijst",
        "/partners/partners.csv",
        "/partners/voorbeeld.csv",
        "/organisaties",
    ];
    let researcher = app.signed_in(Role::Researcher);
    assert_eq!(researcher.get("/netwerken/nieuw").status, 404);
    assert!(!researcher.get("/netwerken").body.contains("/netwerken/nieuw"));
    for page in pages {
        assert_eq!(researcher.get(&format!("{network}{page}")).status, 404, "{page}");
        assert_eq!(app.visitor().get(&format!("{network}{page}")).address, "/inloggen", "{page}");
    }
    let mine = app.coordinator();
    let other = open_network(&app);
    let person = mine.get(&format!("{other}/partners"));
    let person = person
        .links()
        .into_iter()
        .find(|link| link.matches('/').count() == 4 && !link.ends_with("lijst") && !link.ends_with(".csv"));
    let person = person.unwrap().rsplit('/').next().unwrap().to_owned();
    assert_eq!(mine.get(&format!("{network}/partners/{person}")).status, 404, "a person of another network");
    assert_eq!(mine.post(&format!("{network}/partners"), &[("naam", "X")]).status, 403, "without a key");
    let parts = mine.post_parts(&format!("{network}/partners/lijst"), &[("lijst", b"X")]);
    assert_eq!(parts.status, 403, "without a key");
}

#[test]
fn people_and_organisations_are_entered_by_hand() {
    let app = App::start();
    let coordinator = app.coordinator();
    let network = new_network(&coordinator);
    let page = coordinator.get(&format!("{network}/partners"));
    let ann = [
        ("naam", "Ann de Wit"),
        ("email", "ann@voorbeeld.example"),
        ("organisatie", "De Linde"),
        ("niveau", "management"),
        ("taal", "en"),
    ];
    let added = coordinator.submit(&page, &ann);
    assert!(
        added.body.contains("Er is één partner.") && added.body.contains("<h2>De Linde</h2>"),
        "{}",
        added.body
    );
    let again = coordinator.submit(&page, &ann);
    assert_eq!(again.status, 422);
    assert!(again.body.contains("een andere partner heeft dit adres al"));
    let bad = coordinator
        .submit(&page, &[("naam", "Bea"), ("email", "geen adres"), ("niveau", "burger"), ("taal", "nl")]);
    assert_eq!(bad.status, 422);
    assert!(bad.body.contains("value=\"geen adres\"") && bad.body.contains("dit is geen e-mailadres"));

    let organisations = coordinator.get(&format!("{network}/organisaties"));
    let linde = organisations.links().into_iter().find(|link| link.contains("/organisaties/")).unwrap();
    let linde_page = coordinator.get(&linde);
    let refused = coordinator.submit_to(&linde_page, &format!("{linde}/verwijderen"), &[]);
    assert_eq!(refused.status, 409, "somebody is in it");
    let renamed =
        coordinator.submit(&linde_page, &[("naam", "De Eik"), ("soort", "apotheek"), ("domein", "zorg")]);
    assert!(renamed.body.contains("De Eik") && renamed.body.contains("apotheek · zorg"), "{}", renamed.body);
    let twice = coordinator.submit(&organisations, &[("naam", "de eik")]);
    assert_eq!(twice.status, 422);

    let person = person_page(&coordinator, &network, "Ann de Wit");
    let page = coordinator.get(&person);
    let archived = coordinator.submit_to(&page, &format!("{person}/archief"), &[("archief", "ja")]);
    assert!(archived.body.contains("In het archief: 1") && archived.body.contains("Er zijn 0 partners."));
    let moved = coordinator.submit(&page, &[("naam", "Ann"), ("niveau", "burger"), ("taal", "nl")]);
    assert!(moved.body.contains(">Ann</a>"));
    let gone = coordinator.submit_to(&linde_page, &format!("{linde}/verwijderen"), &[]);
    assert_eq!(gone.status, 200);
    assert!(gone.body.contains("Er zijn nog geen organisaties."));
}

#[test]
fn a_list_is_shown_first_and_taken_over_once_confirmed() {
    let app = App::start();
    let coordinator = app.coordinator();
    let network = new_network(&coordinator);
    let list = "naam;e-mail;organisatie;soort;telefoon\nAnn;ann@voorbeeld.example;De Linde;apotheek;06\nBea;;de linde;;\n";
    let preview = send_list(&coordinator, &network, list.as_bytes(), "");
    assert!(
        preview.body.contains("2 nieuwe partners") && preview.body.contains("telefoon"),
        "{}",
        preview.body
    );
    assert!(
        coordinator.get(&format!("{network}/partners")).body.contains("Er zijn 0 partners."),
        "nothing is saved"
    );
    let carried = preview.between("name=\"lijst\" value=\"", "\"").replace("&#x2f;", "/");
    let taken = send_list(&coordinator, &network, carried.as_bytes(), "overnemen");
    assert!(taken.body.contains("Er zijn 2 partners."), "{}", taken.body);
    assert_eq!(taken.body.matches("<h2>De Linde</h2>").count(), 1, "an organisation is made once");

    let second = "naam;e-mail;organisatie;niveau\nAnna;ANN@voorbeeld.example;De Linde;directeur\nBea;bea@voorbeeld.example;De Linde;\n";
    let preview = send_list(&coordinator, &network, second.as_bytes(), "");
    assert!(
        preview.body.contains("2 bekende partners veranderen")
            && preview.body.contains("uitvoerend → bestuurlijk"),
        "{}",
        preview.body
    );
    let taken = send_list(&coordinator, &network, second.as_bytes(), "overnemen");
    assert!(
        taken.body.contains("Er zijn 2 partners.") && taken.body.contains(">Anna</a>"),
        "nobody is doubled"
    );
    let file = coordinator.get(&format!("{network}/partners/partners.csv"));
    assert!(
        file.body.contains("Anna;ANN@voorbeeld.example;De Linde;apotheek;;bestuurlijk;nl"),
        "{}",
        file.body
    );
    let same = send_list(&coordinator, &network, &file.bytes, "");
    assert!(same.body.contains("2 bekende partners blijven hetzelfde"), "{}", same.body);
    let example = coordinator.get(&format!("{network}/partners/voorbeeld.csv"));
    assert!(send_list(&coordinator, &network, &example.bytes, "").body.contains("Eén nieuwe partner"));
}

#[test]
fn a_list_with_a_mistake_changes_nothing_and_comes_back() {
    let app = App::start();
    let coordinator = app.coordinator();
    let network = new_network(&coordinator);
    let people = app.count("participant");
    let list = "naam;e-mail\nAnn <b>;geen adres\nBea;bea@voorbeeld.example\n";
    for step in ["", "overnemen"] {
        let page = send_list(&coordinator, &network, list.as_bytes(), step);
        assert_eq!(page.status, 422);
        assert!(page.title().starts_with("Fout:") && page.body.contains("Regel 2,"), "{}", page.body);
        assert!(page.body.contains("Ann &lt;b&gt;;geen adres"), "what was pasted is back");
    }
    let key = coordinator.get(&format!("{network}/partners/lijst")).form_key().to_owned();
    let fields: [(&str, &[u8]); 2] = [("formulier", key.as_bytes()), ("bestand", b"%PDF-1.4")];
    let pdf = coordinator.post_parts(&format!("{network}/partners/lijst"), &fields);
    assert!(pdf.status == 422 && pdf.body.contains("Dit is een pdf."), "{}", pdf.body);
    let large = send_list(&coordinator, &network, &vec![b'x'; 2 * 1024 * 1024], "overnemen");
    assert!(large.status == 422 && large.body.contains("De lijst is te groot."));
    assert_eq!(app.count("participant"), people);
}

#[test]
fn who_is_erased_leaves_no_name_behind_and_their_answers_stay() {
    let app = App::start();
    let coordinator = app.coordinator();
    let network = open_network(&app);
    let people = app
        .store
        .read(|db| participant::list(db, &network.rsplit('/').next().unwrap().parse().unwrap()))
        .unwrap();
    let page = coordinator.get(crate::app::steps::wave_page(&app, "").trim_end_matches('/'));
    let waiting =
        |name: &str| page.between(&format!("<th scope=\"row\">{name}"), "</tr>").contains("state draft");
    let (begun, answered) = people.iter().partition::<Vec<_>, _>(|person| waiting(&person.participant.name));
    for number in 0..app.demo.unanswered {
        let visitor = app.visitor();
        let first = visitor.begin(&app.link(number));
        visitor.submit(&first, &[("ko-1-1", "2")]);
    }
    let (drafts, responses) = (app.count("draft"), app.count("response"));
    for person in [begun[0], answered[0]] {
        let address = format!("{network}/partners/{}/wissen", person.participant.id);
        let ask = coordinator.get(&address);
        assert_eq!(ask.status, 200);
        assert_eq!(coordinator.submit(&ask, &[]).status, 200);
        actix_web::rt::System::new().block_on(app.store.empty_log()).unwrap();
        assert_eq!(coordinator.get(&address).status, 404);
        for text in [Some(&person.participant.name), person.participant.email.as_ref()].into_iter().flatten()
        {
            assert!(!stored(&app, text), "{text}");
        }
    }
    assert!(stored(&app, &begun[1].participant.name), "others are still there");
    assert_eq!(app.count("draft"), drafts - 1, "the draft of who had begun is gone");
    assert_eq!(app.count("response"), responses, "answers stay");
    close_open_wave(&app);
    assert_eq!(app.count("response"), responses, "also after closing");
}

#[test]
fn a_closed_wave_keeps_its_number_of_people_invited() {
    let app = App::start();
    let coordinator = app.coordinator();
    let network = close_open_wave(&app);
    // As in a database in which this was not noted at closing.
    app.store.write_blocking(|db| Ok(db.execute("UPDATE wave SET invited = NULL", [])?)).unwrap();
    let figures = |page: &Page| page.body.matches("van 6 hebben meegedaan").count();
    let before = coordinator.get(&network);
    assert!(figures(&before) > 0, "{}", before.body);
    let id = network.rsplit('/').next().unwrap().parse().unwrap();
    let people = app.store.read(|db| participant::list(db, &id)).unwrap();
    let address = format!("{network}/partners/{}/wissen", people[0].participant.id);
    let ask = coordinator.get(&address);
    coordinator.submit(&ask, &[]);
    assert_eq!(figures(&coordinator.get(&network)), figures(&before));
}

#[test]
fn the_audit_trail_tells_what_was_done_and_of_nobody() {
    let app = App::start();
    let coordinator = app.coordinator();
    let network = new_network(&coordinator);
    send_list(&coordinator, &network, b"Ann de Wit", "overnemen");
    let person = person_page(&coordinator, &network, "Ann de Wit");
    let ask = coordinator.get(&format!("{person}/wissen"));
    coordinator.submit(&ask, &[]);
    let entries = app.store.read(|db| {
        let mut statement =
            db.prepare("SELECT action, subject FROM audit WHERE action <> 'signed-in' ORDER BY id")?;
        let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok(rows.collect::<Result<Vec<(String, String)>, _>>()?)
    });
    let expected = ["network-added", "people-imported", "person-erased"]
        .map(|action| (action.to_owned(), String::new()));
    assert_eq!(entries.unwrap(), expected);
}

#[test]
fn the_largest_list_is_taken_over_twice_without_doubling_anybody() {
    let app = App::start();
    let coordinator = app.coordinator();
    let network = new_network(&coordinator);
    let rows = (0..500).map(|n| format!("Naam {n};p{n}@voorbeeld.example;Organisatie {n};soort {n}\n"));
    let list = format!("naam;email;organisatie;soort\n{}", rows.collect::<String>());
    for _ in 0..2 {
        let taken = send_list(&coordinator, &network, list.as_bytes(), "overnemen");
        assert!(taken.body.contains("Er zijn 500 partners."), "{}", taken.status);
        let organisations = coordinator.get(&format!("{network}/organisaties"));
        assert_eq!(organisations.body.matches("1 partner").count(), 500);
    }
}

#[test]
fn a_list_of_bare_addresses_or_names_leaves_known_people_as_they_are() {
    let app = App::start();
    let coordinator = app.coordinator();
    let network = open_network(&app);
    let id = network.rsplit('/').next().unwrap().to_owned();
    let people = || app.store.read(|db| participant::list(db, &id.parse().unwrap())).unwrap();
    let before = people();
    let list = before.iter().map(|person| person.participant.email.clone().unwrap()).collect::<Vec<_>>();
    let names = before.iter().map(|person| person.participant.name.clone()).collect::<Vec<_>>();
    for pasted in [list.join("\n"), format!("Naam\n{}", names.join("\n"))] {
        let page = coordinator.get(&format!("{network}/partners/lijst"));
        let key = page.form_key().to_owned();
        let parts = [("formulier", key.as_bytes()), ("lijst", pasted.as_bytes()), ("stap", b"overnemen")];
        let taken = coordinator.post_parts(&format!("{network}/partners/lijst"), &parts);
        assert_eq!(taken.status, 200, "{}", taken.body);
        assert_eq!(people(), before, "{pasted}");
    }
}
