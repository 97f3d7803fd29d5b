//! Paper: the form to print, keying in a form twice, and noting who handed one in. A paper form carries no name, so
//! that its answers have no tie to a person.

mod desk;
mod entry;

use std::collections::HashMap;

use actix_web::{HttpResponse, web};
use minijinja::{Value, context, value::Serde};

use super::waves::{self, Place};
use crate::{
    scoring::disclosure::response::Grain,
    store::{
        ParticipantId,
        audit::Action,
        invitation,
        network::{self, MakeUp, ParticipantLevel},
    },
    web::{
        error::WebError,
        fields::Fields,
        sign_in::Coordinator,
        view::{View, own_address, see_other},
    },
};

pub(super) use desk::{begin, enter};

/// `GET …/papier`: the form to print, with `?groot` in large type.
pub(super) async fn form(
    view: View,
    who: Coordinator,
    place: web::Path<Place>,
    query: web::Query<HashMap<String, String>>,
) -> Result<HttpResponse, WebError> {
    let (wave, make_up, network) = view.state.store.read(|db| {
        let wave = waves::find(db, &who, &place)?;
        let name = network::find_for(db, &who.account.id, &wave.network)?.name;
        Ok((wave.clone(), network::make_up(db, &wave.id)?, name))
    })?;
    let questionnaire = view.state.store.questionnaire(&wave)?;
    let language = view.messages.language();
    let prompts = |dimension: usize| {
        let own = questionnaire.prompts().iter().filter(|prompt| {
            // Under the last dimension of its part.
            questionnaire.parts()[prompt.part].end == dimension + 1
        });
        let own = own.map(|prompt| {
            context! {
                name => questionnaire.prompt_name(*prompt, language),
                question => questionnaire.prompt_question(*prompt).map(|question| question.get(language)),
            }
        });
        own.collect::<Vec<_>>()
    };
    let dimensions = questionnaire.dimensions().iter().enumerate().map(|(number, dimension)| {
        let statements = dimension.items.iter().map(|item| item.statement.get(language).to_owned());
        context! {
            name => dimension.name.get(language),
            statements => statements.collect::<Vec<_>>(),
            prompts => prompts(number),
        }
    });
    let scale = questionnaire.scale();
    let words = |point: u8| scale.labels.get(&point).map_or("", |text| text.get(language));
    let points = scale.points().map(|point| context! { value => point, words => words(point) });
    view.page(
        "coordinator/paper_form.html",
        context! {
            wave => Serde(&wave),
            network,
            large => query.contains_key("groot"),
            dimensions => dimensions.collect::<Vec<_>>(),
            points => points.collect::<Vec<_>>(),
            levels => levels(&view),
            kinds => kinds(&make_up),
            plain_at => own_address(waves::address(&wave, "papier")),
            ..who.frame()
        },
    )
}

/// `POST …/papier/ingeleverd`: somebody handed in a paper form, or did not after all.
pub(super) async fn handed_in(
    view: View,
    who: Coordinator,
    place: web::Path<Place>,
    form: web::Form<Fields>,
) -> Result<HttpResponse, WebError> {
    form.require_key(&who.form_key)?;
    let wave = view.state.store.read(|db| waves::find(db, &who, &place))?;
    let participant: ParticipantId = match form.get("partner").unwrap_or_default().parse() {
        Ok(participant) => participant,
        Err(never) => match never {},
    };
    if waves::grain(&wave) != Grain::Each {
        // Whether it can be noted would tell whether this person has answered.
        return Err(WebError::WrongState);
    }
    let on_paper = form.get("ingeleverd") == Some("ja");
    let id = wave.id.clone();
    waves::change(&view, &who, &wave, Action::PaperHandedIn, move |db| {
        invitation::mark_on_paper(db, &id, &participant, on_paper)
    })
    .await?;
    Ok(see_other(&waves::address(&wave, "")))
}

fn levels(view: &View) -> Vec<Value> {
    let words = |level: &ParticipantLevel| {
        let words = view.messages.text(&format!("level-{}", level.word())).into_owned();
        context! { value => level.word(), words }
    };
    ParticipantLevel::ALL.iter().map(words).collect()
}

fn kinds(make_up: &MakeUp) -> Vec<String> {
    make_up.kinds.iter().map(|(kind, _)| kind.clone()).collect()
}
