//! Values that may be wrong, for the reader to decide on.

use wide::f64x2;

use super::cube::{column, Cube};
use super::problem::Kind;
use super::rows::Rows;

/// A value that may be wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Suspect {
    pub(super) kind: Kind,
    pub(super) indicator: u16,
    pub(super) cell: u32,
}

/// How many times its neighbour a value is to be asked about: people mix 元 and
/// 万元, which is ten thousand; a thousand leaves room for what grew meanwhile.
const LEAP: f64 = 1000.0;

/// Values of which nearly none is negative are counts or amounts: one in this many.
const SELDOM: usize = 20;

/// Looks through the values of every indicator.
pub(super) fn suspects(cube: &Cube, rows: &mut Rows) -> Vec<Suspect> {
    let mut out = Vec::new();
    for (indicator, values) in cube.values.iter().enumerate() {
        let name = rows.indicators.texts()[indicator].clone();
        let unit = rows.unit_of(indicator);
        let percent = is_share(&name, &unit);
        let periods = cube.periods.len();
        let Seen {
            jumps,
            lowest,
            largest,
        } = seen(values, periods);
        let seldom = lowest < 0.0 && (is_count(&unit) || is_seldom_negative(values));
        let over = largest > 100.0;
        if !(seldom || percent && over) && jumps.is_empty() {
            continue;
        }
        for (cell, value) in values.iter().enumerate().filter(|(_, v)| !v.is_nan()) {
            let kind = if seldom && *value < 0.0 {
                Kind::Negative
            } else if percent && *value > 100.0 {
                Kind::OverHundred
            } else if jumps.binary_search(&cell).is_ok() {
                Kind::Jump
            } else {
                continue;
            };
            let (Ok(number), Ok(at)) = (u16::try_from(indicator), u32::try_from(cell)) else {
                continue;
            };
            let column = column(rows, indicator, cube.order[cell % periods]);
            let row = cube.row(indicator, cell).unwrap_or_default();
            rows.problems
                .add(kind, row, column, value.to_string().as_bytes());
            out.push(Suspect {
                kind,
                indicator: number,
                cell: at,
            });
        }
    }
    out
}

/// A share of a whole, which cannot be more than it; growth can.
fn is_share(name: &str, unit: &str) -> bool {
    let grows = ["增", "growth", "change", "变", "指数", "index"];
    let shares = ["率", "比重", "占比", "比例", "share", "percent", "rate"];
    let has = |list: &[&str]| list.iter().any(|w| name.to_lowercase().contains(w));
    let percent = matches!(unit, "%" | "％" | "percent");
    (percent || unit.is_empty() && has(&shares)) && !has(&grows)
}

/// Things that are counted.
fn is_count(unit: &str) -> bool {
    matches!(
        unit,
        "人" | "户" | "万人" | "万户" | "个" | "persons" | "people" | "households"
    )
}

fn is_seldom_negative(values: &[f64]) -> bool {
    let known = values.iter().filter(|v| !v.is_nan()).count();
    let negative = values.iter().filter(|v| **v < 0.0).count();
    negative * SELDOM <= known
}

/// What is seen in the values of an indicator.
#[derive(Debug, PartialEq)]
struct Seen {
    /// Those that are far from the middle of the others of their place, in order. Of
    /// two alone the later one is meant.
    jumps: Vec<usize>,
    /// Below zero if any value is.
    lowest: f64,
    /// The largest size.
    largest: f64,
}

fn seen(values: &[f64], periods: usize) -> Seen {
    let (mut jumps, mut all) = (Vec::new(), Extents::NONE);
    for (place, series) in values.chunks(periods.max(1)).enumerate() {
        let extents = Extents::of(series);
        all = all.and(extents);
        // Most places need no closer look.
        let [least, most] = extents.sizes();
        if most <= least * LEAP {
            continue;
        }
        let sizes = series.iter().map(|v| v.abs()).filter(|v| *v > 0.0);
        let mut sorted: Vec<f64> = sizes.collect();
        sorted.sort_by(f64::total_cmp);
        // The middle of the others, were its own place left out.
        let middle = (sorted.len() - 2) / 2;
        for (at, value) in series.iter().enumerate() {
            let own = value.abs();
            let before = sorted.partition_point(|v| *v < own);
            let middle = sorted[middle + usize::from(middle >= before)];
            let far = own > middle * LEAP || own * LEAP < middle;
            let first_of_two = sorted.len() == 2 && series[..at].iter().all(|v| v.is_nan());
            if own > 0.0 && far && !first_of_two {
                jumps.push(place * periods + at);
            }
        }
    }
    Seen {
        jumps,
        lowest: all.lowest(),
        largest: all.sizes()[1],
    }
}

