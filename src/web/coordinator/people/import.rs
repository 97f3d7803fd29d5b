//! A list of people, pasted or uploaded: shown as what it would change, and taken over once that is confirmed. The
//! server keeps nothing in between; the page carries the list, and it is checked again.

use actix_multipart::Multipart;
use actix_web::{HttpResponse, http::StatusCode, web};
use minijinja::{Value, context, value::Serde};

use super::{address, change, find_network};
use crate::{
    roster::{self, MAX_PEOPLE, Roster, Unreadable},
    store::{
        NetworkId,
        audit::Action,
        network::Network,
        participant::{self, Listed},
    },
    web::{
        error::WebError,
        sign_in::{Coordinator, SignedIn},
        upload::Upload,
        view::{View, see_other},
    },
};

/// `GET …/partners/lijst`
pub(super) async fn ask(
    view: View,
    who: Coordinator,
    id: web::Path<NetworkId>,
) -> Result<HttpResponse, WebError> {
    let network = find_network(&view, &who, &id)?;
    render(&view, &who, &network, "", None, None)
}

/// `POST …/partners/lijst`: shows what the list would change, or takes it over when that was confirmed.
pub(super) async fn take(
    view: View,
    who: Coordinator,
    id: web::Path<NetworkId>,
    form: Multipart,
) -> Result<HttpResponse, WebError> {
    let form = Upload::read(form).await?;
    form.require_key(&who.form_key)?;
    let network = find_network(&view, &who, &id)?;
    let uploaded = !form.bytes("bestand").is_empty();
    let bytes = form.bytes(if uploaded { "bestand" } else { "lijst" }).to_vec();
    // What came as a file cannot be shown in a text field, unless it is text.
    let typed =
        if uploaded { String::from_utf8(bytes.clone()).unwrap_or_default() } else { form.text("lijst") };
    let read = web::block(move || roster::read(&bytes)).await.map_err(|_| WebError::Internal)?;
    let roster = match read {
        Err(reason) => return render(&view, &who, &network, &typed, Some(reason), None),
        Ok(roster) if !roster.problems.is_empty() => {
            return render(&view, &who, &network, &typed, None, Some(&roster));
        }
        Ok(roster) => roster,
    };
    if form.text("stap") == "overnemen" {
        let (id, people) = (network.id.clone(), listed(&roster));
        let key = view.state.store.key().clone();
        change(&view, &who, &network, Action::PeopleImported, move |db| {
            participant::import(db, &key, &id, people)
        })
        .await?;
        return Ok(see_other(&address(&network)));
    }
    preview(&view, &who, &network, &roster)
}

fn listed(roster: &Roster) -> Vec<Listed> {
    roster.people.iter().map(|entry| entry.person.clone()).collect()
}

/// The page with the field for the list, and above it what is wrong with it.
fn render(
    view: &View,
    who: &SignedIn,
    network: &Network,
    typed: &str,
    reason: Option<Unreadable>,
    roster: Option<&Roster>,
) -> Result<HttpResponse, WebError> {
    let wrong = reason.is_some() || roster.is_some();
    let status = if wrong { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    view.page_with_status(
        status,
        "coordinator/people_list.html",
        context! {
            network => Serde(network),
            typed,
            wrong,
            reason => Serde(reason),
            problems => roster.map_or(Value::from(()), |roster| Value::from(Serde(roster.problems.clone()))),
            most => MAX_PEOPLE,
            ..who.frame()
        },
    )
}

/// The page that tells what the list would change.
fn preview(
    view: &View,
    who: &SignedIn,
    network: &Network,
    roster: &Roster,
) -> Result<HttpResponse, WebError> {
    let people = listed(roster);
    let list = roster::write(&people)?;
    let matches = view.state.store.read(|db| participant::match_list(db, &network.id, people))?;
    let (known, new) = matches.into_iter().partition::<Vec<_>, _>(|one| one.known.is_some());
    let (changed, same) = known.into_iter().partition::<Vec<_>, _>(|one| !one.changes.is_empty());
    view.page(
        "coordinator/people_preview.html",
        context! {
            network => Serde(network),
            new => Serde(new),
            changed => Serde(changed),
            same => same.len(),
            left_out => roster.left_out.join(", "),
            notes => Serde(&roster.notes),
            list,
            ..who.frame()
        },
    )
}
