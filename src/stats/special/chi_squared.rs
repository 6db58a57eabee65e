//! The χ² distribution: a gamma distribution of shape df/2 and scale 2.

use super::gamma_distribution;
use crate::quantity::Undefined;

/// The density.
///
/// # Domain
/// df > 0, otherwise `OutsideRange`; x below 0 gives 0; at 0 below two degrees
/// of freedom `NotFinite`.
///
/// # Example
/// ```
/// use county_lens::stats::special::chi_squared;
/// // With two degrees of freedom it is ½ e^(−x/2).
/// assert!((chi_squared::density(4.0, 2.0).unwrap() - 0.5 * (-2.0_f64).exp()).abs() < 1e-16);
/// assert!(chi_squared::density(0.0, 1.0).is_err());
/// ```
pub fn density(x: f64, df: f64) -> Result<f64, Undefined> {
    gamma_distribution::density(x, 0.5 * df, 2.0)
}

/// The probability of at most x.
///
/// # Domain
/// df > 0, otherwise `OutsideRange`; x below 0 gives 0.
///
/// # Example
/// ```
/// use county_lens::stats::special::chi_squared;
/// // With two degrees of freedom it is 1 − e^(−x/2).
/// assert!((chi_squared::sf(4.0, 2.0).unwrap() - (-2.0_f64).exp()).abs() < 1e-16);
/// assert!(chi_squared::sf(4.0, 0.0).is_err());
/// ```
pub fn cdf(x: f64, df: f64) -> Result<f64, Undefined> {
    gamma_distribution::cdf(x, 0.5 * df, 2.0)
}

/// The probability of more than x, computed on its own.
pub fn sf(x: f64, df: f64) -> Result<f64, Undefined> {
    gamma_distribution::sf(x, 0.5 * df, 2.0)
}

/// The x that is not exceeded with probability p, 0 ≤ p < 1.
pub fn quantile(p: f64, df: f64) -> Result<f64, Undefined> {
    gamma_distribution::quantile(p, 0.5 * df, 2.0)
}

/// The x that is exceeded with probability q, 0 < q ≤ 1.
pub fn upper_quantile(q: f64, df: f64) -> Result<f64, Undefined> {
    gamma_distribution::upper_quantile(q, 0.5 * df, 2.0)
}
