//! The slope of a given rank among all pairs of points, without making all
//! pairs: an interval of slopes is narrowed around it (Matoušek; Dillencourt,
//! Mount & Netanyahu), counting by inversions.

use super::inversions::{counted, drawn, inversions};
use crate::stats::sum::{two_product, two_sum};

/// Up to so many slopes are listed.
const LISTED: u64 = 1 << 16;
/// Slopes drawn to narrow the interval.
const DRAWN: u64 = 1 << 14;

/// Slopes below this are zero or this.
const TINY: f64 = 1e-290;
/// Most rounds of narrowing: bits allow 64 halvings.
const ROUNDS: usize = 200;

/// Points by x, then y.
#[derive(Debug)]
pub(crate) struct Points {
    x: Vec<f64>,
    y: Vec<f64>,
    /// Pairs with different x.
    pub(crate) pairs: u64,
}

/// A slope with the order of points in which it is passed, and how many slopes
/// are not above it.
struct Bound {
    slope: f64,
    order: Vec<u32>,
    below: u64,
}

/// A small generator: Steele, Lea & Flood's SplitMix64.
struct Draw(u64);

impl Draw {
    /// Below `bound`; a bias of bound / 2⁶⁴ does not matter here.
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^= z >> 31;
        let wide = u128::from(z) * u128::from(bound);
        u64::try_from(wide >> 64).unwrap_or(0)
    }
}

/// The slope of two points as the nearest double to the true one.
fn slope(points: &Points, i: u32, j: u32) -> f64 {
    let (i, j) = (i as usize, j as usize);
    let dy = two_sum(points.y[j], -points.y[i]);
    let dx = two_sum(points.x[j], -points.x[i]);
    let plain = dy.hi / dx.hi;
    if plain.abs() < 1e250 && dx.hi.abs() > 1e-250 {
        dy.div(dx).value() + 0.0
    } else {
        plain
    }
}

/// A double as a whole number of the same order.
fn as_order(value: f64) -> i64 {
    let bits = value.to_bits().cast_signed();
    bits ^ (((bits >> 63).cast_unsigned() >> 1).cast_signed())
}

fn from_order(order: i64) -> f64 {
    let bits = order ^ (((order >> 63).cast_unsigned() >> 1).cast_signed());
    f64::from_bits(bits.cast_unsigned())
}

/// A double between two that are no neighbours, halfway by their bits; zero has
/// two of them, so that halfway may not lie between.
fn between(low: f64, high: f64) -> f64 {
    let (a, b) = (as_order(low), as_order(high));
    let middle = from_order(a / 2 + b / 2 + (a % 2 + b % 2) / 2);
    if middle > low && middle < high {
        middle
    } else {
        low.next_up()
    }
}

