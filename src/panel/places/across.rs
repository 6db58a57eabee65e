//! Questions about one period: places beside each other.

use super::{descending, five};
use crate::catalogue::{Arg, Value};
use crate::panel::answer::{numbers, values, Draft, Problem};
use crate::panel::question::Measure;

/// Middle, ends, quartiles and scores.
pub(in crate::panel) fn distribution(
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
    draft.call("quantiles", five(list))?;
    draft.call("z_scores", vec![("values", numbers(list))])?;
    draft.call("ranks", descending(list))?;
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
pub(in crate::panel) fn inequality(
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
pub(in crate::panel) fn funnel(
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

/// Along a line, and by order.
pub(in crate::panel) fn correlation(
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

/// Values far from the others, by the fences of a box plot and by robust scores.
pub(in crate::panel) fn outliers(
    draft: &mut Draft<'_>,
    measure: &Measure,
    period: usize,
) -> Result<(), Problem> {
    let found = draft.take(&[(measure, period)]);
    let list = &found.columns[0];
    draft.call("tukey_fences", vec![("values", numbers(list))])?;
    draft.call("z_scores", vec![("values", numbers(list))])?;
    let (beyond, robust) = (
        draft.list("tukey_fences", "beyond"),
        draft.list("z_scores", "robust"),
    );
    let flag = |at: usize| {
        let fence = matches!(beyond.get(at), Some(Value::Whole(1..)));
        let score = matches!(robust.get(at), Some(Value::Number(z)) if z.abs() > FAR);
        Value::from(match (fence, score) {
            (true, true) => "both",
            (true, false) => "fences",
            (false, true) => "robust",
            (false, false) => "none",
        })
    };
    let flagged = (0..list.len()).map(flag).collect();
    let lists = [
        ("value", values(list)),
        ("z", draft.list("z_scores", "z")),
        ("robust", robust),
        ("beyond", beyond),
        ("flagged", flagged),
    ];
    draft.lines(&found.places, &lists);
    Ok(())
}

/// Robust scores beyond this are looked at (Iglewicz & Hoaglin 1993).
const FAR: f64 = 3.5;
