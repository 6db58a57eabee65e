//! What the second module exports beside the first one's: programmes, models,
//! claims.

use std::sync::OnceLock;

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::JsValue;

use super::error::LensError;
use super::figure::{self, Figure};
use super::held::data;
use super::layout_input::{chart_options, figure_options};
use super::page::NOTES;
use super::programmes_out as out;
use super::{canvas, input, js, read, Js};
use crate::chart::{
    claim as claim_scene, model as model_scene, model_kinds, svg, tree as tree_scene, TableMeasure,
};
use crate::data::{Dataset, Programmes};
use crate::programme::model::{self, Ran};
use crate::programme::tree::{outline as branches, Size};
use crate::programme::{judge, Claim, Judgement};
use crate::view;
use crate::words::Lang;

static PROGRAMMES: OnceLock<Programmes> = OnceLock::new();

fn programmes() -> Result<&'static Programmes, LensError> {
    let missing = || LensError::new("engine.not_loaded", None, "load() is not done".to_owned());
    PROGRAMMES.get().ok_or_else(missing)
}

/// Takes in the programmes and claims. Called by `load`.
///
/// # Errors
/// `data.unreadable`.
#[wasm_bindgen(js_name = addProgrammes)]
pub fn add_programmes(text: &JsValue) -> Result<(), LensError> {
    let text = text.as_string().unwrap_or_default();
    let read = Programmes::read(&text).map_err(|e| LensError::from(&e))?;
    // Loaded twice, the first stays: they are the same.
    let _ = PROGRAMMES.set(read);
    Ok(())
}

/// The reports, and what kind of text each is.
///
/// # Errors
/// `options.*`.
#[wasm_bindgen]
pub fn reports(lang: &JsValue) -> Js {
    let (lang, data) = (read::lang(lang)?, data()?);
    js(&out::reports(&data, NOTES.get(), programmes()?, lang))
}

/// The places side by side by theme.
///
/// # Errors
/// `options.*`.
#[wasm_bindgen]
pub fn themes(lang: &JsValue) -> Js {
    let (lang, data) = (read::lang(lang)?, data()?);
    let rows = view::themes(&programmes()?.nodes, &data, NOTES.get(), lang);
    js(&rows.into_iter().map(out::theme).collect::<Vec<_>>())
}

fn known_report(data: &Dataset, id: &str) -> Result<(), LensError> {
    if data.source(id).is_some() {
        return Ok(());
    }
    let message = format!("report: {id:?} is no report");
    Err(LensError::new("question.unknown_id", Some("report"), message).with_hint("000–004"))
}

/// A report's programme, its topmost nodes in the report's order.
///
/// # Errors
/// `question.unknown_id`, `options.*`.
#[wasm_bindgen]
pub fn outline(report: &JsValue, lang: &JsValue) -> Js {
    let (report, lang, data) = (read::text(report, "report")?, read::lang(lang)?, data()?);
    known_report(&data, &report)?;
    let roots = branches(&report, &programmes()?.nodes, &data);
    let nodes = roots
        .iter()
        .map(|b| view::node(b, &data, NOTES.get(), lang));
    js(&nodes.map(out::node).collect::<Vec<_>>())
}

fn size(word: &str) -> Result<Size, LensError> {
    match word {
        "figures" => Ok(Size::Figures),
        "money" => Ok(Size::Money),
        other => {
            let message = format!("size: {other:?} is none of figures, money");
            Err(
                LensError::new("options.unknown_word", Some("size"), message)
                    .with_hint("figures, money"),
            )
        }
    }
}

/// A report's programme laid out as a tree.
///
/// # Errors
/// `question.unknown_id`, `options.*`, `canvas.no_context`.
#[wasm_bindgen(js_name = treeFigure)]
pub fn tree_figure(
    canvas: &JsValue,
    tree: &JsValue,
    options: &JsValue,
) -> Result<Figure, LensError> {
    let options = figure_options(options)?;
    let (mut report, mut by) = (String::new(), Size::Figures);
    for (key, value) in input::texts(tree, "tree")? {
        match key.as_str() {
            "report" => report = value,
            "size" => by = size(&value)?,
            _ => {
                let message = format!("{key}: no such option; there are report, size");
                return Err(LensError::new("options.unknown_field", Some(&key), message)
                    .with_hint("report, size"));
            }
        }
    }
    let data = data()?;
    known_report(&data, &report)?;
    let nodes = &programmes()?.nodes;
    let roots = branches(&report, nodes, &data);
    let lang = options.chart.lang;
    let surface = canvas::Canvas::of(canvas, lang)?;
    let scene = tree_scene(&roots, by, &options.chart, &surface);
    Ok(figure::of_scene(surface, scene, None, |key| {
        let node = nodes.iter().find(|p| p.id == key);
        node.map_or_else(String::new, |p| p.name.get(lang).to_owned())
    }))
}

