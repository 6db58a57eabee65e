//! Weighted moments and quantiles.

use crate::quantity::Undefined;
use crate::stats::order::ascending;
use crate::stats::sum::{all_finite, at_least, count, finite, same_length, sum, sum_of, Dd};

/// What the weights are, which decides the variance's divisor.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WeightKind {
    /// How often each value occurs: Σw − 1.
    Frequency,
    /// How many each was drawn for: Σw (n − 1)/n.
    Probability,
    /// How precise each is: Σw − Σw²/Σw.
    Precision,
}

impl WeightKind {
    /// Every kind by its word.
    pub const ALL: [(Self, &'static str); 3] = [
        (Self::Frequency, "frequency"),
        (Self::Probability, "probability"),
        (Self::Precision, "precision"),
    ];
}

/// Weighted moments.
#[derive(Debug, Clone, PartialEq)]
pub struct Weighted {
    /// Σwx/Σw.
    pub mean: f64,
    /// The variance by the kind's divisor.
    pub variance: Result<f64, Undefined>,
    /// (Σw)²/Σw².
    pub effective_n: f64,
    /// The quantiles asked for.
    pub quantiles: Vec<f64>,
}

/// Weighted mean, variance and quantiles.
///
/// # Definition
/// Mean Σwx/Σw; variance Σw(x − m)² over Σw − 1 (frequency), Σw(n − 1)/n
/// (probability; n rows with weight) or Σw − Σw²/Σw (precision). Quantile: the
/// smallest value whose cumulative weight reaches p Σw, the mean with the next
/// where it meets it exactly.
///
/// # Domain
/// Negative weights: `Negative`; all zero: `ZeroTotal`; a divisor of zero or below:
/// no variance (`TooFew`).
///
/// # References
/// Cochran, W. G. (1977), Sampling Techniques, 3rd ed.
///
/// # Example
/// ```
/// use county_lens::stats::comparison::{weighted_moments, WeightKind};
/// let w = weighted_moments(&[1.0, 3.0], &[3.0, 1.0], WeightKind::Frequency, &[0.5]).unwrap();
/// assert_eq!((w.mean, w.variance, w.quantiles[0]), (1.5, Ok(1.0), 1.0));
/// assert!(weighted_moments(&[1.0], &[0.0], WeightKind::Frequency, &[]).is_err());
/// ```
pub fn weighted_moments(
    values: &[f64],
    weights: &[f64],
    kind: WeightKind,
    probabilities: &[f64],
) -> Result<Weighted, Undefined> {
    at_least(values, 1)?;
    same_length(values.len(), weights.len())?;
    all_finite(weights)?;
    if weights.iter().any(|w| *w < 0.0) {
        return Err(Undefined::Negative);
    }
    let (n, all) = (values.len(), finite(sum(weights))?);
    if all <= 0.0 {
        return Err(Undefined::ZeroTotal);
    }
    let total = sum_of(n, |i| weights[i] * values[i]);
    let mean = finite(total.value() / all)?;
    let squares = sum_of(n, |i| {
        let d = values[i] - mean;
        weights[i] * d * d
    });
    let of_squares = sum_of(n, |i| (weights[i] / all) * (weights[i] / all)).value();
    let rows = count(weights.iter().filter(|w| **w > 0.0).count());
    let divisor = match kind {
        WeightKind::Frequency => all - 1.0,
        WeightKind::Probability => all * ((rows - 1.0) / rows),
        WeightKind::Precision => all * (1.0 - of_squares),
    };
    let enough = rows > 1.0 || kind == WeightKind::Frequency;
    let variance = if divisor > 0.0 && enough {
        finite(squares.value() / divisor)
    } else {
        Err(Undefined::TooFew)
    };
    let reached = if probabilities.is_empty() {
        Vec::new()
    } else {
        cumulated(values, weights)
    };
    let quantiles: Result<Vec<f64>, Undefined> = probabilities
        .iter()
        .map(|p| at_probability(&reached, *p, all))
        .collect();
    Ok(Weighted {
        mean,
        variance,
        effective_n: finite(1.0 / of_squares)?,
        quantiles: quantiles?,
    })
}

/// The values that count, ascending, each with the weight up to and with it.
fn cumulated(values: &[f64], weights: &[f64]) -> Vec<(f64, f64)> {
    let mut reached = Dd::default();
    let with = ascending(values).into_iter().filter(|i| weights[*i] > 0.0);
    with.map(|i| {
        reached = reached.add(Dd::of(weights[i]));
        (values[i], reached.value())
    })
    .collect()
}

fn at_probability(reached: &[(f64, f64)], p: f64, all: f64) -> Result<f64, Undefined> {
    if !(0.0..=1.0).contains(&p) {
        return Err(Undefined::OutsideRange);
    }
    let (aim, slack) = (p * all, 1e-12 * all);
    let at = reached.partition_point(|(_, weight)| weight - aim < -slack);
    let Some((value, weight)) = reached.get(at).or(reached.last()) else {
        return Err(Undefined::ZeroTotal);
    };
    let met = (weight - aim).abs() <= slack;
    match reached.get(at + 1) {
        Some((next, _)) if met && aim > 0.0 => finite(0.5 * value + 0.5 * next),
        _ => Ok(*value),
    }
}
