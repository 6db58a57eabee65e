//! Comparison across units.

mod order;
mod spread;

use super::entry::Entry;

/// Every entry of this family.
pub(super) const ENTRIES: &[Entry] = &[
    order::RANKS,
    order::PERCENTILE_RANK,
    order::QUANTILES,
    spread::Z_SCORES,
    spread::WEIGHTED_MOMENTS,
    spread::ONE_WAY_ANOVA,
    spread::FUNNEL_LIMITS,
    spread::EMPIRICAL_BAYES,
    order::ADJUST_P,
];
