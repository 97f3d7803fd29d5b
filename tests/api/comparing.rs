//! Comparing with other networks: only among those who agreed, from five others on, and none can be recognised.

use serde_json::Value;

use crate::app::App;

/// Adds networks that take part, each with the answers of the demonstration's first closed wave as its own.
pub fn others(app: &App, count: usize) {
    let add = move |db: &rusqlite::Connection| {
        let (wave, network): (String, String) = db.query_row(
            "SELECT wave.id, network_id FROM wave JOIN network ON network.id = network_id
             WHERE state = 'closed' AND name LIKE 'Buurtnetwerk%' ORDER BY position LIMIT 1",
            [],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?;
        for number in 0..count {
            let (own, own_wave) = (format!("anders{number}"), format!("meting{number}"));
            db.execute(
                "INSERT INTO network (id, name, region, phase, compared)
                 SELECT ?1, 'Geheim netwerk ' || ?1, region, phase, 1 FROM network WHERE id = ?2",
                [&own, &network],
            )?;
            db.execute(
                "INSERT INTO wave (id, network_id, position, label, planned_on, state, min_group, pairing, closings)
                 SELECT ?1, ?2, 0, label, planned_on, 'closed', min_group, pairing, 1 FROM wave WHERE id = ?3",
                [&own_wave, &own, &wave],
            )?;
            db.execute("INSERT INTO wave_questionnaire SELECT ?1, position, questionnaire_id, questionnaire_version FROM wave_questionnaire WHERE wave_id = ?2", [&own_wave, &wave])?;
            db.execute(
                "INSERT INTO response (wave_id, response_key, answers, released)
                 SELECT ?1, response_key, answers, 1 FROM response WHERE wave_id = ?2",
                [&own_wave, &wave],
            )?;
        }
        Ok(())
    };
    app.store.write_blocking(add).unwrap();
}

fn report(app: &App, network: &str) -> Value {
    let json = app.coordinator().get(&format!("{network}/rapport.json"));
    for told in ["Geheim", "anders", "meting0"] {
        assert!(!json.body.contains(told), "no network can be recognised: {told}");
    }
    serde_json::from_slice(&json.bytes).unwrap()
}

pub fn own_network(app: &App) -> String {
    let coordinator = app.coordinator();
    let networks = coordinator.get("/netwerken").networks().into_iter();
    networks.into_iter().find(|network| coordinator.get(network).body.contains("Buurtnetwerk")).unwrap()
}

pub fn take_part(app: &App, network: &str) {
    let coordinator = app.coordinator();
    let page = coordinator.get(&format!("{network}/gegevens"));
    let form = [("formulier", page.form_key()), ("vergelijken", "ja")];
    let after = coordinator.post(&format!("{network}/vergelijken"), &form);
    assert!(after.body.contains("Uw netwerk doet mee"), "{}", after.body);
}

#[test]
fn from_five_others_on_their_middle_half_is_told_to_who_takes_part() {
    for (count, told) in [(4, false), (5, true)] {
        let app = App::start();
        others(&app, count);
        let network = own_network(&app);
        assert!(report(&app, &network)["others"].is_null(), "who does not take part sees nothing");
        take_part(&app, &network);
        let report = report(&app, &network);
        assert_eq!(!report["others"].is_null(), told, "{count} others");
        let page = app.coordinator().get(&format!("{network}/rapport"));
        assert_eq!(page.body.contains("middelste helft van 5 andere netwerken"), told);
        assert!(!page.body.contains("Geheim"), "no network can be recognised");
        if told {
            let own = &report["waves"][0]["dimensions"][0]["mean"]["value"];
            let all = serde_json::json!([own, own]);
            assert_eq!(report["others"]["middle_half"]["ambitie"], all, "all others have these answers");
            let svg = app.coordinator().get(&format!("{network}/spider.svg"));
            assert!(svg.body.contains("andere netwerken"));
        }
    }
}
