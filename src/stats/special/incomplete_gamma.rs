//! The regularised incomplete gamma functions, both tails, and their inverses.

use super::gamma::ln_gamma_1p;
use super::loader::poisson_density;
use super::solve::{root, Tail};
use crate::quantity::Undefined;
use crate::stats::sum::finite;

/// Most terms; enough for a up to about 1e10.
const MOST: u32 = 5_000_000;

/// P and Q together, each accurate where it is small.
fn tails(a: f64, x: f64) -> Result<(f64, f64), Undefined> {
    if !(a > 0.0 && x >= 0.0 && a.is_finite()) {
        return Err(Undefined::OutsideRange);
    }
    if x <= 0.0 {
        return Ok((0.0, 1.0));
    }
    if x.is_infinite() {
        return Ok((1.0, 0.0));
    }
    if a < 1.0 && x < 1.5 {
        return Ok(small(a, x));
    }
    if x < a {
        let lower = series(a, x)?;
        return Ok((lower, 1.0 - lower));
    }
    let upper = fraction(a, x)?;
    Ok((1.0 - upper, upper))
}

/// a < 1: P = x^a/Γ(1+a) (1 + a Σ (−x)^k/((a+k) k!)), and 1 − P without
/// cancellation.
fn small(a: f64, x: f64) -> (f64, f64) {
    let (mut power, mut total, mut k) = (1.0, 0.0, 1.0);
    loop {
        power *= -x / k;
        let term = power / (a + k);
        let next = total + term;
        if next.total_cmp(&total).is_eq() || k > 200.0 {
            break;
        }
        total = next;
        k += 1.0;
    }
    let front = a * libm::log(x) - ln_gamma_1p(a);
    let (front, less) = (libm::exp(front), libm::expm1(front));
    let lower = front * (1.0 + a * total);
    (lower, -less - front * a * total)
}

/// P by its series, x < a.
fn series(a: f64, x: f64) -> Result<f64, Undefined> {
    let (mut term, mut total, mut n) = (1.0, 1.0, a);
    for _ in 0..MOST {
        n += 1.0;
        term *= x / n;
        total += term;
        if term < total * 1e-17 {
            return finite(poisson_density(a, x) * total);
        }
    }
    Err(Undefined::NotConverged)
}

/// Q by Legendre's continued fraction (Lentz's method), x ≥ a.
fn fraction(a: f64, x: f64) -> Result<f64, Undefined> {
    let front = poisson_density(a, x) * a;
    if front <= 0.0 {
        return Ok(0.0);
    }
    let mut b = x + (1.0 - a);
    let (mut c, mut d) = (f64::MAX, 1.0 / b);
    let mut h = d;
    let mut i = 0.0;
    for _ in 0..MOST {
        i += 1.0;
        let an = i * (a - i);
        b += 2.0;
        d = 1.0 / nonzero(an * d + b);
        c = nonzero(b + an / c);
        let step = c * d;
        h *= step;
        if (step - 1.0).abs() < 2e-16 {
            return finite(front * h);
        }
    }
    Err(Undefined::NotConverged)
}

pub(super) fn nonzero(x: f64) -> f64 {
    if x.abs() < 1e-300 {
        1e-300
    } else {
        x
    }
}

/// The regularised lower incomplete gamma function P(a, x).
///
/// # Definition
/// P(a, x) = 1/Γ(a) ∫₀^x t^(a−1) e^(−t) dt: the probability that a gamma
/// variable of shape a is at most x.
///
/// # Domain
/// a > 0, x ≥ 0, otherwise `OutsideRange`. Above about a = 1e10 `NotConverged`.
///
/// # Accuracy
/// At least 12.5 digits against multiprecision vectors, both tails.
///
/// # References
/// Temme (1994), Probability in the Engineering and Informational Sciences 8,
/// 291–307; Loader (2000) for the front factor.
///
/// # Example
/// ```
/// use county_lens::stats::special::gamma_p;
/// // For a = 1 it is 1 − e^(−x).
/// assert!((gamma_p(1.0, 2.0).unwrap() - (1.0 - (-2.0_f64).exp())).abs() < 1e-15);
/// assert!(gamma_p(0.0, 2.0).is_err());
/// ```
pub fn gamma_p(a: f64, x: f64) -> Result<f64, Undefined> {
    Ok(tails(a, x)?.0)
}

/// The regularised upper incomplete gamma function Q(a, x) = 1 − P(a, x),
/// computed on its own: see [`gamma_p`].
pub fn gamma_q(a: f64, x: f64) -> Result<f64, Undefined> {
    Ok(tails(a, x)?.1)
}

/// Solves P = p or Q = q, whichever tail is the smaller.
fn inverse(a: f64, tail: Tail) -> Result<f64, Undefined> {
    if !(a > 0.0 && a.is_finite()) {
        return Err(Undefined::OutsideRange);
    }
    let tail = match tail.checked()? {
        Ok(tail) => tail,
        Err(at_start) => return Ok(if at_start { 0.0 } else { f64::INFINITY }),
    };
    // In t = ln x both logarithms of the tails are concave.
    let log = root(libm::log(a), &tail, &|t| {
        let x = libm::exp(t);
        let (lower, upper) = tails(a, x)?;
        Ok((lower, upper, poisson_density(a, x) * a))
    })?;
    Ok(libm::exp(log))
}

/// The x with P(a, x) = p.
///
/// # Domain
/// a > 0, 0 ≤ p ≤ 1 (`OutsideRange`); for p = 1 `NotFinite`.
///
/// # Accuracy
/// At least 12 digits where p determines that many.
pub fn inverse_gamma_p(a: f64, p: f64) -> Result<f64, Undefined> {
    finite(inverse(a, Tail::Lower(p))?)
}

/// The x with Q(a, x) = q; see [`inverse_gamma_p`].
pub fn inverse_gamma_q(a: f64, q: f64) -> Result<f64, Undefined> {
    finite(inverse(a, Tail::Upper(q))?)
}
