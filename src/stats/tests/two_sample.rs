//! Mann and Whitney's test.

use super::{doubled_ranks, subsets, Alternative, Null};
use crate::quantity::Undefined;
use crate::stats::special::normal;
use crate::stats::sum::{at_least, count, finite};
use crate::stats::Caution;

/// A Mann–Whitney test.
#[derive(Debug, Clone, PartialEq)]
pub struct MannWhitney {
    /// Pairs in which the first sample is larger, ties by half.
    pub u: f64,
    /// That as a share of all pairs.
    pub superiority: f64,
    /// The p-value.
    pub p: f64,
    /// How it came about.
    pub null: Null,
    /// Warnings.
    pub cautions: Vec<Caution>,
}

/// Mann and Whitney's (Wilcoxon's rank sum) test.
///
/// # Definition
/// U counts pairs with x > y, ties by half. Exact: over all ways to choose which
/// rows are the first sample, ties included; two-sided is at least as far from
/// the mean. Normal: variance corrected for ties, continuity correction ½.
/// `exact` left open takes the exact distribution for at most 50 rows.
///
/// # Domain
/// An empty sample: `TooFew`; all values equal: `Constant`; exact for more than
/// can be worked through: `TooLarge`.
///
/// # References
/// Mann, H. B. & Whitney, D. R. (1947), Annals of Mathematical Statistics 18,
/// 50–60; Streitberg, B. & Röhmel, J. (1986) for ties.
///
/// # Example
/// ```
/// use county_lens::stats::tests::{mann_whitney, Alternative};
/// let m = mann_whitney(&[4.0, 5.0], &[1.0, 2.0, 3.0], Alternative::TwoSided, None).unwrap();
/// assert!((m.p - 0.2).abs() < 1e-15 && m.u > 5.9);
/// assert!(mann_whitney(&[], &[1.0], Alternative::TwoSided, None).is_err());
/// ```
pub fn mann_whitney(
    first: &[f64],
    second: &[f64],
    alternative: Alternative,
    exact: Option<bool>,
) -> Result<MannWhitney, Undefined> {
    at_least(first, 1)?;
    at_least(second, 1)?;
    let (m, n) = (first.len(), second.len());
    let all: Vec<f64> = first.iter().chain(second).copied().collect();
    let (ranks, ties) = doubled_ranks(&all);
    let sum: usize = ranks.iter().take(m).sum();
    let u = 0.5 * count(sum) - 0.5 * count(m) * count(m + 1);
    let pairs = count(m) * count(n);
    let total = count(m + n);
    let variance = pairs / 12.0 * ((total + 1.0) - ties / (total * (total - 1.0)).max(1.0));
    if ranks.iter().all(|r| *r == ranks[0]) {
        return Err(Undefined::Constant);
    }
    let mut cautions = Vec::new();
    if ties > 0.0 {
        cautions.push(Caution::Ties);
    }
    let wanted = exact.unwrap_or(m + n <= 50);
    let (p, null) = if wanted {
        let shares = subsets::of_size(&ranks, m).ok_or(Undefined::TooLarge)?;
        let mean = 2 * m * (m + n + 1);
        let (greater, less, both) = subsets::tails(&shares, sum, mean);
        let p = match alternative {
            Alternative::Greater => greater,
            Alternative::Less => less,
            Alternative::TwoSided => both,
        };
        (p, Null::Exact)
    } else {
        let gap = u - 0.5 * pairs;
        let s = variance.max(0.0).sqrt();
        let p = match alternative {
            Alternative::Greater => normal::sf((gap - 0.5) / s)?,
            Alternative::Less => normal::cdf((gap + 0.5) / s)?,
            Alternative::TwoSided => 2.0 * normal::sf((gap.abs() - 0.5).max(0.0) / s)?,
        };
        (p.min(1.0), Null::Normal)
    };
    Ok(MannWhitney {
        u,
        superiority: finite(u / pairs)?,
        p,
        null,
        cautions,
    })
}
