//! Personal links: made for the invitations of a wave, and shown to the coordinator.

use actix_web::HttpResponse;
use minijinja::{context, value::Serde};
use rusqlite::Connection;

use crate::{
    secret::{ServerKey, Token},
    store::{
        ParticipantId, StoreError, WaveId,
        invitation::{self, Invitee},
        wave::Wave,
    },
    web::{
        error::WebError,
        sign_in::SignedIn,
        view::{View, own_address},
    },
};

/// The links of some participants of a wave.
pub(super) struct PersonalLinks(Vec<(ParticipantId, Token)>);

impl PersonalLinks {
    /// Makes a new link for each participant; whoever answered meanwhile keeps their own and is left out.
    pub(super) fn renew(
        db: &Connection,
        key: &ServerKey,
        wave: &WaveId,
        participants: Vec<ParticipantId>,
    ) -> Result<Self, StoreError> {
        let link = |participant: ParticipantId| {
            let token = invitation::invite(db, key, wave, &participant)?;
            Ok(token.map(|token| (participant, token)))
        };
        let links = participants.into_iter().map(link).filter_map(Result::transpose);
        Ok(Self(links.collect::<Result<_, StoreError>>()?))
    }

    /// The page with the links.
    pub(super) fn show(
        &self,
        view: &View,
        who: &SignedIn,
        wave: &Wave,
        base: &str,
    ) -> Result<HttpResponse, WebError> {
        let invitees = view.state.store.read(|db| invitation::list(db, &wave.id))?;
        let rows = invitees.iter().filter_map(|invitee: &Invitee| {
            let (_, token) = self.0.iter().find(|(participant, _)| *participant == invitee.participant)?;
            let link = own_address(format!("{base}/s/{}", token.reveal()));
            Some(context! { name => invitee.name.as_str(), link })
        });
        let rows = rows.collect::<Vec<_>>();
        view.page("coordinator/links.html", context! { wave => Serde(wave), links => rows, ..who.frame() })
    }
}
