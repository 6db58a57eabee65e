//! Comparison across units.

mod adjust;
mod describe;
mod distance;
mod fences;
mod funnel;
mod groups;
mod quantile;
mod ranks;
mod scores;
mod select;
mod shrinkage;
mod weighted;

pub use adjust::{adjust_p, Adjustment};
pub use describe::{describe, group_means, Description, GroupMeans};
pub use distance::{standardised_distances, Distances};
pub use fences::{tukey_fences, Fences};
pub use funnel::{funnel_limits, Funnel, FunnelKind, FunnelMethod, FunnelRow, Outside};
pub use groups::{one_way, OneWay};
pub use quantile::{quantile, quantiles, QuantileType};
pub use ranks::{percentile_rank, ranks, PercentileKind, Ranking, Ranks};
pub use scores::{z_scores, Scores};
pub use shrinkage::{empirical_bayes, Shrinkage};
pub use weighted::{weighted_moments, WeightKind, Weighted};

/// The median of at least one sorted value.
pub(crate) fn middle(sorted: &[f64]) -> f64 {
    let n = sorted.len();
    if n % 2 == 1 {
        sorted[n / 2]
    } else {
        0.5 * sorted[n / 2 - 1] + 0.5 * sorted[n / 2]
    }
}
