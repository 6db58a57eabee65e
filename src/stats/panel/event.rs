//! Event studies: the effect of a measure by years before and after it.

use super::effects::Effects;
use super::fixed::{fixed_effects, Counted, FixedEffects, Panel};
use crate::quantity::Undefined;
use crate::stats::regression::{Covariance, Term};
use crate::stats::sum::{all_finite, same_length};
use crate::stats::Caution;

/// Most leads or lags.
const FAR: i32 = 50;

/// A time relative to the measure.
#[derive(Debug, Clone, PartialEq)]
pub struct Moment {
    /// Times after the start; negative before.
    pub relative: i32,
    /// Whether it stands for all times at least as far off.
    pub binned: bool,
    /// Rows that count here.
    pub rows: usize,
    /// The effect beside the reference, −1.
    pub effect: Term,
}

/// An event study.
#[derive(Debug, Clone, PartialEq)]
pub struct EventStudy {
    /// Relative times in order, without the reference.
    pub moments: Vec<Moment>,
    /// Rows of the reference.
    pub reference_rows: usize,
    /// The regression behind it.
    pub fit: FixedEffects,
    /// What to be careful of.
    pub cautions: Vec<Caution>,
}

/// Event study: the effect of a measure by times before and after its start,
/// beside the time before the start.
///
/// # Definition
/// Regression on effects of units and times and on dummies for the time
/// relative to the unit's start; the dummy of −1 is left out, times at or
/// beyond `leads` before and `lags` after are binned at the ends. Clusters are
/// the units.
///
/// # Units and shape
/// `time` in whole steps; `start` a row, none for units never reached. Effects
/// in the unit of y.
///
/// # Domain
/// | case | result |
/// | --- | --- |
/// | units never reached, or binned ends | finite |
/// | a relative time without rows | its effect [`Undefined::RankDeficient`] |
/// | all start at once, no others | dropped, [`Caution::DroppedColumns`] |
/// | leads or lags above 50 | [`Undefined::OutsideRange`] |
///
/// # Accuracy
/// As [`fixed_effects`].
///
/// # References
/// 1. Schmidheiny, K. & Siegloch, S. (2023), On event studies and distributed
///    lags in two-way fixed effects models, *Journal of Applied Econometrics*
///    38, 695–713.
///
/// # Example
/// ```
/// use county_lens::stats::panel::event_study;
/// use county_lens::stats::regression::Covariance;
/// let time: Vec<f64> = (0..8).map(|i| f64::from(i % 4)).collect();
/// let units = [0, 0, 0, 0, 1, 1, 1, 1];
/// let start = [Some(2.0), Some(2.0), Some(2.0), Some(2.0), None, None, None, None];
/// let y = [5.0, 5.0, 3.0, 2.0, 7.0, 7.0, 7.0, 7.0];
/// let study = event_study(&y, &units, &time, &start, (2, 1), Covariance::Cr1, 0.95)?;
/// let effect = |i: usize| study.moments[i].effect.coefficient;
/// assert!(effect(0)?.abs() < 1e-12);
/// assert!((effect(1)? + 2.0).abs() < 1e-12 && (effect(2)? + 3.0).abs() < 1e-12);
/// assert!(event_study(&y, &units, &time, &start, (99, 1), Covariance::Cr1, 0.95).is_err());
/// # Ok::<(), county_lens::stats::Undefined>(())
/// ```
pub fn event_study(
    y: &[f64],
    units: &[usize],
    time: &[f64],
    start: &[Option<f64>],
    (leads, lags): (i32, i32),
    covariance: Covariance,
    level: f64,
) -> Result<EventStudy, Undefined> {
    same_length(time.len(), y.len())?;
    same_length(start.len(), y.len())?;
    all_finite(time)?;
    if !(1..=FAR).contains(&leads) || !(0..=FAR).contains(&lags) {
        return Err(Undefined::OutsideRange);
    }
    let relative = |(t, s): (&f64, &Option<f64>)| -> Result<Option<i32>, Undefined> {
        let Some(start) = s else { return Ok(None) };
        let steps = t - start;
        if !steps.is_finite() || (steps - libm::rint(steps)).abs() > 1e-9 {
            return Err(Undefined::OutsideRange);
        }
        #[expect(clippy::cast_possible_truncation, reason = "cut to leads and lags")]
        let steps = libm::rint(steps).clamp(f64::from(-leads), f64::from(lags)) as i32;
        Ok(Some(steps))
    };
    let relative: Vec<Option<i32>> = time
        .iter()
        .zip(start)
        .map(relative)
        .collect::<Result<_, _>>()?;
    let steps: Vec<i32> = (-leads..=lags).filter(|s| *s != -1).collect();
    let dummy = |step: &i32| -> Vec<f64> {
        let one = |r: &Option<i32>| if *r == Some(*step) { 1.0 } else { 0.0 };
        relative.iter().map(one).collect()
    };
    let columns: Vec<Vec<f64>> = steps.iter().map(dummy).collect();
    let columns: Vec<&[f64]> = columns.iter().map(Vec::as_slice).collect();
    let times = numbered(time);
    let panel = Panel {
        units,
        times: &times,
        effects: Effects::TwoWay,
        clusters: None,
        covariance,
        counted: Counted::NonNested,
        level,
    };
    let fit = fixed_effects(&columns, y, &panel)?;
    let rows_at = |step: i32| relative.iter().filter(|r| **r == Some(step)).count();
    let moment = |(step, effect): (&i32, &Term)| Moment {
        relative: *step,
        binned: *step == -leads || *step == lags,
        rows: rows_at(*step),
        effect: effect.clone(),
    };
    let mut cautions = vec![Caution::ParallelTrends];
    cautions.extend(fit.cautions.iter().copied());
    Ok(EventStudy {
        moments: steps.iter().zip(&fit.terms).map(moment).collect(),
        reference_rows: rows_at(-1),
        fit,
        cautions,
    })
}

/// Numbers in order as levels.
fn numbered(values: &[f64]) -> Vec<usize> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted.dedup_by(|a, b| (*a - *b).abs() <= 0.0);
    let place = |v: &f64| sorted.partition_point(|s| s < v);
    values.iter().map(place).collect()
}
