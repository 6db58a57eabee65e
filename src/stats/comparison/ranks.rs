//! Ranks and percentile ranks.

use crate::quantity::Undefined;
use crate::stats::order::ascending;
use crate::stats::sum::{all_finite, at_least, count, finite, same_length};

/// What rank tied values get.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ranking {
    /// Their mean.
    Average,
    /// The best of them: 1 2 2 4.
    Min,
    /// The worst of them: 1 3 3 4.
    Max,
    /// The best, without gaps after: 1 2 2 3.
    Dense,
    /// In the order given: 1 2 3 4.
    Ordinal,
}

impl Ranking {
    /// Every rule by its word.
    pub const ALL: [(Self, &'static str); 5] = [
        (Self::Average, "average"),
        (Self::Min, "min"),
        (Self::Max, "max"),
        (Self::Dense, "dense"),
        (Self::Ordinal, "ordinal"),
    ];
}

/// Ranks, and which ranks are possible.
#[derive(Debug, Clone, PartialEq)]
pub struct Ranks {
    /// The rank of each row.
    pub ranks: Vec<f64>,
    /// The best that each can have, where values are known to an interval.
    pub best: Vec<usize>,
    /// The worst.
    pub worst: Vec<usize>,
}

/// Ranks of values, 1 the smallest or, descending, the largest.
///
/// # Definition
/// By the rule for ties. Best and worst: one more than the rows that surely come
/// before, and the rows that do not surely come after, by each value's interval;
/// without intervals ties alone make a range.
///
/// # Domain
/// An interval whose ends are reversed: `OutsideRange`.
///
/// # References
/// Goldstein, H. & Spiegelhalter, D. J. (1996), League tables and their
/// limitations, Journal of the Royal Statistical Society A 159(3), 385–443.
///
/// # Example
/// ```
/// use county_lens::stats::comparison::{ranks, Ranking};
/// let r = ranks(&[10.0, 20.0, 20.0], None, Ranking::Average, false).unwrap();
/// assert_eq!(r.ranks, [1.0, 2.5, 2.5]);
/// assert_eq!((r.best[1], r.worst[1]), (2, 3));
/// ```
pub fn ranks(
    values: &[f64],
    intervals: Option<(&[f64], &[f64])>,
    rule: Ranking,
    descending: bool,
) -> Result<Ranks, Undefined> {
    all_finite(values)?;
    let turned = |list: &[f64]| -> Vec<f64> {
        list.iter()
            .map(|v| if descending { 0.0 - v } else { v + 0.0 })
            .collect()
    };
    let keys = turned(values);
    let order = ascending(&keys);
    let mut out = vec![0.0; keys.len()];
    let (mut best, mut worst) = (vec![0; keys.len()], vec![0; keys.len()]);
    let (mut start, mut class) = (0, 0);
    while start < order.len() {
        let mut end = start + 1;
        while end < order.len() && keys[order[end]] <= keys[order[start]] {
            end += 1;
        }
        class += 1;
        for (k, row) in order[start..end].iter().enumerate() {
            (best[*row], worst[*row]) = (start + 1, end);
            out[*row] = match rule {
                Ranking::Average => 0.5 * (count(start + 1) + count(end)),
                Ranking::Min => count(start + 1),
                Ranking::Max => count(end),
                Ranking::Dense => count(class),
                Ranking::Ordinal => count(start + k + 1),
            };
        }
        start = end;
    }
    if let Some((low, high)) = intervals {
        same_length(low.len(), values.len())?;
        same_length(high.len(), values.len())?;
        all_finite(low)?;
        all_finite(high)?;
        if low.iter().zip(high).any(|(l, h)| l > h) {
            return Err(Undefined::OutsideRange);
        }
        let (low, high) = if descending {
            (turned(high), turned(low))
        } else {
            (turned(low), turned(high))
        };
        (best, worst) = doubtful(&low, &high);
    }
    Ok(Ranks {
        ranks: out,
        best,
        worst,
    })
}

/// The best and the worst rank that each interval allows: both lists are walked in
/// order side by side.
fn doubtful(low: &[f64], high: &[f64]) -> (Vec<usize>, Vec<usize>) {
    let (by_low, by_high) = (ascending(low), ascending(high));
    let (mut best, mut worst) = (vec![0; low.len()], vec![0; low.len()]);
    let mut before = 0;
    for row in &by_low {
        while before < low.len() && high[by_high[before]] < low[*row] {
            before += 1;
        }
        best[*row] = 1 + before;
    }
    let mut not_after = 0;
    for row in &by_high {
        while not_after < low.len() && low[by_low[not_after]] <= high[*row] {
            not_after += 1;
        }
        worst[*row] = not_after;
    }
    (best, worst)
}

/// How equal values count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PercentileKind {
    /// Half of them.
    Mean,
    /// None of them.
    Strict,
    /// All of them.
    Weak,
    /// As (rank − 1)/(n − 1) with mean ranks, from 0 to 1.
    Exclusive,
}

impl PercentileKind {
    /// Every kind by its word.
    pub const ALL: [(Self, &'static str); 4] = [
        (Self::Mean, "mean"),
        (Self::Strict, "strict"),
        (Self::Weak, "weak"),
        (Self::Exclusive, "exclusive"),
    ];
}

/// The share of values below one, times 100.
///
/// # Definition
/// Mean: (#< + ½ #=)/n; strict: #</n; weak: (#< + #=)/n; exclusive:
/// (#< + ½(#= − 1))/(n − 1), which needs the value to be one of them.
///
/// # Domain
/// No value: `TooFew`; exclusive with a value that is not there: `OutsideRange`.
///
/// # References
/// Ebel & Frisbie (1991), Essentials of Educational Measurement (for the mean form).
///
/// # Example
/// ```
/// use county_lens::stats::comparison::{percentile_rank, PercentileKind};
/// assert_eq!(percentile_rank(&[1.0, 2.0, 3.0, 4.0], 3.0, PercentileKind::Mean), Ok(62.5));
/// assert!(percentile_rank(&[], 3.0, PercentileKind::Mean).is_err());
/// ```
pub fn percentile_rank(values: &[f64], at: f64, kind: PercentileKind) -> Result<f64, Undefined> {
    at_least(values, 1)?;
    finite(at)?;
    let below = count(values.iter().filter(|v| **v < at).count());
    let equal = count(values.iter().filter(|v| **v <= at).count()) - below;
    let n = count(values.len());
    finite(match kind {
        PercentileKind::Mean => 100.0 * (below + 0.5 * equal) / n,
        PercentileKind::Strict => 100.0 * below / n,
        PercentileKind::Weak => 100.0 * (below + equal) / n,
        PercentileKind::Exclusive if equal <= 0.0 => return Err(Undefined::OutsideRange),
        PercentileKind::Exclusive if n <= 1.0 => return Err(Undefined::TooFew),
        PercentileKind::Exclusive => 100.0 * (below + 0.5 * (equal - 1.0)) / (n - 1.0),
    })
}
