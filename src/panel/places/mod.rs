//! The questions about a panel, each by the statistics that answer it.

use super::answer::{numbers, values, Draft, Problem};
use super::measure::{Gap, LeftOut};
use super::question::Measure;
use super::table::number;
use crate::catalogue::{Arg, Value};
use crate::question::{AskError, AskProblem};
use crate::stats::Undefined;

/// Middle, ends, quartiles and scores.
pub(super) fn distribution(
    draft: &mut Draft<'_>,
    measure: &Measure,
    period: usize,
) -> Result<(), Problem> {
    let found = draft.take(&[(measure, period)]);
    let list = &found.columns[0];
    draft.call(
        "describe",
        vec![("columns", Arg::Columns(vec![list.clone().into()]))],
    )?;
    let quarters = numbers(&[0.1, 0.25, 0.5, 0.75, 0.9]);
    draft.call(
        "quantiles",
        vec![("values", numbers(list)), ("probabilities", quarters)],
    )?;
    draft.call("z_scores", vec![("values", numbers(list))])?;
    draft.call(
        "ranks",
        vec![
            ("values", numbers(list)),
            ("order", Arg::Text("descending".to_owned())),
        ],
    )?;
    let lists = [
        ("value", values(list)),
        ("rank", draft.list("ranks", "ranks")),
        ("z", draft.list("z_scores", "z")),
        ("robust", draft.list("z_scores", "robust")),
    ];
    draft.lines(&found.places, &lists);
    Ok(())
}

/// Gini, Theil split by group, the share that would have to move.
pub(super) fn inequality(
    draft: &mut Draft<'_>,
    measure: &Measure,
    weight: Option<&str>,
    period: usize,
) -> Result<(), Problem> {
    let by = weight.map(Measure::of);
    let mut wanted = vec![(measure, period)];
    wanted.extend(by.as_ref().map(|by| (by, period)));
    let found = draft.take(&wanted);
    let list = &found.columns[0];
    let weights = found.columns.get(1);
    let with = |mut options: Vec<(&'static str, Arg)>, name: &'static str| {
        options.extend(weights.map(|w| (name, numbers(w))));
        options
    };
    draft.call("gini", with(vec![("values", numbers(list))], "weights"))?;
    let mut theil = with(vec![("values", numbers(list))], "weights");
    let group = |place: &usize| {
        let place = draft.panel.places().get(*place);
        place.and_then(|p| p.group.clone()).unwrap_or_default()
    };
    let groups: Vec<String> = found.places.iter().map(group).collect();
    // A place without group would leave the split open.
    if !groups.is_empty() && groups.iter().all(|g| !g.is_empty()) {
        theil.push(("groups", Arg::Texts(groups)));
    }
    draft.call("generalised_entropy", theil)?;
    draft.call(
        "coefficient_of_variation",
        with(vec![("values", numbers(list))], "people"),
    )?;
    draft.call("lorenz", with(vec![("values", numbers(list))], "weights"))?;
    let mut lists = vec![("value", values(list))];
    lists.extend(weights.map(|w| ("weight", values(w))));
    draft.lines(&found.places, &lists);
    Ok(())
}

/// Rates within limits that chance explains, and rates drawn to the whole.
pub(super) fn funnel(
    draft: &mut Draft<'_>,
    events: &str,
    sizes: &str,
    period: usize,
    rate: bool,
) -> Result<(), Problem> {
    let (cases, of) = (Measure::of(events), Measure::of(sizes));
    let found = draft.take(&[(&cases, period), (&of, period)]);
    let (cases, of) = (&found.columns[0], &found.columns[1]);
    let both = || vec![("events", numbers(cases)), ("sizes", numbers(of))];
    let mut options = both();
    let kind = if rate { "rate" } else { "proportion" };
    options.push(("kind", Arg::Text(kind.to_owned())));
    draft.call("funnel_limits", options)?;
    draft.call("empirical_bayes", both())?;
    let mut lists = vec![("events", values(cases)), ("size", values(of))];
    for name in ["value", "low95", "high95", "low998", "high998", "outside"] {
        let part = |row: Value| match row {
            Value::Record(row) => row.get(name).cloned(),
            _ => None,
        };
        let rows = draft.list("funnel_limits", "rows");
        lists.push((name, rows.into_iter().filter_map(part).collect()));
    }
    lists.push(("shrunken", draft.list("empirical_bayes", "shrunken")));
    draft.lines(&found.places, &lists);
    Ok(())
}

/// How far each place moved, and the ranks before and after.
pub(super) fn change(
    draft: &mut Draft<'_>,
    measure: &Measure,
    from: usize,
    to: usize,
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
    draft.call(
        "quantiles",
        vec![
            ("values", numbers(&known)),
            ("probabilities", numbers(&[0.1, 0.25, 0.5, 0.75, 0.9])),
        ],
    )?;
    let options = |list: &[f64]| {
        let order = Arg::Text("descending".to_owned());
        vec![("values", numbers(list)), ("order", order)]
    };
    draft.call("ranks", options(before))?;
    let ranks_before = draft.list("ranks", "ranks");
    draft.results.pop();
    draft.call("ranks", options(after))?;
    let lists = [
        ("from", values(before)),
        ("to", values(after)),
        ("difference", values(&moved)),
        ("percent", percent.into_iter().map(Value::from).collect()),
        ("rankFrom", ranks_before),
        ("rankTo", draft.list("ranks", "ranks")),
    ];
    draft.lines(&found.places, &lists);
    Ok(())
}

/// Whether those that were low grew faster, and whether the spread fell.
pub(super) fn convergence(
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

/// Along a line, and by order.
pub(super) fn correlation(
    draft: &mut Draft<'_>,
    measure: &Measure,
    with: &Measure,
    period: usize,
) -> Result<(), Problem> {
    let found = draft.take(&[(measure, period), (with, period)]);
    let (x, y) = (&found.columns[0], &found.columns[1]);
    for id in ["pearson", "spearman", "kendall"] {
        draft.call(id, vec![("x", numbers(x)), ("y", numbers(y))])?;
    }
    draft.lines(&found.places, &[("x", values(x)), ("y", values(y))]);
    Ok(())
}

/// Before and after, with and without a measure, over all places and periods.
pub(super) fn effect(draft: &mut Draft<'_>, measure: &Measure, under: &str) -> Result<(), Problem> {
    let panel = draft.panel;
    let force = Measure::of(under);
    let (mut y, mut on, mut unit, mut time) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    let mut left_out: Vec<LeftOut> = Vec::new();
    let mut used: Vec<(usize, u64)> = Vec::new();
    for (place, named) in panel.places().iter().enumerate() {
        let mut rows = 0;
        for (period, label) in panel.periods().iter().enumerate() {
            let both = measure.at(panel, place, period);
            let both = both.and_then(|y| Ok((y, force.at(panel, place, period)?)));
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
pub(super) fn trend(draft: &mut Draft<'_>, measure: &Measure, id: &str) -> Result<(), Problem> {
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
