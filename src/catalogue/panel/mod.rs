//! Panels and causal basics.

mod differences;
mod fixed;
mod studies;

use super::entry::Entry;

/// Every entry of this family.
pub(super) const ENTRIES: &[Entry] = &[
    fixed::FIXED_EFFECTS,
    differences::DIFFERENCE_IN_DIFFERENCES,
    studies::PANEL_DIFFERENCE_IN_DIFFERENCES,
    differences::RANDOMISATION_INFERENCE,
    studies::EVENT_STUDY,
];
