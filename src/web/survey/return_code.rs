//! The return code of an anonymous wave: with it, and with nothing else, somebody finds their own answers again after
//! closing. Only they hold it; the server keeps a salted hash.

use actix_web::{HttpResponse, http::StatusCode, web};
use minijinja::context;

use super::{access::Access, sent::offers_return_code};
use crate::{
    secret::{ReturnCode, SALT_LENGTH, random_bytes},
    store::response,
    web::{
        error::WebError,
        fields::Fields,
        view::{View, own_address},
    },
};

/// `POST /e/{sheet}/terugkeercode`: makes a code, or takes the one of an earlier wave, and shows it once.
pub(super) async fn make(
    view: View,
    access: Access,
    form: web::Form<Fields>,
) -> Result<HttpResponse, WebError> {
    form.require_key(&access.form_key)?;
    if !offers_return_code(&access) || !access.takes_answers() {
        return Err(WebError::WrongState);
    }
    let typed = form.get("code").unwrap_or_default();
    let code = match (typed.trim().is_empty(), ReturnCode::parse(typed)) {
        (true, _) => Some(ReturnCode::random()?),
        (false, code) => code,
    };
    if let Some(code) = &code {
        let salt = random_bytes::<SALT_LENGTH>()?;
        let hash = view.state.store.key().return_hash(&salt, code);
        let (wave, key) = (access.place().wave.id.clone(), *access.response_key());
        view.state.store.write(move |db| response::keep_return_code(db, &wave, &key, &salt, &hash)).await?;
    }
    let status = if code.is_some() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
    view.page_with_status(
        status,
        "survey/return_code.html",
        context! {
            code => code.map(|code| code.in_groups()),
            typed,
            form_key => access.form_key.as_str(),
            back => own_address(access.address("bedankt")),
        },
    )
}
