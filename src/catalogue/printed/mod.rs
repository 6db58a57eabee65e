//! Printed figures and audit.

mod audits;
mod figures;

use super::entry::{Entry, Field, Type};
use super::value::Record;
use crate::quantity::Interval;
use crate::stats::printed::ends;
use crate::words::Words;

/// Every entry of this family.
pub(super) const ENTRIES: &[Entry] = &[
    figures::READ_PRINTED,
    figures::ROUNDING_INTERVAL,
    figures::INTERVAL_ARITHMETIC,
    figures::PRINTED_CHANGE,
    audits::AUDIT_RATIO,
    audits::AUDIT_SUM,
    audits::IMPLIED_COUNT,
    figures::EXACT_MOMENTS,
    figures::DISPLAY_ROUND,
];

const LOW: Field = Field::number(
    "low",
    Words(
        "范围下端；没有就是无界",
        "Lower end of the range; none where unbounded",
    ),
);
const HIGH: Field = Field::number(
    "high",
    Words(
        "范围上端；没有就是无界",
        "Upper end of the range; none where unbounded",
    ),
);
const LOW_CLOSED: Field = Field::new(
    "lowIncluded",
    Type::Flag,
    Words("下端是否算在内", "Whether the lower end belongs to it"),
);
const HIGH_CLOSED: Field = Field::new(
    "highIncluded",
    Type::Flag,
    Words("上端是否算在内", "Whether the upper end belongs to it"),
);

/// A record with the ends of an interval.
fn with_ends(record: Record, interval: &Interval) -> Record {
    let (low, high) = ends(interval);
    record.with("low", low).with("high", high)
}
