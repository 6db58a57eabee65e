//! Pure numerics: numbers in, a number or a reason out. Nothing here knows
//! counties, charts or the web.
//!
//! Logarithms and powers come from `libm`, never from the platform, so that
//! native tests certify the bits that the browser computes.

mod change;
mod rank;

pub use crate::quantity::Undefined;
pub use change::{
    annual_change, compound_annual_rate, doubling_time, halving_time, log_points, percent_change,
    time_to_target,
};
pub use rank::{rank_ranges, RankRange};
