//! The files that people's tools wrote.

use std::fs;

pub fn file(name: &str) -> Vec<u8> {
    fs::read(format!(
        "{}/tests/tables/files/{name}",
        env!("CARGO_MANIFEST_DIR")
    ))
    .unwrap()
}
