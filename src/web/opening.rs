//! What the module that a page opens with exports: changes, drawn over time.
//! Everything else comes with the page's full module.

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::JsValue;

use super::chart_input::number;
use super::error::LensError;
use super::figure::{self, Figure};
use super::read::{entries, lang, missing, no_such, Checked};
use super::{held, Js};
use crate::chart::{self, ChartOptions};
use crate::question::ask_change as asked;

/// Answers a question about a change.
///
/// # Errors
/// `options.*`, `question.*`; `question.unknown_word` for another question.
#[wasm_bindgen]
pub fn ask(question: &JsValue, lang: &JsValue) -> Js {
    held::ask(question, lang, asked)
}

/// The answer as a table.
///
/// # Errors
/// As [`ask`].
#[wasm_bindgen]
pub fn table(question: &JsValue, lang: &JsValue) -> Js {
    held::table(question, lang, asked)
}

/// The answer laid out for a canvas, as a line.
///
/// # Errors
/// `canvas.no_context`, and as [`ask`].
#[wasm_bindgen]
pub fn figure(
    canvas: &JsValue,
    question: &JsValue,
    options: &JsValue,
) -> Result<Figure, LensError> {
    let options = self::options(options)?;
    let (data, answer) = held::answered(question, asked)?;
    figure::of_answer(canvas, &answer, &data, &options, chart::opening)
}

/// Options of the opening module's `figure`: it draws nothing but a line.
fn options(value: &JsValue) -> Checked<ChartOptions> {
    let (mut width, mut language) = (None, None);
    for (key, value) in entries(value, "options")? {
        match key.as_str() {
            "width" => width = Some(number(&value, "width", 240.0, 4000.0)?),
            "lang" => language = Some(lang(&value)?),
            _ => return Err(no_such(&key, &[&["width", "lang"]])),
        }
    }
    let width = width.ok_or_else(|| missing("width"))?;
    let lang = language.ok_or_else(|| missing("lang"))?;
    Ok(ChartOptions::new(width, lang))
}
