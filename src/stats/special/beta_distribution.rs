//! The beta distribution.

use super::loader::{binomial_density, one_minus};
use super::{beta_lower, beta_upper, inverse_beta_lower, inverse_beta_upper};
use crate::quantity::Undefined;
use crate::stats::sum::{finite, Dd};

fn check(x: f64, a: f64, b: f64) -> Result<(), Undefined> {
    let good = |v: f64| v > 0.0 && v.is_finite();
    if good(a) && good(b) && !x.is_nan() {
        Ok(())
    } else {
        Err(Undefined::OutsideRange)
    }
}

/// The density at an end where the exponent is `shape` − 1; `other` is its
/// value for shape 1.
fn at_end(shape: f64, other: f64) -> Result<f64, Undefined> {
    match shape.total_cmp(&1.0) {
        core::cmp::Ordering::Less => Err(Undefined::NotFinite),
        core::cmp::Ordering::Equal => Ok(other),
        core::cmp::Ordering::Greater => Ok(0.0),
    }
}

/// x^(a−1) y^(b−1) / B(a, b) with x + y = 1, both above 0. The exponents of the
/// binomial density are chosen so that none falls below the density's own.
pub(super) fn inside(a: f64, b: f64, x: Dd, y: Dd) -> f64 {
    match (a > 1.0, b > 1.0) {
        (true, true) => binomial_density(a - 1.0, b - 1.0, x, y) * (a + b - 1.0),
        (true, false) => binomial_density(a - 1.0, b, x, y) * (b / y.value()),
        (false, true) => binomial_density(a, b - 1.0, x, y) * (a / x.value()),
        (false, false) => {
            binomial_density(a, b, x, y) * (a / x.value()) * (b / (a + b) / y.value())
        }
    }
}

/// The density x^(a−1) (1−x)^(b−1) / B(a, b).
///
/// # Domain
/// | case | result |
/// | --- | --- |
/// | a or b not above 0 | `OutsideRange` |
/// | x outside 0 to 1 | 0 |
/// | x = 0, a below 1; x = 1, b below 1 | `NotFinite` |
///
/// # Accuracy
/// At least 12.5 digits.
///
/// # References
/// Loader (2000), *Fast and accurate computation of binomial probabilities*.
///
/// # Example
/// ```
/// use county_lens::stats::special::beta_distribution;
/// // With a = 2 and b = 1 it is 2x.
/// assert!((beta_distribution::density(0.25, 2.0, 1.0).unwrap() - 0.5).abs() < 1e-15);
/// assert!(beta_distribution::density(0.25, 0.0, 1.0).is_err());
/// ```
pub fn density(x: f64, a: f64, b: f64) -> Result<f64, Undefined> {
    check(x, a, b)?;
    if !(0.0..=1.0).contains(&x) {
        return Ok(0.0);
    }
    if x <= 0.0 {
        return at_end(a, b);
    }
    if x >= 1.0 {
        return at_end(b, a);
    }
    finite(inside(a, b, Dd::of(x), one_minus(x)))
}

/// The probability of at most x.
///
/// # Domain
/// a and b above 0, otherwise `OutsideRange`; 0 below 0, 1 above 1.
///
/// # Accuracy
/// At least 12.5 digits, as [`beta_lower`].
pub fn cdf(x: f64, a: f64, b: f64) -> Result<f64, Undefined> {
    check(x, a, b)?;
    beta_lower(a, b, x.clamp(0.0, 1.0))
}

/// The probability of more than x, computed on its own; see [`cdf`].
pub fn sf(x: f64, a: f64, b: f64) -> Result<f64, Undefined> {
    check(x, a, b)?;
    beta_upper(a, b, x.clamp(0.0, 1.0))
}

/// The x that is not exceeded with probability p, 0 ≤ p ≤ 1.
pub fn quantile(p: f64, a: f64, b: f64) -> Result<f64, Undefined> {
    inverse_beta_lower(a, b, p)
}

/// The x that is exceeded with probability q, 0 ≤ q ≤ 1.
pub fn upper_quantile(q: f64, a: f64, b: f64) -> Result<f64, Undefined> {
    inverse_beta_upper(a, b, q)
}
