//! Pairs that stand in the other order in a list, counted, drawn or listed
//! while it is being merged.

/// Merges a list of distinct numbers bottom-up; for each number that steps over
/// larger ones, `over` is told those and it.
pub(crate) fn inversions(list: &[u32], mut over: impl FnMut(&[u32], u32)) {
    let mut from = list.to_vec();
    let mut to = vec![0_u32; list.len()];
    let mut width = 1;
    while width < list.len() {
        let pieces = from.chunks(2 * width).zip(to.chunks_mut(2 * width));
        for (piece, out) in pieces {
            let (left, right) = piece.split_at(width.min(piece.len()));
            merge(left, right, out, &mut over);
        }
        std::mem::swap(&mut from, &mut to);
        width *= 2;
    }
}

fn merge(left: &[u32], right: &[u32], out: &mut [u32], over: &mut impl FnMut(&[u32], u32)) {
    let (mut i, mut j) = (0, 0);
    for slot in out {
        if j == right.len() || (i < left.len() && left[i] < right[j]) {
            *slot = left[i];
            i += 1;
        } else {
            *slot = right[j];
            if i < left.len() {
                over(&left[i..], right[j]);
            }
            j += 1;
        }
    }
}

/// How many pairs stand in the other order.
pub(crate) fn counted(list: &[u32]) -> u64 {
    let mut total = 0;
    inversions(list, |larger, _| total += larger.len() as u64);
    total
}

/// The pairs (larger, smaller) whose places in the order of merging are listed
/// in `places`, ascending.
pub(crate) fn drawn(list: &[u32], places: &[u64]) -> Vec<(u32, u32)> {
    let mut out = Vec::with_capacity(places.len());
    let mut seen = 0_u64;
    let mut wanted = places.iter().copied().peekable();
    inversions(list, |larger, smaller| {
        let end = seen + larger.len() as u64;
        while let Some(place) = wanted.next_if(|p| *p < end) {
            let at = usize::try_from(place - seen).unwrap_or(0);
            out.push((larger[at], smaller));
        }
        seen = end;
    });
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn by_hand() {
        // Of 3 1 2 0: (3,1) (3,2) (3,0) (1,0) (2,0).
        assert_eq!(counted(&[3, 1, 2, 0]), 5);
        let mut all = drawn(&[3, 1, 2, 0], &[0, 1, 2, 3, 4]);
        all.sort_unstable();
        assert_eq!(all, [(1, 0), (2, 0), (3, 0), (3, 1), (3, 2)]);
        assert_eq!(counted(&[]), 0);
    }
}
