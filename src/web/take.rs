//! What the page's module exports for taking an answer away. The programmes'
//! module has no room for it.

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::JsValue;

use super::error::LensError;
use super::held::answered;
use super::page::NOTES;
use super::{read, take_input};
use crate::chart;
use crate::data::Notes;
use crate::question::ask as asked;
use crate::view;

/// The edition of the built-in data.
#[wasm_bindgen(js_name = dataVersion)]
pub fn data_version() -> String {
    env!("DATA_VERSION").to_owned()
}

/// The answer as CSV with its sources.
///
/// # Errors
/// As [`ask`].
#[wasm_bindgen]
pub fn csv(question: &JsValue, options: &JsValue) -> Result<String, LensError> {
    let options = take_input::leaving(options)?;
    let (data, answer) = answered(question, asked)?;
    Ok(view::csv(&answer, &data, &options.address, options.lang))
}

/// Cites the answer and the reports behind it.
///
/// # Errors
/// `engine.not_loaded` before the notes are there, and as [`ask`].
#[wasm_bindgen]
pub fn cite(question: &JsValue, options: &JsValue) -> Result<String, LensError> {
    let options = take_input::cited(options)?;
    let (data, answer) = answered(question, asked)?;
    let at = (options.address.as_str(), options.accessed.as_str());
    let (style, lang) = (options.style, options.lang);
    Ok(view::cite(&answer, &data, noted()?, style, at, lang))
}

/// A row of the answer as evidence in words.
///
/// # Errors
/// `engine.not_loaded` before the notes are there, `question.unknown_id` for a
/// row that there is not, and as [`ask`].
#[wasm_bindgen]
pub fn evidence(question: &JsValue, row: &JsValue, options: &JsValue) -> Result<String, LensError> {
    let (row, options) = (read::text(row, "row")?, take_input::leaving(options)?);
    let (data, answer) = answered(question, asked)?;
    let (notes, lang) = (noted()?, options.lang);
    let said = view::evidence(&answer, &row, &data, notes, &options.address, lang);
    said.ok_or_else(|| {
        let keys: Vec<&str> = answer.rows.iter().map(|r| r.key.as_str()).collect();
        let message = format!("row: {row:?} is no row of this answer");
        LensError::new("question.unknown_id", Some("row"), message).with_hint(&keys.join(", "))
    })
}

/// A text as a QR code, an SVG document.
///
/// # Errors
/// `options.too_long`.
#[wasm_bindgen]
pub fn qr(text: &JsValue) -> Result<String, LensError> {
    let text = read::text(text, "text")?;
    chart::qr(&text).ok_or_else(|| {
        let message = "text: longer than a QR code can hold (about 2300 bytes)".to_owned();
        LensError::new("options.too_long", Some("text"), message)
    })
}

fn noted() -> Result<&'static Notes, LensError> {
    let missing = || {
        LensError::new(
            "engine.not_loaded",
            None,
            "loadNotes() is not done".to_owned(),
        )
    };
    NOTES.get().ok_or_else(missing)
}
