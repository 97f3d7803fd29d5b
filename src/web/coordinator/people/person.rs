//! One person: changed, put away in the archive, erased.

use actix_web::{HttpResponse, http::StatusCode, web};
use minijinja::{context, value::Serde};
use rusqlite::Connection;

use super::{address, change, find_network};
use crate::{
    messages::Messages,
    roster::{self, LONGEST_EMAIL, LONGEST_NAME, LONGEST_ORGANISATION},
    store::{
        NetworkId, ParticipantId, StoreError,
        audit::Action,
        network::{Network, Participant, ParticipantLevel},
        organisation,
        participant::{self, Person},
    },
    web::{
        error::WebError,
        fields::Fields,
        form::{Field, Form},
        sign_in::{Coordinator, SignedIn},
        view::{View, see_other},
    },
};

type Place = web::Path<(NetworkId, ParticipantId)>;

/// `GET …/partners/{person}`
pub(super) async fn show(view: View, who: Coordinator, place: Place) -> Result<HttpResponse, WebError> {
    let (network, person) = find(&view, &who, &place)?;
    let form = form(&view, &network, Some(&person))?;
    render(&view, &who, &network, &person, &form)
}

/// `POST …/partners/{person}`
pub(super) async fn save(
    view: View,
    who: Coordinator,
    place: Place,
    posted: web::Form<Fields>,
) -> Result<HttpResponse, WebError> {
    posted.require_key(&who.form_key)?;
    let (network, person) = find(&view, &who, &place)?;
    let form = check(&view, &network, Some(&person), &posted)?;
    if form.is_wrong() {
        return render(&view, &who, &network, &person, &form);
    }
    let (before, key) = (person.participant, view.state.store.key().clone());
    change(&view, &who, &network, Action::PersonChanged, move |db| {
        participant::update(db, &key, &read(db, &form, before)?)
    })
    .await?;
    Ok(see_other(&address(&network)))
}

/// `POST …/partners/{person}/archief`: into the archive, or out of it.
pub(super) async fn archive(
    view: View,
    who: Coordinator,
    place: Place,
    posted: web::Form<Fields>,
) -> Result<HttpResponse, WebError> {
    posted.require_key(&who.form_key)?;
    let (network, person) = find(&view, &who, &place)?;
    let changed = Participant { archived: posted.get("archief") == Some("ja"), ..person.participant };
    let key = view.state.store.key().clone();
    change(&view, &who, &network, Action::PersonChanged, move |db| participant::update(db, &key, &changed))
        .await?;
    Ok(see_other(&address(&network)))
}

/// `GET …/partners/{person}/wissen`: what erasing means.
pub(super) async fn ask_erase(view: View, who: Coordinator, place: Place) -> Result<HttpResponse, WebError> {
    let (network, person) = find(&view, &who, &place)?;
    let values = context! { network => Serde(network), person => Serde(person), ..who.frame() };
    view.page("coordinator/person_erase.html", values)
}

/// `POST …/partners/{person}/wissen`
pub(super) async fn erase(
    view: View,
    who: Coordinator,
    place: Place,
    posted: web::Form<Fields>,
) -> Result<HttpResponse, WebError> {
    posted.require_key(&who.form_key)?;
    let (network, person) = find(&view, &who, &place)?;
    let (id, key) = (person.participant.id, view.state.store.key().clone());
    change(&view, &who, &network, Action::PersonErased, move |db| participant::erase(db, &key, &id)).await?;
    view.state.empty_log().await;
    Ok(see_other(&address(&network)))
}

/// The form for a person, new or known.
pub(super) fn form(view: &View, network: &Network, person: Option<&Person>) -> Result<Form, WebError> {
    let organisations = view.state.store.read(|db| organisation::list(db, &network.id))?;
    let organisations = organisations.into_iter().map(|one| one.organisation.name).collect();
    let levels = ParticipantLevel::ALL.iter().map(|level| level.word()).collect();
    let languages = Messages::languages().map(|language| language.as_str()).collect();
    let filled = |read: fn(&Person) -> Option<&str>| person.and_then(read).unwrap_or_default();
    let level = person.map_or(ParticipantLevel::Practice, |person| person.participant.level);
    let language = person.map_or("nl", |person| person.participant.language.as_str());
    let fields = vec![
        Field::line("naam", "people-name", LONGEST_NAME)
            .required()
            .filled(filled(|person| Some(&person.participant.name))),
        Field::email("email", "people-email", LONGEST_EMAIL)
            .hint("people-email-hint")
            .filled(filled(|person| person.participant.email.as_deref())),
        Field::line("organisatie", "people-organisation", LONGEST_ORGANISATION)
            .hint("people-organisation-hint")
            .proposing(organisations)
            .filled(filled(|person| person.organisation_name.as_deref())),
        Field::choice("niveau", "people-level", "people-level-", levels).filled(level.word()),
        Field::choice("taal", "people-language", "people-language-", languages).filled(language),
    ];
    Ok(Form::new(fields))
}

/// The form as posted. The same address, or the same name at the same organisation, stands in a network once.
pub(super) fn check(
    view: &View,
    network: &Network,
    person: Option<&Person>,
    posted: &Fields,
) -> Result<Form, WebError> {
    let mut form = form(view, network, person)?.posted(posted, roster::is_address);
    let same = |one: &str, other: &str| one.to_lowercase() == other.to_lowercase();
    let people = view.state.store.read(|db| participant::list(db, &network.id))?;
    let others = people
        .iter()
        .filter(|other| person.is_none_or(|person| person.participant.id != other.participant.id));
    let (email, name, organisation) = (form.value("email"), form.value("naam"), form.value("organisatie"));
    for other in others {
        let address = other.participant.email.as_deref().unwrap_or_default();
        if !email.is_empty() && same(address, &email) {
            form.refuse("email", "people-same-address");
        }
        let at = other.organisation_name.as_deref().unwrap_or_default();
        if same(&other.participant.name, &name) && same(at, &organisation) {
            form.refuse("naam", "people-same-person");
        }
    }
    Ok(form)
}

/// The person that a form tells of; an organisation that is new is made.
pub(super) fn read(db: &Connection, form: &Form, before: Participant) -> Result<Participant, StoreError> {
    let organisation = form.optional("organisatie");
    let organisation = organisation.map(|name| organisation::find_or_add(db, &before.network, &name));
    Ok(Participant {
        organisation: organisation.transpose()?.map(|one| one.id),
        name: form.value("naam"),
        email: form.optional("email"),
        level: ParticipantLevel::of_word(&form.value("niveau")).unwrap_or(before.level),
        language: form.value("taal"),
        ..before
    })
}

fn find(view: &View, who: &SignedIn, place: &Place) -> Result<(Network, Person), WebError> {
    let network = find_network(view, who, &place.0)?;
    let person = view.state.store.read(|db| participant::find_in(db, &network.id, &place.1))?;
    Ok((network, person))
}

fn render(
    view: &View,
    who: &SignedIn,
    network: &Network,
    person: &Person,
    form: &Form,
) -> Result<HttpResponse, WebError> {
    let status = if form.is_wrong() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    let values =
        context! { network => Serde(network), person => Serde(person), form => Serde(form), ..who.frame() };
    view.page_with_status(status, "coordinator/person.html", values)
}
