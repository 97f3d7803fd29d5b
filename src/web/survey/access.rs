//! Who may see and fill in a sheet: whoever's browser brings the token in the cookie of that sheet.

use std::{
    future::{Ready, ready},
    sync::Arc,
};

use actix_web::{
    Error, FromRequest, HttpRequest,
    cookie::{Cookie, SameSite, time::Duration},
    dev::Payload,
    web,
};

use crate::{
    answers::AnswerSheet,
    questionnaire::Questionnaire,
    secret::{Digest, Token},
    store::{
        Store, StoreError,
        invitation::{self, Invitation},
        response::{self, Sender},
        wave::{self, Pairing, Wave, WaveState},
    },
    web::{Settings, error::WebError, state::State},
};

/// How long a browser keeps the token: an afternoon, for a shared computer's sake.
const COOKIE_LIFE: Duration = Duration::hours(8);

/// A sheet that is open to the bearer of its token.
pub(super) struct Access {
    token: Token,
    /// Name of the sheet in addresses.
    pub(super) sheet: String,
    /// The invitation.
    pub(super) invitation: Invitation,
    /// The wave.
    pub(super) wave: Wave,
    /// The questionnaire.
    pub(super) questionnaire: Arc<Questionnaire>,
    /// What forms must bring along.
    pub(super) form_key: String,
    response_key: Digest,
    respondent_key: Digest,
}

impl Access {
    /// Opens the sheet of a token.
    ///
    /// # Errors
    /// [`WebError::UnknownLink`] when no invitation has this token.
    pub(super) fn with_token(store: &Store, token: Token) -> Result<Self, WebError> {
        let found = store.read(|db| {
            let invitation = invitation::find(db, &token.hash())?;
            let wave = wave::find(db, &invitation.wave)?;
            Ok((invitation, wave))
        });
        let (invitation, wave) = match found {
            Err(StoreError::NotFound) => return Err(WebError::UnknownLink),
            found => found?,
        };
        let key = store.key();
        Ok(Self {
            sheet: key.sheet_id(&token),
            form_key: key.form_key(&token),
            response_key: key.response_key(&token),
            respondent_key: key.respondent_key(invitation.participant.as_str()),
            questionnaire: store.questionnaire(&wave)?,
            invitation,
            wave,
            token,
        })
    }

    /// Opens the sheet that the address names, with the token in its cookie.
    fn of(request: &HttpRequest) -> Result<Self, WebError> {
        let state = request.app_data::<web::Data<State>>().ok_or(WebError::Internal)?;
        let sheet = request.match_info().get("sheet").unwrap_or_default();
        let cookie = request.cookie(&cookie_name(sheet, &state.settings)).ok_or(WebError::NoCookie)?;
        let token = Token::parse(cookie.value()).ok_or(WebError::NoCookie)?;
        let access = Self::with_token(&state.store, token)?;
        if access.sheet == sheet { Ok(access) } else { Err(WebError::NoCookie) }
    }

    /// The cookie that carries the token from now on.
    pub(super) fn cookie(&self, settings: &Settings) -> Cookie<'static> {
        Cookie::build(cookie_name(&self.sheet, settings), self.token.reveal().to_owned())
            .path("/")
            .max_age(COOKIE_LIFE)
            .same_site(SameSite::Strict)
            .http_only(true)
            .secure(settings.is_secure())
            .finish()
    }

    /// Whether answers can be given now.
    pub(super) fn is_open(&self) -> bool {
        self.wave.state == WaveState::Open
    }

    /// The keys under which the answers are sent. In an anonymous wave nothing pairs them with another wave.
    pub(super) fn sender(&self) -> Sender {
        let paired = self.wave.pairing == Pairing::Pseudonymous;
        Sender {
            token_hash: self.token.hash(),
            response_key: self.response_key,
            respondent_key: paired.then_some(self.respondent_key),
        }
    }

    /// The address of a page of this sheet.
    pub(super) fn address(&self, page: impl std::fmt::Display) -> String {
        format!("/e/{}/{page}", self.sheet)
    }

    /// The draft, else what was sent, else nothing.
    pub(super) fn answers(&self, store: &Store) -> Result<Kept, WebError> {
        let (draft, sent) = store.read(|db| {
            let draft = response::find_draft(db, &self.wave.id, &self.response_key)?;
            let sent = response::find(db, &self.wave.id, &self.response_key)?;
            Ok((draft, sent))
        })?;
        let (has_draft, has_sent) = (draft.is_some(), sent.is_some());
        let read =
            |bytes: Vec<u8>| AnswerSheet::from_bytes(&self.questionnaire, &bytes).map_err(StoreError::from);
        let sheet = match draft.or_else(|| sent.clone()) {
            Some(bytes) => read(bytes)?,
            None => AnswerSheet::empty(&self.questionnaire),
        };
        let sent = sent.map(read).transpose()?;
        Ok(Kept { sheet, sent, has_draft, has_sent })
    }
}

/// What is kept of somebody's answers.
pub(super) struct Kept {
    /// What the pages of the survey show: the draft, else what was sent, else nothing.
    pub(super) sheet: AnswerSheet,
    /// What was sent.
    pub(super) sent: Option<AnswerSheet>,
    /// Whether there is a draft.
    pub(super) has_draft: bool,
    /// Whether answers were sent.
    pub(super) has_sent: bool,
}

/// Each sheet has a cookie of its own, so that two links opened in one browser never mix.
fn cookie_name(sheet: &str, settings: &Settings) -> String {
    let prefix = if settings.is_secure() { "__Host-" } else { "" };
    format!("{prefix}blad-{sheet}")
}

impl FromRequest for Access {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Self::of(request).map_err(Error::from))
    }
}