impl Points {
    /// Sorted points; the lists have one length below 2³².
    pub(crate) fn of(x: &[f64], y: &[f64]) -> Self {
        let mut points: Vec<(f64, f64)> = x.iter().copied().zip(y.iter().copied()).collect();
        points.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)));
        let n = points.len() as u64;
        let mut tied = 0_u64;
        let mut run = 0_u64;
        for pair in points.windows(2) {
            run = if pair[0].0 < pair[1].0 { 0 } else { run + 1 };
            tied += run;
        }
        Self {
            x: points.iter().map(|p| p.0).collect(),
            y: points.iter().map(|p| p.1).collect(),
            pairs: n * n.saturating_sub(1) / 2 - tied,
        }
    }

    /// All slopes, for few points.
    pub(crate) fn slopes(&self) -> Vec<f64> {
        let mut out = Vec::new();
        for j in 1..self.x.len() {
            for i in 0..j {
                if self.x[i] < self.x[j] {
                    out.push((self.y[j] - self.y[i]) / (self.x[j] - self.x[i]));
                }
            }
        }
        out
    }

    /// `y − T x` to twice double precision, T half a unit above `slope`: a
    /// pair's slope rounds to at most `slope` where its keys fall.
    fn key(&self, i: usize, slope: f64, half: f64) -> (f64, f64) {
        let p = two_product(self.x[i], slope);
        let s = two_sum(self.y[i], -p.hi);
        let key = two_sum(s.hi, s.lo - p.lo - self.x[i] * half);
        // So that zeros of both signs are one.
        (key.hi + 0.0, key.lo + 0.0)
    }

    /// The points in the order of their keys.
    fn bound(&self, slope: f64) -> Bound {
        // Keys of a huge slope are made smaller, so that nothing overflows.
        let shrink = if slope.abs() > 1e250 { 1e-60 } else { 1.0 };
        let half = (slope.next_up() - slope) / 2.0;
        let half = if half.is_finite() { half } else { 0.0 };
        // Nor does a tiny one vanish in its products: no data have such slopes.
        let steep = if slope.abs() > 0.0 && slope.abs() < TINY {
            TINY.copysign(slope)
        } else {
            slope
        };
        let key = |i: usize| {
            if shrink < 1.0 {
                let value = self.y[i] * shrink - self.x[i] * (steep * shrink);
                (value + 0.0, 0.0)
            } else {
                self.key(i, steep, half)
            }
        };
        let mut keys: Vec<(f64, f64, u32)> = (0_u32..)
            .take(self.x.len())
            .map(|i| {
                let (hi, lo) = key(i as usize);
                (hi, lo, i)
            })
            .collect();
        keys.sort_unstable_by(|a, b| {
            let by = a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1));
            let (xa, xb) = (self.x[a.2 as usize], self.x[b.2 as usize]);
            by.then(xb.total_cmp(&xa)).then(a.2.cmp(&b.2))
        });
        let order: Vec<u32> = keys.iter().map(|k| k.2).collect();
        Bound {
            slope,
            below: counted(&order),
            order,
        }
    }

    fn lowest(&self) -> Bound {
        Bound {
            slope: f64::NEG_INFINITY,
            order: (0_u32..).take(self.x.len()).collect(),
            below: 0,
        }
    }

    fn highest(&self) -> Bound {
        let mut order: Vec<u32> = (0_u32..).take(self.x.len()).collect();
        order.sort_by(|a, b| self.x[*b as usize].total_cmp(&self.x[*a as usize]));
        Bound {
            slope: f64::INFINITY,
            order,
            below: self.pairs,
        }
    }

    /// The slope that `rank` slopes (from 1) do not exceed and no smaller one
    /// does. Seeded, so that it is computed the same way every time; what it is
    /// does not depend on the seed.
    pub(crate) fn ranked(&self, rank: u64) -> f64 {
        let (mut low, mut high) = (self.lowest(), self.highest());
        let mut draw = Draw(0x5eed);
        let mut halve = false;
        for _ in 0..ROUNDS {
            let inside = high.below - low.below;
            if low.slope.next_up() >= high.slope {
                break;
            }
            let list = places(&low, &high);
            if inside <= LISTED {
                return self.listed(&low, &list, rank);
            }
            let tries = if halve {
                // Slopes between are as many as bits allow: never endless.
                vec![between(low.slope, high.slope)]
            } else {
                self.tries(&low, &list, inside, rank, &mut draw)
            };
            for slope in tries {
                if slope > low.slope && slope < high.slope {
                    let bound = self.bound(slope);
                    if bound.below < rank {
                        low = bound;
                    } else {
                        high = bound;
                    }
                }
            }
            halve = high.below.saturating_sub(low.below) > inside / 2;
            if high.below <= low.below {
                break;
            }
        }
        high.slope
    }

    /// The two slopes between which the one of the rank lies most probably.
    fn tries(
        &self,
        low: &Bound,
        list: &[u32],
        inside: u64,
        rank: u64,
        draw: &mut Draw,
    ) -> Vec<f64> {
        let mut at: Vec<u64> = (0..DRAWN).map(|_| draw.below(inside)).collect();
        at.sort_unstable();
        let pairs = drawn(list, &at);
        let of = |(a, b): &(u32, u32)| {
            let (a, b) = (low.order[*a as usize], low.order[*b as usize]);
            slope(self, a.min(b), a.max(b))
        };
        let mut slopes: Vec<f64> = pairs.iter().map(of).collect();
        slopes.sort_by(f64::total_cmp);
        if slopes.is_empty() {
            return Vec::new();
        }
        let last = slopes.len() as u64 - 1;
        let middle = u128::from(rank - low.below) * u128::from(last) / u128::from(inside);
        let middle = i128::try_from(middle).unwrap_or(0);
        // Four standard deviations of a rank: 4 √(m/4).
        let wide = 256;
        let pick = |i: i128| {
            let i = usize::try_from(i.clamp(0, i128::from(last))).unwrap_or(0);
            slopes[i]
        };
        vec![pick(middle - wide).next_down(), pick(middle + wide)]
    }

    fn listed(&self, low: &Bound, list: &[u32], rank: u64) -> f64 {
        let mut slopes = Vec::new();
        inversions(list, |larger, smaller| {
            let b = low.order[smaller as usize];
            for a in larger {
                let a = low.order[*a as usize];
                slopes.push(slope(self, a.min(b), a.max(b)));
            }
        });
        if slopes.is_empty() {
            return low.slope;
        }
        let at = usize::try_from(rank - low.below - 1).unwrap_or(0);
        let at = at.min(slopes.len() - 1);
        *slopes.select_nth_unstable_by(at, f64::total_cmp).1
    }
}

/// The order of `high` in places of the order of `low`: its inversions are the
/// pairs with slopes between the two.
fn places(low: &Bound, high: &Bound) -> Vec<u32> {
    let mut place = vec![0_u32; low.order.len()];
    for (at, i) in (0_u32..).zip(&low.order) {
        place[*i as usize] = at;
    }
    high.order.iter().map(|i| place[*i as usize]).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn points(n: u32, y: impl Fn(u64) -> f64) -> Points {
        let mut draw = Draw(7);
        let x: Vec<f64> = (0..n).map(|_| draw.below(400) as f64 / 7.0).collect();
        let y: Vec<f64> = (0..n).map(|_| y(draw.below(1 << 20))).collect();
        Points::of(&x, &y)
    }

    /// Every rank by narrowing is what sorting all slopes gives.
    fn agrees(points: &Points) {
        let mut all = points.slopes();
        all.sort_by(f64::total_cmp);
        assert_eq!(all.len() as u64, points.pairs);
        for part in [0, 1, 250, 499, 500, 750, 1000] {
            let rank = (all.len() - 1) * part / 1000;
            let expected = all[rank];
            let found = points.ranked(rank as u64 + 1);
            assert!(
                (found - expected).abs() <= 4e-16 * expected.abs(),
                "{part}: {found:e} is not {expected:e}"
            );
        }
    }

    #[test]
    fn narrowing_finds_what_sorting_finds() {
        agrees(&points(2500, |r| r as f64 / 3.0));
    }

    #[test]
    fn ties_in_slopes_are_counted() {
        agrees(&points(2500, |r| (r % 3) as f64));
        agrees(&points(2500, |_| 5.0));
        agrees(&points(2500, |r| (r % 50) as f64 * 1e-9 + 1e6));
    }
}
