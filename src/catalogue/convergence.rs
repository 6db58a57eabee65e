//! Convergence.

use super::entry::Entry;

/// Every entry of this family.
pub(super) const ENTRIES: &[Entry] = &[];
