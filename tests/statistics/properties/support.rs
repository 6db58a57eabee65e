//! What the properties of several families draw from and call.

use std::rc::Rc;

use county_lens::catalogue::{call, Arg, Leaf};
use proptest::prelude::*;

use crate::cases::leaves;

/// Lists of ordinary numbers.
pub(crate) fn numbers(from: usize, to: usize) -> impl Strategy<Value = Vec<f64>> {
    prop::collection::vec(-1000.0..1000.0, from..to)
}

/// Lists of numbers above zero.
pub(crate) fn positive(from: usize, to: usize) -> impl Strategy<Value = Vec<f64>> {
    prop::collection::vec(0.01..1000.0, from..to)
}

/// A list as an option.
pub(crate) fn list(values: &[f64]) -> Arg {
    Arg::Numbers(Rc::new(values.to_vec()))
}

/// A number of a statistic's result; none where it has no value.
pub(crate) fn number(id: &str, options: &[(&str, Arg)], path: &str) -> Option<f64> {
    let options = options.iter().map(|(n, a)| ((*n).to_owned(), a.clone()));
    let record = call(id, options.collect()).unwrap_or_else(|e| panic!("{id}: {e}"));
    let found = leaves(record).into_iter().find(|(p, _)| p == path);
    match found {
        Some((_, Leaf::Number(n))) => Some(n),
        _ => None,
    }
}

/// Equal to about ten digits of the larger, or of one.
pub(crate) fn close(a: f64, b: f64) -> bool {
    (a - b).abs() <= 1e-9 * a.abs().max(b.abs()).max(1.0)
}
