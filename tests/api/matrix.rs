//! Every route x every role x one's own and another's network: the right answer. The routes are read from the source,
//! so that a new one cannot be forgotten.

use std::{collections::BTreeSet, fs, path::Path};

use netwerkspiegel::{
    password,
    secret::ExportKey,
    store::{
        AccountId, ImprovementId, NetworkId, ProjectId, WaveId,
        account::{self, Account, Role},
        improvement::{self, Improvement, ImprovementState},
        organisation, participant,
        research::{self, Project},
        wave,
    },
};

use crate::app::{App, Visitor, steps::wave_page};

/// Whom a route is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum For {
    /// Everybody, signed in or not.
    All,
    /// Whoever is signed in.
    SignedIn,
    /// Coordinators of this network.
    Network,
    /// Coordinators.
    Coordinator,
    Administrator,
    Researcher,
}

/// The routes with their methods: G for GET, P for POST.
pub(crate) const ROUTES: &[(&str, &str, For)] = &[
    ("/", "G", For::All),
    ("/healthz", "G", For::All),
    ("/metrics", "G", For::All),
    ("/robots.txt", "G", For::All),
    ("/.well-known/security.txt", "G", For::All),
    ("/privacy", "G", For::All),
    ("/toegankelijkheid", "G", For::All),
    ("/static/{name}", "G", For::All),
    ("/inloggen", "GP", For::All),
    ("/inloggen/code", "GP", For::All),
    ("/wachtwoord/kiezen", "GP", For::All),
    ("/wachtwoord/{token}", "G", For::All),
    ("/wachtwoord-vergeten", "GP", For::All),
    ("/geen-mail/{participant}/{proof}", "GP", For::All),
    ("/s/{token}", "GP", For::All),
    ("/o/{code}", "GP", For::All),
    ("/uitloggen", "P", For::SignedIn),
    ("/account", "GP", For::SignedIn),
    ("/account/wachtwoord", "P", For::SignedIn),
    ("/account/sessies", "P", For::SignedIn),
    ("/account/tweede-stap", "GP", For::SignedIn),
    ("/account/tweede-stap/uit", "GP", For::SignedIn),
    ("/onderzoek", "G", For::Researcher),
    ("/onderzoek/betrouwbaarheid", "G", For::Researcher),
    ("/onderzoek/pakket", "P", For::Researcher),
    ("/onderzoek/projecten", "GP", For::Researcher),
    ("/onderzoek/projecten/{project}/beeindigen", "P", For::Researcher),
    ("/beheer", "G", For::Administrator),
    ("/beheer/proefmail", "P", For::Administrator),
    ("/beheer/reservekopie", "P", For::Administrator),
    ("/beheer/netwerken", "G", For::Administrator),
    ("/beheer/logboek", "G", For::Administrator),
    ("/beheer/accounts", "G", For::Administrator),
    ("/beheer/accounts/nieuw", "GP", For::Administrator),
    ("/beheer/accounts/{account}", "GP", For::Administrator),
    ("/netwerken", "G", For::Coordinator),
    ("/netwerken/nieuw", "GP", For::Coordinator),
    ("/netwerken/{network}", "G", For::Network),
    ("/netwerken/{network}/gegevens", "GP", For::Network),
    ("/netwerken/{network}/coordinatoren", "GP", For::Network),
    ("/netwerken/{network}/coordinatoren/weg", "GP", For::Network),
    ("/netwerken/{network}/partners", "GP", For::Network),
    ("/netwerken/{network}/partners/lijst", "GP", For::Network),
    ("/netwerken/{network}/partners/voorbeeld.csv", "G", For::Network),
    ("/netwerken/{network}/partners/partners.csv", "G", For::Network),
    ("/netwerken/{network}/partners/{person}", "GP", For::Network),
    ("/netwerken/{network}/partners/{person}/archief", "P", For::Network),
    ("/netwerken/{network}/partners/{person}/wissen", "GP", For::Network),
    ("/netwerken/{network}/organisaties", "GP", For::Network),
    ("/netwerken/{network}/organisaties/{organisation}", "GP", For::Network),
    ("/netwerken/{network}/organisaties/{organisation}/verwijderen", "P", For::Network),
    ("/netwerken/{network}/rapport", "G", For::Network),
    ("/netwerken/{network}/rapport.json", "G", For::Network),
    ("/netwerken/{network}/rapport.csv", "G", For::Network),
    ("/netwerken/{network}/vergelijken", "P", For::Network),
    ("/netwerken/{network}/onderzoek", "P", For::Network),
    ("/netwerken/{network}/grafieken.zip", "G", For::Network),
    ("/netwerken/{network}/rapport.pdf", "G", For::Network),
    ("/netwerken/{network}/spider.svg", "G", For::Network),
    ("/netwerken/{network}/spider.png", "G", For::Network),
    ("/netwerken/{network}/dots.svg", "G", For::Network),
    ("/netwerken/{network}/dots.png", "G", For::Network),
    ("/netwerken/{network}/vragenlijsten", "GP", For::Network),
    ("/netwerken/{network}/vragenlijsten/{id}.json", "G", For::Network),
    ("/netwerken/{network}/vragenlijsten/{id}", "G", For::Network),
    ("/netwerken/{network}/vragenlijsten/{id}/weg", "P", For::Network),
    ("/netwerken/{network}/verbeterpunten", "GP", For::Network),
    ("/netwerken/{network}/verbeterpunten.ics", "G", For::Network),
    ("/netwerken/{network}/verbeterpunten/{point}.ics", "G", For::Network),
    ("/netwerken/{network}/verbeterpunten/{point}", "GP", For::Network),
    ("/netwerken/{network}/verbeterpunten/{point}/stand", "P", For::Network),
    ("/netwerken/{network}/gesprek", "G", For::Network),
    ("/netwerken/{network}/gesprek/{item}", "GP", For::Network),
    ("/netwerken/{network}/metingen/nieuw", "GP", For::Network),
    ("/netwerken/{network}/metingen/{wave}", "G", For::Network),
    ("/netwerken/{network}/metingen/{wave}/plan", "GP", For::Network),
    ("/netwerken/{network}/metingen/{wave}/verwijderen", "GP", For::Network),
    ("/netwerken/{network}/metingen/{wave}/deelnemers", "GP", For::Network),
    ("/netwerken/{network}/metingen/{wave}/openen", "GP", For::Network),
    ("/netwerken/{network}/metingen/{wave}/laatste-dag", "P", For::Network),
    ("/netwerken/{network}/metingen/{wave}/links", "GP", For::Network),
    ("/netwerken/{network}/metingen/{wave}/links/nieuw", "GP", For::Network),
    ("/netwerken/{network}/metingen/{wave}/uitnodigen", "GP", For::Network),
    ("/netwerken/{network}/metingen/{wave}/herinneren", "GP", For::Network),
    ("/netwerken/{network}/metingen/{wave}/mail", "GP", For::Network),
    ("/netwerken/{network}/metingen/{wave}/open-link", "GP", For::Network),
    ("/netwerken/{network}/metingen/{wave}/open-link.svg", "G", For::Network),
    ("/netwerken/{network}/metingen/{wave}/papier", "G", For::Network),
    ("/netwerken/{network}/metingen/{wave}/papier/invoeren", "GP", For::Network),
    ("/netwerken/{network}/metingen/{wave}/papier/ingeleverd", "P", For::Network),
    // Last, for they put an end to what the others need.
    ("/netwerken/{network}/metingen/{wave}/sluiten", "GP", For::Network),
    ("/netwerken/{network}/metingen/{wave}/heropenen", "GP", For::Network),
    ("/netwerken/{network}/archief", "P", For::Network),
];

