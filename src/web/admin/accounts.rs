//! Accounts: made with an invitation, disabled, given networks, helped when their owner is locked out.

use actix_web::{HttpRequest, HttpResponse, http::StatusCode, web};
use minijinja::{context, value::Serde};
use rusqlite::Connection;

use crate::{
    secret::ServerKey,
    store::{
        AccountId, NetworkId, StoreError,
        account::{self, Account, AccountLine, Role},
        account_link::{self, Purpose},
        audit::{self, Action},
        network::{self, NetworkName},
        outbox::{self, Kind},
    },
    web::{
        error::WebError,
        fields::{Fields, Wrong},
        sign_in::{
            Administrator, SignedIn,
            choose::{LONGEST_ADDRESS, LONGEST_NAME, known_language, wrong_address, wrong_name},
            now,
        },
        view::{View, base_address, own_address, see_other},
    },
};

/// `GET /beheer/accounts`
pub(super) async fn list(view: View, who: Administrator) -> Result<HttpResponse, WebError> {
    let accounts = view.state.store.read(account::list)?;
    view.page("admin/accounts.html", context! { accounts => Serde(accounts), ..who.frame() })
}

/// What was typed for a new account.
struct Typed {
    name: String,
    email: String,
    role: Role,
    language: String,
}

/// `GET /beheer/accounts/nieuw`
pub(super) async fn ask_new(view: View, who: Administrator) -> Result<HttpResponse, WebError> {
    let language = view.messages.language().to_string();
    let typed = Typed { name: String::new(), email: String::new(), role: Role::Coordinator, language };
    render_new(&view, &who, &typed, &[])
}

/// `POST /beheer/accounts/nieuw`: makes the account and invites its owner to choose a password.
pub(super) async fn create(
    view: View,
    request: HttpRequest,
    who: Administrator,
    form: web::Form<Fields>,
) -> Result<HttpResponse, WebError> {
    form.require_key(&who.form_key)?;
    let text = |name: &str| form.get(name).unwrap_or_default().trim().to_owned();
    let typed = Typed {
        name: text("naam"),
        email: text("email"),
        role: form.get("rol").and_then(Role::of_word).unwrap_or(Role::Coordinator),
        language: form.get("taal").and_then(known_language).unwrap_or_else(|| who.account.language.clone()),
    };
    let name = wrong_name(&typed.name).map(|message| Wrong { field: "naam", message });
    let email = wrong_address(&typed.email).map(|message| Wrong { field: "email", message });
    let wrong = name.into_iter().chain(email).collect::<Vec<_>>();
    if !wrong.is_empty() {
        return render_new(&view, &who, &typed, &wrong);
    }
    let account = Account {
        id: AccountId::random()?,
        email: typed.email.clone(),
        name: typed.name.clone(),
        role: typed.role,
        language: typed.language.clone(),
    };
    let (made, by) = (account.clone(), who.account.id.clone());
    let added = view.state.store.write(move |db| {
        account::insert(db, &made, "")?;
        audit::record(db, now(), Some(&by), None, Action::AccountAdded, made.id.as_str())
    });
    match added.await {
        Ok(()) => invite(&view, &request, &who, &account, Purpose::Invitation).await,
        Err(StoreError::AddressTaken) => {
            render_new(&view, &who, &typed, &[Wrong { field: "email", message: "account-address-taken" }])
        }
        Err(error) => Err(error.into()),
    }
}

/// `GET /beheer/accounts/{account}`
pub(super) async fn show(
    view: View,
    who: Administrator,
    id: web::Path<AccountId>,
) -> Result<HttpResponse, WebError> {
    let line = find(&view, &id)?;
    render(&view, &who, &line, None)
}

/// `POST /beheer/accounts/{account}`: one of the things that can be done with an account.
pub(super) async fn change(
    view: View,
    request: HttpRequest,
    who: Administrator,
    id: web::Path<AccountId>,
    form: web::Form<Fields>,
) -> Result<HttpResponse, WebError> {
    form.require_key(&who.form_key)?;
    let line = find(&view, &id)?;
    let account = line.account.clone();
    let purpose = if line.has_password { Purpose::Reset } else { Purpose::Invitation };
    let Some(step) = Step::read(&form, &account) else { return Err(WebError::BadForm) };
    if matches!(step, Step::Link) {
        return invite(&view, &request, &who, &account, purpose).await;
    }
    let by = who.account.id.clone();
    let subject = account.id.clone();
    match view.state.store.write(move |db| step.take(db, &by, &subject)).await {
        Ok(()) => Ok(see_other(&format!("/beheer/accounts/{}", account.id))),
        Err(StoreError::LastAdministrator) => render(&view, &who, &line, Some("account-last-administrator")),
        Err(StoreError::WrongState) => render(&view, &who, &line, Some("account-has-networks")),
        Err(error) => Err(error.into()),
    }
}

