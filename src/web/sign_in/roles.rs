//! Who may come where: a page that is not for somebody's role does not exist for them.

use std::{
    future::{Ready, ready},
    ops::Deref,
};

use actix_web::{Error, FromRequest, HttpRequest, dev::Payload};

use super::SignedIn;
use crate::{store::account::Role, web::error::WebError};

macro_rules! role {
    ($(#[$meta:meta])* $name:ident) => {
        $(#[$meta])*
        pub(in crate::web) struct $name(SignedIn);

        impl Deref for $name {
            type Target = SignedIn;

            fn deref(&self) -> &SignedIn {
                &self.0
            }
        }

        impl FromRequest for $name {
            type Error = Error;
            type Future = Ready<Result<Self, Error>>;

            fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
                let who = SignedIn::of(request).and_then(|who| {
                    if who.account.role == Role::$name { Ok(Self(who)) } else { Err(WebError::NotFound) }
                });
                ready(who.map_err(Error::from))
            }
        }
    };
}

role! {
    /// Somebody who is signed in as coordinator.
    Coordinator
}
role! {
    /// Somebody who is signed in as researcher.
    Researcher
}
role! {
    /// Somebody who is signed in as administrator.
    Administrator
}
