//! The questions about a panel, each by the statistics that answer it.

mod across;
mod explain;
mod mean;
mod peers;
mod ranks;
mod series;
mod time;

pub(super) use across::{correlation, distribution, funnel, inequality, outliers};
pub(super) use explain::{regression, TERMS};
pub(super) use mean::mean;
pub(super) use peers::peers;
pub(super) use ranks::ranks;
pub(super) use series::{of_all, of_some};
pub(super) use time::{change, convergence, effect, trend};

use super::answer::numbers;
use crate::catalogue::Arg;

/// Options of a statistic.
type Options = Vec<(&'static str, Arg)>;

/// Five places within a list: tenths at the ends, quarters and the middle.
fn five(list: &[f64]) -> Options {
    let shares = numbers(&[0.1, 0.25, 0.5, 0.75, 0.9]);
    vec![("values", numbers(list)), ("probabilities", shares)]
}

/// Ranks with the largest first.
fn descending(list: &[f64]) -> Options {
    let order = Arg::Text("descending".to_owned());
    vec![("values", numbers(list)), ("order", order)]
}
