//! Tries to break the privacy rules: with the database in hand, and through the pages.

use netwerkspiegel::store::account::Role;
use rusqlite::{Connection, types::Value};

use crate::app::{
    App,
    steps::{close_open_wave, open_next_wave},
};

/// Everything in a table, as text by cell; blobs as hexadecimal digits.
fn cells(db: &Connection, table: &str) -> Vec<Vec<String>> {
    let mut statement = db.prepare(&format!("SELECT * FROM {table}")).unwrap();
    let columns = statement.column_count();
    let rows = statement.query_map([], |row| {
        (0..columns)
            .map(|column| {
                Ok(match row.get::<_, Value>(column)? {
                    Value::Blob(blob) => data_encoding::HEXLOWER.encode(&blob),
                    Value::Text(text) => text,
                    Value::Integer(number) => number.to_string(),
                    Value::Real(number) => number.to_string(),
                    Value::Null => String::new(),
                })
            })
            .collect()
    });
    rows.unwrap().collect::<Result<_, _>>().unwrap()
}

fn tables(db: &Connection) -> Vec<String> {
    let mut statement = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").unwrap();
    statement.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
}

#[test]
fn the_database_alone_joins_no_answer_to_a_name() {
    let app = App::start();
    app.visitor().fill_in(&app.open_link(), "5");
    let partner = app.visitor();
    partner.answer_page(&partner.begin(&app.link(1)), "1");

    let db = Connection::open(app.folder().join("netwerkspiegel.sqlite")).unwrap();
    let mut keys_seen = 0;
    for answers in ["response", "draft"] {
        for row in cells(&db, answers) {
            // Besides the wave, no value of a row with answers stands anywhere else in the database…
            let keys = row.iter().filter(|cell| cell.len() == 64).collect::<Vec<_>>();
            assert!(!keys.is_empty());
            keys_seen += keys.len();
            for table in tables(&db).iter().filter(|table| !["response", "draft"].contains(&table.as_str())) {
                for other in cells(&db, table) {
                    assert!(!keys.iter().any(|key| other.contains(key)), "{table} holds a key of {answers}");
                }
            }
        }
    }
    assert!(keys_seen > 150, "the demonstration has some 140 responses with two keys each: {keys_seen}");
    // …and a response has no column for a time, a place in an order, or a person.
    let mut statement = db.prepare("SELECT name FROM pragma_table_info('response') ORDER BY name").unwrap();
    let columns =
        statement.query_map([], |row| row.get(0)).unwrap().collect::<Result<Vec<String>, _>>().unwrap();
    assert_eq!(
        columns,
        [
            "answers",
            "released",
            "respondent_key",
            "response_key",
            "return_hash",
            "return_salt",
            "sealed",
            "talk",
            "wave_id"
        ]
    );
    assert!(db.prepare("SELECT rowid FROM response").is_err(), "no row number tells the order of arrival");
}

#[test]
fn keys_are_no_plain_hash_of_what_the_database_holds() {
    use sha2::{Digest, Sha256};
    let app = App::start();
    let db = Connection::open(app.folder().join("netwerkspiegel.sqlite")).unwrap();
    let keys = cells(&db, "response").concat();
    for table in tables(&db).iter().filter(|table| *table != "response") {
        for cell in cells(&db, table).into_iter().flatten() {
            let bytes = data_encoding::HEXLOWER.decode(cell.as_bytes()).unwrap_or_default();
            for value in [cell.as_bytes(), &bytes] {
                let hash = data_encoding::HEXLOWER.encode(&Sha256::digest(value));
                assert!(!keys.contains(&hash), "a value of {table} hashes to a key of a response");
            }
        }
    }
}

#[test]
fn no_token_is_stored_anywhere() {
    let app = App::start();
    app.visitor().fill_in(&app.open_link(), "5");
    let session = app.coordinator();
    assert_eq!(session.get("/netwerken").status, 200);
    for entry in std::fs::read_dir(app.folder()).unwrap() {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap();
        for token in &app.demo.surveys {
            let token = token.reveal().as_bytes();
            assert!(!bytes.windows(token.len()).any(|window| window == token), "a token is on disk");
        }
    }
}

