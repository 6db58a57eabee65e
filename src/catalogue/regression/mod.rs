//! Regression.

mod fits;
mod slopes;
mod terms;

use super::entry::Entry;

pub(super) use terms::{term_rows, CLUSTERS, COVARIANCES_CLUSTERED, TERM};

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
