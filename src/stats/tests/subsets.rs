//! How often sums of whole numbers occur among all choices, by dynamic
//! programming: the exact distributions of rank tests, ties included.

/// Most steps that are worked through.
const MOST: usize = 40_000_000;

/// The share of choices of `size` items whose sum is each number; none where
/// that is too much to work through.
pub(super) fn of_size(items: &[usize], size: usize) -> Option<Vec<f64>> {
    let mut largest: Vec<usize> = items.to_vec();
    largest.sort_unstable_by(|a, b| b.cmp(a));
    let top: usize = largest.iter().take(size).sum();
    if items.len().checked_mul(size)?.checked_mul(top + 1)? > MOST || items.len() > 1000 {
        return None;
    }
    let width = top + 1;
    // Shares and not counts, which would overflow: taking item i into a choice
    // of k has the weight k of i so far.
    let mut shares = vec![0.0; (size + 1) * width];
    if let Some(first) = shares.first_mut() {
        *first = 1.0;
    }
    for (i, item) in items.iter().enumerate() {
        let seen = crate::stats::sum::count(i + 1);
        for k in (0..=size.min(i + 1)).rev() {
            let (stay, take) = (
                (seen - crate::stats::sum::count(k)) / seen,
                crate::stats::sum::count(k) / seen,
            );
            for sum in (0..width).rev() {
                let without = shares[k * width + sum] * stay;
                let with = if k > 0 && sum >= *item {
                    shares[(k - 1) * width + sum - item] * take
                } else {
                    0.0
                };
                shares[k * width + sum] = without + with;
            }
        }
    }
    Some(shares[size * width..].to_vec())
}

/// The share of all choices, of any size, whose sum is each number.
pub(super) fn of_any_size(items: &[usize]) -> Option<Vec<f64>> {
    let top: usize = items.iter().sum();
    if items.len().checked_mul(top + 1)? > MOST {
        return None;
    }
    let mut shares = vec![0.0; top + 1];
    if let Some(first) = shares.first_mut() {
        *first = 1.0;
    }
    for item in items {
        for sum in (0..=top).rev() {
            let with = if sum >= *item {
                shares[sum - item]
            } else {
                0.0
            };
            shares[sum] = 0.5 * shares[sum] + 0.5 * with;
        }
    }
    Some(shares)
}

/// Tails of such a distribution at a sum: at least, at most, and at least as far
/// from its mean (given doubled).
pub(super) fn tails(shares: &[f64], at: usize, doubled_mean: usize) -> (f64, f64, f64) {
    let over = |keep: &dyn Fn(usize) -> bool| {
        let kept = |s: usize| if keep(s) { shares[s] } else { 0.0 };
        crate::stats::sum::sum_of(shares.len(), kept)
            .value()
            .min(1.0)
    };
    let distance = (2 * at).abs_diff(doubled_mean);
    (
        over(&|s| s >= at),
        over(&|s| s <= at),
        over(&|s| (2 * s).abs_diff(doubled_mean) >= distance),
    )
}
