//! Whether poorer units grow faster.

use crate::quantity::Undefined;
use crate::stats::regression::{least_squares, Covariance, Fit, Options};
use crate::stats::sum::{at_least, finite, same_length};
use crate::stats::Caution;

/// The regression of growth on the starting level.
#[derive(Debug, Clone, PartialEq)]
pub struct BetaConvergence {
    /// Yearly growth of logarithms on ln of the start, and controls.
    pub fit: Fit,
    /// Speed of convergence a year.
    pub speed: Result<f64, Undefined>,
    /// Years until half the gap is closed.
    pub half_life: Result<f64, Undefined>,
    /// Warnings.
    pub cautions: Vec<Caution>,
}

/// β-convergence, absolute or, with controls, conditional.
///
/// # Definition
/// (1/T) ln(y₁/y₀) = a + b ln y₀ + controls by least squares. Speed β from
/// b = −(1 − e^(−βT))/T, half-life ln 2/β.
///
/// # Units and shape
/// The same units in the same order; controls one list each.
///
/// # Domain
/// | input | result |
/// | --- | --- |
/// | a value of zero or below | `NotPositive` |
/// | b ≤ −1/T | no speed (`OutsideRange`) |
/// | b ≥ 0 | speed zero or below, no half-life (`NeverReached`) |
///
/// # References
/// Barro, R. J. & Sala-i-Martin, X. (1992), Convergence, Journal of Political
/// Economy 100(2), 223–251.
///
/// # Example
/// ```
/// use county_lens::stats::convergence::beta_convergence;
/// // Every gap to 8 is halved in one year, in logarithms.
/// let b = beta_convergence(&[1.0, 2.0, 4.0], &[2.8284271247461903, 4.0, 5.656854249492381], 1.0, &[], 0.95).unwrap();
/// assert!((b.half_life.unwrap() - 1.0).abs() < 1e-12);
/// assert!(beta_convergence(&[1.0, 2.0, 0.0], &[1.0, 2.0, 3.0], 1.0, &[], 0.95).is_err());
/// ```
pub fn beta_convergence(
    before: &[f64],
    after: &[f64],
    years: f64,
    controls: &[&[f64]],
    level: f64,
) -> Result<BetaConvergence, Undefined> {
    same_length(before.len(), after.len())?;
    at_least(before, 3)?;
    at_least(after, 3)?;
    if !(years > 0.0 && years.is_finite()) {
        return Err(Undefined::NoTime);
    }
    if before.iter().chain(after).any(|x| *x <= 0.0) {
        return Err(Undefined::NotPositive);
    }
    let growth: Vec<f64> = before
        .iter()
        .zip(after)
        .map(|(a, b)| libm::log(b / a) / years)
        .collect();
    let start: Vec<f64> = before.iter().map(|x| libm::log(*x)).collect();
    let mut columns: Vec<&[f64]> = vec![&start];
    columns.extend_from_slice(controls);
    let options = Options {
        intercept: true,
        level,
        covariance: Covariance::Classical,
        ..Options::default()
    };
    let fit = least_squares(&columns, &growth, None, &options)?;
    let slope = fit
        .term(0)
        .map_or(Err(Undefined::RankDeficient), |t| t.coefficient);
    let speed = slope.and_then(|b| {
        let left = b * years;
        if left <= -1.0 {
            return Err(Undefined::OutsideRange);
        }
        finite(-libm::log1p(left) / years)
    });
    let half_life = speed.and_then(|s| {
        if s > 0.0 {
            finite(core::f64::consts::LN_2 / s)
        } else {
            Err(Undefined::NeverReached)
        }
    });
    let mut cautions = vec![Caution::RegressionToTheMean];
    if before.len() < 10 {
        cautions.push(Caution::FewUnits);
    }
    cautions.extend(
        fit.cautions
            .iter()
            .copied()
            .filter(|c| *c != Caution::FewUnits),
    );
    Ok(BetaConvergence {
        fit,
        speed,
        half_life,
        cautions,
    })
}
