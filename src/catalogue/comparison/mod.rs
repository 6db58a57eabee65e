//! Comparison across units.

mod describe;
mod far;
mod order;
mod spread;

use super::entry::Entry;

/// Every entry of this family.
pub(super) const ENTRIES: &[Entry] = &[
    describe::DESCRIBE,
    describe::GROUP_MEANS,
    order::RANKS,
    order::PERCENTILE_RANK,
    order::QUANTILES,
    spread::Z_SCORES,
    far::TUKEY_FENCES,
    far::STANDARDISED_DISTANCES,
    spread::WEIGHTED_MOMENTS,
    spread::ONE_WAY_ANOVA,
    spread::FUNNEL_LIMITS,
    spread::EMPIRICAL_BAYES,
    order::ADJUST_P,
];
