//! How a picture is painted, as callers pass it, and what other options share.

use wasm_bindgen::JsValue;

use super::error::LensError;
use super::read::{entries, no_such, text, word, wrong, Checked};
use crate::chart::{Color, Palette, Theme, NAMES};

/// How a picture is painted.
pub(super) struct PaintOptions {
    /// Its colours.
    pub palette: Palette,
    /// Device pixels a CSS pixel.
    pub ratio: f64,
    /// Row to mark as selected.
    pub selected: Option<String>,
}

pub(super) const COLORS: &[&str] = &["theme", "colors"];
pub(super) const PAINT: &[&str] = &["pixelRatio", "selected"];

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

pub(super) fn number(value: &JsValue, field: &str, low: f64, high: f64) -> Checked<f64> {
    let n = value.as_f64().ok_or_else(|| wrong(field, "a number"))?;
    if n.is_finite() && (low..=high).contains(&n) {
        return Ok(n);
    }
    let message = format!("{field}: {n} is not between {low} and {high}");
    Err(LensError::new("options.out_of_range", Some(field), message))
}

/// What is said of the painting, before it is put together.
#[derive(Default)]
pub(super) struct Painting {
    theme: Theme,
    colors: Vec<(String, Color)>,
    ratio: Option<f64>,
    selected: Option<String>,
}

impl Painting {
    pub(super) fn take(&mut self, key: &str, value: &JsValue) -> Checked<()> {
        match key {
            "theme" => self.theme = word(value, "theme", "light, dark", theme_of)?,
            "colors" => self.colors = replaced(value)?,
            "pixelRatio" => self.ratio = Some(number(value, "pixelRatio", 0.25, 8.0)?),
            _ => self.selected = Some(text(value, "selected")?),
        }
        Ok(())
    }

    pub(super) fn done(self) -> PaintOptions {
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