/// What stands at the places of an address.
#[derive(Clone)]
pub(crate) struct Objects {
    network: String,
    wave: String,
    person: String,
    organisation: String,
    account: String,
    point: String,
    project: String,
}

impl Objects {
    /// Of the network with this number in the coordinator's list.
    pub(crate) fn of(app: &App, network: &str) -> Self {
        let Ok(id): Result<NetworkId, _> = network.parse();
        let point = Improvement {
            id: ImprovementId::random().unwrap(),
            network: id.clone(),
            wave: None,
            questionnaire: "kaats-opheij-2014".into(),
            item: "ko-1-1".into(),
            text: "Vaker samen eten".into(),
            organisation: None,
            due_on: Some(jiff::civil::date(2026, 12, 31)),
            state: ImprovementState::Open,
            created_on: jiff::civil::date(2026, 11, 23),
        };
        let project = Project {
            id: ProjectId::random().unwrap(),
            who: "Hogeschool".into(),
            purpose: "Leren".into(),
            from: jiff::civil::date(2026, 1, 1),
            until: jiff::civil::date(2027, 1, 1),
            made_on: jiff::civil::date(2026, 1, 1),
            ended: false,
        };
        let (noted, key) = (project.clone(), ExportKey::random().unwrap());
        let seal = app.store.key().project_seal();
        let account = app.store.read(|db| Ok(account::list(db)?[0].account.id.clone())).unwrap();
        app.store.write_blocking(move |db| research::add_project(db, &seal, &noted, &key, &account)).unwrap();
        let project = project.id.to_string();
        let added = point.clone();
        app.store.write_blocking(move |db| improvement::add(db, &added)).unwrap();
        app.store
            .read(|db| {
                Ok(Self {
                    network: network.into(),
                    wave: wave::list(db, &id)?[0].wave.id.to_string(),
                    person: participant::list(db, &id)?[0].participant.id.to_string(),
                    organisation: organisation::list(db, &id)?[0].organisation.id.to_string(),
                    account: account::list(db)?[0].account.id.to_string(),
                    point: point.id.to_string(),
                    project: project.clone(),
                })
            })
            .unwrap()
    }

