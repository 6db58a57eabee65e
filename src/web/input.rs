//! Questions and options of charts, as callers pass them.

use wasm_bindgen::JsValue;

use super::error::LensError;
use super::read::{entries, lang, text, wrong, Checked};
use crate::chart::{ChartOptions, Theme};
use crate::question::{Expression, Question};
use crate::words::Lang;

/// A question object as a question.
pub(super) fn question(value: &JsValue) -> Checked<Question> {
    let mut pairs = Vec::new();
    for (key, value) in entries(value, "question")? {
        let text = match (value.as_string(), value.as_bool()) {
            (Some(text), _) => text,
            (None, Some(flag)) => if flag { "1" } else { "0" }.to_owned(),
            (None, None) => return Err(wrong(&key, "text or true or false")),
        };
        pairs.push((key, text));
    }
    Ok(Question::from_pairs(&pairs)?)
}

/// An object whose values are all texts.
#[cfg(feature = "programmes")]
pub(super) fn texts(value: &JsValue, field: &str) -> Checked<Vec<(String, String)>> {
    let pair = |(key, value): (String, JsValue)| {
        let text = text(&value, &key)?;
        Ok((key, text))
    };
    entries(value, field)?.into_iter().map(pair).collect()
}

/// Checked options of a chart.
pub(super) struct Options {
    /// For the layout.
    pub chart: ChartOptions,
    /// Light or dark.
    pub theme: Theme,
    /// Device pixels a CSS pixel.
    pub pixel_ratio: f64,
    /// Row to mark as selected.
    pub selected: Option<String>,
}

const CHART: &[&str] = &["width", "lang", "theme", "titled"];
const DRAW: &[&str] = &["width", "lang", "theme", "titled", "pixelRatio", "selected"];

/// Options of `svg`.
pub(super) fn chart_options(value: &JsValue) -> Checked<Options> {
    options(value, CHART)
}

/// Options of `draw`.
pub(super) fn draw_options(value: &JsValue) -> Checked<Options> {
    options(value, DRAW)
}

fn number(value: &JsValue, field: &str, low: f64, high: f64) -> Checked<f64> {
    let n = value.as_f64().ok_or_else(|| wrong(field, "a number"))?;
    if n.is_finite() && (low..=high).contains(&n) {
        return Ok(n);
    }
    let message = format!("{field}: {n} is not between {low} and {high}");
    Err(LensError::new("options.out_of_range", Some(field), message))
}

fn options(value: &JsValue, allowed: &[&str]) -> Checked<Options> {
    let (mut width, mut language) = (None, None);
    let mut out = Options {
        chart: ChartOptions {
            width: 0.0,
            lang: Lang::Zh,
            titled: false,
        },
        theme: Theme::Light,
        pixel_ratio: 1.0,
        selected: None,
    };
    for (key, value) in entries(value, "options")? {
        if !allowed.contains(&key.as_str()) {
            let message = format!("{key}: no such option; there are {}", allowed.join(", "));
            return Err(LensError::new("options.unknown_field", Some(&key), message)
                .with_hint(&allowed.join(", ")));
        }
        match key.as_str() {
            "width" => width = Some(number(&value, "width", 240.0, 4000.0)?),
            "lang" => language = Some(lang(&value)?),
            "titled" => {
                out.chart.titled = value
                    .as_bool()
                    .ok_or_else(|| wrong("titled", "true or false"))?;
            }
            "theme" => out.theme = theme(&value)?,
            "pixelRatio" => out.pixel_ratio = number(&value, "pixelRatio", 0.25, 8.0)?,
            _ => out.selected = Some(text(&value, "selected")?),
        }
    }
    let missing = |field: &str| {
        LensError::new(
            "options.missing_field",
            Some(field),
            format!("{field}: this is needed"),
        )
    };
    out.chart.width = width.ok_or_else(|| missing("width"))?;
    out.chart.lang = language.ok_or_else(|| missing("lang"))?;
    Ok(out)
}

fn theme(value: &JsValue) -> Checked<Theme> {
    match value.as_string().as_deref() {
        Some("light") => Ok(Theme::Light),
        Some("dark") => Ok(Theme::Dark),
        Some(other) => {
            let message = format!("theme: {other:?} is none of light, dark");
            Err(
                LensError::new("options.unknown_word", Some("theme"), message)
                    .with_hint("light, dark"),
            )
        }
        None => Err(wrong("theme", "\"light\" or \"dark\"")),
    }
}

/// The options of `denominators`.
pub(super) fn numerator(value: &JsValue) -> Checked<(Expression, Lang)> {
    let (mut formula, mut language) = (None, None);
    for (key, value) in entries(value, "options")? {
        match key.as_str() {
            "numerator" => formula = Some(text(&value, "numerator")?),
            "lang" => language = Some(lang(&value)?),
            _ => {
                let message = format!("{key}: no such option; there are numerator, lang");
                return Err(LensError::new("options.unknown_field", Some(&key), message)
                    .with_hint("numerator, lang"));
            }
        }
    }
    let missing = |field: &str| {
        LensError::new(
            "options.missing_field",
            Some(field),
            format!("{field}: this is needed"),
        )
    };
    let formula = formula.ok_or_else(|| missing("numerator"))?;
    let expression = Expression::parse(&formula).map_err(|e| {
        LensError::new(
            "question.bad_formula",
            Some("numerator"),
            format!("numerator: {e}"),
        )
    })?;
    Ok((expression, language.ok_or_else(|| missing("lang"))?))
}
