//! How the server stands: version, storage, mail; and the audit trail.

use actix_web::{HttpResponse, web};
use jiff::Zoned;
use minijinja::{Value, context, value::Serde};

use crate::{
    settings::{Delivery, Mail},
    store::{
        account,
        audit::{self, Action, Entry},
        network,
        outbox::{self, Kind, MailState},
    },
    web::{
        account::moment,
        error::WebError,
        fields::Fields,
        sign_in::{Administrator, now},
        view::{View, see_other},
    },
};

/// Entries of the audit trail on a page.
const ENTRIES: u32 = 100;
/// Bytes in a megabyte.
const MEGABYTE: f64 = 1_000_000.0;

/// What was just done, to say so.
#[derive(serde::Deserialize)]
pub(super) struct Done {
    /// `proefmail` or `reservekopie`.
    #[serde(default)]
    gedaan: String,
}

/// `GET /beheer`
pub(super) async fn show(
    view: View,
    who: Administrator,
    done: web::Query<Done>,
) -> Result<HttpResponse, WebError> {
    let (accounts, networks, mails) = view
        .state
        .store
        .read(|db| Ok((account::list(db)?.len(), network::names(db)?.len(), outbox::counts(db)?)))?;
    let count = |states: &[MailState]| -> u32 {
        mails.iter().filter(|(state, _)| states.contains(state)).map(|(_, count)| count).sum()
    };
    let done = ["proefmail", "reservekopie"].into_iter().find(|known| *known == done.gedaan);
    view.page(
        "admin/overview.html",
        context! {
            version => env!("CARGO_PKG_VERSION"),
            accounts,
            networks,
            megabytes => view.state.store.size() as f64 / MEGABYTE,
            mail => view.state.settings.mail.as_ref().map(described),
            sent => count(&[MailState::Sent]),
            waiting => count(&[MailState::Waiting, MailState::Sending]),
            refused => count(&[MailState::Refused, MailState::Unclear]),
            public_url => view.state.settings.public_url.as_deref(),
            done,
            ..who.frame()
        },
    )
}

/// How mail is sent, without secrets.
fn described(mail: &Mail) -> Value {
    let (server, port, security, user) = match &mail.delivery {
        Delivery::Smtp(smtp) => {
            let user = smtp.login.as_ref().map(|(user, _)| user.clone());
            (smtp.server.clone(), Some(smtp.port), Some(smtp.security.word()), user)
        }
        Delivery::Folder(folder) => (folder.display().to_string(), None, None, None),
    };
    context! { from => mail.from.as_str(), server, port, security, user }
}

/// `POST /beheer/proefmail`: a mail to the administrator's own address.
pub(super) async fn send_test(
    view: View,
    who: Administrator,
    form: web::Form<Fields>,
) -> Result<HttpResponse, WebError> {
    form.require_key(&who.form_key)?;
    if view.state.settings.mail.is_none() {
        return Err(WebError::WrongState);
    }
    let id = who.account.id.clone();
    view.state
        .store
        .write(move |db| {
            outbox::queue_to_account(db, Kind::Test, &id, None, now())?;
            audit::record(db, now(), Some(&id), None, Action::TestMailQueued, "")
        })
        .await?;
    view.state.wake_postman();
    Ok(see_other("/beheer?gedaan=proefmail"))
}

/// `POST /beheer/reservekopie`: makes a backup now.
pub(super) async fn back_up(
    view: View,
    who: Administrator,
    form: web::Form<Fields>,
) -> Result<HttpResponse, WebError> {
    form.require_key(&who.form_key)?;
    let store = view.state.store.clone();
    let made = web::block(move || store.backup(&Zoned::now())).await.map_err(|_| WebError::Internal)?;
    log::info!("a backup was made: {}", made?.display());
    let id = who.account.id.clone();
    view.state
        .store
        .write(move |db| audit::record(db, now(), Some(&id), None, Action::BackupMade, ""))
        .await?;
    Ok(see_other("/beheer?gedaan=reservekopie"))
}

/// `GET /beheer/netwerken`: their names, and who coordinates them.
pub(super) async fn networks(view: View, who: Administrator) -> Result<HttpResponse, WebError> {
    let networks = view.state.store.read(network::names)?;
    view.page("admin/networks.html", context! { networks => Serde(networks), ..who.frame() })
}

/// From where the audit trail is read.
#[derive(serde::Deserialize)]
pub(super) struct From {
    /// The number of the entry before which to begin.
    voor: Option<i64>,
}

/// `GET /beheer/logboek`
pub(super) async fn trail(
    view: View,
    who: Administrator,
    from: web::Query<From>,
) -> Result<HttpResponse, WebError> {
    let entries = view.state.store.read(|db| audit::list(db, from.voor.unwrap_or(i64::MAX), ENTRIES))?;
    let more = (entries.len() == ENTRIES as usize).then(|| entries.last().map(|entry| entry.id)).flatten();
    let row = |entry: &Entry| {
        context! {
            at => moment(entry.at),
            account => entry.account.as_deref(),
            network => entry.network.as_deref(),
            action => entry.action.word(),
        }
    };
    let rows = entries.iter().map(row).collect::<Vec<_>>();
    view.page("admin/trail.html", context! { rows, more, ..who.frame() })
}
