//! What is asked of a server, one request after the other on one connection.

use std::{error::Error, time::Duration};

use netwerkspiegel::secret::{ServerKey, Token};

use crate::load;

/// Forms of a whole survey: the link, five pages, sending.
pub const FORMS: usize = 7;
/// Items on a page.
const ITEMS: usize = 4;

/// Requests that belong together: the cookie that the first sets goes with the others.
#[derive(Debug, Clone)]
pub struct Journey {
    pub requests: Vec<Ask>,
    /// Whether it can be made again.
    pub again: bool,
}

/// A request.
#[derive(Debug, Clone)]
pub struct Ask {
    pub path: String,
    /// The form, of a request that sends one.
    pub form: Option<String>,
    /// The cookie, where it is known before.
    pub cookie: Option<String>,
}

impl Ask {
    fn form(path: String, form: String) -> Self {
        Self { path, form: Some(form), cookie: None }
    }
}

/// A partner who fills in everything and sends it.
pub fn of_partner(key: &ServerKey, token: &Token) -> Journey {
    let sheet = format!("/e/{}", key.sheet_id(token));
    let form_key = key.form_key(token);
    let page = |page: usize| {
        let answers = (1..=ITEMS).map(|item| format!("&ko-{page}-{item}={}", 1 + (page + item) % 5));
        let form = format!("formulier={form_key}&naar=volgende{}", answers.collect::<String>());
        Ask::form(format!("{sheet}/{page}"), form)
    };
    let start = Ask::form(format!("/s/{}", token.reveal()), String::new());
    let send = Ask::form(format!("{sheet}/controle"), format!("formulier={form_key}"));
    let requests = [start].into_iter().chain((1..=FORMS - 2).map(page)).chain([send]).collect();
    Journey { requests, again: false }
}

/// A form to the bare server.
pub fn bare() -> Vec<Journey> {
    let form = "formulier=j74tduxk2yybqhbn7kx7d7uh2daiuu53&naar=volgende&ko-1-1=1&ko-1-2=2&ko-1-3=3&ko-1-4=4";
    vec![Journey { requests: vec![Ask::form("/form".into(), form.into())], again: true }]
}

/// A text of this length from the bare server.
pub fn text(length: usize) -> Vec<Journey> {
    let ask = Ask { path: format!("/text/{length}"), form: None, cookie: None };
    vec![Journey { requests: vec![ask], again: true }]
}

/// Pages of surveys that were begun.
pub struct Opened {
    pub pages: Vec<Journey>,
    /// Length of a page in bytes.
    pub length: usize,
}

/// Begins some surveys, to look at their first page.
pub fn opened(url: &str, journeys: &[Journey]) -> Result<Opened, Box<dyn Error>> {
    let mut pages = Vec::new();
    for journey in journeys.iter().take(256) {
        let start = &journey.requests[0];
        let cookie = load::cookie_of(url, start)?.ok_or("a link set no cookie")?;
        let ask = Ask { path: journey.requests[1].path.clone(), form: None, cookie: Some(cookie) };
        pages.push(Journey { requests: vec![ask], again: true });
    }
    let once = load::run(url, 1, Duration::from_millis(100), &pages)?;
    Ok(Opened { pages, length: once.length })
}
