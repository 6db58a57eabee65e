//! Domains, linear and logarithmic scales and round ticks, validated before
//! plotters sees them.

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

    /// For a logarithmic axis: the smallest domain that holds all positive
    /// values, its ends moved out to 1, 2 or 5 times a power of ten. Without any
    /// it is 1 to 10.
    pub fn positive(values: impl Iterator<Item = f64>) -> Self {
        let (mut low, mut high) = (f64::INFINITY, 0.0f64);
        for v in values.filter(|v| v.is_finite() && *v > 0.0) {
            low = low.min(v);
            high = high.max(v);
        }
        if low > high {
            return Self::new(1.0, 10.0);
        }
        let (low, high) = (low.max(1e-300), high.min(1e299));
        let (mut from, mut to) = (decade(low), decade(high));
        for step in [2.0, 5.0] {
            if decade(low) * step <= low {
                from = decade(low) * step;
            }
        }
        for step in [10.0, 5.0, 2.0, 1.0] {
            if decade(high) * step >= high {
                to = decade(high) * step;
            }
        }
        if to > from {
            Self::new(from, to)
        } else {
            Self::new(from / 2.0, from * 2.0)
        }
    }

    /// Ticks of a logarithmic axis.
    fn log_ticks(self, count: u32) -> Vec<f64> {
        let decades = log10(self.high) - log10(self.low);
        let steps: &[f64] = match f64::from(count.max(1)) {
            room if decades * 3.0 <= room => &[1.0, 2.0, 5.0],
            room if decades * 2.0 <= room => &[1.0, 3.0],
            _ => &[1.0],
        };
        // Few decades of many: every so many powers.
        let every = libm::ceil(decades / f64::from(count.max(1))).max(1.0);
        let inside = |v: &f64| *v >= self.low * (1.0 - 1e-12) && *v <= self.high * (1.0 + 1e-12);
        let mut power = decade(self.low);
        let mut out = Vec::new();
        while power <= self.high && out.len() < 60 {
            out.extend(steps.iter().map(|s| s * power).filter(inside));
            power *= libm::pow(10.0, every);
        }
        out
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

/// The power of ten at or below a positive number.
fn decade(v: f64) -> f64 {
    let power = libm::pow(10.0, libm::floor(libm::log10(v)));
    // The logarithm may be off by a hair at a power itself.
    if power * 10.0 <= v {
        power * 10.0
    } else if power > v {
        power / 10.0
    } else {
        power
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

/// How values lie along an axis.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Spacing {
    /// Equal differences are equally far apart.
    #[default]
    Linear,
    /// Equal ratios are equally far apart. Zero and negative values have no
    /// place and stand at the lower edge.
    Log,
}

impl Spacing {
    /// The word at the boundary.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Linear => "linear",
            Self::Log => "log",
        }
    }

    /// Reads the word.
    pub fn parse(word: &str) -> Option<Self> {
        [Self::Linear, Self::Log]
            .into_iter()
            .find(|s| s.as_str() == word)
    }
}

/// A scale from data values to CSS pixels, on plotters' own coordinate.
pub struct Scale {
    coord: RangedCoordf64,
    domain: Domain,
    spacing: Spacing,
    pixels: (i32, i32),
}

impl Scale {
    /// From a domain to the pixels between `from` and `to` (either may be larger).
    pub fn new(domain: Domain, from: f64, to: f64) -> Self {
        Self::spaced(domain, Spacing::Linear, from, to)
    }

    /// The same with either spacing.
    pub fn spaced(domain: Domain, spacing: Spacing, from: f64, to: f64) -> Self {
        let (low, high) = match spacing {
            Spacing::Linear => (domain.low, domain.high),
            Spacing::Log => (log10(domain.low), log10(domain.high)),
        };
        Self {
            coord: (low..high).into(),
            domain,
            spacing,
            pixels: (to_grid(from), to_grid(to)),
        }
    }

    /// How values lie along it.
    pub fn spacing(&self) -> Spacing {
        self.spacing
    }

    /// The pixels of its ends.
    pub fn ends(&self) -> (f64, f64) {
        (from_grid(self.pixels.0), from_grid(self.pixels.1))
    }

    /// Where bars and stems begin: at zero, or at the lower edge where there
    /// is none.
    pub fn foot(&self) -> f64 {
        match self.spacing {
            Spacing::Linear => self.at(0.0),
            Spacing::Log => self.ends().0,
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
        let v = match self.spacing {
            Spacing::Linear => v,
            Spacing::Log => log10(v),
        };
        from_grid(self.coord.map(&v, self.pixels))
    }

    /// Round ticks, about `count` of them: 1, 2 and 5 times powers of ten, or
    /// on long logarithmic axes powers of ten alone.
    pub fn ticks(&self, count: u32) -> Vec<f64> {
        match self.spacing {
            Spacing::Linear => self.domain.ticks(count),
            Spacing::Log => self.domain.log_ticks(count),
        }
    }
}

/// Logarithms of what is not positive are those of the smallest number.
fn log10(v: f64) -> f64 {
    libm::log10(v.max(f64::MIN_POSITIVE))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_inside() {
        let ticks = Domain::new(0.0, 31.0).ticks(5);
        assert_eq!(ticks, [0.0, 10.0, 20.0, 30.0]);
        assert!((Domain::new(0.0, 31.0).nice(5).high - 40.0).abs() < 1e-12);
    }

    #[test]
    fn a_log_axis_has_round_ends_and_ticks() {
        let d = Domain::positive([30.9, 0.56, 0.0, -4.0, f64::NAN].into_iter());
        assert_eq!((d.low, d.high), (0.5, 50.0));
        let scale = Scale::spaced(d, Spacing::Log, 0.0, 200.0);
        // Equal ratios are equally far apart.
        let apart = |a: f64, b: f64| scale.at(b) - scale.at(a);
        assert!((apart(1.0, 10.0) - apart(5.0, 50.0)).abs() <= 0.1);
        assert!((scale.at(0.0) - 0.0).abs() < 1e-9, "no place but the edge");
        assert_eq!(scale.ticks(8), [0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0]);
        assert_eq!(scale.ticks(2), [1.0, 10.0]);
        let wide = Domain::positive([1e-12, 1e12].into_iter());
        assert!(wide.log_ticks(5).len() <= 6);
        assert_eq!(Domain::positive(std::iter::empty()), Domain::new(1.0, 10.0));
        assert_eq!(Domain::positive([1.0].into_iter()), Domain::new(0.5, 2.0));
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
            assert!(d.low.is_finite() && d.high.is_finite());
            assert!(d.ticks(6).len() <= 51);
            let s = Scale::new(d, 50.0, 250.0);
            for v in [a, b, 0.0, f64::NAN] {
                assert!((50.0..=250.0).contains(&s.at(v)), "{a} {b} {v}");
            }
            let d = Domain::positive([a, b].into_iter());
            let s = Scale::spaced(d, Spacing::Log, 50.0, 250.0);
            assert!(s.ticks(6).len() <= 60);
            for v in [a, b, 0.0, f64::NAN] {
                assert!((50.0..=250.0).contains(&s.at(v)), "log {a} {b} {v}");
            }
        }
    }
}
