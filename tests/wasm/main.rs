//! The module's interface inside a browser: the shape of answers and errors, wrong options, the
//! canvas's pixels, and the same bits as native code.
#![cfg(target_arch = "wasm32")]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on is to stop"
)]
#![expect(clippy::float_cmp, reason = "these very numbers are asked for")]

mod answers;
mod bits;
mod canvas;
#[path = "../certified/cases.rs"]
mod cases;
mod errors;
mod support;

wasm_bindgen_test::wasm_bindgen_test_configure!(run_in_browser);
