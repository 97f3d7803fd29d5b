//! The frame of a screen of the conversation: its colours, and where its links lead.

use actix_web::{HttpRequest, HttpResponse, http::StatusCode};
use minijinja::{Value, context, value::Serde};

use super::{colour, talk::Talk};
use crate::{
    store::network::Network,
    web::{
        error::WebError,
        fields::{Fields, Wrong},
        sign_in::SignedIn,
        view::View,
    },
};

/// Somebody at a screen.
pub(super) struct Screen<'a> {
    pub(super) view: &'a View,
    pub(super) request: &'a HttpRequest,
    pub(super) who: &'a SignedIn,
    pub(super) query: &'a Fields,
}

impl Screen<'_> {
    /// A page of a network; `talk` and the place of the item that it is about, where there is one.
    pub(super) fn page(
        &self,
        template: &str,
        network: &Network,
        at: Option<(&Talk, Option<usize>)>,
        wrong: &[Wrong],
        values: Value,
    ) -> Result<HttpResponse, WebError> {
        let chosen = colour::of(self.request, self.query);
        let colours = colour::ALL.map(|word| {
            let own = || format!("{}?{}={word}", self.request.path(), colour::NAME);
            let with_choice =
                |(talk, item): (&Talk, Option<usize>)| talk.address(item, Some((colour::NAME, word)));
            context! { word, at => at.map_or_else(own, with_choice), chosen => chosen == Some(word) }
        });
        let frame = context! {
            network => Serde(network),
            colour => chosen.unwrap_or_default(),
            colours => colours.to_vec(),
            wrong => Serde(wrong.to_vec()),
            ..self.who.frame()
        };
        let status = if wrong.is_empty() { StatusCode::OK } else { StatusCode::UNPROCESSABLE_ENTITY };
        let mut response = self.view.page_with_status(status, template, context! { ..values, ..frame })?;
        if let Some(cookie) = colour::cookie(self.query, &self.view.state.settings) {
            response.add_cookie(&cookie).map_err(|_| WebError::Internal)?;
        }
        Ok(response)
    }
}
