//! The page "over u": level and kind of organisation, filled in from the invitation where known. Beside every choice
//! stands how visible it makes somebody.

use actix_web::{Error, HttpResponse, http::StatusCode, web};
use minijinja::{Value, context};

use super::{
    access::Access,
    not_open::{self, Refusal},
    screen::{Goal, after_last, parts},
};
use crate::{
    answers::{Background, Sheet},
    scoring::disclosure::{Exposure, MinGroup},
    store::{
        StoreError,
        network::{self, MakeUp, ParticipantLevel},
    },
    web::{
        error::WebError,
        fields::Fields,
        view::{View, see_other},
    },
};

/// How a form writes that somebody leaves a question.
const LEFT: &str = "";

/// `GET /e/{sheet}/over-u`
pub(super) async fn show(view: View, access: Access) -> Result<HttpResponse, WebError> {
    if !access.place().wave.background {
        return Err(WebError::NotFound);
    }
    let kept = &access.kept;
    if !access.takes_answers() {
        return not_open::page(&view, &access, &kept.sheet, kept.has_draft);
    }
    render(&view, &access, &kept.sheet, StatusCode::OK)
}

/// `POST /e/{sheet}/over-u`
pub(super) async fn save(
    view: View,
    access: Result<Access, Error>,
    form: web::Form<Fields>,
) -> Result<HttpResponse, Error> {
    let access = match access {
        Ok(access) => access,
        Err(error) => return not_open::give_back(&view, &form, error),
    };
    form.require_key(&access.form_key)?;
    let make_up = make_up(&view, &access)?;
    let told = Background {
        level: form.get("functie").and_then(ParticipantLevel::of_word).map(|level| level.word().to_owned()),
        kind: form
            .get("organisatie")
            .filter(|kind| make_up.kinds.iter().any(|(known, _)| known == kind))
            .map(str::to_owned),
    };
    let goal = Goal::of(&form);
    let typed = told.clone();
    let saved = access.visitor().save(&view.state.store, move |opened, sheet| {
        if !opened.place.wave.background {
            return None;
        }
        sheet.background = told;
        Some(match goal {
            Goal::Back => opened.questionnaire.parts().len().to_string(),
            Goal::Later => "bewaard".into(),
            Goal::Check => "controle".into(),
            Goal::Stay => "over-u".into(),
            Goal::Next | Goal::OneByOne | Goal::Together => after_last(sheet),
        })
    });
    match saved.await {
        Ok(None) => Err(WebError::NotFound.into()),
        Ok(Some(_)) if goal == Goal::Stay => Ok(HttpResponse::NoContent().finish()),
        Ok(Some((_, next))) => Ok(see_other(&access.address(next))),
        Err(error) => {
            let mut sheet = access.kept.sheet.clone();
            sheet.background = typed;
            Ok(not_saved(&view, &access, &sheet, error)?)
        }
    }
}

fn not_saved(
    view: &View,
    access: &Access,
    sheet: &Sheet,
    error: StoreError,
) -> Result<HttpResponse, WebError> {
    match Refusal::of(error)? {
        Refusal::NotTaken => not_open::with_status(view, access, sheet, true, StatusCode::CONFLICT),
        Refusal::NotSaved => render(view, access, sheet, StatusCode::SERVICE_UNAVAILABLE),
    }
}

fn make_up(view: &View, access: &Access) -> Result<MakeUp, WebError> {
    Ok(view.state.store.read(|db| network::make_up(db, &access.place().wave.id))?)
}

fn render(view: &View, access: &Access, sheet: &Sheet, status: StatusCode) -> Result<HttpResponse, WebError> {
    let make_up = make_up(view, access)?;
    let k = MinGroup::try_from(access.place().wave.min_group).map_err(|_| WebError::Internal)?;
    let word = |level: ParticipantLevel| view.messages.text(&format!("level-{}", level.word())).into_owned();
    let levels = make_up.levels.iter().map(|(level, n)| (level.word().to_owned(), word(*level), *n));
    let kinds = make_up.kinds.iter().map(|(kind, n)| (kind.clone(), kind.clone(), *n));
    view.page_with_status(
        status,
        "survey/background.html",
        context! {
            network => access.place().network_name.as_str(),
            number => parts(access),
            pages => parts(access),
            levels => choices(k, &levels.collect::<Vec<_>>(), make_up.invited),
            kinds => choices(k, &kinds.collect::<Vec<_>>(), make_up.invited),
            level => sheet.background.level.as_deref().unwrap_or(LEFT),
            kind => sheet.background.kind.as_deref().unwrap_or(LEFT),
            invited => make_up.invited,
            not_saved => status == StatusCode::SERVICE_UNAVAILABLE,
            form_key => access.form_key.as_str(),
        },
    )
}

/// The choices of a question: how a form writes each, its words, and how visible it makes somebody.
fn choices(k: MinGroup, groups: &[(String, String, u64)], invited: u64) -> Vec<Value> {
    let sizes = groups.iter().map(|(_, _, size)| *size).collect::<Vec<_>>();
    let others = invited.saturating_sub(sizes.iter().sum());
    let choice = |(own, (value, words, _)): (usize, &(String, String, u64))| {
        let apart = match k.exposure(&sizes, others, own) {
            Exposure::Apart(size) => Some(size),
            Exposure::Total => None,
        };
        context! { value, words, apart }
    };
    groups.iter().enumerate().map(choice).collect()
}
