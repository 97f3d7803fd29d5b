//! A form with a file in it, read into memory up to a bound.

use std::collections::HashMap;

use actix_multipart::Multipart;
use futures_util::TryStreamExt;

use crate::{roster::MAX_BYTES, web::error::WebError, web::fields};

/// The most fields of a form.
const MOST_FIELDS: usize = 8;
/// The most bytes that are taken in, to tell kindly that a file is too large; beyond it the request is refused.
const MOST_TAKEN: usize = 16 * MAX_BYTES;

/// The fields of a form with a file.
pub(in crate::web) struct Upload(HashMap<String, Vec<u8>>);

impl Upload {
    /// Reads the form. A field that is larger than a list may be comes back one byte too large, so that the reader of
    /// lists says so.
    pub(in crate::web) async fn read(mut form: Multipart) -> Result<Self, WebError> {
        let (mut read, mut taken) = (HashMap::new(), 0);
        while let Some(mut field) = form.try_next().await.map_err(|_| WebError::BadForm)? {
            let name = field.name().ok_or(WebError::BadForm)?.to_owned();
            if read.len() == MOST_FIELDS {
                return Err(WebError::BadForm);
            }
            let mut bytes = Vec::new();
            while let Some(chunk) = field.try_next().await.map_err(|_| WebError::BadForm)? {
                // What goes beyond the bound is taken from the line and dropped: a browser shows no answer before
                // it has sent everything.
                taken += chunk.len();
                if taken > MOST_TAKEN {
                    return Err(WebError::BadForm);
                }
                let room = (MAX_BYTES + 1).saturating_sub(bytes.len());
                bytes.extend_from_slice(&chunk[..chunk.len().min(room)]);
            }
            read.insert(name, bytes);
        }
        Ok(Self(read))
    }

    /// The bytes of a field; empty when it is not there.
    pub(in crate::web) fn bytes(&self, name: &str) -> &[u8] {
        self.0.get(name).map_or(&[], Vec::as_slice)
    }

    /// The text of a field.
    pub(in crate::web) fn text(&self, name: &str) -> String {
        String::from_utf8_lossy(self.bytes(name)).into_owned()
    }

    /// Refuses the form unless it carries this key.
    pub(in crate::web) fn require_key(&self, key: &str) -> Result<(), WebError> {
        fields::require_key(&self.text(fields::KEY), key)
    }
}