/// Every model that can be asked for.
///
/// # Errors
/// `options.*`.
#[wasm_bindgen]
pub fn models(lang: &JsValue) -> Js {
    let (lang, data) = (read::lang(lang)?, data()?);
    let all = model::models();
    js(&all
        .iter()
        .map(|m| out::offer(m, &data, lang))
        .collect::<Vec<_>>())
}

fn computed(question: &JsValue) -> Result<(std::sync::Arc<Dataset>, Ran), LensError> {
    let mut given = input::texts(question, "question")?;
    let at = given.iter().position(|(key, _)| key == "model");
    let id = at.map(|at| given.remove(at).1).ok_or_else(|| {
        let message = "model: this is needed".to_owned();
        LensError::new("options.missing_field", Some("model"), message)
    })?;
    let data = data()?;
    let ran = model::run(model::model(&id)?, &data, &given)?;
    Ok((data, ran))
}

/// Computes a model.
///
/// # Errors
/// `model.*`, `options.*`.
#[wasm_bindgen(js_name = model)]
pub fn compute(question: &JsValue, lang: &JsValue) -> Js {
    let lang = read::lang(lang)?;
    let (data, ran) = computed(question)?;
    js(&out::answer(&ran, &data, lang))
}

/// A model laid out for a canvas.
///
/// # Errors
/// As [`compute`], `canvas.no_context`.
#[wasm_bindgen(js_name = modelFigure)]
pub fn model_figure(
    canvas: &JsValue,
    question: &JsValue,
    options: &JsValue,
) -> Result<Figure, LensError> {
    let options = figure_options(options)?;
    let (data, ran) = computed(question)?;
    let surface = canvas::Canvas::of(canvas, options.chart.lang)?;
    let scene = model_scene(&ran, &options.chart, &surface);
    let kinds = model_kinds(&ran.model);
    let wanted = options.chart.kind.filter(|k| kinds.contains(k));
    let kind = wanted.or(kinds.first().copied());
    let words = view::model_marks(&ran, &data, options.chart.lang);
    Ok(figure::of_scene(surface, scene, kind, |key| {
        let found = words.iter().find(|(k, _)| k == key);
        found.map_or_else(String::new, |(_, said)| said.clone())
    }))
}

/// A model's picture as an SVG document.
///
/// # Errors
/// As [`compute`], `render.backend`.
#[wasm_bindgen(js_name = svgModel)]
pub fn svg_model(question: &JsValue, options: &JsValue) -> Result<String, LensError> {
    let options = chart_options(options)?;
    let (data, ran) = computed(question)?;
    let lang = options.chart.lang;
    let scene = model_scene(&ran, &options.chart, &TableMeasure);
    let text = view::model(&ran, &data, lang);
    let palette = options.paint.palette;
    Ok(svg(&scene, palette, &text.chart_title, &text.description)?)
}

fn judged(
    row: &crate::data::ClaimRow,
    data: &Dataset,
) -> Result<(crate::programme::Verdict, Claim, Vec<Judgement>), LensError> {
    let fault = |e: crate::programme::ClaimError| LensError::internal(&e.to_string());
    let claim = Claim::parse(&row.formula).map_err(fault)?;
    let (verdict, tests) = judge(&claim, data).map_err(fault)?;
    Ok((verdict, claim, tests))
}

/// What the reports' figures can test, with the verdicts.
///
/// # Errors
/// `options.*`.
#[wasm_bindgen]
pub fn claims(lang: &JsValue) -> Js {
    let (lang, data): (Lang, _) = (read::lang(lang)?, data()?);
    let all: Result<Vec<_>, LensError> = programmes()?
        .claims
        .iter()
        .map(|row| Ok(out::claim(row, &judged(row, &data)?, &data, lang)))
        .collect();
    js(&all?)
}

/// Both sides of a claim laid out for a canvas.
///
/// # Errors
/// `claim.unknown_id`, `options.*`, `canvas.no_context`.
#[wasm_bindgen(js_name = claimFigure)]
pub fn claim_figure(
    canvas: &JsValue,
    id: &JsValue,
    options: &JsValue,
) -> Result<Figure, LensError> {
    let (id, options) = (read::text(id, "id")?, figure_options(options)?);
    let data = data()?;
    let row = programmes()?.claim(&id).ok_or_else(|| {
        let message = format!("id: {id:?} is no claim's id");
        LensError::new("claim.unknown_id", Some("id"), message).with_hint("003-c060")
    })?;
    let (_, _, tests) = judged(row, &data)?;
    let surface = canvas::Canvas::of(canvas, options.chart.lang)?;
    let (scene, words) = claim_scene(&tests, &options.chart, &surface);
    Ok(figure::of_scene(surface, scene, None, |key| {
        let found = words.iter().find(|(k, _)| k == key);
        found.map_or_else(String::new, |(_, said)| said.clone())
    }))
}