/// What an administrator does with an account.
enum Step {
    Link,
    Disable,
    Enable,
    RemoveSecondFactor,
    ChangeRole(Role),
    Grant(NetworkId),
    Revoke(NetworkId),
}

impl Step {
    fn read(form: &Fields, account: &Account) -> Option<Self> {
        let network = || form.get("netwerk").and_then(|id| id.parse().ok());
        match form.get("doe")? {
            "link" => Some(Self::Link),
            "uit" => Some(Self::Disable),
            "aan" => Some(Self::Enable),
            "tweede-stap-weg" => Some(Self::RemoveSecondFactor),
            "rol" => form.get("rol").and_then(Role::of_word).map(Self::ChangeRole),
            "geef" if account.role == Role::Coordinator => network().map(Self::Grant),
            "neem" => network().map(Self::Revoke),
            _ => None,
        }
    }

    fn take(self, db: &Connection, by: &AccountId, account: &AccountId) -> Result<(), StoreError> {
        let (action, network) = match self {
            Self::Link => return Ok(()),
            Self::Disable => {
                account::set_enabled(db, account, false)?;
                (Action::AccountDisabled, None)
            }
            Self::Enable => {
                account::set_enabled(db, account, true)?;
                (Action::AccountEnabled, None)
            }
            Self::RemoveSecondFactor => {
                account::set_second_factor(db, account, None, &[])?;
                (Action::SecondFactorOff, None)
            }
            Self::ChangeRole(role) => {
                account::set_role(db, account, role)?;
                (Action::RoleChanged, None)
            }
            Self::Grant(network) => {
                account::grant(db, account, &network)?;
                (Action::NetworkGranted, Some(network))
            }
            Self::Revoke(network) => {
                account::revoke(db, account, &network)?;
                (Action::NetworkRevoked, Some(network))
            }
        };
        audit::record(db, now(), Some(by), network.as_ref(), action, account.as_str())
    }
}

/// Gives an account a link to choose a password: by mail, or shown once where no mail is sent.
async fn invite(
    view: &View,
    request: &HttpRequest,
    who: &SignedIn,
    account: &Account,
    purpose: Purpose,
) -> Result<HttpResponse, WebError> {
    let sends_mail = view.state.settings.mail.is_some();
    let base = base_address(&view.state.settings, request)?;
    let (key, by, id): (ServerKey, _, _) =
        (view.state.store.key().clone(), who.account.id.clone(), account.id.clone());
    let token = view
        .state
        .store
        .write(move |db| {
            let token = account_link::create(db, &key, Some(&id), purpose, now())?;
            if sends_mail {
                let kind =
                    if purpose == Purpose::Reset { Kind::PasswordReset } else { Kind::AccountInvitation };
                outbox::queue_to_account(db, kind, &id, None, now())?;
            }
            audit::record(db, now(), Some(&by), None, Action::PasswordLinkMade, id.as_str())?;
            Ok(token)
        })
        .await?;
    view.state.wake_postman();
    let link = (!sends_mail).then(|| own_address(format!("{base}/wachtwoord/{}", token.reveal())));
    view.page(
        "admin/invited.html",
        context! { of => Serde(account), link, purpose => purpose.word(), ..who.frame() },
    )
}

fn find(view: &View, id: &AccountId) -> Result<AccountLine, WebError> {
    let accounts = view.state.store.read(account::list)?;
    accounts.into_iter().find(|line| line.account.id == *id).ok_or(WebError::NotFound)
}

fn render_new(view: &View, who: &SignedIn, typed: &Typed, wrong: &[Wrong]) -> Result<HttpResponse, WebError> {
    let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    view.page_with_status(
        status,
        "admin/new_account.html",
        context! {
            name => typed.name.as_str(),
            email => typed.email.as_str(),
            chosen => typed.role.word(),
            their_language => typed.language.as_str(),
            roles => Role::ALL.iter().map(|role| role.word()).collect::<Vec<_>>(),
            longest_name => LONGEST_NAME,
            longest_address => LONGEST_ADDRESS,
            wrong => Serde(wrong),
            ..who.frame()
        },
    )
}

fn render(
    view: &View,
    who: &SignedIn,
    line: &AccountLine,
    wrong: Option<&'static str>,
) -> Result<HttpResponse, WebError> {
    let (networks, own) = view.state.store.read(|db| {
        let own = network::list_for(db, &line.account.id)?.into_iter().map(|summary| summary.network.id);
        Ok((network::names(db)?, own.collect::<Vec<_>>()))
    })?;
    let (theirs, others): (Vec<NetworkName>, Vec<NetworkName>) =
        networks.into_iter().partition(|network| own.contains(&network.id));
    let status = if wrong.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    view.page_with_status(
        status,
        "admin/account.html",
        context! {
            of => Serde(line),
            theirs => Serde(theirs),
            others => Serde(others),
            roles => Role::ALL.iter().map(|role| role.word()).collect::<Vec<_>>(),
            own => line.account.id == who.account.id,
            wrong,
            ..who.frame()
        },
    )
}
