//! Student's and Welch's tests.

use super::Alternative;
use crate::quantity::Undefined;
use crate::stats::special::student_t;
use crate::stats::sum::{at_least, count, finite, mean_dd, same_length, squares_about};
use crate::stats::Caution;

/// A t test.
#[derive(Debug, Clone, PartialEq)]
pub struct TTest {
    /// The mean, or the difference of means.
    pub estimate: f64,
    /// The statistic.
    pub t: f64,
    /// Degrees of freedom; Welch's need not be whole.
    pub df: f64,
    /// The p-value.
    pub p: f64,
    /// Two-sided interval of the estimate.
    pub interval: (f64, f64),
    /// Cohen's d.
    pub d: f64,
    /// Hedges' g, d corrected for few rows.
    pub g: f64,
    /// Warnings.
    pub cautions: Vec<Caution>,
}

struct Sample {
    n: f64,
    mean: f64,
    squares: f64,
}

fn sample(values: &[f64]) -> Result<Sample, Undefined> {
    at_least(values, 2)?;
    let mean = mean_dd(values);
    Ok(Sample {
        n: count(values.len()),
        mean: finite(mean.value())?,
        squares: finite(squares_about(values, mean))?,
    })
}

/// The shared end of all four: `null` is what the estimate is held against.
fn finished(
    estimate: f64,
    error: f64,
    df: f64,
    null: f64,
    deviation: f64,
    (level, alternative): (f64, Alternative),
) -> Result<TTest, Undefined> {
    if !(level > 0.0 && level < 1.0) {
        return Err(Undefined::OutsideRange);
    }
    if error <= 0.0 || deviation <= 0.0 {
        return Err(Undefined::Constant);
    }
    let t = finite((estimate - null) / error)?;
    let p = match alternative {
        Alternative::TwoSided => student_t::two_sided(t, df)?,
        Alternative::Greater => student_t::sf(t, df)?,
        Alternative::Less => student_t::cdf(t, df)?,
    };
    let wide = error * student_t::upper_quantile(0.5 * (1.0 - level), df)?;
    let d = finite((estimate - null) / deviation)?;
    // Γ(m/2)/(√(m/2) Γ((m − 1)/2)), Hedges' exact factor.
    let factor = if df > 1.0 {
        libm::exp(libm::lgamma(0.5 * df) - libm::lgamma(0.5 * (df - 1.0))) / (0.5 * df).sqrt()
    } else {
        0.0
    };
    let few = (df < 8.0).then_some(Caution::FewUnits);
    Ok(TTest {
        estimate,
        t,
        df,
        p,
        interval: (finite(estimate - wide)?, finite(estimate + wide)?),
        d,
        g: d * factor,
        cautions: few.into_iter().collect(),
    })
}

/// One-sample t test of a mean.
///
/// # Definition
/// t = (x̄ − μ₀)/(s/√n) with n − 1 degrees of freedom; d = (x̄ − μ₀)/s, g with
/// Hedges' exact factor.
///
/// # Domain
/// Fewer than two: `TooFew`; all equal: `Constant`.
///
/// # References
/// Student (1908), The probable error of a mean, Biometrika 6, 1–25.
///
/// # Example
/// ```
/// use county_lens::stats::tests::{t_one, Alternative};
/// let t = t_one(&[1.0, 2.0, 3.0], 0.0, 0.95, Alternative::TwoSided).unwrap();
/// assert!((t.t - 12.0_f64.sqrt()).abs() < 1e-14);
/// assert!(t_one(&[1.0, 1.0], 0.0, 0.95, Alternative::TwoSided).is_err());
/// ```
pub fn t_one(
    values: &[f64],
    null: f64,
    level: f64,
    alternative: Alternative,
) -> Result<TTest, Undefined> {
    let s = sample(values)?;
    let deviation = (s.squares / (s.n - 1.0)).sqrt();
    let error = deviation / s.n.sqrt();
    finished(
        s.mean,
        error,
        s.n - 1.0,
        finite(null)?,
        deviation,
        (level, alternative),
    )
}

/// Paired t test: [`t_one`] of first less second.
pub fn t_paired(
    first: &[f64],
    second: &[f64],
    null: f64,
    level: f64,
    alternative: Alternative,
) -> Result<TTest, Undefined> {
    same_length(first.len(), second.len())?;
    let differences: Vec<f64> = first.iter().zip(second).map(|(a, b)| a - b).collect();
    t_one(&differences, null, level, alternative)
}

/// Welch's t test of two means, variances not assumed equal.
///
/// # Definition
/// t = (x̄₁ − x̄₂ − δ₀)/√(s₁²/n₁ + s₂²/n₂), degrees of freedom by Welch and
/// Satterthwaite; d over √((s₁² + s₂²)/2).
///
/// # Domain
/// Fewer than two in a sample: `TooFew`; nothing varies: `Constant`.
///
/// # References
/// Welch, B. L. (1947), The generalization of Student's problem when several
/// different population variances are involved, Biometrika 34, 28–35.
pub fn t_welch(
    first: &[f64],
    second: &[f64],
    null: f64,
    level: f64,
    alternative: Alternative,
) -> Result<TTest, Undefined> {
    let (a, b) = (sample(first)?, sample(second)?);
    let (va, vb) = (a.squares / (a.n - 1.0), b.squares / (b.n - 1.0));
    let (ea, eb) = (va / a.n, vb / b.n);
    let whole = ea + eb;
    if whole <= 0.0 {
        return Err(Undefined::Constant);
    }
    let (sa, sb) = (ea / whole, eb / whole);
    let df = 1.0 / (sa * sa / (a.n - 1.0) + sb * sb / (b.n - 1.0));
    let deviation = (0.5 * va + 0.5 * vb).sqrt();
    finished(
        a.mean - b.mean,
        whole.sqrt(),
        df,
        finite(null)?,
        deviation,
        (level, alternative),
    )
}

/// Student's t test of two means with one pooled variance.
///
/// # Definition
/// t = (x̄₁ − x̄₂ − δ₀)/(s √(1/n₁ + 1/n₂)), n₁ + n₂ − 2 degrees of freedom; d over s.
pub fn t_pooled(
    first: &[f64],
    second: &[f64],
    null: f64,
    level: f64,
    alternative: Alternative,
) -> Result<TTest, Undefined> {
    let (a, b) = (sample(first)?, sample(second)?);
    let df = a.n + b.n - 2.0;
    let deviation = ((a.squares + b.squares) / df).sqrt();
    let error = deviation * (1.0 / a.n + 1.0 / b.n).sqrt();
    finished(
        a.mean - b.mean,
        error,
        df,
        finite(null)?,
        deviation,
        (level, alternative),
    )
}