#[test]
fn sending_deletes_the_draft_from_the_disk_and_closing_empties_the_log() {
    let app = App::start();
    let partner = app.visitor();
    partner.answer_page(&partner.begin(&app.link(1)), "1");
    app.visitor().fill_in(&app.open_link(), "5");
    assert_eq!(app.count("draft"), 1, "the draft of the one who sent is gone, the other's is not");
    close_open_wave(&app);
    let log = app.folder().join("netwerkspiegel.sqlite-wal");
    assert_eq!(log.metadata().map_or(0, |log| log.len()), 0, "the log would tell the order of arrival");
}

#[test]
fn a_stored_wave_cannot_be_made_less_private_with_plain_sql() {
    let app = App::start();
    let db = Connection::open(app.folder().join("netwerkspiegel.sqlite")).unwrap();
    for sql in [
        "UPDATE wave SET min_group = 1",
        "UPDATE wave SET min_group = 4 WHERE state = 'closed'",
        "UPDATE wave SET pairing = 'anonymous' WHERE state = 'open'",
        "UPDATE questionnaire SET file = '{}'",
    ] {
        assert!(db.execute(sql, []).is_err(), "{sql}");
    }
    db.execute("UPDATE wave SET min_group = 7 WHERE state = 'open'", []).unwrap();
    assert!(
        db.execute("UPDATE wave SET min_group = 6 WHERE state = 'open'", []).is_err(),
        "only ever raised"
    );
}

#[test]
fn an_anonymous_wave_stores_no_key_that_pairs() {
    let app = App::start();
    let (_, links) = open_next_wave(&app, &[("koppelen", "anonymous")]);
    assert!(app.visitor().get(&links[0]).body.contains("Dit meetmoment wordt anoniem"));
    app.visitor().fill_in(&links[0], "3");
    let (all, paired): (i64, i64) = app
        .store
        .read(|db| {
            let sql = "SELECT count(*), count(respondent_key) FROM response JOIN wave ON wave.id = wave_id WHERE pairing = 'anonymous'";
            Ok(db.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?)))?)
        })
        .unwrap();
    assert_eq!((all, paired), (1, 0));
}

#[test]
fn a_group_below_five_gives_no_figure_in_any_form() {
    let app = App::start();
    let network = close_open_wave(&app);
    let coordinator = app.coordinator();
    let all: serde_json::Value =
        serde_json::from_slice(&coordinator.get(&format!("{network}/rapport.json")).bytes).unwrap();
    let wave = all["waves"][1]["id"].as_str().unwrap();
    let page = coordinator.get(&format!("{network}/rapport?meting={wave}"));
    assert!(page.body.contains("Te weinig antwoorden om cijfers te tonen"), "{}", page.body);
    assert!(!page.body.contains("<svg") && !page.body.contains("class=\"score"), "{}", page.body);
    let file = |name: &str| coordinator.get(&format!("{network}/{name}?meting={wave}"));
    let json: serde_json::Value = serde_json::from_slice(&file("rapport.json").bytes).unwrap();
    assert_eq!(json["waves"][0], all["waves"][1]);
    assert_eq!((&json["headline"], &json["changes"]), (&serde_json::json!([]), &serde_json::json!([])));
    let wave = &json["waves"][0];
    for key in ["distributions", "by_organisation", "breakdowns", "talk"] {
        assert!(numbers_in(&wave[key]).is_empty(), "{key}: {wave}");
    }
    assert!(numbers_in(&wave["dimensions"]).is_empty() && numbers_in(&wave["items"]).is_empty(), "{wave}");
    assert!(wave["total"].is_null() || numbers_in(&wave["total"]).is_empty(), "{wave}");
    let csv = file("rapport.csv").body;
    assert!(csv.lines().skip(1).all(|line| !line.contains('.')), "{csv}");
    for chart in ["spider.svg", "spider.png", "dots.svg", "dots.png", "grafieken.zip"] {
        assert_eq!(file(chart).status, 404, "{chart}");
    }
}

