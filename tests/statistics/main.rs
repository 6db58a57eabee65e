//! The catalogue of statistics from outside: every entry against an outside
//! authority, its table against what it really takes and gives, and input that
//! no one should pass.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    reason = "a test that cannot go on is to stop"
)]

mod bits;
mod cases;
mod certified;
mod hostile;
mod large;
mod properties;
mod special;
mod tables;
