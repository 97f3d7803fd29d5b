//! QR codes as SVG, for posters, cards and the set-up of a second factor.

use qrcode::{EcLevel, QrCode, render::svg};

use super::error::WebError;

/// The QR code of a text, at least `width` pixels wide, with room for a quarter of it to be dirty.
///
/// # Errors
/// [`WebError::Internal`] when the text is too long for a code.
pub(super) fn svg(text: &str, width: u32) -> Result<String, WebError> {
    let code = QrCode::with_error_correction_level(text, EcLevel::Q).map_err(|error| {
        log::error!("a QR code could not be made: {error}");
        WebError::Internal
    })?;
    Ok(code.render::<svg::Color<'_>>().min_dimensions(width, width).build())
}
