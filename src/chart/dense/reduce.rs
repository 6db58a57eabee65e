//! Lines of many points: of all points that fall on one column of pixels, the
//! first, the lowest, the highest and the last are kept, in their order, so that
//! no extreme is lost.

use std::ops::Range;

use wide::f64x4;

use super::summary::{range, Blocks, BLOCK, EMPTY, LANES};

/// From data to pixels along one axis: `a v + b`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Affine {
    /// Pixels of a unit.
    pub a: f64,
    /// Pixels of zero.
    pub b: f64,
}

impl Affine {
    /// The pixel of a value.
    #[inline]
    pub fn at(self, v: f64) -> f64 {
        self.a * v + self.b
    }

    /// The value of a pixel.
    #[inline]
    pub fn back(self, p: f64) -> f64 {
        (p - self.b) / self.a
    }
}

/// The blocks that lie wholly in a run, with the edges beside them; none where no
/// summary of them is kept.
fn within<'a>(blocks: &'a Blocks, run: &Range<usize>) -> Option<Within<'a>> {
    let (first, last) = (run.start.div_ceil(BLOCK), run.end / BLOCK);
    let known = blocks.known(first..last)?;
    Some(Within {
        known,
        left: run.start..first * BLOCK,
        right: last * BLOCK..run.end,
    })
}

/// A run as its whole blocks and what lies on both sides.
struct Within<'a> {
    known: &'a [(f64, f64)],
    left: Range<usize>,
    right: Range<usize>,
}

/// The numbers of the smallest and the largest of a run.
fn ends(y: &[f64], run: &Range<usize>, blocks: &Blocks) -> (usize, usize) {
    let part = |r: &Range<usize>| y.get(r.clone()).unwrap_or_default();
    let Some(within) = within(blocks, run) else {
        let own = part(run);
        let (low, high) = range(own);
        return (
            run.start + position(own, low),
            run.start + position(own, high),
        );
    };
    let join = |a: (f64, f64), b: &(f64, f64)| (a.0.min(b.0), a.1.max(b.1));
    let sides = [range(part(&within.left)), range(part(&within.right))];
    let (low, high) = within.known.iter().chain(&sides).fold(EMPTY, join);
    let at = |wanted: f64, of: fn(&(f64, f64)) -> f64| {
        if let Some(k) = find(part(&within.left), wanted) {
            return within.left.start + k;
        }
        // Both zeros are one: the smallest of a block and of all may differ in sign.
        let same = |b: &(f64, f64)| find(&[of(b)], wanted).is_some();
        let from = match within.known.iter().position(same) {
            Some(block) => within.left.end + block * BLOCK,
            None => within.right.start,
        };
        from + position(part(&(from..run.end)), wanted)
    };
    (at(low, |b| b.0), at(high, |b| b.1))
}

/// Where a value stands first; it is known to be there.
fn position(values: &[f64], wanted: f64) -> usize {
    find(values, wanted).unwrap_or(0)
}

/// Where a value stands first, if it does.
fn find(values: &[f64], wanted: f64) -> Option<usize> {
    let all = f64x4::splat(wanted);
    let chunks = values.chunks_exact(LANES);
    let skipped = chunks
        .filter_map(|c| c.first_chunk())
        .position(|c| f64x4::from(*c).simd_eq(all).any());
    let from = skipped.unwrap_or(values.len() / LANES) * LANES;
    let rest = values.get(from..).unwrap_or_default();
    let same = |v: &f64| {
        v.partial_cmp(&wanted)
            .is_some_and(std::cmp::Ordering::is_eq)
    };
    rest.iter().position(same).map(|k| from + k)
}

/// The points of a column that are kept, by their numbers.
fn column(run: Range<usize>, y: &[f64], blocks: &Blocks, out: &mut Vec<usize>) {
    if run.len() <= 4 {
        out.extend(run);
        return;
    }
    let (a, b) = ends(y, &run, blocks);
    let mut kept = [run.start, a.min(b), a.max(b), run.end.saturating_sub(1)];
    kept.sort_unstable();
    let mut before = usize::MAX;
    for i in kept {
        if i != before {
            out.push(i);
            before = i;
        }
    }
}

/// The numbers of the points that a line needs at `columns` columns of pixels
/// between two values of x. `x` rises and neither list has a gap; points outside
/// are left out but for the nearest on each side, which the line needs to leave
/// the picture where it does. `blocks` are those of `y`, or none.
pub fn extremes(
    x: &[f64],
    y: &[f64],
    (from, to): (f64, f64),
    columns: usize,
    blocks: &Blocks,
) -> Vec<usize> {
    let n = x.len().min(y.len());
    let (x, y) = (
        x.get(..n).unwrap_or_default(),
        y.get(..n).unwrap_or_default(),
    );
    let first = x.partition_point(|v| *v < from);
    let end = x.partition_point(|v| *v <= to).max(first);
    let before = first.checked_sub(1);
    let after = (end < n).then_some(end);
    let mut out: Vec<usize> = before.into_iter().collect();
    if end - first <= columns.saturating_mul(4) {
        out.extend(first..end);
        out.extend(after);
        return out;
    }
    #[allow(clippy::cast_precision_loss)]
    let step = (to - from) / columns.max(1) as f64;
    let mut start = first;
    for k in 1..=columns {
        #[allow(clippy::cast_precision_loss)]
        let edge = if k == columns {
            f64::INFINITY
        } else {
            from + step * k as f64
        };
        let rest = x.get(start..end).unwrap_or_default();
        // Points lie about evenly: the next edge is found near by.
        let stop = start + gallop(rest, edge);
        column(start..stop.min(n), y, blocks, &mut out);
        start = stop;
    }
    out.extend(after);
    out
}

/// How many of rising values lie below an edge, looking in growing steps.
fn gallop(values: &[f64], edge: f64) -> usize {
    let mut step = 1usize;
    while values.get(step).is_some_and(|v| *v < edge) {
        step *= 2;
    }
    let from = (step / 2).min(values.len());
    let to = (step + 1).min(values.len());
    from + values
        .get(from..to)
        .unwrap_or_default()
        .partition_point(|v| *v < edge)
}
