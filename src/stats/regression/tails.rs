//! Tails of distributions, as the regressions ask for them.
//!
//! A stand-in until the special functions are there: then each of these becomes
//! a call of theirs.

use crate::quantity::Undefined;
use crate::stats::sum::finite;

/// Two-sided p-value of a t statistic.
pub(crate) fn t_two_sided(t: f64, df: f64) -> Result<f64, Undefined> {
    let square = t * t;
    if square.is_infinite() {
        return Ok(0.0);
    }
    beta_lower(0.5 * df, 0.5, df / (df + square), square / (df + square))
}

/// The t that is exceeded on both sides together with probability `1 − level`.
pub(crate) fn t_critical(level: f64, df: f64) -> Result<f64, Undefined> {
    critical(1.0 - level, |t| t_two_sided(t, df))
}

/// Upper tail of F.
pub(crate) fn f_upper(f: f64, df1: f64, df2: f64) -> Result<f64, Undefined> {
    let scaled = df1 * f;
    if scaled.is_infinite() {
        return Ok(0.0);
    }
    beta_lower(
        0.5 * df2,
        0.5 * df1,
        df2 / (df2 + scaled),
        scaled / (df2 + scaled),
    )
}

/// Upper tail of χ².
pub(crate) fn chi_squared_upper(x: f64, df: f64) -> Result<f64, Undefined> {
    let (a, x) = (0.5 * df, 0.5 * x);
    let front = libm::exp(a * libm::log(x) - x - libm::lgamma(a));
    if x <= 0.0 {
        return Ok(1.0);
    }
    if x < a + 1.0 {
        let (mut term, mut total, mut n) = (1.0 / a, 1.0 / a, a);
        while term > total * 1e-17 {
            n += 1.0;
            term *= x / n;
            total += term;
        }
        return finite(1.0 - front * total);
    }
    let mut b = x + 1.0 - a;
    let (mut c, mut d) = (1e300, 1.0 / b);
    let mut h = d;
    for i in 1..10_000 {
        let i = f64::from(i);
        let an = -i * (i - a);
        b += 2.0;
        d = 1.0 / (an * d + b);
        c = b + an / c;
        h *= c * d;
        if (c * d - 1.0).abs() < 1e-16 {
            break;
        }
    }
    finite(front * h)
}

/// The z that is exceeded on both sides together with probability `1 − level`.
pub(crate) fn normal_critical(level: f64) -> Result<f64, Undefined> {
    critical(1.0 - level, |z| {
        Ok(libm::erfc(z / core::f64::consts::SQRT_2))
    })
}

/// Where a falling tail reaches `p`.
fn critical(p: f64, tail: impl Fn(f64) -> Result<f64, Undefined>) -> Result<f64, Undefined> {
    let (mut low, mut high) = (0.0, 1.0);
    while tail(high)? > p {
        high *= 2.0;
        if high > 1e300 {
            return Err(Undefined::NotFinite);
        }
    }
    for _ in 0..200 {
        let middle = 0.5 * (low + high);
        if middle <= low || middle >= high {
            break;
        }
        if tail(middle)? > p {
            low = middle;
        } else {
            high = middle;
        }
    }
    Ok(high)
}

/// The regularised incomplete beta function, `y = 1 − x`.
fn beta_lower(a: f64, b: f64, x: f64, y: f64) -> Result<f64, Undefined> {
    if x <= 0.0 {
        return Ok(0.0);
    }
    if y <= 0.0 {
        return Ok(1.0);
    }
    let ln_beta = libm::lgamma(a) + libm::lgamma(b) - libm::lgamma(a + b);
    let front = libm::exp(a * libm::log(x) + b * libm::log(y) - ln_beta);
    if x < (a + 1.0) / (a + b + 2.0) {
        finite(front * fraction(a, b, x) / a)
    } else {
        finite(1.0 - front * fraction(b, a, y) / b)
    }
}

/// Lentz's evaluation of the continued fraction.
fn fraction(a: f64, b: f64, x: f64) -> f64 {
    let near = |v: f64| if v.abs() < 1e-300 { 1e-300 } else { v };
    let mut c = 1.0;
    let mut d = 1.0 / near(1.0 - (a + b) * x / (a + 1.0));
    let mut h = d;
    for m in 1..100_000 {
        let m = f64::from(m);
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        d = 1.0 / near(1.0 + even * d);
        c = near(1.0 + even / c);
        h *= d * c;
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        d = 1.0 / near(1.0 + odd * d);
        c = near(1.0 + odd / c);
        h *= d * c;
        if (d * c - 1.0).abs() < 1e-16 {
            break;
        }
    }
    h
}