    pub(crate) fn address(&self, route: &str) -> String {
        route
            .replace("{network}", &self.network)
            .replace("{wave}", &self.wave)
            .replace("{person}", &self.person)
            .replace("{organisation}", &self.organisation)
            .replace("{account}", &self.account)
            .replace("{point}", &self.point)
            .replace("{project}", &self.project)
            .replace("{item}", "ko-1-1")
            .replace("{id}", "kaats-opheij-2014")
            .replace("{token}", &"a".repeat(32))
    }
}

/// What a request comes to: its status, and `signin` when one is sent to the sign-in page.
fn ask(visitor: &Visitor, key: &str, method: char, address: &str) -> String {
    let page = match method {
        'G' => visitor.get(address),
        // A list of people may be uploaded, so its form is one with parts.
        _ if address.ends_with("/lijst") || address.ends_with("/vragenlijsten") => {
            visitor.post_parts(address, &[("formulier", key.as_bytes())])
        }
        _ => visitor.post(address, &[("formulier", key)]),
    };
    if page.address == "/inloggen" && !address.starts_with("/inloggen") && address != "/uitloggen" {
        "signin".into()
    } else {
        page.status.to_string()
    }
}

fn networks(app: &App) -> Vec<String> {
    let list = app.coordinator().get("/netwerken");
    list.networks().iter().map(|address| address.rsplit('/').next().unwrap().to_owned()).collect()
}

