//! What is told of a network: made, changed, put away in the archive and taken out of it.

use actix_web::{HttpResponse, http::StatusCode, web};
use minijinja::{context, value::Serde};
use rusqlite::Connection;

use super::waves::today;
use crate::{
    roster,
    scoring::disclosure::others::NETWORKS_FROM,
    store::{
        NetworkId, StoreError, account,
        audit::{self, Action},
        compared,
        network::{self, Network, Phase},
        research,
    },
    web::{
        error::WebError,
        fields::Fields,
        form::{Field, Form},
        sign_in::{Coordinator, SignedIn, now},
        view::{View, see_other},
    },
};

/// Longest name of a network, in characters.
const LONGEST_NAME: usize = 120;
/// Longest aim, in characters.
const LONGEST_AIM: usize = 1000;

/// `GET /netwerken/nieuw`
pub(super) async fn ask_new(view: View, who: Coordinator) -> Result<HttpResponse, WebError> {
    render(&view, &who, &form(None), None)
}

/// `POST /netwerken/nieuw`: makes the network, with whoever is signed in as its coordinator.
pub(super) async fn create(
    view: View,
    who: Coordinator,
    posted: web::Form<Fields>,
) -> Result<HttpResponse, WebError> {
    posted.require_key(&who.form_key)?;
    let form = form(None).posted(&posted, roster::is_address);
    if form.is_wrong() {
        return render(&view, &who, &form, None);
    }
    let network = read(&form, NetworkId::random()?, None);
    let (address, account) = (format!("/netwerken/{}", network.id), who.account.id.clone());
    view.state
        .store
        .write(move |db| {
            network::insert(db, &network)?;
            account::grant(db, &account, &network.id)?;
            audit::record(db, now(), Some(&account), Some(&network.id), Action::NetworkAdded, "")
        })
        .await?;
    Ok(see_other(&address))
}

/// `GET /netwerken/{network}/gegevens`
pub(super) async fn ask(
    view: View,
    who: Coordinator,
    id: web::Path<NetworkId>,
) -> Result<HttpResponse, WebError> {
    let network = view.state.store.read(|db| network::find_for(db, &who.account.id, &id))?;
    render(&view, &who, &form(Some(&network)), Some(&network))
}

/// `POST /netwerken/{network}/gegevens`
pub(super) async fn save(
    view: View,
    who: Coordinator,
    id: web::Path<NetworkId>,
    posted: web::Form<Fields>,
) -> Result<HttpResponse, WebError> {
    posted.require_key(&who.form_key)?;
    let network = view.state.store.read(|db| network::find_for(db, &who.account.id, &id))?;
    let form = form(Some(&network)).posted(&posted, roster::is_address);
    if form.is_wrong() {
        return render(&view, &who, &form, Some(&network));
    }
    let changed = read(&form, network.id.clone(), Some(&network));
    change(&view, &who, &network, Action::NetworkChanged, move |db| network::update(db, &changed)).await?;
    Ok(see_other(&format!("/netwerken/{}", network.id)))
}

/// `POST /netwerken/{network}/archief`: into the archive, or out of it.
pub(super) async fn archive(
    view: View,
    who: Coordinator,
    id: web::Path<NetworkId>,
    posted: web::Form<Fields>,
) -> Result<HttpResponse, WebError> {
    posted.require_key(&who.form_key)?;
    let network = view.state.store.read(|db| network::find_for(db, &who.account.id, &id))?;
    let away = posted.get("archief") == Some("ja");
    let changed = Network { archived_on: away.then(today), ..network.clone() };
    let action = if away { Action::NetworkArchived } else { Action::NetworkRestored };
    change(&view, &who, &network, action, move |db| network::update(db, &changed)).await?;
    Ok(see_other("/netwerken"))
}

