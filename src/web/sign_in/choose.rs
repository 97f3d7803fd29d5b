//! Choosing a password by a link. Opening the link changes nothing; it leaves the address at once, as a partner's link
//! does. Whoever chooses a password is signed in with it, unless the account has a second factor: then they sign in.

use actix_web::{HttpRequest, HttpResponse, http::StatusCode, web};
use minijinja::{context, value::Serde};

use super::{now, secret_cookie, start_session, token_in_cookie};
use crate::{
    messages::Messages,
    password::{self, Weakness},
    roster,
    secret::Token,
    store::{
        AccountId, StoreError,
        account::{self, Account, Role},
        account_link::{self, Purpose},
        audit::{self, Action},
    },
    web::{
        error::{SIGN_IN, WebError},
        fields::{Fields, Wrong},
        throttle::{Guess, Guesser},
        turns::Work,
        view::{View, see_other},
    },
};

/// The page on which a password is chosen.
const CHOOSE: &str = "/wachtwoord/kiezen";
/// The cookie that holds the token of the link.
const COOKIE: &str = "wachtwoordlink";
/// Seconds that the cookie lasts.
const LASTS: i64 = 60 * 60;
/// Longest name of an account, in characters.
pub(in crate::web) const LONGEST_NAME: usize = 120;
/// Longest mail address (RFC 5321, section 4.5.3.1.3).
pub(in crate::web) const LONGEST_ADDRESS: usize = 254;

/// The routes of this file.
pub(super) fn routes(config: &mut web::ServiceConfig) {
    config
        .service(web::resource(CHOOSE).route(web::get().to(show)).route(web::post().to(choose)))
        .route("/wachtwoord/{token}", web::get().to(open));
}

/// A link that works, and whose it is; nobody's yet when it makes the first administrator.
struct Opened {
    token: Token,
    account: Option<Account>,
    purpose: Purpose,
}

/// What was typed for the first administrator.
#[derive(Default)]
struct Typed {
    name: String,
    email: String,
}

/// `GET /wachtwoord/{token}`
async fn open(view: View, request: HttpRequest, token: web::Path<String>) -> Result<HttpResponse, WebError> {
    let guesser = Guesser::of(&request, &view.state.settings, Guess::Link, None);
    view.state.throttle.attempt(&guesser)?;
    let Some(token) = Token::parse(&token).filter(|token| find(&view, token).is_ok()) else {
        return Err(WebError::PasswordLink);
    };
    view.state.throttle.succeeded(&guesser);
    let mut response = see_other(CHOOSE);
    let cookie = secret_cookie(&view.state.settings, COOKIE, token.reveal(), LASTS);
    response.add_cookie(&cookie).map_err(|_| WebError::Internal)?;
    Ok(response)
}

async fn show(view: View, request: HttpRequest) -> Result<HttpResponse, WebError> {
    let opened = opened(&view, &request)?;
    render(&view, &opened, &Typed::default(), &[])
}

async fn choose(view: View, request: HttpRequest, form: web::Form<Fields>) -> Result<HttpResponse, WebError> {
    let opened = opened(&view, &request)?;
    form.require_key(&view.state.store.key().form_key(&opened.token))?;
    let text = |name: &str| form.get(name).unwrap_or_default().trim().to_owned();
    let typed = Typed { name: text("naam"), email: text("email") };
    let chosen = form.get("wachtwoord").unwrap_or_default().to_owned();
    let mut wrong = typed.wrong(opened.account.is_none());
    let own = opened.account.as_ref().map_or([typed.name.as_str(), typed.email.as_str()], |account| {
        [account.name.as_str(), account.email.as_str()]
    });
    wrong.extend(password::check(&chosen, &own).err().map(|weakness| of_weakness("wachtwoord", weakness)));
    if wrong.is_empty() && form.get("nog-eens") != Some(&chosen) {
        wrong.push(Wrong { field: "nog-eens", message: "password-differs" });
    }
    if !wrong.is_empty() {
        return render(&view, &opened, &typed, &wrong);
    }
    let hash = hash(&view, chosen).await?;
    keep(&view, opened, typed, hash).await
}

/// The message that tells a weakness of the password in this field.
pub(in crate::web) fn of_weakness(field: &'static str, weakness: Weakness) -> Wrong {
    let message = match weakness {
        Weakness::Short => "password-short",
        Weakness::Long => "password-long",
        Weakness::Guessable => "password-guessable",
    };
    Wrong { field, message }
}