fn numbers_in(value: &serde_json::Value) -> Vec<f64> {
    match value {
        serde_json::Value::Number(number) => vec![number.as_f64().unwrap()],
        serde_json::Value::Array(values) => values.iter().flat_map(numbers_in).collect(),
        serde_json::Value::Object(fields) => fields.values().flat_map(numbers_in).collect(),
        _ => Vec::new(),
    }
}

#[test]
fn below_ten_respondents_no_spread_and_no_word_of_change_is_told() {
    let app = App::start();
    app.visitor().fill_in(&app.open_link(), "4");
    let network = close_open_wave(&app);
    let page = app.coordinator().get(&format!("{network}/rapport"));
    assert!(page.body.contains("<svg"));
    for word in ["eensgezind", "verdeeld", "gemengd", "Hoger dan", "Lager dan", "groter dan toeval"] {
        assert!(!page.body.contains(word), "{word} in {}", page.body);
    }
    let json = app.coordinator().get(&format!("{network}/rapport.json")).body;
    for key in ["\"sd\"", "\"ci95\"", "\"counts\"", "\"rwg\"", "\"median\"", "\"alpha\""] {
        assert!(!json.contains(key), "{key} in {json}");
    }
}

#[test]
fn nothing_is_shown_while_a_wave_is_open() {
    let app = App::start();
    for link in 0..app.demo.unanswered {
        app.visitor().fill_in(&app.link(link), "5");
    }
    let coordinator = app.coordinator();
    let list = coordinator.get("/netwerken");
    for address in list.networks().into_iter() {
        let page = coordinator.get(&address);
        if page.links().iter().any(|link| link.ends_with("/sluiten")) {
            let report = coordinator.get(&format!("{address}/rapport"));
            assert!(report.body.contains("Proef") && !report.body.contains(">Start<"), "{}", report.body);
            let json: serde_json::Value =
                serde_json::from_slice(&coordinator.get(&format!("{address}/rapport.json")).bytes).unwrap();
            let labels = json["waves"].as_array().unwrap().iter().map(|wave| &wave["label"]);
            assert_eq!(labels.collect::<Vec<_>>(), ["Proef"]);
            return;
        }
    }
    panic!("the demonstration has an open wave");
}

#[test]
fn another_account_sees_no_network_at_all() {
    let app = App::start();
    let addresses = own_addresses(&app);
    assert!(addresses.len() > 20, "{addresses:?}");
    for role in [Role::Researcher, Role::Administrator] {
        let other = app.signed_in(role);
        assert_eq!(other.get("/netwerken").status, 404);
        for address in &addresses {
            assert_eq!(other.get(address).status, 404, "{address} as {}", role.word());
        }
    }
    let stranger = app.visitor();
    for address in &addresses {
        assert_eq!(stranger.get(address).address, "/inloggen", "{address} without signing in");
    }
}

/// Every address of the coordinator's networks that answers a GET.
fn own_addresses(app: &App) -> Vec<String> {
    let coordinator = app.coordinator();
    let list = coordinator.get("/netwerken");
    let networks = list.networks().into_iter();
    networks
        .flat_map(|network| {
            let own = coordinator.get(&network).links();
            let parts = [
                "rapport",
                "rapport.json",
                "rapport.csv",
                "spider.svg",
                "spider.png",
                "dots.svg",
                "dots.png",
            ];
            let mut addresses = parts.map(|part| format!("{network}/{part}")).to_vec();
            addresses
                .extend(own.into_iter().filter(|link| link.starts_with(&format!("{network}/metingen/"))));
            addresses.push(network);
            addresses
        })
        .collect()
}
