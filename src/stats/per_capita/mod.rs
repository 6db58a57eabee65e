//! Per-capita figures, unit cost, real terms.
