//! CR2 and CR3 with fixed effects.

use super::effects::{Levels, Projection};
use super::fixed::{floor, options, taken, within, Panel};
use crate::quantity::Undefined;
use crate::stats::regression::core::Core;
use crate::stats::regression::design::Column;
use crate::stats::regression::inference::{inference, Extra};
use crate::stats::regression::{Covariance, Fit, Term, TOLERANCE};
use crate::stats::Caution;

/// CR2 and CR3: effects that are nested in clusters may be taken out before,
/// which changes no adjustment; the others stand as dummies among the columns.
pub(super) fn adjusted(
    given: &[Column<'_>],
    y: &Column<'_>,
    panel: &Panel<'_>,
    levels: (&Levels, &Levels),
    clusters: &[usize],
) -> Result<Fit, Undefined> {
    let sets = taken(panel, levels);
    let (nested, outside): (Vec<&Levels>, Vec<&Levels>) =
        sets.into_iter().partition(|s| s.nested_in(clusters));
    let projection = match nested.as_slice() {
        [] => None,
        [one] => Some(Projection::One(one)),
        [a, b, ..] => Some(Projection::two(a, b)),
    };
    let inside = |column: &Column<'_>| match &projection {
        Some(projection) => within(column, projection),
        None => Ok(Column::worked(column.hi.to_vec(), column.exponent)),
    };
    let dummies: usize = outside.iter().map(|s| s.count()).sum();
    if dummies + given.len() > 300 {
        return Err(Undefined::TooLarge);
    }
    let mut columns = Vec::new();
    for set in outside {
        for level in 0..set.count() {
            let one = |l: &usize| if *l == level { 1.0 } else { 0.0 };
            let dummy = Column::worked(set.of.iter().map(one).collect(), 0);
            columns.push(inside(&dummy)?);
        }
    }
    for column in given {
        columns.push(inside(column)?);
    }
    let mut core = Core::solve(columns, inside(y)?, TOLERANCE, 0)?;
    core.rounding = floor(y);
    let options = options(panel, panel.covariance);
    let extra = Extra {
        nuisance: dummies,
        ..Extra::default()
    };
    let mut fit = inference(&core, &options, Some(clusters), extra);
    fit.terms.drain(..dummies);
    Ok(fit)
}

/// Errors of the adjusted fit in place of the classical ones.
pub(super) fn replace(fit: &mut Fit, adjusted: Result<Fit, Undefined>, covariance: Covariance) {
    fit.covariance = covariance;
    fit.df_rule = covariance.df_rule();
    match adjusted {
        Ok(adjusted) => {
            let pairs = fit.terms.iter_mut().zip(adjusted.terms).enumerate();
            for (index, (term, new)) in pairs {
                if term.coefficient.is_ok() {
                    *term = Term {
                        column: Some(index),
                        coefficient: term.coefficient,
                        ..new
                    };
                }
            }
            let few = covariance == Covariance::Cr2
                && fit.terms.iter().any(|t| t.df.is_ok_and(|df| df < 4.0));
            if few {
                fit.cautions.push(Caution::FewClusters);
            }
            if adjusted.cautions.contains(&Caution::HighLeverage) {
                fit.cautions.push(Caution::HighLeverage);
            }
        }
        Err(reason) => {
            for term in fit.terms.iter_mut().filter(|t| t.coefficient.is_ok()) {
                let none = Err(reason);
                *term = Term {
                    standard_error: none,
                    t: none,
                    df: none,
                    p: none,
                    low: none,
                    high: none,
                    ..term.clone()
                };
            }
        }
    }
}
