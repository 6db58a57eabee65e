//! Exact moments of decimals, and rounding for display.

use super::stopped;
use crate::quantity::{Decimal, Rational, Undefined};

/// Moments without any rounding on the way.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ExactMoments {
    /// How many.
    pub n: usize,
    /// Σx.
    pub sum: Rational,
    /// Σx/n.
    pub mean: Rational,
    /// Variance, divisor n − 1.
    pub variance: Result<Rational, Undefined>,
    /// Its root, rounded once.
    pub deviation: Result<f64, Undefined>,
    /// Lag-1 autocorrelation, rounded once; none for constant values.
    pub lag_one: Result<f64, Undefined>,
}

/// Sum, mean, variance and lag-1 autocorrelation of decimals, exactly.
///
/// # Definition
/// From the integers Σm and Σm² of the decimals brought to one scale:
/// s² = (n Σx² − (Σx)²)/(n (n − 1)). Doubles would lose what "10000000.2" says.
///
/// # Domain
/// Numbers too long for 128 bits: `DoesNotFit`; none: `TooFew`.
///
/// # Example
/// ```
/// use county_lens::quantity::Decimal;
/// use county_lens::stats::printed::exact_moments;
/// let x: Vec<Decimal> = ["10000000.2", "10000000.1", "10000000.3"].iter().map(|t| Decimal::parse(t).unwrap()).collect();
/// assert!((exact_moments(&x).unwrap().deviation.unwrap() - 0.1).abs() < 1e-17);
/// ```
pub fn exact_moments(values: &[Decimal]) -> Result<ExactMoments, Undefined> {
    let fits = |x: Option<i128>| x.ok_or(Undefined::DoesNotFit);
    if values.is_empty() {
        return Err(Undefined::TooFew);
    }
    let scale = values.iter().map(|d| d.scale()).max().unwrap_or(0);
    let mut whole = Vec::with_capacity(values.len());
    for d in values {
        let shift = 10_i128.checked_pow(u32::from(scale - d.scale()));
        whole.push(fits(shift.and_then(|s| d.mantissa().checked_mul(s)))?);
    }
    // About the first value, so that large common parts do not fill the bits.
    let first = whole.first().copied().unwrap_or(0);
    let n = fits(i128::try_from(values.len()).ok())?;
    let (mut sum, mut squares) = (0_i128, 0_i128);
    let mut shifted = Vec::with_capacity(whole.len());
    for m in &whole {
        let d = fits(m.checked_sub(first))?;
        shifted.push(d);
        sum = fits(sum.checked_add(d))?;
        squares = fits(d.checked_mul(d).and_then(|q| squares.checked_add(q)))?;
    }
    let unit = Decimal::new(1, scale).to_rational().map_err(stopped)?;
    let of = |m: i128, by: i128| Rational::new(m, by).and_then(|r| r.mul(unit));
    let total = fits(first.checked_mul(n).and_then(|f| f.checked_add(sum)))?;
    let spread = fits(
        n.checked_mul(squares)
            .and_then(|a| sum.checked_mul(sum).and_then(|b| a.checked_sub(b))),
    )?;
    let variance = if n < 2 {
        Err(Undefined::TooFew)
    } else {
        let by = fits(n.checked_mul(n - 1))?;
        of(spread, by).and_then(|v| v.mul(unit)).map_err(stopped)
    };
    Ok(ExactMoments {
        n: values.len(),
        sum: of(total, 1).map_err(stopped)?,
        mean: of(total, n).map_err(stopped)?,
        deviation: variance.map(|v| v.to_f64().sqrt()),
        variance,
        lag_one: lag(&shifted, n, sum, spread),
    })
}

/// Σ (xᵢ − x̄)(xᵢ₋₁ − x̄)/Σ (xᵢ − x̄)², times n² above and below.
fn lag(x: &[i128], n: i128, sum: i128, spread: i128) -> Result<f64, Undefined> {
    if spread == 0 {
        return Err(Undefined::Constant);
    }
    let fits = |x: Option<i128>| x.ok_or(Undefined::DoesNotFit);
    let mut total = 0_i128;
    for pair in x.windows(2) {
        let [a, b] = pair else { continue };
        let a = fits(n.checked_mul(*a).and_then(|a| a.checked_sub(sum)))?;
        let b = fits(n.checked_mul(*b).and_then(|b| b.checked_sub(sum)))?;
        total = fits(a.checked_mul(b).and_then(|p| total.checked_add(p)))?;
    }
    // Σ (n x − Σx)² is n times n Σx² − (Σx)².
    let below = fits(n.checked_mul(spread))?;
    Rational::new(total, below)
        .map(Rational::to_f64)
        .map_err(stopped)
}

/// A number as it is shown: rounded to so many decimals, halves away from zero,
/// from its exact value.
///
/// # Definition
/// The text's own decimal decides, not the double nearest to it: 1.005 to two
/// decimals is 1.01.
///
/// # Domain
/// No plain decimal: `Unreadable`; more than 30 decimals: `OutsideRange`.
///
/// # Example
/// ```
/// use county_lens::stats::printed::display_round;
/// assert_eq!(display_round("1.005", 2).unwrap(), "1.01");
/// assert!(display_round("1.0.5", 2).is_err());
/// ```
pub fn display_round(text: &str, decimals: u64) -> Result<String, Undefined> {
    let decimal = Decimal::parse(text.trim()).map_err(|_| Undefined::Unreadable)?;
    let scale = u8::try_from(decimals)
        .ok()
        .filter(|d| *d <= 30)
        .ok_or(Undefined::OutsideRange)?;
    let value = decimal.to_rational().map_err(stopped)?;
    value.round(scale).map(|d| d.to_string()).map_err(stopped)
}
