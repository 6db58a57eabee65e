//! Pure numerics: numbers in, a number or a reason out. Nothing here knows
//! counties, charts or the web.
//!
//! Logarithms and powers come from `libm`, never from the platform, so that
//! native tests certify the bits that the browser computes; sums are
//! compensated and run in a fixed order.

mod caution;
mod change;
pub mod comparison;
pub mod convergence;
pub mod correlation;
mod elasticity;
pub mod inequality;
pub mod missing;
mod order;
pub mod panel;
pub mod per_capita;
pub mod poverty;
pub mod printed;
mod rank;
pub mod rates;
pub mod regression;
pub mod resampling;
pub mod special;
mod sum;
pub mod tests;
pub mod time;

pub use crate::quantity::Undefined;
pub use caution::Caution;
pub use change::{
    annual_change, compound_annual_rate, doubling_time, halving_time, linear_time_to_target,
    log_points, percent_change, time_to_target,
};
pub use elasticity::{arc_elasticity, growth_elasticity, kitagawa, GrowthElasticity, Kitagawa};
pub use rank::{rank_ranges, RankRange};
pub(crate) use sum::{are_finite, mean_dd, sum};
