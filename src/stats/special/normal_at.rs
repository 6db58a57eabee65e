//! The normal distribution of a mean and a standard deviation.

use super::normal::{density_at, sf_at, upper_quantile as standard_upper};
use crate::quantity::Undefined;
use crate::stats::sum::{finite, two_sum, Dd};

/// (x − mean)/sd, unrounded: far out a rounding of it would cost three digits.
fn standardised(x: f64, mean: f64, sd: f64) -> Result<Dd, Undefined> {
    let good = x.is_finite() && mean.is_finite() && sd > 0.0 && sd.is_finite();
    if !good {
        return Err(Undefined::OutsideRange);
    }
    let from_mean = two_sum(x, -mean);
    let rough = from_mean.hi / sd;
    // Where the parts of products would overflow or vanish the plain quotient
    // is certain to lie far in a tail, or at the middle.
    let plain = !(1e-280..1e280).contains(&sd) || !(1e-280..1e280).contains(&from_mean.hi.abs());
    if plain || rough.abs() > 40.0 {
        return Ok(Dd::of(rough));
    }
    Ok(from_mean.div(Dd::of(sd)))
}

/// The density.
///
/// # Domain
/// sd > 0 and finite numbers, otherwise `OutsideRange`.
///
/// # Example
/// ```
/// use county_lens::stats::special::normal_at;
/// assert!((normal_at::density(10.0, 10.0, 2.0).unwrap() - 0.19947114020071635).abs() < 1e-16);
/// assert!(normal_at::density(10.0, 10.0, 0.0).is_err());
/// ```
pub fn density(x: f64, mean: f64, sd: f64) -> Result<f64, Undefined> {
    finite(density_at(standardised(x, mean, sd)?) / sd)
}

/// The probability of at most x; see [`density`] for the domain.
///
/// # Accuracy
/// 14 digits in both tails.
pub fn cdf(x: f64, mean: f64, sd: f64) -> Result<f64, Undefined> {
    let z = standardised(x, mean, sd)?;
    Ok(sf_at(Dd {
        hi: -z.hi,
        lo: -z.lo,
    }))
}

/// The probability of more than x; see [`cdf`].
pub fn sf(x: f64, mean: f64, sd: f64) -> Result<f64, Undefined> {
    Ok(sf_at(standardised(x, mean, sd)?))
}

/// The x that is exceeded with probability q, 0 < q < 1.
pub fn upper_quantile(q: f64, mean: f64, sd: f64) -> Result<f64, Undefined> {
    standardised(mean, mean, sd)?;
    finite(mean + sd * standard_upper(q)?)
}

/// The x that is not exceeded with probability p, 0 < p < 1.
pub fn quantile(p: f64, mean: f64, sd: f64) -> Result<f64, Undefined> {
    standardised(mean, mean, sd)?;
    finite(mean - sd * standard_upper(p)?)
}
