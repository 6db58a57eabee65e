//! The working as formulas, at the boundary.

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::JsValue;

use super::held::answered;
use super::page_out::MathOut;
use super::{js, read, Js};
use crate::question::ask;
use crate::view::mathematics;

/// How the answer's numbers came about, as MathML.
///
/// # Errors
/// `options.*`, `question.*`.
#[wasm_bindgen(js_name = workingMath)]
pub fn working_math(question: &JsValue, lang: &JsValue) -> Js {
    let lang = read::lang(lang)?;
    let (data, answer) = answered(question, ask)?;
    let all = mathematics(&answer, &data, lang);
    js(&all.into_iter().map(MathOut::from).collect::<Vec<_>>())
}
