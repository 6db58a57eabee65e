//! Autocorrelation.

use crate::quantity::Undefined;
use crate::stats::sum::{at_least, finite, mean_dd, squares_about, sum_of};

/// Most products: a second or so of work.
const MOST: usize = 1_000_000_000;

/// How a series goes together with itself some steps earlier.
///
/// # Definition
/// r(k) = Σ(xₜ − m)(xₜ₋ₖ − m)/Σ(xₜ − m)², for k from 1 to `lags`; m is the mean of
/// the whole series, as NIST has it.
///
/// # Domain
/// | input | result |
/// | --- | --- |
/// | fewer values than lags and one | `TooFew` |
/// | a constant series | `Constant` |
/// | values times lags above 10⁹ | `TooLarge` |
///
/// # Accuracy
/// NIST's nine univariate sets to 14 digits, or what their doubles keep.
///
/// # References
/// Box, G. E. P. & Jenkins, G. M. (1976), Time Series Analysis: Forecasting and
/// Control, 28–32.
///
/// # Example
/// ```
/// use county_lens::stats::time::autocorrelation;
/// let r = autocorrelation(&[1.0, 2.0, 3.0, 4.0], 1).unwrap();
/// assert!((r[0] - 0.25).abs() < 1e-15);
/// assert!(autocorrelation(&[1.0, 1.0], 1).is_err());
/// ```
pub fn autocorrelation(values: &[f64], lags: usize) -> Result<Vec<f64>, Undefined> {
    at_least(values, lags.saturating_add(1).max(2))?;
    if values.len().saturating_mul(lags) > MOST {
        return Err(Undefined::TooLarge);
    }
    let mean = mean_dd(values);
    finite(mean.value())?;
    let squares = finite(squares_about(values, mean))?;
    if squares <= 0.0 {
        return Err(Undefined::Constant);
    }
    let deviation = |i: usize| (values[i] - mean.hi) - mean.lo;
    (1..=lags)
        .map(|lag| {
            let products = sum_of(values.len() - lag, |i| deviation(i + lag) * deviation(i));
            finite(products.value() / squares)
        })
        .collect()
}