/// Of every other value, and of the others: the least and the most of the sizes that
/// are not zero; of none, the most that there can be and zero. And the lowest value,
/// or zero.
#[derive(Debug, Clone, Copy)]
struct Extents {
    least: f64x2,
    most: f64x2,
    lowest: f64x2,
}

impl Extents {
    const NONE: Self = Self {
        least: f64x2::new([f64::MAX; 2]),
        most: f64x2::new([0.0; 2]),
        lowest: f64x2::new([0.0; 2]),
    };

    fn of(values: &[f64]) -> Self {
        let (pairs, rest) = values.as_chunks::<2>();
        Self::of_positive(pairs, rest).unwrap_or_else(|| Self::of_any(pairs, rest))
    }

    /// Where all that are known are above zero, as most are: gaps are neither lower nor
    /// higher than anything. Comparisons of single numbers, which become one
    /// instruction for two of them.
    #[inline]
    fn of_positive(pairs: &[[f64; 2]], rest: &[f64]) -> Option<Self> {
        let (mut least, mut most) = ([f64::MAX; 2], [0.0; 2]);
        let mut take = |pair: &[f64; 2]| {
            for (own, value) in least.iter_mut().zip(pair) {
                *own = if *value < *own { *value } else { *own };
            }
            for (own, value) in most.iter_mut().zip(pair) {
                *own = if *value > *own { *value } else { *own };
            }
        };
        pairs.iter().for_each(&mut take);
        rest.iter().for_each(|last| take(&[*last; 2]));
        let positive = least.iter().all(|v| *v > 0.0);
        positive.then_some(Self {
            least: f64x2::new(least),
            most: f64x2::new(most),
            ..Self::NONE
        })
    }

    /// Two values at a time, without a branch.
    fn of_any(pairs: &[[f64; 2]], rest: &[f64]) -> Self {
        let rest = rest.iter().map(|v| f64x2::splat(*v));
        let all = pairs.iter().map(|p| f64x2::new(*p)).chain(rest);
        all.fold(Self::NONE, |out, pair| {
            let size = pair.abs();
            let known = size.simd_gt(f64x2::splat(0.0));
            out.and(Self {
                least: known.bitselect(size, Self::NONE.least),
                // What is not known becomes zero.
                most: size & known,
                lowest: pair & known,
            })
        })
    }

    /// Those of both.
    #[inline]
    fn and(self, other: Self) -> Self {
        Self {
            least: self.least.fast_min(other.least),
            most: self.most.fast_max(other.most),
            lowest: self.lowest.fast_min(other.lowest),
        }
    }

    /// The least and the most of all sizes.
    #[inline]
    fn sizes(self) -> [f64; 2] {
        let ([a, b], [c, d]) = (self.least.to_array(), self.most.to_array());
        [lower(a, b), -lower(-c, -d)]
    }

    /// The lowest of all values.
    fn lowest(self) -> f64 {
        let [a, b] = self.lowest.to_array();
        lower(a, b)
    }
}

/// `min` would be a call in a module, for gaps that are none here.
#[inline]
const fn lower(a: f64, b: f64) -> f64 {
    if a < b {
        a
    } else {
        b
    }
}

#[cfg(test)]
mod tests {
    use super::{seen, Extents};

    #[test]
    fn one_value_in_another_unit_is_found_and_its_neighbours_are_not() {
        let gap = f64::NAN;
        let values = [
            [10.0, 11.0, 110_000.0, 12.0],
            [20.0, 21.0, 22.0, 23.0],
            [gap, 5.0, gap, 50_000.0],
            [0.001, 30.0, 31.0, 32.0],
        ];
        assert_eq!(seen(values.as_flattened(), 4).jumps, [2, 11, 12]);
    }

    #[test]
    fn zeros_and_gaps_have_no_size() {
        let gap = f64::NAN;
        let extent = |values: &[f64]| {
            let found = Extents::of(values);
            let [least, most] = found.sizes();
            (least, most, found.lowest())
        };
        assert_eq!(extent(&[gap, 0.0, -3.0, gap, 7.0]), (3.0, 7.0, -3.0));
        assert_eq!(extent(&[7.0, gap, 1.0, -3.0]), (1.0, 7.0, -3.0));
        assert_eq!(extent(&[-0.0, gap, 5.0]), (5.0, 5.0, 0.0));
        for none in [&[gap, 0.0][..], &[]] {
            assert_eq!(extent(none), (f64::MAX, 0.0, 0.0));
        }
    }

    #[test]
    fn a_long_series_does_not_take_the_square_of_its_length() {
        let mut values = vec![1.0; 200_000];
        values[100_000] = 5000.0;
        assert_eq!(seen(&values, values.len()).jumps, [100_000]);
    }
}
