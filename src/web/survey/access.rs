//! Who may see and fill in a sheet: whoever's browser brings its token in a cookie.

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
use jiff::{Zoned, civil::Date};
use rusqlite::Connection;

use crate::{
    answers::{Background, Sheet},
    questionnaire::Questionnaire,
    secret::{Token, plain_code},
    settings::Settings,
    store::{
        Store, StoreError,
        account::{self, Account},
        response,
        sheet::{self, Door, Guest, Kept, Place, SheetKeys},
        wave::WaveState,
    },
    web::{error::WebError, state::State},
};

/// How long a browser keeps the token: an afternoon, for a shared computer's sake.
const COOKIE_LIFE: Duration = Duration::hours(8);
/// The cookie of a sheet that was begun by an open link: one for all of them, so that the next person on the same
/// device cannot open the sheet of the one before.
const OPEN_COOKIE: &str = "open";

/// A sheet that is open to the bearer of its token.
pub(super) struct Access {
    token: Token,
    /// The code of the open link by which it was begun.
    code: Option<String>,
    /// Name of the sheet in addresses.
    pub(super) sheet: String,
    /// The wave, and who answers.
    pub(super) place: Place,
    /// The questionnaire.
    pub(super) questionnaire: Arc<Questionnaire>,
    /// What forms must bring along.
    pub(super) form_key: String,
    /// The keys under which everything is kept.
    pub(super) keys: SheetKeys,
    /// Today, by which the last day of the wave is judged.
    pub(super) today: Date,
    /// Whether the answers are in a report already, so that they do not change when the wave is opened again.
    counted: bool,
}

impl Access {
    /// Opens the sheet of a personal link.
    ///
    /// # Errors
    /// [`WebError::UnknownLink`] when no invitation has this token.
    pub(super) fn with_token(store: &Store, token: Token) -> Result<Self, WebError> {
        let door = Door::Personal(token.hash());
        Self::at(store, token, None, door)
    }

    /// Opens a sheet that was begun by an open link.
    ///
    /// # Errors
    /// [`WebError::UnknownLink`] when no open link has this code.
    pub(super) fn with_code(store: &Store, token: Token, code: &str) -> Result<Self, WebError> {
        let code = plain_code(code).ok_or(WebError::UnknownLink)?;
        let door = Door::Open(store.key().open_code_hash(&code));
        Self::at(store, token, Some(code), door)
    }

    fn at(store: &Store, token: Token, code: Option<String>, door: Door) -> Result<Self, WebError> {
        let key = store.key();
        let found = store.read(|db| {
            let place = sheet::place(db, &door)?;
            let keys = SheetKeys::new(key, &token, door.clone(), &place);
            let counted = response::is_released(db, &place.wave.id, keys.response_key())?;
            Ok((place, keys, counted))
        });
        let (place, keys, counted) = match found {
            Err(StoreError::NotFound) => return Err(WebError::UnknownLink),
            found => found?,
        };
        Ok(Self {
            sheet: key.sheet_id(&token),
            form_key: key.form_key(&token),
            counted,
            keys,
            questionnaire: store.questionnaire(&place.wave)?,
            today: Zoned::now().date(),
            place,
            token,
            code,
        })
    }

    /// Opens the sheet that the address names, with the token in its cookie.
    fn of(request: &HttpRequest) -> Result<Self, WebError> {
        let state = request.app_data::<web::Data<State>>().ok_or(WebError::Internal)?;
        let sheet = request.match_info().get("sheet").unwrap_or_default();
        let access = match request.cookie(&personal_cookie(sheet, &state.settings)) {
            Some(cookie) => {
                let token = Token::parse(cookie.value()).ok_or(WebError::NoCookie)?;
                Self::with_token(&state.store, token)?
            }
            None => Self::begun_by_open_link(request, state)?.ok_or(WebError::NoCookie)?,
        };
        if access.sheet == sheet { Ok(access) } else { Err(WebError::NoCookie) }
    }

