//! Questions about several periods.

use super::{descending, five};
use crate::catalogue::{Arg, Value};
use crate::panel::answer::{numbers, values, Draft, Problem};
use crate::panel::measure::{Gap, LeftOut};
use crate::panel::question::{Force, Measure};
use crate::panel::table::number;
use crate::question::{AskError, AskProblem};
use crate::stats::{compound_annual_rate, Undefined};

/// How far each place moved, and the ranks before and after.
pub(in crate::panel) fn change(
    draft: &mut Draft<'_>,
    measure: &Measure,
    (from, to): (usize, usize),
    years: Option<f64>,
) -> Result<(), Problem> {
    let found = draft.take(&[(measure, from), (measure, to)]);
    let (before, after) = (&found.columns[0], &found.columns[1]);
    let pairs = || before.iter().zip(after);
    let moved: Vec<f64> = pairs().map(|(a, b)| b - a).collect();
    let percent: Vec<Result<f64, Undefined>> = pairs()
        .map(|(a, b)| crate::stats::percent_change(*a, *b))
        .collect();
    let known: Vec<f64> = percent.iter().filter_map(|p| p.ok()).collect();
    let columns = [before, after, &moved];
    let columns = columns.map(|c| c.clone().into()).to_vec();
    draft.call("describe", vec![("columns", Arg::Columns(columns))])?;
    draft.call("quantiles", five(&known))?;
    draft.call("ranks", descending(before))?;
    let ranks_before = draft.list("ranks", "ranks");
    draft.results.pop();
    draft.call("ranks", descending(after))?;
    // Where periods are no numbers, the time between them is not known.
    let yearly = pairs().map(|(a, b)| {
        let years = years.ok_or(Undefined::NoTime)?;
        compound_annual_rate(*a, *b, years)
    });
    let yearly = yearly.map(Value::from).collect();
    let lists = [
        ("from", values(before)),
        ("to", values(after)),
        ("difference", values(&moved)),
        ("percent", percent.into_iter().map(Value::from).collect()),
        ("yearly", yearly),
        ("rankFrom", ranks_before),
        ("rankTo", draft.list("ranks", "ranks")),
    ];
    draft.lines(&found.places, &lists);
    Ok(())
}

/// Whether those that were low grew faster, and whether the spread fell.
pub(in crate::panel) fn convergence(
    draft: &mut Draft<'_>,
    measure: &Measure,
    (from, to): (usize, usize),
    years: f64,
) -> Result<(), Problem> {
    let found = draft.take(&[(measure, from), (measure, to)]);
    let (before, after) = (&found.columns[0], &found.columns[1]);
    let both = || vec![("before", numbers(before)), ("after", numbers(after))];
    let mut options = both();
    options.push(("years", Arg::Number(years)));
    draft.call("beta_convergence", options)?;
    draft.call("sigma_convergence", both())?;
    let rate = |(a, b): (&f64, &f64)| {
        let rate = crate::stats::log_points(*a, *b).map(|points| points / years);
        Value::from(rate)
    };
    let lists = [
        ("from", values(before)),
        ("to", values(after)),
        ("yearly", before.iter().zip(after).map(rate).collect()),
    ];
    draft.lines(&found.places, &lists);
    Ok(())
}

/// Before and after, with and without a measure, over all places and periods.
pub(in crate::panel) fn effect(
    draft: &mut Draft<'_>,
    measure: &Measure,
    force: &Force,
) -> Result<(), Problem> {
    let panel = draft.panel;
    let force = force.of(panel);
    let (mut y, mut on, mut unit, mut time) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let mut left_out: Vec<LeftOut> = Vec::new();
    let mut used: Vec<(usize, u64)> = Vec::new();
    for (place, named) in panel.places().iter().enumerate() {
        let mut rows = 0;
        for (period, label) in panel.periods().iter().enumerate() {
            let both = measure.at(panel, place, period);
            let both = both.and_then(|y| Ok((y, force.at(place, period)?)));
            match both {
                Ok((value, force)) => {
                    y.push(value);
                    on.push(force);
                    unit.push(named.id.clone());
                    time.push(label.clone());
                    rows += 1;
                }
                Err(gap) => left_out.push(LeftOut { place, gap }),
            }
        }
        if rows > 0 {
            used.push((place, rows));
        }
    }
    draft.left_out = left_out;
    draft.call(
        "panel_difference_in_differences",
        vec![
            ("y", numbers(&y)),
            ("unit", Arg::Texts(unit)),
            ("time", Arg::Texts(time)),
            ("measure", numbers(&on)),
        ],
    )?;
    let places: Vec<usize> = used.iter().map(|(place, _)| *place).collect();
    let rows = used.iter().map(|(_, rows)| Value::Whole(*rows)).collect();
    draft.lines(&places, &[("periods", rows)]);
    Ok(())
}

/// Whether a place keeps moving one way.
pub(in crate::panel) fn trend(
    draft: &mut Draft<'_>,
    measure: &Measure,
    id: &str,
) -> Result<(), Problem> {
    let panel = draft.panel;
    let place = panel
        .places()
        .iter()
        .position(|p| p.id == id)
        .unwrap_or_default();
    let (mut times, mut list) = (Vec::new(), Vec::new());
    for (period, label) in panel.periods().iter().enumerate() {
        let Some(time) = number(label) else {
            return Err(Problem::Ask(AskError {
                field: "place".to_owned(),
                problem: AskProblem::Number(label.clone()),
            }));
        };
        match measure.at(panel, place, period) {
            Ok(value) => {
                times.push(time);
                list.push(value);
            }
            Err(gap) => draft.left_out.push(LeftOut {
                place,
                gap: Gap {
                    period: label.clone(),
                    ..gap
                },
            }),
        }
    }
    draft.call(
        "mann_kendall",
        vec![("times", numbers(&times)), ("values", numbers(&list))],
    )?;
    let places = vec![place; list.len()];
    draft.lines(
        &places,
        &[("period", values(&times)), ("value", values(&list))],
    );
    Ok(())
}
