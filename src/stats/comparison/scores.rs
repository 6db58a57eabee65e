//! Standard scores, plain and robust.

use super::middle;
use crate::quantity::Undefined;
use crate::stats::order::sorted;
use crate::stats::sum::{at_least, count, finite, mean_dd, squares_about};
use crate::stats::Caution;

/// Standard scores of every value.
#[derive(Debug, Clone, PartialEq)]
pub struct Scores {
    /// (x − mean)/s.
    pub z: Vec<Result<f64, Undefined>>,
    /// 0.6745 (x − median)/MAD.
    pub robust: Vec<Result<f64, Undefined>>,
    /// Mean.
    pub mean: f64,
    /// Standard deviation, divisor n − 1.
    pub deviation: f64,
    /// Median.
    pub median: f64,
    /// Median absolute deviation from the median, unscaled.
    pub mad: f64,
    /// The largest |z| that so many values can have: (n − 1)/√n.
    pub largest: f64,
    /// Warnings.
    pub cautions: Vec<Caution>,
}

/// Φ⁻¹(¾).
const THREE_QUARTERS: f64 = 0.674_489_750_196_081_7;

/// Standard scores by mean and standard deviation, and by median and MAD.
///
/// # Definition
/// z = (x − x̄)/s with divisor n − 1; robust z = Φ⁻¹(¾)(x − med)/MAD. No |z| can
/// exceed (n − 1)/√n: with five values 1.79, so that two is out of reach.
///
/// # Domain
/// Fewer than two: `TooFew`; all equal: no z (`Constant`); half of them equal: MAD
/// is zero and no robust z (`Constant`).
///
/// # References
/// Iglewicz, B. & Hoaglin, D. C. (1993), How to Detect and Handle Outliers, ASQC;
/// Shiffler, R. E. (1988), The American Statistician 42(1), 79–80 (the bound).
///
/// # Example
/// ```
/// use county_lens::stats::comparison::z_scores;
/// let s = z_scores(&[1.0, 2.0, 3.0, 4.0, 100.0]).unwrap();
/// assert!(s.z[4].unwrap() < s.largest && s.robust[4].unwrap() > 60.0);
/// assert!(z_scores(&[1.0]).is_err());
/// ```
pub fn z_scores(values: &[f64]) -> Result<Scores, Undefined> {
    at_least(values, 2)?;
    let n = values.len();
    let mean = mean_dd(values);
    let deviation = finite((squares_about(values, mean) / count(n - 1)).sqrt())?;
    let median = finite(middle(&sorted(values)))?;
    let distances: Vec<f64> = values.iter().map(|v| (v - median).abs()).collect();
    let mad = finite(middle(&sorted(&distances)))?;
    let over = |distance: f64, by: f64| {
        if by > 0.0 {
            finite(distance / by)
        } else {
            Err(Undefined::Constant)
        }
    };
    let z = values
        .iter()
        .map(|v| over((v - mean.hi) - mean.lo, deviation));
    let robust = values
        .iter()
        .map(|v| over(THREE_QUARTERS * (v - median), mad));
    let largest = count(n - 1) / count(n).sqrt();
    let mut cautions = Vec::new();
    if largest < 3.0 {
        cautions.push(Caution::BoundedZ);
    }
    if n < 10 {
        cautions.push(Caution::FewUnits);
    }
    Ok(Scores {
        z: z.collect(),
        robust: robust.collect(),
        mean: finite(mean.value())?,
        deviation,
        median,
        mad,
        largest,
        cautions,
    })
}
