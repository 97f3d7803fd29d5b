//! Lists of people to download: an example to fill in, and the people of the network.

use actix_web::{HttpResponse, web};

use super::find_network;
use crate::{
    roster,
    store::{
        NetworkId,
        network::ParticipantLevel,
        participant::{self, Listed},
    },
    web::{error::WebError, sign_in::Coordinator, view::View},
};

/// `GET …/partners/voorbeeld.csv`
pub(super) async fn example(
    view: View,
    who: Coordinator,
    id: web::Path<NetworkId>,
) -> Result<HttpResponse, WebError> {
    find_network(&view, &who, &id)?;
    let text = |id| Some(view.messages.text(id).into_owned());
    let person = Listed {
        name: view.messages.text("example-name").into_owned(),
        email: Some("s.devries@voorbeeld.example".to_owned()),
        organisation: text("example-organisation"),
        kind: text("example-kind"),
        domain: text("example-domain"),
        level: Some(ParticipantLevel::Practice),
        language: Some(view.messages.language().as_str().to_owned()),
    };
    Ok(download("voorbeeld.csv", roster::write([&person])?))
}

/// `GET …/partners/partners.csv`: those who are not in the archive.
pub(super) async fn present(
    view: View,
    who: Coordinator,
    id: web::Path<NetworkId>,
) -> Result<HttpResponse, WebError> {
    let network = find_network(&view, &who, &id)?;
    let people = view.state.store.read(|db| participant::list(db, &network.id))?;
    let present = people.iter().filter(|person| !person.participant.archived).map(Listed::from);
    Ok(download("partners.csv", roster::write(&present.collect::<Vec<_>>())?))
}

fn download(name: &str, body: String) -> HttpResponse {
    HttpResponse::Ok()
        .content_type("text/csv; charset=utf-8")
        .insert_header(("content-disposition", format!("attachment; filename=\"{name}\"")))
        .body(body)
}
