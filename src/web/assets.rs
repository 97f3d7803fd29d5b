//! Style sheet and fonts, embedded in the binary, at addresses that change with their contents so that browsers
//! may keep them for a year.

use std::collections::BTreeMap;

use actix_web::{HttpResponse, http::header, web};
use data_encoding::HEXLOWER;
use sha2::{Digest, Sha256};

use super::error::WebError;
use crate::chart;

struct Asset {
    address: String,
    content_type: &'static str,
    body: &'static [u8],
}

/// The files by name.
pub(super) struct Assets(BTreeMap<&'static str, Asset>);

impl Assets {
    /// Gathers the files.
    pub(super) fn new() -> Self {
        let (regular, bold) = chart::font_ttf();
        let files: [(&str, &str, &'static [u8]); 7] = [
            ("style.css", "text/css; charset=utf-8", include_bytes!("../../templates/static/style.css")),
            (
                "survey.js",
                "text/javascript; charset=utf-8",
                include_bytes!("../../templates/static/survey.js"),
            ),
            (
                "conversation.css",
                "text/css; charset=utf-8",
                include_bytes!("../../templates/static/conversation.css"),
            ),
            (
                "conversation.js",
                "text/javascript; charset=utf-8",
                include_bytes!("../../templates/static/conversation.js"),
            ),
            ("icon.svg", "image/svg+xml", include_bytes!("../../templates/static/icon.svg")),
            ("regular.ttf", "font/ttf", regular),
            ("bold.ttf", "font/ttf", bold),
        ];
        let asset = |(name, content_type, body): (&'static str, _, &'static [u8])| {
            let hash = HEXLOWER.encode(&Sha256::digest(body)[..6]);
            (name, Asset { address: format!("/static/{name}?v={hash}"), content_type, body })
        };
        Self(files.into_iter().map(asset).collect())
    }

    /// The address of every file by its name, with `_` for `.`, for the templates.
    pub(super) fn addresses(&self) -> impl Iterator<Item = (String, &str)> {
        self.0.iter().map(|(name, asset)| (name.replace('.', "_"), asset.address.as_str()))
    }
}

/// `GET /static/{name}`
pub(super) async fn get(
    assets: web::Data<Assets>,
    name: web::Path<String>,
) -> Result<HttpResponse, WebError> {
    let asset = assets.0.get(name.as_str()).ok_or(WebError::NotFound)?;
    Ok(HttpResponse::Ok()
        .content_type(asset.content_type)
        .insert_header((header::CACHE_CONTROL, "public, max-age=31536000, immutable"))
        .body(asset.body))
}
