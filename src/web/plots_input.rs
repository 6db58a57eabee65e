//! Plots, as callers pass them: numbers in typed arrays or lists.

use js_sys::{Array, Float64Array, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::chart_input::{finite, index, number};
use super::error::LensError;
use super::read::{entries, lang, missing, no_such, text, word, wrong, Checked};
use crate::chart::dense::{histogram, Axis, Layer, PlotSpec};
use crate::chart::Spacing;
use crate::quantity::Unit;
use crate::words::Lang;

const PLACE: &[&str] = &["width", "height", "lang", "x", "y"];

/// Width, height and language; what else may stand there has another reader.
pub(super) fn sized(options: &JsValue, others: &[&str]) -> Checked<((f64, f64), Lang)> {
    let (mut width, mut height, mut language) = (None, None, None);
    for (key, value) in entries(options, "options")? {
        match key.as_str() {
            "width" => width = Some(number(&value, "width", 120.0, 4000.0)?),
            "height" => height = Some(number(&value, "height", 100.0, 4000.0)?),
            "lang" => language = Some(lang(&value)?),
            "x" | "y" => {}
            other if others.contains(&other) => {}
            _ => return Err(no_such(&key, &[PLACE, others])),
        }
    }
    let width = width.ok_or_else(|| missing("width"))?;
    let height = height.ok_or_else(|| missing("height"))?;
    Ok(((width, height), language.ok_or_else(|| missing("lang"))?))
}

pub(super) type Domains = (Option<(f64, f64)>, Option<(f64, f64)>);

/// The part of the data that is asked for on each axis.
pub(super) fn domains(options: &JsValue) -> Checked<Domains> {
    let (mut x, mut y) = (None, None);
    for (key, value) in entries(options, "options")? {
        match key.as_str() {
            "x" => x = Some(ends(&value, "x")?),
            "y" => y = Some(ends(&value, "y")?),
            _ => {}
        }
    }
    Ok((x, y))
}

fn ends(value: &JsValue, field: &str) -> Checked<(f64, f64)> {
    let list: &Array = value.dyn_ref().ok_or_else(|| wrong(field, "two numbers"))?;
    if list.length() != 2 {
        return Err(wrong(field, "two numbers"));
    }
    Ok((finite(&list.get(0), field)?, finite(&list.get(1), field)?))
}

pub(super) fn strings(value: &JsValue, field: &str) -> Checked<Vec<String>> {
    if !Array::is_array(value) {
        return Err(wrong(field, "a list of texts"));
    }
    Array::from(value).iter().map(|v| text(&v, field)).collect()
}

/// Most numbers that a plot takes in, so that a wrong call is refused before
/// memory is taken.
const MOST: u32 = 50_000_000;

fn too_many(n: u32, field: &str) -> LensError {
    let message = format!("{field}: {n} numbers, the most is {MOST}");
    LensError::new("options.too_long", Some(field), message)
}

/// Numbers that were checked, on their way into a list.
pub(super) enum Incoming {
    /// Still where the caller has them.
    Typed(Float64Array),
    /// Taken in.
    List(Vec<f64>),
}

impl Incoming {
    /// Checks numbers without touching those that they will replace.
    pub(super) fn of(value: &JsValue, field: &str) -> Checked<Self> {
        match value.dyn_ref::<Float64Array>() {
            Some(typed) if typed.length() > MOST => Err(too_many(typed.length(), field)),
            Some(typed) => Ok(Self::Typed(typed.clone())),
            None => Ok(Self::List(numbers(value, field)?)),
        }
    }

    /// How many.
    pub(super) fn len(&self) -> usize {
        match self {
            Self::Typed(typed) => typed.length() as usize,
            Self::List(list) => list.len(),
        }
    }

    /// Puts them into a list, whose memory is used again. In one copy: pieces that
    /// are walked over while they are at hand took six times as long, where a copy
    /// of middling size is slow at unlucky addresses.
    pub(super) fn into_list(self, list: &mut Vec<f64>) {
        match self {
            Self::Typed(typed) => {
                list.resize(typed.length() as usize, 0.0);
                typed.copy_to(list);
            }
            Self::List(new) => *list = new,
        }
    }
}

/// Numbers: a `Float64Array` as it is, or a list whose gaps are `null`.
pub(super) fn numbers(value: &JsValue, field: &str) -> Checked<Vec<f64>> {
    if let Some(typed) = value.dyn_ref::<Float64Array>() {
        if typed.length() > MOST {
            return Err(too_many(typed.length(), field));
        }
        return Ok(typed.to_vec());
    }
    if !Array::is_array(value) {
        return Err(wrong(field, "a Float64Array or a list of numbers"));
    }
    let list = Array::from(value);
    if list.length() > MOST {
        return Err(too_many(list.length(), field));
    }
    let one = |v: JsValue| match v.as_f64() {
        Some(n) => Ok(n),
        None if v.is_null() || v.is_undefined() => Ok(f64::NAN),
        None => Err(wrong(field, "numbers, null for a gap")),
    };
    list.iter().map(one).collect()
}

fn flag(value: &JsValue, field: &str) -> Checked<bool> {
    value.as_bool().ok_or_else(|| wrong(field, "true or false"))
}

fn axis(value: &JsValue, field: &str) -> Checked<Axis> {
    let mut out = Axis::default();
    for (key, value) in entries(value, field)? {
        match key.as_str() {
            "label" => out.label = text(&value, "label")?,
            "unit" => {
                let said = text(&value, "unit")?;
                out.unit =
                    Unit::parse(&said).map_err(|_| wrong("unit", "a unit such as CNY/person"))?;
            }
            "axis" => out.spacing = word(&value, "axis", "linear, log", Spacing::parse)?,
            "zero" => out.zero = flag(&value, "zero")?,
            "down" => out.down = flag(&value, "down")?,
            "whole" => out.whole = flag(&value, "whole")?,
            "domain" => out.domain = Some(ends(&value, "domain")?),
            "names" => out.names = strings(&value, "names")?,
            _ => {
                return Err(no_such(
                    &key,
                    &[&[
                        "label", "unit", "axis", "zero", "down", "whole", "domain", "names",
                    ]],
                ))
            }
        }
    }
    Ok(out)
}

pub(super) fn spec_of(value: &JsValue) -> Checked<PlotSpec> {
    let mut out = PlotSpec::default();
    for (key, value) in entries(value, "spec")? {
        match key.as_str() {
            "x" => out.x = axis(&value, "x")?,
            "y" => out.y = axis(&value, "y")?,
            "layers" => {
                if !Array::is_array(&value) {
                    return Err(wrong("layers", "a list of layers"));
                }
                let layers: Checked<Vec<Layer>> =
                    Array::from(&value).iter().map(|l| layer(&l)).collect();
                out.layers = layers?;
            }
            _ => return Err(no_such(&key, &[&["x", "y", "layers"]])),
        }
    }
    Ok(out)
}

const LAYER: &[&str] = &[
    "draw", "name", "x", "y", "toX", "toY", "low", "high", "from", "to", "names", "labelled",
    "five", "values",
];

/// About so many bars has a histogram.
const BARS: u32 = 24;

/// The field of a layer, which it needs.
struct Fields<'a>(&'a JsValue);

