//! Who coordinates a network: colleagues who are let in, and leaving it to them.

use actix_web::{HttpResponse, http::StatusCode, web};
use minijinja::{context, value::Serde};

use super::network_details::change;
use crate::{
    store::{
        NetworkId, StoreError,
        account::{self, Account, Role},
        audit::Action,
        network::{self, Network},
    },
    web::{
        error::WebError,
        fields::Fields,
        sign_in::{Coordinator, SignedIn, choose::wrong_address},
        view::{View, see_other},
    },
};

/// The routes of this file.
pub(super) fn routes(config: &mut web::ServiceConfig) {
    config
        .service(
            web::resource("/netwerken/{network}/coordinatoren")
                .route(web::get().to(show))
                .route(web::post().to(let_in)),
        )
        .service(
            web::resource("/netwerken/{network}/coordinatoren/weg")
                .route(web::get().to(ask_leave))
                .route(web::post().to(leave)),
        );
}

/// `GET /netwerken/{network}/coordinatoren`
async fn show(view: View, who: Coordinator, id: web::Path<NetworkId>) -> Result<HttpResponse, WebError> {
    render(&view, &who, &id, "", None, false)
}

/// `POST /netwerken/{network}/coordinatoren`: lets a colleague in. The answer is the same whether there is such an
/// account or not, so that nobody finds out here who has one.
async fn let_in(
    view: View,
    who: Coordinator,
    id: web::Path<NetworkId>,
    form: web::Form<Fields>,
) -> Result<HttpResponse, WebError> {
    form.require_key(&who.form_key)?;
    let network = view.state.store.read(|db| network::find_for(db, &who.account.id, &id))?;
    let email = form.get("email").unwrap_or_default().trim().to_owned();
    if let Some(message) = wrong_address(&email) {
        return render(&view, &who, &id, &email, Some(message), false);
    }
    let own = network.id.clone();
    change(&view, &who, &network, Action::NetworkGranted, move |db| {
        let found = account::find_by_email(db, &email)?.map(|(account, _)| account);
        let Some(colleague) = found.filter(|account| account.role == Role::Coordinator) else {
            return Ok(());
        };
        account::grant(db, &colleague.id, &own)
    })
    .await?;
    render(&view, &who, &id, "", None, true)
}

/// `GET /netwerken/{network}/coordinatoren/weg`
async fn ask_leave(view: View, who: Coordinator, id: web::Path<NetworkId>) -> Result<HttpResponse, WebError> {
    let (network, coordinators) = read(&view, &who, &id)?;
    let last = coordinators.len() < 2;
    view.page("coordinator/leave.html", context! { network => Serde(network), last, ..who.frame() })
}

/// `POST /netwerken/{network}/coordinatoren/weg`: leaves the network to the others.
async fn leave(
    view: View,
    who: Coordinator,
    id: web::Path<NetworkId>,
    form: web::Form<Fields>,
) -> Result<HttpResponse, WebError> {
    form.require_key(&who.form_key)?;
    let network = view.state.store.read(|db| network::find_for(db, &who.account.id, &id))?;
    let (own, account) = (network.id.clone(), who.account.id.clone());
    change(&view, &who, &network, Action::NetworkRevoked, move |db| {
        account::revoke(db, &account, &own)?;
        // A network that nobody coordinates is lost to its partners.
        if account::coordinators(db, &own)?.is_empty() { Err(StoreError::WrongState) } else { Ok(()) }
    })
    .await?;
    Ok(see_other("/netwerken"))
}

fn read(view: &View, who: &SignedIn, id: &NetworkId) -> Result<(Network, Vec<Account>), StoreError> {
    view.state.store.read(|db| {
        let network = network::find_for(db, &who.account.id, id)?;
        let coordinators = account::coordinators(db, &network.id)?;
        Ok((network, coordinators))
    })
}

fn render(
    view: &View,
    who: &SignedIn,
    id: &NetworkId,
    email: &str,
    wrong: Option<&'static str>,
    done: bool,
) -> Result<HttpResponse, WebError> {
    let (network, coordinators) = read(view, who, id)?;
    let status = if wrong.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    view.page_with_status(
        status,
        "coordinator/colleagues.html",
        context! {
            network => Serde(network),
            coordinators => Serde(coordinators),
            email,
            wrong,
            done,
            ..who.frame()
        },
    )
}
