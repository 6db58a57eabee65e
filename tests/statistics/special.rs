//! The special functions against multiprecision vectors.

use std::collections::BTreeMap;
use std::{env, fs};

use county_lens::quantity::Undefined;
use county_lens::stats::special as s;

use crate::cases::{digits, folder};

fn value(function: &str, a: &[f64]) -> Result<f64, Undefined> {
    match (function, a) {
        ("beta_lower", [a, b, x]) => s::beta_lower(*a, *b, *x),
        ("beta_upper", [a, b, x]) => s::beta_upper(*a, *b, *x),
        ("gamma_p", [a, x]) => s::gamma_p(*a, *x),
        ("gamma_q", [a, x]) => s::gamma_q(*a, *x),
        ("inverse_gamma_p", [a, p]) => s::inverse_gamma_p(*a, *p),
        ("inverse_gamma_q", [a, q]) => s::inverse_gamma_q(*a, *q),
        ("inverse_beta_lower", [a, b, p]) => s::inverse_beta_lower(*a, *b, *p),
        ("inverse_beta_upper", [a, b, q]) => s::inverse_beta_upper(*a, *b, *q),
        ("erf", [x]) => s::erf(*x),
        ("erfc", [x]) => s::erfc(*x),
        ("inverse_erf", [p]) => s::inverse_erf(*p),
        ("inverse_erfc", [q]) => s::inverse_erfc(*q),
        ("ln_gamma", [x]) => s::ln_gamma(*x),
        other => panic!("{other:?}"),
    }
}

/// How many digits of the answer an inverse's probability determines: those
/// that stay when it moves to the next double.
fn determined(function: &str, arguments: &[f64], found: f64) -> f64 {
    let mut moved = arguments.to_vec();
    let last = moved.last_mut().unwrap();
    *last = f64::from_bits(last.to_bits() + 1);
    value(function, &moved).map_or(16.0, |other| digits(other, found))
}

#[test]
fn every_function_reaches_its_gate() {
    let path =
        env::var("SPECIAL_VECTORS").map_or_else(|_| folder().join("special.csv"), Into::into);
    let text = fs::read_to_string(path).unwrap();
    let mut worst: BTreeMap<String, (f64, usize, String)> = BTreeMap::new();
    for line in text.lines().filter(|l| !l.starts_with('#')) {
        let mut cells = line.split(',');
        let function = cells.next().unwrap();
        let numbers: Vec<f64> = cells.map(|c| c.parse().unwrap()).collect();
        let (expected, arguments) = numbers.split_last().unwrap();
        let smallest = f64::MIN_POSITIVE;
        if expected.is_infinite() || expected.abs() < smallest && expected.abs() > 0.0 {
            continue;
        }
        let found = value(function, arguments).unwrap_or_else(|e| panic!("{line}: {}", e.as_str()));
        let mut right = digits(found, *expected);
        if function.starts_with("inverse") && right < 12.0 {
            let most = determined(function, arguments, found);
            assert!(right > most - 1.0, "{line}: {right:.2} digits of {most:.2}");
            right = 16.0;
        }
        let entry = worst
            .entry(function.to_owned())
            .or_insert((16.0, 0, String::new()));
        entry.1 += 1;
        if right < entry.0 {
            *entry = (right, entry.1, format!("{line} gave {found:e}"));
        }
    }
    let mut failed = Vec::new();
    for (function, (right, count, line)) in &worst {
        println!("{function}: {right:.2} digits at worst of {count}: {line}");
        let gate = if function.starts_with("inverse") {
            12.0
        } else {
            12.5
        };
        if *right < gate {
            failed.push(format!("{function} {right:.2}: {line}"));
        }
    }
    assert_eq!(worst.len(), 13);
    assert!(failed.is_empty(), "{failed:#?}");
}
