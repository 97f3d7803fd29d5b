//! The organisations of a network.

use std::borrow::Cow;

use actix_web::{HttpResponse, http::StatusCode, web};
use minijinja::{context, value::Serde};

use super::{change, find_network};
use crate::{
    roster::{self, LONGEST_KIND, LONGEST_ORGANISATION},
    store::{
        NetworkId, OrganisationId,
        audit::Action,
        network::{self, Network, Organisation},
        organisation::{self, OrganisationSummary},
    },
    web::{
        error::WebError,
        fields::Fields,
        form::{Field, Form},
        sign_in::{Coordinator, SignedIn},
        view::{View, see_other},
    },
};

type Place = web::Path<(NetworkId, OrganisationId)>;

/// `GET …/organisaties`
pub(super) async fn show(
    view: View,
    who: Coordinator,
    id: web::Path<NetworkId>,
) -> Result<HttpResponse, WebError> {
    let network = find_network(&view, &who, &id)?;
    render_list(&view, &who, &network, &form(&view, None))
}

/// `POST …/organisaties`: adds one.
pub(super) async fn add(
    view: View,
    who: Coordinator,
    id: web::Path<NetworkId>,
    posted: web::Form<Fields>,
) -> Result<HttpResponse, WebError> {
    posted.require_key(&who.form_key)?;
    let network = find_network(&view, &who, &id)?;
    let form = check(&view, &network, None, &posted)?;
    if form.is_wrong() {
        return render_list(&view, &who, &network, &form);
    }
    let made = read(&form, OrganisationId::random()?, &network);
    change(&view, &who, &network, Action::OrganisationAdded, move |db| {
        network::insert_organisation(db, &made)
    })
    .await?;
    Ok(see_other(&address(&network)))
}

/// `GET …/organisaties/{organisation}`
pub(super) async fn ask(view: View, who: Coordinator, place: Place) -> Result<HttpResponse, WebError> {
    let (network, one) = find(&view, &who, &place)?;
    render_one(&view, &who, &network, &one, &form(&view, Some(&one.organisation)))
}

/// `POST …/organisaties/{organisation}`
pub(super) async fn save(
    view: View,
    who: Coordinator,
    place: Place,
    posted: web::Form<Fields>,
) -> Result<HttpResponse, WebError> {
    posted.require_key(&who.form_key)?;
    let (network, one) = find(&view, &who, &place)?;
    let form = check(&view, &network, Some(&one.organisation), &posted)?;
    if form.is_wrong() {
        return render_one(&view, &who, &network, &one, &form);
    }
    let changed = read(&form, one.organisation.id, &network);
    change(&view, &who, &network, Action::OrganisationChanged, move |db| organisation::update(db, &changed))
        .await?;
    Ok(see_other(&address(&network)))
}

/// `POST …/organisaties/{organisation}/verwijderen`: deletes it when nobody is in it.
pub(super) async fn delete(
    view: View,
    who: Coordinator,
    place: Place,
    posted: web::Form<Fields>,
) -> Result<HttpResponse, WebError> {
    posted.require_key(&who.form_key)?;
    let (network, one) = find(&view, &who, &place)?;
    let id = one.organisation.id;
    change(&view, &who, &network, Action::OrganisationDeleted, move |db| organisation::delete(db, &id))
        .await?;
    Ok(see_other(&address(&network)))
}

fn form(view: &View, one: Option<&Organisation>) -> Form {
    let filled = |read: fn(&Organisation) -> &str| one.map_or("", read);
    let usual = |list: Cow<'_, str>| list.split('|').map(|word| word.trim().to_owned()).collect();
    Form::new(vec![
        Field::line("naam", "organisation-name", LONGEST_ORGANISATION)
            .required()
            .filled(filled(|one| &one.name)),
        Field::line("soort", "organisation-kind", LONGEST_KIND)
            .hint("organisation-kind-hint")
            .proposing(usual(view.messages.text("organisation-usual-kinds")))
            .filled(filled(|one| &one.kind)),
        Field::line("domein", "organisation-domain", LONGEST_KIND)
            .proposing(usual(view.messages.text("organisation-usual-domains")))
            .filled(filled(|one| &one.domain)),
    ])
}

/// The form as posted. A name stands in a network once.
fn check(
    view: &View,
    network: &Network,
    one: Option<&Organisation>,
    posted: &Fields,
) -> Result<Form, WebError> {
    let mut form = form(view, one).posted(posted, roster::is_address);
    let name = form.value("naam");
    let known = view.state.store.read(|db| organisation::find_by_name(db, &network.id, &name))?;
    if known.is_some_and(|known| one.is_none_or(|one| one.id != known.id)) {
        form.refuse("naam", "organisation-same-name");
    }
    Ok(form)
}

fn read(form: &Form, id: OrganisationId, network: &Network) -> Organisation {
    Organisation {
        id,
        network: network.id.clone(),
        name: form.value("naam"),
        kind: form.value("soort"),
        domain: form.value("domein"),
    }
}

fn find(view: &View, who: &SignedIn, place: &Place) -> Result<(Network, OrganisationSummary), WebError> {
    let network = find_network(view, who, &place.0)?;
    let one = view.state.store.read(|db| organisation::find_in(db, &network.id, &place.1))?;
    Ok((network, one))
}

fn address(network: &Network) -> String {
    format!("/netwerken/{}/organisaties", network.id)
}

fn render_list(
    view: &View,
    who: &SignedIn,
    network: &Network,
    form: &Form,
) -> Result<HttpResponse, WebError> {
    let organisations = view.state.store.read(|db| organisation::list(db, &network.id))?;
    let values =
        context! { network => Serde(network), organisations => Serde(organisations), form => Serde(form) };
    view.page_with_status(
        status(form),
        "coordinator/organisations.html",
        context! { ..values, ..who.frame() },
    )
}

fn render_one(
    view: &View,
    who: &SignedIn,
    network: &Network,
    one: &OrganisationSummary,
    form: &Form,
) -> Result<HttpResponse, WebError> {
    let values = context! { network => Serde(network), organisation => Serde(one), form => Serde(form) };
    view.page_with_status(status(form), "coordinator/organisation.html", context! { ..values, ..who.frame() })
}

fn status(form: &Form) -> StatusCode {
    if form.is_wrong() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK }
}
