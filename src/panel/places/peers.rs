//! The places most like one.

use crate::catalogue::{Arg, Record, Value};
use crate::panel::answer::{Draft, Problem, Row};
use crate::panel::question::Measure;

/// The place itself and the nearest others by distance in standard scores, equal
/// ones in the panel's order.
pub(in crate::panel) fn peers(
    draft: &mut Draft<'_>,
    id: &str,
    by: &[Measure],
    period: usize,
    count: usize,
) -> Result<(), Problem> {
    let wanted: Vec<(&Measure, usize)> = by.iter().map(|m| (m, period)).collect();
    let found = draft.take(&wanted);
    let places = draft.panel.places();
    let is_it = |place: &usize| places.get(*place).is_some_and(|p| p.id == id);
    let Some(at) = found.places.iter().position(is_it) else {
        // The place is among those left out, with its reason.
        return Ok(());
    };
    let columns = found.columns.iter().map(|c| c.clone().into()).collect();
    #[expect(clippy::cast_precision_loss, reason = "at most ten million places")]
    let row = Arg::Number(at as f64 + 1.0);
    draft.call(
        "standardised_distances",
        vec![("columns", Arg::Columns(columns)), ("at", row)],
    )?;
    let number = |v: Value| match v {
        Value::Number(n) => n,
        _ => f64::NAN,
    };
    let distances = draft.list("standardised_distances", "distances");
    let distances: Vec<f64> = distances.into_iter().map(number).collect();
    let scores: Vec<Vec<f64>> = draft
        .list("standardised_distances", "columns")
        .iter()
        .map(|column| match column {
            Value::Record(column) => match column.get("z") {
                Some(Value::Numbers(z)) => z.clone(),
                _ => Vec::new(),
            },
            _ => Vec::new(),
        })
        .collect();
    let mut order: Vec<usize> = (0..distances.len()).collect();
    // The place itself comes first, also before its doubles.
    order.sort_by(|a, b| {
        let own = (*a != at).cmp(&(*b != at));
        own.then(distances[*a].total_cmp(&distances[*b]))
            .then(a.cmp(b))
    });
    order.truncate(count + 1);
    let part = |columns: &[Vec<f64>], i: usize| -> Vec<f64> {
        columns.iter().filter_map(|c| c.get(i).copied()).collect()
    };
    let row = |i: usize| Row {
        place: found.places[i],
        cells: Record::new()
            .with("distance", distances[i])
            .with("values", part(&found.columns, i))
            .with("z", part(&scores, i)),
    };
    draft.rows = order.into_iter().map(row).collect();
    Ok(())
}
