//! The curated changes against an outside authority: `tests/certified/make.py` works them out from
//! the data package's CSV files with fractions and 60-digit decimals. `UPDATE_GOLDENS=1` rewrites
//! the bits, not the expected values.
#![cfg(not(target_arch = "wasm32"))]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test that cannot go on is to stop"
)]

#[path = "certified/cases.rs"]
mod cases;

use std::collections::BTreeMap;
use std::{env, fs};

use cases::{agrees, bits_of, cases, Case, BITS};
use county_lens::data::{builtin, Change, Dataset};
use county_lens::quantity::{Claim, Number};
use county_lens::question::{ask, Expression, Question, Row};

fn certified() -> Vec<Case<'static>> {
    cases().unwrap_or_else(|line| panic!("change.csv: {line:?} cannot be read"))
}

#[test]
fn the_functions_agree() {
    let cases = certified();
    assert!(cases.len() > 200, "only {} cases", cases.len());
    for case in &cases {
        let found = case.compute().unwrap().map_err(|reason| reason.as_str());
        let Case {
            change,
            statistic,
            time,
            expected,
            ..
        } = case;
        assert!(
            agrees(found, expected),
            "{change} {statistic} {time}: {found:?}, expected {expected}"
        );
    }
}

fn question(change: &Change) -> Question {
    Question::Change {
        indicator: change.indicator.clone(),
        place: change.place.clone(),
        base: Some(Expression::parse(&change.base).unwrap()),
        current: Some(Expression::parse(&change.current).unwrap()),
        target: None,
        halving: true,
    }
}

/// Whether a row says what is expected: the number, why there is none, or, where an open figure
/// leaves only bounds, bounds that hold the number.
fn row_agrees(row: &Row, expected: &str) -> bool {
    let estimate = &row.estimate;
    let ends = (estimate.low, estimate.high);
    match (estimate.value, estimate.claim) {
        (Some(value), _) => agrees(Ok(value.to_f64()), expected),
        (None, Claim::Undefined(reason)) => agrees(Err(reason.as_str()), expected),
        (None, _) => expected.parse().is_ok_and(|expected: f64| {
            let low = ends.0.map_or(f64::NEG_INFINITY, Number::to_f64);
            let high = ends.1.map_or(f64::INFINITY, Number::to_f64);
            ends != (None, None) && (low..=high).contains(&expected)
        }),
    }
}

fn is_certified(row: &Row) -> bool {
    let kind = row.key.split(':').next().unwrap_or_default();
    matches!(kind, "relative" | "compound" | "log" | "halving")
}

fn rows_of(data: &Dataset, change: &Change) -> Vec<Row> {
    let answer = ask(data, &question(change)).unwrap();
    assert!(answer.refusal.is_none(), "{} is refused", change.id);
    answer.rows.into_iter().filter(is_certified).collect()
}

/// Does every curated change show the certified numbers, no more and no fewer?
#[test]
fn the_answers_agree() {
    let data = builtin().unwrap_or_else(|error| panic!("{error}"));
    let cases = certified();
    for change in &data.changes {
        let own = cases.iter().filter(|case| case.change == change.id);
        let mut expected: BTreeMap<&str, &Case<'_>> = own
            .filter(|case| !case.row.is_empty())
            .map(|case| (case.row, case))
            .collect();
        for row in rows_of(&data, change) {
            let (id, key) = (&change.id, row.key.as_str());
            let case = expected.remove(key);
            let case = case.unwrap_or_else(|| panic!("{id} {key} is not certified"));
            let found = &row.estimate;
            assert!(
                row_agrees(&row, case.expected),
                "{id} {key}: {found:?}, expected {}",
                case.expected
            );
            if let Some(Number::Approximate(value)) = row.estimate.value {
                let bits = case.compute().unwrap().unwrap().to_bits();
                assert_eq!(value.to_bits(), bits, "{id} {key}: the function's bits");
            }
        }
        let left: Vec<&str> = expected.into_keys().collect();
        assert!(left.is_empty(), "{} does not show {left:?}", change.id);
    }
}

/// The same bits are asked of the wasm module in `tests/wasm.rs`.
#[test]
fn the_bits_are_those_committed() {
    let bits = bits_of(&certified());
    if env::var_os("UPDATE_GOLDENS").is_some() {
        let path = concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/tests/certified/change_bits.txt"
        );
        fs::write(path, &bits).unwrap();
        return;
    }
    let differs = bits
        .lines()
        .zip(BITS.lines())
        .find(|(now, then)| now != then);
    assert_eq!(differs, None, "the first bits that differ");
    assert_eq!(bits.lines().count(), BITS.lines().count());
}
