//! A questionnaire of a network's own: a file that passed the check, kept under a name of its own, so that no network meets
//! that of another.

use actix_multipart::Multipart;
use actix_web::{HttpResponse, web};

use super::show::{Place, Refused, find_network, render_list};
use crate::{
    questionnaire::{CheckError, Questionnaire},
    store::{NetworkId, StoreError, audit::Action, questionnaire},
    web::{
        coordinator::network_details::change,
        error::WebError,
        fields::Fields,
        sign_in::Coordinator,
        upload::Upload,
        view::{View, see_other},
    },
};

/// The largest file, in bytes (256 KiB): more than 500 items in two languages take.
const MAX_BYTES: usize = 256 * 1024;
/// Begins the id of every questionnaire of one's own; then comes a part of the network's.
const OWN: &str = "eigen";
const NETWORK_LETTERS: usize = 8;

/// `POST …/vragenlijsten`
pub(super) async fn add(
    view: View,
    who: Coordinator,
    id: web::Path<NetworkId>,
    form: Multipart,
) -> Result<HttpResponse, WebError> {
    let form = Upload::read(form).await?;
    form.require_key(&who.form_key)?;
    let network = find_network(&view, &who, &id)?;
    let uploaded = !form.bytes("bestand").is_empty();
    let bytes = form.bytes(if uploaded { "bestand" } else { "tekst" });
    let typed = String::from_utf8_lossy(bytes).into_owned();
    let questionnaire = match read(bytes, &network.id) {
        Ok(questionnaire) => questionnaire,
        Err(refused) => return render_list(&view, &who, &network, &typed, Some(&refused)),
    };
    let (id, own) = (network.id.clone(), questionnaire.id().to_owned());
    let added = change(&view, &who, &network, Action::QuestionnaireAdded, move |db| {
        match questionnaire::add_own(db, &id, &questionnaire) {
            Err(StoreError::VersionTaken { .. }) => Ok(false),
            added => added.map(|()| true),
        }
    });
    if !added.await? {
        return render_list(&view, &who, &network, &typed, Some(&Refused::VersionTaken));
    }
    Ok(see_other(&format!("/netwerken/{}/vragenlijsten/{own}", network.id)))
}

/// `POST …/vragenlijsten/{id}/weg`
pub(super) async fn remove(
    view: View,
    who: Coordinator,
    place: web::Path<Place>,
    form: web::Form<Fields>,
) -> Result<HttpResponse, WebError> {
    form.require_key(&who.form_key)?;
    let network = find_network(&view, &who, &place.network)?;
    let (network_id, id) = (network.id.clone(), place.id.clone());
    change(&view, &who, &network, Action::QuestionnaireRemoved, move |db| {
        questionnaire::remove_own(db, &network_id, &id)
    })
    .await?;
    Ok(see_other(&format!("/netwerken/{}/vragenlijsten", network.id)))
}

/// Reads a file, and gives it its id in this network.
fn read(bytes: &[u8], network: &NetworkId) -> Result<Questionnaire, Refused> {
    if bytes.len() > MAX_BYTES {
        return Err(Refused::TooLarge);
    }
    let text = std::str::from_utf8(bytes).map_err(|_| Refused::NoText)?;
    let text = text.trim_start_matches('\u{feff}');
    if text.trim().is_empty() {
        return Err(Refused::Empty);
    }
    let checked = |json: &str| Questionnaire::from_json("", json).map_err(Refused::Check);
    let mut file = checked(text)?.file().clone();
    let start = format!("{OWN}-{}-", network.as_str().get(..NETWORK_LETTERS).unwrap_or(network.as_str()));
    if !file.id.starts_with(&start) {
        file.id = format!("{start}{}", file.id);
    }
    let json = serde_json::to_string(&file)
        .map_err(|_| Refused::Check(CheckError { file: String::new(), problems: Vec::new() }))?;
    checked(&json)
}
