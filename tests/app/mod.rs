//! A server of its own for every test: a fresh data folder with the demonstration in it, on a free port.

// Each test binary uses a part of this.
#![allow(dead_code)]

pub mod certificate;
pub mod smtp;
pub mod steps;
pub mod walk;

use std::{path::Path, sync::Arc, sync::mpsc, thread};

use jiff::civil::date;
use netwerkspiegel::{
    demo::{self, Demo},
    settings::Settings,
    store::{Store, account::Role},
    web::Server,
};
use tempfile::TempDir;

/// A running server with the demonstration.
pub struct App {
    pub url: String,
    pub demo: Demo,
    pub store: Arc<Store>,
    running: Running,
    folder: TempDir,
}

/// A server on a thread of its own, that stops when nobody holds it any more.
pub struct Running {
    pub url: String,
    handle: actix_web::dev::ServerHandle,
    thread: Option<thread::JoinHandle<()>>,
}

impl App {
    pub fn start() -> Self {
        Self::start_with(Settings::default())
    }

    pub fn start_with(settings: Settings) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::open(folder.path()).unwrap();
        let demo = demo::fill(&store, date(2026, 11, 23)).unwrap();
        Self::serve(folder, store, demo, settings)
    }

    /// Serves a data folder, of which `demo` tells who is in it.
    pub fn serve(folder: TempDir, store: Store, demo: Demo, settings: Settings) -> Self {
        let store = Arc::new(store);
        let running = Running::start(Arc::clone(&store), settings);
        Self { url: running.url.clone(), demo, store, running, folder }
    }

    /// A server that has just started on the same folder, as another process would.
    pub fn another(&self) -> Running {
        let store = Arc::new(Store::open(self.folder()).unwrap());
        Running::start(store, Settings::default())
    }

    /// The number of rows of a table.
    pub fn count(&self, table: &str) -> i64 {
        let sql = format!("SELECT count(*) FROM {table}");
        self.store.read(|db| Ok(db.query_row(&sql, [], |row| row.get(0))?)).unwrap()
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The link of somebody who has not answered yet.
    pub fn open_link(&self) -> String {
        self.link(0)
    }

    pub fn link(&self, number: usize) -> String {
        format!("{}/s/{}", self.url, self.demo.surveys[number].reveal())
    }

    pub fn password(&self, role: Role) -> (String, String) {
        let account = self.demo.accounts.iter().find(|account| account.role == role).unwrap();
        (account.email.clone(), account.password.clone())
    }

    /// A browser that keeps cookies and follows redirects.
    pub fn visitor(&self) -> Visitor {
        Visitor::new(&self.url)
    }

    /// A browser in which the coordinator is signed in.
    pub fn coordinator(&self) -> Visitor {
        self.signed_in(Role::Coordinator)
    }

    pub fn signed_in(&self, role: Role) -> Visitor {
        let visitor = self.visitor();
        let (email, password) = self.password(role);
        let page = visitor.post("/inloggen", &[("email", &email), ("wachtwoord", &password)]);
        let landing = match role {
            Role::Administrator => "/beheer",
            Role::Coordinator => "/netwerken",
            Role::Researcher => "/onderzoek",
        };
        assert_eq!(page.address, landing, "signing in failed: {}", page.body);
        visitor
    }
}

impl Running {
    fn start(store: Arc<Store>, settings: Settings) -> Self {
        let (told, tells) = mpsc::channel();
        let thread = thread::spawn(move || {
            actix_web::rt::System::new().block_on(async move {
                let server = Server::bind("127.0.0.1:0", store, settings).unwrap();
                told.send((server.here(), server.handle())).unwrap();
                server.run().await.unwrap();
            });
        });
        let (url, handle) = tells.recv().unwrap();
        Self { url, handle, thread: Some(thread) }
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // Sends the command at once; the future only waits for the end.
        drop(self.handle.stop(false));
        if let Some(thread) = self.thread.take() {
            thread.join().unwrap();
        }
    }
}

/// A page as a browser has it before it.
#[derive(Debug)]
pub struct Page {
    pub status: u16,
    /// Path and query of the page, after redirects.
    pub address: String,
    pub headers: ureq::http::HeaderMap,
    pub body: String,
    pub bytes: Vec<u8>,
}

impl Page {
    /// The text between two marks.
    pub fn between(&self, before: &str, after: &str) -> &str {
        let start =
            self.body.find(before).unwrap_or_else(|| panic!("no {before} in {}", self.body)) + before.len();
        let length = self.body[start..].find(after).unwrap();
        &self.body[start..start + length]
    }

    /// The key that the form of this page carries.
    pub fn form_key(&self) -> &str {
        self.between("name=\"formulier\" value=\"", "\"")
    }

    /// The addresses of the links on the page.
    pub fn links(&self) -> Vec<String> {
        self.body
            .split("href=\"")
            .skip(1)
            .map(|rest| rest.split('"').next().unwrap().replace("&#x2f;", "/"))
            .collect()
    }

    /// The addresses of the networks that the page links to.
    pub fn networks(&self) -> Vec<String> {
        let networks = self.links().into_iter().filter(|link| link.starts_with("/netwerken/"));
        networks.filter(|link| link != "/netwerken/nieuw").collect()
    }

