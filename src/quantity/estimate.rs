//! A computed number with what it claims.

use super::interval::{End, Interval};
use super::rational::Rational;
use super::undefined::Undefined;
use super::unit::Unit;

/// An exact number or, after a logarithm or a power, a floating one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Number {
    /// Exact.
    Exact(Rational),
    /// Within a few units of the last place.
    Approximate(f64),
}

impl Number {
    /// As a floating number.
    pub fn to_f64(self) -> f64 {
        match self {
            Self::Exact(r) => r.to_f64(),
            Self::Approximate(x) => x,
        }
    }
}

/// How far a number commits itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Claim {
    /// Exactly this: counts and rules.
    Exact,
    /// About this, with a range that rounding implies.
    Rounded,
    /// Somewhere in the range; there is no better point.
    Between,
    /// At least the lower bound.
    AtLeast,
    /// More than the lower bound.
    MoreThan,
    /// At most the upper bound.
    AtMost,
    /// Less than the upper bound.
    LessThan,
    /// This, with bounds that cannot be derived.
    About,
    /// Nothing can be said.
    Unknown,
    /// There is no such number, for this reason.
    Undefined(Undefined),
}

impl Claim {
    /// The word at the boundary.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::Rounded => "rounded",
            Self::Between => "between",
            Self::AtLeast => "at_least",
            Self::MoreThan => "more_than",
            Self::AtMost => "at_most",
            Self::LessThan => "less_than",
            Self::About => "about",
            Self::Unknown => "unknown",
            Self::Undefined(_) => "undefined",
        }
    }
}

/// A number with unit, range and claim. The range comes from printed rounding;
/// it is not a confidence interval.
#[derive(Debug, Clone, PartialEq)]
pub struct Estimate {
    /// Unit.
    pub unit: Unit,
    /// The number, unless only bounds are known.
    pub value: Option<Number>,
    /// Lower bound, where there is one.
    pub low: Option<Number>,
    /// Upper bound, where there is one.
    pub high: Option<Number>,
    /// How far it commits itself.
    pub claim: Claim,
}

impl Estimate {
    /// From an exact value and its interval. `about`: a figure behind it has
    /// no bounds that can be derived; `open`: one is open to a side, so that
    /// there is no point value.
    pub fn exact(
        value: Rational,
        unit: &Unit,
        interval: &Interval,
        about: bool,
        open: bool,
    ) -> Self {
        let bound = |e: End| e.finite().map(Number::Exact);
        let claim = claim(interval, about, open);
        let point = matches!(claim, Claim::Exact | Claim::Rounded | Claim::About);
        let keep = !matches!(claim, Claim::About | Claim::Unknown);
        // A quotient by an open figure has zero as its other end, which says
        // nothing that the unit does not say.
        let low = bound(interval.lo)
            .filter(|_| keep && !matches!(claim, Claim::AtMost | Claim::LessThan));
        let high = bound(interval.hi)
            .filter(|_| keep && !matches!(claim, Claim::AtLeast | Claim::MoreThan));
        Self {
            unit: unit.clone(),
            value: point.then_some(Number::Exact(value)),
            low,
            high,
            claim,
        }
    }

    /// From a floating value and its bounds.
    pub fn approximate(value: f64, bounds: Option<(f64, f64)>, unit: &Unit, claim: Claim) -> Self {
        let point = matches!(claim, Claim::Exact | Claim::Rounded | Claim::About);
        Self {
            unit: unit.clone(),
            value: point.then_some(Number::Approximate(value)),
            low: bounds.map(|b| Number::Approximate(b.0)),
            high: bounds.map(|b| Number::Approximate(b.1)),
            claim,
        }
    }

    /// No number, for a reason.
    pub fn undefined(reason: Undefined, unit: &Unit) -> Self {
        Self {
            unit: unit.clone(),
            value: None,
            low: None,
            high: None,
            claim: Claim::Undefined(reason),
        }
    }

    /// Where a mark for it stands: the value, else the bound, else the middle
    /// of the range.
    pub fn position(&self) -> Option<f64> {
        match (self.value, self.low, self.high) {
            (Some(v), _, _) => Some(v.to_f64()),
            (None, Some(l), Some(h)) => Some(l.to_f64() / 2.0 + h.to_f64() / 2.0),
            (None, l, h) => l.or(h).map(Number::to_f64),
        }
    }
}

fn claim(interval: &Interval, about: bool, open: bool) -> Claim {
    if about {
        return Claim::About;
    }
    let (lo, hi) = (interval.lo, interval.hi);
    let low_says = lo.finite().is_some_and(|v| !(open && v.is_zero()));
    match (low_says, hi.finite().is_some()) {
        _ if interval.is_point() => Claim::Exact,
        (true, true) if open => Claim::Between,
        (true, true) => Claim::Rounded,
        (true, false) if lo.closed => Claim::AtLeast,
        (true, false) => Claim::MoreThan,
        (false, true) if hi.closed => Claim::AtMost,
        (false, true) if open => Claim::LessThan,
        (false, true) => Claim::Rounded,
        (false, false) => Claim::Unknown,
    }
}
