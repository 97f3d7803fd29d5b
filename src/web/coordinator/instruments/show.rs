//! The list of instruments, and one of them: its questions, where it comes from, and what its spider looks like.

use actix_web::{HttpResponse, http::StatusCode, web};
use minijinja::{Value, context, value::Serde};
use serde::Deserialize;

use super::Offered;
use crate::{
    messages::Messages,
    questionnaire::{CheckError, Questionnaire},
    report::{self, PageChart},
    store::{
        NetworkId,
        network::{self, Network},
    },
    web::{
        error::WebError,
        sign_in::{Coordinator, SignedIn},
        view::View,
    },
};

/// The scores of the example, one after the other, as shares of the scale: high, low and in between.
const EXAMPLE: [f64; 5] = [0.7, 0.45, 0.6, 0.3, 0.85];

/// A network and an instrument.
#[derive(Debug, Deserialize)]
pub(super) struct Place {
    pub(super) network: NetworkId,
    pub(super) id: String,
}

/// `GET …/vragenlijsten`
pub(super) async fn list(
    view: View,
    who: Coordinator,
    id: web::Path<NetworkId>,
) -> Result<HttpResponse, WebError> {
    let network = find_network(&view, &who, &id)?;
    render_list(&view, &who, &network, "", None)
}

/// The list, with the field for a file and what is wrong with it.
pub(super) fn render_list(
    view: &View,
    who: &SignedIn,
    network: &Network,
    typed: &str,
    wrong: Option<&Refused>,
) -> Result<HttpResponse, WebError> {
    let offered = Offered::to(view, &network.id)?;
    let described = offered.all().map(|one| {
        context! { own => offered.is_own(one.id()), ..describe(one, view.messages) }
    });
    let status = if wrong.is_some() { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    view.page_with_status(
        status,
        "coordinator/instruments.html",
        context! {
            network => Serde(network),
            instruments => described.collect::<Vec<_>>(),
            typed,
            wrong => wrong.map_or(Value::from(()), Refused::value),
            ..who.frame()
        },
    )
}

/// Why a file is not taken.
pub(super) enum Refused {
    /// There is nothing in it.
    Empty,
    /// It is too large.
    TooLarge,
    /// It is no text.
    NoText,
    /// This version is there with other contents.
    VersionTaken,
    /// It did not pass the check.
    Check(CheckError),
}

impl Refused {
    fn value(&self) -> Value {
        let (message, problems) = match self {
            Self::Empty => ("own-empty", Vec::new()),
            Self::TooLarge => ("own-too-large", Vec::new()),
            Self::NoText => ("own-no-text", Vec::new()),
            Self::VersionTaken => ("own-version-taken", Vec::new()),
            Self::Check(error) => {
                let line = |problem: &crate::questionnaire::Problem| {
                    context! { path => problem.path.as_str(), message => problem.message.as_str() }
                };
                ("own-wrong", error.problems.iter().map(line).collect())
            }
        };
        context! { message, problems }
    }
}

/// `GET …/vragenlijsten/{id}`
pub(super) async fn one(
    view: View,
    who: Coordinator,
    place: web::Path<Place>,
) -> Result<HttpResponse, WebError> {
    let network = find_network(&view, &who, &place.network)?;
    let offered = Offered::to(&view, &network.id)?;
    let questionnaire = offered.find(&place.id).ok_or(WebError::NotFound)?;
    let language = view.messages.language();
    let dimensions = questionnaire.dimensions().iter().map(|dimension| {
        let items = dimension.items.iter().map(|item| {
            context! {
                statement => item.statement.get(language),
                question => item.open_question.as_ref().map(|question| question.get(language)),
                source => item.source.as_deref(),
            }
        });
        context! {
            name => dimension.name.get(language),
            explanation => dimension.explanation.as_ref().map(|text| text.get(language)),
            items => items.collect::<Vec<_>>(),
        }
    });
    view.page(
        "coordinator/instrument.html",
        context! {
            network => Serde(&network),
            own => offered.is_own(questionnaire.id()),
            dimensions => dimensions.collect::<Vec<_>>(),
            charts => Serde(examples(questionnaire, view.messages)?),
            ..context! { ..describe(questionnaire, view.messages), ..who.frame() }
        },
    )
}

/// `GET …/vragenlijsten/{id}.json`: the file, to begin one's own with.
pub(super) async fn file(
    view: View,
    who: Coordinator,
    place: web::Path<Place>,
) -> Result<HttpResponse, WebError> {
    let network = find_network(&view, &who, &place.network)?;
    let offered = Offered::to(&view, &network.id)?;
    let questionnaire = offered.find(&place.id).ok_or(WebError::NotFound)?;
    let json = serde_json::to_string_pretty(questionnaire.file()).map_err(|_| WebError::Internal)?;
    let name = format!("attachment; filename=\"{}.json\"", questionnaire.id());
    Ok(HttpResponse::Ok()
        .content_type("application/json")
        .insert_header(("content-disposition", name))
        .body(json))
}

pub(super) fn find_network(view: &View, who: &SignedIn, id: &NetworkId) -> Result<Network, WebError> {
    Ok(view.state.store.read(|db| network::find_for(db, &who.account.id, id))?)
}

/// What an instrument is, in a few words. When to choose it is told of the built-in ones.
fn describe(questionnaire: &Questionnaire, messages: &Messages) -> Value {
    let language = messages.language();
    let names = questionnaire.dimensions().iter().map(|dimension| dimension.name.get(language).to_owned());
    context! {
        id => questionnaire.id(),
        version => questionnaire.version(),
        title => questionnaire.title().get(language),
        description => questionnaire.file().description.as_ref().map(|text| text.get(language)),
        source => questionnaire.source(),
        names => names.collect::<Vec<_>>(),
        count => questionnaire.item_count(),
        minutes => questionnaire.minutes(),
    }
}

/// How the outcome looks, with invented scores.
fn examples(questionnaire: &Questionnaire, messages: &Messages) -> Result<Vec<PageChart>, WebError> {
    let count = questionnaire.dimensions().len();
    let (min, max) = (f64::from(questionnaire.scale().min), f64::from(questionnaire.scale().max));
    let scores = EXAMPLE.iter().cycle().take(count).map(|share| Some(min + share * (max - min)));
    Ok(report::example_pictures(questionnaire, scores.collect(), messages)?)
}