    /// The address of another page of the same sheet.
    pub fn beside(&self, page: &str) -> String {
        format!("/e/{}/{page}", self.address.split('/').nth(2).unwrap())
    }

    /// What stands in a text field.
    pub fn field(&self, name: &str) -> &str {
        let field = self.between(&format!("name=\"{name}\""), ">");
        field.split("value=\"").nth(1).unwrap().split('"').next().unwrap()
    }

    pub fn title(&self) -> &str {
        self.between("<title>", "</title>")
    }
}

pub struct Visitor {
    agent: ureq::Agent,
    url: String,
}

impl Visitor {
    pub fn new(url: &str) -> Self {
        // The server ends connections that ask nothing for five seconds; a busy machine notices late.
        let config = ureq::Agent::config_builder()
            .max_idle_age(std::time::Duration::from_secs(2))
            .http_status_as_error(false)
            .build();
        Self { agent: config.into(), url: url.to_owned() }
    }

    pub fn get(&self, address: &str) -> Page {
        self.get_with(address, &[])
    }

    pub fn get_with(&self, address: &str, headers: &[(&str, &str)]) -> Page {
        let mut request = self.agent.get(self.full(address));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        Self::page(request.call().unwrap())
    }

    /// The cookies that the browser holds.
    pub fn cookies(&self) -> Vec<(String, String)> {
        let jar = self.agent.cookie_jar_lock();
        jar.iter().map(|cookie| (cookie.name().to_owned(), cookie.value().to_owned())).collect()
    }

    pub fn post(&self, address: &str, fields: &[(&str, &str)]) -> Page {
        self.post_with(address, fields, &[])
    }

    pub fn post_with(&self, address: &str, fields: &[(&str, &str)], headers: &[(&str, &str)]) -> Page {
        let mut request = self.agent.post(self.full(address));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        Self::page(request.send_form(fields.iter().copied()).unwrap())
    }

    /// Posts a form with a file in it (multipart/form-data); the field `bestand` is the file.
    pub fn post_parts(&self, address: &str, fields: &[(&str, &[u8])]) -> Page {
        const MARK: &str = "grens-tussen-de-delen";
        let mut body = Vec::new();
        for (name, value) in fields {
            let file = if *name == "bestand" { "; filename=\"lijst\"" } else { "" };
            let head = format!("--{MARK}\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n");
            body.extend([head.as_bytes(), value, b"\r\n"].concat());
        }
        body.extend(format!("--{MARK}--\r\n").as_bytes());
        let request = self.agent.post(self.full(address));
        let request = request.header("content-type", format!("multipart/form-data; boundary={MARK}"));
        Self::page(request.send(&body[..]).unwrap())
    }

    /// Posts fields to the page that lies before us, with the key of its form.
    pub fn submit(&self, page: &Page, fields: &[(&str, &str)]) -> Page {
        self.submit_to(page, &page.address, fields)
    }

    /// Posts fields to an address, with the key of the form on the page that lies before us.
    pub fn submit_to(&self, page: &Page, address: &str, fields: &[(&str, &str)]) -> Page {
        let mut all = vec![("formulier", page.form_key())];
        all.extend(fields);
        self.post(address, &all)
    }

    /// Opens a personal link and starts; gives the first page of the survey.
    pub fn begin(&self, link: &str) -> Page {
        self.post(link, &[])
    }

    /// Answers every item of the page that lies before us with `answer` and goes on.
    pub fn answer_page(&self, page: &Page, answer: &str) -> Page {
        let key = page.form_key().to_owned();
        let ids = page.body.split("<fieldset class=\"item\" id=\"").skip(1);
        let ids = ids.map(|rest| rest.split('"').next().unwrap().to_owned()).collect::<Vec<_>>();
        assert!(!ids.is_empty(), "no items on {}", page.body);
        let mut fields = vec![("formulier", key.as_str()), ("naar", "volgende")];
        fields.extend(ids.iter().map(|id| (id.as_str(), answer)));
        self.post(&page.address, &fields)
    }

    /// Fills in the whole survey with one answer and sends it; gives the page of thanks.
    pub fn fill_in(&self, link: &str, answer: &str) -> Page {
        let page = self.fill_in_to_check(self.begin(link), answer);
        let key = page.form_key().to_owned();
        self.post(&page.address, &[("formulier", &key)])
    }

    /// Answers every item from this page on, and leaves "over u" as it is; gives the check page.
    pub fn fill_in_to_check(&self, mut page: Page, answer: &str) -> Page {
        while !page.address.ends_with("/controle") {
            page = if page.address.ends_with("/over-u") {
                let key = page.form_key().to_owned();
                self.post(&page.address, &[("formulier", &key), ("naar", "controle")])
            } else {
                self.answer_page(&page, answer)
            };
        }
        page
    }

    fn full(&self, address: &str) -> String {
        if address.starts_with("http") { address.to_owned() } else { format!("{}{address}", self.url) }
    }

    fn page(mut response: ureq::http::Response<ureq::Body>) -> Page {
        use ureq::ResponseExt;
        let address = response.get_uri().path_and_query().unwrap().to_string();
        let bytes = response.body_mut().read_to_vec().unwrap();
        Page {
            status: response.status().as_u16(),
            address,
            headers: response.headers().clone(),
            body: String::from_utf8_lossy(&bytes).into_owned(),
            bytes,
        }
    }
}
