//! Kruskal and Wallis' test.

use super::doubled_ranks;
use crate::quantity::Undefined;
use crate::stats::special::chi_squared;
use crate::stats::sum::{all_finite, count, finite, same_length};
use crate::stats::Caution;

/// A Kruskal–Wallis test.
#[derive(Debug, Clone, PartialEq)]
pub struct KruskalWallis {
    /// The statistic, corrected for ties.
    pub h: f64,
    /// Degrees of freedom.
    pub df: usize,
    /// The p-value by χ².
    pub p: f64,
    /// Warnings.
    pub cautions: Vec<Caution>,
}

/// Kruskal and Wallis' test that several groups have one distribution.
///
/// # Definition
/// H = [12/(N(N+1)) Σ Rᵢ²/nᵢ − 3(N + 1)]/[1 − Σ(t³ − t)/(N³ − N)], held against χ²
/// with groups less one degrees of freedom.
///
/// # Domain
/// Fewer than two groups: `TooFew`; all values equal: `Constant`.
///
/// # References
/// Kruskal, W. H. & Wallis, W. A. (1952), JASA 47, 583–621.
///
/// # Example
/// ```
/// use county_lens::stats::tests::kruskal_wallis;
/// let k = kruskal_wallis(&[1.0, 2.0, 3.0, 4.0], &[0, 0, 1, 1]).unwrap();
/// assert!((k.h - 2.4).abs() < 1e-14);
/// assert!(kruskal_wallis(&[1.0, 2.0], &[0, 0]).is_err());
/// ```
pub fn kruskal_wallis(values: &[f64], groups: &[usize]) -> Result<KruskalWallis, Undefined> {
    same_length(values.len(), groups.len())?;
    all_finite(values)?;
    let many = groups.iter().max().map_or(0, |m| m + 1);
    if many > values.len() {
        return Err(Undefined::OutsideRange);
    }
    let (ranks, ties) = doubled_ranks(values);
    let mut sums = vec![(0_usize, 0_usize); many];
    for (rank, group) in ranks.iter().zip(groups) {
        sums[*group].0 += rank;
        sums[*group].1 += 1;
    }
    sums.retain(|(_, n)| *n > 0);
    if sums.len() < 2 {
        return Err(Undefined::TooFew);
    }
    let n = count(values.len());
    let middle = 0.5 * (n + 1.0);
    // About the mean rank, which loses nothing for many rows.
    let spread: f64 = sums
        .iter()
        .map(|(sum, size)| {
            let d = 0.5 * count(*sum) / count(*size) - middle;
            count(*size) * d * d
        })
        .sum();
    let correction = 1.0 - ties / (n * n * n - n);
    if correction <= 0.0 {
        return Err(Undefined::Constant);
    }
    let h = finite(12.0 / (n * (n + 1.0)) * spread / correction)?;
    let df = sums.len() - 1;
    let mut cautions = Vec::new();
    if sums.iter().any(|(_, size)| *size < 5) {
        cautions.push(Caution::FewUnits);
    }
    Ok(KruskalWallis {
        h,
        df,
        p: chi_squared::sf(h, count(df))?,
        cautions,
    })
}
