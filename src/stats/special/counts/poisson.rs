//! The Poisson distribution.

use super::super::incomplete_gamma::{gamma_p, gamma_q};
use super::super::loader::poisson_density;
use super::super::solve::Tail;
use super::{near, number, smallest};
use crate::quantity::Undefined;

fn check(k: u64, mu: f64) -> Result<(), Undefined> {
    if mu >= 0.0 && mu.is_finite() && k <= super::MOST {
        Ok(())
    } else {
        Err(Undefined::OutsideRange)
    }
}

/// The probability of exactly k at mean `mu`.
///
/// # Domain
/// mu ≥ 0, otherwise `OutsideRange`.
///
/// # Example
/// ```
/// use county_lens::stats::special::poisson;
/// assert!((poisson::pmf(0, 2.0).unwrap() - (-2.0_f64).exp()).abs() < 1e-16);
/// assert!(poisson::pmf(0, -2.0).is_err());
/// ```
pub fn pmf(k: u64, mu: f64) -> Result<f64, Undefined> {
    check(k, mu)?;
    if mu <= 0.0 {
        return Ok(if k == 0 { 1.0 } else { 0.0 });
    }
    if k == 0 {
        return Ok(libm::exp(-mu));
    }
    Ok(poisson_density(number(k), mu))
}

/// The probability of at most k.
pub fn cdf(k: u64, mu: f64) -> Result<f64, Undefined> {
    check(k, mu)?;
    gamma_q(number(k) + 1.0, mu)
}

/// The probability of more than k.
pub fn sf(k: u64, mu: f64) -> Result<f64, Undefined> {
    check(k, mu)?;
    gamma_p(number(k) + 1.0, mu)
}

fn inverse(mu: f64, tail: Tail) -> Result<u64, Undefined> {
    check(0, mu)?;
    let (given, without_end) = match tail {
        Tail::Lower(p) => (p, p >= 1.0),
        Tail::Upper(q) => (q, q <= 0.0),
    };
    if !(0.0..=1.0).contains(&given) {
        return Err(Undefined::OutsideRange);
    }
    if without_end && mu > 0.0 {
        return Err(Undefined::Unbounded);
    }
    smallest(near(mu), super::MOST, tail, &|k| {
        Ok((cdf(k, mu)?, sf(k, mu)?))
    })
}

/// The smallest k that is not exceeded with probability `lower` at least.
///
/// # Definition
/// min {k : P(X ≤ k) ≥ lower (1 − 64 ε)}, so that the probability of "at most
/// k", computed, gives k back.
///
/// # Domain
/// | lower | result |
/// | --- | --- |
/// | outside 0 to 1 | `OutsideRange` |
/// | 1, mu above 0 | `Unbounded` |
///
/// # Example
/// ```
/// use county_lens::stats::special::poisson;
/// assert_eq!(poisson::quantile(0.5, 0.5), Ok(0));
/// assert!(poisson::quantile(1.0, 0.5).is_err());
/// ```
pub fn quantile(lower: f64, mu: f64) -> Result<u64, Undefined> {
    inverse(mu, Tail::Lower(lower))
}

/// The smallest k that is exceeded with probability `upper` at most; see
/// [`quantile`].
pub fn upper_quantile(upper: f64, mu: f64) -> Result<u64, Undefined> {
    inverse(mu, Tail::Upper(upper))
}
