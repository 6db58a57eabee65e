//! Inequality between units, with or without weights such as people.

mod entropy;
mod lorenz;
mod spread;

pub use entropy::{atkinson, generalised_entropy, Entropy};
pub use lorenz::{gini, lorenz, Gini, Lorenz};
pub use spread::{coefficient_of_variation, hoover, Variation};

use crate::quantity::Undefined;
use crate::stats::sum::{all_finite, at_least, finite, same_length, sum, sum_of};

/// Values with weights: finite, none negative, totals above zero. The sums of
/// weights and of weighted values.
fn checked(values: &[f64], weights: Option<&[f64]>) -> Result<(f64, f64), Undefined> {
    at_least(values, 1)?;
    if let Some(w) = weights {
        same_length(values.len(), w.len())?;
        all_finite(w)?;
        if w.iter().any(|w| *w < 0.0) {
            return Err(Undefined::Negative);
        }
    }
    if values.iter().any(|v| *v < 0.0) {
        return Err(Undefined::Negative);
    }
    let people = match weights {
        Some(w) => finite(sum(w))?,
        None => crate::stats::sum::count(values.len()),
    };
    let total = finite(sum_of(values.len(), |i| weight(weights, i) * values[i]).value())?;
    if people <= 0.0 || total <= 0.0 {
        return Err(Undefined::ZeroTotal);
    }
    Ok((people, total))
}

/// The weight of a row; one where there are none.
fn weight(weights: Option<&[f64]>, i: usize) -> f64 {
    weights.map_or(1.0, |w| w[i])
}