#[test]
fn every_role_gets_the_right_answer_at_every_route() {
    let app = App::start();
    let open = wave_page(&app, "").split('/').nth(2).unwrap().to_owned();
    let own = Objects::of(&app, &open);
    let elsewhere = networks(&app).into_iter().find(|network| *network != open).unwrap();
    let elsewhere = Objects::of(&app, &elsewhere);
    let hash = password::hash("een zin die ik onthoud").unwrap();
    let other = Account {
        id: AccountId::random().unwrap(),
        email: "ander@voorbeeld.example".into(),
        name: "Ander".into(),
        role: Role::Coordinator,
        language: "nl".into(),
    };
    app.store.write_blocking(move |db| account::insert(db, &other, &hash)).unwrap();
    let ander = app.visitor();
    ander
        .post("/inloggen", &[("email", "ander@voorbeeld.example"), ("wachtwoord", "een zin die ik onthoud")]);
    let visitors = [
        ("nobody", app.visitor()),
        ("other coordinator", ander),
        ("researcher", app.signed_in(Role::Researcher)),
        ("administrator", app.signed_in(Role::Administrator)),
        ("coordinator", app.coordinator()),
    ];
    let mut wrong = Vec::new();
    for (who, visitor) in &visitors {
        let account = visitor.get("/account");
        let key = if *who == "nobody" { String::new() } else { account.form_key().to_owned() };
        for (route, methods, whom) in ROUTES.iter().filter(|(_, _, whom)| *whom != For::All) {
            // Signing out ends the walk.
            if *route == "/uitloggen" {
                continue;
            }
            let allowed = match whom {
                For::SignedIn => *who != "nobody",
                For::Network => *who == "coordinator",
                For::Coordinator => who.ends_with("coordinator"),
                For::Administrator => *who == "administrator",
                For::Researcher => *who == "researcher",
                For::All => true,
            };
            for method in methods.chars() {
                let got = ask(visitor, &key, method, &own.address(route));
                let right = match (*who, allowed) {
                    ("nobody", _) => got == "signin",
                    (_, false) => got == "404",
                    // What is missing in an empty form, or does not fit the state, is told; there is such a page.
                    (_, true) => ["200", "400", "409", "422"].contains(&got.as_str()),
                };
                // Files of a report that has no figures yet are not there.
                let not_yet =
                    ["spider", "dots", "rapport.csv", "rapport.pdf", "open-link.svg", "gesprek/{item}"];
                let not_yet = not_yet.iter().any(|file| route.contains(file));
                let no_picture = *who == "coordinator" && got == "404" && not_yet;
                if !right && !no_picture {
                    wrong.push(format!("{who}: {method} {route} gives {got}"));
                }
            }
        }
    }
    // What belongs to another network is not there, not even for who coordinates both.
    let coordinator = app.coordinator();
    let key = coordinator.get("/account").form_key().to_owned();
    for (route, methods, _) in ROUTES {
        let mixed = Objects { network: own.network.clone(), ..elsewhere.clone() };
        if ["{wave}", "{person}", "{organisation}", "{point}"].iter().any(|place| route.contains(place)) {
            for method in methods.chars() {
                let got = ask(&coordinator, &key, method, &mixed.address(route));
                if got != "404" {
                    wrong.push(format!("of another network: {method} {route} gives {got}"));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    let Ok(wave): Result<WaveId, _> = elsewhere.wave.parse();
    assert!(app.store.read(|db| wave::find(db, &wave)).is_ok());
}

#[test]
fn no_post_is_taken_without_its_key() {
    let app = App::start();
    let open = wave_page(&app, "").split('/').nth(2).unwrap().to_owned();
    let own = Objects::of(&app, &open);
    let before = ["wave", "participant", "organisation", "account", "mail", "network", "session"]
        .map(|table| app.count(table));
    let visitors = [app.coordinator(), app.signed_in(Role::Administrator)];
    let mut taken = Vec::new();
    for (route, methods, whom) in ROUTES {
        let visitor = match whom {
            For::Administrator => &visitors[1],
            For::SignedIn | For::Coordinator | For::Network => &visitors[0],
            For::All | For::Researcher => continue,
        };
        if methods.contains('P') {
            let got = ask(visitor, "verzonnen", 'P', &own.address(route));
            if got != "403" {
                taken.push(format!("{route} gives {got}"));
            }
        }
    }
    assert!(taken.is_empty(), "{}", taken.join("\n"));
    let now =
        ["wave", "participant", "organisation", "account", "mail", "network"].map(|table| app.count(table));
    assert_eq!(now, before[..6]);
}

/// The paths in the source: what stands in `resource("…")`, `route("…"` and `scope("…")`.
fn paths_in(file: &str) -> Vec<String> {
    let source =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src/web").join(file)).unwrap();
    let mut paths = Vec::new();
    for before in ["resource(", ".route("] {
        let rests = source.split(before).skip(1).map(str::trim_start);
        let literal = rests.filter_map(|rest| rest.strip_prefix('"'));
        paths.extend(literal.map(|rest| rest.split('"').next().unwrap().to_owned()));
    }
    paths
}

#[test]
fn no_route_is_missing_here() {
    let known = ROUTES.iter().map(|(route, _, _)| *route).collect::<BTreeSet<_>>();
    let files = [
        "home.rs",
        "assets.rs",
        "research/mod.rs",
        "no_mail.rs",
        "admin/mod.rs",
        "account/mod.rs",
        "account/second_factor.rs",
        "sign_in/mod.rs",
        "sign_in/choose.rs",
        "sign_in/forgotten.rs",
        "coordinator/mod.rs",
        "coordinator/colleagues.rs",
        "coordinator/report/mod.rs",
        "coordinator/conversation/mod.rs",
        "coordinator/improvements/mod.rs",
        "coordinator/instruments/mod.rs",
        "coordinator/people/mod.rs",
    ];
    let scope = "/netwerken/{network}/metingen/{wave}";
    let mut missing = Vec::new();
    for file in files {
        for path in paths_in(file) {
            let whole = [path.clone(), format!("{scope}{path}")];
            if !whole.iter().any(|path| known.contains(path.as_str())) {
                missing.push(format!("{file}: {path}"));
            }
        }
    }
    for file in ["coordinator/waves/mod.rs", "coordinator/mailing.rs"] {
        for path in paths_in(file) {
            let path = if path.starts_with("/netwerken") { path } else { format!("{scope}{path}") };
            if !known.contains(path.as_str()) {
                missing.push(format!("{file}: {path}"));
            }
        }
    }
    assert!(missing.is_empty(), "{}", missing.join("\n"));
    // Files with routes that are not looked through here: the partner's side, which has tests of its own.
    let mut with_routes = BTreeSet::new();
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("src/web")];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
            if entry.is_dir() {
                folders.push(entry);
            } else if fs::read_to_string(&entry).unwrap().contains("ServiceConfig") {
                with_routes.insert(entry.to_str().unwrap().split("src/web/").nth(1).unwrap().to_owned());
            }
        }
    }
    let looked = files.iter().copied().chain([
        "coordinator/waves/mod.rs",
        "coordinator/mailing.rs",
        "survey/mod.rs",
        // Their addresses are constants.
        "sign_in/enter.rs",
        "sign_in/second.rs",
    ]);
    let looked = looked.map(str::to_owned).collect::<BTreeSet<_>>();
    assert_eq!(with_routes.difference(&looked).collect::<Vec<_>>(), Vec::<&String>::new());
}