impl Fields<'_> {
    fn get(&self, field: &str) -> JsValue {
        Reflect::get(self.0, &field.into()).unwrap_or(JsValue::UNDEFINED)
    }

    fn numbers(&self, field: &str) -> Checked<Vec<f64>> {
        let value = self.get(field);
        if value.is_undefined() {
            return Err(missing(field));
        }
        numbers(&value, field)
    }
}

fn layer(value: &JsValue) -> Checked<Layer> {
    for (key, _) in entries(value, "layers")? {
        if !LAYER.contains(&key.as_str()) {
            return Err(no_such(&key, &[LAYER]));
        }
    }
    let f = Fields(value);
    let name = match f.get("name") {
        v if v.is_undefined() => String::new(),
        v => text(&v, "name")?,
    };
    let draw = text(&f.get("draw"), "draw")?;
    let alike = |lists: &[&Vec<f64>], field: &str| {
        let same = lists
            .windows(2)
            .all(|w| matches!(w, [a, b] if a.len() == b.len()));
        same.then_some(())
            .ok_or_else(|| wrong(field, "lists of one length"))
    };
    match draw.as_str() {
        "line" => {
            let (x, y) = (f.numbers("x")?, f.numbers("y")?);
            alike(&[&x, &y], "y")?;
            Ok(Layer::Line { x, y, name })
        }
        "points" => {
            let (x, y) = (f.numbers("x")?, f.numbers("y")?);
            alike(&[&x, &y], "y")?;
            let names = match f.get("names") {
                v if v.is_undefined() => Vec::new(),
                v => strings(&v, "names")?,
            };
            let labelled = match f.get("labelled") {
                v if v.is_undefined() => Vec::new(),
                v if Array::is_array(&v) => {
                    let all = Array::from(&v);
                    let found: Checked<Vec<_>> =
                        all.iter().map(|v| index(&v, "labelled")).collect();
                    found?.into_iter().flatten().collect()
                }
                _ => return Err(wrong("labelled", "a list of numbers")),
            };
            Ok(Layer::Points {
                x,
                y,
                name,
                names,
                labelled,
            })
        }
        "band" | "intervals" => {
            let (x, low, high) = (f.numbers("x")?, f.numbers("low")?, f.numbers("high")?);
            alike(&[&x, &low, &high], "high")?;
            Ok(match draw.as_str() {
                "band" => Layer::Band { x, low, high, name },
                _ => Layer::Intervals { x, low, high, name },
            })
        }
        "bars" => {
            let (from, to, y) = (f.numbers("from")?, f.numbers("to")?, f.numbers("y")?);
            alike(&[&from, &to, &y], "y")?;
            Ok(Layer::Bars { from, to, y, name })
        }
        "columns" => Ok(Layer::Columns {
            y: f.numbers("y")?,
            name,
        }),
        "segments" => {
            let from = (f.numbers("x")?, f.numbers("y")?);
            let to = (f.numbers("toX")?, f.numbers("toY")?);
            alike(&[&from.0, &from.1, &to.0, &to.1], "toY")?;
            Ok(Layer::Segments { from, to, name })
        }
        "histogram" => {
            let (from, to, y) = histogram(&f.numbers("values")?, BARS);
            Ok(Layer::Bars { from, to, y, name })
        }
        "boxes" => {
            let all = f.numbers("five")?;
            if all.len() % 5 != 0 {
                return Err(wrong("five", "five numbers a box"));
            }
            let five = all
                .chunks_exact(5)
                .filter_map(|c| <[f64; 5]>::try_from(c).ok());
            Ok(Layer::Boxes {
                five: five.collect(),
                name,
            })
        }
        "cells" => Ok(Layer::Cells {
            values: f.numbers("values")?,
            name,
        }),
        other => {
            let words =
                "line, points, band, intervals, bars, columns, segments, histogram, boxes, cells";
            let message = format!("draw: {other:?} is none of {words}");
            Err(LensError::new("options.unknown_word", Some("draw"), message).with_hint(words))
        }
    }
}
