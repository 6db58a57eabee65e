//! Missing data: what is not known stays visible.

use crate::quantity::Undefined;
use crate::stats::special::student_t;
use crate::stats::sum::{at_least, count, finite, mean_dd, same_length, squares_about, sum};

/// What a mean can be, whatever the missing values are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    /// Mean of what is known; none where nothing is.
    pub known_mean: Result<f64, Undefined>,
    /// If every missing value were the smallest possible.
    pub low: f64,
    /// If every one were the largest.
    pub high: f64,
    /// Share of values that are missing.
    pub missing_share: f64,
}

/// Worst-case bounds of a mean or a proportion with missing values.
///
/// # Definition
/// (Σ known + m·min)/n to (Σ known + m·max)/n with m of n missing, each between
/// min and max. Nothing is assumed about why they are missing.
///
/// # Domain
/// A known value outside min to max, or min above max: `OutsideRange`; no value at
/// all: `TooFew`.
///
/// # References
/// Manski, C. F. (1989), Anatomy of the selection problem, Journal of Human
/// Resources 24(3), 343–360.
///
/// # Example
/// ```
/// use county_lens::stats::missing::mean_bounds;
/// let b = mean_bounds(&[1.0, 0.0, 1.0], 1, 0.0, 1.0).unwrap();
/// assert_eq!((b.low, b.high), (0.5, 0.75));
/// assert!(mean_bounds(&[2.0], 1, 0.0, 1.0).is_err());
/// ```
pub fn mean_bounds(known: &[f64], missing: u64, min: f64, max: f64) -> Result<Bounds, Undefined> {
    at_least(known, 0)?;
    if !(min <= max && min.is_finite() && max.is_finite())
        || known.iter().any(|v| !(min..=max).contains(v))
    {
        return Err(Undefined::OutsideRange);
    }
    #[expect(clippy::cast_precision_loss, reason = "counts below 2⁵³")]
    let gone = missing as f64;
    let n = count(known.len()) + gone;
    if n <= 0.0 {
        return Err(Undefined::TooFew);
    }
    let total = finite(sum(known))?;
    let at = |v: f64| finite((total + gone * v) / n);
    Ok(Bounds {
        known_mean: if known.is_empty() {
            Err(Undefined::TooFew)
        } else {
            finite(total / count(known.len()))
        },
        low: at(min)?,
        high: at(max)?,
        missing_share: gone / n,
    })
}

/// Estimates of several completed data sets, put together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Pooled {
    /// Mean of the estimates.
    pub estimate: f64,
    /// Standard error.
    pub standard_error: f64,
    /// Variance within, between, and together.
    pub variances: (f64, f64, f64),
    /// Degrees of freedom; none where they are unbounded.
    pub df: Result<f64, Undefined>,
    /// Fraction of missing information.
    pub missing_information: f64,
    /// Two-sided interval.
    pub interval: Result<(f64, f64), Undefined>,
}

/// Rubin's rules for estimates of several imputations.
///
/// # Definition
/// Q̄, Ū, B = Σ(Q − Q̄)²/(m − 1), T = Ū + (1 + 1/m) B; degrees of freedom
/// (m − 1)/λ² with λ = (1 + 1/m) B/T, or Barnard and Rubin's where the complete
/// data's are given.
///
/// # Domain
/// Fewer than two: `TooFew`; a variance of zero or below: `NotPositive`.
///
/// # References
/// Rubin, D. B. (1987), Multiple Imputation for Nonresponse in Surveys, Wiley;
/// Barnard, J. & Rubin, D. B. (1999), Biometrika 86, 948–955.
///
/// # Example
/// ```
/// use county_lens::stats::missing::rubin_pool;
/// let r = rubin_pool(&[1.0, 3.0], &[1.0, 1.0], None, 0.95).unwrap();
/// assert_eq!((r.estimate, r.variances), (2.0, (1.0, 2.0, 4.0)));
/// assert!(rubin_pool(&[1.0], &[1.0], None, 0.95).is_err());
/// ```
pub fn rubin_pool(
    estimates: &[f64],
    variances: &[f64],
    complete_df: Option<f64>,
    level: f64,
) -> Result<Pooled, Undefined> {
    at_least(estimates, 2)?;
    at_least(variances, 2)?;
    same_length(estimates.len(), variances.len())?;
    if variances.iter().any(|u| *u <= 0.0) {
        return Err(Undefined::NotPositive);
    }
    if !(level > 0.0 && level < 1.0) || complete_df.is_some_and(|d| d.is_nan() || d <= 0.0) {
        return Err(Undefined::OutsideRange);
    }
    let m = count(estimates.len());
    let mean = mean_dd(estimates);
    let within = finite(mean_dd(variances).value())?;
    let between = finite(squares_about(estimates, mean) / (m - 1.0))?;
    let extra = (1.0 + 1.0 / m) * between;
    let total = finite(within + extra)?;
    let share = extra / total;
    let old = if share > 0.0 {
        finite((m - 1.0) / (share * share))
    } else {
        Err(Undefined::Unbounded)
    };
    let df = match complete_df {
        None => old,
        Some(complete) => {
            let observed = (complete + 1.0) / (complete + 3.0) * complete * (1.0 - share);
            match old {
                Ok(old) => finite(old * observed / (old + observed)),
                Err(_) => finite(observed),
            }
        }
    };
    let standard_error = total.sqrt();
    let estimate = finite(mean.value())?;
    let wide = match df {
        Ok(df) => student_t::upper_quantile(0.5 * (1.0 - level), df),
        Err(Undefined::Unbounded) => {
            crate::stats::special::normal::upper_quantile(0.5 * (1.0 - level))
        }
        Err(reason) => Err(reason),
    };
    Ok(Pooled {
        estimate,
        standard_error,
        variances: (within, between, total),
        missing_information: match df {
            // r = extra/within; (r + 2/(df + 3))/(r + 1)
            Ok(df) => (extra / within + 2.0 / (df + 3.0)) / (extra / within + 1.0),
            Err(_) => 0.0,
        },
        df,
        interval: wide.map(|w| (estimate - w * standard_error, estimate + w * standard_error)),
    })
}
