//! The wasm-bindgen shell: conversion, errors and the canvas. No arithmetic and
//! no decisions; the types that callers see stand in `js/*.d.ts`.
//!
//! Three modules are made of it: the page's, the programmes' (feature
//! `programmes`, which has all that the page's has) and the statistics'
//! (feature `statistics`, which has nothing else).

#[cfg(not(feature = "statistics"))]
mod canvas;
mod error;
#[cfg(not(feature = "statistics"))]
mod input;
#[cfg(not(feature = "statistics"))]
mod lists;
#[cfg(not(feature = "statistics"))]
mod output;
#[cfg(not(feature = "statistics"))]
mod page;
#[cfg(feature = "statistics")]
mod panels;
#[cfg(feature = "programmes")]
mod programmes;
#[cfg(feature = "programmes")]
mod programmes_out;
mod read;
#[cfg(feature = "statistics")]
mod statistics;
#[cfg(feature = "statistics")]
mod values;

use serde::Serialize;
use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::JsValue;

use error::LensError;
#[cfg(not(feature = "statistics"))]
pub use page::*;

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
