//! The logarithm of the gamma function.

use crate::quantity::Undefined;
use crate::stats::sum::finite;

/// 1 − γ (Euler).
const ONE_MINUS_EULER: f64 = 0.422_784_335_098_467_13;

/// ζ(k) − 1 for k = 2 … 29.
const ZETA_MINUS_ONE: [f64; 28] = [
    0.644_934_066_848_226_4,
    0.202_056_903_159_594_3,
    0.082_323_233_711_138_19,
    0.036_927_755_143_369_93,
    0.017_343_061_984_449_14,
    0.008_349_277_381_922_827,
    0.004_077_356_197_944_34,
    0.002_008_392_826_082_214_4,
    0.000_994_575_127_818_085_3,
    0.000_494_188_604_119_464_6,
    0.000_246_086_553_308_048_3,
    0.000_122_713_347_578_489_1,
    0.000_061_248_135_058_704_8,
    0.000_030_588_236_307_020_5,
    0.000_015_282_259_408_651_9,
    0.000_007_637_197_637_899_8,
    0.000_003_817_293_264_999_8,
    0.000_001_908_212_716_553_9,
    0.000_000_953_962_033_872_8,
    0.000_000_476_932_986_787_8,
    0.000_000_238_450_502_727_7,
    0.000_000_119_219_925_965_3,
    0.000_000_059_608_189_051_3,
    0.000_000_029_803_503_514_7,
    0.000_000_014_901_554_828_4,
    0.000_000_007_450_711_789_8,
    0.000_000_003_725_334_024_8,
    0.000_000_001_862_659_723_5,
];

/// ln |Γ(x)|.
///
/// # Definition
/// Γ(x) = ∫₀^∞ t^(x−1) e^(−t) dt, continued to the left.
///
/// # Domain
/// | x | result |
/// | --- | --- |
/// | 0, −1, −2, … | `OutsideRange`: a pole |
/// | above about 1e305 | `NotFinite` |
///
/// # Accuracy
/// 15 digits for x > 0, also near the zeros at 1 and 2; the absolute error is
/// that small near the zeros on the negative axis.
///
/// # References
/// Abramowitz & Stegun (1972), 6.1; computed by `libm`.
///
/// # Example
/// ```
/// use county_lens::stats::special::ln_gamma;
/// assert!((ln_gamma(5.0).unwrap() - 24.0_f64.ln()).abs() < 1e-15 * 4.0);
/// assert!(ln_gamma(0.0).is_err());
/// ```
pub fn ln_gamma(x: f64) -> Result<f64, Undefined> {
    if x <= 0.0 && libm::floor(x).total_cmp(&x).is_eq() || x.is_nan() {
        return Err(Undefined::OutsideRange);
    }
    if x > 0.5 && x <= 1.5 {
        return Ok(ln_gamma_1p(x - 1.0));
    }
    finite(libm::lgamma(x))
}

/// ln Γ(1 + a), relatively accurate for small a; a > −1.
pub(super) fn ln_gamma_1p(a: f64) -> f64 {
    if a.abs() > 0.5 {
        return libm::lgamma(1.0 + a);
    }
    // −ln(1 + a) + a (1 − γ) + Σ (ζ(k) − 1) (−a)^k / k
    let mut total = 0.0;
    let mut k = 29.0;
    for zeta in ZETA_MINUS_ONE.iter().rev() {
        total = zeta / k - a * total;
        k -= 1.0;
    }
    a * (a * total) + (a * ONE_MINUS_EULER - libm::log1p(a))
}

/// ln Γ(b + a) − ln Γ(b), relatively accurate for small a; a ≥ 0, b > 0.
pub(super) fn ln_gamma_step(b: f64, a: f64) -> f64 {
    // Shifted up to where Stirling's error is a short series.
    let (mut b, mut shifted) = (b, 0.0);
    while b < 17.0 {
        shifted += libm::log1p(a / b);
        b += 1.0;
    }
    let error = super::loader::stirling_error;
    // ln Γ(x) = ln Γ(x + 1) − ln x, with Γ(x + 1) by Stirling.
    let step = (b - 0.5) * libm::log1p(a / b) + a * libm::log(b + a) - a;
    step + (error(b + a) - error(b)) - shifted
}
