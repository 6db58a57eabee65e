//! Intervals with exact ends, open, closed or unbounded.

use std::cmp::Ordering;

use super::rational::{Arithmetic, Rational};

/// A rational or an infinity.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Extended {
    /// Below every number.
    NegativeInfinity,
    /// A number.
    Finite(Rational),
    /// Above every number.
    PositiveInfinity,
}

use Extended::{Finite, NegativeInfinity, PositiveInfinity};

impl Extended {
    fn sign(self) -> i128 {
        match self {
            NegativeInfinity => -1,
            Finite(r) => r.signum(),
            PositiveInfinity => 1,
        }
    }

    fn add(self, other: Self) -> Result<Self, Arithmetic> {
        Ok(match (self, other) {
            (Finite(a), Finite(b)) => Finite(a.add(b)?),
            (Finite(_), infinite) => infinite,
            (infinite, _) => infinite,
        })
    }

    /// Product with 0 · ∞ = 0, the rule for the hull of an interval product.
    fn mul(self, other: Self) -> Result<Self, Arithmetic> {
        Ok(match (self, other) {
            (Finite(a), Finite(b)) => Finite(a.mul(b)?),
            _ => match self.sign() * other.sign() {
                0 => Finite(Rational::ZERO),
                1 => PositiveInfinity,
                _ => NegativeInfinity,
            },
        })
    }

    fn rank(self) -> u8 {
        match self {
            NegativeInfinity => 0,
            Finite(_) => 1,
            PositiveInfinity => 2,
        }
    }
}

impl PartialOrd for Extended {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Extended {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self, other) {
            (Finite(a), Finite(b)) => a.cmp(b),
            _ => self.rank().cmp(&other.rank()),
        }
    }
}

/// One end of an interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct End {
    /// Where the interval ends.
    pub at: Extended,
    /// Whether `at` itself belongs to the interval; false for infinities.
    pub closed: bool,
}

impl End {
    fn closed(at: Rational) -> Self {
        Self {
            at: Finite(at),
            closed: true,
        }
    }

    fn open(at: Rational) -> Self {
        Self {
            at: Finite(at),
            closed: false,
        }
    }

    /// The finite value, if there is one.
    pub fn finite(self) -> Option<Rational> {
        match self.at {
            Finite(r) => Some(r),
            _ => None,
        }
    }
}

/// The set of numbers that a figure may stand for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Interval {
    /// Lower end.
    pub lo: End,
    /// Upper end.
    pub hi: End,
}

impl Interval {
    /// One number.
    pub fn point(at: Rational) -> Self {
        Self {
            lo: End::closed(at),
            hi: End::closed(at),
        }
    }

    /// `[lo, hi)`: how half-up rounding leaves things.
    pub fn half_open(lo: Rational, hi: Rational) -> Self {
        Self {
            lo: End::closed(lo),
            hi: End::open(hi),
        }
    }

    /// `[lo, hi]`.
    pub fn closed(lo: Rational, hi: Rational) -> Self {
        Self {
            lo: End::closed(lo),
            hi: End::closed(hi),
        }
    }

    /// Everything from `lo` up, with or without `lo` itself.
    pub fn above(lo: Rational, inclusive: bool) -> Self {
        Self {
            lo: End {
                at: Finite(lo),
                closed: inclusive,
            },
            hi: End {
                at: PositiveInfinity,
                closed: false,
            },
        }
    }

    /// Everything up to `hi`, with or without `hi` itself.
    pub fn below(hi: Rational, inclusive: bool) -> Self {
        Self {
            lo: End {
                at: NegativeInfinity,
                closed: false,
            },
            hi: End {
                at: Finite(hi),
                closed: inclusive,
            },
        }
    }

    /// All numbers: nothing is known.
    pub fn unbounded() -> Self {
        Self {
            lo: End {
                at: NegativeInfinity,
                closed: false,
            },
            hi: End {
                at: PositiveInfinity,
                closed: false,
            },
        }
    }

    /// Whether this is a single number.
    pub fn is_point(&self) -> bool {
        self.lo == self.hi
    }

    /// Whether both ends are numbers.
    pub fn is_bounded(&self) -> bool {
        self.lo.finite().is_some() && self.hi.finite().is_some()
    }

    /// Whether `value` may be meant.
    pub fn contains(&self, value: Rational) -> bool {
        let v = Finite(value);
        let low = if self.lo.closed {
            self.lo.at <= v
        } else {
            self.lo.at < v
        };
        let high = if self.hi.closed {
            v <= self.hi.at
        } else {
            v < self.hi.at
        };
        low && high
    }

    /// Whether zero lies in the closed hull, so that dividing by this says nothing.
    pub fn touches_zero(&self) -> bool {
        self.lo.at.sign() <= 0 && self.hi.at.sign() >= 0
    }

