//! Kendall's rank correlation.

use crate::quantity::Undefined;
use crate::stats::regression::inversions;
use crate::stats::special::normal;
use crate::stats::sum::{at_least, count, finite, same_length};
use crate::stats::tests::Null;
use crate::stats::Caution;

/// Kendall's correlation.
#[derive(Debug, Clone, PartialEq)]
pub struct Kendall {
    /// τ-b.
    pub tau: f64,
    /// Pairs in the same order less pairs in the other.
    pub s: f64,
    /// Variance of S without association, corrected for ties.
    pub variance: f64,
    /// Two-sided p-value.
    pub p: f64,
    /// How it came about.
    pub null: Null,
    /// Warnings.
    pub cautions: Vec<Caution>,
}

/// Most rows whose exact distribution is worked through.
const MOST: usize = 60;

/// Kendall's τ-b.
///
/// # Definition
/// S over √((n₀ − n₁)(n₀ − n₂)) with n₀ all pairs and n₁, n₂ those tied in each
/// list, by Knight's count in n log n. p: exact for at most 60 rows without ties;
/// otherwise normal with the variance corrected for ties, without continuity
/// correction.
///
/// # Domain
/// Fewer than three: `TooFew`; one list all ties: `Constant`.
///
/// # References
/// Kendall, M. G. (1938), Biometrika 30, 81–93; Knight, W. R. (1966), JASA 61, 436–439.
///
/// # Example
/// ```
/// use county_lens::stats::correlation::kendall;
/// let k = kendall(&[1.0, 2.0, 3.0, 4.0], &[1.0, 2.0, 4.0, 3.0]).unwrap();
/// assert!((k.tau - 2.0 / 3.0).abs() < 1e-15);
/// ```
pub fn kendall(x: &[f64], y: &[f64]) -> Result<Kendall, Undefined> {
    same_length(x.len(), y.len())?;
    at_least(x, 3)?;
    at_least(y, 3)?;
    let n = x.len();
    if n > 1_000_000 {
        return Err(Undefined::TooLarge);
    }
    let zeroed = |list: &[f64]| list.iter().map(|v| v + 0.0).collect::<Vec<f64>>();
    let (x, y) = (zeroed(x), zeroed(y));
    let mut order: Vec<usize> = (0..n).collect();
    order.sort_by(|a, b| {
        x[*a]
            .total_cmp(&x[*b])
            .then(y[*a].total_cmp(&y[*b]))
            .then(a.cmp(b))
    });
    // Distinct numbers for y, in the order above among equal ones, so that only
    // true inversions are counted.
    let mut by_y: Vec<usize> = (0..n).collect();
    by_y.sort_by(|a, b| y[order[*a]].total_cmp(&y[order[*b]]).then(a.cmp(b)));
    let mut places = vec![0_u32; n];
    for (place, at) in (0_u32..).zip(&by_y) {
        places[*at] = place;
    }
    #[expect(clippy::cast_precision_loss, reason = "at most n²/2 with n ≤ 10⁶")]
    let discordant = inversions::counted(&places) as f64;
    let tx = Ties::of(order.iter().map(|i| x[*i]));
    let ty = Ties::of(by_y.iter().map(|i| y[order[*i]]));
    let both = runs(n, |a, b| {
        x[order[a]] >= x[order[b]]
            && y[order[a]] <= y[order[b]]
            && x[order[a]] <= x[order[b]]
            && y[order[a]] >= y[order[b]]
    });
    let joint: f64 = both.iter().map(|t| t * (t - 1.0) / 2.0).sum();
    let rows = count(n);
    let pairs = rows * (rows - 1.0) / 2.0;
    let s = pairs - tx.pairs - ty.pairs + joint - 2.0 * discordant;
    let (left, right) = (pairs - tx.pairs, pairs - ty.pairs);
    if left <= 0.0 || right <= 0.0 {
        return Err(Undefined::Constant);
    }
    let tau = (s / (left.sqrt() * right.sqrt())).clamp(-1.0, 1.0);
    let variance = (rows * (rows - 1.0) * (2.0 * rows + 5.0) - tx.fives - ty.fives) / 18.0
        + 2.0 * tx.pairs * (2.0 * ty.pairs) / (2.0 * rows * (rows - 1.0))
        + tx.triples * ty.triples / (9.0 * rows * (rows - 1.0) * (rows - 2.0));
    let ties = tx.pairs > 0.0 || ty.pairs > 0.0;
    let (p, null) = if n <= MOST && !ties {
        (exact(n, discordant), Null::Exact)
    } else {
        let z = s.abs() / variance.max(0.0).sqrt();
        (
            2.0 * normal::sf(finite(z).map_err(|_| Undefined::Constant)?)?,
            Null::Normal,
        )
    };
    let mut cautions = vec![Caution::EcologicalFallacy];
    if ties {
        cautions.push(Caution::Ties);
    }
    if n < 10 {
        cautions.push(Caution::FewUnits);
    }
    Ok(Kendall {
        tau,
        s,
        variance,
        p: p.min(1.0),
        null,
        cautions,
    })
}

/// Lengths of runs of rows that `same` joins.
fn runs(n: usize, same: impl Fn(usize, usize) -> bool) -> Vec<f64> {
    let mut out = Vec::new();
    let mut start = 0;
    for i in 1..=n {
        if i == n || !same(start, i) {
            out.push(count(i - start));
            start = i;
        }
    }
    out
}

/// Sums over runs of equal values, as the variance needs them.
struct Ties {
    pairs: f64,
    fives: f64,
    triples: f64,
}

impl Ties {
    fn of(sorted: impl Iterator<Item = f64>) -> Self {
        let list: Vec<f64> = sorted.collect();
        let found = runs(list.len(), |a, b| list[a].total_cmp(&list[b]).is_eq());
        let over = |f: &dyn Fn(f64) -> f64| found.iter().map(|t| f(*t)).sum();
        Self {
            pairs: over(&|t| t * (t - 1.0) / 2.0),
            fives: over(&|t| t * (t - 1.0) * (2.0 * t + 5.0)),
            triples: over(&|t| t * (t - 1.0) * (t - 2.0)),
        }
    }
}

/// The share of all orders with inversions at least as far from their mean.
fn exact(n: usize, inversions: f64) -> f64 {
    let mut shares = vec![1.0];
    for k in 2..=n {
        // The k-th item steps over 0 to k − 1 of the others.
        let mut next = vec![0.0; shares.len() + k - 1];
        for (i, share) in shares.iter().enumerate() {
            for cell in next.iter_mut().skip(i).take(k) {
                *cell += share / count(k);
            }
        }
        shares = next;
    }
    let middle = count(shares.len() - 1) / 2.0;
    let far = (inversions - middle).abs();
    let kept = |i: usize| {
        if (count(i) - middle).abs() >= far {
            shares[i]
        } else {
            0.0
        }
    };
    crate::stats::sum::sum_of(shares.len(), kept).value()
}
