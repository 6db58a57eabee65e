//! The time between two dated figures, on each reading of the dates.

use crate::data::{Date, Measured, Period};
use crate::quantity::Rational;
use crate::words::{Arg, Message, MessageId};

/// A length of time between the ends, and how the dates were read to get it.
pub(super) struct Span {
    /// Suffix of the rows of this reading; empty where there is only one.
    pub key: &'static str,
    /// The reading in words.
    pub reading: Option<Message>,
    /// How long it is.
    pub years: Rational,
}

fn years_between(from: (i64, i64), to: (i64, i64)) -> Option<Rational> {
    let moment = |(n, d): (i64, i64)| Rational::new(i128::from(n), i128::from(d)).ok();
    let years = moment(to)?.sub(moment(from)?).ok()?;
    (years.signum() > 0).then_some(years)
}

/// The time between two dates. A stock dated by its year alone may be meant at
/// the year's end or at its beginning; both readings are kept. A flow or a
/// standard belongs to its year, so that years are counted.
pub(super) fn spans(measured: Measured, base: Period, current: Period) -> Vec<Span> {
    let (Some(b), Some(c)) = (base.date(), current.date()) else {
        return Vec::new();
    };
    let one = |key, reading, from, to| {
        years_between(from, to).map(|years| Span {
            key,
            reading,
            years,
        })
    };
    let moment = matches!(measured, Measured::Stock | Measured::Rate);
    let coarse = |d: Date| d.month.is_none();
    let said = |id, d: Date| Some(Message::new(id, vec![Arg::Plain(d.year.to_string())]));
    let spans = if !moment || coarse(b) == coarse(c) {
        let (from, to) = if moment {
            (b.last_moment(), c.last_moment())
        } else {
            ((i64::from(b.year), 1), (i64::from(c.year), 1))
        };
        vec![one("", None, from, to)]
    } else if coarse(b) {
        let to = c.last_moment();
        vec![
            one(
                "end",
                said(MessageId::ReadingBaseEnd, b),
                b.last_moment(),
                to,
            ),
            one(
                "start",
                said(MessageId::ReadingBaseStart, b),
                b.first_moment(),
                to,
            ),
        ]
    } else {
        let from = b.last_moment();
        vec![
            one(
                "end",
                said(MessageId::ReadingCurrentEnd, c),
                from,
                c.last_moment(),
            ),
            one(
                "start",
                said(MessageId::ReadingCurrentStart, c),
                from,
                c.first_moment(),
            ),
        ]
    };
    spans.into_iter().flatten().collect()
}
