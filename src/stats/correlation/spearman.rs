//! Spearman's rank correlation.

use super::pearson::coefficient;
use crate::quantity::Undefined;
use crate::stats::comparison::{ranks, Ranking};
use crate::stats::special::student_t;
use crate::stats::sum::{at_least, count, same_length};
use crate::stats::tests::Null;
use crate::stats::Caution;

/// Spearman's correlation.
#[derive(Debug, Clone, PartialEq)]
pub struct Spearman {
    /// The coefficient.
    pub rho: f64,
    /// Two-sided p-value.
    pub p: f64,
    /// How it came about.
    pub null: Null,
    /// Warnings.
    pub cautions: Vec<Caution>,
}

/// Most rows whose orders are all gone through: 9! = 362 880.
const MOST: usize = 9;

/// Spearman's rank correlation.
///
/// # Definition
/// Pearson's coefficient of mean ranks. p: over all orders of one list for at
/// most nine rows, ties included, counting coefficients at least as far from
/// zero; beyond that t = ρ √((n − 2)/(1 − ρ²)).
///
/// # Domain
/// Fewer than three: `TooFew`; one list all ties: `Constant`.
///
/// # References
/// Spearman, C. (1904), American Journal of Psychology 15, 72–101.
///
/// # Example
/// ```
/// use county_lens::stats::correlation::spearman;
/// let s = spearman(&[1.0, 2.0, 3.0, 4.0], &[1.0, 2.0, 4.0, 8.0]).unwrap();
/// // 2 of 24 orders are as extreme.
/// assert_eq!((s.rho, s.p), (1.0, 2.0 / 24.0));
/// ```
pub fn spearman(x: &[f64], y: &[f64]) -> Result<Spearman, Undefined> {
    same_length(x.len(), y.len())?;
    at_least(x, 3)?;
    at_least(y, 3)?;
    let ranked = |list: &[f64]| ranks(list, None, Ranking::Average, false).map(|r| r.ranks);
    let (rx, ry) = (ranked(x)?, ranked(y)?);
    let rho = coefficient(&rx, &ry)?;
    let n = x.len();
    let (p, null) = if n <= MOST {
        (exact(&rx, &ry), Null::Exact)
    } else {
        let left = (1.0 - rho) * (1.0 + rho);
        let p = if left > 0.0 {
            student_t::two_sided(rho * (count(n - 2) / left).sqrt(), count(n - 2))?
        } else {
            0.0
        };
        (p, Null::Normal)
    };
    let mut cautions = vec![Caution::EcologicalFallacy];
    if n < 10 {
        cautions.push(Caution::FewUnits);
    }
    if n < 5 {
        cautions.push(Caution::SmallPThreshold);
    }
    Ok(Spearman {
        rho,
        p,
        null,
        cautions,
    })
}

/// The share of all orders whose Σ rank × rank lies as far from its mean: in
/// whole numbers, by Heap's way through the orders.
fn exact(rx: &[f64], ry: &[f64]) -> f64 {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "ranks of at most nine rows"
    )]
    let doubled = |list: &[f64]| list.iter().map(|r| (2.0 * r) as i64).collect::<Vec<i64>>();
    let (a, mut b) = (doubled(rx), doubled(ry));
    let n = a.len();
    let sum = |b: &[i64]| -> i64 { a.iter().zip(b).map(|(x, y)| x * y).sum() };
    // n times the sum less the product of totals: n² times the covariance.
    let mean = a.iter().sum::<i64>() * b.iter().sum::<i64>();
    let rows = i64::try_from(n).unwrap_or(i64::MAX);
    let far = |b: &[i64]| (rows * sum(b) - mean).abs();
    let own = far(&b);
    let (mut all, mut extreme) = (1_u32, 1_u32);
    let mut counter = vec![0; n];
    let mut i = 0;
    while i < n {
        if counter[i] < i {
            b.swap(if i % 2 == 0 { 0 } else { counter[i] }, i);
            all += 1;
            extreme += u32::from(far(&b) >= own);
            counter[i] += 1;
            i = 0;
        } else {
            counter[i] = 0;
            i += 1;
        }
    }
    f64::from(extreme) / f64::from(all)
}
