//! The rank of each place in every period.

use super::descending;
use crate::catalogue::{Record, Value};
use crate::panel::answer::{numbers, Draft, Problem, Row};
use crate::panel::question::Measure;

/// Ranks, 1 the largest, among the places that have values in all periods: so no
/// rank moves because another place comes or goes.
pub(in crate::panel) fn ranks(
    draft: &mut Draft<'_>,
    measure: &Measure,
    (from, to): (usize, usize),
) -> Result<(), Problem> {
    let wanted: Vec<(&Measure, usize)> = (from..=to).map(|period| (measure, period)).collect();
    let found = draft.take(&wanted);
    let mut by_period: Vec<Vec<f64>> = Vec::new();
    for column in &found.columns {
        // The result that stays is the last period's.
        draft.results.clear();
        draft.call("ranks", descending(column))?;
        let number = |v: Value| match v {
            Value::Number(n) => n,
            _ => f64::NAN,
        };
        let ranks = draft.list("ranks", "ranks");
        by_period.push(ranks.into_iter().map(number).collect());
    }
    if let (Some(first), Some(last)) = (found.columns.first(), found.columns.last()) {
        draft.call(
            "spearman",
            vec![("x", numbers(first)), ("y", numbers(last))],
        )?;
    }
    let row = |(at, place): (usize, &usize)| {
        let ranks: Vec<f64> = by_period
            .iter()
            .filter_map(|r| r.get(at).copied())
            .collect();
        let ends = (ranks.first().copied(), ranks.last().copied());
        let (first, last) = (ends.0.unwrap_or(f64::NAN), ends.1.unwrap_or(f64::NAN));
        let cells = Record::new()
            .with("first", first)
            .with("last", last)
            .with("best", ranks.iter().copied().fold(f64::INFINITY, f64::min))
            .with("worst", ranks.iter().copied().fold(0.0, f64::max))
            .with("moved", first - last)
            .with("ranks", ranks);
        Row {
            place: *place,
            cells,
        }
    };
    draft.rows = found.places.iter().enumerate().map(row).collect();
    Ok(())
}
