//! The people of a network by organisation, and one person more.

use actix_web::{HttpResponse, http::StatusCode, web};
use minijinja::{context, value::Serde};

use super::{address, change, find_network, person};
use crate::{
    store::{
        NetworkId, ParticipantId,
        audit::Action,
        network::{self, Network, Participant, ParticipantLevel},
        participant::{self, Person},
    },
    web::{
        error::WebError,
        fields::Fields,
        form::Form,
        sign_in::{Coordinator, SignedIn},
        view::{View, see_other},
    },
};

/// `GET …/partners`
pub(super) async fn show(
    view: View,
    who: Coordinator,
    id: web::Path<NetworkId>,
) -> Result<HttpResponse, WebError> {
    let network = find_network(&view, &who, &id)?;
    let form = person::form(&view, &network, None)?;
    render(&view, &who, &network, &form)
}

/// `POST …/partners`: adds somebody.
pub(super) async fn add(
    view: View,
    who: Coordinator,
    id: web::Path<NetworkId>,
    posted: web::Form<Fields>,
) -> Result<HttpResponse, WebError> {
    posted.require_key(&who.form_key)?;
    let network = find_network(&view, &who, &id)?;
    let form = person::check(&view, &network, None, &posted)?;
    if form.is_wrong() {
        return render(&view, &who, &network, &form);
    }
    let blank = Participant {
        id: ParticipantId::random()?,
        network: network.id.clone(),
        organisation: None,
        name: String::new(),
        email: None,
        level: ParticipantLevel::Practice,
        language: String::new(),
        archived: false,
        no_mail: false,
    };
    change(&view, &who, &network, Action::PersonAdded, move |db| {
        network::insert_participant(db, &person::read(db, &form, blank)?)
    })
    .await?;
    Ok(see_other(&address(&network)))
}

fn render(view: &View, who: &SignedIn, network: &Network, form: &Form) -> Result<HttpResponse, WebError> {
    let people = view.state.store.read(|db| participant::list(db, &network.id))?;
    let (archived, present) =
        people.into_iter().partition::<Vec<Person>, _>(|person| person.participant.archived);
    let groups =
        present.chunk_by(|one, other| one.participant.organisation == other.participant.organisation);
    let status = if form.is_wrong() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    view.page_with_status(
        status,
        "coordinator/people.html",
        context! {
            network => Serde(network),
            groups => Serde(groups.collect::<Vec<_>>()),
            count => present.len(),
            without_mail => present.iter().filter(|person| person.participant.email.is_none()).count(),
            archived => Serde(archived),
            form => Serde(form),
            ..who.frame()
        },
    )
}