    /// Sum of two independent figures.
    ///
    /// # Errors
    /// [`Arithmetic::Overflow`].
    pub fn add(&self, other: &Self) -> Result<Self, Arithmetic> {
        let end = |a: End, b: End| {
            Ok(End {
                at: a.at.add(b.at)?,
                closed: a.closed && b.closed,
            })
        };
        Ok(Self {
            lo: end(self.lo, other.lo)?,
            hi: end(self.hi, other.hi)?,
        })
    }

    /// The interval of the negated figure.
    pub fn neg(&self) -> Self {
        let flip = |e: End| End {
            at: match e.at {
                NegativeInfinity => PositiveInfinity,
                Finite(r) => Finite(r.neg()),
                PositiveInfinity => NegativeInfinity,
            },
            closed: e.closed,
        };
        Self {
            lo: flip(self.hi),
            hi: flip(self.lo),
        }
    }

    /// Difference of two independent figures.
    ///
    /// # Errors
    /// [`Arithmetic::Overflow`].
    pub fn sub(&self, other: &Self) -> Result<Self, Arithmetic> {
        self.add(&other.neg())
    }

    /// Product of two independent figures.
    ///
    /// # Errors
    /// [`Arithmetic::Overflow`].
    pub fn mul(&self, other: &Self) -> Result<Self, Arithmetic> {
        let mut corners = Vec::with_capacity(4);
        for a in [self.lo, self.hi] {
            for b in [other.lo, other.hi] {
                let zero = |e: End| e.closed && e.at == Finite(Rational::ZERO);
                corners.push(End {
                    at: a.at.mul(b.at)?,
                    closed: (a.closed && b.closed) || zero(a) || zero(b),
                });
            }
        }
        Ok(Self::hull(&corners))
    }

    /// Quotient of two independent figures. Where the divisor may be zero the
    /// answer is [`Interval::unbounded`]: nothing is known.
    ///
    /// # Errors
    /// [`Arithmetic::Overflow`].
    pub fn div(&self, other: &Self) -> Result<Self, Arithmetic> {
        if other.touches_zero() {
            return Ok(Self::unbounded());
        }
        let invert = |e: End| -> Result<End, Arithmetic> {
            Ok(match e.at {
                Finite(r) => End {
                    at: Finite(Rational::ONE.div(r)?),
                    closed: e.closed,
                },
                _ => End::open(Rational::ZERO),
            })
        };
        self.mul(&Self {
            lo: invert(other.hi)?,
            hi: invert(other.lo)?,
        })
    }

    fn hull(corners: &[End]) -> Self {
        // At equal places the closed end is the wider one.
        let first = corners
            .first()
            .copied()
            .unwrap_or(End::closed(Rational::ZERO));
        let (mut lo, mut hi) = (first, first);
        for &c in corners {
            if c.at < lo.at || (c.at == lo.at && c.closed) {
                lo = c;
            }
            if c.at > hi.at || (c.at == hi.at && c.closed) {
                hi = c;
            }
        }
        Self { lo, hi }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn r(n: i128, d: i128) -> Rational {
        Rational::new(n, d).unwrap()
    }

    #[test]
    fn ends_keep_their_kind_through_arithmetic() {
        let a = Interval::half_open(r(555, 1000), r(565, 1000));
        let sum = a.add(&Interval::point(r(1, 1))).unwrap();
        assert!(sum.lo.closed && !sum.hi.closed);
        assert!(a.neg().hi.closed && !a.neg().lo.closed);
    }

    #[test]
    fn a_ratio_to_an_open_figure_is_one_sided() {
        // 3.92亿 over "more than 570 km": at most.
        let money = Interval::point(r(392_000_000, 1));
        let length = Interval::above(r(570, 1), false);
        let per = money.div(&length).unwrap();
        assert_eq!(per.hi.finite(), Some(r(392_000_000, 570)));
        assert!(!per.hi.closed);
        assert_eq!(per.lo.finite(), Some(Rational::ZERO));
    }

    #[test]
    fn dividing_by_a_possible_zero_says_nothing() {
        let a = Interval::point(r(1, 1));
        let b = Interval::closed(r(-1, 1), r(1, 1));
        assert_eq!(a.div(&b).unwrap(), Interval::unbounded());
        let zero = Interval::point(Rational::ZERO);
        assert_eq!(a.div(&zero).unwrap(), Interval::unbounded());
    }

    #[test]
    fn signs_are_sorted_out() {
        let a = Interval::closed(r(-2, 1), r(3, 1));
        let b = Interval::closed(r(-5, 1), r(4, 1));
        let p = a.mul(&b).unwrap();
        assert_eq!(
            (p.lo.finite(), p.hi.finite()),
            (Some(r(-15, 1)), Some(r(12, 1)))
        );
    }
}
