//! Every entry against the values that outside programs gave for it.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::{env, fs};

use county_lens::catalogue::{entries, Leaf};

use crate::cases::{cases, digits, folder, Case};

/// What a case reaches: the fewest digits of its numbers.
fn reached(case: &Case) -> f64 {
    let Case { at, id, .. } = case;
    let found = case.compute().unwrap_or_else(|e| panic!("{at} {id}: {e}"));
    let mut least = 16.0_f64;
    for (path, expected) in &case.expect {
        let leaf = found.iter().find(|(p, _)| p == path).map(|(_, l)| l);
        match leaf {
            Some(Leaf::Number(number)) => {
                let expected: f64 = expected
                    .parse()
                    .unwrap_or_else(|_| panic!("{at} {id} {path}: {number}, not {expected}"));
                let right = digits(*number, expected);
                assert!(
                    right >= case.digits,
                    "{at} {id} {path}: {number:e}, expected {expected:e}: {right:.2} digits of {}",
                    case.digits
                );
                least = least.min(right);
            }
            Some(Leaf::Text(text)) => assert_eq!(text, expected, "{at} {id} {path}"),
            None => {
                let there: Vec<&String> = found.iter().map(|(p, _)| p).collect();
                panic!("{at} {id}: the result has no {path}, but {there:?}");
            }
        }
    }
    least
}

struct Column {
    cases: usize,
    least: f64,
    oracles: Vec<String>,
}

fn columns() -> BTreeMap<String, Column> {
    let mut out: BTreeMap<String, Column> = BTreeMap::new();
    for case in cases() {
        let right = reached(&case);
        let column = out.entry(case.id.clone()).or_insert(Column {
            cases: 0,
            least: 16.0,
            oracles: Vec::new(),
        });
        column.cases += 1;
        column.least = column.least.min(right);
        // The program and its version, without the call.
        let oracle = case.oracle.split(':').next().unwrap_or_default().trim();
        if !column.oracles.iter().any(|o| o == oracle) {
            column.oracles.push(oracle.to_owned());
        }
    }
    out
}

/// Does every entry agree with an outside authority, to the digits that its
/// cases ask for?
#[test]
fn every_entry_is_certified() {
    let columns = columns();
    for entry in entries() {
        assert!(columns.contains_key(entry.id), "{} has no case", entry.id);
    }
}

/// The catalogue's rows that must be there, by number.
const MUST: &[u16] = &[
    1, 2, 3, 4, 5, 7, 8, 10, 11, 12, 13, 14, 15, 17, 18, 21, 22, 24, 26, 27, 28, 30, 33, 35, 37,
    38, 39, 41, 42, 47, 48, 49, 50, 51, 52, 53, 55, 58, 59, 60, 63, 64, 65, 66, 69, 70, 76, 78, 79,
    82, 83, 86, 89, 90, 91, 95, 97, 99, 100, 101, 105, 106, 110, 111, 112, 113, 114, 116,
];

#[test]
fn no_row_that_must_be_there_is_empty() {
    let missing: Vec<u16> = MUST
        .iter()
        .copied()
        .filter(|row| !entries().any(|e| e.rows.contains(row)))
        .collect();
    assert!(
        missing.is_empty(),
        "rows of the catalogue without an entry: {missing:?}"
    );
}

/// `REPORT.md`: entry, function, oracle and digits reached. `UPDATE_GOLDENS=1`
/// rewrites it.
#[test]
fn the_report_is_of_this_state() {
    let columns = columns();
    let mut text = String::from(
        "# What the statistics were held against\n\n\
         Made by `cargo test --test statistics` (`UPDATE_GOLDENS=1` rewrites it). Digits: the fewest\n\
         correct significant digits over all numbers of all cases, at most 16.\n\n\
         | row | statistic | oracles | cases | digits |\n| --- | --- | --- | --- | --- |\n",
    );
    for entry in entries() {
        let Some(column) = columns.get(entry.id) else {
            continue;
        };
        let rows: Vec<String> = entry.rows.iter().map(u16::to_string).collect();
        let _ = writeln!(
            text,
            "| {} | `{}` {} | {} | {} | {:.1} |",
            rows.join(", "),
            entry.id,
            entry.name.1,
            column.oracles.join("; "),
            column.cases,
            column.least
        );
    }
    let path = folder().join("REPORT.md");
    if env::var_os("UPDATE_GOLDENS").is_some() {
        fs::write(path, text).unwrap();
        return;
    }
    let committed = fs::read_to_string(path).unwrap_or_default();
    let differs = text.lines().zip(committed.lines()).find(|(a, b)| a != b);
    assert_eq!(differs, None, "the first line that differs");
    assert_eq!(text.lines().count(), committed.lines().count());
}
