//! The working as formulas, at the boundary.

use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::JsValue;

use super::held::answered;
use super::{js, read, Js};
use crate::question::ask;
use crate::view::{mathematics, WorkingMath};

#[derive(Serialize)]
struct MathOut {
    key: String,
    formula: String,
    numbers: String,
    steps: Vec<String>,
    units: Option<String>,
    result: String,
}

impl From<WorkingMath> for MathOut {
    fn from(m: WorkingMath) -> Self {
        Self {
            key: m.key,
            formula: m.formula,
            numbers: m.numbers,
            steps: m.steps,
            units: m.units,
            result: m.result,
        }
    }
}

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
