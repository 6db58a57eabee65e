//! How a row of an answer about a panel came about.

use js_sys::{Array, Object};
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::JsValue;

use super::error::LensError;
use super::object::set;
use super::panels::answered;
use super::read;
use super::Js;
use crate::panel::{inputs, working};

/// The working of a row, and the cells of the panel that it rests on.
///
/// # Errors
/// As `ask`; `options.*`, also where there is no such row.
#[wasm_bindgen(js_name = panelRow)]
pub fn row(question: &JsValue, panel: &JsValue, given: &JsValue) -> Js {
    let (mut lang, mut at) = (None, None);
    for (key, value) in read::entries(given, "options")? {
        match key.as_str() {
            "lang" => lang = Some(read::lang(&value)?),
            "row" => at = Some(value),
            _ => return Err(read::no_such(&key, &[&["lang", "row"]])),
        }
    }
    let lang = lang.ok_or_else(|| read::missing("lang"))?;
    let at = at.ok_or_else(|| read::missing("row"))?;
    let (panel, answer) = answered(question, panel)?;
    let whole = at.as_f64().filter(|n| *n >= 0.0 && libm::trunc(*n).eq(n));
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "whole and at least zero; what is too large has no row"
    )]
    let whole = whole.map(|n| n as usize);
    let Some((whole, row)) = whole.and_then(|at| Some((at, answer.rows.get(at)?))) else {
        let most = answer.rows.len();
        let message = format!("row: the answer has {most} rows, counted from 0");
        return Err(LensError::new("options.out_of_range", Some("row"), message));
    };
    let lines = working(&panel, &answer, whole, lang).into_iter();
    let cells = inputs(&panel, &answer.question, row.place).into_iter();
    let cells = cells.filter_map(|(indicator, period)| {
        let one = Object::new();
        set(
            &one,
            "indicator",
            &panel.indicators().get(indicator)?.id.as_str().into(),
        );
        set(
            &one,
            "period",
            &panel.periods().get(period)?.as_str().into(),
        );
        Some(JsValue::from(one))
    });
    let out = Object::new();
    set(
        &out,
        "working",
        &lines.map(JsValue::from).collect::<Array>(),
    );
    set(&out, "cells", &cells.collect::<Array>());
    Ok(out.into())
}
