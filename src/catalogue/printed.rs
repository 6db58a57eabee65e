//! Figures as printed, exact sums and audits of them.

use super::entry::Entry;

/// Every entry of this family.
pub(super) const ENTRIES: &[Entry] = &[];
