//! Lines of many points: of all points that fall on one column of pixels, the
//! first, the lowest, the highest and the last are kept, in their order, so that
//! no extreme is lost.

use wide::f64x4;

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

/// Smallest and largest of numbers without gaps.
fn range(values: &[f64]) -> (f64, f64) {
    let (mut low, mut high) = (f64x4::splat(f64::INFINITY), f64x4::splat(f64::NEG_INFINITY));
    let mut chunks = values.chunks_exact(LANES);
    for chunk in &mut chunks {
        let Some(chunk) = chunk.first_chunk() else {
            continue;
        };
        let v = f64x4::from(*chunk);
        low = low.fast_min(v);
        high = high.fast_max(v);
    }
    let fold = |v: [f64; 4], f: fn(f64, f64) -> f64, start: f64| v.into_iter().fold(start, f);
    let mut least = fold(low.to_array(), f64::min, f64::INFINITY);
    let mut most = fold(high.to_array(), f64::max, f64::NEG_INFINITY);
    for v in chunks.remainder() {
        least = least.min(*v);
        most = most.max(*v);
    }
    (least, most)
}

/// What one walk over numbers finds out.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Summary {
    /// Smallest and largest of the finite; infinite, the wrong way round, where
    /// there is none.
    pub range: (f64, f64),
    /// Whether all are finite.
    pub finite: bool,
    /// Whether none is below the one before.
    pub rising: bool,
}

impl Summary {
    /// Of no numbers.
    pub const EMPTY: Self = Self {
        range: (f64::INFINITY, f64::NEG_INFINITY),
        finite: true,
        rising: true,
    };

    /// With the numbers that follow, of which `before` is the last so far: who
    /// takes numbers in piece by piece walks over them while they are at hand.
    #[must_use]
    pub fn and(self, before: Option<f64>, values: &[f64]) -> Self {
        let next = Self::of(values);
        let falls = matches!((before, values.first()), (Some(a), Some(b)) if *b < a);
        Self {
            range: (
                self.range.0.min(next.range.0),
                self.range.1.max(next.range.1),
            ),
            finite: self.finite && next.finite,
            rising: self.rising && next.rising && !falls,
        }
    }

    /// Walks over numbers once.
    pub fn of(values: &[f64]) -> Self {
        let (mut low, mut high) = (f64x4::splat(f64::INFINITY), f64x4::splat(f64::NEG_INFINITY));
        let (zero, mut wrong, mut falls) = (f64x4::ZERO, f64x4::ZERO, f64x4::ZERO);
        let next = values.get(1..).unwrap_or_default();
        let mut seen = 0;
        for (from, to) in values.chunks_exact(LANES).zip(next.chunks_exact(LANES)) {
            let (Some(from), Some(to)) = (from.first_chunk(), to.first_chunk()) else {
                continue;
            };
            let (from, to) = (f64x4::from(*from), f64x4::from(*to));
            low = low.fast_min(from);
            high = high.fast_max(from);
            // What is not finite is no zero when multiplied by zero.
            wrong += from * zero;
            // A gap is not below what stands before it, nor after it.
            falls |= to.simd_lt(from);
            seen += LANES;
        }
        let rest = values.get(seen..).unwrap_or_default();
        let mut out = Self {
            range: Self::EMPTY.range,
            finite: wrong.to_array().iter().chain(rest).all(|v| v.is_finite()),
            rising: falls.none() && rest.windows(2).all(|w| !matches!(w, [a, b] if b < a)),
        };
        let widen = |(low, high): (f64, f64), v: f64| (low.min(v), high.max(v));
        out.range = if out.finite {
            let lanes = low.to_array().into_iter().chain(high.to_array());
            let found = lanes.chain(rest.iter().copied()).filter(|v| v.is_finite());
            found.fold(out.range, widen)
        } else {
            // What the lanes do with a gap differs between machines: one by one.
            let finite = values.iter().copied().filter(|v| v.is_finite());
            finite.fold(out.range, widen)
        };
        out
    }
}

/// Numbers that are looked at together.
const LANES: usize = 4;

/// Where a value stands first; it is known to be there.
fn position(values: &[f64], wanted: f64) -> usize {
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
    from + rest.iter().position(same).unwrap_or(0)
}

/// The points of a column that are kept, by their numbers.
fn column(x0: usize, y: &[f64], out: &mut Vec<usize>) {
    let last = y.len().saturating_sub(1);
    if y.len() <= 4 {
        out.extend((0..y.len()).map(|i| x0 + i));
        return;
    }
    let (low, high) = range(y);
    let (a, b) = (position(y, low), position(y, high));
    let mut kept = [0, a.min(b), a.max(b), last];
    kept.sort_unstable();
    let mut before = usize::MAX;
    for i in kept {
        if i != before {
            out.push(x0 + i);
            before = i;
        }
    }
}

