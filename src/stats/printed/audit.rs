//! Whether printed figures fit each other.

use super::read::{rounding_interval, Printed, Rounding};
use super::stopped;
use crate::quantity::{Interval, Rational, Undefined};

/// How an audit comes out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Audit {
    /// The figures can all be true.
    Consistent,
    /// They cannot.
    Inconsistent,
    /// A figure has no bounds to hold anything against.
    CannotTell,
}

impl Audit {
    /// The word at the boundary.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Consistent => "consistent",
            Self::Inconsistent => "inconsistent",
            Self::CannotTell => "cannot_tell",
        }
    }
}

/// An audit of a rate.
#[derive(Debug, Clone, PartialEq)]
pub struct RatioAudit {
    /// How it comes out.
    pub audit: Audit,
    /// Numerator by denominator as printed.
    pub value: Rational,
    /// The range of that.
    pub interval: Interval,
    /// How many units of the rate's last digit the computed value lies off.
    pub off: Rational,
    /// Slips that would explain it: truncated, ten times, a tenth, percent for share.
    pub slips: Vec<&'static str>,
}

fn overlap(a: &Interval, b: &Interval) -> bool {
    let below = |x: &Interval, y: &Interval| match x.hi.finite().zip(y.lo.finite()) {
        Some((hi, lo)) => hi < lo || hi == lo && !(x.hi.closed && y.lo.closed),
        None => false,
    };
    !below(a, b) && !below(b, a)
}

/// What a figure may stand for where the rule of rounding is not known: closed
/// at both ends.
fn hull(printed: &Printed) -> Interval {
    let mut interval = printed.interval;
    interval.lo.closed = true;
    interval.hi.closed = true;
    interval
}

/// A printed rate against its printed numerator and denominator.
///
/// # Definition
/// Consistent where the rate's rounding range and the quotient's range meet, ends
/// included since the rule of rounding is not known; cannot tell where a figure
/// has no bounds (约) on either side. Slips are tried one by one.
///
/// # Domain
/// A denominator of zero: `ZeroBase`.
///
/// # References
/// Brown, N. J. L. & Heathers, J. A. J. (2017), The GRIM test, Social Psychological
/// and Personality Science 8(4), 363–369 (for the idea).
///
/// # Example
/// ```
/// use county_lens::stats::printed::{audit_ratio, read, Audit};
/// let a = audit_ratio(&read("0.177%").unwrap(), &read("141").unwrap(), &read("7.94万").unwrap()).unwrap();
/// assert_eq!(a.audit, Audit::Consistent);
/// ```
pub fn audit_ratio(
    rate: &Printed,
    numerator: &Printed,
    denominator: &Printed,
) -> Result<RatioAudit, Undefined> {
    let value = numerator.value.div(denominator.value).map_err(stopped)?;
    let interval = hull(numerator).div(&hull(denominator)).map_err(stopped)?;
    let open =
        !interval.is_bounded() && interval.lo.finite().is_none() && interval.hi.finite().is_none();
    let unbounded =
        |p: &Printed| p.interval.lo.finite().is_none() && p.interval.hi.finite().is_none();
    let audit = if open || [rate, numerator, denominator].into_iter().any(unbounded) {
        Audit::CannotTell
    } else if overlap(&hull(rate), &interval) {
        Audit::Consistent
    } else {
        Audit::Inconsistent
    };
    let off = value
        .sub(rate.value)
        .and_then(|d| d.div(rate.unit_of_last_digit))
        .map_err(stopped)?;
    let mut slips = Vec::new();
    if audit == Audit::Inconsistent {
        let cut = rounding_interval(rate, Rounding::Truncated);
        if cut.is_ok_and(|cut| overlap(&cut, &interval)) {
            slips.push("truncated");
        }
        for (word, num, den) in [
            ("ten_times", 1, 10),
            ("a_tenth", 10, 1),
            ("percent_for_share", 1, 100),
            ("share_for_percent", 100, 1),
        ] {
            let by = Interval::point(Rational::new(num, den).map_err(stopped)?);
            let moved = hull(rate).mul(&by).map_err(stopped)?;
            if overlap(&moved, &interval) {
                slips.push(word);
            }
        }
    }
    Ok(RatioAudit {
        audit,
        value,
        interval,
        off,
        slips,
    })
}

