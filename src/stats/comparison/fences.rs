//! Fences of a box plot.

use super::quantile::{quantiles, QuantileType};
use crate::quantity::Undefined;
use crate::stats::sum::{at_least, finite};
use crate::stats::Caution;

/// Quartiles and the fences around them.
#[derive(Debug, Clone, PartialEq)]
pub struct Fences {
    /// The lower and the upper quartile.
    pub quartiles: (f64, f64),
    /// Half as far again as the box is wide, beyond it: 1.5 widths.
    pub inner: (f64, f64),
    /// Twice as far: 3 widths.
    pub outer: (f64, f64),
    /// For each value 0 within the inner fences, 1 beyond them, 2 beyond the outer
    /// ones.
    pub beyond: Vec<u8>,
    /// Warnings.
    pub cautions: Vec<Caution>,
}

/// Values far out: beyond Tukey's fences, 1.5 and 3 widths of the box away from it.
///
/// # Definition
/// With the quartiles Q₁ and Q₃ of type 7 and h = Q₃ − Q₁: inner fences Q₁ − 1.5 h
/// and Q₃ + 1.5 h, outer ones with 3 h. A value on a fence lies within. Tukey's own
/// hinges and other types of quartile move the fences a little.
///
/// # Units and shape
/// One list; all results in its unit.
///
/// # Domain
/// | input | result |
/// | --- | --- |
/// | fewer than four values | `TooFew` |
/// | a fence beyond 1.8e308 | `NotFinite` |
///
/// # Accuracy
/// As [`quantiles`], and a rounding or two.
///
/// # References
/// Tukey, J. W. (1977), Exploratory Data Analysis, Addison-Wesley, chapter 2.
///
/// # Example
/// ```
/// use county_lens::stats::comparison::tukey_fences;
/// // Quartiles 2 and 4, so that fences stand at −1 and 7, −4 and 10.
/// let f = tukey_fences(&[1.0, 2.0, 3.0, 4.0, 8.0]).unwrap();
/// assert_eq!((f.inner, f.outer), ((-1.0, 7.0), (-4.0, 10.0)));
/// assert_eq!(f.beyond, [0, 0, 0, 0, 1]);
/// assert!(tukey_fences(&[1.0, 2.0, 3.0]).is_err());
/// ```
pub fn tukey_fences(values: &[f64]) -> Result<Fences, Undefined> {
    at_least(values, 4)?;
    let seven = QuantileType::of(7).ok_or(Undefined::OutsideRange)?;
    let found = quantiles(values, &[0.25, 0.75], seven)?;
    let (low, high) = (found[0], found[1]);
    let around = |times: f64| -> Result<(f64, f64), Undefined> {
        let by = times * (high - low);
        Ok((finite(low - by)?, finite(high + by)?))
    };
    let (inner, outer) = (around(1.5)?, around(3.0)?);
    let beyond = |v: &f64, fences: (f64, f64)| u8::from(*v < fences.0 || *v > fences.1);
    let cautions = (values.len() < 10).then_some(Caution::FewUnits);
    Ok(Fences {
        quartiles: (low, high),
        inner,
        outer,
        beyond: values
            .iter()
            .map(|v| beyond(v, inner) + beyond(v, outer))
            .collect(),
        cautions: cautions.into_iter().collect(),
    })
}
