//! What the page's modules export: questions, answers and charts.

use std::sync::{Arc, OnceLock, RwLock};

use js_sys::JsString;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::JsValue;

use super::error::LensError;
use super::{canvas, input, js, lists, output, read, Js};
use crate::chart::{layout, svg as draw_svg, Palette, Scene, TableMeasure};
use crate::data::{builtin_core, Dataset, Notes};
use crate::question::{self, Answer, Question};
use crate::view;
use crate::words::Lang;

/// The data as far as they are loaded.
static DATA: RwLock<Option<Arc<Dataset>>> = RwLock::new(None);
pub(super) static NOTES: OnceLock<Notes> = OnceLock::new();

pub(super) fn data() -> Result<Arc<Dataset>, LensError> {
    let held = DATA.read().ok().and_then(|d| d.clone());
    match held {
        Some(data) => Ok(data),
        None => keep(builtin_core().map_err(|e| LensError::from(&e))?),
    }
}

fn keep(data: Dataset) -> Result<Arc<Dataset>, LensError> {
    let data = Arc::new(data);
    let mut held = DATA
        .write()
        .map_err(|_| LensError::internal("the data are locked"))?;
    *held = Some(data.clone());
    Ok(data)
}

fn answered(question: &JsValue) -> Result<(Arc<Dataset>, Answer), LensError> {
    let question = input::question(question)?;
    let data = data()?;
    let answer = question::ask(&data, &question)?;
    Ok((data, answer))
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

/// Takes in all figures and the other curated questions. Called by `load`.
///
/// # Errors
/// `data.unreadable`.
#[wasm_bindgen(js_name = addMore)]
pub fn add_more(text: &JsValue) -> Result<(), LensError> {
    let text = text.as_string().unwrap_or_default();
    let data = Dataset::clone(&*data()?);
    keep(data.with(&text).map_err(|e| LensError::from(&e))?).map(|_| ())
}

/// Takes in the long texts that source cards show. Called by `loadNotes`.
///
/// # Errors
/// `data.unreadable`.
#[wasm_bindgen(js_name = addNotes)]
pub fn add_notes(text: &JsValue) -> Result<(), LensError> {
    let text = text.as_string().unwrap_or_default();
    let notes = Notes::read(&text).map_err(|e| LensError::from(&e))?;
    // Loaded twice, the first stays: they are the same.
    let _ = NOTES.set(notes);
    Ok(())
}

/// All places.
///
/// # Errors
/// `options.*`.
#[wasm_bindgen]
pub fn places(lang: &JsValue) -> Js {
    let lang = read::lang(lang)?;
    js(&data()?
        .places
        .iter()
        .map(|p| lists::place(p, lang))
        .collect::<Vec<_>>())
}

/// All indicators.
///
/// # Errors
/// `options.*`.
#[wasm_bindgen]
pub fn indicators(lang: &JsValue) -> Js {
    let (lang, data) = (read::lang(lang)?, data()?);
    js(&data
        .indicators
        .iter()
        .map(|i| lists::indicator(&data, NOTES.get(), i, lang))
        .collect::<Vec<_>>())
}

/// All families of comparable figures.
///
/// # Errors
/// `options.*`.
#[wasm_bindgen]
pub fn families(lang: &JsValue) -> Js {
    let lang = read::lang(lang)?;
    js(&lists::families(&*data()?, lang))
}

/// All reports.
///
/// # Errors
/// `options.*`.
#[wasm_bindgen]
pub fn sources(lang: &JsValue) -> Js {
    let (lang, data) = (read::lang(lang)?, data()?);
    js(&data
        .sources
        .iter()
        .map(|s| lists::report(&data, NOTES.get(), s, lang))
        .collect::<Vec<_>>())
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

fn offers(found: &[question::Offer], lang: Lang) -> Js {
    js(&found
        .iter()
        .map(|o| output::offer(o, lang))
        .collect::<Vec<_>>())
}

/// Changes that can be asked for.
///
/// # Errors
/// `options.*`.
#[wasm_bindgen]
pub fn changes(lang: &JsValue) -> Js {
    let lang = read::lang(lang)?;
    offers(&question::changes(&*data()?), lang)
}

/// Comparisons that can be asked for.
///
/// # Errors
/// `options.*`.
#[wasm_bindgen]
pub fn comparisons(lang: &JsValue) -> Js {
    let lang = read::lang(lang)?;
    offers(&question::families(&*data()?), lang)
}

/// Sums and parts that can be asked for.
///
/// # Errors
/// `options.*`.
#[wasm_bindgen]
pub fn breakdowns(lang: &JsValue) -> Js {
    let lang = read::lang(lang)?;
    offers(&question::breakdowns(&*data()?), lang)
}

/// Sums of money that can be divided by something.
///
/// # Errors
/// `options.*`.
#[wasm_bindgen]
pub fn money(lang: &JsValue) -> Js {
    let lang = read::lang(lang)?;
    let found = question::money(&*data()?);
    js(&found
        .iter()
        .map(|m| output::money(m, lang))
        .collect::<Vec<_>>())
}

/// What a sum of money may be divided by.
///
/// # Errors
/// `options.*`, `question.*`.
#[wasm_bindgen]
pub fn denominators(options: &JsValue) -> Js {
    let (numerator, lang) = input::numerator(options)?;
    offers(&question::pairs_of(&*data()?, &numerator), lang)
}

/// Answers a question.
///
/// # Errors
/// `options.*`, `question.*`.
#[wasm_bindgen]
pub fn ask(question: &JsValue, lang: &JsValue) -> Js {
    let lang = read::lang(lang)?;
    let (data, answer) = answered(question)?;
    let object = js(&output::answer(&data, &answer, lang))?;
    output::add_columns(&object, &answer)?;
    Ok(object)
}

/// The answer as a table.
///
/// # Errors
/// As [`ask`].
#[wasm_bindgen]
pub fn table(question: &JsValue, lang: &JsValue) -> Js {
    let lang = read::lang(lang)?;
    let (data, answer) = answered(question)?;
    js(&output::table(&view::table(&answer, &data, lang)))
}

/// How the answer's numbers came about.
///
/// # Errors
/// As [`ask`].
#[wasm_bindgen]
pub fn working(question: &JsValue, lang: &JsValue) -> Js {
    let lang = read::lang(lang)?;
    let (data, answer) = answered(question)?;
    let lines = view::working(&answer, &data, lang);
    js(&lines.iter().map(output::working).collect::<Vec<_>>())
}

/// Where a figure stands.
///
/// # Errors
/// `question.unknown_id`, `options.*`.
#[wasm_bindgen]
pub fn source(id: &JsValue, lang: &JsValue) -> Js {
    let lang = read::lang(lang)?;
    let id = read::text(id, "id")?;
    let card = view::source(&*data()?, NOTES.get(), &id, lang)
        .ok_or_else(|| LensError::unknown_figure(&id))?;
    js(&output::card(&card))
}

/// Draws the answer to a question on a canvas.
///
/// # Errors
/// `canvas.no_context`, `render.backend`, and as [`ask`].
#[wasm_bindgen]
pub fn draw(canvas: &JsValue, question: &JsValue, options: &JsValue) -> Js {
    let options = input::draw_options(options)?;
    let (_, answer) = answered(question)?;
    let surface = canvas::Canvas::of(canvas, options.chart.lang)?;
    let scene = layout(&answer, options.chart, &surface);
    let scene = select(scene, options.selected.as_deref());
    let palette = Palette::of(options.theme);
    surface.paint(&scene, palette, options.pixel_ratio)?;
    js(&output::drawn(&scene, palette, &answer))
}

/// The answer's picture as an SVG document.
///
/// # Errors
/// `render.backend`, and as [`ask`].
#[wasm_bindgen]
pub fn svg(question: &JsValue, options: &JsValue) -> Result<String, LensError> {
    let options = input::chart_options(options)?;
    let (_, answer) = answered(question)?;
    let scene = layout(&answer, options.chart, &TableMeasure);
    let lang = options.chart.lang;
    let (title, text) = (answer.title.say(lang), view::describe(&answer, lang));
    Ok(draw_svg(&scene, Palette::of(options.theme), &title, &text)?)
}

fn select(mut scene: Scene, key: Option<&str>) -> Scene {
    if let Some(key) = key {
        scene.select(key);
    }
    scene
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
pub fn format_question(question: &JsValue) -> Result<JsString, LensError> {
    Ok(input::question(question)?.to_query().into())
}
