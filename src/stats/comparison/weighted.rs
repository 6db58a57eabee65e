//! Weighted moments and quantiles.

use super::ascending;
use crate::quantity::Undefined;
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
    let order = ascending(values);
    let quantiles: Result<Vec<f64>, Undefined> = probabilities
        .iter()
        .map(|p| at_probability(values, weights, &order, *p, all))
        .collect();
    Ok(Weighted {
        mean,
        variance,
        effective_n: finite(1.0 / of_squares)?,
        quantiles: quantiles?,
    })
}

fn at_probability(
    values: &[f64],
    weights: &[f64],
    order: &[usize],
    p: f64,
    all: f64,
) -> Result<f64, Undefined> {
    if !(0.0..=1.0).contains(&p) {
        return Err(Undefined::OutsideRange);
    }
    let aim = p * all;
    let with: Vec<usize> = order
        .iter()
        .copied()
        .filter(|i| weights[*i] > 0.0)
        .collect();
    let mut reached = Dd::default();
    for (k, i) in with.iter().enumerate() {
        reached = reached.add(Dd::of(weights[*i]));
        let gap = reached.value() - aim;
        let met = gap.abs() <= 1e-12 * all;
        if met && k + 1 < with.len() && aim > 0.0 {
            return finite(0.5 * values[*i] + 0.5 * values[with[k + 1]]);
        }
        if met || gap > 0.0 {
            return Ok(values[*i]);
        }
    }
    with.last().map(|i| values[*i]).ok_or(Undefined::ZeroTotal)
}
