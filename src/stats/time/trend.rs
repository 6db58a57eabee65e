//! Mann and Kendall's test of a trend, with Sen's slope.

use crate::quantity::Undefined;
use crate::stats::correlation::kendall;
use crate::stats::regression::{theil_sen, Intercept, MedianLine};
use crate::stats::special::normal;
use crate::stats::sum::{at_least, same_length};
use crate::stats::tests::Null;
use crate::stats::Caution;

/// A trend test.
#[derive(Debug, Clone, PartialEq)]
pub struct MannKendall {
    /// Rises less falls over all pairs of times.
    pub s: f64,
    /// Its variance without trend, corrected for ties.
    pub variance: f64,
    /// Standardised with continuity correction.
    pub z: f64,
    /// Two-sided p-value.
    pub p: f64,
    /// How it came about.
    pub null: Null,
    /// Kendall's τ-b with time.
    pub tau: f64,
    /// Sen's slope and its interval.
    pub slope: MedianLine,
    /// Warnings.
    pub cautions: Vec<Caution>,
}

/// Mann and Kendall's test of a monotone trend, and Sen's slope.
///
/// # Definition
/// S = Σ sign(yⱼ − yᵢ) over i < j; exact p for at most ten values without ties,
/// otherwise normal with (S ∓ 1)/√V, V corrected for ties. Sen's slope is the
/// median of all pairwise slopes.
///
/// # Units and shape
/// A value and a time each; times need not be evenly spaced.
///
/// # Domain
/// Fewer than four: `TooFew`; all values or all times equal: `Constant`.
///
/// # References
/// Mann, H. B. (1945), Econometrica 13, 245–259; Sen, P. K. (1968), JASA 63, 1379–1389.
///
/// # Example
/// ```
/// use county_lens::stats::time::mann_kendall;
/// // Four rising values: 2 of 24 orders are as extreme.
/// let m = mann_kendall(&[2015.0, 2016.0, 2017.0, 2018.0], &[1.0, 2.0, 4.0, 5.0], 0.95).unwrap();
/// assert!((m.p - 2.0 / 24.0).abs() < 1e-15);
/// assert_eq!(m.s, 6.0);
/// ```
pub fn mann_kendall(times: &[f64], values: &[f64], level: f64) -> Result<MannKendall, Undefined> {
    same_length(times.len(), values.len())?;
    at_least(times, 4)?;
    at_least(values, 4)?;
    let k = kendall(times, values)?;
    let z = if k.s > 0.0 {
        (k.s - 1.0) / k.variance.sqrt()
    } else if k.s < 0.0 {
        (k.s + 1.0) / k.variance.sqrt()
    } else {
        0.0
    };
    let (p, null) = if times.len() <= 10 && k.null == Null::Exact {
        (k.p, Null::Exact)
    } else {
        ((2.0 * normal::sf(z.abs())?).min(1.0), Null::Normal)
    };
    let mut cautions = vec![Caution::Serial];
    if times.len() < 5 {
        cautions.push(Caution::SmallPThreshold);
    }
    Ok(MannKendall {
        s: k.s,
        variance: k.variance,
        z,
        p,
        null,
        tau: k.tau,
        slope: theil_sen(times, values, level, Intercept::Separate)?,
        cautions,
    })
}