/// The numbers of the points that a line needs at `columns` columns of pixels
/// between two values of x. `x` rises and neither list has a gap; points outside
/// are left out but for the nearest on each side, which the line needs to leave
/// the picture where it does.
pub fn extremes(x: &[f64], y: &[f64], (from, to): (f64, f64), columns: usize) -> Vec<usize> {
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
        column(start, y.get(start..stop).unwrap_or_default(), &mut out);
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

#[cfg(test)]
mod tests {
    use super::*;

    fn wave(n: u32) -> (Vec<f64>, Vec<f64>) {
        let x: Vec<f64> = (0..n).map(f64::from).collect();
        let y = x
            .iter()
            .map(|v| libm::sin(v * 0.7) * libm::fmod(v * 7919.0, 101.0))
            .collect();
        (x, y)
    }

    #[test]
    fn each_column_keeps_its_extremes_and_ends() {
        let (x, y) = wave(10_007);
        for (from, to) in [(0.0, 10_006.0), (-50.0, 4000.5), (3000.0, 3900.0)] {
            let columns = 97;
            let kept = extremes(&x, &y, (from, to), columns);
            assert!(kept.windows(2).all(|w| w[0] < w[1]), "in order, each once");
            assert!(kept.len() <= columns * 4 + 2);
            let width = (to - from) / 97.0;
            for k in 0..columns {
                let left = from + width * k as f64;
                let inside = |i: &usize| {
                    let last = k + 1 == columns;
                    x[*i] >= left
                        && (if last {
                            x[*i] <= to
                        } else {
                            x[*i] < left + width
                        })
                };
                let all: Vec<f64> = (0..x.len()).filter(inside).map(|i| y[i]).collect();
                let found: Vec<f64> = kept.iter().copied().filter(inside).map(|i| y[i]).collect();
                let ends = |v: &[f64]| {
                    let low = v.iter().copied().fold(f64::INFINITY, f64::min);
                    let high = v.iter().copied().fold(f64::NEG_INFINITY, f64::max);
                    (low, high, v.first().copied(), v.last().copied())
                };
                assert_eq!(ends(&all), ends(&found), "column {k} of {from}..{to}");
            }
        }
    }

    #[test]
    fn one_walk_finds_range_gaps_and_order() {
        let none = (f64::INFINITY, f64::NEG_INFINITY);
        assert_eq!(Summary::of(&[]).range, none);
        let gaps = Summary::of(&[f64::NAN; 9]);
        assert_eq!((gaps.range, gaps.finite), (none, false));
        let mixed = [
            3.0,
            f64::NAN,
            -2.0,
            8.0,
            f64::INFINITY,
            1.0,
            f64::NEG_INFINITY,
        ];
        assert_eq!(Summary::of(&mixed).range, (-2.0, 8.0));
        for n in 1..40 {
            let mut all: Vec<f64> = (0..n).map(f64::from).collect();
            let plain = Summary::of(&all);
            assert_eq!(plain.range, (0.0, f64::from(n - 1)));
            assert!(plain.finite && plain.rising);
            for i in 0..all.len() {
                let kept = all[i];
                all[i] = f64::NAN;
                assert!(!Summary::of(&all).finite, "a gap at {i} of {n}");
                all[i] = -1.0;
                assert_eq!(Summary::of(&all).rising, i == 0, "a fall at {i} of {n}");
                all[i] = kept;
            }
            for cut in 0..all.len() {
                let (a, b) = all.split_at(cut);
                let joined = Summary::of(a).and(a.last().copied(), b);
                assert_eq!(joined, plain, "cut at {cut} of {n}");
                let fallen = Summary::of(b).and(b.last().copied(), a);
                assert_eq!(fallen.rising, cut == 0, "turned at {cut} of {n}");
            }
        }
    }

    #[test]
    fn few_points_are_all_kept() {
        let (x, y) = wave(100);
        assert_eq!(
            extremes(&x, &y, (0.0, 99.0), 50),
            (0..100).collect::<Vec<_>>()
        );
        assert_eq!(
            extremes(&x, &y, (10.0, 20.0), 50),
            (9..22).collect::<Vec<_>>()
        );
        assert!(extremes(&[], &[], (0.0, 1.0), 10).is_empty());
    }

    #[test]
    fn equal_places_do_not_hang() {
        let x = vec![5.0; 5000];
        let y: Vec<f64> = (0..5000).map(f64::from).collect();
        let kept = extremes(&x, &y, (0.0, 10.0), 100);
        assert_eq!((kept.first(), kept.last()), (Some(&0), Some(&4999)));
        assert!(kept.len() <= 6);
    }
}
