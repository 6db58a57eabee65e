//! Figures as printed: what they stand for, exactly, and whether they fit each
//! other. Everything here is in exact numbers; nothing is rounded on the way.

mod audit;
mod change;
mod exact;
mod read;

pub use audit::{audit_ratio, audit_sum, implied_count, Audit, ImpliedCount, RatioAudit, SumAudit};
pub use change::{interval_arithmetic, printed_change, Operation, PrintedChange, Span};
pub use exact::{display_round, exact_moments, ExactMoments};
pub use read::{read, rounding_interval, Printed, Rounding};

use crate::quantity::{Arithmetic, Interval, Rational, Undefined};

/// Why exact arithmetic stopped, as a reason.
fn stopped(e: Arithmetic) -> Undefined {
    match e {
        Arithmetic::DivisionByZero => Undefined::ZeroBase,
        _ => Undefined::DoesNotFit,
    }
}

/// A number as exact text: a decimal where it ends, a fraction otherwise.
pub fn exact_text(value: Rational) -> String {
    match value.to_decimal() {
        Some(decimal) => decimal.trimmed().to_string(),
        None => format!("{}/{}", value.numerator(), value.denominator()),
    }
}

/// The ends of an interval as doubles; a reason where there is none.
pub fn ends(interval: &Interval) -> (Result<f64, Undefined>, Result<f64, Undefined>) {
    let end =
        |e: crate::quantity::End| e.finite().map(Rational::to_f64).ok_or(Undefined::Unbounded);
    (end(interval.lo), end(interval.hi))
}
