//! The wasm-bindgen shell: conversion, errors and the canvas. No arithmetic and
//! no decisions; the types that callers see stand in `js/*.d.ts`.
//!
//! Four modules are made of it: the one that a page opens with (feature
//! `opening`), the page's, the programmes' (feature `programmes`, which has all
//! that the page's has) and the statistics' (feature `statistics`, which has
//! nothing else).

#[cfg(not(feature = "statistics"))]
mod canvas;
#[cfg(not(feature = "statistics"))]
mod chart_input;
mod error;
#[cfg(not(feature = "statistics"))]
mod figure;
#[cfg(not(feature = "statistics"))]
mod held;
#[cfg(not(feature = "statistics"))]
mod input;
#[cfg(not(feature = "statistics"))]
mod lists;
#[cfg(all(feature = "opening", not(feature = "statistics")))]
mod opening;
#[cfg(not(feature = "statistics"))]
mod output;
#[cfg(not(any(feature = "opening", feature = "statistics")))]
mod page;
#[cfg(not(any(feature = "opening", feature = "statistics")))]
mod page_lists;
#[cfg(not(any(feature = "opening", feature = "statistics")))]
mod page_out;
#[cfg(feature = "statistics")]
mod panels;
#[cfg(feature = "programmes")]
mod programmes;
#[cfg(feature = "programmes")]
mod programmes_out;
mod read;
#[cfg(feature = "statistics")]
mod statistics;
#[cfg(not(any(feature = "opening", feature = "programmes", feature = "statistics")))]
mod take;
#[cfg(not(any(feature = "opening", feature = "programmes", feature = "statistics")))]
mod take_input;
#[cfg(feature = "statistics")]
mod values;

use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::JsValue;

use error::LensError;
#[cfg(not(feature = "statistics"))]
pub use figure::Figure;
#[cfg(not(feature = "statistics"))]
pub use held::{format_question, parse_question, start, stories};
#[cfg(all(feature = "opening", not(feature = "statistics")))]
pub use opening::*;
#[cfg(not(any(feature = "opening", feature = "statistics")))]
pub use page::*;
#[cfg(not(any(feature = "opening", feature = "programmes", feature = "statistics")))]
pub use take::*;

/// A small allocator: the module allocates little, and every byte is sent.
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

type Js = Result<JsValue, LensError>;

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
