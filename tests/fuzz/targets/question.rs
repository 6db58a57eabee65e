#![no_main]

#[path = "../../support/fuzz.rs"]
#[allow(dead_code, reason = "each target runs one body")]
mod fuzz;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::question(bytes));
