//! A measure by others taken together.

use crate::catalogue::Arg;
use crate::panel::answer::{numbers, values, Draft, Problem};
use crate::panel::question::Measure;

/// The names of what explains, in rows and in results.
pub(in crate::panel) const TERMS: [&str; 3] = ["x1", "x2", "x3"];

/// Least squares with errors that hold where places scatter unequally, and what is
/// left at each place.
pub(in crate::panel) fn regression(
    draft: &mut Draft<'_>,
    measure: &Measure,
    on: &[Measure],
    period: usize,
) -> Result<(), Problem> {
    let mut wanted = vec![(measure, period)];
    wanted.extend(on.iter().map(|m| (m, period)));
    let found = draft.take(&wanted);
    let Some((y, x)) = found.columns.split_first() else {
        return Ok(());
    };
    let columns = || Arg::Columns(x.iter().map(|c| c.clone().into()).collect());
    let robust = Arg::Text("hc3".to_owned());
    draft.call(
        "ordinary_least_squares",
        vec![("y", numbers(y)), ("x", columns()), ("covariance", robust)],
    )?;
    draft.call(
        "regression_diagnostics",
        vec![("y", numbers(y)), ("x", columns())],
    )?;
    let mut lists = vec![("y", values(y))];
    lists.extend(TERMS.into_iter().zip(x.iter().map(|c| values(c))));
    let part = |name| draft.list("regression_diagnostics", name);
    lists.push(("fitted", part("fitted")));
    lists.push(("residual", part("residuals")));
    lists.push(("leverage", part("leverage")));
    draft.lines(&found.places, &lists);
    Ok(())
}
