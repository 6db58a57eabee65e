//! What the module that a page opens with exports: changes, drawn over time.
//! Everything else comes with the page's full module.

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::JsValue;

use super::error::LensError;
use super::figure::{self, Figure};
use super::{chart_input, held, Js};
use crate::chart;
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

/// How the answer's numbers came about.
///
/// # Errors
/// As [`ask`].
#[wasm_bindgen]
pub fn working(question: &JsValue, lang: &JsValue) -> Js {
    held::working(question, lang, asked)
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
    let options = chart_input::opening_options(options)?;
    let (data, answer) = held::answered(question, asked)?;
    figure::of_answer(canvas, &answer, &data, &options, chart::opening)
}
