//! Empirical Bayes shrinkage of rates.

use crate::quantity::Undefined;
use crate::stats::sum::{all_finite, at_least, count, finite, same_length, sum, sum_of};
use crate::stats::Caution;

/// Shrunken rates.
#[derive(Debug, Clone, PartialEq)]
pub struct Shrinkage {
    /// The overall rate.
    pub mean: f64,
    /// Estimated variance between units, at least 0.
    pub between: f64,
    /// Each unit's own rate.
    pub rates: Vec<f64>,
    /// Each unit's shrunken rate.
    pub shrunken: Vec<f64>,
    /// How much of its own rate each keeps, 0 to 1.
    pub kept: Vec<f64>,
    /// Warnings.
    pub cautions: Vec<Caution>,
}

/// Marshall's global empirical Bayes estimator by moments.
///
/// # Definition
/// m = ΣO/Σn, s² = Σn(r − m)²/Σn, A = max(0, s² − m/n̄), weight A/(A + m/nᵢ),
/// estimate m + weight (rᵢ − m). Where A is zero everything collapses to m.
///
/// # Domain
/// A size of zero or below: `ZeroTotal`; negative events: `Negative`.
///
/// # References
/// Marshall, R. J. (1991), Mapping disease and mortality rates using empirical
/// Bayes estimators, Applied Statistics 40(2), 283–294.
///
/// # Example
/// ```
/// use county_lens::stats::comparison::empirical_bayes;
/// let e = empirical_bayes(&[0.0, 50.0, 300.0], &[100.0, 500.0, 1000.0]).unwrap();
/// assert!(e.shrunken[0] > 0.0 && e.kept[0] < e.kept[2]);
/// assert!(empirical_bayes(&[1.0], &[0.0]).is_err());
/// ```
pub fn empirical_bayes(events: &[f64], sizes: &[f64]) -> Result<Shrinkage, Undefined> {
    at_least(events, 2)?;
    same_length(events.len(), sizes.len())?;
    all_finite(sizes)?;
    if sizes.iter().any(|n| *n <= 0.0) {
        return Err(Undefined::ZeroTotal);
    }
    if events.iter().any(|e| *e < 0.0) {
        return Err(Undefined::Negative);
    }
    let (k, all) = (events.len(), finite(sum(sizes))?);
    let mean = finite(sum(events) / all)?;
    let rates: Vec<f64> = events.iter().zip(sizes).map(|(e, n)| e / n).collect();
    all_finite(&rates)?;
    let spread = sum_of(k, |i| {
        sizes[i] / all * (rates[i] - mean) * (rates[i] - mean)
    })
    .value();
    let between = (spread - mean / (all / count(k))).max(0.0);
    let keep = |n: f64| {
        let own = mean / n;
        if between > 0.0 {
            between / (between + own)
        } else {
            0.0
        }
    };
    let kept: Vec<f64> = sizes.iter().map(|n| keep(*n)).collect();
    let shrunken = rates
        .iter()
        .zip(&kept)
        .map(|(r, c)| mean + c * (r - mean))
        .collect();
    let mut cautions = Vec::new();
    if between <= 0.0 {
        cautions.push(Caution::CollapsedShrinkage);
    }
    if k < 10 {
        cautions.push(Caution::FewUnits);
    }
    Ok(Shrinkage {
        mean,
        between,
        rates,
        shrunken,
        kept,
        cautions,
    })
}
