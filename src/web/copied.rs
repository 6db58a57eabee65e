//! A reader's own copy of a report at the boundary.

use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::JsValue;

use super::error::LensError;
use super::held::data;
use super::read::wrong;
use super::{js, Js};
use crate::view::copied;

/// Longest copy that is looked through, in bytes: many times a report.
const LONGEST: usize = 4_000_000;

#[derive(Serialize)]
struct FoundOut {
    ids: Vec<String>,
    start: usize,
    end: usize,
}

#[derive(Serialize)]
struct CopiedOut {
    source: String,
    found: Vec<FoundOut>,
    missing: Vec<String>,
}

/// Finds the figures of a report in a reader's own copy of it; null where the text
/// is no copy of any.
///
/// # Errors
/// `options.wrong_type`, `options.too_long`.
#[wasm_bindgen(js_name = findFigures)]
pub fn find_figures(text: &JsValue) -> Js {
    let text = text.as_string().ok_or_else(|| wrong("text", "text"))?;
    if text.len() > LONGEST {
        let message = format!("text: longer than {LONGEST} bytes");
        return Err(LensError::new("options.too_long", Some("text"), message));
    }
    let Some(found) = copied(data()?.as_ref(), &text) else {
        return Ok(JsValue::NULL);
    };
    let places = found.found.into_iter().map(|f| FoundOut {
        ids: f.ids,
        start: f.place.start,
        end: f.place.end,
    });
    js(&CopiedOut {
        source: found.source,
        found: places.collect(),
        missing: found.missing,
    })
}
