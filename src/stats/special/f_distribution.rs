//! The F distribution.

use super::incomplete_beta::{inverse_logit, tails};
use super::solve::Tail;
use crate::quantity::Undefined;
use crate::stats::sum::{finite, two_product, Dd};

/// Lower and upper tail at f.
///
/// I_x(d1/2, d2/2) with x = d1 f / (d1 f + d2).
fn both(f: f64, d1: f64, d2: f64) -> Result<(f64, f64), Undefined> {
    if !(d1 > 0.0 && d2 > 0.0 && d1.is_finite() && d2.is_finite()) || f.is_nan() {
        return Err(Undefined::OutsideRange);
    }
    if f <= 0.0 {
        return Ok((0.0, 1.0));
    }
    let scaled = two_product(d1, f);
    if !scaled.hi.is_finite() || f > 1e290 {
        return Ok((1.0, 0.0));
    }
    let whole = scaled.add(Dd::of(d2));
    tails(0.5 * d1, 0.5 * d2, scaled.div(whole), Dd::of(d2).div(whole))
}

/// The probability of at most f.
///
/// # Domain
/// Degrees of freedom above 0, otherwise `OutsideRange`; f below 0 gives 0.
///
/// # Example
/// ```
/// use county_lens::stats::special::f_distribution;
/// // With two and two degrees of freedom it is f/(1 + f).
/// assert!((f_distribution::cdf(3.0, 2.0, 2.0).unwrap() - 0.75).abs() < 1e-15);
/// assert!(f_distribution::cdf(3.0, 0.0, 2.0).is_err());
/// ```
pub fn cdf(f: f64, d1: f64, d2: f64) -> Result<f64, Undefined> {
    Ok(both(f, d1, d2)?.0)
}

/// The probability of more than f, computed on its own.
pub fn sf(f: f64, d1: f64, d2: f64) -> Result<f64, Undefined> {
    Ok(both(f, d1, d2)?.1)
}

fn inverse(d1: f64, d2: f64, tail: Tail) -> Result<f64, Undefined> {
    // f = d2 x / (d1 (1 − x))
    let logit = inverse_logit(0.5 * d1, 0.5 * d2, tail)?;
    finite(d2 / d1 * libm::exp(logit))
}

/// The f that is not exceeded with probability p, 0 ≤ p < 1.
pub fn quantile(p: f64, d1: f64, d2: f64) -> Result<f64, Undefined> {
    inverse(d1, d2, Tail::Lower(p))
}

/// The f that is exceeded with probability q, 0 < q ≤ 1.
pub fn upper_quantile(q: f64, d1: f64, d2: f64) -> Result<f64, Undefined> {
    inverse(d1, d2, Tail::Upper(q))
}
