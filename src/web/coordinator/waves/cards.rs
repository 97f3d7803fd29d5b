//! Personal links as cards to print and cut: a name, a QR code, the address.

use actix_web::HttpResponse;
use minijinja::{Value, context, value::Serde};

use super::address;
use crate::{
    store::wave::{self, Wave},
    web::{
        error::WebError,
        qr,
        sign_in::SignedIn,
        view::{View, own_address},
    },
};

/// Width of a code in the picture; on paper the style sheet decides.
const QR_WIDTH: u32 = 160;

/// Somebody who has not answered, with their link.
pub(super) struct PersonalLink {
    pub(super) name: String,
    pub(super) organisation: String,
    pub(super) email: String,
    pub(super) language: String,
    pub(super) address: String,
}

/// The page with the cards.
pub(super) fn page(
    view: &View,
    who: &SignedIn,
    wave: &Wave,
    links: &[PersonalLink],
) -> Result<HttpResponse, WebError> {
    let network = view.state.store.read(|db| wave::network_name(db, &wave.id))?;
    let card = |link: &PersonalLink| {
        // The code comes with an XML declaration, which has no place inside a page.
        let svg = qr::svg(&link.address, QR_WIDTH)?;
        let picture = svg.find("<svg").map_or("", |start| &svg[start..]).to_owned();
        Ok(context! {
            name => link.name.as_str(),
            organisation => link.organisation.as_str(),
            address => own_address(link.address.clone()),
            picture => Value::from_safe_string(picture),
        })
    };
    let cards = links.iter().map(card).collect::<Result<Vec<_>, WebError>>()?;
    view.page(
        "coordinator/cards.html",
        context! {
            wave => Serde(wave),
            at => own_address(address(wave, "links")),
            network,
            cards,
            last_day => wave.last_day.map(|day| day.to_string()),
            ..who.frame()
        },
    )
}
