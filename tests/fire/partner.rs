//! A partner with a personal link, who fills in the survey over HTTP.

use netwerkspiegel::secret::{ServerKey, Token};
use ureq::{Agent, http::header};

/// Pages of the survey.
pub const PAGES: usize = 5;
/// Items on a page.
pub const ITEMS: usize = 4;
/// Answers that an item can get: five points and 'weet ik niet'.
const CHOICES: usize = 6;

/// A partner, with what the server has acknowledged to them so far.
pub struct Partner {
    /// Their number, which their answers spell.
    pub number: usize,
    pub token: Token,
    /// How many pages were acknowledged.
    pub kept: usize,
    /// Whether sending was acknowledged.
    pub sent: bool,
}

impl Partner {
    pub fn new(number: usize, token: Token) -> Self {
        Self { number, token, kept: 0, sent: false }
    }

    /// What they answer to every item of a page. The pages together spell their number in base six, so that an
    /// answer of somebody else, or half of one, is seen for what it is.
    fn choice(&self, page: usize) -> usize {
        self.number / CHOICES.pow(page as u32) % CHOICES
    }

    /// Their answer on a page as the form gives it.
    pub fn field(&self, page: usize) -> String {
        let choice = self.choice(page) + 1;
        if choice == CHOICES { "weet-niet".into() } else { choice.to_string() }
    }

    /// Their answers as stored, when the first `pages` pages have been answered.
    pub fn bytes(&self, pages: usize) -> Vec<u8> {
        let byte = |page| match self.choice(page) as u8 + 1 {
            _ if page >= pages => 254,
            6 => 255,
            value => value,
        };
        (0..PAGES).flat_map(|page| [byte(page); ITEMS]).collect()
    }
}

/// What the server answers.
#[derive(Debug)]
pub struct Reply {
    pub status: u16,
    /// Where it leads, when it leads on.
    pub location: String,
    pub body: String,
}

impl Reply {
    /// Whether this leads to a page of the survey.
    pub fn leads_to(&self, page: impl ToString) -> bool {
        self.status == 303 && self.location.rsplit('/').next() == Some(page.to_string().as_str())
    }
}

/// The browser of one partner: it keeps their cookie, and follows no redirects.
pub struct Browser {
    agent: Agent,
    link: String,
    sheet: String,
    form_key: String,
}

impl Browser {
    pub fn new(url: &str, key: &ServerKey, token: &Token) -> Self {
        let config = Agent::config_builder().http_status_as_error(false).max_redirects(0).build();
        Self {
            agent: config.into(),
            link: format!("{url}/s/{}", token.reveal()),
            sheet: format!("{url}/e/{}", key.sheet_id(token)),
            form_key: key.form_key(token),
        }
    }

    /// Opens the link and starts.
    pub fn start(&self) -> Result<Reply, ureq::Error> {
        self.post(&self.link, &[])
    }

    /// Opens a page of the sheet.
    pub fn open(&self, page: impl std::fmt::Display) -> Result<Reply, ureq::Error> {
        reply(self.agent.get(format!("{}/{page}", self.sheet)).call()?)
    }

    /// Answers a page, counted from 0, and goes on.
    pub fn answer(&self, page: usize, answer: &str) -> Result<Reply, ureq::Error> {
        let items = (1..=ITEMS).map(|item| (format!("ko-{}-{item}", page + 1), answer.to_owned()));
        let items = items.collect::<Vec<_>>();
        self.post(&format!("{}/{}", self.sheet, page + 1), &items)
    }

    /// Sends the answers.
    pub fn send(&self) -> Result<Reply, ureq::Error> {
        self.post(&format!("{}/controle", self.sheet), &[])
    }

    fn post(&self, address: &str, fields: &[(String, String)]) -> Result<Reply, ureq::Error> {
        let fields = fields.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let own = [("formulier", self.form_key.as_str()), ("naar", "volgende")];
        reply(self.agent.post(address).send_form(own.into_iter().chain(fields))?)
    }
}

fn reply(mut response: ureq::http::Response<ureq::Body>) -> Result<Reply, ureq::Error> {
    let location = response.headers().get(header::LOCATION);
    let location = location.map(|location| location.to_str().unwrap().to_owned()).unwrap_or_default();
    let body = response.body_mut().read_to_string()?;
    Ok(Reply { status: response.status().as_u16(), location, body })
}
