//! Who may see and fill in a sheet: whoever's browser brings its token in a cookie.

use std::future::{Ready, ready};

use actix_web::{
    Error, FromRequest, HttpRequest,
    cookie::{Cookie, SameSite, time::Duration},
    dev::Payload,
    web,
};
use jiff::{Zoned, civil::Date};

use crate::{
    answers::Sheet,
    questionnaire::Questionnaire,
    secret::{Digest, Token, plain_code},
    settings::Settings,
    store::{
        Store, StoreError,
        account::{self, Account},
        sheet::{self, Bearer, Guest, Kept, Opened, Place, Sent},
        wave::WaveState,
    },
    web::{error::WebError, fields::Fields, state::State},
};

/// How long a browser keeps the token: an afternoon, for a shared computer's sake.
const COOKIE_LIFE: Duration = Duration::hours(8);
/// The cookie of a sheet that was begun by an open link: one for all of them, so that the next person on the same
/// device cannot open the sheet of the one before.
const OPEN_COOKIE: &str = "open";

/// Whoever's browser brings the token of the sheet that the address names. Nothing was looked up yet.
#[derive(Debug, Clone)]
pub(super) struct Visitor {
    bearer: Bearer,
    /// The code of the open link by which the sheet was begun.
    code: Option<String>,
    /// Name of the sheet in addresses.
    sheet: String,
}

/// A sheet that is open to the bearer of its token.
pub(super) struct Access {
    visitor: Visitor,
    opened: Opened,
    /// What was kept of the sheet when it was opened: the draft, else what was sent, else a fresh sheet.
    pub(super) kept: Kept,
    /// What forms must bring along.
    pub(super) form_key: String,
    /// Today, by which the last day of the wave is judged.
    pub(super) today: Date,
}

impl Visitor {
    /// Who comes by a personal link.
    pub(super) fn with_token(store: &Store, token: Token) -> Self {
        Self { sheet: store.key().sheet_id(&token), bearer: Bearer::personal(token), code: None }
    }

    /// Who began a sheet by an open link.
    ///
    /// # Errors
    /// [`WebError::UnknownLink`] when this cannot be a code.
    pub(super) fn with_code(store: &Store, token: Token, code: &str) -> Result<Self, WebError> {
        let code = plain_code(code).ok_or(WebError::UnknownLink)?;
        let hash = store.key().open_code_hash(&code);
        Ok(Self { sheet: store.key().sheet_id(&token), bearer: Bearer::open(token, hash), code: Some(code) })
    }

    /// Who brings the token of the sheet that the address names in its cookie.
    fn of(request: &HttpRequest) -> Result<Self, WebError> {
        let state = request.app_data::<web::Data<State>>().ok_or(WebError::Internal)?;
        let sheet = request.match_info().get("sheet").unwrap_or_default();
        let visitor = match request.cookie(&personal_cookie(sheet, &state.settings)) {
            Some(cookie) => {
                let token = Token::parse(cookie.value()).ok_or(WebError::NoCookie)?;
                Self::with_token(&state.store, token)
            }
            None => Self::begun_by_open_link(request, state)?.ok_or(WebError::NoCookie)?,
        };
        if visitor.sheet == sheet { Ok(visitor) } else { Err(WebError::NoCookie) }
    }

    /// Who began a sheet in this browser by an open link.
    ///
    /// # Errors
    /// As [`with_code`](Self::with_code).
    pub(super) fn begun_by_open_link(request: &HttpRequest, state: &State) -> Result<Option<Self>, WebError> {
        let Some(cookie) = request.cookie(&prefixed(OPEN_COOKIE, &state.settings)) else { return Ok(None) };
        let Some((token, code)) = cookie.value().split_once('.') else { return Ok(None) };
        let Some(token) = Token::parse(token) else { return Ok(None) };
        Self::with_code(&state.store, token, code).map(Some)
    }

    /// Opens the sheet, with what is kept of it at this moment.
    ///
    /// # Errors
    /// [`WebError::UnknownLink`] when the token or code is not known.
    pub(super) fn access(self, store: &Store) -> Result<Access, WebError> {
        let desk = store.desk();
        let found = store.read(|db| {
            let opened = desk.open(db, &self.bearer)?;
            let kept = sheet::load(db, &opened)?;
            Ok((opened, kept))
        });
        let (opened, kept) = match found {
            Err(StoreError::NotFound) => return Err(WebError::UnknownLink),
            found => found?,
        };
        let form_key = self.form_key(store);
        Ok(Access { visitor: self, opened, kept, form_key, today: Zoned::now().date() })
    }

    /// What forms must bring along.
    fn form_key(&self, store: &Store) -> String {
        store.key().form_key(self.bearer.token())
    }

