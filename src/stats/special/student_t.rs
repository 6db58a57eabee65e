//! Student's t distribution.

use super::gamma::ln_gamma_step;
use super::incomplete_beta::{front, inverse_logit, tails};
use super::loader::square;
use super::solve::Tail;
use crate::quantity::Undefined;
use crate::stats::sum::{finite, Dd};

fn degrees(df: f64) -> Result<(), Undefined> {
    if df > 0.0 && df.is_finite() {
        Ok(())
    } else {
        Err(Undefined::OutsideRange)
    }
}

/// The density Γ((df+1)/2) / (√(π df) Γ(df/2)) (1 + t²/df)^(−(df+1)/2).
///
/// # Domain
/// df > 0 (`OutsideRange`); 0 at an infinite t.
///
/// # Accuracy
/// At least 12.5 digits.
///
/// # Example
/// ```
/// use county_lens::stats::special::student_t;
/// // With one degree of freedom it is 1/(π (1 + t²)).
/// let at_one = student_t::density(1.0, 1.0).unwrap();
/// assert!((at_one - 0.5 / std::f64::consts::PI).abs() < 1e-16);
/// assert!(student_t::density(1.0, -1.0).is_err());
/// ```
pub fn density(t: f64, df: f64) -> Result<f64, Undefined> {
    degrees(df)?;
    if t.is_nan() {
        return Err(Undefined::NotFinite);
    }
    let t = t.abs();
    if t > FAR {
        // The tail's leading term is a power of t.
        return Ok(far_tail(t, df) * (0.5 * df) / t);
    }
    let small = t * t / df;
    if small < 1e-4 {
        let at_zero = ln_gamma_step(0.5 * df, 0.5);
        let less = 0.5 * (df + 1.0) * libm::log1p(small);
        return Ok(libm::exp(at_zero - less) / libm::sqrt(core::f64::consts::PI * df));
    }
    let whole = square(t).add(Dd::of(df));
    let (x, y) = (Dd::of(df).div(whole), square(t).div(whole));
    Ok(front(0.5 * df, 0.5, x, y) / t)
}

/// Beyond this t² swamps any degrees of freedom that matter, and its square
/// would soon overflow.
const FAR: f64 = 1e75;

/// The probability that |T| is at least t, far out: x is as good as df/t², the
/// beta function its leading term.
fn far_tail(t: f64, df: f64) -> f64 {
    let half = 0.5 * df;
    let log = half * (libm::log(df) - 2.0 * libm::log(t)) - libm::log(half);
    let beta = libm::lgamma(half) + 0.572_364_942_924_700_1 - libm::lgamma(half + 0.5);
    libm::exp(log - beta)
}

/// The probability that |T| is at least |t|.
///
/// # Definition
/// I_x(df/2, ½) with x = df/(df + t²); df need not be whole.
///
/// # Domain
/// df > 0 (`OutsideRange`); t may be infinite.
///
/// # Accuracy
/// At least 12.5 digits.
///
/// # Example
/// ```
/// use county_lens::stats::special::student_t;
/// // With one degree of freedom |T| exceeds 1 half of the time.
/// assert!((student_t::two_sided(1.0, 1.0).unwrap() - 0.5).abs() < 1e-15);
/// assert!(student_t::two_sided(1.0, 0.0).is_err());
/// ```
pub fn two_sided(t: f64, df: f64) -> Result<f64, Undefined> {
    degrees(df)?;
    if t.is_nan() {
        return Err(Undefined::NotFinite);
    }
    let t = t.abs();
    if t > FAR {
        return Ok(far_tail(t, df));
    }
    let whole = square(t).add(Dd::of(df));
    let (x, y) = (Dd::of(df).div(whole), square(t).div(whole));
    Ok(tails(0.5 * df, 0.5, x, y)?.0)
}

/// The probability of more than t; see [`two_sided`].
pub fn sf(t: f64, df: f64) -> Result<f64, Undefined> {
    let half = 0.5 * two_sided(t, df)?;
    Ok(if t > 0.0 { half } else { 1.0 - half })
}

/// The probability of at most t; see [`two_sided`].
pub fn cdf(t: f64, df: f64) -> Result<f64, Undefined> {
    sf(-t, df)
}

/// The t that is exceeded with probability q.
///
/// # Domain
/// df > 0 and 0 < q < 1, otherwise `OutsideRange`.
///
/// # Accuracy
/// At least 12 digits where q determines that many.
pub fn upper_quantile(q: f64, df: f64) -> Result<f64, Undefined> {
    degrees(df)?;
    if !(q > 0.0 && q < 1.0) {
        return Err(Undefined::OutsideRange);
    }
    let tail = if q < 0.5 { q } else { 1.0 - q };
    let both = 2.0 * tail;
    let given = if both > 0.5 {
        // Exact, and keeps the digits near the middle.
        Tail::Upper(2.0 * (0.5 - tail))
    } else {
        Tail::Lower(both)
    };
    if both >= 1.0 {
        return Ok(0.0);
    }
    // t² = df (1 − x)/x
    let logit = inverse_logit(0.5 * df, 0.5, given)?;
    let t = finite(libm::sqrt(df) * libm::exp(-0.5 * logit))?;
    Ok(if q < 0.5 { t } else { -t })
}

/// The t that is not exceeded with probability p; see [`upper_quantile`].
pub fn quantile(p: f64, df: f64) -> Result<f64, Undefined> {
    upper_quantile(p, df).map(|t| -t)
}
