//! The mean over places, weighted and not, of all and of each group.

use std::collections::BTreeMap;

use crate::catalogue::{Arg, Record, Value};
use crate::panel::answer::{numbers, values, Draft, Problem, Summary};
use crate::panel::measure::Complete;
use crate::panel::question::Measure;
use crate::stats::comparison::{describe, weighted_moments, WeightKind};
use crate::stats::per_capita::per_capita;
use crate::stats::Undefined;

/// By what places count.
enum By {
    /// Each as one.
    One,
    /// By the second column.
    Weight,
    /// A quotient of totals: the second column by the third.
    Totals,
}

/// The mean over all places and, where they have groups, of each group.
pub(in crate::panel) fn mean(
    draft: &mut Draft<'_>,
    measure: &Measure,
    weight: Option<&str>,
    period: usize,
) -> Result<(), Problem> {
    let weight = weight.map(Measure::of);
    let totals = [Some(measure.of.as_str()), measure.per.as_deref()];
    let totals: Vec<Measure> = totals.into_iter().flatten().map(Measure::of).collect();
    let (by, others) = match (&weight, totals.as_slice()) {
        (Some(weight), _) => (By::Weight, std::slice::from_ref(weight)),
        (None, [_, _]) => (By::Totals, totals.as_slice()),
        (None, _) => (By::One, &[][..]),
    };
    let mut wanted = vec![(measure, period)];
    wanted.extend(others.iter().map(|m| (m, period)));
    let found = draft.take(&wanted);
    let list = &found.columns[0];
    let columns = Arg::Columns(vec![list.clone().into()]);
    draft.call("describe", vec![("columns", columns)])?;
    let mut lists = vec![("value", values(list))];
    match by {
        By::One => {}
        By::Weight => {
            let weights = &found.columns[1];
            let options = vec![("values", numbers(list)), ("weights", numbers(weights))];
            draft.call("weighted_moments", options)?;
            lists.push(("weight", values(weights)));
        }
        By::Totals => {
            let (of, per) = (&found.columns[1], &found.columns[2]);
            draft.call(
                "per_capita",
                vec![("money", numbers(of)), ("people", numbers(per))],
            )?;
            lists.push(("weight", values(per)));
        }
    }
    draft.lines(&found.places, &lists);
    draft.summaries = summaries(draft, &found, &by);
    Ok(())
}

/// A row for all places, and one a group in the panel's order.
fn summaries(draft: &Draft<'_>, found: &Complete, by: &By) -> Vec<Summary> {
    let mut groups: Vec<(&str, Vec<usize>)> = Vec::new();
    let mut known: BTreeMap<&str, usize> = BTreeMap::new();
    for (at, place) in found.places.iter().enumerate() {
        let place = draft.panel.places().get(*place);
        let Some(group) = place.and_then(|p| p.group.as_deref()) else {
            continue;
        };
        let which = *known.entry(group).or_insert_with(|| {
            groups.push((group, Vec::new()));
            groups.len() - 1
        });
        groups[which].1.push(at);
    }
    let all: Vec<usize> = (0..found.places.len()).collect();
    let mut out = vec![Summary {
        group: None,
        cells: summary(found, &all, by),
    }];
    out.extend(groups.into_iter().map(|(group, rows)| Summary {
        group: Some(group.to_owned()),
        cells: summary(found, &rows, by),
    }));
    out
}

/// Both means over some of the rows.
fn summary(found: &Complete, rows: &[usize], by: &By) -> Record {
    let column = |at: usize| -> Vec<f64> {
        let column = found.columns.get(at).map_or(&[][..], Vec::as_slice);
        rows.iter()
            .filter_map(|row| column.get(*row).copied())
            .collect()
    };
    let list = column(0);
    let record = Record::new()
        .with("n", rows.len())
        .with("mean", describe(&list).map(|d| d.mean));
    let weighted: Result<f64, Undefined> = match by {
        By::One => return record,
        By::Weight => {
            let moments = weighted_moments(&list, &column(1), WeightKind::Frequency, &[]);
            moments.map(|m| m.mean)
        }
        By::Totals => per_capita(&column(1), &column(2)).map(|r| r.ratio_of_totals),
    };
    record.with("weighted", Value::from(weighted))
}
