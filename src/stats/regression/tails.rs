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

/// The logarithm of the beta function; by Stirling's series where one argument
/// is large, so that large logarithms need not cancel.
fn ln_beta(a: f64, b: f64) -> f64 {
    let (small, large) = (a.min(b), a.max(b));
    if large < 15.0 {
        return libm::lgamma(a) + libm::lgamma(b) - libm::lgamma(a + b);
    }
    let rest = |x: f64| {
        let s = 1.0 / (x * x);
        (1.0 / 12.0 - s * (1.0 / 360.0 - s * (1.0 / 1260.0 - s * (1.0 / 1680.0 - s / 1188.0)))) / x
    };
    let both = large + small;
    let ratio = (large - 0.5) * libm::log1p(small / large) + small * (libm::log(both) - 1.0);
    libm::lgamma(small) - (ratio + rest(both) - rest(large))
}

/// The regularised incomplete beta function, `y = 1 − x`.
fn beta_lower(a: f64, b: f64, x: f64, y: f64) -> Result<f64, Undefined> {
    if x <= 0.0 {
        return Ok(0.0);
    }
    if y <= 0.0 {
        return Ok(1.0);
    }
    // The logarithm of a number near one from what it lacks.
    let ln = |v: f64, lacks: f64| {
        if lacks < 0.5 {
            libm::log1p(-lacks)
        } else {
            libm::log(v)
        }
    };
    let front = libm::exp(a * ln(x, y) + b * ln(y, x) - ln_beta(a, b));
    if x < (a + 1.0) / (a + b + 2.0) {
        finite(front * fraction(a, b, x, y))
    } else {
        finite(1.0 - front * fraction(b, a, y, x))
    }
}

/// The continued fraction of DiDonato & Morris (1992, ACM TOMS 18, 360–373),
/// from what x lacks to one, so that nothing cancels; evaluated as Lentz does.
fn fraction(a: f64, b: f64, x: f64, y: f64) -> f64 {
    let near = |v: f64| if v.abs() < 1e-300 { 1e-300 } else { v };
    let lambda = (a + b) * y - b;
    let beta = |n: f64| {
        let own = n + n * (b - n) * x / (a + 2.0 * n - 1.0);
        own + (a + n) / (a + 2.0 * n + 1.0) * (lambda + 1.0 + n * (1.0 + y))
    };
    let first = a / (a + 1.0) * (lambda + 1.0);
    let mut c = near(first);
    let mut d = 0.0;
    let mut h = c;
    for n in 1..100_000 {
        let n = f64::from(n);
        let twice = a + 2.0 * n - 1.0;
        let alpha = (a + n - 1.0) * (a + b + n - 1.0) / twice * (n * (b - n) * x * x / twice);
        d = 1.0 / near(beta(n) + alpha * d);
        c = near(beta(n) + alpha / c);
        h *= d * c;
        if (d * c - 1.0).abs() < 1e-16 {
            break;
        }
    }
    1.0 / h
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tails_to_twelve_digits() {
        // mpmath's incomplete beta with 40 digits.
        let cases = [
            (2.0, 60000.0, 0.04550476317918473),
            (5.0, 1000000.0, 5.733997870890742e-07),
            (1.96, 10000000.0, 0.04999581802531419),
            (30.0, 12.0, 1.1773181907018948e-12),
            (0.01, 3.0, 0.992649111412852),
            (1e-05, 40.0, 0.9999920708615061),
            (8.0, 200000.0, 1.250776035686031e-15),
        ];
        for (t, df, p) in cases {
            let found = t_two_sided(t, df).unwrap();
            assert!((found / p - 1.0).abs() < 1e-12, "{t} {df}: {found:e}");
        }
    }
}
