//! Values over all periods: those of some places, or the middle of all.

use crate::catalogue::{Record, Value};
use crate::panel::answer::{numbers, Draft, Problem, Row, Summary};
use crate::panel::measure::LeftOut;
use crate::panel::question::Measure;
use crate::stats::comparison::{quantiles, QuantileType};
use crate::stats::per_capita::per_capita;
use crate::stats::{sum, Undefined};

/// One row a place and period.
pub(in crate::panel) fn of_some(draft: &mut Draft<'_>, measure: &Measure, ids: &[String]) {
    let panel = draft.panel;
    for id in ids {
        let Some(place) = panel.places().iter().position(|p| &p.id == id) else {
            continue;
        };
        for (period, label) in panel.periods().iter().enumerate() {
            match measure.at(panel, place, period) {
                Ok(value) => {
                    let cells = Record::new().with("period", label.as_str());
                    draft.rows.push(Row {
                        place,
                        cells: cells.with("value", value),
                    });
                }
                Err(gap) => draft.left_out.push(LeftOut { place, gap }),
            }
        }
    }
}

/// One row a place that says how many of its periods count; one summary a period.
pub(in crate::panel) fn of_all(draft: &mut Draft<'_>, measure: &Measure) -> Result<(), Problem> {
    let panel = draft.panel;
    let (of, per) = (
        Measure::of(&measure.of),
        measure.per.as_deref().map(Measure::of),
    );
    let mut counts = vec![0_usize; panel.places().len()];
    let mut last: Vec<f64> = Vec::new();
    for (period, label) in panel.periods().iter().enumerate() {
        let (mut values, mut over, mut under) = (Vec::new(), Vec::new(), Vec::new());
        for (place, count) in counts.iter_mut().enumerate() {
            match measure.at(panel, place, period) {
                Ok(value) => {
                    values.push(value);
                    over.extend(of.at(panel, place, period));
                    under.extend(per.as_ref().and_then(|p| p.at(panel, place, period).ok()));
                    *count += 1;
                }
                Err(gap) => draft.left_out.push(LeftOut { place, gap }),
            }
        }
        let mut cells = summary(&values, &over).with("period", label.as_str());
        if per.is_some() {
            let ratio = per_capita(&over, &under).map(|r| r.ratio_of_totals);
            cells = cells.with("pooled", ratio);
        }
        draft.summaries.push(Summary { group: None, cells });
        if !values.is_empty() {
            last = values;
        }
    }
    let shares = numbers(&[0.25, 0.5, 0.75]);
    let options = vec![("values", numbers(&last)), ("probabilities", shares)];
    draft.call("quantiles", options)?;
    let used = counts.iter().enumerate().filter(|(_, n)| **n > 0);
    let row = |(place, n): (usize, &usize)| Row {
        place,
        cells: Record::new().with("periods", *n),
    };
    draft.rows = used.map(row).collect();
    Ok(())
}

/// How many places, their quartiles, and the total of what is measured.
fn summary(values: &[f64], over: &[f64]) -> Record {
    let three = QuantileType::of(7)
        .ok_or(Undefined::OutsideRange)
        .and_then(|seven| quantiles(values, &[0.25, 0.5, 0.75], seven));
    let part = |at: usize| -> Value {
        match &three {
            Ok(found) => found.get(at).copied().ok_or(Undefined::TooFew).into(),
            Err(reason) => Value::Undefined(*reason),
        }
    };
    let total = if over.is_empty() {
        Err(Undefined::TooFew)
    } else {
        Ok(sum(over))
    };
    Record::new()
        .with("n", values.len())
        .with("lower", part(0))
        .with("median", part(1))
        .with("upper", part(2))
        .with("total", total)
}
