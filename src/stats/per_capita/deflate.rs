//! Real terms.

use crate::quantity::Undefined;
use crate::stats::sum::{all_finite, finite, same_length};

/// How a price index is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IndexKind {
    /// Every year against one base.
    Fixed,
    /// Every year against the year before, such as 102.1.
    PreviousYear,
}

/// An index of the previous year chained to one base: the first value is the base.
///
/// # Definition
/// C₁ = 100, Cₜ = Cₜ₋₁ · Iₜ/100. The first printed value links to a year that is
/// not there and is left out.
///
/// # Domain
/// An index of zero or below: `NotPositive`.
///
/// # Example
/// ```
/// use county_lens::stats::per_capita::chain;
/// let chained = chain(&[103.0, 102.0, 105.0]).unwrap();
/// assert!((chained[2] - 107.1).abs() < 1e-12);
/// assert!(chain(&[100.0, 0.0]).is_err());
/// ```
pub fn chain(previous_year: &[f64]) -> Result<Vec<f64>, Undefined> {
    all_finite(previous_year)?;
    if previous_year.iter().any(|i| *i <= 0.0) {
        return Err(Undefined::NotPositive);
    }
    let mut level = 100.0;
    let mut out = Vec::with_capacity(previous_year.len());
    for (t, index) in previous_year.iter().enumerate() {
        if t > 0 {
            level = finite(level * (index / 100.0))?;
        }
        out.push(level);
    }
    Ok(out)
}

/// Nominal values in the prices of a base year.
///
/// # Definition
/// Vₜ · I_b/Iₜ. An index against the previous year is chained first ([`chain`]).
///
/// # Units and shape
/// One index value a nominal value; `base` is the place of the base year.
///
/// # Domain
/// An index of zero or below: `NotPositive`; a base outside the list: `OutsideRange`.
///
/// # Accuracy
/// 15 digits.
///
/// # References
/// ILO, IMF, OECD, UNECE, Eurostat & World Bank (2004), Consumer Price Index Manual.
///
/// # Example
/// ```
/// use county_lens::stats::per_capita::{deflate, IndexKind};
/// let real = deflate(&[100.0, 110.0], &[100.0, 104.0], 0, IndexKind::Fixed).unwrap();
/// assert!((real[1] - 110.0 / 1.04).abs() < 1e-12);
/// assert!(deflate(&[1.0], &[100.0], 1, IndexKind::Fixed).is_err());
/// ```
pub fn deflate(
    values: &[f64],
    index: &[f64],
    base: usize,
    kind: IndexKind,
) -> Result<Vec<f64>, Undefined> {
    same_length(values.len(), index.len())?;
    all_finite(values)?;
    all_finite(index)?;
    let level = match kind {
        IndexKind::Fixed if index.iter().any(|i| *i <= 0.0) => return Err(Undefined::NotPositive),
        IndexKind::Fixed => index.to_vec(),
        IndexKind::PreviousYear => chain(index)?,
    };
    let at = *level.get(base).ok_or(Undefined::OutsideRange)?;
    let pairs = values.iter().zip(&level);
    pairs.map(|(v, i)| finite(v * (at / i))).collect()
}
