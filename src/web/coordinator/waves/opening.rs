//! Opening a wave: first a page that shows everything that has been chosen, and what can't be changed afterwards.

use actix_web::{HttpResponse, http::StatusCode, web};
use minijinja::{context, value::Serde};

use super::{Place, address, change, find, require_state, today};
use crate::{
    store::{
        audit::Action,
        guest_list, invitation,
        wave::{self, Wave, WaveState},
    },
    web::{
        error::WebError,
        fields::Fields,
        sign_in::{Coordinator, SignedIn},
        view::{View, own_address, see_other},
    },
};

/// `GET …/openen`
pub(super) async fn ask(
    view: View,
    who: Coordinator,
    place: web::Path<Place>,
) -> Result<HttpResponse, WebError> {
    let wave = view.state.store.read(|db| find(db, &who, &place))?;
    require_state(&wave, WaveState::Draft)?;
    render(&view, &who, &wave, StatusCode::OK)
}

/// `POST …/openen`: opens the wave and invites everybody who was chosen.
pub(super) async fn open(
    view: View,
    who: Coordinator,
    place: web::Path<Place>,
    form: web::Form<Fields>,
) -> Result<HttpResponse, WebError> {
    form.require_key(&who.form_key)?;
    let wave = view.state.store.read(|db| find(db, &who, &place))?;
    require_state(&wave, WaveState::Draft)?;
    if is_over(&wave) {
        return render(&view, &who, &wave, StatusCode::UNPROCESSABLE_ENTITY);
    }
    let (id, key) = (wave.id.clone(), view.state.store.key().clone());
    change(&view, &who, &wave, Action::WaveOpened, move |db| {
        wave::open(db, &id, today())?;
        for participant in guest_list::chosen(db, &id)? {
            invitation::invite(db, &key, &id, &participant)?;
        }
        Ok(())
    })
    .await?;
    Ok(see_other(&address(&wave, "")))
}

/// Whether the last day to answer lies behind us.
fn is_over(wave: &Wave) -> bool {
    wave.last_day.is_some_and(|last| last < today())
}

fn render(view: &View, who: &SignedIn, wave: &Wave, status: StatusCode) -> Result<HttpResponse, WebError> {
    let questionnaire = view.state.store.questionnaire(wave)?;
    let guests = view.state.store.read(|db| guest_list::list(db, &wave.id))?;
    let chosen = guests.iter().filter(|guest| guest.chosen).count();
    view.page_with_status(
        status,
        "coordinator/open.html",
        context! {
            wave => Serde(wave),
            at => own_address(address(wave, "")),
            questionnaire => questionnaire.title().get(view.messages.language()),
            minutes => questionnaire.minutes(),
            items => questionnaire.item_count(),
            chosen,
            few => chosen < usize::from(wave.min_group),
            over => is_over(wave),
            ..who.frame()
        },
    )
}
