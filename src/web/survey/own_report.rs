//! The thanks after sending, with the partner's own spider.

use actix_web::HttpResponse;
use minijinja::{context, value::Serde};

use super::access::Access;
use crate::{
    report::{self, PageChart},
    scoring::Plan,
    web::{
        error::WebError,
        view::{View, own_address, see_other},
    },
};

/// `GET /e/{sheet}/bedankt`: what was sent, and what happens next. Who has not sent anything is led back.
pub(super) async fn thanks(view: View, access: Access) -> Result<HttpResponse, WebError> {
    let Some(sent) = access.answers(&view.state.store)?.sent else {
        return Ok(see_other(&access.address("controle")));
    };
    let scores = Plan::new(&access.questionnaire).score(&sent.values());
    let spider = report::own_spider(&access.questionnaire, &scores, view.messages);
    let spider = spider.map(PageChart::of_spider).transpose()?;
    let language = view.messages.language();
    let rows = access.questionnaire.dimensions().iter().zip(&scores.dimensions);
    let rows =
        rows.map(|(dimension, score)| context! { name => dimension.name.get(language), score => *score });
    view.page(
        "survey/thanks.html",
        context! {
            network => access.invitation.network_name.as_str(),
            spider => Serde(spider),
            rows => rows.collect::<Vec<_>>(),
            change_at => access.is_open().then(|| own_address(access.address(1))),
        },
    )
}