    /// The sheet that this browser began by an open link, if it did.
    pub(super) fn begun_by_open_link(request: &HttpRequest, state: &State) -> Result<Option<Self>, WebError> {
        let Some(cookie) = request.cookie(&prefixed(OPEN_COOKIE, &state.settings)) else { return Ok(None) };
        let Some((token, code)) = cookie.value().split_once('.') else { return Ok(None) };
        let Some(token) = Token::parse(token) else { return Ok(None) };
        Self::with_code(&state.store, token, code).map(Some)
    }

    /// The cookie that carries the token from now on.
    pub(super) fn cookie(&self, settings: &Settings) -> Cookie<'static> {
        let (name, value) = match &self.code {
            None => (personal_cookie(&self.sheet, settings), self.token.reveal().to_owned()),
            Some(code) => (prefixed(OPEN_COOKIE, settings), format!("{}.{code}", self.token.reveal())),
        };
        Cookie::build(name, value)
            .path("/")
            .max_age(COOKIE_LIFE)
            .same_site(SameSite::Strict)
            .http_only(true)
            .secure(settings.is_secure())
            .finish()
    }

    /// The code of the open link by which the sheet was begun.
    pub(super) fn code(&self) -> Option<&str> {
        self.code.as_deref()
    }

    /// The invited person's part of the place.
    pub(super) fn invited(&self) -> Option<&crate::store::invitation::Invitation> {
        match &self.place.guest {
            Guest::Invited(invitation) => Some(invitation),
            Guest::Open(_) => None,
        }
    }

    /// Whether answers can be given now.
    pub(super) fn takes_answers(&self) -> bool {
        let on_paper = self.invited().is_some_and(|who| who.on_paper);
        self.place.wave.takes_answers(self.today) && !on_paper && !self.counted
    }

    /// Whether the wave is closed, so that its outcome may be shown.
    pub(super) fn is_closed(&self) -> bool {
        self.place.wave.state == WaveState::Closed
    }

    /// The address of a page of this sheet.
    pub(super) fn address(&self, page: impl std::fmt::Display) -> String {
        format!("/e/{}/{page}", self.sheet)
    }

    /// What is kept of the sheet: the draft, else what was sent, else a fresh sheet.
    pub(super) fn kept(&self, store: &Store) -> Result<Kept, WebError> {
        let load = |db: &Connection| sheet::load(db, &self.place.wave, &self.questionnaire, &self.keys);
        let mut kept = store.read(load)?;
        if !kept.has_draft && kept.sent.is_none() {
            kept.sheet = self.fresh();
        }
        Ok(kept)
    }

    /// A sheet on which nothing has been filled in but what the invitation knows.
    fn fresh(&self) -> Sheet {
        let mut sheet = Sheet::empty(&self.questionnaire);
        if let Some(invitation) = self.invited().filter(|_| self.place.wave.background) {
            sheet.background =
                Background { level: Some(invitation.level.word().into()), kind: invitation.kind.clone() };
        }
        sheet
    }

    /// Changes the sheet and keeps it as a draft, in one transaction.
    pub(super) async fn save<T, F>(&self, store: &Store, change: F) -> Result<(Sheet, T), StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&Questionnaire, &mut Sheet) -> T + Send + 'static,
    {
        let (questionnaire, keys, today) = (Arc::clone(&self.questionnaire), self.keys.clone(), self.today);
        let fresh = self.fresh();
        store
            .write(move |db| {
                sheet::save(db, &questionnaire, &keys, today, fresh, |sheet| change(&questionnaire, sheet))
            })
            .await
    }

    /// The coordinators of the network: whom a partner can ask.
    pub(super) fn coordinators(&self, store: &Store) -> Result<Vec<Account>, WebError> {
        Ok(store.read(|db| account::coordinators(db, &self.place.wave.network))?)
    }
}

/// Each personal sheet has a cookie of its own, so that two links opened in one browser never mix.
fn personal_cookie(sheet: &str, settings: &Settings) -> String {
    prefixed(&format!("blad-{sheet}"), settings)
}

fn prefixed(name: &str, settings: &Settings) -> String {
    if settings.is_secure() { format!("__Host-{name}") } else { name.to_owned() }
}

impl FromRequest for Access {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Self::of(request).map_err(Error::from))
    }
}
