//! The certified cases, read for the native and for the wasm tests: both must give the same bits.

use county_lens::stats::{self, Undefined};

const CASES: &str = include_str!("change.csv");

/// Bits that native code has given, and that wasm must give too.
pub(crate) const BITS: &str = include_str!("change_bits.txt");

/// Of the value expected.
const RELATIVE_TOLERANCE: f64 = 1e-12;

/// One statistic of one curated change.
pub(crate) struct Case<'a> {
    pub(crate) change: &'a str,
    /// Key of the row of the answer that shows it; empty where none does.
    pub(crate) row: &'a str,
    pub(crate) statistic: &'a str,
    /// The years as written: a fraction, or nothing.
    pub(crate) time: &'a str,
    /// Worked out by `make.py`: a number, or why there is none.
    pub(crate) expected: &'a str,
    base: f64,
    current: f64,
    years: f64,
}

/// A whole number or a fraction, as near as a double comes: both parts are exact.
fn fraction(text: &str) -> Option<f64> {
    let (above, below) = text.split_once('/').unwrap_or((text, "1"));
    let whole = |part: &str| part.parse::<f64>().ok();
    Some(whole(above)? / whole(below)?)
}

fn case(line: &str) -> Option<Case<'_>> {
    let cells: Vec<&str> = line.split(',').collect();
    let [change, row, statistic, base, current, time, expected] = cells.as_slice() else {
        return None;
    };
    Some(Case {
        change,
        row,
        statistic,
        time,
        expected,
        base: fraction(base)?,
        current: fraction(current)?,
        years: if time.is_empty() {
            0.0
        } else {
            fraction(time)?
        },
    })
}

/// All cases, or the line that is none.
pub(crate) fn cases() -> Result<Vec<Case<'static>>, &'static str> {
    let lines = CASES.lines().skip(1);
    lines.map(|line| case(line).ok_or(line)).collect()
}

impl Case<'_> {
    /// What the engine's function of this name gives; nothing where there is no such function.
    pub(crate) fn compute(&self) -> Option<Result<f64, Undefined>> {
        let (base, current, years) = (self.base, self.current, self.years);
        Some(match self.statistic {
            "percent_change" => stats::percent_change(base, current),
            "log_points" => stats::log_points(base, current),
            "log_points_a_year" => stats::log_points(base, current).map(|points| points / years),
            "compound_annual_rate" => stats::compound_annual_rate(base, current, years),
            "halving_time" => stats::halving_time(base, current, years),
            "doubling_time" => stats::doubling_time(base, current, years),
            _ => return None,
        })
    }
}

/// Whether a value is the one expected, or the reason is.
pub(crate) fn agrees(found: Result<f64, &str>, expected: &str) -> bool {
    match (found, expected.parse::<f64>()) {
        (Ok(found), Ok(expected)) => {
            (found - expected).abs() <= RELATIVE_TOLERANCE * expected.abs()
        }
        (Err(reason), Err(_)) => reason == expected,
        _ => false,
    }
}

/// The bits of every case that has a value, a line each, as `change_bits.txt` holds them.
pub(crate) fn bits_of(cases: &[Case<'_>]) -> String {
    let mut text = String::new();
    for case in cases {
        if let Some(Ok(value)) = case.compute() {
            let time = if case.time.is_empty() { "-" } else { case.time };
            let (change, statistic, bits) = (case.change, case.statistic, value.to_bits());
            text.push_str(&format!("{change} {statistic} {time} {bits:016x}\n"));
        }
    }
    text
}
