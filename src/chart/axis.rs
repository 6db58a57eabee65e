//! Domains and round ticks, validated before plotters sees them.

use plotters::coord::ranged1d::Ranged;
use plotters::coord::types::RangedCoordf64;

use super::fine::{from_grid, to_grid};

/// A finite, non-empty range of data values.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Domain {
    low: f64,
    high: f64,
}

impl Domain {
    /// The smallest domain that holds all finite values and zero; a domain
    /// without width is widened to one unit, an empty one is 0 to 1.
    pub fn with_zero(values: impl Iterator<Item = f64>) -> Self {
        let (mut low, mut high) = (0.0f64, 0.0f64);
        for v in values.filter(|v| v.is_finite()) {
            low = low.min(v);
            high = high.max(v);
        }
        Self::new(low, high)
    }

    /// A domain between two values; swapped, equal or non-finite ends are mended.
    pub fn new(a: f64, b: f64) -> Self {
        let (a, b) = if a.is_finite() && b.is_finite() {
            (a, b)
        } else {
            (0.0, 1.0)
        };
        let (low, high) = (a.min(b), a.max(b));
        // Beyond this, spans overflow.
        let (low, high) = (low.max(-1e300), high.min(1e300));
        if high > low {
            Self { low, high }
        } else {
            Self {
                low,
                high: low + 1.0,
            }
        }
    }

    /// Lower end.
    pub fn low(self) -> f64 {
        self.low
    }

    /// Upper end.
    pub fn high(self) -> f64 {
        self.high
    }

    /// Ticks at 1, 2 or 5 times a power of ten, about `count` of them, inside
    /// the domain.
    #[allow(clippy::cast_possible_truncation, clippy::cast_precision_loss)]
    pub fn ticks(self, count: u32) -> Vec<f64> {
        let step = step((self.high - self.low) / f64::from(count.max(1)));
        let first = libm::ceil(self.low / step) as i64;
        let last = libm::floor(self.high / step) as i64;
        (first..=last.min(first.saturating_add(50)))
            .map(|k| k as f64 * step)
            .collect()
    }

    /// The domain with its ends moved out to round ticks.
    pub fn nice(self, count: u32) -> Self {
        let step = step((self.high - self.low) / f64::from(count.max(1)));
        Self::new(
            libm::floor(self.low / step) * step,
            libm::ceil(self.high / step) * step,
        )
    }
}

fn step(raw: f64) -> f64 {
    let mut power = 1.0;
    while power * 10.0 <= raw && power < 1e300 {
        power *= 10.0;
    }
    while power > raw && power > 1e-300 {
        power /= 10.0;
    }
    let unit = raw / power;
    let round = if unit <= 1.0 {
        1.0
    } else if unit <= 2.0 {
        2.0
    } else if unit <= 5.0 {
        5.0
    } else {
        10.0
    };
    round * power
}

/// A linear scale from data values to CSS pixels, on plotters' own coordinate.
pub struct Scale {
    coord: RangedCoordf64,
    domain: Domain,
    pixels: (i32, i32),
}

impl Scale {
    /// From a domain to the pixels between `from` and `to` (either may be larger).
    pub fn new(domain: Domain, from: f64, to: f64) -> Self {
        Self {
            coord: (domain.low..domain.high).into(),
            domain,
            pixels: (to_grid(from), to_grid(to)),
        }
    }

    /// Where a value stands, in CSS pixels; values outside stay at the edge.
    pub fn at(&self, value: f64) -> f64 {
        let v = if value.is_finite() {
            value
        } else {
            self.domain.low
        };
        let v = v.clamp(self.domain.low, self.domain.high);
        from_grid(self.coord.map(&v, self.pixels))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_inside() {
        let ticks = Domain::new(0.0, 31.0).ticks(5);
        assert_eq!(ticks, [0.0, 10.0, 20.0, 30.0]);
        assert!((Domain::new(0.0, 31.0).nice(5).high() - 40.0).abs() < 1e-12);
    }

    #[test]
    fn bad_domains_are_mended_and_never_hang() {
        for (a, b) in [
            (f64::NAN, 1.0),
            (0.0, f64::INFINITY),
            (5.0, 5.0),
            (3.0, 1.0),
            (-1e308, 1e308),
            (1e300, 1e300),
            (0.0, 5e-324),
        ] {
            let d = Domain::new(a, b);
            assert!(d.low().is_finite() && d.high().is_finite());
            assert!(d.ticks(6).len() <= 51);
            let s = Scale::new(d, 50.0, 250.0);
            for v in [a, b, 0.0, f64::NAN] {
                assert!((50.0..=250.0).contains(&s.at(v)), "{a} {b} {v}");
            }
        }
    }
}