/// An audit of a total.
#[derive(Debug, Clone, PartialEq)]
pub struct SumAudit {
    /// How it comes out.
    pub audit: Audit,
    /// The parts together as printed.
    pub sum: Rational,
    /// The range of that.
    pub interval: Interval,
    /// Total less parts, as printed.
    pub gap: Rational,
    /// The largest gap that rounding alone can make; none where it has no bound.
    pub largest_gap: Result<Rational, Undefined>,
}

/// Printed parts against their printed total.
///
/// # Definition
/// The parts' ranges added up must meet the total's; shares printed to 0.1 may
/// lawfully add up to 99.9 or 100.1. The largest lawful gap is half the widths of
/// all ranges together.
///
/// # Domain
/// No part: `TooFew`.
///
/// # Example
/// ```
/// use county_lens::stats::printed::{audit_sum, read, Audit};
/// let parts: Vec<_> = ["33.3%", "33.3%", "33.3%"].iter().map(|t| read(t).unwrap()).collect();
/// assert_eq!(audit_sum(&parts, &read("100.0%").unwrap()).unwrap().audit, Audit::Consistent);
/// ```
pub fn audit_sum(parts: &[Printed], total: &Printed) -> Result<SumAudit, Undefined> {
    if parts.is_empty() {
        return Err(Undefined::TooFew);
    }
    let mut sum = Rational::ZERO;
    let mut interval = Interval::point(Rational::ZERO);
    for part in parts {
        sum = sum.add(part.value).map_err(stopped)?;
        interval = interval.add(&hull(part)).map_err(stopped)?;
    }
    let free = |i: &Interval| i.lo.finite().is_none() && i.hi.finite().is_none();
    let audit = if free(&interval) || free(&total.interval) {
        Audit::CannotTell
    } else if overlap(&interval, &hull(total)) {
        Audit::Consistent
    } else {
        Audit::Inconsistent
    };
    let width = |i: &Interval| match i.lo.finite().zip(i.hi.finite()) {
        Some((lo, hi)) => hi.sub(lo).map_err(stopped),
        None => Err(Undefined::Unbounded),
    };
    let largest_gap = width(&interval).and_then(|parts| {
        let both = parts.add(width(&total.interval)?).map_err(stopped)?;
        both.div(Rational::from_int(2)).map_err(stopped)
    });
    Ok(SumAudit {
        audit,
        sum,
        interval,
        gap: total.value.sub(sum).map_err(stopped)?,
        largest_gap,
    })
}

/// The whole numbers behind a printed rate.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ImpliedCount {
    /// The smallest; none where no whole number fits.
    pub low: Result<i128, Undefined>,
    /// The largest.
    pub high: Result<i128, Undefined>,
}

/// Which whole numbers of a base print as a rate: a range, never one invented count.
///
/// # Definition
/// All k with k/n in the rate's rounding range, ends included.
///
/// # Domain
/// A base that is not above zero: `ZeroBase`; a rate without bounds: `Unbounded`; no
/// whole number fits: `OutsideRange`.
///
/// # Example
/// ```
/// use county_lens::stats::printed::{implied_count, read};
/// let k = implied_count(&read("30.9%").unwrap(), &read("1000").unwrap()).unwrap();
/// assert_eq!((k.low, k.high), (Ok(309), Ok(309)));
/// ```
pub fn implied_count(rate: &Printed, base: &Printed) -> Result<ImpliedCount, Undefined> {
    if base.value.signum() <= 0 {
        return Err(Undefined::ZeroBase);
    }
    let interval = hull(rate).mul(&hull(base)).map_err(stopped)?;
    let (Some(lo), Some(hi)) = (interval.lo.finite(), interval.hi.finite()) else {
        return Err(Undefined::Unbounded);
    };
    let floor = |r: Rational| r.numerator().div_euclid(r.denominator());
    let up = |r: Rational| {
        if r.is_integer() {
            r.numerator()
        } else {
            floor(r) + 1
        }
    };
    let (low, high) = (up(lo).max(0), floor(hi));
    Ok(if low <= high {
        ImpliedCount {
            low: Ok(low),
            high: Ok(high),
        }
    } else {
        ImpliedCount {
            low: Err(Undefined::OutsideRange),
            high: Err(Undefined::OutsideRange),
        }
    })
}
