//! The binomial distribution.

use super::super::incomplete_beta::{beta_lower, beta_upper};
use super::super::loader::{binomial_density, one_minus};
use super::super::solve::Tail;
use super::{near, number, smallest};
use crate::quantity::Undefined;
use crate::stats::sum::Dd;

fn check(n: u64, p: f64) -> Result<(), Undefined> {
    if (0.0..=1.0).contains(&p) && n <= super::MOST {
        Ok(())
    } else {
        Err(Undefined::OutsideRange)
    }
}

/// The probability of exactly k of n.
///
/// # Domain
/// 0 ≤ p ≤ 1 and n ≤ 2⁵³, otherwise `OutsideRange`; k above n gives 0.
///
/// # Example
/// ```
/// use county_lens::stats::special::binomial;
/// assert!((binomial::pmf(1, 2, 0.5).unwrap() - 0.5).abs() < 1e-16);
/// assert!(binomial::pmf(1, 2, 1.5).is_err());
/// ```
pub fn pmf(k: u64, n: u64, p: f64) -> Result<f64, Undefined> {
    check(n, p)?;
    if k > n {
        return Ok(0.0);
    }
    let (successes, failures) = (number(k), number(n - k));
    if p <= 0.0 || p >= 1.0 {
        let sure = if p <= 0.0 { 0 } else { n };
        return Ok(if k == sure { 1.0 } else { 0.0 });
    }
    if k == 0 {
        return Ok(libm::exp(failures * libm::log1p(-p)));
    }
    if k == n {
        return Ok(libm::exp(successes * libm::log(p)));
    }
    Ok(binomial_density(
        successes,
        failures,
        Dd::of(p),
        one_minus(p),
    ))
}

/// The probability of at most k.
pub fn cdf(k: u64, n: u64, p: f64) -> Result<f64, Undefined> {
    check(n, p)?;
    if k >= n {
        return Ok(1.0);
    }
    beta_upper(number(k) + 1.0, number(n - k), p)
}

/// The probability of more than k.
pub fn sf(k: u64, n: u64, p: f64) -> Result<f64, Undefined> {
    check(n, p)?;
    if k >= n {
        return Ok(0.0);
    }
    beta_lower(number(k) + 1.0, number(n - k), p)
}

fn inverse(n: u64, p: f64, tail: Tail) -> Result<u64, Undefined> {
    check(n, p)?;
    let (Tail::Lower(given) | Tail::Upper(given)) = tail;
    if !(0.0..=1.0).contains(&given) {
        return Err(Undefined::OutsideRange);
    }
    smallest(near(number(n) * p), n, tail, &|k| {
        Ok((cdf(k, n, p)?, sf(k, n, p)?))
    })
}

/// The smallest k that is not exceeded with probability `lower` at least.
///
/// # Definition
/// min {k : P(X ≤ k) ≥ lower (1 − 64 ε)}, so that the probability of "at most
/// k", computed, gives k back.
///
/// # Domain
/// 0 ≤ lower ≤ 1, otherwise `OutsideRange`.
///
/// # Example
/// ```
/// use county_lens::stats::special::binomial;
/// assert_eq!(binomial::quantile(0.75, 2, 0.5), Ok(1));
/// assert!(binomial::quantile(1.5, 2, 0.5).is_err());
/// ```
pub fn quantile(lower: f64, n: u64, p: f64) -> Result<u64, Undefined> {
    inverse(n, p, Tail::Lower(lower))
}

/// The smallest k that is exceeded with probability `upper` at most; see
/// [`quantile`].
pub fn upper_quantile(upper: f64, n: u64, p: f64) -> Result<u64, Undefined> {
    inverse(n, p, Tail::Upper(upper))
}
