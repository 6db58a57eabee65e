//! Ranks of values that are known only to an interval.

use std::cmp::Ordering;

/// The ranks that a value may have, 1 being the first.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RankRange {
    /// Its rank if every doubt falls in its favour.
    pub best: usize,
    /// Its rank if every doubt falls against it.
    pub worst: usize,
}

/// Rank ranges: which places a value can have among others, given that each is
/// known only to an interval.
///
/// # Definition
/// `best` is 1 + the number of values surely before it; `worst` is the number
/// of values not surely behind it. For values known exactly this is standard
/// competition ranking (1224) with `best`, and the tie runs to `worst`.
///
/// # Units and shape
/// One entry a value, in the order given; `before(i, j)` says whether value
/// `i` is surely before value `j` ([`Ordering::Less`]), surely behind it
/// ([`Ordering::Greater`]) or neither.
///
/// # Domain
/// Any number of values; quadratic, meant for tens of places.
///
/// # Accuracy
/// Exact when `before` is.
///
/// # References
/// Elementary; for the idea that ranks need ranges: Goldstein & Spiegelhalter
/// (1996), *Journal of the Royal Statistical Society A* 159(3), 385–443.
///
/// # Example
/// ```
/// use county_lens::stats::rank_ranges;
/// let v = [310, 88, 88, 74];
/// let ranks = rank_ranges(v.len(), |i, j| v[j].cmp(&v[i]));
/// assert_eq!((ranks[1].best, ranks[1].worst), (2, 3));
/// ```
pub fn rank_ranges(count: usize, before: impl Fn(usize, usize) -> Ordering) -> Vec<RankRange> {
    let others = |i: usize, wanted: Ordering| {
        (0..count)
            .filter(|&j| j != i && before(j, i) == wanted)
            .count()
    };
    (0..count)
        .map(|i| RankRange {
            best: 1 + others(i, Ordering::Less),
            worst: count - others(i, Ordering::Greater),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn overlapping_intervals_share_their_ranks() {
        // [1,2], [2,3] overlap at 2; [5,6] is surely last.
        let v = [(1, 2), (2, 3), (5, 6)];
        let ranks = rank_ranges(3, |i, j| {
            if v[i].1 < v[j].0 {
                Ordering::Less
            } else if v[i].0 > v[j].1 {
                Ordering::Greater
            } else {
                Ordering::Equal
            }
        });
        let pairs: Vec<_> = ranks.iter().map(|r| (r.best, r.worst)).collect();
        assert_eq!(pairs, [(1, 2), (1, 2), (3, 3)]);
    }

    #[test]
    fn nothing_to_rank_is_no_rank() {
        assert!(rank_ranges(0, |_, _| Ordering::Equal).is_empty());
    }
}
