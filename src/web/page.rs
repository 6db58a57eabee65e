//! What the page's modules export: questions, answers and charts.

use std::sync::OnceLock;

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::JsValue;

use super::error::LensError;
use super::figure::{self, Figure};
use super::held::{answered, data, keep};
use super::{canvas, held, input, js, layout_input, page_lists, page_out, read, Js};
use crate::chart::{self, layout, svg as draw_svg, Scene, TableMeasure};
use crate::data::{Dataset, Notes};
use crate::question::{self, ask as asked};
use crate::view;
use crate::words::Lang;

pub(super) static NOTES: OnceLock<Notes> = OnceLock::new();

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
        .map(|p| page_lists::place(p, lang))
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
        .map(|i| page_lists::indicator(&data, NOTES.get(), i, lang))
        .collect::<Vec<_>>())
}

/// All families of comparable figures.
///
/// # Errors
/// `options.*`.
#[wasm_bindgen]
pub fn families(lang: &JsValue) -> Js {
    let lang = read::lang(lang)?;
    js(&page_lists::families(&*data()?, lang))
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
        .map(|s| page_lists::report(&data, NOTES.get(), s, lang))
        .collect::<Vec<_>>())
}

fn offers(found: &[question::Offer], lang: Lang) -> Js {
    js(&found
        .iter()
        .map(|o| page_out::offer(o, lang))
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
        .map(|m| page_out::money(m, lang))
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
    let lang = read::lang(lang)?;
    let (data, answer) = answered(question, asked)?;
    let lines = view::working(&answer, &data, lang);
    js(&lines.iter().map(page_out::working).collect::<Vec<_>>())
}

/// The kinds of chart that suit the answer, the one drawn unasked first.
///
/// # Errors
/// As [`ask`].
#[wasm_bindgen]
pub fn kinds(question: &JsValue, lang: &JsValue) -> Js {
    let lang = read::lang(lang)?;
    let (_, answer) = answered(question, asked)?;
    let found = chart::kinds(&answer).into_iter();
    js(&found.map(|k| page_out::kind(k, lang)).collect::<Vec<_>>())
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
    js(&page_out::card(&card))
}

/// The answer laid out for a canvas.
///
/// # Errors
/// `canvas.no_context`, and as [`ask`].
#[wasm_bindgen]
pub fn figure(
    canvas: &JsValue,
    question: &JsValue,
    options: &JsValue,
) -> Result<Figure, LensError> {
    let options = layout_input::figure_options(options)?;
    let (data, answer) = answered(question, asked)?;
    figure::of_answer(canvas, &answer, &data, &options.chart, layout)
}

/// Draws the answer to a question on a canvas.
///
/// # Errors
/// `canvas.no_context`, `render.backend`, and as [`ask`].
#[wasm_bindgen]
pub fn draw(canvas: &JsValue, question: &JsValue, options: &JsValue) -> Js {
    let options = layout_input::draw_options(options)?;
    let (data, answer) = answered(question, asked)?;
    let surface = canvas::Canvas::of(canvas, options.chart.lang)?;
    let picture = layout(&answer, &options.chart, &surface);
    let scene = select(picture.scene.clone(), options.paint.selected.as_deref());
    surface.paint(&scene, options.paint.palette, options.paint.ratio)?;
    let palette = options.paint.palette;
    let lang = options.chart.lang;
    page_out::drawn(&picture, palette, &answer, &data, lang)
}

/// The answer's picture as an SVG document.
///
/// # Errors
/// `render.backend`, and as [`ask`].
#[wasm_bindgen]
pub fn svg(question: &JsValue, options: &JsValue) -> Result<String, LensError> {
    let options = layout_input::chart_options(options)?;
    let (_, answer) = answered(question, asked)?;
    let scene = layout(&answer, &options.chart, &TableMeasure).scene;
    let lang = options.chart.lang;
    let (title, text) = (answer.title.say(lang), view::describe(&answer, lang));
    Ok(draw_svg(&scene, options.paint.palette, &title, &text)?)
}

fn select(mut scene: Scene, key: Option<&str>) -> Scene {
    if let Some(key) = key {
        scene.select(key);
    }
    scene
}
