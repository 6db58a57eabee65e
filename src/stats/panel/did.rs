//! Differences in differences.

use super::fixed::mean_where;
use crate::quantity::Undefined;
use crate::stats::regression::{least_squares, Covariance, DfRule, Options, Term};
use crate::stats::sum::{all_finite, finite, same_length};
use crate::stats::Caution;

/// Means and counts of the four groups of rows.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cells {
    /// With the measure, before it.
    pub treated_before: (usize, Result<f64, Undefined>),
    /// With the measure, after it.
    pub treated_after: (usize, Result<f64, Undefined>),
    /// Without it, before.
    pub control_before: (usize, Result<f64, Undefined>),
    /// Without it, after.
    pub control_after: (usize, Result<f64, Undefined>),
}

/// A difference in differences.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// The interaction: the effect with its errors.
    pub effect: Term,
    /// The groups.
    pub cells: Cells,
    /// Residual degrees of freedom.
    pub residual_df: usize,
    /// Which covariance.
    pub covariance: Covariance,
    /// How degrees of freedom are counted.
    pub df_rule: DfRule,
    /// What to be careful of.
    pub cautions: Vec<Caution>,
}

fn zero_or_one(values: &[f64]) -> Result<(), Undefined> {
    all_finite(values)?;
    let plain = |v: &f64| v.abs() <= 0.0 || (v - 1.0).abs() <= 0.0;
    if values.iter().all(plain) {
        Ok(())
    } else {
        Err(Undefined::OutsideRange)
    }
}

/// Difference in differences of two groups and two periods: by how much more
/// one group changed than the other.
///
/// # Definition
/// `(ȳ treated after − ȳ treated before) − (ȳ control after − ȳ control before)`,
/// the coefficient of the product in the regression of y on group, period and
/// their product; errors from that regression.
///
/// # Units and shape
/// `treated` and `after` are 0 or 1 a row; the effect has the unit of y.
///
/// # Domain
/// | case | result |
/// | --- | --- |
/// | rows in all four groups | finite |
/// | a group without rows | [`Undefined::TooFew`] |
/// | anything but 0 and 1 | [`Undefined::OutsideRange`] |
/// | one row a group | errors [`Undefined::Saturated`] |
///
/// # Accuracy
/// As [`least_squares`].
///
/// # References
/// 1. Angrist, J. D. & Pischke, J.-S. (2009), *Mostly Harmless Econometrics*,
///    Princeton, section 5.2.
///
/// # Example
/// ```
/// use county_lens::stats::panel::difference_in_differences;
/// use county_lens::stats::regression::Options;
/// let y = [30.0, 34.0, 10.0, 12.0, 28.0, 30.0, 20.0, 24.0];
/// let treated = [1.0, 1.0, 1.0, 1.0, 0.0, 0.0, 0.0, 0.0];
/// let after = [0.0, 0.0, 1.0, 1.0, 0.0, 0.0, 1.0, 1.0];
/// let did = difference_in_differences(&y, &treated, &after, &Options::default())?;
/// // (11 − 32) − (22 − 29).
/// assert!((did.effect.coefficient? + 14.0).abs() < 1e-13);
/// assert!(difference_in_differences(&y, &y, &after, &Options::default()).is_err());
/// # Ok::<(), county_lens::stats::Undefined>(())
/// ```
pub fn difference_in_differences(
    y: &[f64],
    treated: &[f64],
    after: &[f64],
    options: &Options<'_>,
) -> Result<Difference, Undefined> {
    same_length(treated.len(), y.len())?;
    same_length(after.len(), y.len())?;
    all_finite(y)?;
    zero_or_one(treated)?;
    zero_or_one(after)?;
    let cell = |t: f64, a: f64| {
        mean_where(y, |i| {
            (treated[i] - t).abs() < 0.5 && (after[i] - a).abs() < 0.5
        })
    };
    let cells = Cells {
        treated_before: cell(1.0, 0.0),
        treated_after: cell(1.0, 1.0),
        control_before: cell(0.0, 0.0),
        control_after: cell(0.0, 1.0),
    };
    for (_, mean) in [
        cells.treated_before,
        cells.treated_after,
        cells.control_before,
        cells.control_after,
    ] {
        mean?;
    }
    let both: Vec<f64> = treated.iter().zip(after).map(|(t, a)| t * a).collect();
    let fit = least_squares(&[treated, after, &both], y, None, options)?;
    let mut cautions = vec![Caution::ParallelTrends];
    cautions.extend(fit.cautions.iter().copied());
    let effect = fit.term(2).ok_or(Undefined::RankDeficient)?.clone();
    Ok(Difference {
        effect,
        cells,
        residual_df: fit.residual_df,
        covariance: fit.covariance,
        df_rule: fit.df_rule,
        cautions,
    })
}

/// A time of a panel: the groups' means.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Period {
    /// Which time.
    pub time: usize,
    /// Mean of units that have the measure at some time.
    pub treated: Result<f64, Undefined>,
    /// Mean of the others.
    pub control: Result<f64, Undefined>,
    /// The first less the second.
    pub gap: Result<f64, Undefined>,
    /// Rows that have the measure at this time.
    pub exposed: usize,
}

/// Means of units that have a measure at some time and of those that never do,
/// time by time: whether they moved alike before it.
///
/// # Definition
/// A unit is treated when any of its rows has `measure > 0`. Times come in the
/// order of their numbers.
///
/// # Units and shape
/// One value a row; means in the unit of y.
///
/// # Domain
/// | case | result |
/// | --- | --- |
/// | no row of a group at a time | that mean [`Undefined::TooFew`] |
///
/// # Accuracy
/// Compensated means.
///
/// # References
/// Elementary.
///
/// # Example
/// ```
/// use county_lens::stats::panel::periods;
/// let rows = periods(&[5.0, 3.0, 6.0, 2.0], &[0.0, 0.0, 0.0, 1.0], &[0, 1, 0, 1], &[0, 0, 1, 1])?;
/// assert_eq!(rows[1].gap, Ok(-4.0));
/// assert!(periods(&[1.0], &[], &[0], &[0]).is_err());
/// # Ok::<(), county_lens::stats::Undefined>(())
/// ```
pub fn periods(
    y: &[f64],
    measure: &[f64],
    units: &[usize],
    times: &[usize],
) -> Result<Vec<Period>, Undefined> {
    for length in [measure.len(), units.len(), times.len()] {
        same_length(length, y.len())?;
    }
    all_finite(y)?;
    all_finite(measure)?;
    let mut treated = vec![false; units.iter().max().map_or(0, |m| m + 1)];
    for (unit, m) in units.iter().zip(measure) {
        treated[*unit] |= *m > 0.0;
    }
    let mut rows_of = std::collections::BTreeMap::<usize, Vec<usize>>::new();
    for (row, time) in times.iter().enumerate() {
        rows_of.entry(*time).or_default().push(row);
    }
    let period = |(time, rows): (&usize, &Vec<usize>)| {
        let values: Vec<f64> = rows.iter().map(|r| y[*r]).collect();
        let of = |group: bool| mean_where(&values, |i| treated[units[rows[i]]] == group).1;
        let (with, without) = (of(true), of(false));
        Period {
            time: *time,
            treated: with,
            control: without,
            gap: with.and_then(|a| finite(a - without?)),
            exposed: rows.iter().filter(|r| measure[**r] > 0.0).count(),
        }
    };
    Ok(rows_of.iter().map(period).collect())
}
