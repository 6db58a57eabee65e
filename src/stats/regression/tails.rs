//! Tails and critical values, as the regressions ask for them.

use crate::quantity::Undefined;
use crate::stats::special::{chi_squared, f_distribution, normal, student_t};

/// Two-sided p-value of a t statistic.
pub(crate) fn t_two_sided(t: f64, df: f64) -> Result<f64, Undefined> {
    student_t::two_sided(t, df)
}

/// The t that is exceeded on both sides together with probability `1 − level`.
pub(crate) fn t_critical(level: f64, df: f64) -> Result<f64, Undefined> {
    student_t::upper_quantile(0.5 * (1.0 - level), df)
}

/// Upper tail of F.
pub(crate) fn f_upper(f: f64, df1: f64, df2: f64) -> Result<f64, Undefined> {
    f_distribution::sf(f, df1, df2)
}

/// Upper tail of χ².
pub(crate) fn chi_squared_upper(x: f64, df: f64) -> Result<f64, Undefined> {
    chi_squared::sf(x, df)
}

/// The z that is exceeded on both sides together with probability `1 − level`.
pub(crate) fn normal_critical(level: f64) -> Result<f64, Undefined> {
    normal::upper_quantile(0.5 * (1.0 - level))
}
