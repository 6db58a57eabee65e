//! How a picture is laid out, as callers pass it.

use js_sys::Array;
use wasm_bindgen::JsValue;

use super::chart_input::{finite, number, PaintOptions, Painting, COLORS, PAINT};
use super::error::LensError;
use super::read::{entries, lang, missing, no_such, text, word, wrong, Checked};
use crate::chart::{Annotation, ChartOptions, Kind, Spacing};

/// How a picture is laid out and painted.
pub(super) struct Options {
    /// For the layout.
    pub chart: ChartOptions,
    /// For the painting.
    pub paint: PaintOptions,
}

const LAYOUT: &[&str] = &[
    "width",
    "lang",
    "titled",
    "address",
    "kind",
    "axis",
    "annotations",
];

/// Options of `figure`.
pub(super) fn figure_options(value: &JsValue) -> Checked<Options> {
    options(value, &[LAYOUT])
}

/// Options of `svg`.
pub(super) fn chart_options(value: &JsValue) -> Checked<Options> {
    options(value, &[LAYOUT, COLORS])
}

/// Options of `draw`.
pub(super) fn draw_options(value: &JsValue) -> Checked<Options> {
    options(value, &[LAYOUT, COLORS, PAINT])
}

fn options(value: &JsValue, allowed: &[&[&str]]) -> Checked<Options> {
    let (mut width, mut language) = (None, None);
    let mut chart = ChartOptions::default();
    let mut paint = Painting::default();
    for (key, value) in entries(value, "options")? {
        if !allowed.iter().any(|words| words.contains(&key.as_str())) {
            return Err(no_such(&key, allowed));
        }
        match key.as_str() {
            "width" => width = Some(number(&value, "width", 240.0, 4000.0)?),
            "lang" => language = Some(lang(&value)?),
            "titled" => chart.titled = flag(&value, "titled")?,
            "address" => chart.address = Some(short_text(&value, "address", 2000)?),
            "kind" => chart.kind = Some(kind(&value)?),
            "axis" => chart.spacing = word(&value, "axis", "linear, log", Spacing::parse)?,
            "annotations" => chart.annotations = annotations(&value)?,
            _ => paint.take(&key, &value)?,
        }
    }
    chart.width = width.ok_or_else(|| missing("width"))?;
    chart.lang = language.ok_or_else(|| missing("lang"))?;
    Ok(Options {
        chart,
        paint: paint.done(),
    })
}

fn flag(value: &JsValue, field: &str) -> Checked<bool> {
    value.as_bool().ok_or_else(|| wrong(field, "true or false"))
}

fn short_text(value: &JsValue, field: &str, most: usize) -> Checked<String> {
    let said = text(value, field)?;
    if said.chars().count() <= most {
        return Ok(said);
    }
    let message = format!("{field}: longer than {most} characters");
    Err(LensError::new("options.too_long", Some(field), message))
}

fn kind(value: &JsValue) -> Checked<Kind> {
    let words: Vec<&str> = Kind::ALL.iter().map(|k| k.as_str()).collect();
    word(value, "kind", &words.join(", "), Kind::parse)
}

/// More than these would cover the chart.
const MOST: u32 = 12;

/// Longest text of an annotation.
const LONGEST: usize = 120;

fn annotations(value: &JsValue) -> Checked<Vec<Annotation>> {
    if !Array::is_array(value) {
        return Err(wrong("annotations", "an array"));
    }
    let list = Array::from(value);
    if list.length() > MOST {
        let message = format!("annotations: more than {MOST}");
        let field = Some("annotations");
        return Err(LensError::new("options.too_long", field, message));
    }
    list.iter().map(|one| annotation(&one)).collect()
}

/// `{at, text}`, `{value, text}` or `{from, to, text}`.
fn annotation(value: &JsValue) -> Checked<Annotation> {
    let (mut at, mut line, mut from, mut to, mut said) = (None, None, None, None, None);
    for (key, value) in entries(value, "annotations")? {
        match key.as_str() {
            "at" => at = Some(text(&value, "at")?),
            "value" => line = Some(finite(&value, "value")?),
            "from" => from = Some(finite(&value, "from")?),
            "to" => to = Some(finite(&value, "to")?),
            "text" => said = Some(short_text(&value, "text", LONGEST)?),
            _ => return Err(no_such(&key, &[&["at", "value", "from", "to", "text"]])),
        }
    }
    let text = said.ok_or_else(|| missing("text"))?;
    match (at, line, from, to) {
        (Some(key), None, None, None) => Ok(Annotation::Note { key, text }),
        (None, Some(value), None, None) => Ok(Annotation::Line { value, text }),
        (None, None, Some(from), Some(to)) => Ok(Annotation::Band { from, to, text }),
        _ => Err(wrong(
            "annotations",
            "{at, text}, {value, text} or {from, to, text}",
        )),
    }
}
