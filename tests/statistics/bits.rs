//! The bits of every certified number: native and wasm must both give them.
//! The module's test in Node reads the same file.

use std::fmt::Write as _;
use std::{env, fs};

use county_lens::catalogue::Leaf;

use crate::cases::{cases, folder};

#[test]
fn the_bits_are_those_committed() {
    let mut text = String::new();
    for case in cases() {
        let found = case.compute().unwrap();
        for (path, leaf) in found {
            if let Leaf::Number(number) = leaf {
                let _ = writeln!(text, "{} {path} {:016x}", case.at, number.to_bits());
            }
        }
    }
    let path = folder().join("bits.txt");
    if env::var_os("UPDATE_GOLDENS").is_some() {
        fs::write(path, text).unwrap();
        return;
    }
    let committed = fs::read_to_string(path).unwrap_or_default();
    let differs = text.lines().zip(committed.lines()).find(|(a, b)| a != b);
    assert_eq!(differs, None, "the first bits that differ");
    assert_eq!(text.lines().count(), committed.lines().count());
}
