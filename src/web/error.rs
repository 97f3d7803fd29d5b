//! What can go wrong while answering a request, and the page that says so.

use std::time::Duration;

use actix_web::{HttpResponse, ResponseError, error::UrlencodedError, http::StatusCode, http::header};

use crate::{
    chart::ChartError,
    document::DocumentError,
    report::{FileError, PicturesError},
    secret::SecretError,
    store::StoreError,
};

/// How long somebody is held back who failed too often.
pub(super) const HELD_BACK: Duration = Duration::from_secs(15 * 60);
/// The address of the sign-in page.
pub(super) const SIGN_IN: &str = "/inloggen";

/// An error that ends a request. The page that tells it is made by `protection::error_pages`.
#[derive(Debug, thiserror::Error)]
pub(super) enum WebError {
    /// The token in a link is not known.
    #[error("unknown link")]
    UnknownLink,
    /// A link to choose a password that does not work (any more).
    #[error("unknown password link")]
    PasswordLink,
    /// The browser did not bring the cookie of the sheet.
    #[error("no cookie for this sheet")]
    NoCookie,
    /// There is no such page, or not for this account.
    #[error("not found")]
    NotFound,
    /// Somebody must sign in first.
    #[error("not signed in")]
    SignInFirst,
    /// A form that did not come from our own page.
    #[error("a form from elsewhere")]
    ForeignForm,
    /// A step that the state of the wave does not allow.
    #[error("not in this state")]
    WrongState,
    /// Too many attempts in a short time.
    #[error("too many attempts")]
    TooMany,
    /// A form that could not be read.
    #[error("unreadable form")]
    BadForm,
    /// Nothing could be saved at this moment.
    #[error("not saved")]
    NotSaved,
    /// A mistake of ours; it is in the log.
    #[error("internal error")]
    Internal,
}

impl WebError {
    /// The part of the message ids that tell this error.
    pub(super) fn message(&self) -> &'static str {
        match self {
            Self::UnknownLink => "error-link",
            Self::PasswordLink => "error-password-link",
            Self::NoCookie => "error-cookie",
            Self::NotFound => "error-not-found",
            Self::ForeignForm => "error-forbidden",
            Self::WrongState => "error-state",
            Self::TooMany => "error-too-many",
            Self::BadForm => "error-form",
            Self::NotSaved => "error-store",
            Self::SignInFirst | Self::Internal => "error-internal",
        }
    }

    /// The message of an error that did not come from a handler, by its status.
    pub(super) fn message_of_status(status: StatusCode) -> &'static str {
        match status {
            StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => "error-not-found",
            StatusCode::PAYLOAD_TOO_LARGE => "error-too-large",
            status if status.is_client_error() => "error-form",
            _ => "error-internal",
        }
    }
}

impl ResponseError for WebError {
    fn status_code(&self) -> StatusCode {
        match self {
            Self::UnknownLink | Self::PasswordLink | Self::NotFound => StatusCode::NOT_FOUND,
            Self::NoCookie | Self::ForeignForm => StatusCode::FORBIDDEN,
            Self::SignInFirst => StatusCode::SEE_OTHER,
            Self::WrongState => StatusCode::CONFLICT,
            Self::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Self::BadForm => StatusCode::BAD_REQUEST,
            Self::NotSaved => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    fn error_response(&self) -> HttpResponse {
        let mut response = HttpResponse::build(self.status_code());
        if matches!(self, Self::TooMany) {
            response.insert_header((header::RETRY_AFTER, HELD_BACK.as_secs()));
        }
        if matches!(self, Self::SignInFirst) {
            response.insert_header((header::LOCATION, SIGN_IN));
        }
        response.finish()
    }
}

impl From<StoreError> for WebError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::NotFound => Self::NotFound,
            StoreError::WrongState
            | StoreError::WaveNotOpen
            | StoreError::AnsweredAlready
            | StoreError::OnPaper
            | StoreError::LinkFull
            | StoreError::AddressTaken
            | StoreError::LastAdministrator => Self::WrongState,
            // Nothing is wrong: whoever asked can ask again.
            StoreError::Overtaken => Self::NotSaved,
            StoreError::DiskFull | StoreError::NotCommitted(_) => {
                log::error!("{error}");
                Self::NotSaved
            }
            error => {
                log::error!("{error}");
                Self::Internal
            }
        }
    }
}

impl From<SecretError> for WebError {
    fn from(error: SecretError) -> Self {
        log::error!("{error}");
        Self::Internal
    }
}

impl From<UrlencodedError> for WebError {
    fn from(_: UrlencodedError) -> Self {
        Self::BadForm
    }
}

impl From<PicturesError> for WebError {
    fn from(error: PicturesError) -> Self {
        log::error!("{error}");
        Self::Internal
    }
}

impl From<ChartError> for WebError {
    fn from(error: ChartError) -> Self {
        log::error!("a chart could not be drawn: {error}");
        Self::Internal
    }
}

impl From<DocumentError> for WebError {
    fn from(error: DocumentError) -> Self {
        log::error!("{error}");
        Self::Internal
    }
}

impl From<csv::Error> for WebError {
    fn from(error: csv::Error) -> Self {
        log::error!("a table could not be written: {error}");
        Self::Internal
    }
}

impl From<FileError> for WebError {
    fn from(error: FileError) -> Self {
        log::error!("{error}");
        Self::Internal
    }
}