impl Typed {
    /// What is wrong, if these are asked for.
    fn wrong(&self, asked: bool) -> Vec<Wrong> {
        let name = wrong_name(&self.name).map(|message| Wrong { field: "naam", message });
        let email = wrong_address(&self.email).map(|message| Wrong { field: "email", message });
        name.into_iter().chain(email).filter(|_| asked).collect()
    }
}

/// What is wrong with the name of an account.
pub(in crate::web) fn wrong_name(name: &str) -> Option<&'static str> {
    match name.chars().count() {
        0 => Some("account-name-missing"),
        length if length > LONGEST_NAME => Some("account-name-long"),
        _ => None,
    }
}

/// What is wrong with a mail address.
pub(in crate::web) fn wrong_address(address: &str) -> Option<&'static str> {
    let sound = address.len() <= LONGEST_ADDRESS && roster::is_address(address);
    (!sound).then_some("account-address-wrong")
}

/// The hash of a password.
pub(in crate::web) async fn hash(view: &View, chosen: String) -> Result<String, WebError> {
    let hash = view.state.turns.take(Work::Password, move || password::hash(&chosen)).await?;
    hash.map_err(|error| {
        log::error!("{error}");
        WebError::Internal
    })
}

/// Uses the link up and gives the account its password, in one transaction.
async fn keep(view: &View, opened: Opened, typed: Typed, hash: String) -> Result<HttpResponse, WebError> {
    let link = opened.token.hash();
    let language = view.messages.language().to_string();
    let Some(account) = opened.account else {
        let (id, role) = (AccountId::random()?, Role::Administrator);
        let account = Account { id, email: typed.email, name: typed.name, role, language };
        let made = account.clone();
        return start_session(view, account, move |db| {
            account_link::use_up(db, &link)?;
            account::insert(db, &made, &hash)?;
            audit::record(db, now(), Some(&made.id), None, Action::AccountAdded, made.id.as_str())
        })
        .await;
    };
    let id = account.id.clone();
    let chosen = move |db: &rusqlite::Connection| {
        account_link::use_up(db, &link)?;
        account::set_password(db, &id, &hash)?;
        audit::record(db, now(), Some(&id), None, Action::PasswordChosen, id.as_str())
    };
    if view.state.store.read(|db| account::second_factor(db, &account.id))?.is_some() {
        view.state.store.write(chosen).await?;
        return Ok(see_other(SIGN_IN));
    }
    start_session(view, account, chosen).await
}

/// The link that this browser opened, if it still works.
fn opened(view: &View, request: &HttpRequest) -> Result<Opened, WebError> {
    let token = token_in_cookie(request, &view.state.settings, COOKIE).ok_or(WebError::PasswordLink)?;
    find(view, &token)
}

fn find(view: &View, token: &Token) -> Result<Opened, WebError> {
    let found = view.state.store.read(|db| {
        let Some((account, purpose)) = account_link::find(db, &token.hash(), now())? else { return Ok(None) };
        let account = account.map(|id| account::find(db, &id)).transpose()?;
        // The link of the first administrator is dead once there is one.
        let dead = account.is_none() && account::has_administrator(db)?;
        Ok::<_, StoreError>((!dead).then_some((account, purpose)))
    })?;
    let (account, purpose) = found.ok_or(WebError::PasswordLink)?;
    Ok(Opened { token: token.clone(), account, purpose })
}

fn render(view: &View, opened: &Opened, typed: &Typed, wrong: &[Wrong]) -> Result<HttpResponse, WebError> {
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    view.page_with_status(
        status,
        "account/choose.html",
        context! {
            purpose => opened.purpose.word(),
            of => opened.account.as_ref().map(|account| account.name.as_str()),
            email => opened.account.as_ref().map_or(typed.email.as_str(), |account| account.email.as_str()),
            name => typed.name.as_str(),
            shortest => password::SHORTEST,
            longest => password::LONGEST,
            longest_name => LONGEST_NAME,
            form_key => view.state.store.key().form_key(&opened.token),
            wrong => Serde(wrong),
        },
    )
}

/// Whether a language can be written in.
pub(in crate::web) fn known_language(tag: &str) -> Option<String> {
    let known = Messages::languages().find(|language| language.as_str() == tag);
    known.map(ToString::to_string)
}