    /// Refuses a form that does not bring along what our own pages put in it.
    ///
    /// # Errors
    /// [`WebError::ForeignForm`].
    pub(super) fn require_form_of_ours(&self, store: &Store, form: &Fields) -> Result<(), WebError> {
        form.require_key(&self.form_key(store))
    }

    /// The address of a page of this sheet.
    pub(super) fn address(&self, page: impl std::fmt::Display) -> String {
        format!("/e/{}/{page}", self.sheet)
    }

    /// Changes the sheet and keeps it as a draft, in one transaction. Who answers and where is looked up in it. Where
    /// `change` comes to nothing, nothing is kept.
    pub(super) async fn save<T, F>(&self, store: &Store, change: F) -> Result<Option<(Sheet, T)>, StoreError>
    where
        T: Send + 'static,
        F: FnOnce(&Opened, &mut Sheet) -> Option<T> + Send + 'static,
    {
        let (desk, bearer, today) = (store.desk(), self.bearer.clone(), Zoned::now().date());
        store.write(move |db| desk.save(db, &bearer, today, change)).await
    }

    /// Sends what is in the draft.
    pub(super) async fn send(&self, store: &Store) -> Result<Sent, StoreError> {
        let (desk, bearer, today) = (store.desk(), self.bearer.clone(), Zoned::now().date());
        store.write(move |db| desk.send(db, &bearer, today)).await
    }

    /// Takes everything back.
    pub(super) async fn withdraw(&self, store: &Store) -> Result<(), StoreError> {
        let (desk, bearer, today) = (store.desk(), self.bearer.clone(), Zoned::now().date());
        store.write(move |db| desk.withdraw(db, &bearer, today)).await
    }
}

impl Access {
    /// Who brought the token.
    pub(super) fn visitor(&self) -> &Visitor {
        &self.visitor
    }

    /// Name of the sheet in addresses.
    pub(super) fn sheet(&self) -> &str {
        &self.visitor.sheet
    }

    /// The wave, and who answers.
    pub(super) fn place(&self) -> &Place {
        &self.opened.place
    }

    /// The questionnaire.
    pub(super) fn questionnaire(&self) -> &Questionnaire {
        &self.opened.questionnaire
    }

    /// The key of the response.
    pub(super) fn response_key(&self) -> &Digest {
        self.opened.keys.response_key()
    }

    /// The cookie that carries the token from now on.
    pub(super) fn cookie(&self, settings: &Settings) -> Cookie<'static> {
        let token = self.visitor.bearer.token().reveal();
        let (name, value) = match &self.visitor.code {
            None => (personal_cookie(&self.visitor.sheet, settings), token.to_owned()),
            Some(code) => (prefixed(OPEN_COOKIE, settings), format!("{token}.{code}")),
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
        self.visitor.code.as_deref()
    }

    /// The invited person's part of the place.
    pub(super) fn invited(&self) -> Option<&crate::store::invitation::Invitation> {
        match &self.opened.place.guest {
            Guest::Invited(invitation) => Some(invitation),
            Guest::Open(_) => None,
        }
    }

    /// Whether answers can be given now.
    pub(super) fn takes_answers(&self) -> bool {
        self.opened.takes_answers(self.today)
    }

    /// Whether the wave is closed, so that its outcome may be shown.
    pub(super) fn is_closed(&self) -> bool {
        self.opened.place.wave.state == WaveState::Closed
    }

    /// The address of a page of this sheet.
    pub(super) fn address(&self, page: impl std::fmt::Display) -> String {
        self.visitor.address(page)
    }

    /// The coordinators of the network: whom a partner can ask.
    pub(super) fn coordinators(&self, store: &Store) -> Result<Vec<Account>, WebError> {
        Ok(store.read(|db| account::coordinators(db, &self.opened.place.wave.network))?)
    }
}

/// Each personal sheet has a cookie of its own, so that two links opened in one browser never mix.
fn personal_cookie(sheet: &str, settings: &Settings) -> String {
    prefixed(&format!("blad-{sheet}"), settings)
}

fn prefixed(name: &str, settings: &Settings) -> String {
    if settings.is_secure() { format!("__Host-{name}") } else { name.to_owned() }
}

impl FromRequest for Visitor {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        ready(Self::of(request).map_err(Error::from))
    }
}

impl FromRequest for Access {
    type Error = Error;
    type Future = Ready<Result<Self, Error>>;

    fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
        let state = request.app_data::<web::Data<State>>().ok_or(WebError::Internal);
        let access = state.and_then(|state| Visitor::of(request)?.access(&state.store));
        ready(access.map_err(Error::from))
    }
}
