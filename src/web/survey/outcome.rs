//! After closing: the network's result, and beside it one's own. What is shown of the network has passed the
//! rules of disclosure; one's own scores are shown to their owner alone.

use actix_web::{HttpResponse, http::StatusCode, web};
use minijinja::{Value, context, value::Serde};

use super::{access::Access, not_open, sent::offers_return_code};
use crate::{
    answers::{AnswerSheet, Sheet},
    report::{self, Report},
    scoring::{Plan, RespondentScores},
    secret::ReturnCode,
    store::{
        StoreError, response,
        wave::{self, Pairing, WaveState},
    },
    web::{
        closed_waves,
        error::WebError,
        fields::Fields,
        view::{View, own_address, see_other},
    },
};

/// Somebody's own scores in a wave, with its label.
type Own = (String, RespondentScores);

/// `GET /e/{sheet}/uitkomst`
pub(super) async fn show(view: View, access: Access) -> Result<HttpResponse, WebError> {
    if !access.is_closed() {
        return Ok(see_other(&access.address("bedankt")));
    }
    let kept = &access.kept;
    if kept.sent.is_none() && access.invited().is_none() {
        return not_open::page(&view, &access, &kept.sheet, kept.has_draft);
    }
    let own = kept.sent.iter().map(|sheet| own_of(&access, sheet)).collect();
    render(&view, &access, own, false)
}

/// `POST /e/{sheet}/uitkomst`: with the return code of an anonymous wave, one's own answers beside the network's.
pub(super) async fn with_code(
    view: View,
    access: Access,
    form: web::Form<Fields>,
) -> Result<HttpResponse, WebError> {
    form.require_key(&access.form_key)?;
    if !access.is_closed() || !offers_return_code(&access) {
        return Err(WebError::WrongState);
    }
    let code = ReturnCode::parse(form.get("code").unwrap_or_default());
    let own = code.map(|code| own_by_code(&view, &access, &code)).transpose()?.unwrap_or_default();
    let unknown = own.is_empty();
    render(&view, &access, own, unknown)
}

fn own_of(access: &Access, sheet: &Sheet) -> Own {
    let scores = Plan::new(access.questionnaire()).score(&sheet.answers.values());
    (access.place().wave.label.clone(), scores)
}

/// The scores under a return code in the closed anonymous waves of the network that ask the same questions.
fn own_by_code(view: &View, access: &Access, code: &ReturnCode) -> Result<Vec<Own>, WebError> {
    let (store, here) = (&view.state.store, &access.place().wave);
    let hash = |salt: &[u8; crate::secret::SALT_LENGTH]| store.key().return_hash(salt, code);
    let found = store.read(|db| {
        let waves = wave::list(db, &here.network)?.into_iter().map(|summary| summary.wave);
        let same = waves.filter(|wave| {
            (wave.state, wave.pairing) == (WaveState::Closed, Pairing::Anonymous)
                && (&wave.questionnaire, &wave.version) == (&here.questionnaire, &here.version)
                && wave.position <= here.position
        });
        same.map(|wave| Ok((response::find_by_return_code(db, &wave.id, hash)?, wave.label)))
            .collect::<Result<Vec<_>, StoreError>>()
    })?;
    let plan = Plan::new(access.questionnaire());
    let scored = found.into_iter().filter_map(|(response, label)| Some((response?, label)));
    let scored = scored.map(|(response, label)| {
        let sheet = AnswerSheet::from_bytes(access.questionnaire(), &response.answers)?;
        Ok((label, plan.score(&sheet.values())))
    });
    Ok(scored.collect::<Result<_, StoreError>>()?)
}

fn render(view: &View, access: &Access, own: Vec<Own>, unknown: bool) -> Result<HttpResponse, WebError> {
    let wave = &access.place().wave;
    let closed = closed_waves::of_wave(&view.state, wave)?;
    let report = Report::of(vec![closed], &[]).ok_or(WebError::Internal)?;
    let pictures = report::own_beside(&report, &own, view.messages)?;
    let status = if unknown { StatusCode::UNPROCESSABLE_ENTITY } else { StatusCode::OK };
    view.page_with_status(
        status,
        "survey/outcome.html",
        context! {
            network => access.place().network_name.as_str(),
            label => wave.label.as_str(),
            responded => report.waves[0].responded,
            min_group => wave.min_group,
            withheld => report.waves[0].figures.detail == crate::scoring::disclosure::Detail::Withheld,
            pictures => Serde(pictures),
            own_labels => own.iter().map(|(label, _)| label.clone()).collect::<Vec<_>>(),
            rows => rows(view, &report, &own),
            ask_code => offers_return_code(access),
            unknown,
            form_key => access.form_key.as_str(),
            here => own_address(access.address("uitkomst")),
        },
    )
}

/// A row per dimension: the network's score as it may be shown, and one's own of every wave.
fn rows(view: &View, report: &Report, own: &[Own]) -> Vec<Value> {
    let figures = &report.waves[0].figures.dimensions;
    let dimensions = report.questionnaire.dimensions().iter().zip(figures).enumerate();
    dimensions
        .map(|(index, (dimension, score))| {
            let mine = own.iter().map(|(_, scores)| scores.dimensions[index]);
            context! {
                name => dimension.name.get(view.messages.language()),
                network => report::mean_in_words(view.messages, score),
                own => mine.collect::<Vec<_>>(),
            }
        })
        .collect()
}
