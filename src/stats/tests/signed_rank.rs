//! Wilcoxon's signed rank test.

use super::{doubled_ranks, subsets, Alternative, Null};
use crate::quantity::Undefined;
use crate::stats::special::normal;
use crate::stats::sum::{all_finite, count};
use crate::stats::Caution;

/// A Wilcoxon signed rank test.
#[derive(Debug, Clone, PartialEq)]
pub struct SignedRank {
    /// Sum of the ranks of positive differences.
    pub v: f64,
    /// Differences that count.
    pub n: usize,
    /// Differences of zero, left out.
    pub zeros: usize,
    /// The p-value.
    pub p: f64,
    /// How it came about.
    pub null: Null,
    /// Warnings.
    pub cautions: Vec<Caution>,
}

/// Wilcoxon's signed rank test of differences about zero.
///
/// # Definition
/// V is the sum of the ranks of |d| over positive d; zeros are left out
/// (Wilcoxon's rule, not Pratt's). Exact: over all 2ⁿ signs, ties included;
/// two-sided is at least as far from the mean. Normal: variance corrected for
/// ties, continuity correction ½. `exact` left open takes the exact distribution
/// for at most 50 differences.
///
/// # Domain
/// No difference that is not zero: `TooFew`; exact for more than can be worked
/// through: `TooLarge`.
///
/// # References
/// Wilcoxon, F. (1945), Individual comparisons by ranking methods, Biometrics
/// Bulletin 1, 80–83.
///
/// # Example
/// ```
/// use county_lens::stats::tests::{wilcoxon_signed_rank, Alternative};
/// // Five differences of one sign: 2/32, so that 0.05 is out of reach.
/// let w = wilcoxon_signed_rank(&[1.0, 2.0, 3.0, 4.0, 5.0], Alternative::TwoSided, None).unwrap();
/// assert_eq!(w.p, 0.0625);
/// assert!(wilcoxon_signed_rank(&[0.0], Alternative::TwoSided, None).is_err());
/// ```
pub fn wilcoxon_signed_rank(
    differences: &[f64],
    alternative: Alternative,
    exact: Option<bool>,
) -> Result<SignedRank, Undefined> {
    all_finite(differences)?;
    let kept: Vec<f64> = differences
        .iter()
        .copied()
        .filter(|d| d.abs() > 0.0)
        .collect();
    let n = kept.len();
    if n < 1 {
        return Err(Undefined::TooFew);
    }
    let sizes: Vec<f64> = kept.iter().map(|d| d.abs()).collect();
    let (ranks, ties) = doubled_ranks(&sizes);
    let sum: usize = ranks
        .iter()
        .zip(&kept)
        .filter(|(_, d)| **d > 0.0)
        .map(|(r, _)| r)
        .sum();
    let mut cautions = Vec::new();
    if ties > 0.0 {
        cautions.push(Caution::Ties);
    }
    if n < differences.len() {
        cautions.push(Caution::ZerosExcluded);
    }
    if n < 6 {
        cautions.push(Caution::SmallPThreshold);
    }
    let (p, null) = if exact.unwrap_or(n <= 50) {
        let shares = subsets::of_any_size(&ranks).ok_or(Undefined::TooLarge)?;
        let whole: usize = ranks.iter().sum();
        let (greater, less, both) = subsets::tails(&shares, sum, whole);
        let p = match alternative {
            Alternative::Greater => greater,
            Alternative::Less => less,
            Alternative::TwoSided => both,
        };
        (p, Null::Exact)
    } else {
        let rows = count(n);
        let gap = 0.5 * count(sum) - 0.25 * rows * (rows + 1.0);
        let variance = rows * (rows + 1.0) * (2.0 * rows + 1.0) / 24.0 - ties / 48.0;
        let s = variance.max(0.0).sqrt();
        if s <= 0.0 {
            return Err(Undefined::Constant);
        }
        let p = match alternative {
            Alternative::Greater => normal::sf((gap - 0.5) / s)?,
            Alternative::Less => normal::cdf((gap + 0.5) / s)?,
            Alternative::TwoSided => 2.0 * normal::sf((gap.abs() - 0.5).max(0.0) / s)?,
        };
        (p.min(1.0), Null::Normal)
    };
    Ok(SignedRank {
        v: 0.5 * count(sum),
        n,
        zeros: differences.len() - n,
        p,
        null,
        cautions,
    })
}
