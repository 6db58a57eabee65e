//! Whether units lie closer together than before.

use crate::quantity::Undefined;
use crate::stats::inequality::coefficient_of_variation;
use crate::stats::special::chi_squared;
use crate::stats::sum::{at_least, count, finite, mean_dd, same_length, squares_about, sum_of};
use crate::stats::Caution;

/// Spread at two dates.
#[derive(Debug, Clone, PartialEq)]
pub struct SigmaConvergence {
    /// Standard deviation of logarithms at the two dates, divisor n − 1.
    pub log_spread: (f64, f64),
    /// Coefficient of variation at the two dates, divisor n − 1.
    pub variation: (f64, f64),
    /// Carree and Klomp's likelihood ratio.
    pub statistic: Result<f64, Undefined>,
    /// Its p-value, χ² with one degree of freedom.
    pub p: Result<f64, Undefined>,
    /// Units.
    pub n: usize,
    /// Warnings.
    pub cautions: Vec<Caution>,
}

/// σ-convergence between two dates.
///
/// # Definition
/// sd(ln x) and s/x̄ at both dates. The test holds equal variances of logarithms
/// at both dates against what their correlation allows:
/// (n − 2.5) ln[1 + ¼ (s₀² − s₁²)²/(s₀² s₁² − s₀₁²)].
///
/// # Units and shape
/// The same units in the same order at both dates.
///
/// # Domain
/// A value of zero or below: `NotPositive`; fewer than three: `TooFew`; equal
/// logarithms up to a constant: no statistic (`Constant`).
///
/// # References
/// Carree, M. & Klomp, L. (1997), Testing the convergence hypothesis: a comment,
/// Review of Economics and Statistics 79(4), 683–686.
///
/// # Example
/// ```
/// use county_lens::stats::convergence::sigma_convergence;
/// let s = sigma_convergence(&[1.0, 2.0, 4.0], &[2.0, 3.0, 4.0]).unwrap();
/// assert!(s.log_spread.1 < s.log_spread.0);
/// assert!(sigma_convergence(&[1.0, 2.0, 0.0], &[2.0, 3.0, 4.0]).is_err());
/// ```
pub fn sigma_convergence(before: &[f64], after: &[f64]) -> Result<SigmaConvergence, Undefined> {
    same_length(before.len(), after.len())?;
    at_least(before, 3)?;
    at_least(after, 3)?;
    if before.iter().chain(after).any(|x| *x <= 0.0) {
        return Err(Undefined::NotPositive);
    }
    let n = before.len();
    let logs = |list: &[f64]| list.iter().map(|x| libm::log(*x)).collect::<Vec<f64>>();
    let (a, b) = (logs(before), logs(after));
    let (ma, mb) = (mean_dd(&a), mean_dd(&b));
    let free = count(n - 1);
    let (va, vb) = (squares_about(&a, ma) / free, squares_about(&b, mb) / free);
    let cross = sum_of(n, |i| (a[i] - ma.value()) * (b[i] - mb.value())).value() / free;
    let left = va * vb - cross * cross;
    let statistic = if left > 1e-14 * va * vb {
        finite((count(n) - 2.5) * libm::log1p(0.25 * (va - vb) * (va - vb) / left))
    } else {
        Err(Undefined::Constant)
    };
    let mut cautions = vec![Caution::MeanOfRates];
    if n < 10 {
        cautions.push(Caution::FewUnits);
    }
    let variation = |list: &[f64]| coefficient_of_variation(list, None)?.sample;
    Ok(SigmaConvergence {
        log_spread: (finite(va.sqrt())?, finite(vb.sqrt())?),
        variation: (variation(before)?, variation(after)?),
        p: statistic.and_then(|s| chi_squared::sf(s, 1.0)),
        statistic,
        n,
        cautions,
    })
}
