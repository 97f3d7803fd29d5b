//! Steps of the coordinator that many tests take.

use super::{App, Visitor};

/// Opens the demonstration's planned wave with these choices, after closing the one that is open; gives the
/// address of the network, and everybody's link.
pub fn open_next_wave(app: &App, choices: &[(&str, &str)]) -> (String, Vec<String>) {
    let network = close_open_wave(app);
    let coordinator = app.coordinator();
    let wave = open_wave(&coordinator, &planned_wave(&coordinator, &network), choices);
    let links = personal_links(&coordinator, &wave);
    assert_eq!(links.len(), 6, "everybody got a link");
    (network, links)
}

/// The address of the planned wave of a network.
pub fn planned_wave(coordinator: &Visitor, network: &str) -> String {
    let page = coordinator.get(network);
    let opening = page.links().into_iter().find(|link| link.ends_with("/openen")).expect("a planned wave");
    opening.trim_end_matches("/openen").to_owned()
}

/// Changes the plan of a wave, the rest of it as proposed, and opens it; gives back its address.
pub fn open_wave(coordinator: &Visitor, wave: &str, choices: &[(&str, &str)]) -> String {
    let plan = coordinator.get(&format!("{wave}/plan"));
    let mut fields =
        ["naam", "gepland", "laatste-dag"].map(|name| (name, plan.field(name).to_owned())).to_vec();
    for (name, value) in choices {
        fields.retain(|(known, _)| known != name);
        fields.push((name, (*value).to_owned()));
    }
    let fields = fields.iter().map(|(name, value)| (*name, value.as_str())).collect::<Vec<_>>();
    let kept = coordinator.submit(&plan, &fields);
    assert_eq!((kept.status, kept.address.as_str()), (200, wave), "{}", kept.body);
    let opened = coordinator.submit(&coordinator.get(&format!("{wave}/openen")), &[]);
    assert_eq!((opened.status, opened.address.as_str()), (200, wave), "{}", opened.body);
    wave.to_owned()
}

/// The personal links of those who have not answered in an open wave.
pub fn personal_links(coordinator: &Visitor, wave: &str) -> Vec<String> {
    let ask = coordinator.get(&format!("{wave}/links"));
    let page = coordinator.submit(&ask, &[("als", "lijst")]);
    let links = page.body.split("<code>").skip(1).map(|rest| rest.split('<').next().unwrap().to_owned());
    links.collect()
}

/// The address of a page of the open wave of the demonstration, such as `open-link`.
pub fn wave_page(app: &App, page: &str) -> String {
    closing_address(app).replace("sluiten", page)
}

/// Closes the demonstration's open wave as its coordinator.
pub fn close_open_wave(app: &App) -> String {
    let coordinator = app.coordinator();
    let list = coordinator.get("/netwerken");
    for address in list.networks().into_iter() {
        let page = coordinator.get(&address);
        if let Some(closing) = page.links().into_iter().find(|link| link.ends_with("/sluiten")) {
            let ask = coordinator.get(&closing);
            coordinator.post(&closing, &[("formulier", ask.form_key())]);
            return address;
        }
    }
    panic!("the demonstration has an open wave");
}

/// The address that closes the open wave.
pub fn closing_address(app: &App) -> String {
    let coordinator = app.coordinator();
    let list = coordinator.get("/netwerken");
    let networks = list.networks().into_iter();
    networks
        .flat_map(|network| coordinator.get(&network).links())
        .find(|link| link.ends_with("/sluiten"))
        .expect("the demonstration has an open wave")
}

/// Leaves the database no room for another change of a draft. SQLite's own limit of pages gives the same error as a
/// disk without room; a trigger makes every draft larger than the pages that are left.
pub fn fill_disk(app: &App) {
    let made = app.store.write_blocking(|db| {
        db.execute_batch(
            "CREATE TABLE ballast (bytes BLOB);
             CREATE TRIGGER fill AFTER UPDATE ON draft BEGIN INSERT INTO ballast VALUES (zeroblob(10000000)); END;",
        )?;
        Ok(())
    });
    made.unwrap();
    let limited = app.store.write_blocking(|db| {
        let pages: u32 = db.pragma_query_value(None, "page_count", |row| row.get(0))?;
        Ok(db.pragma_update(None, "max_page_count", pages + 100)?)
    });
    limited.unwrap();
}

/// Makes room again.
pub fn free_disk(app: &App) {
    let freed = app.store.write_blocking(|db| {
        Ok(db.execute_batch("DROP TRIGGER fill; DROP TABLE ballast; PRAGMA max_page_count = 1000000")?)
    });
    freed.unwrap();
}
