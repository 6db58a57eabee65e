//! The χ² distribution: a gamma distribution of shape df/2 and scale 2.

use super::{gamma_p, gamma_q, inverse_gamma_p, inverse_gamma_q};
use crate::quantity::Undefined;

/// The probability of at most x.
///
/// # Domain
/// df > 0 and x ≥ 0, otherwise `OutsideRange`.
///
/// # Example
/// ```
/// use county_lens::stats::special::chi_squared;
/// // With two degrees of freedom it is 1 − e^(−x/2).
/// assert!((chi_squared::sf(4.0, 2.0).unwrap() - (-2.0_f64).exp()).abs() < 1e-16);
/// assert!(chi_squared::sf(4.0, 0.0).is_err());
/// ```
pub fn cdf(x: f64, df: f64) -> Result<f64, Undefined> {
    gamma_p(0.5 * df, 0.5 * x)
}

/// The probability of more than x, computed on its own.
pub fn sf(x: f64, df: f64) -> Result<f64, Undefined> {
    gamma_q(0.5 * df, 0.5 * x)
}

/// The x that is not exceeded with probability p, 0 ≤ p < 1.
pub fn quantile(p: f64, df: f64) -> Result<f64, Undefined> {
    inverse_gamma_p(0.5 * df, p).map(|x| 2.0 * x)
}

/// The x that is exceeded with probability q, 0 < q ≤ 1.
pub fn upper_quantile(q: f64, df: f64) -> Result<f64, Undefined> {
    inverse_gamma_q(0.5 * df, q).map(|x| 2.0 * x)
}
