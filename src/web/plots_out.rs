//! Plots as plain objects: what [`super::plots_input`] reads.

use js_sys::{Array, Float64Array, Object};
use wasm_bindgen::JsValue;

use super::object::set;
use crate::chart::dense::Layer;
#[cfg(feature = "statistics")]
use {
    crate::chart::dense::{Axis, PlotSpec},
    crate::chart::Spacing,
};

/// A plot.
#[cfg(feature = "statistics")]
pub(super) fn spec(plot: &PlotSpec) -> JsValue {
    let out = Object::new();
    set(&out, "x", &axis(&plot.x));
    set(&out, "y", &axis(&plot.y));
    let layers: Array = plot.layers.iter().map(layer).collect();
    set(&out, "layers", &layers);
    out.into()
}

fn texts(all: &[String]) -> JsValue {
    let all: Array = all.iter().map(|t| JsValue::from(t.as_str())).collect();
    all.into()
}

#[cfg(feature = "statistics")]
fn axis(axis: &Axis) -> JsValue {
    let out = Object::new();
    set(&out, "label", &axis.label.as_str().into());
    if axis.spacing == Spacing::Log {
        set(&out, "axis", &"log".into());
    }
    for (key, said) in [
        ("zero", axis.zero),
        ("down", axis.down),
        ("whole", axis.whole),
    ] {
        if said {
            set(&out, key, &JsValue::TRUE);
        }
    }
    if let Some((low, high)) = axis.domain {
        let ends = [low, high].map(JsValue::from_f64);
        set(&out, "domain", &ends.into_iter().collect::<Array>());
    }
    if !axis.names.is_empty() {
        set(&out, "names", &texts(&axis.names));
    }
    out.into()
}

/// A layer as it is drawn.
pub(super) fn layer(layer: &Layer) -> JsValue {
    let out = Object::new();
    let put = |key: &str, list: &[f64]| set(&out, key, &Float64Array::from(list));
    let draw = match layer {
        Layer::Line { x, y, .. } => {
            put("x", x);
            put("y", y);
            "line"
        }
        Layer::Points {
            x,
            y,
            names,
            labelled,
            ..
        } => {
            put("x", x);
            put("y", y);
            set(&out, "names", &texts(names));
            #[allow(clippy::cast_precision_loss)]
            let labelled = labelled.iter().map(|i| JsValue::from_f64(*i as f64));
            set(&out, "labelled", &labelled.collect::<Array>());
            "points"
        }
        Layer::Band { x, low, high, .. } | Layer::Intervals { x, low, high, .. } => {
            put("x", x);
            put("low", low);
            put("high", high);
            match layer {
                Layer::Band { .. } => "band",
                _ => "intervals",
            }
        }
        Layer::Bars { from, to, y, .. } => {
            put("from", from);
            put("to", to);
            put("y", y);
            "bars"
        }
        Layer::Columns { y, .. } => {
            put("y", y);
            "columns"
        }
        Layer::Segments { from, to, .. } => {
            put("x", &from.0);
            put("y", &from.1);
            put("toX", &to.0);
            put("toY", &to.1);
            "segments"
        }
        Layer::Boxes { five, .. } => {
            put("five", five.as_flattened());
            "boxes"
        }
        Layer::Cells { values, .. } => {
            put("values", values);
            "cells"
        }
    };
    set(&out, "draw", &draw.into());
    if !layer.name().is_empty() {
        set(&out, "name", &layer.name().into());
    }
    out.into()
}
