//! After sending: the partner's own spider, a page to print, withdrawing, and the next person on the same device.

use actix_web::{HttpResponse, web};
use minijinja::{Value, context, value::Serde};

use super::{access::Access, not_open, words};
use crate::{
    answers::Sheet,
    report,
    scoring::Plan,
    store::{StoreError, wave::Pairing},
    web::{
        error::WebError,
        fields::Fields,
        view::{View, own_address, see_other},
    },
};

/// `GET /e/{sheet}/bedankt`: what was sent, and what happens next. Who has not sent anything is led back.
pub(super) async fn thanks(view: View, access: Access) -> Result<HttpResponse, WebError> {
    if access.is_closed() {
        return Ok(see_other(&access.address("uitkomst")));
    }
    let kept = &access.kept;
    let Some(sent) = &kept.sent else {
        return Ok(see_other(&access.address("controle")));
    };
    let changed = kept.has_draft && !kept.sheet.says_the_same_as(sent);
    let open_to_change = access.takes_answers();
    let values = context! {
        network => access.place().network_name.as_str(),
        change_at => open_to_change.then(|| own_address(access.address(1))),
        withdraw_at => open_to_change.then(|| own_address(access.address("intrekken"))),
        unsent_at => (open_to_change && changed).then(|| own_address(access.address("controle"))),
        print_at => own_address(access.address("afdruk")),
        next_person_at => access.code().map(|_| own_address(access.address("volgende"))),
        return_code_at => offers_return_code(&access).then(|| own_address(access.address("terugkeercode"))),
        last_day => access.place().wave.last_day.map(|day| day.to_string()),
        coordinators => Serde(access.coordinators(&view.state.store)?),
        form_key => access.form_key.as_str(),
    };
    view.page("survey/thanks.html", context! { ..values, ..own_figures(&view, &access, sent)? })
}

/// `GET /e/{sheet}/afdruk`: everything that was sent on one page, to print or to save.
pub(super) async fn print(view: View, access: Access) -> Result<HttpResponse, WebError> {
    let kept = &access.kept;
    let Some(sent) = &kept.sent else {
        return Ok(see_other(&access.address("controle")));
    };
    let values = context! {
        network => access.place().network_name.as_str(),
        label => access.place().wave.label.as_str(),
        dimensions => words::sheet(&view, &access, sent),
        back => own_address(access.address("bedankt")),
    };
    view.page("survey/print.html", context! { ..values, ..own_figures(&view, &access, sent)? })
}

/// `GET /e/{sheet}/intrekken`: what withdrawing means.
pub(super) async fn ask_withdraw(view: View, access: Access) -> Result<HttpResponse, WebError> {
    let kept = &access.kept;
    if !access.takes_answers() {
        return not_open::page(&view, &access, &kept.sheet, kept.has_draft);
    }
    let back = own_address(access.address(if kept.sent.is_some() { "bedankt" } else { "1" }));
    let form_key = access.form_key.as_str();
    view.page("survey/withdraw.html", context! { back, form_key, personal => access.invited().is_some() })
}

/// `POST /e/{sheet}/intrekken`
pub(super) async fn withdraw(
    view: View,
    access: Access,
    form: web::Form<Fields>,
) -> Result<HttpResponse, WebError> {
    form.require_key(&access.form_key)?;
    match access.visitor().withdraw(&view.state.store).await {
        Ok(()) => Ok(see_other(&access.address("ingetrokken"))),
        Err(StoreError::WaveNotOpen | StoreError::OnPaper) => {
            not_open::page(&view, &access, &access.kept.sheet, false)
        }
        Err(error) => Err(error.into()),
    }
}

/// `GET /e/{sheet}/ingetrokken`
pub(super) async fn withdrawn(view: View, access: Access) -> Result<HttpResponse, WebError> {
    let again_at = access.takes_answers().then(|| own_address(access.address(1)));
    view.page("survey/withdrawn.html", context! { again_at })
}

/// `POST /e/{sheet}/volgende`: forgets this sheet on this device, for the next person.
pub(super) async fn next_person(
    view: View,
    access: Access,
    form: web::Form<Fields>,
) -> Result<HttpResponse, WebError> {
    form.require_key(&access.form_key)?;
    let code = access.code().ok_or(WebError::NotFound)?;
    let mut response = see_other(&format!("/o/{code}"));
    let mut gone = access.cookie(&view.state.settings);
    gone.make_removal();
    response.add_cookie(&gone).map_err(|_| WebError::Internal)?;
    Ok(response)
}

/// Whether somebody may keep a code to find their answers again: where nothing else leads to them after closing,
/// and they have a link of their own to bring the code to.
pub(super) fn offers_return_code(access: &Access) -> bool {
    access.place().wave.pairing == Pairing::Anonymous && access.invited().is_some()
}

/// Somebody's own spider and table.
pub(super) fn own_figures(view: &View, access: &Access, sent: &Sheet) -> Result<Value, WebError> {
    let scores = Plan::new(access.questionnaire()).score(&sent.answers.values());
    let pictures = report::own_pictures(access.questionnaire(), &scores, view.messages)?;
    let language = view.messages.language();
    let rows = access.questionnaire().dimensions().iter().zip(&scores.dimensions);
    let rows =
        rows.map(|(dimension, score)| context! { name => dimension.name.get(language), score => *score });
    Ok(context! { pictures => Serde(pictures), rows => rows.collect::<Vec<_>>() })
}
