//! Options of charts, as callers pass them.

#[cfg(not(feature = "opening"))]
use js_sys::Array;
use wasm_bindgen::JsValue;

use super::error::LensError;
use super::read::{entries, lang, text, wrong, Checked};
#[cfg(not(feature = "opening"))]
use crate::chart::{Annotation, Kind, Spacing};
use crate::chart::{ChartOptions, Color, Palette, Theme, NAMES};

/// How a picture is painted.
pub(super) struct PaintOptions {
    /// Its colours.
    pub palette: Palette,
    /// Device pixels a CSS pixel.
    pub ratio: f64,
    /// Row to mark as selected.
    pub selected: Option<String>,
}

/// How a picture is laid out and painted.
#[cfg(not(feature = "opening"))]
pub(super) struct Options {
    /// For the layout.
    pub chart: ChartOptions,
    /// For the painting.
    pub paint: PaintOptions,
}

#[cfg(not(feature = "opening"))]
const LAYOUT: &[&str] = &[
    "width",
    "lang",
    "titled",
    "address",
    "kind",
    "axis",
    "annotations",
];
const COLORS: &[&str] = &["theme", "colors"];
const PAINT: &[&str] = &["pixelRatio", "selected"];

/// Options of the opening module's `figure`: it draws nothing but a line.
#[cfg(feature = "opening")]
pub(super) fn opening_options(value: &JsValue) -> Checked<ChartOptions> {
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

/// Options of `figure`.
#[cfg(not(feature = "opening"))]
pub(super) fn figure_options(value: &JsValue) -> Checked<Options> {
    options(value, &[LAYOUT])
}

/// Options of `svg`.
#[cfg(not(feature = "opening"))]
pub(super) fn chart_options(value: &JsValue) -> Checked<Options> {
    options(value, &[LAYOUT, COLORS])
}

/// Options of `draw`.
#[cfg(not(feature = "opening"))]
pub(super) fn draw_options(value: &JsValue) -> Checked<Options> {
    options(value, &[LAYOUT, COLORS, PAINT])
}

/// Options of a figure's `paint`.
pub(super) fn paint_options(value: &JsValue) -> Checked<PaintOptions> {
    let allowed: &[&[&str]] = &[COLORS, PAINT];
    let mut paint = Painting::default();
    for (key, value) in entries(value, "options")? {
        if !allowed.iter().any(|words| words.contains(&key.as_str())) {
            return Err(no_such(&key, allowed));
        }
        paint.take(&key, &value)?;
    }
    Ok(paint.done())
}

/// A finite number.
pub(super) fn finite(value: &JsValue, field: &str) -> Checked<f64> {
    let n = value.as_f64().filter(|n| n.is_finite());
    n.ok_or_else(|| wrong(field, "a number"))
}

/// A number counted from zero, or nothing.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
pub(super) fn index(value: &JsValue, field: &str) -> Checked<Option<usize>> {
    if value.is_undefined() || value.is_null() {
        return Ok(None);
    }
    let whole = |n: &f64| libm::trunc(*n).total_cmp(n).is_eq() && (0.0..4e9).contains(n);
    let n = value.as_f64().filter(whole);
    n.map(|n| Some(n as usize))
        .ok_or_else(|| wrong(field, "a whole number from 0 on"))
}

/// One of a few words.
pub(super) fn word<T>(
    value: &JsValue,
    field: &str,
    words: &str,
    parse: impl Fn(&str) -> Option<T>,
) -> Checked<T> {
    let said = value.as_string().ok_or_else(|| wrong(field, words))?;
    parse(&said).ok_or_else(|| {
        let said: String = said.chars().take(40).collect();
        let message = format!("{field}: {said:?} is none of {words}");
        LensError::new("options.unknown_word", Some(field), message).with_hint(words)
    })
}

fn number(value: &JsValue, field: &str, low: f64, high: f64) -> Checked<f64> {
    let n = value.as_f64().ok_or_else(|| wrong(field, "a number"))?;
    if n.is_finite() && (low..=high).contains(&n) {
        return Ok(n);
    }
    let message = format!("{field}: {n} is not between {low} and {high}");
    Err(LensError::new("options.out_of_range", Some(field), message))
}

fn no_such(key: &str, allowed: &[&[&str]]) -> LensError {
    let words = allowed.concat().join(", ");
    let message = format!("{key}: no such option; there are {words}");
    LensError::new("options.unknown_field", Some(key), message).with_hint(&words)
}

#[cfg(not(feature = "opening"))]
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

/// What is said of the painting, before it is put together.
#[derive(Default)]
struct Painting {
    theme: Theme,
    colors: Vec<(String, Color)>,
    ratio: Option<f64>,
    selected: Option<String>,
}

impl Painting {
    fn take(&mut self, key: &str, value: &JsValue) -> Checked<()> {
        match key {
            "theme" => self.theme = word(value, "theme", "light, dark", theme_of)?,
            "colors" => self.colors = replaced(value)?,
            "pixelRatio" => self.ratio = Some(number(value, "pixelRatio", 0.25, 8.0)?),
            _ => self.selected = Some(text(value, "selected")?),
        }
        Ok(())
    }

    fn done(self) -> PaintOptions {
        let mut palette = Palette::of(self.theme);
        for (name, color) in self.colors {
            palette.replace(&name, color);
        }
        PaintOptions {
            palette,
            ratio: self.ratio.unwrap_or(1.0),
            selected: self.selected,
        }
    }
}

pub(super) fn missing(field: &str) -> LensError {
    let message = format!("{field}: this is needed");
    LensError::new("options.missing_field", Some(field), message)
}

#[cfg(not(feature = "opening"))]
fn flag(value: &JsValue, field: &str) -> Checked<bool> {
    value.as_bool().ok_or_else(|| wrong(field, "true or false"))
}

#[cfg(not(feature = "opening"))]
fn short_text(value: &JsValue, field: &str, most: usize) -> Checked<String> {
    let said = text(value, field)?;
    if said.chars().count() <= most {
        return Ok(said);
    }
    let message = format!("{field}: longer than {most} characters");
    Err(LensError::new("options.too_long", Some(field), message))
}

#[cfg(not(feature = "opening"))]
fn kind(value: &JsValue) -> Checked<Kind> {
    let words: Vec<&str> = Kind::ALL.iter().map(|k| k.as_str()).collect();
    word(value, "kind", &words.join(", "), Kind::parse)
}

fn theme_of(word: &str) -> Option<Theme> {
    match word {
        "light" => Some(Theme::Light),
        "dark" => Some(Theme::Dark),
        _ => None,
    }
}

/// Colours by their names.
fn replaced(value: &JsValue) -> Checked<Vec<(String, Color)>> {
    let mut out = Vec::new();
    for (name, value) in entries(value, "colors")? {
        if !NAMES.contains(&name.as_str()) {
            return Err(no_such(&name, &[&NAMES]));
        }
        let said = text(&value, &name)?;
        let color = Color::parse(&said).ok_or_else(|| wrong(&name, "a colour such as #005ea2"))?;
        out.push((name, color));
    }
    Ok(out)
}

#[cfg(not(feature = "opening"))]
/// More than these would cover the chart.
const MOST: u32 = 12;
#[cfg(not(feature = "opening"))]
/// Longest text of an annotation.
const LONGEST: usize = 120;

#[cfg(not(feature = "opening"))]
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

#[cfg(not(feature = "opening"))]
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
