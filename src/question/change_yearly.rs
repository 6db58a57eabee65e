//! Change a year, and the times that follow from it, for one reading of the
//! dates.

use super::answer::Row;
use super::change::Ends;
use super::span::Span;
use super::term::Term;
use crate::quantity::{Claim, Decimal, Estimate, Interval, Rational, Unit};
use crate::stats::{self, Undefined};
use crate::words::MessageId;

fn log_points_a_year() -> Unit {
    Unit::parse("log_point/year").unwrap_or_default()
}

fn float_bounds(i: &Interval) -> (Option<f64>, Option<f64>) {
    (
        i.lo.finite().map(Rational::to_f64),
        i.hi.finite().map(Rational::to_f64),
    )
}

impl Ends<'_> {
    /// The changes a year, for one reading of the dates.
    pub(super) fn yearly(&self, span: &Span, halving: bool, target: Option<Decimal>) -> Vec<Row> {
        let (bt, ct) = self.terms();
        let years = || Term::Years(span.years);
        let logs = || ct.clone().over(bt.clone()).ln();
        let mut rows = vec![
            self.row(
                "linear",
                MessageId::MeasureLinear,
                self.linear(span),
                ct.clone().minus(bt.clone()).over(years()),
            ),
            self.row(
                "compound",
                MessageId::MeasureCompound,
                self.over_time(span, &Unit::percent(), stats::compound_annual_rate),
                ct.clone()
                    .over(bt.clone())
                    .power(Term::whole(1).over(years()))
                    .minus(Term::whole(1)),
            ),
            self.row(
                "log",
                MessageId::MeasureLog,
                self.over_time(span, &log_points_a_year(), |b, c, n| {
                    Ok(stats::log_points(b, c)? / n)
                }),
                logs().over(years()),
            ),
        ];
        rows.extend(self.times(span, halving, target));
        for row in &mut rows {
            row.reading.clone_from(&span.reading);
            if !span.key.is_empty() {
                row.key = format!("{}:{}", row.key, span.key);
            }
        }
        rows
    }

    /// Times to halve, to double or to a level, as far as they are asked for.
    fn times(&self, span: &Span, halving: bool, target: Option<Decimal>) -> Vec<Row> {
        let (bt, ct) = self.terms();
        let years = || Term::Years(span.years);
        let logs = || ct.clone().over(bt.clone()).ln();
        let mut rows = Vec::new();
        let unit = Unit::parse("year").unwrap_or_default();
        if halving {
            let falls = self.current.1.value < self.base.1.value;
            let time = if falls {
                stats::halving_time
            } else {
                stats::doubling_time
            };
            let id = if falls {
                MessageId::MeasureHalving
            } else {
                MessageId::MeasureDoubling
            };
            let two = if falls {
                Term::whole(1).over(Term::whole(2))
            } else {
                Term::whole(2)
            };
            rows.push(self.row(
                "halving",
                id,
                self.over_time(span, &unit, time),
                years().times(two.ln()).over(logs()),
            ));
        }
        if let Some(target) = target {
            let level = target.to_rational().map_or(0.0, Rational::to_f64);
            let way = Term::Constant(target.to_string()).over(ct.clone()).ln();
            rows.push(self.row(
                "target",
                MessageId::MeasureTarget,
                self.over_time(span, &unit, |b, c, n| stats::time_to_target(b, c, n, level)),
                years().times(way).over(logs()),
            ));
        }
        rows
    }

    fn linear(&self, span: &Span) -> Estimate {
        let (b, c) = (&self.base.1, &self.current.1);
        let unit = if self.indicator.unit.is_percent() {
            Unit::percentage_points()
        } else {
            self.indicator.unit.clone()
        };
        let unit = Unit::parse("year").map_or_else(|_| unit.clone(), |y| unit.per(&y));
        let value = c.value.sub(b.value).and_then(|d| d.div(span.years)).ok();
        let years = Interval::point(span.years);
        let interval = c.interval.sub(&b.interval).and_then(|d| d.div(&years)).ok();
        self.exact(value, &unit, interval)
    }

    /// A floating statistic of both ends and the time, with its bounds from
    /// the corners: each of them is monotone in base and in current.
    fn over_time(
        &self,
        span: &Span,
        unit: &Unit,
        f: impl Fn(f64, f64, f64) -> Result<f64, Undefined>,
    ) -> Estimate {
        let (b, c, n) = (&self.base.1, &self.current.1, span.years.to_f64());
        let value = match f(b.value.to_f64(), c.value.to_f64(), n) {
            Ok(v) => v,
            Err(reason) => return Estimate::undefined(reason, unit),
        };
        if b.doubts.about || c.doubts.about {
            return Estimate::approximate(value, None, unit, Claim::About);
        }
        if b.interval.is_point() && c.interval.is_point() {
            return Estimate::approximate(value, None, unit, Claim::Exact);
        }
        let ((b0, b1), (c0, c1)) = (float_bounds(&b.interval), float_bounds(&c.interval));
        let corners: Vec<f64> = [(b0, c0), (b0, c1), (b1, c0), (b1, c1)]
            .into_iter()
            .filter_map(|(b, c)| f(b?, c?, n).ok())
            .collect();
        let open = b.doubts.open || c.doubts.open;
        if corners.len() < 4 {
            return Estimate::approximate(value, None, unit, Claim::Unknown);
        }
        // The corners carry rounding of a few ulp; the hull takes it in.
        let slack = 1e-13 * libm::fabs(value);
        let low = corners.iter().copied().fold(f64::INFINITY, f64::min) - slack;
        let high = corners.iter().copied().fold(f64::NEG_INFINITY, f64::max) + slack;
        let claim = if open { Claim::Between } else { Claim::Rounded };
        Estimate::approximate(value, Some((low, high)), unit, claim)
    }
}
