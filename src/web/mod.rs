//! The wasm-bindgen shell: conversion, errors and the canvas. No arithmetic and
//! no decisions; the types that callers see stand in `js/*.d.ts`.
//!
//! Seven modules are made of it: the one that a page opens with (feature
//! `opening`), the page's, the programmes' (feature `programmes`, which has all
//! that the page's has but taking away), the statistics' (`statistics`), the
//! plots' (`plots`) and the workbooks' (`workbook`), which have nothing else, and
//! the one for people's own tables (`tables`), which has all that the statistics'
//! has. `build.rs` names the parts.

#[cfg(canvas)]
mod canvas;
#[cfg(canvas)]
mod chart_input;
#[cfg(takes)]
mod copied;
#[cfg_attr(
    feature = "workbook",
    expect(dead_code, reason = "workbooks need few of these")
)]
mod error;
#[cfg(takes)]
mod exercises;
#[cfg(answers)]
mod figure;
#[cfg(answers)]
mod held;
#[cfg(answers)]
mod input;
#[cfg(page)]
mod layout_input;
#[cfg(answers)]
mod lists;
#[cfg(takes)]
mod math;
#[cfg(any(feature = "statistics", feature = "plots", feature = "workbook"))]
mod object;
#[cfg(opening)]
mod opening;
#[cfg(answers)]
mod output;
#[cfg(page)]
mod page;
#[cfg(page)]
mod page_lists;
#[cfg(page)]
mod page_out;
#[cfg(feature = "statistics")]
mod panel_json;
#[cfg(feature = "statistics")]
mod panel_plots;
#[cfg(feature = "statistics")]
mod panel_rows;
#[cfg(feature = "statistics")]
mod panels;
#[cfg(feature = "plots")]
mod plots;
#[cfg(feature = "plots")]
mod plots_input;
#[cfg(any(feature = "statistics", feature = "plots"))]
mod plots_out;
#[cfg(feature = "plots")]
mod plots_take;
#[cfg(feature = "programmes")]
mod programmes;
#[cfg(feature = "programmes")]
mod programmes_out;
#[cfg_attr(
    feature = "workbook",
    expect(dead_code, reason = "workbooks need few of these")
)]
mod read;
#[cfg(feature = "statistics")]
mod statistics;
#[cfg(feature = "tables")]
mod table_layout;
#[cfg(feature = "tables")]
mod tables;
#[cfg(feature = "tables")]
mod tables_error;
#[cfg(feature = "tables")]
mod tables_out;
#[cfg(takes)]
mod take;
#[cfg(takes)]
mod take_input;
#[cfg(feature = "statistics")]
mod values;
#[cfg(feature = "workbook")]
mod workbooks;

#[cfg(not(feature = "workbook"))]
use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::JsValue;

#[cfg(takes)]
pub use copied::*;
use error::LensError;
#[cfg(takes)]
pub use exercises::*;
#[cfg(answers)]
pub use figure::Figure;
#[cfg(answers)]
pub use held::{format_question, parse_question, start, stories};
#[cfg(takes)]
pub use math::*;
#[cfg(opening)]
pub use opening::*;
#[cfg(page)]
pub use page::*;
#[cfg(takes)]
pub use take::*;

/// A small allocator: the module allocates little, and every byte is sent.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

type Js = Result<JsValue, LensError>;

#[cfg(not(feature = "workbook"))]
fn js<T: Serialize>(value: &T) -> Js {
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    value
        .serialize(&serializer)
        .map_err(|e| LensError::internal(&e.to_string()))
}

/// The version of the module.
#[wasm_bindgen]
pub fn version() -> String {
    env!("CARGO_PKG_VERSION").to_owned()
}