/// `POST /netwerken/{network}/vergelijken`: takes part in comparing, or no longer.
pub(super) async fn compare(
    view: View,
    who: Coordinator,
    id: web::Path<NetworkId>,
    posted: web::Form<Fields>,
) -> Result<HttpResponse, WebError> {
    posted.require_key(&who.form_key)?;
    let network = view.state.store.read(|db| network::find_for(db, &who.account.id, &id))?;
    let (takes_part, id) = (posted.get("vergelijken") == Some("ja"), network.id.clone());
    let action = if takes_part { Action::ComparingBegun } else { Action::ComparingEnded };
    change(&view, &who, &network, action, move |db| compared::set(db, &id, takes_part)).await?;
    Ok(see_other(&format!("/netwerken/{}/gegevens", network.id)))
}

/// `POST /netwerken/{network}/onderzoek`: allows that its answers are used for research, or no longer.
pub(super) async fn allow_research(
    view: View,
    who: Coordinator,
    id: web::Path<NetworkId>,
    posted: web::Form<Fields>,
) -> Result<HttpResponse, WebError> {
    posted.require_key(&who.form_key)?;
    let network = view.state.store.read(|db| network::find_for(db, &who.account.id, &id))?;
    let (allowed, id) = (posted.get("onderzoek") == Some("ja"), network.id.clone());
    let action = if allowed { Action::ResearchAllowed } else { Action::ResearchEnded };
    let since = allowed.then(today);
    change(&view, &who, &network, action, move |db| research::allow(db, &id, since)).await?;
    Ok(see_other(&format!("/netwerken/{}/gegevens", network.id)))
}

/// Changes something about a network and notes in the audit trail who did what, in one transaction.
pub(super) async fn change<T, F>(
    view: &View,
    who: &SignedIn,
    network: &Network,
    action: Action,
    work: F,
) -> Result<T, StoreError>
where
    T: Send + 'static,
    F: FnOnce(&Connection) -> Result<T, StoreError> + Send + 'static,
{
    let (network, account) = (network.id.clone(), who.account.id.clone());
    view.state
        .store
        .write(move |db| {
            let outcome = work(db)?;
            audit::record(db, now(), Some(&account), Some(&network), action, "")?;
            Ok(outcome)
        })
        .await
}

fn form(network: Option<&Network>) -> Form {
    let filled = |read: fn(&Network) -> &str| network.map_or("", read);
    let phases = Phase::ALL.iter().map(|phase| phase.word()).collect();
    let phase = network.map_or(Phase::Explore, |network| network.phase);
    Form::new(vec![
        Field::line("naam", "details-name", LONGEST_NAME).required().filled(filled(|one| &one.name)),
        Field::line("regio", "details-region", LONGEST_NAME).required().filled(filled(|one| &one.region)),
        Field::choice("fase", "phase-label", "phase-", phases).filled(phase.word()),
        Field::area("doel", "details-aim", LONGEST_AIM).filled(filled(|one| &one.aim)),
        Field::area("doelgroep", "details-target-group", LONGEST_AIM).filled(filled(|one| &one.target_group)),
    ])
}

fn read(form: &Form, id: NetworkId, before: Option<&Network>) -> Network {
    Network {
        id,
        name: form.value("naam"),
        region: form.value("regio"),
        phase: Phase::of_word(&form.value("fase")).unwrap_or(Phase::Explore),
        aim: form.value("doel"),
        target_group: form.value("doelgroep"),
        archived_on: before.and_then(|network| network.archived_on),
    }
}

fn render(
    view: &View,
    who: &SignedIn,
    form: &Form,
    network: Option<&Network>,
) -> Result<HttpResponse, WebError> {
    let status = if form.is_wrong() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let takes_part = |network: &Network| view.state.store.read(|db| compared::takes_part(db, &network.id));
    let allowed_since =
        |network: &Network| view.state.store.read(|db| research::allowed_since(db, &network.id));
    let values = context! {
        form => Serde(form),
        network => Serde(network),
        compared => network.map(takes_part).transpose()?,
        research_on => network.map(allowed_since).transpose()?.flatten().map(|day| day.to_string()),
        others_from => NETWORKS_FROM,
        ..who.frame()
    };
    view.page_with_status(status, "coordinator/network_details.html", values)
}
