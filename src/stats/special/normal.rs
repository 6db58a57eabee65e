//! The standard normal distribution.

use super::solve::{root, Tail};
use crate::quantity::Undefined;
use crate::stats::sum::Dd;

/// √½ to 32 digits.
const SQRT_HALF: Dd = Dd {
    hi: core::f64::consts::FRAC_1_SQRT_2,
    lo: -4.833_646_656_726_457e-17,
};

/// The error function, 2/√π ∫₀^x e^(−t²) dt, computed by `libm`.
pub fn erf(x: f64) -> Result<f64, Undefined> {
    number(x).map(libm::erf)
}

/// The complementary error function, 1 − erf x, computed on its own.
pub fn erfc(x: f64) -> Result<f64, Undefined> {
    number(x).map(libm::erfc)
}

fn number(x: f64) -> Result<f64, Undefined> {
    if x.is_nan() {
        Err(Undefined::NotFinite)
    } else {
        Ok(x)
    }
}

/// The density e^(−x²/2)/√(2π).
///
/// # Accuracy
/// 15 digits down to the smallest normal double.
///
/// # Example
/// ```
/// use county_lens::stats::special::normal;
/// assert!((normal::density(0.0).unwrap() - 0.3989422804014327).abs() < 1e-16);
/// assert!(normal::density(f64::NAN).is_err());
/// ```
pub fn density(x: f64) -> Result<f64, Undefined> {
    number(x).map(|x| density_at(Dd::of(x)))
}

/// The density at an unrounded x.
pub(crate) fn density_at(x: Dd) -> f64 {
    if x.hi.abs() > 40.0 {
        return 0.0;
    }
    // e^(−x²/2) with the rounding of x² put back.
    let square = x.mul(x);
    libm::exp(-0.5 * square.hi) * (1.0 - 0.5 * square.lo) * 0.398_942_280_401_432_7
}

/// The probability of more than x.
///
/// # Definition
/// Q(x) = ½ erfc(x/√2), with the rounding of x/√2 put back: far out it would
/// cost three digits.
///
/// # Accuracy
/// 14 digits down to the smallest double.
///
/// # Example
/// ```
/// use county_lens::stats::special::normal;
/// assert!((normal::sf(1.959963984540054).unwrap() - 0.025).abs() < 1e-16);
/// assert!(normal::sf(f64::NAN).is_err());
/// ```
pub fn sf(x: f64) -> Result<f64, Undefined> {
    number(x).map(|x| sf_at(Dd::of(x)))
}

/// The probability of more than an unrounded x.
pub(crate) fn sf_at(x: Dd) -> f64 {
    if x.hi.abs() > 40.0 {
        return if x.hi > 0.0 { 0.0 } else { 1.0 };
    }
    let z = x.mul(SQRT_HALF);
    // erfc′ = −2/√π e^(−z²)
    let slope = core::f64::consts::FRAC_2_SQRT_PI * libm::exp(-z.hi * z.hi);
    0.5 * (libm::erfc(z.hi) - slope * z.lo)
}

/// The probability of at most x; see [`sf`].
pub fn cdf(x: f64) -> Result<f64, Undefined> {
    sf(-x)
}

/// The x that is not exceeded with probability p.
///
/// # Domain
/// 0 < p < 1, otherwise `OutsideRange`.
///
/// # Accuracy
/// 14 digits, near ½ relative to the distance from ½.
pub fn quantile(p: f64) -> Result<f64, Undefined> {
    upper_quantile(p).map(|x| -x)
}

/// The x that is exceeded with probability q; see [`quantile`].
pub fn upper_quantile(q: f64) -> Result<f64, Undefined> {
    if !(q > 0.0 && q < 1.0) {
        return Err(Undefined::OutsideRange);
    }
    // Exact, and keeps the digits near ½.
    let off = 0.5 - q;
    if off.abs() < 0.25 {
        return Ok(central(off));
    }
    let tail = if q < 0.5 { q } else { 1.0 - q };
    // A start good to two digits: Abramowitz & Stegun 26.2.22.
    let t = libm::sqrt(-2.0 * libm::log(tail));
    let start = t - (2.30753 + 0.27061 * t) / (1.0 + t * (0.99229 + 0.04481 * t));
    let x = root(start, &Tail::Upper(tail), &|x| {
        Ok((cdf(x)?, sf(x)?, density(x)?))
    })?;
    Ok(if q < 0.5 { x } else { -x })
}

/// The x with ½ erf(x/√2) = off, |off| < ¼, by Newton.
fn central(off: f64) -> f64 {
    let mut z = off * 1.772_453_850_905_516;
    for _ in 0..8 {
        let step = (0.5 * libm::erf(z) - off) * 1.772_453_850_905_516 * libm::exp(z * z);
        z -= step;
        if step.abs() <= 1e-17 * z.abs() {
            break;
        }
    }
    z * core::f64::consts::SQRT_2
}

/// The x with erf x = p.
///
/// # Domain
/// −1 < p < 1, otherwise `OutsideRange`.
///
/// # Accuracy
/// At least 12 digits.
///
/// # Example
/// ```
/// use county_lens::stats::special::{erf, inverse_erf};
/// let half = inverse_erf(0.5).unwrap();
/// assert!((erf(half).unwrap() - 0.5).abs() < 1e-15);
/// assert!(inverse_erf(1.0).is_err());
/// ```
pub fn inverse_erf(p: f64) -> Result<f64, Undefined> {
    if p.abs() <= 0.5 {
        return Ok(central(0.5 * p) * core::f64::consts::FRAC_1_SQRT_2);
    }
    // Exact, as |p| is at least a half.
    let x = inverse_erfc(1.0 - p.abs())?;
    Ok(if p > 0.0 { x } else { -x })
}

/// The x with erfc x = q, 0 < q < 2; see [`inverse_erf`].
pub fn inverse_erfc(q: f64) -> Result<f64, Undefined> {
    if !(q > 0.0 && q < 2.0) {
        return Err(Undefined::OutsideRange);
    }
    if q < 0.5 {
        // Half of the smallest double would be nothing, so the tail is not halved
        // below it.
        return upper_quantile((0.5 * q).max(f64::from_bits(1)))
            .map(|x| x * core::f64::consts::FRAC_1_SQRT_2);
    }
    if q > 1.5 {
        return inverse_erfc(2.0 - q).map(|x| -x);
    }
    inverse_erf(1.0 - q)
}
