//! What one walk over numbers finds out, in lanes: their range, whether any is a
//! gap, whether they rise, and the extremes of their blocks.

use std::ops::Range;

use wide::f64x4;

/// Numbers that are looked at together.
pub(super) const LANES: usize = 4;

/// Numbers of which the smallest and the largest are known together.
pub(super) const BLOCK: usize = 512;

/// The range of no numbers: infinite, the wrong way round.
pub(super) const EMPTY: (f64, f64) = (f64::INFINITY, f64::NEG_INFINITY);

const fn join(a: (f64, f64), b: (f64, f64)) -> (f64, f64) {
    (a.0.min(b.0), a.1.max(b.1))
}

/// Smallest and largest of a run without gaps, and a sum that is zero unless one
/// of them is not finite.
struct Lanes {
    range: (f64, f64),
    wrong: f64,
}

fn lanes(values: &[f64]) -> Lanes {
    let (mut low, mut high) = (f64x4::splat(EMPTY.0), f64x4::splat(EMPTY.1));
    let (zero, mut wrong) = (f64x4::ZERO, f64x4::ZERO);
    let mut chunks = values.chunks_exact(LANES);
    for chunk in &mut chunks {
        let Some(chunk) = chunk.first_chunk() else {
            continue;
        };
        let v = f64x4::from(*chunk);
        low = low.fast_min(v);
        high = high.fast_max(v);
        // What is not finite is no zero when multiplied by zero.
        wrong += v * zero;
    }
    let least = low.to_array().into_iter().fold(EMPTY.0, f64::min);
    let most = high.to_array().into_iter().fold(EMPTY.1, f64::max);
    let rest = chunks.remainder();
    Lanes {
        range: rest.iter().fold((least, most), |r, v| join(r, (*v, *v))),
        wrong: rest.iter().fold(wrong.reduce_add(), |sum, v| sum + v * 0.0),
    }
}

/// Smallest and largest of numbers without gaps.
pub(super) fn range(values: &[f64]) -> (f64, f64) {
    lanes(values).range
}

/// How far numbers reach.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Extent {
    /// Smallest and largest of the finite; infinite, the wrong way round, where
    /// there is none.
    pub range: (f64, f64),
    /// Whether all are finite.
    pub finite: bool,
}

impl Extent {
    /// Of no numbers.
    pub const EMPTY: Self = Self {
        range: EMPTY,
        finite: true,
    };

    /// Walks over numbers once.
    pub fn of(values: &[f64]) -> Self {
        Self::known(values, &lanes(values))
    }

    /// With what is known of other numbers.
    const fn and(self, other: Self) -> Self {
        Self {
            range: join(self.range, other.range),
            finite: self.finite && other.finite,
        }
    }

    fn known(values: &[f64], found: &Lanes) -> Self {
        if found.wrong == 0.0 {
            return Self {
                range: found.range,
                finite: true,
            };
        }
        // What the lanes do with a gap differs between machines: one by one.
        let finite = values.iter().copied().filter(|v| v.is_finite());
        Self {
            range: finite.fold(EMPTY, |r, v| join(r, (v, v))),
            finite: false,
        }
    }
}

/// What is known of places along an axis.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Places {
    /// How far they reach.
    pub extent: Extent,
    /// Whether none is below the one before; without a meaning where one is a gap.
    pub rising: bool,
}

impl Places {
    /// Walks over places once.
    pub fn of(values: &[f64]) -> Self {
        match (rises(values), values) {
            // Between finite ends of what rises all is finite.
            (true, [first, .., last]) if first.is_finite() && last.is_finite() => Self {
                extent: Extent {
                    range: (*first, *last),
                    finite: true,
                },
                rising: true,
            },
            (rising, _) => Self {
                extent: Extent::of(values),
                rising,
            },
        }
    }
}

/// Whether none of many numbers is below the one before or a gap; ends at the
/// first stretch that is wrong.
fn rises(values: &[f64]) -> bool {
    const STRETCH: usize = 32;
    let mut from = 0;
    // Each stretch reads one number more: the first of the next.
    while let Some(stretch) = values.get(from..from + STRETCH + 1) {
        let (now, next) = (
            stretch.chunks_exact(LANES),
            stretch.get(1..).unwrap_or_default(),
        );
        let mut well = f64x4::splat(1.0).simd_eq(f64x4::splat(1.0));
        for (a, b) in now.zip(next.chunks_exact(LANES)) {
            if let (Some(a), Some(b)) = (a.first_chunk(), b.first_chunk()) {
                well &= f64x4::from(*a).simd_le(f64x4::from(*b));
            }
        }
        if !well.all() {
            return false;
        }
        from += STRETCH;
    }
    let rest = values.get(from..).unwrap_or_default();
    rest.windows(2).all(|w| matches!(w, [a, b] if a <= b))
}

/// Smallest and largest of each block of numbers without gaps.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Blocks(Vec<(f64, f64)>);

impl Blocks {
    /// Of no numbers.
    pub const NONE: Self = Self(Vec::new());

    /// Walks over numbers once; tells how far they reach, too.
    pub fn of(values: &[f64]) -> (Self, Extent) {
        let (mut ranges, mut extent) = (Vec::new(), Extent::EMPTY);
        ranges.reserve_exact(values.len().div_ceil(BLOCK));
        for block in values.chunks(BLOCK) {
            let found = lanes(block);
            ranges.push(found.range);
            extent = extent.and(Extent::known(block, &found));
        }
        (Self(ranges), extent)
    }

    /// Those of some blocks, if there are any.
    pub(super) fn known(&self, blocks: Range<usize>) -> Option<&[(f64, f64)]> {
        self.0.get(blocks).filter(|k| !k.is_empty())
    }
}
