//! The data that a module holds, and what it is started with.

use std::sync::{Arc, RwLock};

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::JsValue;

use super::error::LensError;
use super::{input, js, lists, output, read, Js};
use crate::data::{builtin_core, Dataset};
use crate::question::{Answer, AskError, Question};
use crate::view;

/// The data as far as they are loaded.
static DATA: RwLock<Option<Arc<Dataset>>> = RwLock::new(None);

pub(super) fn data() -> Result<Arc<Dataset>, LensError> {
    let held = DATA.read().ok().and_then(|d| d.clone());
    match held {
        Some(data) => Ok(data),
        None => keep(builtin_core().map_err(|e| LensError::from(&e))?),
    }
}

pub(super) fn keep(data: Dataset) -> Result<Arc<Dataset>, LensError> {
    let data = Arc::new(data);
    let mut held = DATA
        .write()
        .map_err(|_| LensError::internal("the data are locked"))?;
    *held = Some(data.clone());
    Ok(data)
}

/// Which questions a module answers.
pub(super) type Asked = fn(&Dataset, &Question) -> Result<Answer, AskError>;

/// A question with its answer and the data that it came from.
pub(super) fn answered(
    question: &JsValue,
    asked: Asked,
) -> Result<(Arc<Dataset>, Answer), LensError> {
    let question = input::question(question)?;
    let data = data()?;
    let answer = asked(&data, &question)?;
    Ok((data, answer))
}

/// The answer as an object.
pub(super) fn ask(question: &JsValue, lang: &JsValue, asked: Asked) -> Js {
    let lang = read::lang(lang)?;
    let (data, answer) = answered(question, asked)?;
    let object = js(&output::answer(&data, &answer, lang, asked))?;
    output::add_columns(&object, &answer)?;
    Ok(object)
}

/// The answer as a table.
pub(super) fn table(question: &JsValue, lang: &JsValue, asked: Asked) -> Js {
    let lang = read::lang(lang)?;
    let (data, answer) = answered(question, asked)?;
    js(&output::table(&view::table(&answer, &data, lang)))
}

/// Reads the data and routes panics to the console. Called by `load`.
///
/// # Errors
/// `data.unreadable`.
#[wasm_bindgen]
pub fn start() -> Result<(), LensError> {
    console_error_panic_hook::set_once();
    data().map(|_| ())
}

/// The opening questions.
///
/// # Errors
/// `options.*`.
#[wasm_bindgen]
pub fn stories(lang: &JsValue) -> Js {
    let lang = read::lang(lang)?;
    let told: Result<Vec<_>, LensError> = data()?
        .stories
        .iter()
        .map(|s| lists::story(s, lang))
        .collect();
    js(&told?)
}

/// Reads a question from its text spelling.
///
/// # Errors
/// `options.*`, `question.*`.
#[wasm_bindgen(js_name = parseQuestion)]
pub fn parse_question(query: &JsValue) -> Js {
    let query = read::text(query, "query")?;
    output::question(&Question::from_query(&query)?)
}

/// The text spelling of a question.
///
/// # Errors
/// `options.*`, `question.*`.
#[wasm_bindgen(js_name = formatQuestion)]
pub fn format_question(question: &JsValue) -> Result<js_sys::JsString, LensError> {
    Ok(input::question(question)?.to_query().into())
}
