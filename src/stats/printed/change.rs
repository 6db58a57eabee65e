//! Arithmetic of printed figures with the ranges that they stand for.

use super::read::Printed;
use super::stopped;
use crate::quantity::{Interval, Rational, Undefined};

/// What is computed of two figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Operation {
    /// First plus second.
    Add,
    /// First less second.
    Subtract,
    /// First times second.
    Multiply,
    /// First by second.
    Divide,
    /// Second by first, less one: each occurs once, so that the range is tight.
    RelativeChange,
}

impl Operation {
    /// Every operation by its word.
    pub const ALL: [(Self, &'static str); 5] = [
        (Self::Add, "add"),
        (Self::Subtract, "subtract"),
        (Self::Multiply, "multiply"),
        (Self::Divide, "divide"),
        (Self::RelativeChange, "relative_change"),
    ];
}

/// A number with the range that it may lie in.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Span {
    /// From the figures as printed.
    pub value: Rational,
    /// From their intervals.
    pub interval: Interval,
}

/// An operation on two printed figures.
///
/// # Definition
/// Exact rational arithmetic on values and on interval ends; the relative change
/// is b/a − 1, not (b − a)/a, in which a would occur twice and the range widen.
///
/// # Domain
/// A divisor of zero: `ZeroBase`; one whose interval holds zero leaves the range
/// unbounded.
///
/// # References
/// Moore, R. E. (1966), Interval Analysis, Prentice Hall.
///
/// # Example
/// ```
/// use county_lens::stats::printed::{interval_arithmetic, read, Operation};
/// let (a, b) = (read("9.82%").unwrap(), read("0.56%").unwrap());
/// let change = interval_arithmetic(&a, &b, Operation::RelativeChange).unwrap();
/// assert!((change.interval.lo.finite().unwrap().to_f64() + 0.943511).abs() < 1e-6);
/// ```
pub fn interval_arithmetic(
    a: &Printed,
    b: &Printed,
    operation: Operation,
) -> Result<Span, Undefined> {
    let one = Rational::ONE;
    let (value, interval) = match operation {
        Operation::Add => (a.value.add(b.value), a.interval.add(&b.interval)),
        Operation::Subtract => (a.value.sub(b.value), a.interval.sub(&b.interval)),
        Operation::Multiply => (a.value.mul(b.value), a.interval.mul(&b.interval)),
        Operation::Divide => (a.value.div(b.value), a.interval.div(&b.interval)),
        Operation::RelativeChange => (
            b.value.div(a.value).and_then(|q| q.sub(one)),
            b.interval
                .div(&a.interval)
                .and_then(|q| q.sub(&Interval::point(one))),
        ),
    };
    Ok(Span {
        value: value.map_err(stopped)?,
        interval: interval.map_err(stopped)?,
    })
}

/// A change between two printed figures.
#[derive(Debug, Clone, PartialEq)]
pub struct PrintedChange {
    /// Current less base.
    pub difference: Span,
    /// Current by base, less one; none where the base is not above zero.
    pub relative: Result<Span, Undefined>,
    /// The range of the difference leaves out zero: no artefact of rounding.
    pub real: bool,
}

/// The change between two printed figures, and whether rounding alone could make it.
///
/// # Definition
/// Difference and relative change by [`interval_arithmetic`]; real where zero lies
/// outside the difference's range. This is the uncertainty of rounding, not of
/// sampling.
///
/// # Domain
/// A base of zero or below: no relative change (`ZeroBase`, `NegativeBase`).
///
/// # Example
/// ```
/// use county_lens::stats::printed::{printed_change, read};
/// let same = printed_change(&read("1.2%").unwrap(), &read("1.24%").unwrap()).unwrap();
/// assert!(!same.real);
/// ```
pub fn printed_change(base: &Printed, current: &Printed) -> Result<PrintedChange, Undefined> {
    let difference = interval_arithmetic(current, base, Operation::Subtract)?;
    let relative = match base.value.signum() {
        0 => Err(Undefined::ZeroBase),
        s if s < 0 => Err(Undefined::NegativeBase),
        _ => interval_arithmetic(base, current, Operation::RelativeChange),
    };
    Ok(PrintedChange {
        real: !difference.interval.contains(Rational::ZERO),
        difference,
        relative,
    })
}
