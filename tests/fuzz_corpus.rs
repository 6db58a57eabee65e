//! The inputs that fuzzing kept: what must hold for any bytes holds for them. See
//! `tests/fuzz/README.md`.

#![cfg(not(target_arch = "wasm32"))]
#![expect(clippy::unwrap_used, reason = "a test that cannot go on is to stop")]

#[path = "support/fuzz.rs"]
mod fuzz;

use std::fs;

fn each(target: &str, body: fn(&[u8])) {
    let folder = format!("{}/tests/fuzz/corpus/{target}", env!("CARGO_MANIFEST_DIR"));
    let mut files: Vec<_> = fs::read_dir(folder)
        .unwrap()
        .map(|f| f.unwrap().path())
        .collect();
    files.sort();
    assert!(!files.is_empty());
    for file in files {
        // What fails names itself by this line.
        println!("{}", file.display());
        body(&fs::read(&file).unwrap());
    }
}

#[test]
fn tables() {
    each("table", fuzz::table);
}

#[test]
fn json() {
    each("json", fuzz::json);
}

#[test]
fn workbooks() {
    each("workbook", fuzz::workbook);
}

#[test]
fn questions() {
    each("question", fuzz::question);
}

#[test]
fn numerals() {
    each("numeral", fuzz::numerals);
}
