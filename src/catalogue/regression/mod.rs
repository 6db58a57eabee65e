//! Regression.

mod fits;
mod slopes;
mod terms;

use super::entry::Entry;

pub(super) use terms::{
    small_sample, term_record, CLUSTERS, COVARIANCES_CLUSTERED, SMALL_SAMPLE, TERM,
};

/// Every entry of this family.
pub(super) const ENTRIES: &[Entry] = &[
    fits::ORDINARY_LEAST_SQUARES,
    fits::WEIGHTED_LEAST_SQUARES,
    fits::POLYNOMIAL_FIT,
    fits::CLUSTER_ROBUST_REGRESSION,
    slopes::REGRESSION_DIAGNOSTICS,
    slopes::THEIL_SEN,
    slopes::REPEATED_MEDIANS,
];
