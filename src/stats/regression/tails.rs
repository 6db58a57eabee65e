//! Tails of distributions, as the regressions ask for them.

use crate::quantity::Undefined;

/// Two-sided p-value of a t statistic.
pub(crate) fn t_two_sided(_t: f64, _df: f64) -> Result<f64, Undefined> {
    Err(Undefined::NotConverged)
}

/// The t that is exceeded on both sides together with probability `1 − level`.
pub(crate) fn t_critical(_level: f64, _df: f64) -> Result<f64, Undefined> {
    Err(Undefined::NotConverged)
}

/// Upper tail of F.
pub(crate) fn f_upper(_f: f64, _df1: f64, _df2: f64) -> Result<f64, Undefined> {
    Err(Undefined::NotConverged)
}

/// The z that is exceeded on both sides together with probability `1 − level`.
pub(crate) fn normal_critical(_level: f64) -> Result<f64, Undefined> {
    Err(Undefined::NotConverged)
}
