//! The gamma distribution.

use super::loader::poisson_density;
use super::{gamma_p, gamma_q, inverse_gamma_p, inverse_gamma_q};
use crate::quantity::Undefined;
use crate::stats::sum::finite;

/// x in units of the scale, at least zero.
fn scaled(x: f64, shape: f64, scale: f64) -> Result<f64, Undefined> {
    let good = |v: f64| v > 0.0 && v.is_finite();
    if x.is_nan() || !good(shape) || !good(scale) {
        return Err(Undefined::OutsideRange);
    }
    Ok(x.max(0.0) / scale)
}

/// The density x^(shape−1) e^(−x/scale) / (Γ(shape) scale^shape).
///
/// # Domain
/// | case | result |
/// | --- | --- |
/// | shape or scale not above 0 | `OutsideRange` |
/// | x below 0 | 0 |
/// | x = 0, shape below 1 | `NotFinite` |
///
/// # Accuracy
/// At least 12.5 digits.
///
/// # References
/// Loader (2000), *Fast and accurate computation of binomial probabilities*.
///
/// # Example
/// ```
/// use county_lens::stats::special::gamma_distribution;
/// // Of shape 1 it is the exponential distribution.
/// let density = gamma_distribution::density(3.0, 1.0, 2.0).unwrap();
/// assert!((density - 0.5 * (-1.5_f64).exp()).abs() < 1e-16);
/// assert!(gamma_distribution::density(0.0, 0.5, 2.0).is_err());
/// ```
pub fn density(x: f64, shape: f64, scale: f64) -> Result<f64, Undefined> {
    let at = scaled(x, shape, scale)?;
    if x < 0.0 || at.is_infinite() {
        return Ok(0.0);
    }
    let unit = if at <= 0.0 {
        match shape.total_cmp(&1.0) {
            core::cmp::Ordering::Less => f64::INFINITY,
            core::cmp::Ordering::Equal => 1.0,
            core::cmp::Ordering::Greater => 0.0,
        }
    } else if shape > 1.0 {
        poisson_density(shape - 1.0, at)
    } else {
        poisson_density(shape, at) * (shape / at)
    };
    finite(unit / scale)
}

/// The probability of at most x.
///
/// # Domain
/// shape and scale above 0, otherwise `OutsideRange`; x below 0 gives 0.
///
/// # Accuracy
/// At least 12.5 digits, as [`gamma_p`].
pub fn cdf(x: f64, shape: f64, scale: f64) -> Result<f64, Undefined> {
    gamma_p(shape, scaled(x, shape, scale)?)
}

/// The probability of more than x, computed on its own; see [`cdf`].
pub fn sf(x: f64, shape: f64, scale: f64) -> Result<f64, Undefined> {
    gamma_q(shape, scaled(x, shape, scale)?)
}

/// The x that is not exceeded with probability p, 0 ≤ p < 1.
pub fn quantile(p: f64, shape: f64, scale: f64) -> Result<f64, Undefined> {
    scaled(0.0, shape, scale)?;
    finite(inverse_gamma_p(shape, p)? * scale)
}

/// The x that is exceeded with probability q, 0 < q ≤ 1.
pub fn upper_quantile(q: f64, shape: f64, scale: f64) -> Result<f64, Undefined> {
    scaled(0.0, shape, scale)?;
    finite(inverse_gamma_q(shape, q)? * scale)
}
