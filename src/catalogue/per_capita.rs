//! Per-capita figures, unit cost, real terms.

use super::entry::Entry;

/// Every entry of this family.
pub(super) const ENTRIES: &[Entry] = &[];
