//! Personal links: made, handed to the invitations as hashes, shown once, kept nowhere.

use actix_web::{HttpRequest, HttpResponse};
use minijinja::{context, value::Serde};
use rusqlite::Connection;

use crate::{
    secret::{Digest, Token},
    store::{
        ParticipantId, StoreError, WaveId,
        invitation::{self, Invitee},
        wave::Wave,
    },
    web::{
        Settings,
        error::WebError,
        sign_in::SignedIn,
        view::{View, base_address, own_address},
    },
};

/// New links for some participants of a wave.
pub(super) struct PersonalLinks {
    base: String,
    tokens: Vec<(ParticipantId, Token)>,
}

impl PersonalLinks {
    /// Makes a link for each participant; it opens nothing until its hash is stored.
    pub(super) fn new(
        settings: &Settings,
        request: &HttpRequest,
        participants: Vec<ParticipantId>,
    ) -> Result<Self, WebError> {
        let base = base_address(settings, request)?;
        let token = |participant| Ok((participant, Token::random()?));
        Ok(Self { base, tokens: participants.into_iter().map(token).collect::<Result<_, WebError>>()? })
    }

    /// What the invitations keep of the links.
    pub(super) fn hashes(&self) -> Vec<(ParticipantId, Digest)> {
        self.tokens.iter().map(|(participant, token)| (participant.clone(), token.hash())).collect()
    }

    /// The page with the links: the only time that they are shown. Whoever answered while they were being made
    /// keeps their own link and is left out.
    pub(super) fn show(&self, view: &View, who: &SignedIn, wave: &Wave) -> Result<HttpResponse, WebError> {
        let invitees = view.state.store.read(|db| invitation::list(db, &wave.id))?;
        let waiting = invitees.iter().filter(|invitee| !invitee.responded);
        let rows = waiting.filter_map(|invitee: &Invitee| {
            let (_, token) =
                self.tokens.iter().find(|(participant, _)| *participant == invitee.participant)?;
            let link = own_address(format!("{}/s/{}", self.base, token.reveal()));
            Some(context! { name => invitee.name.as_str(), link })
        });
        let rows = rows.collect::<Vec<_>>();
        view.page("coordinator/links.html", context! { wave => Serde(wave), links => rows, ..who.frame() })
    }
}

/// Stores the hashes of new links with the invitations of a wave.
pub(super) fn invite_all(
    db: &Connection,
    wave: &WaveId,
    hashes: &[(ParticipantId, Digest)],
) -> Result<(), StoreError> {
    hashes.iter().try_for_each(|(participant, hash)| invitation::invite(db, wave, participant, hash))
}
