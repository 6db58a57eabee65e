//! The F distribution.

use super::beta_distribution::inside;
use super::incomplete_beta::{inverse_logit, tails};
use super::solve::Tail;
use crate::quantity::Undefined;
use crate::stats::sum::{finite, two_product, Dd};

fn check(f: f64, d1: f64, d2: f64) -> Result<(), Undefined> {
    let good = |v: f64| v > 0.0 && v.is_finite();
    if good(d1) && good(d2) && !f.is_nan() {
        Ok(())
    } else {
        Err(Undefined::OutsideRange)
    }
}

/// x = d1 f / (d1 f + d2) and 1 − x; nothing where d1 f overflows.
fn point(f: f64, d1: f64, d2: f64) -> Option<(Dd, Dd)> {
    if f > FAR || d1 > FAR || d2 > FAR || d1 * f > FAR {
        return None;
    }
    let scaled = two_product(d1, f);
    let whole = scaled.add(Dd::of(d2));
    Some((scaled.div(whole), Dd::of(d2).div(whole)))
}

/// Beyond this, products cannot be kept unrounded.
const FAR: f64 = 1e290;

/// The upper tail where 1 − x is as good as d2/(d1 f): the beta function's
/// leading term.
fn far_tail(f: f64, d1: f64, d2: f64) -> f64 {
    let (a, b) = (0.5 * d1, 0.5 * d2);
    let log = b * (libm::log(d2) - libm::log(d1) - libm::log(f)) - libm::log(b);
    let beta = libm::lgamma(a) + libm::lgamma(b) - libm::lgamma(a + b);
    libm::exp(log - beta)
}

/// Lower and upper tail at f.
///
/// I_x(d1/2, d2/2) with x = d1 f / (d1 f + d2).
fn both(f: f64, d1: f64, d2: f64) -> Result<(f64, f64), Undefined> {
    check(f, d1, d2)?;
    if f <= 0.0 {
        return Ok((0.0, 1.0));
    }
    if f.is_infinite() {
        return Ok((1.0, 0.0));
    }
    let Some((x, y)) = point(f, d1, d2) else {
        let upper = finite(far_tail(f, d1, d2))?.min(1.0);
        return Ok((1.0 - upper, upper));
    };
    tails(0.5 * d1, 0.5 * d2, x, y)
}

/// The density.
///
/// # Definition
/// The derivative of I_x(d1/2, d2/2), x = d1 f/(d1 f + d2), in f.
///
/// # Domain
/// | case | result |
/// | --- | --- |
/// | degrees of freedom not above 0 | `OutsideRange` |
/// | f below 0 | 0 |
/// | f = 0, d1 below 2 | `NotFinite` |
///
/// # Accuracy
/// At least 12.5 digits.
///
/// # Example
/// ```
/// use county_lens::stats::special::f_distribution;
/// // With two and two degrees of freedom it is 1/(1 + f)².
/// assert!((f_distribution::density(1.0, 2.0, 2.0).unwrap() - 0.25).abs() < 1e-15);
/// assert!(f_distribution::density(0.0, 1.0, 2.0).is_err());
/// ```
pub fn density(f: f64, d1: f64, d2: f64) -> Result<f64, Undefined> {
    check(f, d1, d2)?;
    if f < 0.0 || f.is_infinite() {
        return Ok(0.0);
    }
    if f <= 0.0 {
        return match d1.total_cmp(&2.0) {
            core::cmp::Ordering::Less => Err(Undefined::NotFinite),
            core::cmp::Ordering::Equal => Ok(1.0),
            core::cmp::Ordering::Greater => Ok(0.0),
        };
    }
    let Some((x, y)) = point(f, d1, d2) else {
        return finite(far_tail(f, d1, d2) * (0.5 * d2) / f);
    };
    // dx/df = x y/f
    let (x1, y1) = (x.value(), y.value());
    finite(inside(0.5 * d1, 0.5 * d2, x, y) * (x1 / f) * y1)
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
